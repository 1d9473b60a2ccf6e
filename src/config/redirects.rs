//! `redirects:` of `site.yaml`: for which servers the old addresses are written down.
//! Must not know which old addresses there are.

use super::read::Reader;
use super::server::{self, Server};
use crate::diagnostics::{Code, Diagnostic};
use crate::yaml::Fields;

/// Reads `redirects:`; each once.
pub(super) fn read(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Server> {
    let mut maps = server::list(fields, "redirects", reader.diagnostics);
    if let (Some(node), [Server::Netlify, Server::Cloudflare, ..]) = (fields.node("redirects"), &maps[..]) {
        let message = "`netlify` and `cloudflare` both want `_redirects`, and read it differently";
        let diagnostic = Diagnostic::new(Code::FieldContradiction, node.span, message);
        reader.diagnostics.push(diagnostic.help("name the one that the site is published with"));
        maps.remove(0);
    }
    maps
}
