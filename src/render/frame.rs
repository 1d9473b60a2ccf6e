//! What every page has, whatever it shows: the site around it, its languages, its place.

use tera::Value;

use super::Page;
use super::calendars::Calendar;
use super::head::Head;
use super::lens::Lens;
use super::shared::Shared;
use super::theme::Theme;
use super::values::of_yaml;
use super::view::{
    AlternateView, ColumnView, DesignView, FooterView, LanguageView, LinkView, LogoView, PageView,
    PublisherView, SiteView,
};
use crate::content::Kind;
use crate::diagnostics::Span;
use crate::site::{ListKey, MenuItem, Overview, Site};
use crate::vocabulary::{Colour, LangId, PartialDate, UrlPath};

/// Where a page stands, in each language in which there is such a page.
pub(super) struct Here {
    /// As `page.kind`.
    pub(super) kind: &'static str,
    title: String,
    url: Option<UrlPath>,
    /// Its languages.
    pub(super) in_lang: Vec<(LangId, UrlPath)>,
    section: String,
}

impl Here {
    /// A page that only sends on.
    pub(super) fn redirect(target: &UrlPath, title: &str) -> Here {
        let (url, title) = (Some(target.clone()), title.to_owned());
        Here { kind: "redirect", title, url, in_lang: Vec::new(), section: String::new() }
    }
}

