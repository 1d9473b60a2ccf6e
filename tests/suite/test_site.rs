//! `TestSite`: a whole site from one text, in a folder of its own; built and checked by the real program.
//! Must not know what any test is about.
//!
//! The text names its files between `--- path/of/file ---` lines. A theme of a few plain templates (`theme/`) prints
//! the data under test, so that no test depends on the HTML of the default theme.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// The day on which every test takes place, unless it says another.
pub const TODAY: &str = "2026-11-22";

/// The shortest settings that are complete.
pub const SETTINGS: &str = "title: Bridge Institute\nbase_url: https://bridge.example/\n";

/// The plain theme, as overrides of the default one.
const THEME: [(&str, &str); 18] = [
    ("card.html", include_str!("theme/card.html")),
    ("cards.html", include_str!("theme/cards.html")),
    ("credits.html", include_str!("theme/credits.html")),
    ("event.html", include_str!("theme/event.html")),
    ("frame.html", include_str!("theme/frame.html")),
    ("home.html", include_str!("theme/home.html")),
    ("list.html", include_str!("theme/list.html")),
    ("news.html", include_str!("theme/news.html")),
    ("not_found.html", include_str!("theme/not_found.html")),
    ("organisation.html", include_str!("theme/organisation.html")),
    ("overview.html", include_str!("theme/overview.html")),
    ("page.html", include_str!("theme/page.html")),
    ("person.html", include_str!("theme/person.html")),
    ("project.html", include_str!("theme/project.html")),
    ("publication.html", include_str!("theme/publication.html")),
    ("redirect.html", include_str!("theme/redirect.html")),
    ("version.html", include_str!("theme/version.html")),
    ("work.html", include_str!("theme/work.html")),
];

/// A site in a temporary folder.
pub struct TestSite {
    folder: tempfile::TempDir,
}

