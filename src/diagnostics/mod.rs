//! What is wrong with the author's site, where, and what to do about it.
//!
//! A diagnostic is data: it is collected, never an `Err`, and knows nothing of terminals. How it is shown
//! is the business of the renderers beside this file.

mod code;
pub mod github;
pub mod human;
pub mod json;
pub mod nearest;
pub mod position;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use code::Code;

use crate::vocabulary::SitePath;

/// A file of the snapshot: its place in path order, so that sorting by id sorts by path.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A range of bytes of a whole file, counted from 0; the end is not included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Span {
    /// In which file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// A range of bytes of a file.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Span {
        Span { file, start: range.start as u32, end: range.end as u32 }
    }

    /// The very beginning of a file.
    pub fn top(file: FileId) -> Span {
        Span { file, start: 0, end: 0 }
    }
}

/// How serious a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// Published, but shown; `--strict` makes the exit status say so.
    Warning,
    /// Not reported at all: what `severity: {code: off}` asks for.
    Off,
}

/// Where a problem is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Place {
    /// Some bytes of a file that was read.
    At(Span),
    /// A file whose text is not there to point into.
    File(SitePath),
    /// The site as a whole.
    Site,
}

impl From<Span> for Place {
    fn from(span: Span) -> Place {
        Place::At(span)
    }
}

/// One problem: what is wrong, where, and what to do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which kind of problem.
    pub code: Code,
    /// How serious, after `site.yaml` had its say.
    pub severity: Severity,
    /// What is wrong, in one line without a full stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// A few words at the place; empty where the caret says it all.
    pub label: String,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Span, String)>,
    /// What to do, a sentence each.
    pub help: Vec<String>,
    /// It is about a draft that is not published now: it is no more than a warning, whatever `site.yaml` says.
    #[serde(skip)]
    pub waits: bool,
}

impl Diagnostic {
    /// A problem at a place, with the severity of its code.
    pub fn new(code: Code, place: impl Into<Place>, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: code.default_severity(),
            message: message.into(),
            place: place.into(),
            label: String::new(),
            related: Vec::new(),
            help: Vec::new(),
            waits: false,
        }
    }

    /// Adds a few words at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Diagnostic {
        self.label = label.into();
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Diagnostic {
        self.related.push((span, label.into()));
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help.push(help.into());
        self
    }

    /// Adds "did you mean …?" where one of the known words is near.
    #[must_use]
    pub fn did_you_mean<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
        match nearest::nearest(word, known).as_slice() {
            [] => self,
            near => {
                let near: Vec<String> = near.iter().map(|word| format!("`{word}`")).collect();
                self.help(format!("did you mean {}?", near.join(" or ")))
            }
        }
    }
}

/// Problems in the order they were found; [`Diagnostics::settle`] gives them their order for people.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(other);
    }

    /// Adds advice to the last problem, if it is about this place.
    pub fn advise(&mut self, place: Span, help: impl Into<String>) {
        if let Some(last) = self.0.last_mut().filter(|last| last.place == Place::At(place)) {
            last.help.push(help.into());
        }
    }

    /// The problems, one by one.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether anything keeps the site from being published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Marks the problems of files that wait.
    pub fn wait(&mut self, waiting: &BTreeSet<FileId>) {
        for diagnostic in &mut self.0 {
            if let Place::At(span) = diagnostic.place {
                diagnostic.waits |= waiting.contains(&span.file);
            }
        }
    }

    /// Applies the site's severities, sorts by file and place, and shows what is said twice once, with its count.
    #[must_use]
    pub fn settle(mut self, severities: &BTreeMap<Code, Severity>) -> Diagnostics {
        for diagnostic in &mut self.0 {
            diagnostic.severity = severities.get(&diagnostic.code).copied().unwrap_or(diagnostic.severity);
            if diagnostic.waits && diagnostic.severity == Severity::Error {
                diagnostic.severity = Severity::Warning;
                diagnostic.help.push("this is a draft, so the rest is published all the same".to_owned());
            }
        }
        self.0.retain(|diagnostic| diagnostic.severity != Severity::Off);
        let key = |d: &Diagnostic| (d.place.clone(), d.code, d.message.clone(), d.related.clone());
        self.0.sort_by_cached_key(key);
        let mut settled: Vec<(Diagnostic, usize)> = Vec::with_capacity(self.0.len());
        for diagnostic in self.0 {
            match settled.last_mut() {
                Some((last, count)) if is_same(last, &diagnostic) => *count += 1,
                _ => settled.push((diagnostic, 1)),
            }
        }
        Diagnostics(settled.into_iter().map(counted).collect())
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(all: I) -> Self {
        Diagnostics(all.into_iter().collect())
    }
}

fn is_same(a: &Diagnostic, b: &Diagnostic) -> bool {
    a.place == b.place && a.code == b.code && a.message == b.message && a.related == b.related
}

/// A template's mistake is met on every page it makes; the first is named, the others are counted.
fn counted((mut diagnostic, count): (Diagnostic, usize)) -> Diagnostic {
    if count > 1
        && diagnostic.code == Code::TemplateRender
        && let Some(help) = diagnostic.help.last_mut()
    {
        let others =
            if count == 2 { "another page".to_owned() } else { format!("{} other pages", count - 1) };
        *help = format!("{help}, and on {others}");
    }
    diagnostic
}

/// What a stage could make, and what it found wrong on the way.
#[derive(Clone, Debug)]
pub struct Diagnosed<T> {
    /// The value, as far as it could be made.
    pub value: T,
    /// What was wrong.
    pub diagnostics: Diagnostics,
}

/// Names and texts of files, for renderers.
pub trait Files: Sync {
    /// The path to show.
    fn name(&self, file: FileId) -> &str;
    /// The whole text; empty where the file is not text.
    fn text(&self, file: FileId) -> &str;
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// One file named `brief.en.md`, for tests of renderers.
    pub(crate) struct OneFile(pub &'static str);

    impl Files for OneFile {
        fn name(&self, _: FileId) -> &'static str {
            "content/publications/brief.en.md"
        }
        fn text(&self, _: FileId) -> &str {
            self.0
        }
    }

    #[test]
    fn the_same_problem_is_shown_once_and_the_site_has_the_last_word_on_severity() {
        let at = Span::new(FileId(0), 4..8);
        let twice = [
            Diagnostic::new(Code::TemplateRender, at, "unknown field").help("met on /a/"),
            Diagnostic::new(Code::ImageMissingAlt, Span::top(FileId(0)), "no alt"),
            Diagnostic::new(Code::TemplateRender, at, "unknown field").help("met on /b/"),
        ];
        let settled = twice
            .into_iter()
            .collect::<Diagnostics>()
            .settle(&BTreeMap::from([(Code::ImageMissingAlt, Severity::Off)]));
        let [only] = &settled.0[..] else { panic!("{settled:?}") };
        assert_eq!(only.help, ["met on /a/, and on another page"]);
    }
}
