//! The suite: the whole program from outside, one module a subject. Every test goes through `TestSite` or one check.
//!
//! `UPDATE=1 cargo test --test suite` rewrites what `tests/mistakes/` and `tests/golden/` expect; read the difference
//! as prose before you keep it.
#![allow(clippy::unwrap_used)] // a test that cannot go on should stop
#![allow(clippy::format_push_string, clippy::format_collect)] // made-up files of any size; speed is no matter

mod bad_input;
mod cli;
mod docs;
mod golden;
mod layers;
mod mistakes;
mod publishing;
mod references;
mod settings;
mod test_site;
