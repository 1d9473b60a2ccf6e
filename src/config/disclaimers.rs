//! `disclaimers:` of `site.yaml`: the words that funders ask for, written out or those of a programme of the European Union.

use std::collections::BTreeMap;

use super::programmes::{PROGRAMMES, Particulars, Programme};
use super::read::{Reader, choice};
use super::terms::entries;
use super::{Languages, Text};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::yaml::{self, Fields, Node};

/// What a funded piece has to say.
#[derive(Clone, Debug)]
pub struct Disclaimer {
    /// The short line beside the funder's emblem, where it has one: "Co-funded by the European Union".
    pub line: Option<Text>,
    /// The statement itself.
    pub text: Text,
    /// The picture that stands beside the line.
    pub emblem: Option<Emblem>,
    /// Where `site.yaml` gives it; the programmes of the Union need no entry.
    pub span: Option<Span>,
}

/// A picture that a funder asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Emblem {
    /// The emblem of the European Union, which the theme has.
    Union,
    /// A file of `static/`, from `/`.
    File(String, Span),
}

/// The disclaimers of `site.yaml`, and those of the programmes that it does not name itself.
pub(super) fn read(
    node: Option<&Node>,
    publisher: &Text,
    languages: &Languages,
    reader: &mut Reader<'_>,
) -> BTreeMap<String, Disclaimer> {
    let standard = PROGRAMMES.iter().filter_map(|programme| {
        let own = of_programme(*programme, &Particulars::default(), publisher, languages)?;
        Some((programme.key.to_owned(), own))
    });
    let mut disclaimers: BTreeMap<String, Disclaimer> = standard.collect();
    if let Some(node) = node {
        let own =
            entries(node, reader, |node, reader| disclaimer(node, publisher, languages, reader.diagnostics));
        disclaimers.extend(own.into_iter().map(|(key, disclaimer)| (key.to_string(), disclaimer)));
    }
    disclaimers
}

fn of_programme(
    programme: Programme,
    particulars: &Particulars,
    publisher: &Text,
    languages: &Languages,
) -> Option<Disclaimer> {
    let (line, text) = programme.words(particulars, publisher, languages)?;
    let (line, text) = (line.with_derived(languages), text.with_derived(languages));
    Some(Disclaimer { line: Some(line), text, emblem: Some(Emblem::Union), span: None })
}

fn disclaimer(
    node: &Node,
    publisher: &Text,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Disclaimer> {
    let span = Some(node.span);
    let has = |map: &yaml::Map| map.get("text").is_some() || map.get("programme").is_some();
    if !matches!(&node.value, yaml::Value::Map(map) if has(map)) {
        let text = Text::read(node, languages, diagnostics)?;
        return Some(Disclaimer { line: None, text, emblem: None, span });
    }
    let mut fields = Fields::of(node, "a map with `text` or `programme`", diagnostics)?;
    let words = |node: &Node, diagnostics: &mut _| Text::read(node, languages, diagnostics);
    let programme = fields.read("programme", diagnostics, |node, diagnostics| {
        let choices: Vec<(&str, Programme)> =
            PROGRAMMES.iter().map(|programme| (programme.key, *programme)).collect();
        choice(node, &choices, diagnostics)
    });
    let is_shared = fields.node("co_funded").is_some().then(|| fields.flag("co_funded", diagnostics));
    let authority = fields.read("authority", diagnostics, words);
    let responsible = fields.read("responsible", diagnostics, words);
    let line = fields.read("line", diagnostics, words);
    let text = fields.read("text", diagnostics, words);
    let emblem = fields.read("emblem", diagnostics, emblem);
    fields.finish("", diagnostics);
    let particulars = Particulars { is_shared, authority, responsible };
    let standard =
        programme.and_then(|programme| of_programme(programme, &particulars, publisher, languages));
    match standard {
        Some(standard) => Some(Disclaimer {
            line: over(line, standard.line),
            text: over(text, Some(standard.text))?,
            emblem: emblem.or(standard.emblem),
            span,
        }),
        None => Some(Disclaimer { line, text: text?, emblem, span }),
    }
}

/// The site's own words, in languages that they lack those of the programme.
fn over(own: Option<Text>, standard: Option<Text>) -> Option<Text> {
    match (own, standard) {
        (Some(Text::ByLang(mut own)), Some(Text::ByLang(standard))) => {
            for (lang, words) in standard {
                if own.iter().all(|(known, _)| *known != lang) {
                    own.push((lang, words));
                }
            }
            Some(Text::ByLang(own))
        }
        (own, standard) => own.or(standard),
    }
}

fn emblem(node: &Node, diagnostics: &mut Diagnostics) -> Option<Emblem> {
    let text = &yaml::scalar(node, "`eu`, or a file of static/ such as /logos/fund.svg", diagnostics)?.text;
    if text == "eu" {
        return Some(Emblem::Union);
    }
    if text.starts_with('/') && text.len() > 1 {
        return Some(Emblem::File(text.clone(), node.span));
    }
    let message = format!("`{text}` is neither `eu` nor a file of static/");
    let help = "put the file into static/ and write its path from there, such as /logos/fund.svg";
    diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
    None
}
