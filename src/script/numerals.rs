//! Telling Roman numerals and units of measure from words in Latin text.

use super::words::{is_capitals, is_word_char, next_word, previous_word};
use std::ops::Range;

const ONES: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
const TENS: [&str; 9] = ["X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
const HUNDREDS: [&str; 9] = ["C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"];

/// What follows the pronoun *vi* in a clause: verbs and particles that lean on it.
const AFTER_VI: &[&str] = &[
    "BISTE", "BUDETE", "DA", "I", "IMATE", "ILI", "JE", "MOŽETE", "MORATE", "NE", "NEĆETE", "NEMATE",
    "NISTE", "SAMI", "SE", "STE", "SVI", "TO", "TREBA", "VEĆ", "ZNATE", "ĆETE", "ŽELITE",
];

const UNITS: &[&str] = &[
    "A", "GB", "GHz", "GW", "GWh", "Gb", "Hz", "KB", "MB", "MHz", "MW", "MWh", "Mb", "Mbps", "N", "PB", "Pa",
    "TB", "V", "W", "Wh", "bar", "cal", "cl", "cm", "dB", "dl", "dm", "dpi", "em", "fps", "g", "h", "hPa",
    "ha", "hl", "kB", "kHz", "kJ", "kN", "kPa", "kV", "kW", "kWh", "kbps", "kcal", "kg", "km", "l", "lm",
    "lx", "m", "mA", "mV", "mg", "min", "ml", "mm", "mol", "ms", "nm", "ns", "ppm", "px", "rpm", "s", "t",
];

/// Whether the word at a range is a Roman numeral.
///
/// Two letters or more, well formed and all capital or all small, are a numeral,
/// but for what is far more often something else: *div*, and two letters from `C`,
/// `D` or `M` on (*mi*, *di*, `CD`, `cm`). *li* and *vi* are words when small;
/// `LI` is one after a word in capitals, and `VI` before one that goes with the
/// pronoun. A lone `I` or `V` is a numeral where the sentence asks for one; `C`,
/// `D`, `L` and `M` alone are letters.
pub fn is_roman(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    match word {
        "I" => !is_conjunction(text, range) && !is_initial(text, range),
        "V" => !is_initial(text, range),
        "LI" => previous_word(text, range.start).is_none_or(|before| !is_capitals(before)),
        "VI" => next_word(text, range.end).is_none_or(|after| !AFTER_VI.contains(&after)),
        "li" | "vi" | "div" | "DIV" => false,
        _ if word.len() == 2 && word.starts_with(['C', 'D', 'M', 'c', 'd', 'm']) => false,
        _ if word.len() < 2 => false,
        _ if word.bytes().all(|byte| b"IVXLCDM".contains(&byte)) => is_well_formed(word),
        _ if word.bytes().all(|byte| b"ivxlcdm".contains(&byte)) => {
            is_well_formed(&word.to_ascii_uppercase())
        }
        _ => false,
    }
}

fn is_well_formed(numeral: &str) -> bool {
    let mut rest = numeral.trim_start_matches('M');
    if numeral.len() - rest.len() > 3 {
        return false;
    }
    for digits in [HUNDREDS, TENS, ONES] {
        let longest = digits.iter().filter(|digit| rest.starts_with(**digit)).max_by_key(|d| d.len());
        rest = longest.map_or(rest, |digit| &rest[digit.len()..]);
    }
    rest.is_empty()
}

/// Whether a lone `I` is *and*: at the beginning of a sentence with more to come,
/// or between words in capitals. After a word in small letters (`Petar I`) it is
/// a numeral.
fn is_conjunction(text: &str, range: &Range<usize>) -> bool {
    let after = &text[range.end..];
    let goes_on = after.starts_with(|c: char| c.is_whitespace() || c == ',');
    let before = previous_word(text, range.start);
    goes_on
        && before
            .is_none_or(|before| is_capitals(before) && next_word(text, range.end).is_some_and(is_capitals))
}

/// Whether a capital with a full stop stands for a name, as in `Andrić, I. (1945)`:
/// not after a word (`Petar I.`), and not first in its line (`I. Uvod`).
fn is_initial(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches([' ', '\u{A0}']);
    text[range.end..].starts_with('.')
        && !before.is_empty()
        && !before.ends_with(['\n', '#', '*', '-'])
        && previous_word(text, range.start).is_none()
}

/// Whether the word at a range is a unit of measure: one after a number, after
/// another unit and a stroke, or a degree.
pub fn is_unit(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    let before = &text[..range.start];
    if before.ends_with('°') {
        return matches!(word, "C" | "F" | "K");
    }
    if !UNITS.contains(&word) {
        return false;
    }
    if let Some(before) = before.strip_suffix(['/', '·']) {
        let before = before.trim_end_matches(['²', '³', '2', '3']);
        let first = before.trim_end_matches(is_word_char).len();
        return first < before.len() && is_unit(before, &(first..before.len()));
    }
    // "u 5 s njima" has the preposition.
    let is_preposition = word == "s" && next_word(text, range.end).is_some();
    let number = before.trim_end_matches([' ', '\u{A0}', '\u{202F}']);
    number.ends_with(|c: char| c.is_ascii_digit()) && !is_preposition
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed() {
        for (numeral, expected) in [
            ("XIV", true),
            ("MCMXCIX", true),
            ("VIII", true),
            ("IIII", false),
            ("MIL", false),
            ("VL", false),
            ("MMMM", false),
        ] {
            assert_eq!(is_well_formed(numeral), expected, "{numeral}");
        }
    }

    #[test]
    fn roman_or_word() {
        for (before, word, after, expected) in [
            ("", "II", " razred", true),
            ("glava ", "iii", "", true),
            ("Petar ", "I", " Petrović", true),
            ("", "I", "", true),
            ("", "I", " bi svetlost", false),
            ("Da. ", "I", " ne.", false),
            ("RAT ", "I", " MIR", false),
            ("ALEKSANDAR ", "I", "", true),
            ("", "I", ". Uvod", true),
            ("Andrić, ", "I", ". (1945)", false),
            ("", "V", " vek", true),
            ("vitamin ", "C", "", false),
            ("DA ", "LI", " ZNATE", false),
            ("", "LI", " sednica", true),
            ("", "VI", " STE", false),
            ("GLAVA ", "VI", "", true),
            ("", "MI", " SMO", false),
            ("", "CD", "", false),
            ("da ", "li", "", false),
            ("", "Vi", " ste", false),
        ] {
            let text = format!("{before}{word}{after}");
            let range = before.len()..before.len() + word.len();
            assert_eq!(is_roman(&text, &range), expected, "{text}");
        }
    }

    #[test]
    fn units() {
        for (before, word, after, expected) in [
            ("5 ", "km", "", true),
            ("5", "GB", "", true),
            ("30 °", "C", "", true),
            ("80 km/", "h", " u gradu", true),
            ("u 5 ", "s", " njima", false),
            ("u 5 ", "i", " 30", false),
            ("na ", "km", "", false),
        ] {
            let text = format!("{before}{word}{after}");
            let range = before.len()..before.len() + word.len();
            assert_eq!(is_unit(&text, &range), expected, "{text}");
        }
    }
}
