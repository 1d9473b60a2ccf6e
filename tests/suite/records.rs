//! What makes a record trustworthy: numbers of series, versions, corrections, withdrawals.

use tribina::pipeline::{self, BuildOptions, Now};
use tribina::source;
use tribina::vocabulary::EventTime;

use crate::test_site::{TODAY, TestSite};

const SITE: &str = "\
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
languages: {en: {name: English}, sq: {name: Shqip}, mk: {name: Македонски}}
series:
  reports:
    title: {en: Reports, sq: Raporte, mk: Извештаи}
    issn: 1234-5679
    description: {en: What we found out.}
    frequency: {en: Once a year, sq: Një herë në vit}
--- content/publications/first.en.md ---
---
title: The first
type: report
date: 2026-05-04
series: reports
number: No. 1
corrections:
  - {date: 2026-06-01, text: {en: 'Table 1 said \"3\".', sq: 'Tabela 1 thoshte «3».'}}
  - {date: 2026-08-15, text: Table 2 was of another year.}
---
First words.
--- content/publications/first.sq.md ---
---
title: I pari
---
Fjalët e para.
--- content/publications/second.en.md ---
---
title: The second
type: report
date: 2025-01-01
series: reports
number: 2
replaced_by: second-again
version: First edition
---
Second words.
--- content/publications/second-again.en.md ---
---
title: The second again
type: report
date: 2026-09-01
series: reports
number: 2
version: {en: Second edition, sq: Botim i dytë}
---
Second words again.
--- content/publications/second-again.sq.md ---
---
title: I dyti sërish
---
Fjalët e dyta.
--- content/publications/tenth.en.md ---
---
title: The third
type: report
date: 2024-01-01
series: reports
number: 3
---
Third words.
--- content/publications/gone/index.en.md ---
---
title: The fourth
summary: The river is clean.
type: report
date: 2026-04-01
series: reports
number: 4
doi: 10.1234/bridge.4
authors: [{name: Ana Kodra}]
pdf: fourth.pdf
image: {src: river.svg, alt: A river}
withdrawn: {date: 2026-07-01, reason: {en: The samples were mixed up., sq: Mostrat ishin ngatërruar.}}
---
The river is clean, see [the data](data.csv).
--- content/publications/gone/index.sq.md ---
---
title: I katërti
---
Lumi është i pastër.
--- content/publications/gone/fourth.pdf ---
%PDF-1.4
--- content/publications/gone/river.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\"/>
--- content/publications/gone/data.csv ---
a,b
--- content/publications/fourth-new.en.md ---
---
title: The fourth, measured again
type: report
date: 2026-10-01
replaces: gone
---
The river is not clean.
";

/// The lines of a page that begin with one of some words.
fn lines<'p>(page: &'p str, words: &[&str]) -> Vec<&'p str> {
    page.lines().filter(|line| words.iter().any(|word| line.starts_with(word))).collect()
}

fn built() -> TestSite {
    let site = TestSite::bare(SITE);
    site.build(&[]).fine();
    site
}

#[test]
fn a_series_stands_in_the_order_of_its_numbers_with_issn_and_frequency() {
    let site = built();
    let page = site.page("series/reports/index.html");
    assert_eq!(
        lines(&page, &["issn", "frequency", "about", "- "]),
        [
            "issn: 1234-5679",
            "frequency: Once a year",
            "about: What we found out.",
            "- publications/tenth [The third](/publications/the-third/) 2024-01-01 Reports 3",
            "- publications/second-again [The second again](/publications/the-second-again/) 2026-09-01 Reports 2",
            "- publications/second [The second](/publications/the-second/) 2025-01-01 Reports 2 replaced",
            "- publications/first [The first](/publications/the-first/) 2026-05-04 Reports No. 1",
        ]
    );
    assert!(site.page("sq/series/reports/index.html").contains("frequency: Një herë në vit"));
}

#[test]
fn a_publication_leads_to_the_numbers_before_and_after_it_in_the_readers_language() {
    let site = built();
    let beside = |path: &str| {
        let page = site.page(path);
        lines(&page, &["previous number", "next number"]).join("\n")
    };
    assert_eq!(
        beside("publications/the-second-again/index.html"),
        "previous number: No. 1 [The first](/publications/the-first/) 2026-05-04\n\
         next number: 3 [The third](/publications/the-third/) 2024-01-01"
    );
    assert_eq!(
        beside("sq/publications/i-dyti-serish/index.html"),
        "previous number: No. 1 [I pari](/sq/publications/i-pari/) 2026-05-04\n\
         next number: 3 [The third](/publications/the-third/) (en) 2024-01-01"
    );
    // Of two editions of one number, the newer one is the neighbour; a number that is withdrawn is none.
    assert_eq!(
        beside("publications/the-third/index.html"),
        "previous number: 2 [The second again](/publications/the-second-again/) Second edition 2026-09-01"
    );
}

