//! The writer: one pass over the events that makes HTML with slots, and collects the document's tables on the way.
//!
//! Must not know: what fills a slot, how events were parsed.
//!
//! Parts of the writer that have a life of their own stand in other files: text, headings, footnotes,
//! tables, media, code.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::footnotes::Notes;
use super::foreign::Foreign;
use super::headings::{Draft, Ids, OpenSection};
use super::lists::Numbering;
use super::media::OpenLink;
use super::nesting::Nesting;
use super::parse::{Located, Parsed};
use super::proof::Sample;
use super::raw_links::Within;
use super::spans::Mark;
use super::tables::TableState;
use super::text::{Excerpt, Words};
use super::typography::{Typographer, WORD};
use super::{Document, Embedded, Heading, HtmlPolicy, Image, Link, Settings, Slot, raw_html};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};
use crate::script;

/// Writes one document.
pub(super) struct Writer<'a> {
    pub(super) events: &'a [Located<'a>],
    /// Brackets and braces that make a span.
    spans: &'a BTreeMap<usize, Mark>,
    pub(super) body: &'a str,
    pub(super) settings: Settings<'a>,
    file: FileId,
    body_start: usize,
    pub(super) html: String,
    pub(super) slots: Vec<(u32, Slot)>,
    pub(super) headings: Vec<Heading>,
    pub(super) links: Vec<Link>,
    pub(super) images: Vec<Image>,
    pub(super) embeds: Vec<Embedded>,
    pub(super) diagnostics: Diagnostics,
    pub(super) notes: Notes<'a>,
    pub(super) ids: Ids,
    /// The heading that is being written.
    pub(super) draft: Option<Draft>,
    /// Sections of headings with a class that are still open.
    pub(super) sections: Vec<OpenSection>,
    /// The headings that the next one may stand below: as written, as rendered.
    pub(super) outline: Vec<(u8, u8)>,
    /// How many quotes, items, definitions and notes are open.
    pub(super) depth: usize,
    pub(super) table: TableState,
    /// The lists that are open.
    pub(super) lists: Vec<Numbering>,
    /// The link that is open.
    pub(super) link: Option<OpenLink>,
    pub(super) typographer: Typographer<'a>,
    /// What keeps its script where all others are converted.
    pub(super) foreign: Foreign,
    /// Addresses in the body, which keep their script too; a parser may hand them out in pieces.
    pub(super) addresses: Vec<Range<usize>>,
    pub(super) words: Words,
    pub(super) excerpt: Excerpt,
    /// Whether the words of a task are inside a `<label>`.
    label_is_open: bool,
    pub(super) has_raw_html: bool,
    /// What of raw HTML is open.
    pub(super) within: Within,
    /// Which elements of raw HTML are open.
    pub(super) nesting: Nesting,
    pub(super) has_code: bool,
    /// Where the last text ended; tells a backslash that escapes from one that is text.
    pub(super) text_end: usize,
}

