//! Quotation marks, dashes and ellipses by language, over the text of one block.
//!
//! Must not know: Markdown, HTML.
//!
//! Own code, because the parser's smart punctuation has fixed marks and takes the ASCII `"` that closes a typed
//! `„` (usual on keyboards of the region) for an opening one.

use std::borrow::Cow;

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

/// Typographic quotes, dashes and ellipses in one plain line, such as a title.
pub fn smart_text(text: &str, quotes: &Quotes) -> String {
    Typographer::new(quotes).apply(text, || BORDER).into_owned()
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
    /// The character before the next piece, or one that stands for it.
    before: char,
    /// At most [`DEEPEST`]: more than that are no quotations.
    open: Vec<Open>,
}

const DEEPEST: usize = 16;

/// An open quotation.
#[derive(Clone, Copy)]
struct Open {
    is_single: bool,
    close: Close,
}

/// What will close it.
#[derive(Clone, Copy, PartialEq)]
enum Close {
    Outer,
    Inner,
    /// For marks typed by hand that are not those of the language.
    Foreign(&'static str),
}

/// What the neighbours of a mark say it does.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Opens,
    Closes,
    Either,
    Neither,
}

/// Bytes that may begin something to change or to remember: ASCII marks, and the lead bytes of `“„”‘’‚` and `«»`.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"\"'-.\xE2\xC2";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

