//! Finding mistakes: which scripts a text is in, and words that mix two of them.

use std::cmp::Ordering;
use std::ops::{AddAssign, Range};

use crate::vocabulary::LangTag;

/// A script that can be told from others by its letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Writing {
    /// Latin, of any language.
    Latin,
    /// Cyrillic, of any language.
    Cyrillic,
    /// Greek.
    Greek,
    /// Arabic, of any language.
    Arabic,
}

/// Languages and the one script they are written in. Serbian, Montenegrin and Bosnian have two.
#[rustfmt::skip]
const USUAL: [(Writing, &[&str]); 4] = [
    (Writing::Latin, &[
        "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "fy", "ga", "gl", "hr", "hu", "id",
        "is", "it", "lb", "lt", "lv", "mt", "nb", "nl", "nn", "no", "oc", "pl", "pt", "rm", "ro", "sk", "sl", "sq",
        "sv", "tr",
    ]),
    (Writing::Cyrillic, &["be", "bg", "mk", "ru", "uk"]),
    (Writing::Greek, &["el"]),
    (Writing::Arabic, &["ar", "fa", "ur"]),
];

impl Writing {
    /// Every one, in the order in which they are counted.
    pub const ALL: [Writing; 4] = [Writing::Latin, Writing::Cyrillic, Writing::Greek, Writing::Arabic];

    /// The script of a language; `None` where it is none of these, or one of several.
    pub fn of(tag: &LangTag) -> Option<Writing> {
        match tag.script() {
            Some("Latn") => Some(Writing::Latin),
            Some("Cyrl") => Some(Writing::Cyrillic),
            Some("Grek") => Some(Writing::Greek),
            Some("Arab") => Some(Writing::Arabic),
            Some(_) => None,
            None => USUAL
                .iter()
                .find(|(_, languages)| languages.contains(&tag.language()))
                .map(|(writing, _)| *writing),
        }
    }

    /// Its name in English.
    pub fn name(self) -> &'static str {
        match self {
            Writing::Latin => "Latin",
            Writing::Cyrillic => "Cyrillic",
            Writing::Greek => "Greek",
            Writing::Arabic => "Arabic",
        }
    }

    fn of_letter(letter: char) -> Option<Writing> {
        match letter {
            'a'..='z' | 'A'..='Z' => Some(Writing::Latin),
            '\0'..='\u{7F}' | '×' | '÷' | '\u{483}'..='\u{489}' | '\u{37E}' | '\u{387}' => None,
            '\u{AA}' | '\u{BA}' | 'À'..='ʯ' | 'Ḁ'..='ỿ' | 'ﬀ'..='ﬆ' => Some(Writing::Latin),
            'Ѐ'..='ԯ' | 'ᲀ'..='\u{1C8F}' | 'Ꙁ'..='\u{A69F}' => Some(Writing::Cyrillic),
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Some(Writing::Greek),
            '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{750}'..='\u{77F}' => Some(Writing::Arabic),
            _ => None,
        }
    }
}

/// No part of a word.
const GAP: u8 = 4;
/// Changes nothing: a digit, a mark upon a letter, a later byte of a letter.
const SAME: u8 = 5;

/// What a byte of UTF-8 begins: a letter of the script with this number, [`GAP`] or [`SAME`]. Blocks that no script has
/// for itself, and letters beyond those of living languages of Europe, are not told.
const BEGINS: [u8; 256] = {
    let mut table = [GAP; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' | 0xC3..=0xCA => Writing::Latin as u8,
            0xD0..=0xD3 => Writing::Cyrillic as u8,
            0xCE..=0xCF => Writing::Greek as u8,
            0xD8..=0xDB => Writing::Arabic as u8,
            b'0'..=b'9' | 0x80..=0xBF | 0xCC..=0xCD | 0xE1 => SAME,
            _ => GAP,
        };
        byte += 1;
    }
    table
};

/// How many letters of each script a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters([u32; 4]);

impl Letters {
    /// Counts the letters of a text. The signs `×` and `÷` pass as Latin letters.
    pub fn of(text: &str) -> Letters {
        let mut counts = [0; 6];
        for byte in text.bytes() {
            counts[usize::from(BEGINS[usize::from(byte)])] += 1;
        }
        let [latin, cyrillic, greek, arabic, ..] = counts;
        Letters([latin, cyrillic, greek, arabic])
    }

    /// How many there are in all.
    pub fn all(self) -> u32 {
        self.0.iter().sum()
    }

    /// How many there are of a script.
    pub fn count(self, writing: Writing) -> u32 {
        self.0[writing as usize]
    }

    /// The script, other than `own`, of at least four letters in five.
    pub fn plainly_other_than(self, own: Writing) -> Option<Writing> {
        let is_most = |writing: &Writing| *writing != own && self.count(*writing) * 5 >= self.all() * 4;
        Writing::ALL.into_iter().find(is_most).filter(|_| self.all() > 0)
    }
}

impl AddAssign for Letters {
    fn add_assign(&mut self, other: Letters) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own += other;
        }
    }
}

