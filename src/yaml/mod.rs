//! YAML 1.2 as a tree that knows where everything stands. The YAML crate is named only in `tree.rs`.
//!
//! `serde` would stop at the first wrong field of a document; the reader in `fields.rs` walks this tree
//! instead and reports them all.

mod fields;
mod mend;
mod tree;

pub use fields::{Fields, Read, is_null, list, scalar};
pub use tree::parse;

use crate::diagnostics::Span;

/// A value with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// The bytes of the value; for a block list or map, its beginning.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// What a node holds. Scalars stay as written (`012`, `13.10`, `no`): only their reader knows what they should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A text, number, date or truth value.
    Scalar(Scalar),
    /// A list in either style.
    List(Vec<Node>),
    /// A map in either style, in the order written.
    Map(Map),
}

/// A scalar as written, quotes and folding resolved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scalar {
    /// The text.
    pub text: String,
    /// Whether it is a text beyond doubt: quoted, or a block.
    pub quoted: bool,
}

/// A map in the order written; keys are unique.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Map(pub Vec<(Key, Node)>);

/// A key with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    /// The key.
    pub text: String,
    /// Its bytes.
    pub span: Span,
}

impl Map {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.0.iter().find(|(candidate, _)| candidate.text == key).map(|(_, node)| node)
    }
}

impl Node {
    /// What the value is, in words for a message.
    pub fn described(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Scalar(_) => "a single value",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        }
    }

    /// The scalar's text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(scalar) => Some(&scalar.text),
            Value::Null | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Whether two nodes say the same, wherever they stand and however they are quoted.
    pub fn says_the_same(&self, other: &Node) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Scalar(a), Value::Scalar(b)) => a.text == b.text,
            (Value::List(a), Value::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.says_the_same(b))
            }
            (Value::Map(a), Value::Map(b)) => {
                a.0.len() == b.0.len()
                    && a.0
                        .iter()
                        .all(|(key, node)| b.get(&key.text).is_some_and(|other| node.says_the_same(other)))
            }
            _ => false,
        }
    }
}
