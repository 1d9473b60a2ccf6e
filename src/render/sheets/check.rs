//! Slips in a style sheet that browsers pass over in silence: what is not closed, what is no declaration.
//! Must not know which properties there are: those of tomorrow are as good as those of today.

use std::ops::Range;

use super::tokens::{Kind, Token};

/// A slip, and what to do.
pub(super) struct Slip {
    /// Where.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: &'static str,
}

/// A statement as far as it has been read: a declaration, or what stands before `{`.
#[derive(Default)]
struct Statement {
    /// Its first token.
    first: Option<usize>,
    /// Its last token that means something.
    last: usize,
    /// Whether a name and `:` begin it.
    declares: bool,
    /// A name with `:` in the middle of it: another declaration, unless a `{` comes.
    second: Option<usize>,
}

/// All slips of a sheet, in order.
pub(super) fn slips(tokens: &[Token]) -> Vec<Slip> {
    let mut slips = Vec::new();
    // The open `{`, each with whether it is the value of a custom property, where anything may stand.
    let mut blocks: Vec<(usize, bool)> = Vec::new();
    let mut brackets: Vec<usize> = Vec::new();
    let mut statement = Statement::default();
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Space | Kind::Comment => continue,
            // A bracket that is not closed is reported itself.
            Kind::Bad(what) if !brackets.is_empty() && what.ends_with("closes nothing") => {}
            Kind::Bad(what) => slips.push(Slip {
                range: token.range.clone(),
                message: (*what).to_owned(),
                help: "correct it: browsers leave out everything from here to the end of the rule, or more",
            }),
            Kind::Open('{') if brackets.is_empty() => {
                let is_value = statement.first.is_some_and(|first| is_custom(&tokens[first]));
                blocks.push((at, is_value));
                statement = Statement::default();
                continue;
            }
            Kind::Close('}') if brackets.is_empty() => {
                let open = blocks.pop();
                if !open.is_some_and(|(_, is_value)| is_value) {
                    slips.extend(statement.slip(tokens, true));
                }
                if let Some((open, _)) = open.filter(|_| token.range.is_empty()) {
                    slips.push(unclosed(&tokens[open]));
                }
                statement = Statement::default();
                continue;
            }
            Kind::Semicolon if brackets.is_empty() => {
                if !blocks.last().is_some_and(|(_, is_value)| *is_value) {
                    slips.extend(statement.slip(tokens, !blocks.is_empty()));
                }
                statement = Statement::default();
                continue;
            }
            Kind::Function(_) | Kind::Open(_) => brackets.push(at),
            Kind::Close(_) => {
                let open = brackets.pop();
                if let Some(open) = open.filter(|_| token.range.is_empty()) {
                    slips.push(unclosed(&tokens[open]));
                }
            }
            _ => {}
        }
        if brackets.is_empty() || statement.first.is_none() {
            statement.meet(at, tokens);
        }
        statement.last = at;
    }
    if statement.first.is_some_and(|first| !matches!(tokens[first].kind, Kind::At(_) | Kind::Bad(_))) {
        slips.extend(statement.slip(tokens, false));
    }
    slips
}

impl Statement {
    fn meet(&mut self, at: usize, tokens: &[Token]) {
        let Some(first) = self.first else {
            self.first = Some(at);
            return;
        };
        if tokens[at].kind != Kind::Colon || !matches!(tokens[self.last].kind, Kind::Ident(_)) {
            return;
        }
        if self.last == first {
            self.declares = true;
        } else if self.second.is_none() {
            self.second = Some(self.last);
        }
    }

    /// What is wrong with it as a declaration (`is_inside` a block), or as a rule without a block.
    fn slip(&self, tokens: &[Token], is_inside: bool) -> Option<Slip> {
        let first = &tokens[self.first?];
        if matches!(first.kind, Kind::At(_) | Kind::Bad(_)) || is_custom(first) {
            return None;
        }
        let range = first.range.start..tokens[self.last].range.end;
        if !is_inside {
            let message = "this rule has no block".to_owned();
            return Some(Slip {
                range,
                message,
                help: "write what it sets between `{` and `}`, or take it out",
            });
        }
        if !self.declares {
            let message = "this is no declaration".to_owned();
            return Some(Slip { range, message, help: "write `name: value;`, such as `color: var(--ink);`" });
        }
        let second = &tokens[self.second?];
        let Kind::Ident(name) = &second.kind else { return None };
        // What old versions of Internet Explorer wanted.
        if name == "progid" {
            return None;
        }
        let message = format!("there is no `;` before `{name}`");
        Some(Slip { range: second.range.clone(), message, help: "close the declaration before it with `;`" })
    }
}

fn is_custom(token: &Token) -> bool {
    matches!(&token.kind, Kind::Ident(name) if name.starts_with("--"))
}

fn unclosed(open: &Token) -> Slip {
    let (what, sign) = match open.kind {
        Kind::Open('{') => ("{", "}"),
        Kind::Open('[') => ("[", "]"),
        _ => ("(", ")"),
    };
    Slip {
        range: open.range.clone(),
        message: format!("this `{what}` is never closed"),
        help: match sign {
            "}" => "write `}` where its block ends; it was taken to end with the file",
            _ => "close the bracket; it was taken to end with the file",
        },
    }
}
