//! `Staging`: the new output tree while it is being filled, beside the old one.
//! Must not know what the files mean, or in which order they come.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::digest::{self, Digest};
use super::lock::Lock;
use super::manifest::{self, Listed, MARK};
use super::{strangers, swap};
use crate::failure::Failure;
use crate::vocabulary::OutputPath;

/// What a file of the output will hold.
#[derive(Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// What this source file holds (an absolute path); it is copied in pieces, its mode and time are not.
    CopyOf(PathBuf),
}

/// What a build did to the output.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Summary {
    /// Files that are new or differ from those of the last build.
    pub written: usize,
    /// Files that were kept with their time stamps.
    pub unchanged: usize,
    /// Files of the last build that this one no longer has.
    pub removed: usize,
    /// The size of all files of this build, in bytes.
    pub bytes: u64,
}

/// A tree that is not published yet. Dropped, it vanishes, and the old output stays as it was.
#[derive(Debug)]
pub struct Staging {
    lock: Lock,
    root: PathBuf,
    /// Folders that certainly exist below `root`, so that each costs one system call.
    folders: Mutex<HashSet<Box<str>>>,
    made: Mutex<Made>,
}

#[derive(Debug, Default)]
struct Made {
    listed: Vec<Listed>,
    unchanged: usize,
}

impl Staging {
    pub(super) fn begin(lock: Lock) -> Result<Staging, Failure> {
        let root = lock.target().beside("new");
        swap::remove_tree(&root).map_err(Failure::io("remove what an earlier build left in", &root))?;
        fs::create_dir(&root).map_err(Failure::io("make the folder", &root))?;
        Ok(Staging { lock, root, folders: Mutex::default(), made: Mutex::default() })
    }

    /// Adds a file; meant to be called from many threads. Every path may be given once.
    pub fn put(&self, path: &OutputPath, content: Content) -> Result<(), Failure> {
        refuse_if_odd(path)?;
        let done = match &content {
            Content::Bytes(bytes) => self.put_bytes(path, bytes),
            Content::CopyOf(source) => self.put_copy(path, source),
        };
        done.map_err(|error| match (error.kind(), content) {
            (ErrorKind::AlreadyExists, _) => Failure::Refused(format!(
                "{path} would be written twice; where capitals do not count, names must differ in more than those"
            )),
            // The reader knows the output, not the staging folder.
            (_, Content::Bytes(_)) => Failure::io("write", &self.old(path))(error),
            (_, Content::CopyOf(source)) => Failure::io("copy", &source)(error),
        })
    }

    /// Whether a file of the last build is still as that build left it, so that [`Staging::keep`] will do.
    pub fn has_kept(&self, path: &OutputPath) -> bool {
        self.last(path).is_some_and(|last| self.still_there(path, last.digest, last.size).is_some())
    }

    /// Takes a file of the last build over as it is: for files whose names say what they hold. False where it is not
    /// there, or not what that build left.
    pub fn keep(&self, path: &OutputPath) -> Result<bool, Failure> {
        refuse_if_odd(path)?;
        let kept = || -> io::Result<bool> {
            let Some(before) =
                self.last(path).and_then(|last| self.still_there(path, last.digest, last.size))
            else {
                return Ok(false);
            };
            self.make_folder(path.folder())?;
            if !linked(&self.old(path), &self.root.join(path.as_str()))? {
                return Ok(false);
            }
            self.record(before, true);
            Ok(true)
        };
        kept().map_err(Failure::io("write", &self.old(path)))
    }

    /// Swaps the finished tree in. `inputs` (one line) and `note` come back from [`Previous`](super::Previous) at
    /// the next build; `inputs` is published, `note` stays on this machine.
    ///
    /// Refused, with the old output as it was: a file in it that no build wrote, where this build has one too.
    pub fn publish(self, inputs: &str, note: &str) -> Result<Summary, Failure> {
        debug_assert!(!inputs.contains('\n'), "{inputs}");
        let Made { mut listed, unchanged } = mem::take(&mut *open(&self.made));
        listed.par_sort_unstable_by(|one, other| one.path.cmp(&other.path));
        let target = self.lock.target();
        strangers::carry_over(target.output(), &self.root, self.lock.previous())?;
        let mark = manifest::mark_text(inputs, &listed);
        let place = self.root.join(MARK);
        fs::write(&place, &mark).map_err(Failure::io("write", &target.output().join(MARK)))?;
        swap::swap(target, &self.root)?;
        // The new output stands; without its local record the next build only has more to compare.
        let _ = write_whole(&target.beside("local"), &manifest::local_text(&mark, note, &listed));
        Ok(Summary {
            written: listed.len() - unchanged,
            unchanged,
            removed: self.gone(&listed),
            bytes: listed.iter().map(|listed| listed.size).sum(),
        })
        // Dropping `self` removes what now lies in the staging folder: the old tree.
    }

