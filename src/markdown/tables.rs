//! Tables, in a wrapper that scrolls on small screens.
//!
//! Must not know: what stands in a cell.
//!
//! Alignment is a class, because a strict content security policy forbids inline styles.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::html::Writer;
use crate::diagnostics::{Code, Diagnostic};

/// Where in a table the writer is. The parser nests no tables.
#[derive(Default)]
pub(super) struct TableState {
    alignments: Vec<Alignment>,
    column: usize,
    is_head: bool,
    /// Whether the head has no words at all: Markdown's way to write a table without one.
    is_headless: bool,
    has_body: bool,
    /// The closing tag of the open cell.
    cell_end: &'static str,
}

impl Writer<'_> {
    pub(super) fn open_table_part(&mut self, at: usize, tag: &Tag<'_>) {
        match tag {
            Tag::Table(alignments) => {
                self.table = TableState { alignments: alignments.clone(), ..TableState::default() };
                self.block("<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n");
            }
            Tag::TableHead => {
                self.table.is_head = true;
                self.table.is_headless = self.is_empty_row(at);
                if !self.table.is_headless {
                    self.block("<thead>\n<tr>");
                }
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.block(if self.table.has_body { "<tr>" } else { "<tbody>\n<tr>" });
                self.table.has_body = true;
                self.check_cells(at);
            }
            _ => self.open_cell(at),
        }
    }

    fn open_cell(&mut self, at: usize) {
        if self.table.is_head && self.table.is_headless {
            return;
        }
        // A heading of a column without words tells a listener nothing; it is an empty cell.
        let is_empty = matches!(self.events.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
        let (open, end) = match (self.table.is_head, is_empty) {
            (true, false) => ("<th scope=\"col\"", "</th>"),
            _ => ("<td", "</td>"),
        };
        self.table.cell_end = end;
        self.block(open);
        self.html.push_str(match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
    }

    pub(super) fn close_table_part(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::TableCell => {
                self.table.column += 1;
                if !(self.table.is_head && self.table.is_headless) {
                    self.block_end(self.table.cell_end);
                }
            }
            TagEnd::TableHead => {
                self.table.is_head = false;
                self.block_end(if self.table.is_headless { "" } else { "</tr>\n</thead>\n" });
            }
            TagEnd::TableRow => self.block_end("</tr>\n"),
            _ => self.block_end(if self.table.has_body {
                "</tbody>\n</table>\n</div>\n"
            } else {
                "</table>\n</div>\n"
            }),
        }
    }

    /// Reports what a row has beyond the columns of its table, which is not shown.
    fn check_cells(&mut self, at: usize) {
        let row = self.events[at].1.clone();
        let rest = self.events[at + 1..].iter();
        let cells = rest.take_while(|(event, _)| !matches!(event, Event::End(TagEnd::TableRow)));
        let shown_to = cells.map(|(_, range)| range.end).max().unwrap_or(row.end);
        let rest = self.body.get(shown_to..row.end).unwrap_or("");
        let beyond = rest.trim_start_matches('|').trim().trim_end_matches('|').trim_end();
        if !beyond.is_empty() {
            let start = shown_to + rest.find(beyond).unwrap_or(0);
            let place = self.span(&(start..start + beyond.len()));
            let message = "this cell has no column, so it is not shown";
            let diagnostic = Diagnostic::new(Code::MarkdownTableCell, place, message)
                .help("give the head of the table and the line below it one column more, or write `\\|` for a `|` in a cell");
            self.diagnostics.push(diagnostic);
        }
    }

    fn is_empty_row(&self, at: usize) -> bool {
        let rest = self.events[at + 1..].iter().map(|(event, _)| event);
        let mut row = rest.take_while(|event| !matches!(event, Event::End(TagEnd::TableHead)));
        row.all(|event| matches!(event, Event::Start(Tag::TableCell) | Event::End(TagEnd::TableCell)))
    }
}
