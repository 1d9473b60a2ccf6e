//! What makes a record trustworthy: corrections, and pieces that are withdrawn.

use super::kind::Kind;
use super::read::WorkReader;
use super::values::date;
use super::work::{Correction, Withdrawal};
use crate::config::{Config, Text};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::locale::quotes;
use crate::markdown::smart_text;
use crate::vocabulary::{LangId, PartialDate};
use crate::yaml::{Fields, Key, Map, Node, Value};

/// Reads `corrections`, the newest first.
pub(super) fn corrections(
    kind: Kind,
    fields: &mut Fields<'_>,
    reader: &mut WorkReader<'_>,
) -> Vec<Correction> {
    if matches!(kind, Kind::Person | Kind::Organisation) {
        return Vec::new();
    }
    let (cx, files) = (reader.context, reader.languages);
    let mut corrections = fields.list("corrections", reader.diagnostics, |node, diagnostics| {
        let mut fields = Fields::of(node, "a map with `date` and `text`", diagnostics)?;
        let date = needed(&mut fields, "date", "when was it corrected?", diagnostics, date);
        let text = needed(
            &mut fields,
            "text",
            "say what was wrong and what is right",
            diagnostics,
            |node, diagnostics| Some(smart(cx.text(&in_its_language(node, files), diagnostics)?, cx.config)),
        );
        fields.finish("", diagnostics);
        Some(Correction { date: date?, text: text?, at: node.span })
    });
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    corrections
}

/// Reads `withdrawn`.
pub(super) fn withdrawal(
    kind: Kind,
    fields: &mut Fields<'_>,
    reader: &mut WorkReader<'_>,
) -> Option<Withdrawal> {
    if !matches!(kind, Kind::Publication | Kind::News) {
        return None;
    }
    let (cx, files) = (reader.context, reader.languages);
    fields.read("withdrawn", reader.diagnostics, |node, diagnostics| {
        let mut fields = Fields::of(node, "a map with `date` and `reason`", diagnostics)?;
        let date = needed(&mut fields, "date", "when was it withdrawn?", diagnostics, date);
        let reason =
            needed(&mut fields, "reason", "say why, in a sentence", diagnostics, |node, diagnostics| {
                Some(smart(cx.text(&in_its_language(node, files), diagnostics)?, cx.config))
            });
        fields.finish("", diagnostics);
        Some(Withdrawal { date: date?, reason: reason?, at: node.span })
    })
}

fn needed<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    help: &str,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(&Node, &mut Diagnostics) -> Option<T>,
) -> Option<T> {
    if fields.node(name).is_none() {
        fields.missing(name, help, diagnostics);
    }
    fields.read(name, diagnostics, read)
}

/// With the quotation marks of each language.
fn smart(text: Text, config: &Config) -> Text {
    let Text::ByLang(words) = text else { return text };
    let smart = |(lang, words): (LangId, String)| {
        (lang, smart_text(&words, &quotes::of(config, lang), &config.languages[lang].tag))
    };
    Text::ByLang(words.into_iter().map(smart).collect())
}

/// A text that is not said by language is in the language of its file, unless it has no letters: `1.1`.
pub(super) fn in_its_language(node: &Node, files: &[(FileId, String)]) -> Node {
    let tag = files.iter().find(|(file, _)| *file == node.span.file).map(|(_, tag)| tag);
    let has_letters = |node: &Node| node.text().is_some_and(|text| text.contains(char::is_alphabetic));
    let Some(tag) = tag.filter(|_| has_letters(node)) else { return node.clone() };
    let key = Key { text: tag.clone(), span: node.span };
    Node { span: node.span, value: Value::Map(Map(vec![(key, node.clone())])) }
}

/// When a work was last changed: as its editors `said`, and not before its latest correction.
pub(super) fn updated(
    said: Option<(PartialDate, Span)>,
    published: Option<PartialDate>,
    corrections: &[Correction],
    withdrawn: Option<&Withdrawal>,
    diagnostics: &mut Diagnostics,
) -> Option<PartialDate> {
    let notices = corrections.iter().map(|correction| ("correction", correction.date, correction.at));
    let notices = notices.chain(withdrawn.map(|withdrawn| ("withdrawal", withdrawn.date, withdrawn.at)));
    for (what, date, at) in notices {
        if let Some(published) = published.filter(|published| date.last_day() < published.first_day()) {
            let message = format!("this {what} is of {date}, before the piece was published ({published})");
            diagnostics.push(Diagnostic::new(Code::FieldOrder, at, message).help("correct one of the dates"));
        }
    }
    let latest = corrections.first();
    if let (Some((said, at)), Some(latest)) = (said, latest)
        && said.last_day() < latest.date.first_day()
    {
        let message = format!("`updated` says {said}, but a correction is of {}", latest.date);
        let diagnostic = Diagnostic::new(Code::FieldOrder, at, message).also(latest.at, "the correction");
        diagnostics.push(diagnostic.help("take `updated` out: the latest correction counts by itself"));
    }
    said.map(|(said, _)| said)
        .max(latest.map(|latest| latest.date))
        .max(withdrawn.map(|withdrawn| withdrawn.date))
}
