//! The lists of each language: what is in them, in which order, and where they stand.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::{Date, DateTime};
use rayon::prelude::*;

use super::urls::section_url;
use crate::config::Config;
use crate::content::number::Issue;
use crate::content::work::{Details, Term};
use crate::content::{Kind, Library, Order, Work, WorkId};
use crate::locale::{Locale, Locales};
use crate::vocabulary::{EventTime, LangId, PartialDate, PerLang, Slug, UrlPath};

/// A work in a list, with the language in which it is shown there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The work.
    pub work: WorkId,
    /// The list's language, or the one that stands in.
    pub lang: LangId,
}

/// What a list lists.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ListKey {
    /// The works of a kind.
    Section(Kind),
    /// The works of a kind that have a type: `type-policy-brief` names it.
    Type(Kind, &'static str),
    /// Works on a topic.
    Topic(Slug),
    /// Works about a region.
    Region(Slug),
    /// The publications of a series.
    Series(Slug),
    /// The works of a year, the latest year first.
    Year(std::cmp::Reverse<i16>),
}

/// All topics, regions, series or years.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Overview {
    /// Topics.
    Topics,
    /// Regions.
    Regions,
    /// Series.
    Series,
    /// Years.
    Archive,
}

impl Overview {
    /// All of them, in the order of footers.
    pub const ALL: [Overview; 4] = [Overview::Topics, Overview::Regions, Overview::Series, Overview::Archive];

    /// Its name in strings and templates, its section in `site.yaml`, and its folder.
    pub fn name(self) -> &'static str {
        match self {
            Overview::Topics => "topics",
            Overview::Regions => "regions",
            Overview::Series => "series",
            Overview::Archive => "archive",
        }
    }
}

impl ListKey {
    /// The overview that leads to this list.
    pub fn overview(&self) -> Option<Overview> {
        match self {
            ListKey::Section(_) | ListKey::Type(..) => None,
            ListKey::Topic(_) => Some(Overview::Topics),
            ListKey::Region(_) => Some(Overview::Regions),
            ListKey::Series(_) => Some(Overview::Series),
            ListKey::Year(_) => Some(Overview::Archive),
        }
    }
}

/// One list of one language.
#[derive(Debug)]
pub struct List {
    /// Its first page.
    pub url: UrlPath,
    /// Coming events first, the next one leading; then everything else in the order of its kind.
    pub entries: Vec<Listed>,
    /// How many of the entries are events to come.
    pub coming: usize,
    /// How many entries a page holds.
    pub per_page: usize,
    /// The letter of each entry, where the list is long and in alphabetical order; else empty.
    pub by_letter: Vec<String>,
}

/// From how many entries on a list of people or organisations is divided by letters.
const LETTERED: usize = 20;

/// The entries of a list under one letter.
pub struct Letter<'a> {
    /// The letter, as [`Locale::letter`] gives it.
    pub letter: &'a str,
    /// Their places in the list.
    pub entries: Range<usize>,
}

impl List {
    /// How many pages it has; at least one.
    pub fn pages(&self) -> usize {
        (self.entries.len() - self.coming).div_ceil(self.per_page).max(1)
    }

    /// The entries of a page, from 1, without the coming events.
    pub fn page(&self, number: usize) -> &[Listed] {
        &self.entries[self.page_range(number)]
    }

    /// The places of a page's entries in the list.
    pub fn page_range(&self, number: usize) -> Range<usize> {
        let count = self.entries.len();
        let start = (self.coming + (number - 1) * self.per_page).min(count);
        start..(start + self.per_page).min(count)
    }

    /// The page on which an entry stands that is no coming event, from 1.
    pub fn page_of(&self, entry: usize) -> usize {
        entry.saturating_sub(self.coming) / self.per_page + 1
    }

    /// The letters of the list in order, each with its entries.
    pub fn letters(&self) -> impl Iterator<Item = Letter<'_>> {
        let mut start = 0;
        self.by_letter.chunk_by(|one, next| one == next).filter_map(move |same| {
            let entries = start..start + same.len();
            start = entries.end;
            Some(Letter { letter: same.first()?, entries })
        })
    }

    /// Events to come, for the first page.
    pub fn coming(&self) -> &[Listed] {
        &self.entries[..self.coming]
    }

    /// Where a page stands, from 1: `/events/`, `/events/page/2/`.
    pub fn page_url(&self, number: usize) -> UrlPath {
        match number {
            1 => self.url.clone(),
            _ => UrlPath::new(format!("{}page/{number}/", self.url)),
        }
    }
}

