//! Language tags (BCP 47) and tables that hold one value a language.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use icu_locale_core::Locale;

/// A well-formed BCP 47 tag in canonical case: `sq`, `sr-Cyrl`, `de-AT`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangTag(Arc<str>);

impl LangTag {
    /// Reads a tag in any case, with `-` or `_`; `None` where it is not well-formed (RFC 5646, section 2.2.9).
    pub fn parse(text: &str) -> Option<LangTag> {
        let locale = Locale::from_str(&text.replace('_', "-")).ok()?;
        let tag = locale.to_string();
        (tag != "und").then(|| LangTag(tag.into()))
    }

    /// The tag in canonical case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language alone: `sr` of `sr-Latn`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The script subtag, where the tag has one: `Latn` of `sr-Latn`.
    pub fn script(&self) -> Option<&str> {
        self.0
            .split('-')
            .skip(1)
            .find(|part| part.len() == 4 && part.chars().all(|c| c.is_ascii_alphabetic()))
    }

    /// The writing direction, as the value of HTML's `dir`: `rtl` or `ltr`.
    pub fn direction(&self) -> &'static str {
        const SCRIPTS: [&str; 9] = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"];
        const LANGUAGES: [&str; 12] =
            ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo"];
        let rtl = match self.script() {
            Some(script) => SCRIPTS.contains(&script),
            None => LANGUAGES.contains(&self.language()),
        };
        if rtl { "rtl" } else { "ltr" }
    }
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A language of the site: its place in the order of `site.yaml`. The default language is 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LangId(pub u8);

impl LangId {
    /// The site's default language, the one at the root of its URLs.
    pub const DEFAULT: LangId = LangId(0);

    /// Every language of a site with `count` of them, in order.
    pub fn all(count: usize) -> impl Iterator<Item = LangId> + Clone {
        (0..count).map(|index| LangId(index as u8))
    }
}

/// One value for each language of the site, in the site's order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PerLang<T>(Vec<T>);

impl<T> PerLang<T> {
    /// Makes the value of each of `count` languages.
    pub fn new(count: usize, make: impl FnMut(LangId) -> T) -> Self {
        PerLang(LangId::all(count).map(make).collect())
    }

    /// The languages with their values, in the site's order.
    pub fn iter(&self) -> impl Iterator<Item = (LangId, &T)> {
        self.0.iter().enumerate().map(|(index, value)| (LangId(index as u8), value))
    }

    /// As [`PerLang::iter`], to change the values.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (LangId, &mut T)> {
        self.0.iter_mut().enumerate().map(|(index, value)| (LangId(index as u8), value))
    }

    /// How many languages there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

impl<T> std::ops::Index<LangId> for PerLang<T> {
    type Output = T;
    fn index(&self, lang: LangId) -> &T {
        &self.0[usize::from(lang.0)]
    }
}

impl<T> std::ops::IndexMut<LangId> for PerLang<T> {
    fn index_mut(&mut self, lang: LangId) -> &mut T {
        &mut self.0[usize::from(lang.0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_in_any_case_and_kept_in_canonical_case() {
        for (written, canonical) in
            [("EN", "en"), ("sr_cyrl", "sr-Cyrl"), ("SR-latn", "sr-Latn"), ("de-at", "de-AT")]
        {
            assert_eq!(LangTag::parse(written).expect(written).as_str(), canonical);
        }
        for wrong in ["", "x", "english", "sr-", "e n", "und"] {
            assert_eq!(LangTag::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn direction_follows_script_before_language() {
        let direction = |tag| LangTag::parse(tag).expect(tag).direction();
        assert_eq!(
            (direction("ar"), direction("ar-Latn"), direction("az-Arab"), direction("sq")),
            ("rtl", "ltr", "rtl", "ltr")
        );
    }
}
