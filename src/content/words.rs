//! The words of a work in one language: what each file alone may say.

use std::sync::Arc;

use super::kind::Kind;
use super::manuscript::Manuscript;
use super::values::{Context, date, line};
use super::work::{Names, Translation, WorkKey};
use crate::config::SlugStyle;
use crate::config::read::url_segment_in;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::locale::quotes;
use crate::markdown::smart_text;
use crate::vocabulary::address::decoded;
use crate::vocabulary::{LangId, Slug};
use crate::yaml::{self, Fields, Map, Value};

/// Words that other translations use where they have none of their own.
#[derive(Default)]
pub(super) struct Shared {
    names: Names,
    extra: Map,
}

/// What stands in one of the files, and in which language.
type Said = Option<(String, LangId)>;

pub(super) fn shared_words(files: &[Arc<Manuscript>], original: LangId) -> Shared {
    let mut order: Vec<&Manuscript> = files.iter().map(Arc::as_ref).collect();
    order.sort_by_key(|file| file.identity.lang != original);
    let said = |name: &str| -> Said {
        let words = |file: &&Manuscript| Some(file.fields.get(name)?.text()?.trim().to_owned());
        order.iter().find_map(|file| Some((words(file)?, file.identity.lang)))
    };
    let first = |name: &str| said(name).map(|(words, _)| words);
    let (role, role_lang) = said("role").unzip();
    let names = Names {
        given: first("given"),
        family: first("family"),
        role,
        role_lang,
        short: first("short_name").or_else(|| first("acronym")),
    };
    let extra = order.iter().find_map(|file| match &file.fields.get("extra")?.value {
        Value::Map(map) => Some(map.clone()),
        Value::Null | Value::Scalar(_) | Value::List(_) => None,
    });
    Shared { names, extra: extra.unwrap_or_default() }
}

/// Reads the words of one file.
pub(super) struct Words<'a> {
    pub(super) kind: Kind,
    pub(super) key: &'a WorkKey,
    pub(super) is_original: bool,
    pub(super) shared: &'a Shared,
    pub(super) context: Context<'a>,
}

impl Words<'_> {
    pub(super) fn read(&self, file: &Manuscript, diagnostics: &mut Diagnostics) -> Translation {
        let lang = file.identity.lang;
        let quotes = quotes::of(self.context.config, lang);
        let tag = &self.context.config.languages[lang].tag;
        let smart = |text: String| smart_text(&text, &quotes, tag);
        self.report_strangers(&file.fields, diagnostics);
        let mut fields = Fields::new(&file.fields, file.place);
        let title_span = fields.node("title").map_or(file.place, |node| node.span);
        let names = self.names(&mut fields, diagnostics);
        let title = fields.read("title", diagnostics, line).map(smart).or_else(|| self.name_as_title(&names));
        if title.is_none() && fields.node("title").is_none() && !file.is_broken {
            fields.missing("title", "write `title: …`", diagnostics);
        }
        let title = title.unwrap_or_else(|| self.key.id.to_string());
        let style = &self.context.config.languages[lang].slugs;
        let slug = fields
            .read("slug", diagnostics, |node, diagnostics| url_segment_in(style, node, diagnostics))
            .unwrap_or_else(|| self.slug(&title, style));
        let subtitle = fields.read("subtitle", diagnostics, line).map(smart);
        let summary = fields.read("summary", diagnostics, line).map(smart);
        let (image_alt, image_caption, image_credit) = picture_words(&mut fields, diagnostics);
        let extra = self.extra(&mut fields, diagnostics);
        Translation {
            file: file.file,
            title,
            title_span,
            subtitle,
            summary,
            slug,
            aliases: fields.list("aliases", diagnostics, |node, diagnostics| {
                Some((alias(node, diagnostics)?, node.span))
            }),
            keywords: fields.list("keywords", diagnostics, line),
            image_alt,
            image_caption: image_caption.map(smart),
            image_credit,
            draft: fields.flag("draft", diagnostics),
            derived_from: file.derived_from,
            updated: fields.read("updated", diagnostics, date),
            names,
            body: Arc::clone(&file.body),
            extra,
        }
    }

    fn names(&self, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Names {
        let shared = &self.shared.names;
        let mut own =
            |name, shared: &Option<String>| fields.read(name, diagnostics, line).or_else(|| shared.clone());
        match self.kind {
            Kind::Person => {
                let own_role = own("role", &None);
                Names {
                    given: own("given", &shared.given),
                    family: own("family", &shared.family),
                    role_lang: shared.role_lang.filter(|_| own_role.is_none()),
                    role: own_role.or_else(|| shared.role.clone()),
                    short: None,
                }
            }
            Kind::Organisation | Kind::Project => {
                let short = own("short_name", &None).or_else(|| own("acronym", &shared.short));
                Names { short, ..Names::default() }
            }
            Kind::Publication | Kind::Event | Kind::News | Kind::Page => Names::default(),
        }
    }

    fn name_as_title(&self, names: &Names) -> Option<String> {
        match (self.kind, &names.given, &names.family) {
            (Kind::Person, Some(given), Some(family)) => Some(format!("{given} {family}")),
            (Kind::Person, None, Some(only)) | (Kind::Person, Some(only), None) => Some(only.clone()),
            _ => None,
        }
    }

    /// From the title, cut at a word; a plain page keeps its file's name in the original language.
    fn slug(&self, title: &str, style: &SlugStyle) -> Slug {
        /// In bytes; longer addresses are cut off in mails and chats.
        const LONGEST: usize = 80;
        if self.kind == Kind::Page && self.is_original {
            return self.key.id.clone();
        }
        style.slug(title).map_or_else(|| self.key.id.clone(), |slug| slug.cut(LONGEST))
    }

    fn extra(&self, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Map {
        let own = fields.read("extra", diagnostics, |node, diagnostics| match &node.value {
            Value::Map(map) => Some(map.clone()),
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                Fields::of(node, "a map of your own fields", diagnostics).map(|_| Map::default())
            }
        });
        own.unwrap_or_else(|| self.shared.extra.clone())
    }

    /// Name fields that this kind does not have.
    fn report_strangers(&self, fields: &Map, diagnostics: &mut Diagnostics) {
        let strangers = strangers(self.kind);
        for (key, _) in fields.0.iter().filter(|(key, _)| strangers.contains(&key.text.as_str())) {
            let message = format!("{} have no field `{}`", self.kind.section().unwrap_or("pages"), key.text);
            diagnostics.push(
                Diagnostic::new(Code::FieldUnknown, key.span, message)
                    .help("fields of your own go under `extra:`"),
            );
        }
    }
}

