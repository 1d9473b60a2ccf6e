//! Strangers: files in our output folder that no build wrote – a CNAME put by hand, a `.git` folder. They are kept.
//! Must not know what the new build wrote, except that a name is taken.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::{MARK, Previous};
use crate::failure::Failure;

/// Gives every stranger of the old output its place in the new tree too; the old output stays as it is.
///
/// Refused: a stranger whose place is taken, and one that cannot be taken along, on another file system.
pub(super) fn carry_over(output: &Path, staging: &Path, previous: Option<&Previous>) -> Result<(), Failure> {
    if !output.exists() {
        return Ok(());
    }
    let mut strangers = find(output, "", previous)?;
    strangers.sort_unstable();
    for stranger in &strangers {
        let inner = stranger.parent().unwrap_or(Path::new(""));
        let carried = fs::create_dir_all(staging.join(inner))
            .and_then(|()| carry(&output.join(stranger), &staging.join(stranger)));
        carried.map_err(|error| explain(error, output, stranger))?;
    }
    // How the owner opened the folder to a web server is a stranger of a kind.
    let mode = fs::metadata(output).and_then(|old| fs::set_permissions(staging, old.permissions()));
    mode.map_err(Failure::io("set the permissions of", output))
}

/// The strangers in one folder of ours and below it, relative to the output; of a strange folder only its name.
fn find(output: &Path, folder: &str, previous: Option<&Previous>) -> Result<Vec<PathBuf>, Failure> {
    let place = output.join(folder);
    let mut strangers = Vec::new();
    let mut ours = Vec::new();
    let entries = fs::read_dir(&place).map_err(|error| Failure::io("read the folder", &place)(error))?;
    for entry in entries {
        let (name, is_folder) = entry
            .and_then(|entry| Ok((entry.file_name(), entry.file_type()?.is_dir())))
            .map_err(|error| Failure::io("read the folder", &place)(error))?;
        let path = match name.to_str() {
            Some(name) if folder.is_empty() => name.to_string(),
            Some(name) => format!("{folder}/{name}"),
            None => {
                strangers.push(Path::new(folder).join(name));
                continue;
            }
        };
        if is_folder && previous.is_some_and(|previous| previous.has_folder(&path)) {
            ours.push(path);
        } else if is_folder
            || !(path == MARK || previous.is_some_and(|previous| previous.find(&path).is_some()))
        {
            strangers.push(path.into());
        }
    }
    let below: Vec<Vec<PathBuf>> =
        ours.par_iter().map(|folder| find(output, folder, previous)).collect::<Result<_, _>>()?;
    strangers.extend(below.into_iter().flatten());
    Ok(strangers)
}

fn carry(old: &Path, new: &Path) -> io::Result<()> {
    let what = fs::symlink_metadata(old)?;
    if !what.is_dir() {
        return link_or_copy(old, new, &what);
    }
    match fs::create_dir(new) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && new.is_dir() => {}
        made => made?,
    }
    for entry in fs::read_dir(old)? {
        let entry = entry?;
        carry(&entry.path(), &new.join(entry.file_name()))?;
    }
    fs::set_permissions(new, what.permissions())
}

fn link_or_copy(old: &Path, new: &Path, what: &fs::Metadata) -> io::Result<()> {
    match fs::hard_link(old, new) {
        Ok(()) => Ok(()),
        // A copy would do, but the original would be deleted with the old tree, on a disk that is not ours.
        Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::CrossesDevices) => {
            Err(error)
        }
        Err(_) if what.is_symlink() => link_anew(&fs::read_link(old)?, new),
        Err(_) => {
            let mut file = fs::File::create_new(new)?;
            io::copy(&mut fs::File::open(old)?, &mut file)?;
            file.set_permissions(what.permissions())?;
            file.set_modified(what.modified()?)
        }
    }
}

#[cfg(unix)]
fn link_anew(leads_to: &Path, new: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(leads_to, new)
}

#[cfg(not(unix))]
fn link_anew(_leads_to: &Path, _new: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

fn explain(error: io::Error, output: &Path, stranger: &Path) -> Failure {
    let shown = output.join(stranger);
    match error.kind() {
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => Failure::Refused(format!(
            "{} is not ours, and this build has a file of that name; move it away, e.g. into static/",
            shown.display(),
        )),
        ErrorKind::CrossesDevices => Failure::Refused(format!(
            "{} is on another file system and cannot be taken along; mount it somewhere else",
            shown.display(),
        )),
        _ => Failure::io("take along", &shown)(error),
    }
}
