//! The preview in a real browser: what an editor sees after a save.

use serde_json::json;

use crate::browser::Browser;
use crate::preview_server::Served;

const SITE: &str = "\
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
languages:
  en: {name: English}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
--- content/publications/lithium.en.md ---
---
title: Lithium
type: report
date: 2026-05-04
---
First words.
--- content/publications/copper.sr-Cyrl.md ---
---
title: Бакар
type: report
date: 2026-04-04
---
Прве речи.

![Мапа](copper/map.svg)
--- content/publications/copper/map.svg ---
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>
";

/// The inside of what the preview lays over the page.
const OVER: &str = "document.querySelector('tribina-preview').shadowRoot";

/// A preview with the default theme, and a browser to look at it; `None` where there is no browser.
fn looked_at() -> Option<(Served, Browser)> {
    let browser = Browser::start()?;
    let served = Served::with_default_theme(SITE, &["-p", "0"]);
    Some((served, browser))
}

#[test]
fn a_save_changes_the_page_in_place() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url("/publications/lithium/"));
    browser.wait(&format!(
        "{OVER}.querySelector('.bar a').textContent === 'content/publications/lithium.en.md'"
    ));
    // Whoever keeps a piece of the page, or has scrolled, or has opened something, must not lose it.
    let long = format!("First words.{}", "\n\nOne more line.".repeat(60));
    served.replace("content/publications/lithium.en.md", "First words.", &long);
    browser.wait("document.body.innerText.includes('One more line.')");
    browser.ask("window.kept = document.querySelector('h1'); scrollTo(0, 300)");
    served.replace(
        "content/publications/lithium.en.md",
        "First words.",
        "Second words.\n\n## And a heading\n\nMore.",
    );
    browser.wait(
        "document.body.innerText.includes('Second words.') && document.querySelector('h2#and-a-heading')",
    );
    assert_eq!(
        browser.ask("window.kept === document.querySelector('h1')"),
        json!(true),
        "the page was loaded again"
    );
    assert_eq!(browser.ask("scrollY"), json!(300));
    served.replace(
        "content/publications/lithium.en.md",
        "Second words.\n\n## And a heading\n\nMore.",
        "Third words.",
    );
    browser.wait(
        "document.body.innerText.includes('Third words.') && !document.querySelector('h2#and-a-heading')",
    );
    let body = browser.ask("[...document.body.childNodes].filter((it) => it.nodeName === 'SCRIPT').length");
    assert_eq!(body, json!(1), "the page has one script still");
}

#[test]
fn what_was_changed_in_place_is_what_a_fresh_load_shows() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url("/sr-latn/publications/bakar/"));
    browser.ask("window.kept = document.querySelector('h1')");
    let plain = "((page) => { const body = page.body.cloneNode(true); \
                 body.querySelectorAll('script').forEach((it) => it.remove()); return body.innerHTML.trim(); })";
    // Each brings a number that no other has.
    let edits = [
        ("Прве речи.", "Један.\n\n- а\n- б\n\nДва 101."),
        ("- а\n- б", "- а\n- нова 102\n- б"),
        ("Један.\n\n", "103\n\n"),
        ("- а\n- нова", "## Наслов 104\n\n- нова"),
        ("Два", "> Два 105\n\n| А | Б |\n|---|---|\n| 1 | 2 |\n\n"),
        ("103\n\n## Наслов 104", "Ред[^1] 106\n\n[^1]: Напомена.\n\n## Наслов"),
    ];
    for (edit, (old, new)) in edits.into_iter().enumerate() {
        served.replace("content/publications/copper.sr-Cyrl.md", old, new);
        browser.wait(&format!("document.body.innerText.includes('{}')", 101 + edit));
        let fresh = "fetch(location.href).then((it) => it.text())";
        let fresh =
            format!("{fresh}.then((it) => {plain}(new DOMParser().parseFromString(it, 'text/html')))");
        assert_eq!(browser.ask(&format!("{plain}(document)")), browser.ask(&fresh), "after {new}");
    }
    let data = "((page) => page.querySelector('script[type=\"application/ld+json\"]').textContent)";
    let fresh = "fetch(location.href).then((it) => it.text())";
    let fresh = format!("{fresh}.then((it) => {data}(new DOMParser().parseFromString(it, 'text/html')))");
    assert_eq!(browser.ask(&format!("{data}(document)")), browser.ask(&fresh));
    assert_eq!(
        browser.ask("window.kept === document.querySelector('h1')"),
        json!(true),
        "the page was loaded again"
    );
}

#[test]
fn a_mistake_lies_over_the_page_until_it_is_mended() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url("/publications/lithium/"));
    served.replace("content/publications/lithium.en.md", "date: 2026-05-04", "daet: 2026-05-04");
    browser.wait(&format!("!{OVER}.querySelector('.overlay').hidden"));
    browser.wait(&format!("{OVER}.querySelector('.overlay').textContent.includes('did you mean `date`?')"));
    browser.wait("document.body.innerText.includes('First words.')");
    served.replace("content/publications/lithium.en.md", "daet: 2026-05-04", "date: 2026-05-04");
    browser.wait(&format!("{OVER}.querySelector('.overlay').hidden"));
}

#[test]
fn style_sheets_and_pictures_are_exchanged_without_a_reload() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url("/sr/publications/bakar/"));
    browser.ask("window.kept = document.querySelector('h1')");
    served.site.write("themes/mine/theme.yaml", "extends: default\n");
    served.site.write("themes/mine/assets/style.css", "h1 { color: rgb(1, 2, 3) }\n");
    served.replace("site.yaml", "languages:", "theme: mine\nlanguages:");
    browser.wait("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
    served.site.write("themes/mine/assets/css/part.css", "h1 { color: rgb(3, 2, 1) }\n");
    served.site.write("themes/mine/assets/style.css", "@import 'css/part.css';\n");
    browser.wait("getComputedStyle(document.querySelector('h1')).color === 'rgb(3, 2, 1)'");
    served.site.write("themes/mine/assets/css/part.css", "h1 { color: rgb(2, 2, 2) }\n");
    browser.wait("getComputedStyle(document.querySelector('h1')).color === 'rgb(2, 2, 2)'");
    served.site.write(
        "content/publications/copper/map.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"77\" height=\"10\"/>",
    );
    browser.wait("document.querySelector('main img').naturalWidth === 77");
    assert_eq!(
        browser.ask("window.kept === document.querySelector('h1')"),
        json!(true),
        "the page was loaded again"
    );
}

#[test]
fn the_page_comes_back_by_itself_when_the_preview_is_started_again() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url("/publications/lithium/"));
    let (site, port) = served.stop();
    let path = site.path("content/publications/lithium.en.md");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("First words.", "Words of later.")).unwrap();
    let _served = Served::of(site, &["-p", &port.to_string()]);
    browser.wait("document.body.innerText.includes('Words of later.')");
}
