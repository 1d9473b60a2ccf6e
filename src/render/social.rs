//! Pictures of pages for social networks: the page's own, or a card that is drawn for it.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::functions::only;
use super::lens::Lens;
use super::picture::Poster;
use super::view::SocialCardView;
use super::{Page, Renderer};
use crate::config::Cards;
use crate::content::work::{Details, FileRef, PageRole, Role};
use crate::content::{Work, WorkId};
use crate::diagnostics::{Diagnostic, nearest::nearest};
use crate::drawing::{Fonts, Frame};
use crate::picture::Format;
use crate::vocabulary::UrlPath;

/// The template of social cards.
pub const TEMPLATE: &str = "social-card.svg";

/// How large they are drawn: what networks ask for.
const SIZE: (u32, u32) = (1200, 630);

/// The name of the file beside its page.
const FILE: &str = "social-card.png";

impl Lens<'_> {
    /// The picture that networks show for a page.
    pub(super) fn poster_of(&self, page: &Page) -> Option<Poster> {
        let (width, height) = SIZE;
        let card =
            |url: UrlPath| Poster { url: self.absolute(&url), width: Some(width), height: Some(height) };
        match page {
            Page::Work(id) => {
                let own = || self.picture(*id).filter(|_| !self.site.work(*id).is_withdrawn());
                let url = self.social_card(Some(*id)).or_else(|| match own() {
                    Some(_) => None,
                    None => self.social_card(None),
                });
                url.map(card).or_else(|| self.poster(own()?, *id))
            }
            Page::NotFound | Page::Search => None,
            Page::Home | Page::List(..) | Page::Overview(_) => self.social_card(None).map(card),
        }
    }

    /// Where the card of a work stands, or that of the language; `None` where it gets none: also where the fonts for cards
    /// lack letters of its title.
    pub fn social_card(&self, id: Option<WorkId>) -> Option<UrlPath> {
        let cards = self.site.config.pictures.cards;
        if cards == Cards::Off {
            return None;
        }
        let Some(id) = id else {
            let title = self.text(&self.site.config.title);
            return self.fonts.have(&title).then(|| self.home_url(self.lang).file(FILE));
        };
        let work = self.site.work(id);
        let has_own = || work.common.image.as_ref().is_some_and(|file| self.can_be_posted(file));
        let is_page = !matches!(&work.details, Details::Page(PageRole::Home | PageRole::Intro(_)));
        if !is_page || work.is_withdrawn() || (cards == Cards::WhereMissing && has_own()) {
            return None;
        }
        let words = self.site.words(id, self.lang).filter(|words| self.fonts.have(&words.title));
        words.and_then(|_| self.site.url(id, self.lang)).map(|url| url.file(FILE))
    }

    /// Whether networks show a picture: drawings they do not.
    fn can_be_posted(&self, file: &FileRef) -> bool {
        match file {
            FileRef::Url(url) => !url.to_ascii_lowercase().ends_with(".svg"),
            FileRef::Own(file) => {
                let format = self.gallery.picture(*file).map(|picture| picture.facts.format);
                !matches!(format, None | Some(Format::Svg | Format::Avif))
            }
        }
    }

    /// What the card of a work says, or that of the language.
    fn social_card_view(&self, id: Option<WorkId>) -> Option<SocialCardView> {
        let language = &self.site.config.languages[self.lang];
        let description = || {
            let said = self.site.config.description.as_ref().map(|description| self.text(description));
            said.or_else(|| self.intro("")?.1.summary.clone())
        };
        let mut view = SocialCardView {
            kind: "home",
            title: self.text(&self.site.config.title),
            label: None,
            people: description(),
            date: None,
            lang: language.tag.to_string(),
            dir: language.tag.direction().to_owned(),
        };
        if let Some(id) = id {
            let (work, words) = (self.site.work(id), self.site.words(id, self.lang)?);
            view.kind = work.kind.name();
            view.title.clone_from(&words.title);
            view.label = self.label(work);
            view.people = self.byline(work, words.names.role.as_deref());
            view.date = self.card_date(work).map(|date| date.text);
        }
        Some(view)
    }

    /// Series and number, else the type, else the section.
    fn label(&self, work: &Work) -> Option<String> {
        let type_ = || Some(self.type_view(work.kind, work.details.type_name()?).title);
        let section = || work.kind.section().map(|_| self.section_title(work.kind));
        self.series_line(work).or_else(type_).or_else(section)
    }

    /// Who wrote it or speaks at it; of a person the position.
    fn byline(&self, work: &Work, position: Option<&str>) -> Option<String> {
        let role = match &work.details {
            Details::Publication(_) => Role::Author,
            Details::Event(_) => Role::Speaker,
            Details::Person(_) => return position.map(str::to_owned),
            Details::Project(_) | Details::News(_) | Details::Organisation(_) | Details::Page(_) => {
                return None;
            }
        };
        let names: Vec<String> = work.credited(role).map(|credit| self.name(&credit.who).name).collect();
        (!names.is_empty()).then(|| self.locale().list(&names))
    }
}

impl Renderer {
    /// Draws a social card: an SVG, its words set as shapes.
    pub fn social_svg(&self, lens: Lens<'_>, id: Option<WorkId>) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert("card", &lens.social_card_view(id));
        let svg = self.render(lens, TEMPLATE, &context)?;
        Ok(String::from_utf8_lossy(&svg).into_owned())
    }

    /// Says what is wrong with what the template of cards has drawn.
    pub fn social_problem(&self, why: &str) -> Diagnostic {
        super::errors::drawing(why, TEMPLATE, &self.theme.files)
    }
}

/// Lets templates be loaded before a language is chosen.
pub(super) fn register_placeholder(tera: &mut Tera) {
    tera.register_function("typeset", |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
}

/// What `typeset` gives.
#[derive(Serialize)]
struct TypesetView {
    svg: Value,
    size: f64,
    lines: u64,
    height: f64,
    width: f64,
}

/// `typeset(text=card.title, font="TribinaDisplay", size=72, least=40, width=1040, lines=4)`.
pub(super) fn register(tera: &mut Tera, tag: &str, dir: &str, fonts: &Arc<Fonts>) {
    let (fonts, tag, is_rtl) = (Arc::clone(fonts), tag.to_owned(), dir == "rtl");
    tera.register_function("typeset", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        only("typeset", &arguments, &["text", "font", "size", "least", "width", "lines", "leading"])?;
        let text = arguments.get::<&str>("text")?.unwrap_or_default();
        let font: &str = arguments.must_get("font")?;
        if !fonts.names().any(|name| name == font) {
            let near = nearest(font, fonts.names());
            let advice = near.first().map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return Err(tera::Error::message(format!(
                "there is no font `{font}` in the theme's cards/{advice}"
            )));
        }
        let size: f64 = arguments.must_get("size")?;
        let lines = arguments.get::<u64>("lines")?.unwrap_or(1);
        let frame = Frame {
            font,
            size,
            least: arguments.get::<f64>("least")?.unwrap_or(size),
            width: arguments.must_get("width")?,
            lines: lines as usize,
            leading: arguments.get::<f64>("leading")?.unwrap_or(1.15),
            lang: &tag,
            is_rtl,
        };
        let set = fonts.set(text, &frame);
        Ok(Value::from_serializable(&TypesetView {
            svg: Value::safe_string(&set.svg),
            size: set.size,
            lines: set.lines as u64,
            height: set.height.round(),
            width: set.width.round(),
        }))
    });
}
