//! Deposits for Crossref (input schema 5.3.1): publications whose DOI has the institute's prefix. The schema does not
//! allow reports and books in one file, so there are two.
//!
//! Reports of a series are deposited without `series_metadata`: with it, the schema has no place for funders and
//! licenses. The ISSN of the series is named as a relation.

use super::xml::{self, Written, Xml};
use super::{File, changed, line, offered, recorded, roles, two_letters, written};
use crate::citation::{Name, Reference};
use crate::config::Crossref;
use crate::content::work::Publication;
use crate::content::{Kind, Translation, Work, WorkId};
use crate::diagnostics::Place;
use crate::outputs::{Job, Plan, Route};
use crate::render::{Contributor, House, Lens, license_url};
use crate::site::Site;
use crate::vocabulary::{LangId, PartialDate, UrlPath};

use xxhash_rust::xxh3::xxh3_64;

const NAMESPACES: [(&str, &str); 8] = [
    ("version", "5.3.1"),
    ("xmlns", "http://www.crossref.org/schema/5.3.1"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xmlns:jats", "http://www.ncbi.nlm.nih.gov/JATS1"),
    ("xmlns:fr", "http://www.crossref.org/fundref.xsd"),
    ("xmlns:ai", "http://www.crossref.org/AccessIndicators.xsd"),
    ("xmlns:rel", "http://www.crossref.org/relations.xsd"),
    (
        "xsi:schemaLocation",
        "http://www.crossref.org/schema/5.3.1 https://www.crossref.org/schemas/crossref5.3.1.xsd",
    ),
];

/// One file to deposit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Batch {
    /// `crossref.xml`: everything that is no book.
    Reports,
    /// `crossref-books.xml`: books with an ISBN.
    Books,
}

impl Batch {
    fn url(self) -> UrlPath {
        UrlPath::new(match self {
            Batch::Reports => "/crossref.xml",
            Batch::Books => "/crossref-books.xml",
        })
    }
}

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let Some(crossref) = &site.config.repositories.crossref else { return Vec::new() };
    let batches = [Batch::Reports, Batch::Books];
    let full = batches.into_iter().filter(|batch| records(site, crossref, *batch).next().is_some());
    full.map(|batch| Route::new(&batch.url(), Job::Repository(File::Crossref(batch)), Place::Site)).collect()
}

/// The publications of a batch.
fn records<'s>(
    site: &'s Site,
    crossref: &'s Crossref,
    batch: Batch,
) -> impl Iterator<Item = (WorkId, &'s Work, &'s Publication)> {
    offered(site).filter(move |(_, _, publication)| {
        let is_book = publication.type_ == "book" && publication.isbn.is_some();
        has_prefix(publication, crossref) && is_book == (batch == Batch::Books)
    })
}

/// Whether a publication has a DOI of the institute.
pub(super) fn has_prefix(publication: &Publication, crossref: &Crossref) -> bool {
    publication
        .doi
        .as_ref()
        .and_then(|doi| doi.strip_prefix(&crossref.prefix))
        .is_some_and(|rest| rest.starts_with('/'))
}

/// What is known of a publication.
struct Record<'a> {
    id: WorkId,
    lens: Lens<'a>,
    publication: &'a Publication,
    reference: &'a Reference,
    timestamp: u64,
}

pub(super) fn produce(plan: &Plan, batch: Batch) -> Vec<u8> {
    let Some(crossref) = &plan.site.config.repositories.crossref else { return Vec::new() };
    let records: Vec<Record<'_>> = records(&plan.site, crossref, batch)
        .filter_map(|(id, work, publication)| {
            let (lang, words) = recorded(&plan.site, id)?;
            let lens = plan.lens(lang);
            let timestamp = timestamp(work, words, crossref);
            Some(Record { id, lens, publication, reference: plan.reference(lang, id)?, timestamp })
        })
        .collect();
    // The batch is named after what is in it: the same records, the same name, whenever it is built.
    let nameless = deposit(plan, crossref, batch, &records, "");
    let name = format!("{}-{:016x}", plan.site.config.base_url.host(), xxh3_64(&nameless));
    deposit(plan, crossref, batch, &records, &shortened(&name, 100))
}

