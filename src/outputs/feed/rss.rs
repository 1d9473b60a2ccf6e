//! A feed as RSS 2.0 (rssboard.org), with what has become usual around it: its own address, authors without e-mail,
//! the whole text beside the summary.

use quick_xml::events::BytesText;

use super::entries::Entry;
use super::{Channel, Xml, atom, browser, text};
use crate::vocabulary::PartialDate;

const NAMESPACES: [(&str, &str); 6] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:h", browser::NAMESPACE),
    ("xml:lang", ""),
];

pub(super) fn write(xml: &mut Xml, channel: &Channel) -> std::io::Result<()> {
    let mut attributes = NAMESPACES;
    attributes[5].1 = &channel.lang;
    xml.create_element("rss").with_attributes(attributes).write_inner_content(|xml| {
        xml.create_element("channel").write_inner_content(|xml| {
            text(xml, "title", &channel.title)?;
            text(xml, "link", &channel.page)?;
            // It may not be missing (RSS 2.0, "Required channel elements").
            let about = if channel.about.is_empty() { &channel.title } else { &channel.about };
            text(xml, "description", &escaped(about))?;
            text(xml, "language", &channel.lang)?;
            text(xml, "lastBuildDate", &timestamp(channel.updated))?;
            text(xml, "generator", "Tribina")?;
            let own = [("rel", "self"), ("type", "application/rss+xml"), ("href", channel.own.as_str())];
            xml.create_element("atom:link").with_attributes(own).write_empty()?;
            channel.browser.write_head(xml, channel)?;
            channel.entries.iter().try_for_each(|entry| write_item(xml, channel, entry))
        })?;
        Ok(())
    })?;
    Ok(())
}

fn write_item(xml: &mut Xml, channel: &Channel, entry: &Entry) -> std::io::Result<()> {
    xml.create_element("item").write_inner_content(|xml| {
        text(xml, "title", &entry.title)?;
        text(xml, "link", &entry.url)?;
        let guid = xml.create_element("guid").with_attribute(("isPermaLink", "false"));
        guid.write_text_content(BytesText::new(&entry.id))?;
        text(xml, "pubDate", &timestamp(entry.published))?;
        if entry.updated > entry.published {
            text(xml, "atom:updated", &atom::timestamp(entry.updated))?;
        }
        entry.authors.iter().try_for_each(|author| text(xml, "dc:creator", &author.name))?;
        entry.topics.iter().try_for_each(|(_, name)| text(xml, "category", name))?;
        browser::write_entry(xml, channel, entry)?;
        let summary = escaped(&entry.summary);
        if summary != entry.summary {
            browser::write_summary(xml, channel, entry)?;
        }
        text(xml, "description", &summary)?;
        if let Some(html) = &entry.html {
            text(xml, "content:encoded", html)?;
        }
        if let Some(file) = &entry.file {
            // The length is required; 0 says that it is not known.
            let size = file.size.unwrap_or_default().to_string();
            let attributes = [("url", file.url.as_str()), ("length", &size), ("type", file.media_type)];
            xml.create_element("enclosure").with_attributes(attributes).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Readers take a description for HTML.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing to a String cannot fail.
    let _ = pulldown_cmark_escape::escape_html_body_text(&mut html, text);
    html
}

/// RFC 822, at the first moment of the day.
fn timestamp(date: PartialDate) -> String {
    format!("{} 00:00:00 +0000", date.first_day().strftime("%a, %d %b %Y"))
}
