//! The table for people at a terminal: works down, languages across, then totals, a legend and what changed.

use std::fmt::Write;

use super::changes::MOST_COMMITS;
use super::table::counted;
use super::{Basis, Cell, Piece, Row, Since, Standing, State, Table};

/// The texts of a column, each with its colour.
type Column = Vec<(String, &'static str)>;

const PLAIN: &str = "";
const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const YELLOW: &str = "\u{1b}[33m";
const BLUE: &str = "\u{1b}[36m";
const DIM: &str = "\u{1b}[2m";
const END: &str = "\u{1b}[0m";

/// The whole text, with a line end. `basis` says what freshness was judged by; `colour` adds ANSI colours.
pub fn render(table: &Table<'_>, basis: &str, since: &[Since<'_>], colour: bool) -> String {
    let mut columns = vec![names(table)];
    for (lang, totals) in table.languages.iter().zip(&table.totals) {
        let mut column = vec![(table.tag(*lang).to_owned(), BOLD)];
        column.extend(table.rows.iter().map(|row| cell(table, &row.cells[*lang])));
        column.push((String::new(), PLAIN));
        column.push((share(totals.fresh, totals.percent_fresh()), PLAIN));
        column.push((share(totals.translated, totals.percent_translated()), PLAIN));
        columns.push(column);
    }
    let mut text = aligned(&columns, colour);
    legend(table, &mut text);
    let _ = writeln!(text, "\n{basis}");
    for since in since {
        text.push('\n');
        changes(table, since, colour, &mut text);
    }
    text
}

fn names(table: &Table<'_>) -> Column {
    let mut column = vec![(String::new(), PLAIN)];
    column.extend(table.rows.iter().map(|row| (name(table, row), PLAIN)));
    let works = counted(table.totals.first().map_or(0, |totals| totals.works));
    column.push((String::new(), PLAIN));
    column.push((format!("fresh, of {works}"), BOLD));
    column.push((format!("translated, of {works}"), BOLD));
    column
}

fn name(table: &Table<'_>, row: &Row) -> String {
    let key = &table.work(row).key;
    match row.standing {
        Standing::Published => key.to_string(),
        Standing::Draft | Standing::Expired => format!("{key} ({})", row.standing.name()),
    }
}

fn cell(table: &Table<'_>, cell: &Cell) -> (String, &'static str) {
    let doubt = if is_unsure(cell) { "?" } else { "" };
    let draft = if cell.draft { "*" } else { "" };
    let (text, colour) = match cell.state {
        State::Original => ("original".to_owned(), PLAIN),
        State::Fresh => ("fresh".to_owned(), GREEN),
        State::Older => ("older".to_owned(), YELLOW),
        State::Converted(_) => ("converted".to_owned(), BLUE),
        State::StandsIn(other) => (format!("({})", table.tag(other)), DIM),
        State::Missing => ("missing".to_owned(), RED),
    };
    (text + doubt + draft, colour)
}

/// Called fresh only because the history is cut.
fn is_unsure(cell: &Cell) -> bool {
    cell.basis == Basis::CutHistory && cell.state.is_fresh()
}

fn share(count: usize, percent: usize) -> String {
    format!("{count} ({percent} %)")
}

fn aligned(columns: &[Column], colour: bool) -> String {
    let width = |column: &Column| column.iter().map(|(text, _)| text.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = columns.iter().map(width).collect();
    let mut out = String::new();
    for row in 0..columns.first().map_or(0, Vec::len) {
        let mut line = String::new();
        let mut gap = 0;
        for (column, width) in columns.iter().zip(&widths) {
            let (text, style) = &column[row];
            if !text.is_empty() {
                line.push_str(&" ".repeat(gap));
                gap = 0;
            }
            paint(text, style, colour, &mut line);
            gap += width - text.chars().count() + 2;
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn paint(text: &str, style: &str, colour: bool, out: &mut String) {
    if colour && !style.is_empty() && !text.is_empty() {
        out.extend([style, text, END]);
    } else {
        out.push_str(text);
    }
}

/// Explains what the table shows, and nothing else.
fn legend(table: &Table<'_>, out: &mut String) {
    let cells = || table.rows.iter().flat_map(|row| table.languages.iter().map(|lang| &row.cells[*lang]));
    let shows = |test: fn(&Cell) -> bool| cells().any(test);
    let lines = [
        (
            shows(|cell| cell.state == State::Fresh),
            "fresh: translated, and the original has not changed since",
        ),
        (shows(|cell| cell.state == State::Older), "older: the original has changed since"),
        (
            shows(|cell| matches!(cell.state, State::Converted(_))),
            "converted: made by machine from the same language in another script",
        ),
        (
            shows(|cell| matches!(cell.state, State::StandsIn(_))),
            "(tag): not translated; readers are shown the work in that language",
        ),
        (shows(|cell| cell.state == State::Missing), "missing: not translated, and not shown to readers"),
        (shows(is_unsure), "?: the git history is cut; the original may have changed since"),
        (shows(|cell| cell.draft), "*: a draft, which is not published and does not count"),
    ];
    if lines.iter().any(|(shown, _)| *shown) {
        out.push('\n');
    }
    for (_, line) in lines.iter().filter(|(shown, _)| *shown) {
        out.push_str(line);
        out.push('\n');
    }
}

/// What happened to the original since a translation was made: its commits, and the words.
fn changes(table: &Table<'_>, since: &Since<'_>, colour: bool, out: &mut String) {
    let work = table.work(since.row);
    let cell = &since.row.cells[since.lang];
    let original = table.tag(work.original);
    let mut line = String::new();
    paint(&work.key.to_string(), BOLD, colour, &mut line);
    let day = |cell: &Cell| cell.changed.clone().unwrap_or_else(|| "now".to_owned());
    let (own, other) = (day(cell), day(&since.row.cells[work.original]));
    let tag = table.tag(since.lang);
    let _ = writeln!(out, "{line}: {tag} was changed last {own}, the original ({original}) {other}");
    for commit in cell.since.iter().take(MOST_COMMITS) {
        let date = commit.date.as_deref().unwrap_or("now       ");
        let _ = writeln!(out, "  {date}  {}", commit.subject);
    }
    let more = cell.since.len().saturating_sub(MOST_COMMITS);
    if more > 0 {
        let _ = writeln!(out, "  … and {more} earlier");
    }
    for line in &since.changes.lines {
        out.push_str("    ");
        for piece in line {
            match piece {
                Piece::Kept(text) => out.push_str(text),
                Piece::Removed(text) => paint(&format!("[-{text}-]"), RED, colour, out),
                Piece::Added(text) => paint(&format!("{{+{text}+}}"), GREEN, colour, out),
            }
        }
        out.push('\n');
    }
    if since.changes.more > 0 {
        let _ = writeln!(out, "    … and {} more lines", since.changes.more);
    }
}
