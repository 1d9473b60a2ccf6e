//! What to read next: the editor's choice first, then works that share most with this one.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::content::work::{Relation, Role, Who};
use crate::content::{Library, Work, WorkId};
use crate::vocabulary::{LangId, PerLang};

/// How many are kept, so that a language that shows fewer works still finds enough.
const KEPT: usize = 10;

/// What two works may share, and how much that says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Shared<'a> {
    Project(WorkId),
    Series(&'a str),
    Author(WorkId),
    Topic(&'a str),
    Region(&'a str),
}

impl Shared<'_> {
    fn weight(self) -> u32 {
        match self {
            Shared::Project(_) => 10,
            Shared::Topic(_) => 4,
            Shared::Author(_) => 3,
            Shared::Region(_) => 2,
            Shared::Series(_) => 1,
        }
    }
}

/// For each work those to read next, the nearest first.
pub(super) fn related(library: &Library, shown: &[PerLang<Option<LangId>>]) -> Vec<Vec<WorkId>> {
    let takes_part = |index: usize| {
        library.works[index].kind.is_output() && shown[index].iter().any(|(_, lang)| lang.is_some())
    };
    let mut sharing: BTreeMap<Shared<'_>, Vec<WorkId>> = BTreeMap::new();
    for (index, work) in library.works.iter().enumerate().filter(|(index, _)| takes_part(*index)) {
        for shared in shared(work, WorkId(index as u32)) {
            sharing.entry(shared).or_default().push(WorkId(index as u32));
        }
    }
    let ages: Vec<i64> = library.works.iter().map(|work| age(work)).collect();
    let scores = || vec![0u32; library.works.len()];
    let ids: Vec<usize> = (0..library.works.len()).collect();
    ids.into_par_iter()
        .map_init(scores, |scores, index| {
            if !takes_part(index) {
                return Vec::new();
            }
            nearest(WorkId(index as u32), library, &sharing, &ages, scores)
        })
        .collect()
}

fn nearest(
    own: WorkId,
    library: &Library,
    sharing: &BTreeMap<Shared<'_>, Vec<WorkId>>,
    ages: &[i64],
    scores: &mut [u32],
) -> Vec<WorkId> {
    let work = library.work(own);
    let chosen =
        work.relations.iter().filter(|(relation, _)| *relation == Relation::Related).map(|(_, work)| *work);
    let mut nearest: Vec<WorkId> = chosen.filter(|work| *work != own).collect();
    if nearest.len() >= KEPT / 2 {
        return nearest;
    }
    let mut met: Vec<WorkId> = Vec::new();
    for shared in shared(work, own) {
        for other in sharing.get(&shared).into_iter().flatten() {
            let score = &mut scores[other.0 as usize];
            if *score == 0 {
                met.push(*other);
            }
            *score += shared.weight();
        }
    }
    // The most shared first; of two alike the one nearer in time, then by key.
    let rank = |id: &WorkId| {
        let index = id.0 as usize;
        (std::cmp::Reverse(scores[index]), (ages[index] - ages[own.0 as usize]).abs(), *id)
    };
    let mut found: Vec<WorkId> =
        met.iter().copied().filter(|other| *other != own && !nearest.contains(other)).collect();
    if found.len() > KEPT {
        found.select_nth_unstable_by_key(KEPT, rank);
        found.truncate(KEPT);
    }
    found.sort_by_key(rank);
    nearest.extend(found);
    for id in met {
        scores[id.0 as usize] = 0;
    }
    nearest
}

fn shared(work: &Work, own: WorkId) -> impl Iterator<Item = Shared<'_>> {
    let projects = work.relations.iter().filter(|(relation, _)| *relation == Relation::Project);
    let projects = projects.map(|(_, project)| Shared::Project(*project));
    let itself = (work.kind == crate::content::Kind::Project).then_some(Shared::Project(own));
    let authors = work.credited(Role::Author).filter_map(|credit| match credit.who {
        Who::Work(person) => Some(Shared::Author(person)),
        Who::Named(_) => None,
    });
    let topics = work.common.topics.iter().map(|term| Shared::Topic(term.slug.as_str()));
    let regions = work.common.regions.iter().map(|term| Shared::Region(term.slug.as_str()));
    let series = match &work.details {
        crate::content::work::Details::Publication(publication) => publication.series.as_ref(),
        _ => None,
    };
    let series = series.map(|term| Shared::Series(term.slug.as_str()));
    projects.chain(itself).chain(authors).chain(topics).chain(regions).chain(series)
}

/// Days since year 0, roughly; only differences matter.
fn age(work: &Work) -> i64 {
    work.sort_date().map_or(0, |date| {
        let day = date.first_day();
        i64::from(day.year()) * 372 + i64::from(day.month()) * 31 + i64::from(day.day())
    })
}