/// The words of a text: what begins with a letter and goes on with letters, digits and marks.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let begins = |byte: &u8| BEGINS[usize::from(*byte)];
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + bytes[from..].iter().position(|byte| begins(byte) < GAP)?;
        let length = bytes[start..].iter().position(|byte| begins(byte) == GAP);
        from = length.map_or(text.len(), |length| start + length);
        Some(&text[start..from])
    })
}

/// The words that mix Latin letters with Cyrillic or Greek ones, as byte ranges: `рeч` with a Latin `e`.
///
/// Parts on either side of a hyphen are separate words (`SMS-ом` is in order), and digits and marks belong to no
/// script. Greek letters that nobody takes for Latin ones, as in `μm`, are meant and make no mixture. What is part of
/// an address (`https://`, `www.`, `@`) is left alone.
pub fn mixed_words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = if may_mix(text) { 0 } else { text.len() };
    std::iter::from_fn(move || {
        while let Some(change) = change_of_script(&text.as_bytes()[from..]) {
            let at = from + change;
            let start = text[..at].char_indices().rev().find(|(_, letter)| !is_part(*letter));
            let start = start.map_or(0, |(gap, letter)| gap + letter.len_utf8());
            let end = text[at..].find(|letter| !is_part(letter)).map_or(text.len(), |length| at + length);
            from = end.max(at + 1);
            if is_mixed(&text[start..end]) && !is_in_address(text, &(start..end)) {
                return Some(start..end);
            }
        }
        None
    })
}

/// Whether a text has Greek or Cyrillic letters, and letters that are neighbours and may be of two scripts. A quick
/// look before a thorough one, with no early end, so that many bytes are looked at in one step.
pub fn may_mix(text: &str) -> bool {
    let is_other = |byte: u8| (0xCE..=0xD3).contains(&byte);
    if !text.bytes().fold(false, |found, byte| found | is_other(byte)) {
        return false;
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric();
    let is_accented = |byte: u8| (0xC3..=0xC9).contains(&byte);
    let is_later = |byte: u8| (0x80..=0xBF).contains(&byte);
    let bytes = text.as_bytes();
    let neighbours = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let behind_next = bytes.iter().zip(bytes.get(2..).unwrap_or_default());
    neighbours.fold(false, |found, (&one, &next)| {
        found | (is_plain(one) & is_other(next)) | (is_later(one) & (is_plain(next) | is_accented(next)))
    }) || behind_next.fold(false, |found, (&one, &third)| found | (is_accented(one) & is_other(third)))
}

/// The first byte of a letter that is not of the script of the letter before it in its word.
fn change_of_script(bytes: &[u8]) -> Option<usize> {
    let mut last = GAP;
    bytes.iter().position(|byte| {
        let begins = BEGINS[usize::from(*byte)];
        if begins == SAME {
            return false;
        }
        let changes = begins != last && begins != GAP && last != GAP;
        last = begins;
        changes
    })
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}')
}

fn is_mixed(word: &str) -> bool {
    let letters = Letters::of(word);
    if letters.count(Writing::Latin) == 0 {
        return false;
    }
    let greek = || word.chars().filter(|letter| Writing::of_letter(*letter) == Some(Writing::Greek));
    letters.count(Writing::Cyrillic) > 0
        || letters.count(Writing::Greek) > 0 && greek().all(|letter| twin(letter).is_some())
}

/// Whether what stands between blanks around a word is an address.
fn is_in_address(text: &str, word: &Range<usize>) -> bool {
    let start = text[..word.start].rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
    let end = text[word.end..].find(char::is_whitespace).map_or(text.len(), |length| word.end + length);
    // A blank of several bytes leaves its last ones at the start.
    let token = text.get(start..end).unwrap_or(&text[word.start..end]);
    token.contains("://") || token.contains('@') || token.contains("www.")
}

/// What is odd about a word that mixes two scripts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mixture {
    /// The script of the letters that do not belong there: the one with fewer letters, or, where both have as many,
    /// the one that is not the language's.
    pub odd: Writing,
    /// The script of the other letters.
    pub rest: Writing,
    /// The odd letters, each once, and with each the letter of the other script that looks like it.
    pub letters: Vec<(char, Option<char>)>,
}

impl Mixture {
    /// Looks at one of the [`mixed_words`] of a text whose language is written in `own`.
    pub fn of(word: &str, own: Option<Writing>) -> Mixture {
        let letters = Letters::of(word);
        let other = if letters.count(Writing::Cyrillic) > 0 { Writing::Cyrillic } else { Writing::Greek };
        let (odd, rest) = match letters.count(Writing::Latin).cmp(&letters.count(other)) {
            Ordering::Greater => (other, Writing::Latin),
            Ordering::Equal if own == Some(Writing::Latin) => (other, Writing::Latin),
            Ordering::Less | Ordering::Equal => (Writing::Latin, other),
        };
        let mut letters: Vec<(char, Option<char>)> = Vec::new();
        for letter in word.chars().filter(|letter| Writing::of_letter(*letter) == Some(odd)) {
            if !letters.iter().any(|(known, _)| *known == letter) {
                letters.push((
                    letter,
                    if rest == Writing::Latin { twin(letter) } else { twin_in(letter, rest) },
                ));
            }
        }
        Mixture { odd, rest, letters }
    }
}

