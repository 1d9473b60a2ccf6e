//! What changed on the disk, found by looking: for network drives and containers, over which the system tells nothing.
//!
//! The watcher of our watching crate that does the same compares times in whole seconds, so of two saves within one the
//! second would be lost; or it reads every file at every look.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use walkdir::WalkDir;

use crate::source;

/// Size in bytes, and nanoseconds since 1970 at the last change.
type Stamp = (u64, u128);

/// The files of a site as they were when they were last looked at.
pub(super) struct Looker {
    root: PathBuf,
    seen: BTreeMap<PathBuf, Stamp>,
}

impl Looker {
    pub(super) fn new(root: &Path) -> Looker {
        Looker { root: root.to_owned(), seen: stamps(root) }
    }

    /// The files that came, went or changed since the last look.
    pub(super) fn look(&mut self) -> BTreeSet<PathBuf> {
        let now = stamps(&self.root);
        let came = now.iter().filter(|(path, stamp)| self.seen.get(*path) != Some(*stamp));
        let went = self.seen.iter().filter(|(path, _)| !now.contains_key(*path));
        let changed = came.chain(went).map(|(path, _)| path.clone()).collect();
        self.seen = now;
        changed
    }
}

fn stamps(root: &Path) -> BTreeMap<PathBuf, Stamp> {
    let folders = source::FOLDERS.iter().map(|folder| root.join(folder));
    let tops = folders.chain([root.join("site.yaml")]).filter(|top| top.exists());
    let entries = tops.flat_map(|top| {
        let is_wanted =
            |entry: &walkdir::DirEntry| !source::is_left_behind(&entry.file_name().to_string_lossy());
        WalkDir::new(top).follow_links(true).into_iter().filter_entry(is_wanted)
    });
    let files = entries.filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    let stamp = |path: &Path| {
        let metadata = std::fs::metadata(path).ok()?;
        let time = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some((metadata.len(), time.as_nanos()))
    };
    files.filter_map(|entry| Some((entry.path().to_owned(), stamp(entry.path())?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_come_change_and_go_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let file = root.join("content/a.en.md");
        std::fs::create_dir(root.join("content")).unwrap();
        let mut looker = Looker::new(root);
        let only = BTreeSet::from([file.clone()]);
        for text in ["one", "two"] {
            std::fs::write(&file, text).unwrap();
            assert_eq!(looker.look(), only, "{text}");
            assert_eq!(looker.look(), BTreeSet::new());
            // Clocks of file systems have steps of some milliseconds.
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        std::fs::write(root.join("content/.a.swp"), "x").unwrap();
        assert_eq!(looker.look(), BTreeSet::new());
        std::fs::remove_file(&file).unwrap();
        assert_eq!(looker.look(), only);
    }
}
