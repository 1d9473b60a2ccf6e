//! The languages of the site: tags, names, places in the URLs, and which one stands in for which.

use super::derived::{self, Derived};
use super::read::{self, Reader, url_segment};
use super::slugs::SlugStyle;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::markdown::Quotes;
use crate::vocabulary::{DatePattern, LangId, LangTag};
use crate::yaml::{self, Fields, Key, Node};

/// One language.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: LangTag,
    /// What it calls itself: `Shqip`.
    pub name: String,
    /// Its folder at the top of the site's URLs; empty for the default language.
    pub path: String,
    /// Which languages stand in for a missing translation, in the editor's order.
    pub fallback: Vec<LangId>,
    /// How its words are made of another language's, where it has none of its own.
    pub derived: Option<Derived>,
    /// Quotation marks other than the language's usual ones.
    pub quotes: Option<Quotes>,
    /// How its titles become parts of addresses.
    pub slugs: SlugStyle,
    /// How a day is written, where it is not as CLDR has it.
    pub date: Option<DatePattern>,
    /// The hours of its clock, where they are not those of CLDR.
    pub clock: Option<Clock>,
    /// Where `site.yaml` names it.
    pub span: Span,
}

/// How times of day are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clock {
    /// `2:00 PM`.
    Twelve,
    /// `14:00`.
    TwentyFour,
}

/// All languages, in the order of the language switch. There is always at least one.
#[derive(Clone, Debug)]
pub struct Languages(Vec<Language>);

impl Languages {
    /// A site that lists no languages is in English.
    pub(super) fn english(span: Span) -> Option<Languages> {
        let tag = LangTag::parse("en")?;
        let language = Language {
            slugs: SlugStyle::of(&tag),
            tag,
            name: "English".to_owned(),
            path: String::new(),
            fallback: Vec::new(),
            derived: None,
            quotes: None,
            date: None,
            clock: None,
            span,
        };
        Some(Languages(vec![language]))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Finds a language by its tag, in any case.
    pub fn find(&self, tag: &str) -> Option<LangId> {
        let same = |language: &Language| {
            let own = language.tag.as_str();
            own.len() == tag.len()
                && own
                    .bytes()
                    .zip(tag.bytes())
                    .all(|(a, b)| a.eq_ignore_ascii_case(&b) || (a == b'-' && b == b'_'))
        };
        self.0.iter().position(same).map(|index| LangId(index as u8))
    }

    /// The languages in order.
    pub fn iter(&self) -> impl Iterator<Item = (LangId, &Language)> {
        self.0.iter().enumerate().map(|(index, language)| (LangId(index as u8), language))
    }

    /// The ids in order.
    pub fn ids(&self) -> impl Iterator<Item = LangId> + Clone + use<> {
        LangId::all(self.0.len())
    }

    /// The languages that are made of others, with how.
    pub fn derived(&self) -> impl Iterator<Item = (LangId, &Derived)> {
        self.iter().filter_map(|(lang, language)| Some((lang, language.derived.as_ref()?)))
    }

    /// A language that has only the words that are written for it.
    pub(super) fn forget_derived(&mut self, lang: LangId) {
        self.0[usize::from(lang.0)].derived = None;
    }

    /// Which languages stand in for `lang`, best first: its own fallbacks, then all others in the site's order.
    pub fn stand_ins(&self, lang: LangId) -> impl Iterator<Item = LangId> + '_ {
        let chain = &self[lang].fallback;
        let others = self.ids().filter(move |other| *other != lang && !chain.contains(other));
        chain.iter().copied().chain(others)
    }
}

impl std::ops::Index<LangId> for Languages {
    type Output = Language;
    fn index(&self, lang: LangId) -> &Language {
        &self.0[usize::from(lang.0)]
    }
}

/// Reads `languages:`; the fallbacks, which name each other, in a second pass.
pub(super) fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Languages> {
    let fields = Fields::of(node, "a map from language tag to its settings", reader.diagnostics)?;
    let entries: Vec<&(Key, Node)> = fields.entries().collect();
    let mut languages: Vec<Language> = Vec::new();
    let mut settings: Vec<&Node> = Vec::new();
    for (key, node) in entries.into_iter().take(250) {
        if let Some(language) = language(key, node, languages.is_empty(), reader) {
            if let Some(other) = languages.iter().find(|other| other.tag == language.tag) {
                let message = format!("the language `{}` is listed twice", language.tag);
                let diagnostic = Diagnostic::new(Code::YamlDuplicateKey, key.span, message);
                reader
                    .diagnostics
                    .push(diagnostic.also(other.span, "the other one").help("keep one of the two"));
                continue;
            }
            languages.push(language);
            settings.push(node);
        }
    }
    let mut languages = Languages(languages);
    for (index, node) in settings.into_iter().enumerate() {
        languages.0[index].fallback = fallback(node, &languages, reader);
        languages.0[index].derived = derived::read(LangId(index as u8), node, &languages, reader);
    }
    derived::report_chains(&mut languages, reader);
    report_shared_paths(&languages, reader);
    (languages.count() > 0).then_some(languages)
}

