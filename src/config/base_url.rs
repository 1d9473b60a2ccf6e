//! `BaseUrl`: where the site will stand.

use std::borrow::Cow;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::vocabulary::{UrlPath, address};
use crate::yaml::{self, Node};

/// An origin and the folder below it: `https://bridge.example` and `/site`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BaseUrl {
    origin: String,
    /// As a file system would name it: nothing is percent-encoded.
    folder: String,
}

impl Default for BaseUrl {
    fn default() -> Self {
        BaseUrl { origin: "http://localhost".to_owned(), folder: String::new() }
    }
}

impl BaseUrl {
    /// Reads `https://bridge.example/` or `https://example.org/bridge`; `None` where it is no such address.
    pub fn parse(text: &str) -> Option<BaseUrl> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let scheme = &text[..text.len() - rest.len()];
        let (host, folder) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let fine = !host.is_empty()
            && !text.contains(|c: char| {
                c.is_whitespace() || matches!(c, '?' | '#' | '"' | '<' | '>' | '&' | '\'')
            });
        fine.then(|| BaseUrl {
            origin: format!("{scheme}{}", host.to_ascii_lowercase()),
            folder: address::decoded(folder.trim_end_matches('/')),
        })
    }

    /// The whole address of a page or file, as other programs read it.
    pub fn absolute(&self, path: &UrlPath) -> String {
        [&*self.origin, &*address::encoded_path(&self.folder), &*path.encoded()].concat()
    }

    /// The address within the same host, as links between pages use it.
    pub fn local(&self, path: &UrlPath) -> String {
        [&*self.folder(), &*path.readable()].concat()
    }

    /// The scheme and the host: `https://bridge.example`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The name of the host, without its port: `bridge.example`.
    pub fn host(&self) -> &str {
        let host = self.origin.split_once("://").map_or("", |(_, host)| host);
        host.split_once(':').map_or(host, |(host, _)| host)
    }

    /// The folder below the host as links have it, without a closing `/`: empty for a site at the root.
    pub fn folder(&self) -> Cow<'_, str> {
        address::readable_path(&self.folder)
    }
}

pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<BaseUrl> {
    let text = &yaml::scalar(node, "the address of the site", diagnostics)?.text;
    BaseUrl::parse(text).or_else(|| {
        let diagnostic =
            Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not the address of a site"));
        diagnostics.push(diagnostic.help("write it whole, such as https://bridge.example/"));
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_may_stand_in_a_folder() {
        let page = UrlPath::page(["sq", "ura"]);
        let root = BaseUrl::parse("https://Bridge.example/").expect("root");
        assert_eq!(root.absolute(&page), "https://bridge.example/sq/ura/");
        let folder = BaseUrl::parse("https://example.org/bridge").expect("folder");
        assert_eq!(folder.absolute(&page), "https://example.org/bridge/sq/ura/");
        assert_eq!(folder.local(&page), "/bridge/sq/ura/");
        for wrong in ["bridge.example", "ftp://x", "https://", "https://a b", "https://x/?q"] {
            assert_eq!(BaseUrl::parse(wrong), None, "{wrong}");
        }
    }
}
