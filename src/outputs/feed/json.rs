//! A feed as JSON Feed 1.1 (jsonfeed.org).

use serde::Serialize;

use super::entries::{Author, Entry};
use super::{Channel, atom};

#[derive(Serialize)]
struct Document<'c> {
    version: &'static str,
    title: &'c str,
    home_page_url: &'c str,
    feed_url: &'c str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'c str,
    authors: [Person<'c>; 1],
    language: &'c str,
    items: Vec<Item<'c>>,
}

#[derive(Serialize)]
struct Item<'c> {
    id: &'c str,
    url: &'c str,
    title: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'c str>,
    /// One of the two has to be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'c str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'c str>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Person<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachments: Option<[Attachment<'c>; 1]>,
}

#[derive(Serialize)]
struct Person<'c> {
    name: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
}

#[derive(Serialize)]
struct Attachment<'c> {
    url: &'c str,
    mime_type: &'static str,
    title: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_in_bytes: Option<u64>,
}

pub(super) fn write(channel: &Channel) -> Vec<u8> {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: &channel.title,
        home_page_url: &channel.page,
        feed_url: &channel.own,
        description: &channel.about,
        authors: [Person { name: &channel.publisher.0, url: Some(&channel.publisher.1) }],
        language: &channel.lang,
        items: channel.entries.iter().map(item).collect(),
    };
    // Texts and numbers can always be written.
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn item(entry: &Entry) -> Item<'_> {
    let html = entry.html.as_deref();
    let beginning = if entry.summary.is_empty() { &entry.title } else { &entry.summary };
    Item {
        id: &entry.id,
        url: &entry.url,
        title: &entry.title,
        content_html: html,
        content_text: html.is_none().then_some(beginning),
        summary: &entry.summary,
        image: entry.image.as_deref(),
        date_published: atom::timestamp(entry.published),
        date_modified: atom::timestamp(entry.updated),
        authors: entry.authors.iter().map(person).collect(),
        tags: entry.topics.iter().map(|(_, name)| name.as_str()).collect(),
        attachments: entry.file.as_ref().map(|file| {
            let (url, title) = (file.url.as_str(), file.title.as_str());
            [Attachment { url, mime_type: file.media_type, title, size_in_bytes: file.size }]
        }),
    }
}

fn person(author: &Author) -> Person<'_> {
    Person { name: &author.name, url: author.url.as_deref() }
}
