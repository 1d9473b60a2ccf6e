//! For programs that read rather than show (llmstxt.org), where `llms: true` asks for it: in each language a list of what the
//! site has, `llms.txt`, and beside each page that it names the same text as Markdown, `index.md`.

mod list;
mod text;

use super::{Job, Route};
use crate::content::work::{Details, PageRole};
use crate::content::{Kind, WorkId};
use crate::diagnostics::Place;
use crate::site::{ListKey, Site};
use crate::vocabulary::{LangId, UrlPath};

pub(super) use list::produce as produce_list;
pub(super) use text::produce as produce_text;

/// The kinds in the order of the list, and how many works of each it names at most: the newest.
const NAMED: [(Kind, usize); 6] = [
    (Kind::Page, 50),
    (Kind::Publication, 100),
    (Kind::Project, 50),
    (Kind::Event, 30),
    (Kind::News, 30),
    (Kind::Person, 100),
];

/// The name of the list.
const LIST: &str = "llms.txt";

/// The name of a text beside its page.
const TEXT: &str = "index.md";

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let mut routes = Vec::new();
    if !site.config.llms {
        return routes;
    }
    for (lang, language) in site.config.languages.iter() {
        let home = UrlPath::page([language.path.as_str()]);
        routes.push(Route::new(&home.file(LIST), Job::Llms(lang), Place::Site));
        for (_, works) in named(site, lang) {
            routes.extend(works.into_iter().filter_map(|id| {
                Some(Route::new(&site.url(id, lang)?.file(TEXT), Job::Text(lang, id), Place::Site))
            }));
        }
    }
    routes
}

/// The works that the list of a language names, in its own words.
fn named(site: &Site, lang: LangId) -> Vec<(Kind, Vec<WorkId>)> {
    let plain = || {
        let pages =
            site.published().filter(|(_, work)| matches!(work.details, Details::Page(PageRole::Plain)));
        pages.map(|(id, _)| id).filter(|id| site.url(*id, lang).is_some()).collect::<Vec<_>>()
    };
    let listed = |kind: Kind| {
        let list = site.indexes[lang].lists.get(&ListKey::Section(kind));
        let entries = list.map_or(&[][..], |list| &list.entries).iter();
        entries.filter(|listed| listed.lang == lang).map(|listed| listed.work).collect()
    };
    let of = |(kind, most): (Kind, usize)| {
        let mut works = if kind == Kind::Page { plain() } else { listed(kind) };
        works.truncate(most);
        (kind, works)
    };
    NAMED.into_iter().map(of).filter(|(_, works)| !works.is_empty()).collect()
}
