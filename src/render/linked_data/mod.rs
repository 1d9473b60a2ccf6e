//! Linked data: what a page is about as JSON-LD in the terms of schema.org, one connected graph a page.
//! Must not know templates.
//!
//! The page leads: it is part of the site, which the institute publishes, and has a main entity. Things that are the same in
//! every language (people, organisations, projects, events, series, terms) have one name in all of them; texts have one a
//! language, which is also that of their entry in feeds.

mod event;
mod ids;
mod list;
mod node;
mod people;
mod project;
mod publication;
mod site;
mod text;

use std::sync::OnceLock;

use super::Page;
use super::head::{About, Head};
use crate::content::work::Details;
use node::Node;

/// What every page but a home page says of the site around it, made for the first of a language.
#[derive(Default)]
pub(super) struct Around {
    website: OnceLock<Node>,
    publisher: OnceLock<Node>,
}

/// The graph of a page, safe inside a script element.
pub(super) fn script(head: &Head<'_>) -> String {
    let entity = match (head.page, &head.about) {
        (Page::Work(_), Some(about)) => head.work(about),
        (Page::List(key, number), _) => head.list(key, *number),
        (Page::Overview(overview), _) => Some(head.overview(*overview)),
        _ => None,
    };
    let crumbs = head.breadcrumbs();
    let page = head.page_node(entity.is_some(), crumbs.is_some());
    let mut graph = vec![page];
    graph.extend(entity);
    graph.extend(crumbs);
    graph.push(head.around_website());
    // The page of the institute has said all of that.
    if !matches!(head.page, Page::Work(id) if head.shared.publisher == Some(*id)) {
        graph.push(head.around_publisher());
    }
    node::document(&graph)
}

impl Head<'_> {
    fn around_website(&self) -> Node {
        match self.page {
            Page::Home => self.website(),
            _ => self.shared.around.website.get_or_init(|| self.website()).clone(),
        }
    }

    fn around_publisher(&self) -> Node {
        match self.page {
            Page::Home => self.publisher(),
            _ => self.shared.around.publisher.get_or_init(|| self.publisher()).clone(),
        }
    }

    /// The main entity of the page of a work; a plain page is about nothing but itself.
    fn work(&self, about: &About<'_>) -> Option<Node> {
        let node = match &about.work.details {
            Details::Publication(publication) => self.publication(about, publication),
            Details::Project(project) => self.project(about, project),
            Details::Event(event) => self.event(about, event),
            Details::News(news) => self.news(about, news),
            Details::Person(person) => self.person(about, person),
            Details::Organisation(_) => self.organisation(about),
            Details::Page(_) => return None,
        };
        Some(node.with("mainEntityOfPage", Node::reference(self.url)))
    }
}
