//! Tera and nothing but Tera: what templates see, and the pages they make of it.
//!
//! Templates get data, not a way back into the site. A page is a pure function of the site and the theme.

mod assets;
mod body;
mod breadcrumbs;
mod calendars;
mod card;
mod cite;
mod collections;
mod contributors;
mod credits;
mod embeds;
mod errors;
mod feeds;
mod filters;
mod frame;
mod functions;
mod head;
mod lens;
mod license;
mod linked_data;
mod lists;
mod moments;
mod palette;
mod picture;
mod record;
mod reference;
mod search;
mod shared;
mod sheets;
mod short;
mod slips;
mod social;
mod theme;
mod unused;
mod values;
pub mod view;
mod work;
mod works;

use std::sync::{Arc, OnceLock};

use tera::{Context, Tera, Value};

pub use assets::{Asset, Assets};
pub use calendars::Calendar;
pub use collections::Collection;
pub use contributors::{Contributor, Funder, House};
pub use feeds::Feed;
pub use lens::Lens;
pub use license::url as license_url;
pub use picture::Poster;
pub use search::{Found, INDEX as SEARCH_INDEX};
pub use social::TEMPLATE as SOCIAL_CARD;
pub use theme::{Theme, load};

use crate::citation::{Format, Reference};
use crate::content::WorkId;
use crate::diagnostics::{Code, Diagnostic};
use crate::gallery::Gallery;
use crate::site::{ListKey, Overview, Site};
use crate::source::Sources;
use crate::vocabulary::{LangId, PerLang, UrlPath};
use frame::Here;
use shared::Shared;

/// Where the files of themes stand: those of the site, its own templates, words and citation styles, and the built-in
/// theme.
pub const FOLDERS: [&str; 5] = ["themes", "templates", "strings", "citations", "built-in:default"];

/// A page that a template makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Page {
    /// The page of a work.
    Work(WorkId),
    /// A page of a list, from 1.
    List(ListKey, usize),
    /// All topics, regions, series or years.
    Overview(Overview),
    /// The home page.
    Home,
    /// Where readers search.
    Search,
    /// What a missing page shows.
    NotFound,
}

/// Makes pages: the theme, prepared for each language of a site.
pub struct Renderer {
    theme: Arc<Theme>,
    /// The pictures of the site.
    pub gallery: Arc<Gallery>,
    engines: PerLang<Tera>,
    /// Each card is made when a list first shows it, and then shared by all that do.
    cards: Vec<PerLang<OnceLock<Card>>>,
    shared: PerLang<Shared>,
}

/// A card with its HTML, and what was wrong with the template that made it.
struct Card {
    value: Value,
    problem: Option<Diagnostic>,
}

impl Renderer {
    /// Prepares a theme for a site.
    pub fn new(theme: &Arc<Theme>, site: &Site, sources: &Sources, gallery: &Arc<Gallery>) -> Renderer {
        let lens = |lang| Lens {
            site,
            sources,
            strings: &theme.strings,
            citing: &theme.citing,
            gallery,
            pictures: &theme.pictures,
            fonts: &theme.fonts,
            lang,
        };
        let count = site.config.languages.count();
        let engines = PerLang::new(count, |lang| {
            let mut tera = theme.tera.clone();
            let folder = site.config.base_url.folder();
            functions::register(
                &mut tera,
                lang,
                Arc::clone(&theme.strings),
                Arc::clone(&theme.assets),
                &folder,
            );
            filters::register(&mut tera, &site.locales[lang]);
            let tag = &site.config.languages[lang].tag;
            social::register(&mut tera, tag.as_str(), tag.direction(), &theme.fonts);
            tera.global_context().insert_value("site", lens(lang).site_view(theme));
            tera
        });
        let cards = site.library.works.iter().map(|_| PerLang::new(count, |_| OnceLock::new())).collect();
        let shared = PerLang::new(count, |lang| lens(lang).shared());
        Renderer { theme: Arc::clone(theme), gallery: Arc::clone(gallery), engines, cards, shared }
    }

    /// Whether it makes pages of this very theme.
    pub fn is_of(&self, theme: &Arc<Theme>) -> bool {
        Arc::ptr_eq(&self.theme, theme)
    }

    /// Whether both make pages of the same theme.
    pub fn has_theme_of(&self, other: &Renderer) -> bool {
        self.is_of(&other.theme)
    }

    /// The theme's style sheets, fonts and pictures.
    pub fn assets(&self) -> &Assets {
        &self.theme.assets
    }

    fn shared(&self, lang: LangId) -> &Shared {
        &self.shared[lang]
    }

    /// What is cited of a work in the language of the lens; `None` where it has no page there or is no publication.
    pub fn reference(&self, lens: &Lens<'_>, id: WorkId) -> Option<&Reference> {
        self.shared(lens.lang).references.get(lens, id)
    }

    /// The same as an entry of a file of references.
    pub fn reference_written(&self, lens: &Lens<'_>, id: WorkId, format: Format) -> Option<&str> {
        self.shared(lens.lang).references.written(lens, id, format)
    }

