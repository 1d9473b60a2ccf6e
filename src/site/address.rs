//! What the spelling of a link says: its scheme, and the text behind `%20`.

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

/// `%20` and its like undone; text that does not decode stays as it is.
pub(super) fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = text
            .get(at + 1..at + 3)
            .filter(|_| bytes[at] == b'%')
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(code.unwrap_or(bytes[at]));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}
