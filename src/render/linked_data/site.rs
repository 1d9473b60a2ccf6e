//! The page itself, the site around it, and who publishes that.

use super::node::Node;
use crate::content::Kind;
use crate::content::work::{Details, PageRole};
use crate::render::Page;
use crate::render::head::Head;
use crate::vocabulary::UrlPath;

impl Head<'_> {
    /// The page.
    pub(super) fn page_node(&self, has_entity: bool, has_crumbs: bool) -> Node {
        let lens = self.lens;
        let type_ = match (self.page, self.about.as_ref().map(|about| about.work.kind)) {
            (Page::List(..) | Page::Overview(_), _) => "CollectionPage",
            (_, Some(Kind::Person | Kind::Organisation)) => "ProfilePage",
            _ => "WebPage",
        };
        let entity = match (self.page, &self.about) {
            (Page::Work(id), Some(_)) => self.entity_id(*id),
            _ => format!("{}#list", self.url),
        };
        let mut page = Node::of(type_)
            .with("@id", self.url)
            .with("url", self.url)
            .with("name", &self.view.title)
            .with("description", self.view.description.as_deref().filter(|_| !has_entity))
            .with("inLanguage", lens.site.config.languages[lens.lang].tag.as_str())
            .with("isPartOf", Node::reference(lens.site_id("website")))
            .with("mainEntity", has_entity.then(|| Node::reference(entity)))
            .with("breadcrumb", has_crumbs.then(|| Node::reference(format!("{}#breadcrumbs", self.url))));
        match self.page {
            Page::Home => page = page.with("about", Node::reference(lens.site_id("organization"))),
            Page::List(key, _) => page = page.with("about", self.listed_thing(key)),
            _ => {}
        }
        let Some(about) = &self.about else { return page };
        if matches!(about.work.details, Details::Page(PageRole::Plain)) {
            page = page
                .with("datePublished", self.view.published.as_deref())
                .with("dateModified", about.modified().map(|date| date.to_string()))
                .with("primaryImageOfPage", self.picture(about))
                .with("keywords", about.words.keywords.clone());
        }
        // The page of a text is as much translated as the text is.
        match about.work.details {
            Details::Publication(_) | Details::News(_) => page,
            _ => page.and(&self.translated_pages(about, type_)),
        }
    }

    /// The site; in full on its home pages.
    pub(super) fn website(&self) -> Node {
        let (lens, config) = (self.lens, &self.lens.site.config);
        let site = Node::of("WebSite")
            .with("@id", lens.site_id("website"))
            .with("url", lens.absolute(&UrlPath::page([])))
            .with("name", lens.text(&config.title))
            .with("publisher", Node::reference(lens.site_id("organization")));
        if *self.page != Page::Home {
            return site;
        }
        let tags = config.languages.iter().map(|(_, language)| language.tag.to_string());
        site.with("description", config.description.as_ref().map(|description| lens.text(description)))
            .with("inLanguage", tags.collect::<Vec<_>>())
    }

    /// Who publishes the site; in full on its home pages, and on the page of the organisation, where that is a work.
    pub(super) fn publisher(&self) -> Node {
        let lens = self.lens;
        let publisher = Node::of("Organization")
            .with("@id", lens.site_id("organization"))
            .with("name", lens.publisher())
            .with("url", lens.absolute(&UrlPath::page([])));
        let work = self.shared.publisher;
        let logo = work.and_then(|id| Some((id, lens.words_of(id)?.0)));
        let publisher = publisher.with("logo", logo.and_then(|(id, lang)| self.logo(id, lang)));
        if *self.page != Page::Home {
            return publisher;
        }
        let config = &lens.site.config.publisher;
        let mut same = self.identities(work);
        same.extend(config.links.iter().map(|link| link.url.clone()));
        let publisher = publisher
            .with("email", config.email.as_deref())
            .with("telephone", config.phone.as_deref())
            .with("sameAs", web_addresses(same));
        let publisher = match work {
            Some(id) => publisher.and(&self.organisation_words(id)),
            None => publisher,
        };
        // An address in the settings is whole, the country of the institute's page is not.
        match &config.address {
            Some(address) => publisher.with("address", lens.text(address)),
            None => publisher.with("address", work.and_then(|id| self.country(id))),
        }
    }
}

/// Those that lead to a page.
pub(super) fn web_addresses(links: Vec<String>) -> Vec<String> {
    links.into_iter().filter(|link| link.starts_with("http")).collect()
}
