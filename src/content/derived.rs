//! Editions in another script: for each work that has words in the language they are derived from, and none of its
//! own, a manuscript made of those, letter by letter.

use std::sync::Arc;

use super::draft::is_draft;
use super::front_matter;
use super::identity::Identity;
use super::manuscript::Manuscript;
use super::merge::{PICTURE_WORDS, WORDS};
use super::work::Translation;
use crate::config::{Config, Derived, Languages};
use crate::locale::quotes;
use crate::markdown::{self, Document, Highlighter};
use crate::script::Conversion;
use crate::source::Sources;
use crate::vocabulary::{LangId, PerLang, SitePath};
use crate::yaml::{Map, Node, Value};

/// Words that belong to one file alone, whatever its language: its old addresses, its name, its place.
const OWN: [&str; 3] = ["aliases", "lang", "translation_of"];

/// Words that are no text.
const VERBATIM: [&str; 3] = ["slug", "draft", "updated"];

/// Adds the derived manuscripts to the files of a work. Mistakes in a body have been told of its source. A draft that is
/// written by hand takes the place of the derived one where drafts are shown, not before.
pub(super) fn derive(
    files: &mut Vec<Arc<Manuscript>>,
    sources: &Sources,
    config: &Config,
    highlighter: &Highlighter,
    shows_drafts: bool,
) {
    for (lang, derived) in config.languages.derived() {
        let Some(source) = files.iter().position(|file| file.identity.lang == derived.from) else {
            continue;
        };
        let is_waiting = |file: &Manuscript| !shows_drafts && is_draft(file) && !is_draft(&files[source]);
        let own = files.iter().position(|file| file.identity.lang == lang);
        if own.is_some_and(|own| !is_waiting(&files[own])) {
            continue;
        }
        let made = Arc::new(manuscript(&files[source], lang, derived, sources, config, highlighter));
        match own {
            Some(own) => files[own] = made,
            None => files.push(made),
        }
    }
    files.sort_by_key(|manuscript| manuscript.identity.lang);
}

fn manuscript(
    source: &Manuscript,
    lang: LangId,
    derived: &Derived,
    sources: &Sources,
    config: &Config,
    highlighter: &Highlighter,
) -> Manuscript {
    let conversion = &derived.conversion;
    let text = sources.text_of(source.file);
    let start = front_matter::extent(text, source.file).map_or(text.len(), |extent| extent.body);
    let quotes = quotes::of(config, lang);
    let settings = markdown::Settings {
        lang: &config.languages[lang].tag,
        quotes: &quotes,
        html: config.html,
        highlighter,
        cites_in_notes: config.citations.cites_in_notes(),
        embeds: &config.embeds,
        is_strict: config.security.is_strict(),
        script: Some(conversion),
    };
    Manuscript {
        file: source.file,
        identity: Identity { lang, ..source.identity.clone() },
        fields: words(&source.fields, conversion),
        place: source.place,
        is_broken: source.is_broken,
        derived_from: Some(source.identity.lang),
        body: Arc::new(with_own_files(
            markdown::read(text, source.file, start, &settings).value,
            sources.file(source.file).path.folder(),
            [source.identity.lang, lang].map(|lang| config.languages[lang].tag.as_str()),
            sources,
        )),
    }
}

/// A file whose name has the tag of the source (`trust-sr-cyrl.svg`) gives way to the one with that of the edition
/// (`trust-sr-latn.svg`), where that exists: words in pictures are converted by nobody.
fn with_own_files(mut body: Document, folder: &str, [from, to]: [&str; 2], sources: &Sources) -> Document {
    let (from_small, to_small) = (from.to_ascii_lowercase(), to.to_ascii_lowercase());
    let exists = |name: &str| sources.find(&SitePath::new(format!("{folder}/{name}"))).is_some();
    let own = |name: &str| {
        let renamed = [name.replace(from, to), name.replace(&from_small, &to_small)];
        renamed.into_iter().find(|renamed| renamed != name && exists(renamed))
    };
    for image in &mut body.images {
        image.source = own(&image.source).unwrap_or_else(|| std::mem::take(&mut image.source));
    }
    for link in &mut body.links {
        link.destination = own(&link.destination).unwrap_or_else(|| std::mem::take(&mut link.destination));
    }
    body
}

/// Gives each derived translation of a work its old addresses: those of its source that lie in the edition's part of the
/// site, which the source gives up, and those in the source's part, moved to the edition's.
pub(super) fn share_aliases(translations: &mut PerLang<Option<Box<Translation>>>, languages: &Languages) {
    for (lang, derived) in languages.derived() {
        let is_derived = translations[lang].as_ref().is_some_and(|words| words.derived_from.is_some());
        let Some(source) = translations[derived.from].as_mut().filter(|_| is_derived) else { continue };
        let (from, to) = (part(&languages[derived.from].path), part(&languages[lang].path));
        // The part at the root holds all others, so nothing tells that an address belongs to it alone.
        let (own, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut source.aliases)
            .into_iter()
            .partition(|(alias, _)| !to.is_empty() && below(alias, &to).is_some());
        let moved =
            kept.iter().filter_map(|(alias, span)| Some((format!("{to}{}", below(alias, &from)?), *span)));
        let aliases = own.into_iter().chain(moved).collect();
        source.aliases = kept;
        if let Some(words) = &mut translations[lang] {
            words.aliases = aliases;
        }
    }
}

/// What addresses in a language's part of the site begin with: `/sr`; nothing for the language at the root.
fn part(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("/{path}") }
}

/// What follows a part of the site in an address that lies in it, from the slash on.
fn below<'a>(alias: &'a str, part: &str) -> Option<&'a str> {
    alias.strip_prefix(part).filter(|rest| rest.starts_with('/'))
}

/// The words among the fields, converted. Facts are inherited, as by any translation.
fn words(fields: &Map, conversion: &Conversion) -> Map {
    let words = fields.0.iter().filter_map(|(key, node)| {
        let name = key.text.as_str();
        let node = match name {
            "image" => picture_words(node, conversion)?,
            _ if OWN.contains(&name) || !WORDS.contains(&name) => return None,
            _ if VERBATIM.contains(&name) => node.clone(),
            _ => converted(node, conversion),
        };
        Some((key.clone(), node))
    });
    Map(words.collect())
}

fn picture_words(node: &Node, conversion: &Conversion) -> Option<Node> {
    let Value::Map(map) = &node.value else { return None };
    let words = map.0.iter().filter(|(key, _)| PICTURE_WORDS.contains(&key.text.as_str()));
    let words: Vec<_> = words.map(|(key, node)| (key.clone(), converted(node, conversion))).collect();
    (!words.is_empty()).then_some(Node { span: node.span, value: Value::Map(Map(words)) })
}

/// The same with every text converted; keys are names and stay.
fn converted(node: &Node, conversion: &Conversion) -> Node {
    let value = match &node.value {
        Value::Null => Value::Null,
        Value::Scalar(scalar) => {
            let mut scalar = scalar.clone();
            scalar.text = conversion.convert(&scalar.text).into_owned();
            Value::Scalar(scalar)
        }
        Value::List(items) => Value::List(items.iter().map(|item| converted(item, conversion)).collect()),
        Value::Map(map) => {
            let entries = map.0.iter().map(|(key, node)| (key.clone(), converted(node, conversion)));
            Value::Map(Map(entries.collect()))
        }
    };
    Node { span: node.span, value }
}
