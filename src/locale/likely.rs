//! What a tag leaves out because it goes without saying (likely subtags of CLDR): where a language is spoken, for programs
//! that know countries but no scripts, and in which script it is written.

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

/// `Cyrl` of `sr`: the script that the tag names, else the one in which the language is most likely written (ISO 15924);
/// `None` where CLDR knows none.
pub(super) fn script(tag: &LangTag) -> Option<String> {
    if tag.language() == "cnr" && tag.script().is_none() {
        return Some("Latn".to_owned());
    }
    let mut id: LanguageIdentifier = tag.as_str().parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script.map(|script| script.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_written_in_the_script_that_its_tag_names_or_in_its_usual_one() {
        for (tag, expected) in [
            ("en", "Latn"),
            ("sq-XK", "Latn"),
            ("sr", "Cyrl"),
            ("sr-Latn", "Latn"),
            ("sr-Cyrl-ME", "Cyrl"),
            ("sr-ME", "Latn"),
            ("bs", "Latn"),
            ("cnr", "Latn"),
            ("cnr-Cyrl", "Cyrl"),
            ("mk", "Cyrl"),
            ("el", "Grek"),
            ("ar", "Arab"),
        ] {
            assert_eq!(script(&LangTag::parse(tag).expect(tag)).as_deref(), Some(expected), "{tag}");
        }
    }

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
