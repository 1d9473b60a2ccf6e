//! Addresses in raw HTML: where its links lead and which pictures it shows, found in its tags and made slots.
//!
//! Must not know: where a link leads, whether a picture exists. Of HTML that is written already `elsewhere` reads the
//! tags.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use html5gum::emitters::default::{DefaultEmitter, StartTag};
use html5gum::{Error, Token, Tokenizer};
use pulldown_cmark::{Event, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

use super::html::Writer;
use super::raw_attributes::{attributes, candidates, ends_name, trimmed};
use super::raw_html::MARK;
use super::{HtmlPolicy, Image, Link, Slot};
use crate::diagnostics::{Code, Diagnostic, Span};

/// Elements whose content is no HTML.
const VERBATIM: [&str; 3] = ["script", "style", "textarea"];

/// Raw HTML and where its parts stand in the body: lines of a quote or a list are apart there.
struct Raw {
    html: String,
    /// Where a part begins: in `html`, in the body. Rising.
    parts: Vec<(usize, usize)>,
    end: usize,
}

/// What of raw HTML is open where the writer is.
#[derive(Default)]
pub(super) struct Within {
    /// The element in a line whose content is no HTML.
    verbatim: Option<&'static str>,
    /// Whether it is a `<picture>`, which offers its pictures itself.
    picture: bool,
}

/// An attribute with an address.
struct Found {
    /// Its bytes, the name too.
    whole: Range<usize>,
    /// The bytes of its value, without quotation marks.
    value: Range<usize>,
    /// What stands in its place; [`MARK`]s around the numbers of slots.
    marked: String,
    /// The number of the picture that the tag shows as one of Markdown: in the sizes that there are.
    shown: Option<u32>,
}

/// What an attribute of a tag leads to.
enum Leads {
    Page,
    File,
    Files,
}

impl Leads {
    fn of(tag: &str, attribute: &str) -> Option<Leads> {
        match (tag, attribute) {
            ("a" | "area", "href") => Some(Leads::Page),
            ("img" | "source" | "video" | "audio" | "track" | "embed" | "iframe", "src")
            | ("video", "poster")
            | ("object", "data") => Some(Leads::File),
            ("img" | "source", "srcset") => Some(Leads::Files),
            _ => None,
        }
    }
}

impl Writer<'_> {
    /// HTML in a line, as the author wrote it.
    pub(super) fn raw(&mut self, html: &str, range: &Range<usize>) {
        if self.settings.html == HtmlPolicy::Escape {
            return self.literal(html);
        }
        self.write_raw(Raw { html: html.to_owned(), parts: vec![(0, range.start)], end: range.end }, true);
    }

    /// A block of HTML, whose tags may go over several lines. Tells which event comes next.
    pub(super) fn raw_block(&mut self, at: usize) -> usize {
        let mut raw = Raw { html: String::new(), parts: Vec::new(), end: 0 };
        let mut next = at + 1;
        while let Some((event, range)) = self.events.get(next) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) | Event::Text(html) => {
                    raw.parts.push((raw.html.len(), range.start));
                    raw.html.push_str(html);
                    raw.end = range.end;
                }
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
            next += 1;
        }
        self.write_raw(raw, false);
        self.end_verbatim();
        next
    }

    fn write_raw(&mut self, mut raw: Raw, is_inline: bool) {
        self.has_raw_html = true;
        if raw.html.contains(MARK) {
            // As many bytes, so that every place stays.
            raw.html = raw.html.replace(MARK, "\u{FFFD}");
        }
        let mut slots = Vec::new();
        let marked = self.marked(&raw, is_inline, &mut slots);
        let spelled = match self.settings.script {
            Some(conversion) => Cow::Owned(self.foreign.html(&marked, conversion)),
            None => Cow::Borrowed(&*marked),
        };
        for (at, piece) in spelled.split(MARK).enumerate() {
            // Every second piece is the number of a slot.
            match piece.parse::<usize>().ok().filter(|_| at % 2 == 1) {
                Some(number) => self.slot(slots[number]),
                None => self.html.push_str(piece),
            }
        }
    }

    /// The HTML with a mark in the place of each address.
    fn marked<'r>(&mut self, raw: &'r Raw, is_inline: bool, slots: &mut Vec<Slot>) -> Cow<'r, str> {
        if !raw.html.contains('<') {
            return Cow::Borrowed(&raw.html);
        }
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut marked = String::with_capacity(raw.html.len());
        let mut done = 0;
        // Where the last tag or comment ends that is whole.
        let (mut whole_to, mut is_unfinished) = (0, false);
        for token in Tokenizer::new_with_emitter(&raw.html, emitter).flatten() {
            let tag = match token {
                Token::StartTag(tag) => tag,
                Token::EndTag(tag) => {
                    whole_to = tag.span.end;
                    self.within.verbatim.take_if(|name| name.as_bytes() == &**tag.name);
                    self.within.picture &= &**tag.name != b"picture";
                    if self.within.verbatim.is_none() {
                        let whole = tag.span.start..tag.span.end;
                        marked.push_str(&raw.html[done..whole.start]);
                        let name = String::from_utf8_lossy(&tag.name);
                        let place = self.raw_span(raw, whole.clone());
                        let is_written = self.close_raw(&name, place, &mut marked);
                        done = if is_written { whole.start } else { whole.end };
                    }
                    continue;
                }
                Token::Error(error) => {
                    is_unfinished |= matches!(*error, Error::EofInTag | Error::EofInComment);
                    continue;
                }
                Token::Comment(comment) => {
                    whole_to = if is_unfinished { whole_to } else { comment.span.end };
                    continue;
                }
                Token::String(_) | Token::Doctype(_) => continue,
            };
            whole_to = tag.span.end;
            if self.within.verbatim.is_some() {
                continue;
            }
            let verbatim = VERBATIM.into_iter().find(|name| name.as_bytes() == &**tag.name);
            self.within.picture |= &**tag.name == b"picture";
            let whole = tag.span.start..tag.span.end;
            let place = self.raw_span(raw, whole.clone());
            let name = String::from_utf8_lossy(&tag.name).into_owned();
            if tag.attributes.keys().any(|name| name.iter().any(|byte| b"\"'<".contains(byte))) {
                let first_line = raw.html[whole.clone()].lines().next().unwrap_or("").len();
                self.report_unquoted(name, self.raw_span(raw, whole.start..whole.start + first_line));
                marked.push_str(&raw.html[done..whole.start]);
                let _ = escape_html_body_text(&mut marked, &raw.html[whole.clone()]);
                done = whole.end;
                continue;
            }
            if !self.open_raw(name, tag.self_closing, place) {
                marked.push_str(&raw.html[done..whole.start]);
                done = whole.end;
                continue;
            }
            self.report_blocked(&tag, place);
            let found = self.addresses_of(raw, tag, slots);
            let shown = found.iter().find_map(|found| found.shown);
            if let Some(image) = shown {
                marked.push_str(&raw.html[done..whole.start]);
                mark(Slot::PictureOpen(image), &mut marked, slots);
                done = whole.start;
            }
            for found in found {
                marked.push_str(&raw.html[done..found.whole.start]);
                marked.push_str(&found.marked);
                done = found.whole.end;
            }
            if let Some(image) = shown {
                marked.push_str(&raw.html[done..whole.end]);
                mark(Slot::PictureClose(image), &mut marked, slots);
                done = whole.end;
            }
            if is_inline {
                self.within.verbatim = verbatim;
            }
        }
        if is_unfinished {
            marked.push_str(&raw.html[done..whole_to]);
            self.push_unfinished(raw, whole_to, &mut marked);
        } else {
            marked.push_str(&raw.html[done..]);
        }
        Cow::Owned(marked)
    }

    /// What follows the last tag or comment that is whole: text, and one that does not end.
    fn push_unfinished(&mut self, raw: &Raw, from: usize, marked: &mut String) {
        let rest = &raw.html[from..];
        let begins =
            |at: &usize| rest[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c));
        let start = rest.match_indices('<').map(|(at, _)| at).find(begins).unwrap_or(rest.len());
        let (text, unfinished) = rest.split_at(start);
        let first_line = unfinished.lines().next().unwrap_or("").trim_end();
        let place = self.raw_span(raw, from + start..from + start + first_line.len());
        self.report_unfinished(unfinished, place);
        marked.push_str(text);
        if unfinished.starts_with("<!") {
            marked.push_str(unfinished.trim_end());
            marked.push_str(" -->\n");
        } else {
            let _ = escape_html_body_text(&mut *marked, unfinished);
        }
    }

    /// The addresses of a tag, in their order, as entries in the document's tables and as slots.
    fn addresses_of(&mut self, raw: &Raw, mut tag: StartTag<usize>, slots: &mut Vec<Slot>) -> Vec<Found> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if name == "img" && !tag.attributes.contains_key(&b"alt"[..]) {
            let place = self.raw_span(raw, tag.span.start..tag.span.end);
            let diagnostic = Diagnostic::new(Code::ImageMissingAlt, place, "this picture has no text")
                .help("say in `alt=\"…\"` what it shows, for those who cannot see it; `alt=\"\"` if it only decorates");
            self.diagnostics.push(diagnostic);
        }
        // Who says a size or a choice wants that one.
        let has_size = [&b"srcset"[..], b"sizes", b"width", b"height"]
            .into_iter()
            .any(|attribute| tag.attributes.contains_key(attribute));
        let is_shown = name == "img" && !self.within.picture && !has_size;
        let says_language = name != "a" || tag.attributes.contains_key(&b"hreflang"[..]);
        let mut found = Vec::new();
        for (whole, written) in attributes(&raw.html, tag.span.start..tag.span.end) {
            let attribute =
                raw.html[whole.clone()].split(ends_name).next().unwrap_or("").to_ascii_lowercase();
            let Some(leads) = Leads::of(&name, &attribute) else { continue };
            // The first of several with one name counts.
            let Some(value) = tag.attributes.remove(attribute.as_bytes()) else { continue };
            let value = String::from_utf8_lossy(&value);
            let mut found_here = Found { whole, value: written, marked: String::new(), shown: None };
            match leads {
                Leads::Page => {
                    let link = Link {
                        destination: value.trim().to_owned(),
                        title: String::new(),
                        says_language,
                        span: self.raw_span(raw, found_here.value.clone()),
                    };
                    mark(Slot::RawLink(self.links.len() as u32), &mut found_here.marked, slots);
                    self.links.push(link);
                }
                Leads::File if is_shown => {
                    let image = self.images.len() as u32;
                    mark(Slot::Image(image), &mut found_here.marked, slots);
                    found_here.shown = Some(image);
                    let span = self.raw_span(raw, found_here.value.clone());
                    self.images.push(Image { source: value.trim().to_owned(), span });
                }
                Leads::File => {
                    let place = trimmed(&value);
                    self.mark_files(raw, &attribute, &value, &[place], &mut found_here, slots);
                }
                Leads::Files => {
                    let places = candidates(&value);
                    self.mark_files(raw, &attribute, &value, &places, &mut found_here, slots);
                }
            }
            found.push(found_here);
        }
        found
    }

    /// Writes an attribute with a slot for each address that its value has at these places.
    fn mark_files(
        &mut self,
        raw: &Raw,
        attribute: &str,
        value: &str,
        places: &[Range<usize>],
        found: &mut Found,
        slots: &mut Vec<Slot>,
    ) {
        // Where entities are spelled out, places in the value are none of the source.
        let is_literal = raw.html[found.value.clone()] == *value;
        let _ = write!(found.marked, "{attribute}=\"");
        let mut done = 0;
        for place in places {
            let start = found.value.start;
            let written =
                if is_literal { start + place.start..start + place.end } else { found.value.clone() };
            let _ = escape_html(&mut found.marked, &value[done..place.start]);
            mark(Slot::Address(self.images.len() as u32), &mut found.marked, slots);
            let span = self.raw_span(raw, written);
            self.images.push(Image { source: value[place.clone()].to_owned(), span });
            done = place.end;
        }
        let _ = escape_html(&mut found.marked, &value[done..]);
        found.marked.push('"');
    }

    /// Bytes of raw HTML as a place in the file.
    fn raw_span(&self, raw: &Raw, range: Range<usize>) -> Span {
        let place = |at: usize| {
            let part = raw.parts.partition_point(|(start, _)| *start <= at).saturating_sub(1);
            raw.parts.get(part).map_or(0, |(start, body)| (body + at - start).min(raw.end))
        };
        let start = place(range.start);
        // What ends with its line ends there, not before the next one.
        let end = if range.is_empty() { start } else { place(range.end - 1) + 1 };
        self.span(&(start..end.max(start)))
    }
}

