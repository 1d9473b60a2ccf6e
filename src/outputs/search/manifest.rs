//! The file that the script of the search page begins with: the edition of the other files and where in them to look, and
//! of each work what it can be filtered by.

use std::collections::BTreeMap;

use serde::Serialize;

use super::json;
use super::layout::Layout;
use crate::content::Kind;
use crate::render::Lens;
use crate::search::{self, Index, numbers};
use crate::vocabulary::{LangId, Slug};

/// A kind or type: its name and title, and for types the place of the kind.
type Type = (&'static str, String, Option<usize>);

/// Columns have a number for each work, in letters.
#[derive(Serialize)]
struct Manifest<'a> {
    /// The edition of all files.
    v: &'a str,
    /// How many works there are.
    count: usize,
    /// The first word of each file of words.
    words: &'a [String],
    /// The first group of each, as distances.
    groups: String,
    /// The first group of each file of positions, as distances.
    positions: String,
    /// The first work of each file of texts, as distances.
    texts: String,
    /// Kinds, each followed by its types.
    types: Vec<Type>,
    /// The type of each work.
    #[serde(rename = "type")]
    type_of: String,
    /// Topics: a key and a title.
    topics: Vec<(String, String)>,
    /// How many topics each work has, and which.
    topic: String,
    /// Years, the latest first.
    years: Vec<i16>,
    /// The year of each work, from 1; 0 where it has none.
    year: String,
    /// Languages: tag, name, direction.
    langs: Vec<(String, String, &'static str)>,
    /// The language of each work; empty where all are in one.
    lang: String,
    /// How counts of results are said.
    counts: Counts,
    /// Letters that are folded in another way than by taking off their marks.
    fold: BTreeMap<String, &'static str>,
}

/// The forms of a number of results: a language has several, and which of them a number takes follows from its last two
/// digits, but for numbers below a hundred.
#[derive(Serialize)]
struct Counts {
    /// Each form, `{}` in the place of the number.
    forms: Vec<String>,
    /// The form of each number from 0 to 199.
    of: String,
}

pub(super) fn produce(lens: &Lens<'_>, layout: &Layout, index: &Index) -> Vec<u8> {
    let columns = Columns::of(lens, layout);
    let langs = &columns.langs;
    let manifest = Manifest {
        v: &index.edition,
        count: layout.works.len(),
        words: &index.first_words,
        groups: distances(index.first_groups.iter().copied()),
        positions: distances(index.first_positions.iter().copied()),
        texts: distances(layout.packs.iter().map(|place| *place as u32)),
        types: columns.types,
        type_of: numbers(columns.type_of),
        topics: columns.topics,
        topic: numbers(columns.topic),
        year: numbers(columns.year),
        years: columns.years,
        langs: langs.iter().map(|lang| language(lens, *lang)).collect(),
        lang: if langs.len() > 1 { numbers(columns.lang) } else { String::new() },
        counts: counts(lens),
        fold: search::folding().collect(),
    };
    json(&manifest)
}

/// What each work can be filtered by.
struct Columns {
    types: Vec<Type>,
    type_of: Vec<u32>,
    topics: Vec<(String, String)>,
    topic: Vec<u32>,
    years: Vec<i16>,
    year: Vec<u32>,
    langs: Vec<LangId>,
    lang: Vec<u32>,
}

impl Columns {
    fn of(lens: &Lens<'_>, layout: &Layout) -> Columns {
        let site = lens.site;
        let works = || layout.works.iter().map(|listed| site.work(listed.work));
        let mut kinds: BTreeMap<(Kind, Option<&'static str>), u32> = BTreeMap::new();
        let mut topics: BTreeMap<&Slug, String> = BTreeMap::new();
        let mut years: Vec<i16> = Vec::new();
        for (listed, work) in layout.works.iter().zip(works()) {
            kinds.insert((work.kind, None), 0);
            kinds.insert((work.kind, work.details.type_name()), 0);
            for (place, term) in work.common.topics.iter().enumerate() {
                topics.entry(&term.slug).or_insert_with(|| lens.topic_title(listed.work, place));
            }
            years.extend(work.sort_date().map(|date| date.first_day().year()));
        }
        years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
        years.dedup();
        let types = types(lens, &mut kinds);
        let topics = by_title(lens, topics);
        let topic_number = |slug: &Slug| topics.iter().position(|(key, _)| key == slug.as_str()).unwrap_or(0);
        let mut langs: Vec<LangId> = layout.works.iter().map(|listed| listed.lang).collect();
        // The readers' own language first.
        langs.sort_unstable_by_key(|lang| (*lang != lens.lang, *lang));
        langs.dedup();
        Columns {
            type_of: works().map(|work| kinds[&(work.kind, work.details.type_name())]).collect(),
            topic: works()
                .flat_map(|work| {
                    let own = work.common.topics.iter().map(|term| topic_number(&term.slug) as u32);
                    std::iter::once(own.len() as u32).chain(own)
                })
                .collect(),
            year: works()
                .map(|work| {
                    let year = work.sort_date().map(|date| date.first_day().year());
                    let place = year.and_then(|year| years.iter().position(|other| *other == year));
                    place.map_or(0, |place| place as u32 + 1)
                })
                .collect(),
            lang: layout
                .works
                .iter()
                .map(|listed| langs.iter().position(|lang| *lang == listed.lang).unwrap_or(0) as u32)
                .collect(),
            types,
            topics,
            years,
            langs,
        }
    }
}

/// Kinds in the order of menus, each followed by its types by title; `kinds` learns their places.
fn types(lens: &Lens<'_>, kinds: &mut BTreeMap<(Kind, Option<&'static str>), u32>) -> Vec<Type> {
    let mut named: Vec<_> = kinds
        .keys()
        .map(|(kind, name)| {
            let type_ = name.map(|name| {
                let title = lens.types_title(name);
                (lens.locale().sort_key(&title), name, title)
            });
            (*kind, type_)
        })
        .collect();
    named.sort_unstable();
    let mut types = Vec::new();
    let mut kind_place = 0;
    for (kind, type_) in named {
        let name = type_.as_ref().map(|(_, name, _)| *name);
        kinds.insert((kind, name), types.len() as u32);
        match type_ {
            None => {
                kind_place = types.len();
                types.push((kind.name(), lens.kind_title(kind), None));
            }
            Some((_, name, title)) => types.push((name, title, Some(kind_place))),
        }
    }
    types
}

fn by_title(lens: &Lens<'_>, topics: BTreeMap<&Slug, String>) -> Vec<(String, String)> {
    let mut topics: Vec<(String, String)> =
        topics.into_iter().map(|(slug, title)| (slug.to_string(), title)).collect();
    topics.sort_by_cached_key(|(_, title)| lens.locale().sort_key(title));
    topics
}

fn language(lens: &Lens<'_>, lang: LangId) -> (String, String, &'static str) {
    let language = &lens.site.config.languages[lang];
    (language.tag.to_string(), language.name.clone(), language.tag.direction())
}

fn counts(lens: &Lens<'_>) -> Counts {
    let mut forms: Vec<String> = Vec::new();
    let mut of = Vec::with_capacity(200);
    for number in 0..200 {
        let words = lens.words("search-results", &[("count", &number.to_string())]);
        let form = words.replacen(&lens.locale().number(number), "{}", 1);
        let place = forms.iter().position(|other| *other == form);
        of.push(place.unwrap_or(forms.len()) as u32);
        if place.is_none() {
            forms.push(form);
        }
    }
    Counts { forms, of: numbers(of) }
}

/// Rising numbers as the distances between them.
fn distances(rising: impl Iterator<Item = u32>) -> String {
    let mut before = 0;
    numbers(rising.map(|number| number - std::mem::replace(&mut before, number)))
}
