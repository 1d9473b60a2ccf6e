//! Headings: their ids, their levels, and the sections of those that have a class.
//!
//! Must not know: the other translations, which may share these ids later.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::html::Writer;
use super::{Heading, HtmlPolicy, Slot, raw_html};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::vocabulary::Slug;

/// A heading that is being written.
pub(super) struct Draft {
    level: u8,
    id: Option<String>,
    pub(super) text: String,
    pub(super) html: String,
    span: Span,
}

impl Draft {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        let _ = escape_html_body_text(&mut self.html, text);
    }
}

/// A `<section>` that reaches to the next heading of its level.
pub(super) struct OpenSection {
    level: u8,
    /// How many containers were open around its heading.
    depth: usize,
}

/// The ids of a document.
#[derive(Default)]
pub(super) struct Ids(HashMap<String, Claim>);

struct Claim {
    /// Who has the id; nobody yet, where it is kept for a heading further down.
    span: Option<Span>,
    /// The number to try next for another heading that would like the id.
    next: u32,
}

impl Ids {
    /// Keeps an id that was given by hand from being made from a text.
    fn reserve(&mut self, id: String, span: Option<Span>) {
        self.0.entry(id).or_insert(Claim { span, next: 2 });
    }

    /// Gives an id to the heading that asks for it by hand; else tells who has it.
    fn claim(&mut self, id: &str, span: Span) -> Result<(), Span> {
        match self.0.entry(id.to_owned()) {
            Entry::Occupied(mut entry) => {
                let owner = entry.get().span;
                entry.get_mut().span = owner.or(Some(span));
                owner.map_or(Ok(()), Err)
            }
            Entry::Vacant(entry) => {
                entry.insert(Claim { span: Some(span), next: 2 });
                Ok(())
            }
        }
    }

    /// An id like `wanted` that nobody has: `wanted`, `wanted-2`, `wanted-3`.
    fn unique(&mut self, wanted: String, span: Span) -> String {
        let Some(claim) = self.0.get(&wanted) else {
            self.reserve(wanted.clone(), Some(span));
            return wanted;
        };
        let mut number = claim.next;
        let free = loop {
            let candidate = format!("{wanted}-{number}");
            number += 1;
            if !self.0.contains_key(&candidate) {
                break candidate;
            }
        };
        self.reserve(free.clone(), Some(span));
        if let Some(claim) = self.0.get_mut(&wanted) {
            claim.next = number;
        }
        free
    }
}

impl<'a> Writer<'a> {
    /// Keeps the ids given by hand, and tells those of raw HTML.
    pub(super) fn reserve_ids(&mut self) -> Vec<String> {
        let mut anchors = Vec::new();
        for (event, range) in self.events {
            match event {
                Event::Start(Tag::Heading { id: Some(id), .. }) => self.ids.reserve(safe_id(id), None),
                Event::Html(html) | Event::InlineHtml(html) if self.settings.html == HtmlPolicy::Allow => {
                    let span = self.span(range);
                    for id in raw_html::ids(html) {
                        self.ids.reserve(id.clone(), Some(span));
                        anchors.push(id);
                    }
                }
                _ => {}
            }
        }
        anchors
    }

