//! Files of works that bodies cite: BibTeX and BibLaTeX (`.bib`), Hayagriva (`.yaml`), CSL-JSON (`.json`).
//!
//! Must not know: who cites what.

use std::collections::BTreeMap;

use hayagriva::Entry;
use hayagriva::citationberg::json::Item;
use hayagriva::io::from_yaml_str;
use hayagriva::types::Publisher;
use serde_json::Value;

use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};

/// The endings of files that can be read.
pub const EXTENSIONS: [&str; 4] = ["bib", "yaml", "yml", "json"];

/// The works of a file, by their keys.
#[derive(PartialEq, Debug)]
pub enum Bibliography {
    /// Of BibTeX, BibLaTeX or Hayagriva.
    Entries(BTreeMap<String, Entry>),
    /// Of CSL-JSON.
    Items(BTreeMap<String, Item>),
}

impl Bibliography {
    /// Reads a file. What cannot be read is reported and left out.
    pub fn read(text: &str, file: FileId, extension: &str) -> Diagnosed<Bibliography> {
        let mut reader = Reader { text, file, diagnostics: Diagnostics::default() };
        let value = match extension {
            "json" => Bibliography::Items(reader.csl_json()),
            "bib" => Bibliography::Entries(reader.bibtex()),
            _ => Bibliography::Entries(reader.hayagriva()),
        };
        Diagnosed { value, diagnostics: reader.diagnostics }
    }

    /// The keys, in order.
    pub fn keys(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Bibliography::Entries(entries) => Box::new(entries.keys().map(String::as_str)),
            Bibliography::Items(items) => Box::new(items.keys().map(String::as_str)),
        }
    }

    /// Whether a work stands in it.
    pub fn has(&self, key: &str) -> bool {
        match self {
            Bibliography::Entries(entries) => entries.contains_key(key),
            Bibliography::Items(items) => items.contains_key(key),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    file: FileId,
    diagnostics: Diagnostics,
}

impl Reader<'_> {
    fn bibtex(&mut self) -> BTreeMap<String, Entry> {
        let parsed = match biblatex::Bibliography::parse(self.text) {
            Ok(parsed) => parsed,
            Err(error) => {
                self.report_bibtex(error);
                return BTreeMap::new();
            }
        };
        let mut entries = BTreeMap::new();
        for entry in parsed.iter() {
            match Entry::try_from(entry) {
                Ok(mut read) => {
                    complete(&mut read, entry);
                    entries.insert(entry.key.clone(), read);
                }
                Err(error) => {
                    let message = format!("`{}` cannot be cited: {}", entry.key, error.kind);
                    self.report(error.span.clone(), message, "correct the field, or take it out");
                }
            }
        }
        entries
    }

    /// The parser stops at the first mistake, so each entry is looked at alone.
    fn report_bibtex(&mut self, first: biblatex::ParseError) {
        let mut starts: Vec<usize> = self.text.match_indices("\n@").map(|(at, _)| at + 1).collect();
        starts.insert(0, 0);
        starts.push(self.text.len());
        let mut errors: Vec<biblatex::ParseError> = Vec::new();
        for entry in starts.windows(2) {
            let parsed = biblatex::RawBibliography::parse(&self.text[entry[0]..entry[1]]);
            errors.extend(parsed.err().map(|mut error| {
                error.span = error.span.start + entry[0]..error.span.end + entry[0];
                error
            }));
        }
        if errors.is_empty() {
            errors.push(first);
        }
        for error in errors {
            let help = "the mistake may stand before this place: look for a comma or a brace that is missing";
            self.report(error.span.clone(), format!("this is no BibTeX: {}", error.kind), help);
        }
    }

    fn hayagriva(&mut self) -> BTreeMap<String, Entry> {
        match from_yaml_str(self.text) {
            Ok(library) => library.iter().map(|entry| (entry.key().to_owned(), entry.clone())).collect(),
            Err(error) => {
                let at = error.location().map_or(0, |location| location.index());
                let help = "each work stands below its key, with `type`, `title`, `author`, `date`";
                self.report(at..at, format!("this is no bibliography: {error}"), help);
                BTreeMap::new()
            }
        }
    }

    fn csl_json(&mut self) -> BTreeMap<String, Item> {
        let values: Vec<Value> = match serde_json::from_str(self.text) {
            Ok(values) => values,
            Err(error) => {
                let at = byte(self.text, error.line(), error.column());
                self.report(
                    at..at,
                    format!("this is no CSL-JSON: {error}"),
                    "export the list again as CSL-JSON",
                );
                return BTreeMap::new();
            }
        };
        let mut items = BTreeMap::new();
        for value in values {
            let id = value.get("id").map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
            let Some(id) = id else {
                self.report(0..0, "a work has no `id`".to_owned(), "each needs one, to be cited by");
                continue;
            };
            if let Ok(item) = serde_json::from_value(usable(value)) {
                items.insert(id, item);
                continue;
            }
            let at = self.text.find(&format!("\"{id}\"")).unwrap_or(0);
            let message = format!("`{id}` cannot be cited: one of its fields is not as CSL-JSON has it");
            self.report(at..at + id.len() + 2, message, "compare it with another work of the file");
        }
        items
    }

    fn report(&mut self, range: std::ops::Range<usize>, message: String, help: &str) {
        let floor =
            |at: usize| (0..=at.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at));
        let (start, end) = (floor(range.start).unwrap_or(0), floor(range.end).unwrap_or(0));
        let span = Span::new(self.file, start..end.max(start));
        self.diagnostics.push(Diagnostic::new(Code::CitationBibliography, span, message).help(help));
    }
}

