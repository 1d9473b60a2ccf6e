//! Dates in words, from CLDR. The date crates of ICU4X are named here and in `times` only.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_locale_core::Locale;
use writeable::TryWriteable;

use super::numbers::Numbers;
use super::ranges::{Interval, Ranges, Shared};
use crate::vocabulary::PartialDate;
use crate::vocabulary::date::Precision;
use crate::vocabulary::date_pattern::{DatePattern, Digits, MonthForm, Part};

/// The dates of one language; absent where CLDR has none.
pub(super) struct Dates(Option<Words>);

struct Words {
    long: Formatter<YMD>,
    medium: Formatter<YMD>,
    month: Formatter<YM>,
    year: Formatter<Y>,
    names: Names,
    ranges: Ranges,
    numbers: Numbers,
}

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// The names of the twelve months.
struct Names {
    long: Vec<String>,
    alone: Vec<String>,
    short: Vec<String>,
}

impl Dates {
    pub(super) fn new(tag: &str, locale: &Locale, own: Option<&DatePattern>) -> Dates {
        Dates(Words::new(tag, locale, own))
    }

    pub(super) fn has_data(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn date(&self, date: PartialDate) -> String {
        self.0.as_ref().and_then(|words| words.date(date)).unwrap_or_else(|| date.to_string())
    }

    /// A day with a shortened or numbered month, as the language has it: `5 Mar 2024`.
    pub(super) fn short(&self, date: PartialDate) -> String {
        let words = self.0.as_ref().filter(|_| date.precision() == Precision::Day);
        let short = words.and_then(|words| Some(words.medium.format(&civil(date)?).to_string()));
        short.unwrap_or_else(|| self.date(date))
    }

    /// The day and the shortened month apart: `5`, `Mar`; none without data.
    pub(super) fn leaf(&self, date: PartialDate) -> Option<(String, String)> {
        let words = self.0.as_ref()?;
        let day = date.first_day();
        let month = words.names.short.get(usize::from(day.month().unsigned_abs()) - 1)?;
        Some((words.numbers.plain(i16::from(day.day()), 1), month.trim_end_matches('.').to_owned()))
    }

    /// From one date to another.
    pub(super) fn range(&self, start: PartialDate, end: PartialDate) -> String {
        let interval = self.0.as_ref().and_then(|words| words.range(start, end));
        interval.unwrap_or_else(|| self.both(&self.date(start), &self.date(end)))
    }

    /// From one moment to another, both in full.
    pub(super) fn both(&self, start: &str, end: &str) -> String {
        format!("{start}{}{end}", self.0.as_ref().map_or(" – ", |words| words.ranges.between.as_str()))
    }
}

impl Words {
    fn new(tag: &str, locale: &Locale, own: Option<&DatePattern>) -> Option<Words> {
        Some(Words {
            long: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?,
            medium: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::medium()).ok()?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long()).ok()?,
            year: FixedCalendarDateTimeFormatter::try_new(locale.into(), Y::long()).ok()?,
            names: Names::new(locale)?,
            ranges: Ranges::new(tag, own),
            numbers: Numbers::new(locale),
        })
    }

    fn date(&self, date: PartialDate) -> Option<String> {
        let civil = civil(date)?;
        Some(match date.precision() {
            Precision::Day => match &self.ranges.day {
                Some(pattern) => self.by(pattern, date),
                None => self.long.format(&civil).to_string(),
            },
            Precision::Month => self.month.format(&civil).to_string(),
            Precision::Year => self.year.format(&civil).to_string(),
        })
    }

    fn range(&self, start: PartialDate, end: PartialDate) -> Option<String> {
        let (first, last) = (start.first_day(), end.first_day());
        let shared = match first.year() == last.year() {
            false => Shared::Nothing,
            true if first.month() == last.month() => Shared::Month,
            true => Shared::Year,
        };
        let Interval { start: before, end: after } = match (start.precision(), end.precision()) {
            (Precision::Day, Precision::Day) => self.ranges.days(shared)?,
            (Precision::Month, Precision::Month) => self.ranges.months(shared)?,
            (Precision::Year, Precision::Year) => self.ranges.years()?,
            _ => return None,
        };
        Some(self.by(before, start) + &self.by(after, end))
    }

    /// A date by a pattern.
    fn by(&self, pattern: &DatePattern, date: PartialDate) -> String {
        let day = date.first_day();
        let number = |number: i8, digits: Digits| {
            self.numbers.plain(i16::from(number), if digits == Digits::Two { 2 } else { 1 })
        };
        let name = |names: &[String]| {
            names.get(usize::from(day.month().unsigned_abs()) - 1).cloned().unwrap_or_default()
        };
        let parts = pattern.parts().iter().map(|part| match part {
            Part::Day(digits) => number(day.day(), *digits),
            Part::Month(MonthForm::Number(digits)) => number(day.month(), *digits),
            Part::Month(MonthForm::Short) => name(&self.names.short),
            Part::Month(MonthForm::Long) => name(&self.names.long),
            Part::Month(MonthForm::Alone) => name(&self.names.alone),
            Part::Year => self.numbers.plain(day.year(), 1),
            Part::Text(text) => text.clone(),
        });
        parts.collect()
    }
}

impl Names {
    /// `None` without data: ICU4X then numbers the months, `M07`.
    fn new(locale: &Locale) -> Option<Names> {
        let names = Names {
            long: months(locale, "MMMM")?,
            alone: months(locale, "LLLL")?,
            short: months(locale, "MMM")?,
        };
        (!names.long.iter().any(|name| name == "M07")).then_some(names)
    }
}

/// The months by a pattern of one field.
fn months(locale: &Locale, pattern: &str) -> Option<Vec<String>> {
    let pattern = DateTimePattern::try_from_pattern_str(pattern).ok()?;
    let mut names: FixedCalendarDateTimeNames<Gregorian, YM> =
        FixedCalendarDateTimeNames::try_new(locale.into()).ok()?;
    let formatter = names.include_for_pattern(&pattern).ok()?;
    let month = |month: u8| {
        let date: Date<Gregorian> = Date::try_new_gregorian(2024, month, 1).ok()?;
        formatter.format(&date).try_write_to_string().ok().map(std::borrow::Cow::into_owned)
    };
    (1..=12).map(month).collect()
}

/// The first day of a date, as ICU4X takes it.
fn civil(date: PartialDate) -> Option<Date<Gregorian>> {
    let first = date.first_day();
    Date::try_new_gregorian(i32::from(first.year()), first.month().unsigned_abs(), first.day().unsigned_abs())
        .ok()
}
