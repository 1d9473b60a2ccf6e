//! Citation styles (CSL 1.0.2), and references in their words. The one door to the citation processor.
//!
//! Must not know: where a style was named, what page shows a citation.

use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::taxonomy::Kind;
use hayagriva::citationberg::{IndependentStyle, Style as Csl, StyleClass, json};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::{Memo, Reference, Type, csl_json, html, locales, pruned};
use crate::vocabulary::LangTag;

/// Names of styles that editors know, and those that the processor's archive has for them.
const SHORT: [(&str, &str, &str); 8] = [
    ("apa", "apa", "APA"),
    ("chicago-author-date", "chicago-author-date", "Chicago (author-date)"),
    ("chicago-notes", "chicago-notes", "Chicago (notes)"),
    ("harvard", "harvard-cite-them-right", "Harvard"),
    ("ieee", "ieee", "IEEE"),
    ("iso-690", "iso-690-author-date", "ISO 690"),
    ("mla", "modern-language-association", "MLA"),
    ("vancouver", "vancouver", "Vancouver"),
];

/// Changes with everything that changes the words of a citation, so that none is taken from an older program.
fn program() -> u128 {
    const SOURCES: [&str; 6] = [
        env!("CARGO_PKG_VERSION"),
        include_str!("styles.rs"),
        include_str!("csl_json.rs"),
        include_str!("html.rs"),
        include_str!("pruned.rs"),
        include_str!("cited.rs"),
    ];
    let mut digest = Xxh3::new();
    let words = locales::OWN.iter().map(|(_, xml)| *xml);
    SOURCES.into_iter().chain(words).for_each(|source| digest.update(source.as_bytes()));
    digest.digest128()
}

/// A citation style.
#[derive(Clone)]
pub struct Style {
    /// Its name in `site.yaml`.
    pub name: String,
    /// Its name for readers.
    pub title: String,
    /// Tells it from every other, in whatever version.
    digest: u128,
    csl: Arc<IndependentStyle>,
    /// Only what "cite as" shows of it: the entry of the list, or the note. The processor would make both.
    half: Arc<IndependentStyle>,
    /// The half as far as it concerns each type, made when one is first cited.
    of_types: Arc<[OnceLock<IndependentStyle>; Type::ALL.len()]>,
}

impl std::fmt::Debug for Style {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

impl PartialEq for Style {
    fn eq(&self, other: &Style) -> bool {
        (&self.name, self.digest) == (&other.name, other.digest)
    }
}

impl Style {
    /// A style by its name; `None` where there is none of that name.
    pub fn named(name: &str) -> Option<Style> {
        let short = SHORT.iter().find(|(short, ..)| *short == name);
        let archived = ArchivedStyle::by_name(short.map_or(name, |(_, archived, _)| archived))?;
        let title = short.map_or_else(|| archived.display_name(), |(.., title)| title);
        let Csl::Independent(mut csl) = archived.get() else { return None };
        if short.is_some_and(|(short, ..)| *short == "iso-690") {
            // It brings English words of its own, which would win over those of every language.
            csl.locale.clear();
        }
        let digest = xxh3_128(format!("{} {name}", program()).as_bytes());
        Some(Style::new(name, title, digest, csl))
    }

    /// A style of the site's own; `Err` says in the processor's words what is wrong with it.
    pub fn parse(name: &str, xml: &str) -> Result<Style, String> {
        match Csl::from_xml(xml).map_err(|error| match std::error::Error::source(&error) {
            Some(source) => source.to_string(),
            None => error.to_string(),
        })? {
            Csl::Dependent(_) => Err("it only points to another style; take that one, or name it".to_owned()),
            Csl::Independent(csl) => {
                let title = csl.info.title.value.clone();
                Ok(Style::new(name, &title, xxh3_128(format!("{} {xml}", program()).as_bytes()), csl))
            }
        }
    }

    fn new(name: &str, title: &str, digest: u128, csl: IndependentStyle) -> Style {
        let mut half = csl.clone();
        if csl.settings.class == StyleClass::Note {
            half.bibliography = None;
        } else if half.bibliography.is_some() {
            half.citation.layout.elements.clear();
        }
        let (name, title) = (name.to_owned(), title.to_owned());
        let (csl, half, of_types) = (Arc::new(csl), Arc::new(half), Arc::default());
        Style { name, title, digest, csl, half, of_types }
    }

    /// The names of all styles that are there without a file.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let archived = ArchivedStyle::all().iter().flat_map(|style| style.names().iter().copied());
        SHORT.iter().map(|(short, ..)| *short).chain(archived)
    }

    /// What "cite as" shows of works of a type.
    fn of_type(&self, type_: Type) -> &IndependentStyle {
        self.of_types[type_ as usize].get_or_init(|| match Kind::from_str(type_.csl()) {
            Ok(kind) => pruned::for_type(&self.half, kind),
            Err(()) => IndependentStyle::clone(&self.half),
        })
    }

    /// As the processor has it.
    pub(super) fn csl(&self) -> &IndependentStyle {
        &self.csl
    }

    /// Whether it cites in footnotes.
    pub fn is_of_notes(&self) -> bool {
        self.csl.settings.class == StyleClass::Note
    }
}

/// Sets references in the words of styles, of one language.
pub struct Formatter<'a> {
    pub(super) lang: &'a LangTag,
    pub(super) memo: &'a Memo,
}

impl<'a> Formatter<'a> {
    /// A formatter for pages in a language.
    pub fn new(lang: &'a LangTag, memo: &'a Memo) -> Formatter<'a> {
        Formatter { lang, memo }
    }

    /// How to cite a publication: its entry in a list of references, or the note of a style that has notes. HTML within a
    /// line: emphasis and links.
    pub fn cite(&self, reference: &Reference, style: &Style) -> String {
        let item = serde_json::to_string(&csl_json::for_processor(reference)).unwrap_or_default();
        let mut digest = Xxh3::new();
        self.digest(style, &mut digest);
        digest.update(item.as_bytes());
        self.memo.get_or_make(digest.digest128(), || {
            serde_json::from_str(&item)
                .map_or_else(|_| String::new(), |item| self.formatted(&item, style.of_type(reference.type_)))
        })
    }

    /// What every citation depends on, whatever is cited.
    pub(super) fn digest(&self, style: &Style, digest: &mut Xxh3) {
        digest.update(&style.digest.to_le_bytes());
        digest.update(self.lang.as_str().as_bytes());
    }

    fn formatted(&self, item: &json::Item, style: &IndependentStyle) -> String {
        let locales = self.memo.words.of(self.lang);
        let items = vec![CitationItem::with_entry(item)];
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::new(
            items,
            style,
            Some(locales.code.clone()),
            &locales.files,
            Some(1),
        ));
        let rendered =
            driver.finish(BibliographyRequest::new(style, Some(locales.code.clone()), &locales.files));
        match rendered.bibliography {
            Some(list) => list.items.first().map_or_else(String::new, |entry| html::of_line(&entry.content)),
            None => rendered.citations.first().map_or_else(String::new, |note| html::of_line(&note.citation)),
        }
    }
}
