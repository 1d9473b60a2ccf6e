//! What makes a record trustworthy: corrections, withdrawals, versions, and the neighbours in a series.

use std::collections::BTreeMap;

use super::lens::Lens;
use super::view::{CorrectionView, VersionView, WithdrawnView};
use crate::content::number::Issue;
use crate::content::work::{Details, Publication};
use crate::content::{Work, WorkId};
use crate::site::{ListKey, Listed};

impl Lens<'_> {
    /// What was corrected, the newest first.
    pub fn corrections(&self, work: &Work) -> Vec<CorrectionView> {
        let corrections = work.common.corrections.iter();
        let view = corrections.map(|correction| {
            let (text, lang) = self.text_and_lang(&correction.text);
            CorrectionView { date: self.date(correction.date), text, lang }
        });
        view.collect()
    }

    /// Since when and why a work is withdrawn.
    pub fn withdrawn(&self, work: &Work) -> Option<WithdrawnView> {
        let withdrawn = work.common.withdrawn.as_ref()?;
        let (reason, lang) = self.text_and_lang(&withdrawn.reason);
        Some(WithdrawnView { date: self.date(withdrawn.date), reason, lang })
    }

    /// The title of the page of a work, for windows and search results.
    pub(super) fn page_title(&self, id: WorkId) -> String {
        let title = self.site.words(id, self.lang).map_or("", |words| &words.title);
        if self.site.work(id).is_withdrawn() {
            return self.words("withdrawn-title", &[("title", title)]);
        }
        title.to_owned()
    }

    /// Links to other versions, in the reader's language or in the one that stands in.
    pub(super) fn versions(&self, works: Vec<WorkId>) -> Vec<VersionView> {
        works.into_iter().filter_map(|id| self.version(id)).collect()
    }

    pub(super) fn version(&self, id: WorkId) -> Option<VersionView> {
        let work = self.site.work(id);
        let (lang, words) = self.words_of(id)?;
        let publication = publication(work);
        Some(VersionView {
            title: words.title.clone(),
            url: self.local(self.site.url(id, lang)?),
            lang: self.foreign(lang),
            number: publication.and_then(|publication| publication.number.clone()),
            version: publication
                .and_then(|publication| publication.version.as_ref())
                .map(|version| self.text(version)),
            date: work.common.date.map(|date| self.date(date)),
            withdrawn: work.is_withdrawn(),
        })
    }

    /// A link to a neighbour in the series.
    pub(super) fn issue_link(&self, listed: Listed) -> Option<VersionView> {
        self.version(listed.work)
    }

    /// The neighbours of every numbered publication in the lists of its series. Editions of one number count as one, of
    /// which the newest is shown.
    pub(super) fn beside(&self) -> BTreeMap<WorkId, (Option<Listed>, Option<Listed>)> {
        let mut beside = BTreeMap::new();
        let lists = self.site.indexes[self.lang].lists.iter();
        for (_, list) in lists.filter(|(key, _)| matches!(key, ListKey::Series(_))) {
            let numbered = list.entries.iter().filter_map(|listed| Some((self.issue(listed.work)?, *listed)));
            let numbered: Vec<(&Issue, Listed)> = numbered.collect();
            let numbers: Vec<&[(&Issue, Listed)]> = numbered.chunk_by(|one, next| one.0 == next.0).collect();
            let newest = |index: usize| numbers.get(index).and_then(|editions| editions.first());
            for (index, editions) in numbers.iter().enumerate() {
                // The list begins with the newest number.
                let previous = newest(index + 1).map(|(_, listed)| *listed);
                let next = index.checked_sub(1).and_then(newest).map(|(_, listed)| *listed);
                beside.extend(editions.iter().map(|(_, listed)| (listed.work, (previous, next))));
            }
        }
        beside
    }

    fn issue(&self, id: WorkId) -> Option<&Issue> {
        publication(self.site.work(id))?.issue.as_ref()
    }
}

fn publication(work: &Work) -> Option<&Publication> {
    match &work.details {
        Details::Publication(publication) => Some(publication),
        _ => None,
    }
}