    /// Opens a heading, after closing the sections it ends and opening its own.
    pub(super) fn open_heading(
        &mut self,
        written_level: u8,
        id: Option<&str>,
        classes: &[CowStr<'a>],
        range: &Range<usize>,
    ) {
        let span = self.span(&(range.start..range.start + self.first_line(range).len()));
        self.check_level(written_level, span);
        let level = self.rendered_level(written_level.max(2));
        let depth = self.depth;
        let is_ended = |open: &OpenSection| open.depth == depth && open.level >= level;
        // Raw HTML that was opened in a section ends before it.
        while self.sections.len() > self.nesting.sections() && self.sections.last().is_some_and(is_ended) {
            self.sections.pop();
            self.block_end("</section>\n");
        }
        self.block("");
        if !classes.is_empty() {
            self.open_section(level, classes);
        }
        self.html.push_str(
            ["<h2 id=\"", "<h3 id=\"", "<h4 id=\"", "<h5 id=\"", "<h6 id=\""][usize::from(level) - 2],
        );
        self.slot(Slot::HeadingId(self.headings.len() as u32));
        self.html.push_str("\">");
        let id = id.map(safe_id).filter(|id| !id.is_empty());
        self.draft = Some(Draft { level, id, text: String::new(), html: String::new(), span });
    }

    fn open_section(&mut self, level: u8, classes: &[CowStr<'a>]) {
        self.html.push_str("<section class=\"");
        for (number, class) in classes.iter().enumerate() {
            self.html.push_str(if number > 0 { " " } else { "" });
            let _ = escape_html(&mut self.html, class);
        }
        self.html.push_str("\" aria-labelledby=\"");
        self.slot(Slot::HeadingId(self.headings.len() as u32));
        self.html.push_str("\">\n");
        self.sections.push(OpenSection { level, depth: self.depth });
    }

    /// Closes a heading and adds it to the document's.
    pub(super) fn close_heading(&mut self) {
        let Some(draft) = self.draft.take() else { return };
        self.block_end(["</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"][usize::from(draft.level) - 2]);
        let text = draft.text.trim().to_owned();
        let explicit = draft.id.is_some();
        let id = if let Some(id) = draft.id {
            self.given_id(id, draft.span)
        } else {
            let made = Slug::from_text(&text).map(|slug| slug.as_str().to_owned());
            let made = made.unwrap_or_else(|| format!("section-{}", self.headings.len() + 1));
            self.ids.unique(beside_notes(made), draft.span)
        };
        let html = draft.html.trim().to_owned();
        self.headings.push(Heading { level: draft.level, id, explicit, html, span: draft.span });
    }

    /// An id given by hand, or one like it where another has it already.
    fn given_id(&mut self, id: String, span: Span) -> String {
        let free = beside_notes(id.clone());
        if free != id {
            let message = format!("the id `{id}` is one of a footnote or of the theme");
            self.diagnostics.push(
                Diagnostic::new(Code::MarkdownDuplicateId, span, message)
                    .help("give the heading another `{#id}`"),
            );
            return self.ids.unique(free, span);
        }
        match self.ids.claim(&id, span) {
            Ok(()) => id,
            Err(first) => {
                let diagnostic =
                    Diagnostic::new(Code::MarkdownDuplicateId, span, format!("the id `{id}` is taken"))
                        .also(first, "by this one")
                        .help("give one of the two another `{#id}`");
                self.diagnostics.push(diagnostic);
                self.ids.unique(id, span)
            }
        }
    }

    /// One step below the heading it stands under, however many steps were written: a page without gaps is read out
    /// in order. Two that are written alike stay alike.
    fn rendered_level(&mut self, written: u8) -> u8 {
        while self.outline.last().is_some_and(|(above, _)| *above >= written) {
            self.outline.pop();
        }
        let level = self.outline.last().map_or(2, |(_, above)| above + 1);
        self.outline.push((written, level));
        level
    }

    fn check_level(&mut self, written: u8, span: Span) {
        let last = self.headings.last().map_or(1, |heading| heading.level);
        let level = written.max(2);
        if written == 1 {
            let message = "a heading of level 1 in the text; it is shown as one of level 2";
            let diagnostic = Diagnostic::new(Code::MarkdownHeadingLevel, span, message)
                .help("the title of the page is its one heading of level 1: begin this one with `##`");
            self.diagnostics.push(diagnostic);
        } else if level > last + 1 {
            let signs = "#".repeat(usize::from(last) + 1);
            let message = format!("this heading jumps from level {last} to level {level}");
            let diagnostic = Diagnostic::new(Code::MarkdownHeadingLevel, span, message).help(format!(
                "begin it with `{signs}`: readers who listen to a page find their way by levels"
            ));
            self.diagnostics.push(diagnostic);
        }
    }

    /// Closes the sections that were opened inside at least `depth` containers.
    pub(super) fn close_sections(&mut self, depth: usize) {
        while self.sections.last().is_some_and(|open| open.depth >= depth) {
            self.sections.pop();
            self.html.push_str("</section>\n");
        }
    }
}

/// An id given by hand without the characters that have a meaning in HTML.
fn safe_id(id: &str) -> String {
    id.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')).collect()
}

/// An id that cannot be one of a footnote (`fn-1`, `fnref-1-2`).
/// The ids of the theme begin with `x-`.
fn beside_notes(id: String) -> String {
    if id.starts_with("x-") {
        return format!("section-{id}");
    }
    let number = id.strip_prefix("fn-").or_else(|| id.strip_prefix("fnref-"));
    let is_note = number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    if is_note { format!("section-{id}") } else { id }
}
