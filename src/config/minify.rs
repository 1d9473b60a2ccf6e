//! `minify:` of `site.yaml`: which files are written without what only people read.

use super::read::choice;
use crate::diagnostics::Diagnostics;
use crate::yaml::Node;

/// What is written short.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Minify {
    /// Style sheets.
    pub sheets: bool,
    /// Pages.
    pub pages: bool,
}

impl Default for Minify {
    fn default() -> Minify {
        Minify { sheets: true, pages: false }
    }
}

/// Reads `true`, `false` or `html`.
pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Minify> {
    let choices = [
        ("true", Minify::default()),
        ("false", Minify { sheets: false, pages: false }),
        ("html", Minify { sheets: true, pages: true }),
    ];
    choice(node, &choices, diagnostics)
}