/// Name fields that works of a kind do not have.
pub(super) fn strangers(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Person => &["short_name", "acronym"],
        Kind::Organisation | Kind::Project => &["given", "family", "role"],
        Kind::Publication | Kind::Event | Kind::News | Kind::Page => {
            &["short_name", "acronym", "given", "family", "role"]
        }
    }
}

/// The words of the lead picture: what it shows (empty where it only decorates), its caption, its maker.
fn picture_words(
    fields: &mut Fields<'_>,
    diagnostics: &mut Diagnostics,
) -> (Option<String>, Option<String>, Option<String>) {
    let Some(Value::Map(map)) = fields.node("image").map(|node| &node.value) else {
        return (None, None, None);
    };
    let mut picture = Fields::new(map, fields.place());
    // `alt: ""` says, as in HTML, that the picture only decorates.
    let alt = picture.read("alt", diagnostics, |node, diagnostics| match node.text() {
        Some("") => Some(String::new()),
        _ => line(node, diagnostics),
    });
    let mut read = |name| picture.read(name, diagnostics, line);
    (alt, read("caption"), read("credit"))
}

/// An old address of the page: a path from `/`, or the same with the site's own address before it.
fn alias(node: &yaml::Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = line(node, diagnostics)?;
    let path = text
        .split_once("://")
        .map_or(text.as_str(), |(_, rest)| &rest[rest.find('/').unwrap_or(rest.len())..]);
    // Copied from a browser or an old sitemap; the folder has the letters themselves.
    let has_blank = path.contains(char::is_whitespace);
    let path = &*decoded(path);
    let safe = !path.split('/').any(|part| matches!(part, "." | ".."))
        && !path.contains("//")
        && !path.contains(['\\', '?', '#', '<', '>', '"'])
        && !path.contains(char::is_control);
    if path.starts_with('/') && path.len() > 1 && safe && !has_blank {
        return Some(path.to_owned());
    }
    let message = format!("`{text}` is not an old address of this page");
    diagnostics.push(
        Diagnostic::new(Code::FieldBadValue, node.span, message)
            .help("write its path from the slash, such as /2019/05/old-title/"),
    );
    None
}
