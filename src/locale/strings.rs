//! The theme's words in every language: Fluent files. Fluent is named only here.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::proof::proof;
use crate::config::Config;
use crate::diagnostics::nearest::nearest;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};
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

type Bundle = FluentBundle<FluentResource>;

/// What a message is told: numbers for plurals, texts to insert.
pub type Arguments<'a> = &'a [(&'a str, &'a str)];

impl Strings {
    /// Reads all files, those that may be overridden first. A language without some words is reported once.
    pub fn load(sources: &[StringsSource<'_>], config: &Config) -> Diagnosed<Strings> {
        let mut diagnostics = Diagnostics::default();
        let mut bundles: BTreeMap<&str, Bundle> = BTreeMap::new();
        let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut theme: BTreeSet<String> = BTreeSet::new();
        for source in sources {
            let resource = resource(source, &mut diagnostics);
            proof(source, &resource, &mut diagnostics);
            let own = message_ids(&resource);
            if source.is_own {
                own.iter()
                    .filter(|id| !theme.contains(*id))
                    .for_each(|id| report_slip(id, source, &theme, &mut diagnostics));
            } else {
                theme.extend(own.iter().cloned());
            }
            ids.entry(source.tag).or_default().extend(own);
            let bundle = bundles.entry(source.tag).or_insert_with(|| bundle(source.tag));
            bundle.add_resource_overriding(resource);
        }
        let known: BTreeSet<String> = ids.values().flatten().cloned().collect();
        let languages = &config.languages;
        let mut by_lang = PerLang::new(languages.count(), |_| None);
        for lang in languages.ids() {
            let tag = languages[lang].tag.as_str();
            let file = files_for(&languages[lang].tag).find(|tag| ids.contains_key(tag));
            report_missing(
                tag,
                languages[lang].span,
                file.and_then(|file| ids.get(file)),
                &known,
                &mut diagnostics,
            );
            by_lang[lang] = file.map(|file| copy_of(file, sources));
        }
        let english = bundles.remove("en");
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

    fn format(&self, lang: LangId, key: &str, arguments: Arguments<'_>) -> Option<String> {
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
            Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
        })
    }

    /// Every key that any language has, for "did you mean".
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(String::as_str)
    }
}

/// The files that serve a language: its own, and for a tag without script that of the bare language. `sr.ftl` would
/// be in the wrong script for half of `sr-Cyrl` and `sr-Latn`.
fn files_for(tag: &LangTag) -> impl Iterator<Item = &str> {
    std::iter::once(tag.as_str()).chain(tag.script().is_none().then(|| tag.language()))
}

fn bundle(tag: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle
}

/// A bundle of its own for each language of the site that uses a file.
fn copy_of(tag: &str, sources: &[StringsSource<'_>]) -> Bundle {
    let mut copy = bundle(tag);
    for source in sources.iter().filter(|source| source.tag == tag) {
        copy.add_resource_overriding(resource(source, &mut Diagnostics::default()));
    }
    copy
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

/// A word of the site's own that the theme does not have is fine, unless it looks like a slip of the hand.
fn report_slip(
    id: &str,
    source: &StringsSource<'_>,
    theme: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let near = nearest(id, theme.iter().map(String::as_str));
    let Some(near) = near.first() else { return };
    let line = source.text.match_indices(id).find(|(at, _)| *at == 0 || source.text[..*at].ends_with('\n'));
    let at = line.map_or(0, |(at, _)| at);
    let message = format!("the theme has no words `{id}`");
    let diagnostic =
        Diagnostic::new(Code::StringsUnknown, Span::new(source.file, at..at + id.len()), message);
    diagnostics.push(diagnostic.help(format!("did you mean `{near}`?")));
}

fn report_missing(
    tag: &str,
    span: Span,
    own: Option<&BTreeSet<String>>,
    known: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let missing: Vec<&str> =
        known.iter().filter(|key| !own.is_some_and(|own| own.contains(*key))).map(String::as_str).collect();
    if missing.is_empty() {
        return;
    }
    let some = missing.iter().take(5).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    let more = if missing.len() > 5 { format!(" and {} more", missing.len() - 5) } else { String::new() };
    let message = match own {
        Some(_) => format!("`{tag}` lacks words of the theme: {some}{more}"),
        None => format!("the theme has no words in `{tag}`"),
    };
    let help = format!("write them in strings/{tag}.ftl; until then another language stands in");
    diagnostics.push(Diagnostic::new(Code::StringsMissing, span, message).help(help));
}
