//! Stage 1: the disk → `Sources`, an immutable snapshot of every input file.
//!
//! Nothing after this stage reads the disk; large files are only named here, and copied at the very end. The exceptions
//! are inside this module: a page's text is given up once it is understood, and read again to show a line in a message;
//! a picture is looked at when the plan asks what it is, unless that is known; of a font the first bytes are.

mod built_in;
mod read;
mod update;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use read::{FOLDERS, MISNAMED, is_bibliography, is_left_behind, read};
pub use update::update;

use xxhash_rust::xxh3::xxh3_128;

use crate::diagnostics::{Diagnostic, Diagnostics, FileId, Files};
use crate::picture;
use crate::vocabulary::SitePath;

/// Every input file. A `FileId` stays with its path from one snapshot to the next; in the first one it is the place in
/// the order of paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    root: PathBuf,
    /// By id. Places of files that went away are taken by new ones.
    files: Vec<Arc<SourceFile>>,
    /// The files that are there, in the order of paths. Shared by snapshots of the same files.
    order: Arc<Vec<FileId>>,
    /// What was wrong on the walk; what is wrong with a file stands with it.
    walk_problems: Diagnostics,
}

/// One input file.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path from the root; the files of the built-in theme begin with `built-in:`.
    pub path: SitePath,
    /// What is known of it.
    pub data: Data,
    /// Why it could not be read.
    problem: Option<Diagnostic>,
    /// Whether a symbolic link leads to it: then it may change without anything changing at this path.
    is_linked: bool,
}

/// What the snapshot holds of a file.
#[derive(Debug)]
pub enum Data {
    /// The whole text: Markdown, YAML, templates, strings, and the theme's style sheets and scripts.
    Text(String),
    /// The bytes of a small file of a theme: fonts, pictures.
    Bytes(Vec<u8>),
    /// A text that was given up after it was understood; read again if somebody asks.
    Released {
        /// Of the text, to know whether the file still holds it.
        digest: u128,
        /// The text, once it has been asked for. Empty if the file has changed.
        again: OnceLock<String>,
    },
    /// An attachment, by size and time of its last change; copied when it is published.
    Large {
        /// Bytes.
        size: u64,
        /// Nanoseconds since 1970, as the file system says.
        modified: u128,
        /// What it shows, once somebody has asked for it as a picture.
        seen: OnceLock<picture::Seen>,
    },
}

impl Sources {
    /// The folder of the site.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What was found wrong while the files were read.
    pub fn problems(&self) -> Diagnostics {
        let of_files = self.iter().filter_map(|(_, file)| file.problem.clone());
        of_files.chain(self.walk_problems.iter().cloned()).collect()
    }

