//! How titles become parts of addresses in one language: plain letters in its usual spelling, or its own letters.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::vocabulary::{LangTag, Slug};
use crate::yaml::{self, Fields, Node};

/// How a language's slugs are made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SlugStyle {
    /// Letters that are spelled in their own way here, in lower case.
    letters: Vec<(char, String)>,
    /// Whether its letters stay as they are.
    pub is_unicode: bool,
}

impl SlugStyle {
    /// The usual spelling of a language in plain letters.
    pub(super) fn of(tag: &LangTag) -> SlugStyle {
        let letters: &[(char, &str)] = match tag.language() {
            "de" | "gsw" | "lb" => &[('ä', "ae"), ('ö', "oe"), ('ü', "ue")],
            "da" | "nb" | "nn" | "no" => &[('æ', "ae"), ('ø', "oe"), ('å', "aa")],
            "bg" => {
                &[('щ', "sht"), ('ъ', "a"), ('х', "h"), ('ж', "zh"), ('ц', "ts"), ('ч', "ch"), ('ш', "sh")]
            }
            _ => &[],
        };
        let letters = letters.iter().map(|(letter, spelled)| (*letter, (*spelled).to_owned())).collect();
        // What `deunicode` makes of Arabic or Hebrew nobody can read.
        SlugStyle { letters, is_unicode: tag.direction() == "rtl" }
    }

    /// A text as part of an address; `None` where nothing is left of it.
    pub fn slug(&self, text: &str) -> Option<Slug> {
        if self.is_unicode { Slug::in_own_letters(text) } else { Slug::spelled(text, &self.letters) }
    }

    /// Accepts a text that already is part of an address.
    pub fn parse(&self, text: &str) -> Option<Slug> {
        let own = || self.is_unicode.then(|| self.slug(text)).flatten().filter(|slug| slug.as_str() == text);
        Slug::parse(text).or_else(own)
    }

    /// Reads `slugs: unicode` and `slug_letters: {ђ: d}`.
    pub(super) fn read(&mut self, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) {
        let choices = [("plain", false), ("unicode", true)];
        let chosen = fields
            .read("slugs", diagnostics, |node, diagnostics| super::read::choice(node, &choices, diagnostics));
        self.is_unicode = chosen.unwrap_or(self.is_unicode);
        if let Some(letters) = fields.read("slug_letters", diagnostics, letters) {
            self.letters.retain(|(letter, _)| letters.iter().all(|(own, _)| own != letter));
            self.letters.extend(letters);
        }
    }
}

fn letters(node: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<(char, String)>> {
    let fields = Fields::of(node, "a map from letter to its spelling, such as `{ђ: d}`", diagnostics)?;
    let entries: Vec<_> = fields.entries().cloned().collect();
    let mut letters = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        let mut lower = key.text.chars().flat_map(char::to_lowercase);
        let (letter, rest) = (lower.next(), lower.next());
        let Some(letter) = letter.filter(|letter| rest.is_none() && !letter.is_ascii()) else {
            let message = format!("`{}` is not one letter beyond a to z", key.text);
            let help = "give each letter by itself, such as `đ: d`";
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, key.span, message).help(help));
            continue;
        };
        let spelled = yaml::scalar(&node, "its spelling in plain letters", diagnostics)?.text.clone();
        if spelled.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
            letters.push((letter, spelled));
        } else {
            let message = format!("`{spelled}` is not in plain lower-case letters");
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
        }
    }
    Some(letters)
}
