//! A static repository of OAI-PMH (openarchives.org/OAI/2.0/guidelines-static-repository.htm): one file with a Dublin Core
//! record for each publication in each language, which a gateway serves to harvesters.

use super::xml::{self, Written, Xml};
use super::{File, changed, crossref, line, offered, roles, written};
use crate::citation::{Name, Reference, Type};
use crate::config::Oai;
use crate::content::work::{Publication, Relation, Role};
use crate::content::{Work, WorkId};
use crate::diagnostics::Place;
use crate::outputs::{Job, Plan, Route};
use crate::render::Lens;
use crate::site::{Overview, Site};
use crate::vocabulary::{LangId, UrlPath, address};

const FILE: &str = "/oai.xml";

const REPOSITORY: [(&str, &str); 4] = [
    ("xmlns", "http://www.openarchives.org/OAI/2.0/static-repository"),
    ("xmlns:oai", "http://www.openarchives.org/OAI/2.0/"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    (
        "xsi:schemaLocation",
        "http://www.openarchives.org/OAI/2.0/static-repository \
         http://www.openarchives.org/OAI/2.0/static-repository.xsd",
    ),
];

const IDENTIFIER: [(&str, &str); 2] = [
    ("xmlns", "http://www.openarchives.org/OAI/2.0/oai-identifier"),
    (
        "xsi:schemaLocation",
        "http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd",
    ),
];

const DUBLIN_CORE: [(&str, &str); 3] = [
    ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    (
        "xsi:schemaLocation",
        "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    ),
];

pub(super) fn routes(site: &Site) -> Option<Route> {
    site.config.repositories.oai.as_ref()?;
    // A repository without records is none.
    offered(site).next()?;
    Some(Route::new(&UrlPath::new(FILE), Job::Repository(File::Oai), Place::Site))
}

/// A publication in a language.
struct Record<'a> {
    id: WorkId,
    work: &'a Work,
    publication: &'a Publication,
    lens: Lens<'a>,
    reference: &'a Reference,
    identifier: String,
    day: String,
    /// The language that the record is a translation of.
    original: Option<LangId>,
}

pub(super) fn produce(plan: &Plan) -> Vec<u8> {
    let Some(oai) = &plan.site.config.repositories.oai else { return Vec::new() };
    let records: Vec<Record<'_>> = offered(&plan.site)
        .flat_map(|(id, work, publication)| records(plan, id, work, publication))
        .collect();
    xml::document(|xml| {
        xml::element(xml, "Repository", &REPOSITORY, |xml| {
            identify(xml, plan, oai, &records)?;
            xml::element(xml, "ListMetadataFormats", &[], |xml| {
                xml::element(xml, "oai:metadataFormat", &[], |xml| {
                    xml::text(xml, "oai:metadataPrefix", &[], "oai_dc")?;
                    xml::text(xml, "oai:schema", &[], "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")?;
                    xml::text(
                        xml,
                        "oai:metadataNamespace",
                        &[],
                        "http://www.openarchives.org/OAI/2.0/oai_dc/",
                    )
                })
            })?;
            xml::element(xml, "ListRecords", &[("metadataPrefix", "oai_dc")], |xml| {
                records.iter().try_for_each(|record| self::record(xml, record))
            })
        })
    })
}

fn records<'p>(plan: &'p Plan, id: WorkId, work: &'p Work, publication: &'p Publication) -> Vec<Record<'p>> {
    let languages = written(&plan.site, id);
    let first = languages.first().copied();
    let record = |lang: LangId| {
        let lens = plan.lens(lang);
        let words = plan.site.words(id, lang)?;
        Some(Record {
            id,
            work,
            publication,
            lens,
            reference: plan.reference(lang, id)?,
            identifier: identifier(&plan.site, work, lang),
            day: changed(work, words)?.first_day().to_string(),
            original: first.filter(|first| *first != lang),
        })
    };
    languages.iter().filter_map(|lang| record(*lang)).collect()
}

/// `oai:bridge.example:publications/lithium/en`: made of the work's name, not of its address, which changes with the
/// title (openarchives.org/OAI/2.0/guidelines-oai-identifier.htm).
fn identifier(site: &Site, work: &Work, lang: LangId) -> String {
    let key = work.key.to_string();
    format!(
        "oai:{}:{}/{}",
        site.config.base_url.host(),
        address::encoded_path(&key),
        site.config.languages[lang].tag
    )
}

