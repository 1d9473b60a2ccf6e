//! The words of citations by language: those of the processor's archive, and our own for languages that it lacks or
//! knows in one script only.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use hayagriva::archive;
use hayagriva::citationberg::{Locale, LocaleCode, LocaleFile};

use crate::vocabulary::LangTag;

/// Locales of our own, by the tag that they are for.
pub(super) const OWN: [(&str, &str); 6] = [
    ("bs", include_str!("locales/bs.xml")),
    ("cnr", include_str!("locales/cnr.xml")),
    ("mk", include_str!("locales/mk.xml")),
    ("sq", include_str!("locales/sq.xml")),
    ("sr-Cyrl", include_str!("locales/sr-Cyrl.xml")),
    ("sr-Latn", include_str!("locales/sr-Latn.xml")),
];

/// What the processor needs to cite in a language.
pub(super) struct Locales {
    /// The tag of the language, as its file has it.
    pub(super) code: LocaleCode,
    /// Its words, and the English ones for what it lacks.
    pub(super) files: Vec<Locale>,
}

/// The words of citations in the languages that were asked for so far.
#[derive(Default)]
pub(super) struct Words(Mutex<BTreeMap<String, Arc<Locales>>>);

impl Words {
    /// The words of a language; where there are none, they are English.
    pub(super) fn of(&self, lang: &LangTag) -> Arc<Locales> {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(read.entry(lang.to_string()).or_insert_with(|| Arc::new(Locales::read(lang.as_str()))))
    }
}

impl Locales {
    fn read(tag: &str) -> Locales {
        let base = tag.split('-').next().unwrap_or(tag);
        let own = OWN.iter().find(|(own, _)| *own == tag || *own == base || (*own, tag) == ("sr-Cyrl", "sr"));
        let own = own.and_then(|(_, xml)| LocaleFile::from_xml(xml).ok()).map(Locale::from);
        let usual = LocaleCode(tag.to_owned()).fallback();
        let locale = own.or_else(|| archived(tag)).or_else(|| usual.and_then(|usual| archived(&usual.0)));
        let english = LocaleCode::en_us();
        let code = locale.as_ref().and_then(|locale| locale.lang.clone()).unwrap_or_else(|| english.clone());
        let mut files: Vec<Locale> = locale.into_iter().collect();
        if code != english {
            files.extend(archived(&english.0));
        }
        Locales { code, files }
    }
}

/// The words that the processor's archive has for a tag. It has some sixty languages and would unpack them all, which
/// takes longer than hundreds of citations; the first bytes of each tell its tag.
fn archived(tag: &str) -> Option<Locale> {
    const FIRST: usize = 64;
    let may_be = |bytes: &&&[u8]| {
        bytes[..bytes.len().min(FIRST)].windows(tag.len()).any(|part| part == tag.as_bytes())
    };
    let mut locales = archive::LOCALES
        .iter()
        .filter(may_be)
        .filter_map(|bytes| ciborium::from_reader::<Locale, _>(*bytes).ok());
    locales.find(|locale| locale.lang.as_ref().is_some_and(|own| own.0 == tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locale_of_our_own_can_be_read_and_is_the_one_it_says() {
        for (tag, xml) in OWN {
            let file = LocaleFile::from_xml(xml).unwrap_or_else(|error| panic!("{tag}: {error}"));
            assert_eq!(file.lang.0, tag);
            assert_eq!(Locales::read(tag).code.0, tag);
        }
    }

    #[test]
    fn the_archive_is_read_language_by_language_as_it_is_as_a_whole() {
        for locale in archive::locales() {
            let tag = locale.lang.clone().unwrap().0;
            assert_eq!(archived(&tag), Some(locale));
        }
        assert_eq!(archived("xx"), None);
    }

    #[test]
    fn languages_without_words_of_their_own_have_those_of_their_nearest() {
        for (tag, code) in
            [("en", "en-US"), ("en-GB", "en-GB"), ("de", "de-DE"), ("sr", "sr-Cyrl"), ("rom", "en-US")]
        {
            assert_eq!(Locales::read(tag).code.0, code, "{tag}");
        }
    }
}
