//! Citations as Pandoc writes them (manual, "Citation syntax"): `[@key]`, `[see @key, pp. 3–5; -@other]`, `@key` in a
//! sentence.
//!
//! Must not know: bibliographies, styles. Whether a key exists is found out later; what has none stays as it was written.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::Slot;
use super::cite::{Citation, Cite, bracket, in_sentence};
use super::html::Writer;
use super::parse::Located;
use super::typography::AFTER_WORD;

/// Finds the citations of a body: those in brackets, which the parser met as links without an address, and keys in
/// sentences. In their place each leaves one event; with `in_notes` that is the reference to a footnote of its own, for
/// styles that cite in footnotes.
pub(super) fn find(
    events: &mut Vec<Located<'_>>,
    body: &str,
    bracketed: &[Range<usize>],
    in_notes: bool,
) -> Vec<Citation> {
    if !body.contains('@') {
        return Vec::new();
    }
    let mut citations: Vec<Citation> = bracketed
        .iter()
        .flat_map(|range| brackets(body, range))
        .filter_map(|range| bracket(body, range))
        .collect();
    let mut link = 0u32;
    for (event, range) in events.iter() {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => link += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => link -= 1,
            // A style of notes has no words for a sentence.
            Event::Text(text) if link == 0 && !in_notes && text.len() == range.len() => {
                // `\\@name` is meant as it stands.
                let is_escaped = |at: usize| at > 0 && body.as_bytes()[at - 1] == b'\\';
                let is_taken = |at: usize| citations.iter().any(|citation| citation.range.contains(&at));
                let found: Vec<Citation> = in_sentence(text, range.start)
                    .filter(|found| !is_taken(found.range.start) && !is_escaped(found.range.start))
                    .collect();
                citations.extend(found);
            }
            _ => {}
        }
    }
    citations.sort_by_key(|citation| citation.range.start);
    citations.dedup_by_key(|citation| citation.range.start);
    if !citations.is_empty() {
        put(events, &citations, in_notes);
    }
    citations
}

impl Writer<'_> {
    /// The place of a citation.
    pub(super) fn citation(&mut self, marker: &str) {
        if let Ok(number) = marker.parse() {
            self.slot(Slot::Citation(number));
        }
        self.excerpt.trim_end();
        self.typographer.pass(AFTER_WORD);
        self.words.end();
    }

    /// The citations with their places in the file, their words in the script of the edition.
    pub(super) fn located(&self, citations: &[Citation]) -> Vec<Citation> {
        let in_file = |range: &Range<usize>| {
            let span = self.span(range);
            span.start as usize..span.end as usize
        };
        let words = |text: &str| self.spelled_aside(text).into_owned();
        let cite = |cite: &Cite| Cite {
            range: in_file(&cite.range),
            prefix: words(&cite.prefix),
            suffix: words(&cite.suffix),
            ..cite.clone()
        };
        let citation = |citation: &Citation| Citation {
            cites: citation.cites.iter().map(cite).collect(),
            range: in_file(&citation.range),
            ..citation.clone()
        };
        citations.iter().map(citation).collect()
    }
}

/// Puts an event in the place of each citation. The parser is not asked for mathematics, so its event is free.
fn put(events: &mut Vec<Located<'_>>, citations: &[Citation], in_notes: bool) {
    let old = std::mem::take(events);
    let (mut next, mut notes, mut depth_of_note) = (0, Vec::new(), 0u32);
    let mut in_code = false;
    for (event, range) in old {
        match &event {
            Event::Start(Tag::FootnoteDefinition(_)) => depth_of_note += 1,
            Event::End(TagEnd::FootnoteDefinition) => depth_of_note -= 1,
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            _ => {}
        }
        while citations.get(next).is_some_and(|citation| citation.range.end <= range.start) {
            next += 1;
        }
        let Event::Text(text) = &event else {
            // Emphasis within a citation goes with its words.
            let is_within = citations.get(next).is_some_and(|citation| citation.range.start < range.start);
            if !is_within || !is_inline(&event) {
                events.push((event, range));
            }
            continue;
        };
        if in_code || text.len() != range.len() {
            events.push((event, range));
            continue;
        }
        let mut done = range.start;
        let mut at = next;
        while let Some(citation) = citations.get(at).filter(|citation| citation.range.start < range.end) {
            if citation.range.start >= range.start {
                push_text(events, text, &range, done..citation.range.start);
                let marker = CowStr::from(at.to_string());
                if in_notes && depth_of_note == 0 {
                    let label = CowStr::from(format!("@{at}"));
                    trim_before_note(events);
                    events.push((Event::FootnoteReference(label.clone()), citation.range.clone()));
                    notes.push((label, marker, citation.range.clone()));
                } else {
                    events.push((Event::InlineMath(marker), citation.range.clone()));
                }
            }
            done = done.max(citation.range.end);
            at += 1;
        }
        push_text(events, text, &range, done..range.end);
    }
    for (label, marker, range) in notes {
        for event in [
            Event::Start(Tag::FootnoteDefinition(label)),
            Event::Start(Tag::Paragraph),
            Event::InlineMath(marker),
            Event::End(TagEnd::Paragraph),
            Event::End(TagEnd::FootnoteDefinition),
        ] {
            events.push((event, range.clone()));
        }
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough),
        Event::End(tag) => matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough),
        Event::Code(_) | Event::SoftBreak | Event::HardBreak => true,
        _ => false,
    }
}

/// What of a text stands at some bytes of the body.
fn push_text<'a>(
    events: &mut Vec<Located<'a>>,
    text: &CowStr<'a>,
    range: &Range<usize>,
    wanted: Range<usize>,
) {
    if wanted.start >= wanted.end {
        return;
    }
    let text = if wanted == *range {
        text.clone()
    } else {
        CowStr::from(text[wanted.start - range.start..wanted.end - range.start].to_owned())
    };
    events.push((Event::Text(text), wanted));
}

/// The number of a note stands at its word, without the blank that a bracket has before it.
fn trim_before_note(events: &mut [Located<'_>]) {
    if let Some((Event::Text(text), range)) = events.last_mut() {
        let trimmed = text.trim_end();
        *range = range.start..range.end - (text.len() - trimmed.len());
        *text = CowStr::from(trimmed.to_owned());
    }
}

/// `[a][b]` stands for two brackets.
fn brackets(body: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let Some(text) = body.get(range.clone()) else { return Vec::new() };
    let (mut found, mut start) = (Vec::new(), None);
    for (at, letter) in text.char_indices() {
        match letter {
            '[' if start.is_none() => start = Some(at),
            ']' => found.extend(start.take().map(|start| range.start + start..range.start + at + 1)),
            _ => {}
        }
    }
    found
}
