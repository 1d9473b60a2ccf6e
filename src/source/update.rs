//! The next snapshot of a site of which some files may have changed: what did not change is shared with the last one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::read::{Found, find, load};
use super::{SourceFile, Sources};
use crate::diagnostics::{Diagnostics, FileId};
use crate::vocabulary::SitePath;

/// Looks again at the files that may have `changed`, given as whole paths; at every file, if that is `None`. Files that
/// came or went are found by walking the whole site again. Where nothing has changed the same snapshot comes back, each
/// of its files the very same value.
pub fn update(sources: &Sources, changed: Option<&BTreeSet<PathBuf>>, output: &Path) -> Sources {
    let Some(changed) = changed else { return again(sources, None, output) };
    let mut known = Vec::new();
    for path in changed {
        let id = site_path(&sources.root, path).and_then(|path| sources.find(&path));
        // Of the path itself, not of what a link there leads to.
        let kind = path.symlink_metadata().map(|metadata| metadata.file_type());
        match (id, kind) {
            (Some(id), Ok(kind)) if kind.is_file() => known.push(id),
            // It is gone before anybody looked, as editors' temporary files are.
            (None, Err(_)) if !sources.has_below(path) => {}
            // It came, it went, it is a folder or a link now: only a walk tells what belongs to the site.
            _ => return again(sources, Some(changed), output),
        }
    }
    // What was wrong with the walk may be mended by anything.
    if !sources.walk_problems.is_empty() {
        return again(sources, Some(changed), output);
    }
    let mut next = sources.clone();
    known.extend(sources.iter().filter(|(_, file)| file.is_linked).map(|(id, _)| id));
    for id in known {
        let old = sources.file(id);
        let file = sources.root.join(old.path.as_str());
        next.put(id, load(old.path.clone(), &Found::OnDisk { file, is_linked: old.is_linked }));
    }
    next
}

/// A whole walk; only files that are new or may have `changed` are read.
fn again(sources: &Sources, changed: Option<&BTreeSet<PathBuf>>, output: &Path) -> Sources {
    let mut walk_problems = Diagnostics::default();
    let found = find(&sources.root, output, &mut walk_problems);
    let is_suspect = |found: &Found, file: &SourceFile| match found {
        Found::BuiltIn(_) => false,
        Found::OnDisk { file: path, is_linked } => {
            // A folder that another one took the place of is told by its own path alone.
            let may_differ =
                |changed: &BTreeSet<PathBuf>| path.ancestors().any(|part| changed.contains(part));
            *is_linked || file.is_linked || changed.is_none_or(may_differ)
        }
    };
    let looked_at: Vec<(Option<FileId>, Option<SourceFile>)> = found
        .into_par_iter()
        .map(|(path, found)| match sources.find(&path) {
            Some(id) if !is_suspect(&found, sources.file(id)) => (Some(id), None),
            id => (id, Some(load(path, &found))),
        })
        .collect();
    let mut next = Sources { walk_problems, ..sources.clone() };
    let staying: BTreeSet<FileId> = looked_at.iter().filter_map(|(id, _)| *id).collect();
    let mut free = (0..next.files.len() as u32).map(FileId).filter(|id| !staying.contains(id));
    let mut order = Vec::with_capacity(looked_at.len());
    let came = looked_at.iter().any(|(id, _)| id.is_none());
    for (id, file) in looked_at {
        let id = match (id, file) {
            (Some(id), None) => id,
            (Some(id), Some(file)) => {
                next.put(id, file);
                id
            }
            (None, Some(file)) => {
                let id = free.next().unwrap_or(FileId(next.files.len() as u32));
                match next.files.get_mut(id.0 as usize) {
                    Some(place) => *place = Arc::new(file),
                    None => next.files.push(Arc::new(file)),
                }
                id
            }
            (None, None) => continue,
        };
        order.push(id);
    }
    // A file that came may have got the id, and even the place, of one that went.
    if came || order != *next.order {
        next.order = Arc::new(order);
    }
    next
}

fn site_path(root: &Path, path: &Path) -> Option<SitePath> {
    Some(SitePath::new(path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/")))
}

impl Sources {
    /// Puts a file in the place of one that does not say the same.
    fn put(&mut self, id: FileId, file: SourceFile) {
        let place = &mut self.files[id.0 as usize];
        if !place.is_as(&file) {
            *place = Arc::new(file);
        }
    }

    /// Whether some file lies in a folder, given as a whole path.
    fn has_below(&self, folder: &Path) -> bool {
        let path = site_path(&self.root, folder);
        path.is_some_and(|path| self.below(path.as_str()).next().is_some())
    }
}
