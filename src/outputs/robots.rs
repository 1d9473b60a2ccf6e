//! `robots.txt` (RFC 9309): everything may be read; here is the sitemap. A file of that name in `static/` wins.

use super::{Job, Plan, Route};
use crate::diagnostics::Place;
use crate::source::Sources;
use crate::vocabulary::{SitePath, UrlPath};

pub(super) fn routes(sources: &Sources) -> Option<Route> {
    let own = sources.find(&SitePath::new("static/robots.txt"));
    own.is_none().then(|| Route::new(&UrlPath::new("/robots.txt"), Job::Robots, Place::Site))
}

pub(super) fn produce(plan: &Plan) -> Vec<u8> {
    let sitemap = plan.site.config.base_url.absolute(&UrlPath::new("/sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}
