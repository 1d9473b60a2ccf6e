//! Which spaces a language does not break a line at: before units, after abbreviations and initials, around French
//! marks.
//!
//! Must not know: pieces of text, quotations. Everything here is asked of text that is at hand.

use super::marks::Side;
use crate::vocabulary::LangTag;

/// As wide as a space between words.
pub(super) const NO_BREAK: &str = "\u{A0}";
/// The *espace fine insécable*.
const NARROW: &str = "\u{202F}";

/// What a language wants of its spaces.
#[derive(Clone, Copy)]
pub(super) struct Spaces {
    /// Abbreviations that stand before a number, small and without their full stop.
    abbreviations: &'static [&'static str],
    french: Option<French>,
}

/// The spaces of French marks.
#[derive(Clone, Copy)]
struct French {
    /// Before `;`, `!` and `?`.
    before_high: &'static str,
    /// Before `:` and inside `« »`.
    wide: &'static str,
}

/// Understood in all languages.
const EVERYWHERE: [&str; 7] = ["art", "fig", "nr", "p", "pp", "tab", "vol"];

/// Of one language or of several, in each script it is written in.
#[rustfmt::skip]
const ABBREVIATIONS: &[(&[&str], &[&str])] = &[
    (&["sr", "bs", "cnr", "hr", "sh"], &[
        "br", "čl", "god", "knj", "pogl", "pril", "sl", "st", "str", "sv", "tač", "toč", "t",
        "бр", "гл", "год", "књ", "погл", "прил", "сл", "ст", "стр", "св", "таб", "тач", "т", "чл",
    ]),
    (&["mk"], &["бр", "гл", "год", "кн", "сл", "ст", "стр", "таб", "т", "точ", "чл"]),
    (&["bg"], &["ал", "бр", "гл", "кн", "стр", "с", "т", "табл", "фиг", "чл"]),
    (&["ru", "uk", "be"], &["гл", "п", "пп", "рис", "с", "ст", "стр", "т", "табл", "ч"]),
    (&["sl"], &["čl", "odst", "pogl", "pril", "sl", "st", "str", "š", "št", "tč", "zv"]),
    (&["sq"], &["f", "fq", "kap", "l", "vëll"]),
    (&["de"], &["abb", "abs", "anh", "anm", "bd", "h", "jg", "kap", "lit", "nrn", "rn", "rz", "s", "ziff"]),
    (&["en"], &["c", "ca", "ch", "cl", "eq", "figs", "no", "nos", "para", "paras", "sec"]),
    (&["fr"], &["al", "chap", "coll", "no", "nos", "par", "t", "tabl"]),
    (&["it", "es", "pt", "ro"], &["alin", "arts", "cap", "n", "nn", "núm", "pág", "pag", "págs", "par"]),
    (&["tr"], &["böl", "c", "m", "md", "no", "s", "sy", "şek"]),
    (&["cs", "sk"], &["č", "čl", "kap", "obr", "odst", "ods", "s", "str", "sv"]),
    (&["pl"], &["poz", "pkt", "rozdz", "rys", "s", "st", "t", "ust", "zał"]),
];

/// Units and currencies that follow a number, as they are written. Those that also are small words of a language in
/// use here (`s`, `din`) are left out.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "%", "‰", "°", "°C", "°F", "€", "$", "£", "¥", "₺", "₽", "₴",
    "mm", "cm", "dm", "m", "km", "m²", "m³", "km²", "km/h", "m/s", "ha", "mg", "g", "kg", "t", "kt", "Mt", "ml",
    "dl", "l", "hl", "h", "min", "ms", "mi", "ft", "lb", "W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh",
    "TWh", "kV", "kVA", "MVA", "MJ", "GJ", "TJ", "PJ", "Hz", "kHz", "MHz", "GHz", "kB", "KB", "MB", "GB", "TB",
    "dB", "ppm", "CO₂", "tCO₂", "EUR", "USD", "GBP", "CHF", "RSD", "BAM", "KM", "MKD", "ALL", "TRY", "TL", "BGN",
    "RON", "HUF", "CZK", "PLN", "SEK", "NOK", "DKK", "UAH", "RUB", "kn", "Kč", "zł", "lei", "lekë",
    "мм", "цм", "см", "м", "км", "м²", "м³", "км²", "км/ч", "км/х", "ха", "га", "мг", "г", "гр", "кг", "т", "мл",
    "дл", "л", "ч", "мин", "кВ", "кВт", "кВч", "МВ", "МВт", "МВч", "ГВт", "ГВч", "ТВч", "кВтч", "МВтч", "GВч",
    "дин", "ден", "КМ", "лв", "евра", "евро",
];

