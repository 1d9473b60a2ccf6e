//! How publications are offered for citing: the words of styles, and the files that reference managers read.

use crate::test_site::TestSite;

/// A brief with everything that makes a format stumble.
const BRIEF: &str = r#"
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
languages:
  en: {name: English}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
  sq: {name: Shqip}
series: {policy-brief: {title: {en: Policy Brief, sr-Cyrl: Предлог политике, sq: Përmbledhje politikash}, issn: 1234-5679}}
publisher: {name: {en: Bridge Institute, sr-Cyrl: Институт Мост, sq: Instituti Ura}}
citations:
  styles: [apa, chicago-author-date, chicago-notes, harvard, ieee, iso-690]
--- templates/publication.html ---
{% for c in work.publication.citations %}{{ c.style }}: {{ c.html }}
{% endfor %}{% for f in page.references %}{{ f.title }} {{ f.url }} {{ f.name }} {{ f.type }}
{% endfor %}
--- content/people/ana-krasniqi.en.md ---
---
title: Ana Krasniqi
given: Ana
family: Krasniqi
---
--- content/people/ana-krasniqi.sr-Cyrl.md ---
---
title: Ана Краснићи
given: Ана
family: Краснићи
---
--- content/publications/lithium.en.md ---
---
title: "Lithium & the law: what {Serbia} can ask of the EU at 100%"
subtitle: "A \"short\" answer"
summary: |
  Two mines.
  One road.
type: policy-brief
date: 2026-03-05
authors:
  - ana-krasniqi
  - {given: Marko, family: "de la Cruz"}
  - {name: "House of Law, Land and Water"}
series: policy-brief
number: 4’2026
place: Prishtina
pages: "12"
doi: 10.1234/bridge.2026_04
keywords: [mining]
---
--- content/publications/lithium.sr-Cyrl.md ---
---
title: Литијум и закон
summary: Два рудника.
---
"#;

fn built() -> TestSite {
    let site = TestSite::new(BRIEF);
    site.build(&["--strict"]).fine();
    site
}

#[test]
fn a_publication_says_how_to_cite_it_in_each_style() {
    let page = built().page("publications/lithium-the-law-what-serbia-can-ask-of-the-eu-at-100/index.html");
    insta::assert_snapshot!(page.trim());
}

#[test]
fn it_does_so_in_the_language_and_script_of_the_page() {
    let site = built();
    let cited = |path: &str| {
        let page = site.page(path);
        page.lines()
            .take_while(|line| !line.starts_with("BibTeX"))
            .map(|line| line.to_owned() + "\n")
            .collect::<String>()
    };
    insta::assert_snapshot!(
        cited("sr/publications/litijum-i-zakon/index.html")
            + &cited("sr-latn/publications/litijum-i-zakon/index.html")
    );
}

#[test]
fn bibtex_protects_capitals_and_escapes_what_is_special() {
    let folder = "publications/lithium-the-law-what-serbia-can-ask-of-the-eu-at-100";
    let site = built();
    insta::assert_snapshot!(
        site.page(&format!("{folder}/cite.bib")) + "\n" + &site.page(&format!("{folder}/cite.biblatex.bib"))
    );
}

#[test]
fn ris_has_its_tags_in_lines_that_end_as_it_wants() {
    let ris = built().page("sr/publications/litijum-i-zakon/cite.ris");
    assert!(ris.lines().all(|line| line.is_empty() || line.len() >= 6 && &line[2..6] == "  - "), "{ris}");
    assert_eq!(ris.matches('\n').count(), ris.matches("\r\n").count());
    insta::assert_snapshot!(ris.replace("\r\n", "\n"));
}

#[test]
fn csl_json_holds_what_is_known_and_nothing_else() {
    let json =
        built().page("publications/lithium-the-law-what-serbia-can-ask-of-the-eu-at-100/cite.csl.json");
    let items: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(!json.contains("null") && !json.contains("\"\""), "{json}");
    let item = &items[0];
    assert_eq!(item["author"][0], serde_json::json!({"family": "Krasniqi", "given": "Ana"}));
    assert_eq!(item["author"][2], serde_json::json!({"literal": "House of Law, Land and Water"}));
    assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2026, 3, 5]]));
    assert_eq!(item["abstract"], "Two mines. One road.");
    assert_eq!(item["number-of-pages"], "12");
    assert_eq!(item["language"], "en");
}

