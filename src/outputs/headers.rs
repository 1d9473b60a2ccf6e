//! What a server says with each page, written down for the usual ones: the site's policy, a few words of caution, and that
//! files whose names change with their content may be kept for ever.
//!
//! Must not know: what the policy allows.

use std::fmt::Write;

use super::{Job, Plan, Route, redirect};
use crate::config::Server;
use crate::diagnostics::Place;
use crate::site::Site;
use crate::vocabulary::UrlPath;

/// For files whose names change with their content: a year is as long as anybody keeps anything.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What everybody is told, besides the policy. Whether the site insists on https is for whoever has the host to say.
const OTHERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// The name of a server's file, at the top of the output.
fn file(server: Server) -> &'static str {
    match server {
        Server::Netlify | Server::Cloudflare => "_headers",
        Server::Nginx => "headers.nginx.conf",
        Server::Apache => "headers.apache.conf",
        Server::Htaccess => ".htaccess",
        Server::Caddy => "headers.caddy",
    }
}

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let servers = &site.config.security.headers;
    // Netlify and Cloudflare read the same.
    let second = |server: &Server| *server == Server::Cloudflare && servers.contains(&Server::Netlify);
    let route = |server: &Server| {
        Route::new(&UrlPath::new(format!("/{}", file(*server))), Job::Headers(*server), Place::Site)
    };
    servers.iter().filter(|server| !second(server)).map(route).collect()
}

pub(super) fn produce(plan: &Plan, server: Server) -> Vec<u8> {
    let site = &plan.site;
    let folder = site.config.base_url.folder();
    let policy = site.policy();
    let headers: Vec<(&str, &str)> =
        [("Content-Security-Policy", policy.as_str())].into_iter().chain(OTHERS).collect();
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "# Headers of {}, by `security` in site.yaml.",
        site.config.base_url.absolute(&UrlPath::new("/"))
    );
    match server {
        Server::Netlify | Server::Cloudflare => {
            let _ = writeln!(out, "{folder}/*");
            for (name, value) in headers {
                let _ = writeln!(out, "  {name}: {value}");
            }
            let _ = writeln!(out, "{folder}/assets/*\n  Cache-Control: {FOR_EVER}");
        }
        Server::Nginx => nginx(&mut out, &folder, &headers),
        Server::Apache | Server::Htaccess => apache(&mut out, &folder, &headers),
        Server::Caddy => {
            out.push_str("header {\n");
            for (name, value) in headers {
                let _ = writeln!(out, "    {name} \"{value}\"");
            }
            // Only of files that are there: what is missing now may come in a minute.
            let _ = writeln!(out, "}}\n@tribina_assets {{\n    path {folder}/assets/*\n    file\n}}");
            let _ = writeln!(out, "header @tribina_assets Cache-Control \"{FOR_EVER}\"");
        }
    }
    if server == Server::Htaccess {
        let _ = writeln!(out, "ErrorDocument 404 {folder}/404.html");
    }
    if server == Server::Htaccess && site.config.redirects.contains(&server) {
        out.push('\n');
        out.push_str(&String::from_utf8_lossy(&redirect::produce_map(plan, server)));
    }
    out.into_bytes()
}

/// A `location` of nginx that says one header says all: those around it no longer count there. So this has no `location`
/// of its own, and can stand in a server and in each of its locations.
fn nginx(out: &mut String, folder: &str, headers: &[(&str, &str)]) {
    for (name, value) in headers {
        let _ = writeln!(out, "add_header {name} \"{value}\" always;");
    }
    let pattern = folder.replace('.', "\\.");
    let _ = writeln!(out, "set $tribina_cache \"\";");
    let _ = writeln!(out, "if ($uri ~ \"^{pattern}/assets/\") {{ set $tribina_cache \"{FOR_EVER}\"; }}");
    // Nothing is sent where it is empty, nor with an error.
    let _ = writeln!(out, "add_header Cache-Control $tribina_cache;");
}

fn apache(out: &mut String, folder: &str, headers: &[(&str, &str)]) {
    out.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in headers {
        let _ = writeln!(out, "Header always set {name} \"{value}\"");
    }
    let pattern = folder.replace('.', "\\.");
    let _ = writeln!(out, "<If \"%{{REQUEST_URI}} =~ m#^{pattern}/assets/#\">");
    let _ = writeln!(out, "Header set Cache-Control \"{FOR_EVER}\"\n</If>\n</IfModule>");
}
