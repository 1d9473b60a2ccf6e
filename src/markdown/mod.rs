//! One body of Markdown turned into a [`Document`]: HTML with slots for what only later stages know.
//!
//! Must not know: URLs, other files, the languages of the site, front matter. An entry's language speaks through
//! [`Settings`].
//!
//! No tree is built: the parser's events are collected once (`parse`) and read by passes, first the one that
//! numbers the footnotes (`footnotes`), then the one that writes (`html`). A document keeps nothing per event.

mod citations;
mod cite;
mod code;
mod elsewhere;
mod embeds;
mod footnotes;
mod foreign;
mod headings;
mod highlight;
mod html;
mod inline;
mod lists;
mod media;
mod nesting;
mod parse;
mod plain;
mod policy;
#[cfg(test)]
mod problems;
mod proof;
mod quotes;
mod raw_attributes;
mod raw_html;
mod raw_links;
mod rewritten;
#[cfg(test)]
mod robustness;
mod small_words;
mod spans;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod typography;

use crate::diagnostics::{Diagnosed, FileId, Span};
use crate::script::Conversion;
use crate::vocabulary::{EmbedHosts, LangTag, Shape};

pub use cite::{Citation, Cite, Locator};
pub use elsewhere::elsewhere;
pub use highlight::Highlighter;
pub use plain::Plain;
pub use proof::{MixedWords, Sample};
pub use rewritten::rewritten;
pub use small_words::SmallWords;
pub use typography::{Quotes, smart_text};

/// How a body is read.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    /// The body's language.
    pub lang: &'a LangTag,
    /// Its quotation marks.
    pub quotes: &'a Quotes,
    /// What becomes of raw HTML.
    pub html: HtmlPolicy,
    /// What colours code; one for the whole build.
    pub highlighter: &'a Highlighter,
    /// Whether `[@key]` becomes a footnote: the site cites in a style of notes.
    pub cites_in_notes: bool,
    /// The hosts that the site names itself for what it embeds.
    pub embeds: &'a EmbedHosts,
    /// Whether the site runs under its strict policy, so that what this blocks is reported.
    pub is_strict: bool,
    /// What spells the text in another script, for editions that are made of another one.
    pub script: Option<&'a Conversion>,
}

/// What becomes of raw HTML in a body: `html:` in `site.yaml`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HtmlPolicy {
    /// It stays as it is.
    Allow,
    /// What could harm a reader is taken out.
    Sanitise,
    /// It is shown as text.
    Escape,
}

/// Reads the body of a file. `text` is the whole file and the body begins at byte `body_start`, which must be a
/// border of characters; spans of diagnostics are bytes of the whole file.
pub fn read(text: &str, file: FileId, body_start: usize, settings: &Settings) -> Diagnosed<Document> {
    let body = parse::without_controls(&text[body_start..]);
    let parsed = parse::parse(&body, settings.cites_in_notes);
    html::Writer::new(&body, file, body_start, *settings, &parsed).finish(&parsed)
}

/// A body as HTML with slots, and what later stages ask about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    html: String,
    /// Byte offsets into `html`, rising, each on a border of characters.
    slots: Vec<(u32, Slot)>,
    /// Every heading, in order; those of footnotes come last.
    pub headings: Vec<Heading>,
    /// Every link, in order, autolinks and those of raw HTML too; not those between footnotes and their references.
    pub links: Vec<Link>,
    /// Every picture, in order; also every other file that raw HTML shows or plays.
    pub images: Vec<Image>,
    /// Everything that is played or shown in a frame, in order.
    pub embeds: Vec<Embedded>,
    /// Every place that cites, in order.
    pub citations: Vec<Citation>,
    /// Ids that raw HTML brings along (`<a id="annex">`), which links may point to.
    pub anchors: Vec<String>,
    /// The first real paragraph as plain text, at most 300 characters, cut between words with `…`. Empty where the
    /// body has no paragraph outside lists and quotes.
    pub excerpt: String,
    /// How many words the text has, footnotes included, code not.
    pub words: u32,
    /// Whether there is a block of code, so that a page needs its colours.
    pub has_code: bool,
    /// What tells its script and language.
    pub sample: Sample,
}