#[test]
fn lists_people_and_projects_have_files_of_all_their_publications() {
    let site = TestSite::new(
        r#"
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
languages: {en: {name: English}, sq: {name: Shqip}}
series: {notes: Notes}
citations: {downloads: [bibtex, ris]}
--- content/people/ana-krasniqi.en.md ---
---
title: Ana Krasniqi
given: Ana
family: Krasniqi
---
--- content/people/nobody-else.en.md ---
---
title: Nobody Else
---
--- content/projects/rivers.en.md ---
---
title: Rivers
start: 2024
---
--- content/publications/one.en.md ---
---
title: One
type: report
date: 2024
authors: [ana-krasniqi]
series: notes
number: "1"
projects: [rivers]
---
--- content/publications/two.sq.md ---
---
title: Dy
type: study
date: 2025
editors: [ana-krasniqi]
---
--- content/publications/three.en.md ---
---
title: Three
type: op-ed
date: 2025-05
authors: [{name: Somebody Else}]
first_published: {title: The Daily, url: "https://daily.example/three", date: 2025-05-02}
---
"#,
    );
    site.build(&["--strict"]).fine();
    let output = site.output();
    let keys = |path: &str| -> Vec<String> {
        let text = output.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        text.lines().filter_map(|line| Some(line.strip_prefix("ID  - ")?.to_owned())).collect()
    };
    assert_eq!(keys("cite.ris"), ["somebodyelse2025-three", "2025-two", "krasniqi2024-one"]);
    assert_eq!(keys("publications/cite.ris"), keys("cite.ris"));
    assert_eq!(keys("people/ana-krasniqi/cite.ris"), ["2025-two", "krasniqi2024-one"]);
    assert_eq!(keys("projects/rivers/cite.ris"), ["krasniqi2024-one"]);
    assert_eq!(keys("series/notes/cite.ris"), ["krasniqi2024-one"]);
    assert_eq!(keys("sq/cite.ris").len(), 3, "works of other languages stand in");
    assert!(!output.contains_key("people/nobody-else/cite.ris"), "there is nothing to cite");
    assert!(
        !output.keys().any(|path| path.ends_with(".json") && path.contains("cite")),
        "only what was asked for"
    );
    let three = &output["publications/three/cite.ris"];
    assert!(three.contains("TY  - NEWS\r\n") && three.contains("T2  - The Daily\r\n"), "{three}");
    assert!(
        three.contains("UR  - https://daily.example/three\r\n") && three.contains("DA  - 2025/05/02/\r\n"),
        "{three}"
    );
}

#[test]
fn two_publications_of_one_address_are_one_mistake() {
    let site = TestSite::new(BRIEF);
    site.write(
        "content/publications/other.en.md",
        "---\ntitle: Other\ntype: report\ndate: 2026\nslug: copper\n---\n",
    );
    site.write(
        "content/publications/third.en.md",
        "---\ntitle: Third\ntype: report\ndate: 2026\nslug: copper\n---\n",
    );
    let said = site.check(&[]).problems();
    assert_eq!(said.matches("error[").count(), 1, "{said}");
    assert!(said.contains("two pages want the same place: /publications/copper/"), "{said}");
}

#[test]
fn without_the_setting_nothing_is_made() {
    let site = TestSite::new(&BRIEF.replace(
        "citations:\n  styles: [apa, chicago-author-date, chicago-notes, harvard, ieee, iso-690]\n",
        "",
    ));
    site.build(&["--strict"]).fine();
    assert!(!site.output().keys().any(|path| path.contains("cite.")));
}

#[test]
fn a_style_of_the_sites_own_is_a_file() {
    let style = r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House Style</title><id>https://bridge.example/house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="!"><names variable="author"><name/></names><text variable="title" prefix=": " font-style="italic"/></layout></bibliography>
</style>"#;
    let text = BRIEF.replace(
        "[apa, chicago-author-date, chicago-notes, harvard, ieee, iso-690]",
        "[citations/house.csl]",
    );
    let site = TestSite::new(&text);
    site.write("citations/house.csl", style);
    site.build(&["--strict"]).fine();
    let page = site.page("sr/publications/litijum-i-zakon/index.html");
    assert!(
        page.starts_with(
            "house: Ана Краснићи, Marko de la Cruz, House of Law, Land and Water<i>: Литијум и закон</i>!"
        ),
        "{page}"
    );
}

#[test]
fn what_was_formatted_is_remembered_for_the_next_build() {
    let site = built();
    let remembered = std::fs::read(site.path(".tribina/citations")).unwrap();
    assert_eq!(std::fs::read_to_string(site.path(".tribina/.gitignore")).unwrap(), "*\n");
    let first = site.output();
    site.build(&["--force"]).fine();
    assert_eq!(site.output(), first);
    assert_eq!(std::fs::read(site.path(".tribina/citations")).unwrap(), remembered);
    // A damaged one is made anew.
    std::fs::write(site.path(".tribina/citations"), &remembered[..remembered.len() / 2]).unwrap();
    site.build(&["--force"]).fine();
    assert_eq!(site.output(), first);
    assert_eq!(std::fs::read(site.path(".tribina/citations")).unwrap(), remembered);
}
