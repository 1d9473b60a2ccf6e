//! The citations of a body and the list of the works that it cites, in the words of a style.

use std::collections::BTreeMap;

use hayagriva::citationberg::taxonomy::Locator as CslLocator;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, CitePurpose, LocatorPayload,
    Rendered, SpecificLocator,
};
use xxhash_rust::xxh3::Xxh3;

use super::Bibliography;
use super::html::{self, Shown};
use super::locales::Locales;
use super::styles::{Formatter, Style};
use crate::markdown::{Citation, Cite, Locator};

/// What a style makes of the citations of a body.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Cited {
    /// For each citation its HTML; `None` where a key is in no bibliography.
    pub citations: Vec<Option<String>>,
    /// The works that are cited, in the order of the style.
    pub list: Vec<Listed>,
}

/// A work in the list after a body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The id that citations lead to.
    pub id: String,
    /// HTML within a line.
    pub html: String,
}

/// Between the parts of what the memo keeps: characters that no text has.
const PART: char = '\u{1e}';
const FIELD: char = '\u{1f}';

impl Formatter<'_> {
    /// Cites as a body does, from bibliographies of which the first that has a key wins.
    pub fn cited(&self, citations: &[Citation], from: &[&Bibliography], style: &Style) -> Cited {
        let known = |cite: &Cite| from.iter().any(|bibliography| bibliography.has(&cite.key));
        let usable: Vec<Option<&Citation>> = citations
            .iter()
            .map(|citation| Some(citation).filter(|citation| citation.cites.iter().all(known)))
            .collect();
        if usable.iter().all(Option::is_none) {
            return Cited { citations: vec![None; citations.len()], list: Vec::new() };
        }
        let mut digest = Xxh3::new();
        self.digest(style, &mut digest);
        digest.update(format!("{usable:?}").as_bytes());
        let keys = usable.iter().flatten().flat_map(|citation| &citation.cites).map(|cite| cite.key.as_str());
        let keys: Vec<&str> = keys.collect();
        let is_json = matches!(
            from.iter().find(|bibliography| bibliography.has(keys[0])),
            Some(Bibliography::Items(_))
        );
        let works = if is_json {
            Works::Items(entries(&keys, from, |bibliography| match bibliography {
                Bibliography::Items(items) => Some(items),
                Bibliography::Entries(_) => None,
            }))
        } else {
            Works::Entries(entries(&keys, from, |bibliography| match bibliography {
                Bibliography::Entries(entries) => Some(entries),
                Bibliography::Items(_) => None,
            }))
        };
        digest.update(format!("{works:?}").as_bytes());
        let kept = self.memo.get_or_make(digest.digest128(), || self.drive(&usable, style, &works).kept());
        Cited::of_kept(&kept)
    }

    fn drive(&self, citations: &[Option<&Citation>], style: &Style, works: &Works<'_>) -> Cited {
        let locales = self.memo.words.of(self.lang);
        let rendered = match works {
            Works::Entries(entries) => rendered(citations, style, &locales, entries),
            Works::Items(items) => rendered_items(citations, style, &locales, items),
        };
        let list = rendered.bibliography.map_or_else(Vec::new, |list| list.items);
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        for item in &list {
            let mut id = id_of(&item.key);
            while ids.values().any(|other| *other == id) {
                id.push('-');
            }
            ids.insert(item.key.clone(), id);
        }
        let mut made = rendered.citations.into_iter();
        let citations = citations.iter().map(|citation| {
            let citation = (*citation)?;
            let shown = citation.cites.iter().map(|cite| Shown {
                prefix: &cite.prefix,
                suffix: &cite.suffix,
                is_without_author: cite.is_without_author,
                target: ids.get(&cite.key).map(String::as_str).filter(|_| !style.is_of_notes()),
            });
            Some(html::of_citation(&made.next()?.citation, &shown.collect::<Vec<_>>(), style.is_of_notes()))
        });
        let citations = citations.collect();
        let list = list.into_iter().map(|item| {
            let number = item.first_field.as_ref().map(html::of_field).filter(|number| !number.is_empty());
            let number =
                number.map_or(String::new(), |number| format!("<span class=\"number\">{number}</span> "));
            Listed { id: ids[&item.key].clone(), html: number + &html::of_line(&item.content) }
        });
        Cited { citations, list: list.collect() }
    }
}

