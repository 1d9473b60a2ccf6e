//! Numbers in the digits and with the separators of a language, from CLDR.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;

/// The numbers of one language.
pub(super) struct Numbers {
    grouped: Option<DecimalFormatter>,
    plain: Option<DecimalFormatter>,
}

impl Numbers {
    pub(super) fn new(locale: &Locale) -> Numbers {
        let formatter = |grouping: GroupingStrategy| {
            DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(grouping)).ok()
        };
        Numbers { grouped: formatter(GroupingStrategy::Auto), plain: formatter(GroupingStrategy::Never) }
    }

    /// `1234.5` as `1.234,5`; what is no number stays as it is.
    pub(super) fn grouped(&self, number: &str) -> String {
        write(self.grouped.as_ref(), number)
    }

    /// A year or a day, with at least `digits` digits: in the language's digits, never grouped.
    pub(super) fn plain(&self, number: i16, digits: usize) -> String {
        write(self.plain.as_ref(), &format!("{number:0digits$}"))
    }

    /// A size in bytes: `812 B`, `64 kB`, `1,2 MB`. The unit stays on the line of its number.
    pub(super) fn size(&self, bytes: u64) -> String {
        let (number, unit) = match bytes {
            0..1_000 => (bytes.to_string(), "B"),
            1_000..1_000_000 => (bytes.div_ceil(1_000).to_string(), "kB"),
            _ => (format!("{:.1}", bytes as f64 / 1_000_000.0), "MB"),
        };
        format!("{}\u{a0}{unit}", self.grouped(&number))
    }
}

fn write(formatter: Option<&DecimalFormatter>, number: &str) -> String {
    match (formatter, number.parse::<Decimal>()) {
        (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => number.to_owned(),
    }
}
