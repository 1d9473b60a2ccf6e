//! The entries of a feed: which works, and what each says.
//! Must not know in which format they are written.

use super::{plain, without_strays};
use crate::content::work::{Credit, Details, FileRef, Role, Who};
use crate::content::{Translation, Work, WorkId};
use crate::markdown::elsewhere;
use crate::render::{Feed, Lens};
use crate::site::{ListKey, Listed, Overview, Site};
use crate::source::Data;
use crate::vocabulary::{LangId, PartialDate, UrlPath};

/// A work in a feed. All addresses are whole, all texts are plain unless they are called HTML.
pub(super) struct Entry {
    /// Permanent: made of the work's name, not of its address, which changes with the title.
    pub id: String,
    pub title: String,
    pub url: String,
    /// When it was published.
    pub published: PartialDate,
    /// When it last changed.
    pub updated: PartialDate,
    pub authors: Vec<Author>,
    /// Topics: the key, and the name.
    pub topics: Vec<(String, String)>,
    /// The summary, or the beginning of the text; may be empty.
    pub summary: String,
    /// The whole text, as HTML; `None` where the site wants summaries, or where there is no text.
    pub html: Option<String>,
    /// The lead picture.
    pub image: Option<String>,
    /// Its own PDF.
    pub file: Option<Enclosure>,
    /// The day for people.
    pub day: String,
}

/// Who wrote it.
pub(super) struct Author {
    pub name: String,
    /// The language of the name, where it is not the feed's.
    pub lang: Option<String>,
    /// Their page.
    pub url: Option<String>,
}

/// A file that comes with an entry.
pub(super) struct Enclosure {
    pub url: String,
    pub media_type: &'static str,
    /// In bytes, where the file is one of the site.
    pub size: Option<u64>,
    pub title: String,
}

/// The newest works that the feed follows and that are in its language.
pub(super) fn entries(lens: &Lens<'_>, feed: &Feed) -> Vec<Entry> {
    let (site, lang) = (lens.site, lens.lang);
    let mut works: Vec<(PartialDate, WorkId)> =
        works(site, lang, feed).into_iter().filter_map(|id| Some((published(site, id)?, id))).collect();
    // By when it was published: an event to come is no newer than its notice.
    works.sort_by_key(|(day, id)| (std::cmp::Reverse(*day), *id));
    works.dedup();
    works.truncate(site.config.feeds.items);
    works.into_iter().filter_map(|(day, id)| entry(lens, id, day)).collect()
}

fn works(site: &Site, lang: LangId, feed: &Feed) -> Vec<WorkId> {
    let own = |listed: &&Listed| listed.lang == lang;
    let listed = |key: &ListKey| {
        let list = site.indexes[lang].lists.get(key).into_iter();
        list.flat_map(|list| list.entries.iter().filter(own)).map(|listed| listed.work).collect::<Vec<_>>()
    };
    match feed {
        Feed::Site => {
            let sections = site.indexes[lang]
                .lists
                .keys()
                .filter(|key| matches!(key, ListKey::Section(kind) if kind.is_output()));
            sections.flat_map(listed).collect()
        }
        Feed::List(key) => listed(key),
        Feed::Person(id) => {
            Feed::works_of(site, *id, lang).filter(|id| site.shown_in(*id, lang) == Some(lang)).collect()
        }
    }
}

fn published(site: &Site, id: WorkId) -> Option<PartialDate> {
    let work = site.work(id);
    // An event to come is no news of the day it takes place.
    let by_itself = || work.sort_date().filter(|date| date.first_day() <= site.now.date());
    work.common.date.or_else(by_itself)
}

fn entry(lens: &Lens<'_>, id: WorkId, published: PartialDate) -> Option<Entry> {
    let (site, lang) = (lens.site, lens.lang);
    let (url, words, work) = (site.url(id, lang)?, site.words(id, lang)?, site.work(id));
    let topic = |term: &_| {
        let view = lens.term(Overview::Topics, term);
        (view.key, plain(&view.title))
    };
    let summary = words.summary.as_deref().unwrap_or(&words.body.excerpt);
    Some(Entry {
        id: lens.text_id(work, lens.lang),
        title: plain(&words.title),
        url: lens.absolute(url),
        published,
        updated: words.updated.or(work.common.updated).map_or(published, |updated| updated.max(published)),
        authors: work.credited(Role::Author).map(|credit| author(lens, credit)).collect(),
        topics: work.common.topics.iter().map(topic).collect(),
        summary: plain(summary),
        html: site.config.feeds.is_full.then(|| html(lens, id, words, url)).filter(|html| !html.is_empty()),
        image: work.common.image.as_ref().and_then(|image| lens.poster(image, id)).map(|image| image.url),
        file: file(lens, id, work, words),
        day: lens.date(published).text,
    })
}

/// The text as its page shows it, fit for a place where nothing leads back to that page by itself.
fn html(lens: &Lens<'_>, id: WorkId, words: &Translation, url: &UrlPath) -> String {
    let origin = lens.site.config.base_url.origin();
    let text = elsewhere(&lens.whole_text(id, lens.lang, &words.body), origin, &lens.absolute(url));
    without_strays(&text).into_owned()
}

fn author(lens: &Lens<'_>, credit: &Credit) -> Author {
    let view = lens.name(&credit.who);
    let page = match credit.who {
        Who::Work(id) => lens.words_of(id).and_then(|(lang, _)| lens.site.url(id, lang)),
        Who::Named(_) => None,
    };
    Author { name: plain(&view.name), lang: view.lang, url: page.map(|url| lens.absolute(url)) }
}

/// The whole address of a file of a work.
fn address(lens: &Lens<'_>, id: WorkId, file: &FileRef) -> Option<String> {
    match file {
        FileRef::Url(url) => Some(url.clone()),
        FileRef::Own(file) => lens.file_url(*file, id, lens.lang).map(|url| lens.absolute(&url)),
    }
}

fn file(lens: &Lens<'_>, id: WorkId, work: &Work, words: &Translation) -> Option<Enclosure> {
    let Details::Publication(publication) = &work.details else { return None };
    let file = publication.pdf.as_ref()?;
    let url = address(lens, id, file)?;
    let size = match file {
        FileRef::Own(file) => match lens.sources.file(*file).data {
            Data::Large { size, .. } => Some(size),
            Data::Text(_) | Data::Bytes(_) | Data::Released { .. } => None,
        },
        FileRef::Url(_) => None,
    };
    let bare = url.split(['?', '#']).next().unwrap_or(&url);
    let media_type = match bare.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).as_deref() {
        Some("epub") => "application/epub+zip",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        // The field is for a PDF, and many addresses have no ending.
        _ => "application/pdf",
    };
    Some(Enclosure { url, media_type, size, title: plain(&words.title) })
}
