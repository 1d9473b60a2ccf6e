//! Time zones as `VTIMEZONE` (RFC 5545, section 3.6.5): when their clocks change, in the years that a calendar needs.
//! Must not know events.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{Dst, Offset, TimeZone};

use super::lines::Lines;
use super::moment::clock;

/// The zones of a calendar by their names, each with its first and last year.
#[derive(Default)]
pub struct Zones(BTreeMap<String, (TimeZone, i16, i16)>);

/// The name by which lines name a zone; none for UTC, whose moments end in `Z` and need no description.
pub fn id(zone: &TimeZone) -> Option<&str> {
    zone.iana_name().filter(|name| !matches!(*name, "UTC" | "Etc/UTC"))
}

impl Zones {
    /// Notes that a moment of a year goes by the clock of this zone.
    pub fn add(&mut self, zone: &TimeZone, year: i16) {
        let Some(id) = id(zone) else { return };
        let (_, first, last) = self.0.entry(id.to_owned()).or_insert_with(|| (zone.clone(), year, year));
        (*first, *last) = ((*first).min(year), (*last).max(year));
    }

    /// Describes them.
    pub fn write(&self, lines: &mut Lines) {
        for (id, (zone, first, last)) in &self.0 {
            lines.raw("BEGIN", "VTIMEZONE");
            lines.raw("TZID", id);
            for run in runs(zone, *first, *last) {
                run.write(lines);
            }
            lines.raw("END", "VTIMEZONE");
        }
    }
}

/// A change of the clock.
#[derive(Clone)]
struct Change {
    /// What the clock shows when it changes, going by the time before.
    shows: DateTime,
    from: Offset,
    to: Offset,
    is_dst: bool,
    name: String,
}

impl Change {
    /// The month, the weekday and the how manieth it is, -1 for the last, and the hour: what usual changes have in
    /// common from year to year.
    fn rule(&self) -> (i8, Weekday, i8, Time) {
        let date = self.shows.date();
        let is_last = date.day() + 7 > date.days_in_month();
        let nth = if is_last { -1 } else { (date.day() - 1) / 7 + 1 };
        (date.month(), date.weekday(), nth, self.shows.time())
    }

    /// Whether it is the same change a year later.
    fn repeats(&self, earlier: &Change) -> bool {
        self.shows.year() == earlier.shows.year() + 1
            && self.rule() == earlier.rule()
            && (self.from, self.to, self.is_dst) == (earlier.from, earlier.to, earlier.is_dst)
            && self.name == earlier.name
    }
}

/// The same change in consecutive years.
struct Run {
    first: Change,
    last: Change,
    /// In how many years.
    count: usize,
    /// Whether it holds as far as the calendar looks.
    is_open: bool,
}

/// The changes of a zone from the year before the first to the year after the last: then the usual two are rules, which
/// more programs understand than lists of dates, and one of them lies before every event.
fn runs(zone: &TimeZone, first: i16, last: i16) -> Vec<Run> {
    let (first, last) = (first.saturating_sub(1).max(0), last.saturating_add(1));
    let new_year = |year: i16| {
        let date = Date::new(year, 1, 1).ok()?;
        zone.to_timestamp(DateTime::from(date)).ok()
    };
    let start = new_year(first).unwrap_or(Timestamp::MIN);
    let end = new_year(last.saturating_add(1)).unwrap_or(Timestamp::MAX);
    let before = zone.to_offset_info(start);
    let mut from = before.offset();
    let mut runs: Vec<Run> = Vec::new();
    for transition in zone.following(start).take_while(|transition| transition.timestamp() < end) {
        let at = transition.timestamp();
        let to = transition.offset();
        let name = transition.abbreviation().to_owned();
        let is_dst = transition.dst() == Dst::Yes;
        let change = Change { shows: from.to_datetime(at), from, to, is_dst, name };
        from = to;
        let is_open = change.shows.year() >= last;
        match runs.iter_mut().find(|run| change.repeats(&run.last)) {
            Some(run) => (run.last, run.count, run.is_open) = (change, run.count + 1, is_open),
            None => runs.push(Run { first: change.clone(), last: change, count: 1, is_open }),
        }
    }
    // Where nothing changes before the first event: what held all along.
    let has_begun = runs.first().is_some_and(|run| run.first.shows.year() == first);
    if !has_begun {
        let offset = before.offset();
        let is_dst = before.dst() == Dst::Yes;
        let name = before.abbreviation().to_owned();
        let shows = offset.to_datetime(start);
        let standing = Change { shows, from: offset, to: offset, is_dst, name };
        runs.insert(0, Run { first: standing.clone(), last: standing, count: 1, is_open: false });
    }
    runs
}

impl Run {
    fn write(&self, lines: &mut Lines) {
        let kind = if self.first.is_dst { "DAYLIGHT" } else { "STANDARD" };
        lines.raw("BEGIN", kind);
        lines.raw("DTSTART", &clock(self.first.shows));
        lines.raw("TZOFFSETFROM", &offset(self.first.from));
        lines.raw("TZOFFSETTO", &offset(self.first.to));
        lines.raw("TZNAME", &self.first.name);
        if self.count > 1 {
            let (month, weekday, nth, _) = self.first.rule();
            // A count, because programs differ on the zone in which they read an UNTIL here.
            let count = if self.is_open { String::new() } else { format!(";COUNT={}", self.count) };
            let day = weekday_name(weekday);
            lines.raw("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{day}{count}"));
        }
        lines.raw("END", kind);
    }
}

/// `+0100`, with seconds where there are any (RFC 5545, section 3.3.14).
fn offset(offset: Offset) -> String {
    let sign = if offset.seconds() < 0 { '-' } else { '+' };
    let seconds = offset.seconds().abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let seconds = if seconds == 0 { String::new() } else { format!("{seconds:02}") };
    format!("{sign}{hours:02}{minutes:02}{seconds}")
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
