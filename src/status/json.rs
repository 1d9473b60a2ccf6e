//! The table for tools: one JSON document. Its fields are documented in `docs/operators/`.

use serde::Serialize;
use serde_json::Value;

use super::changes::{Changes, Piece};
use super::{Basis, Cell, Row, Since, State, Table};
use crate::site::Site;
use crate::source::Sources;
use crate::vocabulary::LangId;

#[derive(Serialize)]
struct Document<'a> {
    languages: Vec<&'a str>,
    works: Vec<WorkView<'a>>,
    totals: Vec<TotalsView<'a>>,
    required: Vec<RequiredView<'a>>,
    problems: Vec<Value>,
}

#[derive(Serialize)]
struct WorkView<'a> {
    work: String,
    section: &'a str,
    title: &'a str,
    original: &'a str,
    standing: &'static str,
    translations: Vec<CellView<'a>>,
}

#[derive(Serialize)]
struct CellView<'a> {
    lang: &'a str,
    state: &'static str,
    stands_in: Option<&'a str>,
    converted_from: Option<&'a str>,
    draft: bool,
    file: Option<&'a str>,
    changed: Option<&'a str>,
    compared_by: Option<&'static str>,
    since: Vec<CommitView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<String>>,
}

#[derive(Serialize)]
struct CommitView<'a> {
    commit: Option<&'a str>,
    date: Option<&'a str>,
    subject: &'a str,
}

#[derive(Serialize)]
struct TotalsView<'a> {
    lang: &'a str,
    works: usize,
    translated: usize,
    fresh: usize,
    percent_fresh: usize,
}

#[derive(Serialize)]
struct RequiredView<'a> {
    lang: &'a str,
    percent: usize,
    reached: usize,
    met: bool,
}

/// The document, with a line end. `problems` are what `check --format json` prints, a line each.
pub fn render(table: &Table<'_>, sources: &Sources, since: &[Since<'_>], problems: &[String]) -> String {
    let document = Document {
        languages: table.languages.iter().map(|lang| table.tag(*lang)).collect(),
        works: table.rows.iter().map(|row| work(table, sources, row, since)).collect(),
        totals: totals(table),
        required: required(table),
        problems: problems.iter().filter_map(|line| serde_json::from_str(line).ok()).collect(),
    };
    serde_json::to_string_pretty(&document).map_or(String::new(), |json| json + "\n")
}

fn work<'a>(
    table: &'a Table<'_>,
    sources: &'a Sources,
    row: &'a Row,
    since: &'a [Since<'_>],
) -> WorkView<'a> {
    let work = table.work(row);
    let of_cell = |lang: LangId| since.iter().find(|since| since.row.work == row.work && since.lang == lang);
    let cells = table.languages.iter().map(|lang| {
        let changes = of_cell(*lang).map(|since| &since.changes);
        cell(table.site, sources, *lang, &row.cells[*lang], changes)
    });
    WorkView {
        work: work.key.to_string(),
        section: &work.key.section,
        title: work.original().map_or("", |words| &words.title),
        original: table.tag(work.original),
        standing: row.standing.name(),
        translations: cells.collect(),
    }
}

fn cell<'a>(
    site: &'a Site,
    sources: &'a Sources,
    lang: LangId,
    cell: &'a Cell,
    changes: Option<&Changes>,
) -> CellView<'a> {
    let tag = |lang: LangId| site.config.languages[lang].tag.as_str();
    let (stands_in, converted_from) = match cell.state {
        State::StandsIn(other) => (Some(tag(other)), None),
        State::Converted(source) => (None, Some(tag(source))),
        State::Original | State::Fresh | State::Older | State::Missing => (None, None),
    };
    let commits = cell.since.iter().map(|commit| CommitView {
        commit: commit.id.as_deref(),
        date: commit.date.as_deref(),
        subject: &commit.subject,
    });
    CellView {
        lang: tag(lang),
        state: cell.state.name(),
        stands_in,
        converted_from,
        draft: cell.draft,
        file: cell.file.map(|file| sources.file(file).path.as_str()),
        changed: cell.changed.as_deref(),
        compared_by: match cell.basis {
            Basis::History => Some("history"),
            Basis::CutHistory => Some("cut history"),
            Basis::Dates => Some("dates"),
            Basis::Nothing => None,
        },
        since: commits.collect(),
        changes: changes.map(|changes| changes.lines.iter().map(|line| plain(line)).collect()),
    }
}

/// A line as the terminal shows it: `[-before-]{+now+}`.
fn plain(line: &[Piece]) -> String {
    let pieces = line.iter().map(|piece| match piece {
        Piece::Kept(text) => text.clone(),
        Piece::Removed(text) => format!("[-{text}-]"),
        Piece::Added(text) => format!("{{+{text}+}}"),
    });
    pieces.collect()
}

fn totals<'a>(table: &Table<'a>) -> Vec<TotalsView<'a>> {
    let totals = table.totals.iter().map(|totals| TotalsView {
        lang: table.tag(totals.lang),
        works: totals.works,
        translated: totals.translated,
        fresh: totals.fresh,
        percent_fresh: totals.percent_fresh(),
    });
    totals.collect()
}

fn required<'a>(table: &Table<'a>) -> Vec<RequiredView<'a>> {
    let required = table.required.iter().map(|(requirement, totals)| RequiredView {
        lang: table.tag(requirement.lang),
        percent: requirement.percent,
        reached: totals.percent_fresh(),
        met: requirement.is_met(*totals),
    });
    required.collect()
}
