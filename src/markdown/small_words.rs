//! In which language a text is, told by its small words: articles, prepositions, conjunctions.
//!
//! Must not know: Markdown, the languages of the site.
//!
//! Own lists, because no small crate knows Albanian, and because lists can say what neighbours share: two languages are
//! compared only by words that one of them has and the other has not, not even with another meaning. Serbian, Croatian,
//! Bosnian and Montenegrin share their small words and are one.

use crate::script::words;
use crate::vocabulary::LangTag;

/// Languages, and small words that they have and the others of this table have not. A word stands here once.
#[rustfmt::skip]
const WORDS: [(&[&str], &[&str]); 21] = [
    (&["en"], &[
        "the", "of", "and", "that", "with", "by", "this", "which", "from", "has", "have", "not", "its", "been",
        "their", "they", "were", "would", "or", "at", "it", "we", "who", "what", "these", "should", "than", "such",
    ]),
    (&["sq"], &[
        "të", "në", "dhe", "për", "që", "një", "nga", "është", "janë", "më", "ose", "nuk", "edhe", "kjo", "këto",
        "së", "duke", "kanë", "mund", "vetëm", "ndërsa", "këtë", "kësaj", "cilat", "cili", "cila", "midis", "çdo",
        "sipas", "ishte",
    ]),
    (&["sr", "hr", "bs", "cnr", "sh"], &[
        "koji", "koja", "koje", "kao", "što", "su", "ili", "nije", "ovaj", "ovo", "jer", "već", "može", "između",
        "kada", "zbog", "prema", "također", "takođe", "nakon", "kojim", "kojima", "kojoj", "godine", "nego", "ovom",
        "će", "sve", "svi", "mogu", "prije", "gde", "gdje", "koju", "kojem", "kojeg", "više", "tokom", "tijekom",
        "који", "која", "које", "као", "су", "није", "ово", "јер", "већ", "између", "када", "због", "према",
        "такође", "након", "којим", "којима", "којој", "године", "него", "је", "ће", "али", "бити", "овом",
        "све", "сви", "могу", "пре", "прије", "где", "коју", "којем", "којег", "више", "током",
    ]),
    (&["sr", "hr", "bs", "cnr", "sh", "sl"], &["je", "na", "od", "za", "iz", "bi", "kako", "ali", "samo", "ima", "zato"]),
    (&["sr", "hr", "bs", "cnr", "sh", "ru", "uk"], &["у"]),
    (&["sr", "hr", "bs", "cnr", "sh", "ru"], &["из", "они", "после"]),
    (&["sr", "hr", "bs", "cnr", "sh", "mk"], &["од", "како", "исто"]),
    (&["sl"], &[
        "ki", "tudi", "kot", "lahko", "še", "že", "več", "kar", "vendar", "zelo", "tega", "teh", "katerih", "kateri",
        "katere", "bodo", "tem", "brez", "ker", "zaradi", "glede", "kjer", "oziroma", "vse", "med", "njih",
    ]),
    (&["en", "sl", "de", "it"], &["in"]),
    (&["mk"], &[
        "во", "со", "кои", "кој", "кое", "ќе", "овие", "биде", "меѓу", "повеќе", "сите", "дека", "сè", "бидејќи",
        "помеѓу", "потоа", "затоа", "овој", "оваа", "нивните", "додека", "години", "најмногу", "било",
    ]),
    (&["mk", "bg"], &["е", "ги", "го", "беше", "според", "така", "кога"]),
    (&["bg", "ru"], &["в", "от"]),
    (&["bg"], &[
        "които", "който", "която", "което", "че", "това", "този", "тази", "тези", "като", "ще", "също", "към", "бъде",
        "още", "обаче", "през", "както", "повече", "със", "във", "чрез", "трябва",
    ]),
    (&["ru"], &[
        "что", "это", "которые", "который", "которая", "также", "его", "только", "чтобы", "был", "были", "этого",
        "еще", "ещё", "является", "если", "этом", "более", "однако", "может",
    ]),
    (&["uk"], &[
        "що", "це", "які", "який", "яка", "від", "також", "його", "було", "чи", "як", "після", "щодо", "між", "бути",
        "із", "є", "і", "й", "цього", "якщо", "щоб", "більше",
    ]),
    (&["de"], &[
        "und", "das", "dem", "ist", "nicht", "mit", "von", "für", "auf", "ein", "eine", "einer", "auch", "sich",
        "werden", "wird", "als", "zu", "zur", "durch", "sind", "oder", "haben", "dass", "über", "nach", "zum", "wie",
    ]),
    (&["fr"], &[
        "les", "est", "qui", "dans", "pour", "une", "sur", "avec", "par", "ces", "cette", "aux", "sont", "leur",
        "leurs", "mais", "ont", "été", "nous", "au", "où", "ou", "et", "ainsi",
    ]),
    (&["it"], &[
        "di", "che", "della", "sono", "una", "del", "dei", "gli", "nel", "è", "più", "anche", "alla", "delle",
        "nella", "questo", "questa", "degli", "loro", "essere", "tra", "dal",
    ]),
    (&["tr"], &[
        "ve", "bir", "bu", "için", "ile", "olarak", "olan", "daha", "gibi", "çok", "kadar", "ancak", "veya", "değil",
        "ise", "sonra", "göre", "olduğu", "olduğunu", "arasında",
    ]),
    (&["ro"], &[
        "și", "în", "este", "pentru", "din", "sunt", "această", "acest", "sau", "prin", "fost", "aceste", "către",
        "dintre", "într", "după", "când", "ale",
    ]),
    (&["hu"], &[
        "és", "hogy", "nem", "egy", "az", "ez", "vagy", "csak", "meg", "már", "volt", "ami", "azt", "kell", "való",
        "között", "amely", "szerint", "ezt", "lesz",
    ]),
];

