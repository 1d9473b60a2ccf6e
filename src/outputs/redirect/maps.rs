//! Old addresses as a file for a server, so that it answers with status 301 and no page is needed: Netlify, Cloudflare Pages,
//! nginx, Apache, Caddy. Which there are is read from the plan.
//!
//! A page has two old addresses, with and without a `/` at its end. Servers match a path in different ways: as it is in the
//! request (`_redirects`), or decoded (all others); as a text, or as a pattern. Each writer escapes what its server would take
//! for a sign of its own.

use std::fmt::Write;

use crate::config::Server;
use crate::diagnostics::Place;
use crate::outputs::{Job, Plan, Route};
use crate::site::Site;
use crate::vocabulary::UrlPath;
use crate::vocabulary::address;

/// The longest name that a table of nginx takes without being told so: its buckets have 64 bytes.
const LONGEST_KEY: usize = 40;

/// The name of a server's file, at the top of the output.
fn file(server: Server) -> &'static str {
    match server {
        Server::Netlify | Server::Cloudflare => "_redirects",
        Server::Nginx => "redirects.nginx.conf",
        Server::Apache => "redirects.apache.conf",
        Server::Htaccess => ".htaccess",
        Server::Caddy => "redirects.caddy",
    }
}

pub(in crate::outputs) fn routes(site: &Site) -> Vec<Route> {
    // One file of Apache holds both.
    let is_shared = |map: &&Server| **map == Server::Htaccess && site.config.security.headers.contains(*map);
    let maps = site.config.redirects.iter().filter(|map| !is_shared(map));
    let route = |map: &Server| {
        Route::new(&UrlPath::new(format!("/{}", file(*map))), Job::RedirectMap(*map), Place::Site)
    };
    maps.map(route).collect()
}

/// An old address and the new one.
struct Moved {
    /// From the root of the host, decoded, without a `/` at the end.
    from: String,
    /// Whether it also stands for the same with a `/` at its end.
    is_page: bool,
    to: UrlPath,
}

pub(in crate::outputs) fn produce(plan: &Plan, map: Server) -> Vec<u8> {
    let moved = moved(plan);
    let base = &plan.site.config.base_url;
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "# Old addresses of {}, by `redirects` in site.yaml.",
        base.absolute(&UrlPath::new("/"))
    );
    match map {
        Server::Netlify | Server::Cloudflare => {
            // Without the mark Netlify shows the page that stands there; Cloudflare does not know the mark.
            let status = if map == Server::Netlify { "301!" } else { "301" };
            for moved in &moved {
                let to = encoded(base, &moved.to);
                for from in moved.addresses() {
                    let from = address::encoded_path(&from).replace('*', "%2A").replace(':', "%3A");
                    let _ = writeln!(out, "{from} {to} {status}");
                }
            }
        }
        Server::Nginx => nginx(&mut out, &moved, plan),
        Server::Apache | Server::Htaccess => apache(&mut out, &moved, plan),
        Server::Caddy => caddy(&mut out, &moved, plan),
    }
    out.into_bytes()
}

/// Apache encodes the new address by itself, so it stands decoded.
fn apache(out: &mut String, moved: &[Moved], plan: &Plan) {
    for moved in moved {
        let to = address::decoded(&plan.site.config.base_url.absolute(&moved.to));
        let to = quoted(&to.replace('\\', "\\\\").replace('$', "\\$").replace('&', "\\&"));
        let _ = writeln!(out, "RedirectMatch 301 \"{}\" \"{to}\"", quoted(&moved.pattern()));
    }
}

fn caddy(out: &mut String, moved: &[Moved], plan: &Plan) {
    for (number, moved) in (1..).zip(moved) {
        let to = plan.site.config.base_url.absolute(&moved.to);
        if moved.from.contains(['*', '%', '{', '}', '`']) {
            // These are signs in a path, but not in a pattern.
            let pattern = moved.pattern().replace('`', "\\x60");
            let _ = writeln!(out, "@tribina{number} path_regexp `{pattern}`");
            let _ = writeln!(out, "redir @tribina{number} \"{to}\" permanent");
        } else {
            for from in moved.addresses() {
                let _ = writeln!(out, "redir \"{from}\" \"{to}\" permanent");
            }
        }
    }
}

fn nginx(out: &mut String, moved: &[Moved], plan: &Plan) {
    let _ = writeln!(out, "map $uri $tribina_moved {{\n    default \"\";");
    for moved in moved {
        let to = plan.site.config.base_url.absolute(&moved.to).replace('$', "%24");
        if moved.from.len() < LONGEST_KEY {
            for from in moved.addresses() {
                let _ = writeln!(out, "    \"{}\" \"{to}\";", quoted(&from));
            }
        } else {
            let _ = writeln!(out, "    \"~{}\" \"{to}\";", quoted(&moved.pattern()));
        }
    }
    out.push_str("}\n");
}

/// The redirects of the plan, in the order of their paths.
fn moved(plan: &Plan) -> Vec<Moved> {
    let folder = address::decoded(&plan.site.config.base_url.folder());
    let redirects = plan.routes.iter().filter_map(|route| match &route.job {
        Job::Redirect(lang, work) => Some((route.path.as_str(), plan.site.url(*work, *lang)?.clone())),
        _ => None,
    });
    let moved = redirects.map(|(path, to)| {
        let page = path.strip_suffix("/index.html");
        Moved { from: format!("{folder}/{}", page.unwrap_or(path)), is_page: page.is_some(), to }
    });
    moved.collect()
}

impl Moved {
    /// A regular expression that matches all of its old addresses and nothing else.
    fn pattern(&self) -> String {
        let end = if self.is_page { "/?" } else { "" };
        format!("^{}{end}$", pattern(&self.from))
    }

    fn addresses(&self) -> Vec<String> {
        if self.is_page {
            vec![self.from.clone(), format!("{}/", self.from)]
        } else {
            vec![self.from.clone()]
        }
    }
}

/// The address without its host, which differs where a site is tried out.
fn encoded(base: &crate::config::BaseUrl, url: &UrlPath) -> String {
    base.absolute(url)[base.origin().len()..].to_owned()
}

/// A text as a regular expression that matches it alone.
fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        if ".^$*+?()[]{}|\\".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// A text between quotation marks.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
