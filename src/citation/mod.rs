//! Citations: a publication as reference managers know it, in their formats and in the words of citation styles; and
//! the works that a body cites.
//!
//! Must not know: works, pages, the site. A [`Reference`] is all that any of them sees of a publication.

mod bibliography;
mod bibtex;
mod cited;
mod csl_json;
mod export;
mod html;
mod latex;
mod locales;
mod memo;
mod pruned;
mod reference;
mod ris;
mod styles;

pub use bibliography::{Bibliography, EXTENSIONS};
pub use cited::{Cited, Listed};
pub use export::Format;
pub use memo::Memo;
pub use reference::{Name, Reference, Type};
pub use styles::{Formatter, Style};
