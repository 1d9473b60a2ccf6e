//! `security:` of `site.yaml`: for which servers the site's headers are written down, and whether pages say their policy
//! themselves. Must not know what the headers are.

use super::read::Reader;
use super::server::{self, Server};
use crate::yaml::{Fields, Node};

/// What the site asks of browsers.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Security {
    /// For which servers headers are written down, each once.
    pub headers: Vec<Server>,
    /// Whether each page carries its policy, for hosts that send no headers.
    pub in_pages: bool,
}

impl Security {
    /// Whether the site runs under its strict policy.
    pub fn is_strict(&self) -> bool {
        self.in_pages || !self.headers.is_empty()
    }
}

/// Reads `security:`.
pub(super) fn read(node: &Node, reader: &mut Reader<'_>) -> Security {
    let Some(mut fields) = Fields::of(node, "a map such as `{headers: [nginx]}`", reader.diagnostics) else {
        return Security::default();
    };
    let headers = server::list(&mut fields, "headers", reader.diagnostics);
    let in_pages = fields.flag("meta", reader.diagnostics);
    fields.finish("", reader.diagnostics);
    Security { headers, in_pages }
}
