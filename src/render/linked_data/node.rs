//! `Node`: a thing with what is known of it, written as it is said. What is not known, and what is empty, never gets in.
//!
//! There are thousands of pages with dozens of properties each, so nothing is built that has to be written again.

use std::fmt::Write;

use serde::Serialize;

use crate::render::values::one_line;

/// A thing of schema.org: the inside of a JSON object.
#[derive(Clone, Default)]
pub(super) struct Node {
    json: String,
    /// No property is said twice.
    #[cfg(debug_assertions)]
    names: Vec<&'static str>,
}

impl Node {
    /// A thing of a type: `Person`.
    pub(super) fn of(type_: &str) -> Node {
        Node::with_room().with("@type", type_)
    }

    /// A thing of which nothing is known yet, with room for what most things have.
    fn with_room() -> Node {
        Node { json: String::with_capacity(512), ..Node::default() }
    }

    /// A thing that is described elsewhere in the graph.
    pub(super) fn reference(id: impl AsRef<str>) -> Node {
        Node::default().with("@id", id.as_ref())
    }

    /// The thing with one more property, if that is known.
    pub(super) fn with(mut self, name: &'static str, value: impl Known) -> Node {
        let before = self.json.len();
        if before > 0 {
            self.json.push(',');
        }
        self.json.push('"');
        self.json.push_str(name);
        self.json.push_str("\":");
        if value.write(&mut self.json) {
            #[cfg(debug_assertions)]
            self.note(name);
        } else {
            self.json.truncate(before);
        }
        self
    }

    /// The thing with everything that is known of another, too.
    pub(super) fn and(mut self, other: &Node) -> Node {
        if !self.json.is_empty() && !other.json.is_empty() {
            self.json.push(',');
        }
        self.json.push_str(&other.json);
        #[cfg(debug_assertions)]
        other.names.iter().for_each(|name| self.note(name));
        self
    }

    #[cfg(debug_assertions)]
    fn note(&mut self, name: &'static str) {
        assert!(!self.names.contains(&name), "{name} is said twice");
        self.names.push(name);
    }
}

/// What a property can be, if it is known.
pub(super) trait Known {
    /// Writes it as JSON; `false` where there is nothing to say, and then what was written does not count.
    fn write(&self, json: &mut String) -> bool;
}

impl Known for str {
    fn write(&self, json: &mut String) -> bool {
        let text = one_line(self);
        if text.is_empty() {
            return false;
        }
        // RFC 8259, section 7: what has to be escaped in a string.
        let is_escaped = |byte: u8| matches!(byte, 0..b' ' | b'"' | b'\\');
        if text.bytes().fold(false, |found, byte| found | is_escaped(byte)) {
            return add(json, &text);
        }
        json.reserve(text.len() + 2);
        json.push('"');
        json.push_str(&text);
        json.push('"');
        true
    }
}

/// Writes what needs a closer look.
fn add(json: &mut String, value: &(impl Serialize + ?Sized)) -> bool {
    let written = serde_json::to_string(value);
    written.is_ok_and(|written| {
        json.push_str(&written);
        true
    })
}

impl Known for String {
    fn write(&self, json: &mut String) -> bool {
        self.as_str().write(json)
    }
}

impl Known for usize {
    fn write(&self, json: &mut String) -> bool {
        add(json, self)
    }
}

impl Known for f64 {
    fn write(&self, json: &mut String) -> bool {
        add(json, self)
    }
}

impl Known for Node {
    fn write(&self, json: &mut String) -> bool {
        json.push('{');
        json.push_str(&self.json);
        json.push('}');
        !self.json.is_empty()
    }
}

impl<T: Known + ?Sized> Known for &T {
    fn write(&self, json: &mut String) -> bool {
        (**self).write(json)
    }
}

impl<T: Known> Known for Option<T> {
    fn write(&self, json: &mut String) -> bool {
        self.as_ref().is_some_and(|value| value.write(json))
    }
}

impl<T: Known> Known for [T] {
    fn write(&self, json: &mut String) -> bool {
        let start = json.len();
        for value in self {
            let before = json.len();
            json.push(if before == start { '[' } else { ',' });
            if !value.write(json) {
                json.truncate(before);
            }
        }
        let is_known = json.len() > start;
        json.push(']');
        is_known
    }
}

impl<T: Known> Known for Vec<T> {
    fn write(&self, json: &mut String) -> bool {
        self.as_slice().write(json)
    }
}

/// A property that is an address where one is known, else a thing with a name.
pub(super) enum Address {
    /// The address.
    Url(String),
    /// The thing.
    Thing(Node),
}

impl Known for Address {
    fn write(&self, json: &mut String) -> bool {
        match self {
            Address::Url(url) => url.write(json),
            Address::Thing(thing) => thing.write(json),
        }
    }
}

/// The things of a page as one document.
pub(super) fn document(graph: &[Node]) -> String {
    let mut json = String::with_capacity(8192);
    Node::default().with("@context", "https://schema.org").with("@graph", graph).write(&mut json);
    safe_in_script(json)
}

/// JSON in which no sign can end the script element, or a line of an old script engine. All of them stand only inside
/// strings, where an escape says the same.
fn safe_in_script(json: String) -> String {
    // The breaks of lines begin as dashes do, so what they begin is looked at more closely.
    let may_end = |byte: u8| matches!(byte, b'<' | b'>' | b'&' | 0xE2);
    if !json.bytes().fold(false, |found, byte| found | may_end(byte)) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 64);
    let mut rest = json.as_str();
    while let Some(at) = rest.bytes().position(may_end) {
        let (fine, from) = rest.split_at(at);
        safe.push_str(fine);
        let sign = from.chars().next().unwrap_or_default();
        if matches!(sign, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') {
            // Writing to a String cannot fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(sign));
        } else {
            safe.push(sign);
        }
        rest = &from[sign.len_utf8()..];
    }
    safe.push_str(rest);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_does_not_get_in() {
        let node = Node::of("Person")
            .with("name", " ")
            .with("sameAs", vec![String::new()])
            .with("affiliation", None::<Node>)
            .with("worksFor", Node::default())
            .with("knowsAbout", vec![Node::default(), Node::of("DefinedTerm"), Node::default()])
            .and(&Node::default());
        let expected = r#"{"@context":"https://schema.org","@graph":[{"@type":"Person","knowsAbout":[{"@type":"DefinedTerm"}]}]}"#;
        assert_eq!(document(&[node]), expected);
    }

    #[test]
    fn nothing_ends_the_script() {
        let title = "</script><!-- & \u{2028} \" \\ а\nб";
        let json = document(&[Node::of("Report").with("name", title)]);
        assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
        let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(parsed["@graph"][0]["name"], "</script><!-- & \" \\ а б");
    }

    #[test]
    #[should_panic(expected = "name is said twice")]
    fn nothing_is_said_twice() {
        let _ = Node::of("Person").with("name", "A").and(&Node::default().with("name", "B"));
    }
}
