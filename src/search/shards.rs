//! The files of an index. Words are sorted, and cut where a file is full; a group stands with the first of its words, so
//! that who looks for a word mostly finds its postings in the same file.
//!
//! A file of words is a map of JSON: `v` the edition; `w` the words, parted by blanks, each with one letter that says how
//! many letters it shares with the one before; `g` the group of each, as the difference to the one before; `p` the
//! postings of each group that stands here: of each text the distance from the one before, and the weight. A file of
//! positions has in `p` for each group, text by text, how many positions there are and the distances between them.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::Cut;
use super::code::{letter, number, signed};
use super::gather::{Gathered, Posting};
use super::slips;

/// The files of an index, and where in them to look.
pub struct Index {
    /// What tells this edition of the files from any other.
    pub edition: String,
    /// The files of words, exactly as many as the cut says.
    pub words: Vec<Vec<u8>>,
    /// The first word of each, as far as they hold any.
    pub first_words: Vec<String>,
    /// The first group of each.
    pub first_groups: Vec<u32>,
    /// The files of positions, exactly as many as the cut says.
    pub positions: Vec<Vec<u8>>,
    /// The first group of each.
    pub first_positions: Vec<u32>,
    /// The usual words, to find what was meant by one with a typing slip.
    pub slips: Vec<u8>,
}

/// Groups whose positions take more room have none: in a phrase such words stand for any word.
const MOST_POSITIONS: usize = 20_000;

#[derive(Serialize)]
struct WordsFile<'a> {
    v: &'a str,
    w: &'a str,
    g: &'a str,
    p: &'a [String],
}

#[derive(Serialize)]
struct PositionsFile<'a> {
    v: &'a str,
    p: &'a [String],
}

/// A group of the whole index.
struct Group<'a> {
    parts: Vec<(&'a Gathered, &'a [Posting])>,
    postings: String,
    positions: String,
    texts: usize,
}

/// Brings together what was gathered, and cuts it into files.
pub(super) fn shards(gathered: &[Gathered], cut: Cut, edition: &str) -> Index {
    let (words, mut groups) = joined(gathered);
    groups.par_iter_mut().for_each(Group::write);
    let slips = slips::file(&words, |group| groups[group as usize].texts, edition);
    let mut index = Index {
        edition: edition.to_owned(),
        words: Vec::with_capacity(cut.words),
        first_words: Vec::new(),
        first_groups: Vec::new(),
        positions: Vec::with_capacity(cut.positions),
        first_positions: Vec::new(),
        slips,
    };
    index.cut_words(&words, &groups, cut.words);
    index.cut_positions(&groups, cut.positions);
    index
}

/// All words in order with their groups, and the groups in the order of their first words.
fn joined(gathered: &[Gathered]) -> (Vec<(&str, u32)>, Vec<Group<'_>>) {
    let mut by_stem: BTreeMap<&str, u32> = BTreeMap::new();
    for stem in gathered.iter().flat_map(|part| &part.stems) {
        by_stem.entry(stem).or_default();
    }
    by_stem.values_mut().zip(0..).for_each(|(place, number)| *place = number);
    let places: Vec<Vec<u32>> =
        gathered.iter().map(|part| part.stems.iter().map(|stem| by_stem[stem.as_str()]).collect()).collect();
    let mut words: Vec<(&str, u32)> = Vec::new();
    for (part, places) in gathered.iter().zip(&places) {
        words.extend(part.forms.iter().map(|(form, group)| (form.as_str(), places[*group as usize])));
    }
    words.par_sort_unstable();
    words.dedup();
    // Groups are numbered in the order of their first words.
    let mut numbers = vec![u32::MAX; by_stem.len()];
    let mut next = 0;
    for (_, group) in &mut words {
        let number = &mut numbers[*group as usize];
        if *number == u32::MAX {
            *number = next;
            next += 1;
        }
        *group = *number;
    }
    let empty = || Group { parts: Vec::new(), postings: String::new(), positions: String::new(), texts: 0 };
    let mut groups: Vec<Group<'_>> = (0..next).map(|_| empty()).collect();
    for (part, places) in gathered.iter().zip(&places) {
        for (list, place) in part.lists.iter().zip(places) {
            // A group of which no form is left after folding has no word to be found by.
            if let Some(group) = groups.get_mut(numbers[*place as usize] as usize) {
                group.parts.push((part, list));
            }
        }
    }
    (words, groups)
}

