//! Renditions of pictures on the disk: each is made once and kept in `.tribina/pictures/` of the site, under a name that
//! says what it is made of. What is missing or damaged is made again; nobody misses the folder but the clock.
//!
//! Must not know which pages show what, nor where a rendition is published.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Place};
use crate::drawing;
use crate::gallery::Print;
use crate::outputs::{Job, Plan, Route};
use crate::picture::{self, Fault, Rendition};
use crate::source::Sources;

/// The folder of a site for what can be made again, which belongs in no repository. It is made where it is not there.
pub fn workshop(root: &Path) -> io::Result<PathBuf> {
    let folder = root.join(FOLDER);
    if !folder.exists() {
        fs::create_dir(&folder)?;
        fs::write(folder.join(".gitignore"), "*\n")?;
    }
    Ok(folder)
}

/// Its name.
pub const FOLDER: &str = ".tribina";

/// The renditions of one site.
pub struct Darkroom {
    root: PathBuf,
    /// Counts the files that are being written, for their names.
    unfinished: AtomicUsize,
    /// What this run has asked for.
    used: Mutex<BTreeSet<String>>,
}

impl Darkroom {
    /// That of the site in a folder.
    pub fn new(root: &Path) -> Darkroom {
        Darkroom { root: root.to_owned(), unfinished: AtomicUsize::new(0), used: Mutex::default() }
    }

    /// Makes what is missing for a plan, each picture decoded once for all of its renditions; those at places that
    /// `is_there` are not needed. Reports the pictures of which nothing can be made.
    pub fn develop(&self, plan: &Plan, is_there: impl Fn(&Route) -> bool + Sync) -> Diagnostics {
        let mut wanted: BTreeMap<FileId, BTreeMap<&str, &Print>> = BTreeMap::new();
        for route in plan.routes.iter() {
            if let Job::Picture(file, print) = &route.job {
                wanted.entry(*file).or_default().insert(&print.key, print);
            }
        }
        let missing: BTreeSet<&str> = plan
            .routes
            .par_iter()
            .filter_map(|route| match &route.job {
                Job::Picture(_, print) if !is_there(route) && !self.has(&print.key) => {
                    Some(print.key.as_str())
                }
                _ => None,
            })
            .collect();
        let wanted: Vec<(FileId, Vec<&Print>)> = wanted
            .into_iter()
            .map(|(file, prints)| {
                (file, prints.into_values().filter(|one| missing.contains(&*one.key)).collect())
            })
            .filter(|(_, prints): &(FileId, Vec<&Print>)| !prints.is_empty())
            .collect();
        let problems = wanted.par_iter().filter_map(|(file, prints)| {
            let fault = self.make(&plan.sources, *file, prints).err()?;
            Some(problem(&plan.sources, *file, &fault))
        });
        let problems: Vec<Diagnostic> = problems.collect();
        let problems: Diagnostics = problems.into_iter().collect();
        problems.settle(&plan.site.config.severity)
    }

    /// A drawing as a picture, painted unless that has been done.
    ///
    /// # Errors
    /// What the painter says of a drawing that cannot be painted.
    pub fn drawing(&self, svg: &str) -> Result<Vec<u8>, String> {
        let key = format!("card-{:032x}.png", xxh3_128(format!("{}{svg}", drawing::EDITION).as_bytes()));
        self.note(&key);
        if self.has(&key)
            && let Ok(bytes) = fs::read(self.file(&key))
        {
            return Ok(bytes);
        }
        let painted = drawing::paint(svg)?;
        // What cannot be kept is painted again where it is needed.
        let _ = self.keep(&key, &painted);
        Ok(painted)
    }

    /// Makes renditions of one file and keeps them.
    fn make(&self, sources: &Sources, file: FileId, prints: &[&Print]) -> Result<(), Fault> {
        let bytes = read(sources, file)?;
        let renditions: Vec<Rendition> = prints.iter().map(|print| print.rendition.clone()).collect();
        // What cannot be kept is made again where it is needed.
        let _ = picture::develop(&bytes, &renditions, |place, made| self.keep(&prints[place].key, &made))?;
        Ok(())
    }

    /// The bytes of a rendition: kept ones, else made now. Of a picture that cannot be read, those of its file.
    pub fn print(&self, sources: &Sources, file: FileId, print: &Print) -> io::Result<Vec<u8>> {
        self.note(&print.key);
        if self.has(&print.key)
            && let Ok(bytes) = fs::read(self.file(&print.key))
        {
            return Ok(bytes);
        }
        let original = fs::read(sources.on_disk(file))?;
        let mut made = None;
        let developed = picture::develop(&original, std::slice::from_ref(&print.rendition), |_, bytes| {
            made = Some(bytes);
            Ok::<(), io::Error>(())
        });
        match (developed, made) {
            (Ok(_), Some(bytes)) => {
                let _ = self.keep(&print.key, &bytes);
                Ok(bytes)
            }
            _ => Ok(original),
        }
    }

    /// A picture of the site without what is not seen; as it is, where it cannot be understood.
    pub fn cleaned(&self, sources: &Sources, file: FileId) -> io::Result<Vec<u8>> {
        let original = fs::read(sources.on_disk(file))?;
        let cleaned = picture::look(&original).facts.and_then(|facts| picture::clean(&original, &facts));
        Ok(cleaned.unwrap_or(original))
    }

    /// Forgets what neither the plan nor anybody else in this run has asked for.
    pub fn tidy(&self, plan: &Plan) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let mut wanted: BTreeSet<&str> = used.iter().map(String::as_str).collect();
        wanted.extend(plan.routes.iter().filter_map(|route| match &route.job {
            Job::Picture(_, print) => Some(print.key.as_str()),
            _ => None,
        }));
        let Ok(entries) = fs::read_dir(self.folder()) else { return };
        for entry in entries.flatten() {
            // Others may be writing those that begin with a dot.
            if entry.file_name().to_str().is_some_and(|name| !name.starts_with('.') && !wanted.contains(name))
            {
                // It may be gone already: another build tidies up too.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn note(&self, key: &str) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
    }

    /// Whether a rendition is there, and whole.
    fn has(&self, key: &str) -> bool {
        is_whole(&self.file(key)).unwrap_or(false)
    }

    /// Whole or not at all: another build may be reading.
    fn keep(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        workshop(&self.root)?;
        let folder = self.folder();
        if !folder.is_dir() {
            fs::create_dir_all(&folder)?;
        }
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let new = folder.join(format!(".{}-{number}", std::process::id()));
        let written = fs::write(&new, bytes).and_then(|()| fs::rename(&new, self.file(key)));
        written.inspect_err(|_| drop(fs::remove_file(&new)))
    }

    fn folder(&self) -> PathBuf {
        self.root.join(FOLDER).join("pictures")
    }

    fn file(&self, key: &str) -> PathBuf {
        self.folder().join(key)
    }
}

fn read(sources: &Sources, file: FileId) -> Result<Vec<u8>, Fault> {
    fs::read(sources.on_disk(file)).map_err(|error| Fault::Unreadable(error.to_string()))
}

fn is_whole(path: &Path) -> io::Result<bool> {
    const END: u64 = 16;
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    file.by_ref().take(END).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(length.saturating_sub(END)))?;
    file.read_to_end(&mut tail)?;
    Ok(picture::is_whole(&head, &tail, length))
}

fn problem(sources: &Sources, file: FileId, fault: &Fault) -> Diagnostic {
    let path = &sources.file(file).path;
    Diagnostic::new(Code::ImageUnreadable, Place::File(path.clone()), format!("`{path}` {fault}"))
        .help("open it in a program for pictures and save it again")
}
