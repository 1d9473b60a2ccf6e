//! Ranges of dates that say once what both dates share: `4–6 February 2020`. From Unicode CLDR 48 (`dateFormats`,
//! `intervalFormats`).
//!
//! The range formatter of ICU4X 2 is not stable yet and has no long months, so the patterns stand here.

use super::data_tag::ever_shorter;
use crate::vocabulary::date_pattern::{DatePattern, Part};

/// Languages; a day, then days of a month, of a year, of two years; months of a year, of two years, years, and what
/// stands between any two dates. `_` is the thin space U+2009, `~` the narrow no-break space U+202F.
///
/// CLDR has interval formats with short months only: they are lengthened here, and days have as many digits as in
/// the long date. A dash between two bare numbers has no thin spaces. Two slips are mended: a full stop missing in
/// Bosnian, a breaking space in Macedonian.
#[rustfmt::skip]
const PATTERNS: &[(&str, [&str; 4], [&str; 4])] = &[
    ("ar",
     ["d MMMM y", "d–d MMMM y", "d MMMM – d MMMM y", "d MMMM y – d MMMM y"],
     ["MMMM – MMMM y", "MMMM y – MMMM y", "y–y", " – "]),
    ("bs",
     ["d. MMMM y.", "d–d. MMMM y.", "d. MMMM_–_d. MMMM y.", "d. MMMM y._–_d. MMMM y."],
     ["LLLL_–_LLLL y.", "LLLL y._–_LLLL y.", "y–y", "_–_"]),
    ("bs-Cyrl",
     ["dd. MMMM y.", "dd.–dd. MMMM y.", "dd. MMMM – dd. MMMM y.", "dd. MMMM y. – dd. MMMM y."],
     ["MMMM–MMMM y.", "MMMM y. – MMMM y.", "y–y", "_–_"]),
    ("de",
     ["d. MMMM y", "d.–d. MMMM y", "d. MMMM_–_d. MMMM y", "d. MMMM y_–_d. MMMM y"],
     ["MMMM–MMMM y", "MMMM y_–_MMMM y", "y–y", "_–_"]),
    ("el",
     ["d MMMM y", "d–d MMMM y", "d MMMM – d MMMM y", "d MMMM y – d MMMM y"],
     ["LLLL–LLLL y", "LLLL y – LLLL y", "y–y", " - "]),
    ("en",
     ["MMMM d, y", "MMMM d–d, y", "MMMM d_–_MMMM d, y", "MMMM d, y_–_MMMM d, y"],
     ["MMMM_–_MMMM y", "MMMM y_–_MMMM y", "y–y", "_–_"]),
    ("en-001 en-150 en-AE en-AG en-AI en-AT en-AU en-BB en-BE en-BM en-BS en-CC en-CH en-CK en-CM en-CX \
      en-CY en-CZ en-DE en-DG en-DK en-DM en-EE en-ER en-ES en-FI en-FJ en-FK en-FM en-FR en-GB en-GD \
      en-GE en-GG en-GH en-GI en-GM en-GS en-GY en-HK en-HU en-ID en-IE en-IL en-IM en-IN en-IO en-IT \
      en-JE en-JM en-KE en-KI en-KN en-KY en-LC en-LR en-LS en-LT en-LV en-MG en-MO en-MS en-MU en-MV \
      en-MW en-MY en-NA en-NF en-NG en-NL en-NO en-NR en-NU en-NZ en-PG en-PK en-PL en-PN en-PT en-PW \
      en-RO en-RW en-SB en-SC en-SD en-SE en-SG en-SH en-SI en-SK en-SL en-SS en-SX en-SZ en-TC en-TK \
      en-TO en-TT en-TV en-TZ en-UG en-VC en-VG en-VU en-WS en-ZM fr ro sq tr",
     ["d MMMM y", "d–d MMMM y", "d MMMM_–_d MMMM y", "d MMMM y_–_d MMMM y"],
     ["MMMM_–_MMMM y", "MMMM y_–_MMMM y", "y–y", "_–_"]),
    ("en-BW en-BZ en-MT en-ZA en-ZW",
     ["dd MMMM y", "dd–dd MMMM y", "dd MMMM_–_dd MMMM y", "dd MMMM y_–_dd MMMM y"],
     ["MMMM_–_MMMM y", "MMMM y_–_MMMM y", "y–y", "_–_"]),
    ("en-CA",
     ["MMMM d, y", "MMMM d–d, y", "MMMM d–MMMM d, y", "MMMM d, y–MMMM d, y"],
     ["MMMM–MMMM y", "MMMM y–MMMM y", "y–y", "–"]),
    ("hr",
     ["d. MMMM y.", "d._–_d. MMMM y.", "d. MMMM_–_d. MMMM y.", "d. MMMM y._–_d. MMMM y."],
     ["LLLL_–_LLLL y.", "LLLL y._–_LLLL y.", "y._–_y.", "_–_"]),
    ("hu",
     ["y. MMMM d.", "y. MMMM d–d.", "y. MMMM d._–_MMMM d.", "y. MMMM d._–_y. MMMM d."],
     ["y. MMMM–MMMM", "y. MMMM_–_y. MMMM", "y–y", "_–_"]),
    ("it nl",
     ["d MMMM y", "d–d MMMM y", "d MMMM_–_d MMMM y", "d MMMM y_–_d MMMM y"],
     ["MMMM–MMMM y", "MMMM y_–_MMMM y", "y–y", "_–_"]),
    ("mk",
     ["d MMMM y~'г'.", "d–d MMMM y~'г'.", "d MMMM_–_d MMMM y~'г'.", "d MMMM y~'г'. –_d MMMM y~'г'."],
     ["MMMM – MMMM y~'г'.", "MMMM y~'г'. – MMMM y~'г'.", "y~'г'. – y~'г'.", "_–_"]),
    ("ru",
     ["d MMMM y~'г'.", "d–d MMMM y~'г'.", "d MMMM – d MMMM y~'г'.", "d MMMM y~'г'. – d MMMM y~'г'."],
     ["LLLL – LLLL y~'г'.", "LLLL y~'г'. – LLLL y~'г'.", "y–y", " – "]),
    ("sl",
     ["d. MMMM y", "d.–d. MMMM y", "d. MMMM–d. MMMM y", "d. MMMM y–d. MMMM y"],
     ["MMMM–MMMM y", "MMMM y–MMMM y", "y–y", "–"]),
    ("sr",
     ["d. MMMM y.", "d.–d. MMMM y.", "d. MMMM – d. MMMM y.", "d. MMMM y. – d. MMMM y."],
     ["MMMM – MMMM y.", "MMMM y. – MMMM y.", "y–y", " – "]),
    ("sr-Latn",
     ["d. MMMM y.", "d.–d. MMMM y.", "d. MMMM_–_d. MMMM y.", "d. MMMM y._–_d. MMMM y."],
     ["MMMM_–_MMMM y.", "MMMM y._–_MMMM y.", "y–y", "_–_"]),
];