/// What the processor leaves out of an entry: the house that a report comes from, and languages whose names in LaTeX it
/// does not know. A title without a language would get English capitals.
fn complete(read: &mut Entry, entry: &biblatex::Entry) {
    if read.publisher().is_none()
        && let Some(house) = read.organization().cloned()
    {
        let place = read.location().cloned();
        read.set_publisher(Publisher::new(Some(house), place));
    }
    if read.language().is_none()
        && let Ok(language) = entry.get_as::<String>("langid").or_else(|_| entry.get_as::<String>("language"))
        && let Ok(tag) = tag_of(language.trim()).parse()
    {
        read.set_language(tag);
    }
}

/// The tag of a language by the name that LaTeX has for it; a tag is its own.
fn tag_of(name: &str) -> &str {
    match name.to_ascii_lowercase().as_str() {
        "english" | "american" | "british" => "en",
        "albanian" => "sq",
        "serbian" | "serbianl" => "sr-Latn",
        "serbianc" => "sr-Cyrl",
        "macedonian" => "mk",
        "bosnian" => "bs",
        "croatian" => "hr",
        "montenegrin" => "cnr",
        "slovene" | "slovenian" => "sl",
        "german" | "ngerman" => "de",
        "french" => "fr",
        "turkish" => "tr",
        _ => name,
    }
}

/// An item as the citation processor can take it: no field that holds nothing, no range of dates, which it does not
/// know.
fn usable(mut item: Value) -> Value {
    if let Value::Object(fields) = &mut item {
        fields.retain(|_, value| !value.is_null() && !value.is_object() || is_date(value));
        for date in fields.values_mut().filter(|value| is_date(value)) {
            if let Some(Value::Array(parts)) = date.get_mut("date-parts") {
                parts.truncate(1);
            }
            if let Some(Value::String(raw)) = date.get_mut("raw")
                && let Some((first, _)) = raw.split_once('/')
            {
                *raw = first.to_owned();
            }
        }
    }
    item
}

fn is_date(value: &Value) -> bool {
    value.get("date-parts").is_some() || value.get("raw").is_some()
}

/// The byte of a line and column, both from 1.
fn byte(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}
