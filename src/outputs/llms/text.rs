//! `index.md`: what a page says, as Markdown: title, summary, facts, text, with whole addresses.

use std::fmt::Write;

use super::list::brackets;
use crate::content::work::{Details, Event, FileRef, Role, Term};
use crate::content::{Work, WorkId};
use crate::markdown::rewritten;
use crate::outputs::Plan;
use crate::render::Lens;
use crate::site::Overview;
use crate::vocabulary::{LangId, UrlPath};

pub(in crate::outputs) fn produce(plan: &Plan, lang: LangId, id: WorkId) -> Vec<u8> {
    let (site, lens) = (&plan.site, plan.lens(lang));
    let (Some(url), Some(words)) = (site.url(id, lang), site.words(id, lang)) else { return Vec::new() };
    let work = site.work(id);
    let mut out = format!("# {}\n", line(&words.title));
    // Writing to a String cannot fail.
    if let Some(subtitle) = &words.subtitle {
        let _ = write!(out, "\n*{}*\n", line(subtitle));
    }
    if let Some(summary) = &words.summary {
        let _ = write!(out, "\n> {}\n", line(summary));
    }
    out.push('\n');
    for fact in facts(&lens, id, work) {
        let _ = writeln!(out, "- {}", line(&fact));
    }
    let _ = writeln!(out, "- <{}>", lens.absolute(url));
    let body = rewritten(
        &lens.whole_text(id, lang, &words.body),
        site.config.base_url.origin(),
        &lens.absolute(url),
    );
    if !body.is_empty() {
        let _ = write!(out, "\n{body}\n");
    }
    out.into_bytes()
}

/// Who, what, when, where; a line each.
fn facts(lens: &Lens<'_>, id: WorkId, work: &Work) -> Vec<String> {
    let mut facts = Vec::new();
    let authors: Vec<String> =
        work.credited(Role::Author).map(|credit| lens.name(&credit.who).name).collect();
    let kind = work.details.type_name().map(|name| lens.words(&format!("type-{name}"), &[]));
    let date = work.common.date.map(|date| lens.date(date).text);
    let first: Vec<String> = [Some(authors.join(", ")).filter(|names| !names.is_empty()), kind, date]
        .into_iter()
        .flatten()
        .collect();
    if !first.is_empty() {
        facts.push(first.join(" · "));
    }
    let labelled = |key: &str, words: String| format!("{}: {words}", lens.words(key, &[]));
    match &work.details {
        Details::Publication(publication) => {
            facts.extend(publication.series.as_ref().map(|series| {
                let title = lens.term(Overview::Series, series).title;
                let number =
                    publication.number.as_ref().map_or_else(String::new, |number| format!(" {number}"));
                labelled("series-one", format!("{title}{number}"))
            }));
            facts.extend(publication.doi.as_ref().map(|doi| format!("DOI: <https://doi.org/{doi}>")));
            facts.extend(publication.isbn.as_ref().map(|isbn| format!("ISBN: {isbn}")));
            facts.extend(publication.license.as_ref().map(|license| labelled("license", license.clone())));
        }
        Details::Event(event) => {
            facts.extend(event.start.map(|start| labelled("when", lens.locale().event(start, event.end))));
            facts.extend(place(lens, event).map(|place| labelled("where", place)));
        }
        Details::Person(_) => {
            facts.extend(lens.site.words(id, lens.lang).and_then(|words| words.names.role.clone()));
        }
        Details::Project(_) | Details::News(_) | Details::Organisation(_) | Details::Page(_) => {}
    }
    for (key, overview, terms) in [
        ("topics", Overview::Topics, &work.common.topics),
        ("regions", Overview::Regions, &work.common.regions),
    ] {
        let names: Vec<String> = terms.iter().map(|term: &Term| lens.term(overview, term).title).collect();
        if !names.is_empty() {
            facts.push(labelled(key, names.join(", ")));
        }
    }
    facts.extend(files(lens, id, work));
    facts
}

fn place(lens: &Lens<'_>, event: &Event) -> Option<String> {
    let venue = event.venue.as_ref();
    let parts = venue.map(|venue| [&venue.name, &venue.address, &venue.city]).into_iter().flatten().flatten();
    let parts: Vec<String> = parts.map(|part| lens.text(part)).collect();
    let online = || event.online.as_ref().map(|online| format!("<{online}>"));
    if parts.is_empty() { online() } else { Some(parts.join(", ")) }
}

/// Its PDF and its attachments.
fn files(lens: &Lens<'_>, id: WorkId, work: &Work) -> Vec<String> {
    let whole = |file: &FileRef| match file {
        FileRef::Url(url) => Some(url.clone()),
        FileRef::Own(file) => lens.file_url(*file, id, lens.lang).map(|url: UrlPath| lens.absolute(&url)),
    };
    let name = |url: &str| url.trim_end_matches('/').rsplit('/').next().unwrap_or(url).to_owned();
    let own = match &work.details {
        Details::Publication(publication) => publication.pdf.as_ref(),
        _ => None,
    };
    let own = own.and_then(whole).map(|url| format!("[{}]({url})", brackets(&name(&url))));
    let attached = work.common.attachments.iter().filter_map(|attachment| {
        let url = whole(&attachment.file)?;
        let title = attachment.title.as_ref().map_or_else(|| name(&url), |title| lens.text(title));
        Some(format!("[{}]({url})", brackets(&title)))
    });
    own.into_iter().chain(attached).collect()
}

/// Words in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
