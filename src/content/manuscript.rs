//! One Markdown file, read on its own: its fields as written and its body. It knows no other file.

use std::sync::Arc;

use super::front_matter;
use super::identity::{Identity, identify};
use super::language::Proof;
use crate::config::Config;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};
use crate::locale::quotes;
use crate::markdown::{self, Document, Highlighter};
use crate::source::{Data, Sources};
use crate::vocabulary::LangId;
use crate::yaml::{self, Map, Node, Value};

/// One translation of one work, before the files of the work are brought together.
#[derive(Debug)]
pub struct Manuscript {
    /// The file.
    pub file: FileId,
    /// Which work, which language.
    pub identity: Identity,
    /// Its fields, familiar names from other generators replaced by ours.
    pub fields: Map,
    /// The opening line of the front matter, to point at.
    pub place: Span,
    /// The fields could not be read in full: what is missing may stand in a wrong line.
    pub is_broken: bool,
    /// The language whose words these are in another script, where nobody wrote them.
    pub derived_from: Option<LangId>,
    /// The body.
    pub body: Arc<Document>,
}

impl Manuscript {
    /// Its title, by which people know a file; the opening line where it has none.
    pub fn title_place(&self) -> Span {
        self.fields.get("title").map_or(self.place, |title| title.span)
    }
}

/// Names that hands know from other generators, and ours.
const FAMILIAR: [(&str, &str); 9] = [
    ("description", "summary"),
    ("lastmod", "updated"),
    ("tags", "topics"),
    ("publishDate", "publish_at"),
    ("publishdate", "publish_at"),
    ("expiryDate", "expires"),
    ("expirydate", "expires"),
    ("translationKey", "translation_of"),
    ("organizers", "organisers"),
];

/// Reads one file; `None` where its path or its front matter's frame is wrong.
pub fn read(
    sources: &Sources,
    file: FileId,
    config: &Config,
    highlighter: &Highlighter,
) -> Diagnosed<Option<Manuscript>> {
    let mut diagnostics = Diagnostics::default();
    let identity = match identify(&sources.file(file).path, &config.languages) {
        Ok(identity) => identity,
        Err(problem) => return Diagnosed { value: None, diagnostics: [problem].into_iter().collect() },
    };
    let text = sources.text_of(file);
    // A file that could not be read has been reported; it still is a work that others may name.
    let is_text = matches!(sources.file(file).data, Data::Text(_));
    let (fields, place, body, is_broken) = match front_matter::extent(text, file) {
        Ok(extent) => {
            let Diagnosed { value, diagnostics: problems } =
                yaml::parse(text, file, extent.start, extent.end);
            let is_broken = !problems.is_empty();
            diagnostics.extend(problems);
            let place = Span::new(file, extent.start..extent.start + 3);
            let (fields, is_map) = into_map(value, &mut diagnostics);
            (fields, place, extent.body, is_broken || !is_map)
        }
        Err(problem) => {
            diagnostics.extend(is_text.then_some(problem));
            (Map::default(), Span::top(file), text.len(), true)
        }
    };
    let fields = canonical(fields, &mut diagnostics);
    check_lang(&fields, identity.lang, config, &mut diagnostics);
    let quotes = quotes::of(config, identity.lang);
    let lang = &config.languages[identity.lang].tag;
    let settings = markdown::Settings {
        lang,
        quotes: &quotes,
        html: config.html,
        highlighter,
        cites_in_notes: config.citations.cites_in_notes(),
        embeds: &config.embeds,
        is_strict: config.security.is_strict(),
        script: None,
    };
    let start = body;
    let Diagnosed { value: body, diagnostics: problems } = markdown::read(text, file, start, &settings);
    diagnostics.extend(problems);
    let proof = Proof { identity: &identity, fields: &fields, text, place, start, sample: body.sample };
    proof.read(&config.languages, &mut diagnostics);
    Diagnosed {
        value: Some(Manuscript {
            file,
            identity,
            fields,
            place,
            is_broken,
            derived_from: None,
            body: Arc::new(body),
        }),
        diagnostics,
    }
}

fn into_map(node: Option<Node>, diagnostics: &mut Diagnostics) -> (Map, bool) {
    match node {
        Some(Node { value: Value::Map(map), .. }) => (map, true),
        None | Some(Node { value: Value::Null, .. }) => (Map::default(), true),
        Some(node) => {
            let message = format!("expected fields such as `title: …`, found {}", node.described());
            diagnostics.push(Diagnostic::new(Code::FieldWrongType, node.span, message));
            (Map::default(), false)
        }
    }
}

/// Replaces familiar names by ours; both at once are a mistake.
fn canonical(fields: Map, diagnostics: &mut Diagnostics) -> Map {
    let mut kept = Map(Vec::with_capacity(fields.0.len()));
    for (mut key, node) in fields.0 {
        if let Some((_, ours)) = FAMILIAR.iter().find(|(theirs, _)| *theirs == key.text) {
            if let Some((other, _)) = kept.0.iter().find(|(other, _)| other.text == *ours) {
                let message = format!("`{}` and `{ours}` are the same field", key.text);
                let diagnostic = Diagnostic::new(Code::YamlDuplicateKey, key.span, message);
                diagnostics
                    .push(diagnostic.also(other.span, "the other one").help("keep one of the two lines"));
                continue;
            }
            (*ours).clone_into(&mut key.text);
        } else if let Some((other, _)) = kept.0.iter().find(|(other, _)| other.text == key.text) {
            let message = format!("`{}` was already given under a familiar name", key.text);
            let diagnostic = Diagnostic::new(Code::YamlDuplicateKey, key.span, message);
            diagnostics.push(diagnostic.also(other.span, "the other one").help("keep one of the two lines"));
            continue;
        }
        kept.0.push((key, node));
    }
    kept
}

/// `lang:` may only repeat what the file's name says.
fn check_lang(fields: &Map, lang: LangId, config: &Config, diagnostics: &mut Diagnostics) {
    let Some(node) = fields.get("lang") else { return };
    let Some(tag) = node.text() else { return };
    if config.languages.find(tag) == Some(lang) {
        return;
    }
    let own = &config.languages[lang].tag;
    let message = format!("`lang: {tag}` contradicts the file's name, which says `{own}`");
    let help = match config.languages.find(tag) {
        Some(other) => {
            format!("rename the file to end in `.{}.md`, or leave the line out", config.languages[other].tag)
        }
        None => "leave the line out: the file's name is enough".to_owned(),
    };
    diagnostics.push(Diagnostic::new(Code::FieldContradiction, node.span, message).help(help));
}
