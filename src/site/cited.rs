//! What bodies cite: the bibliographies of the site and of its works, and keys that none of them has.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::links::Places;
use super::near::Problem;
use crate::citation::Bibliography;
use crate::config::Config;
use crate::content::work::{Details, FileRef};
use crate::content::{Library, Translation, Work};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::source::{Data, SourceFile, Sources};

/// Every bibliography that the site names.
#[derive(Default)]
pub struct Bibliographies {
    by_file: BTreeMap<FileId, Read>,
    /// The one of the whole site.
    of_site: Option<FileId>,
    /// What was wrong with them.
    diagnostics: Diagnostics,
}

/// A bibliography, and the file as it was when it was read.
struct Read {
    source: Arc<SourceFile>,
    value: Arc<Bibliography>,
    /// Whether all of it could be read; else nobody knows which keys it has.
    is_whole: bool,
}

impl Bibliographies {
    /// Reads every bibliography that the settings or a work name.
    pub(super) fn read(sources: &Sources, config: &Config, library: &Library) -> Bibliographies {
        let mut bibliographies = Bibliographies::default();
        if let Some((path, span)) = &config.citations.bibliography {
            bibliographies.of_site = sources.find(path);
            if bibliographies.of_site.is_none() {
                let diagnostic =
                    Diagnostic::new(Code::ReferenceMissingFile, *span, format!("there is no file at {path}"));
                let names: Vec<&str> =
                    sources.below(path.folder()).map(|(_, file)| file.path.as_str()).collect();
                bibliographies.diagnostics.push(diagnostic.did_you_mean(path.as_str(), names));
            }
        }
        let own = library.works.iter().filter_map(|work| of_work(work));
        let files: BTreeSet<FileId> = own.chain(bibliographies.of_site).collect();
        let files: Vec<FileId> = files.into_iter().collect();
        let read: Vec<(FileId, Diagnosed<Bibliography>)> = files
            .into_par_iter()
            .filter(|file| matches!(sources.file(*file).data, Data::Text(_)))
            .map(|file| {
                (file, Bibliography::read(sources.text_of(file), file, &sources.file(file).path.extension()))
            })
            .collect();
        for (file, Diagnosed { value, diagnostics }) in read {
            let is_whole = diagnostics.is_empty();
            bibliographies.diagnostics.extend(diagnostics);
            let source = Arc::clone(sources.shared(file));
            bibliographies.by_file.insert(file, Read { source, value: Arc::new(value), is_whole });
        }
        bibliographies
    }

    /// Whether every file is as it was.
    pub(super) fn holds(&self, sources: &Sources) -> bool {
        self.by_file.iter().all(|(file, read)| Arc::ptr_eq(&read.source, sources.shared(*file)))
    }

    /// What was wrong with them, and on request the works that nobody cites.
    pub(super) fn diagnostics(&self, config: &Config, library: &Library) -> Diagnostics {
        let mut diagnostics = self.diagnostics.clone();
        if matches!(config.severity.get(&Code::CitationUnused), None | Some(Severity::Off)) {
            return diagnostics;
        }
        let mut unused: BTreeMap<FileId, BTreeSet<&str>> =
            self.by_file.iter().map(|(file, read)| (*file, read.value.keys().collect())).collect();
        for work in &library.works {
            let keys = work.translated().flat_map(|(_, words)| &words.body.citations);
            let keys: Vec<&str> =
                keys.flat_map(|citation| &citation.cites).map(|cite| cite.key.as_str()).collect();
            for file in of_work(work).into_iter().chain(self.of_site) {
                if let Some(unused) = unused.get_mut(&file) {
                    unused.retain(|key| !keys.contains(key));
                }
            }
        }
        for (file, keys) in unused {
            let source = &self.by_file[&file].source;
            let Data::Text(text) = &source.data else { continue };
            for key in keys {
                let at = text.find(key).unwrap_or(0);
                let message = format!("nothing cites `{key}`");
                let diagnostic =
                    Diagnostic::new(Code::CitationUnused, Span::new(file, at..at + key.len()), message);
                diagnostics.push(diagnostic.help("cite it, or take it out of the bibliography"));
            }
        }
        diagnostics
    }

    /// Whether all that a work cites from could be read.
    fn are_whole(&self, work: &Work) -> bool {
        let mut files = of_work(work).into_iter().chain(self.of_site);
        files.all(|file| self.by_file.get(&file).is_some_and(|read| read.is_whole))
    }

    /// Those that a work cites from: its own, then the site's.
    pub fn of<'a>(&'a self, work: &Work) -> impl Iterator<Item = &'a Bibliography> + use<'a> {
        let files = of_work(work).into_iter().chain(self.of_site);
        files.filter_map(|file| Some(&*self.by_file.get(&file)?.value))
    }
}

/// A work's own bibliography.
fn of_work(work: &Work) -> Option<FileId> {
    match &work.details {
        Details::Publication(publication) => match publication.bibliography {
            Some(FileRef::Own(file)) => Some(file),
            Some(FileRef::Url(_)) | None => None,
        },
        _ => None,
    }
}

impl Places<'_> {
    /// Reports keys that no bibliography of a page has.
    pub(super) fn check_citations(&self, work: &Work, words: &Translation, problems: &mut Vec<Problem>) {
        let citations = &words.body.citations;
        if !self.bibliographies.are_whole(work) {
            return;
        }
        let bibliographies: Vec<&Bibliography> = self.bibliographies.of(work).collect();
        let mut report = |diagnostic| problems.push(Problem { diagnostic, question: None });
        let mut first: Option<&Bibliography> = None;
        for citation in citations {
            let span = Span::new(words.file, citation.range.clone());
            // A word with an `@` before it may be anything, as long as there is nothing to cite from.
            if bibliographies.is_empty() && !citation.is_in_sentence {
                let message = format!("`{}` cites a work, but there is no bibliography", citation.written);
                report(Diagnostic::new(Code::CitationNone, span, message).help(
                    "name a file: `bibliography: references.bib` here, or `citations: {bibliography: citations/library.bib}` \
                     in site.yaml; it is shown as it is",
                ));
                // Once a page: the others are mended with it.
                return;
            }
            for cite in &citation.cites {
                let holds = bibliographies.iter().find(|bibliography| bibliography.has(&cite.key));
                match (holds, first) {
                    (None, _) if !citation.is_in_sentence => {
                        let message = format!("no bibliography has a work with the key `{}`", cite.key);
                        let keys = bibliographies.iter().flat_map(|bibliography| bibliography.keys());
                        let diagnostic = Diagnostic::new(
                            Code::CitationUnknown,
                            Span::new(words.file, cite.range.clone()),
                            message,
                        );
                        report(
                            diagnostic
                                .did_you_mean(&cite.key, keys)
                                .help("add the work to the bibliography, or correct the key"),
                        );
                    }
                    (Some(holds), Some(first))
                        if std::mem::discriminant(*holds) != std::mem::discriminant(first) =>
                    {
                        let message = "this page cites from CSL-JSON and from another form of bibliography, which cannot be \
                                       put in one list";
                        report(
                            Diagnostic::new(
                                Code::CitationBibliography,
                                Span::new(words.file, cite.range.clone()),
                                message,
                            )
                            .help("convert one of the two files"),
                        );
                        return;
                    }
                    (Some(holds), None) => first = Some(holds),
                    (None, _) | (Some(_), Some(_)) => {}
                }
            }
        }
    }
}
