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

const ZONES: &str = "
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
";

const DAYS: &str = "
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
timezone: UTC
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
";

const STATUSES: &str = "
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
";

const LANGUAGES: &str = "
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
";

#[test]
fn a_calendar_reads_as_it_should() {
    let site = built(FULL);
    insta::assert_snapshot!(site.page("events.ics").replace("\r\n", "\n"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Tribina//Tribina//EN
    CALSCALE:GREGORIAN
    NAME:Events – Bridge Institute
    X-WR-CALNAME:Events – Bridge Institute
    SOURCE;VALUE=URI:https://bridge.example/events.ics
    REFRESH-INTERVAL;VALUE=DURATION:P1D
    X-PUBLISHED-TTL:P1D
    BEGIN:VTIMEZONE
    TZID:Europe/Belgrade
    BEGIN:DAYLIGHT
    DTSTART:20250330T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:CEST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20251026T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:CET
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:events/launch@bridge.example
    DTSTAMP:20261120T000000Z
    LAST-MODIFIED:20261120T000000Z
    DTSTART;TZID=Europe/Belgrade:20261203T110000
    DTEND;TZID=Europe/Belgrade:20261203T123000
    SUMMARY;LANGUAGE=en:Lithium: who gains\, who loses\; and why
    DESCRIPTION;LANGUAGE=en:Three speakers\\guests\, one question\; no answers.
     \n\nOnline: https://video.example/lithium?room=1\,2\nhttps://bridge.exampl
     e/events/lithium-who-gains-who-loses-and-why/
    LOCATION;LANGUAGE=en:House of Europe\, Main Street 5\, 2nd floor\, Prishtin
     a
    GEO:42.66;21.16
    URL:https://bridge.example/events/lithium-who-gains-who-loses-and-why/
    CATEGORIES:Energy\, water\; more
    STATUS:CONFIRMED
    CONFERENCE;VALUE=URI:https://video.example/lithium?room=1,2
    END:VEVENT
    END:VCALENDAR
    ");
    let files =
        ["events.ics", "events/lithium-who-gains-who-loses-and-why/event.ics", "topics/energy/events.ics"];
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
    TZID:America/New_York
    BEGIN:DAYLIGHT
    DTSTART:20250309T020000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    TZNAME:EDT
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20251102T020000
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    TZNAME:EST
    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
    END:STANDARD

    TZID:Asia/Tokyo
    BEGIN:STANDARD
    DTSTART:20250101T000000
    TZOFFSETFROM:+0900
    TZOFFSETTO:+0900
    TZNAME:JST
    END:STANDARD

    TZID:Europe/Belgrade
    BEGIN:DAYLIGHT
    DTSTART:20250330T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:CEST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20251026T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:CET
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD

    TZID:Europe/Istanbul
    BEGIN:DAYLIGHT
    DTSTART:20150329T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0300
    TZNAME:EEST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20151108T040000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0200
    TZNAME:EET
    END:STANDARD
    BEGIN:STANDARD
    DTSTART:20160907T000000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0300
    TZNAME:+03
    END:STANDARD

    TZID:Europe/London
    BEGIN:DAYLIGHT
    DTSTART:20250330T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    TZNAME:BST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20251026T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    TZNAME:GMT
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    ");
    let mut starts = values(&all, "DTSTART");
    starts.retain(|start| start.starts_with(";TZID") || start.ends_with('Z'));
    assert_eq!(
        starts,
        [
            ";TZID=Europe/Istanbul:20160503T090000",
            ";TZID=Europe/Belgrade:20260328T200000",
            ";TZID=Europe/London:20261024T180000",
            ";TZID=America/New_York:20261101T003000",
            ";TZID=Asia/Tokyo:20261102T090000",
            ":20261103T090000Z"
        ]
    );
    assert_eq!(
        values(&all, "DTEND"),
        [
            ";TZID=Europe/Belgrade:20260329T100000",
            ";TZID=Europe/London:20261025T090000",
            ";TZID=America/New_York:20261101T090000"
        ]
    );
}

#[test]
fn days_end_before_the_next_one_and_unknown_hours_are_not_made_up() {
    let site = built(DAYS);
    let all = calendar(&site, "events.ics");
    let times = |event: &str| {
        let lines =
            event.lines().filter(|line| ["UID", "DTST", "DTEND"].iter().any(|name| line.starts_with(name)));
        lines.filter(|line| !line.starts_with("DTSTAMP")).map(|line| format!("{line}\n")).collect::<String>()
    };
    let times: String = components(&all, "VEVENT").into_iter().map(times).collect();
    insta::assert_snapshot!(times, @r"
    UID:events/a-day@bridge.example
    DTSTART;VALUE=DATE:20261231
    UID:events/b-same-day@bridge.example
    DTSTART;VALUE=DATE:20261231
    UID:events/c-days@bridge.example
    DTSTART;VALUE=DATE:20270227
    DTEND;VALUE=DATE:20270302
    UID:events/d-no-end@bridge.example
    DTSTART:20270302T100000Z
    UID:events/e-end-of-a-day@bridge.example
    DTSTART:20270303T100000Z
    DTEND:20270306T000000Z
    UID:events/f-beginning-of-a-day@bridge.example
    DTSTART;VALUE=DATE:20270306
    DTEND;VALUE=DATE:20270308
    ");
    assert_eq!(components(&all, "VTIMEZONE"), [""; 0]);
}

#[test]
fn what_is_off_says_so_and_drafts_are_left_out() {
    let site = built(STATUSES);
    let all = calendar(&site, "events.ics");
    assert_eq!(
        values(&all, "SUMMARY"),
        [";LANGUAGE=en:Cancelled", ";LANGUAGE=en:Postponed", ";LANGUAGE=en:Scheduled"]
    );
    assert_eq!(values(&all, "STATUS"), [":CANCELLED", ":TENTATIVE", ":CONFIRMED"]);
    let says = values(&all, "DESCRIPTION");
    assert!(
        says[0].starts_with(r";LANGUAGE=en:Cancelled. This event will not take place.\n\nhttps"),
        "{says:?}"
    );
    site.build(&["--drafts"]).fine();
    assert_eq!(values(&calendar(&site, "events.ics"), "UID").len(), 4);
}

#[test]
fn a_language_has_the_events_that_its_lists_have() {
    let site = built(LANGUAGES);
    let sq = calendar(&site, "sq/events.ics");
    insta::assert_snapshot!(components(&sq, "VEVENT").join("\n"), @r"
    UID:events/launch@bridge.example
    DTSTAMP:20261110T000000Z
    LAST-MODIFIED:20261110T000000Z
    DTSTART;TZID=Europe/Belgrade:20261203T110000
    SUMMARY;LANGUAGE=sq:Lansimi
    DESCRIPTION;LANGUAGE=sq:Për litiumin.\n\nhttps://bridge.example/sq/events/lansimi/
    LOCATION;LANGUAGE=sq:Shtëpia e Evropës\, Prishtinë
    URL:https://bridge.example/sq/events/lansimi/
    CATEGORIES:Energjia
    STATUS:CONFIRMED

    UID:events/debate@bridge.example
    DTSTAMP:20261205T000000Z
    DTSTART;VALUE=DATE:20261205
    SUMMARY;LANGUAGE=sr-Cyrl:Разговор о рекама и мостовима\, о људима који их чувају и о онима који их продају
    DESCRIPTION;LANGUAGE=sr-Cyrl:Ко одлучује о рекама?\n\nhttps://bridge.example/sr/events/razgovor-o-rekama-i-mostovima-o-ljudima-koji-ih-cuvaju-i-o-onima-koji-ih-prodaju/
    URL:https://bridge.example/sr/events/razgovor-o-rekama-i-mostovima-o-ljudima-koji-ih-cuvaju-i-o-onima-koji-ih-prodaju/
    CATEGORIES:Вода
    STATUS:CONFIRMED
    ");
    assert_eq!(values(&sq, "NAME"), [":Ngjarje – Instituti Ura"]);
    // A long line of Cyrillic letters, as it stands in the file.
    let raw = site.page("sr/events.ics");
    let folded = raw.lines().skip_while(|line| !line.starts_with("SUMMARY;LANGUAGE=sr")).take(3);
    assert_eq!(
        folded.collect::<Vec<_>>(),
        [
            "SUMMARY;LANGUAGE=sr-Cyrl:Разговор о рекама и мостови",
            " ма\\, о људима који их чувају и о онима кој",
            " и их продају"
        ]
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
        [
            "calendar: Calendar: Energy, water; more /topics/energy/events.ics webcal://bridge.example/topics/energy/events.ics"
        ]
    );
    let event = "events/lithium-who-gains-who-loses-and-why";
    assert_eq!(
        line(&format!("{event}/index.html")),
        [all.to_owned(), format!("calendar file: /{event}/event.ics")]
    );
    assert_eq!(line("publications/index.html"), [""; 0]);
}
