//! Text to tree. The only file that names the YAML crate.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::{Key, Map, Node, Scalar, Value, mend};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};

/// How many mistakes of one document are looked for: each costs one more reading of it.
const MISTAKES: usize = 20;

/// Reads one document: `text[start..end]` of a whole file. A wrong line is reported, blanked out, and the rest is
/// read all the same; `None` where nothing can be made of it.
pub fn parse(text: &str, file: FileId, start: usize, end: usize) -> Diagnosed<Option<Node>> {
    let mut diagnostics = Diagnostics::default();
    let mut yaml = text[start..end].to_owned();
    for _ in 0..MISTAKES {
        let options = serde_saphyr::options! { strict_booleans: true, leading_zero_numbers_as_strings: true };
        let error = match serde_saphyr::from_str_with_options::<Spanned<Raw>>(&yaml, options) {
            Ok(raw) => {
                let mut builder = Builder { yaml: &yaml, file, start, diagnostics };
                let node = builder.node(raw);
                return Diagnosed { value: Some(node), diagnostics: builder.diagnostics };
            }
            Err(error) => error,
        };
        let error = error.without_snippet();
        let at = error.location().map_or((1, 1), |at| (at.line() as usize, at.column() as usize));
        let mistake = mend::explain(&error.to_string(), &yaml, at.0, at.1);
        diagnostics.push(mistake.diagnostic(file, start));
        if !mistake.blank(&mut yaml) {
            break;
        }
    }
    Diagnosed { value: None, diagnostics }
}

/// What serde hands over, before the source is consulted for how a scalar was written.
enum Raw {
    Null,
    /// A number or truth value in serde's words; the source has the editor's.
    Typed(String),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML value")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }
    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Text(value))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}

/// Turns serde's values into nodes with spans of the whole file.
struct Builder<'a> {
    yaml: &'a str,
    file: FileId,
    start: usize,
    diagnostics: Diagnostics,
}

impl Builder<'_> {
    fn node(&mut self, raw: Spanned<Raw>) -> Node {
        let (from, to) = range(raw.referenced);
        let source = self.yaml.get(from..to).unwrap_or("");
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Typed(text) => {
                // Through an alias the source is only `*name`.
                let text =
                    if source.is_empty() || source.starts_with('*') { text } else { source.to_owned() };
                Value::Scalar(Scalar { text, quoted: false })
            }
            Raw::Text(text) => {
                let quoted = source.starts_with(['"', '\'']) || source.contains('\n');
                if !quoted {
                    self.check_comment(to);
                }
                let text = without_controls(text);
                Value::Scalar(Scalar { text, quoted })
            }
            Raw::List(items) => Value::List(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Map(entries) => {
                Value::Map(Map(entries.into_iter().map(|entry| self.entry(entry)).collect()))
            }
        };
        Node { span: self.span(from, to), value }
    }

    fn entry(&mut self, (key, value): (Spanned<String>, Spanned<Raw>)) -> (Key, Node) {
        let (from, to) = range(key.referenced);
        // A field that takes a colour says by itself what becomes of one without quotes.
        let rest = self.yaml.get(to..).unwrap_or("");
        let digits =
            rest.strip_prefix(": #").map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_hexdigit).count());
        let is_colour = matches!(digits, 3 | 6);
        if matches!(value.value, Raw::Null) && !is_colour {
            self.check_comment(to + ":".len());
        }
        (Key { text: key.value, span: self.span(from, to) }, self.node(value))
    }

    /// Reports `#1` behind a value, which was hardly meant as a comment: those have a blank after their sign.
    fn check_comment(&mut self, end: usize) {
        let rest = self.yaml.get(end..).unwrap_or("");
        let rest = rest.split('\n').next().unwrap_or("").trim_end();
        let comment = rest.trim_start();
        let is_meant = !comment.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if is_meant || comment.len() == rest.len() {
            return;
        }
        let from = end + rest.len() - comment.len();
        let line = &self.yaml[self.yaml[..end].rfind('\n').map_or(0, |at| at + 1)..end];
        let item = line.trim_start().trim_start_matches("- ");
        let value = item.split_once(": ").map_or(item, |(_, value)| value);
        let value = if value.ends_with(':') { "" } else { value };
        let whole = format!("{value}{rest}").trim().replace('"', "\\\"");
        let place = Span::new(self.file, self.start + from..self.start + from + comment.len());
        let message = format!("`{comment}` is a comment, which YAML leaves out");
        let diagnostic = Diagnostic::new(Code::YamlComment, place, message)
            .help(format!("write \"{whole}\" in quotes; or a blank after `#`, if it is a comment"));
        self.diagnostics.push(diagnostic);
    }

    /// Without the line end that a block scalar's range includes.
    fn span(&self, from: usize, to: usize) -> Span {
        let kept = self.yaml.get(from..to).map_or(to - from, |source| source.trim_end().len());
        Span::new(self.file, self.start + from..self.start + from + kept)
    }
}

