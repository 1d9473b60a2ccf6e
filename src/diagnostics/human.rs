//! Diagnostics for people: the message, the line with a caret, the advice. The snippet crate is named only here.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Files, Place, Severity, Span, position};

/// How to draw.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// With ANSI colours.
    pub colour: bool,
    /// Columns of the terminal; long lines are cut around the caret.
    pub width: usize,
}

/// One diagnostic as a few lines, with a line end.
pub fn render(diagnostic: &Diagnostic, files: &dyn Files, style: Style) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(style.width).decor_style(DecorStyle::Unicode);
    let mut groups = vec![main_group(diagnostic, files)];
    for (span, label) in other_files(diagnostic) {
        let snippet = snippet(files, &[(*span, "", AnnotationKind::Primary)]);
        groups.push(Group::with_title(Level::NOTE.secondary_title(label.as_str())).element(snippet));
    }
    let help =
        diagnostic.help.iter().map(|help| Group::with_title(Level::HELP.secondary_title(help.as_str())));
    groups.extend(help);
    format!("{}\n\n", renderer.render(&groups))
}

fn main_group<'a>(diagnostic: &'a Diagnostic, files: &'a dyn Files) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning | Severity::Off => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
    match &diagnostic.place {
        Place::At(span) => {
            let mut marks = vec![(*span, diagnostic.label.as_str(), AnnotationKind::Primary)];
            let same_file = diagnostic.related.iter().filter(|(related, _)| related.file == span.file);
            marks.extend(same_file.map(|(span, label)| (*span, label.as_str(), AnnotationKind::Context)));
            title.element(snippet(files, &marks))
        }
        Place::File(path) => title.element(Origin::path(path.as_str())),
        Place::Site => Group::with_title(title),
    }
}

fn other_files(diagnostic: &Diagnostic) -> impl Iterator<Item = &(Span, String)> {
    let own = match &diagnostic.place {
        Place::At(span) => Some(span.file),
        Place::File(_) | Place::Site => None,
    };
    diagnostic.related.iter().filter(move |(span, _)| Some(span.file) != own)
}

/// The lines around some marks of one file. Only these lines are handed on, whatever the size of the file.
fn snippet<'a>(
    files: &'a dyn Files,
    marks: &[(Span, &'a str, AnnotationKind)],
) -> Snippet<'a, Annotation<'a>> {
    let file = marks[0].0.file;
    let text = files.text(file);
    let ranges: Vec<Range<usize>> = marks.iter().map(|(span, ..)| clamp(text, *span)).collect();
    let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.iter().map(|range| range.end).max().unwrap_or(0);
    let line = position::position(text, first).line;
    let start = position::line_start(text, first);
    let end = text[last..].find('\n').map_or(text.len(), |length| last + length);
    let end = text[..end].trim_end_matches('\r').len();
    let annotations = marks.iter().zip(ranges).map(|((_, label, kind), range)| {
        let annotation = kind.span(range.start - start..range.end - start);
        if label.is_empty() { annotation } else { annotation.label(*label) }
    });
    Snippet::source(&text[start..end]).path(files.name(file)).line_start(line).annotations(annotations)
}

/// Within the text, on character borders, and on one line where it started on one.
fn clamp(text: &str, span: Span) -> Range<usize> {
    let start = position::floor(text, span.start as usize);
    let end = position::floor(text, span.end as usize).max(start);
    let line_end = text[start..].find(['\r', '\n']).map_or(text.len(), |length| start + length);
    start..end.min(line_end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::OneFile;
    use super::super::{Code, Diagnostic, FileId, Span};
    use super::*;

    #[test]
    fn shows_the_line_the_caret_and_what_to_do() {
        let file = OneFile("---\ntitle: Ура\ndaet: 2024\n---\n");
        let at = file.0.find("daet").expect("daet");
        let diagnostic =
            Diagnostic::new(Code::FieldUnknown, Span::new(FileId(0), at..at + 4), "unknown field `daet`")
                .did_you_mean("daet", ["date"]);
        insta::assert_snapshot!(render(&diagnostic, &file, Style { colour: false, width: 100 }), @r"
        error[field/unknown]: unknown field `daet`
          ╭▸ content/publications/brief.en.md:3:1
          │
        3 │ daet: 2024
          │ ━━━━
          ╰╴
        help: did you mean `date`?
        ");
    }
}
