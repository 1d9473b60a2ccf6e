//! Dublin Core (DCMI Metadata Terms) of a publication, for catalogues that know no Highwire.

use super::tags::Tags;
use super::{About, Head};
use crate::citation::{Name, Reference, Type};
use crate::content::work::Role;
use crate::render::license;

pub(super) fn write(head: &Head<'_>, about: &About<'_>, reference: &Reference, tags: &mut Tags) {
    tags.name("DC.title", reference.whole_title());
    for author in &reference.authors {
        tags.name("DC.creator", author.inverted());
    }
    let others = about.work.credited(Role::Contributor).map(|credit| head.lens.cited_name(credit));
    let others: Vec<Name> = others.collect();
    for name in reference.editors.iter().chain(&reference.translators).chain(&others) {
        tags.name("DC.contributor", name.inverted());
    }
    tags.name("DC.publisher", reference.publisher.as_deref().unwrap_or_default());
    tags.name("DC.date", reference.date.map(|date| date.to_string()).unwrap_or_default());
    tags.name("DC.type", type_of(reference.type_));
    tags.name("DC.language", reference.lang.as_str());
    if let Some(doi) = &reference.doi {
        tags.name("DC.identifier", format!("https://doi.org/{doi}"));
    }
    if let Some(isbn) = &reference.isbn {
        tags.name("DC.identifier", format!("urn:isbn:{}", isbn.replace(['-', ' '], "")));
    }
    tags.name("DC.identifier", head.url);
    for subject in &about.subjects {
        tags.name("DC.subject", subject);
    }
    tags.name("DC.rights", reference.license.as_deref().unwrap_or_default());
    tags.name("DCTERMS.license", reference.license.as_deref().and_then(license::url).unwrap_or_default());
    tags.name("DCTERMS.modified", about.modified().map(|date| date.to_string()).unwrap_or_default());
    tags.name("DCTERMS.isPartOf", series(reference));
    let page = |id| {
        let (lang, _) = head.lens.words_of(id)?;
        Some(head.lens.absolute(head.lens.site.url(id, lang)?))
    };
    tags.name(
        "DCTERMS.isReplacedBy",
        head.lens.site.replaced_by(about.id).and_then(page).unwrap_or_default(),
    );
    for older in head.lens.site.replaces(about.id).into_iter().filter_map(page) {
        tags.name("DCTERMS.replaces", older);
    }
}

/// By the DCMI Type Vocabulary.
fn type_of(type_: Type) -> &'static str {
    match type_ {
        Type::Report | Type::Book | Type::Booklet | Type::Newspaper | Type::Post => "Text",
        Type::Graphic => "StillImage",
        Type::Podcast => "Sound",
        Type::Video => "MovingImage",
    }
}

/// `Policy Brief 13’2023`, or the newspaper.
fn series(reference: &Reference) -> String {
    let whole = reference.container.as_deref().or(reference.series.as_deref()).unwrap_or_default();
    let number = reference.number.as_deref().filter(|_| reference.container.is_none());
    match number {
        Some(number) if !whole.is_empty() => format!("{whole} {number}"),
        _ => whole.to_owned(),
    }
}
