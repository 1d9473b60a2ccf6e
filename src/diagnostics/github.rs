//! Diagnostics as annotations of a change on GitHub (workflow commands: `::error file=…,line=…::message`).

use super::json::severity_name;
use super::{Diagnostic, Files, Place, position};

/// One diagnostic as one line, with its line end.
pub fn render(diagnostic: &Diagnostic, files: &dyn Files) -> String {
    let place = match &diagnostic.place {
        Place::At(span) => {
            let text = files.text(span.file);
            let start = position::position(text, span.start as usize);
            let end = position::position(text, span.end as usize);
            let file = property(files.name(span.file));
            let end_column =
                if end.line == start.line { format!(",endColumn={}", end.column) } else { String::new() };
            format!("file={file},line={},endLine={},col={}{end_column},", start.line, end.line, start.column)
        }
        Place::File(path) => format!("file={},", property(path.as_str())),
        Place::Site => String::new(),
    };
    let mut words = diagnostic.message.clone();
    for extra in std::iter::once(&diagnostic.label).chain(&diagnostic.help).filter(|extra| !extra.is_empty())
    {
        words.push('\n');
        words.push_str(extra);
    }
    let severity = severity_name(diagnostic.severity);
    format!("::{severity} {place}title={}::{}\n", property(diagnostic.code.id()), data(&words))
}

/// Escapes a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property, which may not hold `:` or `,` either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::OneFile;
    use super::super::{Code, FileId, Span};
    use super::*;

    #[test]
    fn annotates_the_line_of_the_change() {
        let file = OneFile("title: 5%, x: y\n");
        let diagnostic =
            Diagnostic::new(Code::YamlSyntax, Span::new(FileId(0), 7..9), "100%: wrong").help("quote it");
        insta::assert_snapshot!(render(&diagnostic, &file), @"::error file=content/publications/brief.en.md,line=1,endLine=1,col=8,endColumn=10,title=yaml/syntax::100%25: wrong%0Aquote it");
    }
}