/// The version of a record: Crossref takes no record over one of the same or a later version. It is the day of the last
/// change, and the settings' `revision` where nothing on the site has changed.
fn timestamp(work: &Work, words: &Translation, crossref: &Crossref) -> u64 {
    let day = changed(work, words).map(|date| date.first_day().to_string().replace('-', ""));
    let day: u64 = day.and_then(|day| day.parse().ok()).unwrap_or(0);
    day * 1_000_000 + u64::from(crossref.revision)
}

fn deposit(plan: &Plan, crossref: &Crossref, batch: Batch, records: &[Record<'_>], name: &str) -> Vec<u8> {
    let publisher = plan.lens(LangId::DEFAULT).publisher();
    let newest = records.iter().map(|record| record.timestamp).max().unwrap_or(0).to_string();
    xml::document(|xml| {
        xml::element(xml, "doi_batch", &NAMESPACES, |xml| {
            xml::element(xml, "head", &[], |xml| {
                xml::text(xml, "doi_batch_id", &[], name)?;
                xml::text(xml, "timestamp", &[], &newest)?;
                xml::element(xml, "depositor", &[], |xml| {
                    let depositor = crossref.depositor.name.as_ref().unwrap_or(&publisher);
                    xml::text(xml, "depositor_name", &[], &shortened(depositor, 130))?;
                    xml::text(xml, "email_address", &[], &crossref.depositor.email)
                })?;
                let registrant = crossref.registrant.as_ref().unwrap_or(&publisher);
                xml::text(xml, "registrant", &[], &shortened(registrant, 255))
            })?;
            xml::element(xml, "body", &[], |xml| {
                records.iter().try_for_each(|record| match batch {
                    Batch::Reports => report(xml, record),
                    Batch::Books => book(xml, record),
                })
            })
        })
    })
}

fn report(xml: &mut Xml, record: &Record<'_>) -> Written {
    xml::element(xml, "report-paper", &[("publication_type", "full_text")], |xml| {
        xml::element(xml, "report-paper_metadata", &language(record), |xml| {
            contributors(xml, record)?;
            titles(xml, record.reference)?;
            abstracts(xml, record)?;
            publication_date(xml, record.reference.date)?;
            isbn(xml, record)?;
            publisher(xml, record)?;
            institution(xml, &record.lens.publishing_house(record.id))?;
            number(xml, record)?;
            programs(xml, record)?;
            doi_data(xml, record)
        })
    })
}

fn book(xml: &mut Xml, record: &Record<'_>) -> Written {
    let is_edited = record.reference.authors.is_empty() && !record.reference.editors.is_empty();
    let type_ = if is_edited { "edited_book" } else { "monograph" };
    xml::element(xml, "book", &[("book_type", type_)], |xml| {
        xml::element(xml, "book_metadata", &language(record), |xml| {
            contributors(xml, record)?;
            titles(xml, record.reference)?;
            abstracts(xml, record)?;
            publication_date(xml, record.reference.date)?;
            isbn(xml, record)?;
            publisher(xml, record)?;
            number(xml, record)?;
            programs(xml, record)?;
            doi_data(xml, record)
        })
    })
}

fn language<'r>(record: &'r Record<'_>) -> Vec<(&'static str, &'r str)> {
    two_letters(&record.reference.lang).map(|language| ("language", language)).into_iter().collect()
}

/// People and organisations, by role; the first of each role leads.
fn contributors(xml: &mut Xml, record: &Record<'_>) -> Written {
    let all: Vec<(usize, &str, Contributor)> = roles(record.lens.site, record.id)
        .iter()
        .flat_map(|role| {
            let of_role = record.lens.contributors(record.id, *role).into_iter().enumerate();
            of_role.map(|(index, contributor)| (index, role.name(), contributor))
        })
        .collect();
    if all.is_empty() {
        return Ok(());
    }
    xml::element(xml, "contributors", &[], |xml| {
        all.iter().try_for_each(|(index, role, contributor)| {
            let sequence = if *index == 0 { "first" } else { "additional" };
            self::contributor(xml, &[("sequence", sequence), ("contributor_role", role)], contributor)
        })
    })
}