impl<'a> Typographer<'a> {
    pub(super) fn new(quotes: &'a Quotes) -> Typographer<'a> {
        Typographer { quotes, before: BORDER, open: Vec::new() }
    }

    /// Another block begins.
    pub(super) fn reset(&mut self) {
        self.before = BORDER;
        self.open.clear();
    }

    /// Something stood here that is left as it is; `last` is its last character, or one that stands for it.
    pub(super) fn pass(&mut self, last: char) {
        self.before = last;
    }

    /// The piece with its marks set. `next` tells the character after the piece; it is asked only where it matters.
    pub(super) fn apply<'t>(&mut self, text: &'t str, next: impl FnOnce() -> char) -> Cow<'t, str> {
        let bytes = text.as_bytes();
        let mut next = Some(next);
        let mut out = String::new();
        let (mut done, mut at, mut after_mark) = (0, 0, None);
        while let Some(step) = bytes[at..].iter().position(|byte| SPECIAL[usize::from(*byte)]) {
            at += step;
            if matches!(bytes[at], b'-' | b'.') {
                let run = bytes[at..].iter().take_while(|byte| **byte == bytes[at]).count();
                if let Some(sign) = sign(bytes[at], run) {
                    out.push_str(&text[done..at]);
                    out.push_str(sign);
                    done = at + run.min(3);
                }
                at += run;
                continue;
            }
            let Some(mark) = text[at..].chars().next() else { break };
            let end = at + mark.len_utf8();
            if is_quotation_mark(mark) {
                let before = after_mark.filter(|(place, _)| *place == at).map(|(_, class)| class);
                let before = before.or_else(|| text[..at].chars().next_back()).unwrap_or(self.before);
                let after = match text[end..].chars().next() {
                    Some(after) => after,
                    None => next.take().map_or(BORDER, |next| next()),
                };
                let (glyph, class) = self.set(mark, before, after);
                after_mark = Some((end, class));
                if let Some(glyph) = glyph {
                    out.push_str(&text[done..at]);
                    out.push_str(glyph.as_str(self.quotes));
                    done = end;
                }
            }
            at = end;
        }
        let class = after_mark.filter(|(place, _)| *place == text.len()).map(|(_, class)| class);
        self.before = class.or_else(|| text.chars().next_back()).unwrap_or(self.before);
        if done == 0 {
            return Cow::Borrowed(text);
        }
        out.push_str(&text[done..]);
        Cow::Owned(out)
    }

    /// Decides about one mark: what to write instead of it, if anything, and how the next mark shall see it.
    fn set(&mut self, mark: char, before: char, after: char) -> (Option<Glyph>, char) {
        let side = side(before, after);
        match mark {
            '"' => self.set_double(side, before),
            '\'' => self.set_single(side, before, after),
            '„' | '‚' => self.typed_open(mark),
            '’' if side == Side::Opens || before.is_alphanumeric() && after.is_alphanumeric() => {
                (None, mark)
            }
            _ => self.set_typed(mark, side),
        }
    }

    fn set_double(&mut self, side: Side, before: char) -> (Option<Glyph>, char) {
        let opened = self.open.iter().rposition(|open| !open.is_single);
        match (side, opened) {
            (Side::Neither, _) => (None, '"'),
            (Side::Closes | Side::Either, Some(opened)) => {
                let close = self.open[opened].close;
                self.open.truncate(opened);
                (Some(Glyph::Close(close)), AFTER_WORD)
            }
            // Inches and seconds.
            (Side::Closes | Side::Either, None) if before.is_numeric() => (None, '"'),
            (Side::Closes, None) => (Some(Glyph::Close(Close::Outer)), AFTER_WORD),
            (Side::Opens | Side::Either, _) => {
                let is_inside = opened.is_some_and(|opened| self.open[opened].close != Close::Inner);
                let close = if is_inside { Close::Inner } else { Close::Outer };
                self.push(false, close);
                (Some(if is_inside { Glyph::InnerOpen } else { Glyph::OuterOpen }), BEFORE_WORD)
            }
        }
    }

    fn set_single(&mut self, side: Side, before: char, after: char) -> (Option<Glyph>, char) {
        let is_inside_word = before.is_alphanumeric() && after.is_alphanumeric();
        match side {
            Side::Neither => (None, '\''),
            Side::Opens if !after.is_numeric() => {
                self.push(true, Close::Inner);
                (Some(Glyph::InnerOpen), BEFORE_WORD)
            }
            Side::Closes | Side::Either if !is_inside_word => match self.open.last() {
                Some(Open { is_single: true, close }) => {
                    let close = *close;
                    self.open.pop();
                    (Some(Glyph::Close(close)), AFTER_WORD)
                }
                _ => (Some(Glyph::Apostrophe), AFTER_WORD),
            },
            _ => (Some(Glyph::Apostrophe), '’'),
        }
    }

    /// A mark typed by hand stays; what matters is what it opens or closes.
    fn set_typed(&mut self, mark: char, side: Side) -> (Option<Glyph>, char) {
        let is_single = matches!(mark, '‘' | '’');
        let opened = self.open.iter().rposition(|open| open.is_single == is_single);
        match (side, opened) {
            (Side::Closes | Side::Either, Some(opened)) => {
                self.open.truncate(opened);
                (None, AFTER_WORD)
            }
            (Side::Opens | Side::Either, _) => self.typed_open(mark),
            _ => (None, AFTER_WORD),
        }
    }

    fn typed_open(&mut self, mark: char) -> (Option<Glyph>, char) {
        let is = |quote: &str| quote.chars().eq([mark]);
        let close = if is(&self.quotes.open) {
            Close::Outer
        } else if is(&self.quotes.inner_open) {
            Close::Inner
        } else {
            Close::Foreign(match mark {
                '«' => "»",
                '»' => "«",
                '‘' | '‚' => "’",
                _ => "”",
            })
        };
        self.push(matches!(mark, '‘' | '‚'), close);
        (None, BEFORE_WORD)
    }

    fn push(&mut self, is_single: bool, close: Close) {
        if self.open.len() < DEEPEST {
            self.open.push(Open { is_single, close });
        }
    }
}

/// What is written instead of an ASCII mark.
#[derive(Clone, Copy)]
enum Glyph {
    OuterOpen,
    InnerOpen,
    Close(Close),
    Apostrophe,
}

