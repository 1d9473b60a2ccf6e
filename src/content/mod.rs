//! Stage 2: `Sources` → the works of the site, typed and with every reference resolved.
//!
//! Four steps: each file is read on its own (in parallel), files are grouped into works, editions in another script
//! are made (in parallel), each work is typed (in parallel). Knows nothing of URLs, lists or output.

pub mod catalogue;
mod derived;
mod draft;
pub mod event;
pub mod front_matter;
pub mod identity;
pub mod kind;
mod language;
pub mod manuscript;
pub mod merge;
pub mod news;
mod organisation;
mod person;
pub mod project;
pub mod publication;
mod read;
pub mod values;
mod words;
pub mod work;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

pub use catalogue::Catalogue;
pub use kind::{Kind, Order};
pub use work::{Translation, Work, WorkId, WorkKey};

use crate::config::Config;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId};
use crate::markdown::Highlighter;
use crate::source::Sources;
use crate::yaml::Node;
use manuscript::Manuscript;
use values::Context;

/// All works of the site. The place of a work in `works` is its id.
#[derive(Debug)]
pub struct Library {
    /// The works in the order of their keys.
    pub works: Vec<Work>,
    /// Their names.
    pub catalogue: Catalogue,
}

impl Library {
    /// A work by its id.
    pub fn work(&self, id: WorkId) -> &Work {
        &self.works[id.0 as usize]
    }
}

/// Reads every Markdown file below `content/`. `shows_drafts` decides whether a draft stands before an edition that
/// would be made in its place, and whether its mistakes count as those of others.
pub fn parse(sources: &Sources, config: &Config, shows_drafts: bool) -> Diagnosed<Library> {
    let highlighter = Highlighter::new();
    let files: Vec<FileId> =
        sources.below("content").filter(|(_, file)| is_markdown(&file.path)).map(|(id, _)| id).collect();
    let read: Vec<Diagnosed<Option<Manuscript>>> =
        files.par_iter().map(|file| manuscript::read(sources, *file, config, &highlighter)).collect();
    let mut diagnostics = Diagnostics::default();
    let mut manuscripts = Vec::with_capacity(read.len());
    for read in read {
        diagnostics.extend(read.diagnostics);
        manuscripts.extend(read.value);
    }
    let groups = group(manuscripts, &mut diagnostics);
    let (keys, mut groups): (Vec<WorkKey>, Vec<Vec<Manuscript>>) = groups.into_iter().unzip();
    let waiting = if shows_drafts { BTreeSet::new() } else { draft::waiting(&mut groups) };
    derived::derive(&mut groups, sources, config, &highlighter, shows_drafts);
    let catalogue = Catalogue::new(keys.clone());
    let context = Context { config, sources, catalogue: &catalogue };
    let typed: Vec<Diagnosed<Work>> = keys
        .into_par_iter()
        .zip(groups)
        .enumerate()
        .map(|(index, (key, files))| read::work(WorkId(index as u32), key, files, context))
        .collect();
    let mut works = Vec::with_capacity(typed.len());
    for work in typed {
        diagnostics.extend(work.diagnostics);
        works.push(work.value);
    }
    report_circles(&works, &mut diagnostics);
    diagnostics.wait(&waiting);
    Diagnosed { value: Library { works, catalogue }, diagnostics }
}

fn is_markdown(path: &crate::vocabulary::SitePath) -> bool {
    matches!(path.extension().as_str(), "md" | "markdown")
}

