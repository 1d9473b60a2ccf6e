//! `site.yaml` → `Config`: every setting typed, checked and complete. It has no modes: what differs between
//! a preview and a build stands in `BuildOptions`.

mod base_url;
mod citations;
mod derived;
mod design;
mod disclaimers;
mod embeds;
mod feeds;
pub mod identifiers;
mod languages;
mod menu;
mod minify;
mod pictures;
mod programmes;
pub mod read;
mod redirects;
mod repositories;
mod security;
mod server;
mod slugs;
mod terms;
pub mod text;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

pub use base_url::BaseUrl;
pub use citations::{Citations, FOLDER as CITATIONS_FOLDER, NamedStyle};
pub use derived::Derived;
pub use design::{Block, Design, Face, Logo, Role, Tint, Typeface, Use};
pub use disclaimers::{Disclaimer, Emblem};
pub use feeds::{FeedFormat, Feeds};
pub use languages::{Clock, Language, Languages};
pub use menu::MenuEntry;
pub use minify::Minify;
pub use pictures::{Cards, Pictures};
pub use read::Link;
pub use repositories::{Contact, Crossref, Oai, Repec, RepecSeries, RepecType, Repositories};
pub use security::Security;
pub use server::Server;
pub use slugs::SlugStyle;
pub use terms::{Series, Terms};
pub use text::Text;

use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::markdown::HtmlPolicy;
use crate::vocabulary::{EmbedHosts, Slug};
use crate::yaml::{self, Fields, Map, Node, Value};
use read::Reader;

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's name.
    pub title: Text,
    /// One sentence about the site, for feeds and search results.
    pub description: Option<Text>,
    /// Where the site will stand.
    pub base_url: BaseUrl,
    /// The theme, and how the site changes its looks.
    pub design: Design,
    /// The zone of "today", and of events that name none.
    pub timezone: TimeZone,
    /// Whether `site.yaml` says so; else it is UTC.
    pub names_timezone: bool,
    /// What other languages' lists do with works that lack a translation, unless a section differs.
    pub untranslated: Untranslated,
    /// What becomes of raw HTML in Markdown.
    pub html: HtmlPolicy,
    /// The languages.
    pub languages: Languages,
    /// Settings of sections, by the name of their folder.
    pub sections: BTreeMap<Slug, SectionSettings>,
    /// Names of topics.
    pub topics: Terms,
    /// Names of regions.
    pub regions: Terms,
    /// Series of publications.
    pub series: BTreeMap<Slug, Series>,
    /// Statements that funders ask for, by key.
    pub disclaimers: BTreeMap<String, Disclaimer>,
    /// The main menu.
    pub menu: Vec<MenuEntry>,
    /// Who publishes the site.
    pub publisher: Publisher,
    /// Settings that only the theme understands.
    pub theme_settings: Map,
    /// What is written short.
    pub minify: Minify,
    /// How publications are offered for citing.
    pub citations: Citations,
    /// The repositories for which files are written.
    pub repositories: Repositories,
    /// Severities that differ from the usual ones.
    pub severity: BTreeMap<Code, Severity>,
    /// Whether readers can search the site.
    pub search: bool,
    /// What browsers are asked to keep to.
    pub security: Security,
    /// Hosts from which texts embed, besides those that everybody knows.
    pub embeds: EmbedHosts,
    /// In which sizes and formats pictures are shown.
    pub pictures: Pictures,
    /// How feeds are written.
    pub feeds: Feeds,
    /// For which servers old addresses are written down.
    pub redirects: Vec<Server>,
    /// Whether the site offers its texts to programs that read (`llms.txt`).
    pub llms: bool,
    /// `site.yaml` itself, to point at.
    pub file: FileId,
}

/// What the lists of a language do with works that exist only in others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Untranslated {
    /// Shown everywhere, marked with their language.
    Show,
    /// Shown in their section's own list and in the lists of topics, people and so on, but not on the home page.
    ListOnly,
    /// Not shown.
    Hide,
}

/// Settings of one section.
#[derive(Clone, Default, Debug)]
pub struct SectionSettings {
    /// Its part of the URL, by language; the folder's name where there is none.
    pub slug: Option<Text>,
    /// Its title, where it is not the theme's word for the kind.
    pub title: Option<Text>,
    /// How many works a page of its lists holds.
    pub per_page: Option<usize>,
    /// Its own policy for works without a translation.
    pub untranslated: Option<Untranslated>,
    /// Where `site.yaml` names it.
    pub span: Option<Span>,
}

/// Who publishes the site.
#[derive(Clone, Default, Debug)]
pub struct Publisher {
    /// The organisation's name; the site's title where it is not given.
    pub name: Option<Text>,
    /// Its postal address.
    pub address: Option<Text>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Elsewhere on the web.
    pub links: Vec<Link>,
}

impl Config {
    /// How many works a page of a section's lists holds.
    pub fn per_page(&self, section: &str) -> usize {
        self.section(section).and_then(|settings| settings.per_page).unwrap_or(20)
    }

