//! The other end of every relation: a project knows its briefs, a person their work.

use crate::content::Library;
use crate::content::WorkId;
use crate::content::work::{Relation, Role, Who};
use crate::vocabulary::{LangId, PerLang};

/// As what a work is named by another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Incoming {
    /// In this role.
    As(Role),
    /// By this relation.
    By(Relation),
}

/// For each work, who names it. Works that nobody sees name nobody.
pub(super) fn incoming(library: &Library, shown: &[PerLang<Option<LangId>>]) -> Vec<Vec<(Incoming, WorkId)>> {
    let mut incoming: Vec<Vec<(Incoming, WorkId)>> = library.works.iter().map(|_| Vec::new()).collect();
    for (index, work) in library.works.iter().enumerate() {
        let own = WorkId(index as u32);
        if shown[index].iter().all(|(_, lang)| lang.is_none()) {
            // What replaces a withdrawn piece says so.
            let newer = work.relations.iter().filter(|(relation, _)| *relation == Relation::ReplacedBy);
            for (relation, target) in newer.filter(|_| work.is_withdrawn()) {
                incoming[target.0 as usize].push((Incoming::By(*relation), own));
            }
            continue;
        }
        for (relation, target) in &work.relations {
            incoming[target.0 as usize].push((Incoming::By(*relation), own));
        }
        for credit in &work.credits {
            if let Who::Work(target) = credit.who {
                incoming[target.0 as usize].push((Incoming::As(credit.role), own));
            }
        }
    }
    for names in &mut incoming {
        names.sort_unstable();
        names.dedup();
    }
    incoming
}
