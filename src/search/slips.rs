//! The usual words of a site in one file: where a word that was typed is found nowhere, the nearest of these was meant.
//! Must not know how near is near enough: that the browser decides.

use serde::Serialize;

use super::code::letter;
use super::shards::push_word;

/// How many words are usual. Their file is fetched only when it is needed, and must be small even so.
const USUAL: usize = 5_000;

/// In how many texts a word stands at least: what stands in one may be a slip itself.
const TEXTS: usize = 2;

/// Shorter words have too many neighbours.
const SHORTEST: usize = 4;

/// `w` as in files of words, `n` a letter for each: how often it is met, as the length of that number in bits.
#[derive(Serialize)]
struct File<'a> {
    v: &'a str,
    w: String,
    n: String,
}

/// The file, of all words in order; `texts` says in how many texts a group stands.
pub(super) fn file(words: &[(&str, u32)], texts: impl Fn(u32) -> usize, edition: &str) -> Vec<u8> {
    let usual = |(word, group): &(&str, u32)| {
        let is_usual = texts(*group) >= TEXTS && word.chars().nth(SHORTEST - 1).is_some();
        is_usual && !word.chars().any(|letter| letter.is_ascii_digit())
    };
    let mut usual: Vec<(&str, u32)> = words.iter().copied().filter(usual).collect();
    if usual.len() > USUAL {
        usual.sort_by_cached_key(|(word, group)| (std::cmp::Reverse(texts(*group)), *word));
        usual.truncate(USUAL);
        usual.sort_unstable();
    }
    let mut file = File { v: edition, w: String::new(), n: String::new() };
    let mut last = "";
    for (word, group) in usual {
        push_word(&mut file.w, last, word);
        letter(usize::BITS - texts(group).leading_zeros(), &mut file.n);
        last = word;
    }
    // Texts are always JSON.
    serde_json::to_vec(&file).unwrap_or_default()
}
