//! The script of the default theme that sets event lists right on the days between two builds, in a real browser whose
//! clock is another one.

use serde_json::json;

use crate::browser::Browser;
use crate::preview_server::Served;
use crate::test_site::TestSite;

const SITE: &str = "
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
timezone: Europe/Belgrade
--- content/events/first.md ---
---
title: First
type: panel
start: 2026-11-23T10:00
end: 2026-11-23T12:00
registration: {url: \"https://forms.example/\", deadline: 2026-11-22}
---
--- content/events/second.md ---
---
title: Second
type: panel
start: 2026-11-23T18:00
timezone: America/New_York
---
--- content/events/third.md ---
---
title: Third
type: panel
start: 2026-11-25
end: 2026-11-26
---
--- content/news/call.md ---
---
title: Call
type: call
date: 2026-11-01
deadline: 2026-11-23
---
";

/// The titles below a selector.
fn titles(browser: &mut Browser, within: &str) -> serde_json::Value {
    browser.ask(&format!(
        "[...document.querySelectorAll('{within} li.card')].filter((it) => it.checkVisibility()).map((it) => it.querySelector('h3').innerText)"
    ))
}

fn visible(browser: &mut Browser, words: &str) -> bool {
    browser.ask(&format!("document.querySelector('main').innerText.includes('{words}')")) == json!(true)
}

#[test]
fn events_that_are_over_leave_what_is_to_come() {
    let Some(mut browser) = Browser::start() else { return };
    let served = Served::with_default_theme(SITE, &["-p", "0"]);
    for (moment, coming, past) in [
        ("2026-11-23T10:59:00Z", &["First", "Second", "Third"][..], &[][..]),
        // Noon in Belgrade.
        ("2026-11-23T11:00:00Z", &["Second", "Third"], &["First"]),
        // Midnight in Belgrade, but not where the second one takes place.
        ("2026-11-24T04:59:00Z", &["Second", "Third"], &["First"]),
        ("2026-11-24T05:00:00Z", &["Third"], &["Second", "First"]),
        ("2026-11-26T23:00:00Z", &[], &["Third", "Second", "First"]),
    ] {
        browser.live_at(moment);
        browser.open(&served.url("/events/"));
        assert_eq!(titles(&mut browser, "[data-coming]"), json!(coming), "{moment}");
        assert_eq!(titles(&mut browser, "[data-past]"), json!(past), "{moment}");
        assert_eq!(visible(&mut browser, "Coming events"), !coming.is_empty(), "{moment}");
        assert_eq!(visible(&mut browser, "Past events"), !past.is_empty(), "{moment}");
        browser.open(&served.url("/"));
        assert_eq!(titles(&mut browser, "[data-coming]"), json!(coming), "{moment}, home page");
        assert_eq!(visible(&mut browser, "Coming events"), !coming.is_empty(), "{moment}, home page");
    }
}

#[test]
fn what_can_be_done_until_a_moment_goes_when_it_has_passed() {
    let Some(mut browser) = Browser::start() else { return };
    let served = Served::with_default_theme(SITE, &["-p", "0"]);
    let words = ["Register", "Registration is closed.", "Add to calendar", "This event has taken place."];
    for (moment, expected) in [
        ("2026-11-22T22:59:00Z", [true, false, true, false]),
        ("2026-11-22T23:00:00Z", [false, true, true, false]),
        ("2026-11-23T11:00:00Z", [false, false, false, true]),
    ] {
        browser.live_at(moment);
        browser.open(&served.url("/events/first/"));
        // "Registration" begins as "Register" does not.
        assert_eq!(words.map(|words| visible(&mut browser, words)), expected, "{moment}");
    }
    for (moment, open, over) in [("2026-11-23T22:59:00Z", true, false), ("2026-11-23T23:00:00Z", false, true)]
    {
        browser.live_at(moment);
        browser.open(&served.url("/news/call/"));
        assert_eq!(visible(&mut browser, "Apply by"), open, "{moment}");
        assert_eq!(visible(&mut browser, "The deadline passed on"), over, "{moment}");
    }
}

#[test]
fn scripts_stand_in_files_of_their_own_and_only_where_something_is_left_to_set_right() {
    let site = TestSite::new(SITE);
    site.remove("templates");
    site.build(&["--strict"]).fine();
    for (path, page) in site.output().into_iter().filter(|(path, _)| path.ends_with(".html")) {
        // Data is nothing that runs.
        let scripts =
            page.split("<script").skip(1).filter(|tag| !tag.starts_with(" type=\"application/ld+json\""));
        for tag in scripts {
            assert!(tag.starts_with(" defer src=\"/assets/events-"), "{path}: <script{tag}");
        }
    }
    site.build(&["--strict", "--today", "2027-01-01"]).fine();
    for path in ["index.html", "events/index.html", "events/first/index.html", "news/call/index.html"] {
        assert!(!site.page(path).contains("<script defer"), "{path}");
    }
}
