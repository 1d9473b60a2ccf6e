//! Spans with attributes: `[Weltanschauung]{lang=de}`, `[Windows]{.no-convert}`.
//!
//! The parser knows no such thing and leaves brackets and braces as text; here they are found among its events.
//! Must not know: what is written for them.

use std::collections::BTreeMap;

use pulldown_cmark::Event;
use pulldown_cmark_escape::escape_html;

use super::parse::Located;
use crate::vocabulary::LangTag;

/// What an event means that is part of a span.
pub(super) enum Mark {
    /// The opening bracket.
    Open(Attributes),
    /// The closing bracket.
    Close,
    /// Text that begins with so many bytes of attributes.
    Attributes(usize),
}

/// The attributes of a span.
#[derive(Default)]
pub(super) struct Attributes {
    lang: Option<LangTag>,
    classes: Vec<String>,
}

/// The marks by their place among the events.
pub(super) fn find(events: &[Located<'_>], body: &str) -> BTreeMap<usize, Mark> {
    let mut marks = BTreeMap::new();
    if !body.contains("]{") {
        return marks;
    }
    let mut open: Vec<usize> = Vec::new();
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Text(text) if &**text == "[" => open.push(at),
            Event::Text(text) if &**text == "]" => {
                let Some(opening) = open.pop() else { continue };
                let Some((Event::Text(after), place)) = events.get(at + 1) else { continue };
                // A backslash between the two says that braces are meant.
                let Some((attributes, length)) = Attributes::read(after).filter(|_| place.start == range.end)
                else {
                    continue;
                };
                marks.insert(opening, Mark::Open(attributes));
                marks.insert(at, Mark::Close);
                marks.insert(at + 1, Mark::Attributes(length));
            }
            Event::Start(tag) if is_block(tag) => open.clear(),
            _ => {}
        }
    }
    marks
}

fn is_block(tag: &pulldown_cmark::Tag<'_>) -> bool {
    use pulldown_cmark::Tag;
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

impl Attributes {
    /// Reads `{lang=de .class}` at the beginning of a text, and tells how long it is. Anything else is text.
    fn read(text: &str) -> Option<(Attributes, usize)> {
        let inner = text.strip_prefix('{')?;
        let end = inner.find('}')?;
        let mut attributes = Attributes::default();
        for word in inner[..end].split_whitespace() {
            if let Some(class) = word.strip_prefix('.') {
                let fine = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
                (!class.is_empty() && class.chars().all(fine)).then_some(())?;
                attributes.classes.push(class.to_owned());
            } else {
                let tag = word.strip_prefix("lang=")?.trim_matches('"');
                attributes.lang = Some(LangTag::parse(tag)?);
            }
        }
        (attributes.lang.is_some() || !attributes.classes.is_empty()).then_some((attributes, end + 2))
    }

    /// Whether the words keep their script when all others are converted.
    pub(super) fn is_foreign(&self) -> bool {
        self.lang.is_some() || self.classes.iter().any(|class| class == "no-convert")
    }

    /// The opening tag.
    pub(super) fn tag(&self) -> String {
        let mut tag = "<span".to_owned();
        if let Some(lang) = &self.lang {
            tag.push_str(" lang=\"");
            // Writing to a String cannot fail.
            let _ = escape_html(&mut tag, lang.as_str());
            tag.push_str(if lang.direction() == "rtl" { "\" dir=\"rtl\"" } else { "\"" });
        }
        if !self.classes.is_empty() {
            tag.extend([" class=\"", &self.classes.join(" "), "\""]);
        }
        tag.push('>');
        tag
    }
}
