//! `Node`: a thing with what is known of it. What is not known, and what is empty, never gets in.

use serde_json::{Map, Value};

use crate::render::values::one_line;

/// A thing of schema.org.
#[derive(Clone, Default)]
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing of a type: `Person`.
    pub(super) fn of(type_: &str) -> Node {
        Node::default().with("@type", type_)
    }

    /// A thing that is described elsewhere in the graph.
    pub(super) fn reference(id: String) -> Node {
        Node::default().with("@id", id)
    }

    /// The thing with one more property, if that is known.
    pub(super) fn with(mut self, name: &str, value: impl Known) -> Node {
        if let Some(value) = value.known() {
            self.0.insert(name.to_owned(), value);
        }
        self
    }

    /// The thing with everything that another knows.
    pub(super) fn and(mut self, other: Node) -> Node {
        self.0.extend(other.0);
        self
    }
}

/// A property that is an address where one is known, else a thing with a name.
pub(super) enum Address {
    /// The address.
    Url(String),
    /// The thing.
    Thing(Node),
}

/// What a property can be, if it is known.
pub(super) trait Known {
    /// Nothing where there is nothing to say.
    fn known(self) -> Option<Value>;
}

impl Known for &str {
    fn known(self) -> Option<Value> {
        Some(one_line(self)).filter(|text| !text.is_empty()).map(Value::String)
    }
}

impl Known for String {
    fn known(self) -> Option<Value> {
        self.as_str().known()
    }
}

impl Known for &String {
    fn known(self) -> Option<Value> {
        self.as_str().known()
    }
}

impl Known for usize {
    fn known(self) -> Option<Value> {
        Some(self.into())
    }
}

impl Known for f64 {
    fn known(self) -> Option<Value> {
        Some(self.into())
    }
}

impl Known for Node {
    fn known(self) -> Option<Value> {
        Some(Value::Object(self.0)).filter(|node| node.as_object().is_some_and(|map| !map.is_empty()))
    }
}

impl Known for Address {
    fn known(self) -> Option<Value> {
        match self {
            Address::Url(url) => url.known(),
            Address::Thing(thing) => thing.known(),
        }
    }
}

impl<T: Known> Known for Option<T> {
    fn known(self) -> Option<Value> {
        self?.known()
    }
}

impl<T: Known> Known for Vec<T> {
    fn known(self) -> Option<Value> {
        let values: Vec<Value> = self.into_iter().filter_map(Known::known).collect();
        (!values.is_empty()).then_some(Value::Array(values))
    }
}

/// The things of a page as one document.
pub(super) fn document(graph: Vec<Node>) -> String {
    let document = Node::default().with("@context", "https://schema.org").with("@graph", graph);
    // Plain maps of strings and numbers; nothing of it can fail.
    safe_in_script(&serde_json::to_string(&document.0).unwrap_or_default())
}

/// JSON in which no sign can end the script element, or a line of an old script engine. All of them stand only inside
/// strings, where an escape says the same.
fn safe_in_script(json: &str) -> String {
    let mut safe = String::with_capacity(json.len() + 64);
    for sign in json.chars() {
        match sign {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            _ => safe.push(sign),
        }
    }
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
            .with("worksFor", Node::default());
        assert_eq!(
            document(vec![node]),
            r#"{"@context":"https://schema.org","@graph":[{"@type":"Person"}]}"#
        );
    }

    #[test]
    fn nothing_ends_the_script() {
        let title = "</script><!-- & \u{2028} \" \\ а\nб";
        let json = document(vec![Node::of("Report").with("name", title)]);
        assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
        let parsed: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(parsed["@graph"][0]["name"], "</script><!-- & \" \\ а б");
    }
}
