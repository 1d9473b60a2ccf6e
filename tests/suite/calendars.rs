//! Calendars: what the files say, byte for byte, and which there are. Every site here is small and whole.

use crate::test_site::TestSite;

/// A calendar as it reads: each line must end as iCalendar wants it, and is shown unfolded.
#[track_caller]
fn calendar(site: &TestSite, path: &str) -> String {
    let text = site.page(path);
    let bare = text.replace("\r\n", "");
    assert!(!bare.contains(['\r', '\n']) && text.ends_with("\r\n"), "{path} has lines that end otherwise");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{path} has a line of {} octets: {line}", line.len());
    }
    text.replace("\r\n ", "").replace("\r\n", "\n")
}

/// The components of one kind in a calendar, each from its `BEGIN` to its `END`.
fn components<'t>(calendar: &'t str, kind: &str) -> Vec<&'t str> {
    let (begin, end) = (format!("BEGIN:{kind}\n"), format!("END:{kind}\n"));
    let parts = calendar.split(&begin).skip(1);
    parts.map(|part| part.split(&end).next().unwrap()).collect()
}

/// The values of a property, of whatever parameters.
fn values<'t>(calendar: &'t str, name: &str) -> Vec<&'t str> {
    let lines = calendar.lines().filter_map(|line| line.strip_prefix(name));
    lines.filter(|rest| rest.starts_with([':', ';'])).collect()
}

#[track_caller]
fn built(text: &str) -> TestSite {
    let site = TestSite::new(text);
    site.build(&["--strict"]).fine();
    site
}

fn calendars(site: &TestSite) -> Vec<String> {
    site.output().into_keys().filter(|path| path.ends_with(".ics")).collect()
}

const FULL: &str = r#"
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
timezone: Europe/Belgrade
topics: {energy: "Energy, water; more"}
--- content/events/launch.md ---
---
title: "Lithium: who gains, who loses; and why"
type: launch
date: 2026-10-01
updated: 2026-11-20
summary: "Three speakers\\guests, one question; no answers."
start: 2026-12-03T11:00
end: 2026-12-03T12:30
topics: [energy]
venue: {name: "House of Europe", address: "Main Street 5,\n2nd floor", city: Prishtina, country: XK, geo: [42.66, 21.16]}
online: https://video.example/lithium?room=1,2
---
"#;

const ZONES: &str = r#"
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
timezone: Europe/Belgrade
--- content/events/belgrade.md ---
---
title: Belgrade
type: panel
start: 2026-03-28T20:00
end: 2026-03-29T10:00
---
--- content/events/london.md ---
---
title: London
type: panel
start: 2026-10-24T18:00
end: 2026-10-25T09:00
timezone: Europe/London
---
--- content/events/new-york.md ---
---
title: New York
type: panel
start: 2026-11-01T00:30
end: 2026-11-01T09:00
timezone: America/New_York
---
--- content/events/tokyo.md ---
---
title: Tokyo
type: panel
start: 2026-11-02T09:00
timezone: Asia/Tokyo
---
--- content/events/utc.md ---
---
title: UTC
type: webinar
start: 2026-11-03T09:00
timezone: UTC
---
--- content/events/istanbul.md ---
---
title: Istanbul
type: panel
start: 2016-05-03T09:00
timezone: Europe/Istanbul
---
"#;

const DAYS: &str = r#"
--- content/events/a-day.md ---
---
title: A day
type: panel
start: 2026-12-31
---
--- content/events/b-same-day.md ---
---
title: The same day
type: panel
start: 2026-12-31
end: 2026-12-31
---
--- content/events/c-days.md ---
---
title: Days
type: conference
start: 2027-02-27
end: 2027-03-01
---
--- content/events/d-no-end.md ---
---
title: No end
type: panel
start: 2027-03-02T10:00
---
--- content/events/e-end-of-a-day.md ---
---
title: The hour of the end is not known
type: training
start: 2027-03-03T10:00
end: 2027-03-05
---
--- content/events/f-beginning-of-a-day.md ---
---
title: The hour of the beginning is not known
type: training
start: 2027-03-06
end: 2027-03-07T16:00
---
"#;

