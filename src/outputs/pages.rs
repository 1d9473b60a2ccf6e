//! The pages that templates make: works, lists, overviews, home pages, the page for missing pages.

use rayon::prelude::*;

use super::{Job, Route};
use crate::content::work::{Details, PageRole};
use crate::content::{Work, WorkId};
use crate::diagnostics::Place;
use crate::render::Page;
use crate::site::Site;
use crate::vocabulary::{LangId, UrlPath};

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let works: Vec<_> = site.published().collect();
    let of_work = |(id, work): (WorkId, &Work)| {
        // The words of home pages and of lists stand on pages of their own.
        let is_own = !matches!(&work.details, Details::Page(PageRole::Home | PageRole::Intro(_)));
        let languages = is_own.then(|| site.languages_of(id)).into_iter().flatten();
        let routes = languages.filter_map(|lang| {
            let (url, words) = (site.url(id, lang)?, site.words(id, lang)?);
            Some(Route::new(url, Job::Page(lang, Page::Work(id)), words.title_span))
        });
        routes.collect::<Vec<_>>()
    };
    let mut routes: Vec<Route> = works.into_par_iter().flat_map_iter(of_work).collect();
    for lang in site.config.languages.ids() {
        routes.extend(of_language(site, lang));
    }
    routes
}

fn of_language(site: &Site, lang: LangId) -> Vec<Route> {
    let language = &site.config.languages[lang];
    let home = UrlPath::page([language.path.as_str()]);
    let page = |url: &UrlPath, page: Page| Route::new(url, Job::Page(lang, page), Place::Site);
    // Of these only the home page has an address that `site.yaml` chooses in one place.
    let place = if language.path.is_empty() { Place::Site } else { Place::At(language.span) };
    let mut routes = vec![
        Route::new(&home, Job::Page(lang, Page::Home), place),
        page(&home.file("404.html"), Page::NotFound),
    ];
    let index = &site.indexes[lang];
    for (key, list) in &index.lists {
        routes.extend(
            (1..=list.pages()).map(|number| page(&list.page_url(number), Page::List(key.clone(), number))),
        );
    }
    routes.extend(index.overviews.iter().map(|(overview, url)| page(url, Page::Overview(*overview))));
    routes
}