impl Group<'_> {
    fn write(&mut self) {
        let mut next = 0;
        for (part, list) in &self.parts {
            self.texts += list.len();
            for posting in *list {
                number(posting.text - next, &mut self.postings);
                letter(posting.weight, &mut self.postings);
                next = posting.text + 1;
                if self.positions.len() <= MOST_POSITIONS {
                    let positions = &part.positions[posting.positions.clone()];
                    number(positions.len() as u32, &mut self.positions);
                    let mut before = 0;
                    for position in positions {
                        number(position - before, &mut self.positions);
                        before = *position;
                    }
                }
            }
        }
        if self.positions.len() > MOST_POSITIONS {
            self.positions = String::new();
        }
    }
}

impl Index {
    fn cut_words(&mut self, words: &[(&str, u32)], groups: &[Group<'_>], files: usize) {
        let of_postings: usize = groups.iter().map(|group| group.postings.len() + 3).sum();
        // A word takes its letters that are new and some three more.
        let most = (of_postings + words.len() * 7).div_ceil(files).max(1);
        let mut file = WordsShard::default();
        let mut next = 0;
        for of_word in words.chunk_by(|one, other| one.0 == other.0) {
            if file.size >= most && self.words.len() + 1 < files {
                self.end_words(&std::mem::take(&mut file));
            }
            if file.words.is_empty() {
                self.first_words.push(of_word[0].0.to_owned());
                self.first_groups.push(next);
                file.group = next;
            }
            for (word, group) in of_word {
                file.word(word, *group);
                // The first time a group is met it is the next one.
                if *group == next {
                    next += 1;
                    file.size += groups[*group as usize].postings.len() + 3;
                    file.postings.push(groups[*group as usize].postings.clone());
                }
            }
        }
        self.end_words(&file);
        while self.words.len() < files {
            self.end_words(&WordsShard::default());
        }
    }

    fn end_words(&mut self, file: &WordsShard) {
        let json = WordsFile { v: &self.edition, w: &file.words, g: &file.groups, p: &file.postings };
        // Texts and lists of texts are always JSON.
        self.words.push(serde_json::to_vec(&json).unwrap_or_default());
    }

    fn cut_positions(&mut self, groups: &[Group<'_>], files: usize) {
        let all: usize = groups.iter().map(|group| group.positions.len() + 3).sum();
        let most = all.div_ceil(files).max(1);
        let mut from = 0;
        while self.positions.len() < files {
            let (mut to, mut size) = (from, 0);
            let is_last = self.positions.len() + 1 == files;
            while to < groups.len() && (is_last || size < most) {
                size += groups[to].positions.len() + 3;
                to += 1;
            }
            if from < to {
                self.first_positions.push(from as u32);
            }
            let texts: Vec<String> = groups[from..to].iter().map(|group| group.positions.clone()).collect();
            let json = PositionsFile { v: &self.edition, p: &texts };
            self.positions.push(serde_json::to_vec(&json).unwrap_or_default());
            from = to;
        }
    }
}

/// A file of words as it fills.
#[derive(Default)]
struct WordsShard {
    words: String,
    groups: String,
    postings: Vec<String>,
    size: usize,
    /// The group of the last word.
    group: u32,
    last: String,
}

impl WordsShard {
    fn word(&mut self, word: &str, group: u32) {
        let before = self.words.len();
        push_word(&mut self.words, &self.last, word);
        word.clone_into(&mut self.last);
        signed(group.cast_signed() - self.group.cast_signed(), &mut self.groups);
        self.group = group;
        self.size += self.words.len() - before + 2;
    }
}

/// Appends a word as what it shares with the one before and what it does not.
pub(super) fn push_word(words: &mut String, last: &str, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    // Of letters that the browser counts as two none is shared.
    let shared =
        last.chars().zip(word.chars()).take_while(|(one, other)| one == other && one.len_utf16() == 1);
    let shared: Vec<usize> = shared.map(|(letter, _)| letter.len_utf8()).take(63).collect();
    letter(shared.len() as u32, words);
    words.push_str(&word[shared.into_iter().sum::<usize>()..]);
}