/// Files of the same work, in the site's order of languages.
fn group(manuscripts: Vec<Manuscript>, diagnostics: &mut Diagnostics) -> BTreeMap<WorkKey, Vec<Manuscript>> {
    let mut groups: BTreeMap<WorkKey, Vec<Manuscript>> = BTreeMap::new();
    let (joining, own): (Vec<_>, Vec<_>) =
        manuscripts.into_iter().partition(|manuscript| manuscript.fields.get("translation_of").is_some());
    for manuscript in own {
        add(&mut groups, manuscript.identity.key.clone(), manuscript, diagnostics);
    }
    for manuscript in joining {
        let Some(node) = manuscript.fields.get("translation_of").cloned() else { continue };
        match target(&groups, &manuscript, &node) {
            Ok(key) => add(&mut groups, key, manuscript, diagnostics),
            Err(problem) => diagnostics.push(problem),
        }
    }
    for files in groups.values_mut() {
        files.sort_by_key(|manuscript| manuscript.identity.lang);
    }
    groups
}

fn add(
    groups: &mut BTreeMap<WorkKey, Vec<Manuscript>>,
    key: WorkKey,
    manuscript: Manuscript,
    diagnostics: &mut Diagnostics,
) {
    let name = key.to_string();
    let files = groups.entry(key).or_default();
    let lang = manuscript.identity.lang;
    match files.iter().find(|other| other.identity.lang == lang) {
        None => files.push(manuscript),
        Some(other) => {
            let message = format!("`{name}` is there twice in the same language");
            let diagnostic = Diagnostic::new(Code::FileDuplicate, manuscript.title_place(), message)
                .also(other.title_place(), "the other file")
                .help("delete or rename one of the two files");
            diagnostics.push(diagnostic);
        }
    }
}

/// The work that `translation_of: SECTION/ID` names.
fn target(
    groups: &BTreeMap<WorkKey, Vec<Manuscript>>,
    manuscript: &Manuscript,
    node: &Node,
) -> Result<WorkKey, Diagnostic> {
    let name = node.text().unwrap_or_default();
    let own = &manuscript.identity.key;
    let (section, id) = name.rsplit_once('/').unwrap_or((&own.section, name));
    let found = groups.keys().find(|key| *key.section == *section && key.id.as_str() == id);
    found.cloned().ok_or_else(|| {
        let keys: Vec<String> = groups.keys().map(ToString::to_string).collect();
        let message = format!("there is no work `{}` to be a translation of", name_of(section, id));
        Diagnostic::new(Code::ReferenceUnknown, node.span, message)
            .did_you_mean(name, keys.iter().map(String::as_str))
    })
}

fn name_of(section: &str, id: &str) -> String {
    if section.is_empty() { id.to_owned() } else { format!("{section}/{id}") }
}

/// Projects that continue each other in a circle.
fn report_circles(works: &[Work], diagnostics: &mut Diagnostics) {
    let older = |id: WorkId| {
        let relations = &works[id.0 as usize].relations;
        relations.iter().find(|(relation, _)| *relation == work::Relation::Succeeds).map(|(_, older)| *older)
    };
    for (index, work) in works.iter().enumerate() {
        let own = WorkId(index as u32);
        let mut at = own;
        let mut steps = Vec::new();
        while let Some(next) = older(at).filter(|next| !steps.contains(next)) {
            steps.push(next);
            at = next;
        }
        // Told once, at the work of the circle that comes first.
        if steps.contains(&own) && steps.iter().all(|step| *step >= own) {
            let says = |work: &Work| match &work.details {
                work::Details::Project(project) => project.succeeds,
                _ => None,
            };
            let place = says(work).map_or(crate::diagnostics::Place::Site, Into::into);
            let names: Vec<String> =
                steps.iter().map(|step| works[step.0 as usize].key.to_string()).collect();
            let message = format!("projects continue each other in a circle: {}", names.join(", "));
            let others = steps.iter().filter(|step| **step != own);
            let others = others.filter_map(|step| says(&works[step.0 as usize]));
            let diagnostic = Diagnostic::new(Code::ReferenceCycle, place, message);
            let diagnostic = others.fold(diagnostic, |diagnostic, other| diagnostic.also(other, "and here"));
            diagnostics.push(diagnostic.help("take out one `succeeds:`"));
        }
    }
}
