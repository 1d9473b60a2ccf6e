//! The theme's style sheets, fonts and pictures, each under a name that changes with its content, so that browsers
//! may keep them for ever.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

use crate::source::{Data, Sources};
use crate::vocabulary::UrlPath;

/// The assets of a theme, those of the site's theme over those of its parents.
pub struct Assets {
    by_name: BTreeMap<String, Asset>,
}

/// One asset as it is published.
pub struct Asset {
    /// Where: `/assets/style-1a2b3c4d.css`.
    pub url: UrlPath,
    /// What.
    pub bytes: Vec<u8>,
}

impl Assets {
    /// Collects from folders, the one that wins first.
    pub(super) fn collect<'a>(
        folders: impl DoubleEndedIterator<Item = &'a str>,
        sources: &Sources,
        settings: &str,
    ) -> Assets {
        let mut found: BTreeMap<String, &[u8]> = BTreeMap::new();
        for folder in folders.rev() {
            for (_, file) in sources.below(folder) {
                let name = file.path.as_str()[folder.len() + 1..].to_owned();
                match &file.data {
                    Data::Text(text) => found.insert(name, text.as_bytes()),
                    Data::Bytes(bytes) => found.insert(name, bytes),
                    Data::Released { .. } | Data::Large { .. } => None,
                };
            }
        }
        let mut assets = Assets { by_name: BTreeMap::new() };
        // Style sheets last: their names depend on what they refer to.
        let (sheets, others): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|(name, _)| name.rsplit_once('.').is_some_and(|(_, end)| end == "css"));
        for (name, bytes) in others {
            assets.add(name, bytes.to_vec());
        }
        for (name, bytes) in sheets {
            let mut sheet = assets.with_urls(&name, &String::from_utf8_lossy(bytes));
            if name == "style.css" {
                sheet.push_str(settings);
            }
            assets.add(name, sheet.into_bytes());
        }
        assets
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        let digest = format!("{:016x}", xxh3_64(&bytes));
        let (stem, end) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        let url = UrlPath::new(format!("/assets/{stem}-{}.{end}", &digest[..10]));
        self.by_name.insert(name, Asset { url, bytes });
    }

    /// A style sheet whose `url(…)` lead to the published names. Names that are no assets stay as they are.
    fn with_urls(&self, sheet: &str, css: &str) -> String {
        let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut out = String::with_capacity(css.len());
        let mut rest = css;
        while let Some(at) = rest.find("url(") {
            let (before, after) = rest.split_at(at + 4);
            out.push_str(before);
            let end = after.find(')').unwrap_or(after.len());
            let written = after[..end].trim().trim_matches(['"', '\'']);
            let name = if folder.is_empty() { written.to_owned() } else { format!("{folder}/{written}") };
            match self.by_name.get(name.trim_start_matches("./")) {
                // Relative to the sheet, so that a site in a folder of its host works too.
                Some(asset) => {
                    let up = "../".repeat(folder.matches('/').count() + usize::from(!folder.is_empty()));
                    out.push_str(&up);
                    out.push_str(asset.url.as_str().trim_start_matches("/assets/"));
                }
                None => out.push_str(&after[..end]),
            }
            rest = &after[end..];
        }
        out.push_str(rest);
        out
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
