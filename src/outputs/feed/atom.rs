//! A feed as Atom (RFC 4287).

use super::entries::{Author, Entry};
use super::{Channel, Xml, browser, text};
use crate::vocabulary::PartialDate;

pub(super) fn write(xml: &mut Xml, channel: &Channel) -> std::io::Result<()> {
    let attributes = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:h", browser::NAMESPACE),
        ("xml:lang", &channel.lang),
    ];
    xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
        text(xml, "id", &channel.id)?;
        text(xml, "title", &channel.title)?;
        text(xml, "subtitle", &channel.about)?;
        text(xml, "updated", &timestamp(channel.updated))?;
        link(xml, &[("rel", "self"), ("type", "application/atom+xml"), ("href", &channel.own)])?;
        link(xml, &[("rel", "alternate"), ("type", "text/html"), ("href", &channel.page)])?;
        xml.create_element("author").write_inner_content(|xml| {
            text(xml, "name", &channel.publisher.0)?;
            text(xml, "uri", &channel.publisher.1)
        })?;
        text(xml, "generator", "Tribina")?;
        channel.browser.write_head(xml, channel)?;
        channel.entries.iter().try_for_each(|entry| write_entry(xml, channel, entry))
    })?;
    Ok(())
}

fn write_entry(xml: &mut Xml, channel: &Channel, entry: &Entry) -> std::io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &entry.id)?;
        text(xml, "title", &entry.title)?;
        link(xml, &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)])?;
        text(xml, "published", &timestamp(entry.published))?;
        text(xml, "updated", &timestamp(entry.updated))?;
        entry.authors.iter().try_for_each(|author| write_author(xml, author))?;
        for (key, name) in &entry.topics {
            let attributes = [("term", key.as_str()), ("label", name.as_str())];
            xml.create_element("category").with_attributes(attributes).write_empty()?;
        }
        if let Some(file) = &entry.file {
            let size = file.size.map(|size| size.to_string());
            let mut attributes =
                vec![("rel", "enclosure"), ("type", file.media_type), ("href", file.url.as_str())];
            attributes.extend(size.as_deref().map(|size| ("length", size)));
            attributes.push(("title", &file.title));
            link(xml, &attributes)?;
        }
        browser::write_entry(xml, channel, entry)?;
        text(xml, "summary", &entry.summary)?;
        if let Some(html) = &entry.html {
            let content = xml.create_element("content").with_attribute(("type", "html"));
            content.write_text_content(quick_xml::events::BytesText::new(html))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_author(xml: &mut Xml, author: &Author) -> std::io::Result<()> {
    let lang = author.lang.as_deref().map(|lang| ("xml:lang", lang));
    xml.create_element("author").with_attributes(lang).write_inner_content(|xml| {
        text(xml, "name", &author.name)?;
        text(xml, "uri", author.url.as_deref().unwrap_or_default())
    })?;
    Ok(())
}

fn link(xml: &mut Xml, attributes: &[(&str, &str)]) -> std::io::Result<()> {
    xml.create_element("link").with_attributes(attributes.iter().copied()).write_empty().map(|_| ())
}

/// RFC 3339, at the first moment of the day: dates have no hour, and the same input has to make the same bytes.
pub(super) fn timestamp(date: PartialDate) -> String {
    format!("{}T00:00:00Z", date.first_day())
}
