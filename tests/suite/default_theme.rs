//! The default theme in a real browser: by keyboard alone, without scripts, on a phone, in the dark, in forced colours, on
//! paper.

use serde_json::json;

use crate::browser::Browser;
use crate::preview_server::Served;
use crate::test_site::TestSite;

const SITE: &str = "
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
search: true
citations: {styles: [apa, ieee]}
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
  sr-Latn: {name: Srpski, from: sr-Cyrl}
topics: {energy: {en: Energy, sq: Energjia, sr-Cyrl: Енергија}}
menu: [publications, projects, events, news, people, about]
--- content/publications/lithium.en.md ---
---
title: Lithium and the Communities That Live Above It
type: policy-brief
date: 2026-05-04
topics: [energy]
authors: [ana]
projects: [mines]
summary: What the villages ask for.
---
First words.[^1] More at [the register](https://register.example/mines).

## The question

The municipality-of-extraordinarily-long-and-hyphenated-names-that-no-telephone-can-show asks.[^2]

## The answer

| Village | Households | Applications | Permits | Objections | Decisions | Appeals |
|---|---|---|---|---|---|---|
| Upper village | 120 | 14 | 3 | 7 | 2 | 1 |

## The rest

Last words.

[^1]: The first note, with [its source](https://notes.example/).
[^2]: The second note.
--- content/publications/lithium.sq.md ---
---
title: Litiumi
---
## Pyetja

Fjala.
--- content/publications/lithium.sr-Cyrl.md ---
---
title: Литијум
---
Реч.
--- content/projects/mines.en.md ---
---
title: Mines
start: 2025-01
---
What we do.
--- content/events/panel.en.md ---
---
title: Panel
type: panel
start: 2026-12-03T11:00
end: 2026-12-03T13:00
venue: {name: House of Culture, city: Prizren, country: XK}
registration: {url: \"https://forms.example/\"}
---
Come.
--- content/news/moved.en.md ---
---
title: We have moved
type: announcement
date: 2026-10-01
---
To the third floor.
--- content/people/ana.en.md ---
---
title: Ana Krasniqi
role: Researcher
email: ana@bridge.example
---
She counts.
--- content/organisations/fund.en.md ---
---
title: Fund
website: https://fund.example/
---
It pays.
--- content/about.en.md ---
---
title: About us
---
Who we are.
";

const BRIEF: &str = "/publications/lithium-and-the-communities-that-live-above-it/";

/// A page of every kind, in three scripts of two alphabets.
const PAGES: [&str; 20] = [
    "/",
    "/publications/",
    BRIEF,
    "/projects/mines/",
    "/events/",
    "/events/panel/",
    "/news/",
    "/news/we-have-moved/",
    "/people/",
    "/people/ana-krasniqi/",
    "/organisations/fund/",
    "/about/",
    "/topics/",
    "/topics/energy/",
    "/archive/",
    "/search/",
    "/nowhere/",
    "/sq/",
    "/sr/",
    "/sr-latn/",
];

fn looked_at() -> Option<(Served, Browser)> {
    let browser = Browser::start()?;
    Some((Served::with_default_theme(SITE, &["-p", "0"]), browser))
}

/// Presses Tab until something that the selector names has the focus.
#[track_caller]
fn tab_to(browser: &mut Browser, selector: &str) {
    for _ in 0..80 {
        browser.press("Tab");
        if browser.ask(&format!("document.activeElement.matches('{selector}')")) == json!(true) {
            return;
        }
    }
    panic!("Tab does not come to {selector}");
}

#[test]
fn a_keyboard_is_enough() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url(BRIEF));
    // The first thing is a way past the menu, which is seen as soon as it is reached.
    browser.press("Tab");
    assert_eq!(browser.ask("document.activeElement.className"), "skip");
    browser.wait("document.activeElement.getBoundingClientRect().top >= 0");
    browser.press("Enter");
    browser.wait("document.activeElement.id === 'x-main'");
    // The list of languages opens and closes, and leads to the same work.
    browser.open(&served.url(BRIEF));
    tab_to(&mut browser, ".languages summary");
    browser.press("Enter");
    browser.wait("document.querySelector('.languages details').open");
    browser.press("Enter");
    browser.wait("!document.querySelector('.languages details').open");
    browser.press("Enter");
    tab_to(&mut browser, ".languages a[lang=sq]");
    browser.press("Escape");
    browser.wait("!document.querySelector('.languages details').open");
    assert_eq!(browser.ask("document.activeElement.localName"), "summary");
    browser.press("Enter");
    tab_to(&mut browser, ".languages a[lang=sq]");
    browser.press("Enter");
    browser.wait(
        "location.pathname.startsWith('/sq/') && document.querySelector('h1')?.innerText === 'Litiumi'",
    );
    // The menu says where one is.
    tab_to(&mut browser, ".menu a[aria-current]");
}

#[test]
fn everything_that_has_the_focus_shows_it() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.prefer(&[("prefers-reduced-motion", "reduce")]);
    for (width, path) in
        [(1280, BRIEF), (320, BRIEF), (1280, "/"), (320, "/search/"), (1280, "/events/panel/")]
    {
        browser.size(width, 800);
        browser.open(&served.url(path));
        let mut seen = 0;
        for _ in 0..60 {
            browser.press("Tab");
            let wrong = browser.ask(
                "(() => {
                    const it = document.activeElement;
                    if (!it || it === document.body || it.localName === 'tribina-preview') return 'end';
                    const { top, bottom, left, right } = it.getBoundingClientRect();
                    const style = getComputedStyle(it);
                    const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
                    const hasRing = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                    return isSeen && hasRing ? '' : it.outerHTML;
                })()",
            );
            if wrong == "end" {
                break;
            }
            assert_eq!(wrong, "", "{path} at {width}");
            seen += 1;
        }
        assert!(seen > 10, "{path}: only {seen} things can be reached");
    }
}

