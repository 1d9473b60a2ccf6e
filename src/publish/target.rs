//! `Target`: the folder a build is allowed to replace, found and judged before anything is built.
//! Must not know what will be written into it.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::lock::Lock;
use super::manifest::MARK;
use crate::failure::Failure;

/// Entries that do not make a folder somebody else's; they are kept like every stranger.
const HARMLESS: [&str; 5] = [".git", ".gitignore", ".gitkeep", ".gitattributes", ".DS_Store"];

/// More links in a row than this are a circle.
const MOST_LINKS: u32 = 40;

/// An output folder that is ours, or empty, or not there yet.
#[derive(Debug)]
pub struct Target {
    /// Absolute, links resolved.
    output: PathBuf,
    parent: PathBuf,
    name: OsString,
}

impl Target {
    /// Judges an output folder. A relative `output` or source is taken from `site_root`; `output` may be a link.
    ///
    /// `sources` are the folders the site is made from (`content`, `themes`, …); those that do not exist are fine.
    /// Refused are: a file, a folder that is or holds the site root or a source, a folder inside a source, a
    /// mount point, and a folder with files in it that carries no mark of an earlier build. Nothing is written.
    pub fn new(site_root: &Path, output: &Path, sources: &[PathBuf]) -> Result<Target, Failure> {
        let asked = site_root.join(output);
        let output = resolve(&asked, MOST_LINKS).map_err(Failure::io("find the output folder", &asked))?;
        let root = resolve(site_root, MOST_LINKS).map_err(Failure::io("find the site", site_root))?;
        refuse_if_it_holds(&output, &root)?;
        for source in sources {
            let place = root.join(source);
            let place = resolve(&place, MOST_LINKS).map_err(Failure::io("find the folder", &place))?;
            refuse_if_it_holds(&output, &place)?;
            if output.starts_with(&place) {
                return Err(Failure::Refused(format!(
                    "the output folder {} lies inside {}, which the site is made from; choose another with --output",
                    output.display(),
                    place.display(),
                )));
            }
        }
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(Failure::Refused(format!("{} cannot be an output folder", output.display())));
        };
        refuse_if_inside_another(&output)?;
        refuse_if_not_ours(&output)?;
        refuse_if_mounted(&output, parent)?;
        Ok(Target { parent: parent.to_path_buf(), name: name.to_os_string(), output })
    }

    /// Keeps other builds of this output away, and reads what the last one recorded. See [`Lock`].
    pub fn lock(self) -> Result<Lock, Failure> {
        Lock::take(self)
    }

    /// The real output folder: absolute, without links.
    pub fn output(&self) -> &Path {
        &self.output
    }

    /// The folder the output lies in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// A name of ours beside the output: `output` → `.output.tribina-ROLE`.
    pub(super) fn beside(&self, role: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".tribina-");
        name.push(role);
        self.parent.join(name)
    }
}

/// The real place of a path whose last parts need not exist; a link that leads nowhere gives where it leads.
fn resolve(path: &Path, links_left: u32) -> io::Result<PathBuf> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let error = match path.canonicalize() {
        Ok(real) => return Ok(real),
        Err(error) if error.kind() != ErrorKind::NotFound || links_left == 0 => return Err(error),
        Err(error) => error,
    };
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return Err(error) };
    match fs::read_link(path) {
        Ok(leads_to) => resolve(&parent.join(leads_to), links_left - 1),
        Err(_) => Ok(resolve(parent, links_left)?.join(name)),
    }
}

fn refuse_if_it_holds(output: &Path, source: &Path) -> Result<(), Failure> {
    if !source.starts_with(output) {
        return Ok(());
    }
    Err(Failure::Refused(format!(
        "the output folder {} is or holds {}, which the site is made from; choose another with --output",
        output.display(),
        source.display(),
    )))
}

/// A site inside another's output would be carried along by every build of that one, and be mixed up with its pages.
fn refuse_if_inside_another(output: &Path) -> Result<(), Failure> {
    match output.ancestors().skip(1).find(|folder| folder.join(MARK).is_file()) {
        None => Ok(()),
        Some(other) => Err(Failure::Refused(format!(
            "the output folder {} lies inside {}, which an earlier build made; choose a folder beside it with --output",
            output.display(),
            other.display(),
        ))),
    }
}

/// Whether a name is one that [`Target::beside`] gives, for an output in the same folder.
fn is_beside_an_output(name: &OsString) -> bool {
    name.to_str().is_some_and(|name| name.starts_with('.') && name.contains(".tribina-"))
}

