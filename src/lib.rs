//! Tribina: a static site generator for think tanks.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod cli;
pub mod config;
pub mod content;
pub mod diagnostics;
pub mod failure;
pub mod locale;
pub mod markdown;
pub mod outputs;
pub mod pipeline;
pub mod publish;
pub mod rebuild;
pub mod render;
pub mod site;
pub mod source;
pub mod vocabulary;
pub mod yaml;
