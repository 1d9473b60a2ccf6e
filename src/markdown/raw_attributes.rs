//! The attributes of a tag of raw HTML and the addresses in them, by their bytes.
//!
//! Must not know: which attributes have addresses.

use std::ops::Range;

/// The attributes of a tag that have a value, each with the bytes of the whole and of the value alone.
///
/// The tokeniser tells the places of tags, but of attributes only roughly.
pub(super) fn attributes(html: &str, tag: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let Some(text) = html.get(..tag.end).filter(|text| text[tag.start..].starts_with('<')) else {
        return found;
    };
    let skip = |at: usize, over: fn(char) -> bool| text.len() - text[at..].trim_start_matches(over).len();
    let until =
        |at: usize, end: fn(char) -> bool| text[at..].find(end).map_or(text.len(), |length| at + length);
    let mut at = until(tag.start, ends_name);
    loop {
        let start = skip(at, |c| c.is_ascii_whitespace() || c == '/');
        if start == text.len() || text[start..].starts_with('>') {
            return found;
        }
        // A name may begin with `=`, but not have one further on.
        let end = until(start + text[start..].chars().next().map_or(0, char::len_utf8), ends_name);
        let equals = skip(end, |c| c.is_ascii_whitespace());
        at = end;
        if text[equals..].starts_with('=') {
            let value = skip(equals + 1, |c| c.is_ascii_whitespace());
            let inner = match text[value..].chars().next() {
                Some('"') => value + 1..until(value + 1, |c| c == '"'),
                Some('\'') => value + 1..until(value + 1, |c| c == '\''),
                _ => value..until(value, |c| c.is_ascii_whitespace() || c == '>'),
            };
            at = (inner.end + inner.start - value).min(text.len());
            found.push((start..at, inner));
        }
    }
}

/// Whether a character ends the name of a tag or an attribute.
pub(super) fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=')
}

/// The bytes of a text without the blanks around it.
pub(super) fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

/// The addresses of a `srcset` (HTML, section "srcset attributes"): each up to a blank, commas after it are none of it.
pub(super) fn candidates(set: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut at = 0;
    let is_between = |c: char| c.is_ascii_whitespace() || c == ',';
    loop {
        at += set[at..].len() - set[at..].trim_start_matches(is_between).len();
        if at == set.len() {
            return places;
        }
        let length = set[at..].find(|c: char| c.is_ascii_whitespace()).unwrap_or(set.len() - at);
        let address = set[at..at + length].trim_end_matches(',');
        places.push(at..at + address.len());
        let is_alone = address.len() < length;
        at += length;
        if !is_alone {
            // `2x`, `100w`
            at += set[at..].find(',').unwrap_or(set.len() - at);
        }
    }
}
