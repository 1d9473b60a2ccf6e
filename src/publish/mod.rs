//! Writes a whole output tree, or nothing: files → staging folder → swapped in; what did not change keeps its times.
//! Must not know what a file means, nor read anything of the site but the files it is told to copy.
//!
//! # The protocol
//! Everything lies beside the output folder (here `output`), on the same file system:
//!
//! | name | what it is |
//! |---|---|
//! | `.output.tribina-lock` | locked while a build runs; stays afterwards, so that nobody locks a file that is gone |
//! | `.output.tribina-new` | the staging folder; after the swap the old tree, until it is removed |
//! | `.output.tribina-old` | the old tree between two renames, only where folders cannot be exchanged |
//! | `.output.tribina-local` | times of the files, and the caller's note: true on this machine only |
//! | `output/.tribina-build` | the mark that the folder is ours: the digest of the inputs, and of every file |
//!
//! 1. [`Target::new`] refuses a folder that is not ours to replace; [`Target::lock`] keeps other builds out, puts
//!    right what a killed build left, and reads what the last build recorded ([`Previous`]).
//! 2. [`Lock::begin`] makes an empty staging folder. [`Staging::put`] fills it from any thread: a file that is as
//!    the last build left it is hard-linked from the old tree and so keeps its inode and time; others are written.
//! 3. [`Staging::publish`] links the strangers over (files in the output that no build wrote), writes the mark, and
//!    exchanges the two folders in one system call. Until then the old output is whole, and after it the new one.
//!
//! The mark holds nothing local, so two builds of the same input are equal byte for byte, and nothing that the
//! pages do not already say, so it may lie on a public server. Times and the note are therefore kept apart, bound
//! to the mark by its digest. Where they are missing or of another build, files are judged by their content.
//!
//! A file system without exchange gets two renames. A kill between them leaves no output for a moment; the next
//! build puts the old one back. Nothing is forced to the disk, so a power cut may damage what was just written.

mod digest;
mod lock;
mod manifest;
mod staging;
mod strangers;
mod swap;
mod target;

pub use lock::Lock;
pub use manifest::Previous;
pub use staging::{Content, Staging, Summary};
pub use target::Target;

#[cfg(test)]
mod tests;
