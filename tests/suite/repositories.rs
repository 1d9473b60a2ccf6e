//! Files for repositories: what RePEc, Crossref and gateways of OAI-PMH are told. Every file that a test makes goes
//! through the checkers of `redif_format` and `repository_formats`.

use crate::redif_format::{Template, check_redif};
use crate::repository_formats::{check_crossref, check_oai};
use crate::test_site::TestSite;

const SETTINGS: &str = r#"title: {en: "Bridge & Institute", sq: Instituti Ura, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
series:
  policy-brief: {title: {en: Policy Brief, sq: Përmbledhje}, issn: 1234-5679}
  books: Books of the Bridge
topics: {energy: {en: Energy, sq: Energjia}}
regions: {kosovo: {en: Kosovo, sq: Kosova}}
publisher: {name: "Bridge & Institute", email: office@bridge.example}
severity: {strings/missing: off, language/wrong-language: off}
"#;

const REPOSITORIES: &str = r#"repositories:
  repec: {archive: bri, institution: RePEc:edi:bridgxk, series: {policy-brief: polbrf, books: {code: brbook, type: book}}}
  crossref: {prefix: "10.59999", depositor: {name: Mira, email: doi@bridge.example}, registrant: Bridge}
  oai: {gateway: "https://gateway.example/oai/"}
"#;

