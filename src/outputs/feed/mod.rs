//! Feeds: of the site, of each section that has news, of each topic, series and person; each in every language and in
//! every format that `feeds:` of `site.yaml` names. What a feed says is one value; a file a format writes it.
//!
//! A feed carries the works of its own language only: subscribers asked for that language.

mod atom;
mod browser;
mod entries;
mod json;
mod rss;

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Job, Plan, Route};
use crate::config::FeedFormat;
use crate::diagnostics::Place;
use crate::render::{Feed, Lens};
use crate::site::{ListKey, Site};
use crate::vocabulary::{LangId, PartialDate, UrlPath};
use entries::Entry;

/// What a feed says, in whatever format. All addresses are whole, all texts are plain unless they are called HTML.
struct Channel {
    /// Its own address in the format it is written in.
    own: String,
    /// What names it for ever: its address as Atom.
    id: String,
    /// What it follows, and the site's name.
    title: String,
    /// What that is, in a sentence or two; may be empty.
    about: String,
    /// The tag of its language.
    lang: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// The page it follows.
    page: String,
    /// When an entry last changed; of a feed without entries the day of the build.
    updated: PartialDate,
    /// Who publishes the site, and their home page.
    publisher: (String, String),
    entries: Vec<Entry>,
    /// What somebody reads who opens the feed in a browser.
    browser: browser::Words,
}

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let mut routes = Vec::new();
    for lang in site.config.languages.ids() {
        for (feed, page) in Feed::of_language(site, lang) {
            routes.extend(site.config.feeds.formats.iter().map(|format| {
                Route::new(
                    &page.file(format.file()),
                    Job::Feed(lang, *format, Box::new(feed.clone())),
                    Place::Site,
                )
            }));
        }
    }
    routes
}

pub(super) fn produce(plan: &Plan, lang: LangId, format: FeedFormat, feed: &Feed, url: &UrlPath) -> Vec<u8> {
    let channel = channel(plan, lang, feed, url);
    match format {
        FeedFormat::Atom => xml(|writer| atom::write(writer, &channel), &channel),
        FeedFormat::Rss => xml(|writer| rss::write(writer, &channel), &channel),
        FeedFormat::Json => json::write(&channel),
    }
}

fn channel(plan: &Plan, lang: LangId, feed: &Feed, url: &UrlPath) -> Channel {
    let (lens, site) = (plan.lens(lang), &plan.site);
    let language = &site.config.languages[lang];
    let path = url.as_str();
    let page = UrlPath::new(&path[..=path.rfind('/').unwrap_or(0)]);
    let site_title = lens.text(&site.config.title);
    let title = match feed {
        Feed::Site => site_title,
        Feed::List(_) | Feed::Person(_) => format!("{} – {site_title}", lens.feed_name(feed)),
    };
    let entries = entries::entries(&lens, feed);
    let newest = entries.iter().map(|entry| entry.updated).max();
    let publisher = site.config.publisher.name.as_ref().unwrap_or(&site.config.title);
    Channel {
        own: lens.absolute(url),
        id: lens.absolute(&page.file(FeedFormat::Atom.file())),
        title: plain(&title),
        about: plain(&about(&lens, feed)),
        lang: language.tag.to_string(),
        dir: language.tag.direction(),
        page: lens.absolute(&page),
        updated: newest.unwrap_or_else(|| PartialDate::day(site.now.date())),
        publisher: (plain(&lens.text(publisher)), lens.absolute(&lens.home_url(lang))),
        entries,
        browser: browser::Words::new(plan, &lens),
    }
}

/// What a feed follows, as its page says.
fn about(lens: &Lens<'_>, feed: &Feed) -> String {
    let config = &lens.site.config;
    let said = match feed {
        Feed::Site => config.description.as_ref().map(|description| lens.text(description)),
        Feed::List(ListKey::Section(kind)) => {
            lens.intro(kind.section().unwrap_or_default()).and_then(|(_, words)| words.summary.clone())
        }
        Feed::List(ListKey::Series(slug)) => {
            let series = config.series.get(slug).and_then(|series| series.description.as_ref());
            series.map(|description| lens.text(description))
        }
        Feed::List(_) => None,
        Feed::Person(id) => lens.words_of(*id).and_then(|(_, words)| words.summary.clone()),
    };
    said.unwrap_or_default()
}

/// Words in one line, without what XML 1.0 cannot hold (section 2.2).
fn plain(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in without_strays(text).split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A text without the characters that no XML 1.0 document may hold.
fn without_strays(text: &str) -> Cow<'_, str> {
    let stray =
        |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    // Of the bytes that may begin one, most begin something else.
    let may_be_stray = |byte: u8| byte < b' ' || byte == 0xEF;
    if text.bytes().fold(false, |found, byte| found | may_be_stray(byte)) {
        Cow::Owned(text.replace(stray, ""))
    } else {
        Cow::Borrowed(text)
    }
}

type Xml = Writer<Vec<u8>>;

/// A whole document of XML, with its style sheet for browsers.
fn xml(write: impl FnOnce(&mut Xml) -> std::io::Result<()>, channel: &Channel) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::with_capacity(16 * 1024), b' ', 1);
    // Writing to memory cannot fail.
    let _ = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let _ = channel.browser.style_sheet(&mut xml);
    let _ = write(&mut xml);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// An element that holds a text, and nothing where there is none.
fn text(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    xml.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}
