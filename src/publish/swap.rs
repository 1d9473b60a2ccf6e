//! The moment of publishing: the staging folder takes the place of the output; and what a killed build left.
//! Must not know what lies in either folder.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::target::{Target, irreplaceable};
use crate::failure::Failure;

/// Puts the staging folder where the output is. Afterwards the old tree, if there was one, bears the name of the
/// staging folder. On failure both are where they were.
pub(super) fn swap(target: &Target, staging: &Path) -> Result<(), Failure> {
    let output = target.output();
    let swapped = if output.exists() {
        match exchange(staging, output) {
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {
                in_two_steps(target, staging)
            }
            swapped => swapped,
        }
    } else {
        fs::rename(staging, output)
    };
    swapped.map_err(|error| match error.kind() {
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => irreplaceable(output),
        _ => Failure::io("replace", output)(error),
    })
}

/// Linux: `renameat2(2)` with `RENAME_EXCHANGE`; Apple: `renamex_np(2)` with `RENAME_SWAP`.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Where folders cannot be exchanged. A kill in the middle is put right by [`recover`].
fn in_two_steps(target: &Target, staging: &Path) -> io::Result<()> {
    let old = target.beside("old");
    fs::rename(target.output(), &old)?;
    if let Err(error) = fs::rename(staging, target.output()) {
        fs::rename(&old, target.output())?;
        return Err(error);
    }
    fs::rename(&old, staging)
}

/// Puts right what a kill amid two renames left: no output, or an old one too many.
pub(super) fn recover(target: &Target) -> Result<(), Failure> {
    let old = target.beside("old");
    if !old.exists() {
        Ok(())
    } else if target.output().exists() {
        remove_tree(&old).map_err(Failure::io("remove", &old))
    } else {
        fs::rename(&old, target.output()).map_err(Failure::io("put back the output from", &old))
    }
}

/// Removes a folder and all below it, in parallel; one that is not there is fine. Links are not followed.
pub(super) fn remove_tree(root: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(root) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?.collect::<io::Result<Vec<_>>>()?,
    };
    entries.into_par_iter().try_for_each(|entry| {
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())
        } else {
            fs::remove_file(entry.path())
        }
    })?;
    fs::remove_dir(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(output: &Path, role: &str) -> std::path::PathBuf {
        output.with_file_name(format!(".output.tribina-{role}"))
    }

    fn target(site: &Path) -> Target {
        Target::new(site, Path::new("output"), &[]).unwrap()
    }

    #[test]
    fn two_renames_do_what_an_exchange_does() {
        for swap in [in_two_steps, |target: &Target, staging: &Path| exchange(staging, target.output())] {
            let site = tempfile::tempdir().unwrap();
            let target = target(site.path());
            let new = beside(target.output(), "new");
            for (folder, word) in [(target.output(), "old"), (new.as_path(), "new")] {
                fs::create_dir(folder).unwrap();
                fs::write(folder.join("word"), word).unwrap();
            }
            swap(&target, &new).unwrap();
            assert_eq!(fs::read_to_string(target.output().join("word")).unwrap(), "new");
            assert_eq!(fs::read_to_string(new.join("word")).unwrap(), "old");
            assert!(!beside(target.output(), "old").exists());
        }
    }

    #[test]
    fn a_failed_second_rename_puts_the_output_back() {
        let site = tempfile::tempdir().unwrap();
        let target = target(site.path());
        fs::create_dir(target.output()).unwrap();
        in_two_steps(&target, &site.path().join("nothing")).unwrap_err();
        assert!(target.output().exists());
    }

    #[test]
    fn a_kill_between_two_renames_is_put_right() {
        let site = tempfile::tempdir().unwrap();
        let target = target(site.path());
        let old = beside(target.output(), "old");
        fs::create_dir(&old).unwrap();
        fs::write(old.join("page"), "x").unwrap();
        recover(&target).unwrap();
        assert!(target.output().join("page").exists() && !old.exists());
        fs::create_dir(&old).unwrap();
        recover(&target).unwrap();
        assert!(target.output().join("page").exists() && !old.exists());
    }
}
