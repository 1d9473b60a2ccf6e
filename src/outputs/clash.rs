//! Two files that want the same place, also on file systems that do not tell capitals from small letters.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::{Job, Route};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::render::Page;

/// The routes in the order of paths, each path once; of two that clash the first stays and both are named.
pub(super) fn without_clashes(mut routes: Vec<Route>, diagnostics: &mut Diagnostics) -> Vec<Route> {
    routes.par_sort_by(|a, b| a.path.cmp(&b.path));
    let (first_of, folders) = places(&routes);
    let mut is_kept = vec![true; routes.len()];
    for (index, first) in first_of.iter().enumerate().filter(|(index, first)| index != *first) {
        is_kept[index] = false;
        // The same file beside the same page, named twice, is no clash.
        if routes[*first].job != routes[index].job {
            diagnostics.push(clash(&routes[index], &routes[*first]));
        }
    }
    for route in &folders {
        if is_kept[*route] {
            let route = &routes[*route];
            let message = format!("`{}` is wanted as a file, and as a folder for other pages", route.path);
            diagnostics.push(
                Diagnostic::new(Code::UrlClash, route.place.clone(), message).help("rename one of the two"),
            );
        }
    }
    let mut is_kept = is_kept.into_iter();
    routes.retain(|_| is_kept.next() == Some(true));
    routes
}

/// For each route the first one with its path, capitals or not; and which routes are wanted as folders.
fn places(routes: &[Route]) -> (Vec<usize>, Vec<usize>) {
    let small: Vec<Cow<'_, str>> = routes.iter().map(|route| in_small_letters(route.path.as_str())).collect();
    // Only looked up, never walked: the order of the routes is that of their paths.
    let mut taken: HashMap<&str, usize> = HashMap::with_capacity(routes.len());
    let mut folders: HashSet<&str> = HashSet::new();
    let mut last = "";
    let mut first_of = Vec::with_capacity(routes.len());
    for (index, path) in small.iter().enumerate() {
        first_of.push(*taken.entry(path).or_insert(index));
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        // Neighbours lie in the same folder.
        if folder != last {
            last = folder;
            let above = folder.match_indices('/').map(|(at, _)| &folder[..at]);
            folders.extend(above.chain([folder]));
        }
    }
    let as_folders = (0..routes.len()).filter(|index| folders.contains(&*small[*index])).collect();
    (first_of, as_folders)
}

fn in_small_letters(path: &str) -> Cow<'_, str> {
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