/// A place in the HTML that a later stage fills. Numbers are indexes of the document's tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    /// Inside an attribute: the id of a heading.
    HeadingId(u32),
    /// The whole opening tag of a link, or nothing.
    LinkOpen(u32),
    /// The closing tag that belongs to it.
    LinkClose(u32),
    /// Before an `<img` tag: `<picture>` and its sources, or nothing.
    PictureOpen(u32),
    /// Behind it: `</picture>` where there was a beginning.
    PictureClose(u32),
    /// Inside an `<img` tag, between two spaces: `src="…"`, and `width`, `height`, `srcset` where they are known.
    Image(u32),
    /// In a tag of raw HTML: `href="…"`, and `hreflang` where it is needed, or nothing.
    RawLink(u32),
    /// In the value of an attribute of raw HTML: the address of a picture, escaped.
    Address(u32),
    /// What plays a file, or the button that loads something from elsewhere.
    Embed(u32),
    /// What a style makes of a citation.
    Citation(u32),
    /// Words of the user interface, escaped; they stand in text and in attributes.
    Label(Label),
}

/// Words of the user interface that a body needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Label {
    /// The name of the list of footnotes: "Footnotes".
    Footnotes,
    /// Leads from a footnote back to where it is referred to; a number follows: "Back to reference".
    BackToText,
    /// The title of a quote that begins with `[!NOTE]`.
    Note,
    /// The title of `[!TIP]`.
    Tip,
    /// The title of `[!IMPORTANT]`.
    Important,
    /// The title of `[!WARNING]`.
    Warning,
    /// The title of `[!CAUTION]`.
    Caution,
}

impl Label {
    /// Every label there is.
    pub const ALL: [Label; 7] = [
        Label::Footnotes,
        Label::BackToText,
        Label::Note,
        Label::Tip,
        Label::Important,
        Label::Warning,
        Label::Caution,
    ];
}

/// A heading of the body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// From 2 to 6, as it is rendered.
    pub level: u8,
    /// Its own id, unique in the document and safe in an attribute: given with `{#id}`, or made from the text.
    pub id: String,
    /// Whether the id was given.
    pub explicit: bool,
    /// HTML for a table of contents: no links, pictures or references to footnotes.
    pub html: String,
    /// Where it stands.
    pub span: Span,
}

/// A link of the body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Where it leads, as written, entities and escapes undone; an e-mail address has `mailto:` before it.
    pub destination: String,
    /// What `[…](… "title")` says; not escaped.
    pub title: String,
    /// Whether the raw HTML it stands in says itself, or cannot say, which language it leads to.
    pub says_language: bool,
    /// The destination where the source has it, else the whole link.
    pub span: Span,
}

/// A picture of the body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Image {
    /// Its file or URL, as written, entities and escapes undone.
    pub source: String,
    /// The source where the text has it, else the whole picture.
    pub span: Span,
}

/// Something that is played or shown in a frame.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Embedded {
    /// What it is.
    pub shape: Shape,
    /// Of a file of this site: its number among the pictures.
    pub file: Option<u32>,
    /// The number of the picture that stands for a file, among the pictures.
    pub poster: Option<u32>,
    /// Of something elsewhere: the address that shows it in a frame.
    pub frame: Option<String>,
    /// What it is called; not escaped.
    pub title: String,
}

impl Document {
    /// Appends the HTML to `out`, asking `fill` to write each slot.
    pub fn write_html(&self, out: &mut String, mut fill: impl FnMut(Slot, &mut String)) {
        out.reserve(self.html.len() + self.slots.len() * 24);
        let mut done = 0;
        for &(at, slot) in &self.slots {
            out.push_str(&self.html[done..at as usize]);
            fill(slot, out);
            done = at as usize;
        }
        out.push_str(&self.html[done..]);
    }

    /// Whether other pages would show the same of both and lead to the same places in them.
    pub fn is_alike_outside(&self, other: &Document) -> bool {
        self.excerpt == other.excerpt && self.has_places_of(other)
    }

    /// Whether links lead to the same places in both: they have the same headings, and the same ids of raw HTML.
    pub fn has_places_of(&self, other: &Document) -> bool {
        let same = |own: &Heading, other: &Heading| {
            (own.level, &own.id, own.explicit, &own.html)
                == (other.level, &other.id, other.explicit, &other.html)
        };
        self.anchors == other.anchors
            && self.headings.len() == other.headings.len()
            && self.headings.iter().zip(&other.headings).all(|(own, other)| same(own, other))
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.html.is_empty()
    }
}
