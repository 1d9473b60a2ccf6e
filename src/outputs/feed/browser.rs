//! What makes a feed of XML read well for somebody who opens it in a browser: a style sheet, a few words on what this
//! is, and links. Feed readers pass over all of it: it is in the namespace of XHTML, or nothing but a hint.

use quick_xml::events::{BytesPI, BytesText, Event};

use super::entries::Entry;
use super::{Channel, Xml};
use crate::outputs::Plan;
use crate::render::Lens;

/// The only elements in XML that browsers follow as links.
pub(super) const NAMESPACE: &str = "http://www.w3.org/1999/xhtml";

/// The asset of the theme that shows feeds.
const SHEET: &str = "feed.css";

/// The words above the entries, in the feed's language.
pub(super) struct Words {
    /// The address of the style sheet, where the theme has one.
    sheet: Option<String>,
    /// What this is.
    what: String,
    /// How to subscribe.
    how: String,
}

impl Words {
    pub(super) fn new(plan: &Plan, lens: &Lens<'_>) -> Words {
        Words {
            sheet: plan.renderer.assets().get(SHEET).map(|asset| lens.local(&asset.url)),
            what: lens.words("feed-what", &[]),
            how: lens.words("feed-how", &[]),
        }
    }

    /// Before the root: which style sheet to use.
    pub(super) fn style_sheet(&self, xml: &mut Xml) -> std::io::Result<()> {
        let Some(sheet) = &self.sheet else { return Ok(()) };
        let escaped = quick_xml::escape::escape(sheet.as_str());
        let hint = format!("xml-stylesheet type=\"text/css\" href=\"{escaped}\"");
        xml.write_event(Event::PI(BytesPI::new(hint)))
    }

    /// Above the entries: the title, which leads to the page, what this is, and the address to copy.
    pub(super) fn write_head(&self, xml: &mut Xml, channel: &Channel) -> std::io::Result<()> {
        let attributes = [("dir", channel.dir), ("lang", &channel.lang)];
        xml.create_element("h:div").with_attributes(attributes).write_inner_content(|xml| {
            // Without it telephones show a page of the width of a desk.
            let viewport = [("name", "viewport"), ("content", "width=device-width")];
            xml.create_element("h:meta").with_attributes(viewport).write_empty()?;
            xml.create_element("h:h1").write_inner_content(|xml| link(xml, &channel.page, &channel.title))?;
            for words in [&channel.about, &self.what, &self.how] {
                if !words.is_empty() {
                    xml.create_element("h:p").write_text_content(BytesText::new(words))?;
                }
            }
            xml.create_element("h:code").write_text_content(BytesText::new(&channel.own))?;
            Ok(())
        })?;
        Ok(())
    }
}

/// The head of an entry: its title, which leads to the page, and the day. The summary is shown where it stands.
pub(super) fn write_entry(xml: &mut Xml, channel: &Channel, entry: &Entry) -> std::io::Result<()> {
    let attributes = [("dir", channel.dir), ("lang", &channel.lang)];
    xml.create_element("h:p").with_attributes(attributes).write_inner_content(|xml| {
        link(xml, &entry.url, &entry.title)?;
        xml.create_element("h:span").write_text_content(BytesText::new(&entry.day))?;
        Ok(())
    })?;
    Ok(())
}

/// The summary as it is meant, for formats that have to write it in another way.
pub(super) fn write_summary(xml: &mut Xml, channel: &Channel, entry: &Entry) -> std::io::Result<()> {
    let attributes = [("dir", channel.dir), ("lang", &channel.lang)];
    let summary = xml.create_element("h:p").with_attributes(attributes);
    summary.write_text_content(BytesText::new(&entry.summary)).map(|_| ())
}

fn link(xml: &mut Xml, href: &str, words: &str) -> std::io::Result<()> {
    xml.create_element("h:a")
        .with_attribute(("href", href))
        .write_text_content(BytesText::new(words))
        .map(|_| ())
}
