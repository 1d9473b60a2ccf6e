//! `@import` at the top of a style sheet: what it names, and under which conditions.
//! Must not know where sheets come from.

use std::ops::Range;

use super::tokens::{Kind, Token};

/// What stands at the top of a sheet, before its rules.
pub(super) enum Top {
    /// An import.
    Import(Import),
    /// `@layer a, b;`: the order of layers, which has to come first. Its tokens.
    Layers(Range<usize>),
}

/// An import.
pub(super) struct Import {
    /// What is imported, as written.
    pub address: String,
    /// Where, of the address.
    pub range: Range<usize>,
    /// The blocks that say the same as its conditions, outermost first: `@media print`.
    pub conditions: Vec<String>,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// Reads the top of a sheet. Gives what it has, and at which token the rules begin.
pub(super) fn top(css: &str, tokens: &[Token]) -> (Vec<Top>, usize) {
    let mut tops = Vec::new();
    let mut at = 0;
    loop {
        let start = at + tokens[at..].iter().take_while(|token| token.is_blank()).count();
        let Some(Kind::At(name)) = tokens.get(start).map(|token| &token.kind) else { return (tops, at) };
        let Some(end) = end(tokens, start) else { return (tops, at) };
        match name.as_str() {
            // The sheet is UTF-8 and will be.
            "charset" => {}
            "layer" => tops.push(Top::Layers(start..end)),
            "import" => match import(css, tokens, start, end) {
                Some(import) => tops.push(Top::Import(import)),
                None => return (tops, at),
            },
            _ => return (tops, at),
        }
        at = end;
    }
}

/// The imports among the rules, where browsers do not look for them.
pub(super) fn misplaced(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|token| token.kind == Kind::At("import".to_owned()))
}

/// After the `;` of a statement, or the end of the sheet. `None` where a block comes.
fn end(tokens: &[Token], start: usize) -> Option<usize> {
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.kind {
            Kind::Semicolon => return Some(at + 1),
            Kind::Open('{') => return None,
            _ => {}
        }
    }
    Some(tokens.len())
}

fn import(css: &str, tokens: &[Token], start: usize, end: usize) -> Option<Import> {
    let next = |from: usize| (from..end).find(|at| !tokens[*at].is_blank());
    let first = next(start + 1)?;
    let (address, range, last) = match &tokens[first].kind {
        Kind::Text(address) | Kind::Url(address) => (address, tokens[first].range.clone(), first),
        Kind::Function(name) if name == "url" => {
            let text = next(first + 1)?;
            let Kind::Text(address) = &tokens[text].kind else { return None };
            (address, tokens[text].range.clone(), next(text + 1)?)
        }
        _ => return None,
    };
    let conditions = conditions(css, &tokens[last + 1..end]);
    Some(Import { address: address.clone(), range, conditions, tokens: start..end })
}

/// `layer(a) supports(b) c` as blocks around what is imported.
fn conditions(css: &str, tokens: &[Token]) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let inside = |open: usize| {
            let mut depth = 0;
            let close = (open..tokens.len()).find(|at| {
                match tokens[*at].kind {
                    Kind::Open(_) | Kind::Function(_) => depth += 1,
                    Kind::Close(_) => depth -= 1,
                    _ => {}
                }
                depth == 0
            });
            let close = close.unwrap_or(tokens.len() - 1);
            (&css[tokens[open].range.end..tokens[close].range.start], close)
        };
        match &token.kind {
            Kind::Ident(name) if name.eq_ignore_ascii_case("layer") => blocks.push("@layer".to_owned()),
            Kind::Function(name) if name == "layer" => {
                let (name, close) = inside(at);
                blocks.push(format!("@layer {}", name.trim()));
                at = close;
            }
            Kind::Function(name) if name == "supports" => {
                let (what, close) = inside(at);
                blocks.push(format!("@supports ({})", what.trim()));
                at = close;
            }
            Kind::Semicolon => break,
            kind if *kind == Kind::Space || *kind == Kind::Comment => {}
            _ => {
                let end = tokens.iter().rfind(|token| token.kind != Kind::Semicolon).unwrap_or(token);
                let media = css[token.range.start..end.range.end].trim();
                blocks.push(format!("@media {media}"));
                break;
            }
        }
        at += 1;
    }
    blocks
}
