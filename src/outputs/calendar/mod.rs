//! Calendars (iCalendar, RFC 5545 and 7986): all events of a language, those of each topic, and each event by itself.
//! Must not know what stands in the lists: that is the language's choice, stand-ins included.

mod event;
mod lines;
mod moment;
mod zone;

use super::{Job, Plan, Route};
use crate::content::Kind;
use crate::diagnostics::Place;
use crate::render::{Calendar, Lens};
use crate::site::{Listed, Site};
use crate::vocabulary::{LangId, UrlPath};
use lines::Lines;
use zone::Zones;

/// How often subscribers may ask again (RFC 7986, section 5.7): sites are built daily at best.
const REFRESH: &str = "P1D";

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let mut routes = Vec::new();
    for lang in site.config.languages.ids() {
        let calendars = Calendar::subscribable(site, lang).into_iter();
        routes.extend(
            calendars.map(|(calendar, url)| Route::new(&url, Job::Calendar(lang, calendar), Place::Site)),
        );
    }
    for (id, _) in site.published().filter(|(_, work)| work.kind == Kind::Event) {
        routes.extend(site.languages_of(id).filter_map(|lang| {
            let url = Calendar::of_event(site, id, lang)?;
            Some(Route::new(&url, Job::Calendar(lang, Calendar::Event(id)), Place::Site))
        }));
    }
    routes
}

pub(super) fn produce(plan: &Plan, lang: LangId, calendar: &Calendar, url: &UrlPath) -> Vec<u8> {
    let site = &plan.site;
    let entries = calendar.entries(site, lang);
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Tribina//Tribina//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    // What is imported once needs no name and no source.
    if !matches!(calendar, Calendar::Event(_)) {
        subscription(&mut lines, &plan.lens(lang), calendar, url);
    }
    zones(site, &entries).write(&mut lines);
    for listed in &entries {
        event::write(&mut lines, &plan.lens(listed.lang), listed.work);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_bytes()
}

/// What a calendar is called, where it comes from, and how often to ask for it (RFC 7986, sections 5.1, 5.7, 5.8); the
/// `X-` lines say the same to programs that are older.
fn subscription(lines: &mut Lines, lens: &Lens<'_>, calendar: &Calendar, url: &UrlPath) {
    let name = format!("{} – {}", lens.calendar_name(calendar), lens.text(&lens.site.config.title));
    lines.text("NAME", &name);
    lines.text("X-WR-CALNAME", &name);
    lines.raw("SOURCE;VALUE=URI", &lens.absolute(url));
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.raw("X-PUBLISHED-TTL", REFRESH);
}

/// The zones whose clocks the events go by.
fn zones(site: &Site, entries: &[Listed]) -> Zones {
    let mut zones = Zones::default();
    for listed in entries {
        if let Some(event) = event::of(site.work(listed.work)) {
            moment::zones(event, &site.config.timezone, &mut zones);
        }
    }
    zones
}
