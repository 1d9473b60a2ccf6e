//! What the spelling of a link says: its scheme, and whether it can lead anywhere.

use crate::diagnostics::nearest::is_slip;
use crate::diagnostics::{Code, Diagnostic, Span};

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

/// What is wrong with a link that leads nowhere, whatever the site holds.
pub(super) fn dead_end(destination: &str, span: Span) -> Option<Diagnostic> {
    let (scheme, rest) = destination.split_once(':').unwrap_or_default();
    let known = ["https", "http", "mailto"];
    let is_known = known.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let slip = || known.into_iter().find(|known| is_slip(scheme, known));
    let meant = if scheme.is_empty() || is_known { None } else { slip() };
    let is_drive = scheme.len() == 1 && rest.starts_with(['/', '\\']);
    let (message, help) = if destination.is_empty() {
        let help = "write where it leads between the round brackets, such as `(https://…)` or `(brief.md)`";
        ("this link leads nowhere".to_owned(), help.to_owned())
    } else if is_drive || scheme.eq_ignore_ascii_case("file") {
        let help = "put the file beside the page and link to its name";
        ("this leads to a file of one machine, which readers do not have".to_owned(), help.to_owned())
    } else if let Some(meant) = meant {
        (format!("`{scheme}:` is no kind of address"), format!("did you mean `{meant}:`?"))
    } else if destination.starts_with("www.") {
        let message = "an address of the web begins with `https://`";
        (message.to_owned(), format!("write `https://{destination}`"))
    } else {
        return None;
    };
    Some(Diagnostic::new(Code::LinkMissingTarget, span, message).help(help))
}

/// A link to a file that is not the site's to publish.
pub(super) fn outside(span: Span) -> Diagnostic {
    Diagnostic::new(Code::LinkOutside, span, "this link leads out of the site's content")
        .help("put the file below content/ or static/, or give its whole address")
}
