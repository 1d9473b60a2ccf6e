//! When an event begins and ends, as iCalendar says it: days, or moments of a zone's clock.
//! Must not know how zones are described.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::lines::Lines;
use super::zone::{Zones, id};
use crate::content::work::Event;

/// `DTSTART` and `DTEND` (RFC 5545, sections 3.8.2.4 and 3.8.2.2). Both are days or both are moments, and an end is the
/// first day or moment that no longer belongs to the event. Without an end `DTEND` is left out.
pub fn write(lines: &mut Lines, event: &Event, of_site: &TimeZone) {
    match span(event) {
        None => {}
        Some(Span::Days(start, end)) => {
            lines.raw("DTSTART;VALUE=DATE", &day(start));
            if let Some(end) = end {
                lines.raw("DTEND;VALUE=DATE", &day(end));
            }
        }
        Some(Span::Moments(start, end)) => {
            let zone = event.timezone.as_ref().unwrap_or(of_site);
            local(lines, "DTSTART", start, zone);
            if let Some(end) = end {
                local(lines, "DTEND", end, zone);
            }
        }
    }
}

/// Notes the zone of an event that has hours, with the years of its moments.
pub fn zones(event: &Event, of_site: &TimeZone, zones: &mut Zones) {
    if let Some(Span::Moments(start, end)) = span(event) {
        let zone = event.timezone.as_ref().unwrap_or(of_site);
        zones.add(zone, start.year());
        zones.add(zone, end.unwrap_or(start).year());
    }
}

enum Span {
    Days(Date, Option<Date>),
    Moments(DateTime, Option<DateTime>),
}

/// The event, its end excluded. Without an hour at which it begins it takes whole days. Where only the hour of its end is
/// unknown, it lasts to the end of its last day, or, on its first day, nobody knows how long.
fn span(event: &Event) -> Option<Span> {
    let start = event.start?;
    let after = |date: Date| date.tomorrow().ok();
    let Some(time) = start.time else {
        let end = event.end.filter(|end| end.date > start.date).and_then(|end| after(end.date));
        return Some(Span::Days(start.date, end));
    };
    let begins = start.date.to_datetime(time);
    let end = event.end.and_then(|end| match end.time {
        Some(time) => Some(end.date.to_datetime(time)),
        None if end.date > start.date => after(end.date).map(DateTime::from),
        None => None,
    });
    Some(Span::Moments(begins, end.filter(|end| *end > begins)))
}

/// A moment of a zone's clock; UTC has a form of its own (RFC 5545, section 3.3.5).
fn local(lines: &mut Lines, name: &str, at: DateTime, zone: &TimeZone) {
    let moment = clock(at);
    match id(zone) {
        Some(id) => lines.raw(&format!("{name};TZID={id}"), &moment),
        None => lines.raw(name, &format!("{moment}Z")),
    }
}

/// `20261203`.
pub fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// `20261203T110000`.
pub fn clock(at: DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", day(at.date()), at.hour(), at.minute(), at.second())
}
