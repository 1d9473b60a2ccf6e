//! Raw HTML in a body: the ids it brings, and its sanitising.
//!
//! Must not know: Markdown. Nothing else names ammonia.
//!
//! A paragraph's tags arrive one by one, and a block's may end in another block, so pieces cannot be judged alone:
//! the finished HTML of a document is sanitised as a whole, with marks in the place of slots, which become slots again.

use std::borrow::Cow;
use std::fmt::Write;

use super::{Label, Slot};

/// Surrounds the name of a slot: a character for private use, taken out of the text beforehand.
pub(super) const MARK: char = '\u{F8F1}';

/// The ids that a piece of raw HTML defines.
pub(super) fn ids(html: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for name in [" id=", " name="] {
        for (at, _) in html.match_indices(name) {
            let value = &html[at + name.len()..];
            let value = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
                _ => value.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next(),
            };
            // Only links are found by name.
            let is_id =
                name == " id=" || html[..at].rfind('<').is_some_and(|tag| html[tag..].starts_with("<a "));
            ids.extend(value.filter(|value| is_id && !value.is_empty()).map(str::to_owned));
        }
    }
    ids
}

/// Sanitises a finished document. `bounds` says how many headings, links, pictures, citations and embeds there are.
pub(super) fn sanitise(html: &str, slots: &[(u32, Slot)], bounds: [usize; 5]) -> (String, Vec<(u32, Slot)>) {
    let clean = sanitiser().clean(&marked(html, slots)).to_string();
    unmarked(&clean, bounds)
}

fn sanitiser() -> ammonia::Builder<'static> {
    let mut sanitiser = ammonia::Builder::default();
    sanitiser
        .add_tags(["section", "input", "label", "picture", "source", "video", "audio"])
        .add_generic_attributes(["class", "id", "dir"])
        .add_tag_attributes("a", ["role", "aria-label"])
        .add_tag_attributes("section", ["role", "aria-label", "aria-labelledby"])
        .add_tag_attributes("pre", ["tabindex"])
        .add_tag_attributes("img", ["loading", "decoding", "srcset", "sizes"])
        .add_tag_attributes("source", ["src", "srcset", "sizes", "media", "type", "width", "height"])
        .add_tag_attributes("video", ["src", "poster", "controls", "width", "height"])
        .add_tag_attributes("audio", ["src", "controls"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("input", ["type", "disabled", "checked"])
        // For the boxes of tasks. Only one such value a tag: several are set in an order that changes.
        .set_tag_attribute_value("input", "disabled", "")
        .link_rel(None)
        .attribute_filter(|tag, attribute, value| match attribute {
            "id" | "aria-labelledby" => is_our_id(value).then_some(Cow::Borrowed(value)),
            "type" => (tag != "input" || value == "checkbox").then_some(Cow::Borrowed(value)),
            "tabindex" => Some(Cow::Borrowed("0")),
            "role" => value.starts_with("doc-").then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        });
    sanitiser
}

/// Raw HTML may not bring ids of its own: a page's scripts find things by id.
fn is_our_id(id: &str) -> bool {
    let number = id.strip_prefix("fn-").or_else(|| id.strip_prefix("fnref-"));
    let is_note = number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit() || b == b'-'));
    is_note || id.starts_with(MARK) && id.ends_with(MARK)
}

/// The HTML with a mark for each slot.
fn marked(html: &str, slots: &[(u32, Slot)]) -> String {
    let mut marked = String::with_capacity(html.len() + slots.len() * 24);
    let mut done = 0;
    for (at, slot) in slots {
        marked.extend(html[done..*at as usize].chars().filter(|c| *c != MARK));
        done = *at as usize;
        let _ = match slot {
            Slot::HeadingId(index) => write!(marked, "{MARK}h{index}{MARK}"),
            Slot::LinkOpen(index) => write!(marked, "<a href=\"{MARK}a{index}{MARK}\">"),
            Slot::LinkClose(_) => write!(marked, "</a>"),
            // They go with the tag.
            Slot::PictureOpen(_) | Slot::PictureClose(_) => Ok(()),
            Slot::Image(index) => write!(marked, "src=\"{MARK}i{index}{MARK}\""),
            Slot::RawLink(index) => write!(marked, "href=\"{MARK}r{index}{MARK}\""),
            Slot::Address(index) => write!(marked, "{MARK}u{index}{MARK}"),
            Slot::Citation(index) => write!(marked, "{MARK}c{index}{MARK}"),
            Slot::Embed(index) => write!(marked, "{MARK}e{index}{MARK}"),
            Slot::Label(label) => {
                let index = Label::ALL.iter().position(|listed| listed == label).unwrap_or(0);
                write!(marked, "{MARK}l{index}{MARK}")
            }
        };
    }
    marked.extend(html[done..].chars().filter(|c| *c != MARK));
    marked
}

