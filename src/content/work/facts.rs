//! What only works of one kind have.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::config::{Link, Text};
use crate::content::number::Issue;
use crate::diagnostics::Span;
use crate::vocabulary::{EventTime, LangTag, PartialDate};

use super::{FileRef, Term};

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
