//! `Work` and what it is made of: the model that every later stage reads.
//!
//! A work is one piece in all its languages. Facts stand once, in `Common`, `Details`, credits and relations;
//! words stand in each `Translation`. References are resolved: an id that does not exist never gets this far.

use std::fmt;
use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::kind::Kind;
use super::number::Issue;
use crate::config::{Languages, Link, Text};
use crate::diagnostics::{FileId, Span};
use crate::markdown::Document;
use crate::picture::Focus;
use crate::vocabulary::{EventTime, LangId, LangTag, PartialDate, PerLang, Slug};
use crate::yaml::Map;

/// A work: its place in the order of keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct WorkId(pub u32);

/// What names a work: its section and its id, `publications/lithium`. A plain page at the top has no section.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkKey {
    /// The folder below `content/`; empty for pages at the top.
    pub section: Arc<str>,
    /// The file's name without language and ending.
    pub id: Slug,
}

impl fmt::Display for WorkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.section.is_empty() {
            write!(f, "{}", self.id)
        } else {
            write!(f, "{}/{}", self.section, self.id)
        }
    }
}

impl fmt::Debug for WorkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// One piece in all its languages.
#[derive(Debug)]
pub struct Work {
    /// Its name within the site.
    pub key: WorkKey,
    /// What it is.
    pub kind: Kind,
    /// The language it was written in first: the default language where there is such a file, else the first listed.
    pub original: LangId,
    /// Facts that every kind has.
    pub common: Common,
    /// Facts of its kind.
    pub details: Details,
    /// People and organisations, in the order named.
    pub credits: Vec<Credit>,
    /// Other works it names.
    pub relations: Vec<(Relation, WorkId)>,
    /// Its words, by language.
    pub translations: PerLang<Option<Box<Translation>>>,
}

impl Work {
    /// The words in the original language.
    pub fn original(&self) -> Option<&Translation> {
        self.translations[self.original].as_deref()
    }

    /// The translations there are, in the site's order.
    pub fn translated(&self) -> impl Iterator<Item = (LangId, &Translation)> {
        self.translations.iter().filter_map(|(lang, translation)| Some((lang, translation.as_deref()?)))
    }

    /// The translations that somebody wrote, in the site's order.
    pub fn written(&self) -> impl Iterator<Item = (LangId, &Translation)> {
        self.translated().filter(|(_, words)| words.derived_from.is_none())
    }

    /// Whether it is withdrawn: its page says so and shows no text, and it stands in no list.
    pub fn is_withdrawn(&self) -> bool {
        self.common.withdrawn.is_some()
    }

    /// Those of its credits that have a role.
    pub fn credited(&self, role: Role) -> impl Iterator<Item = &Credit> {
        self.credits.iter().filter(move |credit| credit.role == role)
    }

    /// The date that orders it in lists: an event's first day, a project's start, else its date.
    pub fn sort_date(&self) -> Option<PartialDate> {
        match &self.details {
            Details::Event(event) => event.start.map(|start| PartialDate::day(start.date)),
            Details::Project(project) => project.start.or(self.common.date),
            Details::Publication(_)
            | Details::News(_)
            | Details::Person(_)
            | Details::Organisation(_)
            | Details::Page(_) => self.common.date,
        }
    }
}

/// The words of a work in one language.
#[derive(Debug)]
pub struct Translation {
    /// The file they stand in.
    pub file: FileId,
    /// The title, with typographic quotes; for a person the name to show, for an organisation its name.
    pub title: String,
    /// Where the title stands.
    pub title_span: Span,
    /// The subtitle.
    pub subtitle: Option<String>,
    /// A few sentences for lists, feeds and search results.
    pub summary: Option<String>,
    /// Its part of the URL.
    pub slug: Slug,
    /// Old addresses that lead here, from `/`, with their places.
    pub aliases: Vec<(String, Span)>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// What the picture shows, for those who do not see it.
    pub image_alt: Option<String>,
    /// Words below the picture.
    pub image_caption: Option<String>,
    /// Who made the picture.
    pub image_credit: Option<String>,
    /// Unfinished: left out unless drafts are asked for.
    pub draft: bool,
    /// The language whose words these are in another script, where nobody wrote them.
    pub derived_from: Option<LangId>,
    /// When these words were last changed in substance, as their own file says.
    pub updated: Option<PartialDate>,
    /// Names that may differ by language.
    pub names: Names,
    /// The body.
    pub body: Arc<Document>,
    /// The site's own fields.
    pub extra: Map,
}

