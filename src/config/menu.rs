//! `menu:` of `site.yaml`, and the lists of links at the foot: what a line of them names.
//! Must not know: which sections and works there are.

use super::Languages;
use super::read::{self, Link};
use crate::diagnostics::{Diagnostics, Span};
use crate::yaml::Node;

/// A line of the menu.
#[derive(Clone, Debug)]
pub enum MenuEntry {
    /// A section (`publications`), or a work (`projects/barometer`, `about`).
    Named(String, Span),
    /// Any address.
    Link(Link),
}

/// A section or a work by its name, or an address.
pub(super) fn entry(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Option<MenuEntry> {
    match node.text() {
        Some(name) if !name.contains("://") => Some(MenuEntry::Named(name.to_owned(), node.span)),
        _ => read::link(node, languages, diagnostics).map(MenuEntry::Link),
    }
}
