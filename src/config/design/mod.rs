//! `theme:` of `site.yaml`: which theme, and how the site changes its looks without a theme of its own: colours, fonts,
//! logo, home page, foot. Must not know: which colours and fonts a theme has.

mod colours;
mod fonts;

pub use colours::{Role, Tint};
pub use fonts::{Face, Fonts, Typeface, Use};

use super::read::{self, Link, Reader};
use super::{Languages, MenuEntry, Text, menu};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::yaml::{self, Fields, Node, Value};

/// How a site looks.
#[derive(Clone, Debug)]
pub struct Design {
    /// The theme's folder below `themes/`; `default` is also compiled in.
    pub theme: String,
    /// Where `site.yaml` names it.
    pub span: Span,
    /// Its own colours, in the order of [`Role`].
    pub colours: Vec<Tint>,
    /// Its own fonts.
    pub fonts: Fonts,
    /// Its logo.
    pub logo: Option<Logo>,
    /// The main menu and where it is, until the settings know whether it stands at the top of `site.yaml` too.
    pub(super) menu: Option<(Vec<MenuEntry>, Span)>,
    /// The parts of the home page, in their order; `None` leaves it to the theme.
    pub home: Vec<Block>,
    /// What it adds to the foot of every page.
    pub footer: Footer,
    /// Where else the institute is, for the foot of every page.
    pub social: Vec<Link>,
}

/// A logo in `static/`.
#[derive(Clone, Debug)]
pub struct Logo {
    /// The file, from `/`.
    pub file: (String, Span),
    /// The file for dark screens, where that is another one.
    pub dark: Option<(String, Span)>,
    /// Whether the picture itself says the name of the site, so that the theme need not.
    pub has_name: bool,
}

/// A part of the home page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Block {
    /// The institute in a sentence, and the editor's words.
    Intro,
    /// What the editors put first.
    Lead,
    /// The latest publications.
    Publications,
    /// Coming events.
    Events,
    /// News.
    News,
    /// Running projects.
    Projects,
    /// Topics.
    Topics,
}

impl Block {
    /// Each with its word in `site.yaml` and in templates, in the usual order.
    const ALL: [(&'static str, Block); 7] = [
        ("intro", Block::Intro),
        ("lead", Block::Lead),
        ("publications", Block::Publications),
        ("events", Block::Events),
        ("news", Block::News),
        ("projects", Block::Projects),
        ("topics", Block::Topics),
    ];

    /// Its word in templates.
    pub fn name(self) -> &'static str {
        Block::ALL.iter().find(|(_, block)| *block == self).map_or("", |(name, _)| name)
    }
}

/// What a site adds to the foot of every page.
#[derive(Clone, Default, Debug)]
pub struct Footer {
    /// A few words.
    pub text: Option<Text>,
    /// Lists of links.
    pub columns: Vec<Column>,
}

/// A list of links with a heading.
#[derive(Clone, Debug)]
pub struct Column {
    /// The heading.
    pub title: Text,
    /// The links: sections and works, as in the menu, or addresses.
    pub links: Vec<MenuEntry>,
}

impl Design {
    fn new(theme: String, span: Span) -> Design {
        Design {
            theme,
            span,
            colours: Vec::new(),
            fonts: Fonts::default(),
            logo: None,
            menu: None,
            home: Block::ALL.iter().map(|(_, block)| *block).collect(),
            footer: Footer::default(),
            social: Vec::new(),
        }
    }

    /// The files of `static/` that it names, to see whether they are there.
    pub fn files(&self) -> impl Iterator<Item = &(String, Span)> {
        self.logo.iter().flat_map(Logo::files).chain(self.fonts.files())
    }
}

impl Logo {
    /// Its files.
    pub fn files(&self) -> impl Iterator<Item = &(String, Span)> {
        std::iter::once(&self.file).chain(&self.dark)
    }
}

