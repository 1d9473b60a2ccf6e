//! Which files pages show as pictures, and which they link to.

use std::collections::{BTreeMap, BTreeSet};

use super::Shape;
use crate::config::{Emblem, Logo};
use crate::content::work::{Details, FileRef};
use crate::content::{Work, WorkId};
use crate::diagnostics::{FileId, Place};
use crate::picture::Focus;
use crate::site::{Site, Target};
use crate::source::Sources;
use crate::vocabulary::address::decoded;
use crate::vocabulary::{LangId, SitePath};

/// What pages want of a picture.
pub(super) struct Want {
    /// Where the first of them says so.
    pub(super) place: Place,
    /// Parts of it that lists show.
    pub(super) parts: BTreeSet<(Shape, Focus)>,
}

/// What pages want.
#[derive(Default)]
pub(super) struct Wants {
    /// The pictures they show.
    pub(super) files: BTreeMap<FileId, Want>,
    /// The files they link to.
    pub(super) linked: BTreeSet<FileId>,
    /// The logos of the settings, which are shown as they are.
    pub(super) logos: BTreeMap<FileId, Want>,
}

impl Wants {
    pub(super) fn collect(site: &Site, sources: &Sources) -> Wants {
        let mut wants = Wants::default();
        for (id, work) in site.published().filter(|(_, work)| !work.is_withdrawn()) {
            for lang in site.languages_of(id) {
                wants.body(site, sources, id, lang);
            }
            wants.facts(work, sources);
        }
        for disclaimer in site.config.disclaimers.values() {
            if let Some(Emblem::File(path, span)) = &disclaimer.emblem
                && let Some(file) = of_static(path, sources)
            {
                wants.show(file, Place::At(*span));
            }
        }
        let logos = site.config.design.logo.iter().flat_map(Logo::files);
        wants.logos.extend(logos.filter_map(|(path, span)| {
            Some((of_static(path, sources)?, Want { place: Place::At(*span), parts: BTreeSet::new() }))
        }));
        wants
    }

    fn body(&mut self, site: &Site, sources: &Sources, id: WorkId, lang: LangId) {
        let (Some(links), Some(words)) = (site.links(id, lang), site.words(id, lang)) else { return };
        for (target, image) in links.images.iter().zip(&words.body.images) {
            if let Some(file) = file_of(target, sources)
                // Films and sound stand in the same list.
                && is_named_as_picture(&sources.file(file).path)
            {
                self.show(file, Place::At(image.span));
            }
        }
        self.linked.extend(links.links.iter().filter_map(|target| file_of(target, sources)));
    }

    fn facts(&mut self, work: &Work, sources: &Sources) {
        let place = |file: FileId| Place::File(sources.file(file).path.clone());
        if let Some(FileRef::Own(file)) = &work.common.image {
            let focus = work.common.focus.unwrap_or(Focus::USUAL);
            self.show(*file, place(*file)).parts.extend(Shape::of(work.kind).map(|shape| (shape, focus)));
        }
        let logos = work.credits.iter().filter_map(|credit| credit.logo.as_ref());
        let own = match &work.details {
            Details::Organisation(organisation) => organisation.logo.as_ref(),
            _ => None,
        };
        for logo in logos.chain(own) {
            if let FileRef::Own(file) = logo {
                self.show(*file, place(*file));
            }
        }
        let pdf = match &work.details {
            Details::Publication(publication) => publication.pdf.as_ref(),
            _ => None,
        };
        let attached = work.common.attachments.iter().map(|attachment| &attachment.file).chain(pdf);
        self.linked.extend(attached.filter_map(|file| match file {
            FileRef::Own(file) => Some(*file),
            FileRef::Url(_) => None,
        }));
    }

    fn show(&mut self, file: FileId, place: Place) -> &mut Want {
        self.files.entry(file).or_insert_with(|| Want { place, parts: BTreeSet::new() })
    }
}

/// The file of the site that a target is.
pub fn file_of(target: &Target, sources: &Sources) -> Option<FileId> {
    match target {
        Target::File(file) => Some(*file),
        Target::Rooted(path, _) => rooted(path, sources),
        Target::External | Target::Page(..) | Target::Here(_) | Target::Unpublished | Target::Broken => None,
    }
}

/// The file of `static/` at an address from `/`.
fn rooted(path: &str, sources: &Sources) -> Option<FileId> {
    let bare = path.split(['?', '#']).next().unwrap_or(path);
    of_static(&decoded(bare), sources)
}

/// The file of `static/` at a path from `/`.
fn of_static(path: &str, sources: &Sources) -> Option<FileId> {
    sources.find(&SitePath::new(format!("static{path}")))
}

fn is_named_as_picture(path: &SitePath) -> bool {
    let others = ["gif", "svg", "avif", "heic", "heif", "tif", "tiff", "bmp"];
    is_photograph(path) || others.contains(&path.extension().as_str())
}

/// Whether a file is named as what cameras and programs for pictures write, with notes of their own.
pub(super) fn is_photograph(path: &SitePath) -> bool {
    ["jpg", "jpeg", "jpe", "jfif", "png", "webp"].contains(&path.extension().as_str())
}
