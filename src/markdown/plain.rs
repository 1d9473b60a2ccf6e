//! The words of a document without its HTML, for those who search in them.
//!
//! Must not know: what is searched for. Lines are blocks; what a reader does not read (scripts, numbers of footnotes)
//! is left out.

use std::borrow::Cow;
use std::ops::Range;

use super::Document;

/// A body as plain text.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Plain {
    /// Its words, a block a line, blanks in one piece.
    pub text: String,
    /// The places of its headings in the text, in order.
    pub headings: Vec<Range<usize>>,
}

/// Elements of which nothing is read: scripts and their kin, and what is drawn.
const UNREAD: [&str; 6] = ["script", "style", "template", "noscript", "svg", "math"];

/// Elements that stand in a line; every other one ends it.
const INLINE: [&str; 26] = [
    "a", "em", "strong", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "i", "img", "input", "ins", "kbd",
    "label", "mark", "q", "s", "small", "span", "sub", "sup", "u", "var", "wbr",
];

/// The longest entity worth reading, `&` and `;` included.
const LONGEST_ENTITY: usize = 10;

impl Document {
    /// The words of the body, without those of the theme.
    pub fn plain(&self) -> Plain {
        let mut writer = Writer {
            plain: Plain { text: String::with_capacity(self.html.len()), headings: Vec::new() },
            heading: None,
        };
        let mut rest = self.html.as_str();
        while let Some(at) = rest.find('<') {
            writer.text(&rest[..at]);
            rest = writer.tag(&rest[at..]);
        }
        writer.text(rest);
        writer.line();
        let mut plain = writer.plain;
        plain.text.truncate(plain.text.trim_end().len());
        plain
    }
}

struct Writer {
    plain: Plain,
    /// Where the heading that is open begins.
    heading: Option<usize>,
}

impl Writer {
    /// Text between tags: entities undone, blanks in one piece.
    fn text(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = stop(rest) {
            self.plain.text.push_str(&rest[..at]);
            rest = &rest[at..];
            if rest.starts_with('&') {
                let (letter, length) = entity(rest);
                match letter {
                    '\u{a0}' => self.blank(),
                    letter => self.plain.text.push(letter),
                }
                rest = &rest[length..];
            } else {
                let letter = rest.chars().next().unwrap_or(' ');
                match letter {
                    // A soft hyphen is no part of its word.
                    '\u{ad}' => {}
                    letter if letter.is_whitespace() => self.blank(),
                    letter => self.plain.text.push(letter),
                }
                rest = &rest[letter.len_utf8()..];
            }
        }
        self.plain.text.push_str(rest);
    }

    fn blank(&mut self) {
        if !self.plain.text.ends_with([' ', '\n']) && !self.plain.text.is_empty() {
            self.plain.text.push(' ');
        }
    }

    /// Ends the line.
    fn line(&mut self) {
        let text = &mut self.plain.text;
        text.truncate(text.trim_end_matches(' ').len());
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }

    /// A tag at the start of some HTML; gives what follows it, and for elements that nobody reads what follows them.
    fn tag<'h>(&mut self, html: &'h str) -> &'h str {
        if html.starts_with("<!--") {
            return html.find("-->").map_or("", |end| &html[end + 3..]);
        }
        let is_end = html.starts_with("</");
        let name_at = if is_end { 2 } else { 1 };
        let name_end = html[name_at..].find(|c: char| !c.is_ascii_alphanumeric());
        let name = &html[name_at..name_end.map_or(html.len(), |end| name_at + end)];
        let Some(length) = tag_length(html).filter(|_| !name.is_empty()) else {
            self.plain.text.push('<');
            return &html[1..];
        };
        let (tag, rest) = html.split_at(length);
        // The writer of documents has small letters; only raw HTML may have others.
        let name = if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
        let name = &*name;
        if !is_end && UNREAD.contains(&name) {
            return after(rest, name);
        }
        // The number of a footnote, and the way back from one.
        if !is_end && name == "sup" {
            return if rest.starts_with("<a href=\"#fn-") { after(rest, "sup") } else { rest };
        }
        if !is_end && name == "a" && tag.contains("doc-backlink") {
            return after(rest, "a");
        }
        if INLINE.contains(&name) {
            return rest;
        }
        self.end_heading();
        self.line();
        if !is_end && matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            self.heading = Some(self.plain.text.len());
        }
        rest
    }

    fn end_heading(&mut self) {
        if let Some(start) = self.heading.take() {
            let end = self.plain.text.trim_end().len().max(start);
            self.plain.headings.push(start..end);
        }
    }
}

