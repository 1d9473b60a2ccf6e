//! The theme's words in every language: Fluent files. Fluent is named only here.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::data_tag::data_tag;
use super::numbers::Numbers;
use super::proof::proof;
use super::spelled;
use crate::config::{Config, Language};
use crate::diagnostics::nearest::nearest;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};
use crate::script::{self, Conversion};
use crate::vocabulary::{LangId, LangTag, PerLang};

/// One strings file of a theme or of the site.
pub struct StringsSource<'a> {
    /// The file.
    pub file: FileId,
    /// The language tag that its name gives.
    pub tag: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Whether it is the site's own, over those of the theme.
    pub is_own: bool,
}

/// The words of every language, and of English behind them.
pub struct Strings {
    by_lang: PerLang<Option<Bundle>>,
    english: Option<Bundle>,
    fallback: PerLang<Vec<LangId>>,
    known: BTreeSet<String>,
    /// Messages as they are without arguments, formatted once: most are asked for on every page.
    plain: PerLang<BTreeMap<String, String>>,
}

/// The language whose words stand in where no other has any.
const ENGLISH: &str = "en";

type Bundle = FluentBundle<FluentResource>;

/// What a message is told: numbers for plurals, texts to insert.
pub type Arguments<'a> = &'a [(&'a str, &'a str)];

impl Strings {
    /// Reads the files, those that may be overridden first: of a theme only those that serve a language of the site, and
    /// English. A language without some words is reported once, and so are words that no template `asks` for.
    pub fn load(
        sources: &[StringsSource<'_>],
        config: &Config,
        asks: &dyn Fn(&str) -> bool,
    ) -> Diagnosed<Strings> {
        let mut diagnostics = Diagnostics::default();
        let mut english: Option<Bundle> = None;
        let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut theme: BTreeSet<String> = BTreeSet::new();
        for source in sources.iter().filter(|source| source.is_own || is_needed(source.tag, config)) {
            let resource = resource(source, &mut diagnostics);
            proof(source, &resource, &mut diagnostics);
            let own = message_ids(&resource);
            if source.is_own {
                own.iter()
                    .filter(|id| !theme.contains(*id))
                    .filter(|id| !asks(id))
                    .for_each(|id| report_unused(id, source, &theme, &mut diagnostics));
            } else {
                theme.extend(own.iter().cloned());
            }
            ids.entry(source.tag).or_default().extend(own);
            if source.tag == ENGLISH {
                english.get_or_insert_with(|| bundle(ENGLISH)).add_resource_overriding(resource);
            }
        }
        let known: BTreeSet<String> = ids.values().flatten().cloned().collect();
        let languages = &config.languages;
        let mut by_lang = PerLang::new(languages.count(), |_| None);
        for lang in languages.ids() {
            let chain = serving(&languages[lang], ids.keys().copied());
            let own: BTreeSet<&String> = chain.iter().filter_map(|(tag, _)| ids.get(tag)).flatten().collect();
            report_missing(&languages[lang], &own, &known, &mut diagnostics);
            by_lang[lang] = (!chain.is_empty()).then(|| bundle_of(&languages[lang].tag, &chain, sources));
        }
        let fallback = PerLang::new(languages.count(), |lang| languages.stand_ins(lang).collect());
        let plain = PerLang::new(languages.count(), |_| BTreeMap::new());
        let mut strings = Strings { by_lang, english, fallback, known, plain };
        strings.plain = PerLang::new(languages.count(), |lang| {
            let words =
                strings.known.iter().filter_map(|key| Some((key.clone(), strings.format(lang, key, &[])?)));
            words.collect()
        });
        Diagnosed { value: strings, diagnostics }
    }

    /// The words for readers of a language: its own, else those of the languages that stand in, else English.
    pub fn get(&self, lang: LangId, key: &str, arguments: Arguments<'_>) -> Option<String> {
        if arguments.is_empty() {
            self.plain[lang].get(key).cloned()
        } else {
            self.format(lang, key, arguments)
        }
    }

    /// The words that need no arguments, with their keys.
    pub fn plain(&self, lang: LangId) -> impl Iterator<Item = (&str, &str)> {
        self.plain[lang].iter().map(|(key, words)| (key.as_str(), words.as_str()))
    }

    /// An argument that the words want and that is not among these, if there is one.
    pub fn lacks(&self, lang: LangId, key: &str, arguments: Arguments<'_>) -> Option<String> {
        let (_, errors) = self.formatted(lang, key, arguments)?;
        errors.into_iter().find_map(|error| match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(id),
            _ => None,
        })
    }

    fn format(&self, lang: LangId, key: &str, arguments: Arguments<'_>) -> Option<String> {
        self.formatted(lang, key, arguments).map(|(words, _)| words)
    }

    fn formatted(
        &self,
        lang: LangId,
        key: &str,
        arguments: Arguments<'_>,
    ) -> Option<(String, Vec<FluentError>)> {
        let chain = std::iter::once(lang).chain(self.fallback[lang].iter().copied());
        let bundles = chain.filter_map(|lang| self.by_lang[lang].as_ref()).chain(&self.english);
        bundles.into_iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut values = FluentArgs::with_capacity(arguments.len());
            for (name, value) in arguments {
                // Only counts are numbers: a grant `0098` is a text.
                let is_count = *name == "count";
                values.set(*name, if is_count { FluentValue::try_number(value) } else { (*value).into() });
            }
            let mut errors = Vec::new();
            let words = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
            Some((words, errors))
        })
    }

    /// Every key that any language has, for "did you mean".
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(String::as_str)
    }
}

