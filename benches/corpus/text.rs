//! Sentences without sense in several languages, the same on every run.

/// A language of the corpus.
pub struct Language {
    pub tag: &'static str,
    pub name: &'static str,
    words: &'static str,
}

/// The first ones are used: `--langs 3` takes three.
pub const LANGUAGES: [Language; 5] = [
    Language {
        tag: "en",
        name: "English",
        words: "a the of and to in for with public local national open village river energy council budget law report \
                citizen election region border school market reform dialogue minority court media council women youth \
                survey evidence hearing office region transport forest water decision right state price trust",
    },
    Language {
        tag: "sq",
        name: "Shqip",
        words: "e të në dhe për me një nga lokale kombëtare hapur fshati lumi energjia këshilli buxheti ligji raporti \
                qytetari zgjedhje rajoni kufiri shkolla tregu reforma dialogu pakica gjykata media gratë rinia anketa \
                dëshmi seancë zyra transporti pylli uji vendimi e drejta shteti çmimi besimi çështje",
    },
    Language {
        tag: "sr-Cyrl",
        name: "Српски",
        words: "и у на за са од локални национални отворен село река енергија савет буџет закон извештај грађанин избори \
                регион граница школа тржиште реформа дијалог мањина суд медији жене омладина анкета доказ расправа \
                канцеларија превоз шума вода одлука право држава цена поверење ђак љубав чињеница џеп",
    },
    Language {
        tag: "sr-Latn",
        name: "Srpski",
        words: "i u na za sa od lokalni nacionalni otvoren selo reka energija savet budžet zakon izveštaj građanin izbori \
                region granica škola tržište reforma dijalog manjina sud mediji žene omladina anketa dokaz rasprava \
                kancelarija prevoz šuma voda odluka pravo država cena poverenje đak ljubav činjenica džep",
    },
    Language {
        tag: "mk",
        name: "Македонски",
        words: "и во на за со од локален национален отворен село река енергија совет буџет закон извештај граѓанин избори \
                регион граница училиште пазар реформа дијалог малцинство суд медиуми жени млади анкета доказ расправа \
                канцеларија превоз шума вода одлука право држава цена доверба ќерка ѕвезда љубов џеб",
    },
];

impl Language {
    /// Some words, the first with a capital.
    pub fn phrase(&self, random: &mut Random, least: usize, most: usize) -> String {
        let words: Vec<&str> = self.words.split_whitespace().collect();
        let count = least + random.below(most - least + 1);
        let phrase: Vec<&str> = (0..count).map(|_| random.pick(&words)).collect();
        let phrase = phrase.join(" ");
        let mut letters = phrase.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    }

    /// A sentence with its full stop.
    pub fn sentence(&self, random: &mut Random) -> String {
        let (one, other) = (self.phrase(random, 6, 11), self.phrase(random, 3, 8).to_lowercase());
        match random.below(5) {
            0 => format!("{one}, *{other}*."),
            1 => format!("{one} \"{other}\"."),
            _ => format!("{one}, {other}."),
        }
    }

    /// A few sentences in one line.
    pub fn paragraph(&self, random: &mut Random) -> String {
        let count = 3 + random.below(3);
        (0..count).map(|_| self.sentence(random)).collect::<Vec<_>>().join(" ")
    }
}

/// Numbers that look like chance (Marsaglia's xorshift, 64 bits) and are the same for the same seed.
pub struct Random(u64);

impl Random {
    /// Begins a row of numbers that depends on all of some names.
    pub fn new(names: &[&str]) -> Random {
        // FNV-1a, so that near names give far numbers.
        let bytes = names.iter().flat_map(|name| name.bytes().chain([0]));
        let seed = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Random(seed | 1)
    }

    /// A number from 0 to one less than `bound`, which is not 0.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }

    /// One of some things, of which there is at least one.
    pub fn pick<'t>(&mut self, things: &[&'t str]) -> &'t str {
        things[self.below(things.len())]
    }
}
