//! `Text`: words about a thing that has no file of its own – one string for all languages, or one for each.

use super::Languages;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::vocabulary::LangId;
use crate::yaml::{self, Node, Value};

/// Words that may differ by language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Text {
    /// The same in every language: a name, a number.
    Same(String),
    /// A map by language, in the order written; never empty.
    ByLang(Vec<(LangId, String)>),
}

impl Text {
    /// Reads `text` or `{en: text, sq: tekst}`; an unlisted language is reported.
    pub fn read(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Option<Text> {
        match &node.value {
            Value::Map(map) => {
                let mut by_lang = Vec::with_capacity(map.0.len());
                for (key, node) in &map.0 {
                    let lang = languages.find(&key.text).or_else(|| {
                        diagnostics.push(unlisted(&key.text, key.span, languages));
                        None
                    });
                    let text = yaml::scalar(node, "a text", diagnostics);
                    by_lang.extend(lang.zip(text).map(|(lang, text)| (lang, text.text.trim().to_owned())));
                }
                (!by_lang.is_empty()).then(|| Text::ByLang(by_lang).with_derived(languages))
            }
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                let text = yaml::scalar(node, "a text, or a map from language to text", diagnostics)?;
                Some(Text::same(text.text.trim(), languages))
            }
        }
    }

    /// The same in every language, but for its script.
    pub fn same(text: &str, languages: &Languages) -> Text {
        Text::Same(text.to_owned()).with_derived(languages)
    }

    /// With the words of languages that are made of others.
    pub(super) fn with_derived(self, languages: &Languages) -> Text {
        match self {
            Text::ByLang(mut by_lang) => {
                for (lang, derived) in languages.derived() {
                    let has = |wanted: LangId| by_lang.iter().find(|(lang, _)| *lang == wanted);
                    if has(lang).is_none()
                        && let Some((_, source)) = has(derived.from)
                    {
                        by_lang.push((lang, derived.conversion.convert(source).into_owned()));
                    }
                }
                Text::ByLang(by_lang)
            }
            Text::Same(text) => {
                // To Latin a text without its language can be converted, for only Cyrillic words change.
                let converted = languages.derived().filter(|(_, derived)| derived.conversion.is_to_latin());
                let converted: Vec<(LangId, String)> = converted
                    .map(|(lang, derived)| (lang, derived.conversion.convert(&text).into_owned()))
                    .filter(|(_, converted)| *converted != text)
                    .collect();
                if converted.is_empty() {
                    return Text::Same(text);
                }
                let words = |lang| {
                    let own = converted.iter().find(|(derived, _)| *derived == lang);
                    own.map_or_else(|| text.clone(), |(_, converted)| converted.clone())
                };
                Text::ByLang(languages.ids().map(|lang| (lang, words(lang))).collect())
            }
        }
    }

    /// The words for readers of `lang`: in it, else in the language that stands in for it, else the first there are.
    pub fn get(&self, lang: LangId, languages: &Languages) -> &str {
        self.get_with_lang(lang, languages).0
    }

    /// As [`Text::get`], with the language of the words where it is known.
    pub fn get_with_lang(&self, lang: LangId, languages: &Languages) -> (&str, Option<LangId>) {
        match self {
            Text::Same(text) => (text, None),
            Text::ByLang(by_lang) => {
                let find = |lang: LangId| by_lang.iter().find(|(candidate, _)| *candidate == lang);
                let found =
                    find(lang).or_else(|| languages.stand_ins(lang).find_map(find)).or(by_lang.first());
                found.map_or(("", None), |(lang, text)| (text, Some(*lang)))
            }
        }
    }

    /// The words in this very language, or those that are the same in all.
    pub fn exact(&self, lang: LangId) -> Option<&str> {
        match self {
            Text::Same(text) => Some(text),
            Text::ByLang(by_lang) => {
                by_lang.iter().find(|(candidate, _)| *candidate == lang).map(|(_, text)| text.as_str())
            }
        }
    }
}

/// A report that a tag is no language of the site.
pub fn unlisted(tag: &str, place: impl Into<crate::diagnostics::Place>, languages: &Languages) -> Diagnostic {
    let listed: Vec<&str> = languages.iter().map(|(_, language)| language.tag.as_str()).collect();
    let same_language = |other: &&&str| other.split('-').next() == Some(tag);
    let scripts: Vec<String> = listed.iter().filter(same_language).map(|tag| format!("`{tag}`")).collect();
    let message = format!("`{tag}` is not a language of this site");
    let diagnostic = Diagnostic::new(Code::FileUnknownLanguage, place, message);
    let diagnostic = if scripts.is_empty() {
        diagnostic.did_you_mean(tag, listed.iter().copied())
    } else {
        diagnostic.help(format!("did you mean {}?", scripts.join(" or ")))
    };
    diagnostic.help(format!("`languages` in site.yaml lists {}", listed.join(", ")))
}