/// The lists of one language.
#[derive(Debug)]
pub struct LangIndex {
    /// Every list that has entries; the section lists of all kinds but plain pages are always there.
    pub lists: BTreeMap<ListKey, List>,
    /// Where the overviews stand, of which there is at least one list.
    pub overviews: BTreeMap<Overview, UrlPath>,
}

/// The lists of every language.
pub(super) fn indexes(
    library: &Library,
    config: &Config,
    locales: &Locales,
    shown: &[PerLang<Option<LangId>>],
    today: Date,
) -> PerLang<LangIndex> {
    let languages: Vec<LangId> = config.languages.ids().collect();
    let made: Vec<LangIndex> = languages
        .par_iter()
        .map(|lang| Indexer { library, config, locale: &locales[*lang], lang: *lang, today }.index(shown))
        .collect();
    let mut made = made.into_iter();
    PerLang::new(config.languages.count(), |_| {
        made.next().unwrap_or(LangIndex { lists: BTreeMap::new(), overviews: BTreeMap::new() })
    })
}

struct Indexer<'a> {
    library: &'a Library,
    config: &'a Config,
    locale: &'a Locale,
    lang: LangId,
    today: Date,
}

/// What lists are sorted by: day and, for events, hour; whether a person is former; the name; the work.
type Rank = (Reverse<Option<(Option<PartialDate>, Option<DateTime>)>>, bool, Vec<u8>, WorkId);

