//! The scripts that text is written in: which one a text is in, and words that mix two of them.
//!
//! Must not know: files, diagnostics, what a text is for.

mod check;

pub use check::{Letters, Mixture, Writing, may_mix, mixed_words, words};
