//! What a word is, where it ends, what stands beside it, and how it is capitalised.

/// Left out of sight at the end of a line; within a word it changes nothing.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// Whether a character can be part of a word: letters and what combines with them.
///
/// Digits and hyphens are not, so `SMS-om` is two words and `5G` holds one letter.
pub fn is_word_char(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' | SOFT_HYPHEN | 'Ѐ'..='ҁ' => true,
        '\0'..='\u{7F}' => false,
        _ => is_mark(character) || character.is_alphabetic(),
    }
}

/// Whether a character is a combining mark, as stress is written with.
pub fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&character)
}

/// Where the word that begins at `start` ends.
pub fn word_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    start + rest.find(|c| !is_word_char(c)).unwrap_or(rest.len())
}

/// The word before `start`, with nothing but white space between.
pub fn previous_word(text: &str, start: usize) -> Option<&str> {
    let before = &text[..start];
    let near = before.trim_end();
    let word = near.trim_end_matches(is_word_char).len();
    (near.len() < before.len() && word < near.len()).then(|| &near[word..])
}

/// The word after `end`, with nothing but white space between.
pub fn next_word(text: &str, end: usize) -> Option<&str> {
    let after = &text[end..];
    let near = after.trim_start();
    let word = word_end(near, 0);
    (near.len() < after.len() && word > 0).then(|| &near[..word])
}

/// Whether a word of at least two letters is written in capitals only.
pub fn is_capitals(word: &str) -> bool {
    let mut letters = 0;
    for character in word.chars() {
        if character.is_uppercase() {
            letters += 1;
        } else if character.is_alphabetic() {
            return false;
        }
    }
    letters > 1
}

/// The small letter, where it is one character.
pub fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut lowercase = letter.to_lowercase();
    match (lowercase.next(), lowercase.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours() {
        let text = "Петар I Велики";
        let numeral = text.find('I').unwrap();
        assert_eq!(previous_word(text, numeral), Some("Петар"));
        assert_eq!(next_word(text, numeral + 1), Some("Велики"));
        assert_eq!(previous_word("a, b", 3), None);
        assert_eq!(previous_word("a-b", 2), None);
        assert_eq!(next_word("a, b", 1), None);
    }

    #[test]
    fn capitals() {
        for (word, expected) in [("СМС", true), ("Смс", false), ("И", false), ("С\u{301}Е", true)] {
            assert_eq!(is_capitals(word), expected, "{word}");
        }
    }
}
