//! Open Graph (ogp.me) and the cards of social networks, for every page.

use super::tags::Tags;
use super::{About, Head};
use crate::content::Kind;
use crate::content::work::{Details, Role, Who};

pub(super) fn write(head: &Head<'_>, tags: &mut Tags) {
    let (lens, view) = (head.lens, head.view);
    let about = head.about.as_ref();
    let type_ = about.map_or("website", |about| type_of(&about.work.details));
    if let Some(about) = about {
        for author in about.work.credited(Role::Author) {
            tags.name("author", lens.name(&author.who).name);
        }
    }
    tags.property("og:type", type_);
    tags.property("og:title", &view.title);
    tags.property("og:description", view.description.as_deref().unwrap_or_default());
    tags.property("og:url", head.url);
    tags.property("og:site_name", lens.text(&lens.site.config.title));
    locales(head, tags);
    if let Some(poster) = lens.poster_of(head.page) {
        tags.property("og:image", &poster.url);
        let mut size = |name, pixels: Option<u32>| {
            tags.property(name, pixels.map(|pixels| pixels.to_string()).unwrap_or_default());
        };
        size("og:image:width", poster.width);
        size("og:image:height", poster.height);
        // A card says what the title says.
        let is_own = lens.social_card(about.map(|about| about.id)).is_none();
        let shown = about.filter(|about| is_own && about.work.common.image.is_some());
        tags.property(
            "og:image:alt",
            shown.and_then(|about| about.words.image_alt.as_deref()).unwrap_or_default(),
        );
    }
    if let Some(about) = about {
        of_type(head, about, type_, tags);
    }
    let is_portrait = |about: &About<'_>| {
        let has_card = lens.social_card(Some(about.id)).is_some();
        !has_card && matches!(about.work.kind, Kind::Person | Kind::Organisation)
    };
    let is_large = view.image_absolute.is_some() && !about.is_some_and(is_portrait);
    tags.name("twitter:card", if is_large { "summary_large_image" } else { "summary" });
}

/// The language of the page, and the others in which it exists; scripts are not told apart.
fn locales(head: &Head<'_>, tags: &mut Tags) {
    let locales = &head.lens.site.locales;
    let own = locales[head.lens.lang].with_territory();
    tags.property("og:locale", own);
    for (lang, _) in &head.here.in_lang {
        let other = locales[*lang].with_territory();
        if other != own {
            tags.property("og:locale:alternate", other);
        }
    }
}

fn type_of(details: &Details) -> &'static str {
    match details {
        Details::Publication(publication) if publication.type_ == "book" => "book",
        Details::Publication(_) | Details::News(_) => "article",
        Details::Person(_) => "profile",
        Details::Project(_) | Details::Event(_) | Details::Organisation(_) | Details::Page(_) => "website",
    }
}

/// What only an article, a book or a profile has.
fn of_type(head: &Head<'_>, about: &About<'_>, type_: &str, tags: &mut Tags) {
    let lens = head.lens;
    let published = about.work.common.date.map(|date| date.to_string()).unwrap_or_default();
    let authors = about.work.credited(Role::Author).filter_map(|credit| match credit.who {
        Who::Work(id) => lens.words_of(id).and_then(|(lang, _)| lens.site.url(id, lang)),
        Who::Named(_) => None,
    });
    let authors = authors.map(|url| lens.absolute(url));
    match type_ {
        "article" => {
            tags.property("article:published_time", published);
            let modified = about.modified().map(|date| date.to_string());
            tags.property("article:modified_time", modified.unwrap_or_default());
            authors.for_each(|url| tags.property("article:author", url));
            tags.property("article:section", lens.section_title(about.work.kind));
            about.subjects.iter().for_each(|subject| tags.property("article:tag", subject));
        }
        "book" => {
            authors.for_each(|url| tags.property("book:author", url));
            let isbn = about.reference.as_ref().and_then(|reference| reference.isbn.as_deref());
            tags.property("book:isbn", isbn.unwrap_or_default());
            tags.property("book:release_date", published);
            about.subjects.iter().for_each(|subject| tags.property("book:tag", subject));
        }
        "profile" => {
            let names = &about.words.names;
            tags.property("profile:first_name", names.given.as_deref().unwrap_or_default());
            tags.property("profile:last_name", names.family.as_deref().unwrap_or_default());
        }
        _ => {}
    }
}