/// Whether a file has words for a language of the site; English stands in for all.
fn is_needed(tag: &str, config: &Config) -> bool {
    tag == ENGLISH
        || config.languages.iter().any(|(_, language)| !serving(language, std::iter::once(tag)).is_empty())
}

/// A file that serves a language, by its tag, and how its words are spelled there.
type Serving<'a> = (&'a str, Option<Conversion>);

/// The files that serve a language, those that may be overridden first: the language's in its other script, letter by
/// letter; for a tag without script that of the bare language; its own.
fn serving<'a>(language: &Language, tags: impl Iterator<Item = &'a str> + Clone) -> Vec<Serving<'a>> {
    let tag = language.tag.as_str();
    let exceptions = |from: &str| {
        language.derived.as_ref().filter(|_| from != tag).map(|derived| derived.conversion.clone())
    };
    let other_script = tags.clone().filter_map(|from| {
        let conversion = Conversion::between(from, tag)?;
        Some((from, Some(exceptions(from).unwrap_or(conversion))))
    });
    let bare = language.tag.script().is_none().then(|| language.tag.language()).filter(|bare| *bare != tag);
    let same = tags.filter(|from| *from == tag || Some(*from) == bare || is_usual_script(from, tag));
    let mut same: Vec<Serving<'a>> = same.map(|from| (from, None)).collect();
    same.sort_by_key(|(from, _)| *from == tag);
    other_script.chain(same).collect()
}

/// Whether two tags name one language in one script, one of them tacitly: `sr` and `sr-Cyrl`.
fn is_usual_script(one: &str, other: &str) -> bool {
    one != other && script::is_same(one, other)
}

/// An empty bundle with the plurals and numbers of a language.
fn bundle(tag: &str) -> Bundle {
    let tag = LangTag::parse(tag);
    let language = tag.as_ref().and_then(|tag| data_tag(tag).parse().ok());
    let mut bundle = FluentBundle::new_concurrent(vec![language.unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    bundle
}

/// Writes the numbers of messages: `1.234` where the language has it so.
fn number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let written = number.as_string();
    memoizer.with_try_get_threadsafe::<Numbers, _, _>((), |numbers| numbers.grouped(&written)).ok()
}

/// Fluent keeps one for each bundle.
impl Memoizable for Numbers {
    type Args = ();
    type Error = ();
    fn construct(language: LanguageIdentifier, (): ()) -> Result<Numbers, ()> {
        let locale: Locale = language.to_string().parse().map_err(|_| ())?;
        Ok(Numbers::new(&locale))
    }
}

/// The bundle of a language of the site.
fn bundle_of(tag: &LangTag, chain: &[Serving<'_>], sources: &[StringsSource<'_>]) -> Bundle {
    let mut made = bundle(tag.as_str());
    for (from, conversion) in chain {
        for source in sources.iter().filter(|source| source.tag == *from) {
            let spelled = conversion.as_ref().map(|conversion| spelled::spelled(source.text, conversion));
            let text = spelled.as_deref().unwrap_or(source.text);
            made.add_resource_overriding(resource(
                &StringsSource { text, ..*source },
                &mut Diagnostics::default(),
            ));
        }
    }
    made
}

fn resource(source: &StringsSource<'_>, diagnostics: &mut Diagnostics) -> FluentResource {
    let (resource, errors) = match FluentResource::try_new(source.text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let at = error.pos.start.min(source.text.len());
        let end = source.text[at..].find('\n').map_or(source.text.len(), |length| at + length);
        let message = format!("this is not a line of a strings file: {}", error.kind);
        let diagnostic = Diagnostic::new(Code::StringsSyntax, Span::new(source.file, at..end), message);
        diagnostics
            .push(diagnostic.help("a message is written `key = words`; further lines begin with blanks"));
    }
    resource
}

fn message_ids(resource: &FluentResource) -> Vec<String> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        })
        .collect()
}

/// Words of the site's own that neither the theme has nor a template asks for: a slip of the hand, or left over.
fn report_unused(
    id: &str,
    source: &StringsSource<'_>,
    theme: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let near = nearest(id, theme.iter().map(String::as_str));
    let line = source.text.match_indices(id).find(|(at, _)| *at == 0 || source.text[..*at].ends_with('\n'));
    let at = line.map_or(0, |(at, _)| at);
    let message = format!("no template asks for the words `{id}`");
    let diagnostic =
        Diagnostic::new(Code::StringsUnknown, Span::new(source.file, at..at + id.len()), message);
    diagnostics.push(match near.first() {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("take them out, or show them: `{{ t(key=\"…\") }}`"),
    });
}

fn report_missing(
    language: &Language,
    own: &BTreeSet<&String>,
    known: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let tag = &language.tag;
    let missing: Vec<&str> = known.iter().filter(|key| !own.contains(key)).map(String::as_str).collect();
    if missing.is_empty() {
        return;
    }
    let some = missing.iter().take(5).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    let more = if missing.len() > 5 { format!(" and {} more", missing.len() - 5) } else { String::new() };
    let message = if own.is_empty() {
        format!("the theme has no words in `{tag}`")
    } else {
        format!("`{tag}` lacks words of the theme: {some}{more}")
    };
    let help = format!("write them in strings/{tag}.ftl; until then another language stands in");
    diagnostics.push(Diagnostic::new(Code::StringsMissing, language.span, message).help(help));
}