#[test]
fn a_note_opens_where_it_is_called_and_closes_on_escape() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url(BRIEF));
    let call = ".prose [role=doc-noteref]";
    browser.wait(&format!("document.querySelector('{call}').getAttribute('aria-expanded') === 'false'"));
    tab_to(&mut browser, call);
    browser.press("Enter");
    browser.wait("document.querySelector('p + .note-here')?.innerText.includes('The first note')");
    assert_eq!(browser.ask("document.activeElement.getAttribute('aria-expanded')"), "true");
    assert_eq!(browser.ask("document.querySelectorAll('.note-here [id]').length"), 0);
    browser.press("Escape");
    browser.wait("!document.querySelector('.note-here')");
    // From within the note Escape leads back to where it was called.
    browser.press("Enter");
    tab_to(&mut browser, ".note-here a");
    browser.press("Escape");
    browser.wait("!document.querySelector('.note-here')");
    assert_eq!(browser.ask(&format!("document.activeElement === document.querySelector('{call}')")), true);
}

#[test]
fn the_contents_say_where_the_reader_is() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.size(1280, 400);
    browser.open(&served.url(BRIEF));
    browser.ask(
        "document.querySelectorAll('.prose h2')[1].scrollIntoView({ block: 'start', behavior: 'instant' })",
    );
    browser.wait("document.querySelector('.contents [aria-current=location]')?.innerText === 'The answer'");
    browser.ask("scrollTo({ top: 0, behavior: 'instant' })");
    browser.wait("document.querySelector('.contents [aria-current]')?.innerText !== 'The answer'");
}

#[test]
fn ways_to_cite_open_by_keyboard_one_at_a_time() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url(BRIEF));
    let open = "[...document.querySelectorAll('.cite details')].map((it) => it.open).join()";
    assert_eq!(browser.ask(&format!("{open}.startsWith('true,false')")), true);
    tab_to(&mut browser, ".cite details:nth-of-type(2) summary");
    browser.press("Enter");
    browser.wait(&format!("{open}.startsWith('false,true')"));
}

