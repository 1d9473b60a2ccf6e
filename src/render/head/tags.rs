//! `Tags`: the `<meta>` of a page in the order to print.

use tera::Value;

use crate::render::values::one_line;
use crate::render::view::MetaView;

/// Tags that say something: one without words is never among them.
#[derive(Default)]
pub(super) struct Tags(Vec<MetaView>);

impl Tags {
    /// `<meta name="…">`.
    pub(super) fn name(&mut self, name: &'static str, content: impl AsRef<str>) {
        self.push("name", name, content.as_ref());
    }

    /// `<meta property="…">`, as RDFa and Open Graph have it.
    pub(super) fn property(&mut self, name: &'static str, content: impl AsRef<str>) {
        self.push("property", name, content.as_ref());
    }

    /// As [`Tags::name`], though the same may have been said: of two authors from one institution each says it.
    pub(super) fn again(&mut self, name: &'static str, content: &str) {
        let content = one_line(content).into_owned();
        if !content.is_empty() {
            self.0.push(MetaView { attribute: "name", name, content });
        }
    }

    fn push(&mut self, attribute: &'static str, name: &'static str, content: &str) {
        let content = one_line(content).into_owned();
        let stands = |tag: &MetaView| tag.name == name && tag.content == content;
        if !content.is_empty() && !self.0.iter().any(stands) {
            self.0.push(MetaView { attribute, name, content });
        }
    }

    /// As templates see them.
    pub(super) fn into_values(self) -> Vec<Value> {
        self.0.iter().map(Value::from_serializable).collect()
    }
}
