//! Renditions: a picture in other sizes, parts and formats, with nothing in it but what is seen.
//!
//! A picture is decoded once for all of its renditions. It is turned as its camera says, and its colours become sRGB.

use std::collections::HashSet;
use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, RgbImage, RgbaImage};
use moxcms::{ColorProfile, Layout, TransformOptions};
use webp::WebPConfig;

use super::{Crop, Fault, Format, pixels};

/// Pictures of fewer colours than this are drawn, and kept without loss.
const FEW_COLOURS: usize = 1024;

/// One form of a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rendition {
    /// The part that is shown.
    pub crop: Crop,
    /// How wide it becomes.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// In which format: JPEG, PNG or WebP.
    pub format: Format,
    /// From 1 to 100, where the format loses anything.
    pub quality: u8,
}

/// Pixels in memory: three bytes each, or four where something shows through.
struct Pixels {
    width: u32,
    height: u32,
    has_alpha: bool,
    bytes: Vec<u8>,
}

/// Makes renditions of a picture and hands each on as soon as it is there, with its place in the list.
pub fn develop<E>(
    bytes: &[u8],
    renditions: &[Rendition],
    mut hand_on: impl FnMut(usize, Vec<u8>) -> Result<(), E>,
) -> Result<Result<(), E>, Fault> {
    let Some(first) = renditions.first() else { return Ok(Ok(())) };
    let (source, orientation, profile) = decode(bytes)?;
    let is_drawn = is_drawn(&source);
    // No rendition asks for more than this part of the original's pixels.
    let scale = renditions.iter().map(|one| f64::from(one.width) / f64::from(one.crop.width));
    let scale = scale.fold(f64::from(first.width) / f64::from(first.crop.width), f64::max).min(1.0);
    let scaled = |side: u32| pixels(f64::from(side) * scale);
    let (width, height) = (scaled(source.width), scaled(source.height));
    let base = if width == source.width && height == source.height {
        source
    } else {
        let part = (0.0, 0.0, f64::from(source.width), f64::from(source.height));
        resized(&source, part, width, height)?
    };
    let base = in_srgb(turned(base, orientation), profile.as_deref());
    for (place, rendition) in renditions.iter().enumerate() {
        let made = if is_all_of(&base, rendition, scale) {
            encode(&base, rendition, is_drawn)?
        } else {
            let Crop { x, y, width, height } = rendition.crop;
            let [x, y, width, height] = [x, y, width, height].map(|side| f64::from(side) * scale);
            let (x, y) = (x.min(f64::from(base.width) - 1.0), y.min(f64::from(base.height) - 1.0));
            let part = (x, y, width.min(f64::from(base.width) - x), height.min(f64::from(base.height) - y));
            encode(&resized(&base, part, rendition.width, rendition.height)?, rendition, is_drawn)?
        };
        if let Err(error) = hand_on(place, made) {
            return Ok(Err(error));
        }
    }
    Ok(Ok(()))
}

/// Whether a rendition shows everything, in the very size that is there.
fn is_all_of(base: &Pixels, rendition: &Rendition, scale: f64) -> bool {
    let Crop { x, y, width, height } = rendition.crop;
    let same = |side: u32, whole: u32| (f64::from(side) * scale - f64::from(whole)).abs() < 1.0;
    (x, y) == (0, 0)
        && (rendition.width, rendition.height) == (base.width, base.height)
        && same(width, base.width)
        && same(height, base.height)
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands errors over")]
fn broken(error: impl ToString) -> Fault {
    Fault::Broken(error.to_string())
}

type Decoded = (Pixels, image::metadata::Orientation, Option<Vec<u8>>);

fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    match bytes {
        [0xff, 0xd8, ..] => decoded(JpegDecoder::new(Cursor::new(bytes)).map_err(broken)?),
        [0x89, ..] => decoded(PngDecoder::new(Cursor::new(bytes)).map_err(broken)?),
        _ => decoded(WebPDecoder::new(Cursor::new(bytes)).map_err(broken)?),
    }
}

fn decoded(mut decoder: impl ImageDecoder) -> Result<Decoded, Fault> {
    let orientation = decoder.orientation().map_err(broken)?;
    let profile = decoder.icc_profile().map_err(broken)?;
    let has_alpha = decoder.color_type().has_alpha();
    let image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let (width, height) = (image.width(), image.height());
    let bytes = if has_alpha { image.into_rgba8().into_raw() } else { image.into_rgb8().into_raw() };
    Ok((Pixels { width, height, has_alpha, bytes }, orientation, profile))
}

