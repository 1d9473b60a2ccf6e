//! `site`, and the links that pages share.

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
    /// For what `theme: fonts:` of `site.yaml` names a font: `text`, `headings`, `interface`.
    pub chosen_fonts: Vec<&'static str>,
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
    /// The script in which it is written (ISO 15924), such as `Latn` or `Cyrl`, or `none`.
    pub script: Option<String>,
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
