//! Links and settings that name a place of this site from `/`: checked against everything that is planned.

use super::Route;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span, nearest};
use crate::site::{Site, Target};
use crate::source::Sources;
use crate::vocabulary::SitePath;
use crate::vocabulary::address::decoded;

/// For how many broken links a near page is looked for.
const QUESTIONS: usize = 100;

/// Reports links and settings that lead to places where nothing will be.
pub(super) fn check(site: &Site, routes: &[Route], diagnostics: &mut Diagnostics) {
    for (path, span) in site.config.design.files().filter(|(path, _)| !exists(path, routes)) {
        let message = format!("there is no file at static{path}");
        let files = routes.iter().map(|route| route.path.as_str());
        let diagnostic = Diagnostic::new(Code::ReferenceMissingFile, *span, message);
        diagnostics.push(diagnostic.did_you_mean(path.trim_start_matches('/'), files));
    }
    let mut asked = 0;
    for (id, _) in site.published() {
        for lang in site.languages_of(id) {
            let Some(links) = site.links(id, lang) else { continue };
            for target in links.links.iter().chain(&links.images) {
                if let Target::Rooted(path, span) = target
                    && !exists(path, routes)
                {
                    // Each question costs a look at every page; a site that was just moved here has thousands.
                    asked += 1;
                    let routes = if asked <= QUESTIONS { routes } else { &[] };
                    diagnostics.push(missing(path, *span, routes));
                }
            }
        }
    }
}

/// Reports fonts of the site that are none, whatever their names say: browsers would silently take another font.
pub(super) fn check_fonts(site: &Site, sources: &Sources, diagnostics: &mut Diagnostics) {
    for face in &site.config.design.fonts.faces {
        let (path, span) = &face.file;
        // WOFF File Format 2.0, section 4.1: how a file begins.
        let is_font = |file| sources.begins_with(file, b"wOF2");
        if sources.find(&SitePath::new(format!("static{path}"))).is_some_and(|file| !is_font(file)) {
            let message = format!("what static{path} holds is not WOFF2, whatever its name says");
            let diagnostic = Diagnostic::new(Code::FieldBadValue, *span, message);
            diagnostics.push(diagnostic.help("convert the font to WOFF2; a new name does not make it one"));
        }
    }
}

/// Whether something will be at a path. The routes are in the order of theirs.
fn exists(path: &str, routes: &[Route]) -> bool {
    let bare = decoded(path.split(['#', '?']).next().unwrap_or(path).trim_start_matches('/'));
    let is_planned = |path: &str| routes.binary_search_by(|route| route.path.as_str().cmp(path)).is_ok();
    let page = if bare.is_empty() || bare.ends_with('/') {
        format!("{bare}index.html")
    } else {
        format!("{bare}/index.html")
    };
    is_planned(&page) || is_planned(&bare)
}

fn missing(path: &str, span: Span, routes: &[Route]) -> Diagnostic {
    let bare = path.split(['#', '?']).next().unwrap_or(path).trim_matches('/');
    let pages = routes.iter().filter_map(|route| route.path.as_str().strip_suffix("/index.html"));
    let alike =
        |page: &&str| page.len().abs_diff(bare.len()) < 4 || (bare.len() > 4 && page.starts_with(bare));
    let near = nearest::nearest(bare, pages.filter(alike));
    let diagnostic = Diagnostic::new(Code::LinkMissingTarget, span, format!("there is nothing at {path}"));
    match near.first() {
        Some(near) => diagnostic.help(format!("did you mean `/{near}/`?")),
        None => diagnostic.help("link to the Markdown file of a work instead: `../publications/lithium.md`"),
    }
}