/// Whether a picture has so few colours that it must have been drawn. Photographs show theirs in the first rows.
fn is_drawn(pixels: &Pixels) -> bool {
    let size = if pixels.has_alpha { 4 } else { 3 };
    let mut colours = HashSet::with_capacity(FEW_COLOURS);
    let mut last = &pixels.bytes[..0];
    pixels.bytes.chunks_exact(size).all(|colour| {
        let is_new = colour != last && colours.insert(colour);
        last = colour;
        !is_new || colours.len() < FEW_COLOURS
    })
}

fn resized(
    pixels: &Pixels,
    (x, y, part_width, part_height): (f64, f64, f64, f64),
    width: u32,
    height: u32,
) -> Result<Pixels, Fault> {
    let kind = if pixels.has_alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let source = ImageRef::new(pixels.width, pixels.height, &pixels.bytes, kind).map_err(broken)?;
    let mut target = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
        x,
        y,
        part_width,
        part_height,
    );
    Resizer::new().resize(&source, &mut target, &options).map_err(broken)?;
    Ok(Pixels { width, height, has_alpha: pixels.has_alpha, bytes: target.into_vec() })
}

fn turned(pixels: Pixels, orientation: image::metadata::Orientation) -> Pixels {
    if orientation == image::metadata::Orientation::NoTransforms {
        return pixels;
    }
    let Pixels { width, height, has_alpha, bytes } = pixels;
    let image = if has_alpha {
        RgbaImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8)
    } else {
        RgbImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8)
    };
    let mut image = image.unwrap_or_default();
    image.apply_orientation(orientation);
    Pixels { width: image.width(), height: image.height(), has_alpha, bytes: image.into_bytes() }
}

/// Colours as every screen takes them where nothing is said. A profile that makes no sense changes nothing.
fn in_srgb(mut pixels: Pixels, profile: Option<&[u8]>) -> Pixels {
    let layout = if pixels.has_alpha { Layout::Rgba } else { Layout::Rgb };
    let converted = profile.and_then(|profile| {
        let own = ColorProfile::new_from_slice(profile).ok()?;
        let options = TransformOptions::default();
        let transform = own.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, options).ok()?;
        let mut converted = vec![0; pixels.bytes.len()];
        transform.transform(&pixels.bytes, &mut converted).ok()?;
        Some(converted)
    });
    if let Some(converted) = converted {
        pixels.bytes = converted;
    }
    pixels
}

fn encode(pixels: &Pixels, rendition: &Rendition, is_drawn: bool) -> Result<Vec<u8>, Fault> {
    let Pixels { width, height, has_alpha, bytes } = pixels;
    match rendition.format {
        Format::WebP => {
            let encoder = if *has_alpha {
                webp::Encoder::from_rgba(bytes, *width, *height)
            } else {
                webp::Encoder::from_rgb(bytes, *width, *height)
            };
            let mut config = WebPConfig::new().map_err(|()| broken("libwebp does not start"))?;
            config.quality = f32::from(rendition.quality);
            config.lossless = i32::from(is_drawn);
            let made = encoder.encode_advanced(&config);
            made.map(|made| made.to_vec()).map_err(|error| broken(format!("{error:?}")))
        }
        Format::Jpeg => {
            let mut made = Vec::with_capacity(bytes.len() / 8);
            let flat;
            let bytes = if *has_alpha {
                flat = on_white(bytes);
                &flat
            } else {
                bytes
            };
            JpegEncoder::new_with_quality(&mut made, rendition.quality)
                .write_image(bytes, *width, *height, ExtendedColorType::Rgb8)
                .map_err(broken)?;
            Ok(made)
        }
        _ => png(bytes, *width, *height, *has_alpha).map_err(broken),
    }
}

/// Rows of pixels as a PNG, three bytes a pixel or four.
pub fn png(bytes: &[u8], width: u32, height: u32, has_alpha: bool) -> image::ImageResult<Vec<u8>> {
    let mut made = Vec::with_capacity(bytes.len() / 8);
    let colours = if has_alpha { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    PngEncoder::new_with_quality(&mut made, CompressionType::Default, PngFilter::Adaptive)
        .write_image(bytes, width, height, colours)?;
    Ok(made)
}

fn on_white(bytes: &[u8]) -> Vec<u8> {
    let mut flat = Vec::with_capacity(bytes.len() / 4 * 3);
    for pixel in bytes.chunks_exact(4) {
        let alpha = u32::from(pixel[3]);
        flat.extend(
            pixel[..3].iter().map(|part| ((u32::from(*part) * alpha + 255 * (255 - alpha)) / 255) as u8),
        );
    }
    flat
}
