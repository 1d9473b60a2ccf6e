//! Tribina: a static site generator for think tanks.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod diagnostics;
pub mod failure;
pub mod vocabulary;
pub mod yaml;
