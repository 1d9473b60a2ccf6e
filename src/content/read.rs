//! The manuscripts of one work → `Work`: facts merged and typed; its words are read by `words.rs`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kind::Kind;
use super::manuscript::Manuscript;
use super::values::{Context, date, line, moment};
use super::words::{Words, shared_words, strangers};
use super::work::{Common, Details, FileRef, PageRole, Relation, Role, Translation, Work, WorkId, WorkKey};
use super::{derived, event, merge, news, organisation, person, project, publication, record};
use crate::config::read::choice;
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Span};
use crate::picture::Focus;
use crate::vocabulary::{LangId, PartialDate, PerLang};
use crate::yaml::{self, Fields, Map, Node};

/// What the readers of the kinds fill and ask.
pub(super) struct WorkReader<'a> {
    pub(super) context: Context<'a>,
    pub(super) diagnostics: &'a mut Diagnostics,
    /// The language of each file, as its tag.
    pub(super) languages: &'a [(FileId, String)],
    pub(super) credits: Vec<super::work::Credit>,
    pub(super) relations: Vec<(Relation, WorkId)>,
    /// Some field stands in a line that could not be read: nothing is reported as missing.
    is_broken: bool,
    own: WorkId,
}

/// Types one work. `files` are its manuscripts in the site's order of languages; there is at least one. Of those `waiting`
/// nothing reaches a page.
pub(super) fn work(
    own: WorkId,
    key: WorkKey,
    files: Vec<Arc<Manuscript>>,
    waiting: &BTreeSet<FileId>,
    context: Context<'_>,
) -> Diagnosed<Work> {
    let mut diagnostics = Diagnostics::default();
    let kind = Kind::of_section(&key.section);
    let original = original(&files);
    let mut said: Vec<(LangId, &Map)> = files.iter().map(|file| (file.identity.lang, &file.fields)).collect();
    said.sort_by_key(|(lang, _)| *lang != original);
    let facts = merge::facts(&said, &context.config.languages, &mut diagnostics);
    let place = place(&files, waiting, original);
    let own_words = files.iter().filter(|file| file.derived_from.is_none());
    let languages: Vec<(FileId, String)> = own_words.map(|file| tagged(file, context)).collect();
    let mut reader = WorkReader {
        context,
        diagnostics: &mut diagnostics,
        languages: &languages,
        credits: Vec::new(),
        relations: Vec::new(),
        is_broken: may_hide_facts(&files, waiting),
        own,
    };
    let mut fields = Fields::new(&facts, place);
    let mut common = common(kind, &mut fields, &mut reader);
    let is_never = matches!((common.publish_at, common.expires), (Some(from), Some(until)) if until <= from);
    reader.in_order(&mut fields, ["publish_at", "expires"], is_never, "this expires before it is published");
    let details = details(kind, &key, &mut fields, &mut reader);
    // They stand in each file and are read there; here they are only known, for "did you mean".
    for word in merge::WORDS.into_iter().filter(|word| !strangers(kind).contains(word)) {
        fields.node(word);
    }
    fields.finish("fields of your own go under `extra:`", reader.diagnostics);
    let WorkReader { credits, relations, .. } = reader;
    let mut translations = PerLang::new(context.config.languages.count(), |_| None);
    let shared = shared_words(&files, original);
    let mut pictures = PerLang::new(context.config.languages.count(), |_| None);
    let mut says_updated = PerLang::new(context.config.languages.count(), |_| None);
    for file in &files {
        let image = file.fields.0.iter().find(|(key, _)| key.text == "image");
        pictures[file.identity.lang] = image.map(|(key, _)| key.span);
        says_updated[file.identity.lang] = file.fields.get("updated").map(|node| node.span);
    }
    for file in files {
        let lang = file.identity.lang;
        let is_original = file.derived_from.unwrap_or(lang) == original;
        let words = Words { kind, key: &key, is_original, shared: &shared, context };
        translations[lang] = Some(Box::new(words.read(&file, &mut diagnostics)));
    }
    derived::share_aliases(&mut translations, &context.config.languages);
    let said =
        updated(original, &translations).map(|(date, lang)| (date, says_updated[lang].unwrap_or(place)));
    let (corrections, withdrawn) = (&common.corrections, common.withdrawn.as_ref());
    common.updated = record::updated(said, common.date, corrections, withdrawn, &mut diagnostics);
    check_image(&common, &translations, &pictures, context, &mut diagnostics);
    let work = Work { key, kind, original, common, details, credits, relations, translations };
    Diagnosed { value: work, diagnostics }
}

/// The file that states the facts is the original; of several alike the first in the site's order.
fn original(files: &[Arc<Manuscript>]) -> LangId {
    let facts = |file: &Arc<Manuscript>| {
        file.fields
            .0
            .iter()
            .filter(|(key, _)| !merge::WORDS.contains(&key.text.as_str()) && key.text != "image")
            .count()
    };
    let most = files.iter().map(facts).max().unwrap_or(0);
    let written = files.iter().filter(|file| file.derived_from.is_none());
    written.into_iter().find(|file| facts(file) == most).map_or(LangId::DEFAULT, |file| file.identity.lang)
}

