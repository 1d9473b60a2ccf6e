//! What one reading leaves to the next, so that only what has changed is read again.
//!
//! A manuscript is a function of its file and the settings; a work of its manuscripts, the settings, and which other
//! files and works there are. Whatever is kept is kept with these, and taken again only where they are the very same
//! values; so it cannot be stale.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::grouping::Grouping;
use super::manuscript::Manuscript;
use super::work::Work;
use crate::config::Config;
use crate::diagnostics::{Diagnostics, FileId};
use crate::markdown::Highlighter;
use crate::source::{SourceFile, Sources};

/// The last reading, and the grammars of code that it loaded.
#[derive(Debug, Default)]
pub struct Memo {
    pub(super) highlighter: Highlighter,
    pub(super) last: Option<Reading>,
}

/// A reading: what it was made of and what it made.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) sources: Sources,
    pub(super) config: Arc<Config>,
    pub(super) shows_drafts: bool,
    /// The Markdown files, in the order of paths.
    pub(super) files: Arc<Vec<FileId>>,
    /// Each of them, in the same order.
    pub(super) understood: Vec<Arc<Understood>>,
    pub(super) grouping: Arc<Grouping>,
    /// The works, in the order of their keys.
    pub(super) typed: Vec<Arc<Typed>>,
}

/// One file, read on its own.
#[derive(Debug)]
pub(super) struct Understood {
    /// `None` where nobody will ask again.
    pub(super) source: Option<Arc<SourceFile>>,
    pub(super) manuscript: Option<Arc<Manuscript>>,
    pub(super) diagnostics: Diagnostics,
}

/// One work, with what it was made of.
#[derive(Debug)]
pub(super) struct Typed {
    /// Empty where nobody will ask again.
    pub(super) files: Vec<Arc<Manuscript>>,
    pub(super) work: Arc<Work>,
    /// Its files of which nothing reaches a page.
    pub(super) waiting: BTreeSet<FileId>,
    pub(super) diagnostics: Diagnostics,
}

impl Reading {
    /// Whether it was made with these settings.
    pub(super) fn is_of(&self, config: &Arc<Config>, shows_drafts: bool) -> bool {
        Arc::ptr_eq(&self.config, config) && self.shows_drafts == shows_drafts
    }

    /// The files as they were understood, each for one of `files`, where it still is the same.
    pub(super) fn of(&self, files: &Arc<Vec<FileId>>, sources: &Sources) -> Vec<Option<&Arc<Understood>>> {
        let path = |id: &FileId| &self.sources.file(*id).path;
        let is_same_list = Arc::ptr_eq(files, &self.files);
        let before = files.iter().enumerate().map(|(at, file)| {
            let source = sources.shared(*file);
            let place = if is_same_list {
                Ok(at)
            } else {
                self.files.binary_search_by(|id| path(id).cmp(&source.path))
            };
            let is_same = |before: &&Arc<Understood>| {
                before.source.as_ref().is_some_and(|before| Arc::ptr_eq(before, source))
            };
            self.understood.get(place.ok()?).filter(is_same)
        });
        before.collect()
    }

    /// Whether the same files, as they are understood now, make the same groups.
    pub(super) fn groups_alike(&self, now: &[Arc<Understood>]) -> bool {
        let alike = |(before, now): (&Arc<Understood>, &Arc<Understood>)| {
            Arc::ptr_eq(before, now)
                || match (&before.manuscript, &now.manuscript) {
                    (Some(before), Some(now)) => {
                        before.identity == now.identity && joins(before).is_none() && joins(now).is_none()
                    }
                    (None, None) => true,
                    _ => false,
                }
        };
        self.grouping.diagnostics.is_empty()
            && self.understood.len() == now.len()
            && self.understood.iter().zip(now).all(alike)
    }
}

fn joins(manuscript: &Manuscript) -> Option<&crate::yaml::Node> {
    manuscript.fields.get("translation_of")
}

impl Typed {
    /// Whether it is made of these manuscripts.
    pub(super) fn is_of(&self, files: &[Arc<Manuscript>]) -> bool {
        self.files.len() == files.len()
            && self.files.iter().zip(files).all(|(own, now)| Arc::ptr_eq(own, now))
    }
}
