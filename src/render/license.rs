//! Where licenses can be read.

/// The address of a license of Creative Commons, by its SPDX id: `CC-BY-4.0`, `CC0-1.0`; none for others.
pub fn url(license: &str) -> Option<String> {
    let address = |path: &str| Some(format!("https://creativecommons.org/{path}/"));
    if let Some(version) = license.strip_prefix("CC0-") {
        return address(&format!("publicdomain/zero/{version}"));
    }
    let (name, version) = license.strip_prefix("CC-")?.rsplit_once('-')?;
    address(&format!("licenses/{}/{version}", name.to_ascii_lowercase()))
}
