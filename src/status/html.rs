//! The table as a page of its own: one file, no script, nothing loaded from elsewhere.

use std::fmt::Write;

use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::changes::{MOST_COMMITS, Piece};
use super::table::counted;
use super::{Basis, Cell, Commit, Row, Since, Standing, State, Table};
use crate::vocabulary::LangId;

/// Words say each state; the colours only repeat it.
const STYLE: &str = "\
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
  --line: #8a8a8a; --quiet: #555; --good: #e3f4e3; --old: #fff2cc; --bad: #fde2e2 }
@media (prefers-color-scheme: dark) {
  :root { --quiet: #b8b8b8; --good: #123d12; --old: #4a3a00; --bad: #4d1616 }
}
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
caption { text-align: start; padding: .5rem 0 }
th, td { text-align: start; vertical-align: top; padding: .3rem .7rem; border: 1px solid var(--line) }
tbody th { font-weight: normal }
small { color: var(--quiet) }
.fresh, .converted, ins { background: var(--good) }
.older { background: var(--old) }
.missing, del { background: var(--bad) }
.stands-in { font-style: italic }
td small { color: inherit }
";

/// The page. `moment` says of when it is, and `basis` what freshness was judged by.
pub fn render(table: &Table<'_>, since: &[Since<'_>], moment: &str, basis: &str) -> String {
    let languages = &table.site.config.languages;
    let title = table.site.config.title.get(LangId::DEFAULT, languages);
    let mut page = Page(String::new());
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"robots\" content=\"noindex\">\n<title>Translations: ");
    page.text(title);
    page.raw(&format!("</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>Translations: "));
    page.text(title);
    page.raw(
        "</h1>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"works\" tabindex=\"0\">\n<table>\n",
    );
    page.raw("<caption id=\"works\">Works and languages on ");
    page.text(&format!("{moment}. {basis}"));
    page.raw("</caption>\n");
    page.head(table);
    page.raw("<tbody>\n");
    for row in &table.rows {
        page.row(table, row);
    }
    page.raw("</tbody>\n");
    page.totals(table);
    page.raw("</table>\n</div>\n");
    page.legend();
    if !since.is_empty() {
        page.raw("<h2>Changed in the originals since</h2>\n");
    }
    for since in since {
        page.since(table, since);
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.0
}

struct Page(String);

impl Page {
    fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    fn text(&mut self, text: &str) {
        // Writing to a string does not fail.
        let _ = escape_html_body_text(&mut self.0, text);
    }

    /// An opening tag with one attribute from outside.
    fn open(&mut self, tag: &str, attribute: &str, value: &str) {
        let _ = write!(self.0, "<{tag} {attribute}=\"");
        let _ = escape_html(&mut self.0, value);
        self.raw("\">");
    }

    fn head(&mut self, table: &Table<'_>) {
        self.raw("<thead>\n<tr><th scope=\"col\">Work</th>");
        for lang in &table.languages {
            let language = &table.site.config.languages[*lang];
            self.raw("<th scope=\"col\">");
            self.open("span", "lang", language.tag.as_str());
            self.text(&language.name);
            self.raw("</span></th>");
        }
        self.raw("</tr>\n</thead>\n");
    }

    fn row(&mut self, table: &Table<'_>, row: &Row) {
        let work = table.work(row);
        self.raw("<tr><th scope=\"row\">");
        self.open("span", "lang", table.tag(work.original));
        self.text(work.original().map_or("", |words| &words.title));
        self.raw("</span><br><small>");
        self.text(&work.key.to_string());
        if row.standing != Standing::Published {
            self.raw(&format!(", {}", row.standing.name()));
        }
        self.raw("</small></th>");
        for lang in &table.languages {
            self.cell(table, &row.cells[*lang]);
        }
        self.raw("</tr>\n");
    }

