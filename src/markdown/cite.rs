//! The text of one citation: `see @key, pp. 3–5; -@other`, or a key in a sentence.
//!
//! Must not know: events, HTML.

use std::ops::Range;

/// A place of the body that cites.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Citation {
    /// The works, in order; at least one.
    pub cites: Vec<Cite>,
    /// Bytes of the whole, in the file.
    pub range: Range<usize>,
    /// The whole as it was written, shown where nothing can be made of it.
    pub written: String,
    /// Whether it is part of a sentence: `as @key shows`.
    pub is_in_sentence: bool,
}

/// One work that is cited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cite {
    /// The key of the work in the bibliography.
    pub key: String,
    /// Its bytes in the file, with the `@`.
    pub range: Range<usize>,
    /// What stands before: "see".
    pub prefix: String,
    /// Where in the work.
    pub locator: Option<(Locator, String)>,
    /// What stands after.
    pub suffix: String,
    /// Whether the sentence has named the author already: `-@key`.
    pub is_without_author: bool,
}

/// What part of a work a locator counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Locator {
    /// Pages.
    Page,
    /// Chapters.
    Chapter,
    /// Sections.
    Section,
    /// Paragraphs.
    Paragraph,
    /// Notes.
    Note,
    /// Volumes.
    Volume,
    /// Figures.
    Figure,
}

/// The words for parts of works, in the languages of the region too, without the dot.
const LOCATORS: [(Locator, &[&str]); 7] = [
    (
        Locator::Page,
        &[
            "p",
            "pp",
            "page",
            "pages",
            "s",
            "S",
            "Seite",
            "str",
            "стр",
            "с",
            "f",
            "fq",
            "faqe",
            "faqja",
            "strana",
            "страна",
            "sayfa",
        ],
    ),
    (
        Locator::Chapter,
        &["ch", "chap", "chapter", "chapters", "pogl", "погл", "kap", "Kap", "kapitulli", "böl", "chapitre"],
    ),
    (
        Locator::Section,
        &["§", "§§", "sec", "sect", "section", "sections", "odj", "одељак", "odeljak", "seksioni"],
    ),
    (Locator::Paragraph, &["¶", "¶¶", "para", "paras", "par", "paragraph", "paragraphs", "пас", "pas"]),
    (Locator::Note, &["n", "nn", "note", "notes", "fn", "нап", "nap", "Anm"]),
    (Locator::Volume, &["vol", "vols", "volume", "том", "tom", "Bd"]),
    (Locator::Figure, &["fig", "figs", "figure", "figures", "сл", "sl", "Abb"]),
];

/// Whether what stands in square brackets cites.
pub(super) fn is_citation(label: &str) -> bool {
    label.split(';').all(|part| mark(part, 0).is_some())
}

/// A citation in brackets; `None` where one of its parts has no key.
pub(super) fn bracket(body: &str, range: Range<usize>) -> Option<Citation> {
    let inner = range.start + 1..range.end - 1;
    let mut cites = Vec::new();
    let mut start = inner.start;
    for part in body[inner].split(';') {
        cites.push(cite(part, start)?);
        start += part.len() + 1;
    }
    let written = body[range.clone()].to_owned();
    Some(Citation { cites, range, written, is_in_sentence: false })
}

/// Where the next `@` stands that begins a key: at the start, or after a blank, a bracket or a hyphen.
fn mark(text: &str, from: usize) -> Option<usize> {
    let is_key =
        |at: usize| text[at + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '{');
    let is_free = |at: usize| {
        let before = text[..at].strip_suffix('-').unwrap_or(&text[..at]);
        before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || "([„“”\"'«".contains(c))
    };
    text[from..].match_indices('@').map(|(at, _)| from + at).find(|at| is_free(*at) && is_key(*at))
}

/// One part of a citation, which begins at byte `start` of the body.
fn cite(part: &str, start: usize) -> Option<Cite> {
    let at = mark(part, 0)?;
    let before = &part[..at];
    let is_without_author = before.ends_with('-');
    let length = key_length(&part[at + 1..]);
    let written = &part[at + 1..at + 1 + length];
    let (locator, suffix) = after_key(&part[at + 1 + length..]);
    let plain = |words: &str| words.replace(['*', '`'], "").split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Cite {
        key: written.trim_start_matches('{').trim_end_matches('}').to_owned(),
        range: start + at..start + at + 1 + length,
        prefix: plain(before.strip_suffix('-').unwrap_or(before)),
        locator,
        suffix: plain(&suffix),
        is_without_author,
    })
}

/// How long the key is that a text begins with: letters, digits, `_`, and single signs between them.
fn key_length(text: &str) -> usize {
    if text.starts_with('{') {
        return text.find('}').map_or(text.len(), |end| end + 1);
    }
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let follows = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric() || *next == '_');
        match letter {
            c if c.is_alphanumeric() || c == '_' => end = at + c.len_utf8(),
            c if ":.#$%&-+?<>~/".contains(c) && follows => {}
            _ => break,
        }
    }
    end
}

