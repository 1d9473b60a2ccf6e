//! Social cards: a picture for networks, beside its page. What is drawn stands in the artifact; the end that has a disk
//! paints it, or knows it already.

use rayon::prelude::*;

use super::{Job, Plan, Route};
use crate::content::WorkId;
use crate::diagnostics::{Diagnostic, Place};
use crate::render::Renderer;
use crate::site::Site;
use crate::source::Sources;
use crate::vocabulary::LangId;

pub(super) fn routes(site: &Site, sources: &Sources, renderer: &Renderer) -> Vec<Route> {
    let route = |lang: LangId, id: Option<WorkId>, place: Place| {
        let url = renderer.lens(site, sources, lang).social_card(id)?;
        Some(Route::new(&url, Job::SocialCard(lang, id), place))
    };
    let works: Vec<WorkId> = site.published().map(|(id, _)| id).collect();
    let of_works = works.par_iter().flat_map_iter(|id| {
        let languages = site.languages_of(*id);
        languages.filter_map(|lang| route(lang, Some(*id), site.words(*id, lang)?.title_span.into()))
    });
    let mut routes: Vec<Route> = of_works.collect();
    routes.extend(site.config.languages.ids().filter_map(|lang| route(lang, None, Place::Site)));
    routes
}

pub(super) fn produce(plan: &Plan, lang: LangId, id: Option<WorkId>) -> Result<String, Diagnostic> {
    plan.renderer.social_svg(plan.lens(lang), id)
}
