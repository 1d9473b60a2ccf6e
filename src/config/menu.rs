//! `menu:` of `site.yaml` and of its `theme:`, and the lists of links at the foot: what a line of them names.
//! Must not know: which sections and works there are.

use super::Languages;
use super::read::{self, Link};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::yaml::{Fields, Node};

/// A line of the menu.
#[derive(Clone, Debug)]
pub enum MenuEntry {
    /// A section (`publications`), or a work (`projects/barometer`, `about`).
    Named(String, Span),
    /// Any address.
    Link(Link),
}

/// Reads the main menu, which stands at the top of `site.yaml` or with the other settings of its `theme:`.
pub(super) fn read(
    fields: &mut Fields<'_>,
    of_theme: Option<(Vec<MenuEntry>, Span)>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<MenuEntry> {
    let menu = fields.list("menu", diagnostics, |node, diagnostics| entry(node, languages, diagnostics));
    let Some((of_theme, span)) = of_theme else { return menu };
    if let Some(node) = fields.node("menu") {
        let diagnostic = Diagnostic::new(Code::FieldContradiction, span, "the site has two menus");
        let diagnostic = diagnostic.also(node.span, "the other one is here");
        diagnostics.push(diagnostic.help("keep one of them"));
        return menu;
    }
    of_theme
}

/// A section or a work by its name, or an address.
pub(super) fn entry(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Option<MenuEntry> {
    match node.text() {
        Some(name) if !name.contains("://") => Some(MenuEntry::Named(name.to_owned(), node.span)),
        _ => read::link(node, languages, diagnostics).map(MenuEntry::Link),
    }
}
