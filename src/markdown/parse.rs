//! The door to the Markdown parser: which extensions are on, and its events collected in one list.
//!
//! Must not know: HTML, what any event becomes.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser};

use super::citations;
use super::cite::{self, Citation};
use super::spans::{self, Mark};

/// An event of the parser and its bytes of the body.
pub(super) type Located<'a> = (Event<'a>, Range<usize>);

/// The deepest nesting that is rendered: quotes, lists and emphasis together.
const DEEPEST: usize = 100;

/// A body, parsed.
pub(super) struct Parsed<'a> {
    /// In the order of the text, balanced, never nested deeper than [`DEEPEST`].
    pub(super) events: Vec<Located<'a>>,
    /// `[text][label]` and `[label][]` without a definition: the label and the bytes of the whole.
    pub(super) undefined: Vec<(String, Range<usize>)>,
    /// The places that cite; an event with its number stands for each.
    pub(super) citations: Vec<Citation>,
    /// The labels that have a definition; listed only where one is missing.
    pub(super) defined: Vec<String>,
    /// Brackets and braces that make a span, by their place among the events.
    pub(super) spans: BTreeMap<usize, Mark>,
    /// The first thing left out because it was nested too deep.
    pub(super) too_deep: Option<Range<usize>>,
}

/// Parses a body, which [`without_controls`] has been over.
pub(super) fn parse(body: &str, cites_in_notes: bool) -> Parsed<'_> {
    let (undefined, bracketed) = (RefCell::new(Vec::new()), RefCell::new(Vec::new()));
    let note = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        // A lone `[word]` is ordinary text.
        let is_meant = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
        let brackets = if link.link_type == LinkType::Collapsed { "[]".len() } else { 0 };
        let range = link.span.start..body.len().min(link.span.end + brackets);
        if cite::is_citation(&link.reference) {
            bracketed.borrow_mut().push(range);
        } else if is_meant {
            undefined.borrow_mut().push((link.reference.to_string(), range));
        }
        None
    };
    let mut parser = Parser::new_with_broken_link_callback(body, options(), Some(note)).into_offset_iter();
    let mut events = Vec::with_capacity(body.len() / 24 + 8);
    let too_deep = collect(&mut parser, &mut events);
    let defined = if undefined.borrow().is_empty() {
        Vec::new()
    } else {
        parser.reference_definitions().iter().map(|(label, _)| label.to_owned()).collect()
    };
    drop(parser);
    let citations = citations::find(&mut events, body, &bracketed.into_inner(), cites_in_notes);
    let spans = spans::find(&events, body);
    Parsed { events, spans, undefined: undefined.into_inner(), citations, defined, too_deep }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// Collects the events, leaves out what is nested too deep, and tells where that first happened.
fn collect<'a>(
    parser: impl Iterator<Item = Located<'a>>,
    events: &mut Vec<Located<'a>>,
) -> Option<Range<usize>> {
    let mut depth = 0usize;
    let mut too_deep = None;
    for (event, range) in parser {
        match event {
            Event::Start(_) => {
                depth += 1;
                if depth > DEEPEST && too_deep.is_none() {
                    too_deep = Some(range.clone());
                }
            }
            Event::End(_) => {
                depth -= 1;
                if depth >= DEEPEST {
                    continue;
                }
            }
            _ => {}
        }
        if depth <= DEEPEST {
            events.push((event, range));
        }
    }
    too_deep
}

/// Control characters, which neither HTML nor XML may hold, as spaces; every byte keeps its place.
pub(super) fn without_controls(body: &str) -> Cow<'_, str> {
    // Not `any`, which stops early and so reads byte by byte.
    if body.bytes().fold(false, |found, byte| found | is_control(byte)) {
        let clean = |c: char| if c.is_ascii() && is_control(c as u8) { ' ' } else { c };
        Cow::Owned(body.chars().map(clean).collect())
    } else {
        Cow::Borrowed(body)
    }
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7F
}
