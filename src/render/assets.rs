//! The theme's style sheets, fonts and pictures, each under a name that changes with its content, so that browsers
//! may keep them for ever.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use super::sheets::Sheets;
use crate::diagnostics::{Diagnostics, FileId};
use crate::source::{Data, Sources};
use crate::vocabulary::UrlPath;

/// The assets of a theme, those of the site's theme over those of its parents.
pub struct Assets {
    by_name: BTreeMap<String, Asset>,
    /// Style sheets that stand in others.
    parts: BTreeSet<String>,
}

/// One asset as it is published.
pub struct Asset {
    /// Where: `/assets/style-1a2b3c4d.css`.
    pub url: UrlPath,
    /// What.
    pub bytes: Vec<u8>,
}

/// How style sheets are written.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    /// What the settings of the site add to the style sheet of all pages, as CSS.
    pub settings: &'a str,
    /// Scheme and host of the site.
    pub origin: &'a str,
    /// Whether what only people read is left out.
    pub is_short: bool,
}

impl Assets {
    /// Collects from folders, the one that wins first.
    pub(super) fn collect<'a>(
        folders: impl Iterator<Item = &'a str>,
        sources: &Sources,
        writing: Writing<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Assets {
        let mut assets = Assets { by_name: BTreeMap::new(), parts: BTreeSet::new() };
        let mut versions: BTreeMap<&str, Vec<(FileId, &str)>> = BTreeMap::new();
        let mut others: BTreeMap<&str, &[u8]> = BTreeMap::new();
        for folder in folders {
            for (id, file) in sources.below(folder) {
                let name = &file.path.as_str()[folder.len() + 1..];
                match &file.data {
                    Data::Text(text) if file.path.extension() == "css" => {
                        versions.entry(name).or_default().push((id, text));
                    }
                    Data::Text(text) => _ = others.entry(name).or_insert(text.as_bytes()),
                    Data::Bytes(bytes) => _ = others.entry(name).or_insert(bytes),
                    Data::Released { .. } | Data::Large { .. } => {}
                }
            }
        }
        for (name, bytes) in &others {
            assets.add((*name).to_owned(), bytes.to_vec());
        }
        // Style sheets last: their names depend on what they refer to.
        let published = others.keys().filter_map(|name| Some((*name, assets.get(name)?.url.clone())));
        let sheets = Sheets {
            versions,
            published: published.collect(),
            settings: writing.settings,
            origin: writing.origin,
            is_short: writing.is_short,
        };
        let bundled = sheets.bundle();
        diagnostics.extend(bundled.diagnostics);
        for (name, sheet) in bundled.sheets {
            assets.add(name, sheet.into_bytes());
        }
        assets.parts = bundled.parts;
        assets
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        let digest = format!("{:016x}", xxh3_64(&bytes));
        let (stem, end) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        let url = UrlPath::new(format!("/assets/{stem}-{}.{end}", &digest[..10]));
        self.by_name.insert(name, Asset { url, bytes });
    }

    /// Whether it is a style sheet that is published as a part of others alone.
    pub(super) fn is_part(&self, name: &str) -> bool {
        self.parts.contains(name)
    }

    /// An asset by its name in the theme's `assets/`.
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.by_name.get(name.trim_start_matches('/'))
    }

    /// All assets by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.by_name.iter().map(|(name, asset)| (name.as_str(), asset))
    }
}
