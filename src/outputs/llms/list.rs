//! `llms.txt`: the name of the site, what it is, and links with notes, by kind; what matters least comes last under
//! "Optional", which is the same word in every language.

use std::fmt::Write;

use super::{LIST, TEXT, named};
use crate::content::work::{Details, Role};
use crate::content::{Kind, WorkId};
use crate::outputs::Plan;
use crate::render::Lens;
use crate::vocabulary::{LangId, UrlPath};

pub(in crate::outputs) fn produce(plan: &Plan, lang: LangId) -> Vec<u8> {
    let (site, lens) = (&plan.site, plan.lens(lang));
    let mut out = format!("# {}\n", line(&lens.text(&site.config.title)));
    let summary = lens.intro("").and_then(|(_, words)| words.summary.clone());
    let description = site.config.description.as_ref().map(|description| lens.text(description));
    if let Some(about) = description.or(summary) {
        let _ = write!(out, "\n> {}\n", line(&about));
    }
    for (kind, works) in named(site, lang) {
        let title = if kind == Kind::Page { lens.words("pages", &[]) } else { lens.section_title(kind) };
        let _ = write!(out, "\n## {}\n\n", line(&title));
        for id in works {
            entry(&mut out, &lens, id);
        }
    }
    let _ = write!(out, "\n## Optional\n\n");
    optional(&mut out, plan, &lens);
    out.into_bytes()
}

fn entry(out: &mut String, lens: &Lens<'_>, id: WorkId) {
    let (site, work) = (lens.site, lens.site.work(id));
    let (Some(url), Some(words)) = (site.url(id, lens.lang), site.words(id, lens.lang)) else { return };
    let mut notes: Vec<String> = Vec::new();
    notes.extend(work.details.type_name().map(|name| lens.words(&format!("type-{name}"), &[])));
    notes.extend(match &work.details {
        Details::Event(event) => event.start.map(|start| lens.locale().event(start, event.end)),
        Details::Person(_) => words.names.role.clone(),
        _ => work.common.date.map(|date| lens.date(date).text),
    });
    let authors: Vec<String> =
        work.credited(Role::Author).map(|credit| lens.name(&credit.who).name).collect();
    if !authors.is_empty() {
        notes.push(authors.join(", "));
    }
    let summary = words.summary.as_deref().unwrap_or(&words.body.excerpt);
    let mut note = notes.join("; ");
    if !summary.is_empty() {
        if !note.is_empty() {
            // A date may end in a full stop.
            note.push_str(if note.ends_with('.') { " " } else { ". " });
        }
        note.push_str(summary);
    }
    link(out, &words.title, &lens.absolute(&url.file(TEXT)), &note);
}

/// The lists themselves, feeds of nothing but addresses, and the same list in other languages.
fn optional(out: &mut String, plan: &Plan, lens: &Lens<'_>) {
    let site = &plan.site;
    let index = &site.indexes[lens.lang];
    for (key, list) in index.lists.iter().filter(|(key, _)| matches!(key, crate::site::ListKey::Section(_))) {
        if !list.entries.is_empty() {
            link(out, &lens.list_title(key), &lens.absolute(&list.url), "");
        }
    }
    for (overview, url) in &index.overviews {
        link(out, &lens.words(overview.name(), &[]), &lens.absolute(url), "");
    }
    for (lang, language) in site.config.languages.iter().filter(|(lang, _)| *lang != lens.lang) {
        link(out, &language.name, &lens.absolute(&lens.home_url(lang).file(LIST)), "");
    }
    link(out, "sitemap.xml", &lens.absolute(&UrlPath::new("/sitemap.xml")), "");
}

fn link(out: &mut String, words: &str, url: &str, note: &str) {
    let colon = if note.is_empty() { "" } else { ": " };
    // Writing to a String cannot fail.
    let _ = writeln!(out, "- [{}]({url}){colon}{}", brackets(&line(words)), line(note));
}

/// Words in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a link do not end it.
pub(super) fn brackets(words: &str) -> String {
    words.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}
