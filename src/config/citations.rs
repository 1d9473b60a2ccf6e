//! `citations:` – how publications are offered for citing, and how bodies cite others.

use super::read::{Reader, choice};
use crate::citation::{Format, Style};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::SitePath;
use crate::yaml::{Fields, Node};

/// Where styles and bibliographies of the whole site stand.
pub const FOLDER: &str = "citations";

/// How publications are offered for citing, and how bodies cite others.
#[derive(Clone, Default, Debug)]
pub struct Citations {
    /// The styles of "cite as", in the order of the page.
    pub styles: Vec<NamedStyle>,
    /// The formats offered for download.
    pub downloads: Vec<Format>,
    /// The style of `[@key]` in bodies and of the list after them; the first of `styles` where none is named.
    pub style: Option<NamedStyle>,
    /// The works that every body may cite, beside those of its own `bibliography`.
    pub bibliography: Option<(SitePath, Span)>,
}

impl Citations {
    /// The style of bodies.
    pub fn style_of_bodies(&self) -> Option<&NamedStyle> {
        self.style.as_ref().or(self.styles.first())
    }

    /// Whether bodies cite in footnotes. A style that is a file is no such style, or it is reported.
    pub fn cites_in_notes(&self) -> bool {
        matches!(self.style_of_bodies(), Some(NamedStyle::Known(style)) if style.is_of_notes())
    }
}

/// A style as `site.yaml` names it.
#[derive(Clone, Debug)]
pub enum NamedStyle {
    /// One that the program knows.
    Known(Style),
    /// A file of the site, with its place in `site.yaml`.
    File(SitePath, Span),
}

pub(super) fn read(node: &Node, reader: &mut Reader<'_>) -> Citations {
    let diagnostics = &mut *reader.diagnostics;
    let Some(mut fields) = Fields::of(node, "a map such as `{styles: [apa, chicago-notes]}`", diagnostics)
    else {
        return Citations::default();
    };
    let formats: Vec<(&str, Format)> =
        Format::ALL.into_iter().map(|format| (format.name(), format)).collect();
    let says_downloads = fields.node("downloads").is_some();
    let mut downloads =
        fields.list("downloads", diagnostics, |node, diagnostics| choice(node, &formats, diagnostics));
    if !says_downloads {
        downloads = Format::ALL.to_vec();
    }
    downloads.sort();
    downloads.dedup();
    let mut styles: Vec<(String, NamedStyle)> = fields.list("styles", diagnostics, style);
    let mut known = Vec::new();
    styles.retain(|(name, _)| {
        !known.contains(name) && {
            known.push(name.clone());
            true
        }
    });
    let citations = Citations {
        styles: styles.into_iter().map(|(_, style)| style).collect(),
        downloads,
        style: fields.read("style", diagnostics, style).map(|(_, style)| style),
        bibliography: fields.read("bibliography", diagnostics, |node, diagnostics| {
            let help = "for instance `citations/library.bib`";
            Some((file(node.text().unwrap_or_default(), node.span, help, diagnostics)?, node.span))
        }),
    };
    fields.finish("", diagnostics);
    citations
}

fn style(node: &Node, diagnostics: &mut Diagnostics) -> Option<(String, NamedStyle)> {
    let Some(name) = node.text() else {
        let message = "the name of a citation style should stand here";
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help("for instance `apa`"));
        return None;
    };
    if std::path::Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("csl")) {
        let path = file(name, node.span, "for instance `citations/house.csl`", diagnostics)?;
        return Some((name.to_owned(), NamedStyle::File(path, node.span)));
    }
    let style = Style::named(name);
    if style.is_none() {
        let message = format!("there is no citation style `{name}`");
        let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, message);
        diagnostics.push(diagnostic.did_you_mean(name, Style::names()).help(
            "the usual ones are apa, chicago-author-date, chicago-notes, harvard, ieee and iso-690; a style of your \
             own is a file: `citations/house.csl`",
        ));
    }
    Some((name.to_owned(), NamedStyle::Known(style?)))
}

/// A file below `citations/`.
fn file(written: &str, span: Span, help: &str, diagnostics: &mut Diagnostics) -> Option<SitePath> {
    let path = SitePath::new("site.yaml").follow(written).ok();
    let path = path.filter(|path| path.as_str().starts_with(FOLDER) && path.as_str().contains('/'));
    if path.is_none() {
        let message = format!("`{written}` does not stand in the folder {FOLDER}/ of the site");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, span, message).help(help));
    }
    path
}
