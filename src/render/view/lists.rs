//! `list`, `overview`, `search` and `home`: pages that lead to works.

use serde::Serialize;
use tera::Value;

/// `list`: one page of a list of works.
#[derive(Serialize)]
pub struct ListView {
    /// What it lists: `section`, `topic`, `region`, `series`, `type` or `year`.
    pub by: &'static str,
    /// The key of what it lists: `publications`, `energy`, `2024`.
    pub key: String,
    /// The title of the whole list.
    pub title: String,
    /// Words of the editor above the list, as safe HTML; may be empty.
    pub intro: Value,
    /// Coming events, the next one first; only on the first page of a list of events.
    pub coming: Vec<Value>,
    /// The works of this page, as cards.
    pub cards: Vec<Value>,
    /// The letters of the whole list, for people and organisations from 20 entries on; else empty.
    pub letters: Vec<LetterView>,
    /// How many works the whole list has.
    pub total: usize,
    /// The number of this page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The page before this one, with newer works, or `none`.
    pub previous: Option<String>,
    /// The page after this one, or `none`.
    pub next: Option<String>,
    /// The pages to offer: the first, the last, and two on either side of this one.
    pub numbers: Vec<PageNumberView>,
    /// Narrower lists of the same works: the types of a section.
    pub narrower: Vec<CountView>,
    /// ISSN of a series, or `none`.
    pub issn: Option<String>,
    /// What a series is, or `none`.
    pub description: Option<String>,
    /// How often a series appears, in words, or `none`.
    pub frequency: Option<String>,
}

/// A letter of a list in alphabetical order.
#[derive(Serialize)]
pub struct LetterView {
    /// The heading: a letter of the language's alphabet, `0–9`, `…` for other scripts, `#` for signs.
    pub letter: String,
    /// The id to give its heading.
    pub id: String,
    /// Where it begins, be it on this page or on another.
    pub url: String,
    /// Its works on this page, as cards; may be empty.
    pub cards: Vec<Value>,
}

/// A page of a list, for the pager.
#[derive(Serialize)]
pub struct PageNumberView {
    /// Its number, from 1.
    pub number: usize,
    /// Where it is.
    pub url: String,
    /// Whether it is the page being shown.
    pub is_current: bool,
    /// Whether numbers are left out before it.
    pub after_gap: bool,
}

/// `overview`: all topics, regions, series or years.
#[derive(Serialize)]
pub struct OverviewView {
    /// `topics`, `regions`, `series` or `archive`.
    pub by: &'static str,
    /// The title.
    pub title: String,
    /// The lists, each with the number of its works.
    pub entries: Vec<CountView>,
}

/// `search`: where readers search.
#[derive(Serialize)]
pub struct SearchView {
    /// The file that the script begins with; it names all others.
    pub index: String,
    /// What the site has, for readers without the script: sections with their types, and the overviews with their lists.
    pub lists: Vec<SearchListView>,
}

/// A part of what the site has.
#[derive(Serialize)]
pub struct SearchListView {
    /// The title of the section or overview.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// Its types or lists, each with the number of its works.
    pub entries: Vec<CountView>,
}

/// A list with the number of its works.
#[derive(Serialize)]
pub struct CountView {
    /// The title of the list.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// How many works it has.
    pub count: usize,
    /// Whether it is the list being shown.
    pub is_current: bool,
}

/// `home`: the home page.
#[derive(Serialize)]
pub struct HomeView {
    /// Words of the editor, as safe HTML; may be empty.
    pub intro: Value,
    /// Works that editors chose (`featured: true`), the newest first; at most three.
    pub featured: Vec<Value>,
    /// The latest publications that are not featured; at most six.
    pub publications: Vec<Value>,
    /// Coming events, the next one first; at most four.
    pub events: Vec<Value>,
    /// Running projects; at most six.
    pub projects: Vec<Value>,
    /// The latest news; at most four.
    pub news: Vec<Value>,
    /// All topics with the number of their works.
    pub topics: Vec<CountView>,
}
