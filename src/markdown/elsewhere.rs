//! The HTML of a text made fit for another place than its page: a feed reader resolves no address, runs no script, and
//! shows many texts on one page, where their ids would clash.
//!
//! Must not know: what a feed is.

use html5gum::{HtmlString, StartTag, Token, Tokenizer};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use crate::vocabulary::address::ascii_url;

/// Elements that are left out with all that stands in them.
const OUT: [&str; 11] = [
    "script", "style", "template", "noscript", "form", "button", "select", "textarea", "dialog", "svg",
    "canvas",
];

/// Elements without an end that are left out.
const OUT_ALONE: [&str; 6] = ["input", "link", "meta", "base", "embed", "source"];

/// Attributes that mean the same everywhere.
const KEPT: [&str; 24] = [
    "abbr", "alt", "cite", "colspan", "controls", "datetime", "dir", "headers", "height", "href", "hreflang",
    "lang", "open", "poster", "reversed", "rowspan", "scope", "span", "src", "start", "title", "type",
    "value", "width",
];

/// Attributes that are addresses.
const ADDRESSES: [&str; 4] = ["cite", "href", "poster", "src"];

/// Where a text stands: the scheme and host of the site, and the whole address of the page.
pub(super) struct Place<'a> {
    pub(super) origin: &'a str,
    pub(super) page: &'a str,
}

/// The HTML of a page's text for another place. `origin` is the scheme and host of the site, `page` the whole address of the
/// page. Ids, classes, scripts, forms and the ways back from footnotes are left out; the number of a footnote leads to the
/// note on the page; what is embedded from elsewhere becomes a link.
pub fn elsewhere(html: &str, origin: &str, page: &str) -> String {
    let place = Place { origin, page };
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag) => place.start(&tag, &mut out),
            Piece::Out(tag) => {
                if let Some((address, words)) = place.embedded(&tag) {
                    link(&address, &words, &mut out);
                }
            }
            Piece::End(name) => {
                if !OUT.contains(&&*name) && !OUT_ALONE.contains(&&*name) {
                    out.extend(["</", &name, ">"]);
                }
            }
            // Writing to a String cannot fail.
            Piece::Text(text) => {
                let _ = escape_html_body_text(&mut out, &text);
            }
        }
    }
    out.trim().to_owned()
}

/// A piece of the HTML of a text.
pub(super) enum Piece {
    /// A tag that begins or stands alone.
    Start(StartTag<()>),
    /// The tag of an element that goes with all that stands in it.
    Out(StartTag<()>),
    /// The name of an element that ends.
    End(String),
    /// Text, its entities undone.
    Text(String),
}

/// The pieces of some HTML, without what stands in elements that are left out.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece> {
    // What is being left out, and how many of its name are open.
    let mut skipped: Option<(Vec<u8>, usize)> = None;
    Tokenizer::new(html).flatten().filter_map(move |token| {
        if let Some((name, open)) = &mut skipped {
            match token {
                Token::StartTag(tag) if **tag.name == **name && !tag.self_closing => *open += 1,
                Token::EndTag(tag) if **tag.name == **name => *open -= 1,
                _ => {}
            }
            if *open == 0 {
                skipped = None;
            }
            return None;
        }
        match token {
            Token::StartTag(tag) if is_out(&tag) => {
                skipped = (!tag.self_closing).then(|| (tag.name.to_vec(), 1));
                Some(Piece::Out(tag))
            }
            Token::StartTag(tag) => Some(Piece::Start(tag)),
            Token::EndTag(tag) => Some(Piece::End(String::from_utf8_lossy(&tag.name).into_owned())),
            Token::String(text) => Some(Piece::Text(String::from_utf8_lossy(&text).into_owned())),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => None,
        }
    })
}

/// The value of an attribute.
pub(super) fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(&HtmlString::from(name.as_bytes().to_vec()))?;
    Some(String::from_utf8_lossy(value).into_owned())
}

/// Whether an element goes with all that stands in it.
fn is_out(tag: &StartTag<()>) -> bool {
    let name = String::from_utf8_lossy(&tag.name);
    let is_way_back = || attribute(tag, "role").as_deref() == Some("doc-backlink");
    OUT.contains(&&*name) || matches!(&*name, "iframe" | "object") || (name == "a" && is_way_back())
}

