//! Drafts: which files wait, so that their mistakes keep nothing else from being published.
//!
//! Must not know: what is wrong in them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::manuscript::Manuscript;
use super::merge::{PICTURE_WORDS, WORDS};
use crate::diagnostics::FileId;
use crate::yaml::{Node, Value};

/// Whether a file says that it is a draft.
pub(super) fn is_draft(file: &Manuscript) -> bool {
    file.fields.get("draft").is_some_and(|node| node.text() == Some("true"))
}

/// The files of a work of which nothing reaches a page: all of them, if it is a draft in every language; else drafts that
/// say no facts, which a published translation would share.
pub(super) fn waiting(files: &[Arc<Manuscript>]) -> BTreeSet<FileId> {
    let is_whole = files.iter().all(|file| is_draft(file));
    let says_facts = |file: &Manuscript| file.fields.0.iter().any(|(key, node)| is_fact(&key.text, node));
    let drafts = files.iter().filter(|file| is_draft(file));
    drafts.filter(|file| is_whole || !says_facts(file)).map(|file| file.file).collect()
}

/// Whether a field is shared with the other translations.
fn is_fact(name: &str, node: &Node) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Map(map) if name == "image" => {
            map.0.iter().any(|(key, _)| !PICTURE_WORDS.contains(&key.text.as_str()))
        }
        Value::Map(_) | Value::Scalar(_) | Value::List(_) => !WORDS.contains(&name),
    }
}
