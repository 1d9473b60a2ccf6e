//! Things that several views hold: dates, terms, files, people, headings.

use serde::Serialize;

use super::pictures::ImageView;

/// A date in words and for machines.
#[derive(Serialize, Clone)]
pub struct DateView {
    /// For `datetime`: `2024-12`, `2026-12-03T11:00`.
    pub iso: String,
    /// In words, in the page's language.
    pub text: String,
}

/// A day as the leaf of a calendar shows it.
#[derive(Serialize)]
pub struct DayView {
    /// The day of the month: `5`.
    pub number: String,
    /// The month, shortened: `Mar`.
    pub month: String,
    /// The year: `2026`.
    pub year: i16,
}

/// A topic, region, series or type.
#[derive(Serialize, Clone)]
pub struct TermView {
    /// Its key in `site.yaml`.
    pub key: String,
    /// Its name in the page's language.
    pub title: String,
    /// Its list, or `none` where it has none in this language.
    pub url: Option<String>,
}

/// A file to offer.
#[derive(Serialize)]
pub struct FileView {
    /// Where it is.
    pub url: String,
    /// Its whole address.
    pub absolute: String,
    /// What it is.
    pub title: String,
    /// Its ending in capitals: `PDF`, `CSV`; may be empty.
    pub format: String,
    /// Its size in words: `1.2 MB`; empty for files elsewhere.
    pub size: String,
    /// The language it is in, where the editor says so; else `none`.
    pub lang: Option<String>,
}

/// Somebody's part in a work.
#[derive(Serialize, Clone)]
pub struct CreditView {
    /// The name to show.
    pub name: String,
    /// The short name or acronym of an organisation, or `none`.
    pub short: Option<String>,
    /// The language of the name, where it is not the page's; else `none`.
    pub lang: Option<String>,
    /// The page of the person or organisation, or `none`.
    pub url: Option<String>,
    /// What they do there ("Moderator"), for people of the site also their position; or `none`.
    pub role: Option<String>,
    /// The language of `role`, where it is not the page's; else `none`.
    pub role_lang: Option<String>,
    /// Where they come from, or `none`.
    pub affiliation: Option<String>,
    /// The language of where they come from, where it is not the page's; else `none`.
    pub affiliation_lang: Option<String>,
    /// The page of where they come from, or `none`.
    pub affiliation_url: Option<String>,
    /// The number of the grant, or `none`.
    pub grant: Option<String>,
    /// How much the grant is, or `none`.
    pub amount: Option<String>,
    /// The address of a portrait or logo, or `none`.
    pub image: Option<String>,
    /// The portrait or logo in every size, or `none`.
    pub picture: Option<ImageView>,
    /// Their own site, for organisations, or `none`.
    pub website: Option<String>,
    /// ORCID iD, for people, or `none`.
    pub orcid: Option<String>,
}

/// Somebody in a card.
#[derive(Serialize)]
pub struct NameView {
    /// The name to show.
    pub name: String,
    /// The page of the person or organisation, or `none`.
    pub url: Option<String>,
    /// The language of the name, where it is not the page's; else `none`.
    pub lang: Option<String>,
}

/// A heading of the body, for a table of contents.
#[derive(Serialize)]
pub struct HeadingView {
    /// From 2 to 6.
    pub level: u8,
    /// The id to link to.
    pub id: String,
    /// Inline HTML, safe to print.
    pub html: String,
}

/// A language that is spoken at an event.
#[derive(Serialize)]
pub struct SpokenView {
    /// Its own name: as the site has it, else as the language is known, else its tag.
    pub name: String,
    /// Its tag where it is not the page's language, for the `lang` attribute; else `none`.
    pub lang: Option<String>,
}

/// A recording of an event.
#[derive(Serialize)]
pub struct RecordingView {
    /// The words.
    pub title: String,
    /// Where it leads.
    pub url: String,
    /// The language of the words and of what it leads to, where it is not the page's; else `none`.
    pub lang: Option<String>,
    /// A card with a button that shows it in the page, as HTML; empty where its host is not known.
    pub card: String,
}
