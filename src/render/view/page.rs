//! `page`: what every page has, whatever it shows, and what stands in its head.

use serde::Serialize;
use tera::Value;

use super::site::LinkView;

/// `page`: what every page has, whatever it shows.
#[derive(Serialize)]
pub struct PageView {
    /// `publication`, `project`, `event`, `news`, `person`, `organisation`, `page`, `home`, `list`, `overview`, `search`, `not_found` or `redirect`.
    pub kind: &'static str,
    /// The title.
    pub title: String,
    /// A summary for search results, or `none`.
    pub description: Option<String>,
    /// Its own URL.
    pub url: String,
    /// Its own URL, absolute: the canonical one. `none` on the page for missing pages.
    pub absolute: Option<String>,
    /// The same page in every language of the site, in order, its own included.
    pub alternates: Vec<AlternateView>,
    /// The absolute URL for readers of no listed language (`x-default`), or `none` where the page is in one language:
    /// then it names no alternates.
    pub default_absolute: Option<String>,
    /// From the home page down to the page above this one.
    pub breadcrumbs: Vec<Value>,
    /// The feeds that fit this page, the nearest first, each in every format of the site.
    pub feeds: Vec<Value>,
    /// The calendar to subscribe to that fits this page; empty where there is none.
    pub calendars: Vec<Value>,
    /// Files of references that fit this page, a format each: of the publication, or of all publications of the list,
    /// the person, the organisation, the project or the site. Empty where there are none.
    pub references: Vec<DownloadView>,
    /// Which entry of the menu it belongs to: a `key` of `site.menu`, or empty.
    pub section: String,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// Whether it has buttons that load something from another host, so that it needs their script.
    pub has_embeds: bool,
    /// The absolute URL of a picture for social networks, or `none`.
    pub image_absolute: Option<String>,
    /// When the work was published, as ISO 8601, or `none`.
    pub published: Option<String>,
    /// When it was last changed, as ISO 8601, or `none`.
    pub modified: Option<String>,
    /// The policy that the page has to say itself, for `<meta http-equiv="Content-Security-Policy">`; `none` where the site does
    /// not ask for it.
    pub policy: Option<String>,
    /// What search engines, libraries and social networks read.
    pub meta: Option<MetaView>,
    /// What the page is about as JSON-LD, safe to print in `<script type="application/ld+json">`; or `none`.
    pub json_ld: Value,
}

/// Tags for the head of a page, each `<meta name="citation_title" content="…">` in a line of its own. Empty where there are
/// none, and where `noindex` is true.
#[derive(Serialize)]
pub struct MetaView {
    /// Those of Highwire (`citation_…`), for Google Scholar and reference managers: of publications.
    pub highwire: Value,
    /// Those of Dublin Core (`DC.…`, `DCTERMS.…`), for catalogues: of publications.
    pub dublin_core: Value,
    /// Those of Open Graph (`og:…`, `article:…`) and their kin, for social networks: of every page.
    pub open_graph: Value,
}

/// A file of references.
#[derive(Serialize)]
pub struct DownloadView {
    /// The format: `BibTeX`, `BibLaTeX`, `RIS`, `CSL-JSON`.
    pub title: &'static str,
    /// What to call the saved file.
    pub name: String,
    /// Its media type.
    pub r#type: &'static str,
    /// Its URL.
    pub url: String,
}

/// The same page in a language of the site.
#[derive(Serialize)]
pub struct AlternateView {
    /// The language.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
    /// Whether it is the language of this page.
    pub is_current: bool,
    /// Whether the page exists in it. Where it does not, `url` leads to the home page of the language.
    pub exists: bool,
    /// Where it does not: the page in the language that stands in for it, if that is another than this page's; or `none`.
    pub closest: Option<LinkView>,
    /// Where the language switch leads.
    pub url: String,
    /// The absolute URL, for `hreflang`.
    pub absolute: String,
}

/// A feed to subscribe to, in one format.
#[derive(Serialize)]
pub struct FeedView {
    /// The words: "Feed: Energy"; where the site has several formats, "Feed: Energy (RSS)".
    pub title: String,
    /// The file.
    pub url: String,
    /// Its media type, for `type`.
    pub r#type: &'static str,
    /// The name of the format: `Atom`, `RSS`, `JSON Feed`.
    pub format: &'static str,
    /// Whether it follows what this very page shows, and not the section it belongs to or the whole site.
    pub is_own: bool,
    /// Whether it is in the first of the site's formats: the one to offer where there is place for one.
    pub is_first: bool,
}

/// A calendar to subscribe to.
#[derive(Serialize)]
pub struct CalendarView {
    /// The words: "Calendar: Events".
    pub title: String,
    /// The file.
    pub url: String,
    /// Its whole address as `webcal://…`, which opens in the reader's calendar.
    pub webcal: String,
}
