//! `pictures:` of `site.yaml`: in which sizes and formats pictures are shown, and which pages get a social card.
//! Must not know which pictures there are.

use super::read::{Reader, choice, number};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Fields, Node};

/// How pictures are shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pictures {
    /// The widths that browsers may choose from, in pixels, rising; never more than the original has.
    pub widths: Vec<u32>,
    /// From 1 to 100, of JPEG and WebP.
    pub quality: u8,
    /// Whether there is WebP beside the format that every browser shows.
    pub webp: bool,
    /// Whether everything that can do more than draw is taken out of SVG.
    pub is_svg_sanitised: bool,
    /// Which pages get a social card.
    pub cards: Cards,
}

/// Which pages get a picture for social networks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cards {
    /// None.
    Off,
    /// Those that show no picture of their own.
    WhereMissing,
    /// All.
    Always,
}

impl Default for Pictures {
    fn default() -> Self {
        Pictures {
            widths: vec![400, 800, 1200, 1600],
            quality: 80,
            webp: true,
            is_svg_sanitised: true,
            cards: Cards::Off,
        }
    }
}

pub(super) fn read(node: &Node, reader: &mut Reader<'_>) -> Pictures {
    let usual = Pictures::default();
    let Some(mut fields) =
        Fields::of(node, "a map such as `{widths: [400, 800], cards: where-missing}`", reader.diagnostics)
    else {
        return usual;
    };
    let widths =
        fields.node("widths").map(|node| (node.span, yaml::list(node, reader.diagnostics, &mut width)));
    let quality =
        fields.read("quality", reader.diagnostics, |node, diagnostics| number(node, 1..=100, diagnostics));
    let formats = fields.node("formats").map(|node| yaml::list(node, reader.diagnostics, &mut format));
    let svg = fields.read("svg", reader.diagnostics, |node, diagnostics| {
        choice(node, &[("sanitise", true), ("as-is", false)], diagnostics)
    });
    let cards = fields.read("cards", reader.diagnostics, |node, diagnostics| {
        let choices =
            [("off", Cards::Off), ("where-missing", Cards::WhereMissing), ("always", Cards::Always)];
        choice(node, &choices, diagnostics)
    });
    fields.finish("", reader.diagnostics);
    let widths = widths.map(|(span, mut widths)| {
        if widths.is_empty() {
            let diagnostic = Diagnostic::new(Code::FieldBadValue, span, "a picture needs at least one width");
            reader
                .diagnostics
                .push(diagnostic.help("write the usual ones: `widths: [400, 800, 1200, 1600]`"));
        }
        widths.sort_unstable();
        widths.dedup();
        widths
    });
    Pictures {
        widths: widths.filter(|widths| !widths.is_empty()).unwrap_or(usual.widths),
        quality: quality.map_or(usual.quality, |quality| quality as u8),
        webp: formats.map_or(usual.webp, |formats| !formats.is_empty()),
        is_svg_sanitised: svg.unwrap_or(usual.is_svg_sanitised),
        cards: cards.unwrap_or(usual.cards),
    }
}

fn width(node: &Node, diagnostics: &mut Diagnostics) -> Option<u32> {
    number(node, 16..=8000, diagnostics)
}

fn format(node: &Node, diagnostics: &mut Diagnostics) -> Option<()> {
    choice(node, &[("webp", ())], diagnostics)
}
