//! The citations that earlier builds have formatted, in `.tribina/` of the site. Nobody misses them but the clock: a
//! file that cannot be read or written only means that they are made again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::citation::Memo;
use crate::darkroom::{FOLDER, workshop};

/// What earlier builds have left.
pub(super) fn remembered(root: &Path) -> Memo {
    fs::read(file(root)).map_or_else(|_| Memo::default(), |bytes| Memo::from_bytes(&bytes))
}

/// Leaves to the next build what this one has used, if that is anything new.
pub(super) fn remember(root: &Path, memo: &Memo) {
    if let Some(bytes) = memo.to_bytes() {
        // A build is none the worse where nothing can be written beside it.
        let _ = write(root, &bytes);
    }
}

/// Whole or not at all: another build may be reading.
fn write(root: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = workshop(root)?;
    let new = folder.join(format!("citations.{}", std::process::id()));
    fs::write(&new, bytes)?;
    fs::rename(&new, file(root)).inspect_err(|_| drop(fs::remove_file(&new)))
}

fn file(root: &Path) -> PathBuf {
    root.join(FOLDER).join("citations")
}
