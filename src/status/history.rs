//! `History`: which commits changed which files of the site, from what git prints in one pass of its log.
//!
//! Knows how git's output looks, and nothing of running it. Files are compared by their place in the log and not by
//! the clock: clocks are wrong, and a rebase gives many commits the same second.

use std::collections::HashMap;

use crate::vocabulary::SitePath;

/// The fields of a commit in the log, each ended by NUL, as git's `--format` takes them: a mark, the id, the parents,
/// the committer's day, the subject.
pub const LOG_FORMAT: &str = "--format=commit%x00%H%x00%P%x00%cs%x00%s%x00";

/// The mark with which a commit begins.
const COMMIT: &[u8] = b"commit";

/// One change of the site. What is not committed yet is one change, without id and day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Commit {
    /// Its id, in full.
    pub id: Option<String>,
    /// Its day, as the committer's clock had it: `2026-03-05`.
    pub date: Option<String>,
    /// The first line of its message.
    pub subject: String,
}

/// The changes of the site's content, the newest first.
#[derive(Debug)]
pub struct History {
    commits: Vec<Commit>,
    /// Those at which a shallow clone ends: what they seem to add may be much older.
    cuts: Vec<usize>,
    /// The places in `commits` that changed a file, by the name it has now.
    changes: HashMap<String, Vec<usize>>,
    /// What a file was called before, the last name first.
    former: HashMap<String, Vec<String>>,
}

impl History {
    /// Reads what git printed, with `-z` each: `uncommitted` by `diff --name-status` against the last commit,
    /// `untracked` by `ls-files --others`, `log` by `log --name-status` in [`LOG_FORMAT`], with exact renames in both.
    pub fn read(uncommitted: &[u8], untracked: &[u8], log: &[u8], is_shallow: bool) -> History {
        let now = Commit { id: None, date: None, subject: "not committed yet".to_owned() };
        let mut reader = Reader {
            history: History {
                commits: vec![now],
                cuts: Vec::new(),
                changes: HashMap::new(),
                former: HashMap::new(),
            },
            names: HashMap::new(),
        };
        let mut fields = fields(uncommitted);
        while let Some(status) = fields.next() {
            reader.change(status, &mut fields);
        }
        self::fields(untracked).for_each(|path| reader.touch(&text(path)));
        reader.log(log, is_shallow);
        reader.history
    }

    /// Whether nothing is committed: a repository that leaves the site out knows nothing of it.
    pub fn is_empty(&self) -> bool {
        self.commits.len() == 1
    }

    /// Whether any change of a file is known.
    pub fn knows(&self, path: &SitePath) -> bool {
        self.changes.contains_key(path.as_str())
    }

    /// The last change of a file; `None` where a cut hides when it was.
    pub fn newest(&self, path: &SitePath) -> Option<&Commit> {
        let place = self.place(path).filter(|place| !self.cuts.contains(place))?;
        self.commits.get(place)
    }

    /// Whether one file last changed before another; `None` where a file is unknown or the history too short.
    pub fn is_older(&self, path: &SitePath, than: &SitePath) -> Option<bool> {
        let (own, other) = (self.place(path)?, self.place(than)?);
        let is_cut = self.cuts.contains(&own) && self.cuts.contains(&other);
        (!is_cut).then_some(own > other)
    }

    /// The changes of a file since another last changed, the newest first, and the id of that last change.
    pub fn since(&self, path: &SitePath, other: &SitePath) -> (Vec<Commit>, Option<String>) {
        let Some(until) = self.place(other) else { return (Vec::new(), None) };
        let places = self.changes.get(path.as_str()).map_or(&[][..], Vec::as_slice);
        let since = places.iter().filter(|place| **place < until);
        (since.map(|place| self.commits[*place].clone()).collect(), self.commits[until].id.clone())
    }