#[test]
fn corrections_are_shown_in_every_language_and_count_as_changes() {
    let site = built();
    let english = site.page("publications/the-first/index.html");
    assert_eq!(
        lines(&english, &["updated", "corrected"]),
        [
            "updated: 2026-08-15 = August 15, 2026",
            "corrected: 2026-08-15 Table 2 was of another year.",
            "corrected: 2026-06-01 Table 1 said “3”.",
        ]
    );
    let albanian = site.page("sq/publications/i-pari/index.html");
    assert_eq!(
        lines(&albanian, &["corrected"]),
        [
            "corrected: 2026-08-15 Table 2 was of another year. (en)",
            "corrected: 2026-06-01 Tabela 1 thoshte «3»."
        ]
    );
    assert!(site.page("sitemap.xml").contains("<lastmod>2026-08-15</lastmod>"));
    assert!(site.page("feed.xml").contains("<updated>2026-08-15T00:00:00Z</updated>"));
}

#[test]
fn either_side_of_two_versions_tells_both() {
    let site = built();
    let old = site.page("publications/the-second/index.html");
    assert_eq!(
        lines(&old, &["version", "replace"]),
        [
            "replaced by: 2 [The second again](/publications/the-second-again/) Second edition 2026-09-01",
            "version: First edition",
        ]
    );
    let new = site.page("sq/publications/i-dyti-serish/index.html");
    assert_eq!(
        lines(&new, &["version", "replace"]),
        [
            "replaces: 2 [The second](/publications/the-second/) (en) First edition 2025-01-01",
            "version: Botim i dytë"
        ]
    );
    let list = site.page("publications/index.html");
    assert_eq!(list.lines().filter(|line| line.ends_with(" replaced")).count(), 1, "{list}");
}

