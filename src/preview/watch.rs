//! What changed on the disk: events of the system, settled, as the paths that may have changed.
//!
//! Editors save in many ways: in place, by a temporary file and a rename, with a backup beside it. Whatever they do, it
//! only counts that a path *may* say something else now; `source::update` looks.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::poll::Looker;
use crate::source;

/// No event for so long means that a save is complete.
const QUIET: Duration = Duration::from_millis(10);
/// Nobody waits longer than this, however many files are still being written.
const LONGEST: Duration = Duration::from_millis(50);
/// How often a folder is looked through where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(400);

/// Which files may have changed.
#[derive(Debug, PartialEq, Eq)]
pub enum Changed {
    /// These, as whole paths.
    Paths(BTreeSet<PathBuf>),
    /// Nobody knows: events were lost.
    Anything,
}

/// Watches the folders of a site.
pub struct Watcher(Eyes);

enum Eyes {
    /// The system tells.
    Told(Told),
    /// Somebody has to look.
    Looking(Looker),
}

impl Watcher {
    /// Begins to watch. With `polls` the folders are looked through again and again, for mounts over which the system
    /// tells nothing; so they are where the system refuses to watch.
    pub fn new(root: &Path, polls: bool) -> Watcher {
        let told = if polls { None } else { Told::new(root).ok() };
        Watcher(told.map_or_else(|| Eyes::Looking(Looker::new(root)), Eyes::Told))
    }

    /// Waits for the next changes, at most until `timeout`; `None` where nothing happened.
    pub fn next(&mut self, timeout: Duration) -> Option<Changed> {
        match &mut self.0 {
            Eyes::Told(told) => told.next(timeout),
            Eyes::Looking(looker) => {
                let begun = Instant::now();
                while begun.elapsed() < timeout {
                    std::thread::sleep(POLL);
                    let changed = looker.look();
                    if !changed.is_empty() {
                        return Some(Changed::Paths(changed));
                    }
                }
                None
            }
        }
    }
}

/// What the system tells of the folders.
struct Told {
    system: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    root: PathBuf,
    /// Which of the site's folders are watched.
    watched: BTreeSet<&'static str>,
}

impl Told {
    fn new(root: &Path) -> notify::Result<Told> {
        let (sender, events) = mpsc::channel();
        let mut system = RecommendedWatcher::new(sender, Config::default())?;
        // For site.yaml, and for folders that come later.
        system.watch(root, RecursiveMode::NonRecursive)?;
        let mut told = Told { system, events, root: root.to_owned(), watched: BTreeSet::new() };
        told.watch_new_folders(&BTreeSet::new())?;
        Ok(told)
    }

    /// Watches the site's folders that came since the last time, or took the place of others: those that were told of by
    /// their own path. Whether there was one.
    fn watch_new_folders(&mut self, told: &BTreeSet<PathBuf>) -> notify::Result<bool> {
        let mut is_any = false;
        for folder in source::FOLDERS {
            let path = self.root.join(folder);
            if told.contains(&path) && self.watched.remove(folder) {
                // It may be gone already, and the watch with it.
                let _ = self.system.unwatch(&path);
            }
            if path.is_dir() && self.watched.insert(folder) {
                self.system.watch(&path, RecursiveMode::Recursive)?;
                is_any = true;
            }
        }
        Ok(is_any)
    }

    fn next(&mut self, timeout: Duration) -> Option<Changed> {
        let deadline = Instant::now() + timeout;
        let mut paths = BTreeSet::new();
        let mut is_lost = false;
        while paths.is_empty() && !is_lost {
            let event = self.events.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()?;
            is_lost |= self.take(event, &mut paths);
        }
        let first = Instant::now();
        while first.elapsed() < LONGEST {
            match self.events.recv_timeout(QUIET) {
                Ok(event) => is_lost |= self.take(event, &mut paths),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        is_lost |= self.watch_new_folders(&paths).unwrap_or(true);
        Some(if is_lost { Changed::Anything } else { Changed::Paths(paths) })
    }

    /// Takes the paths of an event; whether events were lost.
    fn take(&self, event: notify::Result<Event>, paths: &mut BTreeSet<PathBuf>) -> bool {
        match event {
            Err(_) => true,
            Ok(event) if event.need_rescan() => true,
            // Our own reading is one.
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => false,
            Ok(event) => {
                paths.extend(event.paths.into_iter().filter(|path| self.concerns(path)));
                false
            }
        }
    }

    /// Whether a path can belong to the site.
    fn concerns(&self, path: &Path) -> bool {
        let Ok(relative) = path.strip_prefix(&self.root) else { return false };
        let mut parts = relative.components().filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy()),
            _ => None,
        });
        let Some(top) = parts.next() else { return false };
        let is_ours =
            source::FOLDERS.contains(&&*top) || (top == "site.yaml" && relative == Path::new("site.yaml"));
        is_ours && !parts.any(|name| source::is_left_behind(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A watched folder with a content folder in it.
    fn watched() -> (tempfile::TempDir, PathBuf, Watcher) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        std::fs::create_dir(root.join("content")).unwrap();
        let watcher = Watcher::new(&root, false);
        (folder, root, watcher)
    }

    fn next(watcher: &mut Watcher) -> Option<Changed> {
        watcher.next(Duration::from_secs(5))
    }

    #[test]
    fn a_save_by_temporary_file_and_rename_is_one_change() {
        let (_folder, root, mut watcher) = watched();
        let page = root.join("content/a.en.md");
        std::fs::write(root.join("content/.a.swp"), "x").unwrap();
        std::fs::write(root.join("content/4913"), "").unwrap();
        std::fs::remove_file(root.join("content/4913")).unwrap();
        std::fs::write(root.join("content/a.tmp"), "text").unwrap();
        std::fs::rename(root.join("content/a.tmp"), &page).unwrap();
        let Some(Changed::Paths(paths)) = next(&mut watcher) else { panic!("nothing") };
        assert!(paths.contains(&page), "{paths:?}");
        assert!(!paths.iter().any(|path| path.ends_with(".a.swp") || path.ends_with("a.tmp")), "{paths:?}");
    }

    #[test]
    fn a_folder_of_the_site_that_comes_later_is_watched_too() {
        let (_folder, root, mut watcher) = watched();
        std::fs::create_dir_all(root.join("strings")).unwrap();
        assert_eq!(next(&mut watcher), Some(Changed::Anything));
        std::fs::write(root.join("strings/en.ftl"), "home = Home").unwrap();
        let expected = BTreeSet::from([root.join("strings/en.ftl")]);
        assert_eq!(next(&mut watcher), Some(Changed::Paths(expected)));
    }

    #[test]
    fn what_is_no_part_of_the_site_wakes_nobody() {
        let (_folder, root, mut watcher) = watched();
        std::fs::create_dir(root.join("output")).unwrap();
        std::fs::write(root.join("output/index.html"), "x").unwrap();
        std::fs::write(root.join("README.md"), "x").unwrap();
        assert_eq!(watcher.next(Duration::from_millis(200)), None);
    }
}
