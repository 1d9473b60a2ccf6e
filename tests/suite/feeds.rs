//! Feeds: which there are, what their entries say in each format, and how pages lead to them. Every site here is small
//! and whole.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::preview_server::Served;
use crate::test_site::TestSite;

#[track_caller]
fn built(text: &str) -> TestSite {
    let site = TestSite::new(text);
    site.build(&["--strict"]).fine();
    site
}

fn feeds(site: &TestSite) -> Vec<String> {
    let ends = ["feed.xml", "rss.xml", "feed.json"];
    site.output().into_keys().filter(|path| ends.contains(&path.rsplit('/').next().unwrap())).collect()
}

#[track_caller]
fn json(site: &TestSite, path: &str) -> Value {
    serde_json::from_str(&site.page(path)).unwrap()
}

const FULL: &str = r#"
--- site.yaml ---
title: {en: "Bridge & Sons", sq: "Ura & Bijtë"}
base_url: https://bridge.example/site/
timezone: Europe/Belgrade
languages: {en: {name: English}, sq: {name: Shqip}}
topics: {energy: {en: "Oil & gas", sq: "Nafta & gazi"}}
series: {brief: {title: Briefs, description: Short papers.}}
feeds: {formats: [atom, rss, json], content: full}
--- content/publications/lithium/index.en.md ---
---
title: "Lithium: <who> gains & «ко» \"loses\",\n  and why"
type: policy-brief
date: 2026-10-01
updated: 2026-11-20
slug: lithium
summary: "Profit < loss & more."
authors: [ana-krasniqi, {name: {en: Guest, sq: Mysafiri}}]
topics: [energy]
series: brief
pdf: brief.pdf
image: {src: map.svg, alt: Map}
---

