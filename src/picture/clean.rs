//! Takes out of a file what is not seen – places, cameras, names, previews – without touching its pixels.

use super::{Facts, Fault, Format, svg};

/// Of a camera's notes, only how to turn the picture (Exif 2.32, 4.6.4, tag 0x0112).
const TURNED: [u8; 36] = [
    0xff, 0xe1, 0x00, 0x22, b'E', b'x', b'i', b'f', 0, 0, b'M', b'M', 0, b'*', 0, 0, 0, 8, 0, 1, 0x01, 0x12,
    0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0,
];

/// Where in [`TURNED`] the way to turn stands.
const WAY: usize = 29;

/// The file without what readers need not know. Formats that carry nothing of the kind stay as they are.
pub fn clean(bytes: &[u8], facts: &Facts) -> Result<Vec<u8>, Fault> {
    let broken = || Fault::Broken("it ends too early".to_owned());
    match facts.format {
        Format::Jpeg => jpeg(bytes).ok_or_else(broken),
        Format::Png => png(bytes).ok_or_else(broken),
        Format::WebP => webp(bytes).ok_or_else(broken),
        Format::Svg => svg::safe(bytes),
        Format::Gif | Format::Avif => Ok(bytes.to_vec()),
    }
}

/// Segments of a JPEG (ITU T.81, B.1) that decide how it looks, up to its end; what hangs behind is left out.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend([0xff, 0xd8]);
    if let Some(way) = orientation(bytes).filter(|way| *way > 1) {
        let mut turned = TURNED;
        turned[WAY] = way;
        out.extend(turned);
    }
    let mut at = 2;
    loop {
        while bytes.get(at) == Some(&0xff) && bytes.get(at + 1) == Some(&0xff) {
            at += 1;
        }
        let (0xff, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?) else { return None };
        if marker == 0xd9 {
            out.extend([0xff, 0xd9]);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let is_wanted = match marker {
            0xe0 | 0xee => true,
            0xe2 => segment[4..].starts_with(b"ICC_PROFILE\0"),
            0xe1..=0xef | 0xfe => false,
            _ => true,
        };
        if is_wanted {
            out.extend(segment);
        }
        at += 2 + length;
        if marker == 0xda {
            let end = at + end_of_scan(bytes.get(at..)?);
            out.extend(bytes.get(at..end)?);
            at = end;
            if at >= bytes.len() {
                // Many a camera forgets the end, and every browser shows the picture.
                out.extend([0xff, 0xd9]);
                return Some(out);
            }
        }
    }
}

/// How many bytes the pixels of a scan take: up to a marker that is neither a restart nor an escaped byte.
fn end_of_scan(bytes: &[u8]) -> usize {
    let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7);
    bytes.windows(2).position(is_end).unwrap_or(bytes.len())
}

fn orientation(bytes: &[u8]) -> Option<u8> {
    use image::ImageDecoder;
    let mut decoder = image::codecs::jpeg::JpegDecoder::new(std::io::Cursor::new(bytes)).ok()?;
    Some(decoder.orientation().ok()?.to_exif())
}

/// The chunks of a PNG that decide how it looks.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const SEEN: [&[u8; 4]; 12] = [
        b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL",
        b"fdAT",
    ];
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(*bytes.get(at..)?.first_chunk::<4>()?) as usize;
        let name = bytes.get(at + 4..)?.first_chunk::<4>()?;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        // A capital letter: nobody could draw the picture without it.
        if name[0].is_ascii_uppercase() || SEEN.contains(&name) {
            out.extend(chunk);
        }
        at += chunk.len();
        if name == b"IEND" {
            return Some(out);
        }
    }
}

/// The chunks of a WebP without the camera's notes.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    /// In the first byte of `VP8X`: there are notes of a camera, of a program.
    const NOTES: u8 = 0b1100;
    let mut out = bytes.get(..12)?.to_vec();
    let mut at = 12;
    while at + 8 <= bytes.len() {
        let name = bytes[at..].first_chunk::<4>()?;
        let length = u32::from_le_bytes(*bytes[at + 4..].first_chunk::<4>()?) as usize;
        let end = at.checked_add(8)?.checked_add(length)?;
        let chunk = bytes.get(at..end)?;
        if name != b"EXIF" && name != b"XMP " {
            let start = out.len();
            out.extend(chunk);
            if name == b"VP8X" {
                *out.get_mut(start + 8)? &= !NOTES;
            }
            if length % 2 == 1 {
                out.push(0);
            }
        }
        at = end + length % 2;
    }
    let size = (out.len() as u32 - 8).to_le_bytes();
    out[4..8].copy_from_slice(&size);
    Some(out)
}
