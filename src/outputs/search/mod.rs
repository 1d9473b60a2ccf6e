//! The files in which browsers search: of each language one that the script begins with, words with their postings,
//! positions for phrases, usual words for typing slips, and the texts that results show.
//!
//! How many files there are follows from the number of words in each text, which is known before any is read. The index
//! itself is made when the first of its files is wanted.

mod layout;
mod manifest;

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

use super::{Job, Plan, Route};
use crate::diagnostics::Place;
use crate::render::{Page, SEARCH_INDEX};
use crate::search::{self, Entry, Index};
use crate::site::Site;
use crate::vocabulary::{LangId, PerLang};
use layout::Layout;

/// A file of a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum File {
    /// What the script begins with: what there is, and where.
    Index,
    /// Words and their postings.
    Words(usize),
    /// Positions.
    Positions(usize),
    /// The usual words.
    Slips,
    /// The texts of some works.
    Texts(usize),
}

/// What readers of each language can search.
pub struct Searches {
    by_lang: PerLang<Search>,
}

struct Search {
    layout: Layout,
    /// Made once, by who first needs it. Two who need it at the same moment may both make it: it is the same.
    index: OnceLock<Arc<Index>>,
}

impl Searches {
    /// Of a site that has no search there is nothing.
    pub(super) fn of(site: &Site) -> Searches {
        let count = if site.config.search { site.config.languages.count() } else { 0 };
        let langs: Vec<LangId> = LangId::all(count).collect();
        let mut layouts =
            langs.par_iter().map(|lang| Layout::of(site, *lang)).collect::<Vec<_>>().into_iter();
        let by_lang = PerLang::new(count, |_| Search {
            layout: layouts.next().unwrap_or_default(),
            index: OnceLock::new(),
        });
        Searches { by_lang }
    }

    /// Whether both have the same files.
    pub(super) fn has_files_of(&self, other: &Searches) -> bool {
        self.by_lang.count() == other.by_lang.count()
            && self.by_lang.iter().all(|(lang, own)| own.layout.files() == other.by_lang[lang].layout.files())
    }
}

pub(super) fn routes(site: &Site, searches: &Searches) -> Vec<Route> {
    let mut routes = Vec::new();
    for (lang, search) in searches.by_lang.iter() {
        let Some(page) = site.search_url(lang) else { continue };
        let route = |name: &str, job: Job| Route::new(&page.file(name), job, Place::Site);
        routes.push(Route::new(&page, Job::Page(lang, Page::Search), Place::Site));
        routes.push(route(SEARCH_INDEX, Job::Search(lang, File::Index)));
        routes.push(route("slips.json", Job::Search(lang, File::Slips)));
        let (words, positions, texts) = search.layout.files();
        let numbered = |kind: &'static str, count: usize, file: fn(usize) -> File| {
            (0..count).map(move |number| (format!("{kind}-{number}.json"), file(number)))
        };
        let files = numbered("words", words, File::Words)
            .chain(numbered("positions", positions, File::Positions))
            .chain(numbered("texts", texts, File::Texts));
        routes.extend(files.map(|(name, file)| route(&name, Job::Search(lang, file))));
    }
    routes
}

/// Makes the indexes of all languages, which many files are going to need.
pub(super) fn prepare(plan: &Plan) {
    let langs: Vec<LangId> = plan.search.by_lang.iter().map(|(lang, _)| lang).collect();
    langs.into_par_iter().for_each(|lang| {
        index(plan, lang);
    });
}

pub(super) fn produce(plan: &Plan, lang: LangId, file: File) -> Vec<u8> {
    let index = index(plan, lang);
    let layout = &plan.search.by_lang[lang].layout;
    match file {
        File::Index => manifest::produce(&plan.lens(lang), layout, &index),
        File::Words(number) => index.words[number].clone(),
        File::Positions(number) => index.positions[number].clone(),
        File::Slips => index.slips.clone(),
        File::Texts(number) => texts(plan, lang, layout, number, &index.edition),
    }
}

/// The index of a language. Nobody waits for another here: who waits while works are gathered in parallel may have to do
/// that very work.
fn index(plan: &Plan, lang: LangId) -> Arc<Index> {
    let search = &plan.search.by_lang[lang];
    if let Some(index) = search.index.get() {
        return Arc::clone(index);
    }
    let layout = &search.layout;
    let made = search::index(layout.works.len(), layout.words, |place| entry(plan, lang, layout, place));
    Arc::clone(search.index.get_or_init(|| Arc::new(made)))
}

/// A work as the index knows it.
fn entry(plan: &Plan, lang: LangId, layout: &Layout, place: usize) -> Entry {
    let (site, lens, listed) = (&plan.site, plan.lens(lang), layout.works[place]);
    let tag = site.config.languages[listed.lang].tag.clone();
    let body = lens.searched(listed);
    let text = xxh3_64(body.text.as_bytes());
    let around = lens.found(listed, String::new());
    let about =
        site.words(listed.work, listed.lang).map_or_else(Vec::new, |words| lens.said_about(listed, words));
    let digest = text ^ xxh3_64(&json(&(&around, &about)));
    Entry { lang: tag, title: around.map_or_else(String::new, |found| found.title), about, body, digest }
}

/// The texts of some works, for the results that show them.
fn texts(plan: &Plan, lang: LangId, layout: &Layout, number: usize, edition: &str) -> Vec<u8> {
    #[derive(Serialize)]
    struct Texts<'a, T> {
        v: &'a str,
        d: Vec<T>,
    }
    let lens = plan.lens(lang);
    let works = layout.pack(number);
    json(&Texts {
        v: edition,
        d: works.iter().map(|listed| lens.found(*listed, lens.searched(*listed).text)).collect(),
    })
}

/// Structs of texts and numbers are always JSON.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
