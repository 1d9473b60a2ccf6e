//! The site's strict policy: what servers say with its pages, what pages say themselves, what it would block.

use crate::test_site::{SETTINGS, TestSite};

const CONTENT: &str = "--- content/about.en.md ---\n---\ntitle: About us\n---\n\n![Film](https://youtu.be/abc)\n\n\
    | a | b |\n|:--|--:|\n| 1 | 2 |\n\nA note.[^1]\n\n```python\nx = 1\n```\n\n- [x] done\n\n[^1]: Here.\n";

fn site(security: &str, more: &str) -> TestSite {
    TestSite::new(&format!("--- site.yaml ---\n{SETTINGS}{security}\n{CONTENT}{more}"))
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
    frame-src https://www.youtube-nocookie.com";

#[test]
fn each_server_gets_the_headers_as_it_reads_them() {
    let site = site("security: {headers: [netlify, cloudflare, nginx, apache, htaccess, caddy]}", "");
    site.build(&["--strict"]).fine();
    let files = ["_headers", "headers.nginx.conf", "headers.apache.conf", "headers.caddy"];
    let shown: String = files.iter().map(|file| format!("== {file}\n{}\n", site.page(file))).collect();
    insta::assert_snapshot!(shown);
    // In the folder itself it also says where the page for missing ones is.
    assert_eq!(site.page(".htaccess"), site.page("headers.apache.conf") + "ErrorDocument 404 /404.html\n");
    for file in files {
        assert!(site.page(file).contains(&format!("{POLICY}; frame-ancestors 'self'")), "{file}");
    }
}

#[test]
fn old_addresses_and_headers_share_a_file_of_apache() {
    let more = "--- content/moved.md ---\n---\ntitle: Moved\naliases: [/old/]\n---\n";
    let site = site("security: {headers: [htaccess]}\nredirects: [htaccess]", more);
    site.build(&["--strict"]).fine();
    let file = site.page(".htaccess");
    assert!(
        file.contains("Header always set Content-Security-Policy") && file.contains("RedirectMatch 301"),
        "{file}"
    );
}

#[test]
fn a_site_in_a_folder_names_it() {
    let text = format!(
        "--- site.yaml ---\ntitle: B\nbase_url: https://bridge.example/sub/\nsecurity: {{headers: [netlify, caddy]}}\n{CONTENT}"
    );
    let site = TestSite::new(&text);
    site.build(&["--strict"]).fine();
    assert!(
        site.page("_headers").contains("\n/sub/*\n") && site.page("_headers").contains("\n/sub/assets/*\n")
    );
    assert!(site.page("headers.caddy").contains("path /sub/assets/*"));
}

#[test]
fn without_the_setting_there_is_nothing_of_it() {
    let site = site("", "");
    site.build(&["--strict"]).fine();
    assert!(!site.output().keys().any(|path| path.contains("headers")), "{:?}", site.output().keys());
}

#[test]
fn pages_say_their_own_policy_where_the_host_says_none() {
    let template = "--- templates/page.html ---\n{{ page.policy }}\n";
    let site = site(
        "security: {meta: true}",
        &format!("--- content/plain.md ---\n---\ntitle: Plain\n---\n{template}"),
    );
    site.build(&["--strict"]).fine();
    assert_eq!(site.page("about/index.html").replace("&#39;", "'").trim_end(), POLICY);
    assert!(
        site.page("plain/index.html").trim_end().ends_with("frame-src &#39;none&#39;"),
        "{}",
        site.page("plain/index.html")
    );
}

#[test]
fn what_the_program_writes_into_texts_keeps_to_the_policy() {
    let site = site("security: {headers: [nginx]}", "");
    site.build(&["--strict"]).fine();
    for (path, html) in site.output().iter().filter(|(path, _)| path.ends_with(".html")) {
        for forbidden in [" style=", "<style", " onclick=", " onload=", "javascript:"] {
            assert!(!html.contains(forbidden), "{path}: {forbidden}");
        }
    }
}

#[test]
fn blocks_of_data_and_sanitised_texts_are_no_problem() {
    let raw = "--- content/raw.md ---\n---\ntitle: Raw\n---\n\n<script type=\"application/ld+json\">{}</script>\n\n<p class=\"x\">a</p>\n\n<script src=\"/x.js\"></script>\n--- static/x.js ---\n1\n";
    site("security: {headers: [nginx]}", raw).check(&["--strict"]).fine();
    let raw =
        "--- content/raw.md ---\n---\ntitle: Raw\n---\n\n<p style=\"color: red\" onclick=\"x()\">a</p>\n";
    site("security: {headers: [nginx]}\nhtml: sanitise", raw).check(&["--strict"]).fine();
    site("", raw).check(&["--strict"]).fine();
}

#[test]
fn short_pages_read_as_long_ones() {
    let site = site("minify: html", "");
    site.build(&["--strict"]).fine();
    let short = site.page("about/index.html");
    site.write("site.yaml", SETTINGS);
    site.build(&["--strict"]).fine();
    let long = site.page("about/index.html");
    assert!(short.len() < long.len() && short.contains("<pre class=\"code\""), "{short}");
    let words = |html: &str| html.split_whitespace().collect::<String>();
    assert_eq!(words(&short), words(&long));
}
