//! The view of one work: everything its page shows.

use tera::Value;

use super::Renderer;
use super::body::Sizes;
use super::calendars::Calendar;
use super::lens::Lens;
use super::license;
use super::shared::Shared;
use super::values::of_yaml;
use super::view::{
    CitedView, EventView, FileView, FirstPublishedView, HeadingView, LinkView, NewsView, OrganisationView,
    PersonView, ProjectView, PublicationView, RecordingView, SpokenView, WorkView,
};
use crate::citation::{Cited, Listed};
use crate::config::Link;
use crate::content::work::{Details, Event, FileRef, News, Publication, Term, WorkId};
use crate::content::{Translation, Work};
use crate::locale;
use crate::site::Overview;
use crate::vocabulary::LangTag;
use crate::vocabulary::address::decoded;

/// Words a minute that a reader is taken to read.
const PACE: u32 = 220;

impl Lens<'_> {
    /// `work` of a page.
    pub(super) fn work_view(&self, renderer: &Renderer, id: WorkId) -> Option<Value> {
        let work = self.site.work(id);
        let words = self.site.words(id, self.lang)?;
        Some(Value::from_serializable(&self.view_of(renderer, id, work, words)))
    }

    fn view_of(&self, renderer: &Renderer, id: WorkId, work: &Work, words: &Translation) -> WorkView {
        let shared = renderer.shared(self.lang);
        let common = &work.common;
        let terms = |overview, terms: &[Term]| -> Vec<Value> {
            terms.iter().map(|term| shared.term(self, overview, term)).collect()
        };
        let cited = self.cited(id, &words.body);
        let mut view = WorkView {
            kind: work.kind.name(),
            key: work.key.to_string(),
            title: words.title.clone(),
            subtitle: words.subtitle.clone(),
            summary: words.summary.clone().filter(|_| !work.is_withdrawn()),
            r#type: shared.type_of(self, work),
            date: common.date.map(|date| self.date(date)),
            updated: common.updated.map(|date| self.date(date)),
            content: Value::safe_string(&self.body_citing(id, self.lang, &words.body, &cited, Sizes::All)),
            bibliography: bibliography(&cited),
            headings: self.headings(id, words),
            words: if work.is_withdrawn() { 0 } else { words.body.words },
            minutes: words.body.words.div_ceil(PACE).max(1),
            image: self.image(id, self.lang),
            topics: terms(Overview::Topics, &common.topics),
            regions: terms(Overview::Regions, &common.regions),
            keywords: words.keywords.clone(),
            files: self.files(id, work),
            credits: self.credits(id, shared),
            works: self.works(renderer, id),
            disclaimers: self.disclaimers(id),
            corrections: self.corrections(work),
            withdrawn: self.withdrawn(work),
            replaces: self.versions(self.site.replaces(id)),
            replaced_by: self.site.replaced_by(id).and_then(|newer| self.version(newer)),
            publication: None,
            project: None,
            event: None,
            news: None,
            person: None,
            organisation: None,
            extra: of_yaml(&words.extra),
            draft: words.draft,
        };
        match &work.details {
            Details::Publication(publication) => {
                view.publication = Some(self.publication(id, publication, shared));
            }
            Details::Project(project) => {
                view.project = Some(ProjectView {
                    acronym: words.names.short.clone(),
                    period: self.period(project),
                    status: self.project_status(project),
                    website: project.website.clone(),
                });
            }
            Details::Event(event) => view.event = Some(self.event(id, event)),
            Details::News(news) => view.news = Some(self.news(news)),
            Details::Person(person) => {
                let (role, role_lang) = self.position(self.lang, words);
                view.person = Some(PersonView {
                    given: words.names.given.clone(),
                    family: words.names.family.clone(),
                    role,
                    role_lang,
                    orcid: person.orcid.clone(),
                    email: person.email.clone(),
                    links: person.links.iter().map(|link| self.link(link)).collect(),
                    former: person.former,
                });
            }
            Details::Organisation(organisation) => {
                view.organisation = Some(OrganisationView {
                    short: words.names.short.clone(),
                    website: organisation.website.clone(),
                    ror: organisation.ror.clone(),
                    country: organisation.country.clone(),
                });
            }
            Details::Page(_) => {}
        }
        view
    }

    fn headings(&self, id: WorkId, words: &Translation) -> Vec<HeadingView> {
        if self.site.work(id).is_withdrawn() {
            return Vec::new();
        }
        let Some(anchors) = self.site.anchors(id, self.lang) else { return Vec::new() };
        let headings = words.body.headings.iter().enumerate();
        headings
            .map(|(index, heading)| HeadingView {
                level: heading.level,
                id: anchors.id(index as u32).to_owned(),
                html: heading.html.clone(),
            })
            .collect()
    }

    fn files(&self, id: WorkId, work: &Work) -> Vec<FileView> {
        if work.is_withdrawn() {
            return Vec::new();
        }
        let pdf = match &work.details {
            Details::Publication(publication) => publication.pdf.as_ref(),
            _ => None,
        };
        let mut files: Vec<FileView> = pdf.and_then(|pdf| self.file_view(pdf, id)).into_iter().collect();
        if let (Some(pdf), Some(words)) = (files.first_mut(), self.site.words(id, self.lang)) {
            pdf.title.clone_from(&words.title);
        }
        for attachment in &work.common.attachments {
            let Some(mut file) = self.file_view(&attachment.file, id) else { continue };
            if let Some(title) = &attachment.title {
                file.title = self.text(title);
            }
            file.lang = attachment.lang.as_ref().map(ToString::to_string);
            files.push(file);
        }
        files
    }

    fn file_view(&self, file: &FileRef, id: WorkId) -> Option<FileView> {
        let last = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let bare = |url: &str| url.split(['?', '#']).next().unwrap_or(url).trim_end_matches('/').to_owned();
        let (name, url, absolute, size) = match file {
            FileRef::Own(file) => {
                let url = self.file_url(*file, id, self.lang)?;
                (last(url.as_str()), self.local(&url), self.absolute(&url), self.size(*file))
            }
            FileRef::Url(url) => (decoded(&last(&bare(url))), url.clone(), url.clone(), String::new()),
        };
        let format = name.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_ascii_uppercase());
        Some(FileView { title: name, url, absolute, format, size, lang: None })
    }

    fn publication(&self, id: WorkId, publication: &Publication, shared: &Shared) -> PublicationView {
        let series = publication.series.as_ref();
        let issn = || self.site.config.series.get(&series?.slug)?.issn.clone();
        let version = publication.version.as_ref().map(|version| self.text_and_lang(version));
        let (version, version_lang) = version.map_or((None, None), |(text, lang)| (Some(text), lang));
        let (previous, next) = shared.beside(id);
        PublicationView {
            version,
            version_lang,
            previous: previous.and_then(|listed| self.issue_link(listed)),
            next: next.and_then(|listed| self.issue_link(listed)),
            series: series.map(|term| self.term(Overview::Series, term)),
            number: publication.number.clone(),
            place: publication.place.as_ref().map(|place| self.text(place)),
            pages: publication.pages.clone(),
            doi: publication.doi.clone(),
            isbn: publication.isbn.clone(),
            issn: publication.issn.clone().or_else(issn),
            license: publication.license.clone(),
            license_url: publication.license.as_deref().and_then(license::url),
            jel: publication.jel.clone(),
            first_published: publication.first_published.as_ref().map(|first| FirstPublishedView {
                title: self.text(&first.title),
                url: first.url.clone(),
                date: first.date.map(|date| self.date(date)),
            }),
            citations: self.citations(id, shared),
        }
    }

    fn event(&self, id: WorkId, event: &Event) -> EventView {
        let today = self.site.now.date();
        let is_past = event.end.or(event.start).is_some_and(|last| last.date < today);
        let venue = event.venue.as_ref();
        let text = |text: Option<&crate::config::Text>| text.map(|text| self.text(text));
        let zone = event.timezone.as_ref().filter(|zone| **zone != self.site.config.timezone);
        let registration = event.registration.as_ref();
        let deadline = registration.and_then(|registration| registration.deadline);
        EventView {
            start: event.start.map(|start| self.moment(start)),
            end: event.end.map(|end| self.moment(end)),
            day: self.leaf(event.start),
            when: event.start.map_or(String::new(), |start| self.locale().event(start, event.end)),
            timezone: zone.and_then(|zone| zone.iana_name().map(str::to_owned)),
            venue: text(venue.and_then(|venue| venue.name.as_ref())),
            address: text(venue.and_then(|venue| venue.address.as_ref())),
            city: text(venue.and_then(|venue| venue.city.as_ref())),
            country: venue.and_then(|venue| venue.country.clone()),
            geo: venue.and_then(|venue| venue.geo),
            online: event.online.clone(),
            registration: registration.and_then(|registration| registration.url.clone()),
            deadline: deadline.map(|deadline| self.moment(deadline)),
            registration_open: !is_past
                && event.status != "cancelled"
                && deadline.is_none_or(|deadline| deadline.date >= today),
            registration_closes: self.closes(event),
            languages: event.languages.iter().map(|tag| self.spoken(tag)).collect(),
            status: event.status,
            is_past,
            ends: self.ends(event),
            calendar: Calendar::of_event(self.site, id, self.lang).map(|url| self.local(&url)),
            recordings: event.recordings.iter().map(|link| self.recording(link)).collect(),
        }
    }

    fn recording(&self, link: &Link) -> RecordingView {
        let LinkView { title, url, lang, .. } = self.link(link);
        let card = self.embed_card(&url, &title, lang.as_deref());
        RecordingView { title, url, lang, card }
    }

    fn spoken(&self, tag: &LangTag) -> SpokenView {
        let languages = &self.site.config.languages;
        let of_site = languages.find(tag.as_str()).map(|lang| languages[lang].name.as_str());
        let name = of_site.or_else(|| locale::own_name(tag)).unwrap_or(tag.as_str());
        let is_other = *tag != languages[self.lang].tag;
        SpokenView { name: name.to_owned(), lang: is_other.then(|| tag.to_string()) }
    }

    fn news(&self, news: &News) -> NewsView {
        NewsView {
            deadline: news.deadline.map(|deadline| self.moment(deadline)),
            is_past: news.deadline.is_some_and(|deadline| deadline.date < self.site.now.date()),
            ends: self.deadline_ends(news),
            source: news.source.as_ref().map(|source| self.link(source)),
        }
    }
}

/// The works that a body cites.
fn bibliography(cited: &Cited) -> Vec<CitedView> {
    let view = |listed: &Listed| CitedView { id: listed.id.clone(), html: Value::safe_string(&listed.html) };
    cited.list.iter().map(view).collect()
}