/// Places of the words in [`WORDS`] by their [`hash`], with room for many more.
const TABLE: [Option<(u8, u8)>; SIZE] = {
    let mut table = [None; SIZE];
    let mut list = 0;
    while list < WORDS.len() {
        let words = WORDS[list].1;
        let mut word = 0;
        while word < words.len() {
            let mut place = hash(words[word].as_bytes());
            while table[place].is_some() {
                place = (place + 1) % SIZE;
            }
            table[place] = Some((list as u8, word as u8));
            word += 1;
        }
        list += 1;
    }
    table
};

const SIZE: usize = 2048;

/// No word of the table has more bytes.
const LONGEST: usize = 16;

/// FNV-1a, folded.
const fn hash(word: &[u8]) -> usize {
    let mut hash: u32 = 0x811C_9DC5;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    ((hash >> 16) ^ hash) as usize % SIZE
}

/// Which list has a word.
fn list(word: &str) -> Option<usize> {
    let mut place = hash(word.as_bytes());
    while let Some((list, index)) = TABLE[place] {
        if WORDS[usize::from(list)].1[usize::from(index)] == word {
            return Some(list.into());
        }
        place = (place + 1) % SIZE;
    }
    None
}

/// How many small words of each list a text has. Those with a capital letter are not looked for.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct SmallWords([u16; WORDS.len()]);

impl SmallWords {
    /// Goes on with a piece of text. A word that reaches over a border is two.
    pub(super) fn add(&mut self, text: &str) {
        for list in words(text).filter(|word| word.len() <= LONGEST).filter_map(list) {
            self.0[list] = self.0[list].saturating_add(1);
        }
    }

    /// How many there are that a language has not.
    pub fn foreign_to(self, tag: &LangTag) -> u32 {
        let lists = WORDS.iter().zip(self.0).filter(|(_, hits)| *hits > 0);
        lists
            .filter(|((languages, _), _)| !languages.contains(&tag.language()))
            .map(|(_, hits)| u32::from(hits))
            .sum()
    }

    /// How many there are that only one of two languages has: of the first, and of the second. `None` where they
    /// cannot be told apart.
    pub fn compared(self, first: &LangTag, second: &LangTag) -> Option<(u32, u32)> {
        let (mut counts, mut is_known) = ((0, 0), (false, false));
        for ((languages, _), hits) in WORDS.iter().zip(self.0) {
            match (languages.contains(&first.language()), languages.contains(&second.language())) {
                (true, false) => (counts.0, is_known.0) = (counts.0 + u32::from(hits), true),
                (false, true) => (counts.1, is_known.1) = (counts.1 + u32::from(hits), true),
                _ => {}
            }
        }
        (is_known == (true, true)).then_some(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_small_word_stands_in_one_list() {
        for (index, (languages, words)) in WORDS.iter().enumerate() {
            for word in *words {
                assert!(list(word) == Some(index) && word.len() <= LONGEST, "{word} of {languages:?}");
            }
        }
        assert_eq!(list("valley"), None);
    }

    #[test]
    fn small_words_tell_the_language() {
        let mut words = SmallWords::default();
        words.add("Ligji u miratua në vitin 2025 dhe është në fuqi për të gjithë, the");
        let compared =
            |first, second| words.compared(&LangTag::parse(first).unwrap(), &LangTag::parse(second).unwrap());
        assert_eq!(compared("sq", "en-GB"), Some((6, 1)));
        assert_eq!(
            (compared("sr-Latn", "hr"), compared("sq", "rom"), compared("sq", "sq")),
            (None, None, None)
        );
    }
}
