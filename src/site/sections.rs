//! Settings of sections that the site does not have.
//! Must not know what the settings say.

use super::{Overview, SEARCH};
use crate::config::Config;
use crate::content::{Kind, Library};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};

/// Reports every name under `sections:` that is no folder of `content/` and no list.
pub(super) fn check(config: &Config, library: &Library, diagnostics: &mut Diagnostics) {
    let folders = library.works.iter().map(|work| work.key.section.to_string());
    let own = Kind::ALL.into_iter().filter_map(Kind::section);
    let lists = Overview::ALL.into_iter().map(Overview::name);
    let search = config.search.then_some(SEARCH);
    let mut known: Vec<String> = own.chain(lists).chain(search).map(str::to_owned).chain(folders).collect();
    known.sort_unstable();
    known.dedup();
    for (name, settings) in
        config.sections.iter().filter(|(name, _)| !known.iter().any(|known| known == name.as_str()))
    {
        let place = settings.span.map_or(Place::Site, Place::At);
        let diagnostic =
            Diagnostic::new(Code::ReferenceUnknown, place, format!("there is no section `{name}`"));
        diagnostics.push(diagnostic.did_you_mean(name.as_str(), known.iter().map(String::as_str)));
    }
}