const STATUSES: &str = r#"
--- content/events/cancelled.md ---
---
title: Cancelled
type: panel
start: 2026-12-01
status: cancelled
---
--- content/events/postponed.md ---
---
title: Postponed
type: panel
start: 2026-12-02
status: postponed
---
--- content/events/scheduled.md ---
---
title: Scheduled
type: panel
start: 2026-12-03
---
--- content/events/draft.md ---
---
title: Draft
type: panel
start: 2026-12-04
draft: true
---
"#;

const LANGUAGES: &str = r#"
--- site.yaml ---
title: {en: Bridge Institute, sq: Instituti Ura, sr-Cyrl: Институт Мост}
base_url: https://bridge.example/
timezone: Europe/Belgrade
languages:
  en: {name: English}
  sq: {name: Shqip}
  sr-Cyrl: {name: Српски, path: sr}
topics: {energy: {en: Energy, sq: Energjia, sr-Cyrl: Енергија}, water: {en: Water, sq: Uji, sr-Cyrl: Вода}}
--- content/events/launch.en.md ---
---
title: The launch
slug: the-launch
type: launch
start: 2026-12-03T11:00
venue: {name: {en: House of Europe, sq: Shtëpia e Evropës}, city: {en: Prishtina, sq: Prishtinë}}
topics: [energy]
summary: About lithium.
---
--- content/events/launch.sq.md ---
---
title: Lansimi
summary: Për litiumin.
updated: 2026-11-10
---
--- content/events/debate.sr-Cyrl.md ---
---
title: Разговор о рекама и мостовима, о људима који их чувају и о онима који их продају
type: round-table
start: 2026-12-05
topics: [water]
summary: Ко одлучује о рекама?
---
"#;

