//! Which pictures the pages show, and in which renditions: planned from the content, before any page is made.
//!
//! A picture of the site that a page shows – in its text, above it, as a portrait, logo or emblem – is shown in the widths
//! of the settings, and in no more. Its file is published only where somebody links to it. Must not know templates, or
//! how a rendition is made.

mod prints;
mod wants;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use prints::{Print, Prints};
pub use wants::file_of;

use crate::config::Pictures;
use crate::content::Kind;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId};
use crate::picture::{Facts, Fault, Focus, Format, Memo};
use crate::site::Site;
use crate::source::Sources;
use crate::vocabulary::{SitePath, UrlPath};
use wants::{Want, Wants};

/// A shape that a template may ask for. There are no others, so that every rendition is known before a page is made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Shape {
    /// 3 to 2, for cards: made of lead pictures.
    Wide,
    /// 1 to 1: made of portraits.
    Square,
}

impl Shape {
    /// The shape that lists show the pictures of a kind in.
    pub fn of(kind: Kind) -> Option<Shape> {
        match kind {
            Kind::Person => Some(Shape::Square),
            // A logo is shown whole.
            Kind::Organisation => None,
            Kind::Publication | Kind::Project | Kind::Event | Kind::News | Kind::Page => Some(Shape::Wide),
        }
    }

    fn ratio(self) -> (u32, u32) {
        match self {
            Shape::Wide => (3, 2),
            Shape::Square => (1, 1),
        }
    }

    /// Nothing in this shape is shown wider.
    fn widest(self) -> u32 {
        match self {
            Shape::Wide => 1200,
            Shape::Square => 800,
        }
    }
}

/// A picture that some page shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// What it is.
    pub facts: Facts,
    /// The whole of it, in every width; `None` where it is shown as it is.
    pub whole: Option<Prints>,
    /// Whether its own file is published too, because something links to it.
    pub is_linked: bool,
}

/// The pictures that the pages show.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Gallery {
    pictures: BTreeMap<FileId, Picture>,
    parts: BTreeMap<(FileId, Shape, Focus), Prints>,
}

/// Looks at every picture that a published page shows.
pub fn gallery(site: &Site, sources: &Sources, memo: &Memo) -> Diagnosed<Gallery> {
    let wants = Wants::collect(site, sources);
    let seen: Vec<_> =
        wants.files.par_iter().map(|(file, want)| see(site, sources, memo, *file, want)).collect();
    let mut gallery = Gallery::default();
    let mut diagnostics = Diagnostics::default();
    for ((file, want), seen) in wants.files.iter().zip(seen) {
        match seen {
            Ok(Some((picture, parts))) => {
                let is_linked = wants.linked.contains(file);
                gallery.pictures.insert(*file, Picture { is_linked, ..picture });
                let parts = parts.into_iter().map(|(shape, focus, prints)| ((*file, shape, focus), prints));
                gallery.parts.extend(parts);
            }
            Ok(None) => {}
            Err(fault) => diagnostics.push(problem(&fault, want, sources.file(*file).path.as_str())),
        }
    }
    for (file, want) in &wants.logos {
        if let Err(fault) = see(site, sources, memo, *file, want) {
            diagnostics.push(problem(&fault, want, sources.file(*file).path.as_str()));
        }
    }
    Diagnosed { value: gallery, diagnostics }
}

type Looked = (Picture, Vec<(Shape, Focus, Prints)>);

/// One picture; `None` for what is shown as it is and needs nothing.
fn see(
    site: &Site,
    sources: &Sources,
    memo: &Memo,
    file: FileId,
    want: &Want,
) -> Result<Option<Looked>, Fault> {
    let Some(seen) = sources.picture(file, memo) else { return Ok(None) };
    let facts = seen.facts.clone()?;
    if facts.format == Format::Svg && !sources.file(file).path.as_str().to_ascii_lowercase().ends_with(".svg")
    {
        return Err(Fault::Misnamed);
    }
    let settings = &site.config.pictures;
    let Some(home) = home(site, sources, file) else { return Ok(None) };
    let maker = facts.is_photographic().then(|| prints::Maker {
        digest: &seen.digest,
        facts: &facts,
        home: &home,
        settings,
    });
    let whole = maker.as_ref().map(prints::Maker::whole);
    let parts = maker.iter().flat_map(|maker| {
        want.parts.iter().map(|(shape, focus)| (*shape, *focus, maker.part(*shape, *focus)))
    });
    let parts = parts.collect();
    Ok(Some((Picture { facts, whole, is_linked: false }, parts)))
}

/// Where a file would be published by its own name.
fn home(site: &Site, sources: &Sources, file: FileId) -> Option<UrlPath> {
    match sources.file(file).path.as_str().strip_prefix("static/") {
        Some(path) => Some(UrlPath::new(format!("/{path}"))),
        None => site.home_of(file).cloned(),
    }
}

fn problem(fault: &Fault, want: &Want, path: &str) -> Diagnostic {
    let help = match fault {
        Fault::TooLarge(..) => "make it smaller in a program for pictures and save it again",
        Fault::Unshown(_) => "open it in a program for pictures and export it as JPEG, PNG or SVG",
        Fault::Misnamed => "give its name the ending `.svg`",
        Fault::NoPicture => "name a JPEG, PNG, WebP, GIF, AVIF or SVG",
        Fault::Broken(_) | Fault::Unreadable(_) => "open it in a program for pictures and save it again",
    };
    let message = format!("`{path}` {fault}");
    Diagnostic::new(Code::ImageUnreadable, want.place.clone(), message).help(help)
}

impl Gallery {
    /// A picture that some page shows.
    pub fn picture(&self, file: FileId) -> Option<&Picture> {
        self.pictures.get(&file)
    }

    /// A part of a picture in a shape.
    pub fn part(&self, file: FileId, shape: Shape, focus: Option<Focus>) -> Option<&Prints> {
        self.parts.get(&(file, shape, focus.unwrap_or(Focus::USUAL)))
    }

    /// Every rendition of every picture; the same one may come twice.
    pub fn prints(&self) -> impl Iterator<Item = (FileId, &Print)> {
        let whole = self.pictures.iter().filter_map(|(file, picture)| Some((*file, picture.whole.as_ref()?)));
        let parts = self.parts.iter().map(|((file, ..), prints)| (*file, prints));
        whole.chain(parts).flat_map(|(file, prints)| prints.iter().map(move |print| (file, print)))
    }

    /// What becomes of a file that would be published under its own name.
    pub fn original(&self, file: FileId, path: &SitePath, settings: &Pictures) -> Original {
        match self.pictures.get(&file) {
            // Cameras note where they were, also in a photograph that nothing shows. What lies in `static/` is its author's.
            None if path.as_str().starts_with("content/") && wants::is_photograph(path) => Original::Cleaned,
            None => Original::Copied,
            Some(picture) => match picture.facts.format {
                Format::Svg if settings.is_svg_sanitised => Original::Cleaned,
                Format::Svg | Format::Gif | Format::Avif => Original::Copied,
                Format::Jpeg | Format::Png | Format::WebP => match (&picture.whole, picture.is_linked) {
                    (Some(_), false) => Original::Unneeded,
                    (Some(_), true) | (None, _) => Original::Cleaned,
                },
            },
        }
    }
}

/// What becomes of a file that a page shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Original {
    /// It is published as it is.
    Copied,
    /// It is published without what is not seen.
    Cleaned,
    /// Nobody asks for it: pages show renditions.
    Unneeded,
}
