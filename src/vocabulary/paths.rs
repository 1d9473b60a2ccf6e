//! Three kinds of path that never mix: a file of the site, a URL, a file of the output.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::address;

/// A file of the site, relative to its root, with `/` between parts: `content/events/launch.en.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SitePath(Arc<str>);

/// A link that climbs out of the folder it may stay in.
#[derive(Debug, PartialEq, Eq)]
pub struct Outside;

impl SitePath {
    /// Takes a path that is already relative and normal, as a walk of the root gives it.
    pub fn new(path: impl Into<Arc<str>>) -> SitePath {
        SitePath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds the file, without a closing `/`; empty for a file at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// What follows the last dot of the file name, in lower case; empty where there is none.
    pub fn extension(&self) -> String {
        self.file_name().rsplit_once('.').map_or(String::new(), |(_, end)| end.to_ascii_lowercase())
    }

    /// Follows a relative link from the folder of this file.
    pub fn follow(&self, link: &str) -> Result<SitePath, Outside> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop().ok_or(Outside)?;
                }
                _ => parts.push(part),
            }
        }
        Ok(SitePath(parts.join("/").into()))
    }
}

/// A URL below the site's base, from `/`: `/sq/publikime/ura/`. A page ends in `/`, a file does not.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UrlPath(Arc<str>);

impl UrlPath {
    /// Takes a path that starts with `/`.
    pub fn new(path: impl Into<Arc<str>>) -> UrlPath {
        let path = path.into();
        debug_assert!(path.starts_with('/'), "{path}");
        UrlPath(path)
    }

    /// The path of a page, from its segments: `["sq", "publikime"]` is `/sq/publikime/`. Empty segments vanish.
    pub fn page<'a>(segments: impl IntoIterator<Item = &'a str>) -> UrlPath {
        let mut path = String::from("/");
        for segment in segments.into_iter().filter(|segment| !segment.is_empty()) {
            path.push_str(segment);
            path.push('/');
        }
        UrlPath(path.into())
    }

    /// A file beside this page.
    #[must_use]
    pub fn file(&self, name: &str) -> UrlPath {
        UrlPath(format!("{}{name}", self.0).into())
    }

    /// The path as text, from `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path as a URI has it (RFC 3986, section 3.3), for other programs.
    pub fn encoded(&self) -> Cow<'_, str> {
        address::encoded_path(&self.0)
    }

    /// The path as links between pages have it: letters of all languages are kept.
    pub fn readable(&self) -> Cow<'_, str> {
        address::readable_path(&self.0)
    }

    /// The file that a web server sends for this URL.
    pub fn output(&self) -> OutputPath {
        let relative = &self.0[1..];
        if self.0.ends_with('/') {
            OutputPath(format!("{relative}index.html").into())
        } else {
            OutputPath(relative.into())
        }
    }
}

/// A file of the output folder, relative to it: `sq/publikime/ura/index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Takes a relative path of normal parts with `/` between them.
    pub fn new(path: impl Into<Arc<str>>) -> OutputPath {
        OutputPath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds the file; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The URL that a web server sends the file for, by its own name.
    pub fn url(&self) -> UrlPath {
        UrlPath(format!("/{}", self.0).into())
    }
}

/// Whether Windows keeps a name for a device, whatever its ending: `con`, `aux.pdf`.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    // Hardly any name is so short, and every part of every address is asked about.
    if !(3..=4).contains(&stem.len()) {
        return false;
    }
    let stem = stem.to_ascii_lowercase();
    match stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")) {
        Some(number) => matches!(number.as_bytes(), [b'1'..=b'9']),
        None => matches!(stem.as_str(), "con" | "prn" | "aux" | "nul"),
    }
}

macro_rules! shown_as_text {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}
shown_as_text!(SitePath, UrlPath, OutputPath);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_but_not_out_of_the_site() {
        let brief = SitePath::new("content/publications/lithium/index.en.md");
        assert_eq!(
            brief.follow("chart.svg").expect("beside").as_str(),
            "content/publications/lithium/chart.svg"
        );
        assert_eq!(brief.follow("../../projects/./x.md").expect("up").as_str(), "content/projects/x.md");
        assert_eq!(brief.follow("../../../../etc/passwd"), Err(Outside));
    }

    #[test]
    fn devices_of_windows_are_known_by_their_names() {
        for (name, expected) in [
            ("con", true),
            ("AUX.pdf", true),
            ("com1", true),
            ("com", false),
            ("com10", false),
            ("lpt0", false),
        ] {
            assert_eq!(is_device(name), expected, "{name}");
        }
    }

    #[test]
    fn a_page_is_served_from_its_index_file() {
        assert_eq!(UrlPath::page(["", "events", "launch"]).output().as_str(), "events/launch/index.html");
        assert_eq!(UrlPath::page([]).output().as_str(), "index.html");
        assert_eq!(UrlPath::page(["sq"]).file("feed.xml").output().as_str(), "sq/feed.xml");
    }
}