/// Escapes such as `"\u0001"` bring characters that neither HTML nor XML may hold; a blank takes their place.
fn without_controls(text: String) -> String {
    let is_forbidden =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(is_forbidden) { text.replace(is_forbidden, " ") } else { text }
}

/// The bytes of a location within the text that was parsed.
fn range(location: serde_saphyr::Location) -> (usize, usize) {
    let span = location.span();
    let from = span.byte_offset().unwrap_or(0) as usize;
    (from, from + span.byte_len().unwrap_or(0) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(yaml: &str) -> (Option<Node>, Vec<(String, Vec<String>)>) {
        let Diagnosed { value, diagnostics } = parse(yaml, FileId(0), 0, yaml.len());
        (value, diagnostics.into_iter().map(|d| (d.message, d.help)).collect())
    }

    #[test]
    fn scalars_stay_as_written() {
        let (node, mistakes) =
            parsed("---\na: 012\nb: 13.10\nc: no\nd: 2023-07-11\ne: 'it''s'\nf: ~\ng: 1_000\n");
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let Some(Node { value: Value::Map(map), .. }) = node else { panic!() };
        let text = |key| map.get(key).and_then(Node::text);
        assert_eq!(text("a"), Some("012"));
        assert_eq!(text("b"), Some("13.10"));
        assert_eq!(text("c"), Some("no"));
        assert_eq!(text("d"), Some("2023-07-11"));
        assert_eq!(text("e"), Some("it's"));
        assert_eq!(text("f"), None);
        assert_eq!(text("g"), Some("1_000"));
    }

    #[test]
    fn a_colon_in_a_plain_title_gets_the_corrected_line_and_the_rest_is_still_read() {
        let (node, mistakes) = parsed("---\ntitle: Workshop: “Dialogue” in Prishtina\nb: @x\nc: fine\n");
        assert_eq!(mistakes.len(), 2);
        assert_eq!(mistakes[0].1, ["write: title: \"Workshop: “Dialogue” in Prishtina\""]);
        assert_eq!(mistakes[1].1, ["write: b: \"@x\""]);
        let Some(Node { value: Value::Map(map), .. }) = node else { panic!() };
        assert_eq!(map.get("c").and_then(Node::text), Some("fine"));
    }

    #[test]
    fn alias_bombs_and_deep_nesting_are_refused() {
        let mut bomb = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
            bomb.extend([format!("a{level}: &a{level} ["), aliases, "]\n".to_owned()]);
        }
        let deep = "[".repeat(100_000);
        for yaml in [bomb, deep] {
            assert!(!parsed(&yaml).1.is_empty());
        }
    }

    #[test]
    fn a_key_given_twice_is_reported() {
        let (_, mistakes) = parsed("---\ntitle: A\ndate: 2024\ntitle: B\n");
        assert_eq!(mistakes[0].0, "the key `title` is given twice");
    }

    #[test]
    fn the_first_of_two_keys_is_the_one_of_the_same_map() {
        for yaml in [
            "---\na: 1\nb:\n  a: 2\n# a: x\n«a»: 3\n",
            "---\na: 1\nb:\n- a: 2\n# c\n  c: 3\n  «a»: 4\n",
            "---\na: 1\nb: {a: 2, c: [a], \"a\": 3, «a»: 4}\n",
        ] {
            let second = yaml.find('«').unwrap();
            let yaml = yaml.replace(['«', '»'], "");
            let diagnostics = parse(&yaml, FileId(0), 0, yaml.len()).diagnostics;
            let problem = diagnostics.iter().next().unwrap();
            let (first, _) = problem.related[0];
            assert_eq!(&yaml[first.start as usize..first.end as usize], "a", "{yaml}");
            assert!((first.start as usize) < second, "{yaml}");
            let value = yaml[first.end as usize..].trim_start_matches([':', ' ']);
            let expected = if yaml.contains('{') || yaml.contains("- ") { "2" } else { "1" };
            assert!(value.starts_with(expected), "{yaml}: {value}");
        }
    }
}
