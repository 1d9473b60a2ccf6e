//! Writing a style sheet: as it stands, or without what only people read. Names, values and their order stay, so a
//! browser reads the same.

use std::fmt::Write;

use super::tokens::{Kind, Token};

/// Gives the address that takes the place of one, or none to leave it.
pub(super) type Address<'a> = dyn FnMut(&str, &Token) -> Option<String> + 'a;

/// Writes tokens of a sheet with other addresses, and short if asked.
pub(super) fn write(css: &str, tokens: &[Token], is_short: bool, address: &mut Address<'_>) -> String {
    let size = tokens.last().map_or(0, |last| last.range.end) - tokens.first().map_or(0, |t| t.range.start);
    let mut writer = Writer { out: String::with_capacity(size), is_short, ..Writer::default() };
    // The functions that are open; in some of them a text is an address.
    let mut functions: Vec<&str> = Vec::new();
    let mut names = false;
    for token in tokens {
        let mut text = None;
        match &token.kind {
            Kind::At(name) => names = name == "namespace",
            Kind::Semicolon => names = false,
            Kind::Function(name) => functions.push(name),
            Kind::Open(_) => functions.push(""),
            Kind::Close(_) => {
                functions.pop();
            }
            Kind::Url(value) if !names => text = address(value, token).map(|new| url(&new)),
            Kind::Text(value) if !names && functions.last().is_some_and(|name| takes_addresses(name)) => {
                text = address(value, token).map(|new| quoted(&new));
            }
            _ => {}
        }
        writer.token(token, text.as_deref().unwrap_or(&css[token.range.clone()]));
    }
    writer.end()
}

fn takes_addresses(function: &str) -> bool {
    matches!(function, "url" | "src" | "image-set" | "-webkit-image-set")
}

/// An address as a value.
fn url(address: &str) -> String {
    let is_plain = address.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._-#?=&%+:@,~".contains(&b));
    if is_plain { format!("url({address})") } else { format!("url({})", quoted(address)) }
}

/// A text between quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\{:x} ", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What was written last, as far as blanks depend on it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    /// Nothing, or a sign that needs no blank after it.
    #[default]
    Tight,
    /// Anything else.
    Word,
}

#[derive(Default)]
struct Writer {
    out: String,
    is_short: bool,
    last: Last,
    pending: Pending,
}

/// What was passed over since, and may have to be written.
#[derive(Clone, Copy, Default)]
struct Pending {
    space: bool,
    comment: bool,
    semicolon: bool,
}

impl Writer {
    fn token(&mut self, token: &Token, text: &str) {
        if !self.is_short {
            // What was never closed ends here, or it would take the next sheet with it.
            match token.kind {
                Kind::Close(sign) if token.range.is_empty() => self.out.push(sign),
                _ => self.out.push_str(text),
            }
            return;
        }
        match token.kind {
            Kind::Space => self.pending.space = true,
            // A licence has to stay.
            Kind::Comment if text.starts_with("/*!") => {
                self.between(true);
                self.out.push_str(text);
                self.last = Last::Tight;
            }
            Kind::Comment => self.pending.comment = true,
            Kind::Semicolon => {
                self.pending = Pending { semicolon: true, ..Pending::default() };
            }
            Kind::Close('}') => {
                // The last declaration of a block needs no `;`.
                self.pending = Pending::default();
                self.out.push('}');
                self.last = Last::Tight;
            }
            Kind::Close(sign) => {
                self.between(false);
                self.out.push(sign);
                self.last = Last::Word;
            }
            _ => {
                self.between(!is_tight_before(&token.kind));
                self.out.push_str(text);
                self.last = if is_tight_after(&token.kind) { Last::Tight } else { Last::Word };
            }
        }
    }

    /// What has to stand between what was written and what comes, which may want a blank.
    fn between(&mut self, wants_space: bool) {
        if self.pending.semicolon {
            self.out.push(';');
        } else if self.last == Last::Word && wants_space {
            if self.pending.space {
                self.out.push(' ');
            } else if self.pending.comment {
                self.out.push_str("/**/");
            }
        }
        self.pending = Pending::default();
    }

    fn end(mut self) -> String {
        if self.pending.semicolon {
            self.out.push(';');
        }
        self.out
    }
}

/// Whether a blank before it means nothing. One before `:` tells `a :hover` from `a:hover`, one before `+` a sum from a
/// sign.
fn is_tight_before(kind: &Kind) -> bool {
    matches!(kind, Kind::Open('{') | Kind::Comma | Kind::Sign('>' | '!'))
}

/// Whether a blank after it means nothing.
fn is_tight_after(kind: &Kind) -> bool {
    matches!(kind, Kind::Open(_) | Kind::Function(_) | Kind::Comma | Kind::Colon | Kind::Sign('>'))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;

    fn short(css: &str) -> String {
        super::write(css, &tokens(css), true, &mut |_, _| None)
    }

    #[test]
    fn blanks_and_comments_go_where_they_mean_nothing() {
        let css = "/* A */\n.a > b , i { color : red !important ; margin: 0 -1px }\n\n@media (width >= 4rem) and print {\n  a { b: c; }\n}\n";
        assert_eq!(
            short(css),
            ".a>b,i{color :red!important;margin:0 -1px}@media (width>= 4rem) and print{a{b:c}}"
        );
    }

    #[test]
    fn blanks_stay_where_they_mean_something() {
        for css in [
            "a :hover b{c:calc(1px + 2px) /2}",
            ".a .b *{--x:var(--y,)}",
            "a{b:\"c  d\" \"e ; f\"}",
            "@supports not (a:b){c{d:e}}",
            "@layer a,b;",
            "li:nth-child(2n + 1)::before{content:\"/*\"}",
            "a{b:url(x.png) no-repeat}",
            "@font-face{unicode-range:U+0-FF,U+4??}",
        ] {
            assert_eq!(short(css), css);
        }
    }

    #[test]
    fn a_comment_between_two_words_keeps_them_apart_and_a_licence_stays() {
        assert_eq!(short("a/**/b{c:d/* x */ e}"), "a/**/b{c:d e}");
        assert_eq!(short("/*! MIT */ a { }"), "/*! MIT */a{}");
    }
}