/// Names in one language or script.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Names {
    /// A person's given names.
    pub given: Option<String>,
    /// A person's family name, by which lists are sorted.
    pub family: Option<String>,
    /// A person's position.
    pub role: Option<String>,
    /// The language of the position, where it is that of another translation.
    pub role_lang: Option<LangId>,
    /// A project's acronym or an organisation's short name.
    pub short: Option<String>,
}

/// Facts that every kind has.
#[derive(PartialEq, Default, Debug)]
pub struct Common {
    /// When it was published.
    pub date: Option<PartialDate>,
    /// When it was last changed in substance: as the original says, else the first translation that does; not before its
    /// latest correction.
    pub updated: Option<PartialDate>,
    /// Topics, as slugs with the label written where `site.yaml` does not list them.
    pub topics: Vec<Term>,
    /// Regions.
    pub regions: Vec<Term>,
    /// The lead picture.
    pub image: Option<FileRef>,
    /// What of it must stay in sight where only a part is shown.
    pub focus: Option<Focus>,
    /// Whether the home page leads with it.
    pub featured: bool,
    /// Not before this moment of the site's time zone.
    pub publish_at: Option<DateTime>,
    /// Not from this moment of the site's time zone on.
    pub expires: Option<DateTime>,
    /// Files to offer.
    pub attachments: Vec<Attachment>,
    /// A template other than the kind's, with its place.
    pub template: Option<(String, Span)>,
    /// What was corrected after it was published, the newest first.
    pub corrections: Vec<Correction>,
    /// That it is withdrawn: its page stays, without its text.
    pub withdrawn: Option<Withdrawal>,
}

/// A correction.
#[derive(PartialEq, Debug)]
pub struct Correction {
    /// When.
    pub date: PartialDate,
    /// What was wrong, and what is right.
    pub text: Text,
    /// Where it stands.
    pub at: Span,
}

/// Why and since when a piece is withdrawn.
#[derive(PartialEq, Debug)]
pub struct Withdrawal {
    /// When.
    pub date: PartialDate,
    /// Why.
    pub reason: Text,
    /// Where it stands.
    pub at: Span,
}

/// A topic or region.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Term {
    /// Its key in `site.yaml`, and its part of the URL.
    pub slug: Slug,
    /// As the editor wrote it.
    pub written: String,
}

/// A file that a work shows or offers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileRef {
    /// A file of the site.
    Own(FileId),
    /// An address elsewhere.
    Url(String),
}

/// A file to offer.
#[derive(PartialEq, Debug)]
pub struct Attachment {
    /// The file.
    pub file: FileRef,
    /// What it is; the file's name where nothing is said.
    pub title: Option<Text>,
    /// The language it is in, where it differs from the page's.
    pub lang: Option<LangTag>,
}

/// Who is credited: somebody with a page, or a name.
#[derive(Clone, PartialEq, Debug)]
pub enum Who {
    /// A person or organisation of the site.
    Work(WorkId),
    /// Written out.
    Named(Text),
}

/// Somebody's part in a work.
#[derive(PartialEq, Debug)]
pub struct Credit {
    /// As what.
    pub role: Role,
    /// Who.
    pub who: Who,
    /// The parts of a name that is written out.
    pub parts: Option<NameParts>,
    /// What they do there: "moderator".
    pub function: Option<Text>,
    /// Where they come from.
    pub affiliation: Option<Who>,
    /// The number of the grant.
    pub grant: Option<String>,
    /// How much the grant is.
    pub amount: Option<Text>,
    /// A logo, for funders and partners without a page.
    pub logo: Option<FileRef>,
    /// Where it stands.
    pub at: Option<Span>,
}

/// The parts of somebody's name.
#[derive(Clone, PartialEq, Debug)]
pub struct NameParts {
    /// Given names.
    pub given: Text,
    /// The family name, by which lists are sorted.
    pub family: Text,
}

