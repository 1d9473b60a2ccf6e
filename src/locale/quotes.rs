//! Quotation marks by language, as Unicode CLDR 48 gives them (`delimiters`). ICU4X does not carry them.

use super::data_tag::{data_tag, ever_shorter};
use crate::config::Config;
use crate::markdown::Quotes;
use crate::vocabulary::{LangId, LangTag};

/// Marks in their order (outer pair, inner pair) and the languages that use them; all others use “ ” ‘ ’.
#[rustfmt::skip]
const MARKS: &[([&str; 4], &[&str])] = &[
    (["«", "»", "“", "”"], &[
        "ast", "blo", "bm", "br", "ca", "ca-ES-valencia", "cv", "dyo", "el", "es-US", "eu", "ewo", "ie",
        "it", "kab", "kk", "lij", "mg", "mua", "nnh", "pms", "pt-AO", "pt-CH", "pt-CV", "pt-GQ", "pt-GW",
        "pt-LU", "pt-MO", "pt-MZ", "pt-PT", "pt-ST", "pt-TL", "sc", "sg", "ti",
    ]),
    (["„", "“", "‚", "‘"], &[
        "bs-Cyrl", "cs", "de", "dsb", "et", "hr", "hsb", "is", "ksh", "lb", "luy", "mk", "nds", "sk", "sl",
    ]),
    (["«", "»", "‹", "›"], &[
        "am", "az-Arab", "az-Cyrl", "fa", "fr-CH", "gsw", "jgo", "kkj", "mzn", "rm", "sdh", "wae",
    ]),
    (["«", "»", "„", "“"], &[
        "bas", "be", "bua", "ky", "os", "ru", "sah", "tyv", "uk",
    ]),
    (["”", "”", "’", "’"], &[
        "fi", "he", "lag", "rn", "se", "sn", "sv", "yi",
    ]),
    (["«", "»", "‘", "’"], &[
        "dua", "el-polyton", "ksf", "nb", "nn", "no", "rw",
    ]),
    (["«", "»", "«", "»"], &[
        "fr", "ht", "hy", "oc", "yav",
    ]),
    (["”", "“", "’", "‘"], &[
        "ar", "lld", "ms-Arab", "syr", "ur",
    ]),
    (["‘", "’", "“", "”"], &[
        "fur", "ia", "ti-ER", "tn",
    ]),
    (["“", "”", "‘", "’"], &[
        "bm-Nkoo", "ff-Adlm", "uz-Arab", "uz-Cyrl",
    ]),
    (["„", "“", "„", "“"], &[
        "bg", "lt", "prg", "sgs",
    ]),
    (["„", "”", "«", "»"], &[
        "nmg", "pl", "ro",
    ]),
    (["「", "」", "『", "』"], &[
        "ja", "yue", "zh-Hant",
    ]),
    (["«", "»", "„", "”"], &[
        "shi", "zgh",
    ]),
    (["»", "«", "›", "‹"], &[
        "kk-Arab", "ug",
    ]),
    (["„", "”", "»", "«"], &[
        "hu", "szl",
    ]),
    (["„", "”", "‚", "’"], &[
        "agq", "ff",
    ]),
    (["«", "»", "”", "“"], &[
        "fr-CA",
    ]),
    (["‘", "’", "‘", "’"], &[
        "nl",
    ]),
    (["“", "’", "“", "”"], &[
        "st",
    ]),
    (["“", "”", "«", "»"], &[
        "eo",
    ]),
    (["“", "”", "’", "‘"], &[
        "uz",
    ]),
    (["“", "”", "“", "”"], &[
        "tk",
    ]),
    (["„", "“", "«", "»"], &[
        "ka",
    ]),
    (["„", "”", "‘", "’"], &[
        "bs",
    ]),
    (["„", "”", "’", "’"], &[
        "sr",
    ]),
];

/// The marks of a language of the site: its own setting, else the language's usual ones.
pub fn of(config: &Config, lang: LangId) -> Quotes {
    let language = &config.languages[lang];
    language.quotes.clone().unwrap_or_else(|| usual(&language.tag))
}

/// The marks of a language: of the very tag, else of the tag without its last part, and so on.
fn usual(tag: &LangTag) -> Quotes {
    let row = |tag: &str| MARKS.iter().find(|(_, languages)| languages.contains(&tag));
    let marks = ever_shorter(data_tag(tag)).find_map(row).map(|(marks, _)| *marks);
    quotes(marks.unwrap_or(["“", "”", "‘", "’"]))
}

fn quotes(marks: [&str; 4]) -> Quotes {
    let [open, close, inner_open, inner_close] = marks.map(str::to_owned);
    Quotes { open, close, inner_open, inner_close }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_cldr() {
        for (tag, marks) in [
            ("en", "“”‘’"),
            ("sq", "“”‘’"),
            ("sr-Cyrl", "„”’’"),
            ("sr-Latn", "„”’’"),
            ("mk", "„“‚‘"),
            ("bs", "„”‘’"),
            ("cnr", "„”’’"),
            ("de-AT", "„“‚‘"),
            ("fr", "«»«»"),
            ("xx", "“”‘’"),
        ] {
            let q = usual(&LangTag::parse(tag).unwrap());
            assert_eq!(format!("{}{}{}{}", q.open, q.close, q.inner_open, q.inner_close), marks, "{tag}");
        }
    }
}
