//! Checkers of the XML of repositories, after their specifications: the input schema of Crossref 5.3.1, static repositories
//! of OAI-PMH. They know what a file may say, in which order, and what has to be there.
//! Must not know what any test is about.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element of an XML document.
#[derive(Default, Debug)]
pub struct Node {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
    /// The text in it, without that of its children.
    pub text: String,
}

impl Node {
    /// The elements at a path of names below it.
    pub fn all(&self, path: &str) -> Vec<&Node> {
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let found = self.children.iter().filter(|child| child.name == name);
        if rest.is_empty() { found.collect() } else { found.flat_map(|child| child.all(rest)).collect() }
    }

    /// The text of the first element at a path.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        let all = self.all(path);
        all.first().unwrap_or_else(|| panic!("there is no {path} in {}", self.name)).text.clone()
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

fn read_xml(text: &str) -> Node {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(node(&start)),
            Event::End(_) => {
                let mut done = open.pop().unwrap();
                done.text = String::from(done.text.trim());
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(name) => {
                let letter = quick_xml::escape::unescape(&format!("&{};", &*name)).unwrap().into_owned();
                open.last_mut().unwrap().text.push_str(&letter);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "every element is closed");
    open.pop().unwrap().children.pop().unwrap()
}

fn node(start: &BytesStart<'_>) -> Node {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
        (attribute.key.as_ref().to_owned(), value)
    });
    let name = start.name().as_ref().to_owned();
    Node { name, attributes: attributes.collect(), ..Node::default() }
}

