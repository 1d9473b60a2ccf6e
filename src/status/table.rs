//! `Table`: the works and languages somebody asked for, with totals, and whether they are enough.

use super::{Basis, Row, Standing, State};
use crate::content::{Work, WorkId};
use crate::site::Site;
use crate::vocabulary::LangId;

/// What somebody wants to see. Empty lists choose everything.
#[derive(Clone, Default, Debug)]
pub struct Choice {
    /// These works alone.
    pub works: Vec<WorkId>,
    /// Works of these sections alone; the section of plain pages at the top is `""`.
    pub sections: Vec<String>,
    /// These languages alone.
    pub languages: Vec<LangId>,
    /// Works alone that stand like this in one of these languages.
    pub only: Vec<Wanted>,
}

/// A state to look for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// [`State::Fresh`].
    Fresh,
    /// [`State::Older`].
    Older,
    /// [`State::Converted`].
    Converted,
    /// [`State::StandsIn`].
    StandsIn,
    /// [`State::Missing`].
    Missing,
    /// In any state, but a draft.
    Draft,
}

/// The chosen works and languages.
pub struct Table<'a> {
    /// The site.
    pub site: &'a Site,
    /// The languages, in the site's order.
    pub languages: Vec<LangId>,
    /// The works, in the order of keys.
    pub rows: Vec<Row>,
    /// The totals of the languages shown, over all works of the chosen sections: `only` hides rows, but what it hides
    /// still counts.
    pub totals: Vec<Totals>,
    /// What is asked of a language, over the same works.
    pub required: Vec<(Requirement, Totals)>,
}

/// How many works a language has. Drafts and what is no longer published do not count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Totals {
    /// The language.
    pub lang: LangId,
    /// How many works there are.
    pub works: usize,
    /// How many of them have words in the language, fresh or older.
    pub translated: usize,
    /// How many of them are fresh: originals and what was converted from something fresh count too.
    pub fresh: usize,
    /// How many of the fresh ones could not be judged, because the history is cut.
    pub unsure: usize,
}

/// What is asked of a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Requirement {
    /// The language.
    pub lang: LangId,
    /// So many of a hundred works have to be fresh.
    pub percent: usize,
}

impl Requirement {
    /// Whether enough works are fresh.
    pub fn is_met(self, totals: Totals) -> bool {
        totals.fresh * 100 >= self.percent * totals.works
    }
}

impl Totals {
    /// So many of a hundred works are fresh, rounded down: 100 means all.
    pub fn percent_fresh(self) -> usize {
        percent(self.fresh, self.works)
    }

    /// So many of a hundred works are translated, rounded down.
    pub fn percent_translated(self) -> usize {
        percent(self.translated, self.works)
    }
}

/// `1 work`, `2 works`.
pub(super) fn counted(works: usize) -> String {
    if works == 1 { "1 work".to_owned() } else { format!("{works} works") }
}

/// Of nothing, everything is done.
fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(100)
}

impl<'a> Table<'a> {
    /// Takes what was chosen of all works.
    pub fn new(site: &'a Site, mut rows: Vec<Row>, choice: &Choice, required: &[Requirement]) -> Table<'a> {
        let all = site.config.languages.ids();
        let languages: Vec<LangId> =
            all.filter(|lang| choice.languages.is_empty() || choice.languages.contains(lang)).collect();
        rows.retain(|row| choice.covers(row.work, site.work(row.work)));
        let of_languages = languages.iter().map(|lang| totals(&rows, *lang)).collect();
        let required = required.iter().map(|wanted| (*wanted, totals(&rows, wanted.lang))).collect();
        if !choice.only.is_empty() {
            rows.retain(|row| {
                languages.iter().any(|lang| choice.only.iter().any(|wanted| wanted.fits(row, *lang)))
            });
        }
        Table { site, languages, rows, totals: of_languages, required }
    }

    /// The work of a row.
    pub fn work(&self, row: &Row) -> &'a Work {
        self.site.work(row.work)
    }

    /// The tag of a language.
    pub fn tag(&self, lang: LangId) -> &'a str {
        self.site.config.languages[lang].tag.as_str()
    }

    /// The requirements that are not met.
    pub fn unmet(&self) -> impl Iterator<Item = &(Requirement, Totals)> {
        self.required.iter().filter(|(requirement, totals)| !requirement.is_met(*totals))
    }
}

impl Choice {
    fn covers(&self, id: WorkId, work: &Work) -> bool {
        (self.works.is_empty() || self.works.contains(&id))
            && (self.sections.is_empty() || self.sections.iter().any(|name| **name == *work.key.section))
    }
}

impl Wanted {
    /// Of works that are not published nothing is missing.
    fn fits(self, row: &Row, lang: LangId) -> bool {
        let cell = &row.cells[lang];
        let is_published = row.standing == Standing::Published;
        match self {
            Wanted::Fresh => cell.state == State::Fresh,
            Wanted::Older => cell.state == State::Older,
            Wanted::Converted => matches!(cell.state, State::Converted(_)),
            Wanted::StandsIn => matches!(cell.state, State::StandsIn(_)),
            Wanted::Missing => cell.state == State::Missing && is_published,
            Wanted::Draft => cell.draft,
        }
    }
}

fn totals(rows: &[Row], lang: LangId) -> Totals {
    let counted: Vec<_> =
        rows.iter().filter(|row| row.standing == Standing::Published).map(|row| &row.cells[lang]).collect();
    let fresh = || counted.iter().filter(|cell| cell.state.is_fresh() && !cell.draft);
    Totals {
        lang,
        works: counted.len(),
        translated: counted.iter().filter(|cell| cell.state.is_translated() && !cell.draft).count(),
        fresh: fresh().count(),
        unsure: fresh().filter(|cell| cell.basis == Basis::CutHistory).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_percent_means_all_and_nothing_is_all_of_nothing() {
        for (fresh, works, percent, is_met) in [
            (999, 1000, 100, false),
            (1000, 1000, 100, true),
            (0, 0, 100, true),
            (9, 10, 90, true),
            (0, 3, 0, true),
        ] {
            let totals = Totals { lang: LangId::DEFAULT, works, translated: fresh, fresh, unsure: 0 };
            assert_eq!(
                Requirement { lang: LangId::DEFAULT, percent }.is_met(totals),
                is_met,
                "{fresh} of {works}"
            );
            assert_eq!(totals.percent_fresh() >= percent, is_met, "{fresh} of {works}");
        }
    }
}
