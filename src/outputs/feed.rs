//! Atom feeds (RFC 4287): of the site, of each section that has news, of each topic; each in every language.
//!
//! A feed carries the works of its own language only: subscribers asked for that language.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Job, Plan, Route};
use crate::content::WorkId;
use crate::content::work::Role;
use crate::diagnostics::Place;
use crate::render::{Lens, has_feed};
use crate::site::{ListKey, Listed, Site};
use crate::vocabulary::{LangId, PartialDate, UrlPath};

type Xml = Writer<Vec<u8>>;

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let mut routes = Vec::new();
    for (lang, language) in site.config.languages.iter() {
        let feed = |url: &UrlPath, key| Route::new(&url.file("feed.xml"), Job::Feed(lang, key), Place::Site);
        routes.push(feed(&UrlPath::page([language.path.as_str()]), None));
        let lists = site.indexes[lang].lists.iter().filter(|(key, _)| has_feed(key));
        routes.extend(lists.map(|(key, list)| feed(&list.url, Some(key.clone()))));
    }
    routes
}

pub(super) fn produce(plan: &Plan, lang: LangId, key: Option<&ListKey>) -> Vec<u8> {
    let lens = plan.lens(lang);
    let list = key.and_then(|key| plan.site.indexes[lang].lists.get(key));
    let page = list.map_or_else(|| lens.home_url(lang), |list| list.url.clone());
    let site_title = lens.text(&plan.site.config.title);
    let title =
        key.map_or_else(|| site_title.clone(), |key| format!("{} – {site_title}", lens.list_title(key)));
    let entries = entries(&plan.site, lang, key);
    let mut xml = Writer::new_with_indent(Vec::with_capacity(16 * 1024), b' ', 1);
    // Writing to memory cannot fail.
    let _ = write(&mut xml, &lens, &title, &page, &entries);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// The newest works of the list, or of the site, that are in this language.
fn entries(site: &Site, lang: LangId, key: Option<&ListKey>) -> Vec<WorkId> {
    let lists = site.indexes[lang].lists.iter();
    let lists = lists.filter(|(own, _)| match key {
        Some(key) => *own == key,
        None => matches!(own, ListKey::Section(_)) && has_feed(own),
    });
    let own = |listed: &&Listed| listed.lang == lang;
    let mut entries: Vec<WorkId> =
        lists.flat_map(|(_, list)| list.entries.iter().filter(own)).map(|listed| listed.work).collect();
    // By when it was published: an event to come is no newer than its notice.
    entries.sort_by_key(|id| (std::cmp::Reverse(published(site, *id)), *id));
    entries.retain(|id| published(site, *id).is_some());
    entries.truncate(site.config.feed_items);
    entries
}

fn published(site: &Site, id: WorkId) -> Option<PartialDate> {
    let work = site.work(id);
    // An event to come is no news of the day it takes place.
    let by_itself = || work.sort_date().filter(|date| date.first_day() <= site.now.date());
    work.common.date.or_else(by_itself)
}

fn changed(site: &Site, id: WorkId) -> Option<PartialDate> {
    site.work(id).common.updated.max(published(site, id))
}

fn write(
    xml: &mut Xml,
    lens: &Lens<'_>,
    title: &str,
    page: &UrlPath,
    entries: &[WorkId],
) -> std::io::Result<()> {
    let site = lens.site;
    let language = &site.config.languages[lens.lang];
    let newest = entries.iter().filter_map(|id| changed(site, *id)).max();
    let updated = newest.map_or_else(|| timestamp(PartialDate::day(site.now.date())), timestamp);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.tag.as_str())];
    xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
        text(xml, "id", &lens.absolute(&page.file("feed.xml")))?;
        text(xml, "title", title)?;
        text(xml, "updated", &updated)?;
        link(xml, "self", "application/atom+xml", &lens.absolute(&page.file("feed.xml")))?;
        link(xml, "alternate", "text/html", &lens.absolute(page))?;
        let publisher = site.config.publisher.name.as_ref().unwrap_or(&site.config.title);
        person(xml, "author", &lens.text(publisher))?;
        xml.create_element("generator").write_text_content(BytesText::new("Tribina"))?;
        entries.iter().try_for_each(|id| entry(xml, lens, *id))
    })?;
    Ok(())
}

fn entry(xml: &mut Xml, lens: &Lens<'_>, id: WorkId) -> std::io::Result<()> {
    let site = lens.site;
    let (Some(url), Some(words)) = (site.url(id, lens.lang), site.words(id, lens.lang)) else {
        return Ok(());
    };
    let work = site.work(id);
    let day = changed(site, id).unwrap_or_else(|| PartialDate::day(site.now.date()));
    xml.create_element("entry").write_inner_content(|xml| {
        // Permanent: made of the work's name, not of its address, which changes with the title.
        text(xml, "id", &lens.text_id(work, lens.lang))?;
        text(xml, "title", &words.title)?;
        link(xml, "alternate", "text/html", &lens.absolute(url))?;
        if let Some(published) = published(site, id) {
            text(xml, "published", &timestamp(published))?;
        }
        text(xml, "updated", &timestamp(day))?;
        for author in work.credited(Role::Author) {
            person(xml, "author", &lens.name(&author.who).name)?;
        }
        for topic in &work.common.topics {
            let label = lens.term(crate::site::Overview::Topics, topic).title;
            let attributes = [("term", topic.slug.as_str()), ("label", label.as_str())];
            xml.create_element("category").with_attributes(attributes).write_empty()?;
        }
        let summary = words.summary.as_deref().unwrap_or(&words.body.excerpt);
        if !summary.is_empty() {
            text(xml, "summary", summary)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}

fn person(xml: &mut Xml, element: &str, name: &str) -> std::io::Result<()> {
    xml.create_element(element).write_inner_content(|xml| text(xml, "name", name)).map(|_| ())
}

fn link(xml: &mut Xml, rel: &str, type_: &str, href: &str) -> std::io::Result<()> {
    let attributes = [("rel", rel), ("type", type_), ("href", href)];
    xml.create_element("link").with_attributes(attributes).write_empty().map(|_| ())
}

/// RFC 3339, at the first moment of the day: dates have no hour, and the same input has to make the same bytes.
fn timestamp(date: PartialDate) -> String {
    format!("{}T00:00:00Z", date.first_day())
}
