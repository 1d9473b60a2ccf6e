//! Finding mistakes: which scripts a text is in, and words that mix two of them.

use std::ops::Range;

/// How many letters of each script a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// Letters of the Cyrillic script, of any language.
    pub cyrillic: usize,
    /// Letters of the Latin script, of any language.
    pub latin: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Cyrillic,
    Latin,
}

/// Counts the Cyrillic and Latin letters of a text.
///
/// ```
/// let letters = tribina::script::letters("Београд (RS)");
/// assert_eq!((letters.cyrillic, letters.latin), (7, 2));
/// ```
#[must_use]
pub fn letters(text: &str) -> Letters {
    let mut letters = Letters::default();
    for script in text.chars().filter_map(script) {
        match script {
            Script::Cyrillic => letters.cyrillic += 1,
            Script::Latin => letters.latin += 1,
        }
    }
    letters
}

/// The words that mix both scripts, as byte ranges: `рeч` with a Latin `e`.
///
/// Parts on either side of a hyphen are separate words (`SMS-ом` is in order),
/// and digits, marks and letters of other scripts belong to neither.
///
/// ```
/// let mixed: Vec<_> = tribina::script::mixed_words("у SMS-у рeч").collect();
/// assert_eq!(mixed, [10..15]);
/// ```
pub fn mixed_words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(skipped) = text[from..].find(is_part) {
            let start = from + skipped;
            let rest = &text[start..];
            let end = start + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            from = end;
            if is_mixed(&text[start..end]) {
                return Some(start..end);
            }
        }
        None
    })
}

fn is_part(character: char) -> bool {
    super::words::is_word_char(character) || character.is_ascii_digit()
}

fn is_mixed(word: &str) -> bool {
    let mut scripts = word.chars().filter_map(script);
    scripts.next().is_some_and(|first| scripts.any(|other| other != first))
}

fn script(character: char) -> Option<Script> {
    match character {
        'a'..='z' | 'A'..='Z' => Some(Script::Latin),
        '\0'..='\u{7F}' | '×' | '÷' | '\u{483}'..='\u{489}' => None,
        '\u{AA}' | '\u{BA}' | 'À'..='ʯ' | 'Ḁ'..='ỿ' | 'ﬀ'..='ﬆ' => Some(Script::Latin),
        'Ѐ'..='ԯ' | 'ᲀ'..='\u{1C8F}' | 'Ꙁ'..='\u{A69F}' => Some(Script::Cyrillic),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        let text = "Љубав, ljubav 2× и\u{301} ω";
        assert_eq!(letters(text), Letters { cyrillic: 6, latin: 6 });
    }

    #[test]
    fn mixtures() {
        for (text, expected) in [
            ("рeч", vec!["рeч"]),
            ("a рeч, вoда", vec!["рeч", "вoда"]),
            ("SMS-ом ИТ-sektor", vec![]),
            ("А4 и A4, 5G мрежа", vec![]),
            ("А4a", vec!["А4a"]),
            ("Microsoftов", vec!["Microsoftов"]),
            ("", vec![]),
        ] {
            let found: Vec<_> = mixed_words(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
