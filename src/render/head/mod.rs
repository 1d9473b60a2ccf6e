//! What machines read in the head of a page: tags of Highwire and Dublin Core, Open Graph, and linked data.
//! Must not know templates.

mod dublin_core;
mod highwire;
mod open_graph;
mod tags;

use tera::Value;

use super::frame::Here;
use super::lens::Lens;
use super::shared::Shared;
use super::view::{MetaView, PageView};
use super::{Page, linked_data};
use crate::citation::Reference;
use crate::content::work::{Translation, Work, WorkId};
use crate::site::Overview;
use crate::vocabulary::PartialDate;
use tags::Tags;

/// A page with what its head says in several forms.
pub(super) struct Head<'a> {
    /// The site in the language of the page.
    pub(super) lens: Lens<'a>,
    /// What is the same on all pages of the language.
    pub(super) shared: &'a Shared,
    /// Which page.
    pub(super) page: &'a Page,
    /// Where it stands.
    pub(super) here: &'a Here,
    /// What templates see of it.
    pub(super) view: &'a PageView,
    /// Its own address; empty where search engines should leave it out, and then nothing is said of it.
    pub(super) url: &'a str,
    /// What it is about, where that is a work.
    pub(super) about: Option<About<'a>>,
}

/// A work with its words in the language of the page.
pub(super) struct About<'a> {
    /// Its id.
    pub(super) id: WorkId,
    /// Its facts.
    pub(super) work: &'a Work,
    /// Its words.
    pub(super) words: &'a Translation,
    /// What is cited of it, where it is a publication.
    pub(super) reference: Option<&'a Reference>,
    /// Keywords and topics, each once.
    pub(super) subjects: Vec<String>,
}

impl<'a> About<'a> {
    fn new(lens: Lens<'a>, shared: &'a Shared, id: WorkId) -> Option<About<'a>> {
        let (work, words) = (lens.site.work(id), lens.site.words(id, lens.lang)?);
        let mut subjects = words.keywords.clone();
        for topic in &work.common.topics {
            let title = lens.term(Overview::Topics, topic).title;
            if !subjects.iter().any(|known| known.to_lowercase() == title.to_lowercase()) {
                subjects.push(title);
            }
        }
        Some(About { id, work, words, reference: shared.references.get(&lens, id), subjects })
    }

    /// When these words were last changed.
    pub(super) fn modified(&self) -> Option<PartialDate> {
        self.words.updated.or(self.work.common.updated)
    }
}

impl<'a> Head<'a> {
    /// A page that stands `here`.
    pub(super) fn new(
        lens: Lens<'a>,
        shared: &'a Shared,
        page: &'a Page,
        here: &'a Here,
        view: &'a PageView,
    ) -> Head<'a> {
        let url = view.absolute.as_deref().filter(|_| !view.noindex).unwrap_or_default();
        let about = match page {
            Page::Work(id) if !url.is_empty() => About::new(lens, shared, *id),
            _ => None,
        };
        Head { lens, shared, page, here, view, url, about }
    }

    /// `page.meta`.
    pub(super) fn meta(&self) -> MetaView {
        let [mut highwire, mut dublin_core, mut open_graph] = std::array::from_fn(|_| Tags::default());
        if !self.url.is_empty() {
            if let Some(about) = &self.about
                && let Some(reference) = about.reference
            {
                highwire::write(self, about, reference, &mut highwire);
                dublin_core::write(self, about, reference, &mut dublin_core);
            }
            open_graph::write(self, &mut open_graph);
        }
        MetaView {
            highwire: highwire.into_value(),
            dublin_core: dublin_core.into_value(),
            open_graph: open_graph.into_value(),
        }
    }

    /// `page.json_ld`.
    pub(super) fn json_ld(&self) -> Value {
        if self.url.is_empty() {
            return Value::none();
        }
        Value::safe_string(&linked_data::script(self))
    }
}