impl<'a> Writer<'a> {
    /// A writer that has written nothing, for a parsed body that begins at byte `body_start` of its file.
    pub(super) fn new(
        body: &'a str,
        file: FileId,
        body_start: usize,
        settings: Settings<'a>,
        parsed: &'a Parsed<'a>,
    ) -> Writer<'a> {
        Writer {
            events: &parsed.events,
            spans: &parsed.spans,
            body,
            settings,
            file,
            body_start,
            html: String::with_capacity(body.len() + body.len() / 8),
            slots: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            images: Vec::new(),
            embeds: Vec::new(),
            diagnostics: Diagnostics::default(),
            notes: Notes::find(&parsed.events),
            ids: Ids::default(),
            draft: None,
            sections: Vec::new(),
            outline: Vec::new(),
            depth: 0,
            table: TableState::default(),
            lists: Vec::new(),
            link: None,
            typographer: Typographer::new(settings.quotes, settings.lang),
            foreign: Foreign::default(),
            addresses: settings.script.map_or(Vec::new(), |_| script::addresses(body).collect()),
            words: Words::default(),
            excerpt: Excerpt::default(),
            label_is_open: false,
            has_raw_html: false,
            within: Within::default(),
            nesting: Nesting::default(),
            has_code: false,
            text_end: usize::MAX,
        }
    }

    /// Writes everything.
    pub(super) fn finish(mut self, parsed: &Parsed<'_>) -> Diagnosed<Document> {
        self.report(parsed);
        let anchors = self.reserve_ids();
        self.run(0..self.events.len());
        self.end_raw(0);
        self.close_sections(0);
        self.write_notes();
        if self.has_raw_html && self.settings.html == HtmlPolicy::Sanitise {
            let bounds = [
                self.headings.len(),
                self.links.len(),
                self.images.len(),
                parsed.citations.len(),
                self.embeds.len(),
            ];
            (self.html, self.slots) = raw_html::sanitise(&self.html, &self.slots, bounds);
        }
        self.html.shrink_to_fit();
        self.slots.shrink_to_fit();
        self.headings.shrink_to_fit();
        self.links.shrink_to_fit();
        self.images.shrink_to_fit();
        let citations = self.located(&parsed.citations);
        let document = Document {
            html: self.html,
            slots: self.slots,
            headings: self.headings,
            links: self.links,
            images: self.images,
            embeds: self.embeds,
            citations,
            anchors,
            excerpt: self.excerpt.into_text(),
            words: self.words.count,
            has_code: self.has_code,
            sample: Sample::of(self.events),
        };
        Diagnosed { value: document, diagnostics: self.diagnostics }
    }

    /// What the parser found missing.
    fn report(&mut self, parsed: &Parsed<'_>) {
        for (label, range) in &parsed.undefined {
            let message = format!("no link is defined for `[{label}]`");
            let diagnostic = Diagnostic::new(Code::MarkdownUndefinedReference, self.span(range), message)
                .did_you_mean(label, parsed.defined.iter().map(String::as_str))
                .help(format!("define it in a line of its own: `[{label}]: https://…`"));
            self.diagnostics.push(diagnostic);
        }
        if let Some(range) = &parsed.too_deep {
            let place = self.span(&(range.start..range.start + self.first_line(range).len()));
            let message = "this is nested more than 100 levels deep, and is left out";
            self.diagnostics.push(Diagnostic::new(Code::MarkdownTooDeep, place, message));
        }
        self.report_mixed_words();
        for diagnostic in self.notes.problems(|range| self.span(range), self.body) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Writes some of the events, in order.
    pub(super) fn run(&mut self, events: Range<usize>) {
        let mut at = events.start;
        while at < events.end {
            at = self.event(at);
        }
    }

    /// Writes one event, or what begins with it, and tells which comes next.
    fn event(&mut self, at: usize) -> usize {
        let events = self.events;
        let (event, range) = &events[at];
        match event {
            Event::Text(text) => match self.spans.get(&at) {
                None => self.text(at, text, range),
                Some(Mark::Open(attributes)) => {
                    self.tag(&attributes.tag());
                    self.foreign.open(attributes.is_foreign());
                }
                Some(Mark::Close) => {
                    self.tag("</span>");
                    self.foreign.close();
                }
                Some(Mark::Attributes(length)) => {
                    let range = range.start + length..range.end;
                    if !range.is_empty() {
                        self.text(at, &text[*length..], &range);
                    }
                }
            },
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break("<br>\n"),
            Event::Code(code) => {
                self.tag("<code>");
                self.literal(code);
                self.tag("</code>");
                self.typographer.pass(WORD);
                self.words.end();
            }
            Event::Start(Tag::HtmlBlock) => return self.start(at, &Tag::HtmlBlock, range),
            Event::Start(tag) => {
                self.enter(tag);
                let next = self.start(at, tag, range);
                // What is written as a whole has no end of its own among the events to come.
                if next > at + 1 {
                    self.leave();
                }
                return next;
            }
            Event::End(TagEnd::HtmlBlock) => self.end(TagEnd::HtmlBlock),
            Event::End(tag) => {
                self.leave();
                self.end(*tag);
                self.left();
            }
            Event::InlineHtml(html) | Event::Html(html) => self.raw(html, range),
            Event::FootnoteReference(_) => self.reference(at, range),
            Event::TaskListMarker(is_done) => {
                self.html.push_str("<label><input type=\"checkbox\" disabled");
                self.html.push_str(if *is_done { " checked> " } else { "> " });
                self.label_is_open = true;
            }
            Event::Rule => self.block("<hr>\n"),
            Event::InlineMath(marker) => self.citation(marker),
            // Not asked for from the parser.
            Event::DisplayMath(text) => self.literal(text),
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &'a Tag<'a>, range: &Range<usize>) -> usize {
        match tag {
            Tag::Paragraph => return self.paragraph(at),
            Tag::Heading { level, id, classes, .. } => {
                self.open_heading(*level as u8, id.as_deref(), classes, range);
            }
            Tag::BlockQuote(kind) => self.open_quote(*kind),
            Tag::List(first) => self.open_list(*first),
            Tag::Item => self.open_item(at, range),
            Tag::DefinitionList => self.block("<dl>\n"),
            Tag::DefinitionListTitle => self.block("<dt>"),
            Tag::DefinitionListDefinition => self.container("<dd>"),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => self.open_table_part(at, tag),
            Tag::CodeBlock(kind) => return self.code_block(at, kind, range),
            Tag::HtmlBlock if self.settings.html == HtmlPolicy::Escape => self.block("<p>"),
            Tag::HtmlBlock => {
                self.block("");
                return self.raw_block(at);
            }
            Tag::FootnoteDefinition(_) => return self.notes.end_of_definition(at),
            Tag::Emphasis => self.tag("<em>"),
            Tag::Strong => self.tag("<strong>"),
            Tag::Strikethrough => self.tag("<del>"),
            Tag::Superscript => self.tag("<sup>"),
            Tag::Subscript => self.tag("<sub>"),
            Tag::Link { .. } => self.open_link(tag, range),
            Tag::Image { .. } => return self.image(at, true),
            Tag::MetadataBlock(_) => {}
        }
        at + 1
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.block_end("</p>\n");
                self.excerpt.close();
            }
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(_) => self.container_end("</blockquote>\n"),
            TagEnd::List(is_ordered) => self.close_list(is_ordered),
            TagEnd::Item => self.container_end("</li>\n"),
            TagEnd::DefinitionList => self.block_end("</dl>\n"),
            TagEnd::DefinitionListTitle => self.block_end("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.container_end("</dd>\n"),
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                self.close_table_part(tag);
            }
            TagEnd::HtmlBlock => {
                self.block_end(if self.settings.html == HtmlPolicy::Escape { "</p>\n" } else { "" });
            }
            TagEnd::Emphasis => self.tag("</em>"),
            TagEnd::Strong => self.tag("</strong>"),
            TagEnd::Strikethrough => self.tag("</del>"),
            TagEnd::Superscript => self.tag("</sup>"),
            TagEnd::Subscript => self.tag("</sub>"),
            TagEnd::Link => self.close_link(),
            // Read with their beginnings.
            TagEnd::CodeBlock | TagEnd::FootnoteDefinition | TagEnd::Image | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn paragraph(&mut self, at: usize) -> usize {
        if let Some(next) = self.embed(at).or_else(|| self.figure(at)) {
            return next;
        }
        self.block("<p>");
        if self.depth == 0 {
            self.excerpt.open();
        }
        at + 1
    }

    /// A tag inside a line.
    pub(super) fn tag(&mut self, tag: &str) {
        self.html.push_str(tag);
        if let Some(draft) = &mut self.draft {
            draft.html.push_str(tag);
        }
    }

    /// A slot at this place.
    pub(super) fn slot(&mut self, slot: Slot) {
        self.slots.push((self.html.len() as u32, slot));
    }

    /// The opening tag of a block.
    pub(super) fn block(&mut self, tag: &str) {
        self.border();
        self.html.push_str(tag);
    }

    /// The closing tag of a block.
    pub(super) fn block_end(&mut self, tag: &str) {
        self.border();
        self.html.push_str(tag);
    }

    /// The opening tag of a block that holds blocks, and may hold sections.
    pub(super) fn container(&mut self, tag: &str) {
        self.block(tag);
        self.depth += 1;
    }

    /// The closing tag of such a block.
    pub(super) fn container_end(&mut self, tag: &str) {
        self.border();
        self.close_sections(self.depth);
        self.depth = self.depth.saturating_sub(1);
        self.html.push_str(tag);
    }

    /// Where a block begins or ends, no quotation, word or label goes on.
    fn border(&mut self) {
        self.typographer.reset();
        self.words.end();
        if self.label_is_open {
            self.html.push_str("</label>");
            self.label_is_open = false;
        }
    }

    /// Bytes of the body as a place in the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.body_start + range.start..self.body_start + range.end)
    }

    /// The first line of what stands at some bytes of the body.
    pub(super) fn first_line(&self, range: &Range<usize>) -> &'a str {
        self.body.get(range.clone()).unwrap_or("").lines().next().unwrap_or("").trim_end()
    }
}
