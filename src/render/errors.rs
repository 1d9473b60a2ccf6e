//! Tera's errors as diagnostics, with the template's file and the place in it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error as _;

use tera::{Error, ErrorKind, ReportError};

use super::slips;
use crate::diagnostics::nearest::nearest;
use crate::diagnostics::{Code, Diagnostic, FileId, Files, Place, Span, position};
use crate::vocabulary::SitePath;

type Templates = BTreeMap<String, FileId>;

/// A syntax error, where the error is one; other errors of a template alone say nothing yet.
pub(super) fn syntax(error: &Error, templates: &Templates, files: &dyn Files) -> Option<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => Some(reported(Code::TemplateSyntax, report, templates, files)),
        _ => None,
    }
}

/// What is wrong with all templates together: unknown filters, missing parents. Tera reports several in one text.
pub(super) fn load(error: &Error, templates: &Templates, files: &dyn Files) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            vec![reported(Code::TemplateSyntax, report, templates, files)]
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = format!("this template extends `{parent}`, which does not exist");
            let problem = Diagnostic::new(Code::TemplateMissing, file(current, templates), message);
            // `default/base.html`: the right file of a theme that is not there.
            let bare = parent.split_once('/').map_or(parent.as_str(), |(_, bare)| bare);
            let elsewhere = format!("built-in/{bare}");
            vec![if templates.contains_key(&elsewhere) && bare != parent {
                problem.help(format!("that of the program is `{elsewhere}`"))
            } else {
                problem.did_you_mean(parent, templates.keys().map(String::as_str))
            }]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = "templates extend or include each other in a circle";
            vec![Diagnostic::new(Code::TemplateSyntax, file(tpl, templates), message)]
        }
        _ => split(&error.to_string(), templates, files),
    }
}

/// Whether a template misses a block or a component of another one, which that may have as soon as it can be read.
pub(super) fn misses_a_part(problem: &Diagnostic) -> bool {
    problem.message.ends_with("is not defined") || problem.message.contains("is not defined in")
}

/// The template that extends one which does not exist, if that is the error.
pub(super) fn orphan(error: &Error) -> Option<&str> {
    match error.kind() {
        ErrorKind::MissingParent { current, .. } => Some(current),
        _ => None,
    }
}

/// A mistake met while a page was made.
pub(super) fn render(error: &Error, template: &str, templates: &Templates, files: &dyn Files) -> Diagnostic {
    let mut source: Option<&(dyn std::error::Error + 'static)> = None;
    if let ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) = error.kind() {
        return reported(Code::TemplateRender, report, templates, files);
    }
    let mut message = error.to_string();
    source = source.or(error.source());
    while let Some(inner) = source {
        message = format!("{message}: {inner}");
        source = inner.source();
    }
    Diagnostic::new(Code::TemplateRender, file(template, templates), message)
}

/// A template that made a drawing which cannot be painted. Why may differ from page to page, so the first is told.
pub(super) fn drawing(why: &str, template: &str, templates: &Templates) -> Diagnostic {
    let message = "what this template draws cannot be painted";
    Diagnostic::new(Code::TemplateRender, file(template, templates), message).help(why)
}

fn reported(code: Code, report: &ReportError, templates: &Templates, files: &dyn Files) -> Diagnostic {
    let message = sentence(report.message());
    // Of all that a template could have asked for, the nearest is enough.
    let (message, known) = match message.split_once(". Available ") {
        Some((message, known)) => {
            (message.to_owned(), known.split_once(": ").map(|(_, known)| known.to_owned()))
        }
        None => (message, None),
    };
    let place = match id_of(report.filename(), templates) {
        Some(id) => {
            let (text, range) = (files.text(id), &report.span().range);
            let start = range.start.min(text.len());
            Place::At(Span::new(id, start..range.end.clamp(start, text.len())))
        }
        None => file(report.filename(), templates),
    };
    let asked = message.split('`').nth(1).unwrap_or_default().to_owned();
    let problem = Diagnostic::new(code, place.clone(), message);
    let Some(known) = known else {
        let Place::At(span) = place else { return problem };
        let text = files.text(span.file);
        let at = text.get(span.start as usize..span.end as usize).unwrap_or_default();
        return slips::advise(problem, &asked, text, at, span.start as usize);
    };
    if nearest(&asked, known.split(", ")).is_empty() {
        return problem.help(format!("choose from {known}"));
    }
    problem.did_you_mean(&asked, known.split(", "))
}

