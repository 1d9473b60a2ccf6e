//! Readers of the values that front matter holds: dates, references, people, files.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::catalogue::Catalogue;
use super::work::{Attachment, Credit, FileRef, NameParts, Role, Term, Who, WorkId};
use crate::config::{Config, Terms, Text};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span, nearest};
use crate::source::{Sources, is_bibliography};
use crate::vocabulary::{EventTime, LangTag, PartialDate, SitePath, Slug, address};
use crate::yaml::{self, Fields, Node, Value};

/// What typing a field may need to look up.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The settings.
    pub config: &'a Config,
    /// All files, for pictures and attachments.
    pub sources: &'a Sources,
    /// All works, for references.
    pub catalogue: &'a Catalogue,
}

/// A day, a month or a year.
pub fn date(node: &Node, diagnostics: &mut Diagnostics) -> Option<PartialDate> {
    const EXPECTED: &str = "a date such as 2024-03-05, 2024-03 or 2024";
    let text = &yaml::scalar(node, EXPECTED, diagnostics)?.text;
    PartialDate::parse(text).or_else(|| {
        let diagnostic =
            Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not {EXPECTED}"));
        diagnostics.push(match as_iso(text) {
            Some(iso) => diagnostic.help(format!("write {iso}")),
            None => diagnostic,
        });
        None
    })
}

/// A day, or a day and a time.
pub fn event_time(node: &Node, diagnostics: &mut Diagnostics) -> Option<EventTime> {
    const EXPECTED: &str = "a day such as 2026-12-03, or a day and time such as 2026-12-03T11:00";
    let text = &yaml::scalar(node, EXPECTED, diagnostics)?.text;
    if let Some(local) = EventTime::without_offset(text) {
        let message = format!("`{text}` has an offset, but hours of events are those of their place");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(format!(
            "write the clock of the place, such as {local}; another place than the site's has `timezone: Europe/Paris`"
        )));
        return None;
    }
    EventTime::parse(text).or_else(|| {
        let diagnostic =
            Diagnostic::new(Code::FieldBadValue, node.span, format!("`{text}` is not {EXPECTED}"));
        diagnostics.push(match as_iso(text) {
            Some(iso) => diagnostic.help(format!("write {iso}")),
            None => diagnostic,
        });
        None
    })
}

/// `5.3.2024`, as people of the region write it, `2024-3-5` and `2024/03/05`, in the order of ISO 8601.
fn as_iso(text: &str) -> Option<String> {
    let parts: Vec<&str> =
        text.trim_end_matches('.').split(['.', '/', '-', '–', '‑']).map(str::trim).collect();
    let [first, month, last] = parts[..] else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let (day, month): (u8, u8) = (day.parse().ok()?, month.parse().ok()?);
    let iso = format!("{year}-{month:02}-{day:02}");
    PartialDate::parse(&iso).map(|_| iso)
}

/// A moment in the site's time zone: a local time, or one with an offset, which is converted.
pub fn moment(node: &Node, zone: &TimeZone, diagnostics: &mut Diagnostics) -> Option<DateTime> {
    let text = &yaml::scalar(node, "a day and time such as 2026-12-03T11:00", diagnostics)?.text;
    if let Ok(instant) = text.replacen(' ', "T", 1).replace(' ', "").parse::<jiff::Timestamp>() {
        return Some(instant.to_zoned(zone.clone()).datetime());
    }
    event_time(node, diagnostics).map(EventTime::start)
}

/// One line of text without blanks around it; empty is a mistake.
pub fn line(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text =
        yaml::scalar(node, "a text", diagnostics)?.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, "this text is empty"));
    }
    (!text.is_empty()).then_some(text)
}

/// A country code of two letters (ISO 3166-1; `XK` is in use for Kosovo).
pub fn country(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = yaml::scalar(node, "a country code of two letters such as AL", diagnostics)?
        .text
        .to_ascii_uppercase();
    let fine = text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    if !fine {
        let message = format!("`{text}` is not a country code of two letters such as AL");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
    }
    fine.then_some(text)
}

/// A language tag, of any language.
pub fn lang_tag(node: &Node, diagnostics: &mut Diagnostics) -> Option<LangTag> {
    let text = &yaml::scalar(node, "a language tag such as sq", diagnostics)?.text;
    LangTag::parse(text).or_else(|| {
        let message = format!("`{text}` is not a language tag (BCP 47) such as sq or sr-Latn");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
        None
    })
}

/// The sections of those who can be credited, in the order in which a bare id is looked for.
const WHO: [&str; 2] = ["people", "organisations"];