/// What stands between two dates where CLDR's interval formats are not listed: `{0} – {1}`.
const BETWEEN: &str = "\u{2009}–\u{2009}";

/// How a language tells days and ranges.
pub(super) struct Ranges {
    /// A day; `None` where ICU4X says it well.
    pub(super) day: Option<DatePattern>,
    /// Days of one month, of one year, of two years.
    days: [Option<Interval>; 3],
    /// Months of one year, of two years.
    months: [Option<Interval>; 2],
    years: Option<Interval>,
    /// What stands between any two dates.
    pub(super) between: String,
}

/// A range as two patterns, one for each of its dates.
#[derive(Clone)]
pub(super) struct Interval {
    /// With what stands between the two.
    pub(super) start: DatePattern,
    pub(super) end: DatePattern,
}

/// What two dates share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shared {
    /// Year and month.
    Month,
    /// The year.
    Year,
    /// Neither.
    Nothing,
}

impl Ranges {
    /// The patterns of a language; days by the site's own pattern where it has one.
    pub(super) fn new(tag: &str, own: Option<&DatePattern>) -> Ranges {
        let row = |tag: &str| PATTERNS.iter().find(|(tags, ..)| tags.split(' ').any(|of| of == tag));
        let mut ranges = match ever_shorter(tag).find_map(row) {
            Some((_, days, longer)) => listed(days, longer),
            None => Ranges {
                day: None,
                days: [const { None }; 3],
                months: [const { None }; 2],
                years: None,
                between: BETWEEN.to_owned(),
            },
        };
        if let Some(own) = own {
            ranges.days = [Shared::Month, Shared::Year, Shared::Nothing].map(|shared| collapse(own, shared));
            ranges.day = Some(own.clone());
        }
        ranges
    }

