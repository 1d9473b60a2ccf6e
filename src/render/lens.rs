//! `Lens`: the site as readers of one language see it. Words, names, dates and addresses for views.

use super::cite::Citing;
use super::theme::PictureSizes;
use super::view::{DateView, DayView, LinkView, NameView, TermView};
use crate::config::{Link, Text};
use crate::content::work::{Details, FileRef, Term, Who};
use crate::content::{Kind, Translation, WorkId};
use crate::diagnostics::FileId;
use crate::drawing::Fonts;
use crate::gallery::Gallery;
use crate::locale::{Arguments, Locale, Strings};
use crate::site::{ListKey, Overview, Site};
use crate::source::{Data, Sources};
use crate::vocabulary::{EventTime, LangId, PartialDate, UrlPath};

/// What views of one language are made from.
#[derive(Clone, Copy)]
pub struct Lens<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its files, for names and sizes.
    pub sources: &'a Sources,
    /// The theme's words.
    pub strings: &'a Strings,
    /// How publications are cited.
    pub(super) citing: &'a Citing,
    /// The pictures of the site.
    pub gallery: &'a Gallery,
    /// How they stand in the running text.
    pub(super) pictures: &'a PictureSizes,
    /// The theme's fonts for social cards.
    pub(super) fonts: &'a Fonts,
    /// The language of the page.
    pub lang: LangId,
}

