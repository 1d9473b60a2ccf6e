//! "Cite as": a publication in the words of the citation styles that the site chose.

use std::sync::Arc;

use super::lens::Lens;
use super::shared::Shared;
use super::view::CitationView;
use crate::citation::{Bibliography, Cited, Formatter, Memo, Style};
use crate::config::{Citations, NamedStyle};
use crate::content::WorkId;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::Document;
use crate::source::{Data, Sources};

/// The style of bodies where the settings name none.
const USUAL: &str = "apa";

/// The styles of a site, and what was formatted in them before.
pub(super) struct Citing {
    /// Those of "cite as".
    styles: Vec<Style>,
    /// That of bodies.
    of_bodies: Option<Style>,
    /// Citations that an earlier build has made.
    memo: Arc<Memo>,
}

impl Citing {
    /// Reads the styles that are files of the site.
    pub(super) fn load(
        settings: &Citations,
        memo: &Arc<Memo>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Citing {
        let mut style = |named| style(named, sources, diagnostics);
        let styles: Vec<Style> = settings.styles.iter().filter_map(&mut style).collect();
        let of_bodies = match &settings.style {
            Some(named) => style(named),
            None => styles.first().cloned().or_else(|| Style::named(USUAL)),
        };
        if let (Some(of_bodies), Some(NamedStyle::File(path, span))) =
            (&of_bodies, settings.style_of_bodies())
            && of_bodies.is_of_notes()
        {
            let message =
                format!("{path} cites in notes, which only a style that the program knows can do in bodies");
            let help = "name another one for bodies: `style: chicago-notes`";
            diagnostics.push(Diagnostic::new(Code::CitationStyle, *span, message).help(help));
        }
        Citing { styles, of_bodies, memo: Arc::clone(memo) }
    }
}

fn style(named: &NamedStyle, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Style> {
    let (path, span) = match named {
        NamedStyle::Known(style) => return Some(style.clone()),
        NamedStyle::File(path, span) => (path, *span),
    };
    let Some(file) = sources.find(path) else {
        let names =
            sources.below(crate::config::CITATIONS_FOLDER).map(|(_, file)| file.path.as_str().to_owned());
        let names: Vec<String> = names.collect();
        let diagnostic =
            Diagnostic::new(Code::ReferenceMissingFile, span, format!("there is no file at {path}"));
        diagnostics.push(diagnostic.did_you_mean(path.as_str(), names.iter().map(String::as_str)));
        return None;
    };
    // Why it could not be read has been reported.
    let Data::Text(text) = &sources.file(file).data else { return None };
    let name = path.file_name().trim_end_matches(".csl");
    match Style::parse(name, text) {
        Ok(style) => Some(style),
        Err(reason) => {
            let message = format!("{path} is no citation style: {reason}");
            let help = "take an independent style in CSL 1.0, for instance from the Zotero Style Repository";
            diagnostics
                .push(Diagnostic::new(Code::CitationStyle, Place::File(path.clone()), message).help(help));
            None
        }
    }
}

impl Lens<'_> {
    /// What the site's style makes of the citations of a body, and the list of the works that it cites.
    pub(super) fn cited(&self, id: WorkId, body: &Document) -> Cited {
        let Some(style) = self
            .citing
            .of_bodies
            .as_ref()
            .filter(|_| !body.citations.is_empty() && !self.site.work(id).is_withdrawn())
        else {
            return Cited::default();
        };
        let from: Vec<&Bibliography> = self.site.bibliographies(id).collect();
        self.formatter().cited(&body.citations, &from, style)
    }

    fn formatter(&self) -> Formatter<'_> {
        Formatter::new(&self.site.config.languages[self.lang].tag, &self.citing.memo)
    }

    /// How to cite a publication, in each style of the site.
    pub(super) fn citations(&self, id: WorkId, shared: &Shared) -> Vec<CitationView> {
        let citing = self.citing;
        if citing.styles.is_empty() {
            return Vec::new();
        }
        let Some(reference) = shared.references.get(self, id) else { return Vec::new() };
        let formatter = self.formatter();
        let view = |style: &Style| CitationView {
            style: style.name.clone(),
            title: style.title.clone(),
            html: tera::Value::safe_string(&formatter.cite(reference, style)),
        };
        citing.styles.iter().map(view).collect()
    }
}