impl Place<'_> {
    /// What is shown from elsewhere becomes a link: its address and its words.
    pub(super) fn embedded(&self, tag: &StartTag<()>) -> Option<(String, String)> {
        let address = match &**tag.name {
            b"iframe" => attribute(tag, "src"),
            b"object" => attribute(tag, "data"),
            _ => None,
        };
        let address = self.whole(&address?);
        let title = attribute(tag, "title").filter(|title| !title.is_empty());
        Some((address.clone(), title.unwrap_or(address)))
    }

    fn start(&self, tag: &StartTag<()>, out: &mut String) {
        let name = String::from_utf8_lossy(&tag.name);
        if OUT_ALONE.contains(&&*name) {
            return;
        }
        if attribute(tag, "role").as_deref() == Some("doc-endnotes") {
            out.push_str("<hr>\n");
        }
        out.extend(["<", &name]);
        for (attribute, value) in &tag.attributes {
            let attribute = String::from_utf8_lossy(attribute);
            if !KEPT.contains(&&*attribute) {
                continue;
            }
            let value = String::from_utf8_lossy(value);
            out.extend([" ", &attribute, "=\""]);
            if ADDRESSES.contains(&&*attribute) {
                let _ = escape_html(&mut *out, &self.whole(&value));
            } else {
                let _ = escape_html(&mut *out, &value);
            }
            out.push('"');
        }
        out.push('>');
    }

    /// The whole address of what a page leads to, as other programs read it.
    pub(super) fn whole(&self, address: &str) -> String {
        let address = address.trim();
        let is_whole = address.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
        let joined = match address {
            _ if is_whole => return address.to_owned(),
            _ if address.starts_with("//") => format!("https:{address}"),
            _ if address.starts_with('/') => format!("{}{address}", self.origin),
            _ => format!("{}{address}", self.page),
        };
        ascii_url(&joined).into_owned()
    }
}

fn link(address: &str, words: &str, out: &mut String) {
    out.push_str("<a href=\"");
    let _ = escape_html(&mut *out, address);
    out.push_str("\">");
    let _ = escape_html_body_text(&mut *out, words);
    out.push_str("</a>");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(html: &str) -> String {
        elsewhere(html, "https://bridge.example", "https://bridge.example/sq/ura/")
    }

    #[test]
    fn addresses_become_whole_and_ids_go() {
        for (html, expected) in [
            ("<h2 id=\"a\" class=\"b\">A &amp; B</h2>", "<h2>A &amp; B</h2>"),
            (
                "<a href=\"/sq/вест/\">x</a>",
                "<a href=\"https://bridge.example/sq/%D0%B2%D0%B5%D1%81%D1%82/\">x</a>",
            ),
            (
                "<a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a>",
                "<a href=\"https://bridge.example/sq/ura/#fn-1\">1</a>",
            ),
            ("<p>Note. <a href=\"#fnref-1\" role=\"doc-backlink\">↩</a></p>", "<p>Note. </p>"),
            (
                "<img src=\"map.svg\" alt=\"&quot;M&quot;\" loading=\"lazy\">",
                "<img alt=\"&quot;M&quot;\" src=\"https://bridge.example/sq/ura/map.svg\">",
            ),
            ("<a href=\"mailto:a@b.example\">x</a>", "<a href=\"mailto:a@b.example\">x</a>"),
            ("<a href=\"//cdn.example/a\">x</a>", "<a href=\"https://cdn.example/a\">x</a>"),
        ] {
            assert_eq!(moved(html), expected);
        }
    }

    #[test]
    fn what_only_a_page_can_do_is_left_out() {
        for (html, expected) in [
            ("<p>a</p><script>if (a < b) {}</script><p>b</p>", "<p>a</p><p>b</p>"),
            ("<form><form></form><input></form>c", "c"),
            (
                "<iframe src=\"https://video.example/x?a=1&amp;b=2\" title=\"Film\"></iframe>d",
                "<a href=\"https://video.example/x?a=1&amp;b=2\">Film</a>d",
            ),
            ("<!-- no --><p onclick=\"x()\" style=\"color: red\">e</p>", "<p>e</p>"),
            ("<section role=\"doc-endnotes\" aria-label=\"Notes\">f</section>", "<hr>\n<section>f</section>"),
            ("<svg><title>g</title></svg>h", "h"),
        ] {
            assert_eq!(moved(html), expected);
        }
    }
}