    fn put_bytes(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let what = (Digest::of(bytes), bytes.len() as u64);
        self.place(path, Some(what), |file| file.write_all(bytes).map(|()| what))
    }

    fn put_copy(&self, path: &OutputPath, source: &Path) -> io::Result<()> {
        let size = fs::metadata(source)?.len();
        // Read ahead only where the sizes leave a chance that nothing changed.
        let chance = self.last(path).is_some_and(|last| last.size == size);
        let known = if chance { Some((Digest::of_file(source)?, size)) } else { None };
        self.place(path, known, |file| digest::copy(&mut File::open(source)?, file))
    }

    /// Links the old file if it is `known` to hold the same; else `fill`s a new one, which says what it wrote.
    fn place(
        &self,
        path: &OutputPath,
        known: Option<(Digest, u64)>,
        fill: impl FnOnce(&mut File) -> io::Result<(Digest, u64)>,
    ) -> io::Result<()> {
        let place = self.root.join(path.as_str());
        self.make_folder(path.folder())?;
        let before = known.and_then(|(digest, size)| self.still_there(path, digest, size));
        if let Some(before) = before.clone()
            && linked(&self.old(path), &place)?
        {
            self.record(before, true);
            return Ok(());
        }
        let mut new = File::create_new(&place)?;
        let (digest, size) = fill(&mut new)?;
        if let Some(time) = before.as_ref().and_then(|before| before.modified) {
            new.set_modified(time)?;
        }
        // Asked of the open file, which costs next to nothing.
        let modified = new.metadata()?.modified().ok();
        self.record(Listed { path: path.clone(), digest, size, modified }, before.is_some());
        Ok(())
    }

    /// The file of the last build with its time, if it held these bytes and does so still.
    fn still_there(&self, path: &OutputPath, digest: Digest, size: u64) -> Option<Listed> {
        let last = self.last(path).filter(|last| last.digest == digest && last.size == size)?;
        let place = self.old(path);
        let found = fs::symlink_metadata(&place).ok().filter(|found| last.has_size_of(found))?;
        if !last.has_time_of(&found) && Digest::of_file(&place).ok()? != digest {
            return None;
        }
        Some(Listed { modified: Some(found.modified().ok()?), ..last.clone() })
    }

    fn last(&self, path: &OutputPath) -> Option<&Listed> {
        self.lock.previous()?.find(path.as_str())
    }

    /// Where the file is in the old output, and will be in the new one.
    fn old(&self, path: &OutputPath) -> PathBuf {
        self.lock.target().output().join(path.as_str())
    }

    fn record(&self, listed: Listed, unchanged: bool) {
        let mut made = open(&self.made);
        made.listed.push(listed);
        made.unchanged += usize::from(unchanged);
    }

    /// Makes a folder below the root, and those it lies in. A folder enters the set only once it exists: two
    /// threads may both make it, but none relies on one that is not there.
    fn make_folder(&self, folder: &str) -> io::Result<()> {
        if folder.is_empty() || open(&self.folders).contains(folder) {
            return Ok(());
        }
        let place = self.root.join(folder);
        let mut made = fs::create_dir(&place);
        if made.as_ref().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            self.make_folder(folder.rsplit_once('/').map_or("", |(outer, _)| outer))?;
            made = fs::create_dir(&place);
        }
        match made {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            _ => open(&self.folders).insert(folder.into()),
        };
        Ok(())
    }

    /// How many files of the last build are not in this sorted list.
    fn gone(&self, listed: &[Listed]) -> usize {
        let before = self.lock.previous().map_or(&[][..], |previous| previous.listed());
        let stays = |old: &&Listed| listed.binary_search_by(|new| new.path.cmp(&old.path)).is_ok();
        before.len() - before.iter().filter(stays).count()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = swap::remove_tree(&self.root);
    }
}

/// A plan is made of checked paths; this keeps a slip in one from writing outside the folder.
fn refuse_if_odd(path: &OutputPath) -> Result<(), Failure> {
    let text = path.as_str();
    if text.split('/').any(|part| matches!(part, "" | "." | "..")) || text.contains('\n') || text == MARK {
        return Err(Failure::Refused(format!("{text:?} cannot be the name of an output file")));
    }
    Ok(())
}

/// Gives a file a second name; false where the file system (or who owns the file) does not allow it.
fn linked(old: &Path, new: &Path) -> io::Result<bool> {
    match fs::hard_link(old, new) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) => Ok(false),
    }
}

/// Writes a file beside its place first, so that nobody finds half of it.
fn write_whole(place: &Path, text: &str) -> io::Result<()> {
    let mut unfinished = place.as_os_str().to_os_string();
    unfinished.push("-new");
    let written = fs::write(&unfinished, text).and_then(|()| fs::rename(&unfinished, place));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// What a mutex guards; a thread that panicked left it usable, for every change here is a single step.
fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
