//! Two files that want the same place, also on file systems that do not tell capitals from small letters.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;

use super::{Job, Route};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::render::Page;
use crate::vocabulary::OutputPath;

/// The routes in the order of paths, each path once; of two that clash the first stays and both are named.
pub(super) fn without_clashes(mut routes: Vec<Route>, diagnostics: &mut Diagnostics) -> Vec<Route> {
    routes.par_sort_by(|a, b| a.path.cmp(&b.path));
    let mut is_kept = vec![true; routes.len()];
    let pairs = same_places(&routes);
    let pages = pairs.iter().map(|(_, second)| &routes[*second].path);
    let pages: HashSet<&str> =
        pages.filter(|path| path.as_str().ends_with("index.html")).map(OutputPath::folder).collect();
    for (first, second) in pairs.iter().copied() {
        is_kept[second] = false;
        // What Tribina makes beside two pages of one address goes apart as soon as they do.
        let goes_apart = [first, second].iter().all(|index| routes[*index].place == Place::Site)
            && pages.contains(routes[second].path.folder());
        // The same file beside the same page, named twice, is no clash.
        if routes[first].job != routes[second].job && !goes_apart {
            diagnostics.push(clash(&routes[second], &routes[first]));
        }
    }
    let mut is_kept = is_kept.into_iter();
    routes.retain(|_| is_kept.next() == Some(true));
    for route in wanted_as_folders(&routes) {
        let message = format!("`{}` is wanted as a file, and as a folder for other pages", route.path);
        diagnostics.push(
            Diagnostic::new(Code::UrlClash, route.place.clone(), message).help("rename one of the two"),
        );
    }
    routes
}

/// Pairs of routes to the same place: the first one there, and another. The routes are in the order of paths, so equal
/// paths are neighbours; only the few with capitals have to be looked up.
fn same_places(routes: &[Route]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut capitals: BTreeMap<String, usize> = BTreeMap::new();
    let mut first = 0;
    for (index, route) in routes.iter().enumerate() {
        if route.path != routes[first].path {
            first = index;
        } else if first < index {
            pairs.push((first, index));
            continue;
        }
        if route.path.as_str().chars().any(char::is_uppercase) {
            let small = route.path.as_str().to_lowercase();
            if let Some(earlier) = capitals.get(&small) {
                pairs.push((*earlier, index));
                continue;
            }
            let plain = routes.binary_search_by(|other| other.path.as_str().cmp(&small));
            // Capitals come before small letters, but not in all alphabets.
            pairs.extend(plain.ok().map(|plain| (index.min(plain), index.max(plain))));
            capitals.insert(small, index);
        }
    }
    pairs
}

/// The routes to files whose path is also that of a folder for others, capitals or not.
fn wanted_as_folders(routes: &[Route]) -> Vec<&Route> {
    // There are few names of files, and a folder that has none of them is no file.
    let names: HashSet<&str> = routes.iter().map(|route| last_part(route.path.as_str())).collect();
    let names: HashSet<String> = names.into_iter().map(str::to_lowercase).collect();
    let mut last = "";
    let mut suspects: HashSet<String> = HashSet::new();
    for route in routes {
        let folder = route.path.folder();
        // Neighbours lie in the same folder.
        if folder != last {
            last = folder;
            let above = folder.match_indices('/').map(|(at, _)| &folder[..at]).chain([folder]);
            let is_suspect = |folder: &&str| names.contains(&*small(last_part(folder)));
            suspects.extend(above.filter(is_suspect).map(str::to_lowercase));
        }
    }
    if suspects.is_empty() {
        return Vec::new();
    }
    routes.iter().filter(|route| suspects.contains(&*small(route.path.as_str()))).collect()
}

fn last_part(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

fn small(path: &str) -> Cow<'_, str> {
    if path.chars().any(char::is_uppercase) { Cow::Owned(path.to_lowercase()) } else { Cow::Borrowed(path) }
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
