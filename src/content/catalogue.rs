//! Every work of the site by name, known before any front matter is typed, so that references resolve at once.

use std::collections::BTreeMap;

use super::work::{WorkId, WorkKey};
use crate::vocabulary::Slug;

/// The keys of all works in order; a `WorkId` is the place in that order.
#[derive(Debug, Default)]
pub struct Catalogue {
    keys: Vec<WorkKey>,
    by_id: BTreeMap<Slug, Vec<WorkId>>,
}

impl Catalogue {
    /// Takes the keys of all works, in any order, each once.
    pub fn new(mut keys: Vec<WorkKey>) -> Catalogue {
        keys.sort();
        let mut by_id: BTreeMap<Slug, Vec<WorkId>> = BTreeMap::new();
        for (index, key) in keys.iter().enumerate() {
            by_id.entry(key.id.clone()).or_default().push(WorkId(index as u32));
        }
        Catalogue { keys, by_id }
    }

    /// How many works there are.
    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// The key of a work.
    pub fn key(&self, id: WorkId) -> &WorkKey {
        &self.keys[id.0 as usize]
    }

    /// Finds a work of a section.
    pub fn find(&self, section: &str, id: &str) -> Option<WorkId> {
        let same = |id: &WorkId| &*self.key(*id).section == section;
        self.by_id.get(&Slug::parse(id)?)?.iter().copied().find(same)
    }

    /// Finds a work by its key as text; a bare id will do where only one section has it.
    pub fn find_any(&self, name: &str) -> Option<WorkId> {
        if let Some((section, id)) = name.rsplit_once('/') {
            return self.find(section, id);
        }
        if let Some(page) = self.find("", name) {
            return Some(page);
        }
        match self.by_id.get(&Slug::parse(name)?)?.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The ids of a section, for "did you mean".
    pub fn ids_of<'c>(&'c self, section: &'c str) -> impl Iterator<Item = &'c str> {
        self.keys.iter().filter(move |key| &*key.section == section).map(|key| key.id.as_str())
    }
}
