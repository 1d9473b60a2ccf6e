//! A language with a territory: what programs want that know countries but no scripts.

use icu_locale::LocaleExpander;
use icu_locale_core::LanguageIdentifier;

use crate::vocabulary::LangTag;

/// `sr_RS` of `sr-Latn`: the territory that the tag names, else the one where the language is most likely spoken by CLDR
/// (likely subtags), in the form of the Open Graph protocol, which leaves scripts out. A language of which no territory
/// is known stands alone.
pub(super) fn with_territory(tag: &LangTag) -> String {
    let Ok(mut id) = tag.as_str().parse::<LanguageIdentifier>() else { return tag.language().to_owned() };
    if id.region.is_none() && tag.language() == "en" {
        // CLDR takes English for American; a site that means that says `en-US`.
        return "en_GB".to_owned();
    }
    if tag.language() == "cnr" {
        return "cnr_ME".to_owned();
    }
    LocaleExpander::new_extended().maximize(&mut id);
    match id.region {
        Some(region) => format!("{}_{region}", id.language),
        None => id.language.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_with_its_territory_and_without_its_script() {
        for (tag, expected) in [
            ("en", "en_GB"),
            ("en-US", "en_US"),
            ("sq", "sq_AL"),
            ("sq-XK", "sq_XK"),
            ("sr-Cyrl", "sr_RS"),
            ("sr-Latn", "sr_RS"),
            ("sr-Latn-ME", "sr_ME"),
            ("mk", "mk_MK"),
            ("bs", "bs_BA"),
            ("cnr", "cnr_ME"),
            ("hr", "hr_HR"),
            ("sl", "sl_SI"),
            ("de", "de_DE"),
            ("fr", "fr_FR"),
            ("tr", "tr_TR"),
            ("ar", "ar_EG"),
            ("eo", "eo_001"),
        ] {
            assert_eq!(with_territory(&LangTag::parse(tag).expect(tag)), expected);
        }
    }
}
