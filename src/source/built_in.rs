//! The default theme inside the program, so that `tribina build` works in a bare folder.

use include_dir::{Dir, include_dir};

use super::read::Found;
use crate::vocabulary::SitePath;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The theme's files, under names that no file on the disk can have.
pub(super) fn files() -> Vec<(SitePath, Found)> {
    let mut files = Vec::new();
    collect(&DEFAULT, &mut files);
    files
}

fn collect(dir: &Dir<'static>, files: &mut Vec<(SitePath, Found)>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((SitePath::new(format!("built-in:default/{path}")), Found::BuiltIn(file.contents())));
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}
