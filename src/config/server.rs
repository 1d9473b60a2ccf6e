//! The servers for which settings are written down: old addresses, headers. Must not know what is in them.

use super::read::choice;
use crate::diagnostics::Diagnostics;
use crate::yaml::Fields;

/// What may publish the site, and reads a file of settings in its own language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Server {
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

/// Each with its word in `site.yaml`.
const ALL: [(&str, Server); 6] = [
    ("netlify", Server::Netlify),
    ("cloudflare", Server::Cloudflare),
    ("nginx", Server::Nginx),
    ("apache", Server::Apache),
    ("htaccess", Server::Htaccess),
    ("caddy", Server::Caddy),
];

/// Reads a list of servers; each once.
pub(super) fn list(
    fields: &mut Fields<'_>,
    name: &'static str,
    diagnostics: &mut Diagnostics,
) -> Vec<Server> {
    let mut servers = fields.list(name, diagnostics, |node, diagnostics| choice(node, &ALL, diagnostics));
    servers.sort_unstable();
    servers.dedup();
    servers
}
