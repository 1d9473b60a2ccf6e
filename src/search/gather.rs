//! The words of some texts, each with where it stands. Parts of a site are gathered beside each other and then brought
//! together.
//!
//! One of the costlier loops of a build that has a search: a word is folded and stemmed when it is first met, and after
//! that is one look into a table.

use rustc_hash::FxHashMap;

use super::Entry;
use super::fold::Folding;
use super::rank::{Counts, Lengths, weight};
use super::stem::Stems;
use super::tokens::words;
use crate::vocabulary::LangTag;

/// Some texts in a row, understood.
pub(super) struct Gathered {
    /// Of each text.
    pub(super) digests: Vec<u64>,
    /// Every form that was met, folded, with its group; a form may belong to groups of several languages.
    pub(super) forms: Vec<(String, u32)>,
    /// The stem of each group.
    pub(super) stems: Vec<String>,
    /// Where each group stands, in the order of texts.
    pub(super) lists: Vec<Vec<Posting>>,
    /// All positions; a posting has a stretch of them.
    pub(super) positions: Vec<u32>,
}

/// A group in a text.
pub(super) struct Posting {
    /// The text, by its place in the site.
    pub(super) text: u32,
    /// What the words say about it.
    pub(super) weight: u32,
    /// Its positions.
    pub(super) positions: std::ops::Range<usize>,
}

/// Where in a text a word stands.
#[derive(Clone, Copy)]
enum Place {
    Title,
    About,
    Heading,
    Body,
}

/// A word where it stands.
struct Met {
    group: u32,
    text: u32,
    position: u32,
    place: Place,
}

/// A phrase does not reach from one part of a text into the next.
const GAP: u32 = 8;

/// Gathers texts, of which the first has the place `start` in the site.
pub(super) fn gather(entries: &[Entry], start: usize, usual_length: f32) -> Gathered {
    let mut gatherer = Gatherer::new();
    let lengths: Vec<Lengths> = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| gatherer.entry((start + index) as u32, entry, usual_length))
        .collect();
    let (lists, positions) = gatherer.lists(&lengths, start as u32);
    let mut forms = gatherer.forms;
    forms.sort_unstable();
    forms.dedup();
    Gathered {
        digests: entries.iter().map(|entry| entry.digest).collect(),
        forms,
        stems: gatherer.stems,
        lists,
        positions,
    }
}

struct Gatherer<'e> {
    folding: Folding,
    /// The words of each language as they are written, with their group.
    known: Vec<(LangTag, Stems, FxHashMap<&'e str, u32>)>,
    by_stem: FxHashMap<String, u32>,
    forms: Vec<(String, u32)>,
    stems: Vec<String>,
    met: Vec<Met>,
}

impl<'e> Gatherer<'e> {
    fn new() -> Self {
        Gatherer {
            folding: Folding::new(),
            known: Vec::new(),
            by_stem: FxHashMap::default(),
            forms: Vec::new(),
            stems: Vec::new(),
            met: Vec::new(),
        }
    }

    fn entry(&mut self, text: u32, entry: &'e Entry, usual: f32) -> Lengths {
        let lang = self.language(&entry.lang);
        let mut position = 0;
        let title = self.part(lang, text, &entry.title, Place::Title, &mut position);
        for about in &entry.about {
            position += GAP;
            self.part(lang, text, about, Place::About, &mut position);
        }
        position += GAP;
        let mut headings = entry.body.headings.iter().peekable();
        let mut body = 0;
        for (at, word) in words(&entry.body.text) {
            while headings.next_if(|heading| heading.end <= at).is_some() {}
            let is_heading = headings.peek().is_some_and(|heading| heading.start <= at);
            let place = if is_heading { Place::Heading } else { Place::Body };
            self.word(lang, text, word, place, position);
            position += 1;
            body += 1;
        }
        Lengths { title, body, usual }
    }

    /// The table of a language.
    fn language(&mut self, lang: &LangTag) -> usize {
        self.known.iter().position(|(own, ..)| own == lang).unwrap_or_else(|| {
            self.known.push((lang.clone(), Stems::of(lang), FxHashMap::default()));
            self.known.len() - 1
        })
    }

    fn part(&mut self, lang: usize, text: u32, part: &'e str, place: Place, position: &mut u32) -> u32 {
        let before = *position;
        for (_, word) in words(part) {
            self.word(lang, text, word, place, *position);
            *position += 1;
        }
        *position - before
    }

    fn word(&mut self, lang: usize, text: u32, word: &'e str, place: Place, position: u32) {
        let known = self.known[lang].2.get(word).copied();
        let group = known.unwrap_or_else(|| self.meet(lang, word));
        self.met.push(Met { group, text, position, place });
    }

    /// A word for the first time.
    fn meet(&mut self, lang: usize, word: &'e str) -> u32 {
        let mut folded = String::with_capacity(word.len());
        self.folding.fold(word, &mut folded);
        let (_, stems, known) = &mut self.known[lang];
        let stem = stems.stem(word, &folded, &self.folding);
        let next = self.stems.len() as u32;
        let group = *self.by_stem.entry(stem).or_insert_with_key(|stem| {
            self.stems.push(stem.clone());
            next
        });
        known.insert(word, group);
        if !folded.is_empty() {
            self.forms.push((folded, group));
        }
        group
    }

    /// What was met, by groups. It was met in the order of texts and positions, which stays.
    fn lists(&self, lengths: &[Lengths], start: u32) -> (Vec<Vec<Posting>>, Vec<u32>) {
        let mut ends = vec![0usize; self.stems.len() + 1];
        for met in &self.met {
            ends[met.group as usize + 1] += 1;
        }
        for group in 1..ends.len() {
            ends[group] += ends[group - 1];
        }
        let mut order = vec![0u32; self.met.len()];
        for (index, met) in self.met.iter().enumerate() {
            let place = &mut ends[met.group as usize];
            order[*place] = index as u32;
            *place += 1;
        }
        // Each end has moved to where the next group began.
        let mut lists: Vec<Vec<Posting>> = Vec::with_capacity(self.stems.len());
        let mut positions = Vec::with_capacity(self.met.len());
        let mut from = 0;
        for end in &ends[..self.stems.len()] {
            let of_group = order[from..*end].chunk_by(|one, next| self.text(*one) == self.text(*next));
            let list = of_group.map(|of_text| {
                let before = positions.len();
                let mut counts = Counts::default();
                for index in of_text {
                    let met = &self.met[*index as usize];
                    positions.push(met.position);
                    let count = match met.place {
                        Place::Title => &mut counts.title,
                        Place::About => &mut counts.about,
                        Place::Heading => &mut counts.headings,
                        Place::Body => &mut counts.body,
                    };
                    *count = count.saturating_add(1);
                }
                let text = self.text(of_text[0]);
                let weight = weight(counts, lengths[(text - start) as usize]);
                Posting { text, weight, positions: before..positions.len() }
            });
            lists.push(list.collect());
            from = *end;
        }
        (lists, positions)
    }

    fn text(&self, index: u32) -> u32 {
        self.met[index as usize].text
    }
}
