//! Latin to Cyrillic: digraphs, and what stays Latin because it is not Serbian.

use super::{
    exceptions::are_two_sounds,
    numerals::{is_roman, is_unit},
    tables,
    words::{SOFT_HYPHEN, is_capitals, is_mark, small},
};
use std::ops::Range;

const CARON: char = '\u{30C}';
const ACUTE: char = '\u{301}';

/// The marks that Serbian writes on a vowel: the four accents and the length.
const STRESS: [char; 5] = ['\u{300}', ACUTE, '\u{304}', '\u{30F}', '\u{311}'];

/// Consonants that Serbian never doubles, not even where a prefix meets a root.
const NEVER_DOUBLED: &[u8] = b"cfghkl";

/// The letters of a language beside those of the common alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// Thirty letters: Serbian and Bosnian.
    Common,
    /// With `ś` and `ź` as well.
    Montenegrin,
}

impl Alphabet {
    /// The Cyrillic letter, and mark if any, that one small Latin letter stands for.
    fn cyrillic(self, letter: char) -> Option<(char, Option<char>)> {
        if let Some(cyrillic) = tables::cyrillic(letter) {
            return Some((cyrillic, None));
        }
        let montenegrin = || match self {
            Alphabet::Common => None,
            Alphabet::Montenegrin => tables::montenegrin(letter).map(|base| (base, ACUTE)),
        };
        let (base, mark) = tables::marked(letter).or_else(montenegrin)?;
        Some((base, Some(mark)))
    }

    /// Writes the word at a range of a text in Cyrillic, or leaves it where it is
    /// a numeral, a unit, a code, a symbol or a foreign word.
    pub fn word(self, text: &str, range: &Range<usize>, out: &mut String) {
        let word = &text[range.clone()];
        if self.is_foreign(word)
            || is_code(text, range)
            || is_symbol(text, range)
            || is_roman(text, range)
            || is_unit(text, range)
        {
            out.push_str(word);
        } else {
            self.spell(word, out);
        }
    }

    /// Writes a word in Cyrillic; what is not in the alphabet stays.
    pub fn spell(self, word: &str, out: &mut String) {
        let mut at = 0;
        while let Some(first) = word[at..].chars().next() {
            let letter = small(first);
            let after = at + first.len_utf8();
            let (cyrillic, mark, end) = match pair(letter, &word[after..]) {
                Some((cyrillic, length)) if !are_two_sounds(&word.to_lowercase(), at) => {
                    (cyrillic, None, after + length)
                }
                _ => {
                    let (cyrillic, mark) = self.cyrillic(letter).unwrap_or((first, None));
                    (cyrillic, mark, after)
                }
            };
            let is_capital = letter != first;
            out.push(if is_capital { tables::capital_cyrillic(cyrillic) } else { cyrillic });
            out.extend(mark);
            at = end;
        }
    }

    /// Whether a word has letters, doubled letters or capitals that Serbian does
    /// not: `Wien`, `über`, `Hallo`, `iPhone`, `kWh`.
    fn is_foreign(self, word: &str) -> bool {
        let shouted = is_capitals(word);
        let mut before = '\0';
        let mut capital = Capital::None;
        for character in word.chars() {
            let letter = small(character);
            let is_known = match character {
                SOFT_HYPHEN => true,
                CARON => matches!(before, 'c' | 's' | 'z'),
                _ if is_mark(character) => STRESS.contains(&character),
                'Ѐ'..='ԯ' => true,
                _ => self.cyrillic(letter).is_some(),
            };
            let is_doubled = letter == before
                && !shouted
                && u8::try_from(letter).is_ok_and(|byte| NEVER_DOUBLED.contains(&byte));
            capital = capital.then(character);
            if !is_known || is_doubled || capital == Capital::InTheMiddle {
                return true;
            }
            before = letter;
        }
        false
    }
}

/// How far the capitals of a word have been followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capital {
    /// No letter yet.
    None,
    /// A capital.
    Yes,
    /// The conjunction in an abbreviation: `BiH`, `KiM`.
    And,
    /// Small letters.
    No,
    /// A capital after a small letter.
    InTheMiddle,
}

impl Capital {
    fn then(self, character: char) -> Capital {
        match (self, character) {
            (Capital::InTheMiddle, _) => self,
            (Capital::No, c) if c.is_uppercase() => Capital::InTheMiddle,
            (_, c) if c.is_uppercase() => Capital::Yes,
            (Capital::Yes, 'i') => Capital::And,
            (_, c) if c.is_lowercase() => Capital::No,
            _ => self,
        }
    }
}

/// The Cyrillic letter for one spelled with more than one character: a digraph, or
/// a letter and its mark in decomposed text. With the length after the first.
fn pair(first: char, after: &str) -> Option<(char, usize)> {
    let mut rest = after.chars();
    let second = small(rest.next()?);
    let is_caron_next = || rest.as_str().starts_with(CARON);
    let cyrillic = match (first, second) {
        ('l', 'j') => 'љ',
        ('n', 'j') => 'њ',
        ('d', 'ž') => 'џ',
        ('d', 'z') if is_caron_next() => return Some(('џ', 'z'.len_utf8() + CARON.len_utf8())),
        ('c', CARON) => 'ч',
        ('c', ACUTE) => 'ћ',
        ('s', CARON) => 'ш',
        ('z', CARON) => 'ж',
        _ => return None,
    };
    Some((cyrillic, second.len_utf8()))
}