/// The several errors that Tera puts into one text, each with `--> [name:line:column]`.
fn split(text: &str, templates: &Templates, files: &dyn Files) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut told = BTreeSet::new();
    let mut message = "";
    for line in text.lines() {
        if let Some(rest) = line.trim().strip_prefix("error: ") {
            message = rest;
        } else if let Some((_, at)) = line.split_once("--> ") {
            let problem = placed(message, at.trim().trim_matches(['[', ']']), templates, files);
            // A frame without a block is told once, however many templates fill that.
            let is_told = |problem: &Diagnostic| {
                problem.help.iter().any(|help| help.starts_with("add `{% block") && told.contains(help))
            };
            let problem = problem.filter(|problem| !is_told(problem));
            told.extend(problem.iter().flat_map(|problem| problem.help.iter().cloned()));
            problems.extend(problem);
        }
    }
    if problems.is_empty() {
        problems.push(Diagnostic::new(Code::TemplateSyntax, Place::Site, text.trim().replace('\n', "; ")));
    }
    problems
}

fn placed(message: &str, at: &str, templates: &Templates, files: &dyn Files) -> Option<Diagnostic> {
    let mut parts = at.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let id = id_of(parts.next()?, templates)?;
    let text = files.text(id);
    let start = position::byte(text, line, column.max(1));
    let word = text[start..].find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len() - start);
    let problem =
        Diagnostic::new(Code::TemplateSyntax, Span::new(id, start..start + word), sentence(message));
    let asked = message.split('`').nth(1).unwrap_or_default();
    Some(if message.starts_with("Block `") {
        help_with_block(problem, asked, text, templates, files)
    } else if message.starts_with("Unknown include") || message.starts_with("Unknown template") {
        problem.did_you_mean(asked, templates.keys().map(String::as_str))
    } else if message.starts_with("Unknown component") {
        let texts = templates.values().map(|id| files.text(*id));
        let components: Vec<&str> = texts.flat_map(|text| named(text, "component")).collect();
        problem.did_you_mean(asked, components)
    } else {
        slips::advise(problem, asked, text, &text[start..start + word], start)
    })
}

/// Says where a block belongs that no parent of a template has: into the frame, if that is not the program's own.
fn help_with_block(
    problem: Diagnostic,
    block: &str,
    text: &str,
    templates: &Templates,
    files: &dyn Files,
) -> Diagnostic {
    let mut above = Vec::new();
    let mut next = parent(text);
    while let Some(id) = next.and_then(|name| id_of(name, templates)).filter(|id| !above.contains(id)) {
        above.push(id);
        next = parent(files.text(id));
    }
    let blocks: Vec<&str> = above.iter().flat_map(|id| named(files.text(*id), "block")).collect();
    match above.last().map(|frame| files.name(*frame)) {
        Some(frame) if !frame.starts_with("built-in:") => problem.help(format!(
            "add `{{% block {block} %}}{{% endblock {block} %}}` to {frame}, where it shall stand"
        )),
        _ if nearest(block, blocks.iter().copied()).is_empty() && !blocks.is_empty() => {
            problem.help(format!("choose from {}", blocks.join(", ")))
        }
        _ => problem.did_you_mean(block, blocks),
    }
}

/// The names in tags such as `{% block main %}`, `{% component card(item) %}`.
fn named<'t>(text: &'t str, tag: &'static str) -> impl Iterator<Item = &'t str> {
    let tags = text.split("{%").skip(1).map(|tag| tag.trim_start_matches('-').trim_start());
    let names = tags.filter_map(move |words| words.strip_prefix(tag)?.strip_prefix(' '));
    names.filter_map(|name| name.trim_start().split(|c: char| !(c.is_alphanumeric() || c == '_')).next())
}

/// The template that one extends: `{% extends "base.html" %}`.
fn parent(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("extends")?;
    rest.trim_start().strip_prefix(['"', '\'', '`'])?.split(['"', '\'', '`']).next()
}

fn file(name: &str, templates: &Templates) -> Place {
    match id_of(name, templates) {
        Some(id) => Place::At(Span::top(id)),
        None if name.is_empty() => Place::Site,
        None => Place::File(SitePath::new(name)),
    }
}

/// The file of a template by Tera's name, or by its bare name.
fn id_of(name: &str, templates: &Templates) -> Option<FileId> {
    let bare =
        || templates.iter().find(|(known, _)| known.split_once('/').is_some_and(|(_, bare)| bare == name));
    templates.get(name).copied().or_else(|| bare().map(|(_, id)| *id))
}

/// In the form of our messages: no full stop, a small letter at the beginning unless it is a name.
fn sentence(message: &str) -> String {
    message.trim().trim_end_matches('.').to_owned()
}
