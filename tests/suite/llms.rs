//! What the site offers to programs that read: `llms.txt` and Markdown beside pages.

use crate::test_site::TestSite;

const SITE: &str = r#"
--- site.yaml ---
title: {en: Bridge Institute, sq: Instituti Ura}
base_url: https://bridge.example/
description: {en: Research on rivers., sq: Kërkime për lumenj.}
timezone: Europe/Belgrade
languages: {en: {name: English}, sq: {name: Shqip}}
topics: {energy: {en: Energy, sq: Energjia}}
series: {brief: {title: Briefs}}
llms: true
--- content/about.en.md ---
---
title: About us
summary: Who we are.
---

We count.
--- content/publications/lithium/index.en.md ---
---
title: "Lithium [2026]"
subtitle: Who gains
type: policy-brief
date: 2026-10-01
summary: "Profit < loss."
authors: [ana-krasniqi, Guest Author]
series: brief
number: 3
topics: [energy]
doi: 10.1234/abc
license: CC-BY-4.0
pdf: brief.pdf
---

First words[^1], see [us](../../about.md).

| A | B |
|---|---|
| 1 | 2 |

[^1]: A note.
--- content/publications/lithium/brief.pdf ---
%PDF-1.4
--- content/publications/waits.en.md ---
---
title: Waits
type: report
date: 2026-10-02
draft: true
---
--- content/publications/embargo.en.md ---
---
title: Embargo
type: report
date: 2026-12-02
publish_at: 2026-12-02T09:00
---
--- content/publications/lumi.sq.md ---
---
title: Lumi
type: report
date: 2026-09-01
---
--- content/events/launch.en.md ---
---
title: Launch
type: launch
start: 2026-12-03T11:00
venue: {name: House of Europe, city: Prishtina}
---
--- content/people/ana-krasniqi.en.md ---
---
title: Ana Krasniqi
role: Analyst
---
"#;

fn built(text: &str) -> TestSite {
    let site = TestSite::new(text);
    site.build(&["--strict"]).fine();
    site
}

fn files(site: &TestSite) -> Vec<String> {
    let paths = site.output().into_keys();
    paths.filter(|path| path.ends_with("llms.txt") || path.ends_with("index.md")).collect()
}

#[test]
fn each_language_has_a_list_and_each_page_it_names_a_text() {
    let site = built(SITE);
    let expected = [
        "about/index.md",
        "events/launch/index.md",
        "llms.txt",
        "people/ana-krasniqi/index.md",
        "publications/lithium-2026/index.md",
        "sq/llms.txt",
        "sq/publications/lumi/index.md",
    ];
    assert_eq!(files(&site), expected);
    let names = ["llms.txt", "sq/llms.txt", "publications/lithium-2026/index.md", "events/launch/index.md"];
    let shown: String = names.iter().map(|file| format!("== {file}\n{}\n", site.page(file))).collect();
    insta::assert_snapshot!(shown);
}

#[test]
fn a_site_offers_nothing_unless_it_says_so() {
    assert_eq!(files(&built(&SITE.replace("llms: true\n", ""))), [""; 0]);
    assert_eq!(files(&built(&SITE.replace("llms: true\n", "llms: false\n"))), [""; 0]);
}