fn refuse_if_not_ours(output: &Path) -> Result<(), Failure> {
    let entries = match fs::read_dir(output) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(Failure::Refused(format!(
                "{} is a file, so the site cannot be written there; choose a folder with --output",
                output.display(),
            )));
        }
        Err(error) => return Err(Failure::io("read the folder", output)(error)),
    };
    if output.join(MARK).is_file() {
        return Ok(());
    }
    let names: Result<Vec<OsString>, io::Error> =
        entries.map(|entry| entry.map(|entry| entry.file_name())).collect();
    let names = names.map_err(Failure::io("read the folder", output))?;
    let is_harmless =
        |name: &&OsString| HARMLESS.iter().any(|harmless| *name == harmless) || is_beside_an_output(name);
    match names.iter().filter(|name| !is_harmless(name)).min() {
        None => Ok(()),
        Some(name) => Err(Failure::Refused(format!(
            "{} holds files that Tribina did not write, such as {}; empty it, or choose another folder with --output",
            output.display(),
            Path::new(name).display(),
        ))),
    }
}

/// A mount point cannot be exchanged with a folder beside it; said now rather than after the build.
#[cfg(unix)]
fn refuse_if_mounted(output: &Path, parent: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(output), fs::metadata(parent)) {
        (Ok(inner), Ok(outer)) if inner.dev() != outer.dev() => Err(irreplaceable(output)),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn refuse_if_mounted(_output: &Path, _parent: &Path) -> Result<(), Failure> {
    Ok(())
}

/// For a folder that the system will not let us rename.
pub(super) fn irreplaceable(output: &Path) -> Failure {
    Failure::Refused(format!(
        "{} is a mount point or part of a container image, and cannot be replaced as a whole; \
         give --output a folder inside it",
        output.display(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(result: Result<Target, Failure>, at: &Path) -> String {
        result.unwrap_err().to_string().replace(&at.canonicalize().unwrap().display().to_string(), "SITE")
    }

    #[test]
    fn folders_the_site_is_made_from_are_refused() {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        fs::create_dir_all(root.join("content/pages")).unwrap();
        let sources = [PathBuf::from("content"), PathBuf::from("themes")];
        let target = |output: &str| Target::new(root, Path::new(output), &sources);
        assert_eq!(target("output").unwrap().output(), root.canonicalize().unwrap().join("output"));
        assert_eq!(
            refusal(target("."), root),
            "the output folder SITE is or holds SITE, which the site is made from; choose another with --output"
        );
        assert!(refusal(target(".."), root).contains("is or holds SITE"));
        assert!(refusal(target("/"), root).contains("is or holds SITE"));
        assert!(refusal(target("content"), root).contains("is or holds SITE/content"));
        assert!(refusal(target("content/pages"), root).contains("lies inside SITE/content"));
        assert!(refusal(target("content/new/deep"), root).contains("lies inside SITE/content"));
        assert!(refusal(target("themes/public"), root).contains("lies inside SITE/themes"));
    }

    #[test]
    fn what_is_not_ours_is_refused() {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        fs::create_dir(root.join("photos")).unwrap();
        fs::write(root.join("photos/summer.jpg"), "x").unwrap();
        fs::write(root.join("photos/.git"), "x").unwrap();
        fs::write(root.join("file"), "x").unwrap();
        let target = |output: &str| Target::new(root, Path::new(output), &[]);
        assert_eq!(
            refusal(target("photos"), root),
            "SITE/photos holds files that Tribina did not write, such as summer.jpg; \
             empty it, or choose another folder with --output"
        );
        assert!(refusal(target("file"), root).starts_with("SITE/file is a file"));
        assert!(
            refusal(target("file/output"), root)
                .starts_with("cannot find the output folder SITE/file/output")
        );
        fs::remove_file(root.join("photos/summer.jpg")).unwrap();
        fs::write(root.join("photos/.public.tribina-lock"), "").unwrap();
        target("photos").unwrap();
    }

    #[test]
    fn the_output_of_another_build_holds_no_output() {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        fs::create_dir_all(root.join("public/about")).unwrap();
        fs::write(root.join("public/.tribina-build"), "x").unwrap();
        for inside in ["public/about", "public/new/deep"] {
            let said = refusal(Target::new(root, Path::new(inside), &[]), root);
            assert_eq!(
                said,
                format!(
                    "the output folder SITE/{inside} lies inside SITE/public, which an earlier build made; \
                     choose a folder beside it with --output"
                )
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_even_to_a_folder_that_is_not_there_yet() {
        let site = tempfile::tempdir().unwrap();
        let root = site.path();
        std::os::unix::fs::symlink("elsewhere/public", root.join("output")).unwrap();
        std::os::unix::fs::symlink("circle", root.join("circle")).unwrap();
        let target = Target::new(root, Path::new("output"), &[]).unwrap();
        assert_eq!(target.output(), root.canonicalize().unwrap().join("elsewhere/public"));
        Target::new(root, Path::new("circle"), &[]).unwrap_err();
    }
}