First words[^1], see [the other](../copper.md) and [below](#end).

![A map](map.svg)

<script>alert(1)</script>

<iframe src="https://video.example/1" title="Film"></iframe>

## End

Done.

[^1]: A note.
--- content/publications/lithium/brief.pdf ---
%PDF-1.4
--- content/publications/lithium/map.svg ---
<svg xmlns="http://www.w3.org/2000/svg"/>
--- content/publications/copper.en.md ---
---
title: Copper
type: report
date: 2026-09
pdf: https://files.example/copper.pdf
---
--- content/publications/copper.sq.md ---
---
title: Bakri
---
--- content/people/ana-krasniqi.en.md ---
---
title: Ana Krasniqi
summary: Writes on energy.
---
--- content/people/no-work.en.md ---
---
title: No Work
---
"#;

#[test]
fn sections_topics_series_and_people_with_work_have_feeds_in_every_format() {
    let site = built(FULL);
    let english: Vec<String> = feeds(&site).into_iter().filter(|path| !path.starts_with("sq/")).collect();
    let folders = ["", "events/", "news/", "people/ana-krasniqi/", "projects/", "publications/"];
    let folders = folders.into_iter().chain(["series/brief/", "topics/energy/"]);
    let mut expected: Vec<String> = folders
        .flat_map(|folder| ["feed.json", "feed.xml", "rss.xml"].map(|file| format!("{folder}{file}")))
        .collect();
    expected.sort();
    assert_eq!(english, expected);
}

#[test]
fn an_atom_feed_says_all_of_an_entry() {
    insta::assert_snapshot!(built(FULL).page("people/ana-krasniqi/feed.xml"));
}

#[test]
fn an_rss_feed_says_all_of_an_entry() {
    insta::assert_snapshot!(built(FULL).page("people/ana-krasniqi/rss.xml"));
}

#[test]
fn a_json_feed_says_all_of_an_entry() {
    insta::assert_snapshot!(built(FULL).page("people/ana-krasniqi/feed.json"));
}

#[test]
fn a_feed_has_the_works_of_its_language_and_of_its_list_alone() {
    let site = built(FULL);
    let titles = |path: &str| {
        let items = json(&site, path)["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["url"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let lithium = "https://bridge.example/site/publications/lithium/";
    assert_eq!(titles("feed.json"), [lithium, "https://bridge.example/site/publications/copper/"]);
    assert_eq!(titles("series/brief/feed.json"), [lithium]);
    assert_eq!(titles("sq/feed.json"), ["https://bridge.example/site/sq/publications/bakri/"]);
    // The list shows a text in another language; whoever subscribed asked for this one.
    assert_eq!(titles("sq/series/brief/feed.json"), [""; 0]);
}

#[test]
fn a_feed_without_entries_is_a_feed() {
    let site = built(FULL);
    let atom = site.page("news/feed.xml");
    assert!(atom.contains("<updated>2026-11-22T00:00:00Z</updated>"), "{atom}");
    assert_eq!(json(&site, "news/feed.json")["items"], json!([]));
    let rss = site.page("news/rss.xml");
    assert!(rss.contains("<description>News – Bridge &amp;amp; Sons</description>"), "{rss}");
}

#[test]
fn a_file_elsewhere_comes_with_its_entry_though_its_size_is_not_known() {
    let site = built(FULL);
    let rss = site.page("rss.xml");
    let enclosure =
        "<enclosure url=\"https://files.example/copper.pdf\" length=\"0\" type=\"application/pdf\"/>";
    assert!(rss.contains(enclosure), "{rss}");
    let file = &json(&site, "feed.json")["items"][1]["attachments"][0];
    let expected =
        json!({"url": "https://files.example/copper.pdf", "mime_type": "application/pdf", "title": "Copper"});
    assert_eq!(*file, expected);
}

#[test]
fn without_settings_feeds_are_atom_with_summaries() {
    let site = built(&FULL.replace("feeds: {formats: [atom, rss, json], content: full}\n", ""));
    assert!(feeds(&site).iter().all(|path| path.ends_with("feed.xml")), "{:?}", feeds(&site));
    let atom = site.page("feed.xml");
    assert!(!atom.contains("<content") && atom.contains("<summary>Profit"), "{atom}");
}

#[test]
fn a_site_may_have_no_feeds_and_says_how_many_entries_they_have() {
    let site = built(&FULL.replace("formats: [atom, rss, json]", "formats: []"));
    assert_eq!(feeds(&site), [""; 0]);
    assert!(!site.page("index.html").contains("feeds:"));
    for settings in ["feeds: {items: 1}", "feed_items: 1", "feed_items: 1\nfeeds: {items: 1}"] {
        let site = built(&FULL.replace("feeds: {formats: [atom, rss, json], content: full}", settings));
        assert_eq!(site.page("feed.xml").matches("<entry>").count(), 1, "{settings}");
    }
}

#[test]
fn mistakes_in_the_settings_of_feeds_are_explained() {
    let site = TestSite::new(
        "--- site.yaml ---\ntitle: Bridge\nbase_url: https://bridge.example/\nfeed_items: 3\n\
         feeds: {formats: [atm, rss], content: everything, items: 5, size: 1}\n\
         --- content/about.md ---\n---\ntitle: About\n---\n",
    );
    insta::assert_snapshot!(site.check(&[]).problems());
}

#[test]
fn every_page_leads_to_the_feeds_that_fit_it_in_every_format() {
    let site = built(FULL);
    let leads = |path: &str| {
        let page = site.page(path);
        let line = page.lines().find_map(|line| line.strip_prefix("feeds: ")).map(str::to_owned);
        line.unwrap_or_default()
    };
    let of_site = "/site/feed.xml /site/rss.xml /site/feed.json";
    assert_eq!(leads("index.html"), of_site);
    let own = |folder: &str| {
        format!("/site/{folder}/feed.xml /site/{folder}/rss.xml /site/{folder}/feed.json {of_site}")
    };
    for (page, folder) in [
        ("publications/index.html", "publications"),
        ("publications/type/report/index.html", "publications"),
        ("publications/lithium/index.html", "publications"),
        ("topics/energy/index.html", "topics/energy"),
        ("series/brief/index.html", "series/brief"),
        ("people/ana-krasniqi/index.html", "people/ana-krasniqi"),
    ] {
        assert_eq!(leads(page), own(folder), "{page}");
    }
    assert_eq!(leads("people/no-work/index.html"), of_site);
}

#[test]
fn a_feed_opened_in_a_browser_can_be_read_and_its_entries_followed() {
    let Some(mut browser) = Browser::start() else { return };
    let served = Served::with_default_theme(FULL, &["-p", "0"]);
    for file in ["feed.xml", "rss.xml"] {
        browser.open(&served.url(&format!("/site/people/ana-krasniqi/{file}")));
        let link = "document.querySelector('entry a[href$=\"/publications/lithium/\"], item a[href$=\"/publications/lithium/\"]')";
        browser.wait(&format!("getComputedStyle({link}).display === 'block'"));
        let shown = browser.ask("document.documentElement.innerText || [...document.querySelectorAll('*')].filter((it) => it.checkVisibility() && !it.children.length).map((it) => it.textContent).join('\\n')");
        let shown = shown.as_str().unwrap();
        for words in ["Ana Krasniqi – Bridge & Sons", "This is a feed.", "Profit < loss & more."] {
            assert_eq!(shown.matches(words).count(), 1, "{file}: {words}\n{shown}");
        }
        for hidden in ["&lt;", "&amp;", "First words", "T00:00:00Z"] {
            assert!(!shown.contains(hidden), "{file}: {hidden}\n{shown}");
        }
        // Nothing else in XML can be clicked.
        assert_eq!(browser.ask(&format!("{link} instanceof HTMLAnchorElement")), json!(true), "{file}");
    }
}
