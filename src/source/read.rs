//! The walk: which files belong to a site, and what of them is read.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{Data, SourceFile, Sources, built_in};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Place};
use crate::failure::Failure;
use crate::vocabulary::SitePath;

/// Texts larger than this are refused: nobody writes them by hand, and one would hold up the whole site.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;

/// The folders of a site that are read.
pub const FOLDERS: [&str; 6] = ["content", "themes", "templates", "strings", "static", "citations"];

/// Names under which `site.yaml` is looked for, to tell what it has to be called.
pub const MISNAMED: [&str; 3] = ["site.yml", "Site.yaml", "site.yaml.txt"];

/// A file met on the walk.
pub(super) enum Found {
    OnDisk { file: PathBuf, is_linked: bool },
    BuiltIn(&'static [u8]),
}

/// Reads the site in the folder `root`, leaving out `output` where it lies inside.
pub fn read(root: &Path, output: &Path) -> Result<Sources, Failure> {
    let root = root.canonicalize().map_err(Failure::io("open the site's folder", root))?;
    let mut walk_problems = Diagnostics::default();
    let found = find(&root, output, &mut walk_problems);
    let files: Vec<Arc<SourceFile>> =
        found.into_par_iter().map(|(path, found)| Arc::new(load(path, &found))).collect();
    let order = Arc::new((0..files.len() as u32).map(FileId).collect());
    Ok(Sources { root, files, order, walk_problems })
}

/// Every file of the site in the order of paths, the built-in ones too.
pub(super) fn find(root: &Path, output: &Path, diagnostics: &mut Diagnostics) -> Vec<(SitePath, Found)> {
    let mut found = built_in::files();
    let settings = std::iter::once("site.yaml").chain(MISNAMED);
    let settings = settings.map(|name| (name, root.join(name))).find(|(_, file)| file.is_file());
    if let Some((name, file)) = settings {
        let is_linked = file.is_symlink();
        found.push((SitePath::new(name), Found::OnDisk { file, is_linked }));
    }
    for folder in FOLDERS {
        walk(root, folder, output, &mut found, diagnostics);
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found
}

fn walk(
    root: &Path,
    folder: &str,
    output: &Path,
    found: &mut Vec<(SitePath, Found)>,
    diagnostics: &mut Diagnostics,
) {
    let top = root.join(folder);
    if !top.exists() {
        return;
    }
    let mut entries = WalkDir::new(&top).follow_links(true).into_iter();
    // How deep the outermost folder lies that a link leads to, while the walk is in it.
    let mut linked: Option<usize> = top.is_symlink().then_some(0);
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let name =
                    error.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
                // Emacs marks a file that is being edited by a link that leads nowhere.
                if !name.is_some_and(|name| is_left_behind(&name)) {
                    diagnostics.push(walk_problem(root, &error));
                }
                continue;
            }
        };
        let is_folder = entry.file_type().is_dir();
        linked = linked.filter(|depth| *depth == 0 || *depth < entry.depth());
        if is_folder && linked.is_none() && entry.path_is_symlink() {
            linked = Some(entry.depth());
        }
        let unwanted = entry.depth() > 0
            && (is_left_behind(&entry.file_name().to_string_lossy()) || entry.path() == output);
        let leads_out = !unwanted && leads_out(root, &entry);
        if leads_out {
            let shown =
                SitePath::new(entry.path().strip_prefix(root).unwrap_or(entry.path()).to_string_lossy());
            let message = "this link leads out of the site's folder";
            let help = "copy what it leads to into the site instead";
            diagnostics.push(Diagnostic::new(Code::FileUnreadable, Place::File(shown), message).help(help));
        }
        if unwanted || leads_out {
            if is_folder {
                entries.skip_current_dir();
            }
        } else if !is_folder {
            match site_path(root, entry.path()) {
                // To read a pipe is to wait for whoever writes into it.
                Ok(path) if !entry.file_type().is_file() => {
                    let message = "this is no ordinary file, such as a text or a picture";
                    let diagnostic = Diagnostic::new(Code::FileUnreadable, Place::File(path), message);
                    diagnostics.push(diagnostic.help("take it out of the site's folder"));
                }
                Ok(path) => {
                    let is_linked = linked.is_some() || entry.path_is_symlink();
                    found.push((path, Found::OnDisk { file: entry.into_path(), is_linked }));
                }
                Err(problem) => diagnostics.push(problem),
            }
        }
    }
}

/// Links are followed, but not to what only the machine's owner should publish.
fn leads_out(root: &Path, entry: &DirEntry) -> bool {
    entry.path_is_symlink() && !entry.path().canonicalize().is_ok_and(|real| real.starts_with(root))
}

/// Whether a name is one of those that editors, systems and version control leave behind.
pub fn is_left_behind(name: &str) -> bool {
    let swap = Path::new(name).extension().is_some_and(|end| end == "swp" || end == "tmp" || end == "bak");
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#')
        || swap
        || matches!(name, "node_modules" | "Thumbs.db" | "desktop.ini" | "__MACOSX")
}

