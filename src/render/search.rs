//! What readers find and what is said of it: the page where they search, a work as the index knows it, and as a result
//! shows it.
//! Must not know how an index is made, nor which files it has.

use serde::Serialize;
use tera::Value;

use super::lens::Lens;
use super::view::{SearchListView, SearchView};
use crate::content::work::{Details, Role};
use crate::content::{Kind, Translation, Work, WorkId};
use crate::markdown::Plain;
use crate::site::{ListKey, Listed, Overview};
use crate::vocabulary::UrlPath;

/// The file that the script of the search page begins with, beside that page.
pub const INDEX: &str = "index.json";

/// A work as a result shows it; the names of its fields are short because there are many of them.
#[derive(Serialize)]
pub struct Found {
    /// Its title.
    #[serde(rename = "t")]
    pub title: String,
    /// Its address within the host.
    #[serde(rename = "u")]
    pub url: String,
    /// What tells it from others: its type, date and people.
    #[serde(rename = "m")]
    pub meta: Vec<String>,
    /// A few sentences about it.
    #[serde(rename = "s")]
    pub summary: String,
    /// Its words, a block a line.
    #[serde(rename = "x")]
    pub text: String,
}

impl Lens<'_> {
    /// `search` of a page.
    pub(super) fn search_view(&self) -> Value {
        let index = &self.site.indexes[self.lang];
        let sections = index.lists.iter().filter_map(|(key, list)| match key {
            ListKey::Section(kind) if !list.entries.is_empty() => Some(SearchListView {
                title: self.section_title(*kind),
                url: self.local(&list.url),
                entries: self.narrower(key),
            }),
            _ => None,
        });
        let overviews = index.overviews.iter().map(|(overview, url)| SearchListView {
            title: self.words(overview.name(), &[]),
            url: self.local(url),
            entries: self.entries(*overview),
        });
        let page = self.site.search_url(self.lang).unwrap_or_else(|| UrlPath::page([]));
        Value::from_serializable(&SearchView {
            index: self.local(&page.file(INDEX)),
            lists: sections.chain(overviews).collect(),
        })
    }

    /// A work as a result shows it; `text` is what readers search.
    pub fn found(&self, listed: Listed, text: String) -> Option<Found> {
        let work = self.site.work(listed.work);
        let words = self.site.words(listed.work, listed.lang)?;
        let people: Vec<String> = work
            .credits
            .iter()
            .filter(|credit| matches!(credit.role, Role::Author | Role::Speaker))
            .map(|credit| self.name(&credit.who).name)
            .collect();
        let meta = [
            Some(self.type_of(work)),
            self.card_date(work).map(|date| date.text),
            self.particulars(work, listed.lang).3,
            Some(self.locale().list(&people)),
        ];
        Some(Found {
            title: words.title.clone(),
            url: self.local(self.site.url(listed.work, listed.lang)?),
            meta: meta.into_iter().flatten().filter(|part| !part.is_empty()).collect(),
            summary: words.summary.clone().unwrap_or_default(),
            text,
        })
    }

    /// The text that readers search.
    pub fn searched(&self, listed: Listed) -> Plain {
        let words = self.site.words(listed.work, listed.lang);
        words.map_or_else(Plain::default, |words| words.body.plain())
    }

    /// What is said about a work besides its title and its text.
    pub fn said_about(&self, listed: Listed, words: &Translation) -> Vec<String> {
        let work = self.site.work(listed.work);
        let names = &words.names;
        let mut about: Vec<String> = [&words.subtitle, &words.summary, &names.short, &names.role]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        about.extend(words.keywords.iter().cloned());
        let common = &work.common;
        about.extend(common.topics.iter().map(|term| self.term(Overview::Topics, term).title));
        about.extend(common.regions.iter().map(|term| self.term(Overview::Regions, term).title));
        about.extend(self.series_line(work));
        about.push(self.type_of(work));
        about.extend(work.credits.iter().map(|credit| self.name(&credit.who).name));
        match &work.details {
            Details::Publication(publication) => {
                about.extend([&publication.doi, &publication.isbn].into_iter().flatten().cloned());
                let series = publication.series.as_ref();
                let of_series =
                    series.and_then(|series| self.site.config.series.get(&series.slug)?.issn.as_ref());
                let issn = publication.issn.as_ref().or(of_series);
                about.extend(issn.cloned());
                // Numbers are pasted with and without their hyphens.
                let bare = [publication.isbn.as_ref(), issn].into_iter().flatten();
                about.extend(bare.map(|number| number.replace('-', "")));
            }
            Details::Event(_) => about.extend(self.particulars(work, listed.lang).0),
            _ => {}
        }
        about
    }

    /// What a work is, in one word or two.
    fn type_of(&self, work: &Work) -> String {
        match work.details.type_name() {
            Some(name) => self.words(&format!("type-{name}"), &[]),
            None => self.kind_title(work.kind),
        }
    }

    /// The works of a kind, as filters call them.
    pub fn kind_title(&self, kind: Kind) -> String {
        match kind {
            Kind::Page => self.words("pages", &[]),
            kind => self.section_title(kind),
        }
    }

    /// The works of a type, as filters call them.
    pub fn types_title(&self, name: &str) -> String {
        self.words(&format!("types-{name}"), &[])
    }

    /// The title of a topic.
    pub fn topic_title(&self, id: WorkId, place: usize) -> String {
        let topic = self.site.work(id).common.topics.get(place);
        topic.map_or_else(String::new, |term| self.term(Overview::Topics, term).title)
    }
}
