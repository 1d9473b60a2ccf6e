//! Words as they are looked up: small letters, without marks, all scripts of the region as Latin. `Ђорђевић`,
//! `Đorđević` and `djordjevic` are one.
//!
//! The browser folds what is typed with the same [`table`], and by the same two rules for all other letters: small, and
//! without what Unicode (canonical decomposition) sees as a mark.

use icu_normalizer::{DecomposingNormalizer, DecomposingNormalizerBorrowed};

/// Letters whose fold is not their base letter: what Latin writes with two, and Cyrillic by its alphabets.
const TABLE: [(char, &str); 62] = [
    ('đ', "dj"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('ı', "i"),
    ('ð', "d"),
    ('þ', "th"),
    ('ħ', "h"),
    ('ς', "σ"),
    ('ǆ', "dz"),
    ('ǉ', "lj"),
    ('ǌ', "nj"),
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('ђ', "dj"),
    ('ѓ', "gj"),
    ('е', "e"),
    ('ё', "e"),
    ('є', "e"),
    ('ж', "z"),
    ('з', "z"),
    ('ѕ', "dz"),
    ('и', "i"),
    ('і', "i"),
    ('ї', "i"),
    ('й', "j"),
    ('ј', "j"),
    ('к', "k"),
    ('ќ', "kj"),
    ('л', "l"),
    ('љ', "lj"),
    ('м', "m"),
    ('н', "n"),
    ('њ', "nj"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ћ', "c"),
    ('у', "u"),
    ('ў', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "c"),
    ('џ', "dz"),
    ('ш', "s"),
    ('щ', "st"),
    ('ъ', "a"),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "ju"),
    ('я', "ja"),
    ('ґ', "g"),
    ('ʼ', ""),
];

/// The letters that the browser has to be told: each with what it becomes.
pub fn table() -> impl Iterator<Item = (String, &'static str)> {
    TABLE.iter().map(|(letter, folded)| (letter.to_string(), *folded))
}

/// Up to here the folds of all letters are worked out once: Latin, Greek, Cyrillic.
const KNOWN: usize = 0x530;

/// Folds words.
pub(super) struct Folding {
    known: Vec<Box<str>>,
    decomposer: DecomposingNormalizerBorrowed<'static>,
}

impl Folding {
    pub(super) fn new() -> Folding {
        let mut folding =
            Folding { known: Vec::with_capacity(KNOWN), decomposer: DecomposingNormalizer::new_nfd() };
        let known = (0..KNOWN as u32).map(|code| {
            let mut out = String::new();
            if let Some(letter) = char::from_u32(code) {
                folding.work_out(letter, &mut out);
            }
            out.into_boxed_str()
        });
        folding.known = known.collect();
        folding
    }

    /// Appends the fold of a word.
    pub(super) fn fold(&self, word: &str, out: &mut String) {
        for letter in word.chars() {
            match self.known.get(letter as usize) {
                Some(known) => out.push_str(known),
                None => self.work_out(letter, out),
            }
        }
    }

    fn work_out(&self, letter: char, out: &mut String) {
        for small in letter.to_lowercase() {
            if let Some((_, folded)) = TABLE.iter().find(|(own, _)| *own == small) {
                out.push_str(folded);
                continue;
            }
            let mut buffer = [0; 4];
            let parts = self.decomposer.normalize(small.encode_utf8(&mut buffer));
            out.extend(parts.chars().filter(|part| !is_mark(*part)));
        }
    }
}

/// A mark on a letter; of those there are more, but only these come from letters that decompose into Latin, Greek or
/// Cyrillic ones.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(word: &str) -> String {
        let mut out = String::new();
        Folding::new().fold(word, &mut out);
        out
    }

    #[test]
    fn marks_and_scripts_make_no_difference() {
        for forms in [
            ["Ђорђевић", "Đorđević", "djordjevic"],
            ["ЉУБАВ", "Ljubav", "ljubav"],
            ["Џ", "Dž", "dz"],
            ["SHQIPËRIA", "Shqipëria", "shqiperia"],
            ["Çështje", "çeshtje", "ceshtje"],
            ["Straße", "STRASSE", "strasse"],
            ["ISPARTA", "ısparta", "isparta"],
            ["İzmir", "Izmir", "izmir"],
            ["c\u{301}ao", "ćao", "cao"],
            ["Ѓорѓе", "ѓорѓе", "gjorgje"],
            ["Ќе", "ќе", "kje"],
            ["Ѕвезда", "ѕвезда", "dzvezda"],
        ] {
            assert_eq!(fold(forms[0]), forms[2], "{forms:?}");
            assert_eq!(fold(forms[1]), fold(forms[2]), "{forms:?}");
        }
    }
}
