//! `theme: colours:` of `site.yaml`: a colour for each role that a theme knows.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::Colour;
use crate::yaml::{self, Fields, Node, Value};

/// What a colour is for. Style sheets know each as a custom property of the same name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Role {
    /// The page.
    Paper,
    /// What is set off from the page a little.
    Tint,
    /// Text.
    Ink,
    /// Text beside the point: dates, captions.
    Muted,
    /// Lines.
    Rule,
    /// Links and buttons.
    Accent,
    /// Links and buttons under a pointer.
    AccentStrong,
    /// Text on buttons.
    OnAccent,
    /// Small signs that are no text.
    Mark,
    /// The broad bands: the opening of the home page, the foot.
    Band,
    /// Text on bands.
    OnBand,
    /// Text beside the point on bands.
    OnBandMuted,
}

impl Role {
    /// Each with its word in `site.yaml`.
    pub const ALL: [(&'static str, Role); 12] = [
        ("paper", Role::Paper),
        ("tint", Role::Tint),
        ("ink", Role::Ink),
        ("muted", Role::Muted),
        ("rule", Role::Rule),
        ("accent", Role::Accent),
        ("accent-strong", Role::AccentStrong),
        ("on-accent", Role::OnAccent),
        ("mark", Role::Mark),
        ("band", Role::Band),
        ("on-band", Role::OnBand),
        ("on-band-muted", Role::OnBandMuted),
    ];

    /// Its word, in `site.yaml` and as a custom property.
    pub fn name(self) -> &'static str {
        Role::ALL.iter().find(|(_, role)| *role == self).map_or("", |(name, _)| name)
    }
}

/// The colour of a role, on light and on dark screens.
#[derive(Clone, Debug)]
pub struct Tint {
    /// What it is for.
    pub role: Role,
    /// On light screens.
    pub light: Option<(Colour, Span)>,
    /// On dark screens.
    pub dark: Option<(Colour, Span)>,
}

/// Reads `theme: colours:`.
pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Tint> {
    let Some(mut fields) = Fields::of(node, "a map such as `{accent: \"#0b5054\"}`", diagnostics) else {
        return Vec::new();
    };
    let mut tints = Vec::new();
    for (name, role) in Role::ALL {
        tints.extend(fields.stated(name).and_then(|node| tint(role, node, diagnostics)));
    }
    fields.finish("", diagnostics);
    tints
}

fn tint(role: Role, node: &Node, diagnostics: &mut Diagnostics) -> Option<Tint> {
    if !matches!(node.value, Value::Map(_)) {
        return Some(Tint { role, light: Some(colour(node, diagnostics)?), dark: None });
    }
    let mut fields = Fields::of(node, "a colour, or a map with `light` and `dark`", diagnostics)?;
    let tint = Tint {
        role,
        light: fields.stated("light").and_then(|node| colour(node, diagnostics)),
        dark: fields.stated("dark").and_then(|node| colour(node, diagnostics)),
    };
    fields.finish("", diagnostics);
    Some(tint)
}

fn colour(node: &Node, diagnostics: &mut Diagnostics) -> Option<(Colour, Span)> {
    const EXPECTED: &str = "a colour such as \"#0b5054\"";
    if yaml::is_null(node) {
        // An unquoted `#` begins a comment, so that nothing is left to read.
        let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, "there is no colour here");
        diagnostics.push(diagnostic.help("put the colour in quotes: \"#0b5054\""));
        return None;
    }
    let text = &yaml::scalar(node, EXPECTED, diagnostics)?.text;
    let found = Colour::parse(text);
    if found.is_none() {
        let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not a colour"));
        diagnostics.push(diagnostic.help("write it as six hexadecimal digits in quotes: \"#0b5054\""));
    }
    found.map(|colour| (colour, node.span))
}
