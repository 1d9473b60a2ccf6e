//! Times of day, from CLDR: by 12 or 24 hours as the language or the site has it.

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{T, YMD};
use icu_datetime::input::{DateTime, Time as IcuTime};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::Locale;
use jiff::civil::Time;

/// The times of one language.
pub(super) struct Times {
    clock: Option<NoCalendarFormatter<T>>,
    /// What stands between a day and its time: `, ` in English, a blank in Serbian.
    glue: String,
}

impl Times {
    pub(super) fn new(locale: &Locale) -> Times {
        let clock = NoCalendarFormatter::try_new(locale.into(), T::hm()).ok();
        Times { clock, glue: glue(locale).unwrap_or_else(|| ", ".to_owned()) }
    }

    /// `11:00 AM`, `11:00`.
    pub(super) fn time(&self, time: Time) -> String {
        let plain = || format!("{:02}:{:02}", time.hour(), time.minute());
        match (&self.clock, icu_time(time)) {
            (Some(clock), Some(time)) => clock.format(&time).to_string(),
            _ => plain(),
        }
    }

    /// A day with a time or a range of times.
    pub(super) fn on(&self, day: &str, time: &str) -> String {
        format!("{day}{}{time}", self.glue)
    }

    /// From one time to another of the same day: `10:00–12:00`, `10:00–11:30 AM`, `10:00 AM – 1:00 PM`. Half of the
    /// day is told once where it is the same; that is what the interval formats of CLDR amount to.
    pub(super) fn range(&self, start: Time, end: Time) -> String {
        let (start, end) = (self.time(start), self.time(end));
        let (start_head, start_tail) = halves(&start);
        let (end_head, end_tail) = halves(&end);
        if start_head.0 == end_head.0 && start_tail == end_tail {
            format!("{}{}–{}{end_tail}", start_head.0, start_head.1, end_head.1)
        } else {
            format!("{start}\u{2009}–\u{2009}{end}")
        }
    }
}

/// What stands before the clock with the clock itself, and what stands after it: `AM` in either place.
fn halves(time: &str) -> ((&str, &str), &str) {
    let first = time.find(char::is_numeric).unwrap_or(0);
    let last = time.rfind(char::is_numeric).unwrap_or(first);
    let end = last + time[last..].chars().next().map_or(0, char::len_utf8);
    ((&time[..first], &time[first..end]), &time[end..])
}

fn icu_time(time: Time) -> Option<IcuTime> {
    IcuTime::try_new(time.hour().unsigned_abs(), time.minute().unsigned_abs(), 0, 0).ok()
}

/// What CLDR puts between a day and a time; `None` for a word such as "at", which no range of times can have. ICU4X
/// keeps it inside its formatter, so it is cut out of a moment.
fn glue(locale: &Locale) -> Option<String> {
    let date: Date<Gregorian> = Date::try_new_gregorian(2024, 11, 22).ok()?;
    let time = IcuTime::try_new(11, 33, 0, 0).ok()?;
    let day = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::medium()).ok()?;
    let moment = FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::medium().with_time_hm()).ok()?;
    let clock = NoCalendarFormatter::try_new(locale.into(), T::hm()).ok()?;
    let whole = moment.format(&DateTime { date, time }).to_string();
    let rest = whole.strip_prefix(&day.format(&date).to_string())?;
    let glue = rest.strip_suffix(&clock.format(&time).to_string())?;
    (!glue.contains(char::is_alphabetic)).then(|| glue.to_owned())
}
