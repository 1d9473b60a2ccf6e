//! What only works of one kind have.

use serde::Serialize;
use tera::Value;

use super::parts::{DateView, DayView, RecordingView, SpokenView, TermView};
use super::site::LinkView;
use super::work::VersionView;

/// What only a publication has.
#[derive(Serialize)]
pub struct PublicationView {
    /// Which version it is ("1.1", "second edition"), or `none`.
    pub version: Option<String>,
    /// The language of `version`, where it is not the page's; else `none`.
    pub version_lang: Option<String>,
    /// The number before it in the series, or `none`.
    pub previous: Option<VersionView>,
    /// The number after it in the series, or `none`.
    pub next: Option<VersionView>,
    /// The series, or `none`.
    pub series: Option<TermView>,
    /// The number in the series, as written, or `none`.
    pub number: Option<String>,
    /// Where it was published, or `none`.
    pub place: Option<String>,
    /// Its pages, or `none`.
    pub pages: Option<String>,
    /// DOI without its address, or `none`.
    pub doi: Option<String>,
    /// ISBN, or `none`.
    pub isbn: Option<String>,
    /// ISSN of its own or of its series, or `none`.
    pub issn: Option<String>,
    /// SPDX id of its license, or `none`.
    pub license: Option<String>,
    /// Where the license can be read, for the usual ones; or `none`.
    pub license_url: Option<String>,
    /// JEL codes.
    pub jel: Vec<String>,
    /// Where it appeared first, or `none`.
    pub first_published: Option<FirstPublishedView>,
    /// How to cite it, in each style that the site chose; may be empty.
    pub citations: Vec<CitationView>,
}

/// A work that a body cites.
#[derive(Serialize)]
pub struct CitedView {
    /// The id to give it: citations lead there.
    pub id: String,
    /// The entry as safe HTML within a line.
    pub html: Value,
}

/// A publication in the words of a citation style.
#[derive(Serialize)]
pub struct CitationView {
    /// The style, as `site.yaml` names it: `apa`.
    pub style: String,
    /// Its name for readers: `APA`.
    pub title: String,
    /// The citation as safe HTML within a line.
    pub html: Value,
}

/// Where a piece appeared first.
#[derive(Serialize)]
pub struct FirstPublishedView {
    /// The newspaper or journal.
    pub title: String,
    /// Its address there, or `none`.
    pub url: Option<String>,
    /// When, or `none`.
    pub date: Option<DateView>,
}

/// What only a project has.
#[derive(Serialize)]
pub struct ProjectView {
    /// Its acronym, or `none`.
    pub acronym: Option<String>,
    /// From when to when, in words; `iso` is its start. Or `none`.
    pub period: Option<DateView>,
    /// `planned`, `running` or `completed`; the string `status-…` names it.
    pub status: &'static str,
    /// Its own site, or `none`.
    pub website: Option<String>,
}

/// What only an event has.
#[derive(Serialize)]
pub struct EventView {
    /// When it begins, for machines and in words.
    pub start: Option<DateView>,
    /// When it ends, or `none`.
    pub end: Option<DateView>,
    /// Its first day, as the leaf of a calendar; or `none`.
    pub day: Option<DayView>,
    /// From when to when, in words.
    pub when: String,
    /// The zone of its clock, where it is not the site's; else `none`.
    pub timezone: Option<String>,
    /// The house, or `none`.
    pub venue: Option<String>,
    /// Street and number, or `none`.
    pub address: Option<String>,
    /// The town, or `none`.
    pub city: Option<String>,
    /// Country code, or `none`.
    pub country: Option<String>,
    /// Degrees north and east, or `none`.
    pub geo: Option<(f64, f64)>,
    /// Where on the web, or `none`.
    pub online: Option<String>,
    /// Where to register, or `none`.
    pub registration: Option<String>,
    /// Until when to register, or `none`.
    pub deadline: Option<DateView>,
    /// Whether registering is still possible.
    pub registration_open: bool,
    /// Until when it is, as `2026-12-03T11:30:00Z`, for scripts; or `none`.
    pub registration_closes: Option<String>,
    /// The languages spoken.
    pub languages: Vec<SpokenView>,
    /// `scheduled`, `postponed` or `cancelled`; the string `status-…` names it.
    pub status: &'static str,
    /// Whether it is over.
    pub is_past: bool,
    /// When it is over, as `2026-12-03T11:30:00Z`, for scripts; or `none`.
    pub ends: Option<String>,
    /// Its calendar file, or `none` where its day is not known.
    pub calendar: Option<String>,
    /// Recordings.
    pub recordings: Vec<RecordingView>,
}

/// What only a news item has.
#[derive(Serialize)]
pub struct NewsView {
    /// Until when to apply, or `none`.
    pub deadline: Option<DateView>,
    /// Whether the deadline has passed.
    pub is_past: bool,
    /// When it passes, as `2026-12-03T11:30:00Z`, for scripts; or `none`.
    pub ends: Option<String>,
    /// Where the story stands, or `none`.
    pub source: Option<LinkView>,
}

/// What only a person has.
#[derive(Serialize)]
pub struct PersonView {
    /// Given names, or `none`.
    pub given: Option<String>,
    /// Family name, or `none`.
    pub family: Option<String>,
    /// Position, or `none`.
    pub role: Option<String>,
    /// The language of the position, where it is not the page's; else `none`.
    pub role_lang: Option<String>,
    /// ORCID iD, or `none`.
    pub orcid: Option<String>,
    /// E-mail address, or `none`.
    pub email: Option<String>,
    /// Elsewhere on the web.
    pub links: Vec<LinkView>,
    /// No longer with the institute.
    pub former: bool,
}

/// What only an organisation has.
#[derive(Serialize)]
pub struct OrganisationView {
    /// Its short name, or `none`.
    pub short: Option<String>,
    /// Its own site, or `none`.
    pub website: Option<String>,
    /// ROR id, or `none`.
    pub ror: Option<String>,
    /// Country code, or `none`.
    pub country: Option<String>,
}