impl NameParts {
    /// The name in one piece: given names first.
    pub fn whole(&self, languages: &Languages) -> Text {
        let name = |given: &str, family: &str| format!("{given} {family}").trim().to_owned();
        match (&self.given, &self.family) {
            (Text::Same(given), Text::Same(family)) => Text::Same(name(given, family)),
            (given, family) => Text::ByLang(
                languages
                    .ids()
                    .map(|lang| (lang, name(given.get(lang, languages), family.get(lang, languages))))
                    .collect(),
            ),
        }
    }
}

impl Credit {
    /// Somebody of whom nothing more is said.
    pub fn plain(role: Role, who: Who) -> Credit {
        Credit {
            role,
            who,
            parts: None,
            function: None,
            affiliation: None,
            grant: None,
            amount: None,
            logo: None,
            at: None,
        }
    }

    /// Whether nothing is said but who: the same credit in every work.
    pub fn is_plain(&self) -> bool {
        self.parts.is_none()
            && self.function.is_none()
            && self.affiliation.is_none()
            && self.grant.is_none()
            && self.amount.is_none()
            && self.logo.is_none()
    }
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident $id:literal,)*) => {
        /// As what somebody is credited.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Role {
            $($(#[$doc])* $name),*
        }

        impl Role {
            /// Every role, in the order of pages.
            pub const ALL: &'static [Role] = &[$(Role::$name),*];

            /// Its name in templates and strings.
            pub fn name(self) -> &'static str {
                match self {
                    $(Role::$name => $id),*
                }
            }
        }
    };
}

roles! {
    /// Wrote it.
    Author "author",
    /// Edited it.
    Editor "editor",
    /// Translated it.
    Translator "translator",
    /// Helped.
    Contributor "contributor",
    /// Published it, where that is not the institute.
    Publisher "publisher",
    /// Speaks at it.
    Speaker "speaker",
    /// Organises or hosts it.
    Organiser "organiser",
    /// Leads the project.
    Lead "lead",
    /// Takes part in the project.
    Partner "partner",
    /// Pays for it.
    Funder "funder",
    /// Works on the project.
    Team "team",
    /// Is where the person works.
    Affiliation "affiliation",
}

/// How one work names another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Relation {
    /// Made in the framework of a project.
    Project,
    /// Goes with an event.
    Event,
    /// Goes with a publication.
    Publication,
    /// Continues an older project.
    Succeeds,
    /// Chosen by the editor to read next.
    Related,
    /// Is a newer version of another publication.
    Replaces,
    /// Has a newer version.
    ReplacedBy,
}

/// Facts of a kind.
#[derive(PartialEq, Debug)]
pub enum Details {
    /// Of a publication.
    Publication(Publication),
    /// Of a project.
    Project(Project),
    /// Of an event.
    Event(Event),
    /// Of a news item.
    News(News),
    /// Of a person.
    Person(Person),
    /// Of an organisation.
    Organisation(Organisation),
    /// Of a plain page.
    Page(PageRole),
}

impl Details {
    /// The name of the type, for kinds that have types: `policy-brief`.
    pub fn type_name(&self) -> Option<&'static str> {
        match self {
            Details::Publication(publication) => Some(publication.type_),
            Details::Event(event) => Some(event.type_),
            Details::News(news) => Some(news.type_),
            Details::Project(_) | Details::Person(_) | Details::Organisation(_) | Details::Page(_) => None,
        }
    }
}

/// Facts of a publication.
#[derive(PartialEq, Default, Debug)]
pub struct Publication {
    /// One of `publication::TYPES`.
    pub type_: &'static str,
    /// The series it belongs to.
    pub series: Option<Term>,
    /// Its number there, as written: `13’2023`.
    pub number: Option<String>,
    /// The number understood, where it has an order.
    pub issue: Option<Issue>,
    /// Where the number stands.
    pub number_at: Option<Span>,
    /// Which version it is: "1.1", "second edition".
    pub version: Option<Text>,
    /// Where it says what it replaces.
    pub replaces_at: Option<Span>,
    /// Where it says what replaces it.
    pub replaced_by_at: Option<Span>,
    /// Where it was published.
    pub place: Option<Text>,
    /// Its pages: `12` or `45–61`.
    pub pages: Option<String>,
    /// DOI without its address.
    pub doi: Option<String>,
    /// Where its DOI is written.
    pub doi_at: Option<Span>,
    /// ISBN as written.
    pub isbn: Option<String>,
    /// ISSN of its own, where it differs from the series'.
    pub issn: Option<String>,
    /// SPDX id of its license: `CC-BY-4.0`.
    pub license: Option<String>,
    /// JEL codes.
    pub jel: Vec<String>,
    /// Its own PDF.
    pub pdf: Option<FileRef>,
    /// The keys of its disclaimers in `site.yaml`; those of its projects and funders come on top where there are none.
    pub disclaimers: Vec<String>,
    /// Where it names them.
    pub disclaimers_at: Option<Span>,
    /// The file with the works it cites.
    pub bibliography: Option<FileRef>,
    /// Where it appeared first.
    pub first_published: Option<FirstPublished>,
}

