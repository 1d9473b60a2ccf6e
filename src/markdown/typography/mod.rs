//! Quotation marks, dashes, ellipses and no-break spaces by language, over the text of one block.
//!
//! Must not know: Markdown, HTML.
//!
//! Own code, because the parser's smart punctuation has fixed marks and takes the ASCII `"` that closes a typed
//! `„` (usual on keyboards of the region) for an opening one.

mod marks;
mod spaces;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use self::marks::{Open, is_quotation_mark};
use self::spaces::{NO_BREAK, Spaces, Tail};
use crate::vocabulary::LangTag;

/// The quotation marks of a language, as CLDR names them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotes {
    /// Opens a quotation: `„`.
    pub open: String,
    /// Closes it: `”`.
    pub close: String,
    /// Opens a quotation inside a quotation: `‚`.
    pub inner_open: String,
    /// Closes that: `’`.
    pub inner_close: String,
}

/// Typographic quotes, dashes, ellipses and spaces in one plain line, such as a title.
pub fn smart_text(text: &str, quotes: &Quotes, lang: &LangTag) -> String {
    Typographer::new(quotes, lang).apply(text, || BORDER).into_owned()
}

/// Stands for the beginning or the end of a block, and for a line break.
pub(super) const BORDER: char = ' ';
/// Stands for something inside a line that behaves like a word: code, a picture.
pub(super) const WORD: char = 'a';
/// Stands for something that follows a word without a space: the number of a footnote, a closed quotation.
pub(super) const AFTER_WORD: char = ')';
/// Stands for an opened quotation.
const BEFORE_WORD: char = '(';

/// Reads the text of a block piece by piece and remembers which quotations are open.
pub(super) struct Typographer<'a> {
    quotes: &'a Quotes,
    spaces: Spaces,
    /// The character before the next piece, or one that stands for it.
    before: char,
    /// What the last piece does to a space at the beginning of the next.
    tail: Tail,
    /// Never many: more are no quotations.
    open: Vec<Open>,
}

/// Bytes that may begin something to change or to remember: ASCII marks, digits, and the lead bytes of `“„”‘’‚№€` and
/// `«»§°`.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"\"'-.;:!?0123456789\xE2\xC2";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

impl<'a> Typographer<'a> {
    pub(super) fn new(quotes: &'a Quotes, lang: &LangTag) -> Typographer<'a> {
        let spaces = Spaces::of(lang);
        Typographer { quotes, spaces, before: BORDER, tail: Tail::Free, open: Vec::new() }
    }

    /// Another block begins.
    pub(super) fn reset(&mut self) {
        self.pass(BORDER);
        self.open.clear();
    }

    /// Something stood here that is left as it is; `last` is its last character, or one that stands for it.
    pub(super) fn pass(&mut self, last: char) {
        self.before = last;
        self.tail = Tail::Free;
    }

    /// The piece with its marks and spaces set. `next` tells the character after the piece; it is asked only where it
    /// matters.
    pub(super) fn apply<'t>(&mut self, text: &'t str, next: impl FnOnce() -> char) -> Cow<'t, str> {
        let bytes = text.as_bytes();
        let mut piece = Piece { text, next: Some(next), out: String::new(), done: 0, after_mark: None };
        self.join(&mut piece);
        let mut at = 0;
        while let Some(step) = bytes[at..].iter().position(|byte| SPECIAL[usize::from(*byte)]) {
            at += step;
            at = match bytes[at] {
                b'-' | b'.' => self.set_run(at, &mut piece),
                b'0'..=b'9' => set_number(at, &mut piece),
                b';' | b':' | b'!' | b'?' => self.set_high_mark(at, &mut piece),
                _ => self.set_mark(at, &mut piece),
            };
        }
        self.tail = self.spaces.tail(text, self.before);
        self.before = piece.before(text.len()).unwrap_or(self.before);
        piece.finish()
    }

    /// A space at the beginning that keeps to what stood before.
    fn join<F: FnOnce() -> char>(&mut self, piece: &mut Piece<'_, F>) {
        if let Some(rest) = piece.text.strip_prefix(' ') {
            let first = rest.chars().next();
            if self.before.is_ascii_digit() && spaces::is_measure(usize::MAX, piece.text)
                || first.is_some_and(|first| self.tail.keeps_to(first))
            {
                piece.replace(0..1, NO_BREAK);
            }
        }
    }

    /// Hyphens that are a dash, full stops that are an ellipsis; after a lone full stop, its space.
    fn set_run<F: FnOnce() -> char>(&mut self, at: usize, piece: &mut Piece<'_, F>) -> usize {
        let bytes = piece.text.as_bytes();
        let run = bytes[at..].iter().take_while(|byte| **byte == bytes[at]).count();
        if let Some(sign) = sign(bytes[at], run) {
            piece.replace(at..at + run.min(3), sign);
        } else if run == 1 && bytes[at] == b'.' && bytes.get(at + 1) == Some(&b' ') {
            // Most full stops end a sentence: what comes next rules out nearly all, before any word is looked up.
            let next = piece.after(at + 2);
            if (next.is_numeric() || next.is_uppercase() && spaces::may_be_initial(&piece.text[..at]))
                && self.spaces.tail(&piece.text[..=at], self.before).keeps_to(next)
            {
                piece.replace(at + 1..at + 2, NO_BREAK);
            }
        }
        at + run
    }

    /// `; : ! ?`, which French sets off.
    fn set_high_mark<F: FnOnce() -> char>(&mut self, at: usize, piece: &mut Piece<'_, F>) -> usize {
        let after = piece.text[at + 1..].chars().next();
        if let Some(space) = self.spaces.before(piece.text.as_bytes()[at], after)
            && let Some(word) = piece.text[..at].strip_suffix(' ')
            && !word.chars().next_back().unwrap_or(self.before).is_whitespace()
        {
            piece.replace(at - 1..at, space);
        }
        at + 1
    }

    /// What may be a quotation mark, or a sign before a number.
    fn set_mark<F: FnOnce() -> char>(&mut self, at: usize, piece: &mut Piece<'_, F>) -> usize {
        let Some(mark) = piece.text[at..].chars().next() else { return piece.text.len() };
        let end = at + mark.len_utf8();
        if is_quotation_mark(mark) {
            self.set_quotation_mark(mark, at..end, piece);
        } else if spaces::is_before_number(mark)
            && piece.text[end..].starts_with(' ')
            && piece.after(end + 1).is_numeric()
        {
            piece.replace(end..end + 1, NO_BREAK);
        }
        end
    }

    fn set_quotation_mark<F>(&mut self, mark: char, at: Range<usize>, piece: &mut Piece<'_, F>)
    where
        F: FnOnce() -> char,
    {
        let before = piece.before(at.start).unwrap_or(self.before);
        let after = piece.after(at.end);
        let (glyph, class) = self.set(mark, before, after);
        piece.after_mark = Some((at.end, class));
        let written = glyph.map_or(&piece.text[at.clone()], |glyph| glyph.as_str(self.quotes));
        let space = self.spaces.inside(written);
        if let Some(space) = space.filter(|_| class == AFTER_WORD) {
            if piece.text[..at.start].ends_with(' ') {
                piece.replace(at.start - 1..at.start, space);
            } else if !before.is_whitespace() {
                piece.replace(at.start..at.start, space);
            }
        }
        if glyph.is_some() {
            piece.replace(at.clone(), written);
        }
        if let Some(space) = space.filter(|_| class == BEFORE_WORD) {
            if piece.text[at.end..].starts_with(' ') {
                piece.replace(at.end..at.end + 1, space);
            } else if !after.is_whitespace() {
                piece.replace(at.end..at.end, space);
            }
        }
    }
}