fn contributor(xml: &mut Xml, attributes: &[(&str, &str)], contributor: &Contributor) -> Written {
    let (given, family) = match (&contributor.name, contributor.kind) {
        (Name::Person { given, family }, _) => (line(given), line(family)),
        (Name::Whole(name), Some(Kind::Person)) => (String::new(), line(name)),
        (Name::Whole(name), _) => {
            return xml::text(xml, "organization", attributes, &shortened(name, 511));
        }
    };
    // What the schema does not take for a person's name.
    let fits =
        |name: &str| name.chars().count() <= 60 && !name.contains(|c: char| c.is_numeric() || c == '?');
    if !fits(&given) || !fits(&family) || family.is_empty() {
        return xml::text(xml, "organization", attributes, &shortened(&format!("{given} {family}"), 511));
    }
    xml::element(xml, "person_name", attributes, |xml| {
        xml::some_text(xml, "given_name", [&given])?;
        xml::text(xml, "surname", &[], &family)?;
        if let Some(house) = &contributor.affiliation {
            xml::element(xml, "affiliations", &[], |xml| institution(xml, house))?;
        }
        if let Some(orcid) = &contributor.orcid {
            xml::text(xml, "ORCID", &[], &format!("https://orcid.org/{orcid}"))?;
        }
        Ok(())
    })
}

fn institution(xml: &mut Xml, house: &House) -> Written {
    xml::element(xml, "institution", &[], |xml| {
        xml::text(xml, "institution_name", &[], &shortened(&house.name, 1024))?;
        match &house.ror {
            Some(ror) => {
                xml::text(xml, "institution_id", &[("type", "ror")], &format!("https://ror.org/{ror}"))
            }
            None => Ok(()),
        }
    })
}

fn titles(xml: &mut Xml, reference: &Reference) -> Written {
    xml::element(xml, "titles", &[], |xml| {
        xml::text(xml, "title", &[], &reference.title)?;
        xml::some_text(xml, "subtitle", &reference.subtitle)
    })
}

/// The summaries in all languages, that of the record first.
fn abstracts(xml: &mut Xml, record: &Record<'_>) -> Written {
    let site = record.lens.site;
    written(site, record.id).into_iter().try_for_each(|lang| {
        let summary = site.words(record.id, lang).and_then(|words| words.summary.as_ref());
        let Some(summary) = summary.filter(|summary| !summary.trim().is_empty()) else { return Ok(()) };
        let tag = site.config.languages[lang].tag.as_str();
        xml::element(xml, "jats:abstract", &[("xml:lang", tag)], |xml| xml::text(xml, "jats:p", &[], summary))
    })
}

fn publication_date(xml: &mut Xml, date: Option<PartialDate>) -> Written {
    let Some(date) = date else { return Ok(()) };
    let iso = date.to_string();
    let parts: Vec<&str> = iso.split('-').collect();
    xml::element(xml, "publication_date", &[("media_type", "online")], |xml| {
        for (name, part) in [("month", parts.get(1)), ("day", parts.get(2)), ("year", parts.first())] {
            if let Some(part) = part {
                xml::text(xml, name, &[], part)?;
            }
        }
        Ok(())
    })
}

fn isbn(xml: &mut Xml, record: &Record<'_>) -> Written {
    let Some(isbn) = &record.reference.isbn else { return Ok(()) };
    xml::text(xml, "isbn", &[("media_type", "electronic")], &isbn.to_uppercase())
}

fn publisher(xml: &mut Xml, record: &Record<'_>) -> Written {
    let house = record.lens.publishing_house(record.id);
    xml::element(xml, "publisher", &[], |xml| {
        xml::text(xml, "publisher_name", &[], &shortened(&house.name, 255))?;
        let place = record.reference.place.as_ref().map(|place| shortened(place, 255));
        xml::some_text(xml, "publisher_place", place.as_ref().filter(|place| place.chars().count() > 1))
    })
}

