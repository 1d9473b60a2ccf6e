//! What earlier builds have left in `.tribina/` of the site: formatted citations, and what they saw of pictures. Nobody
//! misses it but the clock: a file that cannot be read or written only means that the work is done again.

use std::fs;
use std::path::Path;

use crate::darkroom::{FOLDER, workshop};
use crate::{citation, picture};

const CITATIONS: &str = "citations";
const PICTURES: &str = "pictures.json";

/// The citations that were formatted.
pub(super) fn citations(root: &Path) -> citation::Memo {
    read(root, CITATIONS).map_or_else(citation::Memo::default, |bytes| citation::Memo::from_bytes(&bytes))
}

/// What was seen of pictures.
pub(super) fn pictures(root: &Path) -> picture::Memo {
    read(root, PICTURES).map_or_else(picture::Memo::default, |bytes| picture::Memo::from_bytes(&bytes))
}

/// Leaves to the next build what this one has used, if that is anything new.
pub(super) fn remember(root: &Path, citations: &citation::Memo, pictures: &picture::Memo) {
    for (name, bytes) in [(CITATIONS, citations.to_bytes()), (PICTURES, pictures.to_bytes())] {
        // A build is none the worse where nothing can be written beside it.
        let _ = bytes.map(|bytes| write(root, name, &bytes));
    }
}

fn read(root: &Path, name: &str) -> Option<Vec<u8>> {
    fs::read(root.join(FOLDER).join(name)).ok()
}

/// Whole or not at all: another build may be reading.
fn write(root: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let folder = workshop(root)?;
    let new = folder.join(format!("{name}.{}", std::process::id()));
    fs::write(&new, bytes)?;
    fs::rename(&new, folder.join(name)).inspect_err(|_| drop(fs::remove_file(&new)))
}
