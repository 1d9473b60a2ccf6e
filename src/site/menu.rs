//! The menus of each language: the main one, and the lists of links at the foot.

use super::indexes::{LangIndex, ListKey};
use crate::config::{Config, MenuEntry};
use crate::content::{Kind, Library, WorkId};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::{LangId, PerLang, UrlPath};

/// A line of the menu.
#[derive(Clone, Debug)]
pub enum MenuItem {
    /// The list of a kind.
    Section(Kind, UrlPath),
    /// All topics, regions, series or years.
    Overview(super::Overview, UrlPath),
    /// A work, with the language in which it is shown.
    Work(WorkId, LangId),
    /// Any address.
    Link(crate::config::Link),
}

/// The menus of each language.
#[derive(Clone, Default, Debug)]
pub struct Menus {
    /// The main menu.
    pub main: Vec<MenuItem>,
    /// The lists of links at the foot, a list a column of `site.yaml`.
    pub footer: Vec<Vec<MenuItem>>,
}

/// What finding the entries of a menu takes.
pub(super) struct Menu<'a> {
    pub(super) config: &'a Config,
    pub(super) library: &'a Library,
    pub(super) shown: &'a [PerLang<Option<LangId>>],
    pub(super) urls: &'a [PerLang<Option<UrlPath>>],
    pub(super) indexes: &'a PerLang<LangIndex>,
}

impl Menu<'_> {
    /// The menus of all languages; entries that nothing answers to are reported.
    pub(super) fn all(&self, diagnostics: &mut Diagnostics) -> PerLang<Menus> {
        let columns = &self.config.design.footer.columns;
        for entry in self.config.menu.iter().chain(columns.iter().flat_map(|column| &column.links)) {
            if let MenuEntry::Named(name, span) = entry
                && section(name).is_none()
                && overview(name).is_none()
                && self.library.catalogue.find_any(name).is_none()
            {
                diagnostics.push(unknown(name, *span, self.library));
            }
        }
        PerLang::new(self.config.languages.count(), |lang| Menus {
            main: self.items(&self.config.menu, lang),
            footer: columns.iter().map(|column| self.items(&column.links, lang)).collect(),
        })
    }

    fn items(&self, entries: &[MenuEntry], lang: LangId) -> Vec<MenuItem> {
        entries.iter().filter_map(|entry| self.item(entry, lang)).collect()
    }

    /// `None` where the language has no such page.
    fn item(&self, entry: &MenuEntry, lang: LangId) -> Option<MenuItem> {
        let name = match entry {
            MenuEntry::Link(link) => return Some(MenuItem::Link(link.clone())),
            MenuEntry::Named(name, _) => name,
        };
        let index = &self.indexes[lang];
        if let Some(kind) = section(name) {
            return Some(MenuItem::Section(kind, index.lists.get(&ListKey::Section(kind))?.url.clone()));
        }
        if let Some(overview) = overview(name) {
            return Some(MenuItem::Overview(overview, index.overviews.get(&overview)?.clone()));
        }
        let work = self.library.catalogue.find_any(name)?;
        let lang = self.shown[work.0 as usize][lang]?;
        self.urls[work.0 as usize][lang].as_ref().map(|_| MenuItem::Work(work, lang))
    }
}

fn section(name: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| kind.section() == Some(name))
}

fn overview(name: &str) -> Option<super::Overview> {
    super::Overview::ALL.into_iter().find(|overview| overview.name() == name)
}

fn unknown(name: &str, span: Span, library: &Library) -> Diagnostic {
    let sections = Kind::ALL.into_iter().filter_map(Kind::section);
    let overviews = super::Overview::ALL.into_iter().map(super::Overview::name);
    let mut known: Vec<&str> = sections.chain(overviews).collect();
    known.extend(library.catalogue.ids_of(""));
    Diagnostic::new(Code::ReferenceUnknown, span, format!("there is no section and no work `{name}`"))
        .did_you_mean(name, known)
        .help("the menu lists sections, works by SECTION/ID, or maps with `title` and `url`")
}