/// The number in its series; a long one goes where the schema has room.
fn number(xml: &mut Xml, record: &Record<'_>) -> Written {
    let Some(number) = record.reference.number.as_deref().map(line).filter(|number| !number.is_empty())
    else {
        return Ok(());
    };
    xml::element(xml, "publisher_item", &[], |xml| match number.chars().count() {
        0..=32 => xml::text(xml, "item_number", &[("item_number_type", "report-number")], &number),
        _ => xml::text(xml, "identifier", &[("id_type", "report-number")], &shortened(&number, 255)),
    })
}

/// Funders, license, and what is related.
fn programs(xml: &mut Xml, record: &Record<'_>) -> Written {
    let funders = record.lens.funding(record.id);
    if !funders.is_empty() {
        xml::element(xml, "fr:program", &[("name", "fundref")], |xml| {
            funders.iter().try_for_each(|funder| {
                xml::element(xml, "fr:assertion", &[("name", "fundgroup")], |xml| {
                    xml::text(xml, "fr:assertion", &[("name", "funder_name")], &funder.house.name)?;
                    match &funder.grant {
                        Some(grant) => xml::text(xml, "fr:assertion", &[("name", "award_number")], grant),
                        None => Ok(()),
                    }
                })
            })
        })?;
    }
    if let Some(license) = record.publication.license.as_deref().and_then(license_address) {
        xml::element(xml, "ai:program", &[("name", "AccessIndicators")], |xml| {
            xml::text(xml, "ai:license_ref", &[("applies_to", "vor")], &license)
        })?;
    }
    relations(xml, record)
}

/// Where a license can be read, for programs.
pub(super) fn license_address(license: &str) -> Option<String> {
    if license == "CC0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let is_spdx = license.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.+".contains(&b));
    is_spdx
        .then(|| license_url(license).unwrap_or_else(|| format!("https://spdx.org/licenses/{license}.html")))
}

/// Its translations, which have pages and no DOIs of their own, and its series.
fn relations(xml: &mut Xml, record: &Record<'_>) -> Written {
    let site = record.lens.site;
    let translations =
        written(site, record.id).into_iter().skip(1).filter_map(|lang| site.url(record.id, lang));
    let translations: Vec<String> = translations.map(|url| record.lens.absolute(url)).collect();
    let issn = record.reference.issn.as_ref().filter(|_| record.publication.series.is_some());
    if translations.is_empty() && issn.is_none() {
        return Ok(());
    }
    let related = |xml: &mut Xml, element: &str, type_: &str, identifier: &str, value: &str| {
        xml::element(xml, "rel:related_item", &[], |xml| {
            xml::text(xml, element, &[("relationship-type", type_), ("identifier-type", identifier)], value)
        })
    };
    xml::element(xml, "rel:program", &[("name", "relations")], |xml| {
        for url in &translations {
            related(xml, "rel:intra_work_relation", "hasTranslation", "uri", url)?;
        }
        issn.map_or(Ok(()), |issn| related(xml, "rel:inter_work_relation", "isPartOf", "issn", issn))
    })
}

/// Where the DOI leads: to the page, and to the PDF for those who check for plagiarism or mine texts.
fn doi_data(xml: &mut Xml, record: &Record<'_>) -> Written {
    let (Some(doi), Some(url)) = (&record.reference.doi, record.lens.site.url(record.id, record.lens.lang))
    else {
        return Ok(());
    };
    xml::element(xml, "doi_data", &[], |xml| {
        xml::text(xml, "doi", &[], doi)?;
        xml::text(xml, "timestamp", &[], &record.timestamp.to_string())?;
        xml::text(xml, "resource", &[("mime_type", "text/html")], &record.lens.absolute(url))?;
        let Some(pdf) = &record.reference.pdf else { return Ok(()) };
        let resource = |xml: &mut Xml| xml::text(xml, "resource", &[("mime_type", "application/pdf")], pdf);
        xml::element(xml, "collection", &[("property", "crawler-based")], |xml| {
            xml::element(xml, "item", &[("crawler", "iParadigms")], resource)
        })?;
        xml::element(xml, "collection", &[("property", "text-mining")], |xml| {
            xml::element(xml, "item", &[], resource)
        })
    })
}

/// The beginning of a text that is longer than the schema allows.
fn shortened(text: &str, longest: usize) -> String {
    line(text).chars().take(longest).collect::<String>().trim_end().to_owned()
}
