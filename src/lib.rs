//! Tribina makes the web site of a think tank from Markdown files, in several languages at once.
//!
//! A build is a chain of pure functions between values; only its two ends touch the disk. [`pipeline`] has the
//! whole chain on one screen. The modules, in reading order:
//!
//! | module | what it is |
//! |---|---|
//! | [`vocabulary`] | the words every stage speaks: languages, slugs, paths, dates |
//! | [`script`] | the scripts of the world: which one a text is in, words that mix two, one made of another |
//! | [`diagnostics`] | what is wrong in a site, where, and what to do; [`failure`]: what the machine refused |
//! | [`source`] | stage 1: the disk → `Sources`, a snapshot of every input file |
//! | [`yaml`], [`config`] | YAML with positions; `site.yaml` → `Config` |
//! | [`markdown`], [`locale`] | a body → HTML with slots; dates, lists, alphabets and words of each language |
//! | [`search`] | texts → the files in which a browser searches by itself |
//! | [`content`] | stage 2: the files → works, typed, with every reference resolved |
//! | [`site`] | stage 3: the works → `Site`: what is published, where, what lists it, where its links lead |
//! | [`picture`], [`gallery`] | pictures as files: looked at, made smaller, cleaned; which of them pages show, and in which renditions |
//! | [`drawing`] | words as shapes, and drawings as pictures: social cards |
//! | [`render`] | themes: what a template sees, and the page it makes |
//! | [`outputs`] | stages 4 and 5: the plan of every file, and the bytes of each |
//! | [`darkroom`] | the renditions of pictures on the disk, made once |
//! | [`publish`] | stage 6: the bytes → the output folder, whole or not at all |
//! | [`rebuild`] | whether a build would only repeat the last one |
//! | [`status`] | how the translations stand: fresh, older than the original, missing |
//! | [`preview`] | the site served as it changes: watch, plan again, tell the browsers |
//! | [`cli`] | the commands: the only part that knows the clock, the environment and the terminal |
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod citation;
pub mod cli;
pub mod config;
pub mod content;
pub mod darkroom;
pub mod diagnostics;
pub mod drawing;
pub mod failure;
pub mod gallery;
pub mod locale;
pub mod markdown;
pub mod outputs;
pub mod picture;
pub mod pipeline;
pub mod preview;
pub mod publish;
pub mod rebuild;
pub mod render;
pub mod script;
pub mod search;
pub mod site;
pub mod source;
pub mod status;
pub mod vocabulary;
pub mod yaml;
