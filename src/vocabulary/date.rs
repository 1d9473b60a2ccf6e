//! Calendar days of publications and events, at the precision the editor gave.
//!
//! `jiff` knows the calendar; this module knows what editors write. It never reads the clock.

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::{Date, DateTime, Time};

/// A day, a month or a year: `2024-03-05`, `2024-12`, `2024`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PartialDate {
    first_day: Date,
    precision: Precision,
}

/// How much of a date was given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// The very day.
    Day,
}

impl PartialDate {
    /// Reads a date. Hours and zones behind a day are understood and left out: the day as written stays the day.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let text = text.trim();
        let digits = |part: &str, count: usize| -> Option<i16> {
            (part.len() == count && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
        };
        let (day, rest) = text.split_at(text.find(['T', 't', ' ']).unwrap_or(text.len()));
        if !rest.is_empty() && parse_clock(&rest[1..]).is_none() {
            return None;
        }
        let parts: Vec<&str> = day.split('-').collect();
        let (year, month, day, precision) = match parts[..] {
            [year] => (digits(year, 4)?, 1, 1, Precision::Year),
            [year, month] => (digits(year, 4)?, digits(month, 2)?, 1, Precision::Month),
            [year, month, day] => (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?, Precision::Day),
            _ => return None,
        };
        if precision != Precision::Day && !rest.is_empty() {
            return None;
        }
        let first_day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(PartialDate { first_day, precision })
    }

    /// One whole day.
    pub fn day(date: Date) -> PartialDate {
        PartialDate { first_day: date, precision: Precision::Day }
    }

    /// A whole year; years that the calendar does not have become its last.
    pub fn of_year(year: i16) -> PartialDate {
        PartialDate { first_day: Date::new(year, 1, 1).unwrap_or(Date::MAX), precision: Precision::Year }
    }

    /// The month it lies in; a year stays what it is.
    #[must_use]
    pub fn month(self) -> PartialDate {
        let precision = self.precision.min(Precision::Month);
        PartialDate { first_day: self.first_day.first_of_month(), precision }
    }

    /// How much was given.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The first day it covers: 1 January of a year.
    pub fn first_day(self) -> Date {
        self.first_day
    }

    /// The last day it covers: 31 December of a year.
    pub fn last_day(self) -> Date {
        match self.precision {
            Precision::Year => self.first_day.last_of_year(),
            Precision::Month => self.first_day.last_of_month(),
            Precision::Day => self.first_day,
        }
    }

    /// The year, for archives.
    pub fn year(self) -> i16 {
        self.first_day.year()
    }
}

/// By the first day, and of two that share it the more precise one last.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first_day, self.precision).cmp(&(other.first_day, other.precision))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As ISO 8601 writes it, which is also what HTML's `datetime` takes: `2024-12`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.first_day;
        match self.precision {
            Precision::Year => write!(f, "{:04}", date.year()),
            Precision::Month => write!(f, "{:04}-{:02}", date.year(), date.month()),
            Precision::Day => write!(f, "{date}"),
        }
    }
}

/// When an event begins or ends, in its own zone: a day, or a day and a time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EventTime {
    /// The calendar day there.
    pub date: Date,
    /// The wall clock there, where one is given.
    pub time: Option<Time>,
}

impl EventTime {
    /// Reads `2026-12-03` or `2026-12-03T11:00` (also with a blank, with seconds, or with an offset, which is left out).
    pub fn parse(text: &str) -> Option<EventTime> {
        let text = text.trim();
        let (day, rest) = text.split_at(text.find(['T', 't', ' ']).unwrap_or(text.len()));
        let date = PartialDate::parse(day).filter(|date| date.precision == Precision::Day)?.first_day;
        let time = if rest.is_empty() { None } else { Some(parse_clock(&rest[1..])?) };
        Some(EventTime { date, time })
    }

    /// For a day and time with an offset (`Z`, `+01:00`): the same without it.
    pub fn without_offset(text: &str) -> Option<EventTime> {
        let (_, clock) = text.trim().split_once(['T', 't', ' '])?;
        clock.contains(['Z', 'z', '+', '-']).then(|| EventTime::parse(text)).flatten()
    }

    /// The moment, an event of whole days starting at midnight.
    pub fn start(self) -> DateTime {
        self.date.to_datetime(self.time.unwrap_or(Time::midnight()))
    }
}

impl fmt::Display for EventTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            None => write!(f, "{}", self.date),
            Some(time) => write!(f, "{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
        }
    }
}

/// A time of day with what may follow it: seconds, fractions, `Z`, `+01:00`, ` -0500`.
fn parse_clock(text: &str) -> Option<Time> {
    let end = text.find(['Z', 'z', '+', '-', ' ']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(end);
    let zone_fine = matches!(zone.trim(), "" | "Z" | "z") || {
        let digits = zone.trim().trim_start_matches(['+', '-']).replace(':', "");
        matches!(digits.len(), 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let clock = clock.split_once('.').map_or(clock, |(whole, _)| whole);
    let numbers: Option<Vec<i8>> = clock
        .split(':')
        .map(|part| if matches!(part.len(), 1 | 2) { part.parse().ok() } else { None })
        .collect();
    let time = match numbers?[..] {
        [hour, minute] => Time::new(hour, minute, 0, 0).ok()?,
        [hour, minute, second] => Time::new(hour, minute, second, 0).ok()?,
        _ => return None,
    };
    zone_fine.then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_the_precision_given() {
        for (written, shown) in [
            ("2024", "2024"),
            ("2024-12", "2024-12"),
            ("2024-03-05", "2024-03-05"),
            ("2024-03-05 23:30:00 -0500", "2024-03-05"),
            ("2024-03-05T23:30:00Z", "2024-03-05"),
            ("2024-03-05T23:30:00.123+01:00", "2024-03-05"),
        ] {
            assert_eq!(PartialDate::parse(written).expect(written).to_string(), shown);
        }
        for wrong in
            ["", "5.3.2024", "2024-13", "2024-02-30", "24-01-01", "2024-1-1", "2024-03-05 soon", "2024T10:00"]
        {
            assert_eq!(PartialDate::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn event_times_are_local() {
        assert_eq!(EventTime::parse("2026-12-03T11:00").expect("time").to_string(), "2026-12-03T11:00");
        assert_eq!(EventTime::parse("2026-12-03 9:05").expect("time").to_string(), "2026-12-03T09:05");
        assert_eq!(EventTime::parse("2026-12-03").expect("day").to_string(), "2026-12-03");
        for wrong in ["2026-12", "11:00", "2026-12-03T25:00", "2026-12-03T11"] {
            assert_eq!(EventTime::parse(wrong), None, "{wrong}");
        }
    }
}
