//! The fields of a publication.

use super::number::Issue;
use super::read::WorkReader;
use super::record::in_its_language;
use super::values::{date, line};
use super::work::{Details, FirstPublished, Publication, Relation, Role};
use crate::config::identifiers;
use crate::config::read::url;
use crate::yaml::Fields;

/// The types of publication; a string `type-…` names each in every language.
pub const TYPES: [&str; 15] = [
    "policy-brief",
    "policy-paper",
    "report",
    "study",
    "analysis",
    "working-paper",
    "commentary",
    "op-ed",
    "statement",
    "letter",
    "booklet",
    "book",
    "infographic",
    "podcast",
    "video",
];

pub(super) fn read(fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    for (name, role) in [
        ("authors", Role::Author),
        ("editors", Role::Editor),
        ("translators", Role::Translator),
        ("contributors", Role::Contributor),
        ("publisher", Role::Publisher),
        ("funders", Role::Funder),
    ] {
        reader.credits(fields, name, role);
    }
    reader.relations(fields, "projects", "projects", Relation::Project);
    reader.relations(fields, "events", "events", Relation::Event);
    reader.relations(fields, "replaces", "publications", Relation::Replaces);
    reader.relations(fields, "replaced_by", "publications", Relation::ReplacedBy);
    let (cx, languages) = (reader.context, reader.languages);
    let diagnostics = &mut *reader.diagnostics;
    let text = |node: &_, diagnostics: &mut _| cx.text(node, diagnostics);
    let file = |node: &_, diagnostics: &mut _| cx.file(node, diagnostics);
    let publication = Publication {
        series: fields.read("series", diagnostics, |node, diagnostics| {
            let names =
                cx.config.series.iter().map(|(slug, series)| (slug.clone(), series.title.clone())).collect();
            cx.term(node, &names, "series", diagnostics)
        }),
        number: fields.read("number", diagnostics, line),
        issue: None,
        number_at: fields.node("number").map(|node| node.span),
        version: fields.read("version", diagnostics, |node, diagnostics| {
            text(&in_its_language(node, languages), diagnostics)
        }),
        replaces_at: fields.node("replaces").map(|node| node.span),
        replaced_by_at: fields.node("replaced_by").map(|node| node.span),
        place: fields.read("place", diagnostics, text),
        pages: fields.read("pages", diagnostics, line),
        doi_at: fields.node("doi").map(|node| node.span),
        doi: fields.read("doi", diagnostics, identifiers::doi),
        isbn: fields.read("isbn", diagnostics, identifiers::isbn),
        issn: fields.read("issn", diagnostics, identifiers::issn),
        license: fields.read("license", diagnostics, line),
        jel: fields.list("jel", diagnostics, line),
        pdf: fields.read("pdf", diagnostics, file),
        bibliography: fields
            .read("bibliography", diagnostics, |node, diagnostics| cx.bibliography(node, diagnostics)),
        first_published: fields.read("first_published", diagnostics, |node, diagnostics| {
            let mut fields = Fields::of(node, "a map with `title`, `url` and `date`", diagnostics)?;
            let title = fields.read("title", diagnostics, text);
            if fields.node("title").is_none() {
                fields.missing("title", "name the newspaper or journal", diagnostics);
            }
            let url = fields.read("url", diagnostics, url);
            let date = fields.read("date", diagnostics, date);
            fields.finish("", diagnostics);
            Some(FirstPublished { title: title?, url, date })
        }),
        disclaimers: Vec::new(),
        disclaimers_at: None,
        type_: "",
    };
    let type_ = reader.choice(fields, "type", &TYPES, None);
    let (disclaimers, disclaimers_at) = reader.disclaimers(fields);
    reader.require(fields, "date", "when was it published? A year will do");
    let issue = publication.number.as_deref().and_then(Issue::parse);
    Details::Publication(Publication { type_, issue, disclaimers, disclaimers_at, ..publication })
}
