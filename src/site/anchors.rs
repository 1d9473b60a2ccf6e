//! Heading ids that are the same in every translation whose headings correspond, so that `#fragment` links and the
//! language switch keep their place.

use std::sync::Arc;

use rayon::prelude::*;

use crate::content::Library;
use crate::markdown::Heading;
use crate::vocabulary::PerLang;

/// The ids of the headings of one page.
#[derive(Clone, Debug)]
pub struct Anchors {
    /// In the order of the headings, as the page carries them; shared by the translations whose headings correspond.
    ids: Arc<[String]>,
}

impl Anchors {
    /// The id of a heading by its number.
    pub fn id(&self, heading: u32) -> &str {
        self.ids.get(heading as usize).map_or("", String::as_str)
    }

    /// The id that a `#fragment` leads to: an id of the page, or one that the heading would have by its own words.
    pub fn resolve<'a>(&'a self, fragment: &str, headings: &[Heading]) -> Option<&'a str> {
        let by_id = self.ids.iter().find(|id| *id == fragment);
        let by_words = || {
            headings.iter().position(|heading| heading.id == fragment).and_then(|index| self.ids.get(index))
        };
        by_id.or_else(by_words).map(String::as_str)
    }

    /// All ids, for "did you mean".
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }
}

/// For each published page the ids of its headings.
pub(super) fn anchors(library: &Library, published: &[PerLang<bool>]) -> Vec<PerLang<Option<Anchors>>> {
    let works = library.works.par_iter().zip(published);
    let anchors = works.map(|(work, published)| {
        let original = work.original().map_or(&[][..], |words| &words.body.headings);
        let shared = ids(original);
        PerLang::new(published.count(), |lang| {
            let own = &work.translations[lang].as_deref().filter(|_| published[lang])?.body.headings;
            Some(Anchors { ids: if correspond(own, original) { Arc::clone(&shared) } else { ids(own) } })
        })
    });
    anchors.collect()
}

fn ids(headings: &[Heading]) -> Arc<[String]> {
    headings.iter().map(|heading| heading.id.clone()).collect()
}

/// Headings correspond where there are as many, of the same levels in the same order.
fn correspond(own: &[Heading], original: &[Heading]) -> bool {
    own.len() == original.len() && own.iter().zip(original).all(|(a, b)| a.level == b.level)
}
