//! Readers of single values that `site.yaml` and front matter share.

use jiff::tz::TimeZone;

use super::{Languages, SlugStyle, Text};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::paths::is_device;
use crate::vocabulary::{Slug, address};
use crate::yaml::{self, Node};

/// What reading settings needs at hand.
pub(super) struct Reader<'d> {
    pub(super) diagnostics: &'d mut Diagnostics,
}

/// A whole address, `https://…` (or `http:`, `mailto:`, `tel:`), as a page may have it.
pub fn url(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = &yaml::scalar(node, "an address such as https://bridge.example/", diagnostics)?.text;
    let lower = text.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:", "tel:", "webcal://"];
    let fine = known.iter().any(|scheme| lower.starts_with(scheme) && text.len() > scheme.len());
    if fine && !text.contains(char::is_whitespace) {
        return Some(address::readable_url(text).into_owned());
    }
    let mut diagnostic =
        Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not a whole address"));
    if lower.contains('.') && !lower.contains(':') && !text.contains(char::is_whitespace) {
        diagnostic = diagnostic.help(format!("write https://{text}"));
    } else {
        diagnostic = diagnostic.help("write it whole, such as https://bridge.example/page/, mailto:office@bridge.example or tel:+38344000000");
    }
    diagnostics.push(diagnostic);
    None
}

/// One segment of a URL: a slug.
pub fn url_segment(node: &Node, diagnostics: &mut Diagnostics) -> Option<Slug> {
    let text = &yaml::scalar(node, "a slug such as `policy-brief`", diagnostics)?.text;
    segment(text, node, diagnostics, &|text| Slug::parse(text))
}

/// A part of a URL in a language that may keep its own letters.
pub fn url_segment_in(style: &SlugStyle, node: &Node, diagnostics: &mut Diagnostics) -> Option<Slug> {
    let text = &yaml::scalar(node, "a slug such as `policy-brief`", diagnostics)?.text;
    segment(text, node, diagnostics, &|text| style.parse(text))
}

fn segment(
    text: &str,
    node: &Node,
    diagnostics: &mut Diagnostics,
    parse: &dyn Fn(&str) -> Option<Slug>,
) -> Option<Slug> {
    /// File systems allow 255 bytes to a name.
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        let message =
            format!("a part of a URL has at most {LONGEST} letters, and this one has {}", text.len());
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help("shorten it"));
        return None;
    }
    if is_reserved(text, node.span, diagnostics) {
        return None;
    }
    parse(text).or_else(|| {
        let message = format!("`{text}` cannot be part of a URL");
        let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, message);
        diagnostics.push(match Slug::from_text(text) {
            Some(slug) => {
                diagnostic.help(format!("lower-case letters, digits and hyphens are fine: `{slug}`"))
            }
            None => diagnostic.help("use lower-case letters, digits and hyphens"),
        });
        None
    })
}

/// Reports a part of a URL that could be no folder on Windows.
pub(super) fn is_reserved(text: &str, span: Span, diagnostics: &mut Diagnostics) -> bool {
    if is_device(text) {
        let message = format!("`{text}` cannot be part of a URL: on Windows it is the name of a device");
        let help = format!("choose another word, such as `{text}-1`");
        diagnostics.push(Diagnostic::new(Code::UrlReserved, span, message).help(help));
    }
    is_device(text)
}

/// An IANA time zone.
pub fn time_zone(node: &Node, diagnostics: &mut Diagnostics) -> Option<TimeZone> {
    let name = &yaml::scalar(node, "a time zone such as Europe/Belgrade", diagnostics)?.text;
    TimeZone::get(name).ok().or_else(|| {
        let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
        let mut diagnostic =
            Diagnostic::new(Code::FieldBadValue, node.span, format!("there is no time zone `{name}`"))
                .did_you_mean(name, names.iter().map(String::as_str));
        if name.ends_with("Pristina") || name.ends_with("Prishtina") {
            diagnostic = diagnostic.help("clocks in Kosovo go by Europe/Belgrade");
        }
        diagnostics.push(diagnostic);
        None
    })
}

/// One of a closed set of words.
pub fn choice<T: Copy>(node: &Node, choices: &[(&str, T)], diagnostics: &mut Diagnostics) -> Option<T> {
    let text = &yaml::scalar(node, "one word", diagnostics)?.text;
    let found = choices.iter().find(|(word, _)| word == text).map(|(_, choice)| *choice);
    found.or_else(|| {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let diagnostic =
            Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not one of the choices"))
                .did_you_mean(text, words.iter().copied());
        let part =
            words.iter().find(|word| diagnostic.help.is_empty() && word.split('-').any(|part| part == text));
        let diagnostic = match part {
            Some(word) => diagnostic.help(format!("did you mean `{word}`?")),
            None => diagnostic,
        };
        diagnostics.push(diagnostic.help(format!("choose from {}", words.join(", "))));
        None
    })
}

/// A whole number within a range.
pub fn number(
    node: &Node,
    range: std::ops::RangeInclusive<u32>,
    diagnostics: &mut Diagnostics,
) -> Option<u32> {
    let text = &yaml::scalar(node, "a whole number", diagnostics)?.text;
    text.parse().ok().filter(|number| range.contains(number)).or_else(|| {
        let message = format!("expected a whole number from {} to {}", range.start(), range.end());
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
        None
    })
}

/// `{title, url}`, or an address alone.
pub fn link(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Option<Link> {
    if let yaml::Value::Scalar(_) = node.value {
        let url = url(node, diagnostics)?;
        let bare = url.split("://").nth(1).unwrap_or(&url).trim_end_matches('/').to_owned();
        return Some(Link { title: Text::Same(bare), url });
    }
    let mut fields = yaml::Fields::of(node, "an address, or a map with `title` and `url`", diagnostics)?;
    let url_found = fields.read("url", diagnostics, url);
    let title =
        fields.read("title", diagnostics, |node, diagnostics| Text::read(node, languages, diagnostics));
    if fields.node("url").is_none() {
        fields.missing("url", "a link needs an address", diagnostics);
    }
    fields.finish("", diagnostics);
    let url = url_found?;
    Some(Link { title: title.unwrap_or_else(|| Text::Same(url.clone())), url })
}

/// A link out of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Its words.
    pub title: Text,
    /// The whole address.
    pub url: String,
}
