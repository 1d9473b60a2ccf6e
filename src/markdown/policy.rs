//! What a text has that the site's strict policy forbids: scripts, styles and handlers in raw HTML, and what other hosts
//! would have to send.
//!
//! Must not know: what else the policy says.

use html5gum::emitters::default::StartTag;

use super::HtmlPolicy;
use super::html::Writer;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::vocabulary::embed;

impl Writer<'_> {
    /// Reports a tag of raw HTML, where the site asks for the policy.
    pub(super) fn report_blocked(&mut self, tag: &StartTag<usize>, place: Span) {
        // Of a text that is sanitised, no script and no style is left.
        let is_raw = self.settings.html == HtmlPolicy::Allow;
        if !self.settings.is_strict {
            return;
        }
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let value = |attribute: &str| {
            tag.attributes.get(attribute.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
        };
        let source = value("src").filter(|source| is_elsewhere(source));
        let mut report = |what: String, help: &str| {
            let message = format!("the site's strict policy blocks {what}");
            self.diagnostics.push(Diagnostic::new(Code::PolicyBlocked, place, message).help(help));
        };
        match (&*name, source) {
            ("script", Some(source)) if is_raw => {
                report(
                    format!("this script of `{}`", host(&source)),
                    "put a copy into `static/` and name it from `/`",
                );
            }
            ("script", None) if is_raw && value("src").is_none() && !is_data(value("type")) => {
                report(
                    "scripts that stand in a page".to_owned(),
                    "put it into a file in `static/`: `<script src=\"/counter.js\" defer></script>`",
                );
            }
            ("style", _) if is_raw => report(
                "styles that stand in a page".to_owned(),
                "put the rules into the theme's style sheet, and give the element a class",
            ),
            ("iframe" | "embed", Some(source)) if is_raw => report(
                format!("this frame of `{}`", host(&source)),
                "write it as a picture alone in a paragraph, `![Title](https://…)`; a host that is shown as a plain link then belongs under `embeds:` in site.yaml",
            ),
            ("img" | "source" | "video" | "audio" | "track", Some(source)) => {
                report(format!("this file of `{}`", host(&source)), "put a copy beside the text");
            }
            _ => {}
        }
        if !is_raw {
            return;
        }
        if value("style").is_some_and(|style| !style.trim().is_empty()) {
            report(
                "styles in an attribute".to_owned(),
                "give the element a class, and write the rule into the theme's style sheet",
            );
        }
        let mut names: Vec<String> = tag
            .attributes
            .keys()
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .filter(|name| name.len() > 2 && name.starts_with("on"))
            .collect();
        names.sort();
        for name in names {
            report(format!("`{name}`"), "listen for it in a script of its own, in `static/`");
        }
    }

    /// Reports a picture that another host would have to send.
    pub(super) fn report_blocked_picture(&mut self, address: &str, place: Span) {
        if self.settings.is_strict && is_elsewhere(address) {
            let message = format!("the site's strict policy blocks this picture of `{}`", host(address));
            let help = "put a copy beside the text: nobody else is told then who reads it";
            self.diagnostics.push(Diagnostic::new(Code::PolicyBlocked, place, message).help(help));
        }
    }
}

fn is_elsewhere(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["http://", "https://", "//"].iter().any(|start| address.starts_with(start))
}

fn host(address: &str) -> &str {
    let address = address.trim();
    embed::asked(address).or_else(|| address.trim_start_matches('/').split('/').next()).unwrap_or(address)
}

/// Whether a block of this type is data and does not run.
fn is_data(kind: Option<String>) -> bool {
    kind.is_some_and(|kind| {
        let kind = kind.to_ascii_lowercase();
        !kind.is_empty() && kind != "module" && !kind.contains("javascript") && !kind.contains("ecmascript")
    })
}
