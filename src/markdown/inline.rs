//! Text inside a line: its marks set, escaped, and given to everything that wants to read it.
//!
//! Must not know: blocks.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use pulldown_cmark_escape::escape_html_body_text;

use super::html::Writer;
use super::media::OpenLink;
use super::parse::Located;
use super::typography::{AFTER_WORD, BORDER, WORD};

impl<'a> Writer<'a> {
    /// Text with its marks set; what an entity or a backslash spells out stays as it is.
    pub(super) fn text(&mut self, at: usize, text: &'a str, range: &Range<usize>) {
        self.check_note_is_defined(text, range);
        // The parser hands out the `<` by itself.
        let before = self.body.get(..range.start).unwrap_or("");
        if text.starts_with("!--") && before.ends_with('<') && !before.ends_with("\\<") {
            self.report_shown_comment(range.start - "<".len());
        }
        let is_spelled = text.len() != range.len();
        let is_escaped = range.start != self.text_end
            && self.body.as_bytes().get(range.start.wrapping_sub(1)) == Some(&b'\\');
        self.text_end = range.end;
        self.words.add(text);
        if self.link.as_ref().is_some_and(OpenLink::shows_address) {
            return self.literal(text);
        }
        let mut rest = text;
        if is_spelled || is_escaped {
            let end = if is_spelled { text.len() } else { text.chars().next().map_or(0, char::len_utf8) };
            let (kept, smart) = text.split_at(end);
            self.typographer.pass(kept.chars().next_back().unwrap_or(BORDER));
            let kept = self.spelled(kept, range);
            if kept.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
                self.plain(&kept.replace(char::is_control, "\u{FFFD}"));
            } else {
                self.plain(&kept);
            }
            rest = smart;
        }
        if !rest.is_empty() {
            let events = self.events;
            let rest = self.spelled(rest, range);
            let smart = self.typographer.apply(&rest, || following(events, at));
            self.plain(&smart);
        }
    }

    /// Text of some bytes of the body in the script of the edition.
    fn spelled<'t>(&self, text: &'t str, range: &Range<usize>) -> Cow<'t, str> {
        let Some(conversion) = self.settings.script else { return Cow::Borrowed(text) };
        let next = self.addresses.partition_point(|address| address.end <= range.start);
        let in_address = self
            .addresses
            .get(next)
            .is_some_and(|address| address.start <= range.start && range.end <= address.end);
        if in_address || self.foreign.is_inside() { Cow::Borrowed(text) } else { conversion.convert(text) }
    }

    /// Words beside the text – a title, what a picture shows – in the script of the edition.
    pub(super) fn spelled_aside<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.settings.script {
            Some(conversion) if !self.foreign.is_inside() => conversion.convert(text),
            _ => Cow::Borrowed(text),
        }
    }

    /// Text that is already what it shall be.
    pub(super) fn plain(&mut self, text: &str) {
        let _ = escape_html_body_text(&mut self.html, text);
        self.excerpt.push(text);
        if let Some(draft) = &mut self.draft {
            draft.push(text);
        }
    }

    /// Code, and HTML that is shown as text.
    pub(super) fn literal(&mut self, text: &str) {
        self.plain(text);
        self.typographer.pass(text.chars().next_back().unwrap_or(WORD));
    }

    /// `html` breaks the line in the page; elsewhere it is a space.
    pub(super) fn line_break(&mut self, html: &str) {
        self.html.push_str(html);
        self.excerpt.push(" ");
        if let Some(draft) = &mut self.draft {
            draft.push(" ");
        }
        self.typographer.pass(BORDER);
        self.words.end();
    }
}

/// The character that follows an event in its line, or one that stands for it.
fn following(events: &[Located<'_>], at: usize) -> char {
    for (event, _) in &events[at + 1..] {
        return match event {
            Event::Text(text) => match text.chars().next() {
                Some(next) => next,
                None => continue,
            },
            Event::Code(_) | Event::InlineMath(_) | Event::Start(Tag::Image { .. }) => WORD,
            Event::FootnoteReference(_) => AFTER_WORD,
            Event::InlineHtml(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {
                continue;
            }
            _ => BORDER,
        };
    }
    BORDER
}