/// Reads `theme:`, a name or a map. `top` is where `site.yaml` begins.
pub(super) fn read(node: Option<&Node>, languages: &Languages, top: Span, reader: &mut Reader<'_>) -> Design {
    let usual = || Design::new("default".to_owned(), top);
    let Some(node) = node else { return usual() };
    if matches!(node.value, Value::Scalar(_)) {
        let name = read::url_segment(node, reader.diagnostics);
        return name.map_or_else(usual, |name| Design::new(name.to_string(), node.span));
    }
    let expected = "the name of a theme, or a map such as `{colours: {accent: \"#0b5054\"}}`";
    let Some(mut fields) = Fields::of(node, expected, reader.diagnostics) else { return usual() };
    let diagnostics = &mut *reader.diagnostics;
    let name = fields.read("name", diagnostics, |node, diagnostics| {
        Some((read::url_segment(node, diagnostics)?.to_string(), node.span))
    });
    let (theme, span) = name.unwrap_or_else(|| ("default".to_owned(), node.span));
    let mut design = Design::new(theme, span);
    design.colours = fields.node("colours").map(|node| colours::read(node, diagnostics)).unwrap_or_default();
    design.fonts = fields.node("fonts").map(|node| fonts::read(node, diagnostics)).unwrap_or_default();
    design.logo = fields.read("logo", diagnostics, logo);
    if fields.node("home").is_some() {
        design.home = blocks(&mut fields, diagnostics);
    }
    design.footer =
        fields.node("footer").map(|node| footer(node, languages, diagnostics)).unwrap_or_default();
    design.social =
        fields.list("social", diagnostics, |node, diagnostics| read::link(node, languages, diagnostics));
    let menu =
        fields.list("menu", diagnostics, |node, diagnostics| menu::entry(node, languages, diagnostics));
    design.menu = fields.node("menu").map(|node| (menu, node.span));
    fields.finish("settings of a theme's own go under `theme_settings:`", diagnostics);
    design
}

fn blocks(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let found = fields.list("home", diagnostics, |node, diagnostics| {
        Some((read::choice(node, &Block::ALL, diagnostics)?, node.span))
    });
    for (block, span) in found {
        if blocks.contains(&block) {
            let message = format!("`{}` stands twice in the home page", block.name());
            let diagnostic = Diagnostic::new(Code::FieldBadValue, span, message);
            diagnostics.push(diagnostic.help("name each part once"));
        } else {
            blocks.push(block);
        }
    }
    blocks
}

fn logo(node: &Node, diagnostics: &mut Diagnostics) -> Option<Logo> {
    if matches!(node.value, Value::Scalar(_)) {
        return Some(Logo { file: static_file(node, diagnostics)?, dark: None, has_name: false });
    }
    let mut fields = Fields::of(node, "a file of static/, or a map with `file`", diagnostics)?;
    let file = fields.read("file", diagnostics, static_file);
    if fields.node("file").is_none() {
        fields.missing("file", "name a file of static/, such as /logo.svg", diagnostics);
    }
    let dark = fields.read("dark", diagnostics, static_file);
    let has_name = fields.flag("has_name", diagnostics);
    fields.finish("", diagnostics);
    Some(Logo { file: file?, dark, has_name })
}

/// A file of `static/`, from `/`.
fn static_file(node: &Node, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
    let text = &yaml::scalar(node, "a file of static/ such as /logo.svg", diagnostics)?.text;
    if text.starts_with('/') && text.len() > 1 {
        return Some((text.clone(), node.span));
    }
    let message = format!("`{text}` is not a file of static/");
    let help = "put the file into static/ and write its path from there, such as /logo.svg";
    diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
    None
}

fn footer(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Footer {
    let Some(mut fields) = Fields::of(node, "a map with `text` and `columns`", diagnostics) else {
        return Footer::default();
    };
    let footer = Footer {
        text: fields.read("text", diagnostics, |node, diagnostics| Text::read(node, languages, diagnostics)),
        columns: fields
            .list("columns", diagnostics, |node, diagnostics| column(node, languages, diagnostics)),
    };
    fields.finish("", diagnostics);
    footer
}

fn column(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Option<Column> {
    let mut fields = Fields::of(node, "a map with `title` and `links`", diagnostics)?;
    let title =
        fields.read("title", diagnostics, |node, diagnostics| Text::read(node, languages, diagnostics));
    if fields.node("title").is_none() {
        fields.missing("title", "say what the links have in common", diagnostics);
    }
    let links =
        fields.list("links", diagnostics, |node, diagnostics| menu::entry(node, languages, diagnostics));
    fields.finish("", diagnostics);
    Some(Column { title: title?, links })
}
