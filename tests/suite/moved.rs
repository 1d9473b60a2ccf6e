//! Old addresses: the pages that send readers on, and the files by which servers do so themselves.

use crate::test_site::TestSite;

const SITE: &str = r#"
--- site.yaml ---
title: Bridge
base_url: https://bridge.example/the site/
languages: {en: {name: English}, sr-Cyrl: {name: Српски, path: sr, slugs: unicode}}
redirects: [netlify, nginx, apache, htaccess, caddy]
--- content/publications/lithium.en.md ---
---
title: Lithium
type: report
date: 2026-05-04
slug: lithium
aliases: [/old/lithium/, /2019/05/lithium.html, "/%D1%81%D1%82%D0%B0%D1%80%D0%BE%20x/", "/a*b/{c}:$d+(e)/", "/2019/a-long-title-of-a-report-that-nobody-will-ever-type-by-hand/"]
---
--- content/publications/lithium.sr-Cyrl.md ---
---
title: Литијум
aliases: [/sr/стари/литијум]
---
"#;

fn built(text: &str) -> TestSite {
    let site = TestSite::new(&text.replace("/the site/", "/the%20site/"));
    site.build(&["--strict"]).fine();
    site
}

#[test]
fn each_server_gets_the_old_addresses_as_it_reads_them() {
    let site = built(SITE);
    let files = ["_redirects", "redirects.nginx.conf", "redirects.apache.conf", "redirects.caddy"];
    let shown: String = files.iter().map(|file| format!("== {file}\n{}\n", site.page(file))).collect();
    insta::assert_snapshot!(shown);
    assert_eq!(site.page(".htaccess"), site.page("redirects.apache.conf"));
}

#[test]
fn without_the_setting_old_addresses_are_pages_alone() {
    let site = built(&SITE.replace("redirects: [netlify, nginx, apache, htaccess, caddy]\n", ""));
    let files: Vec<String> = site
        .output()
        .into_keys()
        .filter(|path| path.contains("redirects") || path.starts_with('.'))
        .collect();
    assert_eq!(files, [""; 0]);
    // An address copied out of a browser is encoded; the folder is not.
    assert!(site.output().contains_key("старо x/index.html"), "{:?}", site.output().keys());
}

#[test]
fn cloudflare_reads_redirects_in_another_way_than_netlify() {
    let both = SITE.replace("netlify, nginx, apache, htaccess, caddy", "netlify, cloudflare");
    insta::assert_snapshot!(TestSite::new(&both.replace("/the site/", "/")).check(&[]).problems());
    let one = built(&SITE.replace("netlify, nginx, apache, htaccess, caddy", "cloudflare"));
    let map = one.page("_redirects");
    assert!(map.contains("/the%20site/old/lithium/ /the%20site/publications/lithium/ 301\n"), "{map}");
}

#[test]
fn the_page_at_an_old_address_says_where_to_go_in_the_readers_language() {
    let site = TestSite::new(&SITE.replace("/the site/", "/"));
    site.remove("templates");
    site.build(&["--strict"]).fine();
    let page = site.page("sr/стари/литијум/index.html");
    for part in [
        "lang=\"sr-Cyrl\"",
        "<h1>Ова страница је премештена</h1>",
        "<a href=\"/sr/publications/литијум/\">Литијум</a>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}
