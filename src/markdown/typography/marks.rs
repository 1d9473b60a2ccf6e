//! Which quotation a mark opens or closes, and what is written for it.
//!
//! Must not know: spaces, where a mark stands in its piece.

use super::{AFTER_WORD, BEFORE_WORD, Quotes, Typographer};

/// More open quotations than that are no quotations.
const DEEPEST: usize = 16;

/// An open quotation.
#[derive(Clone, Copy)]
pub(super) struct Open {
    is_single: bool,
    close: Close,
}

/// What will close it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Close {
    Outer,
    Inner,
    /// For marks typed by hand that are not those of the language.
    Foreign(&'static str),
}

/// What the neighbours of a mark say it does.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Opens,
    Closes,
    Either,
    Neither,
}

impl Typographer<'_> {
    /// Decides about one mark: what to write instead of it, if anything, and how the next mark shall see it.
    pub(super) fn set(&mut self, mark: char, before: char, after: char) -> (Option<Glyph>, char) {
        let side = self.spaces.side(mark).unwrap_or_else(|| side(before, after));
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
pub(super) enum Glyph {
    OuterOpen,
    InnerOpen,
    Close(Close),
    Apostrophe,
}

impl Glyph {
    pub(super) fn as_str(self, quotes: &Quotes) -> &str {
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

pub(super) fn is_quotation_mark(mark: char) -> bool {
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
