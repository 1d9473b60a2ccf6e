//! What HTML says of its elements: which have no end tag, which end by themselves, and where.
//!
//! After the HTML Standard, sections 13.1.2 "Elements" and 13.1.2.4 "Optional tags".

use pulldown_cmark::Tag;

/// Elements without an end tag, those of older pages too.
pub(super) const VOID: [&str; 19] = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr", "spacer",
];

/// Elements whose content is no HTML: nothing of Markdown is meant to stand in them.
pub(super) const VERBATIM: [&str; 7] =
    ["iframe", "noembed", "noframes", "script", "style", "textarea", "xmp"];

/// The frame of a page, which is the theme's.
pub(super) const FRAME: [&str; 3] = ["html", "head", "body"];

/// Elements that end by themselves.
pub(super) const OPTIONAL: [&str; 18] = [
    "caption", "colgroup", "dd", "dt", "li", "optgroup", "option", "p", "rp", "rt", "tbody", "td", "tfoot",
    "th", "thead", "tr", "rb", "rtc",
];

/// Elements before which a paragraph ends.
pub(super) const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dialog",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "table",
    "ul",
];

/// Whether an element that is open ends by itself where another begins.
pub(super) fn ends_before(open: &str, next: &str) -> bool {
    match next {
        "li" => open == "li",
        "dt" | "dd" => matches!(open, "dt" | "dd"),
        "td" | "th" => matches!(open, "td" | "th"),
        "tr" => matches!(open, "td" | "th" | "tr" | "caption" | "colgroup"),
        "tbody" | "tfoot" | "thead" => {
            matches!(open, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" | "colgroup")
        }
        "option" => open == "option",
        "optgroup" => matches!(open, "option" | "optgroup"),
        "rt" | "rp" => matches!(open, "rt" | "rp"),
        _ => open == "p" && BLOCKS.contains(&next),
    }
}

/// Whether an element of Markdown is a block, before which a paragraph ends.
pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::Paragraph
        | Tag::Heading { .. }
        | Tag::BlockQuote(_)
        | Tag::CodeBlock(_)
        | Tag::List(_)
        | Tag::DefinitionList
        | Tag::Table(_) => true,
        Tag::HtmlBlock
        | Tag::Item
        | Tag::FootnoteDefinition(_)
        | Tag::DefinitionListTitle
        | Tag::DefinitionListDefinition
        | Tag::TableHead
        | Tag::TableRow
        | Tag::TableCell
        | Tag::Emphasis
        | Tag::Strong
        | Tag::Strikethrough
        | Tag::Superscript
        | Tag::Subscript
        | Tag::Link { .. }
        | Tag::Image { .. }
        | Tag::MetadataBlock(_) => false,
    }
}
