//! The views of lists, overviews and the home page.

use tera::Value;

use super::Renderer;
use super::lens::Lens;
use super::view::{CountView, HomeView, LetterView, ListView, OverviewView, PageNumberView};
use crate::config::Untranslated;
use crate::content::Kind;
use crate::content::work::Details;
use crate::site::{List, ListKey, Listed, Overview};

impl Lens<'_> {
    /// `list` of a page.
    pub(super) fn list_view(&self, renderer: &Renderer, key: &ListKey, number: usize) -> Value {
        let Some(of) = self.site.indexes[self.lang].lists.get(key) else { return Value::none() };
        let url = |number: usize| self.local(&of.page_url(number));
        let series = match key {
            ListKey::Series(slug) => self.site.config.series.get(slug),
            _ => None,
        };
        let intro = match key {
            ListKey::Section(kind) if number == 1 => self.intro_html(kind.section().unwrap_or_default()),
            _ => String::new(),
        };
        let coming = if number == 1 { of.coming() } else { &[] };
        Value::from_serializable(&ListView {
            by: by(key),
            key: name(key),
            title: self.list_title(key),
            intro: Value::safe_string(&intro),
            coming: self.listed(renderer, coming),
            cards: self.listed(renderer, of.page(number)),
            letters: self.letters(renderer, of, number),
            total: of.entries.len(),
            page: number,
            pages: of.pages(),
            previous: (number > 1).then(|| url(number - 1)),
            next: (number < of.pages()).then(|| url(number + 1)),
            numbers: self.numbers(of, number),
            narrower: self.narrower(key),
            issn: series.and_then(|series| series.issn.clone()),
            description: series
                .and_then(|series| series.description.as_ref())
                .map(|description| self.text(description)),
            frequency: series
                .and_then(|series| series.frequency.as_ref())
                .map(|frequency| self.text(frequency)),
        })
    }

    /// The letters of a whole list, each with its cards on one page.
    fn letters(&self, renderer: &Renderer, of: &List, number: usize) -> Vec<LetterView> {
        let shown = of.page_range(number);
        let letter = |group: crate::site::Letter<'_>| {
            let id = letter_id(group.letter);
            let here = group.entries.start.max(shown.start)..group.entries.end.min(shown.end);
            LetterView {
                url: format!("{}#{id}", self.local(&of.page_url(of.page_of(group.entries.start)))),
                letter: group.letter.to_owned(),
                id,
                cards: self.listed(renderer, of.entries.get(here).unwrap_or_default()),
            }
        };
        of.letters().map(letter).collect()
    }

    fn listed(&self, renderer: &Renderer, entries: &[Listed]) -> Vec<Value> {
        entries.iter().map(|listed| renderer.card(self, listed.work, listed.lang)).collect()
    }

    /// The first page, the last, and two on either side of this one; where some are left out, a gap says so.
    fn numbers(&self, of: &List, current: usize) -> Vec<PageNumberView> {
        let last = of.pages();
        let mut numbers: Vec<usize> =
            (current.saturating_sub(2).max(1)..=(current + 2).min(last)).chain([1, last]).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut previous = 0;
        let link = |number: usize| {
            let after_gap = number > previous + 1;
            previous = number;
            PageNumberView {
                number,
                url: self.local(&of.page_url(number)),
                is_current: number == current,
                after_gap,
            }
        };
        numbers.into_iter().map(link).collect()
    }

    /// The words of the editor above a list, as HTML.
    fn intro_html(&self, section: &str) -> String {
        self.intro(section).map_or(String::new(), |(id, words)| self.body(id, self.lang, &words.body))
    }

    /// The types of a section.
    pub(super) fn narrower(&self, key: &ListKey) -> Vec<CountView> {
        let kind = match key {
            ListKey::Section(kind) | ListKey::Type(kind, _) => *kind,
            ListKey::Topic(_) | ListKey::Region(_) | ListKey::Series(_) | ListKey::Year(_) => {
                return Vec::new();
            }
        };
        let lists = &self.site.indexes[self.lang].lists;
        let types = lists.iter().filter(|(key, _)| matches!(key, ListKey::Type(of, _) if *of == kind));
        let mut types: Vec<CountView> = types.map(|(other, list)| self.count(other, list, key)).collect();
        types.sort_by_cached_key(|entry| self.locale().sort_key(&entry.title));
        types
    }

    fn count(&self, key: &ListKey, list: &List, current: &ListKey) -> CountView {
        CountView {
            title: self.list_title(key),
            url: self.local(&list.url),
            count: list.entries.len(),
            is_current: key == current,
        }
    }

    /// `overview` of a page.
    pub(super) fn overview_view(&self, overview: Overview) -> Value {
        let view = OverviewView {
            by: overview.name(),
            title: self.words(overview.name(), &[]),
            entries: self.entries(overview),
        };
        Value::from_serializable(&view)
    }

    pub(super) fn entries(&self, overview: Overview) -> Vec<CountView> {
        let lists = self.lists_below(overview).into_iter();
        lists
            .map(|(_, list, title)| CountView {
                title,
                url: self.local(&list.url),
                count: list.entries.len(),
                is_current: false,
            })
            .collect()
    }

    /// The lists to which an overview leads, with their titles: years in their order, others in that of the alphabet.
    pub(super) fn lists_below(&self, overview: Overview) -> Vec<(&ListKey, &List, String)> {
        let lists = self.site.indexes[self.lang].lists.iter();
        let lists = lists.filter(|(key, _)| key.overview() == Some(overview));
        let mut lists: Vec<_> = lists.map(|(key, list)| (key, list, self.list_title(key))).collect();
        if overview != Overview::Archive {
            lists.sort_by_cached_key(|(_, _, title)| self.locale().sort_key(title));
        }
        lists
    }

    /// `home` of a page.
    pub(super) fn home_view(&self, renderer: &Renderer) -> Value {
        Value::from_serializable(&self.home(renderer))
    }

    fn home(&self, renderer: &Renderer) -> HomeView {
        let publications = self.of_kind(Kind::Publication);
        let is_featured = |listed: &Listed| self.site.work(listed.work).common.featured;
        let featured: Vec<Listed> = publications.iter().copied().filter(is_featured).take(3).collect();
        let latest: Vec<Listed> =
            publications.into_iter().filter(|listed| !featured.contains(listed)).take(6).collect();
        let running = |listed: &Listed| match &self.site.work(listed.work).details {
            Details::Project(project) => self.project_status(project) == "running",
            _ => false,
        };
        let projects: Vec<Listed> = self.of_kind(Kind::Project).into_iter().filter(running).take(6).collect();
        let news: Vec<Listed> = self.of_kind(Kind::News).into_iter().take(4).collect();
        let events = self.site.indexes[self.lang]
            .lists
            .get(&ListKey::Section(Kind::Event))
            .map_or(&[][..], List::coming);
        let events: Vec<Listed> =
            events.iter().copied().filter(|listed| self.on_home(*listed)).take(4).collect();
        HomeView {
            intro: Value::safe_string(&self.intro_html("")),
            featured: self.listed(renderer, &featured),
            publications: self.listed(renderer, &latest),
            events: self.listed(renderer, &events),
            projects: self.listed(renderer, &projects),
            news: self.listed(renderer, &news),
            topics: self.entries(Overview::Topics),
        }
    }

    fn of_kind(&self, kind: Kind) -> Vec<Listed> {
        let list = self.site.indexes[self.lang].lists.get(&ListKey::Section(kind));
        list.map_or(&[][..], |list| &list.entries)
            .iter()
            .copied()
            .filter(|listed| self.on_home(*listed))
            .collect()
    }

    /// `untranslated: list-only` keeps stand-ins off the home page.
    fn on_home(&self, listed: Listed) -> bool {
        let section = &self.site.work(listed.work).key.section;
        listed.lang == self.lang || self.site.config.untranslated(section) == Untranslated::Show
    }
}

/// The id of a letter's heading; a fragment of an address has no `#` inside.
fn letter_id(letter: &str) -> String {
    let name = match letter {
        "…" => "other".to_owned(),
        "#" => "signs".to_owned(),
        "0–9" => "0-9".to_owned(),
        letter => letter.to_lowercase(),
    };
    format!("x-letter-{name}")
}

fn by(key: &ListKey) -> &'static str {
    match key {
        ListKey::Section(_) => "section",
        ListKey::Type(..) => "type",
        ListKey::Topic(_) => "topic",
        ListKey::Region(_) => "region",
        ListKey::Series(_) => "series",
        ListKey::Year(_) => "year",
    }
}

fn name(key: &ListKey) -> String {
    match key {
        ListKey::Section(kind) => kind.section().unwrap_or_default().to_owned(),
        ListKey::Type(_, name) => (*name).to_owned(),
        ListKey::Topic(slug) | ListKey::Region(slug) | ListKey::Series(slug) => slug.to_string(),
        ListKey::Year(year) => year.0.to_string(),
    }
}
