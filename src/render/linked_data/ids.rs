//! The names of things: addresses that stay when titles change. Nothing has to stand there.

use super::super::lens::Lens;
use crate::content::work::{Details, Work, WorkId};
use crate::site::Overview;
use crate::vocabulary::{LangId, Slug, UrlPath};

impl Lens<'_> {
    /// A work in all its languages: `https://bridge.example/id/people/ana-krasniqi`.
    pub(in crate::render) fn thing_id(&self, work: &Work) -> String {
        self.absolute(&UrlPath::new(format!("/id/{}", work.key)))
    }

    /// The words of a work in one language: `https://bridge.example/id/publications/lithium/sq`. Feeds name their entries so.
    pub fn text_id(&self, work: &Work, lang: LangId) -> String {
        let tag = &self.site.config.languages[lang].tag;
        self.absolute(&UrlPath::new(format!("/id/{}/{tag}", work.key)))
    }

    /// A topic, region or series: `https://bridge.example/id/topics/energy`.
    pub(super) fn term_id(&self, overview: Overview, slug: &Slug) -> String {
        self.absolute(&UrlPath::new(format!("/id/{}/{slug}", overview.name())))
    }

    /// A thing of the site as a whole: `https://bridge.example/#website`.
    pub(super) fn site_id(&self, name: &str) -> String {
        format!("{}#{name}", self.absolute(&UrlPath::page([])))
    }

    /// What names a work where another one mentions it, in the language in which its page is shown.
    pub(super) fn id_of(&self, id: WorkId, lang: LangId) -> String {
        let work = self.site.work(id);
        match &work.details {
            Details::Publication(_) | Details::News(_) => self.text_id(work, lang),
            // A page is named by its address.
            Details::Page(_) => self.site.url(id, lang).map(|url| self.absolute(url)).unwrap_or_default(),
            Details::Project(_) | Details::Event(_) | Details::Person(_) | Details::Organisation(_) => {
                self.thing_id(work)
            }
        }
    }
}
