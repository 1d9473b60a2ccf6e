//! The feeds of a language: which there are, what each follows, and the links to them.
//! Must not know what stands in an entry, nor how a feed is written.

use tera::Value;

use super::Page;
use super::lens::Lens;
use super::shared::Shared;
use super::view::FeedView;
use crate::content::work::Role;
use crate::content::{Kind, WorkId};
use crate::site::{Incoming, ListKey, Site};
use crate::vocabulary::{LangId, UrlPath};

/// What a feed of a language follows.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Feed {
    /// Everything that the site brings out.
    Site,
    /// A section with news, a topic, a series.
    List(ListKey),
    /// What a person has a part in.
    Person(WorkId),
}

impl Feed {
    /// The feeds of a language, each with the page that it stands beside. None where the site wants no feeds.
    pub fn of_language(site: &Site, lang: LangId) -> Vec<(Feed, UrlPath)> {
        if site.config.feeds.formats.is_empty() {
            return Vec::new();
        }
        let home = UrlPath::page([site.config.languages[lang].path.as_str()]);
        let lists = site.indexes[lang].lists.iter().filter(|(key, _)| has_feed(key));
        let lists = lists.map(|(key, list)| (Feed::List(key.clone()), list.url.clone()));
        let people = site.published().filter(|(_, work)| work.kind == Kind::Person).filter_map(|(id, _)| {
            let url = site.url(id, lang)?;
            Feed::works_of(site, id, lang).next()?;
            Some((Feed::Person(id), url.clone()))
        });
        std::iter::once((Feed::Site, home)).chain(lists).chain(people).collect()
    }

    /// What a person has a part in, as far as the language shows it; a work as often as they have parts.
    pub fn works_of(site: &Site, person: WorkId, lang: LangId) -> impl Iterator<Item = WorkId> + '_ {
        let parts = site.incoming(person).iter();
        parts.filter_map(move |(incoming, id)| {
            let is_part = matches!(incoming, Incoming::As(role) if *role != Role::Affiliation);
            let fits = is_part && site.work(*id).kind.is_output() && site.shown_in(*id, lang).is_some();
            fits.then_some(*id)
        })
    }
}

/// Whether a list has a feed of its own.
fn has_feed(key: &ListKey) -> bool {
    match key {
        ListKey::Section(kind) => kind.is_output(),
        ListKey::Topic(_) | ListKey::Series(_) => true,
        ListKey::Type(..) | ListKey::Region(_) | ListKey::Year(_) => false,
    }
}

impl Lens<'_> {
    /// What a feed follows, without the site's name unless it is the site.
    pub fn feed_name(&self, feed: &Feed) -> String {
        match feed {
            Feed::Site => self.text(&self.site.config.title),
            Feed::List(key) => self.list_title(key),
            Feed::Person(id) => self.words_of(*id).map_or_else(String::new, |(_, words)| words.title.clone()),
        }
    }

    /// The links to a feed, one a format; `page` is the page beside which it stands.
    pub(super) fn feed_views(&self, feed: &Feed, page: &UrlPath, is_own: bool) -> Vec<Value> {
        let formats = &self.site.config.feeds.formats;
        let title = self.words("feed-of", &[("name", &self.feed_name(feed))]);
        let view = |(number, format): (usize, &crate::config::FeedFormat)| FeedView {
            title: match formats.len() {
                1 => title.clone(),
                _ => format!("{title} ({})", format.name()),
            },
            url: self.local(&page.file(format.file())),
            r#type: format.media_type(),
            format: format.name(),
            is_own,
            is_first: number == 0,
        };
        formats.iter().enumerate().map(view).map(|view| Value::from_serializable(&view)).collect()
    }

    /// The feeds that fit a page: its own, that of the section it belongs to, and the site's.
    pub(super) fn feeds_of(&self, page: &Page, shared: &Shared) -> Vec<Value> {
        let section = |kind| shared.feed(&Feed::List(ListKey::Section(kind)), false);
        let near = match page {
            Page::List(ListKey::Type(kind, _), _) => section(*kind),
            Page::List(key, _) => shared.feed(&Feed::List(key.clone()), true),
            Page::Work(id) if self.site.work(*id).kind == Kind::Person => self.feeds_of_person(*id),
            Page::Work(id) => section(self.site.work(*id).kind),
            Page::Home | Page::Overview(_) | Page::Search | Page::NotFound => Vec::new(),
        };
        let is_home = matches!(page, Page::Home);
        near.into_iter().chain(shared.feed(&Feed::Site, is_home)).collect()
    }

    fn feeds_of_person(&self, id: WorkId) -> Vec<Value> {
        let has_work = Feed::works_of(self.site, id, self.lang).next().is_some();
        let url = self.site.url(id, self.lang).filter(|_| has_work);
        url.map_or_else(Vec::new, |url| self.feed_views(&Feed::Person(id), url, true))
    }
}
