//! Files as they are: the theme's assets, `static/`, and what lies beside pages.

use super::{Job, Plan, Route};
use crate::diagnostics::{Place, Span};
use crate::gallery::{Gallery, Original};
use crate::render::Renderer;
use crate::site::Site;
use crate::source::Sources;
use crate::vocabulary::UrlPath;

pub(super) fn routes(site: &Site, renderer: &Renderer, sources: &Sources, gallery: &Gallery) -> Vec<Route> {
    let pictures = &site.config.pictures;
    let assets = renderer.assets().iter();
    let mut routes: Vec<Route> = assets
        .map(|(name, asset)| Route::new(&asset.url, Job::Asset(name.to_owned()), Place::Site))
        .collect();
    for (id, file) in sources.below("static") {
        let path = &file.path.as_str()["static/".len()..];
        let job = match gallery.original(id, &file.path, pictures) {
            Original::Copied => Job::Copy(id),
            // What lies in `static/` is published, whoever asks for it.
            Original::Cleaned | Original::Unneeded => Job::Clean(id),
        };
        routes.push(Route::new(&UrlPath::new(format!("/{path}")), job, Place::File(file.path.clone())));
    }
    for (id, _) in site.published() {
        for lang in site.languages_of(id) {
            let (Some(url), Some(words)) = (site.url(id, lang), site.words(id, lang)) else { continue };
            let beside = site.files(id, lang).iter();
            routes.extend(beside.filter_map(|(file, name)| {
                let job = match gallery.original(*file, &sources.file(*file).path, pictures) {
                    Original::Copied => Job::Copy(*file),
                    Original::Cleaned => Job::Clean(*file),
                    Original::Unneeded => return None,
                };
                Some(Route::new(&url.file(name), job, Span::top(words.file)))
            }));
        }
    }
    routes
}

pub(super) fn produce(plan: &Plan, name: &str) -> Vec<u8> {
    plan.renderer.assets().get(name).map_or_else(Vec::new, |asset| asset.bytes.clone())
}