/// Adds a slot where the HTML ends so far.
fn mark(slot: Slot, marked: &mut String, slots: &mut Vec<Slot>) {
    // Writing to a String cannot fail.
    let _ = write!(marked, "{MARK}{}{MARK}", slots.len());
    slots.push(slot);
}

#[cfg(test)]
mod tests {
    use super::super::tests::read_with;
    use super::*;

    /// Each link and picture as `«what stands at its place» what it leads to`.
    fn addresses(text: &str) -> Vec<String> {
        let read = read_with(text, HtmlPolicy::Allow).value;
        let show =
            |span: Span, leads: &str| format!("«{}» {leads}", &text[span.start as usize..span.end as usize]);
        let links = read.links.iter().map(|link| show(link.span, &link.destination));
        links.chain(read.images.iter().map(|image| show(image.span, &image.source))).collect()
    }

    #[test]
    fn every_form_of_an_attribute_is_read_at_its_place() {
        for (text, expected) in [
            ("x <a class=b href='a.md'>y</a>", "«a.md» a.md"),
            ("x <A HREF = \" a.md \">y</A>", "« a.md » a.md"),
            ("x <a hidden id href=a.md>y</a>", "«a.md» a.md"),
            ("<a title='href=\"b\"' href=\"a.md\" href=\"c\">y</a>", "«a.md» a.md"),
            ("x <a href=\"?a=1&amp;b=2\">y</a>", "«?a=1&amp;b=2» ?a=1&b=2"),
            ("<video controls\n  poster=\"p.png\"></video>", "«p.png» p.png"),
            ("<video controls\r\n  poster=\"p.png\"></video>", "«p.png» p.png"),
            ("- > <div\n  > title='х'><img alt src=\"ж.png\"\n  > >\n", "«ж.png» ж.png"),
        ] {
            assert_eq!(addresses(text), [expected], "{text}");
        }
    }

    #[test]
    fn every_address_of_a_set_is_a_picture() {
        assert_eq!(
            addresses("<img alt=\"\" src=\"a.png\" srcset=\"a.png, b.png 2x,c.png 3x, d,e.png,\">"),
            ["«a.png» a.png", "«a.png» a.png", "«b.png» b.png", "«c.png» c.png", "«d,e.png» d,e.png"]
        );
    }

    #[test]
    fn what_is_no_tag_has_no_address() {
        for text in [
            "<!-- <a href=\"a.md\"> -->",
            "<script>\"<a href='a.md'>\"</script>",
            "x <script>\"<a href='a.md'>\"</script> y",
            "<a href",
            "`<a href=\"a.md\">`",
            "<a data-href=\"a.md\">x</a>",
        ] {
            assert!(addresses(text).is_empty(), "{text}");
        }
    }
}
