//! What people and tools are told: problems, failures, the closing line.

use std::io::{IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::Outcome;
use super::args::{Common, Format};
use crate::diagnostics::{Diagnostics, Files, Severity, github, human, json};
use crate::failure::Failure;

/// Shows all problems in the format asked for.
pub(super) fn problems(diagnostics: &Diagnostics, files: &dyn Files, common: &Common) {
    let text = text(diagnostics, files, common.format);
    // Nobody to tell if the reader has gone.
    let _ = match common.format {
        Format::Human => std::io::stderr().write_all(text.as_bytes()),
        Format::Json | Format::Github => std::io::stdout().write_all(text.as_bytes()),
    };
}

/// All problems in a format; for people with colours where the terminal wants them.
pub(super) fn text(diagnostics: &Diagnostics, files: &dyn Files, format: Format) -> String {
    match format {
        Format::Human => {
            let colour = AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
            let style = human::Style { colour, width: width() };
            diagnostics.iter().map(|diagnostic| human::render(diagnostic, files, style)).collect()
        }
        Format::Json => diagnostics.iter().map(|diagnostic| json::render(diagnostic, files)).collect(),
        Format::Github => diagnostics.iter().map(|diagnostic| github::render(diagnostic, files)).collect(),
    }
}

/// How many columns a line takes at a terminal, its colours apart.
pub(super) fn columns(line: &str) -> usize {
    anstream::adapter::strip_str(line).map(|part| part.chars().count()).sum()
}

fn width() -> usize {
    if !std::io::stderr().is_terminal() {
        return 140;
    }
    terminal_size::terminal_size().map_or(140, |(width, _)| usize::from(width.0).max(40))
}

/// Words for people. Nobody is told where stderr cannot be written to.
pub(super) fn tell(words: &str) {
    let _ = writeln!(anstream::stderr(), "{words}");
}

/// The one sentence with which a failed command ends.
pub(super) fn failure(failure: &Failure) {
    tell(&format!("\u{1b}[1m\u{1b}[31merror\u{1b}[0m: {failure}"));
}

/// A line for people, unless they asked for quiet.
pub(super) fn line(common: &Common, line: &str) {
    if !common.quiet {
        tell(line);
    }
}

/// `2 errors, 1 warning`; empty where there are none.
pub(super) fn counts(diagnostics: &Diagnostics) -> String {
    let count = |severity, one: &str| match diagnostics.count(severity) {
        0 => None,
        1 => Some(format!("1 {one}")),
        many => Some(format!("{many} {one}s")),
    };
    let counts = [count(Severity::Error, "error"), count(Severity::Warning, "warning")];
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What the exit status has to say about the problems found.
pub(super) fn outcome(diagnostics: &Diagnostics, strict: bool) -> Outcome {
    let warns = strict && diagnostics.count(Severity::Warning) > 0;
    if diagnostics.has_errors() || warns { Outcome::Problems } else { Outcome::Clean }
}
