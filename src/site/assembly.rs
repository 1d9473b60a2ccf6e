//! The works are brought together; where only bodies have changed since the last time, most of it stands already.

use std::sync::Arc;

use super::anchors::{Anchors, anchors};
use super::attached::homes;
use super::cited::Bibliographies;
use super::links::{self, ByFile, Places, Resolved};
use super::near::{self, Problem};
use super::relations::incoming;
use super::{Page, Pages, Selection, Site};
use super::{clocks, indexes, menu, published, related, sections, urls};
use crate::config::Config;
use crate::content::{Library, Work, WorkId};
use crate::diagnostics::Diagnostics;
use crate::locale::Locales;
use crate::source::Sources;
use crate::vocabulary::{PerLang, UrlPath};

/// A site and what was found wrong with it, and what they were made of.
#[derive(Clone)]
pub struct Assembly {
    /// The site.
    pub site: Arc<Site>,
    sources: Sources,
    selection: Selection,
    urls: Arc<Vec<PerLang<Option<UrlPath>>>>,
    anchors: Arc<Vec<PerLang<Option<Anchors>>>>,
    by_file: Arc<ByFile>,
    /// Of the site as a whole.
    of_whole: Arc<Diagnostics>,
    /// Of the links of each work.
    of_links: Vec<Arc<Vec<Problem>>>,
}

/// Brings the works together. All mistakes that only the whole shows are found here. What an earlier assembly still
/// holds is taken from there.
pub fn assemble(
    sources: &Sources,
    config: &Arc<Config>,
    library: Library,
    locales: &Arc<Locales>,
    selection: Selection,
    before: Option<&Assembly>,
) -> Assembly {
    let before = before.filter(|before| {
        before.selection == selection
            && before.sources.has_files_of(sources)
            && Arc::ptr_eq(&before.site.config, config)
            && Arc::ptr_eq(&before.site.library.catalogue, &library.catalogue)
            && before.site.bibliographies.holds(sources)
    });
    before
        .and_then(|before| before.with_other_bodies(sources, &library))
        .unwrap_or_else(|| anew(sources, config, library, locales, selection, before))
}

fn anew(
    sources: &Sources,
    config: &Arc<Config>,
    library: Library,
    locales: &Arc<Locales>,
    selection: Selection,
    before: Option<&Assembly>,
) -> Assembly {
    let mut diagnostics = Diagnostics::default();
    sections::check(config, &library, &mut diagnostics);
    let published = published::published(&library, selection);
    clocks::check(config, &library, &published, &mut diagnostics);
    let urls = urls::urls(&library, config, &published);
    let shown = published::shown(&library, config, &published);
    // Lists and what goes with a work know nothing of each other.
    let day = selection.now.date();
    let (indexes, (incoming, related)) = rayon::join(
        || indexes::indexes(&library, config, locales, &shown, day),
        || (incoming(&library, &shown), related::related(&library, &shown)),
    );
    let before = before.filter(|before| before.has_places_of(&library));
    let (anchors, by_file) = match before {
        Some(before) => (Arc::clone(&before.anchors), Arc::clone(&before.by_file)),
        None => (Arc::new(anchors(&library, &published)), Arc::new(links::by_file(&library))),
    };
    let bibliographies = Arc::new(Bibliographies::read(sources, config, &library));
    let withdrawn = links::withdrawn(&library, sources);
    let places = Places {
        sources,
        config,
        library: &library,
        urls: &urls,
        anchors: &anchors,
        by_file: &by_file,
        bibliographies: &bibliographies,
        withdrawn,
    };
    let resolved = links::resolve(&places, |index, work| before?.resolved(index, work));
    let homes = homes(&library, &urls, &resolved);
    let menu = menu::Menu { config, library: &library, shown: &shown, urls: &urls, indexes: &indexes };
    let menus = menu.all(&mut diagnostics);
    let mut of_links = Vec::with_capacity(resolved.len());
    let tables = urls.iter().zip(anchors.iter()).zip(resolved).zip(shown).zip(incoming).zip(related);
    let pages = tables.map(|(((((urls, anchors), resolved), shown), incoming), related)| {
        of_links.push(Arc::clone(&resolved.problems));
        Arc::new(Pages { by_lang: pages(urls, anchors, &resolved), shown, incoming, related })
    });
    let site = Site {
        config: Arc::clone(config),
        pages: pages.collect(),
        library,
        locales: Arc::clone(locales),
        now: selection.now,
        indexes: Arc::new(indexes),
        menus: Arc::new(menus),
        homes: Arc::new(homes),
        bibliographies,
    };
    Assembly {
        site: Arc::new(site),
        sources: sources.clone(),
        selection,
        urls: Arc::new(urls),
        anchors,
        by_file,
        of_whole: Arc::new(diagnostics),
        of_links,
    }
}

