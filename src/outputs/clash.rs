//! Two files that want the same place, also on file systems that do not tell capitals from small letters.

use std::collections::{HashMap, HashSet};

use super::{Job, Route};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::render::Page;

/// The routes in the order of paths, each path once; of two that clash the first stays and both are named.
pub(super) fn without_clashes(mut routes: Vec<Route>, diagnostics: &mut Diagnostics) -> Vec<Route> {
    routes.sort_by(|a, b| a.path.cmp(&b.path));
    // Only looked up, never walked: the order of the routes is that of their paths.
    let mut taken: HashMap<String, usize> = HashMap::with_capacity(routes.len());
    let mut folders: HashSet<String> = HashSet::with_capacity(routes.len());
    let mut kept: Vec<Route> = Vec::with_capacity(routes.len());
    for route in routes {
        let path = route.path.as_str().to_lowercase();
        if let Some(first) = taken.get(&path) {
            let first: &Route = &kept[*first];
            // The same file beside the same page, named twice, is no clash.
            if first.job != route.job {
                diagnostics.push(clash(&route, first));
            }
            continue;
        }
        for (at, _) in path.match_indices('/') {
            folders.insert(path[..at].to_owned());
        }
        taken.insert(path, kept.len());
        kept.push(route);
    }
    for route in &kept {
        if folders.contains(&route.path.as_str().to_lowercase()) {
            let message = format!("`{}` is wanted as a file, and as a folder for other pages", route.path);
            diagnostics.push(
                Diagnostic::new(Code::UrlClash, route.place.clone(), message).help("rename one of the two"),
            );
        }
    }
    kept
}

fn clash(route: &Route, other: &Route) -> Diagnostic {
    // A page of somebody's own making can be renamed; a list cannot.
    let (blamed, other) = if route.place == Place::Site { (other, route) } else { (route, other) };
    let message =
        format!("two pages want the same place: /{}", blamed.path.as_str().trim_end_matches("index.html"));
    let mut diagnostic = Diagnostic::new(Code::UrlClash, blamed.place.clone(), message);
    if blamed.path != other.path {
        diagnostic = diagnostic.help(format!(
            "`{}` and `{}` differ only in capitals, which many servers ignore",
            blamed.path, other.path
        ));
    }
    diagnostic = match &other.place {
        Place::At(span) => diagnostic.also(*span, "the other one"),
        Place::File(path) => diagnostic.help(format!("the other one is {path}")),
        Place::Site => diagnostic.help("the other one is a page that Tribina makes by itself"),
    };
    match &blamed.job {
        Job::Redirect(..) => diagnostic.help("take this alias out"),
        Job::Copy(_) => diagnostic.help("rename one of the files"),
        Job::Page(_, Page::Home) => {
            diagnostic.help("give the language another `path:`, or the section another `slug:`")
        }
        _ => diagnostic.help("give one of them a `slug:` of its own"),
    }
}
