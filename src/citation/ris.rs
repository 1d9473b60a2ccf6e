//! RIS (Research Information Systems, 2011 tags), in UTF-8 with CRLF.
//!
//! Must not know: what a work is.

use super::reference::one_line;
use super::{Name, Reference, Type};
use crate::vocabulary::PartialDate;

/// A reference, to the end of its last line.
pub(super) fn entry(reference: &Reference) -> String {
    let mut out = String::new();
    let mut line = |tag: &str, value: Option<&str>| {
        let value = value.map(one_line).filter(|value| !value.is_empty());
        if let Some(value) = value {
            out.extend([tag, "  - ", &value, "\r\n"]);
        }
    };
    let text = |text: &'_ Option<String>| text.clone();
    line("TY", Some(type_name(reference.type_)));
    line("ID", Some(&reference.key));
    for (tag, names) in
        [("AU", &reference.authors), ("A2", &reference.editors), ("A4", &reference.translators)]
    {
        for name in names {
            line(tag, Some(&name_of(name)));
        }
    }
    line("TI", Some(&reference.whole_title()));
    line("T2", reference.container.as_deref());
    line("T3", text(&reference.series).as_deref());
    line("M3", reference.genre.as_deref());
    line("IS", reference.number.as_deref());
    if let Some(date) = reference.date {
        line("PY", Some(&format!("{:04}", date.year())));
        line("DA", Some(&day(date)));
    }
    line("PB", reference.publisher.as_deref());
    line("CY", reference.place.as_deref());
    if let Some((first, last)) = reference.page_range().and_then(|pages| pages.split_once(['-', '–', '—']))
    {
        line("SP", Some(first));
        line("EP", Some(last));
    }
    line("SN", reference.isbn.as_deref().or(reference.issn.as_deref()));
    line("DO", reference.doi.as_deref());
    line("UR", Some(&reference.url));
    line("L1", reference.pdf.as_deref());
    line("LA", Some(reference.lang.as_str()));
    line("AB", reference.summary.as_deref());
    for keyword in &reference.keywords {
        line("KW", Some(keyword));
    }
    line("ET", reference.version.as_deref());
    line("N1", reference.note.as_deref());
    line("N1", Some(&reference.funding.join(" ")));
    // Nothing follows the dash, but for the space that the format asks for.
    out.push_str("ER  - \r\n");
    out
}

fn type_name(type_: Type) -> &'static str {
    match type_ {
        Type::Report => "RPRT",
        Type::Book => "BOOK",
        Type::Booklet => "PAMP",
        Type::Newspaper => "NEWS",
        Type::Post => "BLOG",
        Type::Graphic => "ART",
        Type::Podcast => "SOUND",
        Type::Video => "VIDEO",
    }
}

fn name_of(name: &Name) -> String {
    match name {
        Name::Person { given, family } if given.is_empty() => family.clone(),
        Name::Person { given, family } => format!("{family}, {given}"),
        // Without a comma it is one name.
        Name::Whole(name) => name.replace(',', ""),
    }
}

/// `2023/07/11/`: the slashes stay where month or day is not known.
fn day(date: PartialDate) -> String {
    let written = date.to_string();
    let mut parts = written.split('-');
    let mut part = || parts.next().unwrap_or_default();
    format!("{}/{}/{}/", part(), part(), part())
}
