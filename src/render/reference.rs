//! A publication as reference managers know it: the facts of the work in the words of a language.
//! Must not know how a reference is written.

use std::sync::OnceLock;

use super::lens::Lens;
use crate::citation::{Format, Name, Reference, Type};
use crate::content::Kind;
use crate::content::work::{Credit, Details, Publication, Role, Who};
use crate::content::{Work, WorkId};
use crate::site::Overview;
use crate::vocabulary::Slug;

/// The references of a language, by work. A page, its citations and a dozen files ask for each, so it is made once, when
/// it is first asked for; and so is its entry in each format.
pub(super) struct References(Vec<OnceLock<Option<Entry>>>);

struct Entry {
    reference: Reference,
    written: [OnceLock<String>; Format::ALL.len()],
}

impl References {
    /// Of that many works.
    pub(super) fn new(works: usize) -> References {
        References((0..works).map(|_| OnceLock::new()).collect())
    }

    /// What is cited of a work with a page in this language; `None` where it is no publication.
    pub(super) fn get(&self, lens: &Lens<'_>, id: WorkId) -> Option<&Reference> {
        self.entry(lens, id).map(|entry| &entry.reference)
    }

    /// The same as an entry of a file.
    pub(super) fn written(&self, lens: &Lens<'_>, id: WorkId, format: Format) -> Option<&str> {
        let Entry { reference, written } = self.entry(lens, id)?;
        Some(written[format as usize].get_or_init(|| format.entry(reference)))
    }

    fn entry(&self, lens: &Lens<'_>, id: WorkId) -> Option<&Entry> {
        let make = || lens.reference(id).map(|reference| Entry { reference, written: Default::default() });
        self.0.get(id.0 as usize)?.get_or_init(make).as_ref()
    }
}

impl Lens<'_> {
    fn reference(&self, id: WorkId) -> Option<Reference> {
        let work = self.site.work(id);
        let Details::Publication(publication) = &work.details else { return None };
        let words = self.site.words(id, self.lang)?;
        let names = |role| work.credited(role).map(|credit| self.cited_name(credit)).collect::<Vec<_>>();
        let first = publication.first_published.as_ref();
        let series = publication.series.as_ref();
        let listed = series.and_then(|series| self.site.config.series.get(&series.slug));
        let publisher = work.credited(Role::Publisher).next().map(|credit| self.name(&credit.who).name);
        let topics = work.common.topics.iter().map(|topic| self.term(Overview::Topics, topic).title);
        let own_address = || self.site.url(id, self.lang).map(|url| self.absolute(url)).unwrap_or_default();
        let pdf = publication.pdf.as_ref().filter(|_| !work.is_withdrawn());
        let pdf = pdf.and_then(|pdf| self.file_absolute(pdf, id));
        Some(Reference {
            key: self.reference_key(id, work, &names(Role::Author)),
            type_: type_of(publication),
            genre: Some(self.words(&format!("type-{}", publication.type_), &[])),
            title: words.title.clone(),
            subtitle: words.subtitle.clone(),
            authors: names(Role::Author),
            editors: names(Role::Editor),
            translators: names(Role::Translator),
            date: first.and_then(|first| first.date).or(work.common.date),
            publisher: publisher.or_else(|| Some(self.publisher())),
            place: publication.place.as_ref().map(|place| self.text(place)),
            series: series.map(|series| self.term(Overview::Series, series).title),
            number: publication.number.clone(),
            container: first.map(|first| self.text(&first.title)),
            pages: publication.pages.clone(),
            doi: publication.doi.clone(),
            isbn: publication.isbn.clone(),
            issn: publication.issn.clone().or_else(|| listed?.issn.clone()),
            url: first.and_then(|first| first.url.clone()).unwrap_or_else(own_address),
            pdf,
            lang: self.site.config.languages[self.lang].tag.clone(),
            summary: words.summary.clone().filter(|_| !work.is_withdrawn()),
            keywords: words.keywords.iter().cloned().chain(topics).collect(),
            license: publication.license.clone(),
            version: publication.version.as_ref().map(|version| self.text(version)),
            note: self.withdrawn(work).map(|withdrawn| {
                let title = self.words("withdrawn-title", &[("title", &withdrawn.date.text)]);
                format!("{title}. {}", withdrawn.reason)
            }),
            funding: self.funding_note(id).into_iter().map(|(line, _)| line).collect(),
        })
    }

    /// Who publishes the site.
    pub fn publisher(&self) -> String {
        self.text(self.site.config.publisher.name.as_ref().unwrap_or(&self.site.config.title))
    }

    /// Somebody's name by its parts where the site knows them.
    pub fn cited_name(&self, credit: &Credit) -> Name {
        let whole = || Name::Whole(self.name(&credit.who).name);
        let Who::Work(id) = credit.who else {
            return match &credit.parts {
                Some(parts) => {
                    Name::Person { given: self.text(&parts.given), family: self.text(&parts.family) }
                }
                None => whole(),
            };
        };
        let work = self.site.work(id);
        let words = self.words_of(id).map(|(_, words)| words).or_else(|| work.original());
        match words.map(|words| (work.kind, &words.names.given, &words.names.family)) {
            Some((Kind::Person, given, Some(family))) => {
                Name::Person { given: given.clone().unwrap_or_default(), family: family.clone() }
            }
            _ => whole(),
        }
    }

    /// `krasniqi2023-lithium`: the first author and the year, which people look for, and the work's id, which no other
    /// publication has; a translation adds its language.
    fn reference_key(&self, id: WorkId, work: &Work, authors: &[Name]) -> String {
        let author = authors.first().and_then(|name| Slug::from_text(name.sorting()));
        let mut key = author.map_or(String::new(), |author| author.as_str().replace('-', ""));
        key.extend(work.common.date.map(|date| date.year().to_string()));
        if !key.is_empty() {
            key.push('-');
        }
        key.push_str(work.key.id.as_str());
        if self.lang != self.site.work(id).original {
            key.push('-');
            key.push_str(&self.site.config.languages[self.lang].tag.to_string().to_lowercase());
        }
        key
    }
}

fn type_of(publication: &Publication) -> Type {
    if publication.first_published.is_some() {
        return Type::Newspaper;
    }
    match publication.type_ {
        "book" => Type::Book,
        "booklet" => Type::Booklet,
        "commentary" | "op-ed" => Type::Post,
        "infographic" => Type::Graphic,
        "podcast" => Type::Podcast,
        "video" => Type::Video,
        _ => Type::Report,
    }
}