/// The locator after a key, and the rest.
fn after_key(text: &str) -> (Option<(Locator, String)>, String) {
    let rest = text.trim_start_matches([',', ' ', '\u{a0}', '\n']);
    let rest = rest.trim_end();
    for (locator, words) in LOCATORS {
        for word in words {
            let Some(after) = rest.strip_prefix(word) else { continue };
            let is_sign = word.starts_with(['§', '¶']);
            let after = after.strip_prefix('.').unwrap_or(after);
            let number = after.trim_start();
            if (is_sign
                || number.len() < after.len()
                || !after.is_empty() && rest.as_bytes().get(word.len()) == Some(&b'.'))
                && let Some((number, suffix)) = number_of(number)
            {
                return (Some((locator, number)), suffix);
            }
        }
    }
    match number_of(rest).filter(|_| rest.starts_with(|c: char| c.is_ascii_digit())) {
        Some((number, suffix)) => (Some((Locator::Page, number)), suffix),
        None => (None, text.trim().trim_start_matches(',').trim().to_owned()),
    }
}

/// Numbers at the beginning of a text, with ranges and lists: `33–35, 38`, `iv`, and what follows them.
fn number_of(text: &str) -> Option<(String, String)> {
    let mut end = number_length(text)?;
    loop {
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start_matches(|c: char| "-–—, &".contains(c)).len();
        match number_length(&rest[gap..]).filter(|_| gap > 0) {
            Some(length) => end += gap + length,
            None => break,
        }
    }
    let suffix = text[end..].trim().trim_start_matches(',').trim();
    Some((text[..end].to_owned(), suffix.to_owned()))
}

/// How long the number is that a text begins with: `38`, `38f`, `38ff.`, `xiv`.
fn number_length(text: &str) -> Option<usize> {
    let word = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let is_number = digits > 0 && matches!(&text[digits..word], "" | "a" | "b" | "f" | "ff");
    let is_roman = word > 0 && text[..word].chars().all(|c| "ivxlcIVXLC".contains(c));
    (is_number || is_roman).then_some(word)
}

/// Keys in a text that begins at byte `start` of the body.
pub(super) fn in_sentence(text: &str, start: usize) -> impl Iterator<Item = Citation> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = mark(text, from)?;
        let length = key_length(&text[at + 1..]);
        from = at + 1 + length;
        let begins = if text[..at].ends_with('-') { at - 1 } else { at };
        let range = start + begins..start + at + 1 + length;
        let written = text[begins..at + 1 + length].to_owned();
        let cite = cite(&written, start + begins)?;
        Some(Citation { cites: vec![cite], range, written, is_in_sentence: true })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(String, String, String, String)> {
        let citation = bracket(text, 0..text.len()).unwrap();
        let parts = citation.cites.into_iter().map(|cite| {
            let locator =
                cite.locator.map_or(String::new(), |(locator, number)| format!("{locator:?} {number}"));
            let author = if cite.is_without_author { "-" } else { "" };
            (cite.prefix, format!("{author}{}", cite.key), locator, cite.suffix)
        });
        parts.collect()
    }

    #[test]
    fn a_citation_has_prefix_key_locator_and_suffix() {
        let one = |text: &str| parts(text).remove(0);
        let expect =
            |a: &str, b: &str, c: &str, d: &str| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned());
        assert_eq!(one("[@doe99]"), expect("", "doe99", "", ""));
        assert_eq!(
            one("[see @doe99, pp. 33-35, 38 and passim]"),
            expect("see", "doe99", "Page 33-35, 38", "and passim")
        );
        assert_eq!(one("[-@doe:99a, 12]"), expect("", "-doe:99a", "Page 12", ""));
        assert_eq!(one("[@doe99, ch. iv]"), expect("", "doe99", "Chapter iv", ""));
        assert_eq!(one("[@doe99 §3]"), expect("", "doe99", "Section 3", ""));
        assert_eq!(one("[@đorđević_2020, стр. 14–16]"), expect("", "đorđević_2020", "Page 14–16", ""));
        assert_eq!(one("[@doe99, fig. 2 below]"), expect("", "doe99", "Figure 2", "below"));
        assert_eq!(
            one("[@doe99, pp. 4–6, 9, for the river]"),
            expect("", "doe99", "Page 4–6, 9", "for the river")
        );
        assert_eq!(one("[@doe99, 38ff, for fish]"), expect("", "doe99", "Page 38ff", "for fish"));
        assert_eq!(one("[@doe99, in particular]"), expect("", "doe99", "", "in particular"));
        assert_eq!(
            one("[@{https://x.example/a?b}, p. 3]"),
            expect("", "https://x.example/a?b", "Page 3", "")
        );
        assert_eq!(parts("[@a; see also @b, 3; -@c]").len(), 3);
    }

    #[test]
    fn addresses_and_handles_in_the_middle_of_words_cite_nothing() {
        assert!(!is_citation("office@karavan.example"));
        assert!(!is_citation("x; @a"));
        assert!(is_citation("@a; -@b"));
        assert_eq!(in_sentence("Write to a@b.example, or see x/@y.", 0).count(), 0);
        let found: Vec<_> = in_sentence("As @doe99 and (-@roe) say.", 10).collect();
        assert_eq!(found.iter().map(|citation| citation.range.clone()).collect::<Vec<_>>(), [13..19, 25..30]);
    }
}
