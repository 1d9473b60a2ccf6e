//! CSL-JSON (csl-data.json of the Citation Style Language, 1.0.2): what Zotero, Pandoc and citation processors read.
//!
//! Must not know: what a work is.

use serde::Serialize;

use super::reference::one_line;
use super::{Name, Reference};
use crate::vocabulary::PartialDate;

/// An item, without a field that is not known.
#[derive(Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Item {
    id: String,
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Person>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Person>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translator: Vec<Person>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher_place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collection_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number_of_pages: Option<String>,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<String>,
    #[serde(rename = "ISBN", skip_serializing_if = "Option::is_none")]
    isbn: Option<String>,
    #[serde(rename = "ISSN", skip_serializing_if = "Option::is_none")]
    issn: Option<String>,
    #[serde(rename = "URL")]
    url: String,
    language: String,
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keyword: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annote: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged, rename_all_fields = "kebab-case")]
enum Person {
    Parts {
        #[serde(skip_serializing_if = "String::is_empty")]
        non_dropping_particle: String,
        family: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        given: String,
    },
    Whole {
        literal: String,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Date {
    date_parts: [Vec<i16>; 1],
}

/// An item as it stands in a list.
pub(super) fn entry(reference: &Reference) -> String {
    // Plain strings and numbers; nothing of it can fail.
    let list = serde_json::to_string_pretty(&[item(reference)]).unwrap_or_default();
    list.trim_start_matches(['[', '\n']).trim_end_matches(['\n', ']']).to_owned()
}

/// A list of items.
pub(super) fn file(entries: &[&str]) -> String {
    if entries.is_empty() {
        return "[]\n".to_owned();
    }
    format!("[\n{}\n]\n", entries.join(",\n"))
}

/// Everything that is known.
fn item(reference: &Reference) -> Item {
    let line = |text: &Option<String>| text.as_deref().map(one_line);
    Item {
        summary: line(&reference.summary),
        keyword: (!reference.keywords.is_empty()).then(|| one_line(&reference.keywords.join(", "))),
        version: line(&reference.version),
        note: line(&reference.note),
        annote: (!reference.funding.is_empty()).then(|| one_line(&reference.funding.join(" "))),
        collection_title: line(&reference.series),
        ..cited(reference)
    }
}

/// What a citation shows of it.
///
/// The processor takes a family name of several words apart; one that says that its first word belongs to it stays whole.
pub(super) fn for_processor(reference: &Reference) -> Item {
    let mut item = cited(reference);
    for person in item.author.iter_mut().chain(&mut item.editor).chain(&mut item.translator) {
        if let Person::Parts { family, non_dropping_particle, .. } = person
            && let Some((first, rest)) = family.split_once(' ')
        {
            (*non_dropping_particle, *family) = (first.to_owned(), rest.to_owned());
        }
    }
    item
}

fn cited(reference: &Reference) -> Item {
    let line = |text: &Option<String>| text.as_deref().map(one_line);
    Item {
        id: reference.key.clone(),
        r#type: reference.type_.csl(),
        title: reference.whole_title(),
        author: people(&reference.authors),
        editor: people(&reference.editors),
        translator: people(&reference.translators),
        issued: reference.date.map(|date| Date { date_parts: [parts(date)] }),
        container_title: line(&reference.container),
        publisher: line(&reference.publisher),
        publisher_place: line(&reference.place),
        genre: line(&reference.genre),
        collection_title: reference.telling_series().map(one_line),
        number: line(&reference.number),
        page: reference.page_range().map(one_line),
        number_of_pages: reference.page_count().map(one_line),
        doi: line(&reference.doi),
        isbn: line(&reference.isbn),
        issn: line(&reference.issn),
        url: reference.url.clone(),
        language: reference.lang.to_string(),
        ..Item::default()
    }
}

fn people(names: &[Name]) -> Vec<Person> {
    let person = |name: &Name| match name {
        Name::Person { given, family } => {
            let (family, given) = (one_line(family), one_line(given));
            Person::Parts { non_dropping_particle: String::new(), family, given }
        }
        Name::Whole(name) => Person::Whole { literal: one_line(name) },
    };
    names.iter().map(person).collect()
}

fn parts(date: PartialDate) -> Vec<i16> {
    date.to_string().split('-').filter_map(|part| part.parse().ok()).collect()
}
