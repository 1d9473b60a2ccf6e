//! `Lock`: one build at a time for one output folder.
//! Must not know how files get into the folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;

use super::manifest::Previous;
use super::staging::Staging;
use super::swap;
use super::target::Target;
use crate::failure::Failure;

/// Held from before the site is read until the output is published; let go when dropped, or when the process ends.
#[derive(Debug)]
pub struct Lock {
    target: Target,
    previous: Option<Previous>,
    /// The system's lock lasts as long as this is open.
    _file: File,
}

impl Lock {
    /// Takes the lock, puts right what a killed build left behind, and reads what the last build recorded.
    /// The folder that will hold the output is made if it is missing.
    pub(super) fn take(target: Target) -> Result<Lock, Failure> {
        fs::create_dir_all(target.parent()).map_err(Failure::io("make the folder", target.parent()))?;
        let place = target.beside("lock");
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&place);
        let file = file.map_err(Failure::io("make the lock file", &place))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Failure::Refused(format!(
                    "another build of {} is running; wait for it to end",
                    target.output().display(),
                )));
            }
            // Some network file systems have no locks: better unguarded than not at all.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(Failure::io("lock", &place)(error)),
        }
        swap::recover(&target)?;
        let left = target.beside("new");
        swap::remove_tree(&left).map_err(Failure::io("remove what an earlier build left in", &left))?;
        let previous = Previous::read(&target)?;
        Ok(Lock { target, previous, _file: file })
    }

    /// What the last build recorded; `None` before the first one.
    pub fn previous(&self) -> Option<&Previous> {
        self.previous.as_ref()
    }

    /// Makes an empty staging folder, which keeps the lock until it is published or dropped.
    pub fn begin(self) -> Result<Staging, Failure> {
        Staging::begin(self)
    }

    pub(super) fn target(&self) -> &Target {
        &self.target
    }
}
