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
            let start = at + text[at..].find(is_part)?;
            let end = text[start..].find(|letter| !is_part(letter)).map_or(text.len(), |end| start + end);
            at = end;
            if end - start <= LONGEST {
                return Some((start, &text[start..end]));
            }
        }
    })
}

fn is_part(letter: char) -> bool {
    match letter {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => true,
        '\0'..='\u{7f}' => false,
        // The browser's `\p{Alphabetic}` and `\p{N}`.
        _ => letter.is_alphanumeric() || is_mark(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_everything_but_letters_and_digits() {
        let words: Vec<&str> =
            words("L’énergie: 13’2023, Kosova'nın „Закон“ e-mail").map(|(_, word)| word).collect();
        assert_eq!(words, ["L", "énergie", "13", "2023", "Kosova", "nın", "Закон", "e", "mail"]);
    }
}
