//! The scripts that text is written in: which one a text is in, words that mix two of them, and text between the two
//! scripts of Serbian, Montenegrin and Bosnian.
//!
//! Must not know: files, diagnostics, what a text is for.
//!
//! ```
//! use tribina::script::Conversion;
//!
//! let latin = Conversion::between("sr-Cyrl", "sr-Latn").expect("one language, two scripts");
//! assert_eq!(latin.convert("Љубав, ЉУБАВ (види пример.срб)"), "Ljubav, LJUBAV (vidi пример.срб)");
//!
//! let cyrillic = Conversion::between("sr-Latn", "sr-Cyrl").expect("one language, two scripts");
//! assert_eq!(cyrillic.convert("Injekcija u XIV veku, 5 km"), "Инјекција у XIV веку, 5 km");
//! ```
//!
//! Never touched, in either direction: words in the script wanted, e-mail
//! addresses, URLs, domain names, `@handles`, file names and paths, HTML entities.
//! Hashtags are text.
//!
//! To Latin, every word of the alphabet is exact; a word with a letter outside it
//! (Russian `й ы я`, Macedonian `ѓ ќ`) is foreign and stays. To Cyrillic these stay:
//! words with `q w x y`, foreign diacritics, doubled consonants that Serbian has
//! not, or capitals in the middle; listed foreign names; Roman numerals; units
//! after numbers; codes (`A4`, `C++`); symbols (`n puta`). Abbreviations convert
//! (`USB`, `УСБ`), and `dj` is two letters: only `đ` is one. Precomposed `á è ī` are
//! foreign letters, the same with a combining mark are stressed Serbian ones.

mod check;
mod cyrillic_to_latin;
mod exceptions;
mod latin_to_cyrillic;
mod numerals;
mod tables;
mod untouched;
mod words;

pub use check::{Letters, Mixture, Writing, may_mix, mixed_words, roman_numeral, words};

use exceptions::{Exceptions, FOREIGN};
use latin_to_cyrillic::Alphabet;
use std::{borrow::Cow, ops::Range, sync::Arc};
use words::{is_word_char, word_end};

/// How text in one script of a language becomes text in another.
///
/// Cheap to clone and to share between threads.
#[derive(Clone, Debug)]
pub struct Conversion {
    direction: Direction,
    exceptions: Arc<Exceptions>,
}

#[derive(Clone, Copy, Debug)]
enum Direction {
    ToLatin,
    ToCyrillic(Alphabet),
}

/// Whether two tags (BCP 47) name one language in one script, be it tacitly: `sr` is `sr-Cyrl`.
pub fn is_same(one: &str, other: &str) -> bool {
    match (Tag::parse(one), Tag::parse(other)) {
        (Some(one), Some(other)) => one.language == other.language && one.script == other.script,
        _ => false,
    }
}

/// The stretches of a text that no conversion touches: addresses, handles, file names, HTML entities.
pub fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    untouched::ranges(text)
}

impl Conversion {
    /// The conversion between two language tags (BCP 47), None where there is no
    /// table: other languages, two languages, or twice the same script.
    ///
    /// The languages are `sr`, `cnr` and `bs`, the scripts `Cyrl` and `Latn`.
    /// A tag without a script means the usual one: Cyrillic for `sr`, Latin for
    /// `cnr`, `bs` and `sr-ME`. Regions and variants make no other difference.
    #[must_use]
    pub fn between(from: &str, to: &str) -> Option<Conversion> {
        let (from, to) = (Tag::parse(from)?, Tag::parse(to)?);
        if from.language != to.language {
            return None;
        }
        let direction = match (from.script, to.script) {
            (Script::Cyrillic, Script::Latin) => Direction::ToLatin,
            (Script::Latin, Script::Cyrillic) => Direction::ToCyrillic(match from.language {
                Language::Montenegrin => Alphabet::Montenegrin,
                Language::Serbian | Language::Bosnian => Alphabet::Common,
            }),
            _ => return None,
        };
        Some(Conversion { direction, exceptions: Arc::default() })
    }

    /// Whether the words wanted are in Latin: then words that are Latin already stay as they are.
    #[must_use]
    pub fn is_to_latin(&self) -> bool {
        matches!(self.direction, Direction::ToLatin)
    }