    pub(super) fn days(&self, shared: Shared) -> Option<&Interval> {
        let [of_month, of_year, others] = &self.days;
        match shared {
            Shared::Month => of_month.as_ref(),
            Shared::Year => of_year.as_ref(),
            Shared::Nothing => others.as_ref(),
        }
    }

    pub(super) fn months(&self, shared: Shared) -> Option<&Interval> {
        let [of_year, others] = &self.months;
        if shared == Shared::Nothing { others.as_ref() } else { of_year.as_ref() }
    }

    pub(super) fn years(&self) -> Option<&Interval> {
        self.years.as_ref()
    }
}

fn listed(days: &[&str; 4], longer: &[&str; 4]) -> Ranges {
    let spaced = |pattern: &str| pattern.replace('_', "\u{2009}").replace('~', "\u{202f}");
    let pattern = |pattern: &str| DatePattern::parse(&spaced(pattern)).ok();
    let interval = |words: &str| pattern(words).and_then(|whole| halves(&whole));
    let [day, of_month, of_year, of_years] = days;
    let [months, months_of_years, years, between] = longer;
    Ranges {
        day: pattern(day),
        days: [of_month, of_year, of_years].map(|words| interval(words)),
        months: [months, months_of_years].map(|words| interval(words)),
        years: interval(years),
        between: spaced(between),
    }
}

/// An interval pattern is two patterns; the second begins with the first field that was there before (UTS 35, part 4,
/// "intervalFormats").
fn halves(whole: &DatePattern) -> Option<Interval> {
    let parts = whole.parts();
    let again = |at: &usize| parts[..*at].iter().any(|before| before.is_same_field(&parts[*at]));
    let (start, end) = parts.split_at((0..parts.len()).find(again)?);
    Some(Interval { start: DatePattern::of(start.to_vec()), end: DatePattern::of(end.to_vec()) })
}

/// The range of a pattern that an editor gave: what differs is said twice, the rest once. `d. MMMM y.` becomes
/// `d.–` and `d. MMMM y.`. `None` where what differs does not stand together.
fn collapse(own: &DatePattern, shared: Shared) -> Option<Interval> {
    let parts = own.parts();
    let differs = |part: &Part| match part {
        Part::Day(_) => true,
        Part::Month(_) => shared != Shared::Month,
        Part::Year => shared == Shared::Nothing,
        Part::Text(_) => false,
    };
    let first = parts.iter().position(differs)?;
    let last = parts.iter().rposition(differs)?;
    if !parts[first..=last].iter().all(|part| differs(part) || matches!(part, Part::Text(_))) {
        return None;
    }
    let mut start = parts[..=last].to_vec();
    if shared == Shared::Nothing {
        start = parts.to_vec();
    } else if let Some(Part::Text(text)) = parts.get(last + 1) {
        // The full stop of `4.` belongs to the number.
        let mark = text.split(char::is_whitespace).next().unwrap_or_default();
        start.push(Part::Text(mark.replace(',', "")));
    }
    start.push(Part::Text(if shared == Shared::Month { "–" } else { BETWEEN }.to_owned()));
    let again = if shared == Shared::Nothing { 0 } else { first };
    Some(Interval { start: DatePattern::of(start), end: DatePattern::of(parts[again..].to_vec()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_of_the_table_is_read() {
        for (tags, ..) in PATTERNS {
            for tag in tags.split(' ') {
                let ranges = Ranges::new(tag, None);
                assert!(ranges.day.is_some_and(|day| day.is_whole()), "{tag}");
                assert!(ranges.days.iter().chain(&ranges.months).all(Option::is_some), "{tag}");
                assert!(ranges.years.is_some(), "{tag}");
            }
        }
    }
}
