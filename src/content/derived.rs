//! Editions in another script: for each work that has words in the language they are derived from, and none of its
//! own, a manuscript made of those, letter by letter.

use rayon::prelude::*;

use super::front_matter;
use super::identity::Identity;
use super::manuscript::Manuscript;
use super::merge::{PICTURE_WORDS, WORDS};
use crate::config::{Config, Derived};
use crate::locale::quotes;
use crate::markdown::{self, Document, Highlighter};
use crate::script::Conversion;
use crate::source::Sources;
use crate::vocabulary::{LangId, SitePath};
use crate::yaml::{Map, Node, Value};

/// Words that belong to one file alone, whatever its language: its old addresses, its name, its place.
const OWN: [&str; 3] = ["aliases", "lang", "translation_of"];

/// Words that are no text.
const VERBATIM: [&str; 3] = ["slug", "draft", "updated"];

/// Adds the derived manuscripts to the files of each work. Mistakes in a body have been told of its source.
pub(super) fn derive(
    works: &mut [Vec<Manuscript>],
    sources: &Sources,
    config: &Config,
    highlighter: &Highlighter,
) {
    let derived: Vec<(LangId, &Derived)> = config.languages.derived().collect();
    if derived.is_empty() {
        return;
    }
    works.par_iter_mut().for_each(|files| {
        let made: Vec<Manuscript> = derived
            .iter()
            .filter(|(lang, _)| files.iter().all(|file| file.identity.lang != *lang))
            .filter_map(|(lang, derived)| {
                let source = files.iter().find(|file| file.identity.lang == derived.from)?;
                Some(manuscript(source, *lang, &derived.conversion, sources, config, highlighter))
            })
            .collect();
        files.extend(made);
        files.sort_by_key(|manuscript| manuscript.identity.lang);
    });
}

fn manuscript(
    source: &Manuscript,
    lang: LangId,
    conversion: &Conversion,
    sources: &Sources,
    config: &Config,
    highlighter: &Highlighter,
) -> Manuscript {
    let text = sources.text_of(source.file);
    let start = front_matter::extent(text, source.file).map_or(text.len(), |extent| extent.body);
    let quotes = quotes::of(config, lang);
    let settings = markdown::Settings {
        lang: &config.languages[lang].tag,
        quotes: &quotes,
        html: config.html,
        highlighter,
        script: Some(conversion),
    };
    Manuscript {
        file: source.file,
        identity: Identity { lang, ..source.identity.clone() },
        fields: words(&source.fields, conversion),
        place: source.place,
        is_broken: source.is_broken,
        derived_from: Some(source.identity.lang),
        body: with_own_files(
            markdown::read(text, source.file, start, &settings).value,
            sources.file(source.file).path.folder(),
            [source.identity.lang, lang].map(|lang| config.languages[lang].tag.as_str()),
            sources,
        ),
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
