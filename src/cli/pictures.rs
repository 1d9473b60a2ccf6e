//! What earlier builds have seen of pictures, in `.tribina/` of the site. Where the file cannot be read or written, they are
//! looked at again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::darkroom::{FOLDER, workshop};
use crate::picture::Memo;

/// What earlier builds have left.
pub(super) fn remembered(root: &Path) -> Memo {
    fs::read(file(root)).map_or_else(|_| Memo::default(), |bytes| Memo::from_bytes(&bytes))
}

/// Leaves to the next build what this one has seen, if that is anything new.
pub(super) fn remember(root: &Path, memo: &Memo) {
    if let Some(bytes) = memo.to_bytes() {
        // A build is none the worse where nothing can be written beside it.
        let _ = write(root, &bytes);
    }
}

/// Whole or not at all: another build may be reading.
fn write(root: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let new = workshop(root)?.join(format!("pictures.{}", std::process::id()));
    fs::write(&new, bytes)?;
    fs::rename(&new, file(root)).inspect_err(|_| drop(fs::remove_file(&new)))
}

fn file(root: &Path) -> PathBuf {
    root.join(FOLDER).join("pictures.json")
}
