//! What languages call themselves, for those that a site does not name: somebody spoke French at an event, and no page is
//! written in it. The names of CLDR (`localeDisplayNames`) as they stand in a list, with a capital letter where the
//! language has them.

use crate::vocabulary::LangTag;

/// The languages of Europe and of the United Nations, by tag. A script tells apart where one language has two names.
const NAMES: [(&str, &str); 50] = [
    ("ar", "العربية"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("cnr", "Crnogorski"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("he", "עברית"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mk", "Македонски"),
    ("mt", "Malti"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("nn", "Norsk nynorsk"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("rom", "Romani čhib"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sr-Latn", "Srpski"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("yi", "ייִדיש"),
    ("zh", "中文"),
];

/// What a language calls itself, if that is known.
pub fn own_name(tag: &LangTag) -> Option<&'static str> {
    let find = |wanted: &str| NAMES.iter().find(|(tag, _)| *tag == wanted).map(|(_, name)| *name);
    find(tag.as_str()).or_else(|| find(tag.language()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_or_a_territory_is_heeded_only_where_it_changes_the_name() {
        let named = |tag| own_name(&LangTag::parse(tag).unwrap());
        assert_eq!(named("sr-Latn"), Some("Srpski"));
        assert_eq!(named("sr-Cyrl"), Some("Српски"));
        assert_eq!(named("fr-CH"), Some("Français"));
        assert_eq!(named("tlh"), None);
    }

    #[test]
    fn names_stand_once_and_in_order() {
        assert!(NAMES.is_sorted_by(|one, next| one.0 < next.0));
        assert!(NAMES.iter().all(|(tag, _)| LangTag::parse(tag).is_some_and(|read| read.as_str() == *tag)));
    }
}
