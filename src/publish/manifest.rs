//! `Previous`: what the last build recorded of its inputs and of every file it wrote.
//! Must not know how files get into the output.
//!
//! Two files, both UTF-8, lines end in `\n`. The mark, `.tribina-build` inside the output:
//! ```text
//! tribina-build 1
//! inputs DIGEST
//! files 2
//! 4f…(32 hexadecimal digits, XXH3-128) SIZE-IN-BYTES PATH      sorted by path, one line a file
//! ```
//! and the local record, `.NAME.tribina-local` beside it; its times are in the order of the mark's files:
//! ```text
//! tribina-local 1
//! mark XXH3-128-OF-THE-MARK
//! NANOSECONDS-SINCE-1970, or -                                 one line a file
//! note
//! …the caller's text, to the end of the file
//! ```

use std::fmt::Write;
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use super::digest::Digest;
use super::target::Target;
use crate::failure::Failure;
use crate::vocabulary::OutputPath;

/// The file that makes an output folder ours.
pub(super) const MARK: &str = ".tribina-build";

/// One file of the output, as a build left it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Listed {
    pub(super) path: OutputPath,
    pub(super) digest: Digest,
    /// In bytes.
    pub(super) size: u64,
    /// When it was last written; unknown where the local record is missing.
    pub(super) modified: Option<SystemTime>,
}

impl Listed {
    /// Whether the file on disk is a plain file of the recorded size.
    pub(super) fn has_size_of(&self, found: &Metadata) -> bool {
        found.is_file() && found.len() == self.size
    }

    /// Whether the recorded time is known and is that of the file on disk.
    pub(super) fn has_time_of(&self, found: &Metadata) -> bool {
        self.modified.is_some() && self.modified == found.modified().ok()
    }
}

/// What the last build of this output recorded.
#[derive(Debug)]
pub struct Previous {
    output: PathBuf,
    inputs: String,
    note: String,
    /// Sorted by path.
    listed: Vec<Listed>,
}

impl Previous {
    /// Reads both files. `None`: there was no build yet. A mark that cannot be read is refused, for then nobody
    /// knows which files are ours.
    pub(super) fn read(target: &Target) -> Result<Option<Previous>, Failure> {
        let output = target.output();
        let place = output.join(MARK);
        let mark = match fs::read_to_string(&place) {
            Ok(mark) => mark,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == ErrorKind::InvalidData => return Err(unreadable(&place)),
            Err(error) => return Err(Failure::io("read", &place)(error)),
        };
        let (inputs, mut listed) = parse_mark(&mark).ok_or_else(|| unreadable(&place))?;
        let local = fs::read_to_string(target.beside("local")).unwrap_or_default();
        let note = parse_local(&local, Digest::of(mark.as_bytes()), &mut listed).unwrap_or_default();
        Ok(Some(Previous { output: output.to_path_buf(), inputs: inputs.into(), note: note.into(), listed }))
    }

    /// Whether every file of the last build is on disk with the size and time it was left with. False also where
    /// times are not known: after a move to another machine, or a kill at the very end of a build.
    pub fn is_intact(&self) -> bool {
        self.listed.par_iter().with_min_len(64).all(|listed| {
            fs::symlink_metadata(self.output.join(listed.path.as_str()))
                .is_ok_and(|found| listed.has_size_of(&found) && listed.has_time_of(&found))
        })
    }

    /// The digest of all inputs that [`publish`](super::Staging::publish) was given.
    pub fn inputs(&self) -> &str {
        &self.inputs
    }

    /// The note that [`publish`](super::Staging::publish) was given; empty where [`Previous::is_intact`] is false
    /// because times are not known.
    pub fn note(&self) -> &str {
        &self.note
    }

    /// The pages of the last build that `stays` does not know, as readers address them: `/publications/lithium/`.
    pub fn pages_gone(&self, stays: impl Fn(&OutputPath) -> bool) -> Vec<String> {
        let gone = self.listed.iter().filter(|listed| !stays(&listed.path));
        gone.filter_map(|listed| Some(format!("/{}", listed.path.as_str().strip_suffix("index.html")?)))
            .collect()
    }

    pub(super) fn listed(&self) -> &[Listed] {
        &self.listed
    }

    pub(super) fn find(&self, path: &str) -> Option<&Listed> {
        let at = self.listed.binary_search_by(|listed| listed.path.as_str().cmp(path)).ok()?;
        self.listed.get(at)
    }

    /// Whether a listed file lies in or below this folder.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        let start = format!("{folder}/");
        let at = self.listed.partition_point(|listed| *listed.path.as_str() < *start);
        self.listed.get(at).is_some_and(|listed| listed.path.as_str().starts_with(&start))
    }
}

