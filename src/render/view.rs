//! What a template sees: the theme maker's contract, as types. `docs/theme-makers/data.md` describes the same, and
//! a test compares the two.
//!
//! Every key is always there; what is not known is `none` or an empty list. URLs begin with `/` and can be used as
//! they are, unless the name says `absolute`. Texts are plain and escaped by the template, unless they are HTML:
//! `content` and the `html` of a heading are safe to print.
//!
//! A template gets `site`, `page`, and one of `work`, `list`, `overview`, `home`, `search` (the others are `none`).

use serde::Serialize;
use tera::Value;

/// `site`: the same on every page of a language.
#[derive(Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// One sentence about it, or `none`.
    pub description: Option<String>,
    /// The home page of this language.
    pub home: String,
    /// The page where readers search, or `none` where the site has no search. A form with a field `q` leads there.
    pub search: Option<String>,
    /// The address of the site without a closing `/`: `https://bridge.example`.
    pub absolute: String,
    /// The language of this edition.
    pub language: LanguageView,
    /// All languages in order.
    pub languages: Vec<LanguageView>,
    /// The main menu.
    pub menu: Vec<LinkView>,
    /// The lists there are in this language, for footers: sections, topics, regions, series, archive.
    pub lists: Vec<LinkView>,
    /// Who publishes the site.
    pub publisher: PublisherView,
    /// How the site looks, by `theme:` of `site.yaml`.
    pub design: DesignView,
    /// `theme_settings` of `site.yaml`, as they are.
    #[serde(skip)]
    pub theme: Value,
    /// The day of the build, as `2026-11-22`.
    pub today: String,
    /// The year of the build.
    pub year: i16,
    /// The program and its version, for `<meta name="generator">`.
    pub generator: String,
}

/// How the site looks.
#[derive(Serialize)]
pub struct DesignView {
    /// The logo, or `none`.
    pub logo: Option<LogoView>,
    /// The parts of the home page in their order: `intro`, `lead`, `publications`, `events`, `news`, `projects`, `topics`.
    pub home: Vec<&'static str>,
    /// What the site adds to the foot of every page.
    pub footer: FooterView,
    /// Where else the institute is.
    pub social: Vec<LinkView>,
    /// The colour of the page on light screens, such as `#ffffff`, or `none`.
    pub paper: Option<String>,
    /// The colour of the page on dark screens, or `none`.
    pub paper_dark: Option<String>,
    /// The colour of broad bands, or `none`.
    pub band: Option<String>,
    /// The colour of text on bands, or `none`.
    pub on_band: Option<String>,
    /// The colour of text beside the point on bands, or `none`.
    pub on_band_muted: Option<String>,
    /// The colour of small signs that are no text, or `none`.
    pub mark: Option<String>,
}

/// A logo.
#[derive(Serialize)]
pub struct LogoView {
    /// Where it is.
    pub url: String,
    /// The one for dark screens, or `none`.
    pub dark_url: Option<String>,
    /// Whether the picture itself says the name of the site.
    pub has_name: bool,
}

/// What a site adds to the foot of every page.
#[derive(Serialize)]
pub struct FooterView {
    /// A few words, or `none`.
    pub text: Option<String>,
    /// The language of `text`, where it is not the page's; else `none`.
    pub lang: Option<String>,
    /// Lists of links.
    pub columns: Vec<ColumnView>,
}

/// A list of links at the foot.
#[derive(Serialize)]
pub struct ColumnView {
    /// The heading.
    pub title: String,
    /// The language of the heading, where it is not the page's; else `none`.
    pub lang: Option<String>,
    /// The links.
    pub links: Vec<LinkView>,
}

/// A language of the site.
#[derive(Serialize, Clone)]
pub struct LanguageView {
    /// Its BCP 47 tag, for `lang` and `hreflang`.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Its home page.
    pub home: String,
}