    /// The site as readers of a language see it.
    pub fn lens<'a>(&'a self, site: &'a Site, sources: &'a Sources, lang: LangId) -> Lens<'a> {
        let Theme { strings, citing, pictures, fonts, .. } = &*self.theme;
        Lens { site, sources, strings, citing, gallery: &self.gallery, pictures, fonts, lang }
    }

    /// Makes a page, or says what is wrong with the template.
    pub fn page(&self, lens: Lens<'_>, page: &Page) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        let mut parts =
            [("work", None), ("list", None), ("overview", None), ("home", None), ("search", None)];
        match page {
            Page::Work(id) => parts[0].1 = lens.work_view(self, *id),
            Page::List(key, number) => parts[1].1 = Some(lens.list_view(self, key, *number)),
            Page::Overview(overview) => parts[2].1 = Some(lens.overview_view(*overview)),
            Page::Home => parts[3].1 = Some(lens.home_view(self)),
            Page::Search => parts[4].1 = Some(lens.search_view()),
            Page::NotFound => {}
        }
        for (name, part) in parts {
            context.insert_value(name, part.unwrap_or_else(Value::none));
        }
        let here = lens.here(page);
        context.insert_value("page", lens.page_value(page, &here, self.shared(lens.lang)));
        self.whole(lens, self.template(lens, page), &context)
    }

    /// Makes the page that sends readers of an old address on.
    pub fn redirect(&self, lens: Lens<'_>, target: &UrlPath, title: &str) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        let here = Here::redirect(target, title);
        context.insert_value("page", lens.page_value(&Page::NotFound, &here, self.shared(lens.lang)));
        for name in ["work", "list", "overview", "home", "search"] {
            context.insert_value(name, Value::none());
        }
        self.whole(lens, "redirect.html", &context)
    }

    /// The template of a page. One that the theme does not have has been reported; the kind's own stands in.
    fn template<'a>(&self, lens: Lens<'a>, page: &Page) -> &'a str {
        match page {
            Page::Work(id) => {
                let work = lens.site.work(*id);
                let own = work.common.template.as_ref().map(|(name, _)| name.as_str());
                own.filter(|name| self.theme.has_template(name)).unwrap_or_else(|| work.kind.template())
            }
            Page::List(..) => "list.html",
            Page::Overview(_) => "overview.html",
            Page::Home => "home.html",
            Page::Search => "search.html",
            Page::NotFound => "not_found.html",
        }
    }

    fn render(&self, lens: Lens<'_>, template: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        let mut html = Vec::with_capacity(32 * 1024);
        let rendered = self.engines[lens.lang].render_to(template, context, &mut html);
        rendered.map_err(|error| errors::render(&error, template, &self.theme.files, lens.sources))?;
        Ok(html)
    }

    /// A page, written short where the site wants it.
    fn whole(&self, lens: Lens<'_>, template: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        let html = self.render(lens, template, context)?;
        if !lens.site.config.minify.pages {
            return Ok(html);
        }
        Ok(short::short(&String::from_utf8_lossy(&html)).into_bytes())
    }

    /// The card of a work, made once a language: its data, and its HTML by the template `card.html`.
    fn card(&self, lens: &Lens<'_>, id: WorkId, shown: LangId) -> Value {
        let card = self.cards[id.0 as usize][lens.lang].get_or_init(|| self.make_card(*lens, id, shown));
        card.value.clone()
    }

    fn make_card(&self, lens: Lens<'_>, id: WorkId, shown: LangId) -> Card {
        let Some(mut view) = lens.card_view(id, shown, self.shared(lens.lang)) else {
            return Card { value: Value::none(), problem: None };
        };
        let mut context = Context::new();
        context.insert("item", &view);
        let (html, problem) = match self.render(lens, "card.html", &context) {
            Ok(html) => (String::from_utf8_lossy(&html).into_owned(), None),
            Err(problem) => (String::new(), Some(problem)),
        };
        view.html = Value::safe_string(html.trim_end());
        Card { value: Value::from_serializable(&view), problem }
    }

    /// What was wrong with the template of cards, in the order of works and languages.
    pub fn card_problems(&self) -> impl Iterator<Item = &Diagnostic> {
        let cards = self.cards.iter().flat_map(|cards| cards.iter().filter_map(|(_, card)| card.get()));
        cards.filter_map(|card| card.problem.as_ref())
    }

    /// Reports templates that works name and the theme does not have, and those that nothing asks for.
    pub fn proof_templates(&self, site: &Site, sources: &Sources) -> Vec<Diagnostic> {
        let mut problems = self.missing_templates(site);
        problems.extend(unused::unused(&self.theme, site, sources));
        problems
    }

    fn missing_templates(&self, site: &Site) -> Vec<Diagnostic> {
        let mut missing = Vec::new();
        for (_, work) in site.published() {
            if let Some((name, span)) = &work.common.template
                && !self.theme.has_template(name)
            {
                let near = self.theme.near_templates(name);
                let message = format!("the theme has no template `{name}`");
                missing.push(
                    Diagnostic::new(Code::TemplateMissing, *span, message)
                        .did_you_mean(name, near.iter().map(String::as_str)),
                );
            }
        }
        missing
    }
}
