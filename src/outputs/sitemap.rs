//! The sitemap (sitemaps.org 0.9) with every language's alternate of every page (`xhtml:link`).
//!
//! Stand-ins are no translations: a page lists only the languages in which it really exists.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Job, Plan, Route};
use crate::content::work::{Details, PageRole};
use crate::diagnostics::Place;
use crate::site::Site;
use crate::vocabulary::date::Precision;
use crate::vocabulary::{LangId, PartialDate, UrlPath};

type Xml = Writer<Vec<u8>>;

/// Which file of the sitemap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// All of it.
    Whole,
    /// The list of the parts.
    Index,
    /// One part, from 1.
    Number(usize),
}

/// A page in the languages in which it exists, in the site's order.
struct Page {
    in_lang: Vec<(LangId, UrlPath)>,
    changed: Option<PartialDate>,
}

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let route = |url: &str, part| Route::new(&UrlPath::new(url), Job::Sitemap(part), Place::Site);
    let pages: Vec<Page> = pages(site);
    let parts = parts(site, &pages).len();
    if parts == 1 {
        return vec![route("/sitemap.xml", Part::Whole)];
    }
    let numbers = (1..=parts).map(|number| route(&format!("/sitemap-{number}.xml"), Part::Number(number)));
    std::iter::once(route("/sitemap.xml", Part::Index)).chain(numbers).collect()
}

/// At most 50,000 URLs and 50 MB a file; an entry has an alternate a language, of some 220 bytes.
fn parts<'p>(site: &Site, pages: &'p [Page]) -> Vec<&'p [Page]> {
    let languages = site.config.languages.count();
    let most_urls = 50_000.min(45_000_000 / (220 * (languages + 2)));
    pages.chunks((most_urls / languages).max(1)).collect()
}

pub(super) fn produce(plan: &Plan, part: Part) -> Vec<u8> {
    let pages = pages(&plan.site);
    let parts = parts(&plan.site, &pages);
    let mut xml = Writer::new(Vec::with_capacity(1024 * 1024));
    // Writing to memory cannot fail.
    let _ = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let _ = match part {
        Part::Index => index(&mut xml, &plan.site, parts.len()),
        Part::Whole => urls(&mut xml, &plan.site, &pages),
        Part::Number(number) => {
            urls(&mut xml, &plan.site, parts.get(number - 1).copied().unwrap_or_default())
        }
    };
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Every page that readers may find: works, home pages, lists, overviews.
fn pages(site: &Site) -> Vec<Page> {
    let languages = &site.config.languages;
    let homes = languages.iter().map(|(lang, language)| (lang, UrlPath::page([language.path.as_str()])));
    let mut pages = vec![Page { in_lang: homes.collect(), changed: None }];
    for (id, work) in site.published() {
        if matches!(work.details, Details::Page(PageRole::Home | PageRole::Intro(_))) {
            continue;
        }
        let in_lang = site.languages_of(id).filter_map(|lang| Some((lang, site.url(id, lang)?.clone())));
        pages.push(Page { in_lang: in_lang.collect(), changed: work.common.updated.max(work.common.date) });
    }
    let mut lists = std::collections::BTreeMap::new();
    let mut overviews = std::collections::BTreeMap::new();
    for lang in languages.ids() {
        for (key, list) in &site.indexes[lang].lists {
            for number in 1..=list.pages() {
                lists.entry((key, number)).or_insert_with(Vec::new).push((lang, list.page_url(number)));
            }
        }
        for (overview, url) in &site.indexes[lang].overviews {
            overviews.entry(overview).or_insert_with(Vec::new).push((lang, url.clone()));
        }
    }
    let others = overviews.into_values().chain(lists.into_values());
    pages.extend(others.map(|in_lang| Page { in_lang, changed: None }));
    pages
}

fn urls(xml: &mut Xml, site: &Site, pages: &[Page]) -> std::io::Result<()> {
    let attributes = [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ];
    xml.create_element("urlset").with_attributes(attributes).write_inner_content(|xml| {
        pages
            .iter()
            .try_for_each(|page| page.in_lang.iter().try_for_each(|(_, url)| entry(xml, site, page, url)))
    })?;
    Ok(())
}

fn entry(xml: &mut Xml, site: &Site, page: &Page, url: &UrlPath) -> std::io::Result<()> {
    let base = &site.config.base_url;
    xml.write_event(Event::Text(BytesText::new("\n")))?;
    xml.create_element("url").write_inner_content(|xml| {
        text(xml, "loc", &base.absolute(url))?;
        // The schema wants a day; of a month or a year nobody knows which.
        let day = page.changed.filter(|changed| changed.precision() == Precision::Day);
        if let Some(day) = day {
            text(xml, "lastmod", &day.to_string())?;
        }
        if page.in_lang.len() > 1 {
            for (lang, url) in &page.in_lang {
                alternate(xml, site.config.languages[*lang].tag.as_str(), &base.absolute(url))?;
            }
            let default =
                page.in_lang.iter().find(|(lang, _)| *lang == LangId::DEFAULT).or(page.in_lang.first());
            if let Some((_, url)) = default {
                alternate(xml, "x-default", &base.absolute(url))?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn index(xml: &mut Xml, site: &Site, parts: usize) -> std::io::Result<()> {
    let attributes = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")];
    xml.create_element("sitemapindex").with_attributes(attributes).write_inner_content(|xml| {
        (1..=parts).try_for_each(|number| {
            let url = UrlPath::new(format!("/sitemap-{number}.xml"));
            xml.create_element("sitemap")
                .write_inner_content(|xml| text(xml, "loc", &site.config.base_url.absolute(&url)))?;
            Ok(())
        })
    })?;
    Ok(())
}

fn alternate(xml: &mut Xml, tag: &str, href: &str) -> std::io::Result<()> {
    let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", href)];
    xml.create_element("xhtml:link").with_attributes(attributes).write_empty().map(|_| ())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}
