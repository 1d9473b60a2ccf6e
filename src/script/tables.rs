//! The alphabets, letter by letter, and the lookups built from them at compile time.

/// One letter of the alphabet: Cyrillic, then Latin in small letters, as a
/// capital before small letters, and among capitals.
type Row = (char, Latin);

/// A letter's Latin spellings: small, capital, and among capitals.
pub type Latin = [&'static str; 3];

const ALPHABET: [Row; 30] = [
    ('а', ["a", "A", "A"]),
    ('б', ["b", "B", "B"]),
    ('в', ["v", "V", "V"]),
    ('г', ["g", "G", "G"]),
    ('д', ["d", "D", "D"]),
    ('ђ', ["đ", "Đ", "Đ"]),
    ('е', ["e", "E", "E"]),
    ('ж', ["ž", "Ž", "Ž"]),
    ('з', ["z", "Z", "Z"]),
    ('и', ["i", "I", "I"]),
    ('ј', ["j", "J", "J"]),
    ('к', ["k", "K", "K"]),
    ('л', ["l", "L", "L"]),
    ('љ', ["lj", "Lj", "LJ"]),
    ('м', ["m", "M", "M"]),
    ('н', ["n", "N", "N"]),
    ('њ', ["nj", "Nj", "NJ"]),
    ('о', ["o", "O", "O"]),
    ('п', ["p", "P", "P"]),
    ('р', ["r", "R", "R"]),
    ('с', ["s", "S", "S"]),
    ('т', ["t", "T", "T"]),
    ('ћ', ["ć", "Ć", "Ć"]),
    ('у', ["u", "U", "U"]),
    ('ф', ["f", "F", "F"]),
    ('х', ["h", "H", "H"]),
    ('ц', ["c", "C", "C"]),
    ('ч', ["č", "Č", "Č"]),
    ('џ', ["dž", "Dž", "DŽ"]),
    ('ш', ["š", "Š", "Š"]),
];

/// Vowels with the accent in the same code point. They count as letters of the
/// alphabet that bear a stress mark.
const STRESSED: [Row; 2] =
    [('ѐ', ["e\u{300}", "E\u{300}", "E\u{300}"]), ('ѝ', ["i\u{300}", "I\u{300}", "I\u{300}"])];

const FIRST_SMALL: u32 = 'а' as u32;
const SMALL: usize = 'џ' as usize - FIRST_SMALL as usize + 1;
static TO_LATIN: [Option<Latin>; SMALL] = to_latin();

const fn to_latin() -> [Option<Latin>; SMALL] {
    let mut letters = [None; SMALL];
    let mut row = 0;
    while row < ALPHABET.len() {
        letters[(ALPHABET[row].0 as u32 - FIRST_SMALL) as usize] = Some(ALPHABET[row].1);
        row += 1;
    }
    row = 0;
    while row < STRESSED.len() {
        letters[(STRESSED[row].0 as u32 - FIRST_SMALL) as usize] = Some(STRESSED[row].1);
        row += 1;
    }
    letters
}

/// Latin letters up to the end of Latin Extended-A hold the whole alphabet.
const LATIN_END: usize = 0x180;
static TO_CYRILLIC: [Option<char>; LATIN_END] = to_cyrillic();

const fn to_cyrillic() -> [Option<char>; LATIN_END] {
    let mut letters = [None; LATIN_END];
    let mut row = 0;
    while row < ALPHABET.len() {
        let (cyrillic, [small, ..]) = ALPHABET[row];
        // The digraphs have no single letter to be found by.
        if let Some(latin) = only_letter(small.as_bytes()) {
            letters[latin] = Some(cyrillic);
        }
        row += 1;
    }
    letters
}

/// The code point of a spelling of one letter, in UTF-8 of one or two bytes.
const fn only_letter(spelling: &[u8]) -> Option<usize> {
    match *spelling {
        [byte] => Some(byte as usize),
        [lead, next] if lead >= 0xC0 => Some(((lead & 0x1F) as usize) << 6 | (next & 0x3F) as usize),
        _ => None,
    }
}

/// The Latin spellings of a Cyrillic letter, and whether it is a capital.
/// None where the letter is in no alphabet served here.
pub fn latin(letter: char) -> Option<(Latin, bool)> {
    let small = small_cyrillic(letter);
    let index = (small as u32).checked_sub(FIRST_SMALL)?;
    let spellings = (*TO_LATIN.get(index as usize)?)?;
    Some((spellings, small != letter))
}

/// The Cyrillic letter of a small Latin one; for digraphs in one code point too.
pub fn cyrillic(small: char) -> Option<char> {
    match small {
        'ǉ' => Some('љ'),
        'ǌ' => Some('њ'),
        'ǆ' => Some('џ'),
        _ => *TO_CYRILLIC.get(small as usize)?,
    }
}

/// A Latin letter with a mark that Cyrillic writes as letter and combining mark.
///
/// The double grave and the inverted breve serve no other language, so vowels
/// bearing them are Serbian; `á` or `ē` may be from anywhere and are not here.
pub fn marked(small: char) -> Option<(char, char)> {
    const DOUBLE_GRAVE: char = '\u{30F}';
    const INVERTED_BREVE: char = '\u{311}';
    Some(match small {
        'ȁ' => ('а', DOUBLE_GRAVE),
        'ȅ' => ('е', DOUBLE_GRAVE),
        'ȉ' => ('и', DOUBLE_GRAVE),
        'ȍ' => ('о', DOUBLE_GRAVE),
        'ȑ' => ('р', DOUBLE_GRAVE),
        'ȕ' => ('у', DOUBLE_GRAVE),
        'ȃ' => ('а', INVERTED_BREVE),
        'ȇ' => ('е', INVERTED_BREVE),
        'ȋ' => ('и', INVERTED_BREVE),
        'ȏ' => ('о', INVERTED_BREVE),
        'ȓ' => ('р', INVERTED_BREVE),
        'ȗ' => ('у', INVERTED_BREVE),
        _ => return None,
    })
}

/// The two Montenegrin letters that Cyrillic writes with a combining acute.
pub fn montenegrin(small: char) -> Option<char> {
    match small {
        'ś' => Some('с'),
        'ź' => Some('з'),
        _ => None,
    }
}

/// The capital of a small Cyrillic letter.
pub fn capital_cyrillic(small: char) -> char {
    let distance = match small {
        'а'..='я' => 0x20,
        'ѐ'..='џ' => 0x50,
        _ => return small,
    };
    char::from_u32(small as u32 - distance).unwrap_or(small)
}

/// The small letter of a Cyrillic capital; any other character is returned as is.
fn small_cyrillic(letter: char) -> char {
    let distance = match letter {
        'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => return letter,
    };
    char::from_u32(letter as u32 + distance).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_there_and_back() {
        for (letter, spellings) in ALPHABET {
            assert_eq!(latin(letter), Some((spellings, false)));
            assert_eq!(latin(capital_cyrillic(letter)), Some((spellings, true)));
            if let Some(single) = only_letter(spellings[0].as_bytes()) {
                let single = char::from_u32(u32::try_from(single).unwrap()).unwrap();
                assert_eq!(cyrillic(single), Some(letter));
            }
        }
    }

    #[test]
    fn letters_of_other_alphabets_have_no_row() {
        for letter in "йыэящъґѓќѕaw-".chars() {
            assert_eq!(latin(letter), None, "{letter}");
        }
        for letter in "qwxyüéб".chars() {
            assert_eq!(cyrillic(letter), None, "{letter}");
        }
    }
}
