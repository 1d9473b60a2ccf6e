//! The view of one work: everything its page shows.

use tera::{Map, Value};

use super::Renderer;
use super::lens::Lens;
use super::values::{attach, list, map_of, of_yaml};
use super::view::{
    EventView, FileView, FirstPublishedView, HeadingView, NewsView, OrganisationView, PersonView,
    ProjectView, PublicationView, WorkView, WorksView,
};
use crate::content::work::{Details, Event, FileRef, News, Publication, Relation, Role, WorkId};
use crate::content::{Kind, Translation, Work};
use crate::markdown::{Document, Label, Slot};
use crate::site::{Incoming, Overview, Target};
use crate::vocabulary::LangId;

/// Words a minute that a reader is taken to read.
const PACE: u32 = 220;

impl Lens<'_> {
    /// `work` of a page.
    pub(super) fn work_view(&self, renderer: &Renderer, id: WorkId) -> Option<Value> {
        let work = self.site.work(id);
        let words = self.site.words(id, self.lang)?;
        let mut map = map_of(&self.plain_view(id, work, words));
        attach(&mut map, "content", Value::safe_string(&self.body(id, self.lang, &words.body)));
        attach(&mut map, "works", works_value(self.works(renderer, id)));
        attach(&mut map, "extra", of_yaml(&words.extra));
        Some(Value::from(map))
    }

    fn plain_view(&self, id: WorkId, work: &Work, words: &Translation) -> WorkView {
        let common = &work.common;
        let terms = |overview, terms: &[_]| terms.iter().map(|term| self.term(overview, term)).collect();
        let mut view = WorkView {
            kind: work.kind.name(),
            key: work.key.to_string(),
            title: words.title.clone(),
            subtitle: words.subtitle.clone(),
            summary: words.summary.clone(),
            r#type: self.type_of(work),
            date: common.date.map(|date| self.date(date)),
            updated: common.updated.map(|date| self.date(date)),
            content: Value::none(),
            headings: self.headings(id, words),
            words: words.body.words,
            minutes: words.body.words.div_ceil(PACE).max(1),
            image: self.image(id, self.lang),
            topics: terms(Overview::Topics, &common.topics),
            regions: terms(Overview::Regions, &common.regions),
            keywords: words.keywords.clone(),
            files: self.files(id, work),
            credits: self.credits(id, self.lang),
            works: WorksView::default(),
            disclaimers: self.disclaimers(work),
            publication: None,
            project: None,
            event: None,
            news: None,
            person: None,
            organisation: None,
            extra: Value::none(),
            draft: words.draft,
        };
        match &work.details {
            Details::Publication(publication) => view.publication = Some(self.publication(publication)),
            Details::Project(project) => {
                view.project = Some(ProjectView {
                    acronym: words.names.short.clone(),
                    period: self.period(project),
                    status: self.project_status(project),
                    website: project.website.clone(),
                });
            }
            Details::Event(event) => view.event = Some(self.event(event)),
            Details::News(news) => view.news = Some(self.news(news)),
            Details::Person(person) => {
                view.person = Some(PersonView {
                    given: words.names.given.clone(),
                    family: words.names.family.clone(),
                    role: words.names.role.clone(),
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
        let pdf = match &work.details {
            Details::Publication(publication) => publication.pdf.as_ref(),
            _ => None,
        };
        let mut files: Vec<FileView> = pdf.and_then(|pdf| self.file_view(pdf, id)).into_iter().collect();
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
        let url = self.file(file, id, self.lang)?;
        let name = url.rsplit('/').next().unwrap_or(&url).to_owned();
        let format = name.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_ascii_uppercase());
        let size = match file {
            FileRef::Own(file) => self.size(*file),
            FileRef::Url(_) => String::new(),
        };
        Some(FileView { title: name, url, format, size, lang: None })
    }

    fn publication(&self, publication: &Publication) -> PublicationView {
        let series = publication.series.as_ref();
        let issn = || self.site.config.series.get(&series?.slug)?.issn.clone();
        PublicationView {
            series: series.map(|term| self.term(Overview::Series, term)),
            number: publication.number.clone(),
            place: publication.place.as_ref().map(|place| self.text(place)),
            pages: publication.pages.clone(),
            doi: publication.doi.clone(),
            isbn: publication.isbn.clone(),
            issn: publication.issn.clone().or_else(issn),
            license: publication.license.clone(),
            license_url: publication.license.as_deref().and_then(license_url),
            jel: publication.jel.clone(),
            first_published: publication.first_published.as_ref().map(|first| FirstPublishedView {
                title: self.text(&first.title),
                url: first.url.clone(),
                date: first.date.map(|date| self.date(date)),
            }),
        }
    }

    fn event(&self, event: &Event) -> EventView {
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
            languages: event.languages.iter().map(|tag| self.language_name(tag.as_str())).collect(),
            status: event.status,
            is_past,
            recordings: event.recordings.iter().map(|link| self.link(link)).collect(),
        }
    }

    fn language_name(&self, tag: &str) -> String {
        let languages = &self.site.config.languages;
        languages.find(tag).map_or_else(|| tag.to_owned(), |lang| languages[lang].name.clone())
    }

    fn news(&self, news: &News) -> NewsView {
        NewsView {
            deadline: news.deadline.map(|deadline| self.moment(deadline)),
            is_past: news.deadline.is_some_and(|deadline| deadline.date < self.site.now.date()),
            source: news.source.as_ref().map(|source| self.link(source)),
        }
    }

    /// The body as HTML, its slots filled for its page.
    pub fn body(&self, id: WorkId, lang: LangId, body: &Document) -> String {
        let mut html = String::new();
        let (Some(anchors), Some(links)) = (self.site.anchors(id, lang), self.site.links(id, lang)) else {
            return html;
        };
        body.write_html(&mut html, |slot, out| match slot {
            Slot::HeadingId(heading) => out.push_str(anchors.id(heading)),
            Slot::LinkOpen(link) => {
                let title = &body.links[link as usize].title;
                self.open_link(&links.links[link as usize], title, (id, lang), out);
            }
            Slot::LinkClose(link) => {
                if !matches!(links.links[link as usize], Target::Unpublished | Target::Broken) {
                    out.push_str("</a>");
                }
            }
            Slot::Image(image) => {
                let url = self.target_url(&links.images[image as usize], (id, lang));
                out.push_str("src=\"");
                push_escaped(out, &url.unwrap_or_default());
                out.push('"');
            }
            Slot::Label(label) => push_escaped(out, &self.words(label_key(label), &[])),
        });
        html
    }

    fn open_link(&self, target: &Target, title: &str, page: (WorkId, LangId), out: &mut String) {
        let Some(url) = self.target_url(target, page) else { return };
        out.push_str("<a href=\"");
        push_escaped(out, &url);
        out.push('"');
        if let Target::Page(_, lang, _) = target
            && *lang != page.1
        {
            let tag = &self.site.config.languages[*lang].tag;
            out.extend([" hreflang=\"", tag.as_str(), "\""]);
        }
        if !title.is_empty() {
            out.push_str(" title=\"");
            push_escaped(out, title);
            out.push('"');
        }
        out.push('>');
    }

    /// The address of a target; `None` where there is nothing to lead to.
    fn target_url(&self, target: &Target, page: (WorkId, LangId)) -> Option<String> {
        match target {
            Target::External(url) => Some(url.clone()),
            Target::Page(work, lang, fragment) => {
                let url = self.local(self.site.url(*work, *lang)?);
                Some(match fragment {
                    Some(fragment) => format!("{url}#{fragment}"),
                    None => url,
                })
            }
            Target::Here(fragment) => Some(format!("#{fragment}")),
            Target::File(file) => self.file_url(*file, page.0, page.1).map(|url| encoded(&self.local(&url))),
            Target::Rooted(path, _) => Some(format!("{}{path}", self.site.config.base_url.folder())),
            Target::Unpublished | Target::Broken => None,
        }
    }

    fn works(&self, renderer: &Renderer, id: WorkId) -> WorksView {
        let work = self.site.work(id);
        let mut of_kind: Vec<(Kind, WorkId)> = Vec::new();
        let mut view = WorksView::default();
        let mut succeeds = Vec::new();
        for (relation, other) in &work.relations {
            match relation {
                Relation::Succeeds => succeeds.push(*other),
                Relation::Related => {}
                Relation::Project | Relation::Event | Relation::Publication => {
                    of_kind.push((self.site.work(*other).kind, *other));
                }
            }
        }
        let mut succeeded_by = Vec::new();
        let mut by_role: Vec<(Role, WorkId)> = Vec::new();
        for (incoming, other) in self.site.incoming(id) {
            match incoming {
                Incoming::By(Relation::Succeeds) => succeeded_by.push(*other),
                Incoming::By(Relation::Related) => {}
                Incoming::By(_) => of_kind.push((self.site.work(*other).kind, *other)),
                Incoming::As(role) => by_role.push((*role, *other)),
            }
        }
        let of = |kind: Kind| {
            of_kind.iter().filter(move |(of, _)| *of == kind).map(|(_, id)| *id).collect::<Vec<_>>()
        };
        view.publications = self.cards(renderer, of(Kind::Publication));
        view.projects = self.cards(renderer, of(Kind::Project));
        view.events = self.cards(renderer, of(Kind::Event));
        view.news = self.cards(renderer, of(Kind::News));
        view.succeeds = self.cards(renderer, succeeds);
        view.succeeded_by = self.cards(renderer, succeeded_by);
        if work.kind.is_output() {
            let related = self
                .site
                .related(id)
                .iter()
                .filter_map(|other| Some((*other, self.site.shown_in(*other, self.lang)?)));
            view.related = related.take(5).map(|(other, shown)| renderer.card(self, other, shown)).collect();
        }
        for role in Role::ALL {
            let works: Vec<WorkId> = by_role.iter().filter(|(of, _)| of == role).map(|(_, id)| *id).collect();
            if *role == Role::Affiliation {
                view.people = self.cards(renderer, works);
            } else if !works.is_empty() {
                view.by_role.push((role.name(), self.cards(renderer, works)));
            }
        }
        view
    }

    /// Cards of works, the newest first, each once.
    fn cards(&self, renderer: &Renderer, mut works: Vec<WorkId>) -> Vec<Value> {
        works.sort_by_key(|id| (std::cmp::Reverse(self.site.work(*id).sort_date()), *id));
        works.dedup();
        let shown = works.into_iter().filter_map(|id| Some((id, self.site.shown_in(id, self.lang)?)));
        shown.map(|(id, shown)| renderer.card(self, id, shown)).collect()
    }
}

fn works_value(works: WorksView) -> Value {
    let mut map = Map::new();
    for (key, cards) in [
        ("publications", works.publications),
        ("projects", works.projects),
        ("events", works.events),
        ("news", works.news),
        ("succeeds", works.succeeds),
        ("succeeded_by", works.succeeded_by),
        ("people", works.people),
        ("related", works.related),
    ] {
        attach(&mut map, key, list(cards));
    }
    let by_role = works.by_role.into_iter().map(|(role, cards)| {
        let mut entry = Map::new();
        attach(&mut entry, "role", role);
        attach(&mut entry, "cards", list(cards));
        Value::from(entry)
    });
    attach(&mut map, "by_role", list(by_role.collect()));
    Value::from(map)
}

fn label_key(label: Label) -> &'static str {
    match label {
        Label::Footnotes => "footnotes",
        Label::BackToText => "back-to-text",
        Label::Note => "note",
        Label::Tip => "tip",
        Label::Important => "important",
        Label::Warning => "warning",
        Label::Caution => "caution",
    }
}

/// Where the usual licenses can be read.
fn license_url(license: &str) -> Option<String> {
    let rest = license.strip_prefix("CC-")?;
    let (name, version) = rest.rsplit_once('-')?;
    match name {
        "0" | "CC0" => None,
        _ => Some(format!("https://creativecommons.org/licenses/{}/{version}/", name.to_ascii_lowercase())),
    }
}

fn push_escaped(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = pulldown_cmark_escape::escape_html(&mut *out, text);
}

/// Blanks and other characters that a URL may not hold.
fn encoded(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            ' ' => out.push_str("%20"),
            '"' => out.push_str("%22"),
            '#' => out.push_str("%23"),
            '%' => out.push_str("%25"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '?' => out.push_str("%3F"),
            '\\' => out.push_str("%5C"),
            '^' => out.push_str("%5E"),
            '`' => out.push_str("%60"),
            '{' => out.push_str("%7B"),
            '|' => out.push_str("%7C"),
            '}' => out.push_str("%7D"),
            '[' => out.push_str("%5B"),
            ']' => out.push_str("%5D"),
            _ => out.push(letter),
        }
    }
    out
}
