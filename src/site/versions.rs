//! Newer and older versions of publications, from either side of the relation.

use super::{Incoming, Site};
use crate::content::WorkId;
use crate::content::work::Relation;

impl Site {
    /// The publications that a work replaces and that have a page, be they withdrawn or not.
    pub fn replaces(&self, id: WorkId) -> Vec<WorkId> {
        self.either_side(id, Relation::Replaces, Relation::ReplacedBy)
    }

    /// The published work that replaces this one.
    pub fn replaced_by(&self, id: WorkId) -> Option<WorkId> {
        self.either_side(id, Relation::ReplacedBy, Relation::Replaces).first().copied()
    }

    fn either_side(&self, id: WorkId, own: Relation, other: Relation) -> Vec<WorkId> {
        let said =
            self.work(id).relations.iter().filter(|(relation, _)| *relation == own).map(|(_, work)| *work);
        let told =
            self.incoming(id).iter().filter(|(by, _)| *by == Incoming::By(other)).map(|(_, work)| *work);
        let mut works: Vec<WorkId> = said.chain(told).collect();
        works.retain(|work| self.languages_of(*work).next().is_some());
        works.sort_unstable();
        works.dedup();
        works
    }
}
