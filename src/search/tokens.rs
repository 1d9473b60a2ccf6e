//! A text as words: runs of letters and digits. An apostrophe and a hyphen end a word, in texts as in what is typed.
//! Must not know what a word means.

use super::fold::is_mark;

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 96;

/// The words of a text, each with the byte where it begins.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = until(text, at, true)?;
            let end = until(text, start, false).unwrap_or(text.len());
            at = end;
            if end - start <= LONGEST {
                return Some((start, &text[start..end]));
            }
        }
    })
}

/// Where from a place on the first character stands that is a part of a word, or is none.
fn until(text: &str, from: usize, part: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() == part {
                return Some(at);
            }
            at += 1;
        } else {
            let letter = text[at..].chars().next()?;
            if is_part(letter) == part {
                return Some(at);
            }
            at += letter.len_utf8();
        }
    }
    None
}

/// Whether a letter is a part of a word: the browser's `\p{Alphabetic}` and `\p{N}`, and marks.
fn is_part(letter: char) -> bool {
    match letter {
        // Nearly all that is asked for. The table of Unicode takes much longer to say so.
        '\u{c0}'..='\u{2af}' => letter != '×' && letter != '÷',
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => letter.is_alphanumeric() || is_mark(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_told_at_once_are_told_right() {
        for letter in '\u{80}'..'\u{600}' {
            assert_eq!(is_part(letter), letter.is_alphanumeric() || is_mark(letter), "{letter:?}");
        }
    }

    #[test]
    fn words_end_at_everything_but_letters_and_digits() {
        let words: Vec<&str> =
            words("L’énergie: 13’2023, Kosova'nın „Закон“ e-mail").map(|(_, word)| word).collect();
        assert_eq!(words, ["L", "énergie", "13", "2023", "Kosova", "nın", "Закон", "e", "mail"]);
    }
}