    /// A site's own exceptions: a word or phrase, and what it becomes. They come
    /// before every other rule except that addresses are never touched.
    ///
    /// - A phrase begins with a letter and matches where a word begins, whatever
    ///   its capitals; a space in it matches any white space.
    /// - It has to end where a word ends. A case ending after a hyphen follows
    ///   freely: `Opera` matches in `Opera-om`.
    /// - With `*` at its end it is a stem, and any letters may follow.
    /// - An empty replacement, or the phrase itself, leaves the text as it is, a
    ///   stem with its ending, so that no word comes to mix scripts.
    /// - Any other replacement takes the place of the phrase, with its first
    ///   letter or all of it in capitals where the text has that; the ending of
    ///   a stem is converted by the ordinary rules. (`New York*`, `Њујорк`) makes
    ///   `New Yorku` into `Њујорку`.
    /// - Where several match, the longest holds; of equals, the later.
    #[must_use]
    pub fn with_exceptions<I>(mut self, exceptions: I) -> Conversion
    where
        I: IntoIterator<Item = (String, String)>,
    {
        let own = Arc::make_mut(&mut self.exceptions);
        for (phrase, becomes) in exceptions {
            own.add(&phrase, &becomes);
        }
        self
    }

    /// Converts running text; borrows where nothing changes.
    #[must_use]
    pub fn convert<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut out = String::with_capacity(self.direction.capacity(text));
        let mut from = 0;
        for untouched in untouched::ranges(text) {
            self.convert_running(text, from..untouched.start, &mut out);
            out.push_str(&text[untouched.clone()]);
            from = untouched.end;
        }
        self.convert_running(text, from..text.len(), &mut out);
        if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
    }

    /// Converts a stretch of a text without addresses, word by word.
    fn convert_running(&self, text: &str, stretch: Range<usize>, out: &mut String) {
        let mut from = stretch.start;
        while let Some(gap) = text[from..stretch.end].find(is_word_char) {
            let start = from + gap;
            out.push_str(&text[from..start]);
            from = self.convert_word(text, start, stretch.end, out);
        }
        out.push_str(&text[from..stretch.end]);
    }

    /// Converts what begins at a word, and returns where it ends.
    fn convert_word(&self, text: &str, start: usize, limit: usize, out: &mut String) -> usize {
        if let Some(found) = self.exceptions.find(text, start, limit) {
            match found.becomes {
                None => out.push_str(&text[found.range.clone()]),
                Some((becomes, ending)) => {
                    out.push_str(&becomes);
                    self.direction.spell(&text[ending..found.range.end], out);
                }
            }
            return found.range.end;
        }
        if let Some(end) = self.direction.foreign_end(text, start, limit) {
            out.push_str(&text[start..end]);
            return end;
        }
        let word = start..word_end(&text[..limit], start);
        self.direction.word(text, &word, out);
        word.end
    }
}

impl Direction {
    fn word(self, text: &str, range: &Range<usize>, out: &mut String) {
        match self {
            Direction::ToLatin => cyrillic_to_latin::word(&text[range.clone()], out),
            Direction::ToCyrillic(alphabet) => alphabet.word(text, range, out),
        }
    }

    fn spell(self, word: &str, out: &mut String) {
        match self {
            Direction::ToLatin => cyrillic_to_latin::spell(word, out),
            Direction::ToCyrillic(alphabet) => alphabet.spell(word, out),
        }
    }

    /// The end of a word that the language takes over as it is, if one begins here.
    fn foreign_end(self, text: &str, start: usize, limit: usize) -> Option<usize> {
        match self {
            Direction::ToLatin => None,
            Direction::ToCyrillic(_) => Some(FOREIGN.find(text, start, limit)?.range.end),
        }
    }

    /// About how long the converted text will be.
    fn capacity(self, text: &str) -> usize {
        match self {
            Direction::ToLatin => text.len(),
            Direction::ToCyrillic(_) => text.len() * 2,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Serbian,
    Montenegrin,
    Bosnian,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Cyrillic,
    Latin,
}

/// What matters here of a language tag.
struct Tag {
    language: Language,
    script: Script,
}

impl Tag {
    fn parse(tag: &str) -> Option<Tag> {
        let tag = tag.to_ascii_lowercase();
        let mut subtags = tag.split('-');
        let language = match subtags.next()? {
            "sr" => Language::Serbian,
            "cnr" => Language::Montenegrin,
            "bs" => Language::Bosnian,
            _ => return None,
        };
        let second = subtags.next().unwrap_or_default();
        let is_script = second.len() == 4 && second.bytes().all(|byte| byte.is_ascii_alphabetic());
        let script = match (second, language) {
            ("cyrl", _) => Script::Cyrillic,
            ("latn", _) => Script::Latin,
            _ if is_script => return None,
            ("me", _) | (_, Language::Montenegrin | Language::Bosnian) => Script::Latin,
            (_, Language::Serbian) => Script::Cyrillic,
        };
        Some(Tag { language, script })
    }
}

#[cfg(test)]
mod tests;
