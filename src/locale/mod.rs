//! The one door to languages: dates and lists in words, alphabetical order, the theme's words.
//!
//! Formatters come from Unicode CLDR through ICU4X; they are made once a language and shared between threads.

mod data_tag;
mod dates;
mod letters;
mod likely;
mod numbers;
mod order;
mod own_names;
mod proof;
pub mod quotes;
mod ranges;
mod spelled;
mod strings;
#[cfg(test)]
mod tests;
mod times;

pub use own_names::own_name;
pub use strings::{Arguments, Strings, StringsSource};

use std::sync::Arc;

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;

use crate::config::{Config, Language};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::vocabulary::{EventTime, PartialDate, PerLang};
use dates::Dates;
use letters::Letters;
use numbers::Numbers;
use order::Alphabet;
use times::Times;

/// What is known of one language of the site.
pub struct Locale {
    dates: Dates,
    times: Times,
    numbers: Numbers,
    alphabet: Alphabet,
    letters: Letters,
    list: Option<ListFormatter>,
    with_territory: String,
    script: Option<String>,
}

/// The locales of a site, made once and shared by all threads and templates.
pub type Locales = PerLang<Arc<Locale>>;

/// Makes the formatters of every language; one without data is reported and gets plain ones.
pub fn load(config: &Config) -> Diagnosed<Locales> {
    let mut diagnostics = Diagnostics::default();
    let locales = PerLang::new(config.languages.count(), |lang| {
        let language = &config.languages[lang];
        let locale = Locale::new(language);
        if !locale.dates.has_data() {
            let message = format!("Unicode CLDR has no dates for `{}`", language.tag);
            let help = "dates will be shown as 2024-03-05";
            diagnostics.push(Diagnostic::new(Code::LocaleNoData, language.span, message).help(help));
        }
        Arc::new(locale)
    });
    Diagnosed { value: locales, diagnostics }
}

impl Locale {
    fn new(language: &Language) -> Locale {
        let tag = data_tag::data_tag(&language.tag);
        let locale = data_tag::icu_locale(language);
        Locale {
            dates: Dates::new(tag, &locale, language.date.as_ref()),
            times: Times::new(&locale),
            numbers: Numbers::new(&locale),
            alphabet: Alphabet::new(&locale),
            letters: Letters::new(tag, &locale),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            with_territory: likely::with_territory(&language.tag),
            script: likely::script(&language.tag),
        }
    }

    /// The language with a territory and without a script, as Open Graph names it: `sr_RS`, `en_GB`.
    pub fn with_territory(&self) -> &str {
        &self.with_territory
    }

    /// The script in which the language is written (ISO 15924), such as `Latn`; `None` where that is not known.
    pub fn script(&self) -> Option<&str> {
        self.script.as_deref()
    }

    /// A date in words at its own precision: `11 korrik 2023`, `јул 2023.`, `2023`.
    pub fn date(&self, date: PartialDate) -> String {
        self.dates.date(date)
    }

    /// A day with a shortened or numbered month, `5 Mar 2024`; a month or year as [`Locale::date`] has it.
    pub fn short_date(&self, date: PartialDate) -> String {
        self.dates.short(date)
    }

    /// A day as the leaf of a calendar has it, day and shortened month apart: `5`, `Mar`. `None` without data of the
    /// language.
    pub fn leaf(&self, date: PartialDate) -> Option<(String, String)> {
        self.dates.leaf(date)
    }

    /// From one date to another; what both share is told once: `4–6 February 2020`.
    pub fn period(&self, start: PartialDate, end: Option<PartialDate>) -> String {
        match end {
            Some(end) if end != start => self.dates.range(start, end),
            _ => self.date(start),
        }
    }

    /// A period without an end: `2023 –`. The dash stays on the line of the date.
    pub fn since(&self, start: PartialDate) -> String {
        format!("{}\u{a0}–", self.date(start))
    }

    /// A period without a beginning: `– 2023`.
    pub fn until(&self, end: PartialDate) -> String {
        format!("–\u{a0}{}", self.date(end))
    }

    /// When an event takes place: day and time, the second day only where it is another one.
    pub fn event(&self, start: EventTime, end: Option<EventTime>) -> String {
        let day = |moment: EventTime| self.date(PartialDate::day(moment.date));
        let full = |moment: EventTime| match moment.time {
            Some(time) => self.times.on(&day(moment), &self.times.time(time)),
            None => day(moment),
        };
        let Some(end) = end else { return full(start) };
        match (start.time, end.time) {
            (None, None) => self.period(PartialDate::day(start.date), Some(PartialDate::day(end.date))),
            _ if end.date != start.date => self.dates.both(&full(start), &full(end)),
            (Some(from), Some(to)) if from != to => self.times.on(&day(start), &self.times.range(from, to)),
            _ => full(start),
        }
    }

    /// A number with the digits and separators of the language: `1234.5` as `1.234,5`.
    pub fn number(&self, number: impl std::fmt::Display) -> String {
        self.numbers.grouped(&number.to_string())
    }

    /// A size in bytes: `64 kB`, `1,2 MB`.
    pub fn size(&self, bytes: u64) -> String {
        self.numbers.size(bytes)
    }

    /// Things in a row: `A, B dhe C`.
    pub fn list(&self, things: &[String]) -> String {
        match &self.list {
            Some(list) => list.format(things.iter()).to_string(),
            None => things.join(", "),
        }
    }

    /// What stands after each but the last of `count` things in a row, for those that are more than text: `, `, ` dhe `.
    pub fn separators(&self, count: usize) -> Vec<String> {
        let things = vec!["\u{e000}".to_owned(); count];
        let row = self.list(&things);
        let between: Vec<String> = row.split('\u{e000}').skip(1).map(str::to_owned).collect();
        between.into_iter().take(count.saturating_sub(1)).collect()
    }

    /// A key that sorts by the language's alphabet.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        self.alphabet.key(text)
    }

    /// The heading under which a name stands in an A–Z index: `Lj`, `Dh`; `0–9`, and at the end `…` for other scripts
    /// and `#` for signs.
    pub fn letter(&self, name: &str) -> String {
        self.letters.heading(name)
    }

    /// The place of a heading in an index: digits, then the alphabet, then the rest.
    pub fn letter_place(&self, heading: &str) -> usize {
        self.letters.place(heading)
    }
}
