//! Pictures as pages show them: in the sizes that the gallery has, with their own size, so that nothing jumps.

use std::fmt::Write;

use super::lens::Lens;
use super::view::{ImageView, RenditionView};
use crate::content::WorkId;
use crate::content::work::{Details, FileRef};
use crate::diagnostics::FileId;
use crate::gallery::{self, Prints, Shape};
use crate::picture::{Facts, Format};
use crate::site::Target;
use crate::vocabulary::{LangId, UrlPath};

/// A picture for social networks and other programs.
pub struct Poster {
    /// Its whole address.
    pub url: String,
    /// How wide it is, where that is known.
    pub width: Option<u32>,
    /// How high.
    pub height: Option<u32>,
}

impl<'a> Lens<'a> {
    /// The lead picture of a work, portrait or logo.
    pub fn image(&self, id: WorkId, lang: LangId) -> Option<ImageView> {
        let work = self.site.work(id);
        if work.is_withdrawn() {
            return None;
        }
        let words = self.site.words(id, lang)?;
        let is_logo = work.common.image.is_none();
        let file = self.picture(id)?;
        let view = self.image_of(file, id, lang)?;
        // A logo beside the name of its organisation says nothing that the name does not.
        let alt = if is_logo { String::new() } else { words.image_alt.clone().unwrap_or_default() };
        Some(ImageView {
            alt,
            caption: words.image_caption.clone(),
            credit: words.image_credit.clone(),
            ..view
        })
    }

    /// A picture of a work, without words.
    pub(super) fn image_of(&self, file: &FileRef, id: WorkId, lang: LangId) -> Option<ImageView> {
        let FileRef::Own(own) = file else {
            let url = self.file(file, id, lang)?;
            return Some(ImageView { url, ..ImageView::default() });
        };
        let focus = self.site.work(id).common.focus;
        let part = |shape| self.gallery.part(*own, shape, focus).map(|prints| self.rendition(prints));
        let RenditionView { url, width, height, srcset, r#type } = self.whole(*own, id, lang)?;
        Some(ImageView {
            url,
            width,
            height,
            srcset,
            r#type,
            wide: part(Shape::Wide),
            square: part(Shape::Square),
            ..ImageView::default()
        })
    }

    /// The whole of a picture of the site.
    fn whole(&self, file: FileId, id: WorkId, lang: LangId) -> Option<RenditionView> {
        let picture = self.gallery.picture(file);
        if let Some(prints) = picture.and_then(|picture| picture.whole.as_ref()) {
            return Some(self.rendition(prints));
        }
        let url = self.local(&self.file_url(file, id, lang)?);
        let (width, height) = picture.map_or((None, None), |picture| size(&picture.facts));
        Some(RenditionView { url, width, height, srcset: None, r#type: None })
    }

    fn rendition(&self, prints: &Prints) -> RenditionView {
        let largest = prints.choice.last().unwrap_or(&prints.plain);
        let mut srcset = String::new();
        for print in &prints.choice {
            let gap = if srcset.is_empty() { "" } else { ", " };
            // Writing to a String cannot fail.
            let _ = write!(srcset, "{gap}{} {}w", self.local(&print.url), print.rendition.width);
        }
        RenditionView {
            url: self.local(&prints.plain.url),
            width: Some(largest.rendition.width),
            height: Some(largest.rendition.height),
            srcset: Some(srcset),
            r#type: Some(largest.rendition.format.media_type()),
        }
    }

    /// The file of the lead picture, portrait or logo.
    pub(super) fn picture(&self, id: WorkId) -> Option<&'a FileRef> {
        let work = self.site.work(id);
        let logo = match &work.details {
            Details::Organisation(organisation) => organisation.logo.as_ref(),
            _ => None,
        };
        work.common.image.as_ref().or(logo)
    }

    /// Where a picture of a work can be had by any program.
    pub fn picture_url(&self, file: &FileRef, id: WorkId, lang: LangId) -> Option<String> {
        match file {
            FileRef::Url(url) => Some(url.clone()),
            FileRef::Own(own) => self.plain_url(*own, id, lang).map(|url| self.local(&url)),
        }
    }

    /// The same with its size and whole address.
    pub fn poster(&self, file: &FileRef, id: WorkId) -> Option<Poster> {
        let file = match file {
            FileRef::Url(url) => return Some(Poster { url: url.clone(), width: None, height: None }),
            FileRef::Own(file) => *file,
        };
        let url = self.absolute(&self.plain_url(file, id, self.lang)?);
        let picture = self.gallery.picture(file);
        let (width, height) = match picture.map(|picture| (&picture.whole, &picture.facts)) {
            Some((Some(prints), _)) => {
                let made = &prints.plain.rendition;
                (Some(made.width), Some(made.height))
            }
            Some((None, facts)) => size(facts),
            None => (None, None),
        };
        Some(Poster { url, width, height })
    }

    /// The rendition that every program can show, else the file itself.
    fn plain_url(&self, file: FileId, id: WorkId, lang: LangId) -> Option<UrlPath> {
        let prints = self.gallery.picture(file).and_then(|picture| picture.whole.as_ref());
        prints.map(|prints| prints.plain.url.clone()).or_else(|| self.file_url(file, id, lang))
    }

    /// The address of a picture that a text shows, where it is one of the site's.
    pub(super) fn shown_url(&self, target: &Target) -> Option<String> {
        let file = gallery::file_of(target, self.sources)?;
        let prints = self.gallery.picture(file)?.whole.as_ref()?;
        Some(self.local(&prints.plain.url))
    }

    /// What stands around and in the tag of a picture that a text shows: before it, its attributes, behind it. `None` where
    /// nothing is known of it but its address.
    pub(super) fn in_text(&self, target: &Target) -> Option<InText> {
        let file = gallery::file_of(target, self.sources)?;
        let picture = self.gallery.picture(file)?;
        let (width, height) = size(&picture.facts);
        let mut shown = InText { source: None, srcset: None, width, height };
        if let Some(prints) = &picture.whole {
            let view = self.rendition(prints);
            (shown.width, shown.height) = (view.width, view.height);
            let largest = prints.choice.last().unwrap_or(&prints.plain).rendition.format;
            if largest == Format::WebP {
                shown.source = view.srcset;
            } else {
                shown.srcset = view.srcset;
            }
        }
        Some(shown)
    }

    /// How wide pictures of texts are shown.
    pub(super) fn sizes(&self) -> &'a str {
        &self.pictures.in_text
    }
}

/// A picture in a text.
pub(super) struct InText {
    /// What browsers choose from that know WebP.
    pub(super) source: Option<String>,
    /// What all browsers choose from.
    pub(super) srcset: Option<String>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

fn size(facts: &Facts) -> (Option<u32>, Option<u32>) {
    let is_known = facts.width > 0 && facts.height > 0;
    (is_known.then_some(facts.width), is_known.then_some(facts.height))
}
