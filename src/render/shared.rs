//! What many pages of a language show alike, as values: terms, people, feeds, calendars, the way home. Each is made
//! once and then shared.

use std::collections::BTreeMap;

use tera::Value;

use super::calendars::Calendar;
use super::feeds::Feed;
use super::lens::Lens;
use super::linked_data::Around;
use super::reference::References;
use crate::content::work::{Credit, Details, Term, Who, WorkId};
use crate::content::{Kind, Work};
use crate::site::{ListKey, Listed, Overview};
use crate::vocabulary::{Slug, UrlPath};

/// The shared values of one language.
pub(super) struct Shared {
    terms: BTreeMap<(Overview, Slug), Value>,
    types: BTreeMap<(Kind, &'static str), Value>,
    names: BTreeMap<WorkId, Value>,
    credits: BTreeMap<WorkId, Value>,
    /// Of the whole site, and of the lists that have one: as a page's own, and as another page's.
    feeds: BTreeMap<Feed, [Vec<Value>; 2]>,
    calendars: BTreeMap<Calendar, Value>,
    home: Value,
    sections: BTreeMap<Kind, Value>,
    /// What linked data say of the site.
    pub(super) around: Around,
    /// What is cited of each publication.
    pub(super) references: References,
    /// The neighbours of each numbered publication in its series.
    beside: BTreeMap<WorkId, Beside>,
    /// The organisation that publishes the site, where it is one of the site's works.
    pub(super) publisher: Option<WorkId>,
}

/// The number before one in its series, and the number after it.
type Beside = (Option<Listed>, Option<Listed>);

impl Lens<'_> {
    /// The terms, people, feeds and calendars of this language.
    pub(super) fn shared(&self) -> Shared {
        let index = &self.site.indexes[self.lang];
        let mut shared = Shared {
            terms: BTreeMap::new(),
            types: BTreeMap::new(),
            names: BTreeMap::new(),
            credits: BTreeMap::new(),
            feeds: BTreeMap::new(),
            calendars: BTreeMap::new(),
            home: Value::from_serializable(&self.home_link()),
            sections: BTreeMap::new(),
            around: Around::default(),
            references: References::new(self.site.library.works.len()),
            beside: self.beside(),
            publisher: self.publishing_organisation(),
        };
        let feeds = Feed::of_language(self.site, self.lang).into_iter();
        for (feed, page) in feeds.filter(|(feed, _)| !matches!(feed, Feed::Person(_))) {
            let views = [true, false].map(|is_own| self.feed_views(&feed, &page, is_own));
            shared.feeds.insert(feed, views);
        }
        for (key, list) in &index.lists {
            match key {
                ListKey::Section(kind) => {
                    let link = self.section_link(*kind, &list.url);
                    shared.sections.insert(*kind, Value::from_serializable(&link));
                }
                ListKey::Type(kind, name) => {
                    shared
                        .types
                        .insert((*kind, name), Value::from_serializable(&self.type_view(*kind, name)));
                }
                ListKey::Topic(slug) | ListKey::Region(slug) | ListKey::Series(slug) => {
                    let Some(overview) = key.overview() else { continue };
                    let term = Term { slug: slug.clone(), written: self.list_title(key) };
                    let value = Value::from_serializable(&self.term(overview, &term));
                    shared.terms.insert((overview, slug.clone()), value);
                }
                ListKey::Year(_) => {}
            }
        }
        for (calendar, url) in Calendar::subscribable(self.site, self.lang) {
            let view = Value::from_serializable(&self.calendar_view(&calendar, &url));
            shared.calendars.insert(calendar, view);
        }
        for (id, _) in
            self.site.published().filter(|(_, work)| matches!(work.kind, Kind::Person | Kind::Organisation))
        {
            shared.names.insert(id, Value::from_serializable(&self.name(&Who::Work(id))));
            shared.credits.insert(id, Value::from_serializable(&self.credit_of(id)));
        }
        shared
    }
}

impl Lens<'_> {
    /// The organisation whose website this is, or that bears the publisher's name.
    fn publishing_organisation(&self) -> Option<WorkId> {
        let address = self.absolute(&UrlPath::page([]));
        let address = address.trim_end_matches('/');
        let is_publisher = |id: WorkId| {
            let Details::Organisation(organisation) = &self.site.work(id).details else { return false };
            let website = organisation.website.as_deref().map(|website| website.trim_end_matches('/'));
            let publisher = self.site.config.publisher.name.as_ref().unwrap_or(&self.site.config.title);
            let languages = &self.site.config.languages;
            website == Some(address)
                || self.site.languages_of(id).any(|lang| {
                    let name = self.site.words(id, lang).map(|words| words.title.as_str());
                    name == Some(publisher.get(lang, languages))
                })
        };
        let organisations = self.site.published().filter(|(_, work)| work.kind == Kind::Organisation);
        organisations.map(|(id, _)| id).find(|id| is_publisher(*id))
    }
}

impl Shared {
    /// A topic, region or series.
    pub(super) fn term(&self, lens: &Lens<'_>, overview: Overview, term: &Term) -> Value {
        let known = self.terms.get(&(overview, term.slug.clone()));
        known.cloned().unwrap_or_else(|| Value::from_serializable(&lens.term(overview, term)))
    }

    /// The type of a work, for kinds that have one.
    pub(super) fn type_of(&self, lens: &Lens<'_>, work: &Work) -> Value {
        let Some(name) = work.details.type_name() else { return Value::none() };
        let known = self.types.get(&(work.kind, name));
        known.cloned().unwrap_or_else(|| Value::from_serializable(&lens.type_view(work.kind, name)))
    }

    /// Somebody in a card.
    pub(super) fn name(&self, lens: &Lens<'_>, who: &Who) -> Value {
        let known = match who {
            Who::Work(id) => self.names.get(id),
            Who::Named(_) => None,
        };
        known.cloned().unwrap_or_else(|| Value::from_serializable(&lens.name(who)))
    }

    /// Somebody's part in the work `owner`.
    pub(super) fn credit(&self, lens: &Lens<'_>, credit: &Credit, owner: WorkId) -> Value {
        let known = match credit.who {
            Who::Work(id) if credit.is_plain() => self.credits.get(&id),
            Who::Work(_) | Who::Named(_) => None,
        };
        known.cloned().unwrap_or_else(|| Value::from_serializable(&lens.credit(credit, owner, lens.lang)))
    }

    /// The links to a feed of the site or of a list, if there is one; `is_own` where it is that of the page.
    pub(super) fn feed(&self, feed: &Feed, is_own: bool) -> Vec<Value> {
        self.feeds.get(feed).map_or_else(Vec::new, |views| views[usize::from(!is_own)].clone())
    }

    /// The link to a calendar that readers can subscribe to, if there is one.
    pub(super) fn calendar(&self, calendar: &Calendar) -> Option<Value> {
        self.calendars.get(calendar).cloned()
    }

    /// The neighbours of a publication in its series.
    pub(super) fn beside(&self, id: WorkId) -> Beside {
        self.beside.get(&id).copied().unwrap_or_default()
    }

    /// The link to the home page.
    pub(super) fn home(&self) -> Value {
        self.home.clone()
    }

    /// The link to the list of a section, if it has one.
    pub(super) fn section(&self, kind: Kind) -> Option<Value> {
        self.sections.get(&kind).cloned()
    }
}
