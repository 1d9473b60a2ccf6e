//! What a picture is, from its first bytes: format, size as it is seen, whether it can be made smaller.

use std::fmt;
use std::io::Cursor;

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_128;

use super::svg;

/// More pixels than this are no picture for a page: a file of a few bytes may claim any number of them.
pub const MOST_PIXELS: u64 = 120_000_000;

/// A format that browsers show.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// GIF; shown as it is.
    Gif,
    /// AVIF; shown as it is.
    Avif,
    /// SVG; made safe, otherwise shown as it is.
    Svg,
}

impl Format {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::WebP => "webp",
            Format::Gif => "gif",
            Format::Avif => "avif",
            Format::Svg => "svg",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::WebP => "image/webp",
            Format::Gif => "image/gif",
            Format::Avif => "image/avif",
            Format::Svg => "image/svg+xml",
        }
    }
}

/// What is known of a picture without looking at its pixels.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// Its format, by its bytes and not by its name.
    pub format: Format,
    /// How wide it is in pixels, as it is seen; 0 where that is not known.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Whether something may show through.
    pub has_alpha: bool,
    /// Whether it is drawn in a few colours, as charts are.
    pub is_drawn: bool,
    /// Whether it moves.
    pub is_animated: bool,
}

impl Facts {
    /// Whether other sizes can be made of it.
    pub fn is_photographic(&self) -> bool {
        matches!(self.format, Format::Jpeg | Format::Png | Format::WebP) && !self.is_animated
    }
}

/// Why a file cannot be shown as a picture.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Fault {
    /// It cannot be read at all.
    Unreadable(String),
    /// It is no picture.
    NoPicture,
    /// It is SVG under another name, which servers do not send as SVG.
    Misnamed,
    /// It is damaged.
    Broken(String),
    /// It claims more pixels than anybody can show.
    TooLarge(u32, u32),
    /// It is a picture, of a format that browsers do not show.
    Unshown(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Unreadable(why) => write!(f, "cannot be read: {why}"),
            Fault::Misnamed => f.write_str("is an SVG by another name, which browsers do not show"),
            Fault::NoPicture => f.write_str("is no picture that browsers show"),
            Fault::Broken(why) => write!(f, "is damaged: {why}"),
            Fault::TooLarge(width, height) => write!(f, "claims to have {width} × {height} pixels"),
            Fault::Unshown(format) => write!(f, "is a {format} picture, which many browsers do not show"),
        }
    }
}

/// What was seen of a picture file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seen {
    /// Of its bytes; 32 hexadecimal digits.
    pub digest: String,
    /// What it is.
    pub facts: Result<Facts, Fault>,
}

/// Looks at the bytes of a file.
pub fn look(bytes: &[u8]) -> Seen {
    Seen { digest: format!("{:032x}", xxh3_128(bytes)), facts: facts(bytes) }
}

fn facts(bytes: &[u8]) -> Result<Facts, Fault> {
    let facts = match bytes {
        [0xff, 0xd8, 0xff, ..] => {
            let facts = raster(Format::Jpeg, JpegDecoder::new(Cursor::new(bytes)), false, false)?;
            // Decoders fill up with grey what is missing.
            if !has_end(bytes) {
                return Err(Fault::Broken("it ends in the middle".to_owned()));
            }
            facts
        }
        [0x89, b'P', b'N', b'G', ..] => {
            let decoder = PngDecoder::new(Cursor::new(bytes));
            let is_animated = decoder.as_ref().is_ok_and(|decoder| decoder.is_apng().unwrap_or(false));
            // Byte 25 is the kind of colours (PNG, 11.2.1); 3 is a palette.
            raster(Format::Png, decoder, is_animated, bytes.get(25) == Some(&3))?
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            let decoder = WebPDecoder::new(Cursor::new(bytes));
            let is_animated = decoder.as_ref().is_ok_and(WebPDecoder::has_animation);
            raster(Format::WebP, decoder, is_animated, false)?
        }
        [b'G', b'I', b'F', b'8', _, _, w, x, h, y, ..] => {
            let (width, height) = (u16::from_le_bytes([*w, *x]), u16::from_le_bytes([*h, *y]));
            plain(Format::Gif, width.into(), height.into())
        }
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand {
            [b'a', b'v', b'i', b'f' | b's', ..] => plain(Format::Avif, 0, 0),
            [b'h', b'e', ..] | [b'm', b'i', b'f', b'1', ..] => {
                return Err(Fault::Unshown("HEIC".to_owned()));
            }
            _ => return Err(Fault::NoPicture),
        },
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => return Err(Fault::Unshown("BMP".to_owned())),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => {
            return Err(Fault::Unshown("TIFF".to_owned()));
        }
        _ => {
            let (width, height) = svg::size(bytes)?;
            plain(Format::Svg, width, height)
        }
    };
    match u64::from(facts.width) * u64::from(facts.height) {
        0 if facts.is_photographic() => Err(Fault::Broken("it has no pixels".to_owned())),
        pixels if pixels > MOST_PIXELS && facts.format != Format::Svg => {
            Err(Fault::TooLarge(facts.width, facts.height))
        }
        _ => Ok(facts),
    }
}

/// Whether a JPEG goes on to its end mark (ITU-T T.81, B.1.1). Marks in what it carries along, such as a small picture of
/// itself, are none of its own.
fn has_end(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(gap) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)) {
        at += gap;
        match bytes.get(at + 1) {
            Some(0xd9) => return true,
            // Filling.
            Some(0xff) => at += 1,
            // Within the pixels, or a mark that stands alone.
            Some(0x00 | 0x01 | 0xd0..=0xd8) => at += 2,
            Some(_) => {
                let Some([high, low]) = bytes.get(at + 2..at + 4) else { return false };
                at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
            }
            None => return false,
        }
    }
    false
}

fn plain(format: Format, width: u32, height: u32) -> Facts {
    Facts { format, width, height, has_alpha: true, is_drawn: false, is_animated: format == Format::Gif }
}

fn raster(
    format: Format,
    decoder: image::ImageResult<impl ImageDecoder>,
    is_animated: bool,
    is_drawn: bool,
) -> Result<Facts, Fault> {
    let broken = |error: image::ImageError| Fault::Broken(error.to_string());
    let mut decoder = decoder.map_err(broken)?;
    let (mut width, mut height) = decoder.dimensions();
    if turns_on_its_side(decoder.orientation().map_err(broken)?) {
        (width, height) = (height, width);
    }
    let has_alpha = decoder.color_type().has_alpha();
    Ok(Facts { format, width, height, has_alpha, is_drawn, is_animated })
}

fn turns_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}