/// A link with its words.
#[derive(Serialize, Clone)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// Where it leads.
    pub url: String,
    /// The language of the words and of what it leads to, where it is not the page's; else `none`.
    pub lang: Option<String>,
    /// The name of what is linked (`publications`, `topics`, `projects/barometer`), or empty for other addresses.
    pub key: String,
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

/// Who publishes the site.
#[derive(Serialize)]
pub struct PublisherView {
    /// Its name.
    pub name: String,
    /// Its postal address, or `none`. May have several lines.
    pub address: Option<String>,
    /// Its e-mail address, or `none`.
    pub email: Option<String>,
    /// Its telephone number, or `none`.
    pub phone: Option<String>,
    /// Elsewhere on the web.
    pub links: Vec<LinkView>,
}

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
    #[serde(skip)]
    pub breadcrumbs: Vec<Value>,
    /// The feeds that fit this page, the nearest first, each in every format of the site.
    #[serde(skip)]
    pub feeds: Vec<Value>,
    /// The calendar to subscribe to that fits this page; empty where there is none.
    #[serde(skip)]
    pub calendars: Vec<Value>,
    /// Files of references that fit this page, a format each: of the publication, or of all publications of the list,
    /// the person, the organisation, the project or the site. Empty where there are none.
    #[serde(skip)]
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
    /// What search engines, libraries and social networks read, in the order to print. Empty where `noindex` is true.
    #[serde(skip)]
    pub meta: Vec<MetaView>,
    /// What the page is about as JSON-LD, safe to print in `<script type="application/ld+json">`; or `none`.
    #[serde(skip)]
    pub json_ld: Value,
}

/// A tag for the head of a page: `<meta name="citation_title" content="…">`.
#[derive(Serialize)]
pub struct MetaView {
    /// The attribute that names it: `name`, or `property` for Open Graph.
    pub attribute: &'static str,
    /// Its name: `citation_title`, `og:locale`.
    pub name: &'static str,
    /// What it says, in one line; never empty.
    pub content: String,
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
    #[serde(skip)]
    pub r#type: Value,
    /// When: of a publication or news item its date, of an event its time, of a project its period; or `none`.
    pub date: Option<DateView>,
    /// The first day of an event, as the leaf of a calendar; else `none`.
    pub day: Option<DayView>,
    /// Who wrote it, or speaks at it; empty for other kinds.
    #[serde(skip)]
    pub people: Vec<Value>,
    /// Series and number, `Policy Brief 13’2023`, or `none`.
    pub series: Option<String>,
    /// Topics.
    #[serde(skip)]
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
    #[serde(skip)]
    pub html: Value,
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
    #[serde(skip)]
    pub r#type: Value,
    /// When it was published, or `none`.
    pub date: Option<DateView>,
    /// When it was last changed, or `none`.
    pub updated: Option<DateView>,
    /// The body as HTML, safe to print; may be empty.
    #[serde(skip)]
    pub content: Value,
    /// The works that the body cites, in the order of the style; may be empty.
    #[serde(skip)]
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
    #[serde(skip)]
    pub topics: Vec<Value>,
    /// Regions.
    #[serde(skip)]
    pub regions: Vec<Value>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Files to offer: its PDF first, then the attachments.
    pub files: Vec<FileView>,
    /// Everybody credited, by role.
    #[serde(skip)]
    pub credits: CreditsView,
    /// Works that belong to it, from either side of each relation.
    #[serde(skip)]
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
    #[serde(skip)]
    pub extra: Value,
    /// Whether a draft is being previewed.
    pub draft: bool,
}

