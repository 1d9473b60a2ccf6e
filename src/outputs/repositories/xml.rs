//! What the XML files for repositories are written with. Writing to memory cannot fail.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::line;

pub(super) type Xml = Writer<Vec<u8>>;
pub(super) type Written = std::io::Result<()>;

/// A whole document.
pub(super) fn document(write: impl FnOnce(&mut Xml) -> Written) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::with_capacity(64 * 1024), b' ', 1);
    let _ = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let _ = write(&mut xml);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// An element with others in it.
pub(super) fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    write: impl FnOnce(&mut Xml) -> Written,
) -> Written {
    xml.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_inner_content(write)
        .map(|_| ())
}

/// An element with a line of text.
pub(super) fn text(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) -> Written {
    let text = line(text);
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_text_content(BytesText::new(&text)).map(|_| ())
}

/// The same, where there is a text.
pub(super) fn some_text<'t>(
    xml: &mut Xml,
    name: &str,
    words: impl IntoIterator<Item = &'t String>,
) -> Written {
    words
        .into_iter()
        .filter(|words| !words.trim().is_empty())
        .try_for_each(|words| text(xml, name, &[], words))
}