const CONTENT: &str = r#"--- content/people/arta-hoxha.en.md ---
---
title: Arta Hoxha
given: Arta
family: Hoxha
orcid: 0000-0002-1825-0097
affiliation: bridge
---
--- content/organisations/bridge.en.md ---
---
title: Bridge House
ror: https://ror.org/05dxps055
---
--- content/organisations/bridge.sq.md ---
---
title: Shtëpia Ura
---
--- content/projects/valley.en.md ---
---
title: Valley
start: 2023
funders: [{name: Nordic Fund, grant: NF-17}]
---
--- content/publications/lithium.en.md ---
---
title: "Lithium & copper: <who> digs?"
subtitle: A brief "in short"
type: policy-brief
series: policy-brief
number: 13’2023
date: 2023-11-05
updated: 2024-02-01
doi: 10.59999/bridge.2023.13
license: CC-BY-4.0
jel: [Q41, L71]
topics: [energy]
regions: [kosovo]
keywords: [mines, rivers & roads]
place: Prizren
pages: 12
pdf: lithium/paper.pdf
authors: [arta-hoxha, {given: Мира, family: O'Neil-Jović}, organisations/bridge]
translators: [Vesna Ilić]
projects: [valley]
summary: |
  Who digs, & who decides?

  Keywords: not a field of ReDIF.
---
First words.
--- content/publications/lithium.sq.md ---
---
title: Litiumi
summary: Kush gërmon?
---
--- content/publications/lithium.sr-Cyrl.md ---
---
title: Литијум
---
--- content/publications/lithium/paper.pdf ---
%PDF-1.4 nothing much
--- content/publications/rivers.sq.md ---
---
title: Lumenjtë
type: report
series: policy-brief
date: 2024-03
first_published: {title: Gazeta e Urës}
authors: [{given: Arta, family: Hoxha}]
summary: Për lumenjtë.
---
--- content/publications/book.en.md ---
---
title: The Bridge Book
type: book
series: books
date: 2022
doi: 10.59999/bridge.book
isbn: 978-3-16-148410-0
editors: [arta-hoxha]
summary: A book.
---
--- content/publications/draft.en.md ---
---
title: Unfinished
type: report
series: policy-brief
number: 14
date: 2024
doi: 10.59999/bridge.draft
draft: true
---
"#;

fn site(repositories: &str) -> TestSite {
    let site = TestSite::new(CONTENT);
    site.write("site.yaml", &format!("{SETTINGS}{repositories}"));
    site
}

fn built() -> TestSite {
    let site = site(REPOSITORIES);
    site.build(&["--strict"]).fine();
    site
}

fn papers(site: &TestSite) -> Vec<Template> {
    check_redif(&site.page("RePEc/bri/polbrf/polbrf.redif"))
}

#[test]
fn a_site_that_asks_for_nothing_has_no_such_files() {
    let site = site("");
    site.build(&["--strict"]).fine();
    let names = ["RePEc", "crossref", "oai.xml"];
    assert!(!site.output().keys().any(|path| names.iter().any(|name| path.starts_with(name))));
}

#[test]
fn an_archive_of_repec_says_what_it_is_and_which_series_it_has() {
    let site = built();
    let archive = check_redif(&site.page("RePEc/bri/briarch.redif"));
    assert_eq!(archive[0].get("Handle"), "RePEc:bri");
    assert_eq!(archive[0].get("Name"), "Bridge & Institute");
    assert_eq!(archive[0].get("Maintainer-Email"), "office@bridge.example");
    assert_eq!(archive[0].get("URL"), "https://bridge.example/RePEc/bri/");
    let series = check_redif(&site.page("RePEc/bri/briseri.redif"));
    let said: Vec<_> = series.iter().map(|series| (series.get("Handle"), series.get("Type"))).collect();
    assert_eq!(said, [("RePEc:bri:polbrf", "ReDIF-Paper"), ("RePEc:bri:brbook", "ReDIF-Book")]);
    assert_eq!(series[0].get("ISSN"), "1234-5679");
    assert_eq!(series[0].get("Provider-Institution"), "RePEc:edi:bridgxk");
}

#[test]
fn a_paper_has_one_template_in_its_original_language_and_its_translations_are_files_of_it() {
    let papers = papers(&built());
    assert_eq!(papers.len(), 2, "one a publication, and none for a draft");
    let lithium = &papers[0];
    assert_eq!(lithium.get("Title"), "Lithium & copper: <who> digs? A brief “in short”");
    assert_eq!(lithium.get("Abstract"), "Who digs, & who decides? Keywords: not a field of ReDIF.");
    assert_eq!(lithium.all("Author-Name"), ["Arta Hoxha", "Мира O'Neil-Jović", "Bridge House"]);
    assert_eq!(lithium.all("Author-Name-Last"), ["Hoxha", "O'Neil-Jović"]);
    assert_eq!(lithium.all("Author-Workplace-Name"), ["Bridge House"]);
    assert_eq!(lithium.get("Classification-JEL"), "Q41, L71");
    assert_eq!(lithium.get("Language"), "en");
    assert_eq!(lithium.get("Creation-Date"), "2023-11-05");
    assert_eq!(lithium.get("Revision-Date"), "2024-02-01");
    assert_eq!(lithium.get("Length"), "12 pages");
    assert_eq!(lithium.get("Handle"), "RePEc:bri:polbrf:13-2023");
    let files = lithium.all("File-URL");
    assert!(files[0].ends_with("/paper.pdf"), "{files:?}");
    assert_eq!(lithium.all("File-Format"), ["Application/pdf", "text/html", "text/html", "text/html"]);
    assert_eq!(lithium.all("File-Function"), ["Translation (sq)", "Translation (sr-Cyrl)"]);
}

#[test]
fn a_paper_without_a_number_is_named_by_its_id_and_without_english_by_its_own_language() {
    let papers = papers(&built());
    assert_eq!(papers[1].get("Handle"), "RePEc:bri:polbrf:rivers");
    assert_eq!(papers[1].get("Title"), "Lumenjtë");
    assert_eq!(papers[1].get("Language"), "sq");
    assert_eq!(papers[1].get("Creation-Date"), "2024-03");
    assert_eq!(papers[1].get("Publication-Status"), "Published in Gazeta e Urës");
}

#[test]
fn a_book_has_editors_a_publisher_and_its_isbn() {
    let books = check_redif(&built().page("RePEc/bri/brbook/brbook.redif"));
    assert_eq!(books[0].get("Template-Type"), "ReDIF-Book 1.0");
    assert_eq!(books[0].all("Editor-Name"), ["Arta Hoxha"]);
    assert_eq!(books[0].get("Provider-Name"), "Bridge & Institute");
    assert_eq!(books[0].get("ISBN"), "978-3-16-148410-0");
    assert_eq!(books[0].get("Year"), "2022");
}

#[test]
fn every_folder_of_the_archive_lists_what_lies_in_it() {
    let site = built();
    let output = site.output();
    let folders = ["RePEc/", "RePEc/bri/", "RePEc/bri/polbrf/", "RePEc/bri/brbook/"];
    let mut listed = Vec::new();
    for folder in folders {
        let page = &output[&format!("{folder}index.html")];
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            listed.push(format!("{folder}{link}"));
        }
    }
    for (path, _) in output.iter().filter(|(path, _)| path.starts_with("RePEc/") && path.ends_with(".redif"))
    {
        assert!(listed.contains(path), "{path} is not in {listed:?}");
    }
    for link in listed {
        let path = if link.ends_with('/') { format!("{link}index.html") } else { link };
        assert!(output.contains_key(&path), "{path}");
    }
}

#[test]
fn a_deposit_has_what_crossref_asks_of_a_report() {
    let deposit = built().page("crossref.xml");
    let deposit = check_crossref(&deposit);
    assert_eq!(deposit.text("head/depositor/email_address"), "doi@bridge.example");
    assert_eq!(deposit.text("head/registrant"), "Bridge");
    let reports = deposit.all("body/report-paper/report-paper_metadata");
    assert_eq!(reports.len(), 1, "one a DOI, and none for a draft");
    let report = reports[0];
    assert_eq!(report.attribute("language"), Some("en"));
    assert_eq!(report.text("titles/title"), "Lithium & copper: <who> digs?");
    assert_eq!(report.text("titles/subtitle"), "A brief “in short”");
    assert_eq!(report.text("contributors/person_name/surname"), "Hoxha");
    assert_eq!(report.text("contributors/person_name/ORCID"), "https://orcid.org/0000-0002-1825-0097");
    assert_eq!(
        report.text("contributors/person_name/affiliations/institution/institution_id"),
        "https://ror.org/05dxps055"
    );
    assert_eq!(report.text("contributors/organization"), "Bridge House");
    assert_eq!(report.text("publication_date/month"), "11");
    assert_eq!(report.text("publication_date/day"), "05");
    assert_eq!(report.text("publisher_item/item_number"), "13’2023");
    assert_eq!(report.text("publisher/publisher_place"), "Prizren");
    let funding: Vec<String> =
        report.all("fr:program/fr:assertion/fr:assertion").iter().map(|node| node.text.clone()).collect();
    assert_eq!(funding, ["Nordic Fund", "NF-17"]);
    assert_eq!(report.text("ai:program/ai:license_ref"), "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(report.text("doi_data/doi"), "10.59999/bridge.2023.13");
    assert_eq!(report.text("doi_data/timestamp"), "20240201000000");
    assert!(report.text("doi_data/resource").starts_with("https://bridge.example/publications/"));
    assert!(report.text("doi_data/collection/item/resource").ends_with("/paper.pdf"));
}

#[test]
fn crossref_hears_of_translations_and_of_abstracts_in_all_languages() {
    let deposit = check_crossref(&built().page("crossref.xml"));
    let report = deposit.all("body/report-paper/report-paper_metadata")[0];
    let abstracts = report.all("jats:abstract");
    let languages: Vec<_> = abstracts.iter().filter_map(|node| node.attribute("xml:lang")).collect();
    assert_eq!(languages, ["en", "sq"]);
    let translations = report.all("rel:program/rel:related_item/rel:intra_work_relation");
    let urls: Vec<&str> = translations.iter().map(|node| node.text.as_str()).collect();
    assert_eq!(
        urls,
        [
            "https://bridge.example/sq/publications/litiumi/",
            "https://bridge.example/sr/publications/litijum/"
        ]
    );
    assert!(translations.iter().all(|node| node.attribute("relationship-type") == Some("hasTranslation")));
    assert_eq!(report.text("rel:program/rel:related_item/rel:inter_work_relation"), "1234-5679");
    let roles =
        report.all("contributors/person_name").into_iter().chain(report.all("contributors/organization"));
    let roles: Vec<_> = roles.filter_map(|node| node.attribute("contributor_role")).collect();
    assert!(!roles.contains(&"translator"), "whoever translated it has no part in the original");
}

#[test]
fn books_are_deposited_in_a_file_of_their_own() {
    let deposit = check_crossref(&built().page("crossref-books.xml"));
    let book = deposit.all("body/book")[0];
    assert_eq!(book.attribute("book_type"), Some("edited_book"));
    assert_eq!(book.text("book_metadata/isbn"), "978-3-16-148410-0");
    assert_eq!(book.text("book_metadata/publication_date/year"), "2022");
}

#[test]
fn deposits_are_the_same_on_every_day_and_another_version_only_where_something_changed() {
    let site = built();
    let first = site.output();
    let said = site.run("build", &["--force", "--today", "2027-05-01"], &[]);
    said.fine();
    let second = site.output();
    for path in ["crossref.xml", "oai.xml", "RePEc/bri/polbrf/polbrf.redif"] {
        assert_eq!(first[path], second[path], "{path}");
    }
    site.write(
        "site.yaml",
        &format!("{SETTINGS}{}", REPOSITORIES.replace("registrant:", "revision: 2, registrant:")),
    );
    site.build(&[]).fine();
    let (old, new) = (check_crossref(&first["crossref.xml"]), check_crossref(&site.page("crossref.xml")));
    assert_eq!(new.text("head/timestamp"), "20240201000002");
    assert_ne!(old.text("head/doi_batch_id"), new.text("head/doi_batch_id"));
}

#[test]
fn harvesters_get_a_record_for_each_language_that_somebody_wrote() {
    let repository = check_oai(&built().page("oai.xml"));
    assert_eq!(repository.text("Identify/oai:baseURL"), "https://gateway.example/oai/bridge.example/oai.xml");
    assert_eq!(repository.text("Identify/oai:earliestDatestamp"), "2022-01-01");
    let headers = repository.all("ListRecords/oai:record/oai:header");
    let identifiers: Vec<String> = headers.iter().map(|header| header.text("oai:identifier")).collect();
    let expected = ["book/en", "lithium/en", "lithium/sq", "lithium/sr-Cyrl", "rivers/sq"];
    assert_eq!(identifiers, expected.map(|id| format!("oai:bridge.example:publications/{id}")));
    assert_eq!(headers[1].text("oai:datestamp"), "2024-02-01");
    let records = repository.all("ListRecords/oai:record/oai:metadata/oai_dc:dc");
    let [original, translation] = [records[1], records[2]];
    assert_eq!(original.text("dc:title"), "Lithium & copper: <who> digs? A brief “in short”");
    assert_eq!(original.text("dc:creator"), "Hoxha, Arta");
    assert_eq!(original.text("dc:language"), "en");
    assert_eq!(original.text("dc:source"), "Policy Brief 13’2023, ISSN 1234-5679");
    let texts = |name| original.all(name).iter().map(|node| node.text.clone()).collect::<Vec<_>>();
    assert!(texts("dc:identifier").contains(&"https://doi.org/10.59999/bridge.2023.13".to_owned()));
    assert_eq!(texts("dc:subject"), ["mines", "rivers & roads", "Energy"]);
    assert_eq!(texts("dc:format"), ["text/html", "application/pdf"]);
    assert_eq!(texts("dc:contributor"), [""; 0]);
    assert!(texts("dc:rights").contains(&"https://creativecommons.org/licenses/by/4.0/".to_owned()));
    assert_eq!(translation.text("dc:language"), "sq");
    assert_eq!(translation.text("dc:coverage"), "Kosova");
    assert_eq!(translation.text("dc:contributor"), "Vesna Ilić");
    let page = original.text("dc:identifier");
    assert_eq!(translation.text("dc:relation"), page, "a translation leads to its original");
}

#[test]
fn a_site_in_a_folder_is_named_with_it() {
    let site = site(REPOSITORIES);
    site.build(&["--base-url", "https://example.org/bridge"]).fine();
    let repository = check_oai(&site.page("oai.xml"));
    assert_eq!(
        repository.text("Identify/oai:baseURL"),
        "https://gateway.example/oai/example.org/bridge/oai.xml"
    );
    assert_eq!(
        check_redif(&site.page("RePEc/bri/briarch.redif"))[0].get("URL"),
        "https://example.org/bridge/RePEc/bri/"
    );
}

#[test]
fn characters_that_xml_forbids_do_not_get_into_it() {
    let site = site(REPOSITORIES);
    site.write(
        "content/publications/odd.en.md",
        "---\ntitle: \"One\\u0001 two\\tthree\"\ntype: report\ndate: 2024\ndoi: 10.59999/odd\nsummary: \"]]> &amp; \\u000b\"\n---\n",
    );
    site.build(&[]).fine();
    let deposit = check_crossref(&site.page("crossref.xml"));
    let titles: Vec<String> = deposit
        .all("body/report-paper/report-paper_metadata/titles/title")
        .iter()
        .map(|node| node.text.clone())
        .collect();
    assert!(titles.contains(&"One two three".to_owned()), "{titles:?}");
    check_oai(&site.page("oai.xml"));
}

/// What is said about settings of repositories.
fn problems(repositories: &str) -> String {
    let site = site(&format!("repositories: {repositories}\n"));
    site.check(&[]).problems()
}

#[test]
fn settings_of_repositories_are_checked_at_their_place() {
    for (settings, expected) in [
        ("{repec: {archive: KAR, series: {}}}", "`KAR` is not the code of an archive"),
        ("{repec: {archive: k1r, series: {}}}", "the code of an archive has no digits"),
        ("{repec: {series: {}}}", "`archive` is missing"),
        ("{repec: {archive: bri}}", "`series` is missing"),
        ("{repec: {archive: bri, series: {policy-brief: brief}}}", "`brief` is not the code of a series"),
        ("{repec: {archive: bri, series: {policy-brif: polbrf}}}", "did you mean `policy-brief`?"),
        (
            "{repec: {archive: bri, series: {policy-brief: polbrf, books: polbrf}}}",
            "has the code `polbrf` already",
        ),
        ("{repec: {archive: bri, series: {books: {code: brbook, type: boook}}}}", "did you mean `book`?"),
        ("{repec: {archive: bri, series: {books: {type: book}}}}", "`code` is missing"),
        (
            "{repec: {archive: bri, maintainer: {email: office}, series: {}}}",
            "`office` is not an e-mail address",
        ),
        (
            "{repec: {archive: bri, institution: Bridge, series: {}}}",
            "`Bridge` is not the handle of an institution",
        ),
        ("{crossref: {prefix: 11.2}}", "`11.2` is not the prefix of DOIs"),
        ("{crossref: {depositor: {name: Mira}}}", "`prefix` is missing"),
        ("{crossref: {prefix: 10.59999, revision: -1}}", "expected a whole number from 0 to 999999"),
        ("{oai: {}}", "`gateway` is missing"),
        ("{oai: {gateway: gateway.example/oai}}", "write https://gateway.example/oai"),
        ("{oai: {gateway: \"mailto:x@y.example\"}}", "is not the address of a gateway"),
        ("{zenodo: {}}", "unknown field `zenodo`"),
        ("[repec]", "expected a map with `repec`, `crossref` or `oai`"),
    ] {
        let said = problems(settings);
        assert!(said.contains(expected), "{settings}\n{said}");
        assert!(said.contains("site.yaml:"), "{settings}\n{said}");
    }
}

#[test]
fn somebody_has_to_answer_for_a_repository() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    let settings = crate::test_site::SETTINGS;
    site.write(
        "site.yaml",
        &format!("{settings}repositories: {{oai: {{gateway: \"https://gateway.example\"}}}}\n"),
    );
    let said = site.check(&[]).problems();
    assert!(said.contains("`email` is missing") && said.contains("give `publisher:` an `email:`"), "{said}");
}

#[test]
fn two_publications_do_not_share_a_doi_whatever_its_capitals() {
    let site = site(REPOSITORIES);
    site.write(
        "content/publications/twin.en.md",
        "---\ntitle: Twin\ntype: report\ndate: 2024\ndoi: 10.59999/BRIDGE.2023.13\nsummary: Twice.\n---\n",
    );
    let said = site.check(&[]).problems();
    assert!(said.contains("two publications have the DOI 10.59999/BRIDGE.2023.13"), "{said}");
    assert!(said.contains("twin.en.md:5:6\n") && said.contains("lithium.en.md:9:6\n"), "{said}");
}
