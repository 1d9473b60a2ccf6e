//! Diagnostics for tools: one JSON object a line, on its own.

use serde::Serialize;

use super::{Diagnostic, Files, Place, Severity, Span, position};

/// What a tool reads. Lines and columns count from 1, columns in characters; bytes count from 0.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    at: Option<At<'a>>,
    label: &'a str,
    related: Vec<Related<'a>>,
    help: &'a [String],
}

#[derive(Serialize)]
struct At<'a> {
    file: &'a str,
    #[serde(flatten)]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: u32,
    end_byte: u32,
}

#[derive(Serialize)]
struct Related<'a> {
    at: At<'a>,
    label: &'a str,
}

/// The id that `json` and `github` give a severity.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Off => "off",
    }
}

/// One diagnostic as one line, with its line end.
pub fn render(diagnostic: &Diagnostic, files: &dyn Files) -> String {
    let at = match &diagnostic.place {
        Place::At(span) => Some(at(*span, files)),
        Place::File(path) => Some(At { file: path.as_str(), range: None }),
        Place::Site => None,
    };
    let related =
        diagnostic.related.iter().map(|(span, label)| Related { at: self::at(*span, files), label });
    let line = Line {
        code: diagnostic.code.id(),
        severity: severity_name(diagnostic.severity),
        message: &diagnostic.message,
        at,
        label: &diagnostic.label,
        related: related.collect(),
        help: &diagnostic.help,
    };
    serde_json::to_string(&line).map_or(String::new(), |json| json + "\n")
}

fn at(span: Span, files: &dyn Files) -> At<'_> {
    let text = files.text(span.file);
    let (start, end) =
        (position::position(text, span.start as usize), position::position(text, span.end as usize));
    let range = Range {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: span.start,
        end_byte: span.end,
    };
    At { file: files.name(span.file), range: Some(range) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::OneFile;
    use super::super::{Code, FileId};
    use super::*;

    #[test]
    fn says_lines_columns_and_bytes() {
        let file = OneFile("a\nђ \"x\"\n");
        let diagnostic =
            Diagnostic::new(Code::FieldUnknown, Span::new(FileId(0), 5..8), "a \"word\"").help("mend it");
        insta::assert_snapshot!(render(&diagnostic, &file), @r#"{"code":"field/unknown","severity":"error","message":"a \"word\"","at":{"file":"content/publications/brief.en.md","line":2,"column":3,"end_line":2,"end_column":6,"start_byte":5,"end_byte":8},"label":"","related":[],"help":["mend it"]}"#);
    }
}