/// Latin letters, and the letters that look like them.
const CYRILLIC: (&str, &str) = ("aceëhijkmoprstxyABCEËHIJKMOPSTXY", "асеёһіјкморгѕтхуАВСЕЁНІЈКМОРЅТХУ");
const GREEK: (&str, &str) = ("ovABEZHIKMNOPTYX", "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ");

fn twin(letter: char) -> Option<char> {
    [CYRILLIC, GREEK].into_iter().find_map(|(latin, other)| counterpart(letter, other, latin))
}

fn twin_in(letter: char, writing: Writing) -> Option<char> {
    let (latin, other) = if writing == Writing::Greek { GREEK } else { CYRILLIC };
    counterpart(letter, latin, other)
}

fn counterpart(letter: char, from: &str, to: &str) -> Option<char> {
    from.chars().zip(to.chars()).find(|(known, _)| *known == letter).map(|(_, counterpart)| counterpart)
}

/// The Roman numeral that somebody wrote with letters of both scripts: `XIX` of `ХIХ`.
pub fn roman_numeral(word: &str) -> Option<String> {
    let numeral: String = word.chars().map(|letter| twin(letter).unwrap_or(letter)).collect();
    (numeral.len() > 1 && numeral.bytes().all(|letter| b"IVXLCDM".contains(&letter))).then_some(numeral)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_in_two_scripts_is_one_in_latin() {
        assert_eq!(roman_numeral("ХIХ").as_deref(), Some("XIX"));
        assert_eq!(roman_numeral("рeч"), None);
    }

    #[test]
    fn letters_are_counted_by_script() {
        let letters = Letters::of("Љубав, ljubav 2 и\u{301} ω السلام");
        assert_eq!(Writing::ALL.map(|writing| letters.count(writing)), [6, 6, 1, 6]);
        assert_eq!(Letters::of("Београд je").plainly_other_than(Writing::Latin), None);
        assert_eq!(
            Letters::of("Београд јесте j").plainly_other_than(Writing::Latin),
            Some(Writing::Cyrillic)
        );
        assert_eq!(Letters::of("Београд").plainly_other_than(Writing::Cyrillic), None);
    }

    #[test]
    fn a_language_has_a_script_unless_it_has_two() {
        for (tag, expected) in [
            ("sr-Latn", Some(Writing::Latin)),
            ("sr", None),
            ("mk", Some(Writing::Cyrillic)),
            ("de-AT", Some(Writing::Latin)),
            ("az-Arab", Some(Writing::Arabic)),
            ("ka", None),
        ] {
            assert_eq!(Writing::of(&LangTag::parse(tag).unwrap()), expected, "{tag}");
        }
    }

    #[test]
    fn mixed_words_are_found() {
        for (text, expected) in [
            ("рeч", vec!["рeч"]),
            ("a рeч, вoда", vec!["рeч", "вoда"]),
            ("SMS-ом ИТ-sektor", vec![]),
            ("А4 и A4, 5G мрежа", vec![]),
            ("А4a", vec!["А4a"]),
            ("Microsoftов", vec!["Microsoftов"]),
            ("10 μm, ΔE, Ωm", vec![]),
            ("λόγoς", vec![]),
            ("μια Eλλάδα: Αthens", vec!["Αthens"]),
            ("https://xn.рф/рeч peч@x.rs ево: рeч", vec!["рeч"]),
            ("“рeч” – „a” рe", vec!["рeч", "рe"]),
            ("", vec![]),
        ] {
            let found: Vec<_> = mixed_words(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn words_begin_with_a_letter() {
        let found: Vec<&str> = words("“the” 5 km², s’ka A4 – Ђоко\u{301}в…ш").collect();
        assert_eq!(found, ["the", "km", "s", "ka", "A4", "Ђоко\u{301}в", "ш"]);
    }

    #[test]
    fn the_odd_letters_are_the_fewer_ones() {
        let odd = |word, own| {
            let mixture = Mixture::of(word, own);
            (mixture.odd, mixture.letters)
        };
        assert_eq!(odd("рeч", None), (Writing::Latin, vec![('e', Some('е'))]));
        assert_eq!(odd("rечni", None), (Writing::Cyrillic, vec![('е', Some('e')), ('ч', None)]));
        assert_eq!(odd("нa", Some(Writing::Cyrillic)), (Writing::Latin, vec![('a', Some('а'))]));
        assert_eq!(odd("нa", Some(Writing::Latin)), (Writing::Cyrillic, vec![('н', None)]));
    }

    #[test]
    fn letters_that_look_alike_come_in_pairs() {
        for ((latin, other), writing) in [(CYRILLIC, Writing::Cyrillic), (GREEK, Writing::Greek)] {
            assert_eq!(Letters::of(latin).count(Writing::Latin) as usize, latin.chars().count());
            assert_eq!(Letters::of(other).count(writing) as usize, latin.chars().count());
        }
    }
}
