//! Say it once: the facts of a work, brought together from all its translations.
//!
//! This works on the YAML tree, before anything is typed, so that one rule serves every field of every kind.

use crate::config::Languages;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::LangId;
use crate::yaml::{Key, Map, Node, Scalar, Value};

/// Fields that belong to each file alone, at the top of the front matter.
pub const WORDS: [&str; 16] = [
    "title",
    "subtitle",
    "summary",
    "slug",
    "aliases",
    "keywords",
    "draft",
    // Each file says when its own words were changed: so it can be seen which translation is behind.
    "updated",
    "lang",
    "translation_of",
    "extra",
    "given",
    "family",
    "role",
    "short_name",
    "acronym",
];

/// Words within a field that is otherwise a fact: each file may say them in its own language.
const INNER_WORDS: [&str; 12] = [
    "name",
    "title",
    "address",
    "city",
    "place",
    "role",
    "affiliation",
    "amount",
    "publisher",
    "text",
    "reason",
    "version",
];

/// Words of a picture, which are read from each file by themselves.
pub const PICTURE_WORDS: [&str; 3] = ["alt", "caption", "credit"];

/// Brings together what the files of one work say, the original first. Contradictions are reported at both places.
pub fn facts(files: &[(LangId, &Map)], languages: &Languages, diagnostics: &mut Diagnostics) -> Map {
    let mut facts: Vec<(Key, Vec<(LangId, Node)>)> = Vec::new();
    for (lang, fields) in files {
        for (key, node) in &fields.0 {
            if WORDS.contains(&key.text.as_str()) || matches!(node.value, Value::Null) {
                continue;
            }
            let node = if key.text == "image" { without_words(node) } else { node.clone() };
            match facts.iter_mut().find(|(known, _)| known.text == key.text) {
                Some((_, said)) => said.push((*lang, node)),
                None => facts.push((key.clone(), vec![(*lang, node)])),
            }
        }
    }
    let mut merger = Merger { languages, diagnostics };
    let merged = facts.into_iter().map(|(key, said)| {
        let node = merger.merge(&key.text, said);
        (key, node)
    });
    Map(merged.collect())
}

fn without_words(node: &Node) -> Node {
    match &node.value {
        Value::Map(map) => {
            let facts = map.0.iter().filter(|(key, _)| !PICTURE_WORDS.contains(&key.text.as_str()));
            Node { span: node.span, value: Value::Map(Map(facts.cloned().collect())) }
        }
        Value::Null | Value::Scalar(_) | Value::List(_) => node.clone(),
    }
}

struct Merger<'a> {
    languages: &'a Languages,
    diagnostics: &'a mut Diagnostics,
}

impl Merger<'_> {
    /// What several files say under one key, as one node. There is at least one.
    fn merge(&mut self, key: &str, mut said: Vec<(LangId, Node)>) -> Node {
        let (first_lang, first) = said.remove(0);
        said.retain(|(_, node)| !node.says_the_same(&first));
        if said.is_empty() {
            return first;
        }
        said.insert(0, (first_lang, first));
        if INNER_WORDS.contains(&key) && said.iter().all(|(_, node)| is_words(node)) {
            return by_language(said, self.languages);
        }
        if said.iter().all(|(_, node)| matches!(node.value, Value::Map(_))) {
            return self.merge_maps(said);
        }
        if let Some(length) = common_length(&said) {
            return self.merge_lists(key, said, length);
        }
        let (_, first) = said.remove(0);
        for (_, other) in &said {
            self.contradiction(key, first.span, other.span);
        }
        first
    }

    fn merge_maps(&mut self, said: Vec<(LangId, Node)>) -> Node {
        let span = said[0].1.span;
        let mut entries: Vec<(Key, Vec<(LangId, Node)>)> = Vec::new();
        for (lang, node) in said {
            let Value::Map(map) = node.value else { continue };
            for (key, node) in map.0 {
                match entries.iter_mut().find(|(known, _)| known.text == key.text) {
                    Some((_, said)) => said.push((lang, node)),
                    None => entries.push((key, vec![(lang, node)])),
                }
            }
        }
        let merged = entries.into_iter().map(|(key, said)| {
            let node = self.merge(&key.text, said);
            (key, node)
        });
        Node { span, value: Value::Map(Map(merged.collect())) }
    }

    fn merge_lists(&mut self, key: &str, said: Vec<(LangId, Node)>, length: usize) -> Node {
        let span = said[0].1.span;
        let mut columns: Vec<Vec<(LangId, Node)>> = (0..length).map(|_| Vec::new()).collect();
        for (lang, node) in said {
            let Value::List(items) = node.value else { continue };
            for (column, item) in columns.iter_mut().zip(items) {
                column.push((lang, item));
            }
        }
        let items = columns.into_iter().map(|column| self.merge(key, column)).collect();
        Node { span, value: Value::List(items) }
    }

    fn contradiction(&mut self, key: &str, first: Span, other: Span) {
        let message = format!("two translations say different things about `{key}`");
        let diagnostic = Diagnostic::new(Code::FieldContradiction, other, message)
            .label("here")
            .also(first, "and here")
            .help("a fact stands once, in any one of the translations; correct it there and delete it here");
        self.diagnostics.push(diagnostic);
    }
}

fn is_words(node: &Node) -> bool {
    matches!(node.value, Value::Scalar(_))
}

/// The shared length of lists whose items can be compared one by one: lists of maps.
fn common_length(said: &[(LangId, Node)]) -> Option<usize> {
    let mut lengths = said.iter().map(|(_, node)| match &node.value {
        Value::List(items) if items.iter().all(|item| matches!(item.value, Value::Map(_))) => {
            Some(items.len())
        }
        Value::Null | Value::Scalar(_) | Value::List(_) | Value::Map(_) => None,
    });
    let first = lengths.next()??;
    lengths.all(|length| length == Some(first)).then_some(first)
}

/// Each file's words under its own language.
fn by_language(said: Vec<(LangId, Node)>, languages: &Languages) -> Node {
    let span = said[0].1.span;
    let entries = said.into_iter().map(|(lang, node)| {
        let tag = languages[lang].tag.to_string();
        let text = node.text().unwrap_or_default().to_owned();
        let value = Value::Scalar(Scalar { text, quoted: true });
        (Key { text: tag, span: node.span }, Node { span: node.span, value })
    });
    Node { span, value: Value::Map(Map(entries.collect())) }
}
