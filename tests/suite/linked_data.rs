//! JSON-LD: what the graph of each page says, by the parsed document and never by its text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};

use crate::test_site::TestSite;

/// Prints nothing but the graph.
const FRAME: &str = "--- templates/frame.html ---\n<ld>{{ page.json_ld }}</ld>\n";

const SETTINGS: &str = "\
--- site.yaml ---
title: {en: Bridge Institute, sq: Instituti Ura, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/
timezone: Europe/Belgrade
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
topics: {energy: {en: Energy, sq: Energjia, sr-Cyrl: Енергија}}
series: {policy-brief: {title: {en: Policy Brief, sq: Analizë}, issn: 1234-5679}}
publisher:
  name: {en: Bridge Institute, sq: Instituti Ura, sr-Cyrl: Институт Мост}
  address: Rruga e Lumit 3, 20000 Prizren
  email: office@bridge.example
  links: [https://social.example/@bridge]
";

fn site(files: &str) -> TestSite {
    let site = TestSite::new(&format!("{FRAME}{SETTINGS}{files}"));
    site.build(&[]).fine();
    site
}

/// The nodes of a page's graph.
#[track_caller]
fn graph(page: &str) -> Vec<Value> {
    let (_, rest) = page.split_once("<ld>").expect("a graph");
    let (json, _) = rest.split_once("</ld>").expect("the end of the graph");
    let document: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(document["@context"], "https://schema.org");
    document["@graph"].as_array().expect("nodes").clone()
}

/// The node of a type at the top of a page's graph.
#[track_caller]
fn node(site: &TestSite, page: &str, type_: &str) -> Value {
    let nodes = graph(&site.page(page));
    let found = nodes.iter().find(|node| node["@type"] == type_);
    found.cloned().unwrap_or_else(|| panic!("{page} has no {type_}: {nodes:#?}"))
}

/// Every object in a value.
fn objects<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(map) => {
            found.push(value);
            map.values().for_each(|value| objects(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| objects(value, found)),
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.is_empty() || values.iter().any(is_empty),
        Value::Object(map) => map.is_empty() || map.values().any(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The graph hangs together: from the page every node is reached, every name that is used is explained, and nothing is
/// empty.
fn check(path: &str, nodes: &[Value]) {
    let page = &nodes[0];
    let mut typed = BTreeSet::new();
    let mut named = BTreeMap::new();
    for node in nodes {
        assert!(!is_empty(node), "{path}: something is empty in {node:#}");
        let mut all = Vec::new();
        objects(node, &mut all);
        for object in &all {
            if object.get("@type").is_some() {
                typed.extend(object["@id"].as_str());
            }
        }
        let ids: BTreeSet<&str> = all.iter().filter_map(|object| object["@id"].as_str()).collect();
        named.insert(node["@id"].as_str().unwrap(), ids);
    }
    let mut reached = BTreeSet::from([page["@id"].as_str().unwrap()]);
    while let Some(next) =
        reached.iter().flat_map(|id| named.get(id).into_iter().flatten()).find(|id| !reached.contains(*id))
    {
        reached.insert(next);
    }
    for id in named.keys() {
        assert!(reached.contains(id), "{path}: nothing leads to {id}");
    }
    for id in named.values().flatten() {
        assert!(typed.contains(id), "{path}: nothing says what {id} is");
    }
}

#[test]
fn on_every_page_of_the_golden_sites_the_graph_hangs_together() {
    let cases = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden")).unwrap();
    let mut count = 0;
    for case in cases {
        let site = TestSite::of_folder(&case.unwrap().path().join("site"));
        site.write("templates/frame.html", "{{ page.kind }}<ld>{{ page.json_ld }}</ld>");
        site.build(&[]).fine();
        for (path, page) in site.output() {
            let is_page =
                Path::new(&path).extension().is_some_and(|end| end == "html") && page.contains("<ld>");
            if is_page && !page.starts_with("not_found") && !page.starts_with("redirect") {
                check(&path, &graph(&page));
                count += 1;
            }
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn pages_that_search_engines_leave_out_say_nothing() {
    let site = site("--- content/about.en.md ---\n---\ntitle: About\naliases: [/who/]\n---\n");
    assert!(site.page("404.html").contains("<ld></ld>"));
    assert!(!site.page("who/index.html").contains("@graph"));
}

const LITHIUM: &str = "\
--- content/people/ana.en.md ---
---
title: Ana Krasniqi
given: Ana
family: Krasniqi
role: Director
affiliation: bridge
orcid: 0000-0002-1825-0097
links: [https://social.example/@ana]
---
--- content/people/ana.sr-Cyrl.md ---
---
title: Ана Краснићи
given: Ана
family: Краснићи
---
--- content/organisations/bridge.en.md ---
---
title: Bridge Institute
short_name: BI
ror: https://ror.org/05dxps055
country: XK
---
--- content/organisations/fund.en.md ---
---
title: Nordic Fund
website: https://fund.example/
---
--- content/projects/mines.en.md ---
---
title: Mines and Meadows
acronym: MM
start: 2023-01
end: 2025-12-31
lead: bridge
partners: [{name: River Lab}]
team: [ana]
funders: [{id: fund, grant: NF-1}, {id: fund, grant: NF-2}]
website: https://mines.example/
topics: [energy]
---
--- content/publications/lithium/index.en.md ---
---
title: The Price of Lithium
subtitle: Who pays
summary: A few words about it.
date: 2024-03-05
updated: 2024-06-01
type: policy-brief
authors: [ana, {given: Jovan, family: Petrović, affiliation: Nova Lab}, {name: UNDP}]
editors: [Mira Hoxha]
series: policy-brief
number: 13’2024
doi: 10.1234/lithium
license: CC-BY-4.0
pdf: lithium.pdf
projects: [mines]
topics: [energy]
regions: [Drina Valley]
keywords: [lithium]
---
Text.
--- content/publications/lithium/index.sq.md ---
---
title: Çmimi i litiumit
updated: 2024-07-15
---
Tekst.
--- content/publications/lithium/index.sr-Cyrl.md ---
---
title: Цена литијума
---
Текст.
--- content/publications/lithium/lithium.pdf ---
PDF
";

#[test]
fn a_brief_is_a_report_with_authors_series_project_money_and_pdf() {
    let site = site(LITHIUM);
    let brief = node(&site, "publications/the-price-of-lithium/index.html", "Report");
    let page = "https://bridge.example/publications/the-price-of-lithium/";
    let ana = json!({
        "@type": "Person", "@id": "https://bridge.example/id/people/ana", "name": "Ana Krasniqi",
        "url": "https://bridge.example/people/ana-krasniqi/",
        "sameAs": ["https://orcid.org/0000-0002-1825-0097"],
        "affiliation": {
            "@type": "Organization", "@id": "https://bridge.example/#organization", "name": "Bridge Institute",
            "url": "https://bridge.example/", "sameAs": ["https://ror.org/05dxps055"],
        },
    });
    let jovan = json!({
        "@type": "Person", "name": "Jovan Petrović",
        "affiliation": {"@type": "Organization", "name": "Nova Lab"},
    });
    let fund = json!({
        "@type": "Organization", "@id": "https://bridge.example/id/organisations/fund", "name": "Nordic Fund",
        "url": "https://fund.example/",
    });
    let expected = json!({
        "@type": "Report",
        "@id": "https://bridge.example/id/publications/lithium/en",
        "mainEntityOfPage": {"@id": page},
        "url": page,
        "name": "The Price of Lithium: Who pays",
        "headline": "The Price of Lithium",
        "alternativeHeadline": "Who pays",
        "description": "A few words about it.",
        "abstract": "A few words about it.",
        "author": [ana, jovan, {"@type": "Organization", "name": "UNDP"}],
        "editor": [{"@type": "Person", "name": "Mira Hoxha"}],
        "publisher": {"@id": "https://bridge.example/#organization"},
        "datePublished": "2024-03-05",
        "dateModified": "2024-06-01",
        "inLanguage": "en",
        "isPartOf": {
            "@type": "Periodical", "@id": "https://bridge.example/id/series/policy-brief", "name": "Policy Brief",
            "issn": "1234-5679", "url": "https://bridge.example/series/policy-brief/",
        },
        "reportNumber": "13’2024",
        "identifier": [{
            "@type": "PropertyValue", "propertyID": "DOI", "value": "10.1234/lithium",
            "url": "https://doi.org/10.1234/lithium",
        }],
        "sameAs": "https://doi.org/10.1234/lithium",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "encoding": {
            "@type": "MediaObject", "contentUrl": format!("{page}lithium.pdf"),
            "encodingFormat": "application/pdf", "inLanguage": "en",
        },
        "keywords": ["lithium"],
        "about": [{
            "@type": "DefinedTerm", "@id": "https://bridge.example/id/topics/energy", "name": "Energy",
            "url": "https://bridge.example/topics/energy/",
        }],
        "spatialCoverage": [{
            "@type": "Place", "@id": "https://bridge.example/id/regions/drina-valley", "name": "Drina Valley",
            "url": "https://bridge.example/regions/drina-valley/",
        }],
        "sourceOrganization": [{
            "@type": "ResearchProject", "@id": "https://bridge.example/id/projects/mines",
            "name": "Mines and Meadows", "url": "https://bridge.example/projects/mines-and-meadows/",
        }],
        "funder": [fund],
        "funding": [
            {"@type": "Grant", "identifier": "NF-1", "funder": {"@id": fund["@id"]}},
            {"@type": "Grant", "identifier": "NF-2", "funder": {"@id": fund["@id"]}},
        ],
        "workTranslation": brief["workTranslation"],
    });
    assert_eq!(brief, expected, "{brief:#}");
}

#[test]
fn translations_name_their_original_and_an_original_its_translations() {
    let site = site(LITHIUM);
    let original = node(&site, "publications/the-price-of-lithium/index.html", "Report");
    let translations = original["workTranslation"].as_array().unwrap();
    let ids: Vec<&str> = translations.iter().map(|node| node["@id"].as_str().unwrap()).collect();
    let id = |lang: &str| format!("https://bridge.example/id/publications/lithium/{lang}");
    assert_eq!(ids, [id("sq"), id("sr-Cyrl"), id("sr-Latn")]);
    for (page, lang, modified) in [
        ("sq/publications/cmimi-i-litiumit/index.html", "sq", "2024-07-15"),
        ("sr-latn/publications/cena-litijuma/index.html", "sr-Latn", "2024-06-01"),
    ] {
        let translation = node(&site, page, "Report");
        assert_eq!(translation["@id"], id(lang));
        assert_eq!(translation["inLanguage"], lang);
        assert_eq!(translation["dateModified"], modified);
        assert_eq!(translation["translationOfWork"]["@id"], id("en"));
        assert_eq!(translation["translationOfWork"]["inLanguage"], "en");
        assert!(translation.get("workTranslation").is_none());
        // Both are known by one DOI, and are not the same.
        assert_eq!(translation["identifier"], original["identifier"]);
        assert!(translation.get("sameAs").is_none());
    }
    // The entry of a feed has the same name.
    assert!(site.page("sq/feed.xml").contains(&format!("<id>{}</id>", id("sq"))));
}

#[test]
fn things_have_the_same_name_in_every_language() {
    let site = site(LITHIUM);
    let english = node(&site, "people/ana-krasniqi/index.html", "Person");
    let serbian = node(&site, "sr/people/ana-krasnici/index.html", "Person");
    assert_eq!(english["@id"], "https://bridge.example/id/people/ana");
    assert_eq!(english["@id"], serbian["@id"]);
    assert_eq!(english["alternateName"], json!(["Ана Краснићи", "Ana Krasnići"]));
    assert_eq!(english["jobTitle"], "Director");
    assert_eq!(english["givenName"], "Ana");
    let same = json!(["https://orcid.org/0000-0002-1825-0097", "https://social.example/@ana"]);
    assert_eq!(english["sameAs"], same);
    let page = node(&site, "sr/people/ana-krasnici/index.html", "ProfilePage");
    assert_eq!(page["mainEntity"]["@id"], "https://bridge.example/id/people/ana");
    assert_eq!(page["translationOfWork"]["@id"], "https://bridge.example/people/ana-krasniqi/");
}

#[test]
fn the_institute_is_one_thing_on_its_own_page_and_on_all_others() {
    let site = site(LITHIUM);
    let id = "https://bridge.example/#organization";
    let own = node(&site, "organisations/bridge-institute/index.html", "Organization");
    assert_eq!(own["@id"], id);
    assert_eq!(own["alternateName"], json!(["BI"]));
    assert_eq!(own["sameAs"], json!(["https://ror.org/05dxps055"]));
    let home = node(&site, "index.html", "Organization");
    assert_eq!(home["@id"], id);
    assert_eq!(home["address"], "Rruga e Lumit 3, 20000 Prizren");
    assert_eq!(home["sameAs"], json!(["https://ror.org/05dxps055", "https://social.example/@bridge"]));
    assert_eq!(node(&site, "index.html", "WebPage")["about"]["@id"], id);
    let inner = node(&site, "sq/publications/cmimi-i-litiumit/index.html", "Organization");
    assert_eq!(
        inner,
        json!({"@type": "Organization", "@id": id, "name": "Instituti Ura", "url": "https://bridge.example/"})
    );
}

#[test]
fn a_project_has_its_members_its_money_and_its_years() {
    let site = site(LITHIUM);
    let project = node(&site, "projects/mines-and-meadows/index.html", "ResearchProject");
    assert_eq!(project["alternateName"], "MM");
    assert_eq!(
        (&project["foundingDate"], &project["dissolutionDate"]),
        (&json!("2023-01"), &json!("2025-12-31"))
    );
    let members: Vec<&str> =
        project["member"].as_array().unwrap().iter().map(|node| node["name"].as_str().unwrap()).collect();
    assert_eq!(members, ["Bridge Institute", "River Lab", "Ana Krasniqi"]);
    assert_eq!(project["member"][1], json!({"@type": "Organization", "name": "River Lab"}));
    assert_eq!(project["funding"][1]["identifier"], "NF-2");
    assert_eq!(project["funder"].as_array().unwrap().len(), 1);
    assert_eq!(project["sameAs"], json!(["https://mines.example/"]));
}

/// An event with these fields, as its page says it.
fn event(fields: &str) -> Value {
    let files = format!("--- content/events/talk.en.md ---\n---\ntitle: Talk\ntype: panel\n{fields}\n---\n");
    let site = site(&files);
    check("events/talk/index.html", &graph(&site.page("events/talk/index.html")));
    node(&site, "events/talk/index.html", "Event")
}

#[test]
fn moments_have_the_distance_from_utc_of_their_place_and_season() {
    for (fields, start, end) in [
        (
            "start: 2026-12-03T11:00\nend: 2026-12-03T13:30",
            "2026-12-03T11:00:00+01:00",
            "2026-12-03T13:30:00+01:00",
        ),
        (
            "start: 2026-07-03T11:00\nend: 2026-07-04T12:00",
            "2026-07-03T11:00:00+02:00",
            "2026-07-04T12:00:00+02:00",
        ),
        // The clocks go back in the night between.
        (
            "start: 2026-10-24T22:00\nend: 2026-10-25T09:00",
            "2026-10-24T22:00:00+02:00",
            "2026-10-25T09:00:00+01:00",
        ),
        (
            "timezone: Europe/London\nstart: 2026-03-28T20:00\nend: 2026-03-29T10:00",
            "2026-03-28T20:00:00+00:00",
            "2026-03-29T10:00:00+01:00",
        ),
        (
            "timezone: America/New_York\nstart: 2026-03-07T20:00\nend: 2026-03-08T10:00",
            "2026-03-07T20:00:00-05:00",
            "2026-03-08T10:00:00-04:00",
        ),
        (
            "timezone: UTC\nstart: 2026-03-07T20:00\nend: 2026-03-08",
            "2026-03-07T20:00:00+00:00",
            "2026-03-08",
        ),
        ("start: 2026-12-03\nend: 2026-12-05", "2026-12-03", "2026-12-05"),
    ] {
        let event = event(fields);
        assert_eq!(
            (event["startDate"].as_str(), event["endDate"].as_str()),
            (Some(start), Some(end)),
            "{fields}"
        );
    }
    let event = event("start: 2026-12-03T11:00\nend: 2026-12-03");
    assert!(event.get("endDate").is_none(), "{event:#}");
}

#[test]
fn an_event_says_where_and_whether_it_takes_place() {
    let hall = event(
        "start: 2026-12-03T11:00\nvenue: {name: City Hall, address: Main Street 1, city: Prizren, country: XK, geo: [42.2, 20.7]}\n\
         organisers: [{name: Bridge Institute}]\nspeakers: [Ana Krasniqi]\nlanguages: [sq, en]\n\
         registration: {url: \"https://bridge.example/join\", deadline: 2026-12-01T12:00}",
    );
    let place = json!([{
        "@type": "Place", "name": "City Hall",
        "address": {
            "@type": "PostalAddress", "streetAddress": "Main Street 1", "addressLocality": "Prizren",
            "addressCountry": "XK",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": 42.2, "longitude": 20.7},
    }]);
    assert_eq!(hall["location"], place);
    assert_eq!(hall["eventStatus"], "https://schema.org/EventScheduled");
    assert_eq!(hall["eventAttendanceMode"], "https://schema.org/OfflineEventAttendanceMode");
    assert_eq!(hall["organizer"], json!([{"@type": "Organization", "name": "Bridge Institute"}]));
    assert_eq!(hall["performer"], json!([{"@type": "Person", "name": "Ana Krasniqi"}]));
    assert_eq!(hall["inLanguage"], json!(["sq", "en"]));
    assert_eq!(hall["url"], "https://bridge.example/events/talk/");
    let action = json!({
        "@type": "RegisterAction", "target": "https://bridge.example/join", "endTime": "2026-12-01T12:00:00+01:00",
    });
    assert_eq!(hall["potentialAction"], action);

    let online = event("start: 2026-12-03T11:00\nstatus: cancelled\nonline: https://meet.example/1");
    assert_eq!(online["location"], json!([{"@type": "VirtualLocation", "url": "https://meet.example/1"}]));
    assert_eq!(online["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(online["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");

    let both =
        event("start: 2026-12-03T11:00\nstatus: postponed\nonline: https://meet.example/1\nvenue: City Hall");
    assert_eq!(both["location"][0], json!({"@type": "Place", "name": "City Hall", "address": "City Hall"}));
    assert_eq!(both["eventStatus"], "https://schema.org/EventPostponed");
    assert_eq!(both["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
}

#[test]
fn each_type_of_publication_is_what_schema_org_calls_it() {
    for (type_, expected) in [
        ("policy-brief", "Report"),
        ("study", "Report"),
        ("working-paper", "ScholarlyArticle"),
        ("op-ed", "OpinionNewsArticle"),
        ("commentary", "OpinionNewsArticle"),
        ("statement", "Article"),
        ("letter", "Article"),
        ("book", "Book"),
        ("infographic", "ImageObject"),
        ("podcast", "PodcastEpisode"),
        ("video", "VideoObject"),
    ] {
        let site = site(&format!(
            "--- content/publications/a.en.md ---\n---\ntitle: A\ndate: 2024-05\ntype: {type_}\npages: 64\n\
             isbn: 978-9951-999-06-9\n\
             first_published: {{title: The Courier, url: \"https://courier.example/a\", date: 2024-04-30}}\n---\n"
        ));
        let page = "publications/a/index.html";
        check(page, &graph(&site.page(page)));
        let work = node(&site, page, expected);
        // Where it appeared first counts.
        assert_eq!(work["datePublished"], "2024-04-30", "{type_}");
        assert_eq!(work["isBasedOn"]["isPartOf"], json!({"@type": "Periodical", "name": "The Courier"}));
        // Only books have a property for it.
        let is_book = expected == "Book";
        assert_eq!(work.get("isbn").is_some(), is_book, "{type_}");
        assert_eq!(work["identifier"][0]["propertyID"] == "ISBN", !is_book, "{type_}");
        assert_eq!(work.get("numberOfPages").is_some(), type_ == "book", "{type_}");
        assert_eq!(work.get("uploadDate").is_some(), type_ == "video", "{type_}");
    }
}

#[test]
fn news_mentions_what_it_is_about_and_says_until_when_it_holds() {
    let site = site(&format!(
        "{LITHIUM}--- content/news/job.en.md ---\n---\ntitle: A job\ndate: 2026-11-01\ntype: vacancy\n\
         deadline: 2026-12-01\nprojects: [mines]\n\
         source: {{title: The Courier, url: \"https://courier.example/job\"}}\n---\n"
    ));
    let news = node(&site, "news/a-job/index.html", "NewsArticle");
    assert_eq!((&news["datePublished"], &news["expires"]), (&json!("2026-11-01"), &json!("2026-12-01")));
    assert_eq!(news["headline"], "A job");
    assert_eq!(news["mentions"][0]["@id"], "https://bridge.example/id/projects/mines");
    assert_eq!(news["isBasedOn"]["url"], "https://courier.example/job");
}

#[test]
fn a_list_says_what_its_page_shows_and_where_that_stands_in_the_whole() {
    let mut files = "--- site.yaml ---\ntitle: Bridge\nbase_url: https://bridge.example/site/\n\
         sections: {events: {per_page: 2}}\n"
        .to_owned();
    for (id, day) in [("a", "2027-01-01"), ("b", "2026-05-01"), ("c", "2026-04-01"), ("d", "2026-03-01")] {
        files +=
            &format!("--- content/events/{id}.md ---\n---\ntitle: {id}\ntype: panel\nstart: {day}\n---\n");
    }
    let site = TestSite::new(&format!("{FRAME}{files}"));
    site.build(&[]).fine();
    for (page, places) in [
        ("events/index.html", vec![(1, "a"), (2, "b"), (3, "c")]),
        ("events/page/2/index.html", vec![(4, "d")]),
    ] {
        let list = node(&site, page, "ItemList");
        assert_eq!(list["numberOfItems"], 4);
        let items: Vec<Value> = list["itemListElement"].as_array().unwrap().clone();
        let expected: Vec<Value> = places
            .iter()
            .map(|(position, name)| {
                let address = format!("https://bridge.example/site/events/{name}/");
                json!({"@type": "ListItem", "position": position, "name": name, "item": address})
            })
            .collect();
        assert_eq!(items, expected, "{page}");
        let page = node(&site, page, "CollectionPage");
        assert_eq!(page["mainEntity"]["@id"], list["@id"]);
    }
    let crumbs = node(&site, "events/page/2/index.html", "BreadcrumbList");
    let way: Vec<&str> = crumbs["itemListElement"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["item"].as_str().unwrap().trim_start_matches("https://bridge.example/site/"))
        .collect();
    assert_eq!(way, ["", "events/", "events/page/2/"]);
}

#[test]
fn the_list_of_a_series_is_about_the_series() {
    let site = site(LITHIUM);
    let page = node(&site, "series/policy-brief/index.html", "CollectionPage");
    assert_eq!(page["about"]["@type"], "Periodical");
    assert_eq!(page["about"]["@id"], "https://bridge.example/id/series/policy-brief");
    assert_eq!(page["about"]["issn"], "1234-5679");
    let page = node(&site, "topics/energy/index.html", "CollectionPage");
    assert_eq!(page["about"]["@id"], "https://bridge.example/id/topics/energy");
    let overview = node(&site, "topics/index.html", "ItemList");
    assert_eq!(overview["itemListElement"][0]["item"], "https://bridge.example/topics/energy/");
}

#[test]
fn no_title_can_end_the_script() {
    let title = "</script><script>alert(1)</script> <! & \"quotes\" ’ и ћирилица";
    let site = site(&format!(
        "--- content/publications/a.en.md ---\n---\ntitle: >-\n  {title}\nsummary: |\n  One\n  two \u{2028} three.\n\
         slug: a\ndate: 2024\ntype: report\n---\n"
    ));
    site.remove("templates");
    site.build(&[]).fine();
    let page = site.page("publications/a/index.html");
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
    let document: Value = serde_json::from_str(json).unwrap();
    let report =
        document["@graph"].as_array().unwrap().iter().find(|node| node["@type"] == "Report").unwrap();
    assert_eq!(report["headline"].as_str().unwrap().replace(['“', '”'], "\""), title);
    assert_eq!(report["abstract"], "One two three.");
    assert_eq!(page.matches("application/ld+json").count(), 1);
    assert_eq!(page.matches("alert(1)</script>").count(), 0);
}