#[test]
fn a_calendar_reads_as_it_should() {
    let site = built(FULL);
    insta::assert_snapshot!(site.page("events.ics").replace("\r\n", "\n"), @r"
@FULL@
    ");
    let files = ["events.ics", "events/lithium-who-gains-who-loses-and-why/event.ics", "topics/energy/events.ics"];
    assert_eq!(calendars(&site), files);
    let named = calendar(&site, "topics/energy/events.ics");
    assert_eq!(values(&named, "NAME"), [r":Energy\, water\; more – Bridge Institute"]);
}

#[test]
fn the_file_of_an_event_is_its_part_of_the_calendar() {
    let site = built(FULL);
    let all = calendar(&site, "events.ics");
    let own = calendar(&site, "events/lithium-who-gains-who-loses-and-why/event.ics");
    for kind in ["VTIMEZONE", "VEVENT"] {
        assert_eq!(components(&own, kind), components(&all, kind));
    }
    // What is imported once is no calendar of its own.
    assert!(!own.contains("NAME:Events") && !own.contains("SOURCE"), "{own}");
}

#[test]
fn events_go_by_their_own_clocks_also_where_these_change() {
    let site = built(ZONES);
    let all = calendar(&site, "events.ics");
    insta::assert_snapshot!(components(&all, "VTIMEZONE").join("\n"), @r"
@ZONES@
    ");
    let mut starts = values(&all, "DTSTART");
    starts.retain(|start| start.starts_with(";TZID") || start.ends_with('Z'));
    assert_eq!(
        starts,
@STARTS@
    );
    assert_eq!(
        values(&all, "DTEND"),
@ENDS@
    );
}

#[test]
fn days_end_before_the_next_one_and_unknown_hours_are_not_made_up() {
    let site = built(DAYS);
    let all = calendar(&site, "events.ics");
    let times = |event: &str| {
        let lines = event.lines().filter(|line| ["UID", "DTST", "DTEND"].iter().any(|name| line.starts_with(name)));
        lines.filter(|line| !line.starts_with("DTSTAMP")).map(|line| format!("{line}\n")).collect::<String>()
    };
    let times: String = components(&all, "VEVENT").into_iter().map(times).collect();
    insta::assert_snapshot!(times, @r"
@DAYS@
    ");
    assert_eq!(components(&all, "VTIMEZONE"), [""; 0]);
}

#[test]
fn what_is_off_says_so_and_drafts_are_left_out() {
    let site = built(STATUSES);
    let all = calendar(&site, "events.ics");
    assert_eq!(values(&all, "SUMMARY"), [";LANGUAGE=en:Cancelled", ";LANGUAGE=en:Postponed", ";LANGUAGE=en:Scheduled"]);
    assert_eq!(values(&all, "STATUS"), [":CANCELLED", ":TENTATIVE", ":CONFIRMED"]);
    let says = values(&all, "DESCRIPTION");
    assert!(says[0].starts_with(r";LANGUAGE=en:Cancelled. This event will not take place.\n\nhttps"), "{says:?}");
    site.build(&["--drafts"]).fine();
    assert_eq!(values(&calendar(&site, "events.ics"), "UID").len(), 4);
}

#[test]
fn a_language_has_the_events_that_its_lists_have() {
    let site = built(LANGUAGES);
    let sq = calendar(&site, "sq/events.ics");
    insta::assert_snapshot!(components(&sq, "VEVENT").join("\n"), @r"
@SQ@
    ");
    assert_eq!(values(&sq, "NAME"), [":Ngjarje – Instituti Ura"]);
    // A long line of Cyrillic letters, as it stands in the file.
    let raw = site.page("sr/events.ics");
    let folded = raw.lines().skip_while(|line| !line.starts_with("SUMMARY;LANGUAGE=sr")).take(3);
    assert_eq!(
        folded.collect::<Vec<_>>(),
@CYR@
    );
    site.write("site.yaml", &site_yaml_that_hides());
    site.build(&["--strict"]).fine();
    assert_eq!(values(&calendar(&site, "sq/events.ics"), "UID"), [":events/launch@bridge.example"]);
    assert!(!calendars(&site).contains(&"sq/topics/water/events.ics".to_owned()));
    assert!(calendars(&site).contains(&"sr/topics/water/events.ics".to_owned()));
}

fn site_yaml_that_hides() -> String {
    let (_, rest) = LANGUAGES.split_once("--- site.yaml ---\n").unwrap();
    let (settings, _) = rest.split_once("--- content").unwrap();
    format!("{settings}sections: {{events: {{untranslated: hide}}}}\n")
}

#[test]
fn an_event_keeps_its_name_in_all_languages_and_under_another_address() {
    let site = built(LANGUAGES);
    let uids = |path: &str| values(&calendar(&site, path), "UID").join(" ");
    let known = ":events/launch@bridge.example :events/debate@bridge.example";
    for path in ["events.ics", "sq/events.ics", "sr/events.ics"] {
        assert_eq!(uids(path), known, "{path}");
    }
    let (_, launch) = LANGUAGES.split_once("launch.en.md ---\n").unwrap();
    let (launch, _) = launch.split_once("--- content").unwrap();
    site.write("content/events/launch.en.md", &launch.replace("the-launch", "lithium-is-launched"));
    site.build(&["--strict"]).fine();
    assert!(calendars(&site).contains(&"events/lithium-is-launched/event.ics".to_owned()));
    for path in ["events.ics", "sq/events.ics", "sr/events.ics"] {
        assert_eq!(uids(path), known, "{path}");
    }
}

#[test]
fn calendars_are_the_same_on_every_day_and_absent_without_events() {
    let site = built(LANGUAGES);
    let files = |site: &TestSite| -> Vec<(String, String)> {
        site.output().into_iter().filter(|(path, _)| path.ends_with(".ics")).collect()
    };
    let first = files(&site);
    site.build(&["--today", "2031-01-01"]).fine();
    assert_eq!(files(&site), first);
    let site = built("--- content/about.md ---\n---\ntitle: About\n---\n");
    assert_eq!(calendars(&site), [""; 0]);
    assert!(!site.page("index.html").contains("calendar:"));
}

#[test]
fn pages_lead_to_the_calendars() {
    let site = built(FULL);
    let line = |path: &str| {
        let page = site.page(path);
        page.lines().filter(|line| line.starts_with("calendar")).map(str::to_owned).collect::<Vec<_>>()
    };
    let all = "calendar: Calendar: Events /events.ics webcal://bridge.example/events.ics";
    assert_eq!(line("index.html"), [all]);
    assert_eq!(line("events/index.html"), [all]);
    assert_eq!(line("events/type/launch/index.html"), [all]);
    assert_eq!(
        line("topics/energy/index.html"),
        ["calendar: Calendar: Energy, water; more /topics/energy/events.ics webcal://bridge.example/topics/energy/events.ics"]
    );
    let event = "events/lithium-who-gains-who-loses-and-why";
    assert_eq!(line(&format!("{event}/index.html")), [all.to_owned(), format!("calendar file: /{event}/event.ics")]);
    assert_eq!(line("publications/index.html"), [""; 0]);
}
