//! Elements of raw HTML that are opened and not closed, or closed and not opened. They are told and set right: what a text
//! leaves open would take in the page around it, what it closes would end that page's own parts.
//!
//! Must not know: what an element is for.
//!
//! A tag of raw HTML can stand in one block and its end in another, with Markdown between them, so the elements of both are
//! watched together.

mod elements;
#[cfg(test)]
mod tests;

use std::fmt::Write;

use pulldown_cmark::Tag;

use self::elements::{BLOCKS, FRAME, OPTIONAL, VERBATIM, VOID, ends_before, is_block};
use super::html::Writer;
use crate::diagnostics::{Code, Diagnostic, Span};

/// How many slips of one text are told. The rest is set right without a word.
const SLIPS: usize = 20;

/// How far out the beginning of an element is looked for; browsers nest no deeper.
const DEEPEST: usize = 512;

/// The elements that are open where the writer is.
#[derive(Default)]
pub(super) struct Nesting {
    /// Those of raw HTML, the innermost last.
    open: Vec<Open>,
    /// How many elements of Markdown are open.
    depth: usize,
    /// How many paragraphs have begun, and in which depth the last one stands while it is open.
    paragraphs: (usize, Option<usize>),
    /// What was ended before its end tag came: that one ends nothing any more.
    overdue: Vec<String>,
    /// How many of those that are open are drawings, in which every tag with a `/` at its end is whole.
    drawings: usize,
    /// How many of those that are open end after an element of Markdown.
    due: usize,
    /// How many mistakes were met.
    slips: usize,
}

/// An element of raw HTML that is open.
struct Open {
    name: String,
    tag: Span,
    /// How many elements of Markdown were open around it.
    depth: usize,
    /// How many sections were.
    sections: usize,
    /// The paragraph in which it was opened, by its number.
    paragraph: Option<usize>,
    /// Whether its tag has a `/` at the end, which closes nothing.
    has_slash: bool,
    /// Whether its end tag stood inside an element of Markdown, after which it ends.
    is_over: bool,
}

impl Open {
    fn is_optional(&self) -> bool {
        OPTIONAL.contains(&&*self.name)
    }

    fn is_drawing(&self) -> bool {
        matches!(&*self.name, "svg" | "math")
    }
}

impl Nesting {
    /// How many of the open sections stand around the innermost element.
    pub(super) fn sections(&self) -> usize {
        self.open.last().map_or(0, |open| open.sections)
    }

    /// The innermost element, if nothing of Markdown was opened in it.
    fn innermost(&self) -> Option<&Open> {
        self.open.last().filter(|open| open.depth == self.depth)
    }

    /// The place of the innermost element of a name that waits for its end.
    fn find(&self, name: &str) -> Option<usize> {
        let nearest = self.open.len().saturating_sub(DEEPEST);
        let found = self.open[nearest..].iter().rposition(|open| open.name == name && !open.is_over);
        found.map(|at| nearest + at)
    }

    /// The paragraph that is open, if nothing is open in it.
    fn paragraph(&self) -> Option<usize> {
        let (number, depth) = self.paragraphs;
        depth.filter(|depth| *depth == self.depth).map(|_| number)
    }

    /// Whether the end of an element stands where the element does, and not deeper in Markdown.
    fn is_level(&self, open: &Open) -> bool {
        open.depth == self.depth || open.paragraph.is_some() && open.paragraph == self.paragraph()
    }

    fn push(&mut self, open: Open) {
        self.drawings += usize::from(open.is_drawing());
        self.open.push(open);
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.drawings -= usize::from(open.is_drawing());
        self.due -= usize::from(open.is_over);
        Some(open)
    }

    /// Remembers that an end tag of this name will end nothing.
    fn expect(&mut self, name: String) {
        if self.overdue.len() < DEEPEST {
            self.overdue.push(name);
        }
    }

