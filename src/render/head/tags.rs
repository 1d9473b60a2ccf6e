//! `Tags`: some `<meta>` of a page as HTML, in the order to print.

use std::ops::Range;

use pulldown_cmark_escape::escape_html;
use tera::Value;

use crate::render::values::one_line;

/// Tags that say something: one without words is never among them.
#[derive(Default)]
pub(super) struct Tags {
    html: String,
    /// The name of each, and where in the HTML its content stands.
    said: Vec<(&'static str, Range<usize>)>,
}

impl Tags {
    /// `<meta name="…">`.
    pub(super) fn name(&mut self, name: &'static str, content: impl AsRef<str>) {
        self.once("name", name, content.as_ref());
    }

    /// `<meta property="…">`, as RDFa and Open Graph have it.
    pub(super) fn property(&mut self, name: &'static str, content: impl AsRef<str>) {
        self.once("property", name, content.as_ref());
    }

    /// As [`Tags::name`], though the same may have been said: of two authors from one institution each says it.
    pub(super) fn again(&mut self, name: &'static str, content: &str) {
        self.push("name", name, content);
    }

    /// Takes the tag back if the same has been said.
    fn once(&mut self, attribute: &str, name: &'static str, content: &str) {
        let before = self.html.len();
        if !self.push(attribute, name, content) {
            return;
        }
        let Some(((_, own), earlier)) = self.said.split_last() else { return };
        let content = &self.html[own.clone()];
        if earlier.iter().any(|(of, range)| *of == name && &self.html[range.clone()] == content) {
            self.said.pop();
            self.html.truncate(before);
        }
    }

    /// Whether there was something to say.
    fn push(&mut self, attribute: &str, name: &'static str, content: &str) -> bool {
        let content = one_line(content);
        if content.is_empty() {
            return false;
        }
        if self.html.is_empty() {
            // Room for what most pages say.
            self.html.reserve(2048);
        }
        let begin = if self.html.is_empty() { "<meta " } else { "\n<meta " };
        for part in [begin, attribute, "=\"", name, "\" content=\""] {
            self.html.push_str(part);
        }
        let start = self.html.len();
        // Writing to a String cannot fail.
        let _ = escape_html(&mut self.html, &content);
        self.said.push((name, start..self.html.len()));
        self.html.push_str("\">");
        true
    }

    /// As templates see them: empty where nothing is said.
    pub(super) fn into_value(self) -> Value {
        Value::safe_string(&self.html)
    }
}