impl Context<'_> {
    /// Words about a thing without a file of its own.
    pub fn text(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<Text> {
        Text::read(node, &self.config.languages, diagnostics)
    }

    /// A work of a section: by id, or by `SECTION/ID`.
    pub fn work(&self, node: &Node, section: &str, diagnostics: &mut Diagnostics) -> Option<WorkId> {
        let text = &yaml::scalar(node, "the id of a work", diagnostics)?.text;
        let id = text.strip_prefix(section).and_then(|rest| rest.strip_prefix('/')).unwrap_or(text);
        let found = self.catalogue.find(section, id);
        if found.is_none() {
            diagnostics.push(self.unknown(id, node.span, &[section]));
        }
        found
    }

    /// A work of any section: `SECTION/ID`, or an id that only one section has.
    pub fn any_work(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<WorkId> {
        let text = &yaml::scalar(node, "a work such as publications/lithium", diagnostics)?.text;
        let found = self.catalogue.find_any(text);
        if found.is_none() {
            let (section, id) = text.rsplit_once('/').unwrap_or(("", text));
            let sections = if section.is_empty() {
                vec!["publications", "events", "projects", "news"]
            } else {
                vec![section]
            };
            diagnostics.push(self.unknown(id, node.span, &sections));
        }
        found
    }

    fn unknown(&self, id: &str, span: Span, sections: &[&str]) -> Diagnostic {
        let message = format!("there is no `{id}` in {}", sections.join(" or "));
        let diagnostic = Diagnostic::new(Code::ReferenceUnknown, span, message);
        let ids = sections.iter().flat_map(|section| self.catalogue.ids_of(section));
        diagnostic.did_you_mean(id, ids.filter(|other| other.len().abs_diff(id.len()) < 6))
    }

    /// A topic or region. One that `site.yaml` does not list is used as written, with a warning.
    pub fn term(
        &self,
        node: &Node,
        listed: &Terms,
        setting: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Term> {
        let written = line(node, diagnostics)?;
        let Some(slug) = Slug::from_text(&written) else {
            let message = format!("`{written}` has no letters to make a URL of");
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
            return None;
        };
        if !listed.is_empty() && !listed.contains_key(&slug) {
            let message = format!("`{written}` is not listed under `{setting}` in site.yaml");
            let diagnostic = Diagnostic::new(Code::ReferenceUnlisted, node.span, message);
            let near = nearest::nearest(slug.as_str(), listed.keys().map(Slug::as_str));
            diagnostics.push(match near.first() {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help(format!("add it there with its names: `{slug}: {{…}}`")),
            });
        }
        Some(Term { slug, written })
    }

    /// A file of the site, found from the folder of the file that names it, or an address elsewhere.
    pub fn file(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<FileRef> {
        let text = &yaml::scalar(node, "the name of a file beside this page", diagnostics)?.text;
        if text.starts_with("https://") || text.starts_with("http://") {
            return Some(FileRef::Url(address::readable_url(text).into_owned()));
        }
        let own = &self.sources.file(node.span.file).path;
        let path = match text.strip_prefix('/') {
            Some(rooted) => SitePath::new("site.yaml").follow(&format!("static/{rooted}")),
            None => own.follow(text),
        };
        let public =
            |path: &SitePath| ["content/", "static/"].iter().any(|top| path.as_str().starts_with(top));
        let found = path.ok().filter(public).and_then(|path| self.sources.find(&path));
        if found.is_none() {
            let folder = if text.starts_with('/') { "static" } else { own.folder() };
            let message = format!("there is no file `{text}` in {folder}/");
            let near: Vec<&str> =
                self.sources.below(folder).map(|(_, file)| &file.path.as_str()[folder.len() + 1..]).collect();
            diagnostics.push(
                Diagnostic::new(Code::ReferenceMissingFile, node.span, message).did_you_mean(text, near),
            );
        }
        found.map(FileRef::Own)
    }

    /// A file to offer: its name, or a map with `file`, `title`, `lang`.
    pub fn attachment(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<Attachment> {
        if let Value::Scalar(_) = node.value {
            return Some(Attachment { file: self.file(node, diagnostics)?, title: None, lang: None });
        }
        let mut fields = Fields::of(node, "a file name, or a map with `file` and `title`", diagnostics)?;
        let file = fields.read("file", diagnostics, |node, diagnostics| self.file(node, diagnostics));
        if fields.node("file").is_none() {
            fields.missing("file", "name the file beside this page", diagnostics);
        }
        let title = fields.read("title", diagnostics, |node, diagnostics| self.text(node, diagnostics));
        let lang = fields.read("lang", diagnostics, lang_tag);
        fields.finish("", diagnostics);
        Some(Attachment { file: file?, title, lang })
    }

    /// Whether a map is a text in several languages.
    fn is_by_language(&self, node: &Node) -> bool {
        let Value::Map(map) = &node.value else { return false };
        !map.0.is_empty() && map.0.iter().all(|(key, _)| self.config.languages.find(&key.text).is_some())
    }

    /// Somebody: the id of a person or organisation, or a name with a blank in it.
    pub fn who(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<Who> {
        self.who_of(node, &WHO, diagnostics)
    }

    /// As [`Context::who`], from some sections only; `SECTION/ID` names one of them.
    fn who_of(&self, node: &Node, sections: &[&str], diagnostics: &mut Diagnostics) -> Option<Who> {
        let Value::Scalar(scalar) = &node.value else { return self.text(node, diagnostics).map(Who::Named) };
        let text = scalar.text.trim();
        let (sections, id) = match text.rsplit_once('/') {
            Some((section, id)) if WHO.contains(&section) => (&[section][..], id),
            _ => (sections, text),
        };
        if let Some(work) = sections.iter().find_map(|section| self.catalogue.find(section, id)) {
            return Some(Who::Work(work));
        }
        if text.contains(char::is_whitespace) {
            return Some(Who::Named(Text::same(text, &self.config.languages)));
        }
        let unknown = self.unknown(id, node.span, sections);
        diagnostics.push(unknown.help(format!("for somebody without a page write `{{name: {id}}}`")));
        None
    }

    /// Somebody's part: as [`Context::who`], or a map with `id` (or `person`, `organisation`) or `name`, and more.
    pub fn credit(&self, node: &Node, role: Role, diagnostics: &mut Diagnostics) -> Option<Credit> {
        let alone = |who| Credit { at: Some(node.span), ..Credit::plain(role, who) };
        if matches!(node.value, Value::Scalar(_)) || self.is_by_language(node) {
            return self.who(node, diagnostics).map(alone);
        }
        let mut fields = Fields::of(node, "an id, a name, or a map with `name`", diagnostics)?;
        let mut named = None;
        let mut is_named = false;
        for (name, sections) in [("id", &WHO[..]), ("person", &WHO[..1]), ("organisation", &WHO[1..])] {
            is_named |= fields.node(name).is_some();
            named = named
                .or(fields
                    .read(name, diagnostics, |node, diagnostics| self.who_of(node, sections, diagnostics)));
        }
        let parts = self.name_parts(&mut fields, diagnostics);
        is_named |= fields.node("name").is_some() || fields.node("family").is_some();
        let name = fields.read("name", diagnostics, |node, diagnostics| self.text(node, diagnostics));
        let name = name.or_else(|| parts.as_ref().map(|parts| parts.whole(&self.config.languages)));
        if !is_named {
            fields.missing("name", "say who: `id`, or `name`, or `given` and `family`", diagnostics);
        }
        if let (Some(_), Some(node)) = (&named, fields.node("name")) {
            let message = "somebody with a page has the name that stands there, so this one is not shown";
            let help = "leave `name` out; the house that somebody belongs to is their `affiliation`";
            diagnostics.push(Diagnostic::new(Code::FieldContradiction, node.span, message).help(help));
        }
        let function = fields.read("role", diagnostics, |node, diagnostics| self.text(node, diagnostics));
        let affiliation =
            fields.read("affiliation", diagnostics, |node, diagnostics| self.affiliation(node, diagnostics));
        let grant = fields.read("grant", diagnostics, line);
        let amount = fields.read("amount", diagnostics, |node, diagnostics| self.text(node, diagnostics));
        let logo = fields.read("logo", diagnostics, |node, diagnostics| self.file(node, diagnostics));
        fields.finish("", diagnostics);
        let who = named.or(name.map(Who::Named))?;
        Some(Credit { parts, function, affiliation, grant, amount, logo, ..alone(who) })
    }

    /// `given` and `family` of somebody whose name is written out.
    fn name_parts(&self, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<NameParts> {
        let mut text =
            |name| fields.read(name, diagnostics, |node, diagnostics| self.text(node, diagnostics));
        let (given, family) = (text("given"), text("family"));
        if given.is_some() && family.is_none() && fields.node("family").is_none() {
            fields.missing("family", "a name in parts has a family name", diagnostics);
        }
        let none = || Text::Same(String::new());
        Some(NameParts { given: given.unwrap_or_else(none), family: family? })
    }

    /// A file of the site with works to cite, of a kind that can be read.
    pub fn bibliography(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<FileRef> {
        let file = self.file(node, diagnostics)?;
        let problem = match &file {
            FileRef::Url(_) => Some("a bibliography is a file of the site"),
            FileRef::Own(id) => {
                let path = &self.sources.file(*id).path;
                let is_known = path.extension() == "bib" || is_bibliography(path);
                (!is_known).then_some("the name of this file does not say that it is a bibliography")
            }
        };
        let Some(problem) = problem else { return Some(file) };
        diagnostics.push(Diagnostic::new(Code::CitationBibliography, node.span, problem).help(
            "name it `NAME.bib` (BibTeX, BibLaTeX), `NAME.refs.yaml` (Hayagriva) or `NAME.csl.json` (CSL-JSON)",
        ));
        None
    }

    /// Where somebody comes from: an organisation of the site, or any words.
    pub fn affiliation(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<Who> {
        match node.text().and_then(|id| self.catalogue.find("organisations", id.trim())) {
            Some(work) => Some(Who::Work(work)),
            None => self.text(node, diagnostics).map(Who::Named),
        }
    }
}
