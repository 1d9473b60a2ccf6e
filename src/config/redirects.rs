//! `redirects:` of `site.yaml`: for which servers the old addresses are written down.
//! Must not know which old addresses there are.

use super::read::{Reader, choice};
use crate::diagnostics::{Code, Diagnostic};
use crate::yaml::Fields;

/// A server that can send readers on by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum RedirectMap {
    /// Netlify, which by itself prefers a page to a redirect.
    Netlify,
    /// Cloudflare Pages, which always follows redirects.
    Cloudflare,
    /// nginx.
    Nginx,
    /// Apache, in the settings of the server.
    Apache,
    /// Apache, in the folder itself.
    Htaccess,
    /// Caddy.
    Caddy,
}

impl RedirectMap {
    /// Each with its word in `site.yaml`.
    pub(super) const ALL: [(&'static str, RedirectMap); 6] = [
        ("netlify", RedirectMap::Netlify),
        ("cloudflare", RedirectMap::Cloudflare),
        ("nginx", RedirectMap::Nginx),
        ("apache", RedirectMap::Apache),
        ("htaccess", RedirectMap::Htaccess),
        ("caddy", RedirectMap::Caddy),
    ];

    /// The name of its file, at the top of the output.
    pub fn file(self) -> &'static str {
        match self {
            RedirectMap::Netlify | RedirectMap::Cloudflare => "_redirects",
            RedirectMap::Nginx => "redirects.nginx.conf",
            RedirectMap::Apache => "redirects.apache.conf",
            RedirectMap::Htaccess => ".htaccess",
            RedirectMap::Caddy => "redirects.caddy",
        }
    }
}

/// Reads `redirects:`; each once.
pub(super) fn read(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<RedirectMap> {
    let mut maps = fields.list("redirects", reader.diagnostics, |node, diagnostics| {
        choice(node, &RedirectMap::ALL, diagnostics)
    });
    maps.sort_unstable();
    maps.dedup();
    if let (Some(node), [RedirectMap::Netlify, RedirectMap::Cloudflare, ..]) =
        (fields.node("redirects"), &maps[..])
    {
        let message = "`netlify` and `cloudflare` both want `_redirects`, and read it differently";
        let diagnostic = Diagnostic::new(Code::FieldContradiction, node.span, message);
        reader.diagnostics.push(diagnostic.help("name the one that the site is published with"));
        maps.remove(0);
    }
    maps
}