#[test]
fn without_scripts_the_whole_page_is_there() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.run_scripts(false);
    browser.open(&served.url(BRIEF));
    let words = browser.ask("document.querySelector('main').innerText");
    let words = words.as_str().unwrap();
    for part in ["First words.", "Last words.", "The second note.", "Cite as", "Contents"] {
        assert!(words.contains(part), "{part} is missing in {words}");
    }
    // A call leads to its note, and the note back.
    let note = "document.querySelector('.prose [role=doc-noteref]').hash.slice(1)";
    assert_eq!(browser.ask(&format!("document.getElementById({note}).checkVisibility()")), true);
    assert_eq!(
        browser.ask(
            "document.getElementById(document.querySelector('[role=doc-backlink]').hash.slice(1)) !== null"
        ),
        true
    );
    browser.open(&served.url("/search/"));
    assert_eq!(browser.ask("document.querySelectorAll('main a[href]').length > 5"), true);
}

#[test]
fn no_page_is_wider_than_a_narrow_phone() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.size(320, 640);
    for path in PAGES {
        browser.open(&served.url(path));
        let beyond =
            browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assert_eq!(beyond, 0, "{path}");
        // An open list of languages is all in the window.
        let places = browser.ask(
            "(() => {
                document.querySelector('.languages details').open = true;
                const { left, right } = document.querySelector('.languages ul').getBoundingClientRect();
                return left >= 0 && right <= innerWidth;
            })()",
        );
        assert_eq!(places, true, "{path}");
    }
}

#[test]
fn the_dark_and_forced_colours_are_kept_to() {
    let Some((served, mut browser)) = looked_at() else { return };
    let ground = "getComputedStyle(document.documentElement).backgroundColor";
    let ink = "getComputedStyle(document.querySelector('h1')).color";
    let mut pictures = Vec::new();
    let mut colours = Vec::new();
    for features in [
        &[("prefers-color-scheme", "light")][..],
        &[("prefers-color-scheme", "dark")],
        &[("forced-colors", "active"), ("prefers-color-scheme", "light")],
    ] {
        browser.prefer(features);
        browser.open(&served.url(BRIEF));
        browser.wait("document.fonts.status === 'loaded'");
        colours.push((browser.ask(ground).to_string(), browser.ask(ink).to_string()));
        pictures.push(browser.picture());
    }
    assert_eq!(colours[0].0, "\"rgb(252, 251, 248)\"");
    assert_eq!(colours[1].0, "\"rgb(16, 22, 21)\"");
    assert_eq!(colours[2], ("\"rgb(255, 255, 255)\"".to_owned(), "\"rgb(0, 0, 0)\"".to_owned()));
    assert_ne!(colours[0].1, colours[1].1);
    for (n, picture) in pictures.iter().enumerate() {
        // An empty window is a tenth of this.
        assert!(picture.len() > 30_000, "picture {n} shows little: {}", picture.len());
        assert_eq!(pictures.iter().filter(|other| *other == picture).count(), 1);
    }
}

#[test]
fn on_paper_are_the_words_and_not_the_menu() {
    let Some((served, mut browser)) = looked_at() else { return };
    browser.open(&served.url(BRIEF));
    let paper = browser.paper();
    let counted = browser.ask(&format!(
        "(() => {{
            const pdf = atob('{paper}');
            return [pdf.startsWith('%PDF'), pdf.match(/\\/Type ?\\/Page\\b/g)?.length > 0, /\\/URI \\(https:\\/\\/register/.test(pdf)];
        }})()"
    ));
    assert_eq!(counted, json!([true, true, true]));
    browser.print_on_screen();
    for gone in [".menu", ".languages", ".contents", ".skip", ".site-head .search-field"] {
        let shown = browser.ask(&format!("document.querySelector('{gone}').checkVisibility()"));
        assert_eq!(shown, false, "{gone}");
    }
    let written = browser
        .ask("getComputedStyle(document.querySelector('.prose a[href^=\"https\"]'), '::after').content");
    assert!(written.as_str().unwrap().contains("register.example/mines"), "{written}");
}

#[test]
fn a_section_of_cards_without_works_is_not_there() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.remove("templates");
    let call = "{{ <works title={t(key=\"related\")} items={work.works.related} grid={true} /> }}";
    let page = format!("{{% extends \"base.html\" %}}{{% block main %}}<p>x</p>{call}{{% endblock main %}}");
    site.write("templates/page.html", &page);
    site.build(&[]).fine();
    let page = site.page("about/index.html");
    assert!(page.contains("<p>x</p>") && !page.contains("class=\"works\""), "{page}");
}