impl Spaces {
    /// What a language wants.
    pub(super) fn of(lang: &LangTag) -> Spaces {
        let language = lang.language();
        let own = ABBREVIATIONS.iter().find(|(languages, _)| languages.contains(&language));
        // The Imprimerie nationale and TYPO3's Lexique agree on a thin space before `; ! ?` and a whole one before
        // `:` and inside guillemets; Switzerland sets thin ones everywhere.
        let wide = if lang.as_str().ends_with("-CH") { NARROW } else { NO_BREAK };
        let french = (language == "fr").then_some(French { before_high: NARROW, wide });
        Spaces { abbreviations: own.map_or(&[], |(_, own)| own), french }
    }

    /// What a French guillemet does, whatever stands around it.
    pub(super) fn side(self, mark: char) -> Option<Side> {
        match mark {
            '«' if self.french.is_some() => Some(Side::Opens),
            '»' if self.french.is_some() => Some(Side::Closes),
            _ => None,
        }
    }

    /// The space that belongs inside these marks.
    pub(super) fn inside(self, mark: &str) -> Option<&'static str> {
        self.french.filter(|_| matches!(mark, "«" | "»")).map(|french| french.wide)
    }

    /// The space before a mark that `after` follows; `None` where the mark may be a part of something else, such as
    /// `:)`.
    pub(super) fn before(self, mark: u8, after: Option<char>) -> Option<&'static str> {
        let french = self.french?;
        let ends = after.is_none_or(|after| after.is_whitespace() || "»”\"’…!?".contains(after));
        match mark {
            b':' => ends.then_some(french.wide),
            b';' => ends.then_some(french.before_high),
            _ => (ends || after == Some(')')).then_some(french.before_high),
        }
    }

    /// Whether a text ends, at a full stop, with something that keeps to what comes next. `before` is the character
    /// before the text.
    pub(super) fn tail(self, text: &str, before: char) -> Tail {
        /// Of an abbreviation, in bytes; most words that end a sentence are told from one by this alone.
        const LONGEST: usize = 10;
        let Some(text) = text.strip_suffix('.') else { return Tail::Free };
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
        if text.bytes().rev().take(LONGEST + 4).take_while(is_part).count() == LONGEST + 4 {
            return Tail::Free;
        }
        let (word, border) = match text.char_indices().rfind(|(_, letter)| !letter.is_alphanumeric()) {
            Some((at, border)) => (&text[at + border.len_utf8()..], border),
            None => (text, before),
        };
        if border.is_alphanumeric() || matches!(border, '.' | '’' | '\'' | '-') || word.len() > LONGEST {
            return Tail::Free;
        }
        if is_initial(word) {
            return Tail::Initial;
        }
        // Small letters have as many bytes as their capitals here, so that the length tells most words apart, and the
        // first letter most of the others.
        let Some(first) = word.chars().flat_map(char::to_lowercase).next() else { return Tail::Free };
        let is = |known: &str| {
            known.len() == word.len()
                && known.starts_with(first)
                && word.chars().flat_map(char::to_lowercase).eq(known.chars())
        };
        let known = EVERYWHERE.iter().chain(self.abbreviations).any(|known| is(known));
        if known { Tail::Abbreviation } else { Tail::Free }
    }
}

/// What the end of a text does to a space behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Tail {
    /// Nothing.
    Free,
    /// `J.` keeps to a name, and as `S.` (page, in German) to a number.
    Initial,
    /// `str.` keeps to a number.
    Abbreviation,
}

impl Tail {
    /// Whether it keeps to what begins like this.
    pub(super) fn keeps_to(self, next: char) -> bool {
        match self {
            Tail::Free => false,
            Tail::Initial => next.is_uppercase() || next.is_numeric(),
            Tail::Abbreviation => next.is_numeric(),
        }
    }
}

/// Whether a text may end with an initial: it has a gap or a hyphen within its last two letters, or nothing before.
pub(super) fn may_be_initial(text: &str) -> bool {
    text.chars().rev().take(3).count() < 3 || text.chars().rev().take(3).any(|letter| !letter.is_alphabetic())
}

/// A capital letter, or one of the two-letter ones: `Lj`, `Nj`, `Dž`.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_none_or(|second| matches!(second, 'j' | 'ž'))
        && letters.next().is_none()
}

/// Whether a text that follows a number of so many digits begins with a space and what the number belongs to: a unit,
/// or three more digits.
pub(super) fn is_measure(digits: usize, after: &str) -> bool {
    let Some(after) = after.strip_prefix(' ') else { return false };
    let is_part = |letter: char| letter.is_alphanumeric() || "%‰°€$£¥₺₽₴/".contains(letter);
    // Longer than any unit: told without a look at its letters.
    let is_long = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    if after.bytes().take(12).take_while(is_long).count() == 12 {
        return false;
    }
    let end = after.find(|letter| !is_part(letter)).unwrap_or(after.len());
    let (word, rest) = after.split_at(end);
    let is_thousand = word.len() == 3 && digits <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let goes_on = rest.starts_with(['’', '\'']);
    !goes_on && (is_thousand || UNITS.contains(&word))
}

/// Signs that keep to the number behind them.
pub(super) fn is_before_number(mark: char) -> bool {
    matches!(mark, '§' | '№' | '°' | 'º' | '€' | '£')
}