/// A number, and the space before its unit.
fn set_number<F: FnOnce() -> char>(at: usize, piece: &mut Piece<'_, F>) -> usize {
    let bytes = &piece.text.as_bytes()[at..];
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let end = at + digits;
    if bytes.get(digits) == Some(&b' ') && spaces::is_measure(digits, &piece.text[end..]) {
        piece.replace(end..end + 1, NO_BREAK);
    }
    end
}

/// What a run of hyphens or full stops becomes. Longer runs are lines and leaders, and stay.
fn sign(byte: u8, run: usize) -> Option<&'static str> {
    match (byte, run) {
        (b'-', 2) => Some("–"),
        (b'-', 3) => Some("—"),
        (b'.', 3 | 4) => Some("…"),
        _ => None,
    }
}

/// A piece of text while it is set.
struct Piece<'t, F> {
    text: &'t str,
    /// Tells the character after the piece.
    next: Option<F>,
    /// What `text[..done]` has become; empty as long as nothing is changed.
    out: String,
    done: usize,
    /// Where the last mark ended, and how the next one shall see it.
    after_mark: Option<(usize, char)>,
}

impl<'t, F: FnOnce() -> char> Piece<'t, F> {
    /// The character before a place, or the one that stands for the mark there.
    fn before(&self, at: usize) -> Option<char> {
        let class = self.after_mark.filter(|(place, _)| *place == at).map(|(_, class)| class);
        class.or_else(|| self.text[..at].chars().next_back())
    }

    /// The character at a place, or after the piece.
    fn after(&mut self, at: usize) -> char {
        let inside = self.text[at..].chars().next();
        inside.unwrap_or_else(|| self.next.take().map_or(BORDER, |next| next()))
    }

    /// Writes something else for some bytes, unless they have been written already.
    fn replace(&mut self, bytes: Range<usize>, with: &str) {
        if bytes.start >= self.done {
            self.out.push_str(&self.text[self.done..bytes.start]);
            self.out.push_str(with);
            self.done = bytes.end;
        }
    }

    fn finish(mut self) -> Cow<'t, str> {
        if self.done == 0 && self.out.is_empty() {
            return Cow::Borrowed(self.text);
        }
        self.out.push_str(&self.text[self.done..]);
        Cow::Owned(self.out)
    }
}
