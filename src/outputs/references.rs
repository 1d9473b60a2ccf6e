//! Files of references (BibTeX, BibLaTeX, RIS, CSL-JSON): beside each publication, and of all publications of the site,
//! a section, a type, a series, a person, an organisation, a project.

use super::{Job, Plan, Route};
use crate::citation::Format;
use crate::diagnostics::Place;
use crate::render::Collection;
use crate::site::{Listed, Site};
use crate::vocabulary::LangId;

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let formats = &site.config.citations.downloads;
    let mut routes = Vec::new();
    for lang in site.config.languages.ids().filter(|_| !formats.is_empty()) {
        for collection in Collection::all(site, lang) {
            routes.extend(formats.iter().filter_map(|format| {
                let url = collection.url(*format, site, lang)?;
                Some(Route::new(&url, Job::References(lang, collection.clone(), *format), Place::Site))
            }));
        }
    }
    routes
}

pub(super) fn produce(plan: &Plan, lang: LangId, collection: &Collection, format: Format) -> Vec<u8> {
    let entries = collection.entries(&plan.site, lang);
    let written =
        |listed: &Listed| plan.renderer.reference_written(&plan.lens(listed.lang), listed.work, format);
    format.file(&entries.iter().filter_map(written).collect::<Vec<_>>()).into_bytes()
}
