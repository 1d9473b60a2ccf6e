//! What machines read in the head of a page: tags of Highwire and Dublin Core, Open Graph, and linked data.
//! Must not know templates.

mod dublin_core;
mod highwire;
mod open_graph;
mod tags;

use tera::Value;

use super::Page;
use super::frame::Here;
use super::lens::Lens;
use super::values::list;
use super::view::PageView;
use crate::citation::Reference;
use crate::content::work::{Translation, Work, WorkId};
use crate::vocabulary::PartialDate;
use tags::Tags;

/// A page with what its head says in several forms.
pub(super) struct Head<'a> {
    lens: Lens<'a>,
    here: &'a Here,
    view: &'a PageView,
    /// Its own address.
    url: &'a str,
    /// What it is about, where that is a work.
    about: Option<About<'a>>,
}

/// A work with its words in the language of the page.
pub(super) struct About<'a> {
    id: WorkId,
    work: &'a Work,
    words: &'a Translation,
    /// What is cited of it, where it is a publication.
    reference: Option<Reference>,
}

impl About<'_> {
    /// When these words were last changed.
    fn modified(&self) -> Option<PartialDate> {
        self.words.updated.or(self.work.common.updated)
    }
}

impl<'a> Head<'a> {
    /// A page that stands `here`. Of pages that search engines should leave out nothing is worked out.
    pub(super) fn new(lens: Lens<'a>, page: &Page, here: &'a Here, view: &'a PageView) -> Head<'a> {
        let url = view.absolute.as_deref().filter(|_| !view.noindex).unwrap_or_default();
        let about = match page {
            Page::Work(id) => lens.site.words(*id, lens.lang).map(|words| About {
                id: *id,
                work: lens.site.work(*id),
                words,
                reference: lens.reference(*id),
            }),
            _ => None,
        };
        Head { lens, here, view, url, about }
    }

    /// `page.meta`.
    pub(super) fn meta(&self) -> Value {
        let mut tags = Tags::default();
        if !self.url.is_empty() {
            if let Some((about, reference)) = self.publication() {
                highwire::write(self, about, reference, &mut tags);
                dublin_core::write(self, about, reference, &mut tags);
            }
            open_graph::write(self, &mut tags);
        }
        list(tags.into_values())
    }

    /// What it is about, where that is a publication.
    fn publication(&self) -> Option<(&About<'a>, &Reference)> {
        let about = self.about.as_ref()?;
        Some((about, about.reference.as_ref()?))
    }
}
