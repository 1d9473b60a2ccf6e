//! The main menu of each language.

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

pub(super) fn menus(
    config: &Config,
    library: &Library,
    shown: &[PerLang<Option<LangId>>],
    urls: &[PerLang<Option<UrlPath>>],
    indexes: &PerLang<LangIndex>,
    diagnostics: &mut Diagnostics,
) -> PerLang<Vec<MenuItem>> {
    for entry in &config.menu {
        if let MenuEntry::Named(name, span) = entry
            && section(name).is_none()
            && overview(name).is_none()
            && library.catalogue.find_any(name).is_none()
        {
            diagnostics.push(unknown(name, *span, library));
        }
    }
    PerLang::new(config.languages.count(), |lang| {
        let items = config.menu.iter().filter_map(|entry| match entry {
            MenuEntry::Link(link) => Some(MenuItem::Link(link.clone())),
            MenuEntry::Named(name, _) => {
                if let Some(kind) = section(name) {
                    let list = indexes[lang].lists.get(&ListKey::Section(kind))?;
                    return Some(MenuItem::Section(kind, list.url.clone()));
                }
                if let Some(overview) = overview(name) {
                    return Some(MenuItem::Overview(
                        overview,
                        indexes[lang].overviews.get(&overview)?.clone(),
                    ));
                }
                let work = library.catalogue.find_any(name)?;
                let lang = shown[work.0 as usize][lang]?;
                urls[work.0 as usize][lang].as_ref().map(|_| MenuItem::Work(work, lang))
            }
        });
        items.collect()
    })
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