impl<'a> Lens<'a> {
    /// The formatters of the language.
    pub fn locale(&self) -> &'a Locale {
        &self.site.locales[self.lang]
    }

    /// Words of the theme; the key itself where no language has them.
    pub fn words(&self, key: &str, arguments: Arguments<'_>) -> String {
        self.strings.get(self.lang, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// An address within the host.
    pub fn local(&self, url: &UrlPath) -> String {
        self.site.config.base_url.local(url)
    }

    /// A whole address.
    pub fn absolute(&self, url: &UrlPath) -> String {
        self.site.config.base_url.absolute(url)
    }

    /// Words about a thing without a file.
    pub fn text(&self, text: &Text) -> String {
        text.get(self.lang, &self.site.config.languages).to_owned()
    }

    /// The same, with their language where it is not the page's.
    pub fn text_and_lang(&self, text: &Text) -> (String, Option<String>) {
        let (words, lang) = text.get_with_lang(self.lang, &self.site.config.languages);
        (words.to_owned(), lang.and_then(|lang| self.foreign(lang)))
    }

    /// A person's position, with its language where it is not the page's.
    pub fn position(&self, lang: LangId, words: &Translation) -> (Option<String>, Option<String>) {
        let role = words.names.role.clone();
        let lang = words.names.role_lang.unwrap_or(lang);
        let foreign = self.foreign(lang).filter(|_| role.is_some());
        (role, foreign)
    }

    /// The tag of a language, where it is not the page's.
    pub fn foreign(&self, lang: LangId) -> Option<String> {
        (lang != self.lang).then(|| self.site.config.languages[lang].tag.to_string())
    }

    /// A date.
    pub fn date(&self, date: PartialDate) -> DateView {
        DateView { iso: date.to_string(), text: self.locale().date(date) }
    }

    /// A moment.
    pub fn moment(&self, moment: EventTime) -> DateView {
        DateView { iso: moment.to_string(), text: self.locale().event(moment, None) }
    }

    /// The first day of an event, as the leaf of a calendar.
    pub fn leaf(&self, start: Option<EventTime>) -> Option<DayView> {
        let date = start?.date;
        let (number, month) = self.locale().leaf(PartialDate::day(date))?;
        Some(DayView { number, month, year: date.year() })
    }

    /// A work's words in this language, or in the one that stands in.
    pub fn words_of(&self, id: WorkId) -> Option<(LangId, &'a Translation)> {
        let lang = self.site.languages_of(id).find(|lang| *lang == self.lang);
        let lang = lang.or_else(|| {
            self.site.config.languages.stand_ins(self.lang).find(|lang| self.site.url(id, *lang).is_some())
        })?;
        Some((lang, self.site.words(id, lang)?))
    }

    /// A type of a kind.
    pub fn type_view(&self, kind: Kind, name: &'static str) -> TermView {
        let url = self.list_url(&ListKey::Type(kind, name));
        TermView { key: name.to_owned(), title: self.words(&format!("type-{name}"), &[]), url }
    }

    /// A topic, region or series.
    pub fn term(&self, overview: Overview, term: &Term) -> TermView {
        let config = &self.site.config;
        let (names, key) = match overview {
            Overview::Topics => (config.topics.get(&term.slug), ListKey::Topic(term.slug.clone())),
            Overview::Regions => (config.regions.get(&term.slug), ListKey::Region(term.slug.clone())),
            Overview::Series => (
                config.series.get(&term.slug).map(|series| &series.title),
                ListKey::Series(term.slug.clone()),
            ),
            Overview::Archive => (None, ListKey::Year(std::cmp::Reverse(0))),
        };
        let title = names.map_or_else(|| term.written.clone(), |names| self.text(names));
        TermView { key: term.slug.to_string(), title, url: self.list_url(&key) }
    }

    /// Where a list of this language stands, if there is one.
    pub fn list_url(&self, key: &ListKey) -> Option<String> {
        self.site.indexes[self.lang].lists.get(key).map(|list| self.local(&list.url))
    }

    /// The title of a list.
    pub fn list_title(&self, key: &ListKey) -> String {
        let written =
            |slug: &crate::vocabulary::Slug| Term { slug: slug.clone(), written: self.written(key, slug) };
        match key {
            ListKey::Section(kind) => self.section_title(*kind),
            ListKey::Type(_, name) => self.words(&format!("types-{name}"), &[]),
            ListKey::Topic(slug) => self.term(Overview::Topics, &written(slug)).title,
            ListKey::Region(slug) => self.term(Overview::Regions, &written(slug)).title,
            ListKey::Series(slug) => self.term(Overview::Series, &written(slug)).title,
            ListKey::Year(year) => self.locale().date(PartialDate::of_year(year.0)),
        }
    }

    /// An unlisted term as an editor wrote it, from the first work that has it.
    fn written(&self, key: &ListKey, slug: &crate::vocabulary::Slug) -> String {
        let first = self.site.indexes[self.lang].lists.get(key).and_then(|list| list.entries.first());
        let terms = first.map(|listed| {
            let work = self.site.work(listed.work);
            let series = match &work.details {
                Details::Publication(publication) => publication.series.as_ref(),
                _ => None,
            };
            work.common.topics.iter().chain(&work.common.regions).chain(series)
        });
        let term = terms.and_then(|mut terms| terms.find(|term| term.slug == *slug));
        term.map_or_else(|| slug.to_string(), |term| term.written.clone())
    }

    /// The title of a section: its own words, the setting in `site.yaml`, or the theme's word for the kind.
    pub fn section_title(&self, kind: Kind) -> String {
        let section = kind.section().unwrap_or_default();
        let intro = self.intro(section).map(|(_, words)| words.title.clone());
        let setting = || self.site.config.section(section).and_then(|settings| settings.title.as_ref());
        intro
            .or_else(|| setting().map(|title| self.text(title)))
            .unwrap_or_else(|| self.words(&format!("section-{section}"), &[]))
    }

    /// The words of the editor above a section's list, in this very language.
    pub fn intro(&self, section: &str) -> Option<(WorkId, &'a Translation)> {
        let id = self.site.library.catalogue.find(section, "index")?;
        Some((id, self.site.words(id, self.lang)?))
    }

    /// Somebody's name, its language where it is another one, and their page.
    pub fn name(&self, who: &Who) -> NameView {
        match who {
            Who::Named(text) => {
                let (name, lang) = self.text_and_lang(text);
                NameView { name, url: None, lang }
            }
            Who::Work(id) => {
                let Some((lang, words)) = self.words_of(*id) else {
                    // Their page is not published, but they still wrote this.
                    let work = self.site.work(*id);
                    let name = work.original().map_or(String::new(), |words| words.title.clone());
                    return NameView { name, url: None, lang: self.foreign(work.original) };
                };
                NameView {
                    name: words.title.clone(),
                    url: self.site.url(*id, lang).map(|url| self.local(url)),
                    lang: self.foreign(lang),
                }
            }
        }
    }

    /// The whole address of a file of a work with a page in this language.
    pub(super) fn file_absolute(&self, file: &FileRef, id: WorkId) -> Option<String> {
        match file {
            FileRef::Url(url) => Some(url.clone()),
            FileRef::Own(file) => self.file_url(*file, id, self.lang).map(|url| self.absolute(&url)),
        }
    }

    /// Where a file of a work is published.
    pub fn file(&self, file: &FileRef, id: WorkId, lang: LangId) -> Option<String> {
        match file {
            FileRef::Url(url) => Some(url.clone()),
            FileRef::Own(file) => self.file_url(*file, id, lang).map(|url| self.local(&url)),
        }
    }

    /// The URL of a file: of `static/` at its own path, else beside the page, else at its home.
    pub fn file_url(&self, file: FileId, id: WorkId, lang: LangId) -> Option<UrlPath> {
        let path = self.sources.file(file).path.as_str();
        match path.strip_prefix("static/") {
            Some(rest) => Some(UrlPath::new(format!("/{rest}"))),
            None => self.site.file_url(file, id, lang),
        }
    }

    /// The size of a file in words; empty where it is not known.
    pub fn size(&self, file: FileId) -> String {
        match &self.sources.file(file).data {
            Data::Large { size, .. } => self.locale().size(*size),
            Data::Text(text) => self.locale().size(text.len() as u64),
            Data::Bytes(_) | Data::Released { .. } => String::new(),
        }
    }

    /// A link out of the site.
    pub fn link(&self, link: &Link) -> LinkView {
        LinkView { title: self.text(&link.title), url: link.url.clone(), lang: None, key: String::new() }
    }
}
