//! The one door to languages: dates and lists in words, alphabetical order, the theme's words.
//!
//! Formatters come from Unicode CLDR through ICU4X; they are made once a language and shared between threads.

mod dates;
mod order;
mod proof;
pub mod quotes;
mod strings;

pub use strings::{Arguments, Strings, StringsSource};

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale as IcuLocale;

use crate::config::{Config, Language};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics};
use crate::vocabulary::{EventTime, PartialDate, PerLang};
use dates::Dates;
use order::Alphabet;

/// What is known of one language of the site.
pub struct Locale {
    dates: Dates,
    alphabet: Alphabet,
    list: Option<ListFormatter>,
}

/// The locales of a site.
pub type Locales = PerLang<Locale>;

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
        locale
    });
    Diagnosed { value: locales, diagnostics }
}

impl Locale {
    fn new(language: &Language) -> Locale {
        let locale: IcuLocale = language.tag.as_str().parse().unwrap_or(IcuLocale::UNKNOWN);
        let list = ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok();
        Locale { dates: Dates::new(&locale), alphabet: Alphabet::new(&locale), list }
    }

    /// A date in words at its own precision: `11 korrik 2023`, `јул 2023.`, `2023`.
    pub fn date(&self, date: PartialDate) -> String {
        self.dates.date(date)
    }

    /// From one date to another, told once where they are the same.
    pub fn period(&self, start: PartialDate, end: Option<PartialDate>) -> String {
        match end {
            Some(end) if end != start => format!("{} – {}", self.date(start), self.date(end)),
            _ => self.date(start),
        }
    }

    /// When an event takes place: day and time, the second day only where it is another one.
    pub fn event(&self, start: EventTime, end: Option<EventTime>) -> String {
        let time =
            |moment: EventTime| moment.time.map(|time| format!("{:02}:{:02}", time.hour(), time.minute()));
        let day = |moment: EventTime| self.date(PartialDate::day(moment.date));
        let full = |moment: EventTime| match time(moment) {
            Some(time) => format!("{}, {time}", day(moment)),
            None => day(moment),
        };
        match end {
            None => full(start),
            Some(end) if end.date != start.date => format!("{} – {}", full(start), full(end)),
            Some(end) => match time(end).filter(|_| start.time.is_some() && end != start) {
                Some(time) => format!("{}–{time}", full(start)),
                None => full(start),
            },
        }
    }

    /// Things in a row: `A, B dhe C`.
    pub fn list(&self, things: &[String]) -> String {
        match &self.list {
            Some(list) => list.format(things.iter()).to_string(),
            None => things.join(", "),
        }
    }

    /// A key that sorts by the language's alphabet.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        self.alphabet.key(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::diagnostics::FileId;
    use crate::vocabulary::LangId;

    fn locales() -> (Config, Locales) {
        let yaml = "title: x\nbase_url: https://x.example/\nlanguages: {en: , sq: , sr-Cyrl: , sr-Latn: , mk: , de: }\n";
        let config = config::parse(yaml, FileId(0)).value.unwrap();
        let loaded = load(&config);
        assert!(loaded.diagnostics.is_empty());
        (config, loaded.value)
    }

    #[test]
    fn dates_are_in_words_at_the_precision_given() {
        let (config, locales) = locales();
        let shown = |tag: &str, date: &str| {
            locales[config.languages.find(tag).unwrap()].date(PartialDate::parse(date).unwrap())
        };
        assert_eq!(shown("en", "2023-07-11"), "July 11, 2023");
        assert_eq!(shown("sq", "2020-02-25"), "25 shkurt 2020");
        assert_eq!(shown("sr-Cyrl", "2020-02-25"), "25. фебруар 2020.");
        assert_eq!(shown("sr-Latn", "2023-07-11"), "11. jul 2023.");
        assert_eq!(shown("sr-Latn", "2023-07"), "jul 2023.");
        assert_eq!(shown("de", "2023"), "2023");
    }

    #[test]
    fn lists_and_alphabets_are_the_languages_own() {
        let (config, locales) = locales();
        let locale = |tag: &str| &locales[config.languages.find(tag).unwrap()];
        let abc = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
        assert_eq!(locale("sq").list(&abc), "A, B dhe C");
        assert_eq!(locale("sr-Cyrl").list(&abc), "A, B и C");
        let mut words = vec!["džep", "đak", "lopta", "ljubav", "čas", "cilj", "ćup"];
        words.sort_by_cached_key(|word| locale("sr-Latn").sort_key(word));
        assert_eq!(words, ["cilj", "čas", "ćup", "džep", "đak", "lopta", "ljubav"]);
        let mut words = vec!["xham", "xixë", "dhomë", "derë", "dy", "çaj", "cilësi"];
        words.sort_by_cached_key(|word| locale("sq").sort_key(word));
        assert_eq!(words, ["cilësi", "çaj", "derë", "dy", "dhomë", "xixë", "xham"]);
    }

    #[test]
    fn a_language_without_data_is_reported() {
        let yaml = "title: x\nbase_url: https://x.example/\nlanguages: {en: , tlh: }\n";
        let config = config::parse(yaml, FileId(0)).value.unwrap();
        let loaded = load(&config);
        assert_eq!(loaded.diagnostics.iter().next().unwrap().message, "Unicode CLDR has no dates for `tlh`");
        assert_eq!(loaded.value[LangId(1)].date(PartialDate::parse("2023-07-11").unwrap()), "2023-07-11");
    }

    #[test]
    fn events_say_each_day_once() {
        let (config, locales) = locales();
        let en = &locales[config.languages.find("en").unwrap()];
        let event = |start: &str, end: Option<&str>| {
            en.event(EventTime::parse(start).unwrap(), end.map(|end| EventTime::parse(end).unwrap()))
        };
        assert_eq!(event("2026-12-03T11:00", Some("2026-12-03T13:00")), "December 3, 2026, 11:00–13:00");
        assert_eq!(event("2026-12-03", Some("2026-12-03")), "December 3, 2026");
        assert_eq!(event("2026-12-03", Some("2026-12-05")), "December 3, 2026 – December 5, 2026");
    }
}
