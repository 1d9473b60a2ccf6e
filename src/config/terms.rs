//! The names of topics, regions and series.

use std::collections::BTreeMap;

use super::read::{Reader, choice, url_segment};
use super::{Languages, Text};
use crate::diagnostics::{Code, Diagnostic};
use crate::vocabulary::Slug;
use crate::yaml::{self, Fields, Key, Node};

/// The names of terms by their key, which is also their slug.
pub type Terms = BTreeMap<Slug, Text>;

/// A series of publications.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its title by language.
    pub title: Text,
    /// Its ISSN as `1234-5679`, where it has one.
    pub issn: Option<String>,
    /// What it is, for its own page.
    pub description: Option<Text>,
    /// How often it appears, in words.
    pub frequency: Option<Text>,
    /// Whether numbers that nobody has are worth a word.
    pub reports_gaps: bool,
}

pub(super) fn terms(node: &Node, languages: &Languages, reader: &mut Reader<'_>) -> Terms {
    entries(node, reader, |node, reader| Text::read(node, languages, reader.diagnostics))
        .into_iter()
        .collect()
}

/// What can be said of a series; a map without any of these is its title by language.
const SERIES: [&str; 5] = ["title", "description", "issn", "frequency", "gaps"];

pub(super) fn series(node: &Node, languages: &Languages, reader: &mut Reader<'_>) -> BTreeMap<Slug, Series> {
    entries(node, reader, |node, reader| {
        let has_fields = |map: &yaml::Map| SERIES.iter().any(|field| map.get(field).is_some());
        if !matches!(&node.value, yaml::Value::Map(map) if has_fields(map)) {
            let title = Text::read(node, languages, reader.diagnostics)?;
            return Some(Series {
                title,
                issn: None,
                description: None,
                frequency: None,
                reports_gaps: true,
            });
        }
        let mut fields = Fields::of(node, "a map with `title`", reader.diagnostics)?;
        let text = |node: &Node, diagnostics: &mut _| Text::read(node, languages, diagnostics);
        if fields.node("title").is_none() {
            fields.missing(
                "title",
                "write what the series is called: `title: Policy Brief`",
                reader.diagnostics,
            );
        }
        let title = fields.read("title", reader.diagnostics, text);
        let description = fields.read("description", reader.diagnostics, text);
        let issn = fields.read("issn", reader.diagnostics, crate::config::identifiers::issn);
        let frequency = fields.read("frequency", reader.diagnostics, text);
        let gaps = fields.read("gaps", reader.diagnostics, |node, diagnostics| {
            choice(node, &[("reported", true), ("allowed", false)], diagnostics)
        });
        fields.finish("", reader.diagnostics);
        Some(Series { title: title?, issn, description, frequency, reports_gaps: gaps.unwrap_or(true) })
    })
    .into_iter()
    .collect()
}

/// The entries of a map whose keys are slugs; wrong ones are reported and left out.
pub(super) fn entries<T>(
    node: &Node,
    reader: &mut Reader<'_>,
    mut read: impl FnMut(&Node, &mut Reader<'_>) -> Option<T>,
) -> Vec<(Slug, T)> {
    let Some(fields) = Fields::of(node, "a map from key to names", reader.diagnostics) else {
        return Vec::new();
    };
    let mut entries = Vec::new();
    for (key, node) in fields.entries() {
        let Some(slug) = slug(key, reader) else { continue };
        if yaml::is_null(node) {
            let message = format!("`{}` has no name", key.text);
            reader.diagnostics.push(
                Diagnostic::new(Code::FieldMissing, key.span, message)
                    .help("write a text, or a map from language to text"),
            );
        } else if let Some(value) = read(node, reader) {
            entries.push((slug, value));
        }
    }
    entries
}

fn slug(key: &Key, reader: &mut Reader<'_>) -> Option<Slug> {
    let text = yaml::Scalar { text: key.text.clone(), quoted: true };
    url_segment(&Node { span: key.span, value: yaml::Value::Scalar(text) }, reader.diagnostics)
}
