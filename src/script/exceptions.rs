//! Exceptions to the letter-by-letter rules: the language's own and a site's.

use super::words::{is_capitals, is_word_char, small, word_end};
use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

const BUILT_IN: &str = include_str!("exceptions-sr.txt");

/// Words and phrases and what becomes of them, found by their first letter.
#[derive(Clone, Debug, Default)]
pub struct Exceptions {
    by_first_letter: BTreeMap<char, Vec<Exception>>,
}

#[derive(Clone, Debug)]
struct Exception {
    /// In small letters, with a single space for any white space.
    phrase: String,
    /// Whether more letters may follow.
    is_stem: bool,
    /// None where the text stays as it is.
    becomes: Option<String>,
}

/// An exception found in a text.
pub struct Match {
    /// The whole that was matched, with the ending of a stem.
    pub range: Range<usize>,
    /// What the phrase becomes, and where the ending begins that has yet to be
    /// converted. None where the whole stays as it is.
    pub becomes: Option<(String, usize)>,
}

impl Exceptions {
    /// Adds an exception, in place of an earlier one for the same phrase.
    pub fn add(&mut self, phrase: &str, becomes: &str) {
        let is_stem = phrase.ends_with('*');
        let words: Vec<&str> = phrase.trim_end_matches('*').split_whitespace().collect();
        let (written, becomes) = (words.join(" "), becomes.trim_end_matches('*').trim());
        let phrase: String = written.chars().map(small).collect();
        let Some(first) = phrase.chars().next() else { return };
        let becomes = (!becomes.is_empty() && becomes != written).then(|| becomes.to_string());
        let group = self.by_first_letter.entry(first).or_default();
        group.retain(|other| other.phrase != phrase || other.is_stem != is_stem);
        group.push(Exception { phrase, is_stem, becomes });
        // The most particular first: long before short, the word before the stem.
        group.sort_by(|a, b| {
            let order = |e: &Exception| (usize::MAX - e.phrase.len(), e.is_stem);
            order(a).cmp(&order(b)).then_with(|| a.phrase.cmp(&b.phrase))
        });
    }

    /// The exception that matches at the beginning of a word.
    pub fn find(&self, text: &str, start: usize, end: usize) -> Option<Match> {
        let first = small(text[start..].chars().next()?);
        let group = self.by_first_letter.get(&first)?;
        group.iter().find_map(|exception| exception.match_at(&text[..end], start))
    }
}

impl Exception {
    fn match_at(&self, text: &str, start: usize) -> Option<Match> {
        let phrase_end = start + matched_length(&self.phrase, &text[start..])?;
        let end = word_end(text, phrase_end);
        let ends_within_word = end > phrase_end && self.phrase.ends_with(is_word_char);
        if ends_within_word && !self.is_stem {
            return None;
        }
        let written = &text[start..phrase_end];
        let becomes = self.becomes.as_ref().map(|becomes| (cased(becomes, written), phrase_end));
        let end = if ends_within_word { end } else { phrase_end };
        Some(Match { range: start..end, becomes })
    }
}

/// How much of a text a phrase takes up, ignoring case and the kind of white space.
fn matched_length(phrase: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for expected in phrase.chars() {
        if expected == ' ' {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        } else {
            let mut characters = rest.chars();
            if small(characters.next()?) != expected {
                return None;
            }
            rest = characters.as_str();
        }
    }
    Some(text.len() - rest.len())
}

/// A replacement with the capitals of what it replaces.
fn cased(becomes: &str, written: &str) -> String {
    if is_capitals(written) {
        return becomes.to_uppercase();
    }
    let mut rest = becomes.chars();
    match rest.next() {
        Some(first) if written.starts_with(char::is_uppercase) => first.to_uppercase().chain(rest).collect(),
        _ => becomes.to_string(),
    }
}

/// A stem in which two Latin letters that look like one are two sounds.
struct TwoSounds {
    stem: String,
    /// Where the first of the two letters is.
    letter: usize,
    /// Whether the stem may follow a prefix.
    anywhere: bool,
}

static TWO_SOUNDS: LazyLock<Vec<TwoSounds>> = LazyLock::new(|| {
    let parse = |entry: &str| {
        let anywhere = entry.starts_with('-');
        let entry = entry.trim_start_matches('-');
        let (before, after) = entry.split_once('|')?;
        let letter = before.len() - before.chars().next_back()?.len_utf8();
        Some(TwoSounds { stem: format!("{before}{after}"), letter, anywhere })
    };
    section("two sounds").filter_map(parse).collect()
});

/// Words of other languages, left as they are in Cyrillic text.
pub static FOREIGN: LazyLock<Exceptions> = LazyLock::new(|| {
    let mut exceptions = Exceptions::default();
    for word in section("foreign") {
        exceptions.add(word, "");
    }
    exceptions
});

/// Whether `lj`, `nj` or `dž` at `letter` in a word in small letters is two sounds.
pub fn are_two_sounds(word: &str, letter: usize) -> bool {
    TWO_SOUNDS.iter().any(|two| {
        letter.checked_sub(two.letter).is_some_and(|start| {
            (two.anywhere || start == 0) && word.get(start..).is_some_and(|rest| rest.starts_with(&two.stem))
        })
    })
}

/// The entries under a heading of the built-in list.
fn section(heading: &str) -> impl Iterator<Item = &'static str> {
    let heading = format!("[{heading}]");
    let lines = BUILT_IN.lines().skip_while(move |line| *line != heading).skip(1);
    lines
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn becomes(exceptions: &Exceptions, text: &str) -> Option<(usize, Option<String>)> {
        let found = exceptions.find(text, 0, text.len())?;
        Some((found.range.end, found.becomes.map(|(becomes, _)| becomes)))
    }

    #[test]
    fn phrases_stems_and_capitals() {
        let mut exceptions = Exceptions::default();
        exceptions.add("New York*", "Њујорк*");
        exceptions.add("newton", "Њутн");
        exceptions.add("Opera", "");
        for (text, expected) in [
            ("New\nYorku", Some((9, Some("Њујорк".to_string())))),
            ("NEW YORK", Some((8, Some("ЊУЈОРК".to_string())))),
            ("Newton", Some((6, Some("Њутн".to_string())))),
            ("newtona", None),
            ("opera!", Some((5, None))),
            ("new", None),
        ] {
            assert_eq!(becomes(&exceptions, text), expected, "{text}");
        }
    }

    #[test]
    fn the_later_exception_holds() {
        let mut exceptions = Exceptions::default();
        exceptions.add("opera", "опера");
        exceptions.add("Opera", "Opera");
        assert_eq!(becomes(&exceptions, "opera"), Some((5, None)));
    }

    #[test]
    fn the_built_in_list_is_well_formed() {
        assert!(section("two sounds").all(|entry| entry.matches('|').count() == 1));
        assert!(section("foreign").all(|entry| !entry.contains('|')));
        for two in TWO_SOUNDS.iter() {
            let pair = &two.stem[two.letter..];
            assert!(["lj", "nj", "dž"].iter().any(|p| pair.starts_with(p)), "{}", two.stem);
        }
    }
}
