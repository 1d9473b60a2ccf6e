//! Links and pictures: slots for their tags, entries in the document's tables, figures.
//!
//! Must not know: where a link leads, whether a picture exists.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::html::Writer;
use super::typography::{AFTER_WORD, BORDER, Typographer, WORD};
use super::{Image, Link, Slot, smart_text};
use crate::diagnostics::{Code, Diagnostic, Span};

/// A link that is being written.
pub(super) struct OpenLink {
    index: u32,
    is_autolink: bool,
    /// How many links are open inside it. HTML knows no link inside a link, but `[<https://…>](x)` parses as one;
    /// the outer link counts.
    inner: usize,
}

impl OpenLink {
    /// Whether an address is shown, which has no quotation marks or dashes to set.
    pub(super) fn shows_address(&self) -> bool {
        self.is_autolink || self.inner > 0
    }
}

impl Writer<'_> {
    pub(super) fn open_link(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let Tag::Link { link_type, dest_url, title, .. } = tag else { return };
        if let Some(link) = &mut self.link {
            link.inner += 1;
            return;
        }
        let is_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
        let span = self.destination_span(*link_type, dest_url, range);
        let scheme = if *link_type == LinkType::Email { "mailto:" } else { "" };
        let index = self.links.len() as u32;
        self.links.push(Link {
            destination: format!("{scheme}{dest_url}"),
            title: self.spelled_aside(title).into_owned(),
            says_language: false,
            span,
        });
        self.slot(Slot::LinkOpen(index));
        self.link = Some(OpenLink { index, is_autolink, inner: 0 });
    }

    pub(super) fn close_link(&mut self) {
        match &mut self.link {
            Some(link) if link.inner > 0 => link.inner -= 1,
            Some(link) => {
                let index = link.index;
                self.link = None;
                self.slot(Slot::LinkClose(index));
            }
            None => {}
        }
    }

    /// A paragraph that holds one picture and nothing else. Tells which event comes next, if it is one.
    pub(super) fn figure(&mut self, at: usize) -> Option<usize> {
        let events = self.events;
        let is_linked = matches!(events.get(at + 1)?.0, Event::Start(Tag::Link { .. }));
        let image = at + 1 + usize::from(is_linked);
        let Event::Start(Tag::Image { title, .. }) = &events.get(image)?.0 else { return None };
        let mut next = self.end_of_image(image) + 1;
        if is_linked {
            matches!(events.get(next)?.0, Event::End(TagEnd::Link)).then_some(())?;
            next += 1;
        }
        matches!(events.get(next)?.0, Event::End(TagEnd::Paragraph)).then_some(())?;
        self.block("<figure>");
        if is_linked && let (Event::Start(tag), range) = &events[at + 1] {
            self.open_link(tag, range);
        }
        self.image(image, false);
        self.close_link();
        if !title.trim().is_empty() {
            self.html.push_str("<figcaption>");
            let caption =
                smart_text(&self.spelled_aside(title.trim()), self.settings.quotes, self.settings.lang);
            let _ = escape_html_body_text(&mut self.html, &caption);
            self.html.push_str("</figcaption>");
        }
        self.block_end("</figure>\n");
        Some(next + 1)
    }

    /// A picture; its title is left to the caller, where it becomes a caption. Tells which event comes next.
    pub(super) fn image(&mut self, at: usize, has_title: bool) -> usize {
        let events = self.events;
        let end = self.end_of_image(at);
        let (Event::Start(Tag::Image { link_type, dest_url, title, .. }), range) = &events[at] else {
            return end + 1;
        };
        let alt = self.spelled_aside(&self.alt(at + 1..end)).into_owned();
        if alt.is_empty() {
            let diagnostic =
                Diagnostic::new(Code::ImageMissingAlt, self.span(range), "this picture has no text")
                    .help("say in the square brackets what it shows, for those who cannot see it: `![…](…)`");
            self.diagnostics.push(diagnostic);
        }
        let index = self.images.len() as u32;
        let span = self.destination_span(*link_type, dest_url, range);
        self.report_blocked_picture(dest_url, span);
        self.images.push(Image { source: dest_url.to_string(), span });
        self.slot(Slot::PictureOpen(index));
        self.html.push_str("<img ");
        self.slot(Slot::Image(index));
        self.html.push_str(" alt=\"");
        let _ = escape_html(&mut self.html, &alt);
        if has_title && !title.is_empty() {
            self.html.push_str("\" title=\"");
            let title = smart_text(&self.spelled_aside(title), self.settings.quotes, self.settings.lang);
            let _ = escape_html(&mut self.html, &title);
        }
        self.html.push_str("\" loading=\"lazy\" decoding=\"async\">");
        self.slot(Slot::PictureClose(index));
        if let Some(draft) = &mut self.draft {
            draft.push(&alt);
        }
        self.typographer.pass(WORD);
        end + 1
    }

    /// The plain text between the square brackets of a picture.
    pub(super) fn alt(&self, events: Range<usize>) -> String {
        let mut alt = String::new();
        let mut typographer = Typographer::new(self.settings.quotes, self.settings.lang);
        for at in events.clone() {
            match &self.events[at].0 {
                Event::Text(text) => {
                    let next = self.events[at + 1..events.end].iter().find_map(|(event, _)| match event {
                        Event::Text(text) => text.chars().next(),
                        Event::Code(_) | Event::FootnoteReference(_) => Some(AFTER_WORD),
                        _ => None,
                    });
                    alt.push_str(&typographer.apply(text, || next.unwrap_or(BORDER)));
                }
                Event::Code(code) => {
                    alt.push_str(code);
                    typographer.pass(WORD);
                }
                Event::SoftBreak | Event::HardBreak => {
                    alt.push(' ');
                    typographer.pass(BORDER);
                }
                _ => {}
            }
        }
        alt.trim().to_owned()
    }

    /// The event that ends the picture that starts at `at`.
    pub(super) fn end_of_image(&self, at: usize) -> usize {
        let mut depth = 0usize;
        for (offset, (event, _)) in self.events[at..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + offset;
            }
        }
        at
    }

    /// The bytes of a destination, where the source of the link has it as it is; else the whole link.
    pub(super) fn destination_span(&self, kind: LinkType, destination: &str, range: &Range<usize>) -> Span {
        let source = self.body.get(range.clone()).unwrap_or("");
        let found = match kind {
            LinkType::Autolink | LinkType::Email => source.find(destination),
            LinkType::Inline => source.rmatch_indices("](").find_map(|(at, _)| {
                let after = source[at + 2..].trim_start();
                let after = after.strip_prefix('<').unwrap_or(after);
                after.starts_with(destination).then(|| source.len() - after.len())
            }),
            _ => None,
        };
        match found.filter(|_| !destination.is_empty()) {
            Some(at) => self.span(&(range.start + at..range.start + at + destination.len())),
            None => self.span(range),
        }
    }
}