/// The HTML with slots for its marks. Raw HTML can spell a mark with an entity; then it gets a slot that exists, or none.
fn unmarked(html: &str, bounds: [usize; 5]) -> (String, Vec<(u32, Slot)>) {
    let mut out = Unmarked { html: String::with_capacity(html.len()), slots: Vec::new(), bounds };
    let mut links: Vec<Option<u32>> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push(&rest[..start]);
        let (tag, after) = rest[start..].split_at(tag_length(&rest[start..]));
        rest = after;
        if tag == "</a>" {
            match links.pop().flatten() {
                Some(index) => out.slot(Slot::LinkClose(index)),
                None => out.html.push_str(tag),
            }
        } else if tag.starts_with("<a ") || tag == "<a>" {
            links.push(out.open_link(tag));
        } else if let Some((before, image)) =
            name(tag, "src=\"").filter(|(_, name)| tag.starts_with("<img ") && name.starts_with('i'))
        {
            let after = before + "src=\"".len() + image.len() + 2 * MARK.len_utf8() + 1;
            let slot = out.parse(image);
            if let Some(Slot::Image(index)) = slot {
                out.slot(Slot::PictureOpen(index));
            }
            out.push(&tag[..before]);
            match slot {
                Some(slot @ Slot::Image(_)) => out.slot(slot),
                _ => out.html.push_str("src=\"\""),
            }
            out.push(&tag[after..]);
            if let Some(Slot::Image(index)) = slot {
                out.slot(Slot::PictureClose(index));
            }
        } else {
            out.push(tag);
        }
    }
    out.push(rest);
    (out.html, out.slots)
}

/// The length of the tag that a text begins with; quoted values may hold any character.
fn tag_length(text: &str) -> usize {
    let mut is_quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Where an attribute of a tag stands whose whole value is a mark, and the name inside the mark.
fn name<'t>(tag: &'t str, attribute: &str) -> Option<(usize, &'t str)> {
    let (at, _) =
        tag.match_indices(attribute).find(|(at, _)| tag[at + attribute.len()..].starts_with(MARK))?;
    let value = &tag[at + attribute.len() + MARK.len_utf8()..];
    let (name, after) = value.split_once(MARK)?;
    after.starts_with('"').then_some((at, name))
}

struct Unmarked {
    html: String,
    slots: Vec<(u32, Slot)>,
    bounds: [usize; 5],
}

impl Unmarked {
    /// Adds text, its marks of headings, labels and addresses in raw HTML as slots.
    fn push(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(MARK) {
            self.html.push_str(before);
            let (name, after) = after.split_once(MARK).unwrap_or((after, ""));
            let is_text = |slot: &Slot| {
                !matches!(slot, Slot::LinkOpen(_) | Slot::LinkClose(_) | Slot::Image(_) | Slot::RawLink(_))
            };
            if let Some(slot) = self.parse(name).filter(is_text) {
                self.slot(slot);
            }
            rest = after;
        }
        self.html.push_str(rest);
    }

    /// Adds the opening tag of a link; tells which one, where Markdown made it and its end is a slot too.
    fn open_link(&mut self, tag: &str) -> Option<u32> {
        let Some((before, name)) = name(tag, "href=\"") else {
            self.push(tag);
            return None;
        };
        match self.parse(name) {
            Some(slot @ Slot::LinkOpen(index)) => {
                self.slot(slot);
                return Some(index);
            }
            Some(slot @ Slot::RawLink(_)) => {
                self.push(&tag[..before]);
                self.slot(slot);
                self.push(&tag[before + "href=\"".len() + name.len() + 2 * MARK.len_utf8() + 1..]);
            }
            _ => self.push(tag),
        }
        None
    }

    fn slot(&mut self, slot: Slot) {
        self.slots.push((self.html.len() as u32, slot));
    }

    fn parse(&self, name: &str) -> Option<Slot> {
        let kind = name.chars().next()?;
        let index: u32 = name[kind.len_utf8()..].parse().ok()?;
        let below = |bound: usize| ((index as usize) < bound).then_some(index);
        let [headings, links, images, citations, embeds] = self.bounds;
        match kind {
            'h' => below(headings).map(Slot::HeadingId),
            'a' => below(links).map(Slot::LinkOpen),
            'i' => below(images).map(Slot::Image),
            'r' => below(links).map(Slot::RawLink),
            'u' => below(images).map(Slot::Address),
            'c' => below(citations).map(Slot::Citation),
            'e' => below(embeds).map(Slot::Embed),
            'l' => Label::ALL.get(index as usize).copied().map(Slot::Label),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_raw_html_are_found() {
        assert_eq!(ids("<div class=x id=\"a\"><a name='b'></a><span id=c>"), ["a", "c", "b"]);
        assert!(ids("<input name=\"q\"> <p>id=x").is_empty());
    }

    #[test]
    fn a_forged_mark_gets_no_slot_that_does_not_exist() {
        let forged = "<p>&#xF8F1;h7&#xF8F1;<a href=\"&#xF8F1;a9&#xF8F1;\">x</a><img src=\"&#xF8F1;i9&#xF8F1;\">&#xF8F1;h";
        let (html, slots) = sanitise(forged, &[], [0; 5]);
        assert!(slots.is_empty(), "{slots:?}");
        assert!(!html.contains(MARK), "{html}");
    }
}
