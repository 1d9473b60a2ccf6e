//! Which language's data serve a tag: for most the tag itself.

use icu_locale_core::Locale;
use icu_locale_core::extensions::unicode::{key, value};

use crate::config::{Clock, Language};
use crate::vocabulary::LangTag;

/// The tag under which CLDR knows a language. Montenegrin has no data of its own: Serbian as written in Montenegro
/// has the same dates, plurals and alphabet.
pub(super) fn data_tag(tag: &LangTag) -> &str {
    match (tag.language(), tag.script()) {
        ("cnr", Some("Cyrl")) => "sr-Cyrl-ME",
        ("cnr", _) => "sr-Latn-ME",
        _ => tag.as_str(),
    }
}

/// The tag, then the tag without its last part, and so on: how tables with a row a language are searched.
pub(super) fn ever_shorter(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(shorter, _)| shorter))
}

/// What ICU4X is asked for: the language with the site's own clock.
pub(super) fn icu_locale(language: &Language) -> Locale {
    let mut locale: Locale = data_tag(&language.tag).parse().unwrap_or(Locale::UNKNOWN);
    if let Some(clock) = language.clock {
        let hours = match clock {
            Clock::Twelve => value!("h12"),
            Clock::TwentyFour => value!("h23"),
        };
        locale.extensions.unicode.keywords.set(key!("hc"), hours);
    }
    locale
}
