//! Templates that nothing asks for: nearly always a slip in the name of a file.

use std::collections::BTreeMap;

use super::theme::Theme;
use crate::diagnostics::{Code, Diagnostic, FileId, Span, nearest};
use crate::site::Site;
use crate::source::Sources;

/// Reports the templates of the site that replace none, and that no other template and no work names. Those of a theme may
/// wait for a site that wants them, so that only near misses are told.
pub(super) fn unused(theme: &Theme, site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    // Each file once: most are known under two names.
    let files: BTreeMap<FileId, &str> =
        theme.files.values().filter_map(|file| Some((*file, name_of(*file, sources)?))).collect();
    let is_replacing = |name: &str| files.values().filter(|other| **other == name).count() > 1;
    let by_work = |name: &str| {
        let named = site.library.works.iter().filter_map(|work| work.common.template.as_ref());
        named.map(|(named, _)| named).any(|named| is_same(named, name))
    };
    let by_template = |name: &str| files.keys().any(|file| names(sources.text_of(*file), name));
    let path = |file: FileId| &sources.file(file).path;
    let is_built_in = |file: FileId| path(file).as_str().starts_with("built-in:");
    let built_in = || files.iter().filter(|(file, _)| is_built_in(**file)).map(|(_, name)| *name);
    let mut unused = Vec::new();
    for (&file, &name) in &files {
        let may_be_asked_for = matches!(path(file).extension().as_str(), "html" | "svg" | "xml");
        let is_strange = may_be_asked_for && !is_built_in(file) && !defines_component(sources.text_of(file));
        if !is_strange || is_replacing(name) || by_work(name) || by_template(name) {
            continue;
        }
        let near = nearest::nearest(name, built_in());
        let message = format!("nothing asks for the template `{name}`");
        let diagnostic = Diagnostic::new(Code::TemplateUnused, Span::top(file), message);
        match near.first() {
            Some(near) => {
                unused.push(diagnostic.help(format!("to replace one of the theme, call it `{near}`")));
            }
            None if path(file).as_str().starts_with("templates/") => unused.push(diagnostic.help(format!(
                "name it in a work, `template: {name}`, or in another template, `{{% include \"{name}\" %}}`"
            ))),
            None => {}
        }
    }
    unused
}

/// Whether a template is asked for by the names of its components and not by its own.
pub(super) fn defines_component(text: &str) -> bool {
    text.contains("{% component ") || text.contains("{%- component ")
}

/// What templates call a file: its path below the folder of templates.
fn name_of(file: FileId, sources: &Sources) -> Option<&str> {
    let path = sources.file(file).path.as_str();
    path.strip_prefix("templates/").or_else(|| Some(path.split_once("/templates/")?.1))
}

/// Whether a name in a work means this file: plain, or with the theme it is from.
fn is_same(named: &str, name: &str) -> bool {
    named.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('/'))
}

/// Whether a template names a file in quotation marks.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        text[..at].ends_with(['"', '\'', '/']) && text[at + name.len()..].starts_with(['"', '\''])
    })
}
