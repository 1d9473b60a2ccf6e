//! Old addresses (`aliases:`): small pages that send readers on, and files for servers that can do so themselves.

mod maps;

pub(super) use maps::{produce as produce_map, routes as map_routes};

use super::{Job, Plan, Route};
use crate::content::WorkId;
use crate::diagnostics::Diagnostic;
use crate::site::Site;
use crate::vocabulary::{LangId, UrlPath};

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let mut routes = Vec::new();
    for (id, _) in site.published() {
        for lang in site.languages_of(id) {
            let aliases = site.words(id, lang).map_or(&[][..], |words| &words.aliases);
            routes.extend(
                aliases.iter().map(|(alias, span)| Route::new(&place(alias), Job::Redirect(lang, id), *span)),
            );
        }
    }
    routes
}

/// `/old/` and `/old` are both served from `old/index.html`; a name with an ending is a file.
fn place(alias: &str) -> UrlPath {
    let clean: Vec<&str> = alias.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let is_file = !alias.ends_with('/') && clean.last().is_some_and(|last| last.contains('.'));
    let path = clean.join("/");
    if is_file { UrlPath::new(format!("/{path}")) } else { UrlPath::page([path.as_str()]) }
}

pub(super) fn produce(plan: &Plan, lang: LangId, work: WorkId) -> Result<Vec<u8>, Diagnostic> {
    let (Some(url), Some(words)) = (plan.site.url(work, lang), plan.site.words(work, lang)) else {
        return Ok(Vec::new());
    };
    plan.renderer.redirect(plan.lens(lang), url, &words.title)
}