/// Where a piece appeared first.
#[derive(PartialEq, Debug)]
pub struct FirstPublished {
    /// The newspaper or journal.
    pub title: Text,
    /// Its address there.
    pub url: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
}

/// Facts of a project.
#[derive(PartialEq, Default, Debug)]
pub struct Project {
    /// Its first day.
    pub start: Option<PartialDate>,
    /// Its last day.
    pub end: Option<PartialDate>,
    /// Where it stands, if the editor says so.
    pub status: Option<&'static str>,
    /// Its own site.
    pub website: Option<String>,
    /// The keys of its disclaimers in `site.yaml`; those of its projects and funders come on top where there are none.
    pub disclaimers: Vec<String>,
    /// Where it names them.
    pub disclaimers_at: Option<Span>,
    /// Where it says which project it continues.
    pub succeeds: Option<Span>,
}

/// Facts of an event.
#[derive(PartialEq, Debug)]
pub struct Event {
    /// One of `event::TYPES`.
    pub type_: &'static str,
    /// When it begins; absent only where the editor's value was wrong.
    pub start: Option<EventTime>,
    /// When it ends.
    pub end: Option<EventTime>,
    /// The zone of its clock, where it is not the site's.
    pub timezone: Option<TimeZone>,
    /// Where.
    pub venue: Option<Venue>,
    /// Where on the web.
    pub online: Option<String>,
    /// How to take part.
    pub registration: Option<Registration>,
    /// The languages spoken.
    pub languages: Vec<LangTag>,
    /// `scheduled`, `postponed` or `cancelled`.
    pub status: &'static str,
    /// Recordings to watch or hear.
    pub recordings: Vec<Link>,
}

/// A place.
#[derive(PartialEq, Default, Debug)]
pub struct Venue {
    /// The house.
    pub name: Option<Text>,
    /// Street and number.
    pub address: Option<Text>,
    /// The town.
    pub city: Option<Text>,
    /// ISO 3166-1 alpha-2, upper case; `XK` for Kosovo.
    pub country: Option<String>,
    /// Degrees north and east.
    pub geo: Option<(f64, f64)>,
}

/// How to take part in an event.
#[derive(PartialEq, Debug)]
pub struct Registration {
    /// Where to register.
    pub url: Option<String>,
    /// Until when.
    pub deadline: Option<EventTime>,
}

/// Facts of a news item.
#[derive(PartialEq, Debug)]
pub struct News {
    /// One of `news::TYPES`.
    pub type_: &'static str,
    /// Until when to apply.
    pub deadline: Option<EventTime>,
    /// Where the story stands.
    pub source: Option<Link>,
}

/// Facts of a person.
#[derive(PartialEq, Default, Debug)]
pub struct Person {
    /// ORCID iD with hyphens.
    pub orcid: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Elsewhere on the web.
    pub links: Vec<Link>,
    /// No longer with the institute.
    pub former: bool,
}

/// Facts of an organisation.
#[derive(PartialEq, Default, Debug)]
pub struct Organisation {
    /// Its own site.
    pub website: Option<String>,
    /// ROR id, the last part.
    pub ror: Option<String>,
    /// Its logo.
    pub logo: Option<FileRef>,
    /// ISO 3166-1 alpha-2, upper case.
    pub country: Option<String>,
    /// The keys of the disclaimers that it asks of whatever it funds.
    pub disclaimers: Vec<String>,
}

/// What a plain page is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PageRole {
    /// A page of its own.
    Plain,
    /// The words of the home page.
    Home,
    /// The words of a section's list.
    Intro(Arc<str>),
}