    /// Ends what ends by itself where an element begins.
    fn end_before(&mut self, name: &str) {
        while let Some(open) = self.innermost().filter(|open| ends_before(&open.name, name)) {
            if open.name == "p" {
                self.expect("p".to_owned());
            }
            self.pop();
        }
    }
}

impl Writer<'_> {
    /// A start tag of raw HTML, with or without a `/` at its end. Tells whether it is written.
    pub(super) fn open_raw(&mut self, name: String, has_slash: bool, place: Span) -> bool {
        if FRAME.contains(&&*name) {
            let message = format!("`<{name}>` is the theme's");
            let help =
                "leave the tag out: a text is only what stands between the head and the foot of a page";
            self.report_slip(Diagnostic::new(Code::MarkdownHtml, place, message).help(help));
            return false;
        }
        self.nesting.end_before(&name);
        let is_whole = has_slash && (self.nesting.drawings > 0 || matches!(&*name, "svg" | "math"));
        if !VOID.contains(&&*name) && !is_whole {
            let (paragraph, sections) = (self.nesting.paragraph(), self.sections.len());
            // A block ends the paragraph in which it begins, so it stands beside it; not within a word that is set off.
            let is_alone = self.nesting.innermost().is_none();
            let is_beside = paragraph.is_some() && is_alone && BLOCKS.contains(&&*name) && name != "p";
            let depth = self.nesting.depth - usize::from(is_beside);
            self.nesting.push(Open {
                name,
                tag: place,
                depth,
                sections,
                paragraph,
                has_slash,
                is_over: false,
            });
        }
        true
    }

    /// An end tag of raw HTML. Tells whether it is written; what has to end before it goes into `html`.
    pub(super) fn close_raw(&mut self, name: &str, place: Span, html: &mut String) -> bool {
        let nesting = &mut self.nesting;
        match nesting.find(name) {
            Some(at) if nesting.is_level(&nesting.open[at]) => {
                self.close_down_to(at + 1, Some(name), html);
                let sections = self.nesting.pop().map_or(0, |open| open.sections);
                self.write_section_ends(sections, html);
                return true;
            }
            Some(at) => {
                nesting.open[at].is_over = true;
                nesting.due += 1;
            }
            // Browsers take `</br>` for `<br>`.
            None if name == "br" => html.push_str("<br>"),
            None if VOID.contains(&name) || FRAME.contains(&name) => {}
            None => match nesting.overdue.iter().rposition(|overdue| overdue == name) {
                Some(at) => drop(nesting.overdue.remove(at)),
                None => self.report_stray(name, place),
            },
        }
        false
    }

    fn report_stray(&mut self, name: &str, place: Span) {
        let message = format!("`</{name}>` closes nothing");
        let help = format!("leave it out, or write `<{name}>` where the element begins");
        self.report_slip(Diagnostic::new(Code::MarkdownHtml, place, message).help(help));
    }

    /// An element of Markdown begins.
    pub(super) fn enter(&mut self, tag: &Tag<'_>) {
        if is_block(tag) {
            self.nesting.end_before("p");
        }
        self.nesting.depth += 1;
        if matches!(tag, Tag::Paragraph) {
            self.nesting.paragraphs = (self.nesting.paragraphs.0 + 1, Some(self.nesting.depth));
        }
    }

    /// A block of HTML has ended: what follows is Markdown again, whatever the block has left open.
    pub(super) fn end_verbatim(&mut self) {
        let is_verbatim = |open: &Open| VERBATIM.contains(&&*open.name) && open.depth == self.nesting.depth;
        if let Some(at) = self.nesting.open.iter().rposition(is_verbatim) {
            self.end_raw(at);
        }
    }

    /// An element of Markdown is about to end, and with it what raw HTML opened in it.
    pub(super) fn leave(&mut self) {
        let depth = self.nesting.depth;
        let inside = self.nesting.open.iter().rposition(|open| open.depth < depth).map_or(0, |at| at + 1);
        self.end_raw(inside);
        if self.nesting.paragraphs.1 == Some(depth) {
            self.nesting.paragraphs.1 = None;
        }
        self.nesting.depth = depth.saturating_sub(1);
    }

    /// An element of Markdown has ended: what raw HTML ended in it ends here.
    pub(super) fn left(&mut self) {
        if self.nesting.due == 0 {
            return;
        }
        let is_due = |open: &Open| open.is_over && open.depth == self.nesting.depth;
        if let Some(due) = self.nesting.open.iter().position(is_due) {
            self.end_raw(due);
        }
    }

    /// Ends the elements of raw HTML from the `kept`th on where the text is written to.
    pub(super) fn end_raw(&mut self, kept: usize) {
        if self.nesting.open.len() > kept {
            let mut html = std::mem::take(&mut self.html);
            self.close_down_to(kept, None, &mut html);
            self.html = html;
        }
    }

    /// Ends all elements of raw HTML but the outermost `kept`, and reports those that nobody has ended.
    fn close_down_to(&mut self, kept: usize, before: Option<&str>, html: &mut String) {
        while self.nesting.open.len() > kept {
            let Some(open) = self.nesting.pop() else { return };
            self.write_section_ends(open.sections, html);
            if open.is_optional() {
                continue;
            }
            let name = &open.name;
            // Writing to a String cannot fail.
            let _ = write!(html, "</{name}>");
            if open.is_over {
                continue;
            }
            let whose = before.map_or(String::new(), |before| format!(" before `</{before}>`"));
            let message = format!("`<{name}>` is not closed{whose}");
            let diagnostic = Diagnostic::new(Code::MarkdownHtml, open.tag, message).help(if open.has_slash {
                format!("write `<{name} …></{name}>`: a `/` in the tag does not close it")
            } else {
                format!("write `</{name}>` where the element ends")
            });
            self.report_slip(diagnostic);
            self.nesting.expect(open.name);
        }
    }

    /// Ends the sections of headings that were opened after the first `kept`.
    fn write_section_ends(&mut self, kept: usize, html: &mut String) {
        for _ in kept..self.sections.len() {
            html.push_str("</section>\n");
        }
        self.sections.truncate(kept.min(self.sections.len()));
    }

    /// A tag or a comment that goes on to the end of its block: it would hide all that follows.
    pub(super) fn report_unfinished(&mut self, what: &str, place: Span) {
        let (message, help) = if what.starts_with("<!") {
            ("this comment is not closed: what follows is not shown", "write `-->` where it ends")
        } else {
            (
                "this tag is not complete, so it is shown as text",
                "write `>` where it ends, or `&lt;` for a `<`",
            )
        };
        self.report_slip(Diagnostic::new(Code::MarkdownHtml, place, message).help(help));
    }

    /// A comment inside a line that ends nowhere, or behind an empty line.
    pub(super) fn report_shown_comment(&mut self, start: usize) {
        let place = self.span(&(start..start + "<!--".len()));
        let message = "this comment does not end in its paragraph, so readers see it";
        let help = "write `-->` where it ends; one with empty lines begins in a line of its own";
        self.report_slip(Diagnostic::new(Code::MarkdownHtml, place, message).help(help));
    }

    /// A start tag in which a quotation mark is missing, so that it takes in what follows it.
    pub(super) fn report_unquoted(&mut self, name: String, place: Span) {
        let message = "a quotation mark is missing in this tag, so it is shown as text";
        let help = "every value has one before it and one behind it: `class=\"lead\"`";
        self.report_slip(Diagnostic::new(Code::MarkdownHtml, place, message).help(help));
        self.nesting.expect(name);
    }

    fn report_slip(&mut self, slip: Diagnostic) {
        self.nesting.slips += 1;
        if self.nesting.slips <= SLIPS {
            self.diagnostics.push(slip);
        }
    }
}
