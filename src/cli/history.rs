//! What git knows of the site: runs the program `git`, which only reads, and hands what it prints to `status`.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::source::Sources;
use crate::status::history::LOG_FORMAT;
use crate::status::{Changes, History, Row, Since};
use crate::vocabulary::{LangId, SitePath};

/// What can be known of the past.
pub(super) enum Past {
    /// The site is in no repository, or nothing of it is committed.
    Nothing,
    /// There is a repository, but git could not read it: in its own words.
    Unreadable(String),
    /// The changes of the content.
    Known(History),
}

impl Past {
    pub(super) fn history(&self) -> Option<&History> {
        match self {
            Past::Known(history) => Some(history),
            Past::Nothing | Past::Unreadable(_) => None,
        }
    }

    /// By what translations are compared with their originals, in a sentence or two.
    pub(super) fn described(&self) -> String {
        match self {
            Past::Nothing => "Compared by `updated` and `date`: there is no git history.".to_owned(),
            Past::Unreadable(why) => {
                format!("Compared by `updated` and `date`: git cannot read the history ({why}).")
            }
            Past::Known(history) => match history.cut() {
                None => "Compared by git history.".to_owned(),
                Some(day) => format!(
                    "Compared by git history, which is cut at {day}: what changed before is compared by `updated` and `date`. Get all of it with `git fetch --unshallow`."
                ),
            },
        }
    }
}

/// Reads the history of `content/`: one pass of the log, whatever the number of files, and what is not committed.
pub(super) fn read(root: &Path) -> Past {
    if !root.ancestors().any(|folder| folder.join(".git").exists()) {
        return Past::Nothing;
    }
    if let Err(why) = git(root, &["rev-parse", "--git-dir"]) {
        return Past::Unreadable(why);
    }
    if git(root, &["rev-parse", "--quiet", "--verify", "HEAD"]).is_err() {
        return Past::Nothing;
    }
    match known(root) {
        Ok(history) if history.is_empty() => Past::Nothing,
        Ok(history) => Past::Known(history),
        Err(why) => Past::Unreadable(why),
    }
}

fn known(root: &Path) -> Result<History, String> {
    const NAMES: [&str; 5] = ["-z", "--name-status", "-M100%", "--relative", "--no-ext-diff"];
    const CONTENT: [&str; 2] = ["--", "content"];
    let shallow = git(root, &["rev-parse", "--is-shallow-repository"])?;
    let uncommitted = git(root, &[&["diff"], &NAMES[..], &["HEAD"], &CONTENT].concat())?;
    let untracked =
        git(root, &[&["ls-files", "-z", "--others", "--exclude-standard"], &CONTENT[..]].concat())?;
    // `--date-order`: a commit stands before its parents, whatever the clocks said. `-c`: a merge that brought two
    // versions of a text together is a change of that text.
    let log = ["log", "--date-order", "--root", "-c", "--no-show-signature", "--no-color", LOG_FORMAT];
    let log = git(root, &[&log[..], &NAMES, &CONTENT].concat())?;
    Ok(History::read(&uncommitted, &untracked, &log, shallow.starts_with(b"true")))
}

/// What changed in the words of an original since its translation was changed last.
pub(super) fn since<'a>(
    sources: &Sources,
    history: Option<&History>,
    row: &'a Row,
    original: LangId,
    lang: LangId,
) -> Since<'a> {
    let file = row.cells[original].file.map(|file| &sources.file(file).path);
    let base = row.cells[lang].base.as_deref();
    let changes = match (file, base, history) {
        (Some(file), Some(base), Some(history)) => changes(sources.root(), file, base, history),
        _ => Changes::default(),
    };
    Since { row, lang, changes }
}

fn changes(root: &Path, file: &SitePath, base: &str, history: &History) -> Changes {
    let mut arguments =
        vec!["diff", "-U0", "-M", "--word-diff=porcelain", "--no-color", "--no-ext-diff", "--no-textconv"];
    arguments.extend(["--relative", base, "--", file.as_str()]);
    arguments.extend(history.former(file).iter().map(String::as_str));
    // What cannot be shown is left out: the commits have been named.
    git(root, &arguments)
        .map_or_else(|_| Changes::default(), |diff| Changes::read(&String::from_utf8_lossy(&diff)))
}

/// What git prints, or why it could not.
fn git(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root);
    // The settings of whoever runs this change nothing, paths are no patterns, and no lock is taken.
    command.args(["--no-optional-locks", "--literal-pathspecs", "--no-pager"]);
    command.args(["-c", "i18n.logOutputEncoding=UTF-8", "-c", "core.quotePath=false"]);
    command.args(arguments).stdin(Stdio::null()).env("LC_ALL", "C");
    // A hook of git names its own repository; here the one counts in which the site lies.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    let output = command.output().map_err(|error| format!("the program `git` does not start: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("it does not say why");
    Err(first.trim_start_matches("fatal: ").to_owned())
}
