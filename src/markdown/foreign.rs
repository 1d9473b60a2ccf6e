//! What a change of script leaves alone: passages in a language of their own, and what is no text in raw HTML.
//!
//! Must not know: Markdown.

use std::ops::Range;

use crate::script::Conversion;

/// Elements whose content is no text of the language.
const VERBATIM: [&str; 7] = ["script", "style", "code", "pre", "kbd", "samp", "var"];

/// Elements that have no end.
const VOID: [&str; 9] = ["area", "br", "col", "hr", "img", "input", "link", "source", "wbr"];

/// Attributes that readers see or hear.
const SPOKEN: [&str; 4] = ["alt", "title", "aria-label", "placeholder"];

/// The elements that are open, the outermost first.
#[derive(Default)]
pub(super) struct Foreign {
    /// Each with its name and whether it keeps its script. Spans of Markdown have no name.
    open: Vec<(String, bool)>,
    /// A tag or comment of raw HTML goes on, up to this.
    unfinished: Option<&'static str>,
}

impl Foreign {
    /// Whether text here keeps its script.
    pub(super) fn is_inside(&self) -> bool {
        self.open.iter().any(|(_, is_foreign)| *is_foreign)
    }

    /// A span of Markdown begins.
    pub(super) fn open(&mut self, is_foreign: bool) {
        self.open.push((String::new(), is_foreign));
    }

    /// It ends.
    pub(super) fn close(&mut self) {
        if let Some(at) = self.open.iter().rposition(|(name, _)| name.is_empty()) {
            self.open.truncate(at);
        }
    }

    /// Raw HTML with its text converted.
    pub(super) fn html(&mut self, html: &str, conversion: &Conversion) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        if let Some(end) = self.unfinished {
            let Some(at) = rest.find(end) else {
                out.push_str(rest);
                return out;
            };
            self.unfinished = None;
            let (tag, after) = rest.split_at(at + end.len());
            out.push_str(tag);
            rest = after;
        }
        while let Some(start) = rest.find('<') {
            self.text(&rest[..start], conversion, &mut out);
            rest = &rest[start..];
            let end = if rest.starts_with("<!--") { "-->" } else { ">" };
            let Some(length) = length(rest, end) else {
                self.unfinished = Some(end);
                out.push_str(rest);
                return out;
            };
            let (tag, after) = rest.split_at(length);
            self.tag(tag, conversion, &mut out);
            rest = after;
        }
        self.text(rest, conversion, &mut out);
        out
    }

    fn text(&self, text: &str, conversion: &Conversion, out: &mut String) {
        if self.is_inside() {
            out.push_str(text);
        } else {
            out.push_str(&conversion.convert(text));
        }
    }

    fn tag(&mut self, tag: &str, conversion: &Conversion, out: &mut String) {
        let name: String =
            tag[1..].trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if name.is_empty() {
            out.push_str(tag);
        } else if tag.starts_with("</") {
            if let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) {
                self.open.truncate(at);
            }
            out.push_str(tag);
        } else {
            let is_foreign = VERBATIM.contains(&name.as_str()) || keeps_script(tag);
            if is_foreign || self.is_inside() {
                out.push_str(tag);
            } else {
                push_converted_attributes(tag, conversion, out);
            }
            if !VOID.contains(&name.as_str()) && !tag.ends_with("/>") {
                self.open.push((name, is_foreign));
            }
        }
    }
}

/// How long a tag or comment is; `None` where it goes on in another line.
fn length(html: &str, end: &str) -> Option<usize> {
    if end != ">" {
        return html.find(end).map(|at| at + end.len());
    }
    let mut quote = None;
    for (at, letter) in html.char_indices() {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            (None, '>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn keeps_script(tag: &str) -> bool {
    let value = |name| attribute(tag, name).map(|range| &tag[range]);
    value("lang").is_some()
        || value("translate") == Some("no")
        || value("class").is_some_and(|classes| classes.split_whitespace().any(|class| class == "no-convert"))
}

/// The bytes of an attribute's value, without its quotation marks.
fn attribute(tag: &str, name: &str) -> Option<Range<usize>> {
    let found = tag.match_indices(name).find_map(|(at, _)| {
        let is_name = tag[..at].ends_with(char::is_whitespace);
        let rest = tag[at + name.len()..].strip_prefix('=').filter(|_| is_name)?;
        Some((at + name.len() + 1, rest))
    });
    let (start, rest) = found?;
    match rest.chars().next()? {
        quote @ ('"' | '\'') => Some(start + 1..start + 1 + rest[1..].find(quote)?),
        _ => Some(start..start + rest.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(rest.len())),
    }
}

fn push_converted_attributes(tag: &str, conversion: &Conversion, out: &mut String) {
    let mut values: Vec<Range<usize>> = SPOKEN.iter().filter_map(|name| attribute(tag, name)).collect();
    // The value of a button is its label; that of other fields is data.
    if attribute(tag, "type").is_some_and(|kind| matches!(&tag[kind], "submit" | "button" | "reset")) {
        values.extend(attribute(tag, "value"));
    }
    values.sort_by_key(|range| range.start);
    let mut done = 0;
    for range in values {
        out.push_str(&tag[done..range.start]);
        out.push_str(&conversion.convert(&tag[range.clone()]));
        done = range.end;
    }
    out.push_str(&tag[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(pieces: &[&str]) -> String {
        let conversion = Conversion::between("sr-Cyrl", "sr-Latn").unwrap();
        let mut foreign = Foreign::default();
        pieces.iter().map(|piece| foreign.html(piece, &conversion)).collect()
    }

    #[test]
    fn only_text_and_spoken_attributes_are_converted() {
        for (html, expected) in [
            ("<b>Љубав</b> &amp; мир", "<b>Ljubav</b> &amp; mir"),
            ("<a href=\"/пут/\" title=\"Пут\">пут</a>", "<a href=\"/пут/\" title=\"Put\">put</a>"),
            ("<i lang=\"ru\">Мир <b>и</b></i> мир", "<i lang=\"ru\">Мир <b>и</b></i> mir"),
            ("<span class=\"x no-convert\">Да</span> да", "<span class=\"x no-convert\">Да</span> da"),
            (
                "<input type=\"submit\" value=\"Да\"><svg><text>Да</text></svg>",
                "<input type=\"submit\" value=\"Da\"><svg><text>Da</text></svg>",
            ),
            ("<code>икс</code><br>икс", "<code>икс</code><br>iks"),
            ("<img src=\"слика.png\" alt='Слика'>мој", "<img src=\"слика.png\" alt='Slika'>moj"),
            ("<!-- мир --> мир < мир", "<!-- мир --> mir < мир"),
        ] {
            assert_eq!(converted(&[html]), expected);
        }
    }

    #[test]
    fn a_tag_may_go_on_in_the_next_line() {
        assert_eq!(
            converted(&["<div\n", "id=\"мир\">\n", "мир</div>\n", "мир"]),
            "<div\nid=\"мир\">\nmir</div>\nmir"
        );
    }
}
