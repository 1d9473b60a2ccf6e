//! Small steps between our data and Tera's values. Views may hold values that were made before: serialising a view
//! shares them.

use std::borrow::Cow;

use tera::Value;
use tera::value::{Key, Map};

use crate::yaml::{self, Node};

/// Text in one line, as values of attributes and records want it: without breaks of lines, the spaces that only
/// typesetting needs, and signs that cannot be seen.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if !may_be_odd(text) {
        return Cow::Borrowed(text.trim());
    }
    let is_odd = |c: char| c == '\u{ad}' || c.is_control() || (c.is_whitespace() && c != ' ');
    if !text.contains(is_odd) && !text.contains("  ") {
        return Cow::Borrowed(text.trim());
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|c| !is_odd(*c)));
    }
    Cow::Owned(line)
}

/// A quick look at the bytes: whether there are two blanks in a row, or a byte that may begin a control character or a
/// space that is no blank. Dashes and quotation marks begin like some of these, so texts with them are read twice.
fn may_be_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_odd = |byte: u8| !matches!(byte, b' '..=0x7E | 0x80..) | matches!(byte, 0xC2 | 0xE1..=0xE3);
    let is_blank = |byte: u8| byte == b' ';
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // No early ends, so that many bytes are looked at in one step.
    bytes.iter().fold(false, |found, byte| found | is_odd(*byte))
        || pairs.fold(false, |found, (one, next)| found | (is_blank(*one) & is_blank(*next)))
}

/// The editor's own fields as they are: `true`, numbers and texts keep their types.
pub(super) fn of_yaml(map: &yaml::Map) -> Value {
    let mut values = Map::new();
    for (key, node) in &map.0 {
        values.insert(Key::from(key.text.clone()), of_node(node));
    }
    Value::from(values)
}

fn of_node(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::none(),
        yaml::Value::Scalar(scalar) if scalar.quoted => Value::from(scalar.text.as_str()),
        yaml::Value::Scalar(scalar) => match scalar.text.as_str() {
            "true" => Value::from(true),
            "false" => Value::from(false),
            text => match (text.parse::<i64>(), text.parse::<f64>()) {
                // `012` and `1e5` are what the editor wrote, not numbers.
                (Ok(number), _) if number.to_string() == text => Value::from(number),
                (_, Ok(number)) if number.is_finite() && number.to_string() == text => Value::from(number),
                _ => Value::from(text),
            },
        },
        yaml::Value::List(items) => Value::from(items.iter().map(of_node).collect::<Vec<_>>()),
        yaml::Value::Map(map) => of_yaml(map),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_look_misses_no_character_that_is_odd_in_a_line() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            if c == '\u{ad}' || c.is_control() || (c.is_whitespace() && c != ' ') {
                assert!(may_be_odd(&format!("a{c}b")), "{c:?}");
            }
        }
        assert!(may_be_odd("a  b") && !may_be_odd("Një çështje, а и б"));
        assert_eq!(one_line(" a\u{a0}b  c\n"), "a b c");
        assert_eq!(one_line("Një çështje"), "Një çështje");
    }
}
