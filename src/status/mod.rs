//! How the translations stand: for each work and language whether it is there, and whether the original has changed
//! since.
//!
//! Pure questions to a `Site`. What git knows comes in as a [`History`]; nothing here runs a program, reads the disk
//! or prints.

pub mod changes;
pub mod history;
pub mod html;
pub mod json;
pub mod table;
pub mod terminal;

pub use changes::{Changes, Line, Piece, Since};
pub use history::{Commit, History};
pub use table::{Choice, Requirement, Table, Totals, Wanted};

use crate::content::{Translation, Work, WorkId};
use crate::diagnostics::FileId;
use crate::site::Site;
use crate::source::Sources;
use crate::vocabulary::{LangId, PartialDate, PerLang, SitePath};

/// How a work stands in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// The work was written in this language.
    Original,
    /// Translated, and the original has not changed since.
    Fresh,
    /// Translated, but the original has changed since.
    Older,
    /// Converted by machine from this language, which differs in script only, and as fresh as its source.
    Converted(LangId),
    /// Not translated: readers are shown this language instead.
    StandsIn(LangId),
    /// Not translated, and nothing is shown to readers of this language.
    Missing,
}

impl State {
    /// Its name in tables and data.
    pub fn name(self) -> &'static str {
        match self {
            State::Original => "original",
            State::Fresh => "fresh",
            State::Older => "older",
            State::Converted(_) => "converted",
            State::StandsIn(_) => "stands-in",
            State::Missing => "missing",
        }
    }

    /// Whether there are words in the language at all.
    pub fn is_translated(self) -> bool {
        match self {
            State::Original | State::Fresh | State::Older | State::Converted(_) => true,
            State::StandsIn(_) | State::Missing => false,
        }
    }

    /// Whether the words say what the original says now.
    pub fn is_fresh(self) -> bool {
        match self {
            State::Original | State::Fresh | State::Converted(_) => true,
            State::Older | State::StandsIn(_) | State::Missing => false,
        }
    }
}

/// What a translation was compared with its original by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Basis {
    /// The history of both files.
    History,
    /// The history begins after both files had last changed, so it cannot tell; `updated` and `date` had to do.
    CutHistory,
    /// The days that both files give.
    Dates,
    /// There is nothing to compare by, and no reason to call it older; or nothing to compare.
    Nothing,
}

/// One work in one language.
#[derive(Clone, Debug)]
pub struct Cell {
    /// How it stands.
    pub state: State,
    /// There are words, but marked as a draft: readers do not see them.
    pub draft: bool,
    /// By what it was judged.
    pub basis: Basis,
    /// The day of its last change; `None` where it is not committed, or nobody says.
    pub changed: Option<String>,
    /// Its file.
    pub file: Option<FileId>,
    /// Where it is older: the changes of the original since, the newest first, as far as a history knows them.
    pub since: Vec<Commit>,
    /// Where it is older by history: the commit in which it changed last.
    pub base: Option<String>,
}

/// What readers see of a work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It is published in some language, or will be when its embargo ends. Only such works are counted.
    Published,
    /// A draft in every language it is in.
    Draft,
    /// No longer published.
    Expired,
}

impl Standing {
    /// Its name in tables and data.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Published => "published",
            Standing::Draft => "draft",
            Standing::Expired => "expired",
        }
    }
}

/// One work in all languages.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which work.
    pub work: WorkId,
    /// What readers see of it.
    pub standing: Standing,
    /// How it stands in each language of the site.
    pub cells: PerLang<Cell>,
}

/// Looks at every work of a site, in the order of keys. The site has to be assembled without drafts and with what is
/// under embargo, so that what stands in is what readers will see.
pub fn survey(site: &Site, sources: &Sources, history: Option<&History>) -> Vec<Row> {
    let surveyor = Surveyor { site, sources, history };
    let works = site.library.works.iter().enumerate();
    works.map(|(index, work)| surveyor.row(WorkId(index as u32), work)).collect()
}