    fn cell(&mut self, table: &Table<'_>, cell: &Cell) {
        self.raw(&format!("<td class=\"{}\">", cell.state.name()));
        match cell.state {
            State::StandsIn(other) => self.text(&format!("{} stands in", table.tag(other))),
            State::Converted(source) => self.text(&format!("converted from {}", table.tag(source))),
            State::Original | State::Fresh | State::Older | State::Missing => self.raw(cell.state.name()),
        }
        if cell.basis == Basis::CutHistory {
            self.raw(", perhaps");
        }
        if cell.draft {
            self.raw(", draft");
        }
        if let Some(day) = &cell.changed {
            self.raw("<br><small>");
            self.text(day);
            self.raw("</small>");
        }
        self.raw("</td>");
    }

    fn totals(&mut self, table: &Table<'_>) {
        let works = table.totals.first().map_or(0, |totals| totals.works);
        let fresh = table.totals.iter().map(|totals| (totals.fresh, totals.percent_fresh()));
        let translated = table.totals.iter().map(|totals| (totals.translated, totals.percent_translated()));
        self.raw("<tfoot>\n");
        self.shares(&format!("Fresh, of {}", counted(works)), fresh);
        self.shares(&format!("Translated, of {}", counted(works)), translated);
        self.raw("</tfoot>\n");
    }

    fn shares(&mut self, name: &str, shares: impl Iterator<Item = (usize, usize)>) {
        self.raw(&format!("<tr><th scope=\"row\">{name}</th>"));
        for (count, percent) in shares {
            self.raw(&format!("<td>{count} ({percent} %)</td>"));
        }
        self.raw("</tr>\n");
    }

    fn legend(&mut self) {
        self.raw(
            "<dl>\n\
            <dt>fresh</dt><dd>translated, and the original has not changed since</dd>\n\
            <dt>older</dt><dd>the original has changed since</dd>\n\
            <dt>converted</dt><dd>made by machine from the same language in another script</dd>\n\
            <dt>stands in</dt><dd>not translated; readers are shown the work in the language named</dd>\n\
            <dt>missing</dt><dd>not translated, and not shown to readers</dd>\n\
            <dt>perhaps</dt><dd>the git history is cut; `updated` and `date` were compared</dd>\n\
            <dt>draft, expired</dt><dd>not published; does not count</dd>\n\
            </dl>\n",
        );
    }

    fn since(&mut self, table: &Table<'_>, since: &Since<'_>) {
        let work = table.work(since.row);
        self.raw("<h3>");
        self.text(&format!("{}: {} is older", work.key, table.tag(since.lang)));
        self.raw("</h3>\n");
        self.commits(&since.row.cells[since.lang].since);
        for line in &since.changes.lines {
            self.open("p", "lang", table.tag(work.original));
            for piece in line {
                self.piece(piece);
            }
            self.raw("</p>\n");
        }
        if since.changes.more > 0 {
            self.raw(&format!("<p>… and {} more lines</p>\n", since.changes.more));
        }
    }

    fn commits(&mut self, commits: &[Commit]) {
        if commits.is_empty() {
            return;
        }
        self.raw("<ul>\n");
        for commit in commits.iter().take(MOST_COMMITS) {
            self.raw("<li>");
            self.text(&format!("{} {}", commit.date.as_deref().unwrap_or("now:"), commit.subject));
            self.raw("</li>\n");
        }
        if commits.len() > MOST_COMMITS {
            self.raw(&format!("<li>… and {} earlier</li>\n", commits.len() - MOST_COMMITS));
        }
        self.raw("</ul>\n");
    }

    fn piece(&mut self, piece: &Piece) {
        let (tag, text) = match piece {
            Piece::Kept(text) => return self.text(text),
            Piece::Removed(text) => ("del", text),
            Piece::Added(text) => ("ins", text),
        };
        self.raw(&format!("<{tag}>"));
        self.text(text);
        self.raw(&format!("</{tag}>"));
    }
}