    /// What a file was called before it was moved, the last name first.
    pub fn former(&self, path: &SitePath) -> &[String] {
        self.former.get(path.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The day at which a shallow clone ends, where it does.
    pub fn cut(&self) -> Option<&str> {
        self.cuts.iter().filter_map(|place| self.commits[*place].date.as_deref()).max()
    }

    fn place(&self, path: &SitePath) -> Option<usize> {
        self.changes.get(path.as_str())?.first().copied()
    }
}

struct Reader {
    history: History,
    /// What the file of a name is called today, from the walk so far; `None` where the name belonged to a file that
    /// is no longer there.
    names: HashMap<String, Option<String>>,
}

impl Reader {
    fn log(&mut self, log: &[u8], is_shallow: bool) {
        let mut fields = fields(log);
        while let Some(field) = fields.next() {
            if field != COMMIT {
                self.change(field, &mut fields);
                continue;
            }
            let mut next = || fields.next().map(text).unwrap_or_default();
            let (id, parents, date, subject) = (next(), next(), next(), next());
            if is_shallow && parents.is_empty() {
                self.history.cuts.push(self.history.commits.len());
            }
            // What could steer a terminal is only a blank here.
            let subject = subject.replace(char::is_control, " ");
            self.history.commits.push(Commit { id: Some(id), date: Some(date), subject });
        }
    }

    /// One line of `--name-status`: its letters and a path, or of a rename two.
    fn change<'f>(&mut self, status: &[u8], fields: &mut impl Iterator<Item = &'f [u8]>) {
        // The first one of a commit stands on a line of its own.
        let status = status.strip_prefix(b"\n").unwrap_or(status);
        if status.is_empty() {
            return;
        }
        let Some(path) = fields.next().map(text) else { return };
        if status[0] == b'R' && status.get(1).is_some_and(u8::is_ascii_digit) {
            if let Some(new) = fields.next().map(text) {
                self.rename(path, new);
            }
        } else {
            self.touch(&path);
        }
    }

    /// A file that only moved has not changed: it keeps its past under the new name.
    fn rename(&mut self, old: String, new: String) {
        let today = self.today(&new);
        if let Some(today) = &today {
            self.history.former.entry(today.clone()).or_default().push(old.clone());
        }
        self.names.insert(new, None);
        self.names.insert(old, today);
    }

    fn touch(&mut self, path: &str) {
        let place = self.history.commits.len() - 1;
        if let Some(today) = self.today(path) {
            self.history.changes.entry(today).or_default().push(place);
        }
    }

    fn today(&self, name: &str) -> Option<String> {
        self.names.get(name).map_or_else(|| Some(name.to_owned()), Clone::clone)
    }
}

/// What stands between NULs. A field of a commit may be empty; what follows the last NUL is none.
fn fields(output: &[u8]) -> impl Iterator<Item = &[u8]> {
    output.strip_suffix(b"\0").into_iter().flat_map(|output| output.split(|byte| *byte == 0))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "commit@c3@c2@2026-03-03@@@\nM@content/b.en.md@@commit@c2@c1@2026-03-02@commit@@\n\
        R100@content/a.en.md@content/b.en.md@@commit@c1@@2026-03-01@First@@\nA@content/a.en.md@A@content/a.sq.md@";

    fn history(log: &str, is_shallow: bool) -> History {
        History::read(b"", b"", log.replace('@', "\0").as_bytes(), is_shallow)
    }

    #[test]
    fn a_log_is_read_and_a_move_is_no_change() {
        let history = history(LOG, false);
        let (en, sq) = (SitePath::new("content/b.en.md"), SitePath::new("content/a.sq.md"));
        assert_eq!(history.is_older(&sq, &en), Some(true));
        let (since, base) = history.since(&en, &sq);
        let shown: Vec<_> = since.iter().map(|commit| commit.date.as_deref()).collect();
        assert_eq!((shown, base.as_deref()), (vec![Some("2026-03-03")], Some("c1")));
        assert_eq!(history.former(&en), ["content/a.en.md"]);
        assert!(!history.knows(&SitePath::new("content/a.en.md")));
    }

    #[test]
    fn where_a_clone_ends_nothing_is_older() {
        let (_, first) = LOG.split_once("R100@").expect("a rename");
        let first = format!("commit{}", first.split_once("commit").expect("a commit").1);
        let history = history(&first, true);
        let (en, sq) = (SitePath::new("content/a.en.md"), SitePath::new("content/a.sq.md"));
        assert_eq!((history.is_older(&sq, &en), history.cut()), (None, Some("2026-03-01")));
    }

    #[test]
    fn what_is_not_committed_is_newest() {
        let log = LOG.replace('@', "\0");
        let history = History::read(b"M\0content/a.sq.md\0", b"content/new.en.md\0", log.as_bytes(), false);
        let (en, sq) = (SitePath::new("content/b.en.md"), SitePath::new("content/a.sq.md"));
        assert_eq!((history.is_older(&sq, &en), history.is_older(&en, &sq)), (Some(false), Some(true)));
        assert_eq!(history.newest(&SitePath::new("content/new.en.md")).and_then(|now| now.id.clone()), None);
    }
}