    /// The policy of a section for works without a translation.
    pub fn untranslated(&self, section: &str) -> Untranslated {
        self.section(section).and_then(|settings| settings.untranslated).unwrap_or(self.untranslated)
    }

    /// The settings of a section, where it has any.
    pub fn section(&self, section: &str) -> Option<&SectionSettings> {
        self.sections.get(&Slug::parse(section)?)
    }
}

/// Reads `site.yaml`. `None` where nothing can be built from it.
pub fn parse(text: &str, file: FileId) -> Diagnosed<Option<Config>> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let Diagnosed { value: node, mut diagnostics } = yaml::parse(text, file, start, text.len());
    let empty = Map::default();
    let config = node.and_then(|node| {
        let fields = match &node.value {
            Value::Null => Fields::new(&empty, Span::top(file)),
            _ => Fields::of(&node, "a map of settings such as `title: Bridge Institute`", &mut diagnostics)?,
        };
        settings(fields, file, &mut Reader { diagnostics: &mut diagnostics })
    });
    Diagnosed { value: config, diagnostics }
}

fn settings(mut fields: Fields<'_>, file: FileId, reader: &mut Reader<'_>) -> Option<Config> {
    let top = Span::top(file);
    let languages = match fields.node("languages") {
        Some(node) => languages::read(node, reader)?,
        None => Languages::english(top)?,
    };
    let text = |node: &Node, diagnostics: &mut Diagnostics| Text::read(node, &languages, diagnostics);
    let title = fields.read("title", reader.diagnostics, text);
    if title.is_none() && fields.node("title").is_none() {
        fields.missing("title", "write `title: The name of your institute`", reader.diagnostics);
    }
    let base_url = fields.read("base_url", reader.diagnostics, base_url::read);
    if base_url.is_none() && fields.node("base_url").is_none() {
        fields.missing(
            "base_url",
            "write the address of the site: `base_url: https://bridge.example/`",
            reader.diagnostics,
        );
    }
    let title = title.unwrap_or_else(|| Text::Same(String::new()));
    let publisher =
        fields.node("publisher").map(|node| publisher(node, &languages, reader)).unwrap_or_default();
    let mut design = design::read(fields.node("theme"), &languages, top, reader);
    let menu = menu::read(&mut fields, design.menu.take(), &languages, reader.diagnostics);
    let mut config = Config {
        description: fields.read("description", reader.diagnostics, text),
        base_url: base_url.unwrap_or_default(),
        design,
        names_timezone: fields.node("timezone").is_some(),
        timezone: fields.read("timezone", reader.diagnostics, read::time_zone).unwrap_or(TimeZone::UTC),
        untranslated: fields
            .read("untranslated", reader.diagnostics, untranslated)
            .unwrap_or(Untranslated::Show),
        html: fields.read("html", reader.diagnostics, html).unwrap_or(HtmlPolicy::Allow),
        sections: fields.node("sections").map(|node| sections(node, &languages, reader)).unwrap_or_default(),
        topics: fields.node("topics").map(|node| terms::terms(node, &languages, reader)).unwrap_or_default(),
        regions: fields
            .node("regions")
            .map(|node| terms::terms(node, &languages, reader))
            .unwrap_or_default(),
        series: fields.node("series").map(|node| terms::series(node, &languages, reader)).unwrap_or_default(),
        disclaimers: disclaimers::read(
            fields.node("disclaimers"),
            programmes::publisher(&publisher, &title),
            &languages,
            reader,
        ),
        title,
        publisher,
        menu,
        citations: fields.node("citations").map(|node| citations::read(node, reader)).unwrap_or_default(),
        repositories: Repositories::default(),
        minify: fields.read("minify", reader.diagnostics, minify::read).unwrap_or_default(),
        theme_settings: fields.node("theme_settings").map(theme_settings).unwrap_or_default(),
        severity: fields.node("severity").map(|node| severities(node, reader)).unwrap_or_default(),
        search: fields.flag("search", reader.diagnostics),
        security: fields.node("security").map(|node| security::read(node, reader)).unwrap_or_default(),
        embeds: fields.node("embeds").map(|node| embeds::read(node, reader)).unwrap_or_default(),
        pictures: fields.node("pictures").map(|node| pictures::read(node, reader)).unwrap_or_default(),
        feeds: feeds::read(&mut fields, reader),
        redirects: redirects::read(&mut fields, reader),
        llms: fields.flag("llms", reader.diagnostics),
        languages,
        file,
    };
    if let Some(node) = fields.node("repositories") {
        let others =
            repositories::Others { email: config.publisher.email.as_deref(), series: &config.series };
        config.repositories = repositories::read(node, &others, reader);
    }
    fields.finish("settings for the theme go under `theme_settings:`", reader.diagnostics);
    Some(config)
}

fn untranslated(node: &Node, diagnostics: &mut Diagnostics) -> Option<Untranslated> {
    let choices =
        [("show", Untranslated::Show), ("list-only", Untranslated::ListOnly), ("hide", Untranslated::Hide)];
    read::choice(node, &choices, diagnostics)
}

