//! `theme: fonts:` of `site.yaml`: which typeface serves which use, and the files of typefaces that the site brings.

use crate::config::read::choice;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::yaml::{self, Fields, Node, Value};

use super::static_file;

/// What a typeface is used for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    /// Running text.
    Text,
    /// Headings.
    Headings,
    /// Menus, buttons, captions, tables.
    Interface,
}

impl Use {
    /// Each with its word in `site.yaml` and in templates.
    const ALL: [(&'static str, Use); 3] =
        [("text", Use::Text), ("headings", Use::Headings), ("interface", Use::Interface)];

    /// Its word in templates.
    pub fn name(self) -> &'static str {
        Use::ALL.iter().find(|(_, used_for)| *used_for == self).map_or("", |(name, _)| name)
    }
}

/// A typeface, by where it comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Typeface {
    /// The theme's own with serifs.
    Serif,
    /// The theme's own without serifs.
    Sans,
    /// One with serifs that the reader's machine has: nothing is loaded.
    SystemSerif,
    /// One without serifs that the reader's machine has.
    SystemSans,
    /// One of the site's own files.
    Own(String),
}

/// The typeface of a use.
#[derive(Clone, Debug)]
pub struct Font {
    /// What for.
    pub used_for: Use,
    /// Which.
    pub typeface: Typeface,
    /// How bold, from 100 to 900, where the site says.
    pub weight: Option<u32>,
}

/// A file of a typeface (CSS Fonts 4, section 4).
#[derive(Clone, Debug)]
pub struct Face {
    /// The family that it belongs to.
    pub family: String,
    /// The file of `static/`, from `/`.
    pub file: (String, Span),
    /// How bold: from and to, from 100 to 900.
    pub weight: (u32, u32),
    /// Whether it is slanted.
    pub is_italic: bool,
}

/// The site's own choice of fonts.
#[derive(Clone, Default, Debug)]
pub struct Fonts {
    /// At most one a use.
    pub uses: Vec<Font>,
    /// Files of the site, in the order written.
    pub faces: Vec<Face>,
}

impl Fonts {
    /// The files that it names.
    pub(super) fn files(&self) -> impl Iterator<Item = &(String, Span)> {
        self.faces.iter().map(|face| &face.file)
    }
}

/// Reads `theme: fonts:`.
pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Fonts {
    let Some(mut fields) = Fields::of(node, "a map such as `{headings: serif}`", diagnostics) else {
        return Fonts::default();
    };
    let mut faces = Vec::new();
    if let Some(node) = fields.node("files")
        && let Some(families) = Fields::of(node, "a map from family to its files", diagnostics)
    {
        for (family, node) in families.entries() {
            let mut face = |node: &Node, diagnostics: &mut Diagnostics| face(&family.text, node, diagnostics);
            faces.extend(yaml::list(node, diagnostics, &mut face));
        }
    }
    let mut uses = Vec::new();
    for (name, used_for) in Use::ALL {
        uses.extend(
            fields.read(name, diagnostics, |node, diagnostics| font(used_for, node, &faces, diagnostics)),
        );
    }
    fields.finish("the files of a font stand under `files:`", diagnostics);
    Fonts { uses, faces }
}

fn font(used_for: Use, node: &Node, faces: &[Face], diagnostics: &mut Diagnostics) -> Option<Font> {
    if !matches!(node.value, Value::Map(_)) {
        return Some(Font { used_for, typeface: typeface(node, faces, diagnostics)?, weight: None });
    }
    let mut fields =
        Fields::of(node, "the name of a font, or a map with `family` and `weight`", diagnostics)?;
    let found = fields.read("family", diagnostics, |node, diagnostics| typeface(node, faces, diagnostics));
    if fields.node("family").is_none() {
        fields.missing("family", "say which: `serif`, `sans`, or one of `files:`", diagnostics);
    }
    let weight = fields.read("weight", diagnostics, weight).map(|(from, _)| from);
    fields.finish("", diagnostics);
    Some(Font { used_for, typeface: found?, weight })
}

fn typeface(node: &Node, faces: &[Face], diagnostics: &mut Diagnostics) -> Option<Typeface> {
    let known = [
        ("serif", Typeface::Serif),
        ("sans", Typeface::Sans),
        ("system-serif", Typeface::SystemSerif),
        ("system-sans", Typeface::SystemSans),
    ];
    let name = &yaml::scalar(node, "the name of a font", diagnostics)?.text;
    if let Some((_, typeface)) = known.iter().find(|(word, _)| word == name) {
        return Some(typeface.clone());
    }
    if faces.iter().any(|face| face.family == *name) {
        return Some(Typeface::Own(name.clone()));
    }
    let names = known.iter().map(|(word, _)| *word).chain(faces.iter().map(|face| face.family.as_str()));
    let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, format!("there is no font `{name}`"));
    diagnostics.push(
        diagnostic.did_you_mean(name, names).help(
            "choose from serif, sans, system-serif, system-sans, or bring your own: name its files under `files:`",
        ),
    );
    None
}

fn face(family: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<Face> {
    let quoted = family.contains(['"', '\\', '\n']);
    if quoted {
        let message = format!("`{family}` cannot be the name of a font");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
    }
    let mut fields = Fields::of(node, "a map with `file`, `weight` and `style`", diagnostics)?;
    let file = fields.read("file", diagnostics, static_file);
    if fields.node("file").is_none() {
        fields.missing("file", "name a file of static/, such as /fonts/alegreya.woff2", diagnostics);
    }
    let weight = fields.read("weight", diagnostics, weight).unwrap_or((400, 400));
    let is_italic = fields.read("style", diagnostics, |node, diagnostics| {
        choice(node, &[("normal", false), ("italic", true)], diagnostics)
    });
    fields.finish("", diagnostics);
    let file = file.filter(|(file, span)| is_woff2(file, *span, diagnostics))?;
    let face = Face { family: family.to_owned(), file, weight, is_italic: is_italic.unwrap_or(false) };
    (!quoted).then_some(face)
}

/// Every browser of the last ten years reads WOFF 2 (W3C Recommendation 2018), and it is the smallest.
fn is_woff2(file: &str, span: Span, diagnostics: &mut Diagnostics) -> bool {
    let is_woff2 = file.to_ascii_lowercase().ends_with(".woff2");
    if !is_woff2 {
        let diagnostic = Diagnostic::new(Code::FieldBadValue, span, format!("`{file}` is not a WOFF2 file"));
        diagnostics.push(diagnostic.help("convert the font to WOFF2: it is a third of the size"));
    }
    is_woff2
}

/// `400`, or `400 700` for a variable font.
fn weight(node: &Node, diagnostics: &mut Diagnostics) -> Option<(u32, u32)> {
    let text = &yaml::scalar(node, "a weight such as 400, or `400 700`", diagnostics)?.text;
    let numbers: Option<Vec<u32>> = text.split_whitespace().map(|number| number.parse().ok()).collect();
    let range = match numbers.as_deref() {
        Some([one]) => Some((*one, *one)),
        Some([from, to]) if from <= to => Some((*from, *to)),
        _ => None,
    };
    let range = range.filter(|(from, to)| (100..=900).contains(from) && (100..=900).contains(to));
    if range.is_none() {
        let diagnostic = Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not a weight"));
        diagnostics.push(diagnostic.help("write a number from 100 to 900, or two: `400 700`"));
    }
    range
}
