//! The reader of a map: each field is asked for by name, every wrong one is reported, and what nobody asked for
//! is unknown.

use super::{Map, Node, Scalar, Value};
use crate::diagnostics::nearest::is_slip;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};

/// Reads one value, or reports what is wrong with it.
pub type Read<'r, T> = &'r mut dyn FnMut(&Node, &mut Diagnostics) -> Option<T>;

/// A map being read field by field. [`Fields::finish`] must come last: it reports the fields nobody asked for.
pub struct Fields<'a> {
    map: &'a Map,
    place: Span,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Begins to read a map that stands at `place`.
    pub fn new(map: &'a Map, place: Span) -> Fields<'a> {
        Fields { map, place, asked: Vec::with_capacity(24) }
    }

    /// Begins to read a node that has to be a map; reports it where it is something else.
    pub fn of(node: &'a Node, expected: &str, diagnostics: &mut Diagnostics) -> Option<Fields<'a>> {
        match &node.value {
            Value::Map(map) => Some(Fields::new(map, node.span)),
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                wrong_type(node, expected, diagnostics);
                None
            }
        }
    }

    /// The node of a field, absent where the field is missing or empty.
    pub fn node(&mut self, name: &'static str) -> Option<&'a Node> {
        self.asked.push(name);
        self.map.get(name).filter(|node| !is_null(node))
    }

    /// The node of a field, also where nothing stands behind its name: for values of which a slip leaves nothing, such as
    /// `#000` without quotes, which is a comment.
    pub fn stated(&mut self, name: &'static str) -> Option<&'a Node> {
        self.asked.push(name);
        self.map.get(name)
    }

    /// Reads a field with `read`; `None` where it is absent or wrong (then it has been reported).
    pub fn read<T>(
        &mut self,
        name: &'static str,
        diagnostics: &mut Diagnostics,
        read: impl FnOnce(&Node, &mut Diagnostics) -> Option<T>,
    ) -> Option<T> {
        let node = self.node(name)?;
        let value = read(node, diagnostics);
        if value.is_none() {
            advise_straight_quotes(node, diagnostics);
        }
        value
    }

    /// Reads a list field; one value alone counts as a list of one. Wrong items are reported and left out.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        diagnostics: &mut Diagnostics,
        mut read: impl FnMut(&Node, &mut Diagnostics) -> Option<T>,
    ) -> Vec<T> {
        self.node(name).map_or_else(Vec::new, |node| list(node, diagnostics, &mut read))
    }

    /// Reads `true` or `false`; absent is `false`.
    pub fn flag(&mut self, name: &'static str, diagnostics: &mut Diagnostics) -> bool {
        self.read(name, diagnostics, |node, diagnostics| match node.text() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                let message = format!("`{name}` has to be `true` or `false`");
                let diagnostic = Diagnostic::new(Code::FieldWrongType, node.span, message);
                diagnostics.push(match node.text().map(str::to_lowercase).as_deref() {
                    Some("yes" | "on" | "1" | "y") => diagnostic.help("write `true`"),
                    Some("no" | "off" | "0" | "n") => diagnostic.help("write `false`, or leave the line out"),
                    _ => diagnostic,
                });
                None
            }
        })
        .unwrap_or(false)
    }

    /// Reads one line of text.
    pub fn text(&mut self, name: &'static str, diagnostics: &mut Diagnostics) -> Option<String> {
        self.read(name, diagnostics, |node, diagnostics| {
            Some(scalar(node, "a text", diagnostics)?.text.clone())
        })
    }

    /// Reports a field that must be there; not where its name is mistyped, which [`Fields::finish`] tells.
    pub fn missing(&self, name: &str, help: &str, diagnostics: &mut Diagnostics) {
        if self.map.0.iter().any(|(key, _)| is_slip(&key.text, name)) {
            return;
        }
        let message = format!("`{name}` is missing");
        diagnostics.push(Diagnostic::new(Code::FieldMissing, self.place, message).help(help));
    }

    /// Where the map stands.
    pub fn place(&self) -> Span {
        self.place
    }

    /// The keys with their nodes, for maps whose keys are names and not fields.
    pub fn entries(&self) -> impl Iterator<Item = &'a (super::Key, Node)> + use<'a> {
        self.map.0.iter()
    }

    /// Reports every field that was not asked for. `extra` says where fields of one's own may go.
    pub fn finish(self, extra: &str, diagnostics: &mut Diagnostics) {
        for (key, _) in &self.map.0 {
            if self.asked.contains(&key.text.as_str()) {
                continue;
            }
            let diagnostic =
                Diagnostic::new(Code::FieldUnknown, key.span, format!("unknown field `{}`", key.text));
            let mut diagnostic = diagnostic.did_you_mean(&key.text, self.asked.iter().copied());
            if diagnostic.help.is_empty() && !extra.is_empty() {
                diagnostic = diagnostic.help(extra);
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// Whether nothing stands there.
pub fn is_null(node: &Node) -> bool {
    matches!(node.value, Value::Null)
}

/// The scalar of a node, or a report that `expected` ("a date like 2024-03-05") should stand there.
pub fn scalar<'n>(node: &'n Node, expected: &str, diagnostics: &mut Diagnostics) -> Option<&'n Scalar> {
    match &node.value {
        Value::Scalar(scalar) => Some(scalar),
        Value::Null | Value::List(_) | Value::Map(_) => {
            wrong_type(node, expected, diagnostics);
            None
        }
    }
}

/// The items of a list, or of one value alone. One that looks like several gets a warning.
pub fn list<T>(node: &Node, diagnostics: &mut Diagnostics, read: Read<'_, T>) -> Vec<T> {
    let mut item = |node: &Node, diagnostics: &mut Diagnostics| {
        let item = read(node, diagnostics);
        if item.is_none() {
            advise_straight_quotes(node, diagnostics);
        }
        item
    };
    match &node.value {
        Value::Null => Vec::new(),
        Value::List(items) => items.iter().filter_map(|node| item(node, diagnostics)).collect(),
        Value::Map(_) => item(node, diagnostics).into_iter().collect(),
        Value::Scalar(scalar) => {
            let before = diagnostics.iter().count();
            let read = item(node, diagnostics);
            // What is wrong altogether has been told.
            if read.is_some() && diagnostics.iter().count() == before {
                check_is_one(scalar, node, diagnostics);
            }
            read.into_iter().collect()
        }
    }
}

/// Reports `a, b` where a list may stand. In quotes, it is meant as one.
fn check_is_one(scalar: &Scalar, node: &Node, diagnostics: &mut Diagnostics) {
    let parts: Vec<&str> = scalar.text.split([',', ';']).map(str::trim).collect();
    let are_words = parts.iter().all(|part| part.contains(char::is_alphabetic));
    if scalar.quoted || parts.len() < 2 || !are_words {
        return;
    }
    let text = &scalar.text;
    let diagnostic = Diagnostic::new(Code::FieldOneItem, node.span, format!("`{text}` counts as one"))
        .help(format!("if these are several, write [{}]", parts.join(", ")))
        .help(format!("if it is one, write \"{}\"", text.replace('"', "\\\"")));
    diagnostics.push(diagnostic);
}

/// Tells an editor whose keyboard sets `“` what YAML takes for quotes.
fn advise_straight_quotes(node: &Node, diagnostics: &mut Diagnostics) {
    let Value::Scalar(Scalar { text, quoted: false }) = &node.value else { return };
    let is_typographic = |c: char| "“”„‟«»‘’‚".contains(c);
    if text.starts_with(is_typographic) {
        let bare = text.trim_matches(is_typographic);
        diagnostics.advise(
            node.span,
            format!(
                "typographic quotes are part of the value; write {bare}, or \"{bare}\" with straight ones"
            ),
        );
    }
}

fn wrong_type(node: &Node, expected: &str, diagnostics: &mut Diagnostics) {
    let message = format!("expected {expected}, found {}", node.described());
    diagnostics.push(Diagnostic::new(Code::FieldWrongType, node.span, message));
}