    /// All files in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.order.iter().map(|id| (*id, self.file(*id)))
    }

    /// A file by its id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// A file as snapshots share it: the same value as long as it says the same.
    pub fn shared(&self, id: FileId) -> &Arc<SourceFile> {
        &self.files[id.0 as usize]
    }

    /// A file by its path.
    pub fn find(&self, path: &SitePath) -> Option<FileId> {
        let place = self.order.binary_search_by(|id| self.file(*id).path.cmp(path)).ok()?;
        Some(self.order[place])
    }

    /// The files of a folder and the folders below it, in order. `folder` is without a closing `/`.
    pub fn below<'s>(&'s self, folder: &str) -> impl Iterator<Item = (FileId, &'s SourceFile)> + use<'s> {
        let prefix = format!("{folder}/");
        let start = self.order.partition_point(|id| self.file(*id).path.as_str() < prefix.as_str());
        let files = self.order[start..].iter().map(|id| (*id, self.file(*id)));
        files.take_while(move |(_, file)| file.path.as_str().starts_with(&prefix))
    }

    /// Whether both snapshots are of the same files, whatever these say.
    pub fn has_files_of(&self, other: &Sources) -> bool {
        Arc::ptr_eq(&self.order, &other.order)
    }

    /// The files of some folders, to know later whether they still say the same.
    pub fn shared_below(&self, folders: &[&str]) -> Vec<(FileId, Arc<SourceFile>)> {
        let ids = folders.iter().flat_map(|folder| self.below(folder).map(|(id, _)| id));
        ids.map(|id| (id, Arc::clone(self.shared(id)))).collect()
    }

    /// The text of a file; empty for files that are no text.
    pub fn text_of(&self, id: FileId) -> &str {
        match &self.file(id).data {
            Data::Text(text) => text,
            Data::Released { digest, again } => again.get_or_init(|| {
                let text = std::fs::read_to_string(self.on_disk(id)).unwrap_or_default();
                if xxh3_128(text.as_bytes()) == *digest { text } else { String::new() }
            }),
            Data::Bytes(_) | Data::Large { .. } => "",
        }
    }

    /// Gives up the texts of some files that nobody else shares: on a large site they are a third of all memory, and only
    /// messages show them again.
    pub fn release(&mut self, files: &[FileId]) {
        use rayon::prelude::*;
        let wanted: BTreeSet<FileId> = files.iter().copied().collect();
        let (Some(first), Some(last)) = (wanted.first(), wanted.last()) else { return };
        let (first, last) = (first.0 as usize, last.0 as usize);
        let files = self.files[first..=last].par_iter_mut().enumerate();
        let files = files.filter(|(at, _)| wanted.contains(&FileId((first + at) as u32)));
        files.filter_map(|(_, file)| Arc::get_mut(file)).for_each(|file| {
            if let Data::Text(text) = &file.data {
                let digest = xxh3_128(text.as_bytes());
                file.data = Data::Released { digest, again: OnceLock::new() };
            }
        });
    }

    /// The file on the disk, for attachments that are copied.
    pub fn on_disk(&self, id: FileId) -> PathBuf {
        self.root.join(self.file(id).path.as_str())
    }

    /// What an attachment shows, if it is a picture: as `memo` knows it, else by its bytes. Asked of pictures that pages
    /// show, and of no others: the rest need not be read before they are copied.
    pub fn picture(&self, id: FileId, memo: &picture::Memo) -> Option<&picture::Seen> {
        let file = self.file(id);
        let Data::Large { size, modified, seen } = &file.data else { return None };
        let read = || std::fs::read(self.on_disk(id));
        Some(seen.get_or_init(|| memo.seen(file.path.as_str(), *size, *modified, read)))
    }

    /// Whether the bytes of an attachment begin with a signature; true where they cannot be read, which publishing tells.
    pub fn begins_with(&self, id: FileId, signature: &[u8]) -> bool {
        let mut begin = vec![0; signature.len()];
        let read = std::fs::File::open(self.on_disk(id)).and_then(|mut file| file.read_exact(&mut begin));
        match read {
            Ok(()) => begin == signature,
            Err(error) => error.kind() != std::io::ErrorKind::UnexpectedEof,
        }
    }

    /// A digest of every input (128 bits, as hexadecimal digits), attachments by their sizes: the same on every machine. To
    /// be asked for before any text is released.
    pub fn digest(&self) -> String {
        use rayon::prelude::*;
        let digests: Vec<u128> = self.order.par_iter().map(|id| self.file(*id).digest()).collect();
        let mut whole = xxhash_rust::xxh3::Xxh3::new();
        for digest in digests {
            whole.update(&digest.to_le_bytes());
        }
        format!("{:032x}", whole.digest128())
    }

    /// A digest of when attachments were changed on this machine. Where this and [`Sources::digest`] are as before, so is
    /// every input.
    pub fn times(&self) -> String {
        let mut digest = xxhash_rust::xxh3::Xxh3::new();
        for (_, file) in self.iter() {
            if let Data::Large { modified, .. } = &file.data {
                digest.update(&modified.to_le_bytes());
            }
        }
        format!("{:032x}", digest.digest128())
    }
}

impl SourceFile {
    /// Whether it says the same.
    fn is_as(&self, other: &SourceFile) -> bool {
        let same = match (&self.data, &other.data) {
            (Data::Text(own), Data::Text(other)) => own == other,
            (Data::Bytes(own), Data::Bytes(other)) => own == other,
            (Data::Large { size, modified, .. }, Data::Large { size: other, modified: at, .. }) => {
                size == other && modified == at
            }
            _ => false,
        };
        same && self.problem == other.problem && self.is_linked == other.is_linked
    }

    fn digest(&self) -> u128 {
        let mut digest = xxhash_rust::xxh3::Xxh3::new();
        digest.update(self.path.as_str().as_bytes());
        digest.update(&[0]);
        match &self.data {
            Data::Text(text) => digest.update(text.as_bytes()),
            Data::Bytes(bytes) => digest.update(bytes),
            Data::Released { digest: text, .. } => digest.update(&text.to_le_bytes()),
            Data::Large { size, .. } => digest.update(&size.to_le_bytes()),
        }
        digest.digest128()
    }
}

impl Files for Sources {
    fn name(&self, file: FileId) -> &str {
        self.file(file).path.as_str()
    }
    fn text(&self, file: FileId) -> &str {
        self.text_of(file)
    }
}