fn unreadable(place: &Path) -> Failure {
    Failure::Refused(format!(
        "{} is damaged or from another version of Tribina, so nobody knows which files are the author's own; \
         delete that output folder and build again",
        place.display(),
    ))
}

fn parse_mark(text: &str) -> Option<(&str, Vec<Listed>)> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    (lines.next()? == "tribina-build 1").then_some(())?;
    let inputs = lines.next()?.strip_prefix("inputs ")?;
    let count: usize = lines.next()?.strip_prefix("files ")?.parse().ok()?;
    let listed: Vec<Listed> = lines.map(parse_listed).collect::<Option<_>>()?;
    (listed.len() == count && listed.is_sorted_by(|one, next| one.path < next.path))
        .then_some((inputs, listed))
}

fn parse_listed(line: &str) -> Option<Listed> {
    let (digest, rest) = line.split_once(' ')?;
    let (size, path) = rest.split_once(' ')?;
    Some(Listed {
        path: OutputPath::new(path),
        digest: Digest::parse(digest)?,
        size: size.parse().ok()?,
        modified: None,
    })
}

/// Fills in the times and gives the note, if this is the local record of that very mark.
fn parse_local<'a>(text: &'a str, mark: Digest, listed: &mut [Listed]) -> Option<&'a str> {
    let (head, note) = text.split_once("\nnote\n")?;
    let mut lines = head.split('\n');
    (lines.next()? == "tribina-local 1").then_some(())?;
    (Digest::parse(lines.next()?.strip_prefix("mark ")?)? == mark).then_some(())?;
    let times: Vec<&str> = lines.collect();
    (times.len() == listed.len()).then_some(())?;
    for (listed, time) in listed.iter_mut().zip(times) {
        listed.modified = time.parse().ok().map(|since| UNIX_EPOCH + Duration::from_nanos(since));
    }
    Some(note)
}

/// The text of the mark. `listed` is sorted by path; neither `inputs` nor a path holds a line break.
pub(super) fn mark_text(inputs: &str, listed: &[Listed]) -> String {
    let mut text = format!("tribina-build 1\ninputs {inputs}\nfiles {}\n", listed.len());
    for Listed { path, digest, size, .. } in listed {
        let _ = writeln!(text, "{digest} {size} {path}");
    }
    text
}

/// The text of the local record that belongs to a mark.
pub(super) fn local_text(mark: &str, note: &str, listed: &[Listed]) -> String {
    let mut text = format!("tribina-local 1\nmark {}\n", Digest::of(mark.as_bytes()));
    for listed in listed {
        match listed.modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok()) {
            Some(since) => {
                let _ = writeln!(text, "{}", since.as_nanos());
            }
            None => text.push_str("-\n"),
        }
    }
    text.push_str("note\n");
    text.push_str(note);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(path: &str, modified: Option<SystemTime>) -> Listed {
        Listed { path: OutputPath::new(path), digest: Digest::of(path.as_bytes()), size: 7, modified }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let time = UNIX_EPOCH + Duration::from_nanos(1_700_000_000_123_456_789);
        let files = [listed("a b.html", Some(time)), listed("sq/index.html", None)];
        let mark = mark_text("abc", &files);
        assert!(mark.starts_with("tribina-build 1\ninputs abc\nfiles 2\n"), "{mark}");
        let (inputs, mut found) = parse_mark(&mark).unwrap();
        assert_eq!(inputs, "abc");
        let local = local_text(&mark, "two\nlines\n", &files);
        assert_eq!(parse_local(&local, Digest::of(mark.as_bytes()), &mut found), Some("two\nlines\n"));
        assert_eq!(found, files);
        assert_eq!(parse_local(&local, Digest::of(b"another mark"), &mut found), None);
    }

    #[test]
    fn a_mark_that_was_cut_short_is_not_believed() {
        let mark = mark_text("abc", &[listed("a", None), listed("b", None)]);
        assert!(parse_mark(&mark).is_some());
        assert!((0..mark.len()).all(|end| parse_mark(&mark[..end]).is_none()));
        assert!(parse_mark(&mark.replace("build 1", "build 2")).is_none());
    }

    #[test]
    fn a_folder_is_known_by_the_files_below_it() {
        let listed = vec![listed("en-old.html", None), listed("en/a/index.html", None), listed("eo", None)];
        let previous =
            Previous { output: PathBuf::new(), inputs: String::new(), note: String::new(), listed };
        assert!(previous.has_folder("en") && previous.has_folder("en/a"));
        assert!(
            !previous.has_folder("e")
                && !previous.has_folder("eo")
                && !previous.has_folder("en/a/index.html")
        );
        assert!(previous.find("eo").is_some() && previous.find("en").is_none());
    }
}