/// Looks at one work, as [`survey`] does.
pub fn row(site: &Site, sources: &Sources, history: Option<&History>, id: WorkId) -> Row {
    Surveyor { site, sources, history }.row(id, site.work(id))
}

struct Surveyor<'a> {
    site: &'a Site,
    sources: &'a Sources,
    history: Option<&'a History>,
}

impl Surveyor<'_> {
    fn row(&self, id: WorkId, work: &Work) -> Row {
        let cells = PerLang::new(work.translations.count(), |lang| self.cell(id, work, lang));
        Row { work: id, standing: self.standing(work), cells }
    }

    fn standing(&self, work: &Work) -> Standing {
        if work.common.expires.is_some_and(|moment| moment <= self.site.now) {
            Standing::Expired
        } else if work.translated().all(|(_, words)| words.draft) {
            Standing::Draft
        } else {
            Standing::Published
        }
    }

    fn cell(&self, id: WorkId, work: &Work, lang: LangId) -> Cell {
        let Some(words) = work.translations[lang].as_deref() else {
            let state = self.site.shown_in(id, lang).map_or(State::Missing, State::StandsIn);
            return Cell {
                state,
                draft: false,
                basis: Basis::Nothing,
                changed: None,
                file: None,
                since: Vec::new(),
                base: None,
            };
        };
        // What a machine converts is as old as what it was converted from.
        let source = words.derived_from;
        let compared = source.and_then(|source| work.translations[source].as_deref()).unwrap_or(words);
        let cell = self.translated(work, compared, lang == work.original);
        let state = match (cell.state, source) {
            (State::Original | State::Fresh, Some(source)) => State::Converted(source),
            (state, _) => state,
        };
        Cell { state, draft: words.draft, ..cell }
    }

    fn translated(&self, work: &Work, words: &Translation, is_original: bool) -> Cell {
        let cell = Cell {
            state: State::Original,
            draft: words.draft,
            basis: Basis::Nothing,
            changed: self.changed(work, words),
            file: Some(words.file),
            since: Vec::new(),
            base: None,
        };
        let Some(original) = work.original().filter(|original| !is_original && original.file != words.file)
        else {
            return cell;
        };
        let (is_older, basis) = self.compare(work, words, original);
        let state = if is_older { State::Older } else { State::Fresh };
        let (since, base) = match (is_older && basis == Basis::History, self.history) {
            (true, Some(history)) => history.since(self.path(original), self.path(words)),
            _ => (Vec::new(), None),
        };
        Cell { state, basis, since, base, ..cell }
    }

    /// Whether the original has changed since the translation did. By history where it knows both, else by the days
    /// that both give; a month or a year that covers the other's day is not older.
    fn compare(&self, work: &Work, words: &Translation, original: &Translation) -> (bool, Basis) {
        let by_history = self
            .history
            .and_then(|history| history.is_older(self.path(words), self.path(original)))
            .map(|is_older| (is_older, Basis::History));
        by_history.unwrap_or_else(|| {
            let is_cut = self
                .history
                .is_some_and(|history| history.knows(self.path(words)) && history.knows(self.path(original)));
            let days = day(work, words).zip(day(work, original));
            let basis = match (is_cut, days) {
                (true, _) => Basis::CutHistory,
                (false, Some(_)) => Basis::Dates,
                (false, None) => Basis::Nothing,
            };
            (days.is_some_and(|(own, original)| own.last_day() < original.first_day()), basis)
        })
    }

    fn changed(&self, work: &Work, words: &Translation) -> Option<String> {
        match self.history.and_then(|history| history.newest(self.path(words))) {
            Some(commit) => commit.date.clone(),
            None => day(work, words).map(|day| day.to_string()),
        }
    }

    fn path(&self, words: &Translation) -> &SitePath {
        &self.sources.file(words.file).path
    }
}

/// The day of a file's last change as its editors say: its own `updated`, else the `date` of the work.
fn day(work: &Work, words: &Translation) -> Option<PartialDate> {
    words.updated.or(work.common.date)
}
