//! Quotes, and those that are notes to the reader: `> [!WARNING]`.
//!
//! Must not know: what a label says.

use pulldown_cmark::BlockQuoteKind;

use super::html::Writer;
use super::{Label, Slot};

impl Writer<'_> {
    /// The opening of a quote.
    pub(super) fn open_quote(&mut self, kind: Option<BlockQuoteKind>) {
        let (class, label) = match kind {
            None => return self.container("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => ("note", Label::Note),
            Some(BlockQuoteKind::Tip) => ("tip", Label::Tip),
            Some(BlockQuoteKind::Important) => ("important", Label::Important),
            Some(BlockQuoteKind::Warning) => ("warning", Label::Warning),
            Some(BlockQuoteKind::Caution) => ("caution", Label::Caution),
        };
        self.container(&format!("<blockquote class=\"alert {class}\">\n<p class=\"alert-title\">"));
        self.slot(Slot::Label(label));
        self.html.push_str("</p>\n");
    }
}
