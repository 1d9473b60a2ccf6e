//! `embeds:` of `site.yaml`: hosts from which texts may embed, besides those that everybody knows.

use super::read::Reader;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::vocabulary::EmbedHosts;
use crate::yaml::{Fields, Node};

/// Reads `embeds:`.
pub(super) fn read(node: &Node, reader: &mut Reader<'_>) -> EmbedHosts {
    let Some(mut fields) = Fields::of(node, "a map such as `{hosts: [charts.example]}`", reader.diagnostics)
    else {
        return EmbedHosts::default();
    };
    let hosts = EmbedHosts {
        others: fields.list("hosts", reader.diagnostics, host),
        peertube: fields.list("peertube", reader.diagnostics, host),
    };
    fields.finish("", reader.diagnostics);
    hosts
}

/// The name of a host, without `https://` and without a path.
fn host(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = crate::yaml::scalar(node, "the name of a host", diagnostics)?.text.to_ascii_lowercase();
    let bare = text.trim_start_matches("https://").trim_start_matches("http://");
    let bare = bare.split('/').next().unwrap_or_default();
    let is_host =
        bare.contains('.') && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:".contains(&b));
    if is_host && bare == text {
        return Some(text);
    }
    let message = format!("`{text}` is not the name of a host");
    let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, message);
    diagnostics.push(if is_host {
        diagnostic.help(format!("write it without what stands before and after: `{bare}`"))
    } else {
        diagnostic.help("write it as it stands in addresses: `charts.example`")
    });
    None
}
