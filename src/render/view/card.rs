//! A work in a list.

use serde::Serialize;
use tera::Value;

use super::parts::{DateView, DayView};
use super::pictures::ImageView;

/// A work in a list.
#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools)] // what a template asks is often a yes or no
pub struct CardView {
    /// The kind, as in `page.kind`.
    pub kind: &'static str,
    /// `SECTION/ID`.
    pub key: String,
    /// Its page.
    pub url: String,
    /// The title.
    pub title: String,
    /// The subtitle, or `none`.
    pub subtitle: Option<String>,
    /// The summary, or the beginning of the text, or `none`.
    pub summary: Option<String>,
    /// The language of title and summary, where it is not the page's; else `none`. Put it in `lang`.
    pub lang: Option<String>,
    /// What that language calls itself, for a visible label; else `none`.
    pub lang_name: Option<String>,
    /// `ltr` or `rtl`, of that language.
    pub dir: String,
    /// The type, for kinds that have one; else `none`.
    pub r#type: Value,
    /// When: of a publication or news item its date, of an event its time, of a project its period; or `none`.
    pub date: Option<DateView>,
    /// The first day of an event, as the leaf of a calendar; else `none`.
    pub day: Option<DayView>,
    /// Who wrote it, or speaks at it; empty for other kinds.
    pub people: Vec<Value>,
    /// Series and number, `Policy Brief 13’2023`, or `none`.
    pub series: Option<String>,
    /// Topics.
    pub topics: Vec<Value>,
    /// Of an event the town or "online", of an organisation its country code; or `none`.
    pub place: Option<String>,
    /// Of a project `planned`, `running`, `completed`; of an event `scheduled`, `postponed`, `cancelled`; or `none`.
    pub status: Option<String>,
    /// Whether an event or a deadline is over.
    pub is_past: bool,
    /// When it is over, as `2026-12-03T11:30:00Z`, for scripts; or `none`.
    pub ends: Option<String>,
    /// Of a person the position; of an organisation or project the short name or acronym; or `none`.
    pub note: Option<String>,
    /// The language of a position, where it is not the page's; else `none`.
    pub note_lang: Option<String>,
    /// Whether a person is no longer with the institute.
    pub former: bool,
    /// The lead picture, portrait or logo, or `none`.
    pub image: Option<ImageView>,
    /// Whether the editor chose it for the home page.
    pub featured: bool,
    /// Whether a newer version of it is published.
    pub replaced: bool,
    /// The card as the theme's `card.html` makes it, safe to print. It is made once and shared by all lists, so
    /// printing it is much faster than making it again from the fields above.
    pub html: Value,
}
