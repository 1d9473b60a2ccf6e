//! `work`: what a page of any kind shows of its work.

use serde::Serialize;
use tera::Value;

use super::kinds::{
    CitedView, EventView, NewsView, OrganisationView, PersonView, ProjectView, PublicationView,
};
use super::parts::{DateView, FileView, HeadingView};
use super::pictures::ImageView;

/// `work`: the work that a page is about.
#[derive(Serialize)]
pub struct WorkView {
    /// The kind, as in `page.kind`.
    pub kind: &'static str,
    /// `SECTION/ID`.
    pub key: String,
    /// The title.
    pub title: String,
    /// The subtitle, or `none`.
    pub subtitle: Option<String>,
    /// The summary, or `none`.
    pub summary: Option<String>,
    /// The type, for kinds that have one; else `none`.
    pub r#type: Value,
    /// When it was published, or `none`.
    pub date: Option<DateView>,
    /// When it was last changed, or `none`.
    pub updated: Option<DateView>,
    /// The body as HTML, safe to print; may be empty.
    pub content: Value,
    /// The works that the body cites, in the order of the style; may be empty.
    pub bibliography: Vec<CitedView>,
    /// The headings of the body.
    pub headings: Vec<HeadingView>,
    /// How many words the body has.
    pub words: u32,
    /// How long reading takes, at 220 words a minute; at least 1.
    pub minutes: u32,
    /// The lead picture, portrait or logo, or `none`.
    pub image: Option<ImageView>,
    /// Topics.
    pub topics: Vec<Value>,
    /// Regions.
    pub regions: Vec<Value>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Files to offer: its PDF first, then the attachments.
    pub files: Vec<FileView>,
    /// Everybody credited, by role.
    pub credits: CreditsView,
    /// Works that belong to it, from either side of each relation.
    pub works: WorksView,
    /// The statements that its funders ask for.
    pub disclaimers: Vec<DisclaimerView>,
    /// What was corrected after it was published, the newest first.
    pub corrections: Vec<CorrectionView>,
    /// That it is withdrawn, or `none`. Then it has no summary, no text, no files.
    pub withdrawn: Option<WithdrawnView>,
    /// The publications of which it is a newer version.
    pub replaces: Vec<VersionView>,
    /// Its newer version, or `none`.
    pub replaced_by: Option<VersionView>,
    /// What only a publication has; else `none`.
    pub publication: Option<PublicationView>,
    /// What only a project has; else `none`.
    pub project: Option<ProjectView>,
    /// What only an event has; else `none`.
    pub event: Option<EventView>,
    /// What only a news item has; else `none`.
    pub news: Option<NewsView>,
    /// What only a person has; else `none`.
    pub person: Option<PersonView>,
    /// What only an organisation has; else `none`.
    pub organisation: Option<OrganisationView>,
    /// The site's own fields, as they are.
    pub extra: Value,
    /// Whether a draft is being previewed.
    pub draft: bool,
}

/// Everybody credited, by role; each list may be empty. Funders of a publication or event include its projects'.
#[derive(Serialize)]
#[allow(missing_docs)] // the names say it
pub struct CreditsView {
    pub authors: Vec<Value>,
    pub editors: Vec<Value>,
    pub translators: Vec<Value>,
    pub contributors: Vec<Value>,
    pub publishers: Vec<Value>,
    pub speakers: Vec<Value>,
    pub organisers: Vec<Value>,
    pub leads: Vec<Value>,
    pub partners: Vec<Value>,
    pub funders: Vec<Value>,
    pub team: Vec<Value>,
    pub affiliations: Vec<Value>,
}

/// Works that belong to a work, as lists of cards; each may be empty.
#[derive(Serialize, Default)]
pub struct WorksView {
    /// Publications that name it or that it names.
    pub publications: Vec<Value>,
    /// Projects.
    pub projects: Vec<Value>,
    /// Events.
    pub events: Vec<Value>,
    /// News.
    pub news: Vec<Value>,
    /// The older projects that it continues.
    pub succeeds: Vec<Value>,
    /// The newer projects that continue it.
    pub succeeded_by: Vec<Value>,
    /// People who belong to it: of an organisation its staff.
    pub people: Vec<Value>,
    /// What to read next.
    pub related: Vec<Value>,
    /// Of a project its publications, events and news by year, the newest first.
    pub timeline: Vec<YearView>,
    /// Of a person or organisation their works by role.
    pub by_role: Vec<RoleView>,
}

/// What came out of a project in a year.
#[derive(Serialize)]
pub struct YearView {
    /// The year; empty for works without a date.
    pub year: String,
    /// The works, as cards.
    pub cards: Vec<Value>,
}

/// The works of a person or organisation in one role.
#[derive(Serialize)]
pub struct RoleView {
    /// The role: the key of the string `works-as-ROLE`.
    pub role: &'static str,
    /// The works, as cards.
    pub cards: Vec<Value>,
}

/// A statement that a funder asks for.
#[derive(Serialize)]
pub struct DisclaimerView {
    /// The short line beside the emblem, or `none`.
    pub line: Option<String>,
    /// The language of the line, where it is not the page's; else `none`.
    pub line_lang: Option<String>,
    /// The statement.
    pub text: String,
    /// Its language, where it is not the page's; else `none`.
    pub lang: Option<String>,
    /// The picture beside the line: `eu` for the European emblem (the asset `eu-emblem.svg`), an address, or `none`.
    pub emblem: Option<String>,
}

/// A correction.
#[derive(Serialize)]
pub struct CorrectionView {
    /// When.
    pub date: DateView,
    /// What was wrong, and what is right.
    pub text: String,
    /// Its language, where it is not the page's; else `none`.
    pub lang: Option<String>,
}

/// That a work is withdrawn.
#[derive(Serialize)]
pub struct WithdrawnView {
    /// When.
    pub date: DateView,
    /// Why.
    pub reason: String,
    /// The language of the reason, where it is not the page's; else `none`.
    pub lang: Option<String>,
}

/// Another version of a publication, or a neighbour in its series.
#[derive(Serialize)]
pub struct VersionView {
    /// Its title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// The language of its title and page, where it is not this page's; else `none`.
    pub lang: Option<String>,
    /// Its number in the series, as written, or `none`.
    pub number: Option<String>,
    /// Which version it is, or `none`.
    pub version: Option<String>,
    /// When it was published, or `none`.
    pub date: Option<DateView>,
    /// Whether it is withdrawn.
    pub withdrawn: bool,
}
