//! Social cards as drawings: words set into lines, letters of the right shape for their language, an SVG made a PNG.
//!
//! Pure functions. Must not know templates, or what a card says.

mod paint;
mod typeset;

pub use paint::paint;
pub use typeset::{Fonts, Frame, Set};

/// Changes whenever the same drawing would be painted into other bytes.
pub const EDITION: u32 = 1;
