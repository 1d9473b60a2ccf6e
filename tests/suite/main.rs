//! The suite: the whole program from outside, one module a subject. Every test goes through `TestSite` or one check.
//!
//! `UPDATE=1 cargo test --test suite` rewrites what `tests/mistakes/` and `tests/golden/` expect; read the difference
//! as prose before you keep it.
// A test may fail loudly, and need not be fast.
#![allow(clippy::unwrap_used, clippy::format_push_string, clippy::format_collect)]
#![allow(clippy::case_sensitive_file_extension_comparisons)]

mod addresses;
mod bad_input;
mod bad_yaml;
mod bibliography;
mod broken_templates;
mod browser;
mod calendars;
mod citations;
mod cli;
mod default_theme;
mod design;
mod docs;
mod drafts;
mod embeds;
mod event_script;
mod feeds;
mod golden;
mod languages;
mod layers;
mod linked_data;
mod lists;
mod llms;
mod metadata;
mod mistakes;
mod moved;
mod pictures;
mod preview;
mod preview_browser;
mod preview_server;
mod proof;
mod publishing;
mod raw_html;
mod real_pages;
mod records;
mod redif_format;
mod references;
mod repositories;
mod repository_formats;
mod scripts;
mod search;
mod search_browser;
mod security;
mod settings;
mod social_cards;
mod status;
mod style_sheets;
mod test_site;
mod theme_guide;
mod too_much;
