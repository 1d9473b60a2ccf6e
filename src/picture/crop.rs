//! Which part of a picture is shown where a page wants another shape than it has.

use serde::{Deserialize, Serialize};

/// The point of a picture that must stay in sight, in hundredths of its width and height, from the upper left.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Focus {
    /// From the left.
    pub x: u8,
    /// From above.
    pub y: u8,
}

impl Focus {
    /// The middle, a little above: where faces are.
    pub const USUAL: Focus = Focus { x: 50, y: 40 };

    /// Reads `30% 20%`.
    pub fn parse(text: &str) -> Option<Focus> {
        let mut parts = text.split_whitespace().map(|part| {
            let number: u8 = part.strip_suffix('%')?.parse().ok()?;
            (number <= 100).then_some(number)
        });
        let focus = Focus { x: parts.next()??, y: parts.next()?? };
        parts.next().is_none().then_some(focus)
    }
}

/// A part of a picture, in its pixels as it is seen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Crop {
    /// From the left.
    pub x: u32,
    /// From above.
    pub y: u32,
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

impl Crop {
    /// The largest part with sides in the proportion of `ratio` that has the focus as near to its middle as it can.
    pub fn around(focus: Focus, (width, height): (u32, u32), ratio: (u32, u32)) -> Crop {
        let (wide, high) = (u64::from(ratio.0), u64::from(ratio.1));
        let by_height = u64::from(height) * wide / high;
        let (part_width, part_height) = if by_height <= u64::from(width) {
            (by_height as u32, height)
        } else {
            (width, (u64::from(width) * high / wide) as u32)
        };
        let (part_width, part_height) = (part_width.max(1), part_height.max(1));
        let start = |whole: u32, part: u32, focus: u8| {
            let middle = u64::from(whole) * u64::from(focus) / 100;
            (middle.saturating_sub(u64::from(part) / 2) as u32).min(whole - part)
        };
        Crop {
            x: start(width, part_width, focus.x),
            y: start(height, part_height, focus.y),
            width: part_width,
            height: part_height,
        }
    }
}