/// Where a missing fact is reported: at the original, unless that waits while another translation is published.
fn place(files: &[Arc<Manuscript>], waiting: &BTreeSet<FileId>, original: LangId) -> Span {
    let own = files.iter().find(|file| file.identity.lang == original).unwrap_or(&files[0]);
    let waits = |file: &Manuscript| waiting.contains(&file.file);
    files.iter().find(|file| waits(own) && !waits(file)).unwrap_or(own).place
}

/// Whether what is missing may stand in a line that could not be read. Lines of a draft do not count beside a published
/// translation, which cannot do without.
fn may_hide_facts(files: &[Arc<Manuscript>], waiting: &BTreeSet<FileId>) -> bool {
    let is_whole = files.iter().all(|file| waiting.contains(&file.file));
    files.iter().any(|file| file.is_broken && (is_whole || !waiting.contains(&file.file)))
}

/// When a work was last changed in substance, and who says it: its original, else the first translation that does.
fn updated(
    original: LangId,
    translations: &PerLang<Option<Box<Translation>>>,
) -> Option<(PartialDate, LangId)> {
    let of = |lang: LangId| Some((translations[lang].as_deref()?.updated?, lang));
    of(original).or_else(|| translations.iter().find_map(|(lang, _)| of(lang)))
}

/// A file, with the tag of its language.
fn tagged(file: &Manuscript, context: Context<'_>) -> (FileId, String) {
    (file.file, context.config.languages[file.identity.lang].tag.to_string())
}

