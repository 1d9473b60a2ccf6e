//! What the forms of a word have in common. Snowball's stemmers where it has one, `light` ones of our own for other
//! languages of the region, and the word itself for the rest.
//!
//! A stem is never shown and never typed: it only ties forms together.

use pagefind_stem::{Algorithm, Stemmer};

use super::fold::Folding;
use super::light::{self, Light};
use crate::vocabulary::LangTag;

/// How the words of a language are brought to their stems.
pub(super) enum Stems {
    /// By Snowball; the flag says that small letters are those of Turkish.
    Snowball(Stemmer, bool),
    /// By the Snowball of Serbian and its neighbours, but for words that it throws together.
    Serbian(Stemmer),
    /// By endings of folded words.
    Light(&'static Light),
    /// Every form by itself.
    Forms,
}

impl Stems {
    pub(super) fn of(lang: &LangTag) -> Stems {
        let snowball = |algorithm| Stems::Snowball(Stemmer::create(algorithm), false);
        match lang.language() {
            "de" => snowball(Algorithm::German),
            "el" => snowball(Algorithm::Greek),
            "en" => snowball(Algorithm::English),
            "es" => snowball(Algorithm::Spanish),
            "fr" => snowball(Algorithm::French),
            "hu" => snowball(Algorithm::Hungarian),
            "it" => snowball(Algorithm::Italian),
            "nl" => snowball(Algorithm::Dutch),
            "pl" => snowball(Algorithm::Polish),
            "pt" => snowball(Algorithm::Portuguese),
            "ro" => snowball(Algorithm::Romanian),
            "ru" => snowball(Algorithm::Russian),
            "tr" => Stems::Snowball(Stemmer::create(Algorithm::Turkish), true),
            // It reads both scripts, and ijekavian words as ekavian ones.
            "sr" | "hr" | "bs" | "cnr" | "sh" => Stems::Serbian(Stemmer::create(Algorithm::Serbian)),
            "mk" => Stems::Light(&light::MACEDONIAN),
            "sl" => Stems::Light(&light::SLOVENIAN),
            "sq" => Stems::Light(&light::ALBANIAN),
            _ => Stems::Forms,
        }
    }

    /// The stem of a word, folded. `folded` is the word itself so.
    pub(super) fn stem(&self, word: &str, folded: &str, folding: &Folding) -> String {
        match self {
            Stems::Snowball(stemmer, is_turkish) => {
                let small = match is_turkish {
                    true => word.replace('İ', "i").replace('I', "ı").to_lowercase(),
                    false => word.to_lowercase(),
                };
                by_snowball(stemmer, &small, folded, folding)
            }
            Stems::Serbian(stemmer) => match kept_apart(folded) {
                Some(stem) => stem.to_owned(),
                None => by_snowball(stemmer, &word.to_lowercase(), folded, folding),
            },
            Stems::Light(light) => light.stem(folded).to_owned(),
            Stems::Forms => folded.to_owned(),
        }
    }
}

/// The stem of a word in small letters, folded.
fn by_snowball(stemmer: &Stemmer, small: &str, folded: &str, folding: &Folding) -> String {
    let mut stem = String::with_capacity(small.len());
    folding.fold(&stemmer.stem(small), &mut stem);
    if stem.is_empty() { folded.to_owned() } else { stem }
}

/// The endings of `njegov`.
const ENDINGS: [&str; 15] =
    ["", "a", "e", "i", "o", "u", "og", "oga", "oj", "om", "ome", "omu", "im", "ima", "ih"];

/// The stem of a folded word that Snowball would throw together with others: it reads `nje` as the ijekavian `ne`, as in
/// `njemački`, and so takes `njega` and `njegova` for forms of `nego`, which has none.
fn kept_apart(folded: &str) -> Option<&'static str> {
    if folded == "nego" {
        return Some("nego");
    }
    let ending = folded.strip_prefix("njegov")?;
    ENDINGS.contains(&ending).then_some("njegov")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(lang: &str, word: &str) -> String {
        let folding = Folding::new();
        let mut folded = String::new();
        folding.fold(word, &mut folded);
        Stems::of(&LangTag::parse(lang).unwrap()).stem(word, &folded, &folding)
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let mut wrong = Vec::new();
        for (lang, forms) in [
            ("en", &["election", "elections", "Election"][..]),
            ("de", &["Wahl", "Wahlen"]),
            ("de", &["Häuser", "Haus"]),
            ("fr", &["élections", "élection"]),
            ("tr", &["seçimler", "SEÇİMLER", "seçimlerde"]),
            ("sr-Cyrl", &["избори", "избора", "изборима", "izbori", "izborima"]),
            ("bs", &["općina", "općine", "općinama"]),
            ("sq", &["zgjedhje", "zgjedhja", "zgjedhjet", "zgjedhjeve", "zgjedhjen"]),
            ("sq", &["qytet", "qyteti", "qytetit", "qytetet", "qyteteve", "qytetin"]),
            ("sq", &["energji", "energjia", "energjisë", "energjinë"]),
            ("sq", &["komunë", "komuna", "komunës", "komunave", "komunat"]),
            ("sq", &["ligj", "ligji", "ligjit", "ligje", "ligjet", "ligjeve"]),
            ("sq", &["lumë", "lumi", "lumenj", "lumenjtë", "lumenjve"]),
            ("mk", &["избор", "изборот", "избори", "изборите"]),
            ("mk", &["општина", "општината", "општини", "општините"]),
            ("mk", &["енергија", "енергијата", "енергии"]),
            ("mk", &["енергетска", "енергетскиот", "енергетските", "енергетски", "енергетската"]),
            ("mk", &["извештај", "извештајот", "извештаи", "извештаите"]),
            ("sl", &["volitve", "volitev", "volitvah", "volitvami"]),
            ("sl", &["občina", "občine", "občinah", "občinam"]),
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(lang, form)).collect();
            if stems.iter().any(|stem| *stem != stems[0]) {
                wrong.push(format!("{lang}: {forms:?} became {stems:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn serbian_pronouns_are_not_the_words_that_sound_like_them() {
        for lang in ["sr-Cyrl", "sr-Latn", "hr", "bs", "cnr"] {
            assert_eq!(stem(lang, "nego"), "nego");
            assert_ne!(stem(lang, "njega"), "nego");
            for form in ["Njegov", "njegova", "njegovog", "његовим", "његових"] {
                assert_eq!(stem(lang, form), "njegov", "{form}");
            }
            assert_eq!(stem(lang, "njemački"), stem(lang, "nemački"), "ijekavian and ekavian stay one");
            assert_eq!(stem(lang, "njega"), stem(lang, "nega"), "as do they here");
            assert_ne!(stem(lang, "Његош"), stem(lang, "његов"));
        }
    }

    #[test]
    fn other_languages_keep_their_forms() {
        assert_eq!(stem("ar", "كتاب"), "كتاب");
    }
}