fn identify(xml: &mut Xml, plan: &Plan, oai: &Oai, records: &[Record<'_>]) -> Written {
    let lens = plan.lens(LangId::DEFAULT);
    let own = lens.absolute(&UrlPath::new(FILE));
    let (_, without_scheme) = own.split_once("://").unwrap_or(("", &own));
    let earliest = records.iter().map(|record| record.day.as_str()).min().unwrap_or("1970-01-01");
    xml::element(xml, "Identify", &[], |xml| {
        xml::text(xml, "oai:repositoryName", &[], &lens.text(&plan.site.config.title))?;
        xml::text(xml, "oai:baseURL", &[], &format!("{}/{without_scheme}", oai.gateway))?;
        xml::text(xml, "oai:protocolVersion", &[], "2.0")?;
        xml::text(xml, "oai:adminEmail", &[], &oai.email)?;
        xml::text(xml, "oai:earliestDatestamp", &[], earliest)?;
        // The only answer that the specification allows here: what is gone is gone.
        xml::text(xml, "oai:deletedRecord", &[], "no")?;
        xml::text(xml, "oai:granularity", &[], "YYYY-MM-DD")?;
        let host = plan.site.config.base_url.host();
        let Some(sample) = records.first().filter(|_| is_domain(host)) else { return Ok(()) };
        xml::element(xml, "oai:description", &[], |xml| {
            xml::element(xml, "oai-identifier", &IDENTIFIER, |xml| {
                xml::text(xml, "scheme", &[], "oai")?;
                xml::text(xml, "repositoryIdentifier", &[], host)?;
                xml::text(xml, "delimiter", &[], ":")?;
                xml::text(xml, "sampleIdentifier", &[], &sample.identifier)
            })
        })
    })
}

/// Whether a host has a name that identifiers may have in them; `localhost` and numbers are none.
fn is_domain(host: &str) -> bool {
    let fine = |label: &str| label.starts_with(|c: char| c.is_ascii_alphabetic()) && label.is_ascii();
    host.contains('.') && host.split('.').all(fine)
}

fn record(xml: &mut Xml, record: &Record<'_>) -> Written {
    xml::element(xml, "oai:record", &[], |xml| {
        xml::element(xml, "oai:header", &[], |xml| {
            xml::text(xml, "oai:identifier", &[], &record.identifier)?;
            xml::text(xml, "oai:datestamp", &[], &record.day)
        })?;
        xml::element(xml, "oai:metadata", &[], |xml| {
            xml::element(xml, "oai_dc:dc", &DUBLIN_CORE, |xml| {
                what(xml, record)?;
                who(xml, record)?;
                type_and_formats(xml, record)?;
                identifiers(xml, record)?;
                xml::text(xml, "dc:language", &[], record.reference.lang.as_str())?;
                relations(xml, record)?;
                rights(xml, record)
            })
        })
    })
}

fn what(xml: &mut Xml, record: &Record<'_>) -> Written {
    let reference = record.reference;
    xml::text(xml, "dc:title", &[], &reference.whole_title())?;
    xml::some_text(xml, "dc:subject", &reference.keywords)?;
    xml::some_text(xml, "dc:description", &reference.summary)?;
    xml::some_text(xml, "dc:description", &reference.note)?;
    xml::some_text(xml, "dc:description", &reference.funding)?;
    let regions = record.work.common.regions.iter();
    let regions = regions.map(|region| record.lens.term(Overview::Regions, region).title);
    xml::some_text(xml, "dc:coverage", &regions.collect::<Vec<_>>())?;
    xml::some_text(xml, "dc:date", reference.date.map(|date| date.to_string()).as_ref())
}

/// Names as catalogues have them: `Hoxha, Arta`.
fn who(xml: &mut Xml, record: &Record<'_>) -> Written {
    let reference = record.reference;
    let name = |name: &Name| match name {
        Name::Person { given, family } if given.is_empty() => family.clone(),
        Name::Person { given, family } => format!("{family}, {given}"),
        Name::Whole(name) => name.clone(),
    };
    xml::some_text(xml, "dc:creator", &reference.authors.iter().map(name).collect::<Vec<_>>())?;
    xml::some_text(xml, "dc:publisher", &reference.publisher)?;
    let is_translated =
        record.original.is_some() || roles(record.lens.site, record.id).contains(&Role::Translator);
    let translators = reference.translators.iter().filter(|_| is_translated);
    let others: Vec<String> = reference.editors.iter().chain(translators).map(name).collect();
    xml::some_text(xml, "dc:contributor", &others)
}

/// What it is, in the words of its language, of Dublin Core, and of the repositories of Europe.
fn type_and_formats(xml: &mut Xml, record: &Record<'_>) -> Written {
    let reference = record.reference;
    xml::some_text(xml, "dc:type", &reference.genre)?;
    let (dublin_core, europe) = match reference.type_ {
        Type::Report => ("Text", "report"),
        Type::Book => ("Text", "book"),
        Type::Newspaper => ("Text", "contributionToPeriodical"),
        Type::Booklet | Type::Post => ("Text", "other"),
        Type::Graphic => ("Image", "other"),
        Type::Podcast => ("Sound", "other"),
        Type::Video => ("MovingImage", "other"),
    };
    xml::text(xml, "dc:type", &[], dublin_core)?;
    xml::text(xml, "dc:type", &[], &format!("info:eu-repo/semantics/{europe}"))?;
    xml::text(xml, "dc:format", &[], "text/html")?;
    if reference.pdf.is_some() && record.original.is_none() {
        xml::text(xml, "dc:format", &[], "application/pdf")?;
    }
    Ok(())
}

/// The page first, where a reader goes. PDF, DOI and ISBN are those of the original.
fn identifiers(xml: &mut Xml, record: &Record<'_>) -> Written {
    let reference = record.reference;
    let page = record.lens.site.url(record.id, record.lens.lang).map(|url| record.lens.absolute(url));
    xml::some_text(xml, "dc:identifier", &page)?;
    if record.original.is_none() {
        xml::some_text(xml, "dc:identifier", &reference.pdf)?;
        xml::some_text(xml, "dc:identifier", doi(reference).as_ref())?;
        xml::some_text(
            xml,
            "dc:identifier",
            reference.isbn.as_ref().map(|isbn| format!("urn:isbn:{}", line(isbn).replace(' ', "-"))).as_ref(),
        )?;
    }
    let series = reference.series.as_ref().map(|series| {
        let number = reference.number.as_deref().map(|number| format!(" {number}")).unwrap_or_default();
        let issn = reference.issn.as_deref().map(|issn| format!(", ISSN {issn}")).unwrap_or_default();
        format!("{series}{number}{issn}")
    });
    xml::some_text(xml, "dc:source", reference.container.as_ref().or(series.as_ref()))
}

fn doi(reference: &Reference) -> Option<String> {
    reference.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"))
}

/// What it is a translation of, else its translations; and its projects.
fn relations(xml: &mut Xml, record: &Record<'_>) -> Written {
    let site = record.lens.site;
    let page = |lang: LangId| site.url(record.id, lang).map(|url| record.lens.absolute(url));
    if let Some(original) = record.original {
        xml::some_text(xml, "dc:relation", &page(original))?;
        xml::some_text(xml, "dc:relation", doi(record.reference).as_ref())?;
    } else {
        let others = written(site, record.id).into_iter().skip(1).filter_map(page);
        xml::some_text(xml, "dc:relation", &others.collect::<Vec<_>>())?;
    }
    let projects = record.work.relations.iter().filter(|(relation, _)| *relation == Relation::Project);
    let urls = projects.filter_map(|(_, project)| {
        let (lang, _) = record.lens.words_of(*project)?;
        Some(record.lens.absolute(site.url(*project, lang)?))
    });
    xml::some_text(xml, "dc:relation", &urls.collect::<Vec<_>>())
}

fn rights(xml: &mut Xml, record: &Record<'_>) -> Written {
    let license = record.publication.license.as_ref();
    xml::text(xml, "dc:rights", &[], "info:eu-repo/semantics/openAccess")?;
    let written =
        license.map(|license| crossref::license_address(license).unwrap_or_else(|| license.clone()));
    xml::some_text(xml, "dc:rights", written.as_ref())
}
