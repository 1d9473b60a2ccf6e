//! What a funded piece has to say: by its own `disclaimer`, that of its projects, and what its funders ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Library;
use super::work::{Credit, Details, Relation, Role, Who, Work, WorkId};
use crate::config::{Config, Emblem};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::source::Sources;
use crate::vocabulary::SitePath;

impl Library {
    /// The keys of the statements that a work carries, each once: its own; else those of its projects, and those that its
    /// funders ask for.
    pub fn statements(&self, id: WorkId) -> Vec<&str> {
        Funding { works: &self.works }.statements(self.work(id))
    }
}

/// The works, asked for their money.
#[derive(Clone, Copy)]
struct Funding<'a> {
    works: &'a [Arc<Work>],
}

/// A funder that asks for a statement.
struct Demand<'a> {
    key: &'a str,
    funder: &'a Work,
    credit: &'a Credit,
    /// Whether the work names the funder itself, and not only its project.
    is_own: bool,
}

impl<'a> Funding<'a> {
    fn work(self, id: WorkId) -> &'a Work {
        &self.works[id.0 as usize]
    }

    fn statements(self, work: &'a Work) -> Vec<&'a str> {
        let (own, _) = stated(work);
        let mut keys: Vec<&str> = own.iter().map(String::as_str).collect();
        if keys.is_empty() {
            keys.extend(projects(work).flat_map(|project| self.of_project(self.work(project))));
            keys.extend(
                self.demands(work).into_iter().filter(|demand| demand.is_own).map(|demand| demand.key),
            );
        }
        let mut met = BTreeSet::new();
        keys.retain(|key| met.insert(*key));
        keys
    }

    /// Those of a project: its own, else what its funders ask for.
    fn of_project(self, project: &'a Work) -> Vec<&'a str> {
        let (own, _) = stated(project);
        if !own.is_empty() {
            return own.iter().map(String::as_str).collect();
        }
        self.asked_by_funders_of(project).map(|(key, ..)| key).collect()
    }

    fn asked_by_funders_of(self, work: &'a Work) -> impl Iterator<Item = (&'a str, &'a Work, &'a Credit)> {
        work.credited(Role::Funder).flat_map(move |credit| {
            let funder = match credit.who {
                Who::Work(funder) => Some(self.work(funder)),
                Who::Named(_) => None,
            };
            let keys = funder.map_or(&[][..], |funder| match &funder.details {
                Details::Organisation(organisation) => &organisation.disclaimers,
                _ => &[],
            });
            keys.iter().filter_map(move |key| Some((key.as_str(), funder?, credit)))
        })
    }

    /// What the funders of a work and of its projects ask for.
    fn demands(self, work: &'a Work) -> Vec<Demand<'a>> {
        let own = self.asked_by_funders_of(work).map(|asked| (asked, true));
        let projects = projects(work).flat_map(|project| self.asked_by_funders_of(self.work(project)));
        let all = own.chain(projects.map(|asked| (asked, false)));
        all.map(|((key, funder, credit), is_own)| Demand { key, funder, credit, is_own }).collect()
    }
}

/// What a work says itself, and where.
fn stated(work: &Work) -> (&[String], Option<Span>) {
    match &work.details {
        Details::Publication(publication) => (&publication.disclaimers, publication.disclaimers_at),
        Details::Project(project) => (&project.disclaimers, project.disclaimers_at),
        _ => (&[], None),
    }
}

fn projects(work: &Work) -> impl Iterator<Item = WorkId> + '_ {
    work.relations.iter().filter(|(relation, _)| *relation == Relation::Project).map(|(_, project)| *project)
}

/// Reports works that leave out what a funder asks for, statements that lack a language, and emblems that are no files.
pub(super) fn check(works: &[Arc<Work>], config: &Config, sources: &Sources, diagnostics: &mut Diagnostics) {
    let funding = Funding { works };
    let mut told = BTreeSet::new();
    for work in works {
        missing(funding, work, diagnostics);
        if work.kind.is_output() {
            for key in funding.statements(work) {
                untranslated(key, work, config, &mut told, diagnostics);
            }
        }
    }
    for disclaimer in config.disclaimers.values() {
        let Some(Emblem::File(path, span)) = &disclaimer.emblem else { continue };
        if sources.find(&SitePath::new(format!("static{path}"))).is_none() {
            let message = format!("there is no file `static{path}`");
            let files: Vec<&str> =
                sources.below("static").map(|(_, file)| &file.path.as_str()[6..]).collect();
            let diagnostic = Diagnostic::new(Code::ReferenceMissingFile, *span, message);
            diagnostics.push(diagnostic.did_you_mean(path, files));
        }
    }
}

/// A work that says something itself has to say all that its funders ask for.
fn missing(funding: Funding<'_>, work: &Work, diagnostics: &mut Diagnostics) {
    let (own, Some(at)) = stated(work) else { return };
    let mut told: Vec<&str> = Vec::new();
    for demand in funding.demands(work) {
        let Demand { key, funder, credit, is_own } = demand;
        if own.iter().any(|own| own == key) || told.contains(&key) {
            continue;
        }
        told.push(key);
        let message = format!("`{}` asks for the disclaimer `{key}`, which this does not carry", funder.key);
        let (place, other) = match credit.at {
            Some(credit) if is_own => (credit, Some((at, "what it carries"))),
            credit => (at, credit.map(|credit| (credit, "its project is funded here"))),
        };
        let mut diagnostic = Diagnostic::new(Code::FundingMissingDisclaimer, place, message);
        if let Some((span, label)) = other {
            diagnostic = diagnostic.also(span, label);
        }
        let all: Vec<&str> = own.iter().map(String::as_str).chain([key]).collect();
        let help = format!(
            "write `disclaimer: [{}]`, or take the line out: funders' statements come by themselves",
            all.join(", ")
        );
        diagnostics.push(diagnostic.help(help));
    }
}

/// A statement that no language of a page has is shown in another one. Told once for each language.
fn untranslated<'k>(
    key: &'k str,
    work: &Work,
    config: &Config,
    told: &mut BTreeSet<(&'k str, crate::vocabulary::LangId)>,
    diagnostics: &mut Diagnostics,
) {
    let Some(disclaimer) = config.disclaimers.get(key) else { return };
    let published = work.translated().filter(|(_, words)| !words.draft);
    for (lang, words) in published.filter(|(lang, _)| disclaimer.text.exact(*lang).is_none()) {
        if !told.insert((key, lang)) {
            continue;
        }
        let tag = &config.languages[lang].tag;
        let message =
            format!("the disclaimer `{key}` is not there in `{tag}`, in which `{}` is published", work.key);
        let place = disclaimer.span.unwrap_or(words.title_span);
        let help = format!("ask the funder for the words in `{tag}`, and add them: `{tag}: …`");
        diagnostics.push(Diagnostic::new(Code::FundingUntranslated, place, message).help(help));
    }
}
