//! The way from the home page down to the page above a page.

use tera::Value;

use super::Page;
use super::lens::Lens;
use super::shared::Shared;
use crate::content::Kind;
use crate::content::work::{Details, PageRole};
use crate::site::{ListKey, Overview};
use crate::vocabulary::UrlPath;

/// The list above a page.
enum Above {
    Section(Kind),
    Overview(Overview),
}

impl Lens<'_> {
    /// `page.breadcrumbs`.
    pub(super) fn breadcrumbs(&self, page: &Page, shared: &Shared) -> Vec<Value> {
        if matches!(page, Page::Home | Page::NotFound) || self.is_home(page) {
            return Vec::new();
        }
        let above = match self.list_above(page) {
            Some(Above::Section(kind)) => shared.section(kind),
            Some(Above::Overview(overview)) => {
                let url = self.site.indexes[self.lang].overviews.get(&overview);
                url.map(|url| Value::from_serializable(&self.overview_link(overview, url)))
            }
            None => None,
        };
        std::iter::once(shared.home()).chain(above).collect()
    }

    fn is_home(&self, page: &Page) -> bool {
        let Page::Work(id) = page else { return false };
        matches!(self.site.work(*id).details, Details::Page(PageRole::Home))
    }

    /// The list to which a page belongs, where that is not the page itself.
    fn list_above(&self, page: &Page) -> Option<Above> {
        match page {
            Page::Work(id) => {
                let work = self.site.work(*id);
                let is_page = matches!(work.details, Details::Page(_));
                (!is_page).then_some(Above::Section(work.kind))
            }
            Page::List(ListKey::Section(kind), number) => (*number > 1).then_some(Above::Section(*kind)),
            Page::List(ListKey::Type(kind, _), _) => Some(Above::Section(*kind)),
            Page::List(key, _) => key.overview().map(Above::Overview),
            Page::Home | Page::NotFound | Page::Overview(_) | Page::Search => None,
        }
    }

    /// The title and the address of the list to which a page belongs.
    pub(super) fn above(&self, page: &Page) -> Option<(String, UrlPath)> {
        let index = &self.site.indexes[self.lang];
        match self.list_above(page)? {
            Above::Section(kind) => {
                let list = index.lists.get(&ListKey::Section(kind))?;
                Some((self.section_title(kind), list.url.clone()))
            }
            Above::Overview(overview) => {
                Some((self.words(overview.name(), &[]), index.overviews.get(&overview)?.clone()))
            }
        }
    }
}
