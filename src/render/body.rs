//! The body of a work as its page shows it: links, pictures and heading ids filled in.

use std::fmt::Write;

use super::embeds::Files;
use super::lens::Lens;
use crate::citation::Cited;
use crate::content::WorkId;
use crate::markdown::{Document, Label, Link, Slot};
use crate::site::Target;
use crate::vocabulary::LangId;
use crate::vocabulary::address::{decoded, readable_url};

/// In how many sizes a text shows its pictures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sizes {
    /// In all, for browsers to choose from.
    All,
    /// In the one that every program shows.
    One,
}

impl Lens<'_> {
    /// The body as HTML, its slots filled for its page.
    pub fn body(&self, id: WorkId, lang: LangId, body: &Document) -> String {
        self.body_citing(id, lang, body, &self.cited(id, body), Sizes::All)
    }

    /// The same for readers who do not see the page: with the list of the works that it cites, and with what its funders
    /// ask for, which has to stand wherever the text does.
    pub fn whole_text(&self, id: WorkId, lang: LangId, body: &Document) -> String {
        let cited = self.cited(id, body);
        let mut html = self.body_citing(id, lang, body, &cited, Sizes::One);
        if !cited.list.is_empty() {
            html.push_str("<h2>");
            push_escaped(&mut html, &self.words("bibliography", &[]));
            html.push_str("</h2>\n<ul>\n");
            for entry in &cited.list {
                html.extend(["<li>", &entry.html, "</li>\n"]);
            }
            html.push_str("</ul>\n");
        }
        for (line, lang) in self.funding_note(id) {
            html.push_str("<p");
            if let Some(lang) = lang {
                html.extend([" lang=\"", &lang, "\""]);
            }
            html.push('>');
            push_escaped(&mut html, &line);
            html.push_str("</p>\n");
        }
        html
    }

    /// The same with its citations, which have been made already.
    pub(super) fn body_citing(
        &self,
        id: WorkId,
        lang: LangId,
        body: &Document,
        cited: &Cited,
        sizes: Sizes,
    ) -> String {
        let mut html = String::new();
        if self.site.work(id).is_withdrawn() {
            return html;
        }
        let (Some(anchors), Some(links)) = (self.site.anchors(id, lang), self.site.links(id, lang)) else {
            return html;
        };
        body.write_html(&mut html, |slot, out| match slot {
            Slot::HeadingId(heading) => out.push_str(anchors.id(heading)),
            Slot::LinkOpen(link) => {
                self.open_link(&links.links[link as usize], &body.links[link as usize], (id, lang), out);
            }
            Slot::LinkClose(link) => {
                if !matches!(links.links[link as usize], Target::Unpublished | Target::Broken) {
                    out.push_str("</a>");
                }
            }
            Slot::PictureOpen(image) => {
                let shown = self.in_text(&links.images[image as usize]).filter(|_| sizes == Sizes::All);
                if let Some(source) = shown.and_then(|shown| shown.source) {
                    out.push_str("<picture><source type=\"image/webp\"");
                    self.push_choice(&source, out);
                    out.push('>');
                }
            }
            Slot::PictureClose(image) => {
                let shown = self.in_text(&links.images[image as usize]).filter(|_| sizes == Sizes::All);
                if shown.is_some_and(|shown| shown.source.is_some()) {
                    out.push_str("</picture>");
                }
            }
            Slot::Image(image) => {
                let (target, source) = (&links.images[image as usize], &body.images[image as usize].source);
                let url = self.shown_url(target).or_else(|| self.target_url(target, source, (id, lang)));
                out.push_str("src=\"");
                push_escaped(out, url.as_deref().unwrap_or(source));
                out.push('"');
                let Some(shown) = self.in_text(target) else { return };
                if let Some(srcset) = shown.srcset.filter(|_| sizes == Sizes::All) {
                    self.push_choice(&srcset, out);
                }
                if let (Some(width), Some(height)) = (shown.width, shown.height) {
                    // Writing to a String cannot fail.
                    let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
                }
            }
            Slot::RawLink(link) => {
                let (target, link) = (&links.links[link as usize], &body.links[link as usize]);
                self.link_attributes(target, link, (id, lang), out);
            }
            Slot::Address(image) => {
                let (target, source) = (&links.images[image as usize], &body.images[image as usize].source);
                let url = self.shown_url(target).or_else(|| self.target_url(target, source, (id, lang)));
                push_escaped(out, url.as_deref().unwrap_or(source));
            }
            Slot::Citation(citation) => match cited.citations.get(citation as usize) {
                Some(Some(html)) => out.push_str(html),
                _ => push_escaped(out, &body.citations[citation as usize].written),
            },
            Slot::Embed(number) => {
                let captions = links.captions.get(number as usize).map_or(&[][..], Vec::as_slice);
                let embed = &body.embeds[number as usize];
                let address = |image: Option<u32>| {
                    let image = image? as usize;
                    self.target_url(&links.images[image], &body.images[image].source, (id, lang))
                };
                let files = Files { file: address(embed.file), poster: address(embed.poster), captions };
                self.embed(embed, &files, (id, lang), out);
            }
            Slot::Label(label) => push_escaped(out, &self.words(label_key(label), &[])),
        });
        html
    }

    /// What a browser chooses from, and how wide the picture will be.
    fn push_choice(&self, srcset: &str, out: &mut String) {
        out.push_str(" srcset=\"");
        push_escaped(out, srcset);
        out.push_str("\" sizes=\"");
        push_escaped(out, self.sizes());
        out.push('"');
    }

    fn open_link(&self, target: &Target, link: &Link, page: (WorkId, LangId), out: &mut String) {
        if matches!(target, Target::Unpublished | Target::Broken) {
            return;
        }
        out.push_str("<a ");
        self.link_attributes(target, link, page, out);
        if !link.title.is_empty() {
            out.push_str(" title=\"");
            push_escaped(out, &link.title);
            out.push('"');
        }
        out.push('>');
    }

    /// `href`, and `hreflang` where another language is meant; nothing where there is nothing to lead to.
    fn link_attributes(&self, target: &Target, link: &Link, page: (WorkId, LangId), out: &mut String) {
        let Some(url) = self.target_url(target, &link.destination, page) else { return };
        out.push_str("href=\"");
        push_escaped(out, &url);
        out.push('"');
        if let Target::Page(_, lang, _) = target
            && *lang != page.1
            && !link.says_language
        {
            let tag = &self.site.config.languages[*lang].tag;
            out.extend([" hreflang=\"", tag.as_str(), "\""]);
        }
    }

    /// The address of a target; `None` where there is nothing to lead to.
    fn target_url(&self, target: &Target, written: &str, page: (WorkId, LangId)) -> Option<String> {
        match target {
            Target::External => Some(readable_url(written).into_owned()),
            Target::Page(work, lang, fragment) => {
                let url = self.local(self.site.url(*work, *lang)?);
                Some(match fragment {
                    Some(fragment) => url + &readable_url(&format!("#{fragment}")),
                    None => url,
                })
            }
            Target::Here(fragment) => Some(readable_url(&format!("#{fragment}")).into_owned()),
            Target::File(file) => {
                // A file may be asked for its page 5 or its tenth second: `plan.pdf#page=5`.
                let is_name = decoded(written).ends_with(self.sources.file(*file).path.file_name());
                let rest = written.find(['?', '#']).filter(|_| !is_name).map_or("", |at| &written[at..]);
                Some(self.local(&self.file_url(*file, page.0, page.1)?) + &readable_url(rest))
            }
            Target::Rooted(path, _) => {
                Some(format!("{}{}", self.site.config.base_url.folder(), readable_url(path)))
            }
            Target::Unpublished | Target::Broken => None,
        }
    }
}

fn label_key(label: Label) -> &'static str {
    match label {
        Label::Footnotes => "footnotes",
        Label::BackToText => "back-to-text",
        Label::Note => "note",
        Label::Tip => "tip",
        Label::Important => "important",
        Label::Warning => "warning",
        Label::Caution => "caution",
    }
}

pub(super) fn push_escaped(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = pulldown_cmark_escape::escape_html(&mut *out, text);
}
