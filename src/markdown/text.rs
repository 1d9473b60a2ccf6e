//! Plain text out of a body: how many words it has, and its first paragraph as an excerpt.
//!
//! Must not know: HTML, events.

/// The longest excerpt, in characters, its `…` included.
const EXCERPT: usize = 300;

/// Counts words: runs of letters and digits. An apostrophe does not end a word (`s’ka` is one).
#[derive(Default)]
pub(super) struct Words {
    pub(super) count: u32,
    is_inside: bool,
}

/// No part of a word.
const GAP: u8 = 0;
/// Begins a letter or digit, or is one.
const LETTER: u8 = 1;
/// Changes nothing: an apostrophe, a later byte of a letter.
const SAME: u8 = 2;
/// Begins a character that may be anything.
const LOOK: u8 = 3;

/// What a byte of UTF-8 is to a word.
const PART: [u8; 256] = {
    let mut table = [GAP; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            // From C3: Latin beyond ASCII, Greek, Cyrillic, Armenian, combining marks; letters but for a handful.
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xC3..=0xD4 => LETTER,
            b'\'' | 0x80..=0xBF => SAME,
            0xC0..=0xFF => LOOK,
            _ => GAP,
        };
        byte += 1;
    }
    table
};

impl Words {
    /// Goes on with a piece of text. One of the costlier loops of a build: nearly all texts are of bytes that need no second
    /// look, and these are told in steps of many.
    pub(super) fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let is_odd = |byte: u8| matches!(byte, b'\'' | 0xC0..=0xC2 | 0xD5..);
        if bytes.iter().fold(false, |found, byte| found | is_odd(*byte)) {
            self.add_odd(text);
        } else if let [first, .., last] | [first @ last] = bytes {
            let is_letter = |byte: u8| matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80..);
            let begins = |(before, byte): (&u8, &u8)| u8::from(!is_letter(*before) & is_letter(*byte));
            self.count += u32::from(!self.is_inside && is_letter(*first));
            // As many pairs as a byte can count.
            for (before, part) in bytes.chunks(255).zip(bytes[1..].chunks(255)) {
                self.count += u32::from(before.iter().zip(part).map(begins).sum::<u8>());
            }
            self.is_inside = is_letter(*last);
        }
    }

    /// A text with apostrophes, or with characters that may be anything.
    fn add_odd(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        loop {
            let run = bytes[at..].iter().position(|byte| PART[usize::from(*byte)] == LOOK);
            let end = run.map_or(bytes.len(), |run| at + run);
            self.add_plain(&bytes[at..end]);
            let Some(letter) = text[end..].chars().next() else { return };
            let is_letter = letter.is_alphanumeric() || letter == '’' && self.is_inside;
            self.count += u32::from(is_letter && !self.is_inside);
            self.is_inside = is_letter;
            at = end + letter.len_utf8();
        }
    }

    /// Bytes of which none is `LOOK`.
    fn add_plain(&mut self, bytes: &[u8]) {
        let (mut count, mut inside) = (0, u8::from(self.is_inside));
        for byte in bytes {
            let part = PART[usize::from(*byte)];
            let letter = (part & LETTER) | ((part >> 1) & inside);
            count += u32::from(letter & (inside ^ 1));
            inside = letter;
        }
        self.count += count;
        self.is_inside = inside == 1;
    }

    /// A word does not reach over this place.
    pub(super) fn end(&mut self) {
        self.is_inside = false;
    }
}

/// The first real paragraph of a body, as plain text.
#[derive(Default)]
pub(super) enum Excerpt {
    /// No paragraph yet.
    #[default]
    Waiting,
    /// Inside one.
    Open(String),
    /// Complete.
    Done(String),
}

impl Excerpt {
    /// A paragraph begins.
    pub(super) fn open(&mut self) {
        if matches!(self, Excerpt::Waiting) {
            *self = Excerpt::Open(String::new());
        }
    }

    /// Its text goes on.
    pub(super) fn push(&mut self, text: &str) {
        // A character takes four bytes at most; what is longer is cut anyway.
        if let Excerpt::Open(excerpt) = self
            && excerpt.len() <= EXCERPT * 4
        {
            excerpt.push_str(text);
        }
    }

    /// What follows stands directly at the last word.
    pub(super) fn trim_end(&mut self) {
        if let Excerpt::Open(excerpt) = self {
            excerpt.truncate(excerpt.trim_end().len());
        }
    }

    /// The paragraph ends. One without any text does not count.
    pub(super) fn close(&mut self) {
        if let Excerpt::Open(text) = self {
            let text = cut(text.trim(), EXCERPT);
            *self = if text.is_empty() { Excerpt::Waiting } else { Excerpt::Done(text) };
        }
    }

    /// The excerpt; empty where the body has no paragraph.
    pub(super) fn into_text(self) -> String {
        match self {
            Excerpt::Done(text) => text,
            Excerpt::Waiting | Excerpt::Open(_) => String::new(),
        }
    }
}

/// At most `most` characters of a text, cut between words, with `…` where something is left out.
fn cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let end = text.char_indices().nth(most - 1).map_or(text.len(), |(end, _)| end);
    let whole_words = text[..end].rfind(char::is_whitespace).filter(|space| *space > end / 2).unwrap_or(end);
    let kept = text[..whole_words].trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-(".contains(c));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let count = |text: &str| {
            let mut words = Words::default();
            words.add(text);
            words.count
        };
        assert_eq!(count("Ђорђевић и s’ka 3.5 – don't (x)"), 7);
        assert_eq!(count(" – … “” \u{1F600} "), 0);
        assert_eq!(count("العربية 中文"), 2);
    }

    #[test]
    fn both_ways_of_counting_agree() {
        let long = "two words, ".repeat(100);
        for text in ["", "a", " ", "Në Prizren, më 2024.", "и реке (две)", " ¿a", "x,y;z", "é è", &long]
        {
            let (mut quick, mut thorough) = (Words::default(), Words::default());
            for _ in 0..2 {
                quick.add(text);
                thorough.add_odd(text);
                assert_eq!((quick.count, quick.is_inside), (thorough.count, thorough.is_inside), "{text}");
            }
        }
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(cut("one two, three", 20), "one two, three");
        assert_eq!(cut("one two, three", 11), "one two…");
        assert_eq!(cut("ééééééé", 4), "ééé…");
    }
}