impl Indexer<'_> {
    fn index(&self, shown: &[PerLang<Option<LangId>>]) -> LangIndex {
        let mut entries: BTreeMap<ListKey, Vec<Listed>> = BTreeMap::new();
        for kind in Kind::ALL.into_iter().filter(|kind| kind.section().is_some()) {
            entries.insert(ListKey::Section(kind), Vec::new());
        }
        for listed in self.in_order(shown) {
            for key in keys(self.library.work(listed.work)) {
                entries.entry(key).or_default().push(listed);
            }
        }
        let lists: BTreeMap<ListKey, List> =
            entries.into_iter().map(|(key, entries)| self.list(key, entries)).collect();
        let mut overviews = BTreeMap::new();
        for overview in lists.keys().filter_map(ListKey::overview) {
            overviews.insert(overview, section_url(overview.name(), self.lang, self.config));
        }
        LangIndex { lists, overviews }
    }

    /// Everything that this language shows, in the order in which lists show it.
    fn in_order(&self, shown: &[PerLang<Option<LangId>>]) -> Vec<Listed> {
        let works = self.library.works.iter().zip(shown).enumerate();
        let listed = works.filter(|(_, (work, _))| !matches!(work.details, Details::Page(_)));
        let mut listed: Vec<Listed> = listed
            .filter_map(|(index, (_, shown))| {
                Some(Listed { work: WorkId(index as u32), lang: shown[self.lang]? })
            })
            .collect();
        listed.sort_by_cached_key(|listed| self.rank(*listed));
        listed
    }

    /// The newest first, undated last; of the same day, and of kinds without dates, by name.
    fn rank(&self, listed: Listed) -> Rank {
        let work = self.library.work(listed.work);
        let former = matches!(&work.details, Details::Person(person) if person.former);
        match work.kind.order() {
            // A few publications share a day; their keys are order enough.
            Order::Newest => {
                let moment = (work.sort_date(), self.start(listed.work));
                (Reverse(Some(moment)), false, Vec::new(), listed.work)
            }
            Order::Name => (Reverse(None), former, self.locale.sort_key(self.name(listed)), listed.work),
        }
    }

    /// What somebody is sorted by: people by family name.
    fn name(&self, listed: Listed) -> &str {
        let words = self.library.work(listed.work).translations[listed.lang].as_deref();
        words.map_or("", |words| words.names.family.as_deref().unwrap_or(&words.title))
    }

    /// Brings long lists of people and organisations into the order of an index, in which former ones stand among the
    /// others; gives the letter of each entry.
    fn by_letter(&self, key: &ListKey, entries: &mut [Listed]) -> Vec<String> {
        let is_index = matches!(key, ListKey::Section(kind) if kind.order() == Order::Name);
        if !is_index || entries.len() < LETTERED {
            return Vec::new();
        }
        let letter = |listed: &Listed| self.locale.letter(self.name(*listed));
        entries.sort_by_cached_key(|listed| {
            let place = self.locale.letter_place(&letter(listed));
            (place, self.locale.sort_key(self.name(*listed)), listed.work)
        });
        entries.iter().map(letter).collect()
    }

    fn list(&self, key: ListKey, mut entries: Vec<Listed>) -> (ListKey, List) {
        let coming = entries.iter().filter(|listed| self.is_coming(self.library.work(listed.work))).count();
        let splits = matches!(key, ListKey::Section(Kind::Event) | ListKey::Type(Kind::Event, _));
        let coming = if splits { coming } else { 0 };
        if coming > 0 {
            // Stable: what is over keeps its order, newest first.
            entries.sort_by_key(|listed| !self.is_coming(self.library.work(listed.work)));
            // The next one first; all day long counts as from midnight.
            entries[..coming].sort_by_key(|listed| (self.start(listed.work), listed.work));
        }
        if matches!(key, ListKey::Series(_)) {
            // Stable: without a number, and of editions of one number, the newest stands first.
            entries.sort_by_cached_key(|listed| Reverse(self.issue(listed.work)));
        }
        let section = match &key {
            ListKey::Section(kind) | ListKey::Type(kind, _) => kind.section().unwrap_or_default(),
            _ => key.overview().map_or("", Overview::name),
        };
        let per_page = self.config.per_page(section);
        let by_letter = self.by_letter(&key, &mut entries);
        let list = List { url: self.url(&key), entries, coming, per_page, by_letter };
        (key, list)
    }

    /// When an event begins.
    fn start(&self, id: WorkId) -> Option<DateTime> {
        match &self.library.work(id).details {
            Details::Event(event) => event.start.map(EventTime::start),
            _ => None,
        }
    }

    /// The number of a publication in its series.
    fn issue(&self, id: WorkId) -> Option<&Issue> {
        match &self.library.work(id).details {
            Details::Publication(publication) => publication.issue.as_ref(),
            _ => None,
        }
    }

    fn is_coming(&self, work: &Work) -> bool {
        is_coming(work, self.today)
    }

    fn url(&self, key: &ListKey) -> UrlPath {
        let top = |section: &str| section_url(section, self.lang, self.config);
        let below = |top: UrlPath, name: &str| UrlPath::new(format!("{top}{name}/"));
        match key {
            ListKey::Section(kind) => top(kind.section().unwrap_or_default()),
            ListKey::Type(kind, name) => below(below(top(kind.section().unwrap_or_default()), "type"), name),
            ListKey::Topic(slug) | ListKey::Region(slug) | ListKey::Series(slug) => {
                below(top(key.overview().map_or("", Overview::name)), slug.as_str())
            }
            ListKey::Year(year) => below(top(Overview::Archive.name()), &year.0.to_string()),
        }
    }
}

/// Whether an event's last day is today or later.
pub fn is_coming(work: &Work, today: Date) -> bool {
    match &work.details {
        Details::Event(event) => event.end.or(event.start).is_some_and(|last| last.date >= today),
        _ => false,
    }
}

/// The lists that a work belongs to.
fn keys(work: &Work) -> Vec<ListKey> {
    let mut keys = vec![ListKey::Section(work.kind)];
    if !work.kind.is_output() {
        return keys;
    }
    let slugs = |terms: &[Term]| terms.iter().map(|term| term.slug.clone()).collect::<Vec<_>>();
    keys.extend(slugs(&work.common.topics).into_iter().map(ListKey::Topic));
    keys.extend(slugs(&work.common.regions).into_iter().map(ListKey::Region));
    match &work.details {
        Details::Publication(publication) => {
            keys.push(ListKey::Type(work.kind, publication.type_));
            keys.extend(publication.series.iter().map(|term| ListKey::Series(term.slug.clone())));
        }
        Details::Event(event) => keys.push(ListKey::Type(work.kind, event.type_)),
        Details::News(news) => keys.push(ListKey::Type(work.kind, news.type_)),
        Details::Project(_) | Details::Person(_) | Details::Organisation(_) | Details::Page(_) => {}
    }
    keys.extend(work.sort_date().map(|date| ListKey::Year(std::cmp::Reverse(date.year()))));
    keys.dedup();
    keys
}
