//! Files for repositories that the settings ask for: an archive of RePEc, deposits for Crossref, a static repository of
//! OAI-PMH. Nothing of it is linked from pages: operators upload it, or tell a repository where it stands.

mod check;
mod crossref;
mod oai;
mod repec;
mod xml;

use super::{Plan, Route};
use crate::content::work::{Details, Publication, Role};
use crate::content::{Translation, Work, WorkId};
use crate::site::Site;
use crate::vocabulary::{LangId, LangTag, PartialDate};

pub(super) use check::check;

/// A file for a repository.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum File {
    /// A file of the archive of RePEc.
    Repec(repec::File),
    /// A deposit for Crossref.
    Crossref(crossref::Batch),
    /// The static repository of OAI-PMH.
    Oai,
}

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let mut routes = repec::routes(site);
    routes.extend(crossref::routes(site));
    routes.extend(oai::routes(site));
    routes
}

pub(super) fn produce(plan: &Plan, file: &File) -> Vec<u8> {
    match file {
        File::Repec(file) => repec::produce(plan, file),
        File::Crossref(batch) => crossref::produce(plan, *batch),
        File::Oai => oai::produce(plan),
    }
}

/// The publications that repositories hear of, in the order of their keys. A publication that is withdrawn would stay
/// among them, marked: no repository forgets what it was told.
fn offered(site: &Site) -> impl Iterator<Item = (WorkId, &Work, &Publication)> {
    site.published().filter_map(|(id, work)| match &work.details {
        Details::Publication(publication) => Some((id, work, publication)),
        _ => None,
    })
}

/// The languages in which somebody wrote a work and has published it, the original first. An edition in another script
/// is the same text once more.
fn written(site: &Site, id: WorkId) -> Vec<LangId> {
    let work = site.work(id);
    let published = |lang: &LangId| site.words(id, *lang).is_some_and(|words| words.derived_from.is_none());
    let mut languages: Vec<LangId> = site.languages_of(id).filter(published).collect();
    if languages.is_empty() {
        // Its source is still a draft.
        languages.extend(site.languages_of(id).next());
    }
    languages.sort_by_key(|lang| *lang != work.original);
    languages
}

/// The language of the one record of a publication, with its words there.
fn recorded(site: &Site, id: WorkId) -> Option<(LangId, &Translation)> {
    let lang = *written(site, id).first()?;
    Some((lang, site.words(id, lang)?))
}

/// The roles that the record of the original names. Translators made its translations, unless it is one itself.
fn roles(site: &Site, id: WorkId) -> &'static [Role] {
    const ROLES: [Role; 3] = [Role::Author, Role::Editor, Role::Translator];
    if written(site, id).len() > 1 { &ROLES[..2] } else { &ROLES }
}

/// When a work was last changed in substance, as far as its files say.
fn changed(work: &Work, words: &Translation) -> Option<PartialDate> {
    work.common.date.max(work.common.updated).max(words.updated)
}

/// The code of a language that older formats know (ISO 639-1): `sr` of `sr-Cyrl`. Montenegrin has none.
fn two_letters(tag: &LangTag) -> Option<&str> {
    Some(tag.language()).filter(|language| language.len() == 2)
}

/// Text in one line, without characters that XML 1.0 forbids (section 2.2).
fn line(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let words = text.split_whitespace().map(|word| word.chars().filter(allowed).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
