//! Cyrillic to Latin: exact, since every Cyrillic letter has one Latin spelling.

use super::{
    tables,
    words::{SOFT_HYPHEN, is_mark},
};

const ACUTE: char = '\u{301}';

/// Writes one word in Latin.
///
/// A word with a Cyrillic letter that no alphabet served here has (Russian
/// `й ы я`, Macedonian `ѓ ќ ѕ`) is a foreign word and is left as it is:
/// its other letters have other values in its own language.
pub fn word(word: &str, out: &mut String) {
    if word.is_ascii() || word.chars().any(is_foreign) {
        out.push_str(word);
    } else {
        spell(word, out);
    }
}

/// Writes the letters of a word in Latin; what is not in the alphabet stays.
pub fn spell(word: &str, out: &mut String) {
    let mut before = None;
    let mut rest = word.chars();
    while let Some(letter) = rest.next() {
        if let Some(single) = montenegrin(letter, rest.as_str()) {
            out.push(single);
            rest.next();
        } else if let Some(([small, capital, capitals], is_capital)) = tables::latin(letter) {
            out.push_str(match is_capital {
                false => small,
                true if among_capitals(before, rest.as_str()) => capitals,
                true => capital,
            });
        } else {
            out.push(letter);
        }
        if !is_transparent(letter) {
            before = Some(letter);
        }
    }
}

fn is_foreign(letter: char) -> bool {
    ('Ѐ'..='ԯ').contains(&letter) && tables::latin(letter).is_none()
}

/// The letter that Montenegrin Latin has for a letter and an acute.
fn montenegrin(letter: char, rest: &str) -> Option<char> {
    let single = match letter {
        'с' => 'ś',
        'С' => 'Ś',
        'з' => 'ź',
        'З' => 'Ź',
        _ => return None,
    };
    rest.starts_with(ACUTE).then_some(single)
}

/// Whether a digraph here is written in capitals, as `LJ` and not `Lj`: the next
/// letter of the word decides, and in its absence the letter before.
fn among_capitals(before: Option<char>, rest: &str) -> bool {
    rest.chars().find(|&c| !is_transparent(c)).or(before).is_some_and(char::is_uppercase)
}

fn is_transparent(character: char) -> bool {
    character == SOFT_HYPHEN || is_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        for (cyrillic, latin) in [
            ("љубав", "ljubav"),
            ("Љубав", "Ljubav"),
            ("ЉУБАВ", "LJUBAV"),
            ("УГАЉ", "UGALJ"),
            ("Љ", "Lj"),
            ("ЏЕП", "DŽEP"),
            ("Њ\u{AD}У", "NJ\u{AD}U"),
            ("Ђоко", "Đoko"),
            ("жаћшчј", "žaćščj"),
            ("во̀да", "vo\u{300}da"),
            ("сѐ", "se\u{300}"),
            ("С\u{301}УТРА", "ŚUTRA"),
            ("из\u{301}ести", "iźesti"),
            ("Толстой", "Толстой"),
            ("Ѓорѓи", "Ѓорѓи"),
            ("рeч", "reč"),
        ] {
            let mut out = String::new();
            word(cyrillic, &mut out);
            assert_eq!(out, latin);
        }
    }
}
