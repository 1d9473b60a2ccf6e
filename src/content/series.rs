//! The numbers of a series as a whole: none stands twice, and none is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::number::Issue;
use super::work::{Details, Publication, Relation, Work, WorkId};
use crate::config::Config;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::vocabulary::Slug;

/// A publication with its number.
struct Numbered<'a> {
    id: WorkId,
    work: &'a Work,
    written: &'a str,
    issue: Option<&'a Issue>,
    place: Span,
}

/// Reports numbers that two works of a series have, and numbers that none has. Works that are not published count: they
/// are known.
pub(super) fn check(
    works: &[Arc<Work>],
    config: &Config,
    waiting: &BTreeSet<FileId>,
    diagnostics: &mut Diagnostics,
) {
    for (series, mut numbered) in by_series(works) {
        numbered.sort_by_key(|one| (one.issue, waiting.contains(&one.place.file), one.id));
        doubles(series.as_str(), &numbered, diagnostics);
        if config.series.get(series).is_none_or(|series| series.reports_gaps) {
            gaps(series.as_str(), &numbered, diagnostics);
        }
    }
}

fn by_series(works: &[Arc<Work>]) -> BTreeMap<&Slug, Vec<Numbered<'_>>> {
    let mut series: BTreeMap<&Slug, Vec<Numbered<'_>>> = BTreeMap::new();
    for (index, work) in works.iter().enumerate() {
        let Details::Publication(publication) = &work.details else { continue };
        let Publication { series: Some(term), number: Some(written), number_at: Some(place), issue, .. } =
            publication
        else {
            continue;
        };
        let id = WorkId(index as u32);
        let one = Numbered { id, work, written, issue: issue.as_ref(), place: *place };
        series.entry(&term.slug).or_default().push(one);
    }
    series
}

/// An edition that replaces another one may keep its number.
fn doubles(series: &str, numbered: &[Numbered<'_>], diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<String, &Numbered<'_>> = BTreeMap::new();
    // Of those before, the one that reaches furthest: `7–8` is also number 8.
    let mut furthest: Option<&Numbered<'_>> = None;
    for one in numbered {
        let key = one.issue.map_or_else(|| one.written.to_lowercase(), ToString::to_string);
        let first = known.get(&key).copied().or_else(|| furthest.filter(|other| overlap(other, one)));
        known.entry(key).or_insert(one);
        if furthest.is_none_or(|other| {
            !overlap(other, one) || other.issue.map(|issue| issue.last) < one.issue.map(|issue| issue.last)
        }) {
            furthest = Some(one);
        }
        let Some(first) = first.filter(|first| !is_edition_of(one, first) && !is_edition_of(first, one))
        else {
            continue;
        };
        let message = format!("two publications are number {} of the series `{series}`", one.written);
        let diagnostic = Diagnostic::new(Code::SeriesDuplicateNumber, one.place, message)
            .label(format!("`{}`", one.work.key))
            .also(first.place, format!("`{}` has it too", first.work.key));
        let help =
            format!("give one of them another number; a new edition says `replaces: {}`", first.work.key.id);
        diagnostics.push(diagnostic.help(help));
    }
}

/// Whether two numbers without letters share one.
fn overlap(one: &Numbered<'_>, next: &Numbered<'_>) -> bool {
    let (Some(one), Some(next)) = (one.issue, next.issue) else { return false };
    one.within == next.within && one.letter.or(next.letter).is_none() && next.first <= one.last
}

fn is_edition_of(one: &Numbered<'_>, other: &Numbered<'_>) -> bool {
    let relations = one.work.relations.iter();
    relations
        .filter(|(relation, _)| matches!(relation, Relation::Replaces | Relation::ReplacedBy))
        .any(|(_, work)| *work == other.id)
}

/// Numbers that are left out between two of the same year, or of those that run on. Each gap is told once, at the number
/// behind it.
fn gaps(series: &str, numbered: &[Numbered<'_>], diagnostics: &mut Diagnostics) {
    let mut before: Option<(&Issue, &Numbered<'_>)> = None;
    for (issue, one) in numbered.iter().filter_map(|one| Some((one.issue?, one))) {
        let same_run = before.filter(|(last, _)| last.within == issue.within);
        if let Some((last, previous)) = same_run.filter(|(last, _)| last.last + 1 < issue.first) {
            diagnostics.push(gap(series, (last.last + 1, issue.first - 1), issue.within, previous, one));
        }
        // A double issue reaches further than what follows it.
        before = match same_run {
            Some((last, previous)) if last.last > issue.last => Some((last, previous)),
            _ => Some((issue, one)),
        };
    }
}

fn gap(
    series: &str,
    (from, to): (u32, u32),
    within: Option<u32>,
    previous: &Numbered<'_>,
    next: &Numbered<'_>,
) -> Diagnostic {
    let year = within.map_or_else(String::new, |within| format!(" of {within}"));
    let missing = match to - from {
        0 => format!("number {from}{year} is missing"),
        1 => format!("numbers {from} and {to}{year} are missing"),
        _ => format!("numbers {from}–{to}{year} are missing"),
    };
    let message = format!("in the series `{series}` {missing}");
    Diagnostic::new(Code::SeriesGap, next.place, message)
        .label("the next number there is")
        .also(previous.place, format!("the last one before is {}", previous.written))
        .help("add what is missing (a draft will do), or correct a number")
        .help(format!(
            "if numbers were never given: `series: {{{series}: {{gaps: allowed, …}}}}` in site.yaml"
        ))
}
