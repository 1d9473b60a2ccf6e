//! `Failure`: the few ways the machine, not the author's site, can fail us. One sentence ends the command.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command had to end. The sentence says what was tried, on what, and what can be done.
#[derive(Debug)]
pub enum Failure {
    /// The system refused an operation on a file or folder.
    Io {
        /// What was tried: "write", "read the folder".
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// The command line or the folders do not allow what was asked; a whole sentence.
    Refused(String),
}

impl Failure {
    /// For `map_err`: what was tried, and on what.
    pub fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Failure {
        let path = path.to_path_buf();
        move |source| Failure::Io { action, path, source }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Refused(sentence) => f.write_str(sentence),
            Failure::Io { action, path, source } => {
                write!(f, "cannot {action} {}: {source}", path.display())?;
                match source.kind() {
                    io::ErrorKind::StorageFull => f.write_str("; free some space and run again"),
                    io::ErrorKind::PermissionDenied => f.write_str("; check who owns it"),
                    io::ErrorKind::ReadOnlyFilesystem => f.write_str("; choose another folder with --output"),
                    _ => Ok(()),
                }
            }
        }
    }
}

impl std::error::Error for Failure {}