/// Where the next character stands that may not be taken over as it is. A blank between two words may.
fn stop(text: &str) -> Option<usize> {
    // 0xC2 begins the no-break space and the soft hyphen, among others.
    const SPECIAL: [bool; 256] = {
        let mut special = [false; 256];
        let letters = *b"&\n\t\r\xC2";
        let mut at = 0;
        while at < letters.len() {
            special[letters[at] as usize] = true;
            at += 1;
        }
        special
    };
    let mut before = b' ';
    text.bytes().position(|byte| {
        let is_doubled = byte == b' ' && before == b' ';
        before = byte;
        SPECIAL[usize::from(byte)] || is_doubled
    })
}

/// How long a tag is, its `>` included, which may stand in a value. `None` where it has no end.
fn tag_length(html: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match quote {
            Some(open) if byte == open => quote = None,
            None if byte == b'>' => return Some(at + 1),
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            Some(_) | None => {}
        }
    }
    None
}

/// What follows the end of an element; nothing where it has none.
fn after<'h>(html: &'h str, name: &str) -> &'h str {
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        let end = &rest[at + 2..];
        if end.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name)) {
            return end.find('>').map_or("", |close| &end[close + 1..]);
        }
        rest = end;
    }
    ""
}

/// The character of an entity at the start of some HTML, and how long that is; `&` itself where it is none that the
/// writer of documents uses.
fn entity(html: &str) -> (char, usize) {
    let Some(end) = html.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';') else { return ('&', 1) };
    let name = &html[1..end];
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    let letter = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "nbsp" => Some('\u{a0}'),
        _ => number.and_then(char::from_u32),
    };
    letter.map_or(('&', 1), |letter| (letter, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::FileId;
    use crate::markdown::{Highlighter, HtmlPolicy, Settings, read};
    use crate::vocabulary::LangTag;

    fn plain(text: &str) -> Plain {
        let lang = LangTag::parse("en").unwrap();
        let settings = Settings {
            lang: &lang,
            quotes: &crate::markdown::tests::english(),
            html: HtmlPolicy::Allow,
            highlighter: &Highlighter::new(),
            cites_in_notes: false,
            embeds: &crate::markdown::EmbedHosts::default(),
            is_strict: false,
            script: None,
        };
        read(text, FileId(0), 0, &settings).value.plain()
    }

    #[test]
    fn a_block_is_a_line_and_headings_are_known() {
        let plain = plain("## Rivers & lakes\n\nOne *two*\nthree.\n\n- a\n- b\n\n### Deep\n\nEnd\n");
        assert_eq!(plain.text, "Rivers & lakes\nOne two three.\na\nb\nDeep\nEnd");
        let headings: Vec<&str> = plain.headings.iter().map(|range| &plain.text[range.clone()]).collect();
        assert_eq!(headings, ["Rivers & lakes", "Deep"]);
    }

    #[test]
    fn what_nobody_reads_is_left_out() {
        let plain = plain(
            "Water[^1] flows.\n\n<script>let x = 1;</script>\n\n<p title=\"a > b\">x<br>y</p>\n\n[^1]: A note.\n",
        );
        assert_eq!(plain.text, "Water flows.\nx\ny\nA note.");
    }
}
