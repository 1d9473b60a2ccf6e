//! What publishing promises, each promise a test: builds into a folder of its own, then looks at the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{Content, Lock, Summary, Target};
use crate::failure::Failure;
use crate::vocabulary::OutputPath;

/// A site root of its own, with `output` as the output folder.
struct Site(tempfile::TempDir);

impl Site {
    fn new() -> Site {
        Site(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn lock(&self) -> Result<Lock, Failure> {
        Target::new(self.0.path(), Path::new("output"), &[])?.lock()
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<Summary, Failure> {
        let staging = self.lock()?.begin()?;
        for (path, text) in files {
            staging.put(&OutputPath::new(*path), Content::Bytes(text.as_bytes().to_vec()))?;
        }
        staging.publish("digest of inputs", "a note\nof two lines")
    }

    /// All files of the output but the mark, with their text.
    fn output(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        gather(&self.path("output"), "", &mut files);
        files.remove(".tribina-build");
        files
    }

    /// Names at the root of the site, sorted.
    fn beside(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn refusal(&self, files: &[(&str, &str)]) -> String {
        let site = self.0.path().canonicalize().unwrap().display().to_string();
        self.build(files).unwrap_err().to_string().replace(&site, "SITE")
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn tree(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_string(), (*text).to_string())).collect()
}

/// Moves a file's time an hour back, so that a rewritten file cannot look untouched.
fn age(path: &Path) -> SystemTime {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(file.metadata().unwrap().modified().unwrap() - Duration::from_secs(3600)).unwrap();
    file.metadata().unwrap().modified().unwrap()
}

const FIRST: &[(&str, &str)] = &[("index.html", "home"), ("sq/a/index.html", "a"), ("sq/b/index.html", "b")];

#[test]
fn a_first_build_writes_everything_and_nothing_else() {
    let site = Site::new();
    let summary = site.build(FIRST).unwrap();
    assert_eq!(summary, Summary { written: 3, unchanged: 0, removed: 0, bytes: 6 });
    assert_eq!(site.output(), tree(FIRST));
    assert_eq!(site.beside(), [".output.tribina-local", ".output.tribina-lock", "output"]);
}

#[test]
fn unchanged_files_keep_time_and_place_on_disk_and_lost_ones_vanish() {
    let site = Site::new();
    site.build(FIRST).unwrap();
    let kept = site.path("output/sq/a/index.html");
    let (time, place) = (age(&kept), inode(&kept));
    let second = [("index.html", "changed"), ("sq/a/index.html", "a"), ("en/index.html", "new")];
    let summary = site.build(&second).unwrap();
    assert_eq!(summary, Summary { written: 2, unchanged: 1, removed: 1, bytes: 11 });
    assert_eq!(site.output(), tree(&second));
    assert!(!site.path("output/sq/b").exists());
    assert_eq!((fs::metadata(&kept).unwrap().modified().unwrap(), inode(&kept)), (time, place));
    assert_eq!(site.build(&second).unwrap(), Summary { written: 0, unchanged: 3, removed: 0, bytes: 11 });
    assert_eq!((fs::metadata(&kept).unwrap().modified().unwrap(), inode(&kept)), (time, place));
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap())
}

#[cfg(not(unix))]
fn inode(_path: &Path) -> u64 {
    0
}

#[test]
fn the_next_build_learns_what_the_last_one_knew() {
    let site = Site::new();
    assert!(site.lock().unwrap().previous().is_none());
    site.build(FIRST).unwrap();
    let previous = |site: &Site| {
        let lock = site.lock().unwrap();
        let previous = lock.previous().unwrap();
        (previous.inputs().to_string(), previous.note().to_string(), previous.is_intact())
    };
    let (inputs, note, intact) = previous(&site);
    assert_eq!((inputs.as_str(), note.as_str(), intact), ("digest of inputs", "a note\nof two lines", true));
    age(&site.path("output/index.html"));
    assert!(!previous(&site).2);
    site.build(FIRST).unwrap();
    assert!(previous(&site).2);
    fs::remove_file(site.path("output/index.html")).unwrap();
    assert!(!previous(&site).2);
}

#[test]
fn without_the_local_record_files_are_judged_by_content() {
    let site = Site::new();
    site.build(FIRST).unwrap();
    let kept = site.path("output/sq/a/index.html");
    let time = age(&kept);
    fs::write(site.path("output/index.html"), "HOME").unwrap();
    fs::remove_file(site.path(".output.tribina-local")).unwrap();
    assert!(!site.lock().unwrap().previous().unwrap().is_intact());
    assert_eq!(site.build(FIRST).unwrap(), Summary { written: 1, unchanged: 2, removed: 0, bytes: 6 });
    assert_eq!(site.output(), tree(FIRST));
    assert_eq!(fs::metadata(&kept).unwrap().modified().unwrap(), time);
    assert!(site.lock().unwrap().previous().unwrap().is_intact());
}

#[test]
fn two_builds_of_the_same_input_are_equal_to_the_byte() {
    let (one, two) = (Site::new(), Site::new());
    one.build(FIRST).unwrap();
    let backwards: Vec<_> = FIRST.iter().rev().copied().collect();
    two.build(&[("gone", "x")]).unwrap();
    two.build(&backwards).unwrap();
    let mark = |site: &Site| fs::read_to_string(site.path("output/.tribina-build")).unwrap();
    assert_eq!(mark(&one), mark(&two));
}

#[test]
fn copies_follow_their_source_and_not_its_mode() {
    let site = Site::new();
    let source = site.path("report.pdf");
    let build = || {
        let staging = site.lock().unwrap().begin().unwrap();
        staging.put(&OutputPath::new("files/report.pdf"), Content::CopyOf(source.clone())).unwrap();
        staging.publish("", "").unwrap()
    };
    fs::write(&source, "first").unwrap();
    #[cfg(unix)]
    fs::set_permissions(&source, std::os::unix::fs::PermissionsExt::from_mode(0o400)).unwrap();
    assert_eq!(build().written, 1);
    let copy = site.path("output/files/report.pdf");
    assert!(!fs::metadata(&copy).unwrap().permissions().readonly());
    let time = age(&copy);
    assert_eq!(build().unchanged, 1);
    assert_eq!(fs::metadata(&copy).unwrap().modified().unwrap(), time);
    fs::remove_file(&source).unwrap();
    fs::write(&source, "other").unwrap();
    assert_eq!(build().written, 1);
    assert_eq!(fs::read_to_string(&copy).unwrap(), "other");
    fs::remove_file(&source).unwrap();
    let staging = site.lock().unwrap().begin().unwrap();
    let missing =
        staging.put(&OutputPath::new("files/report.pdf"), Content::CopyOf(source.clone())).unwrap_err();
    assert!(missing.to_string().starts_with(&format!("cannot copy {}: ", source.display())), "{missing}");
}

#[test]
fn strangers_stay() {
    let site = Site::new();
    fs::create_dir_all(site.path("output/.git/refs/tags")).unwrap();
    fs::write(site.path("output/.git/HEAD"), "main").unwrap();
    site.build(FIRST).unwrap();
    fs::write(site.path("output/CNAME"), "example.org").unwrap();
    fs::write(site.path("output/sq/b/photo.jpg"), "photo").unwrap();
    fs::create_dir_all(site.path("output/sq/a/by-hand/empty")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", site.path("output/link")).unwrap();
    let time = age(&site.path("output/CNAME"));
    for _ in 0..2 {
        site.build(&[("index.html", "home")]).unwrap();
        #[cfg(unix)]
        assert_eq!(fs::read_link(site.path("output/link")).unwrap(), Path::new("nowhere"));
        assert_eq!(fs::metadata(site.path("output/CNAME")).unwrap().modified().unwrap(), time);
        assert!(site.path("output/sq/a/by-hand/empty").is_dir());
        assert!(site.path("output/.git/refs/tags").is_dir());
    }
    #[cfg(unix)]
    fs::remove_file(site.path("output/link")).unwrap();
    let expected = [
        (".git/HEAD", "main"),
        ("CNAME", "example.org"),
        ("index.html", "home"),
        ("sq/b/photo.jpg", "photo"),
    ];
    assert_eq!(site.output(), tree(&expected));
}

#[test]
fn a_stranger_in_the_way_ends_the_build_and_nothing_is_lost() {
    let site = Site::new();
    site.build(FIRST).unwrap();
    fs::write(site.path("output/CNAME"), "example.org").unwrap();
    fs::create_dir(site.path("output/photos")).unwrap();
    let before = site.output();
    for taken in ["CNAME", "CNAME/index.html", "photos"] {
        let refusal = site.refusal(&[("index.html", "changed"), (taken, "ours")]);
        let stranger = taken.split('/').next().unwrap();
        assert_eq!(
            refusal,
            format!(
                "SITE/output/{stranger} is not ours, and this build has a file of that name; \
                     move it away, e.g. into static/"
            )
        );
    }
    assert_eq!(site.output(), before);
    assert_eq!(site.beside(), [".output.tribina-local", ".output.tribina-lock", "output"]);
}

#[test]
fn a_second_build_has_to_wait() {
    let site = Site::new();
    let staging = site.lock().unwrap().begin().unwrap();
    assert_eq!(site.refusal(FIRST), "another build of SITE/output is running; wait for it to end");
    drop(staging);
    site.build(FIRST).unwrap();
}

#[test]
fn a_build_that_is_given_up_leaves_no_trace() {
    let site = Site::new();
    site.build(FIRST).unwrap();
    let staging = site.lock().unwrap().begin().unwrap();
    staging.put(&OutputPath::new("index.html"), Content::Bytes(b"half".to_vec())).unwrap();
    drop(staging);
    assert_eq!(site.output(), tree(FIRST));
    assert_eq!(site.beside(), [".output.tribina-local", ".output.tribina-lock", "output"]);
}

#[test]
fn what_a_killed_build_left_is_cleared_away() {
    let site = Site::new();
    site.build(FIRST).unwrap();
    fs::create_dir_all(site.path(".output.tribina-new/sq/deep")).unwrap();
    fs::write(site.path(".output.tribina-new/sq/deep/half"), "x").unwrap();
    site.build(FIRST).unwrap();
    assert_eq!(site.output(), tree(FIRST));
    fs::rename(site.path("output"), site.path(".output.tribina-old")).unwrap();
    assert_eq!(site.build(FIRST).unwrap().unchanged, 3);
    assert_eq!(site.output(), tree(FIRST));
    assert_eq!(site.beside(), [".output.tribina-local", ".output.tribina-lock", "output"]);
}

#[test]
fn a_damaged_mark_is_not_guessed_at() {
    let site = Site::new();
    site.build(FIRST).unwrap();
    fs::write(site.path("output/.tribina-build"), "tribina-build 9\n").unwrap();
    assert!(site.refusal(FIRST).starts_with("SITE/output/.tribina-build is damaged or from another version"));
    assert_eq!(site.output(), tree(FIRST));
}

#[test]
fn a_path_is_written_once_and_inside_the_output() {
    let site = Site::new();
    assert!(site.refusal(&[("a", "1"), ("a", "2")]).starts_with("a would be written twice"));
    for odd in ["../a", "a//b", "/a", "a/.", "", ".tribina-build", "a\nb"] {
        assert!(site.refusal(&[(odd, "1")]).ends_with("cannot be the name of an output file"), "{odd}");
    }
    assert!(site.refusal(&[("a", "1"), ("a/b", "2")]).starts_with("cannot write SITE/output/a/b: "));
    assert!(!site.path("output").exists());
}

#[cfg(unix)]
#[test]
fn a_linked_output_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let site = Site::new();
    symlink("www/public", site.path("output")).unwrap();
    site.build(FIRST).unwrap();
    fs::set_permissions(site.path("www/public"), fs::Permissions::from_mode(0o2750)).unwrap();
    site.build(&[("index.html", "home")]).unwrap();
    assert!(fs::symlink_metadata(site.path("output")).unwrap().is_symlink());
    assert_eq!(site.output(), tree(&[("index.html", "home")]));
    assert_eq!(fs::metadata(site.path("output")).unwrap().permissions().mode() & 0o7777, 0o2750);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_where_nobody_can_write_is_a_failure() {
    let site = Site::new();
    let failure =
        Target::new(site.0.path(), Path::new("/proc/output"), &[]).and_then(Target::lock).unwrap_err();
    assert!(
        failure.to_string().starts_with("cannot make the lock file /proc/.output.tribina-lock: "),
        "{failure}"
    );
}

#[test]
fn many_threads_may_write_at_once() {
    use rayon::prelude::*;
    let site = Site::new();
    let staging = site.lock().unwrap().begin().unwrap();
    let put = |n: &u32| {
        let path = OutputPath::new(format!("sq/{}/{n}/deep/index.html", n % 7));
        staging.put(&path, Content::Bytes(n.to_string().into_bytes()))
    };
    (0..2000).collect::<Vec<u32>>().par_iter().try_for_each(put).unwrap();
    assert_eq!(staging.publish("", "").unwrap().written, 2000);
    assert_eq!(site.output().len(), 2000);
}
