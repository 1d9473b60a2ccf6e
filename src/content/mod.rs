//! Stage 2: `Sources` → the works of the site, typed and with every reference resolved.
//!
//! Four steps: each file is read on its own (in parallel), files are grouped into works, editions in another script
//! are made (in parallel), each work is typed (in parallel). Knows nothing of URLs, lists or output.

mod alike;
pub mod catalogue;
mod derived;
mod draft;
pub mod event;
pub mod front_matter;
mod funding;
mod grouping;
pub mod identity;
pub mod kind;
mod language;
pub mod manuscript;
mod memo;
pub mod merge;
pub mod news;
pub mod number;
mod organisation;
mod person;
pub mod project;
pub mod publication;
mod read;
mod record;
mod series;
mod succession;
pub mod values;
mod words;
pub mod work;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

pub use catalogue::Catalogue;
pub use kind::{Kind, Order};
pub use memo::Memo;
pub use work::{Translation, Work, WorkId, WorkKey};

use crate::config::Config;
use crate::diagnostics::{Diagnosed, Diagnostics, FileId};
use crate::markdown::Highlighter;
use crate::source::Sources;
use grouping::Grouping;
use manuscript::Manuscript;
use memo::{Reading, Typed, Understood};
use values::Context;

/// All works of the site. The place of a work in `works` is its id.
#[derive(Clone, Debug)]
pub struct Library {
    /// The works in the order of their keys.
    pub works: Vec<Arc<Work>>,
    /// Their names.
    pub catalogue: Arc<Catalogue>,
}

impl Library {
    /// A work by its id.
    pub fn work(&self, id: WorkId) -> &Work {
        &self.works[id.0 as usize]
    }
}

/// How many files are understood before their texts are given up: many enough for all threads, and few beside the
/// thousands of a large site.
const BATCH: usize = 1024;

/// Reads every Markdown file below `content/`. `shows_drafts` decides only whether a draft stands before an edition that
/// would be made in its place. With a `memo` of an earlier reading only what has changed since is read again; without one
/// the texts are given up as soon as they are understood.
pub fn parse(
    sources: &mut Sources,
    config: &Arc<Config>,
    shows_drafts: bool,
    memo: Option<&mut Memo>,
) -> Diagnosed<Library> {
    let mut forgotten = Memo::default();
    let keeps = memo.is_some();
    let memo = memo.unwrap_or(&mut forgotten);
    let last = memo.last.take().filter(|last| last.is_of(config, shows_drafts));
    let same_files = last.as_ref().filter(|last| sources.has_files_of(&last.sources));
    let files = same_files.map_or_else(|| Arc::new(markdown_files(sources)), |last| Arc::clone(&last.files));
    let highlighter = &memo.highlighter;
    let understood = understand(sources, &files, config, highlighter, last.as_ref(), keeps);
    let mut diagnostics: Diagnostics =
        understood.iter().flat_map(|file| file.diagnostics.iter().cloned()).collect();
    let grouping = match same_files.filter(|last| last.groups_alike(&understood)) {
        Some(last) => Arc::clone(&last.grouping),
        None => Arc::new(Grouping::new(&understood)),
    };
    diagnostics.extend(grouping.diagnostics.iter().cloned());
    sources.below("content").for_each(|(_, file)| identity::check_is_read(&file.path, &mut diagnostics));
    let groups: Vec<Vec<Arc<Manuscript>>> = grouping.gather(&understood);
    let understood = keeps.then_some(understood);
    let reader = Reader { sources, config, highlighter, shows_drafts };
    let catalogue = &grouping.catalogue;
    let before = same_files.filter(|last| Arc::ptr_eq(&last.grouping, &grouping));
    let before = before.map_or(&[][..], |last| &last.typed);
    let typed: Vec<Arc<Typed>> = groups
        .into_par_iter()
        .enumerate()
        .map(|(index, files)| match before.get(index).filter(|typed| typed.is_of(&files)) {
            Some(typed) => Arc::clone(typed),
            None => Arc::new(reader.work(WorkId(index as u32), files, catalogue, keeps)),
        })
        .collect();
    for typed in &typed {
        diagnostics.extend(typed.diagnostics.iter().cloned());
    }
    let works: Vec<Arc<Work>> = typed.iter().map(|typed| Arc::clone(&typed.work)).collect();
    succession::check(&works, &mut diagnostics);
    let waiting: BTreeSet<FileId> = typed.iter().flat_map(|typed| typed.waiting.iter().copied()).collect();
    series::check(&works, config, &waiting, &mut diagnostics);
    funding::check(&works, config, sources, &mut diagnostics);
    diagnostics.wait(&waiting);
    if !keeps {
        sources.release(&files);
    }
    let library = Library { works, catalogue: Arc::clone(catalogue) };
    memo.last = understood.map(|understood| Reading {
        sources: sources.clone(),
        config: Arc::clone(config),
        shows_drafts,
        files,
        understood,
        grouping,
        typed,
    });
    Diagnosed { value: library, diagnostics }
}

fn markdown_files(sources: &Sources) -> Vec<FileId> {
    let is_markdown =
        |path: &crate::vocabulary::SitePath| matches!(path.extension().as_str(), "md" | "markdown");
    sources.below("content").filter(|(_, file)| is_markdown(&file.path)).map(|(id, _)| id).collect()
}

/// Each file on its own, in parallel, as before where it is the same.
fn understand(
    sources: &mut Sources,
    files: &Arc<Vec<FileId>>,
    config: &Config,
    highlighter: &Highlighter,
    last: Option<&Reading>,
    keeps: bool,
) -> Vec<Arc<Understood>> {
    let before = last.map_or_else(Vec::new, |last| last.of(files, sources));
    // An edition in another script is made of the text once more.
    let gives_up = !keeps && config.languages.derived().next().is_none();
    let size = if gives_up { BATCH } else { files.len().max(1) };
    let mut understood = Vec::with_capacity(files.len());
    for (number, batch) in files.chunks(size).enumerate() {
        let understand = |file: &FileId| {
            let read = manuscript::read(sources, *file, config, highlighter);
            let source = keeps.then(|| Arc::clone(sources.shared(*file)));
            let manuscript = read.value.map(Arc::new);
            Arc::new(Understood { source, manuscript, diagnostics: read.diagnostics })
        };
        let before = |at: usize| before.get(number * size + at).copied().flatten();
        let batch_of = batch.par_iter().enumerate();
        understood
            .par_extend(batch_of.map(|(at, file)| before(at).map_or_else(|| understand(file), Arc::clone)));
        if gives_up {
            sources.release(batch);
        }
    }
    understood
}

/// What every work is read with.
#[derive(Clone, Copy)]
struct Reader<'a> {
    sources: &'a Sources,
    config: &'a Config,
    highlighter: &'a Highlighter,
    shows_drafts: bool,
}

impl Reader<'_> {
    /// Types one work, with its editions in another script.
    fn work(&self, id: WorkId, files: Vec<Arc<Manuscript>>, catalogue: &Catalogue, keeps: bool) -> Typed {
        let waiting = if self.shows_drafts { BTreeSet::new() } else { draft::waiting(&files) };
        let mut all = files.clone();
        derived::derive(&mut all, self.sources, self.config, self.highlighter, self.shows_drafts);
        let context = Context { config: self.config, sources: self.sources, catalogue };
        let key = catalogue.key(id).clone();
        let Diagnosed { value, diagnostics } = read::work(id, key, all, &waiting, context);
        let files = if keeps { files } else { Vec::new() };
        Typed { files, work: Arc::new(value), waiting, diagnostics }
    }
}
