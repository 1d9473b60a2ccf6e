//! Editions in another script: `sr-Latn: {from: sr-Cyrl}`. What has no words of its own in the one gets those of the
//! other, letter by letter.

use super::languages::Languages;
use super::read::Reader;
use super::text::unlisted;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::script::Conversion;
use crate::vocabulary::LangId;
use crate::yaml::{self, Fields, Node};

/// How the words of a language are made.
#[derive(Clone, Debug)]
pub struct Derived {
    /// Of whose words.
    pub from: LangId,
    /// In which way.
    pub conversion: Conversion,
}

/// Reads `from` and `exceptions` of the language `own`. The other languages are known; which of those are derived
/// is not.
pub(super) fn read(
    own: LangId,
    node: &Node,
    languages: &Languages,
    reader: &mut Reader<'_>,
) -> Option<Derived> {
    let yaml::Value::Map(map) = &node.value else { return None };
    let exceptions = map.get("exceptions");
    let Some(node) = map.get("from") else {
        if let Some(exceptions) = exceptions {
            let message = "`exceptions` belong to a language that has `from:`";
            let help = "say from which language this one is derived, such as `from: sr-Cyrl`";
            reader
                .diagnostics
                .push(Diagnostic::new(Code::FieldBadValue, exceptions.span, message).help(help));
        }
        return None;
    };
    let tag =
        &yaml::scalar(node, "the tag of the language that it is derived from", reader.diagnostics)?.text;
    let Some(from) = languages.find(tag) else {
        reader.diagnostics.push(unlisted(tag, node.span, languages));
        return None;
    };
    let Some(conversion) = Conversion::between(languages[from].tag.as_str(), languages[own].tag.as_str())
    else {
        let message =
            format!("there is no way to make `{}` from `{}`", languages[own].tag, languages[from].tag);
        let help = "scripts are converted between `sr-Cyrl` and `sr-Latn`, and likewise for `cnr` and `bs`; for a \
                    language that only stands in, write `fallback: […]`";
        reader.diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
        return None;
    };
    let exceptions = exceptions.map(|node| read_exceptions(node, reader.diagnostics));
    Some(Derived { from, conversion: conversion.with_exceptions(exceptions.unwrap_or_default()) })
}

/// `exceptions: {Windows: "", "Њујорк*": New York}`.
fn read_exceptions(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(String, String)> {
    let Some(fields) = Fields::of(node, "a map from word to what it becomes", diagnostics) else {
        return Vec::new();
    };
    let entries: Vec<_> = fields.entries().cloned().collect();
    let mut exceptions = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        if yaml::is_null(&node) {
            exceptions.push((key.text, String::new()));
        } else if let Some(becomes) = yaml::scalar(&node, "what the word becomes", diagnostics) {
            exceptions.push((key.text, becomes.text.clone()));
        }
    }
    exceptions
}

/// Two languages derived from each other leave none with words.
pub(super) fn report_chains(languages: &mut Languages, reader: &mut Reader<'_>) {
    for own in languages.ids() {
        let Some(from) = languages[own].derived.as_ref().map(|derived| derived.from) else { continue };
        if languages[from].derived.is_none() {
            continue;
        }
        let message = format!(
            "`{}` cannot be derived from `{}`, which is derived itself",
            languages[own].tag, languages[from].tag
        );
        let diagnostic = Diagnostic::new(Code::FieldBadValue, languages[own].span, message)
            .also(languages[from].span, "the other one")
            .help("take `from:` out of one of the two");
        reader.diagnostics.push(diagnostic);
        languages.forget_derived(own);
    }
}