fn language(key: &Key, node: &Node, is_default: bool, reader: &mut Reader<'_>) -> Option<Language> {
    let Some(tag) = LangTag::parse(&key.text) else {
        let message = format!("`{}` is not a language tag (BCP 47)", key.text);
        let help = "tags look like `sq`, `sr-Cyrl`, `de-AT`";
        reader.diagnostics.push(Diagnostic::new(Code::FieldBadValue, key.span, message).help(help));
        return None;
    };
    let mut language = Language {
        name: tag.to_string(),
        path: if is_default { String::new() } else { tag.as_str().to_ascii_lowercase() },
        slugs: SlugStyle::of(&tag),
        tag,
        fallback: Vec::new(),
        derived: None,
        quotes: None,
        date: None,
        clock: None,
        span: key.span,
    };
    if yaml::is_null(node) {
        return Some(language);
    }
    let mut fields = Fields::of(node, "a map such as `{name: Shqip}`", reader.diagnostics)?;
    if let Some(name) = fields.text("name", reader.diagnostics) {
        language.name = name;
    }
    let path_node = fields.node("path");
    match path_node.and_then(|node| url_segment(node, reader.diagnostics)) {
        Some(_) if is_default => {
            let span = path_node.map_or(key.span, |node| node.span);
            let message = "the first language lives at the root of the site, without a path of its own";
            let help = "leave `path` out, or list another language first";
            reader.diagnostics.push(Diagnostic::new(Code::FieldBadValue, span, message).help(help));
        }
        Some(path) => language.path = path.to_string(),
        None => {}
    }
    language.slugs.read(&mut fields, reader.diagnostics);
    fields.node("fallback");
    fields.node("from");
    fields.node("exceptions");
    language.quotes = fields.read("quotes", reader.diagnostics, quotes);
    language.date = fields.read("date", reader.diagnostics, date_pattern);
    language.clock = fields.read("clock", reader.diagnostics, |node, diagnostics| {
        read::choice(node, &[("12", Clock::Twelve), ("24", Clock::TwentyFour)], diagnostics)
    });
    fields.finish("", reader.diagnostics);
    Some(language)
}

fn quotes(node: &Node, diagnostics: &mut Diagnostics) -> Option<Quotes> {
    let marks = yaml::list(node, diagnostics, &mut |node, diagnostics| {
        Some(yaml::scalar(node, "a quotation mark", diagnostics)?.text.clone())
    });
    let [open, close, inner_open, inner_close] = <[String; 4]>::try_from(marks).ok().or_else(|| {
        let message = "`quotes` lists four marks: opening, closing, inner opening, inner closing";
        let help = "for example [„, ”, ‚, ’]";
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
        None
    })?;
    Some(Quotes { open, close, inner_open, inner_close })
}

/// `date: d MMMM y 'г.'`.
fn date_pattern(node: &Node, diagnostics: &mut Diagnostics) -> Option<DatePattern> {
    let text = &yaml::scalar(node, "a date pattern", diagnostics)?.text;
    let message = match DatePattern::parse(text) {
        Ok(pattern) if pattern.is_whole() => return Some(pattern),
        Ok(_) => "a date pattern has one day `d`, one month `MMMM` and one year `y`".to_owned(),
        Err(problem) => format!("this is not a date pattern: {}", problem.0),
    };
    let help = "for example `d MMMM y`; words stand in single quotes: `d MMMM y 'г.'`";
    diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
    None
}

/// `fallback: [sr-Latn, en]`, after the source of a derived edition (`from:`), which is always the nearest.
fn fallback(node: &Node, languages: &Languages, reader: &mut Reader<'_>) -> Vec<LangId> {
    let yaml::Value::Map(map) = &node.value else { return Vec::new() };
    let mut chain = Vec::new();
    // What is wrong with `from` is told where it is read.
    chain.extend(map.get("from").and_then(|node| languages.find(node.text()?)));
    if let Some(field) = map.get("fallback") {
        let named = yaml::list(field, reader.diagnostics, &mut |node, diagnostics| {
            let tag = yaml::scalar(node, "a language tag", diagnostics)?;
            languages.find(&tag.text).or_else(|| {
                diagnostics.push(super::text::unlisted(&tag.text, node.span, languages));
                None
            })
        });
        chain.extend(named);
    }
    let mut seen = Vec::new();
    chain.retain(|lang| {
        !seen.contains(lang) && {
            seen.push(*lang);
            true
        }
    });
    chain
}

fn report_shared_paths(languages: &Languages, reader: &mut Reader<'_>) {
    for (index, (_, language)) in languages.iter().enumerate() {
        let earlier =
            languages.iter().take(index).find(|(_, other)| other.path.eq_ignore_ascii_case(&language.path));
        if let Some((_, earlier)) = earlier {
            let message = format!("`{}` and `{}` have the same path in URLs", earlier.tag, language.tag);
            let diagnostic = Diagnostic::new(Code::UrlClash, language.span, message)
                .also(earlier.span, "the other one")
                .help("give one of them another `path:`");
            reader.diagnostics.push(diagnostic);
        }
    }
}