fn pages(
    urls: &PerLang<Option<UrlPath>>,
    anchors: &PerLang<Option<Anchors>>,
    resolved: &Resolved,
) -> PerLang<Option<Page>> {
    PerLang::new(urls.count(), |lang| {
        Some(Page {
            url: urls[lang].clone()?,
            anchors: anchors[lang].clone()?,
            links: resolved.links[lang].clone()?,
            files: Arc::clone(&resolved.files[lang]),
        })
    })
}

impl Assembly {
    /// What was found wrong.
    pub fn diagnostics(&self) -> Diagnostics {
        let of_links = self.of_links.iter().flat_map(|problems| problems.iter().cloned());
        let of_links = near::answered(of_links.collect(), &self.site.library.catalogue, &self.sources);
        let of_bibliographies = self.site.bibliographies.diagnostics(&self.site.config, &self.site.library);
        self.of_whole.iter().cloned().chain(of_bibliographies).chain(of_links).collect()
    }

    /// The same with the bodies of `library`; `None` where that differs in more than bodies.
    fn with_other_bodies(&self, sources: &Sources, library: &Library) -> Option<Assembly> {
        let works = self.site.library.works.iter().zip(&library.works).enumerate();
        let changed: Vec<usize> =
            works.filter(|(_, (old, new))| !Arc::ptr_eq(old, new)).map(|(index, _)| index).collect();
        let is_alike =
            |index: &usize| self.site.library.works[*index].is_alike_outside(&library.works[*index]);
        if !changed.iter().all(is_alike) {
            return None;
        }
        let mut next = self.clone();
        next.sources = sources.clone();
        let mut site = Site::clone(&self.site);
        site.library = library.clone();
        for index in changed {
            let resolved = self.resolve(sources, library, index)?;
            next.of_links[index] = resolved.0;
            site.pages[index] = Arc::new(resolved.1);
        }
        next.site = Arc::new(site);
        Some(next)
    }

    /// Whether links lead to the same places in both: the same translations are published, with the same headings.
    fn has_places_of(&self, library: &Library) -> bool {
        let works = self.site.library.works.iter().zip(&library.works);
        works.filter(|(old, new)| !Arc::ptr_eq(old, new)).all(|(old, new)| old.has_places_of(new))
    }

    /// What became of the links of a work that has not changed.
    fn resolved(&self, index: usize, work: &Arc<Work>) -> Option<Resolved> {
        if !Arc::ptr_eq(&self.site.library.works[index], work) {
            return None;
        }
        let pages = &self.site.pages[index].by_lang;
        let of = |lang| -> Option<&Page> { pages[lang].as_ref() };
        Some(Resolved {
            links: PerLang::new(pages.count(), |lang| of(lang).map(|page| Arc::clone(&page.links))),
            files: PerLang::new(pages.count(), |lang| {
                of(lang).map_or_else(Arc::default, |page| Arc::clone(&page.files))
            }),
            problems: Arc::clone(&self.of_links[index]),
        })
    }

    /// The pages of a work with another body; `None` where files lie beside them that did not, or the reverse.
    fn resolve(
        &self,
        sources: &Sources,
        library: &Library,
        index: usize,
    ) -> Option<(Arc<Vec<Problem>>, Pages)> {
        let Assembly { urls, anchors, by_file, .. } = self;
        let (config, bibliographies) = (&self.site.config, &self.site.bibliographies);
        let withdrawn = links::withdrawn(library, sources);
        let places = Places { sources, config, library, urls, anchors, by_file, bibliographies, withdrawn };
        let mut resolved = places.work(WorkId(index as u32), &library.works[index]);
        let mut pages = Pages::clone(&self.site.pages[index]);
        for (lang, page) in pages.by_lang.iter_mut() {
            let Some(page) = page else { continue };
            if page.files != resolved.files[lang] {
                return None;
            }
            page.links = resolved.links[lang].take()?;
        }
        Some((resolved.problems, pages))
    }
}
