//! The calendars of a language: which there are, what each holds, and the links to them.
//! Must not know how a calendar is written.

use super::lens::Lens;
use super::view::CalendarView;
use crate::content::work::Details;
use crate::content::{Kind, WorkId};
use crate::site::{ListKey, Listed, Site};
use crate::vocabulary::{EventTime, LangId, Slug, UrlPath};

/// What a calendar of a language holds. An event without a day is in none.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Calendar {
    /// All events that the language lists.
    Events,
    /// Those on a topic.
    Topic(Slug),
    /// One event.
    Event(WorkId),
}

impl Calendar {
    /// The calendars that readers of a language can subscribe to, with their addresses. A calendar without events is
    /// none (RFC 5545, section 3.6).
    pub fn subscribable(site: &Site, lang: LangId) -> Vec<(Calendar, UrlPath)> {
        let home = UrlPath::page([site.config.languages[lang].path.as_str()]);
        let lists = site.indexes[lang].lists.iter();
        let calendars = lists.filter_map(|(key, list)| {
            let (calendar, folder) = match key {
                ListKey::Section(Kind::Event) => (Calendar::Events, &home),
                ListKey::Topic(slug) => (Calendar::Topic(slug.clone()), &list.url),
                _ => return None,
            };
            let is_any = list.entries.iter().any(|listed| start(site, listed.work).is_some());
            is_any.then(|| (calendar, folder.file("events.ics")))
        });
        calendars.collect()
    }

    /// The calendar of one event, beside its page: `/events/launch/event.ics`.
    pub fn of_event(site: &Site, id: WorkId, lang: LangId) -> Option<UrlPath> {
        start(site, id)?;
        Some(site.url(id, lang)?.file("event.ics"))
    }

    /// Its events in the order in which they begin, which is the same on every day of a build; each with the language
    /// in which it is shown.
    pub fn entries(&self, site: &Site, lang: LangId) -> Vec<Listed> {
        let key = match self {
            Calendar::Events => ListKey::Section(Kind::Event),
            Calendar::Topic(slug) => ListKey::Topic(slug.clone()),
            Calendar::Event(id) => return vec![Listed { work: *id, lang }],
        };
        let list = site.indexes[lang].lists.get(&key).map_or(&[][..], |list| &list.entries);
        let mut entries: Vec<Listed> =
            list.iter().filter(|listed| start(site, listed.work).is_some()).copied().collect();
        entries.sort_by_key(|listed| (start(site, listed.work).map(EventTime::start), listed.work));
        entries
    }
}

/// When an event begins; nothing for works that are none.
fn start(site: &Site, id: WorkId) -> Option<EventTime> {
    match &site.work(id).details {
        Details::Event(event) => event.start,
        _ => None,
    }
}

impl Lens<'_> {
    /// The name of a calendar without the site's: of its topic, or of the section of events.
    pub fn calendar_name(&self, calendar: &Calendar) -> String {
        match calendar {
            Calendar::Topic(slug) => self.list_title(&ListKey::Topic(slug.clone())),
            Calendar::Events | Calendar::Event(_) => self.section_title(Kind::Event),
        }
    }

    /// The link to a calendar.
    pub(super) fn calendar_view(&self, calendar: &Calendar, url: &UrlPath) -> CalendarView {
        let absolute = self.absolute(url);
        let address = absolute.split_once("://").map_or("", |(_, address)| address);
        CalendarView {
            title: self.words("calendar-of", &[("name", &self.calendar_name(calendar))]),
            url: self.local(url),
            webcal: format!("webcal://{address}"),
        }
    }
}
