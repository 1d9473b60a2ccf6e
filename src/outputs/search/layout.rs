//! What readers of a language can search, in which order, and in how many files: all that is known before a text is read.

use std::cmp::Reverse;

use crate::content::WorkId;
use crate::content::work::{Details, PageRole};
use crate::search::Cut;
use crate::site::{Listed, Site};
use crate::vocabulary::LangId;

/// The works of a language and their files.
#[derive(Default)]
pub(super) struct Layout {
    /// The works, the newest first: of two that fit a query as well, the newer one stands first.
    pub(super) works: Vec<Listed>,
    /// The place of the first work of each file of texts.
    pub(super) packs: Vec<usize>,
    /// How many words they have.
    pub(super) words: u64,
}

/// From so many words on a file of texts is full: some 4 kB, half of that on the way.
const FULL: u32 = 600;

/// What a work has in words beside its body, about.
const AROUND: u32 = 20;

impl Layout {
    pub(super) fn of(site: &Site, lang: LangId) -> Layout {
        let mut works: Vec<Listed> = site
            .published()
            // The words of home pages and of lists stand on pages that lead to others.
            .filter(|(_, work)| !matches!(work.details, Details::Page(PageRole::Home | PageRole::Intro(_))))
            .filter_map(|(work, _)| Some(Listed { work, lang: site.shown_in(work, lang)? }))
            .collect();
        works.sort_by_key(|listed| (Reverse(site.work(listed.work).sort_date()), listed.work));
        let mut layout = Layout { works, packs: Vec::new(), words: 0 };
        let mut filled = FULL;
        for (place, listed) in layout.works.iter().enumerate() {
            let words = length(site, listed.work, listed.lang);
            if filled >= FULL || filled > FULL / 2 && words > FULL {
                layout.packs.push(place);
                filled = 0;
            }
            filled += words;
            layout.words += u64::from(words);
        }
        layout
    }

    /// How many files there are of words, positions and texts.
    pub(super) fn files(&self) -> (usize, usize, usize) {
        let cut = Cut::of(self.words);
        (cut.words, cut.positions, self.packs.len())
    }

    /// The works of a file of texts.
    pub(super) fn pack(&self, number: usize) -> &[Listed] {
        let end = self.packs.get(number + 1).copied().unwrap_or(self.works.len());
        &self.works[self.packs[number]..end]
    }
}

fn length(site: &Site, work: WorkId, lang: LangId) -> u32 {
    site.words(work, lang).map_or(0, |words| words.body.words) + AROUND
}