/// Whether a word is part of a code: one or two letters before a digit (`A4`, `mp3`),
/// capitals after one (`5G`), or the name of a language (`C++`, `C#`).
fn is_code(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let is_digit = |c: char| c.is_ascii_digit();
    let in_capitals = word.bytes().all(|byte| byte.is_ascii_uppercase());
    word.is_ascii() && word.len() <= 2 && after.starts_with(is_digit)
        || in_capitals && word.len() <= 3 && before.ends_with(is_digit)
        || word.len() == 1 && (after.starts_with("++") || after.starts_with('#'))
}

/// Whether a word is a symbol, as in `n puta`: a lone small consonant between
/// spaces, but no preposition. With a full stop or a bracket (`g.`, `b)`), and
/// after a number (`12 b`), a lone letter is Serbian.
fn is_symbol(text: &str, range: &Range<usize>) -> bool {
    const SYMBOLS: &str = "bcdfghjlmnprtvz";
    let (before, after) = (&text[..range.start], &text[range.end..]);
    range.len() == 1
        && SYMBOLS.contains(&text[range.clone()])
        && before.chars().next_back().is_none_or(char::is_whitespace)
        && after.chars().next().is_none_or(char::is_whitespace)
        && !before.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(alphabet: Alphabet, word: &str) -> String {
        let mut out = String::new();
        alphabet.word(word, &(0..word.len()), &mut out);
        out
    }

    #[test]
    fn words() {
        for (latin, cyrillic) in [
            ("ljubav", "љубав"),
            ("Ljubav", "Љубав"),
            ("LJUBAV", "ЉУБАВ"),
            ("ǉubav", "љубав"),
            ("ǅep", "Џеп"),
            ("ǊEGOŠ", "ЊЕГОШ"),
            ("džep", "џеп"),
            ("Đorđe", "Ђорђе"),
            ("Djordje", "Дјордје"),
            ("c\u{30C}ac\u{30C}ak", "чачак"),
            ("dz\u{30C}ez\u{30C}", "џеж"),
            ("ku\u{301}c\u{301}a", "ку\u{301}ћа"),
            ("vȍda", "во\u{30F}да"),
            ("BiH", "БиХ"),
            ("najjači", "најјачи"),
            ("USB", "УСБ"),
            ("SSSR", "СССР"),
        ] {
            assert_eq!(converted(Alphabet::Common, latin), cyrillic);
        }
    }

    #[test]
    fn two_sounds() {
        for (latin, cyrillic) in [
            ("injekcija", "инјекција"),
            ("Mikroinjekcija", "Микроинјекција"),
            ("INJEKCIJA", "ИНЈЕКЦИЈА"),
            ("inje", "иње"),
            ("konjugacija", "конјугација"),
            ("konjunktura", "конјунктура"),
            ("konju", "коњу"),
            ("Tanjug", "Танјуг"),
            ("vanjezički", "ванјезички"),
            ("vanjski", "вањски"),
            ("nadživeti", "надживети"),
            ("nadžanjati", "наджањати"),
            ("nadžak", "наџак"),
            ("odžaliti", "оджалити"),
            ("neodžaljen", "неоджаљен"),
            ("odžak", "оџак"),
            ("podžanr", "поджанр"),
        ] {
            assert_eq!(converted(Alphabet::Common, latin), cyrillic);
        }
    }

    #[test]
    fn foreign_words_stay() {
        for word in ["Wien", "über", "u\u{308}ber", "Hallo", "iPhone", "GitHub", "kWh", "XIV", "Vałęsa"] {
            assert_eq!(converted(Alphabet::Common, word), word);
        }
    }

    #[test]
    fn montenegrin_letters() {
        assert_eq!(converted(Alphabet::Montenegrin, "Śutra"), "С\u{301}утра");
        assert_eq!(converted(Alphabet::Montenegrin, "iźesti"), "из\u{301}ести");
        assert_eq!(converted(Alphabet::Common, "Kraśnik"), "Kraśnik");
    }

    #[test]
    fn symbols() {
        for (text, range, expected) in [
            ("n puta", 0..1, true),
            ("brzina v", 7..8, true),
            ("s njom", 0..1, false),
            ("2020. g.", 6..7, false),
            ("broj 12 b", 8..9, false),
            ("b)", 0..1, false),
        ] {
            assert_eq!(is_symbol(text, &range), expected, "{text}");
        }
    }

    #[test]
    fn codes() {
        for (text, range, expected) in [
            ("A4", 0..1, true),
            ("5G", 1..2, true),
            ("mp3", 0..2, true),
            ("RTS1", 0..3, false),
            ("80ih", 2..4, false),
        ] {
            assert_eq!(is_code(text, &range), expected, "{text}");
        }
    }
}
