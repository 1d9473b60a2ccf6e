//! The words every stage speaks: languages, slugs, paths, dates.
//!
//! These types are checked once, at the door; after that nobody handles a bare `String`.

pub mod address;
pub mod colour;
pub mod date;
pub mod date_pattern;
pub mod embed;
pub mod lang;
pub mod paths;
pub mod slug;

pub use colour::Colour;
pub use date::{EventTime, PartialDate};
pub use date_pattern::DatePattern;
pub use embed::{EmbedHosts, Shape};
pub use lang::{LangId, LangTag, PerLang};
pub use paths::{OutputPath, SitePath, UrlPath};
pub use slug::Slug;