/// Everybody credited, by role; each list may be empty. Funders of a publication or event include its projects'.
#[derive(Default)]
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
#[derive(Default)]
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
    /// Of a project its publications, events and news by year, the newest first: each with `year` and `cards`.
    pub timeline: Vec<(String, Vec<Value>)>,
    /// Of a person or organisation their works by role: each with `role`, the key of the string `works-as-ROLE`, and `cards`.
    pub by_role: Vec<(&'static str, Vec<Value>)>,
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
    /// The languages spoken, as tags with their own names where the site knows them.
    pub languages: Vec<String>,
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

/// `list`: one page of a list of works.
#[derive(Serialize)]
pub struct ListView {
    /// What it lists: `section`, `topic`, `region`, `series`, `type` or `year`.
    pub by: &'static str,
    /// The key of what it lists: `publications`, `energy`, `2024`.
    pub key: String,
    /// The title of the whole list.
    pub title: String,
    /// Words of the editor above the list, as safe HTML; may be empty.
    #[serde(skip)]
    pub intro: Value,
    /// Coming events, the next one first; only on the first page of a list of events.
    #[serde(skip)]
    pub coming: Vec<Value>,
    /// The works of this page, as cards.
    #[serde(skip)]
    pub cards: Vec<Value>,
    /// The letters of the whole list, for people and organisations from 20 entries on; else empty.
    #[serde(skip)]
    pub letters: Vec<LetterView>,
    /// How many works the whole list has.
    pub total: usize,
    /// The number of this page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The page before this one, with newer works, or `none`.
    pub previous: Option<String>,
    /// The page after this one, or `none`.
    pub next: Option<String>,
    /// The pages to offer: the first, the last, and two on either side of this one.
    pub numbers: Vec<PageNumberView>,
    /// Narrower lists of the same works: the types of a section.
    pub narrower: Vec<CountView>,
    /// ISSN of a series, or `none`.
    pub issn: Option<String>,
    /// What a series is, or `none`.
    pub description: Option<String>,
    /// How often a series appears, in words, or `none`.
    pub frequency: Option<String>,
}

/// A letter of a list in alphabetical order.
#[derive(Serialize)]
pub struct LetterView {
    /// The heading: a letter of the language's alphabet, `0–9`, `…` for other scripts, `#` for signs.
    pub letter: String,
    /// The id to give its heading.
    pub id: String,
    /// Where it begins, be it on this page or on another.
    pub url: String,
    /// Its works on this page, as cards; may be empty.
    #[serde(skip)]
    pub cards: Vec<Value>,
}

/// A page of a list, for the pager.
#[derive(Serialize)]
pub struct PageNumberView {
    /// Its number, from 1.
    pub number: usize,
    /// Where it is.
    pub url: String,
    /// Whether it is the page being shown.
    pub is_current: bool,
    /// Whether numbers are left out before it.
    pub after_gap: bool,
}

/// `overview`: all topics, regions, series or years.
#[derive(Serialize)]
pub struct OverviewView {
    /// `topics`, `regions`, `series` or `archive`.
    pub by: &'static str,
    /// The title.
    pub title: String,
    /// The lists, each with the number of its works.
    pub entries: Vec<CountView>,
}

/// `search`: where readers search.
#[derive(Serialize)]
pub struct SearchView {
    /// The file that the script begins with; it names all others.
    pub index: String,
    /// What the site has, for readers without the script: sections with their types, and the overviews with their lists.
    pub lists: Vec<SearchListView>,
}

/// A part of what the site has.
#[derive(Serialize)]
pub struct SearchListView {
    /// The title of the section or overview.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// Its types or lists, each with the number of its works.
    pub entries: Vec<CountView>,
}

/// A list with the number of its works.
#[derive(Serialize)]
pub struct CountView {
    /// The title of the list.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// How many works it has.
    pub count: usize,
    /// Whether it is the list being shown.
    pub is_current: bool,
}

/// `home`: the home page.
pub struct HomeView {
    /// Words of the editor, as safe HTML; may be empty.
    pub intro: Value,
    /// Works that editors chose (`featured: true`), the newest first; at most three.
    pub featured: Vec<Value>,
    /// The latest publications that are not featured; at most six.
    pub publications: Vec<Value>,
    /// Coming events, the next one first; at most four.
    pub events: Vec<Value>,
    /// Running projects; at most six.
    pub projects: Vec<Value>,
    /// The latest news; at most four.
    pub news: Vec<Value>,
    /// All topics with the number of their works.
    pub topics: Vec<CountView>,
}
