//! The folder of the site that a command works on.

use std::path::{Path, PathBuf};

use super::args::Common;
use crate::failure::Failure;

/// Where `--root` leads, without links. A file is refused, and whoever named `site.yaml` told where the folder is.
pub(super) fn folder(common: &Common) -> Result<PathBuf, Failure> {
    let asked = &common.root;
    let root = asked.canonicalize().map_err(Failure::io("open the site's folder", asked))?;
    if !root.is_file() {
        return Ok(root);
    }
    let parent = asked.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let advice = match asked.file_name() {
        Some(name) if name == "site.yaml" => format!("name its folder: --root {}", parent.display()),
        _ => "name the folder of the site, the one with site.yaml".to_owned(),
    };
    Err(Failure::Refused(format!("--root {} is a file; {advice}", asked.display())))
}
