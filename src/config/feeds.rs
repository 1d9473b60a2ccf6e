//! `feeds:` of `site.yaml`: in which formats feeds are written, how much of a text they carry, how many entries.
//! Must not know which feeds there are.

use super::read::{Reader, choice, number};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::yaml::{Fields, Node};

/// How many entries a feed has where nothing is said.
const ITEMS: usize = 20;

/// How feeds are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Feeds {
    /// In which formats, each once, in the order of `site.yaml`; none where the site wants no feeds.
    pub formats: Vec<FeedFormat>,
    /// Whether entries carry their whole text.
    pub is_full: bool,
    /// How many entries a feed has at most.
    pub items: usize,
}

/// A format of feeds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FeedFormat {
    /// Atom (RFC 4287).
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// The name of its file, beside the page that it follows.
    pub fn file(self) -> &'static str {
        match self {
            FeedFormat::Atom => "feed.xml",
            FeedFormat::Rss => "rss.xml",
            FeedFormat::Json => "feed.json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FeedFormat::Atom => "application/atom+xml",
            FeedFormat::Rss => "application/rss+xml",
            FeedFormat::Json => "application/feed+json",
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            FeedFormat::Atom => "Atom",
            FeedFormat::Rss => "RSS",
            FeedFormat::Json => "JSON Feed",
        }
    }
}

impl Default for Feeds {
    fn default() -> Self {
        Feeds { formats: vec![FeedFormat::Atom], is_full: false, items: ITEMS }
    }
}

/// Reads `feeds:`, and `feed_items:`, which is older and says one thing of it.
pub(super) fn read(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Feeds {
    let items = |node: &Node, diagnostics: &mut Diagnostics| number(node, 1..=500, diagnostics);
    let old = fields.node("feed_items");
    let alone = old.and_then(|node| items(node, reader.diagnostics));
    let map = fields.node("feeds").and_then(|node| {
        Fields::of(node, "a map such as `{formats: [atom, rss], content: full}`", reader.diagnostics)
    });
    let usual = Feeds { items: alone.map_or(ITEMS, |number| number as usize), ..Feeds::default() };
    let Some(mut map) = map else { return usual };
    let formats = map.node("formats").map(|_| map.list("formats", reader.diagnostics, format));
    let is_full = map.read("content", reader.diagnostics, |node, diagnostics| {
        choice(node, &[("summary", false), ("full", true)], diagnostics)
    });
    let own = map.node("items");
    if let (Some(old), Some(own)) = (old, own)
        && old.text() != own.text()
    {
        let message = "`feed_items` and `items` of `feeds` say different numbers";
        let diagnostic = Diagnostic::new(Code::FieldContradiction, old.span, message);
        reader.diagnostics.push(diagnostic.also(own.span, "the other one").help("take `feed_items` out"));
    }
    let own = own.and_then(|node| items(node, reader.diagnostics));
    map.finish("", reader.diagnostics);
    let mut feeds = Feeds {
        formats: formats.unwrap_or(usual.formats),
        is_full: is_full.unwrap_or(false),
        items: own.map_or(usual.items, |number| number as usize),
    };
    let mut met = Vec::new();
    feeds.formats.retain(|format| !met.contains(format) && (met.push(*format), true).1);
    feeds
}

fn format(node: &Node, diagnostics: &mut Diagnostics) -> Option<FeedFormat> {
    choice(
        node,
        &[("atom", FeedFormat::Atom), ("rss", FeedFormat::Rss), ("json", FeedFormat::Json)],
        diagnostics,
    )
}
