//! SVG → PNG. The one door to resvg. It draws shapes; words have become shapes before.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::picture;

/// Larger drawings are no cards.
const MOST_PIXELS: u32 = 16_000_000;

/// Paints a drawing in its own size. An `Err` says what is wrong with it.
pub fn paint(svg: &str) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let (width, height) = (size.width(), size.height());
    if width.checked_mul(height).is_none_or(|pixels| pixels > MOST_PIXELS) {
        return Err(format!("{width} × {height} pixels are too many"));
    }
    let mut pixels = Pixmap::new(width, height).ok_or("it has no size")?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    // Nothing shows through a card: on white, like paper.
    let opaque: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let rest = 255 - pixel.alpha();
            [pixel.red(), pixel.green(), pixel.blue()].map(|colour| colour.saturating_add(rest))
        })
        .collect();
    picture::png(&opaque, width, height, false).map_err(|error| error.to_string())
}