fn common(kind: Kind, fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Common {
    let cx = reader.context;
    let zone = &cx.config.timezone;
    if let Some(node) = fields.node("related") {
        let related =
            yaml::list(node, reader.diagnostics, &mut |node, diagnostics| cx.any_work(node, diagnostics));
        reader.relations.extend(related.into_iter().map(|work| (Relation::Related, work)));
    }
    let corrections = record::corrections(kind, fields, reader);
    let withdrawn = record::withdrawal(kind, fields, reader);
    let diagnostics = &mut *reader.diagnostics;
    let picture = fields.read("image", diagnostics, |node, diagnostics| picture(node, cx, diagnostics));
    let (image, focus) = picture.unwrap_or_default();
    Common {
        corrections,
        withdrawn,
        date: fields.read("date", diagnostics, date),
        updated: None,
        topics: fields.list("topics", diagnostics, |node, diagnostics| {
            cx.term(node, &cx.config.topics, "topics", diagnostics)
        }),
        regions: fields.list("regions", diagnostics, |node, diagnostics| {
            cx.term(node, &cx.config.regions, "regions", diagnostics)
        }),
        image,
        focus,
        featured: fields.flag("featured", diagnostics),
        publish_at: fields
            .read("publish_at", diagnostics, |node, diagnostics| moment(node, zone, diagnostics)),
        expires: fields.read("expires", diagnostics, |node, diagnostics| moment(node, zone, diagnostics)),
        attachments: fields
            .list("attachments", diagnostics, |node, diagnostics| cx.attachment(node, diagnostics)),
        template: fields
            .read("template", diagnostics, |node, diagnostics| Some((line(node, diagnostics)?, node.span))),
    }
}

/// The lead picture, and what of it must stay in sight.
fn picture(
    node: &Node,
    cx: Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(Option<FileRef>, Option<Focus>)> {
    if node.text().is_some() {
        return Some((cx.file(node, diagnostics), None));
    }
    let mut fields = Fields::of(node, "a file name, or a map with `src` and `alt`", diagnostics)?;
    let file = fields.read("src", diagnostics, |node, diagnostics| cx.file(node, diagnostics));
    let focus = fields.read("focus", diagnostics, |node, diagnostics| {
        let text = &yaml::scalar(node, "a point of the picture such as `30% 20%`", diagnostics)?.text;
        Focus::parse(text).or_else(|| {
            let message = format!("`{text}` is no point of a picture");
            let help = "write how far from the left and from above it lies: `focus: 30% 20%`";
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
            None
        })
    });
    fields.finish("", diagnostics);
    Some((file, focus))
}

fn details(kind: Kind, key: &WorkKey, fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    match kind {
        Kind::Publication if key.id.as_str() != "index" => publication::read(fields, reader),
        Kind::Project if key.id.as_str() != "index" => project::read(fields, reader),
        Kind::Event if key.id.as_str() != "index" => event::read(fields, reader),
        Kind::News if key.id.as_str() != "index" => news::read(fields, reader),
        Kind::Person if key.id.as_str() != "index" => person::read(fields, reader),
        Kind::Organisation if key.id.as_str() != "index" => organisation::read(fields, reader),
        Kind::Page if key.section.is_empty() && key.id.as_str() == "index" => Details::Page(PageRole::Home),
        Kind::Page if key.id.as_str() != "index" => Details::Page(PageRole::Plain),
        _ => Details::Page(PageRole::Intro(key.section.clone())),
    }
}

impl WorkReader<'_> {
    /// Reads a list of people and organisations.
    pub(super) fn credits(&mut self, fields: &mut Fields<'_>, name: &'static str, role: Role) {
        let cx = self.context;
        let credits =
            fields.list(name, self.diagnostics, |node, diagnostics| cx.credit(node, role, diagnostics));
        self.credits.extend(credits);
    }

    /// Reads a list of works of one section. A work that names itself is a mistake.
    pub(super) fn relations(
        &mut self,
        fields: &mut Fields<'_>,
        name: &'static str,
        section: &str,
        relation: Relation,
    ) {
        let (cx, own) = (self.context, self.own);
        let works = fields.list(name, self.diagnostics, |node, diagnostics| {
            let work = cx.work(node, section, diagnostics)?;
            if work == own {
                let message = format!("`{name}` names this very work");
                diagnostics
                    .push(Diagnostic::new(Code::ReferenceCycle, node.span, message).help("take it out"));
                return None;
            }
            Some(work)
        });
        self.relations.extend(works.into_iter().map(|work| (relation, work)));
    }

    /// Reads one of a closed set of words. Without a usual one the field must be there.
    pub(super) fn choice(
        &mut self,
        fields: &mut Fields<'_>,
        name: &'static str,
        words: &[&'static str],
        usual: Option<&'static str>,
    ) -> &'static str {
        if usual.is_none() {
            self.require(fields, name, &format!("choose from {}", words.join(", ")));
        }
        let choices: Vec<(&str, &'static str)> = words.iter().map(|word| (*word, *word)).collect();
        let chosen =
            fields.read(name, self.diagnostics, |node, diagnostics| choice(node, &choices, diagnostics));
        chosen.or(usual).unwrap_or(words[0])
    }

    /// Reports a field that must be there, unless it may stand in a line that could not be read.
    pub(super) fn require(&mut self, fields: &mut Fields<'_>, name: &'static str, help: &str) {
        if fields.node(name).is_none() && !self.is_broken {
            fields.missing(name, help, self.diagnostics);
        }
    }

    /// Reports an end before its beginning, at the field of the end.
    pub(super) fn in_order(
        &mut self,
        fields: &mut Fields<'_>,
        [start, end]: [&'static str; 2],
        is_wrong: bool,
        message: &str,
    ) {
        if let Some(end) = fields.node(end).filter(|_| is_wrong) {
            let mut diagnostic = Diagnostic::new(Code::FieldOrder, end.span, message);
            if let Some(start) = fields.node(start) {
                diagnostic = diagnostic.also(start.span, "it begins here");
            }
            self.diagnostics.push(diagnostic.help("swap the two, or correct the year"));
        }
    }

    /// Reads the keys of disclaimers that `site.yaml` gives, and where they stand.
    pub(super) fn disclaimers(&mut self, fields: &mut Fields<'_>) -> (Vec<String>, Option<Span>) {
        let listed = &self.context.config.disclaimers;
        let place = fields.node("disclaimer").map(|node| node.span);
        let keys = fields.list("disclaimer", self.diagnostics, |node, diagnostics| {
            let key = line(node, diagnostics)?;
            if !listed.contains_key(&key) {
                let message = format!("there is no disclaimer `{key}` in site.yaml");
                let diagnostic = Diagnostic::new(Code::ReferenceUnknown, node.span, message)
                    .did_you_mean(&key, listed.keys().map(String::as_str));
                diagnostics
                    .push(diagnostic.help("the words that a funder asks for stand under `disclaimers:`"));
                return None;
            }
            Some(key)
        });
        (keys, place)
    }
}

/// Every translation says what the lead picture shows, where it says `image:` or below its title.
fn check_image(
    common: &Common,
    translations: &PerLang<Option<Box<Translation>>>,
    places: &PerLang<Option<Span>>,
    cx: Context<'_>,
    diagnostics: &mut Diagnostics,
) {
    if common.image.is_none() {
        return;
    }
    for (lang, translation) in translations.iter() {
        let is_without = |translation: &&Translation| {
            translation.image_alt.is_none() && translation.derived_from.is_none()
        };
        let Some(translation) = translation.as_deref().filter(is_without) else {
            continue;
        };
        let message =
            format!("the lead picture has no alternative text in `{}`", cx.config.languages[lang].tag);
        let at = places[lang].unwrap_or(Span { file: translation.file, ..translation.title_span });
        let help = "say what it shows: `image: {alt: …}`, in each translation";
        diagnostics.push(Diagnostic::new(Code::ImageMissingAlt, at, message).help(help));
    }
}