/// What a command said, the site's folder written `SITE` and every duration `TIME`.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl TestSite {
    /// The files of the text, and templates for what the text does not override. `site.yaml` is added if missing.
    pub fn new(text: &str) -> TestSite {
        let site = TestSite::bare(text);
        if !site.path("site.yaml").exists() {
            site.write("site.yaml", SETTINGS);
        }
        site
    }

    /// A site with one brief in English, whose file holds this.
    pub fn brief(text: &str) -> TestSite {
        let site = TestSite::new("");
        site.write("content/publications/brief.en.md", text);
        site
    }

    /// As [`TestSite::new`], without settings unless the text has some.
    pub fn bare(text: &str) -> TestSite {
        let site = TestSite { folder: tempfile::tempdir().unwrap() };
        for (name, template) in THEME {
            site.write(&format!("templates/{name}"), template);
        }
        for (path, text) in files_of(text) {
            site.write(&path, &text);
        }
        site
    }

    /// The files of a folder, with the plain theme.
    pub fn of_folder(folder: &Path) -> TestSite {
        let site = TestSite::bare("");
        for (path, bytes) in tree(folder) {
            site.write_bytes(&path, &bytes);
        }
        site
    }

    /// The real path of a file of the site; `""` is the folder of the site.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("site").join(path)
    }

    /// Writes a file, and the folders it needs. A picture of which the text says nothing that a picture says is drawn.
    pub fn write(&self, path: &str, text: &str) {
        match drawn(path).filter(|_| !text.starts_with("<svg")) {
            Some(picture) => self.write_bytes(path, &picture),
            None => self.write_bytes(path, text.as_bytes()),
        }
    }

    /// Writes a file that need not be text.
    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Checks that both commands find problems and that nothing is written; gives what `build` says.
    #[track_caller]
    pub fn refused(&self) -> Said {
        assert_eq!(self.check(&[]).status, 1, "check");
        let said = self.build(&[]);
        assert_eq!(said.status, 1, "{}", said.stderr);
        assert!(!self.path("output").exists(), "an output was made");
        said
    }

    /// Deletes a file or a folder.
    pub fn remove(&self, path: &str) {
        let path = self.path(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
    }

    /// Moves a file, making the folders it needs.
    pub fn rename(&self, from: &str, to: &str) {
        fs::create_dir_all(self.path(to).parent().unwrap()).unwrap();
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    /// Runs `tribina build`.
    pub fn build(&self, arguments: &[&str]) -> Said {
        self.run("build", arguments, &[])
    }

    /// Runs `tribina check`.
    pub fn check(&self, arguments: &[&str]) -> Said {
        self.run("check", arguments, &[])
    }

    /// Runs `build` or `check` with some more environment. The day is [`TODAY`] unless something else is said.
    pub fn run(&self, command: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Said {
        let says_when = arguments.contains(&"--today")
            || environment.iter().any(|(name, _)| *name == "SOURCE_DATE_EPOCH");
        let today: &[&str] = if says_when { &[] } else { &["--today", TODAY] };
        self.command(&[&[command], today, arguments].concat(), environment)
    }

    /// Runs the program in the folder of the site.
    pub fn command(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Said {
        fs::create_dir_all(self.path("")).unwrap();
        let mut command = program(arguments);
        command.current_dir(self.path("")).envs(environment.iter().copied());
        let output = command.output().unwrap();
        let plain = |bytes: &[u8]| self.plain(std::str::from_utf8(bytes).unwrap());
        let said = Said {
            status: output.status.code().unwrap_or(-1),
            stdout: plain(&output.stdout),
            stderr: plain(&output.stderr),
        };
        assert!(!said.stderr.contains("panicked"), "{arguments:?} panicked:\n{}", said.stderr);
        assert!((0..=2).contains(&said.status), "{arguments:?} ended with {}:\n{}", said.status, said.stderr);
        said
    }

    /// Messages without what differs from run to run.
    fn plain(&self, text: &str) -> String {
        let real = self.folder.path().canonicalize().unwrap().join("site");
        let text = text.replace(&real.display().to_string(), "SITE");
        without_durations(&text.replace(&self.path("").display().to_string(), "SITE/"))
    }

    /// Every file that was published, by its path; what is not UTF-8 is shown as well as it can be.
    pub fn output(&self) -> BTreeMap<String, String> {
        self.output_in("output")
    }

    /// As [`TestSite::output`], of another output folder.
    pub fn output_in(&self, folder: &str) -> BTreeMap<String, String> {
        let files = tree(&self.path(folder)).into_iter().filter(|(path, _)| path != ".tribina-build");
        files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
    }

    /// One published file.
    #[track_caller]
    pub fn page(&self, path: &str) -> String {
        let mut output = self.output();
        let known = output.keys().cloned().collect::<Vec<_>>().join("\n");
        output.remove(path).unwrap_or_else(|| panic!("there is no {path}, only\n{known}"))
    }

    /// When each published file was last written, and where on the disk it lies.
    pub fn stamps(&self) -> BTreeMap<String, (SystemTime, u64)> {
        let paths = self.output().into_keys();
        paths
            .map(|path| {
                let metadata = fs::metadata(self.path("output").join(&path)).unwrap();
                (path, (metadata.modified().unwrap(), inode(&metadata)))
            })
            .collect()
    }
}

impl Said {
    /// Checks that all is well, and gives stderr.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!(self.status, 0, "{}{}", self.stdout, self.stderr);
        self.stderr
    }

    /// Checks that there are problems in the site, and gives stderr.
    #[track_caller]
    pub fn problems(self) -> String {
        assert_eq!(self.status, 1, "{}{}", self.stdout, self.stderr);
        self.stderr
    }

    /// Checks that the command was refused with one sentence, and gives it.
    #[track_caller]
    pub fn refusal(self) -> String {
        assert_eq!(self.status, 2, "{}{}", self.stdout, self.stderr);
        self.stderr
    }

    /// The codes of the problems shown, in order, each once.
    pub fn codes(&self) -> Vec<String> {
        let mut codes: Vec<String> = self.stderr.lines().filter_map(code).collect();
        codes.dedup();
        codes
    }
}

/// The program with nothing of this machine's environment that could change what it says.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tribina"));
    command.args(arguments).stdin(Stdio::null()).env("NO_COLOR", "1").env("RUST_BACKTRACE", "0");
    for name in
        ["SOURCE_DATE_EPOCH", "CLICOLOR_FORCE", "TZ", "RAYON_NUM_THREADS", "COLUMNS", "LANG", "LC_ALL"]
    {
        command.env_remove(name);
    }
    command
}

/// `error[link/unsafe]: …` → `link/unsafe`.
fn code(line: &str) -> Option<String> {
    let rest = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["))?;
    rest.split_once("]:").map(|(code, _)| code.to_owned())
}

/// The files of a text with `--- path/of/file ---` lines, in its order.
pub fn files_of(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let path = line.trim_end().strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---"));
        match (path, files.last_mut()) {
            (Some(path), _) => files.push((path.to_owned(), String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => assert!(line.trim().is_empty(), "this line belongs to no file: {line}"),
        }
    }
    files
}

/// A tiny picture, where the name of a file that pages may show says that it is one.
fn drawn(path: &str) -> Option<Vec<u8>> {
    if !path.starts_with("content/") && !path.starts_with("static/") {
        return None;
    }
    let format = match path.rsplit_once('.')?.1 {
        "jpg" => image::ImageFormat::Jpeg,
        "png" => image::ImageFormat::Png,
        "gif" => return Some(b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        "svg" => return Some(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()),
        _ => return None,
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(6, 4, image::Rgb([11, 79, 96]));
    image::DynamicImage::ImageRgb8(image).write_to(&mut bytes, format).unwrap();
    Some(bytes.into_inner())
}

/// Every file below a folder, by its path with `/`; empty where there is no such folder.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    gather(folder, "", &mut files);
    files
}

fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// `0.12 s` and `12.3 ms` become `TIME`.
fn without_durations(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut words = text.split_inclusive([' ', '\n']).peekable();
    while let Some(word) = words.next() {
        let number = word.trim_start_matches('(').trim_end();
        let is_number = number.contains('.') && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let unit = words.peek().map_or("", |next| next.trim_end().trim_end_matches([':', ')', '.', ',']));
        if is_number && matches!(unit, "s" | "ms") {
            let unit_word = words.next().unwrap_or_default();
            out.push_str(&word.replace(number, "TIME").replace(' ', ""));
            out.push_str(&unit_word.replacen(unit, "", 1));
        } else {
            out.push_str(word);
        }
    }
    out
}

#[cfg(unix)]
fn inode(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_metadata: &fs::Metadata) -> u64 {
    0
}

#[test]
fn a_text_becomes_files_and_durations_vanish() {
    let files = files_of("--- a.md ---\n---\ntitle: A\n---\nx\n--- b/c.md ---\n");
    let expected = [("a.md", "---\ntitle: A\n---\nx\n"), ("b/c.md", "")];
    assert_eq!(files, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    assert_eq!(
        without_durations("Built 3 pages in 0.12 s: 0.1 MB (2.40 s).\n"),
        "Built 3 pages in TIME: 0.1 MB (TIME).\n"
    );
}