fn html(node: &Node, diagnostics: &mut Diagnostics) -> Option<HtmlPolicy> {
    let choices =
        [("allow", HtmlPolicy::Allow), ("sanitise", HtmlPolicy::Sanitise), ("escape", HtmlPolicy::Escape)];
    read::choice(node, &choices, diagnostics)
}

fn sections(node: &Node, languages: &Languages, reader: &mut Reader<'_>) -> BTreeMap<Slug, SectionSettings> {
    let mut sections = BTreeMap::new();
    let Some(fields) = Fields::of(node, "a map from section to its settings", reader.diagnostics) else {
        return sections;
    };
    for (key, node) in fields.entries() {
        let Some(name) = Slug::parse(&key.text) else {
            let message = format!("`{}` is not a folder name a section can have", key.text);
            reader.diagnostics.push(Diagnostic::new(Code::FieldBadValue, key.span, message));
            continue;
        };
        if let Some(fields) = Fields::of(node, "a map such as `{per_page: 20}`", reader.diagnostics) {
            let settings = SectionSettings { span: Some(key.span), ..section(fields, languages, reader) };
            sections.insert(name, settings);
        }
    }
    sections
}

fn section(mut fields: Fields<'_>, languages: &Languages, reader: &mut Reader<'_>) -> SectionSettings {
    let slug = fields.read("slug", reader.diagnostics, |node, diagnostics| {
        let text = Text::read(node, languages, diagnostics)?;
        slugs_only(&text, node, diagnostics).then_some(text)
    });
    let settings = SectionSettings {
        slug,
        title: fields
            .read("title", reader.diagnostics, |node, diagnostics| Text::read(node, languages, diagnostics)),
        per_page: fields
            .read("per_page", reader.diagnostics, |node, diagnostics| {
                read::number(node, 1..=1000, diagnostics)
            })
            .map(|number| number as usize),
        untranslated: fields.read("untranslated", reader.diagnostics, untranslated),
        span: None,
    };
    fields.finish("", reader.diagnostics);
    settings
}

/// A section's slugs become parts of URLs in every language.
fn slugs_only(text: &Text, node: &Node, diagnostics: &mut Diagnostics) -> bool {
    let words: Vec<&str> = match text {
        Text::Same(text) => vec![text],
        Text::ByLang(by_lang) => by_lang.iter().map(|(_, text)| text.as_str()).collect(),
    };
    if words.iter().any(|word| read::is_reserved(word, node.span, diagnostics)) {
        return false;
    }
    let wrong = words.into_iter().find(|word| Slug::parse(word).is_none());
    if let Some(wrong) = wrong {
        let diagnostic =
            Diagnostic::new(Code::FieldBadValue, node.span, format!("`{wrong}` cannot be part of a URL"));
        diagnostics.push(match Slug::from_text(wrong) {
            Some(slug) => {
                diagnostic.help(format!("lower-case letters, digits and hyphens are fine: `{slug}`"))
            }
            None => diagnostic.help("use lower-case letters, digits and hyphens"),
        });
    }
    wrong.is_none()
}

fn publisher(node: &Node, languages: &Languages, reader: &mut Reader<'_>) -> Publisher {
    let Some(mut fields) = Fields::of(node, "a map with `name`, `address`, `email`", reader.diagnostics)
    else {
        return Publisher::default();
    };
    let text = |node: &Node, diagnostics: &mut Diagnostics| Text::read(node, languages, diagnostics);
    let publisher = Publisher {
        name: fields.read("name", reader.diagnostics, text),
        address: fields.read("address", reader.diagnostics, text),
        email: fields.text("email", reader.diagnostics),
        phone: fields.text("phone", reader.diagnostics),
        links: fields
            .list("links", reader.diagnostics, |node, diagnostics| read::link(node, languages, diagnostics)),
    };
    fields.finish("", reader.diagnostics);
    publisher
}

fn theme_settings(node: &Node) -> Map {
    match &node.value {
        Value::Map(map) => map.clone(),
        Value::Null | Value::Scalar(_) | Value::List(_) => Map::default(),
    }
}

fn severities(node: &Node, reader: &mut Reader<'_>) -> BTreeMap<Code, Severity> {
    let mut severities = BTreeMap::new();
    let Some(fields) = Fields::of(node, "a map such as `{image/missing-alt: error}`", reader.diagnostics)
    else {
        return severities;
    };
    let choices = [("error", Severity::Error), ("warning", Severity::Warning), ("off", Severity::Off)];
    for (key, node) in fields.entries() {
        let severity = read::choice(node, &choices, reader.diagnostics);
        match (Code::parse(&key.text), severity) {
            (Some(code), Some(severity)) => {
                severities.insert(code, severity);
            }
            (None, _) => reader.diagnostics.push(
                Diagnostic::new(
                    Code::FieldUnknown,
                    key.span,
                    format!("there is no check named `{}`", key.text),
                )
                .did_you_mean(&key.text, Code::ALL.iter().map(|code| code.id())),
            ),
            (Some(_), None) => {}
        }
    }
    severities
}
