//! Blocks of code: their language, and the tags around them.
//!
//! Must not know: how code is coloured.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::highlight::Highlighted;
use super::html::Writer;
use crate::diagnostics::{Code, Diagnostic};

impl<'a> Writer<'a> {
    /// A whole block. Tells which event comes next.
    pub(super) fn code_block(
        &mut self,
        at: usize,
        kind: &'a CodeBlockKind<'a>,
        range: &Range<usize>,
    ) -> usize {
        self.has_code = true;
        self.check_fence(kind, range);
        let (code, end) = self.code(at + 1);
        let language = match kind {
            CodeBlockKind::Fenced(info) => language(info),
            CodeBlockKind::Indented => "",
        };
        // A block of code can be reached with the keyboard, since it may have to be scrolled.
        self.block("<pre class=\"code\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.html.push_str(" class=\"language-");
            let _ = escape_html(&mut self.html, &language.to_lowercase());
            self.html.push('"');
        }
        self.html.push('>');
        match self.highlighted(language, &code, range) {
            Highlighted::Html(html) => self.html.push_str(&html),
            Highlighted::Plain | Highlighted::Unknown => {
                let _ = escape_html_body_text(&mut self.html, &code);
            }
        }
        self.block_end("</code></pre>\n");
        end + 1
    }

    /// Code that goes on to the end of the text, or of what it stands in, because nothing ends it.
    fn check_fence(&mut self, kind: &CodeBlockKind<'_>, range: &Range<usize>) {
        let block = self.body.get(range.clone()).unwrap_or("");
        let Some(fence) = block.lines().next().filter(|_| matches!(kind, CodeBlockKind::Fenced(_))) else {
            return;
        };
        let fence: String = fence.chars().take_while(|c| matches!(c, '`' | '~')).collect();
        // The marks of a quote or an item stand before it.
        let last = block.trim_end().lines().skip(1).last().unwrap_or("");
        let last = last.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        let is_closed = last.starts_with(&fence) && last.chars().all(|c| fence.starts_with(c));
        if !is_closed {
            let place = self.span(&(range.start..range.start + self.first_line(range).len()));
            let diagnostic = Diagnostic::new(
                Code::MarkdownUnclosedCode,
                place,
                "this code does not end: all that follows is shown as code",
            )
            .help(format!("write {fence} in a line of its own where it ends"));
            self.diagnostics.push(diagnostic);
        }
    }

    /// The text of the block whose first inner event is `from`, and its end event.
    fn code(&self, from: usize) -> (Cow<'a, str>, usize) {
        let mut code = Cow::Borrowed("");
        for (offset, (event, _)) in self.events[from..].iter().enumerate() {
            match event {
                Event::Text(text) if code.is_empty() => code = Cow::Borrowed(text),
                Event::Text(text) => code.to_mut().push_str(text),
                _ => return (code, from + offset),
            }
        }
        (code, self.events.len())
    }

    fn highlighted(&mut self, language: &str, code: &str, range: &Range<usize>) -> Highlighted {
        if language.is_empty() {
            return Highlighted::Plain;
        }
        let highlighted = self.settings.highlighter.highlight(language, code);
        if matches!(highlighted, Highlighted::Unknown) {
            let line = self.first_line(range);
            let start = range.start + line.find(language).unwrap_or(0);
            let span = self.span(&(start..start + language.len().min(line.len())));
            let names = self.settings.highlighter.names();
            let message = format!("`{language}` is no language that can be highlighted");
            let diagnostic = Diagnostic::new(Code::MarkdownUnknownLanguage, span, message)
                .did_you_mean(language, names.iter().map(String::as_str))
                .help("write `text` for code in no particular language");
            self.diagnostics.push(diagnostic);
        }
        highlighted
    }
}

/// The language after a fence: `python` of `python`, `python {.numbers}`, `{.python}` and `python,ignore`.
fn language(info: &str) -> &str {
    let info = info.trim().trim_start_matches(['{', '.']);
    info.split(|c: char| c.is_whitespace() || matches!(c, ',' | '{' | '}')).next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn the_language_is_the_first_word_after_the_fence() {
        for info in ["python", " python {.numbers}", "{.python}", "python,ignore", "{python}"] {
            assert_eq!(language(info), "python");
        }
        assert_eq!(language("  "), "");
    }
}
