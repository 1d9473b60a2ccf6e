//! Names that Windows keeps for devices: a file or folder called so could not be made or copied there.

use std::collections::BTreeMap;

use super::{Job, Route};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::render::Page;
use crate::vocabulary::paths::is_device;

/// Reports each such place once, at the page that stands there.
pub(super) fn check(routes: &[Route], diagnostics: &mut Diagnostics) {
    let mut found: BTreeMap<&str, (&Route, bool)> = BTreeMap::new();
    for route in routes {
        let path = route.path.as_str();
        let mut start = 0;
        for part in path.split('/') {
            let end = start + part.len();
            if is_device(part) {
                let is_own = matches!(&path[end..], "" | "/index.html");
                let (blamed, is_known) = found.entry(&path[..end]).or_insert((route, is_own));
                if is_own && !*is_known {
                    (*blamed, *is_known) = (route, true);
                }
            }
            start = end + 1;
        }
    }
    diagnostics.extend(found.into_iter().map(|(path, (route, is_own))| problem(path, route, is_own)));
}

fn problem(path: &str, route: &Route, is_own: bool) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    let message = format!("`/{path}` cannot exist on Windows, where `{name}` is the name of a device");
    Diagnostic::new(Code::UrlReserved, route.place.clone(), message).help(match &route.job {
        Job::Page(_, Page::Work(_)) if is_own => "give it a `slug:` of its own",
        Job::Redirect(..) if is_own => "take this alias out",
        Job::Copy(_) if is_own => "rename the file",
        _ => "give the folder another name, or the section a `slug:` in site.yaml",
    })
}
