//! Drafts: which files wait, so that their mistakes keep nothing else from being published.
//!
//! Must not know: what is wrong in them.

use std::collections::BTreeSet;

use super::manuscript::Manuscript;
use super::merge::{PICTURE_WORDS, WORDS};
use crate::diagnostics::FileId;
use crate::yaml::{Node, Value};

/// Whether a file says that it is a draft.
pub(super) fn is_draft(file: &Manuscript) -> bool {
    file.fields.get("draft").is_some_and(|node| node.text() == Some("true"))
}

/// The files of which nothing reaches a page: those of works that are drafts in every language, and drafts that say no
/// facts, which a published translation would share.
pub(super) fn waiting(works: &mut [Vec<Manuscript>]) -> BTreeSet<FileId> {
    let mut waiting = BTreeSet::new();
    for files in works {
        let is_whole = files.iter().all(is_draft);
        for file in files.iter_mut().filter(|file| is_draft(file)) {
            file.waits = is_whole || !file.fields.0.iter().any(|(key, node)| is_fact(&key.text, node));
            if file.waits {
                waiting.insert(file.file);
            }
        }
    }
    waiting
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
