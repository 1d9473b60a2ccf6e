//! Light stemmers for languages that Snowball does not have: the endings of declension alone, of folded words. What they
//! leave apart the beginning of a word still finds; what they would throw together nothing can tell apart again, so they
//! do little.

/// The endings of a language.
pub(super) struct Light {
    /// Endings, the longest first; one is taken off where enough is left.
    endings: &'static [&'static str],
    /// Those of them with which short stems end too: they leave a letter more.
    wary: &'static [&'static str],
    /// Letters at the end of what is left that come and go between forms.
    loose: &'static [char],
}

/// How many letters are left at least.
const LEAST: usize = 3;

/// Definite, plural and oblique endings: `qyteti, qytetit, qyteteve`; `lumenjve` is of `lumë`.
pub(super) const ALBANIAN: Light = Light {
    endings: &[
        "enjve", "enjte", "enjsh", "enj", "ave", "eve", "ive", "ine", "ise", "ite", "ash", "esh", "ish",
        "at", "en", "es", "et", "in", "it", "ia", "un", "ut", "ve", "a", "e", "i", "u",
    ],
    wary: &["at", "et"], // `qytet`, `fshat`
    loose: &['j'],
};

/// Articles and plurals: `изборот, избори, изборите`.
pub(super) const MACEDONIAN: Light = Light {
    endings: &[
        "ovite", "evite", "injata", "iot", "ata", "ite", "oto", "eto", "ovi", "evi", "inja", "ot", "ta",
        "te", "to", "a", "e", "i", "o",
    ],
    wary: &[],
    loose: &['j'],
};

/// Cases of nouns and adjectives: `občinah, občinam`; a fleeting vowel goes too (`volitev, volitve`).
pub(super) const SLOVENIAN: Light = Light {
    endings: &[
        "ovati", "evoma", "ovoma", "ima", "ama", "ami", "ega", "emu", "imi", "ima", "oma", "ema", "ov", "ev",
        "ih", "im", "om", "em", "ah", "am", "eh", "a", "e", "i", "o", "u",
    ],
    wary: &[],
    loose: &['v', 'j'],
};

impl Light {
    /// The stem of a folded word.
    pub(super) fn stem<'w>(&self, word: &'w str) -> &'w str {
        let is_enough = |left: &&str| left.chars().count() >= LEAST;
        let ending = self.endings.iter().find_map(|ending| {
            let left = word.strip_suffix(ending).filter(is_enough)?;
            let is_wary = self.wary.contains(ending) && left.chars().count() == LEAST;
            (!is_wary).then_some(left)
        });
        let stem = ending.unwrap_or(word);
        stem.strip_suffix(self.loose).filter(is_enough).unwrap_or(stem)
    }
}
