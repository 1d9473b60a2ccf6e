//! What the citation processor makes, as HTML within a line: no attribute that a strict policy for styles refuses.

use std::fmt::Write;

use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, VerticalAlign};
use hayagriva::{Elem, ElemChild, ElemChildren, ElemMeta, Formatting};
use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

/// What a body says of one work that it cites, beyond what the style makes of it.
pub(super) struct Shown<'a> {
    pub(super) prefix: &'a str,
    pub(super) suffix: &'a str,
    /// The sentence has named the author already.
    pub(super) is_without_author: bool,
    /// The id of the work in the list.
    pub(super) target: Option<&'a str>,
}

/// A citation, each of its works with a link to the list.
pub(super) fn of_citation(children: &ElemChildren, shown: &[Shown<'_>], is_note: bool) -> String {
    let mut out = String::new();
    for child in &children.0 {
        match child {
            ElemChild::Elem(Elem { children, meta: Some(ElemMeta::Entry(index)), .. }) => {
                of_work(children, shown.get(*index), &mut out);
            }
            other => out.push_str(&of_field(other)),
        }
    }
    let out = out.trim();
    // A note begins as a sentence does.
    match out.chars().next().filter(|first| is_note && first.is_lowercase()) {
        Some(first) => first.to_uppercase().chain(out[first.len_utf8()..].chars()).collect(),
        None => out.to_owned(),
    }
}

fn of_work(children: &ElemChildren, shown: Option<&Shown<'_>>, out: &mut String) {
    let mut html = String::new();
    let _ = match shown {
        Some(shown) if shown.is_without_author => push(&without_names(children), &mut html),
        _ => push(children, &mut html),
    };
    let Some(shown) = shown else { return out.push_str(&html) };
    let html = if shown.is_without_author { html.trim_start_matches([',', ' ', ';']) } else { &html };
    if !shown.prefix.is_empty() {
        let _ = escape_html_body_text(&mut *out, shown.prefix);
        out.push(' ');
    }
    match shown.target.filter(|_| !html.contains("<a ")) {
        Some(id) => {
            let _ = write!(out, "<a href=\"#{id}\" class=\"citation\">{html}</a>");
        }
        None => out.push_str(html),
    }
    if !shown.suffix.is_empty() {
        out.push_str(if shown.suffix.starts_with([',', '.', ')', ';', ':']) { "" } else { ", " });
        let _ = escape_html_body_text(&mut *out, shown.suffix);
    }
}

/// Without the first names, which are those of the authors.
fn without_names(children: &ElemChildren) -> ElemChildren {
    let mut children = children.clone();
    take_names(&mut children);
    children
}

fn take_names(children: &mut ElemChildren) -> bool {
    for at in 0..children.0.len() {
        if let ElemChild::Elem(element) = &mut children.0[at] {
            if matches!(element.meta, Some(ElemMeta::Names(_))) {
                children.0.remove(at);
                return true;
            }
            if take_names(&mut element.children) {
                return true;
            }
        }
    }
    false
}

/// One part of an entry.
pub(super) fn of_field(child: &ElemChild) -> String {
    let mut out = String::new();
    let _ = push(&ElemChildren(vec![child.clone()]), &mut out);
    out
}

/// HTML within a line.
pub(super) fn of_line(children: &ElemChildren) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = push(children, &mut out);
    out.trim().to_owned()
}

fn push(children: &ElemChildren, out: &mut String) -> std::fmt::Result {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => push_text(&text.text, text.formatting, out)?,
            ElemChild::Elem(element) => {
                // Blocks within an entry: the next one is a word apart.
                if element.display.is_some() && !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
                push(&element.children, out)?;
            }
            ElemChild::Markup(markup) => escape_html_body_text(&mut *out, markup)?,
            ElemChild::Link { text, url } => {
                out.push_str("<a href=\"");
                escape_href(&mut *out, url)?;
                out.push_str("\">");
                push_text(&text.text, text.formatting, out)?;
                out.push_str("</a>");
            }
            ElemChild::Transparent { .. } => {}
        }
    }
    Ok(())
}

fn push_text(text: &str, formatting: Formatting, out: &mut String) -> std::fmt::Result {
    let tags = [
        (formatting.font_style == FontStyle::Italic, "i"),
        (formatting.font_weight == FontWeight::Bold, "b"),
        (formatting.vertical_align == VerticalAlign::Sup, "sup"),
        (formatting.vertical_align == VerticalAlign::Sub, "sub"),
    ];
    let is_small = formatting.font_variant == FontVariant::SmallCaps;
    if is_small {
        out.push_str("<span class=\"small-caps\">");
    }
    for (_, tag) in tags.iter().filter(|(is_on, _)| *is_on) {
        write!(out, "<{tag}>")?;
    }
    escape_html(&mut *out, text)?;
    for (_, tag) in tags.iter().rev().filter(|(is_on, _)| *is_on) {
        write!(out, "</{tag}>")?;
    }
    if is_small {
        out.push_str("</span>");
    }
    Ok(())
}
