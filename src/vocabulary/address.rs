//! Addresses as they are written in a page (RFC 3986): what a URL may not hold is percent-encoded, and undone again.
//!
//! Must not know: what an address leads to.

use std::borrow::Cow;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// What a path and what follows it may hold as it is (RFC 3986, `pchar` and `/`).
const IN_PATH: &[u8] = b"-._~!$&'()*+,;=:@/";

/// A path made of the names of files and pages, as a URI: everything but ASCII letters, digits and marks is encoded.
pub fn encoded_path(path: &str) -> Cow<'_, str> {
    if is_plain(path) {
        return Cow::Borrowed(path);
    }
    encode(path, |c| c.is_ascii_alphanumeric() || is_in(c, IN_PATH))
}

/// The same, with the letters of all languages kept, as browsers take them and people read them.
pub fn readable_path(path: &str) -> Cow<'_, str> {
    if is_plain(path) {
        return Cow::Borrowed(path);
    }
    encode(path, |c| is_letter(c) || is_in(c, IN_PATH))
}

/// A whole address as a URI: letters beyond ASCII are encoded, all else stays as it is.
pub fn ascii_url(url: &str) -> Cow<'_, str> {
    encode(url, |c| c.is_ascii() && !c.is_ascii_control() && c != ' ')
}

/// A text as a value in the query of an address.
pub fn encoded_value(text: &str) -> String {
    percent_encode(text.as_bytes(), NON_ALPHANUMERIC).to_string()
}

/// An address as somebody wrote it, be it whole, from `/`, or only a `#fragment`. What is encoded stays so.
pub fn readable_url(url: &str) -> Cow<'_, str> {
    let host_end = url.find("//").map_or(0, |at| {
        let host = &url[at + 2..];
        at + 2 + host.find(['/', '?', '#']).unwrap_or(host.len())
    });
    let fragment = url.find('#').unwrap_or(url.len());
    let mut at = 0;
    encode(url, |c| {
        let here = at;
        at += c.len_utf8();
        match c {
            '%' => url.as_bytes()[here + 1..].iter().take(2).filter(|b| b.is_ascii_hexdigit()).count() == 2,
            '#' => here == fragment,
            '?' => true,
            // An address of IPv6.
            '[' | ']' => here < host_end,
            _ => is_letter(c) || is_in(c, IN_PATH),
        }
    })
}

/// `%20` and its like undone; text that does not decode stays as it is.
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

/// A letter or digit of ASCII, or anything readable beyond it.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { !c.is_control() && !c.is_whitespace() }
}

/// Whether a path is one of the many that need no look at each character. No early end, so that many bytes are looked at in
/// one step.
fn is_plain(path: &str) -> bool {
    let is_odd = |byte: u8| !(byte.is_ascii_alphanumeric() | matches!(byte, b'-'..=b'/' | b'_'));
    !path.bytes().fold(false, |found, byte| found | is_odd(byte))
}

fn is_in(c: char, marks: &[u8]) -> bool {
    u8::try_from(c).is_ok_and(|byte| marks.contains(&byte))
}

/// The text with every character that is not `fine` as the percent-encoded bytes of its UTF-8.
fn encode(text: &str, mut is_fine: impl FnMut(char) -> bool) -> Cow<'_, str> {
    let mut encoded = String::new();
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if !is_fine(c) {
            encoded.push_str(&text[done..at]);
            done = at + c.len_utf8();
            encoded.extend(percent_encode(&text.as_bytes()[at..done], NON_ALPHANUMERIC));
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    encoded.push_str(&text[done..]);
    Cow::Owned(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_encoded_whole_and_addresses_only_where_they_are_wrong() {
        assert_eq!(encoded_path("/вест/a b%20#?.pdf"), "/%D0%B2%D0%B5%D1%81%D1%82/a%20b%2520%23%3F.pdf");
        assert_eq!(readable_path("/вест/a b%20#?.pdf"), "/вест/a%20b%2520%23%3F.pdf");
        for fine in
            ["https://x.example/a%20b?q=[1]#c".replace(['[', ']'], ""), "#вест".into(), "mailto:a@b.c".into()]
        {
            assert_eq!(readable_url(&fine), fine);
        }
        for (written, expected) in [
            ("https://x.example/a#b#c", "https://x.example/a#b%23c"),
            ("https://x.example/\"<a>\" {b}|^`\\", "https://x.example/%22%3Ca%3E%22%20%7Bb%7D%7C%5E%60%5C"),
            ("https://[::1]/a[0]?b[]=100%&c=%C5%BE", "https://[::1]/a%5B0%5D?b%5B%5D=100%25&c=%C5%BE"),
            ("https://x.example/a\u{a0}b\n%", "https://x.example/a%C2%A0b%0A%25"),
        ] {
            assert_eq!(readable_url(written), expected);
        }
    }

    #[test]
    fn what_was_encoded_is_decoded() {
        assert_eq!(decoded("/a%20b%"), "/a b%");
        assert_eq!(decoded(&encoded_path("/ж é#")), "/ж é#");
        assert_eq!(decoded("%FF"), "%FF");
    }
}