/// An element, and the children that it may have: in this order, from so many to so many.
type Grammar = [(&'static str, &'static [(&'static str, usize, usize)])];

const MANY: usize = usize::MAX;

#[track_caller]
fn check_children(node: &Node, grammar: &Grammar, leaves: &[&str]) {
    let Some((_, allowed)) = grammar.iter().find(|(name, _)| *name == node.name) else {
        assert!(leaves.contains(&node.name.as_str()), "{} is unknown", node.name);
        assert!(node.children.is_empty(), "{} has no elements in it", node.name);
        assert!(!node.text.is_empty(), "{} is empty", node.name);
        return;
    };
    assert!(node.text.is_empty(), "{} has text: {}", node.name, node.text);
    let mut rest = node.children.iter().peekable();
    for (name, least, most) in *allowed {
        let mut count = 0;
        while rest.next_if(|child| name.split('|').any(|name| name == child.name)).is_some() {
            count += 1;
        }
        assert!((*least..=*most).contains(&count), "{count} times {name} in {}", node.name);
    }
    if let Some(stranger) = rest.next() {
        panic!("{} has no place in {} there", stranger.name, node.name);
    }
    node.children.iter().for_each(|child| check_children(child, grammar, leaves));
}

const CROSSREF: &Grammar = &[
    ("doi_batch", &[("head", 1, 1), ("body", 1, 1)]),
    ("head", &[("doi_batch_id", 1, 1), ("timestamp", 1, 1), ("depositor", 1, 1), ("registrant", 1, 1)]),
    ("depositor", &[("depositor_name", 1, 1), ("email_address", 1, 1)]),
    // One or the other: the schema does not mix them.
    ("body", &[("report-paper", 0, MANY), ("book", 0, MANY)]),
    ("report-paper", &[("report-paper_metadata", 1, 1)]),
    (
        "report-paper_metadata",
        &[
            ("contributors", 0, 1),
            ("titles", 1, 1),
            ("edition_number", 0, 1),
            ("jats:abstract", 0, MANY),
            ("publication_date", 1, 10),
            ("approval_date", 0, 10),
            ("isbn", 0, 6),
            ("publisher", 0, 1),
            ("institution", 0, 5),
            ("publisher_item", 0, 1),
            ("contract_number", 0, 1),
            ("fr:program", 0, 1),
            ("ai:program", 0, 1),
            ("rel:program", 0, 1),
            ("doi_data", 1, 1),
        ],
    ),
    ("book", &[("book_metadata", 1, 1)]),
    (
        "book_metadata",
        &[
            ("contributors", 0, 1),
            ("titles", 1, 1),
            ("jats:abstract", 0, MANY),
            ("edition_number", 0, 1),
            ("publication_date", 1, 10),
            ("isbn", 1, 6),
            ("publisher", 1, MANY),
            ("publisher_item", 0, 1),
            ("fr:program", 0, 1),
            ("ai:program", 0, 1),
            ("rel:program", 0, 1),
            ("doi_data", 1, 1),
        ],
    ),
    ("contributors", &[("person_name|organization", 1, MANY)]),
    ("person_name", &[("given_name", 0, 1), ("surname", 1, 1), ("affiliations", 0, 1), ("ORCID", 0, 1)]),
    ("affiliations", &[("institution", 1, MANY)]),
    ("institution", &[("institution_name", 1, 1), ("institution_id", 0, MANY), ("institution_place", 0, 6)]),
    ("titles", &[("title", 1, 1), ("subtitle", 0, 1)]),
    ("jats:abstract", &[("jats:p", 1, MANY)]),
    ("publication_date", &[("month", 0, 1), ("day", 0, 1), ("year", 1, 1)]),
    ("publisher", &[("publisher_name", 1, 1), ("publisher_place", 0, 1)]),
    ("publisher_item", &[("item_number", 0, 3), ("identifier", 0, 10)]),
    ("fr:program", &[("fr:assertion", 1, MANY)]),
    ("ai:program", &[("ai:license_ref", 1, MANY)]),
    ("rel:program", &[("rel:related_item", 1, MANY)]),
    ("rel:related_item", &[("rel:intra_work_relation", 0, 1), ("rel:inter_work_relation", 0, 1)]),
    ("doi_data", &[("doi", 1, 1), ("timestamp", 0, 1), ("resource", 1, 1), ("collection", 0, MANY)]),
    ("collection", &[("item", 1, MANY)]),
    ("item", &[("resource", 1, 1)]),
];

/// Elements of Crossref that hold text, with the longest there may be.
const CROSSREF_TEXTS: [(&str, usize); 31] = [
    ("doi_batch_id", 100),
    ("timestamp", 14),
    ("depositor_name", 130),
    ("email_address", 200),
    ("registrant", 255),
    ("given_name", 60),
    ("surname", 60),
    ("ORCID", 37),
    ("organization", 511),
    ("institution_name", 1024),
    ("institution_id", 58),
    ("institution_place", 255),
    ("title", MANY),
    ("subtitle", MANY),
    ("jats:p", MANY),
    ("month", 2),
    ("day", 2),
    ("year", 4),
    ("isbn", 17),
    ("publisher_name", 255),
    ("publisher_place", 255),
    ("item_number", 32),
    ("identifier", 255),
    ("ai:license_ref", 2048),
    ("rel:intra_work_relation", MANY),
    ("rel:inter_work_relation", MANY),
    ("doi", 2048),
    ("resource", 2048),
    ("fr:assertion", MANY),
    ("edition_number", 15),
    ("contract_number", 255),
];

/// Reads a deposit and checks it.
#[track_caller]
pub fn check_crossref(text: &str) -> Node {
    let deposit = read_xml(text);
    assert_eq!(deposit.name, "doi_batch");
    assert_eq!(deposit.attribute("xmlns"), Some("http://www.crossref.org/schema/5.3.1"));
    assert_eq!(deposit.attribute("version"), Some("5.3.1"));
    let leaves: Vec<&str> = CROSSREF_TEXTS.iter().map(|(name, _)| *name).collect();
    // Groups of funders lie within each other; everything else is flat.
    let mut plain = read_xml(text);
    flatten_funders(&mut plain);
    check_children(&plain, CROSSREF, &leaves);
    let body = deposit.all("body")[0];
    assert!(
        body.children.windows(2).all(|pair| pair[0].name == pair[1].name),
        "one kind of record in a file"
    );
    check_crossref_values(&deposit);
    deposit
}

fn flatten_funders(node: &mut Node) {
    if node.name == "fr:program" {
        for group in &node.children {
            assert_eq!(group.attribute("name"), Some("fundgroup"));
            let names: Vec<_> = group.children.iter().filter_map(|child| child.attribute("name")).collect();
            assert!(names == ["funder_name"] || names == ["funder_name", "award_number"], "{names:?}");
        }
        node.children =
            std::mem::take(&mut node.children).into_iter().flat_map(|group| group.children).collect();
    }
    node.children.iter_mut().for_each(flatten_funders);
}

fn check_crossref_values(node: &Node) {
    let text = node.text.as_str();
    let longest =
        CROSSREF_TEXTS.iter().find(|(name, _)| *name == node.name).map_or(MANY, |(_, longest)| *longest);
    assert!(text.chars().count() <= longest, "{} is too long: {text}", node.name);
    let among = |name: &str, values: &[&str]| {
        let value = node.attribute(name).unwrap_or_else(|| panic!("{} has no {name}", node.name));
        assert!(values.contains(&value), "{}: {name}={value}", node.name);
    };
    match node.name.as_str() {
        "person_name" | "organization" => {
            among("sequence", &["first", "additional"]);
            among("contributor_role", &["author", "editor", "translator"]);
        }
        "contributors" => assert_eq!(node.children[0].attribute("sequence"), Some("first")),
        "given_name" | "surname" => assert!(!text.contains(|c: char| c.is_numeric() || c == '?'), "{text}"),
        "publication_date" => among("media_type", &["online", "print", "other"]),
        "isbn" => among("media_type", &["electronic", "print"]),
        "book" => among("book_type", &["edited_book", "monograph", "reference", "other"]),
        "collection" => among("property", &["crawler-based", "text-mining"]),
        "identifier" => among("id_type", &["report-number"]),
        "institution_id" => among("type", &["ror"]),
        "rel:intra_work_relation" => {
            among("relationship-type", &["hasTranslation", "isTranslationOf"]);
            among("identifier-type", &["uri", "doi"]);
        }
        "rel:inter_work_relation" => {
            among("relationship-type", &["isPartOf"]);
            among("identifier-type", &["issn"]);
        }
        "doi" => assert!(text.starts_with("10.") && text.contains('/')),
        "timestamp" => assert!(text.bytes().all(|b| b.is_ascii_digit())),
        "resource" => assert!(text.starts_with("https://")),
        "month" | "day" => assert_eq!(text.len(), 2),
        _ => {}
    }
    node.children.iter().for_each(check_crossref_values);
}

const OAI: &Grammar = &[
    ("Repository", &[("Identify", 1, 1), ("ListMetadataFormats", 1, 1), ("ListRecords", 1, MANY)]),
    (
        "Identify",
        &[
            ("oai:repositoryName", 1, 1),
            ("oai:baseURL", 1, 1),
            ("oai:protocolVersion", 1, 1),
            ("oai:adminEmail", 1, MANY),
            ("oai:earliestDatestamp", 1, 1),
            ("oai:deletedRecord", 1, 1),
            ("oai:granularity", 1, 1),
            ("oai:description", 0, MANY),
        ],
    ),
    ("oai:description", &[("oai-identifier", 1, 1)]),
    (
        "oai-identifier",
        &[("scheme", 1, 1), ("repositoryIdentifier", 1, 1), ("delimiter", 1, 1), ("sampleIdentifier", 1, 1)],
    ),
    ("ListMetadataFormats", &[("oai:metadataFormat", 1, MANY)]),
    (
        "oai:metadataFormat",
        &[("oai:metadataPrefix", 1, 1), ("oai:schema", 1, 1), ("oai:metadataNamespace", 1, 1)],
    ),
    ("ListRecords", &[("oai:record", 1, MANY)]),
    ("oai:record", &[("oai:header", 1, 1), ("oai:metadata", 1, 1)]),
    ("oai:header", &[("oai:identifier", 1, 1), ("oai:datestamp", 1, 1)]),
    ("oai:metadata", &[("oai_dc:dc", 1, 1)]),
    (
        "oai_dc:dc",
        &[(
            "dc:title|dc:creator|dc:subject|dc:description|dc:publisher|dc:contributor|dc:date|dc:type|dc:format|\
             dc:identifier|dc:source|dc:language|dc:relation|dc:coverage|dc:rights",
            1,
            MANY,
        )],
    ),
];

const OAI_TEXTS: [&str; 31] = [
    "oai:repositoryName",
    "oai:baseURL",
    "oai:protocolVersion",
    "oai:adminEmail",
    "oai:earliestDatestamp",
    "oai:deletedRecord",
    "oai:granularity",
    "scheme",
    "repositoryIdentifier",
    "delimiter",
    "sampleIdentifier",
    "oai:metadataPrefix",
    "oai:schema",
    "oai:metadataNamespace",
    "oai:identifier",
    "oai:datestamp",
    "dc:title",
    "dc:creator",
    "dc:subject",
    "dc:description",
    "dc:publisher",
    "dc:contributor",
    "dc:date",
    "dc:type",
    "dc:format",
    "dc:identifier",
    "dc:source",
    "dc:language",
    "dc:relation",
    "dc:coverage",
    "dc:rights",
];

/// Reads a static repository and checks it.
#[track_caller]
pub fn check_oai(text: &str) -> Node {
    let repository = read_xml(text);
    assert_eq!(repository.name, "Repository");
    check_children(&repository, OAI, &OAI_TEXTS);
    assert_eq!(repository.text("Identify/oai:deletedRecord"), "no");
    assert_eq!(repository.text("Identify/oai:granularity"), "YYYY-MM-DD");
    assert_eq!(repository.text("Identify/oai:protocolVersion"), "2.0");
    assert_eq!(repository.all("ListRecords")[0].attribute("metadataPrefix"), Some("oai_dc"));
    let headers = repository.all("ListRecords/oai:record/oai:header");
    let earliest = repository.text("Identify/oai:earliestDatestamp");
    let mut identifiers = Vec::new();
    for header in headers {
        let day = header.text("oai:datestamp");
        assert!(day.len() == 10 && day >= earliest, "{day}");
        let identifier = header.text("oai:identifier");
        assert!(
            identifier.starts_with("oai:") && identifier.bytes().all(|b| b.is_ascii_graphic()),
            "{identifier}"
        );
        identifiers.push(identifier);
    }
    let count = identifiers.len();
    identifiers.sort();
    identifiers.dedup();
    assert_eq!(identifiers.len(), count, "an identifier is there once");
    repository
}
