//! Full text search: texts → the files in which a browser searches by itself.
//!
//! Must not know: works, pages, languages of the site. It is given texts in the order in which equals are shown, and
//! gives back a dictionary with postings, cut into shards of which a query needs few.
//!
//! The browser has no stemmer. The dictionary holds every word of the texts, folded (`fold`), with the number of its
//! *group*: all forms of a word in a language (`stem`) are one group. So a word that is typed is looked up as it is, its
//! beginning finds words while it is being typed, and a typing slip is looked for among the words that there are.

mod code;
mod fold;
mod gather;
mod light;
mod rank;
mod shards;
mod slips;
mod stem;
mod tokens;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use crate::markdown::Plain;
use crate::vocabulary::LangTag;

pub use code::{number, numbers};
pub use fold::table as folding;
pub use shards::Index;

use gather::Gathered;

/// A text that can be found.
pub struct Entry {
    /// Its language.
    pub lang: LangTag,
    /// Its title.
    pub title: String,
    /// What else is said about it: summary, keywords, names.
    pub about: Vec<String>,
    /// Its words.
    pub body: Plain,
    /// What the browser shows of it, to tell one edition of the index from another.
    pub digest: u64,
}

/// How many texts are gathered by one thread at a time.
const AT_ONCE: usize = 256;

/// Into how many files an index is cut. It follows from the number of words, so that the files are known before the words
/// are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cut {
    /// Files of the dictionary with its postings.
    pub words: usize,
    /// Files of positions, for phrases.
    pub positions: usize,
}

impl Cut {
    /// For texts of so many words together: files of some 16 kB, half of that on the way.
    pub fn of(words: u64) -> Cut {
        let files = |words_in_one: u64| (1 + words / words_in_one) as usize;
        Cut { words: files(16_000), positions: files(14_000) }
    }
}

/// Makes the index of `count` texts, those first that come first among equals. `read` gives each of them.
pub fn index(count: usize, words: u64, read: impl Fn(usize) -> Entry + Sync) -> Index {
    let usual_length = words as f32 / count.max(1) as f32;
    let starts: Vec<usize> = (0..count).step_by(AT_ONCE).collect();
    let gathered: Vec<Gathered> = starts
        .into_par_iter()
        .map(|start| {
            let entries: Vec<Entry> = (start..count.min(start + AT_ONCE)).map(&read).collect();
            gather::gather(&entries, start, usual_length)
        })
        .collect();
    let digests: Vec<u8> =
        gathered.iter().flat_map(|part| &part.digests).flat_map(|digest| digest.to_le_bytes()).collect();
    // Another form of the files is another edition too.
    let edition = xxh3_64(&digests) ^ xxh3_64(concat!("2 ", env!("CARGO_PKG_VERSION")).as_bytes());
    shards::shards(&gathered, Cut::of(words), &format!("{edition:016x}")[..10])
}
