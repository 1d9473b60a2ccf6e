//! Pictures: of works and people, and those drawn for networks.

use serde::Serialize;

/// A picture. Print it with the component `picture`.
#[derive(Serialize, Clone, Default)]
pub struct ImageView {
    /// Where it is, in a form that every browser and every program shows.
    pub url: String,
    /// How wide it is at most, in pixels, or `none` where that is not known.
    pub width: Option<u32>,
    /// How high it is then, or `none`.
    pub height: Option<u32>,
    /// What browsers choose from by width, for `srcset`; `none` where there is one size only.
    pub srcset: Option<String>,
    /// The media type of what is in `srcset`, or `none`.
    pub r#type: Option<&'static str>,
    /// A part of it, 3 to 2, for cards: of the lead pictures of publications, projects, events, news and pages; else `none`.
    pub wide: Option<RenditionView>,
    /// A part of it, 1 to 1: of the portraits of people; else `none`.
    pub square: Option<RenditionView>,
    /// What it shows; may be empty.
    pub alt: String,
    /// Words below it, or `none`.
    pub caption: Option<String>,
    /// Who made it, or `none`.
    pub credit: Option<String>,
}

/// A part of a picture.
#[derive(Serialize, Clone)]
pub struct RenditionView {
    /// Where it is, in a form that every browser and every program shows.
    pub url: String,
    /// How wide it is at most, in pixels, or `none` where that is not known.
    pub width: Option<u32>,
    /// How high it is then, or `none`.
    pub height: Option<u32>,
    /// What browsers choose from by width, for `srcset`; `none` where there is one size only.
    pub srcset: Option<String>,
    /// The media type of what is in `srcset`, or `none`.
    pub r#type: Option<&'static str>,
}

/// `card`: what a social card says; only for `social-card.svg`.
#[derive(Serialize)]
pub struct SocialCardView {
    /// `home`, or the kind, as in `page.kind`.
    pub kind: &'static str,
    /// The title of the work, or of the site.
    pub title: String,
    /// Series and number, else the type, else the section; or `none`.
    pub label: Option<String>,
    /// Who wrote it or speaks at it; of a person the position, of the site its description; or `none`.
    pub people: Option<String>,
    /// When, in words, or `none`.
    pub date: Option<String>,
    /// The language, as its tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
}
