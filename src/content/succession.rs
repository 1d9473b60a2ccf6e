//! What follows what: projects that continue others, publications that replace others. Never in a circle, and a publication
//! has one that replaces it, whichever of the two says so.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::work::{Details, Relation, Work, WorkId};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Span};

/// A step from one work to the one behind it: which, and where it is said.
type Step = (WorkId, Option<Span>);

/// Reports circles, and publications that two others replace.
pub(super) fn check(works: &[Arc<Work>], diagnostics: &mut Diagnostics) {
    let older = |id: WorkId| -> Option<Step> {
        let work = &works[id.0 as usize];
        let (_, older) = work.relations.iter().find(|(relation, _)| *relation == Relation::Succeeds)?;
        let place = match &work.details {
            Details::Project(project) => project.succeeds,
            _ => None,
        };
        Some((*older, place))
    };
    let continues =
        Circle { what: "projects continue each other in a circle", help: "take out one `succeeds:`" };
    circles(works, &older, &continues, diagnostics);
    let newer = newer(works, diagnostics);
    let replaces = Circle {
        what: "publications replace each other in a circle",
        help: "take out one `replaces:` or `replaced_by:`",
    };
    circles(works, &|id| newer.get(&id).copied(), &replaces, diagnostics);
}

/// What is said of a circle.
struct Circle {
    what: &'static str,
    help: &'static str,
}

/// Each circle is told once, at the work of it that comes first.
fn circles(
    works: &[Arc<Work>],
    next: &dyn Fn(WorkId) -> Option<Step>,
    circle: &Circle,
    diagnostics: &mut Diagnostics,
) {
    for own in (0..works.len()).map(|index| WorkId(index as u32)) {
        let mut steps: Vec<Step> = Vec::new();
        let mut at = next(own);
        while let Some(step) = at.filter(|(next, _)| steps.iter().all(|(met, _)| met != next)) {
            steps.push(step);
            at = next(step.0);
        }
        if steps.iter().any(|(step, _)| *step == own) && steps.iter().all(|(step, _)| *step >= own) {
            let place = steps.first().and_then(|(_, said)| *said).map_or(Place::Site, Place::At);
            let names: Vec<String> =
                steps.iter().map(|(step, _)| works[step.0 as usize].key.to_string()).collect();
            let message = format!("{}: {}", circle.what, names.join(", "));
            let others = steps.iter().skip(1).filter_map(|(_, said)| *said);
            let diagnostic = Diagnostic::new(Code::ReferenceCycle, place, message);
            let diagnostic = others.fold(diagnostic, |diagnostic, other| diagnostic.also(other, "and here"));
            diagnostics.push(diagnostic.help(circle.help));
        }
    }
}

/// What replaces each publication, from either side. A second one is reported.
fn newer(works: &[Arc<Work>], diagnostics: &mut Diagnostics) -> BTreeMap<WorkId, Step> {
    let mut newer: BTreeMap<WorkId, Step> = BTreeMap::new();
    let mut said = |old: WorkId, new: WorkId, place: Option<Span>| match newer.get(&old) {
        Some((known, _)) if *known == new => {}
        Some((known, first)) => {
            let name = |id: WorkId| &works[id.0 as usize].key;
            let message =
                format!("`{}` is replaced by `{}`, and by `{}`", name(old), name(*known), name(new));
            let at = place.map_or(Place::Site, Place::At);
            let mut diagnostic = Diagnostic::new(Code::FieldContradiction, at, message).label("here");
            if let Some(first) = first {
                diagnostic = diagnostic.also(*first, "and here");
            }
            diagnostics
                .push(diagnostic.help("one publication replaces another: say which, and take the other out"));
        }
        None => {
            newer.insert(old, (new, place));
        }
    };
    for (index, work) in works.iter().enumerate() {
        let Details::Publication(publication) = &work.details else { continue };
        let own = WorkId(index as u32);
        for (relation, other) in &work.relations {
            match relation {
                Relation::Replaces => said(*other, own, publication.replaces_at),
                Relation::ReplacedBy => said(own, *other, publication.replaced_by_at),
                _ => {}
            }
        }
    }
    newer
}
