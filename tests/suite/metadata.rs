//! The tags in the head of a page: Highwire and Dublin Core for libraries, Open Graph for social networks.

use std::collections::BTreeSet;

use crate::test_site::TestSite;

/// Prints nothing but the tags.
const FRAME: &str = "--- templates/frame.html ---\n{{ page.kind }}\n\
    {{ page.meta.highwire }}\n{{ page.meta.dublin_core }}\n{{ page.meta.open_graph }}\n";

const SETTINGS: &str = "\
--- site.yaml ---
title: {en: Bridge Institute, sq: Instituti Ura, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
topics: {energy: {en: Energy, sq: Energjia, sr-Cyrl: Енергија}}
series: {policy-brief: {title: {en: Policy Brief, sq: Analizë}, issn: 1234-5679}}
";

fn site(files: &str) -> TestSite {
    let site = TestSite::new(&format!("{FRAME}{SETTINGS}{files}"));
    site.build(&[]).fine();
    site
}

/// What the tags say whose names begin so, in order.
fn tags(page: &str, prefix: &str) -> Vec<String> {
    let tag = |line: &str| {
        let (_, named) = line.strip_prefix("<meta ")?.strip_suffix("\">")?.split_once("=\"")?;
        let (name, content) = named.split_once("\" content=\"")?;
        Some(format!("{name} = {content}"))
    };
    page.lines().filter_map(tag).filter(|tag| tag.starts_with(prefix)).collect()
}

/// A publication with these fields.
fn publication(fields: &str) -> String {
    let site = site(&format!(
        "--- content/publications/a/index.en.md ---\n---\ntitle: Title\n{fields}\n---\nText.\n\
         --- content/publications/a/a.pdf ---\nPDF\n--- static/b.pdf ---\nPDF\n"
    ));
    site.page("publications/title/index.html")
}

const LITHIUM: &str = "\
--- content/people/ana.en.md ---
---
title: Ana Krasniqi
given: Ana
family: Krasniqi
affiliation: Bridge Institute
orcid: 0000-0002-1825-0097
image: {src: ana.svg, alt: A woman}
---
--- content/people/ana.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\"/>
--- content/publications/lithium/index.en.md ---
---
title: The Price of Lithium
subtitle: Who pays
summary: A few words & more.
date: 2024-03-05
updated: 2024-06-01
type: policy-brief
authors: [ana, {given: Jovan, family: Petrović, affiliation: Bridge Institute}, {name: UNDP}]
editors: [Mira Hoxha]
series: policy-brief
number: 13’2024
doi: 10.1234/lithium
isbn: 978-9951-999-06-9
license: CC-BY-4.0
pdf: lithium.pdf
topics: [energy]
keywords: [lithium, energy]
image: {src: mine.svg, alt: A mine}
---
Text.
--- content/publications/lithium/index.sq.md ---
---
title: Çmimi i litiumit
---
--- content/publications/lithium/index.sr-Cyrl.md ---
---
title: Цена литијума
---
Текст.
--- content/publications/lithium/lithium.pdf ---
PDF
--- content/publications/lithium/mine.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\"/>
";

#[test]
fn a_report_says_to_scholar_who_wrote_it_where_and_when() {
    let site = site(LITHIUM);
    let page = "https://bridge.example/publications/the-price-of-lithium/";
    let expected = [
        "citation_title = The Price of Lithium: Who pays",
        "citation_author = Krasniqi, Ana",
        "citation_author_institution = Bridge Institute",
        "citation_author_orcid = https://orcid.org/0000-0002-1825-0097",
        "citation_author = Petrović, Jovan",
        "citation_author_institution = Bridge Institute",
        "citation_author = UNDP",
        "citation_publication_date = 2024/03/05",
        "citation_technical_report_institution = Bridge Institute",
        "citation_technical_report_number = 13’2024",
        "citation_language = en",
        "citation_doi = 10.1234/lithium",
        "citation_isbn = 978-9951-999-06-9",
        "citation_issn = 1234-5679",
        "citation_keywords = lithium",
        "citation_keywords = energy",
        &format!("citation_abstract_html_url = {page}"),
        &format!("citation_fulltext_html_url = {page}"),
        &format!("citation_pdf_url = {page}lithium.pdf"),
    ];
    assert_eq!(tags(&site.page("publications/the-price-of-lithium/index.html"), "citation_"), expected);
    // Without a text of its own a translation is no full text.
    let albanian = site.page("sq/publications/cmimi-i-litiumit/index.html");
    assert_eq!(tags(&albanian, "citation_fulltext"), [""; 0]);
    let pdf = "citation_pdf_url = https://bridge.example/sq/publications/cmimi-i-litiumit/lithium.pdf";
    assert_eq!(tags(&albanian, "citation_pdf"), [pdf]);
}

#[test]
fn catalogues_read_dublin_core() {
    let site = site(LITHIUM);
    let expected = [
        "DC.title = The Price of Lithium: Who pays",
        "DC.creator = Krasniqi, Ana",
        "DC.creator = Petrović, Jovan",
        "DC.creator = UNDP",
        "DC.contributor = Mira Hoxha",
        "DC.publisher = Bridge Institute",
        "DC.date = 2024-03-05",
        "DC.type = Text",
        "DC.language = en",
        "DC.identifier = https://doi.org/10.1234/lithium",
        "DC.identifier = urn:isbn:9789951999069",
        "DC.identifier = https://bridge.example/publications/the-price-of-lithium/",
        "DC.subject = lithium",
        "DC.subject = energy",
        "DC.rights = CC-BY-4.0",
        "DCTERMS.license = https://creativecommons.org/licenses/by/4.0/",
        "DCTERMS.modified = 2024-06-01",
        "DCTERMS.isPartOf = Policy Brief 13’2024",
    ];
    assert_eq!(tags(&site.page("publications/the-price-of-lithium/index.html"), "DC"), expected);
}

#[test]
fn a_piece_that_appeared_elsewhere_names_the_newspaper_and_no_report() {
    let page = publication(
        "type: op-ed\ndate: 2024-05-02\nnumber: 7\npages: 4–5\n\
         first_published: {title: The Courier, date: 2024-05-01}",
    );
    let expected = [
        "citation_title = Title",
        "citation_publication_date = 2024/05/01",
        "citation_journal_title = The Courier",
        "citation_firstpage = 4",
        "citation_lastpage = 5",
        "citation_language = en",
    ];
    assert_eq!(tags(&page, "citation_")[..6], expected);
    assert_eq!(tags(&page, "DCTERMS.isPartOf"), ["DCTERMS.isPartOf = The Courier"]);
}

#[test]
fn a_date_that_is_no_day_is_a_year() {
    for (written, expected) in [("2024", "2024"), ("2024-05", "2024"), ("2024-05-09", "2024/05/09")] {
        let page = publication(&format!("type: study\ndate: {written}"));
        let expected = format!("citation_publication_date = {expected}");
        assert_eq!(tags(&page, "citation_publication_date"), [expected]);
        assert_eq!(tags(&page, "article:published_time"), [format!("article:published_time = {written}")]);
    }
}

#[test]
fn a_pdf_is_named_only_beside_its_page() {
    let beside = "citation_pdf_url = https://bridge.example/publications/title/a.pdf";
    for (pdf, expected) in
        [("a.pdf", &[beside][..]), ("/b.pdf", &[]), ("https://other.example/publications/title/a.pdf", &[])]
    {
        let page = publication(&format!("type: study\ndate: 2024\npdf: {pdf}"));
        assert_eq!(tags(&page, "citation_pdf_url"), expected, "{pdf}");
    }
}

#[test]
fn only_publications_speak_to_libraries() {
    let site = site(
        "--- content/news/a.en.md ---\n---\ntitle: A\ndate: 2024-01-01\n---\n\
         --- content/events/b.en.md ---\n---\ntitle: B\ntype: panel\nstart: 2024-01-01\n---\n\
         --- content/about.en.md ---\n---\ntitle: About\naliases: [/who/]\n---\n",
    );
    for page in
        ["news/a/index.html", "events/b/index.html", "about/index.html", "index.html", "news/index.html"]
    {
        let page = site.page(page);
        assert_eq!(tags(&page, "citation_"), [""; 0]);
        assert_eq!(tags(&page, "DC"), [""; 0]);
        assert_eq!(tags(&page, "og:url").len(), 1);
    }
    assert_eq!(tags(&site.page("404.html"), ""), [""; 0]);
}

#[test]
fn every_kind_of_page_shows_itself_to_social_networks() {
    let site = site(&format!(
        "{LITHIUM}--- content/events/b.en.md ---\n---\ntitle: B\ntype: panel\nstart: 2024-01-01\n---\n\
         --- content/publications/book.en.md ---\n---\ntitle: A Book\ntype: book\ndate: 2024\nauthors: [ana]\n\
         isbn: 978-9951-999-06-9\n---\n"
    ));
    let brief = [
        "og:type = article",
        "og:title = The Price of Lithium",
        "og:description = A few words &amp; more.",
        "og:url = https://bridge.example/publications/the-price-of-lithium/",
        "og:site_name = Bridge Institute",
        "og:locale = en_GB",
        "og:locale:alternate = sq_AL",
        "og:locale:alternate = sr_RS",
        "og:image = https://bridge.example/publications/the-price-of-lithium/mine.svg",
        "og:image:alt = A mine",
    ];
    let page = site.page("publications/the-price-of-lithium/index.html");
    assert_eq!(tags(&page, "og:"), brief);
    let article = [
        "article:published_time = 2024-03-05",
        "article:modified_time = 2024-06-01",
        "article:author = https://bridge.example/people/ana-krasniqi/",
        "article:section = Publications",
        "article:tag = lithium",
        "article:tag = energy",
    ];
    assert_eq!(tags(&page, "article:"), article);
    assert_eq!(tags(&page, "author"), ["author = Ana Krasniqi", "author = Jovan Petrović", "author = UNDP"]);
    assert_eq!(tags(&page, "twitter:"), ["twitter:card = summary_large_image"]);
    // Two scripts of one language are one locale.
    let latin = site.page("sr-latn/publications/cena-litijuma/index.html");
    assert_eq!(
        tags(&latin, "og:locale"),
        ["og:locale = sr_RS", "og:locale:alternate = en_GB", "og:locale:alternate = sq_AL"]
    );
    let person = site.page("people/ana-krasniqi/index.html");
    assert_eq!(tags(&person, "og:type"), ["og:type = profile"]);
    assert_eq!(tags(&person, "profile:"), ["profile:first_name = Ana", "profile:last_name = Krasniqi"]);
    assert_eq!(tags(&person, "twitter:"), ["twitter:card = summary"]);
    assert_eq!(tags(&person, "og:locale"), ["og:locale = en_GB"]);
    let book = site.page("publications/a-book/index.html");
    let expected = [
        "book:author = https://bridge.example/people/ana-krasniqi/",
        "book:isbn = 978-9951-999-06-9",
        "book:release_date = 2024",
    ];
    assert_eq!(tags(&book, "book:"), expected);
    for page in ["events/b/index.html", "index.html", "publications/index.html"] {
        assert_eq!(tags(&site.page(page), "og:type"), ["og:type = website"]);
    }
}

#[test]
fn no_tag_is_empty_or_says_the_same_twice() {
    for case in ["multilingual", "relations", "paged-index", "sub-folder"] {
        let folder = format!("{}/tests/golden/{case}/site", env!("CARGO_MANIFEST_DIR"));
        let site = TestSite::of_folder(std::path::Path::new(&folder));
        for (path, text) in crate::test_site::files_of(FRAME) {
            site.write(&path, &text);
        }
        site.build(&[]).fine();
        for (path, page) in site.output().iter().filter(|(path, _)| path.ends_with(".html")) {
            let mut known = BTreeSet::new();
            for line in page.lines().filter(|line| line.starts_with("name ") || line.starts_with("property "))
            {
                let (name, content) = line.split_once(" = ").unwrap_or((line, ""));
                assert!(!content.trim().is_empty(), "{path}: {line}");
                let again = name.starts_with("name citation_author");
                assert!(known.insert(line.to_owned()) || again, "{path}: {line}");
            }
        }
    }
}

#[test]
fn a_title_of_any_letters_is_one_line_of_one_attribute() {
    let site = site(
        "--- content/publications/a.en.md ---\n---\ntitle: |\n  A \"quoted\" <b>title</b> & more\n  на два реда\n\
         slug: a\ndate: 2024\ntype: report\n---\n",
    );
    site.remove("templates");
    site.build(&[]).fine();
    let page = site.page("publications/a/index.html");
    let line = page.lines().find(|line| line.contains("citation_title")).unwrap();
    let content = "A “quoted” &lt;b&gt;title&lt;/b&gt; &amp; more на два реда";
    assert_eq!(line, format!("<meta name=\"citation_title\" content=\"{content}\">"));
    assert_eq!(page.matches("<link rel=\"schema.DC\"").count(), 1);
    assert_eq!(page.matches("property=\"og:title\"").count(), 1);
}
