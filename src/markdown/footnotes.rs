//! Footnotes: numbered in the order of their first reference, listed after the text, with ways there and back.
//!
//! Must not know: the words of the user interface, which are slots.
//!
//! Ids are `fn-NUMBER` and `fnref-NUMBER[-USE]`, never the label, which may hold any character.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::html::Writer;
use super::parse::Located;
use super::typography::AFTER_WORD;
use super::{Label, Slot};
use crate::diagnostics::{Code, Diagnostic, Span};

/// The footnotes of a document, numbered before anything is written.
#[derive(Default)]
pub(super) struct Notes<'a> {
    /// In the order of the text.
    definitions: Vec<Definition<'a>>,
    /// Definitions in the order of their numbers.
    order: Vec<usize>,
    /// In the order of the text.
    references: Vec<Reference<'a>>,
}

struct Definition<'a> {
    label: &'a str,
    /// From its own start event to the one after its end event.
    events: Range<usize>,
    bytes: Range<usize>,
    /// The first definition of the same label.
    first: Option<usize>,
    /// From 1; 0 where nothing refers to it.
    number: u32,
    /// How many references there are.
    uses: u32,
}

struct Reference<'a> {
    event: usize,
    label: &'a str,
    /// The definition it stands in; 0 for the text, else one more than its index.
    owner: usize,
    /// The number of its note, and which of the references to it this is; both from 1, or 0 without a definition.
    number: u32,
    nth: u32,
}

impl<'a> Notes<'a> {
    /// Finds and numbers the footnotes among the events.
    pub(super) fn find(events: &'a [Located<'a>]) -> Notes<'a> {
        let mut notes = Notes::default();
        let (mut owners, mut images) = (vec![0usize], 0u32);
        for (at, (event, bytes)) in events.iter().enumerate() {
            match event {
                Event::FootnoteReference(label) if images == 0 => {
                    let owner = owners.last().copied().unwrap_or(0);
                    notes.references.push(Reference { event: at, label, owner, number: 0, nth: 0 });
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    notes.definitions.push(Definition {
                        label,
                        events: at..at + 1,
                        bytes: bytes.clone(),
                        first: None,
                        number: 0,
                        uses: 0,
                    });
                    owners.push(notes.definitions.len());
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some(definition) =
                        owners.pop().and_then(|owner| notes.definitions.get_mut(owner - 1))
                    {
                        definition.events.end = at + 1;
                    }
                }
                Event::Start(Tag::Image { .. }) => images += 1,
                Event::End(TagEnd::Image) => images = images.saturating_sub(1),
                _ => {}
            }
        }
        if !notes.definitions.is_empty() {
            notes.number();
        }
        notes
    }

    /// Numbers what the text refers to, then what those notes refer to.
    fn number(&mut self) {
        let mut by_label: HashMap<String, usize> = HashMap::new();
        for (index, definition) in self.definitions.iter_mut().enumerate() {
            let first = *by_label.entry(definition.label.to_lowercase()).or_insert(index);
            definition.first = (first != index).then_some(first);
        }
        let mut by_owner: Vec<usize> = (0..self.references.len()).collect();
        by_owner.sort_by_key(|index| self.references[*index].owner);
        let (mut owner, mut done) = (0, 0);
        loop {
            let from = by_owner.partition_point(|index| self.references[*index].owner < owner);
            let to = by_owner.partition_point(|index| self.references[*index].owner <= owner);
            for &index in &by_owner[from..to] {
                self.refer(index, &by_label);
            }
            let Some(next) = self.order.get(done) else { return };
            owner = next + 1;
            done += 1;
        }
    }

    fn refer(&mut self, reference: usize, by_label: &HashMap<String, usize>) {
        let reference = &mut self.references[reference];
        let Some(&index) = by_label.get(&reference.label.to_lowercase()) else { return };
        let definition = &mut self.definitions[index];
        if definition.number == 0 {
            self.order.push(index);
            definition.number = self.order.len() as u32;
        }
        definition.uses += 1;
        (reference.number, reference.nth) = (definition.number, definition.uses);
    }

    /// The event after a definition that starts at `at`.
    pub(super) fn end_of_definition(&self, at: usize) -> usize {
        let found = self.definitions.binary_search_by_key(&at, |definition| definition.events.start);
        found.map_or(at + 1, |index| self.definitions[index].events.end)
    }

    /// Number and use of the reference at an event.
    fn reference(&self, at: usize) -> Option<(u32, u32)> {
        let index = self.references.binary_search_by_key(&at, |reference| reference.event).ok()?;
        let Reference { number, nth, .. } = self.references[index];
        (number > 0).then_some((number, nth))
    }

    /// The labels that have a definition.
    fn labels(&self) -> impl Iterator<Item = &'a str> {
        self.definitions
            .iter()
            .filter(|definition| definition.first.is_none())
            .map(|definition| definition.label)
    }

    /// Definitions that nothing refers to, and second ones of one label.
    pub(super) fn problems(&self, span: impl Fn(&Range<usize>) -> Span, body: &str) -> Vec<Diagnostic> {
        let place = |definition: &Definition<'_>| {
            let text = body.get(definition.bytes.clone()).unwrap_or("");
            let end = text.find("]:").map_or(0, |end| end + 2);
            span(&(definition.bytes.start..definition.bytes.start + end))
        };
        let problem = |definition: &Definition<'_>| {
            let label = definition.label;
            if let Some(first) = definition.first {
                let message = format!("the footnote `[^{label}]` is defined twice; this one is not shown");
                let first = place(&self.definitions[first]);
                return Some(
                    Diagnostic::new(Code::MarkdownDuplicateId, place(definition), message)
                        .also(first, "first defined here")
                        .help("give one of the two another label"),
                );
            }
            (definition.number == 0).then(|| {
                let message = format!("nothing refers to the footnote `[^{label}]`, so it is not shown");
                Diagnostic::new(Code::MarkdownUnusedFootnote, place(definition), message)
                    .help(format!("write `[^{label}]` where it belongs, or delete it"))
            })
        };
        self.definitions.iter().filter_map(problem).collect()
    }
}

