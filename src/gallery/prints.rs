//! The renditions of one picture: widths, parts, formats, names.

use xxhash_rust::xxh3::xxh3_64;

use super::Shape;
use crate::config::Pictures;
use crate::picture::{Crop, EDITION, Facts, Focus, Format, Rendition};
use crate::vocabulary::UrlPath;

/// The one that every browser, every reader of feeds and every network shows is no wider.
const WIDEST_PLAIN: u32 = 1200;

/// A rendition and where it is published. Its name says what it holds: browsers may keep it for ever.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Print {
    /// Where: `/publications/lithium/valley-1a2b3c4d5e-800.webp`.
    pub url: UrlPath,
    /// The part of its name that no other rendition has: `1a2b3c4d5e-800.webp`.
    pub key: String,
    /// How it is made.
    pub rendition: Rendition,
}

/// A picture, or a part of one, in every size.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prints {
    /// What browsers choose from, by rising width.
    pub choice: Vec<Print>,
    /// What every program can show.
    pub plain: Print,
}

impl Prints {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Print> {
        self.choice.iter().chain([&self.plain])
    }
}

/// Makes the renditions of a picture.
pub(super) struct Maker<'a> {
    pub(super) digest: &'a str,
    pub(super) facts: &'a Facts,
    /// Where the picture itself would stand.
    pub(super) home: &'a UrlPath,
    pub(super) settings: &'a Pictures,
}

impl Maker<'_> {
    pub(super) fn whole(&self) -> Prints {
        let Facts { width, height, .. } = *self.facts;
        self.prints(Crop { x: 0, y: 0, width, height }, (width, height), u32::MAX)
    }

    pub(super) fn part(&self, shape: Shape, focus: Focus) -> Prints {
        let Facts { width, height, .. } = *self.facts;
        let crop = Crop::around(focus, (width, height), shape.ratio());
        // Nobody sees a hundredth; and the whole is made anyway.
        let is_whole = crop.width * 100 >= width * 99 && crop.height * 100 >= height * 99;
        if is_whole {
            return self.prints(Crop { x: 0, y: 0, width, height }, (width, height), shape.widest());
        }
        self.prints(crop, shape.ratio(), shape.widest())
    }

    /// The renditions of a part whose sides are in the proportion of `ratio`.
    fn prints(&self, crop: Crop, ratio: (u32, u32), widest: u32) -> Prints {
        let widths = self.widths(crop.width.min(widest));
        let every = self.every_browsers();
        let format = if self.settings.webp { Format::WebP } else { every };
        let plain = widths.last().map_or(1, |widest| (*widest).min(WIDEST_PLAIN));
        Prints {
            choice: widths.iter().map(|width| self.print(crop, ratio, *width, format)).collect(),
            plain: self.print(crop, ratio, plain, every),
        }
    }

    /// Those of the settings, up to what there is; the last takes the place of one that is hardly smaller.
    fn widths(&self, most: u32) -> Vec<u32> {
        let widest = self.settings.widths.last().copied().unwrap_or(most).min(most);
        let smaller = self.settings.widths.iter().copied().filter(|width| width * 10 < widest * 9);
        smaller.chain([widest]).collect()
    }

    /// The format that every browser shows: PNG for what is drawn or lets something through.
    fn every_browsers(&self) -> Format {
        if self.facts.has_alpha || self.facts.is_drawn { Format::Png } else { Format::Jpeg }
    }

    fn print(&self, crop: Crop, ratio: (u32, u32), width: u32, format: Format) -> Print {
        let (across, up) = (u64::from(ratio.0), u64::from(ratio.1));
        let height = ((u64::from(width) * up + across / 2) / across) as u32;
        let quality = self.settings.quality;
        let rendition = Rendition { crop, width, height: height.max(1), format, quality };
        let digest = xxh3_64(format!("{EDITION} {} {rendition:?}", self.digest).as_bytes());
        let key = format!("{}-{width}.{}", &format!("{digest:016x}")[..10], format.extension());
        let home = self.home.as_str();
        let stem = match home.rsplit_once('.') {
            Some((stem, end)) if !end.contains('/') => stem,
            _ => home,
        };
        Print { url: UrlPath::new(format!("{stem}-{key}")), key, rendition }
    }
}