/// The works of a page, all in one form.
#[derive(Debug)]
enum Works<'a> {
    Entries(BTreeMap<&'a str, &'a hayagriva::Entry>),
    Items(BTreeMap<&'a str, &'a hayagriva::citationberg::json::Item>),
}

fn entries<'a, T>(
    keys: &[&'a str],
    from: &[&'a Bibliography],
    of: impl Fn(&'a Bibliography) -> Option<&'a BTreeMap<String, T>>,
) -> BTreeMap<&'a str, &'a T> {
    let find = |key: &&'a str| {
        from.iter().filter_map(|bibliography| of(bibliography)).find_map(|works| works.get(*key))
    };
    keys.iter().filter_map(|key| Some((*key, find(key)?))).collect()
}

/// The processor's trait for works has no name outside of it, so a function that is generic over them cannot be
/// written.
macro_rules! render {
    ($name:ident, $work:ty) => {
        fn $name(
            citations: &[Option<&Citation>],
            style: &Style,
            locales: &Locales,
            works: &BTreeMap<&str, &$work>,
        ) -> Rendered {
            let csl = style.csl();
            let mut driver = BibliographyDriver::new();
            for (index, citation) in citations.iter().flatten().enumerate() {
                let items = citation.cites.iter().filter_map(|cite| {
                    let locator = cite.locator.as_ref();
                    let locator = locator.map(|(part, number)| {
                        SpecificLocator(csl_locator(*part), LocatorPayload::Str(number))
                    });
                    let purpose =
                        (citation.is_in_sentence && !cite.is_without_author).then_some(CitePurpose::Prose);
                    Some(CitationItem::new(*works.get(cite.key.as_str())?, locator, None, false, purpose))
                });
                driver.citation(CitationRequest::new(
                    items.collect(),
                    csl,
                    Some(locales.code.clone()),
                    &locales.files,
                    Some(index + 1),
                ));
            }
            driver.finish(BibliographyRequest::new(csl, Some(locales.code.clone()), &locales.files))
        }
    };
}

render!(rendered, hayagriva::Entry);
render!(rendered_items, hayagriva::citationberg::json::Item);

fn csl_locator(part: Locator) -> CslLocator {
    match part {
        Locator::Page => CslLocator::Page,
        Locator::Chapter => CslLocator::Chapter,
        Locator::Section => CslLocator::Section,
        Locator::Paragraph => CslLocator::Paragraph,
        Locator::Note => CslLocator::Note,
        Locator::Volume => CslLocator::Volume,
        Locator::Figure => CslLocator::Figure,
    }
}

/// An id made of a key, which may hold any sign.
fn id_of(key: &str) -> String {
    let sign = |c: char| if c.is_alphanumeric() || c == '_' || c == '-' { c } else { '-' };
    format!("ref-{}", key.chars().map(sign).collect::<String>())
}

impl Cited {
    /// In one text, for the memo.
    fn kept(&self) -> String {
        let citations = self.citations.iter().map(|html| match html {
            Some(html) => format!("c{FIELD}{html}"),
            None => "c".to_owned(),
        });
        let list = self.list.iter().map(|listed| format!("l{FIELD}{}{FIELD}{}", listed.id, listed.html));
        citations.chain(list).collect::<Vec<_>>().join(&PART.to_string())
    }

    fn of_kept(text: &str) -> Cited {
        let mut cited = Cited::default();
        for part in text.split(PART) {
            let mut fields = part.split(FIELD);
            match (fields.next(), fields.next(), fields.next()) {
                (Some("c"), html, _) => cited.citations.push(html.map(str::to_owned)),
                (Some("l"), Some(id), Some(html)) => {
                    cited.list.push(Listed { id: id.to_owned(), html: html.to_owned() });
                }
                _ => {}
            }
        }
        cited
    }
}