impl Writer<'_> {
    /// The number in the text that leads to a footnote. The parser lets none stand inside a link.
    pub(super) fn reference(&mut self, at: usize, range: &Range<usize>) {
        match self.notes.reference(at) {
            None => self.literal(self.body.get(range.clone()).unwrap_or("")),
            Some((number, nth)) => {
                let id = reference_id(number, nth);
                let _ = write!(
                    self.html,
                    "<sup><a href=\"#fn-{number}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
                );
                self.typographer.pass(AFTER_WORD);
            }
        }
    }

    /// The parser leaves `[^label]` without a definition as text: `[`, `^label`, `]`.
    pub(super) fn check_note_is_defined(&mut self, text: &str, range: &Range<usize>) {
        if text.len() > 2 || !text.ends_with('[') || text.len() != range.len() {
            return;
        }
        let Some(label) = self.body[range.end..].strip_prefix('^') else { return };
        let Some(end) = label.find(|c: char| c == ']' || c == '[' || c.is_whitespace()) else { return };
        if end == 0 || !label[end..].starts_with(']') {
            return;
        }
        let label = &label[..end];
        let span = self.span(&(range.end - 1..range.end + end + 2));
        let message = format!("the footnote `[^{label}]` is not defined");
        let diagnostic = Diagnostic::new(Code::MarkdownUndefinedFootnote, span, message)
            .did_you_mean(label, self.notes.labels())
            .help(format!("write its text in a paragraph of its own: `[^{label}]: …`"));
        self.diagnostics.push(diagnostic);
    }

    /// The list of footnotes, after the text.
    pub(super) fn write_notes(&mut self) {
        if self.notes.order.is_empty() {
            return;
        }
        self.html.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        self.slot(Slot::Label(Label::Footnotes));
        self.html.push_str("\">\n<ol>\n");
        for number in 1..=self.notes.order.len() {
            let definition = &self.notes.definitions[self.notes.order[number - 1]];
            let (uses, events) = (definition.uses, definition.events.start + 1..definition.events.end - 1);
            self.container(&format!("<li id=\"fn-{number}\">"));
            self.write_note(events, number as u32, uses);
            self.container_end("</li>\n");
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    /// One note; the ways back stand in its last paragraph, if it ends in one.
    fn write_note(&mut self, events: Range<usize>, number: u32, uses: u32) {
        self.run(events);
        let is_paragraph = self.html.ends_with("</p>\n");
        if is_paragraph {
            self.html.truncate(self.html.len() - "</p>\n".len());
            self.html.push(' ');
        } else {
            self.html.push_str("<p>");
        }
        for nth in 1..=uses {
            let id = reference_id(number, nth);
            self.html.push_str(if nth > 1 { " " } else { "" });
            let _ = write!(self.html, "<a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"");
            self.slot(Slot::Label(Label::BackToText));
            let _ = write!(self.html, " {}\">↩", &id["fnref-".len()..]);
            if nth > 1 {
                let _ = write!(self.html, "<sup>{nth}</sup>");
            }
            self.html.push_str("</a>");
        }
        self.html.push_str("</p>\n");
    }
}

fn reference_id(number: u32, nth: u32) -> String {
    if nth > 1 { format!("fnref-{number}-{nth}") } else { format!("fnref-{number}") }
}
