//! Under which letter of an A–Z index a name stands, by the language's own alphabet.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

use super::data_tag::ever_shorter;

/// The heading of names that begin with a digit.
pub(super) const DIGITS: &str = "0–9";
/// The heading of names in other scripts.
pub(super) const OTHERS: &str = "…";
/// The heading of names without letters and digits.
pub(super) const SIGNS: &str = "#";

/// Languages with the letters of their indexes, after CLDR 48 (`indexCharacters`), in the case of a heading; none where
/// a name stands under its first letter. What is not listed has the 26 Latin letters. Two differ from CLDR: its indexes
/// for Bosnian and Serbian lack the letter Đ, that for Slovene has it though the alphabet does not.
const LETTERS: &[(&str, &str)] = &[
    ("sq", "A B C Ç D Dh E Ë F G Gj H I J K L Ll M N Nj O P Q R Rr S Sh T Th U V X Xh Y Z Zh"),
    ("bs hr sr-Latn", "A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P Q R S Š T U V W X Y Z Ž"),
    ("sl", "A B C Č D E F G H I J K L M N O P Q R S Š T U V W X Y Z Ž"),
    ("sr bs-Cyrl", "А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш"),
    ("mk", "А Б В Г Д Ѓ Е Ж З Ѕ И Ј К Л Љ М Н Њ О П Р С Т Ќ У Ф Х Ц Ч Џ Ш"),
    ("tr", "A B C Ç D E F G Ğ H I İ J K L M N O Ö P Q R S Ş T U Ü V W X Y Z"),
    ("ar", "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي"),
    ("bg", "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ю Я"),
    ("cs sk", "A B C Č D E F G H Ch I J K L M N O P Q R Ř S Š T U V W X Y Z Ž"),
    ("el", "Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω"),
    ("es", "A B C D E F G H I J K L M N Ñ O P Q R S T U V W X Y Z"),
    ("hu", "A B C Cs D Dz Dzs E F G Gy H I J K L Ly M N Ny O Ö P Q R S Sz T Ty U Ü V W X Y Z Zs"),
    ("pl", "A B C Ć D E F G H I J K L Ł M N O Ó P Q R S Ś T U V W X Y Z Ź Ż"),
    ("ro", "A Ă Â B C D E F G H I Î J K L M N O P Q R S Ș T Ț U V W X Y Z"),
    ("ru", "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я"),
    ("uk", "А Б В Г Ґ Д Е Є Ж З И І Ї Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ю Я"),
    ("fi sv", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Å Ä Ö"),
    ("da nb nn no", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Æ Ø Å"),
    ("et", "A B C D E F G H I J K L M N O P Q R S Š Z Ž T U V W Õ Ä Ö Ü X Y"),
    ("lt", "A B C Č D E F G H I J K L M N O P R S Š T U V Z Ž"),
    ("lv", "A B C Č D E F G Ģ H I J K Ķ L Ļ M N Ņ O P Q R S Š T U V W X Z Ž"),
    ("am be bn fa he hi hy ja ka kk ko ky mn mr ne ps ta te th ur yi zh", ""),
];

/// The letters of the languages that have no others.
const LATIN: &str = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z";

/// The letters of one language's indexes.
pub(super) struct Letters {
    /// In the order of the alphabet.
    letters: Vec<&'static str>,
    /// Compares letters and not accents or case.
    collator: Option<CollatorBorrowed<'static>>,
}

impl Letters {
    pub(super) fn new(tag: &str, locale: &Locale) -> Letters {
        let row = |tag: &str| LETTERS.iter().find(|(tags, _)| tags.split(' ').any(|of| of == tag));
        let letters = ever_shorter(tag).find_map(row).map_or(LATIN, |(_, letters)| letters);
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        let collator = Collator::try_new(locale.into(), options).ok();
        Letters { letters: letters.split_whitespace().collect(), collator }
    }

    /// The heading of a name: the last letter that does not come after it.
    pub(super) fn heading(&self, name: &str) -> String {
        let name = name.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let Some(first) = name.chars().next() else { return SIGNS.to_owned() };
        if first.is_numeric() {
            return DIGITS.to_owned();
        }
        let Some(own) = self.letters.first().and_then(|letter| letter.chars().next()) else {
            return first.to_uppercase().collect();
        };
        if script(own) != script(first) {
            return OTHERS.to_owned();
        }
        let after = self.letters.partition_point(|letter| !self.is_after(letter, name));
        self.letters.get(after.saturating_sub(1)).map_or(OTHERS, |letter| letter).to_owned()
    }

    /// The place of a heading in an index: digits, letters, other scripts, signs.
    pub(super) fn place(&self, heading: &str) -> usize {
        match heading {
            DIGITS => 0,
            OTHERS => usize::MAX - 1,
            SIGNS => usize::MAX,
            _ => {
                self.letters.iter().position(|letter| *letter == heading).map_or(usize::MAX - 2, |at| at + 1)
            }
        }
    }

    fn is_after(&self, letter: &str, name: &str) -> bool {
        match &self.collator {
            Some(collator) => collator.compare(letter, name).is_gt(),
            None => letter > name,
        }
    }
}

/// The scripts that indexes tell apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Other,
}

/// The script of a letter, by the blocks of Unicode.
fn script(letter: char) -> Script {
    match letter {
        'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}' => Script::Arabic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_stands_under_itself() {
        for (tags, letters) in LETTERS {
            for tag in tags.split(' ') {
                let index = Letters::new(tag, &tag.parse().unwrap());
                for letter in letters.split_whitespace() {
                    assert_eq!(index.heading(letter), letter, "{tag}");
                    assert_eq!(index.heading(&format!("{letter}o")), letter, "{tag}");
                }
            }
        }
    }
}
