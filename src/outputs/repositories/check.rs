//! What publications lack that a repository asks for.

use std::collections::BTreeMap;

use super::{crossref, offered, recorded, repec, roles};
use crate::config::{Crossref, Repec};
use crate::content::WorkId;
use crate::content::work::{Publication, Who};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::site::Site;

/// Reports publications that a repository could not take, or would take for less than they are.
pub(in crate::outputs) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let repositories = &site.config.repositories;
    if let Some(repec) = &repositories.repec {
        of_repec(site, repec, diagnostics);
    }
    if let Some(crossref) = &repositories.crossref {
        of_crossref(site, crossref, diagnostics);
    }
    summaries(site, diagnostics);
}

/// The title of the record of a publication, to point at.
fn title(site: &Site, id: WorkId) -> Option<Span> {
    recorded(site, id).map(|(_, words)| words.title_span)
}

fn of_repec(site: &Site, repec: &Repec, diagnostics: &mut Diagnostics) {
    for series in &repec.series {
        let mut handles: BTreeMap<String, Span> = BTreeMap::new();
        let mut is_any = false;
        for (id, work, publication) in repec::of_series(site, &series.key) {
            let Some(place) = title(site, id) else { continue };
            if !repec::is_credited(work) {
                let message = "RePEc takes nothing without an author, so this is left out";
                let help =
                    "name `authors:`; where nobody signs, the institute itself: `authors: {organisation: …}`";
                diagnostics.push(Diagnostic::new(Code::RepositoryIncomplete, place, message).help(help));
                continue;
            }
            is_any = true;
            let place = publication.number_at.unwrap_or(place);
            let handle = repec::handle(repec, series, work, publication);
            let Some(other) = handles.get(&handle) else {
                handles.insert(handle, place);
                continue;
            };
            let message = format!("two publications have the handle {handle} in RePEc");
            let diagnostic =
                Diagnostic::new(Code::RepositoryDuplicate, place, message).also(*other, "the other one");
            diagnostics.push(diagnostic.help("give each a `number:` of its own within the series"));
        }
        if !is_any {
            let message = format!("the series `{}` has no publications for RePEc", series.key);
            let help = "publications belong to a series by `series:` in their front matter";
            diagnostics.push(Diagnostic::new(Code::RepositoryEmpty, series.span, message).help(help));
        }
    }
}

fn of_crossref(site: &Site, crossref: &Crossref, diagnostics: &mut Diagnostics) {
    let mut dois: BTreeMap<String, Span> = BTreeMap::new();
    let mut is_any = false;
    for (id, work, publication) in offered(site) {
        let (Some(doi), Some(title)) = (&publication.doi, title(site, id)) else { continue };
        let place = publication.doi_at.unwrap_or(title);
        if !crossref::has_prefix(publication, crossref) {
            let message =
                format!("the DOI {doi} does not begin with {}, so it is not deposited", crossref.prefix);
            let diagnostic = Diagnostic::new(Code::RepositoryPrefix, place, message);
            diagnostics.push(diagnostic.help(
                "correct `doi:`; where another agency registered it all is well, and `severity: \
                 {repository/other-prefix: off}` in site.yaml says so",
            ));
            continue;
        }
        is_any = true;
        // DOIs do not tell capitals from small letters.
        let key = doi.to_ascii_lowercase();
        if let Some(other) = dois.get(&key) {
            let diagnostic = Diagnostic::new(
                Code::RepositoryDuplicate,
                place,
                format!("two publications have the DOI {doi}"),
            );
            let help = "a DOI names one publication; give the other its own";
            diagnostics.push(diagnostic.also(*other, "the other one").help(help));
        } else {
            dois.insert(key, place);
        }
        let roles = roles(site, id);
        for credit in work.credits.iter().filter(|credit| roles.contains(&credit.role)) {
            if let (Who::Named(name), None) = (&credit.who, &credit.parts) {
                let name = name.get(work.original, &site.config.languages);
                let message = format!("Crossref is told that `{name}` is an organisation");
                let diagnostic = Diagnostic::new(Code::RepositoryName, title, message);
                diagnostics.push(diagnostic.help(
                    "write a person in two parts, `{given: Arta, family: Hoxha}`, or give them a page; an organisation is \
                     told apart by a page of its own",
                ));
            }
        }
    }
    if !is_any {
        let message = format!("no publication has a DOI that begins with {}", crossref.prefix);
        let help = "give publications their `doi:`, or correct the prefix";
        diagnostics.push(Diagnostic::new(Code::RepositoryEmpty, crossref.span, message).help(help));
    }
}

/// Publications without a summary, which RePEc and Crossref show as abstract.
fn summaries(site: &Site, diagnostics: &mut Diagnostics) {
    let repositories = &site.config.repositories;
    let in_repec = |publication: &Publication| {
        let series = publication.series.as_ref();
        let listed = repositories.repec.iter().flat_map(|repec| &repec.series);
        series.is_some_and(|own| listed.into_iter().any(|series| series.key == own.slug))
    };
    let in_crossref = |publication: &Publication| {
        repositories.crossref.as_ref().is_some_and(|own| crossref::has_prefix(publication, own))
    };
    if repositories.repec.is_none() && repositories.crossref.is_none() {
        return;
    }
    for (id, _, publication) in offered(site).filter(|(_, work, _)| !work.is_withdrawn()) {
        let names: Vec<&str> = [(in_repec(publication), "RePEc"), (in_crossref(publication), "Crossref")]
            .into_iter()
            .filter_map(|(is_in, name)| is_in.then_some(name))
            .collect();
        let Some((_, words)) = recorded(site, id).filter(|_| !names.is_empty()) else { continue };
        if words.summary.as_ref().is_none_or(|summary| summary.trim().is_empty()) {
            let message = format!("this has no abstract for {}", names.join(" and "));
            let help = "write a few sentences as `summary:`";
            diagnostics
                .push(Diagnostic::new(Code::RepositoryIncomplete, words.title_span, message).help(help));
        }
    }
}