impl Lens<'_> {
    /// `site`, the same for all pages of a language.
    pub(super) fn site_view(&self, theme: &Theme) -> Value {
        let config = &self.site.config;
        let publisher = &config.publisher;
        let title = self.text(&config.title);
        let view = SiteView {
            description: config.description.as_ref().map(|description| self.text(description)),
            home: self.local(&self.home_url(self.lang)),
            search: self.site.search_url(self.lang).map(|url| self.local(&url)),
            absolute: self.absolute(&UrlPath::page([])).trim_end_matches('/').to_owned(),
            language: self.language(self.lang),
            languages: config.languages.ids().map(|lang| self.language(lang)).collect(),
            menu: self.site.menus[self.lang].main.iter().filter_map(|item| self.menu_item(item)).collect(),
            lists: self.list_links(),
            publisher: PublisherView {
                name: publisher.name.as_ref().map_or_else(|| title.clone(), |name| self.text(name)),
                address: publisher.address.as_ref().map(|address| self.text(address)),
                email: publisher.email.clone(),
                phone: publisher.phone.clone(),
                links: publisher.links.iter().map(|link| self.link(link)).collect(),
            },
            design: self.design(theme),
            theme: of_yaml(&config.theme_settings),
            today: self.site.now.date().to_string(),
            year: self.site.now.year(),
            generator: concat!("Tribina ", env!("CARGO_PKG_VERSION")).to_owned(),
            title,
        };
        Value::from_serializable(&view)
    }

    /// What `theme:` of `site.yaml` asks for.
    fn design(&self, theme: &Theme) -> DesignView {
        let design = &self.site.config.design;
        let colour = |colour: Option<Colour>| colour.map(|colour| colour.to_string());
        let file = |(path, _): &(String, Span)| format!("{}{path}", self.site.config.base_url.folder());
        let (text, lang) = design.footer.text.as_ref().map(|text| self.text_and_lang(text)).unzip();
        let columns = design.footer.columns.iter().zip(&self.site.menus[self.lang].footer);
        let columns = columns.map(|(column, links)| {
            let (title, lang) = self.text_and_lang(&column.title);
            ColumnView { title, lang, links: links.iter().filter_map(|item| self.menu_item(item)).collect() }
        });
        DesignView {
            logo: design.logo.as_ref().map(|logo| LogoView {
                url: file(&logo.file),
                dark_url: logo.dark.as_ref().map(file),
                has_name: logo.has_name,
            }),
            home: design.home.iter().map(|block| block.name()).collect(),
            footer: FooterView { text, lang: lang.flatten(), columns: columns.collect() },
            social: design.social.iter().map(|link| self.link(link)).collect(),
            chosen_fonts: design.fonts.uses.iter().map(|font| font.used_for.name()).collect(),
            paper: colour(theme.colours.paper),
            paper_dark: colour(theme.colours.paper_dark),
            band: colour(theme.colours.band),
            on_band: colour(theme.colours.on_band),
            on_band_muted: colour(theme.colours.on_band_muted),
            mark: colour(theme.colours.mark),
        }
    }

    fn language(&self, lang: LangId) -> LanguageView {
        let language = &self.site.config.languages[lang];
        LanguageView {
            tag: language.tag.to_string(),
            name: language.name.clone(),
            dir: language.tag.direction().to_owned(),
            script: self.site.locales[lang].script().map(str::to_owned),
            home: self.local(&self.home_url(lang)),
        }
    }

    /// The home page of a language.
    pub fn home_url(&self, lang: LangId) -> UrlPath {
        UrlPath::page([self.site.config.languages[lang].path.as_str()])
    }

    fn menu_item(&self, item: &MenuItem) -> Option<LinkView> {
        Some(match item {
            MenuItem::Link(link) => self.link(link),
            MenuItem::Section(kind, url) => self.section_link(*kind, url),
            MenuItem::Overview(overview, url) => self.overview_link(*overview, url),
            MenuItem::Work(id, lang) => LinkView {
                title: self.site.words(*id, *lang)?.title.clone(),
                url: self.local(self.site.url(*id, *lang)?),
                lang: self.foreign(*lang),
                key: self.site.work(*id).key.to_string(),
            },
        })
    }

    pub(super) fn section_link(&self, kind: Kind, url: &UrlPath) -> LinkView {
        let key = kind.section().unwrap_or_default().to_owned();
        LinkView { title: self.section_title(kind), url: self.local(url), lang: None, key }
    }

    pub(super) fn overview_link(&self, overview: Overview, url: &UrlPath) -> LinkView {
        let key = overview.name().to_owned();
        LinkView { title: self.words(&key, &[]), url: self.local(url), lang: None, key }
    }

    /// Sections that have entries, then the overviews.
    fn list_links(&self) -> Vec<LinkView> {
        let index = &self.site.indexes[self.lang];
        let sections = index.lists.iter().filter_map(|(key, list)| match key {
            ListKey::Section(kind) if !list.entries.is_empty() => Some(self.section_link(*kind, &list.url)),
            _ => None,
        });
        let overviews = index.overviews.iter().map(|(overview, url)| self.overview_link(*overview, url));
        sections.chain(overviews).collect()
    }

    /// Where a page stands.
    pub(super) fn here(&self, page: &Page) -> Here {
        let site = self.site;
        match page {
            Page::Work(id) => {
                let work = site.work(*id);
                let in_lang =
                    site.languages_of(*id).filter_map(|lang| Some((lang, site.url(*id, lang)?.clone())));
                Here {
                    kind: work.kind.name(),
                    title: self.page_title(*id),
                    url: site.url(*id, self.lang).cloned(),
                    in_lang: in_lang.collect(),
                    section: if work.key.section.is_empty() {
                        work.key.to_string()
                    } else {
                        work.key.section.to_string()
                    },
                }
            }
            Page::List(key, number) => {
                let lists = site.config.languages.ids().filter_map(|lang| {
                    let list = site.indexes[lang].lists.get(key)?;
                    (*number <= list.pages()).then(|| (lang, list.page_url(*number)))
                });
                let section = match key {
                    ListKey::Section(kind) | ListKey::Type(kind, _) => kind.section(),
                    _ => key.overview().map(Overview::name),
                };
                let title = self.list_title(key);
                let title = match number {
                    1 => title,
                    _ => {
                        format!(
                            "{title} · {}",
                            self.words("page-number", &[("number", &self.locale().number(number))])
                        )
                    }
                };
                self.standing("list", title, lists.collect(), section.unwrap_or_default())
            }
            Page::Overview(overview) => {
                let urls = site
                    .config
                    .languages
                    .ids()
                    .filter_map(|lang| Some((lang, site.indexes[lang].overviews.get(overview)?.clone())));
                self.standing("overview", self.words(overview.name(), &[]), urls.collect(), overview.name())
            }
            Page::Home => {
                let urls = site.config.languages.ids().map(|lang| (lang, self.home_url(lang)));
                self.standing("home", self.home_title(), urls.collect(), "")
            }
            Page::Search => {
                let urls =
                    site.config.languages.ids().filter_map(|lang| Some((lang, site.search_url(lang)?)));
                self.standing("search", self.words("search", &[]), urls.collect(), "search")
            }
            Page::NotFound => {
                let url = Some(UrlPath::new(format!("{}404.html", self.home_url(self.lang))));
                let title = self.words("not-found-title", &[]);
                Here { kind: "not_found", title, url, in_lang: Vec::new(), section: String::new() }
            }
        }
    }

    fn standing(
        &self,
        kind: &'static str,
        title: String,
        in_lang: Vec<(LangId, UrlPath)>,
        section: &str,
    ) -> Here {
        let url = in_lang.iter().find(|(lang, _)| *lang == self.lang).map(|(_, url)| url.clone());
        Here { kind, title, url, in_lang, section: section.to_owned() }
    }

    /// The editor's title of the home page, else the site's.
    fn home_title(&self) -> String {
        let home = self.intro("").filter(|(id, _)| self.site.work(*id).kind == Kind::Page);
        home.map_or_else(|| self.text(&self.site.config.title), |(_, words)| words.title.clone())
    }

    /// `page`.
    pub(super) fn page_value(&self, page: &Page, here: &Here, shared: &Shared) -> Value {
        let mut view = self.page_view(page, here, shared);
        let head = Head::new(*self, shared, page, here, &view);
        (view.meta, view.json_ld) = (Some(head.meta()), head.json_ld());
        Value::from_serializable(&view)
    }

    fn page_view(&self, page: &Page, here: &Here, shared: &Shared) -> PageView {
        let languages = &self.site.config.languages;
        let find = |lang: LangId| here.in_lang.iter().find(|(of, _)| *of == lang).map(|(_, url)| url);
        let alternates = languages.iter().map(|(lang, language)| {
            let url = find(lang).cloned();
            let exists = url.is_some();
            let closest =
                if exists { None } else { languages.stand_ins(lang).find(|other| find(*other).is_some()) };
            let closest = closest.filter(|other| *other != self.lang);
            let url = url.unwrap_or_else(|| self.home_url(lang));
            AlternateView {
                tag: language.tag.to_string(),
                name: language.name.clone(),
                is_current: lang == self.lang,
                exists,
                closest: closest.and_then(|other| {
                    let language = &languages[other];
                    Some(LinkView {
                        title: language.name.clone(),
                        url: self.local(find(other)?),
                        lang: Some(language.tag.to_string()),
                        key: String::new(),
                    })
                }),
                url: self.local(&url),
                absolute: self.absolute(&url),
            }
        });
        // A page without translations has no alternates to choose from.
        let default = find(LangId::DEFAULT).or(here.in_lang.first().map(|(_, url)| url));
        let default = default.filter(|_| here.in_lang.len() > 1);
        let (description, published, modified) = self.about(page);
        let url = here.url.clone().unwrap_or_else(|| self.home_url(self.lang));
        PageView {
            kind: here.kind,
            title: here.title.clone(),
            description,
            absolute: (here.kind != "not_found").then(|| self.absolute(&url)),
            url: self.local(&url),
            alternates: alternates.collect(),
            default_absolute: default.map(|url| self.absolute(url)),
            breadcrumbs: self.breadcrumbs(page, shared),
            feeds: self.feeds_of(page, shared),
            calendars: calendar(self.site, page, shared).into_iter().collect(),
            references: self.downloads(page),
            section: here.section.clone(),
            noindex: matches!(here.kind, "not_found" | "redirect" | "search"),
            has_embeds: self.has_embeds(page),
            policy: self.policy(page),
            image_absolute: self.poster_of(page).map(|poster| poster.url),
            published,
            modified,
            meta: None,
            json_ld: Value::none(),
        }
    }

    /// Description, dates.
    fn about(&self, page: &Page) -> (Option<String>, Option<String>, Option<String>) {
        let site_description =
            || self.site.config.description.as_ref().map(|description| self.text(description));
        match page {
            Page::Work(id) if self.site.work(*id).is_withdrawn() => {
                let work = self.site.work(*id);
                let reason = work.common.withdrawn.as_ref().map(|withdrawn| self.text(&withdrawn.reason));
                let day = |date: Option<PartialDate>| date.map(|date| date.to_string());
                (reason, day(work.common.date), day(work.common.updated))
            }
            Page::Work(id) => {
                let common = &self.site.work(*id).common;
                let words = self.site.words(*id, self.lang);
                let excerpt = |words: &crate::content::Translation| {
                    Some(words.body.excerpt.clone()).filter(|text| !text.is_empty())
                };
                let description = words.and_then(|words| words.summary.clone().or_else(|| excerpt(words)));
                (
                    description,
                    common.date.map(|date| date.to_string()),
                    common.updated.map(|date| date.to_string()),
                )
            }
            Page::Home => {
                let summary = self.intro("").and_then(|(_, words)| words.summary.clone());
                (summary.or_else(site_description), None, None)
            }
            Page::List(ListKey::Section(kind), 1) => {
                let summary = self
                    .intro(kind.section().unwrap_or_default())
                    .and_then(|(_, words)| words.summary.clone());
                (summary, None, None)
            }
            Page::List(ListKey::Series(slug), 1) => {
                let series = self.site.config.series.get(slug).and_then(|series| series.description.as_ref());
                (series.map(|description| self.text(description)), None, None)
            }
            Page::List(..) | Page::Overview(_) | Page::Search | Page::NotFound => (None, None, None),
        }
    }

    /// The link to the home page.
    pub(super) fn home_link(&self) -> LinkView {
        LinkView {
            title: self.words("home", &[]),
            url: self.local(&self.home_url(self.lang)),
            lang: None,
            key: String::new(),
        }
    }
}

/// The calendar of what the page lists or belongs to.
fn calendar(site: &Site, page: &Page, shared: &Shared) -> Option<Value> {
    let calendar = match page {
        Page::Home | Page::List(ListKey::Section(Kind::Event) | ListKey::Type(Kind::Event, _), _) => {
            Calendar::Events
        }
        Page::Work(id) if site.work(*id).kind == Kind::Event => Calendar::Events,
        Page::List(ListKey::Topic(slug), _) => Calendar::Topic(slug.clone()),
        Page::List(..) | Page::Work(_) | Page::Overview(_) | Page::Search | Page::NotFound => return None,
    };
    shared.calendar(&calendar)
}
