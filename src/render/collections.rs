//! The files of references: which there are, what each holds, and the links to them.
//! Must not know how a reference is written.

use super::Page;
use super::lens::Lens;
use super::view::DownloadView;
use crate::citation::Format;
use crate::content::work::{Relation, Role};
use crate::content::{Kind, WorkId};
use crate::site::{Incoming, ListKey, Listed, Site};
use crate::vocabulary::{LangId, UrlPath};

/// What a file of references holds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Collection {
    /// One publication.
    One(WorkId),
    /// All publications that the language lists.
    Site,
    /// Those of a list: the section, a type of it, a series.
    List(ListKey),
    /// Those of a person, an organisation or a project.
    Of(WorkId),
}

impl Collection {
    /// Every collection of a language that holds anything.
    pub fn all(site: &Site, lang: LangId) -> Vec<Collection> {
        let lists = site.indexes[lang].lists.keys().filter(|key| has_references(key));
        let works = site.published().filter(|(id, _)| site.url(*id, lang).is_some());
        let works = works.filter_map(|(id, work)| match work.kind {
            Kind::Publication => Some(Collection::One(id)),
            Kind::Person | Kind::Organisation | Kind::Project => Some(Collection::Of(id)),
            Kind::Event | Kind::News | Kind::Page => None,
        });
        let all = std::iter::once(Collection::Site)
            .chain(lists.map(|key| Collection::List(key.clone())))
            .chain(works);
        all.filter(|collection| collection.page(site, lang).is_some() && collection.holds_any(site, lang))
            .collect()
    }

    /// The collection that a page offers.
    fn of(page: &Page, site: &Site) -> Option<Collection> {
        match page {
            Page::Home => Some(Collection::Site),
            Page::List(key, _) if has_references(key) => Some(Collection::List(key.clone())),
            Page::Work(id) => match site.work(*id).kind {
                Kind::Publication => Some(Collection::One(*id)),
                Kind::Person | Kind::Organisation | Kind::Project => Some(Collection::Of(*id)),
                Kind::Event | Kind::News | Kind::Page => None,
            },
            Page::List(..) | Page::Overview(_) | Page::Search | Page::NotFound => None,
        }
    }

    /// The page it stands beside.
    fn page(&self, site: &Site, lang: LangId) -> Option<UrlPath> {
        match self {
            Collection::One(id) | Collection::Of(id) => site.url(*id, lang).cloned(),
            Collection::Site => Some(UrlPath::page([site.config.languages[lang].path.as_str()])),
            Collection::List(key) => Some(site.indexes[lang].lists.get(key)?.url.clone()),
        }
    }

    /// Where the file of a format stands: `/publications/lithium/cite.bib`.
    pub fn url(&self, format: Format, site: &Site, lang: LangId) -> Option<UrlPath> {
        Some(self.page(site, lang)?.file(&format!("cite.{}", format.extension())))
    }

    /// Its publications, the newest first, each in the language in which it is shown.
    pub fn entries(&self, site: &Site, lang: LangId) -> Vec<Listed> {
        let list =
            |key: &ListKey| site.indexes[lang].lists.get(key).map_or(&[][..], |list| &list.entries[..]);
        match self {
            Collection::One(id) => vec![Listed { work: *id, lang }],
            Collection::Site => list(&ListKey::Section(Kind::Publication)).to_vec(),
            Collection::List(key) => list(key).to_vec(),
            Collection::Of(id) => {
                let mut works: Vec<WorkId> = of(site, *id).collect();
                works.sort_by_key(|id| (std::cmp::Reverse(site.work(*id).sort_date()), *id));
                works.dedup();
                let shown = works
                    .into_iter()
                    .filter_map(|work| Some(Listed { work, lang: site.shown_in(work, lang)? }));
                shown.collect()
            }
        }
    }

    fn holds_any(&self, site: &Site, lang: LangId) -> bool {
        match self {
            Collection::One(_) => true,
            Collection::Site => !self.entries(site, lang).is_empty(),
            Collection::List(key) => {
                site.indexes[lang].lists.get(key).is_some_and(|list| !list.entries.is_empty())
            }
            Collection::Of(id) => of(site, *id).any(|work| site.shown_in(work, lang).is_some()),
        }
    }
}

/// The publications that name somebody as their author, editor or translator, or that were made in a project.
fn of(site: &Site, id: WorkId) -> impl Iterator<Item = WorkId> + '_ {
    let named = site.incoming(id).iter().filter(|(incoming, _)| {
        matches!(
            incoming,
            Incoming::As(Role::Author | Role::Editor | Role::Translator) | Incoming::By(Relation::Project)
        )
    });
    named.map(|(_, work)| *work).filter(|work| site.work(*work).kind == Kind::Publication)
}

fn has_references(key: &ListKey) -> bool {
    matches!(
        key,
        ListKey::Section(Kind::Publication) | ListKey::Type(Kind::Publication, _) | ListKey::Series(_)
    )
}

impl Lens<'_> {
    /// The files of references that a page offers, a format each.
    pub(super) fn downloads(&self, page: &Page) -> Vec<DownloadView> {
        let formats = &self.site.config.citations.downloads;
        let Some(collection) = Collection::of(page, self.site).filter(|_| !formats.is_empty()) else {
            return Vec::new();
        };
        if !collection.holds_any(self.site, self.lang) {
            return Vec::new();
        }
        let name = self.download_name(&collection);
        let view = |format: &Format| {
            let url = collection.url(*format, self.site, self.lang)?;
            Some(DownloadView {
                title: format.title(),
                name: format!("{name}.{}", format.extension()),
                r#type: format.media_type(),
                url: self.local(&url),
            })
        };
        formats.iter().filter_map(view).collect()
    }

    /// What a saved file is called: the last part of the page's address.
    fn download_name(&self, collection: &Collection) -> String {
        let page = collection.page(self.site, self.lang);
        let page = page.as_ref().map_or("", |page| page.as_str()).trim_matches('/');
        let last = page.rsplit('/').next().unwrap_or_default();
        match (collection, last) {
            (Collection::Site, _) | (_, "") => "publications".to_owned(),
            (_, last) => last.to_owned(),
        }
    }
}
