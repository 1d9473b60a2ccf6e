//! What stands in the place of films, sound, charts, maps and posts: a player for files of the site, a frame for its own
//! charts, a button for what another host has. Nothing of another host is loaded before a reader asks for it.

use super::Page;
use super::body::push_escaped;
use super::lens::Lens;
use crate::content::WorkId;
use crate::content::work::Details;
use crate::diagnostics::FileId;
use crate::markdown::Embedded;
use crate::site::ListKey;
use crate::vocabulary::embed::{asked, recognise};
use crate::vocabulary::{LangId, Shape};

/// The published files of something that is embedded.
pub(super) struct Files<'a> {
    /// The address of what is played or shown.
    pub file: Option<String>,
    /// The address of the picture that stands for it.
    pub poster: Option<String>,
    /// Files that show what is said in it.
    pub captions: &'a [(FileId, Option<LangId>)],
}

/// What a frame of another host may do: run its own scripts, and open its page in a new window.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";

impl Lens<'_> {
    pub(super) fn embed(
        &self,
        embed: &Embedded,
        files: &Files<'_>,
        page: (WorkId, LangId),
        out: &mut String,
    ) {
        match (&embed.frame, &files.file) {
            (Some(frame), _) => self.button(frame, embed.shape, &embed.title, out),
            (None, Some(file)) if embed.shape == Shape::Chart => {
                attribute(out, "<iframe class=\"embed-frame\" src", file);
                attribute(out, " title", &embed.title);
                out.push_str(" sandbox=\"allow-scripts\" loading=\"lazy\"></iframe>\n");
            }
            (None, Some(file)) => self.player(embed, file, files, page, out),
            (None, None) => {}
        }
    }

    /// A film or a recording of this site, with its captions.
    fn player(
        &self,
        embed: &Embedded,
        file: &str,
        files: &Files<'_>,
        (id, lang): (WorkId, LangId),
        out: &mut String,
    ) {
        let element = if embed.shape == Shape::Video { "video" } else { "audio" };
        out.extend(["<", element, " controls preload=\"none\""]);
        attribute(out, " aria-label", &embed.title);
        attribute(out, " src", file);
        if let (Shape::Video, Some(poster)) = (embed.shape, &files.poster) {
            attribute(out, " poster", poster);
        }
        out.push_str(">\n");
        let languages = &self.site.config.languages;
        for (caption, spoken) in files.captions {
            let Some(url) = self.file_url(*caption, id, lang) else { continue };
            let spoken = spoken.unwrap_or(lang);
            attribute(out, "<track kind=\"captions\" src", &self.local(&url));
            attribute(out, " srclang", languages[spoken].tag.as_str());
            attribute(out, " label", &languages[spoken].name);
            out.push_str(if spoken == lang { " default>\n" } else { ">\n" });
        }
        attribute(out, "<a href", file);
        out.push('>');
        push_escaped(out, &embed.title);
        out.extend(["</a></", element, ">\n"]);
    }

    /// The button that a script brings to life; it says what will happen.
    fn button(&self, frame: &str, shape: Shape, title: &str, out: &mut String) {
        attribute(out, "<button type=\"button\" class=\"embed-load\" hidden data-embed", frame);
        attribute(out, " data-title", title);
        let allow = match shape {
            Shape::Video | Shape::Audio => "autoplay; encrypted-media; fullscreen; picture-in-picture",
            Shape::Chart | Shape::Map | Shape::Post => "fullscreen",
        };
        attribute(out, " data-allow", allow);
        attribute(out, " data-sandbox", SANDBOX);
        out.push_str("><span>");
        let is_played = matches!(shape, Shape::Video | Shape::Audio);
        push_escaped(out, &self.words(if is_played { "embed-play" } else { "embed-show" }, &[]));
        out.push_str("</span> <small>");
        push_escaped(out, &self.words("embed-note", &[("host", asked(frame).unwrap_or_default())]));
        out.push_str("</small></button>\n");
    }

    /// The card of a recording elsewhere, as a text has it: with a title alone. Empty where its host is none of those that
    /// are known.
    pub(super) fn embed_card(&self, url: &str, title: &str, lang: Option<&str>) -> String {
        let Some(embed) = recognise(url, &self.site.config.embeds) else { return String::new() };
        let mut out = String::new();
        out.extend(["<figure class=\"embed embed-", embed.shape.name(), " embed-elsewhere\">\n"]);
        attribute(&mut out, "<div class=\"embed-card\">\n<p class=\"embed-title\"><a href", url);
        if let Some(lang) = lang {
            attribute(&mut out, " lang", lang);
        }
        out.push('>');
        push_escaped(&mut out, title);
        out.push_str("</a> <span class=\"embed-provider\">");
        push_escaped(&mut out, &embed.provider);
        out.push_str("</span></p>\n");
        if let Some(frame) = &embed.frame {
            self.button(frame, embed.shape, title, &mut out);
        }
        out.push_str("</div>\n</figure>");
        out
    }

    /// The work whose text a page shows: its own, or the words above a list.
    fn shown(&self, page: &Page) -> Option<WorkId> {
        match page {
            Page::Work(id) => Some(*id).filter(|id| !self.site.work(*id).is_withdrawn()),
            Page::Home => self.intro("").map(|(id, _)| id),
            Page::List(ListKey::Section(kind), 1) => {
                self.intro(kind.section().unwrap_or_default()).map(|(id, _)| id)
            }
            Page::List(..) | Page::Overview(_) | Page::Search | Page::NotFound => None,
        }
    }

    /// Whether a page has a button that loads something.
    pub(super) fn has_embeds(&self, page: &Page) -> bool {
        let Some(id) = self.shown(page) else { return false };
        let words = self.site.words(id, self.lang);
        let is_framed =
            |url: &str| recognise(url, &self.site.config.embeds).is_some_and(|embed| embed.frame.is_some());
        words.is_some_and(|words| words.body.embeds.iter().any(|embed| embed.frame.is_some()))
            || recordings(&self.site.work(id).details).any(is_framed)
    }

    /// The policy that a page says itself, where the site asks for it.
    pub(super) fn policy(&self, page: &Page) -> Option<String> {
        let is_asked = self.site.config.security.in_pages;
        is_asked.then(|| self.site.policy_of(self.shown(page).map(|id| (id, self.lang))))
    }
}

/// The addresses of recordings of an event.
fn recordings(details: &Details) -> impl Iterator<Item = &str> {
    let links = match details {
        Details::Event(event) => &event.recordings[..],
        _ => &[],
    };
    links.iter().map(|link| link.url.as_str())
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.extend([name, "=\""]);
    push_escaped(out, value);
    out.push('"');
}