fn site_path(root: &Path, path: &Path) -> Result<SitePath, Diagnostic> {
    let relative = path.strip_prefix(root).unwrap_or(path);
    if let Some(text) = relative.to_str().filter(|text| !text.contains(char::is_control)) {
        Ok(SitePath::new(text.replace('\\', "/")))
    } else {
        let shown = SitePath::new(relative.to_string_lossy().replace(char::is_control, "\u{fffd}"));
        let message = match relative.to_str() {
            Some(_) => "the file's name has a control character in it",
            None => "the file's name is not valid UTF-8",
        };
        Err(Diagnostic::new(Code::FileBadName, Place::File(shown), message).help("rename the file"))
    }
}

fn walk_problem(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().unwrap_or(root);
    let shown = path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned();
    let message = if error.loop_ancestor().is_some() {
        "this link leads back to a folder above it".to_owned()
    } else {
        match error.io_error() {
            Some(error) if error.kind() == std::io::ErrorKind::NotFound => {
                "this link leads nowhere".to_owned()
            }
            Some(error) => format!("cannot be read: {error}"),
            None => "cannot be read".to_owned(),
        }
    };
    Diagnostic::new(Code::FileUnreadable, Place::File(SitePath::new(shown)), message)
}

pub(super) fn load(path: SitePath, found: &Found) -> SourceFile {
    let wanted = wanted(&path);
    let (loaded, is_linked) = match found {
        Found::BuiltIn(bytes) => (keep(&path, wanted, bytes.to_vec()), false),
        Found::OnDisk { file, is_linked } => (on_disk(&path, file, wanted), *is_linked),
    };
    let (data, problem) = match loaded {
        Ok(data) => (data, None),
        Err(problem) => (Data::Bytes(Vec::new()), Some(problem)),
    };
    SourceFile { path, data, problem, is_linked }
}

fn on_disk(path: &SitePath, file: &Path, wanted: Wanted) -> Result<Data, Diagnostic> {
    let unreadable = |error: std::io::Error| {
        Diagnostic::new(Code::FileUnreadable, Place::File(path.clone()), format!("cannot be read: {error}"))
    };
    if wanted == Wanted::Name {
        let metadata = fs::metadata(file).map_err(unreadable)?;
        let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        // Found out now, not in the middle of publishing.
        fs::File::open(file).map_err(unreadable)?;
        return Ok(Data::Large {
            size: metadata.len(),
            modified: modified.map_or(0, |time| time.as_nanos()),
            seen: OnceLock::new(),
        });
    }
    let bytes = fs::read(file).map_err(unreadable)?;
    if wanted == Wanted::Text && bytes.len() as u64 > LARGEST_TEXT {
        let message = format!("a text of {} MB is more than a page can be", bytes.len() / 1_000_000);
        let help = "publish it as an attachment, or divide it into several pages";
        return Err(Diagnostic::new(Code::FileTooLarge, Place::File(path.clone()), message).help(help));
    }
    keep(path, wanted, bytes)
}

fn keep(path: &SitePath, wanted: Wanted, bytes: Vec<u8>) -> Result<Data, Diagnostic> {
    if wanted != Wanted::Text {
        return Ok(Data::Bytes(bytes));
    }
    // Copied, because the standard library looks at each letter of Cyrillic by itself, which takes many times as long.
    if let Ok(text) = simdutf8::basic::from_utf8(&bytes) {
        return Ok(Data::Text(text.to_owned()));
    }
    String::from_utf8(bytes).map(Data::Text).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = String::from_utf8_lossy(before).matches('\n').count() + 1;
        let message = format!("line {line} is not valid UTF-8");
        let help = "save the file with the encoding UTF-8";
        Diagnostic::new(Code::FileNotUtf8, Place::File(path.clone()), message).help(help)
    })
}

/// What of a file the later stages need.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Text,
    Bytes,
    Name,
}

/// Whether a file of data is meant for citing, which its name has to say: `citations/all.json`,
/// `content/…/lithium.refs.yaml`, `content/…/lithium.csl.json`.
pub fn is_bibliography(path: &SitePath) -> bool {
    let name = path.file_name().to_ascii_lowercase();
    path.as_str().starts_with("citations/")
        || [".refs.yaml", ".refs.yml", ".refs.json", ".csl.json"].iter().any(|end| name.ends_with(end))
}

fn wanted(path: &SitePath) -> Wanted {
    let extension = path.extension();
    let in_theme = path.as_str().starts_with("themes/") || path.as_str().starts_with("built-in:");
    match extension.as_str() {
        "md" | "markdown" if path.as_str().starts_with("content/") => Wanted::Text,
        "yaml" | "yml" | "ftl"
            if !path.as_str().starts_with("content/") && !path.as_str().starts_with("static/") =>
        {
            Wanted::Text
        }
        _ if path.as_str().starts_with("templates/")
            || (in_theme && path.as_str().contains("/templates/")) =>
        {
            Wanted::Text
        }
        "csl" if path.as_str().starts_with("citations/") => Wanted::Text,
        // Bibliographies. Other data that publications come with stays on the disk.
        "bib" if !path.as_str().starts_with("static/") => Wanted::Text,
        "yaml" | "yml" | "json" if is_bibliography(path) => Wanted::Text,
        "css" | "js" | "svg" if in_theme => Wanted::Text,
        _ if in_theme => Wanted::Bytes,
        _ => Wanted::Name,
    }
}
