//! What the spelling of a link says: its scheme.

/// What kind of address a link is.
pub(super) enum Scheme {
    /// Somewhere on the web, or mail or telephone.
    Web,
    /// A script, or data in the link itself.
    Unsafe,
    /// A place of this site.
    None,
}

/// Tells by what stands before the first colon.
pub(super) fn scheme(destination: &str) -> Scheme {
    if destination.starts_with("//") {
        return Scheme::Web;
    }
    let Some((scheme, _)) = destination.split_once(':') else { return Scheme::None };
    let is_scheme = scheme.len() > 1
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    match scheme.trim().to_ascii_lowercase().as_str() {
        "javascript" | "vbscript" | "data" => Scheme::Unsafe,
        _ if is_scheme => Scheme::Web,
        _ => Scheme::None,
    }
}
