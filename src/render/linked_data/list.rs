//! Lists: what the page shows of them, and the way to it.

use super::node::Node;
use crate::render::head::Head;
use crate::render::{Lens, Page};
use crate::site::{ListKey, Overview};
use crate::vocabulary::{Slug, UrlPath};

impl Lens<'_> {
    /// The whole address of the list of a term, if it has one in this language.
    pub(super) fn list_absolute(&self, overview: Overview, slug: &Slug) -> Option<String> {
        let key = match overview {
            Overview::Topics => ListKey::Topic(slug.clone()),
            Overview::Regions => ListKey::Region(slug.clone()),
            Overview::Series => ListKey::Series(slug.clone()),
            Overview::Archive => return None,
        };
        self.site.indexes[self.lang].lists.get(&key).map(|list| self.absolute(&list.url))
    }
}

impl Head<'_> {
    /// The works that a page of a list shows, at their places in the whole list.
    pub(super) fn list(&self, key: &ListKey, number: usize) -> Option<Node> {
        let lens = self.lens;
        let list = lens.site.indexes[lens.lang].lists.get(key)?;
        let coming = if number == 1 { 0..list.coming } else { 0..0 };
        let items = coming.chain(list.page_range(number)).filter_map(|place| {
            let listed = list.entries.get(place)?;
            let url = lens.absolute(lens.site.url(listed.work, listed.lang)?);
            Some(item(place + 1, &lens.site.words(listed.work, listed.lang)?.title, Some(url)))
        });
        Some(self.item_list(list.entries.len(), items.collect()))
    }

    /// The lists that an overview leads to.
    pub(super) fn overview(&self, overview: Overview) -> Node {
        let lists = self.lens.lists_below(overview);
        let items = lists.iter().enumerate();
        let items = items
            .map(|(index, (_, list, title))| item(index + 1, title, Some(self.lens.absolute(&list.url))));
        self.item_list(lists.len(), items.collect())
    }

    fn item_list(&self, total: usize, items: Vec<Node>) -> Node {
        Node::of("ItemList")
            .with("@id", format!("{}#list", self.url))
            .with("numberOfItems", total)
            .with("itemListElement", items)
    }

    /// The topic, region or series that a list is about.
    pub(super) fn listed_thing(&self, key: &ListKey) -> Option<Node> {
        // An unlisted term is written as in the first work that has it.
        let written = || self.lens.list_title(key);
        match key {
            ListKey::Topic(slug) => Some(self.term("DefinedTerm", Overview::Topics, slug, &written())),
            ListKey::Region(slug) => Some(self.term("Place", Overview::Regions, slug, &written())),
            ListKey::Series(slug) => {
                let issn = self.lens.site.config.series.get(slug).and_then(|series| series.issn.as_deref());
                let series = self
                    .series(slug, &written(), issn)
                    .with("description", self.view.description.as_deref())
                    .with("publisher", Node::reference(self.lens.site_id("organization")));
                Some(series)
            }
            ListKey::Section(_) | ListKey::Type(..) | ListKey::Year(_) => None,
        }
    }

    /// From the home page down to this one; a home page has no way.
    pub(super) fn breadcrumbs(&self) -> Option<Node> {
        let lens = self.lens;
        if *self.page == Page::Home {
            return None;
        }
        let address = |url: &UrlPath| Some(lens.absolute(url));
        let mut items = vec![item(1, &lens.words("home", &[]), address(&lens.home_url(lens.lang)))];
        if let Some((title, url)) = lens.above(self.page) {
            items.push(item(2, &title, address(&url)));
        }
        items.push(item(items.len() + 1, &self.view.title, Some(self.url.to_owned())));
        let id = format!("{}#breadcrumbs", self.url);
        Some(Node::of("BreadcrumbList").with("@id", id).with("itemListElement", items))
    }
}

/// An entry of a list, counted from 1. An address alone names it: no list says all that is known of its works.
fn item(position: usize, name: &str, url: Option<String>) -> Node {
    Node::of("ListItem").with("position", position).with("name", name).with("item", url)
}
