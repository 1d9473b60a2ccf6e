//! What is wrong, as a browser shows it over the page: the message as the terminal has it, and a link that opens the
//! file in the editor.

use std::path::Path;

use serde::Serialize;

use crate::diagnostics::human::{self, Style};
use crate::diagnostics::{Diagnostic, Files, Place, Severity, json, position};
use crate::source::Sources;
use crate::vocabulary::address::encoded_path;

/// Columns of a message in the browser.
const WIDTH: usize = 100;

/// The address that opens a file in an editor, with `{file}`, `{line}` and `{column}` in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editor(String);

/// Editors that open files by an address of their own.
const EDITORS: [(&str, &str); 9] = [
    ("vscode", "vscode://file/{file}:{line}:{column}"),
    ("vscodium", "vscodium://file/{file}:{line}:{column}"),
    ("cursor", "cursor://file/{file}:{line}:{column}"),
    ("zed", "zed://file/{file}:{line}:{column}"),
    ("idea", "idea://open?file=/{file}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file:///{file}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file:///{file}&line={line}&column={column}"),
    ("macvim", "mvim://open?url=file:///{file}&line={line}&column={column}"),
    ("emacs", "org-protocol://open-file?url=/{file}&line={line}"),
];

impl Editor {
    /// The names that [`Editor::new`] knows.
    pub fn names() -> impl Iterator<Item = &'static str> {
        EDITORS.into_iter().map(|(name, _)| name)
    }

    /// An editor by its name, or an address with `{file}` in it; `None` for anything else.
    pub fn new(name: &str) -> Option<Editor> {
        let known = EDITORS.into_iter().find(|(known, _)| *known == name).map(|(_, address)| address);
        known
            .or_else(|| Some(name).filter(|name| name.contains("{file}")))
            .map(|address| Editor(address.to_owned()))
    }

    /// The address that opens a file at a place, both from 1.
    pub fn link(&self, file: &Path, line: usize, column: usize) -> String {
        let path = file.to_string_lossy().replace('\\', "/");
        // Some editors take the path as a value of a query.
        let encoded = encoded_path(path.trim_start_matches('/')).replace('&', "%26").replace('+', "%2B");
        self.0
            .replace("{file}", &encoded)
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
    }
}

/// A problem as the browser gets it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Problem {
    severity: &'static str,
    code: &'static str,
    message: String,
    /// Path, line and column, as in the terminal; empty where it is about the whole site.
    place: String,
    /// The message with its lines and the caret.
    text: String,
    /// Opens the file in the editor.
    open: Option<String>,
}

/// A diagnostic for the browser.
pub(super) fn problem(diagnostic: &Diagnostic, sources: &Sources, editor: &Editor) -> Problem {
    let (place, open) = match &diagnostic.place {
        Place::At(span) => {
            let at = position::position(sources.text(span.file), span.start as usize);
            let path = &sources.file(span.file).path;
            let place = format!("{path}:{}:{}", at.line, at.column);
            // What is compiled in has no file to open.
            let on_disk = Some(sources.on_disk(span.file)).filter(|file| file.is_file());
            (place, on_disk.map(|file| editor.link(&file, at.line, at.column)))
        }
        Place::File(path) => (path.to_string(), Some(editor.link(&sources.root().join(path.as_str()), 1, 1))),
        Place::Site => (String::new(), None),
    };
    Problem {
        severity: json::severity_name(diagnostic.severity),
        code: diagnostic.code.id(),
        message: diagnostic.message.clone(),
        place,
        text: human::render(diagnostic, sources, Style { colour: false, width: WIDTH }).trim_end().to_owned(),
        open,
    }
}

/// Whether a diagnostic keeps a build from publishing.
pub(super) fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_open_the_file_at_its_line() {
        let file = Path::new("/home/ana/bridge site/content/ura.sq.md");
        let link = |name: &str| Editor::new(name).map(|editor| editor.link(file, 3, 1));
        assert_eq!(
            link("vscode").as_deref(),
            Some("vscode://file/home/ana/bridge%20site/content/ura.sq.md:3:1")
        );
        assert_eq!(
            link("my://open/{file}?at={line}").as_deref(),
            Some("my://open/home/ana/bridge%20site/content/ura.sq.md?at=3")
        );
        assert_eq!(link("notepad"), None);
    }
}