impl Glyph {
    fn as_str(self, quotes: &Quotes) -> &str {
        match self {
            Glyph::OuterOpen => &quotes.open,
            Glyph::InnerOpen => &quotes.inner_open,
            Glyph::Close(Close::Outer) => &quotes.close,
            Glyph::Close(Close::Inner) => &quotes.inner_close,
            Glyph::Close(Close::Foreign(close)) => close,
            Glyph::Apostrophe => "’",
        }
    }
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

fn is_quotation_mark(mark: char) -> bool {
    matches!(mark, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»')
}

fn side(before: char, after: char) -> Side {
    let closes_before_it = matches!(after, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '…');
    let opens_after_it = matches!(before, '(' | '[' | '{' | '-' | '–' | '—' | '/' | '=' | '¿' | '¡');
    match (before.is_whitespace(), after.is_whitespace()) {
        (true, true) => Side::Neither,
        (false, true) => Side::Closes,
        (true, false) => Side::Opens,
        _ if closes_before_it => Side::Closes,
        _ if opens_after_it => Side::Opens,
        _ => Side::Either,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotes(marks: [&str; 4]) -> Quotes {
        let [open, close, inner_open, inner_close] = marks.map(String::from);
        Quotes { open, close, inner_open, inner_close }
    }

    fn check(marks: [&str; 4], cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(smart_text(text, &quotes(marks)), *expected);
        }
    }

    #[test]
    fn quotation_marks_are_those_of_the_language() {
        check(
            ["“", "”", "‘", "’"],
            &[
                (r#""Yes," she said -- "no"."#, "“Yes,” she said – “no”."),
                (r#"("a" and "b")"#, "(“a” and “b”)"),
                (r#"He said "the 'new' deal"."#, "He said “the ‘new’ deal”."),
                (r#"the "so-called "deep" state""#, "the “so-called ‘deep’ state”"),
                ("a---b ... c....  -----  ......", "a—b … c….  -----  ......"),
            ],
        );
        check(
            ["„", "”", "‚", "’"],
            &[(r#"Tha: "po", dhe 'jo'."#, "Tha: „po”, dhe ‚jo’."), (r#""…fund""#, "„…fund”")],
        );
    }

    #[test]
    fn apostrophes_are_not_quotation_marks() {
        check(
            ["“", "”", "‘", "’"],
            &[
                ("don't s'ka citizens' '90s", "don’t s’ka citizens’ ’90s"),
                (r#""It's the citizens' turn""#, "“It’s the citizens’ turn”"),
                ("13'2023", "13’2023"),
            ],
        );
    }

    #[test]
    fn a_mark_typed_by_hand_stays_and_is_closed_by_an_ascii_one() {
        let de = ["„", "“", "‚", "‘"];
        check(["„", "”", "‚", "’"], &[("„Ura\" dhe \"x\"", "„Ura” dhe „x”"), ("“Ura\" x", "“Ura” x")]);
        check(de, &[("„Wort\", „zwei“ und \"drei\"", "„Wort“, „zwei“ und „drei“")]);
        check(de, &[("«a\" \"b\"", "«a» „b“")]);
    }

    #[test]
    fn marks_between_spaces_and_after_numbers_are_left_alone() {
        check(["“", "”", "‘", "’"], &[(r#"a " b ' c"#, r#"a " b ' c"#), (r#"a 5" pipe"#, r#"a 5" pipe"#)]);
        check(["“", "”", "‘", "’"], &[(r#""a 5" pipe"#, "“a 5” pipe"), ("", ""), ("\"", "\"")]);
    }

    #[test]
    fn pieces_of_one_block_are_read_together() {
        let quotes = quotes(["„", "”", "‚", "’"]);
        let mut typographer = Typographer::new(&quotes);
        assert_eq!(typographer.apply("\"", || 'f'), "„");
        assert_eq!(typographer.apply("fjalë", || '"'), "fjalë");
        assert_eq!(typographer.apply("\"", || BORDER), "”");
    }
}
