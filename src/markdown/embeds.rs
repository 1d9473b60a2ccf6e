//! Films, sound, charts, maps and posts: a paragraph that holds one picture whose address is none of a picture.
//!
//! `![Title](https://youtu.be/…)` is a card without a picture, `[![Title](poster.jpg)](https://youtu.be/…)` one with it.
//! Programs that know nothing of this show a picture or a linked picture.
//!
//! Must not know: how a card looks, what is loaded when.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use pulldown_cmark_escape::escape_html_body_text;

use super::html::Writer;
use super::{Embedded, Image, Slot, smart_text};
use crate::diagnostics::{Code, Diagnostic};
use crate::vocabulary::embed::{self, KNOWN, Shape, recognise};

/// Endings of pictures, which are what they seem.
const PICTURES: [&str; 10] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "ico", "tif"];

/// What a file of this site is that is played or shown in a frame.
fn of_file(address: &str) -> Option<Shape> {
    if address.contains("://") || address.starts_with("//") {
        return None;
    }
    match ending(address).as_str() {
        "mp4" | "m4v" | "webm" | "ogv" | "mov" => Some(Shape::Video),
        "mp3" | "m4a" | "ogg" | "oga" | "opus" | "wav" | "flac" => Some(Shape::Audio),
        "html" | "htm" => Some(Shape::Chart),
        _ => None,
    }
}

fn ending(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or("");
    let name = path.rsplit('/').next().unwrap_or("");
    name.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_ascii_lowercase())
}

