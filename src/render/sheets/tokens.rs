//! A style sheet as a list of tokens with their places: the one door to the tokeniser of CSS.
//! Must not know what a style sheet means.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token as Parsed};

/// A token and where it stands.
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Kinds of tokens, as far as anybody here asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Blanks and line ends.
    Space,
    /// `/* … */`
    Comment,
    /// A name.
    Ident(String),
    /// `@import`, without the sign and in small letters.
    At(String),
    /// A text in quotation marks, as it is meant.
    Text(String),
    /// `url(…)` without quotation marks: the address.
    Url(String),
    /// `name(`, in small letters.
    Function(String),
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}` where one was open. Empty where the sheet ends before it.
    Close(char),
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// Any other sign.
    Sign(char),
    /// Numbers, colours and the like.
    Other,
    /// What no style sheet may have, with a word for it.
    Bad(&'static str),
}

impl Token {
    /// Whether it means nothing.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self.kind, Kind::Space | Kind::Comment)
    }
}

/// The tokens of a style sheet.
pub(super) fn tokens(css: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(css.len() / 4);
    collect(&mut Parser::new(css), css, &mut tokens);
    tokens
}

fn collect(parser: &mut Parser<'_>, css: &str, tokens: &mut Vec<Token>) {
    loop {
        let start = parser.position().byte_index();
        let Ok(token) = parser.next_including_whitespace_and_comments() else { return };
        let kind = kind(token);
        let end = parser.position().byte_index();
        let close = match &kind {
            Kind::Function(_) | Kind::Open('(') => Some(')'),
            Kind::Open('[') => Some(']'),
            Kind::Open(_) => Some('}'),
            _ => None,
        };
        let is_open_comment = kind == Kind::Comment && !css[start..end].ends_with("*/");
        tokens.push(Token {
            kind: if is_open_comment { Kind::Bad("a comment that is never closed with `*/`") } else { kind },
            range: start..end,
        });
        if let Some(close) = close {
            let nested = parser.parse_nested_block(|parser| -> Result<(), ParseError<()>> {
                collect(parser, css, tokens);
                Ok(())
            });
            if nested.is_err() {
                // Deeper than any sheet that somebody wrote; what is inside stays out.
                tokens.push(Token { kind: Kind::Bad("too many brackets in each other"), range: start..end });
            }
            let end = parser.position().byte_index();
            let is_closed = css[..end].ends_with(close);
            let range = if is_closed { end - 1..end } else { end..end };
            tokens.push(Token { kind: Kind::Close(close), range });
        }
    }
}

fn kind(token: &Parsed<'_>) -> Kind {
    match token {
        Parsed::WhiteSpace(_) => Kind::Space,
        Parsed::Comment(_) => Kind::Comment,
        Parsed::Ident(name) => Kind::Ident(name.to_string()),
        Parsed::AtKeyword(name) => Kind::At(name.to_ascii_lowercase()),
        Parsed::QuotedString(text) => Kind::Text(text.to_string()),
        Parsed::UnquotedUrl(address) => Kind::Url(address.to_string()),
        Parsed::Function(name) => Kind::Function(name.to_ascii_lowercase()),
        Parsed::ParenthesisBlock => Kind::Open('('),
        Parsed::SquareBracketBlock => Kind::Open('['),
        Parsed::CurlyBracketBlock => Kind::Open('{'),
        Parsed::Colon => Kind::Colon,
        Parsed::Semicolon => Kind::Semicolon,
        Parsed::Comma => Kind::Comma,
        Parsed::Delim(sign) => Kind::Sign(*sign),
        Parsed::BadUrl(_) => Kind::Bad("an address that is broken: put it in quotation marks"),
        Parsed::BadString(_) => Kind::Bad("a text whose quotation mark is not closed on its line"),
        Parsed::CloseCurlyBracket => Kind::Bad("a `}` that closes nothing"),
        Parsed::CloseParenthesis => Kind::Bad("a `)` that closes nothing"),
        Parsed::CloseSquareBracket => Kind::Bad("a `]` that closes nothing"),
        _ => Kind::Other,
    }
}
