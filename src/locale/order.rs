//! Alphabetical order by language, from CLDR. The collation crate is named only here.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

/// The alphabet of one language.
pub(super) struct Alphabet(Option<CollatorBorrowed<'static>>);

impl Alphabet {
    pub(super) fn new(locale: &Locale) -> Alphabet {
        Alphabet(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Bytes that compare as the texts do; ties between texts are broken by the text itself.
    pub(super) fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 3);
        if let Some(collator) = &self.0 {
            // Writing to memory cannot fail.
            let _ = collator.write_sort_key_to(text, &mut key);
        }
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key
    }
}