impl Writer<'_> {
    /// A paragraph that holds something to embed and nothing else. Tells which event comes next, if it is one.
    pub(super) fn embed(&mut self, at: usize) -> Option<usize> {
        let events = self.events;
        let (linked, image) = match &events.get(at + 1)?.0 {
            Event::Start(tag @ Tag::Link { link_type, dest_url, title, .. }) => {
                let is_inline = *link_type != LinkType::Autolink;
                (is_inline.then_some((tag, dest_url, title)), at + 2)
            }
            _ => (None, at + 1),
        };
        let Event::Start(Tag::Image { link_type, dest_url, title, .. }) = &events.get(image)?.0 else {
            return None;
        };
        let end = self.end_of_image(image);
        let mut next = end + 1;
        if image == at + 2 {
            matches!(events.get(next)?.0, Event::End(TagEnd::Link)).then_some(())?;
            next += 1;
        }
        matches!(events.get(next)?.0, Event::End(TagEnd::Paragraph)).then_some(())?;
        let (address, caption) = linked.map_or((dest_url, title), |(_, address, of_link)| {
            (address, if of_link.is_empty() { title } else { of_link })
        });
        let file = of_file(address).filter(|shape| linked.is_none() || *shape != Shape::Chart);
        let elsewhere = recognise(address, self.settings.embeds);
        if file.is_none() && elsewhere.is_none() {
            if linked.is_none() {
                self.report_unknown(address, image);
            }
            return None;
        }
        let words = self.spelled_aside(&self.alt(image + 1..end)).into_owned();
        if words.is_empty() {
            let message = "this has no title";
            let help = "say in the square brackets what it is, for those who do not load it: `![…](…)`";
            let place = self.span(&events[image].1);
            self.diagnostics.push(Diagnostic::new(Code::ImageMissingAlt, place, message).help(help));
        }
        let shape = file.or(elsewhere.as_ref().map(|embed| embed.shape)).unwrap_or(Shape::Video);
        let poster = linked.map(|_| {
            let span = self.destination_span(*link_type, dest_url, &events[image].1);
            self.report_blocked_picture(dest_url, span);
            self.images.push(Image { source: dest_url.to_string(), span });
            self.images.len() as u32 - 1
        });
        let class = if file.is_some() { "embed-file" } else { "embed-elsewhere" };
        self.block(&format!("<figure class=\"embed embed-{} {class}\">\n", shape.name()));
        let title = if words.is_empty() {
            elsewhere.as_ref().map_or_else(|| address.to_string(), |embed| embed.provider.clone())
        } else {
            words
        };
        if file.is_some() {
            let range = linked.map_or(&events[image].1, |_| &events[at + 1].1);
            let kind = linked.map_or(*link_type, |_| LinkType::Inline);
            let span = self.destination_span(kind, address, range);
            self.images.push(Image { source: address.to_string(), span });
            let file = Some(self.images.len() as u32 - 1);
            self.place(Embedded { shape, file, poster, frame: None, title: title.clone() });
        } else if let Some(embed) = elsewhere {
            self.report_link_alone(&embed, address, at + 1);
            self.card(embed, poster, &title, (address, at + 1));
        }
        self.caption(caption, file.is_some().then_some(title.as_str()));
        self.block_end("</figure>\n");
        Some(next + 1)
    }

    /// What stands on another host, before anything of it is loaded: a picture of our own, a link, a button.
    fn card(&mut self, embed: embed::Embed, poster: Option<u32>, title: &str, (address, at): (&str, usize)) {
        self.html.push_str("<div class=\"embed-card\">\n");
        if let Some(poster) = poster {
            self.html.push_str("<img ");
            self.slot(Slot::Image(poster));
            // Its words are the title, which is read anyway.
            self.html.push_str(" alt=\"\" loading=\"lazy\">\n");
        }
        self.html.push_str("<p class=\"embed-title\">");
        let range = &self.events[at].1;
        let span = self.destination_span(LinkType::Inline, address, range);
        let index = self.links.len() as u32;
        self.links.push(super::Link {
            destination: address.to_owned(),
            title: String::new(),
            says_language: false,
            span,
        });
        self.slot(Slot::LinkOpen(index));
        let _ = escape_html_body_text(&mut self.html, title);
        self.slot(Slot::LinkClose(index));
        if embed.provider != title {
            self.html.push_str(" <span class=\"embed-provider\">");
            let _ = escape_html_body_text(&mut self.html, &embed.provider);
            self.html.push_str("</span>");
        }
        self.html.push_str("</p>\n");
        if embed.frame.is_some() {
            let title = title.to_owned();
            self.place(Embedded { shape: embed.shape, file: None, poster: None, frame: embed.frame, title });
        }
        self.html.push_str("</div>\n");
    }

    fn place(&mut self, embedded: Embedded) {
        self.slot(Slot::Embed(self.embeds.len() as u32));
        self.embeds.push(embedded);
    }

    /// The caption; where there is none, the title of what shows no other.
    fn caption(&mut self, caption: &str, title: Option<&str>) {
        let caption =
            smart_text(&self.spelled_aside(caption.trim()), self.settings.quotes, self.settings.lang);
        let words = if caption.is_empty() { title.unwrap_or_default() } else { &caption };
        if !words.is_empty() {
            self.html.push_str("<figcaption>");
            let _ = escape_html_body_text(&mut self.html, words);
            self.html.push_str("</figcaption>");
        }
    }

    /// What is no picture by its name, and stands on a host that nobody knows.
    /// Reports an address of a host whose films or charts are shown, which is that of none: of a channel, or cut short.
    fn report_link_alone(&mut self, embed: &embed::Embed, address: &str, at: usize) {
        let Some(form) = embed::form(&embed.provider).filter(|_| embed.frame.is_none()) else { return };
        let place = self.destination_span(LinkType::Inline, address, &self.events[at].1);
        let message = format!(
            "nothing of {} can be shown with this address, so readers get a link alone",
            embed.provider
        );
        self.diagnostics.push(
            Diagnostic::new(Code::EmbedLinkAlone, place, message)
                .help(format!("take the address of one thing, such as {form}; or write a link: `[…](…)`")),
        );
    }

    fn report_unknown(&mut self, address: &str, image: usize) {
        let Some(host) = embed::host(address) else { return };
        if PICTURES.contains(&ending(address).as_str()) {
            return;
        }
        let (Event::Start(Tag::Image { link_type, .. }), range) = &self.events[image] else { return };
        let place = self.destination_span(*link_type, address, range);
        let message = format!("`{host}` is no host that can be embedded, so this is taken for a picture");
        let known = KNOWN.into_iter().chain(self.settings.embeds.all());
        let diagnostic = Diagnostic::new(Code::EmbedUnknownHost, place, message).did_you_mean(host, known);
        self.diagnostics.push(diagnostic.help(format!(
            "if it is to be shown in a frame, write in site.yaml `embeds: {{hosts: [{host}]}}`; else link to it: `[…](…)`"
        )));
    }
}
