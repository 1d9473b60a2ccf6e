//! Lists: their numbers, and items with boxes to tick.
//!
//! Must not know: what stands in an item.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::html::Writer;
use crate::diagnostics::{Code, Diagnostic};

/// How a list that is open counts.
pub(super) struct Numbering {
    first: u64,
    /// The number that its next item is shown with; `None` in a list without numbers, and where that has been told.
    next: Option<u64>,
}

impl Writer<'_> {
    /// The beginning of a list, with its first number.
    pub(super) fn open_list(&mut self, first: Option<u64>) {
        match first {
            None => self.block("<ul>\n"),
            Some(1) => self.block("<ol>\n"),
            Some(first) => self.block(&format!("<ol start=\"{first}\">\n")),
        }
        self.lists.push(Numbering { first: first.unwrap_or_default(), next: first });
    }

    pub(super) fn close_list(&mut self, is_ordered: bool) {
        self.lists.pop();
        self.block_end(if is_ordered { "</ol>\n" } else { "</ul>\n" });
    }

    /// The beginning of an item.
    pub(super) fn open_item(&mut self, at: usize, range: &Range<usize>) {
        self.check_number(range);
        self.container(if self.is_task(at) { "<li class=\"task\">" } else { "<li>" });
    }

    /// Reports the first number of a list that is not the one shown: paragraphs that begin with dates look like a list.
    /// All alike (`1. 1. 1.`) is a way to leave the counting to the program.
    fn check_number(&mut self, range: &Range<usize>) {
        let line = self.first_line(range);
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let Some(Numbering { first, next: Some(next) }) = self.lists.last_mut() else { return };
        let (shown, first) = (*next, *first);
        *next += 1;
        let Some(written) = line[..digits].parse::<u64>().ok().filter(|n| *n != shown && *n != first) else {
            return;
        };
        if let Some(list) = self.lists.last_mut() {
            list.next = None;
        }
        let mark = line.get(digits..=digits).unwrap_or(".");
        let message = format!("`{written}{mark}` is shown as {shown}, because lists count by themselves");
        let place = self.span(&(range.start..range.start + digits + 1));
        let diagnostic = Diagnostic::new(Code::MarkdownListNumber, place, message)
            .help(format!("if it is no item of a list, write `{written}\\{mark}`"));
        self.diagnostics.push(diagnostic);
    }

    /// Whether the item that starts here begins with a box to tick.
    fn is_task(&self, at: usize) -> bool {
        let event = |at: usize| self.events.get(at).map(|(event, _)| event);
        let first = match event(at + 1) {
            Some(Event::Start(Tag::Paragraph)) => event(at + 2),
            first => first,
        };
        matches!(first, Some(Event::TaskListMarker(_)))
    }
}