#[test]
fn a_withdrawn_piece_keeps_its_address_and_loses_its_text() {
    let site = built();
    let output = site.output();
    let page = site.page("publications/the-fourth/index.html");
    assert!(page.starts_with("publication: Withdrawn: The fourth"), "{page}");
    for words in [
        "withdrawn: 2026-07-01 The samples were mixed up.",
        "description: The samples were mixed up.",
        "author: Ana Kodra",
        "doi: 10.1234/bridge.4",
        "replaced by:  [The fourth, measured again](/publications/the-fourth-measured-again/) 2026-10-01",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    for gone in ["clean", "river", "file:", "summary:", "noindex"] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    let albanian = site.page("sq/publications/i-katerti/index.html");
    assert!(albanian.contains("Mostrat ishin ngatërruar.") && !albanian.contains("pastër"));
    let files: Vec<&String> = output.keys().filter(|path| path.contains("/the-fourth/")).collect();
    assert_eq!(files, ["publications/the-fourth/index.html"]);
    assert!(!output.keys().any(|path| path.ends_with(".pdf") || path.ends_with(".csv")));
    for list in ["publications/index.html", "series/reports/index.html", "feed.xml", "index.html"] {
        assert!(!output[list].contains("/publications/the-fourth/"), "{list}");
    }
    assert!(output["sitemap.xml"].contains("/publications/the-fourth/"));
    let newer = site.page("publications/the-fourth-measured-again/index.html");
    assert_eq!(
        lines(&newer, &["replaces"]),
        ["replaces: 4 [The fourth](/publications/the-fourth/) 2026-04-01 withdrawn"]
    );
}

#[test]
fn the_default_theme_shows_notices_and_neighbours() {
    let site = built();
    site.remove("templates");
    site.build(&[]).fine();
    let first = site.page("sq/publications/i-pari/index.html");
    for words in [
        "<h2>Korrigjime</h2>",
        "<span lang=\"en\">Table 2 was of another year.</span>",
        "class=\"neighbours\"",
    ] {
        assert!(first.contains(words), "{words} in {first}");
    }
    let second = site.page("publications/the-second/index.html");
    assert!(second.contains("A newer version of this publication is available:"), "{second}");
    let gone = site.page("publications/the-fourth/index.html");
    assert!(gone.contains("<title>Withdrawn: The fourth – Bridge Institute</title>"), "{gone}");
}

#[test]
fn contradictions_of_versions_and_dates_are_told() {
    let site = TestSite::bare(
        "--- site.yaml ---\ntitle: B\nbase_url: https://bridge.example/\n\
         --- content/publications/a.en.md ---\n---\ntitle: A\ntype: report\ndate: 2026-01-01\nreplaced_by: b\n---\n\
         --- content/publications/b.en.md ---\n---\ntitle: B\ntype: report\ndate: 2026-01-02\n---\n\
         --- content/publications/c.en.md ---\n---\ntitle: C\ntype: report\ndate: 2026-01-03\nreplaces: a\n---\n\
         --- content/publications/d.en.md ---\n---\ntitle: D\ntype: report\ndate: 2026-01-03\nreplaces: e\n---\n\
         --- content/publications/e.en.md ---\n---\ntitle: E\ntype: report\ndate: 2026-01-03\nreplaces: d\n---\n\
         --- content/publications/f.en.md ---\n---\ntitle: F\ntype: report\ndate: 2026-01-03\nupdated: 2026-02-01\n\
         corrections:\n  - {date: 2026-03-01, text: X}\n  - {date: 2025-12-01, text: Y}\n  - {date: 2026-03-01}\n\
         withdrawn: true\n---\n",
    );
    insta::assert_snapshot!(site.check(&[]).problems());
}

const FUNDED: &str = "\
--- site.yaml ---
title: {en: Bridge Institute, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/folder/
languages:
  en: {name: English}
  de: {name: Deutsch}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
disclaimers:
  nordic:
    line: {en: Supported by the Nordic Fund, sr-Cyrl: Подржава Нордијски фонд}
    text: {en: The Fund answers for nothing., de: Der Fonds haftet nicht., sr-Cyrl: Фонд не одговара.}
    emblem: /logos/nordic.svg
  youth: {programme: eu-erasmus, co_funded: true}
  delegation:
    programme: eu-funded
    authority: {en: its Delegation}
    line: {de: Mit Geld der Union}
--- static/logos/nordic.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\"/>
--- content/organisations/nordic-fund.en.md ---
---
title: Nordic Fund
disclaimer: nordic
---
--- content/projects/rivers.en.md ---
---
title: Rivers
start: 2024
funders: [{id: nordic-fund, grant: NF-7}]
---
--- content/publications/water.en.md ---
---
title: Water
type: report
date: 2026-01-01
projects: [rivers]
funders: [{name: The River Trust}]
---
--- content/publications/water.de.md ---
---
title: Wasser
---
--- content/publications/youth.en.md ---
---
title: Youth
type: report
date: 2026-01-01
disclaimer: [youth, eu-external]
---
--- content/publications/youth.sr-Cyrl.md ---
---
title: Млади
---
--- content/publications/mission.en.md ---
---
title: Mission
type: report
date: 2026-01-01
disclaimer: delegation
---
--- content/publications/mission.de.md ---
---
title: Vertretung
---
";

#[test]
fn what_a_funder_asks_for_stands_on_whatever_it_funds() {
    let site = TestSite::bare(FUNDED);
    site.build(&[]).fine();
    let shown = |path: &str| lines(&site.page(path), &["disclaimer", "emblem"]).join("\n");
    let nordic = "disclaimer: The Fund answers for nothing.\n\
                  emblem: /folder/logos/nordic.svg Supported by the Nordic Fund";
    assert_eq!(shown("projects/rivers/index.html"), nordic);
    assert_eq!(shown("publications/water/index.html"), nordic);
    assert_eq!(
        shown("de/publications/wasser/index.html"),
        "disclaimer: Der Fonds haftet nicht.\nemblem: /folder/logos/nordic.svg Supported by the Nordic Fund (en)"
    );
}

#[test]
fn programmes_of_the_union_have_their_words_in_the_languages_of_the_site() {
    let site = TestSite::bare(FUNDED);
    let said = site.build(&[]).fine();
    assert!(said.contains("the disclaimer `delegation` is not there in `de`"), "{said}");
    let shown = |path: &str| lines(&site.page(path), &["disclaimer", "emblem"]).join("\n");
    let pages =
        ["publications/youth", "sr/publications/mladi", "sr-latn/publications/mladi", "publications/mission"];
    let pages = pages.map(|path| format!("{path}\n{}", shown(&format!("{path}/index.html"))));
    insta::assert_snapshot!(pages.join("\n\n"));
    assert!(shown("de/publications/vertretung/index.html").ends_with("emblem: eu Mit Geld der Union"));
    site.remove("templates");
    site.build(&[]).fine();
    let page = site.page("publications/youth/index.html");
    let emblem = page.lines().find(|line| line.starts_with("<p class=\"emblem\">")).expect("an emblem");
    assert!(emblem.contains("/folder/assets/eu-emblem-"), "{emblem}");
    assert!(emblem.contains("<span>Co-funded by the European Union</span>"), "{emblem}");
}

#[test]
fn what_is_said_of_money_can_be_had_as_plain_text() {
    let site = TestSite::bare(FUNDED);
    let root = site.path("").canonicalize().unwrap();
    let now = Now::Local(EventTime::parse(TODAY).unwrap().start());
    let options = BuildOptions {
        drafts: false,
        future: false,
        now,
        base_url: None,
        citations: std::sync::Arc::default(),
        pictures: std::sync::Arc::default(),
    };
    let sources = source::read(&root, &root.join("output")).unwrap();
    let plan = pipeline::plan(sources, &options, None, &|_| {}).plan.unwrap();
    let note = |id: &str, tag: &str| {
        let work = plan.site.library.catalogue.find("publications", id).unwrap();
        let lang = plan.site.config.languages.find(tag).unwrap();
        let lines = plan.lens(lang).funding_note(work).into_iter();
        lines.map(|(text, lang)| format!("{} {text}", lang.unwrap_or_default())).collect::<Vec<_>>()
    };
    assert_eq!(
        note("water", "de"),
        [
            " Förderung: The River Trust; Nordic Fund, Förderkennzeichen NF-7",
            "en Supported by the Nordic Fund",
            " Der Fonds haftet nicht.",
        ]
    );
    assert_eq!(note("youth", "en").len(), 3, "a line that the statement repeats is said once");
}
