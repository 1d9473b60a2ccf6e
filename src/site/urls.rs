//! Where each page stands.

use rayon::prelude::*;

use crate::config::{Config, Languages};
use crate::content::work::{Details, PageRole};
use crate::content::{Library, Work};
use crate::vocabulary::{LangId, PerLang, UrlPath};

/// The URL of each published translation. Clashes are found when everything is planned.
pub(super) fn urls(
    library: &Library,
    config: &Config,
    published: &[PerLang<bool>],
) -> Vec<PerLang<Option<UrlPath>>> {
    let works = library.works.par_iter().zip(published);
    let urls = works.map(|(work, published)| {
        PerLang::new(published.count(), |lang| if published[lang] { url(work, lang, config) } else { None })
    });
    urls.collect()
}

fn url(work: &Work, lang: LangId, config: &Config) -> Option<UrlPath> {
    let words = work.translations[lang].as_deref()?;
    match &work.details {
        Details::Page(PageRole::Home) => Some(home(lang, &config.languages)),
        Details::Page(PageRole::Intro(section)) => Some(section_url(section, lang, config)),
        _ => {
            let section = section_segment(&work.key.section, lang, config);
            Some(UrlPath::page([config.languages[lang].path.as_str(), section, words.slug.as_str()]))
        }
    }
}

/// The home page of a language.
pub(super) fn home(lang: LangId, languages: &Languages) -> UrlPath {
    UrlPath::page([languages[lang].path.as_str()])
}

/// The first page of a section's list, or of another list that has a place at the top.
pub(super) fn section_url(section: &str, lang: LangId, config: &Config) -> UrlPath {
    UrlPath::page([config.languages[lang].path.as_str(), section_segment(section, lang, config)])
}

/// A section's part of the URL: as `site.yaml` says for this language, else the folder's name.
fn section_segment<'a>(section: &'a str, lang: LangId, config: &'a Config) -> &'a str {
    let slug = config.section(section).and_then(|settings| settings.slug.as_ref());
    slug.and_then(|slug| slug.exact(lang)).unwrap_or(section)
}
