//! Dates in words, from CLDR. The date crates of ICU4X are named only here.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_locale_core::Locale;

use crate::vocabulary::PartialDate;
use crate::vocabulary::date::Precision;

/// The long forms of one language; absent where CLDR has none.
pub(super) struct Dates {
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>>,
}

impl Dates {
    pub(super) fn new(locale: &Locale) -> Dates {
        let dates = Dates {
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long()).ok(),
        };
        // Without data ICU4X falls back to its root patterns, which number the months: `2023 M07 11`.
        let probe = PartialDate::parse("2023-07-11").map(|date| dates.date(date)).unwrap_or_default();
        if probe.contains("M07") { Dates { day: None, month: None } } else { dates }
    }

    pub(super) fn has_data(&self) -> bool {
        self.day.is_some()
    }

    pub(super) fn date(&self, date: PartialDate) -> String {
        let first = date.first_day();
        let civil = Date::try_new_gregorian(
            i32::from(first.year()),
            first.month().unsigned_abs(),
            first.day().unsigned_abs(),
        );
        let words = civil.ok().and_then(|civil| match date.precision() {
            Precision::Day => self.day.as_ref().map(|day| day.format(&civil).to_string()),
            Precision::Month => self.month.as_ref().map(|month| month.format(&civil).to_string()),
            Precision::Year => None,
        });
        words.unwrap_or_else(|| date.to_string())
    }
}
