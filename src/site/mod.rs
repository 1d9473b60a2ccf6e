//! Stage 3: the works → `Site`: what is published, where it stands, what lists it, where its links lead.
//!
//! Plain data built once, then only asked. Knows no output format, no template, no disk.

mod address;
mod anchors;
mod assembly;
mod attached;
mod captions;
mod cited;
mod clocks;
mod indexes;
mod links;
mod menu;
mod near;
mod policy;
mod published;
mod related;
mod relations;
mod sections;
mod urls;
mod versions;

use std::sync::Arc;

use jiff::civil::DateTime;

use attached::Attached;
use cited::Bibliographies;

pub use anchors::Anchors;
pub use assembly::{Assembly, assemble};
pub use indexes::{LangIndex, Letter, List, ListKey, Listed, Overview};
pub use links::{Links, Target};
pub use menu::{MenuItem, Menus};
pub use relations::Incoming;

use crate::citation::Bibliography;
use crate::config::Config;
use crate::content::{Library, Translation, Work, WorkId};
use crate::diagnostics::FileId;
use crate::locale::Locales;
use crate::vocabulary::{LangId, PerLang, UrlPath};

/// The name of the search page in `sections:`, and its folder.
const SEARCH: &str = "search";

/// What is published is decided by these, and by nothing in the settings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selection {
    /// Drafts too.
    pub drafts: bool,
    /// Works whose `publish_at` is still to come, too.
    pub future: bool,
    /// The moment of the build, in the site's time zone.
    pub now: DateTime,
}

/// The whole site, before anything is rendered. A copy is cheap: sites share what they have in common.
#[derive(Clone)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The works with all their words.
    pub library: Library,
    /// Dates, lists and alphabets by language.
    pub locales: Arc<Locales>,
    /// When the site was built, in its time zone.
    pub now: DateTime,
    /// The lists of each language.
    pub indexes: Arc<PerLang<LangIndex>>,
    /// The menus of each language.
    pub menus: Arc<PerLang<Menus>>,
    pages: Vec<Arc<Pages>>,
    homes: Arc<attached::Homes>,
    bibliographies: Arc<Bibliographies>,
}

/// What is known of one work beyond what its files say.
#[derive(Clone)]
struct Pages {
    /// Its pages by language; absent where it has no published translation.
    by_lang: PerLang<Option<Page>>,
    /// In which language each language's readers see it in lists, if at all.
    shown: PerLang<Option<LangId>>,
    /// Who names this work, by role.
    incoming: Vec<(Incoming, WorkId)>,
    /// What to read next, the nearest first.
    related: Vec<WorkId>,
}

/// One page: a published translation.
#[derive(Clone)]
struct Page {
    url: UrlPath,
    anchors: Anchors,
    links: Arc<Links>,
    files: Arc<Attached>,
}

impl Site {
    /// Whether both are the same but for what stands in the bodies of their works: every page of one is at the same
    /// place in the other, in the same lists, with the same card.
    pub fn is_alike_outside(&self, other: &Site) -> bool {
        Arc::ptr_eq(&self.indexes, &other.indexes)
    }

    /// A work by its id.
    pub fn work(&self, id: WorkId) -> &Work {
        self.library.work(id)
    }

    /// Every work with a published page, in the order of keys.
    pub fn published(&self) -> impl Iterator<Item = (WorkId, &Work)> {
        let ids = (0..self.library.works.len()).map(|index| WorkId(index as u32));
        ids.filter(|id| self.pages(*id).by_lang.iter().any(|(_, page)| page.is_some()))
            .map(|id| (id, self.work(id)))
    }

    /// The languages in which a work has a page.
    pub fn languages_of(&self, id: WorkId) -> impl Iterator<Item = LangId> + '_ {
        self.pages(id).by_lang.iter().filter(|(_, page)| page.is_some()).map(|(lang, _)| lang)
    }

    /// The words of a work in a language in which it has a page.
    pub fn words(&self, id: WorkId, lang: LangId) -> Option<&Translation> {
        self.pages(id).by_lang[lang].as_ref()?;
        self.work(id).translations[lang].as_deref()
    }

    /// The page of a work in a language.
    pub fn url(&self, id: WorkId, lang: LangId) -> Option<&UrlPath> {
        Some(&self.pages(id).by_lang[lang].as_ref()?.url)
    }

    /// The page on which readers of a language search, if the site has one.
    pub fn search_url(&self, lang: LangId) -> Option<UrlPath> {
        self.config.search.then(|| urls::section_url(SEARCH, lang, &self.config))
    }

    /// In which language readers of `lang` see a work in lists: theirs, or the one that stands in.
    pub fn shown_in(&self, id: WorkId, lang: LangId) -> Option<LangId> {
        self.pages(id).shown[lang]
    }

    /// Who names this work, in the order of their keys.
    pub fn incoming(&self, id: WorkId) -> &[(Incoming, WorkId)] {
        &self.pages(id).incoming
    }

    /// What to read after this work, the nearest first.
    pub fn related(&self, id: WorkId) -> &[WorkId] {
        &self.pages(id).related
    }

    /// The bibliographies that a work cites from, its own before the site's.
    pub fn bibliographies(&self, id: WorkId) -> impl Iterator<Item = &Bibliography> {
        self.bibliographies.of(self.work(id))
    }

    /// The ids of a page's headings.
    pub fn anchors(&self, id: WorkId, lang: LangId) -> Option<&Anchors> {
        Some(&self.pages(id).by_lang[lang].as_ref()?.anchors)
    }

    /// Where the links and pictures of a page's body lead.
    pub fn links(&self, id: WorkId, lang: LangId) -> Option<&Links> {
        Some(&self.pages(id).by_lang[lang].as_ref()?.links)
    }

    /// The files that are copied beside a page, with their names there.
    pub fn files(&self, id: WorkId, lang: LangId) -> &[(FileId, String)] {
        self.pages(id).by_lang[lang].as_ref().map_or(&[], |page| page.files.as_slice())
    }

    /// Where a file of `content/` or `static/` is published: beside this page if it is there, else at its own home.
    pub fn file_url(&self, file: FileId, id: WorkId, lang: LangId) -> Option<UrlPath> {
        let page = self.pages(id).by_lang[lang].as_ref();
        let beside = page.and_then(|page| {
            let (_, name) = page.files.iter().find(|(own, _)| *own == file)?;
            Some(page.url.file(name))
        });
        beside.or_else(|| self.homes.get(&file).cloned())
    }

    /// Where a file of `content/` is published first: beside the page that has it in its original language.
    pub fn home_of(&self, file: FileId) -> Option<&UrlPath> {
        self.homes.get(&file)
    }

    fn pages(&self, id: WorkId) -> &Pages {
        &self.pages[id.0 as usize]
    }
}
