//! Pictures as files: what they are, made smaller, freed of what readers need not know. The one door to codecs.
//!
//! Pure functions from bytes to bytes. Must not know where a picture stands or who shows it.

mod clean;
mod crop;
mod develop;
mod facts;
mod memo;
mod svg;
mod svg_names;

pub use clean::clean;
pub use crop::{Crop, Focus};
pub use develop::{Rendition, develop, png};
pub use facts::{Facts, Fault, Format, MOST_PIXELS, Seen, look};
pub use memo::Memo;

/// Changes whenever the same picture would be made into other bytes: it is part of the names of renditions.
pub const EDITION: u32 = 1;

/// A side in whole pixels; there is no picture without one.
#[expect(clippy::cast_sign_loss, reason = "it is 1 at least")]
fn pixels(side: f64) -> u32 {
    side.round().max(1.0) as u32
}

/// Whether a file is the whole of what was made once: it begins and ends as its format does. `head` and `tail` are its
/// first and last bytes, up to 16 of each; `length` is its size.
pub fn is_whole(head: &[u8], tail: &[u8], length: u64) -> bool {
    match head {
        [0xff, 0xd8, ..] => tail.ends_with(&[0xff, 0xd9]),
        [0x89, b'P', b'N', b'G', ..] => tail.ends_with(b"IEND\xae\x42\x60\x82"),
        [b'R', b'I', b'F', b'F', a, b, c, d, ..] => {
            let size = u64::from(u32::from_le_bytes([*a, *b, *c, *d]));
            size + 8 == length || size + 9 == length
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
