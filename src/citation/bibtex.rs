//! BibTeX ("BibTeXing", 1988) and BibLaTeX (manual, chapter 2), in UTF-8.
//!
//! Must not know: what a work is.

use std::fmt::Write;

use super::latex::{address, escaped, title};
use super::reference::one_line;
use super::{Name, Reference, Type};
use crate::vocabulary::PartialDate;

/// Which of the two programs reads the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Dialect {
    BibTex,
    BibLaTex,
}

/// An entry, to the end of its last line.
pub(super) fn entry(reference: &Reference, dialect: Dialect) -> String {
    let mut out = format!("@{}{{{}", type_name(reference.type_, dialect), reference.key);
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            // Writing to a String cannot fail.
            let _ = write!(out, ",\n  {name} = {{{value}}}");
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(escaped);
    field("author", names(&reference.authors));
    field("editor", names(&reference.editors));
    match dialect {
        Dialect::BibTex => {
            field("title", Some(title(&reference.whole_title())));
            of_bibtex(reference, &mut field);
        }
        Dialect::BibLaTex => {
            field("translator", names(&reference.translators));
            field("title", Some(title(&reference.title)));
            field("subtitle", reference.subtitle.as_deref().map(title));
            of_biblatex(reference, &mut field);
        }
    }
    field("pages", reference.page_range().map(|pages| escaped(&pages.replace(['–', '—'], "--"))));
    field("doi", reference.doi.as_deref().map(address));
    field("isbn", text(&reference.isbn));
    field("issn", text(&reference.issn));
    field("url", Some(address(&reference.url)));
    field("language", language(reference.lang.as_str()).map(str::to_owned));
    field("keywords", (!reference.keywords.is_empty()).then(|| escaped(&reference.keywords.join(", "))));
    field("abstract", text(&reference.summary));
    field("note", text(&reference.note));
    // What the styles of both programs leave out.
    field("annote", Some(escaped(&reference.funding.join(" "))));
    if dialect == Dialect::BibTex
        && let Some(name) = reference.date.and_then(month)
    {
        let _ = write!(out, ",\n  month = {name}");
    }
    out.push_str("\n}\n");
    out
}

fn of_bibtex(reference: &Reference, field: &mut impl FnMut(&str, Option<String>)) {
    let publisher = reference.publisher.as_deref().map(escaped);
    let genre = reference.genre.as_deref().map(escaped);
    let series = reference.telling_series().map(escaped);
    match reference.type_ {
        Type::Report => {
            field("institution", publisher);
            field("type", genre);
        }
        Type::Newspaper => field("journal", reference.container.as_deref().map(escaped).or(publisher)),
        Type::Book => field("publisher", publisher),
        Type::Booklet | Type::Post | Type::Graphic | Type::Podcast | Type::Video => {
            field(
                "howpublished",
                Some([publisher, genre].into_iter().flatten().collect::<Vec<_>>().join(", ")),
            );
        }
    }
    field("series", series);
    field("number", reference.number.as_deref().map(escaped));
    field("address", reference.place.as_deref().map(escaped));
    field("year", reference.date.map(|date| date.year().to_string()));
}

fn of_biblatex(reference: &Reference, field: &mut impl FnMut(&str, Option<String>)) {
    let publisher = reference.publisher.as_deref().map(escaped);
    match reference.type_ {
        Type::Report => field("institution", publisher),
        Type::Newspaper => field("journaltitle", reference.container.as_deref().map(escaped).or(publisher)),
        Type::Book => field("publisher", publisher),
        Type::Booklet | Type::Post | Type::Graphic | Type::Podcast | Type::Video => {
            field("organization", publisher);
        }
    }
    field("type", reference.genre.as_deref().map(escaped));
    field("series", reference.telling_series().map(escaped));
    field("number", reference.number.as_deref().map(escaped));
    field("location", reference.place.as_deref().map(escaped));
    field("date", reference.date.map(|date| date.to_string()));
    field("version", reference.version.as_deref().map(escaped));
    field("pagetotal", reference.page_count().map(escaped));
    field("langid", babel(reference.lang.as_str()).map(str::to_owned));
}

fn type_name(type_: Type, dialect: Dialect) -> &'static str {
    match (type_, dialect) {
        (Type::Report, Dialect::BibTex) => "techreport",
        (Type::Report, Dialect::BibLaTex) => "report",
        (Type::Book, _) => "book",
        (Type::Booklet, _) => "booklet",
        (Type::Newspaper, _) => "article",
        (Type::Post, Dialect::BibLaTex) => "online",
        (Type::Video, Dialect::BibLaTex) => "video",
        (Type::Podcast, Dialect::BibLaTex) => "audio",
        (Type::Graphic, Dialect::BibLaTex) => "image",
        (Type::Post | Type::Graphic | Type::Podcast | Type::Video, Dialect::BibTex) => "misc",
    }
}

/// `Family, Given and {An Organisation}`; braces keep an "and" within a name from dividing it.
fn names(names: &[Name]) -> Option<String> {
    let names = names.iter().map(|name| match name {
        Name::Person { given, family } => match (part(family), part(given)) {
            (family, given) if given.is_empty() => family,
            (family, given) => format!("{family}, {given}"),
        },
        Name::Whole(name) => format!("{{{}}}", escaped(name)),
    });
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| names.join(" and "))
}

fn part(name: &str) -> String {
    let name = one_line(name);
    let divides = name.contains(',') || name.to_lowercase().split(' ').any(|word| word == "and");
    if divides { format!("{{{}}}", escaped(&name)) } else { escaped(&name) }
}

/// The macro of BibTeX's styles for a month, which they have words for.
fn month(date: PartialDate) -> Option<&'static str> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = date.to_string().get(5..7).and_then(|month| month.parse::<usize>().ok());
    MONTHS.get(month?.checked_sub(1)?).copied()
}

/// The name of a language in English, by which BibTeX's styles and Zotero know it.
fn language(tag: &str) -> Option<&str> {
    Some(match tag.split('-').next()? {
        "en" => "English",
        "sq" => "Albanian",
        "sr" => "Serbian",
        "mk" => "Macedonian",
        "bs" => "Bosnian",
        "hr" => "Croatian",
        "cnr" => "Montenegrin",
        "sl" => "Slovene",
        "de" => "German",
        "fr" => "French",
        "tr" => "Turkish",
        "it" => "Italian",
        "es" => "Spanish",
        _ => return Some(tag),
    })
}

/// The name that babel and polyglossia have for a language; none where they have none.
fn babel(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "sr-Cyrl" => "serbianc",
        "sr" | "sr-Latn" => "serbian",
        _ => match tag.split('-').next()? {
            "en" => "english",
            "sq" => "albanian",
            "mk" => "macedonian",
            "bs" => "bosnian",
            "hr" => "croatian",
            "sl" => "slovene",
            "de" => "ngerman",
            "fr" => "french",
            "tr" => "turkish",
            "it" => "italian",
            "es" => "spanish",
            _ => return None,
        },
    })
}
