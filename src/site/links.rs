//! Links and pictures of bodies, resolved to pages and files, or reported.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::address::{Scheme, dead_end, outside, scheme};
use super::anchors::Anchors;
use super::attached::{Attached, Files, own_folder};
use super::captions;
use super::cited::Bibliographies;
use super::near::{Problem, Question};
use crate::config::Config;
use crate::content::identity::identify;
use crate::content::{Library, Translation, Work, WorkId};
use crate::diagnostics::{Code, Diagnostic, FileId, Span};
use crate::markdown::Embedded;
use crate::source::Sources;
use crate::vocabulary::address::decoded;
use crate::vocabulary::{LangId, PerLang, Shape, SitePath, UrlPath};

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// Out of the site; the body has the address.
    External,
    /// A page of the site, in a language, at an id where one is given.
    Page(WorkId, LangId, Option<String>),
    /// An id of this very page.
    Here(String),
    /// A file, published beside this page.
    File(FileId),
    /// An address of this site from `/`, with its place; the plan knows whether it exists.
    Rooted(String, Span),
    /// A page that is not published; only the words remain.
    Unpublished,
    /// Nothing; it has been reported.
    Broken,
}

/// Where the links and pictures of one body lead, in their order.
#[derive(Clone, Default, Debug)]
pub struct Links {
    /// Links.
    pub links: Vec<Target>,
    /// Pictures.
    pub images: Vec<Target>,
    /// For each thing that is embedded, the files that show what is said in it, with the language where their name has one.
    pub captions: Vec<Vec<(FileId, Option<LangId>)>>,
}

/// What became of the links of one work, by language, and what was wrong with them.
pub(super) struct Resolved {
    pub(super) links: PerLang<Option<Arc<Links>>>,
    pub(super) files: PerLang<Arc<Attached>>,
    pub(super) problems: Arc<Vec<Problem>>,
}

/// Which translation stands in a file.
pub(super) type ByFile = BTreeMap<FileId, (WorkId, LangId)>;

/// Everything a link may lead to.
pub(super) struct Places<'a> {
    pub(super) sources: &'a Sources,
    pub(super) config: &'a Config,
    pub(super) library: &'a Library,
    pub(super) urls: &'a [PerLang<Option<UrlPath>>],
    pub(super) anchors: &'a [PerLang<Option<Anchors>>],
    pub(super) by_file: &'a ByFile,
    pub(super) bibliographies: &'a Bibliographies,
    /// Folders of pieces that are withdrawn: nobody else gives out what lies there.
    pub(super) withdrawn: Vec<(&'a str, WorkId)>,
}

/// The folders of withdrawn pieces that have one of their own.
pub(super) fn withdrawn<'a>(library: &'a Library, sources: &'a Sources) -> Vec<(&'a str, WorkId)> {
    let works = library.works.iter().enumerate().filter(|(_, work)| work.is_withdrawn());
    let folders = works.flat_map(|(index, work)| {
        let own = work.written().filter_map(|(_, words)| own_folder(&sources.file(words.file).path));
        own.map(move |folder| (folder, WorkId(index as u32)))
    });
    folders.collect()
}

/// Which translation stands in which file.
pub(super) fn by_file(library: &Library) -> ByFile {
    let mut by_file = BTreeMap::new();
    for (index, work) in library.works.iter().enumerate() {
        by_file.extend(work.written().map(|(lang, words)| (words.file, (WorkId(index as u32), lang))));
    }
    by_file
}

/// Resolves the links of every published page, in parallel, and finds the files that go beside it. What was `resolved`
/// before may still hold.
pub(super) fn resolve(
    places: &Places<'_>,
    resolved: impl Fn(usize, &Arc<Work>) -> Option<Resolved> + Sync,
) -> Vec<Resolved> {
    let works = places.library.works.par_iter().enumerate();
    works
        .map(|(index, work)| resolved(index, work).unwrap_or_else(|| places.work(WorkId(index as u32), work)))
        .collect()
}

impl Places<'_> {
    /// Resolves the links of one work.
    pub(super) fn work(&self, id: WorkId, work: &Work) -> Resolved {
        let languages = &self.config.languages;
        let count = work.translations.count();
        let mut problems = Vec::new();
        // Mistakes of an edition in another script are those of its source, which are told there.
        let mut told_already = Vec::new();
        let mut links = PerLang::new(count, |_| None);
        let mut files = PerLang::new(count, |_| Arc::default());
        for (lang, words) in work.translated() {
            if self.urls[id.0 as usize][lang].is_none() {
                continue;
            }
            if work.is_withdrawn() {
                // Its text is not shown, and its files are not copied.
                links[lang] = Some(Arc::default());
                continue;
            }
            let mut page = Page {
                places: self,
                id,
                lang,
                words,
                files: Files::new(words.derived_from.and(languages[lang].derived.as_ref())),
                problems: if words.derived_from.is_some() { &mut told_already } else { &mut problems },
            };
            let images: Vec<Target> =
                words.body.images.iter().map(|image| page.image(&image.source, image.span)).collect();
            links[lang] = Some(Arc::new(Links {
                links: words.body.links.iter().map(|link| page.link(&link.destination, link.span)).collect(),
                captions: words.body.embeds.iter().map(|embed| page.captions(embed, &images)).collect(),
                images,
            }));
            if !words.body.citations.is_empty() && words.derived_from.is_none() {
                self.check_citations(work, words, page.problems);
            }
            page.files.add_facts(work, self.sources);
            page.files.add_bundle(words, self.sources);
            files[lang] = Arc::new(page.files.into_list());
        }
        Resolved { links, files, problems: Arc::new(problems) }
    }
}

struct Page<'p> {
    places: &'p Places<'p>,
    id: WorkId,
    lang: LangId,
    words: &'p Translation,
    files: Files<'p>,
    problems: &'p mut Vec<Problem>,
}

impl Page<'_> {
    fn link(&mut self, destination: &str, span: Span) -> Target {
        if let Some(problem) = dead_end(destination, span) {
            self.report(problem);
            return Target::Broken;
        }
        match scheme(destination) {
            Scheme::Web => return Target::External,
            Scheme::Unsafe => {
                let message = "a link may not run a script or carry data";
                self.report(
                    Diagnostic::new(Code::LinkUnsafe, span, message)
                        .help("link to an address that begins with https://"),
                );
                return Target::Broken;
            }
            Scheme::None => {}
        }
        let (path, fragment) = match destination.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (destination, None),
        };
        let bare = path.split_once('?').map_or(path, |(bare, _)| bare);
        if path.is_empty() {
            return self.here(fragment.unwrap_or_default(), span);
        }
        let is_markdown = matches!(bare.rsplit_once('.'), Some((_, "md" | "markdown")));
        if is_markdown || bare.starts_with("@/") {
            return self.markdown(bare, fragment, span);
        }
        if bare.starts_with('/') {
            return Target::Rooted(destination.to_owned(), span);
        }
        self.file(destination, span, Code::LinkMissingTarget)
    }

    fn image(&mut self, source: &str, span: Span) -> Target {
        match scheme(source) {
            Scheme::Web => Target::External,
            Scheme::Unsafe if source.starts_with("data:image/") => Target::External,
            Scheme::Unsafe => self.link(source, span),
            Scheme::None if source.starts_with('/') => Target::Rooted(source.to_owned(), span),
            Scheme::None => self.file(source, span, Code::ReferenceMissingFile),
        }
    }

    /// The captions of a film or a recording, which are then published beside this page too.
    fn captions(&mut self, embed: &Embedded, images: &[Target]) -> Vec<(FileId, Option<LangId>)> {
        let file = embed.file.filter(|_| embed.shape != Shape::Chart).map(|file| &images[file as usize]);
        let Some(Target::File(file)) = file else { return Vec::new() };
        let sources = self.places.sources;
        let found = captions::beside(*file, sources, &self.places.config.languages);
        for (file, _) in &found {
            let path = &sources.file(*file).path;
            if !path.as_str().starts_with("static/") {
                self.files.add(*file, path.file_name());
            }
        }
        found
    }

    fn here(&mut self, fragment: &str, span: Span) -> Target {
        if fragment.is_empty()
            || self.words.body.anchors.iter().any(|id| id == fragment)
            || fragment.starts_with("fn")
        {
            return Target::Here(fragment.to_owned());
        }
        let id = self.anchor(self.id, self.lang, fragment);
        if let Some(id) = id {
            Target::Here(id)
        } else {
            self.report_fragment(self.id, self.lang, fragment, span);
            Target::Here(fragment.to_owned())
        }
    }

    /// The id of a heading of a page for a fragment.
    fn anchor(&self, id: WorkId, lang: LangId, fragment: &str) -> Option<String> {
        let words = self.places.library.work(id).translations[lang].as_deref()?;
        if words.body.anchors.iter().any(|anchor| anchor == fragment) {
            return Some(fragment.to_owned());
        }
        let fragment = decoded(fragment);
        let anchors = self.places.anchors[id.0 as usize][lang].as_ref()?;
        let own = || anchors.resolve(&fragment, &words.body.headings).map(str::to_owned);
        own().or_else(|| {
            // The words of the heading in another language of the same work.
            let work = self.places.library.work(id);
            work.translated().find_map(|(_, words)| {
                let index = words.body.headings.iter().position(|heading| heading.id == fragment)?;
                let same = words.body.headings.len() == anchors.ids().count();
                same.then(|| anchors.id(index as u32).to_owned())
            })
        })
    }

    fn report_fragment(&mut self, id: WorkId, lang: LangId, fragment: &str, span: Span) {
        let work = self.places.library.work(id);
        let tag = &self.places.config.languages[lang].tag;
        let message = format!("`{}` has no heading with the id `{fragment}` in `{tag}`", work.key);
        let ids: Vec<&str> = self.places.anchors[id.0 as usize][lang].iter().flat_map(Anchors::ids).collect();
        let mut diagnostic = Diagnostic::new(Code::LinkMissingFragment, span, message)
            .did_you_mean(fragment, ids.iter().copied());
        if diagnostic.help.is_empty() && !ids.is_empty() {
            let some: Vec<&str> = ids.into_iter().take(8).collect();
            diagnostic = diagnostic.help(format!("its headings are {}", some.join(", ")));
        }
        self.report(diagnostic);
    }

    /// A link to a Markdown file: the page of that work in the reader's language.
    fn markdown(&mut self, path: &str, fragment: Option<&str>, span: Span) -> Target {
        let own = &self.places.sources.file(self.words.file).path;
        let path = decoded(path);
        let followed = match path.strip_prefix("@/") {
            Some(rooted) => SitePath::new("content/index.md").follow(rooted),
            None if path.starts_with('/') => SitePath::new("content/index.md").follow(&path),
            None => own.follow(&path),
        };
        let Some(file) = followed.ok().filter(|path| path.as_str().starts_with("content/")) else {
            self.report(outside(span));
            return Target::Broken;
        };
        let Some((work, lang)) = self.find_work(&file) else {
            let problem = self.missing_work(&file, span);
            self.problems.push(problem);
            return Target::Broken;
        };
        let Some(lang) = lang else {
            let message = format!(
                "`{}` is not published: it is a draft, under embargo or expired",
                self.places.library.work(work).key
            );
            self.report(
                Diagnostic::new(Code::LinkUnpublished, span, message)
                    .help("the words are shown without a link until it is"),
            );
            return Target::Unpublished;
        };
        if self.places.library.work(work).is_withdrawn() {
            let message = format!("`{}` is withdrawn", self.places.library.work(work).key);
            let help = "the link leads to the notice; say in the text that it is withdrawn, or link to what replaces it";
            self.report(Diagnostic::new(Code::LinkWithdrawn, span, message).help(help));
            return Target::Page(work, lang, None);
        }
        let id = fragment.filter(|fragment| !fragment.is_empty()).and_then(|fragment| {
            let id = self.anchor(work, lang, fragment);
            if id.is_none() {
                self.report_fragment(work, lang, fragment, span);
            }
            id
        });
        Target::Page(work, lang, id)
    }

    /// The work of a path, and the language to show it in: the one the path names, else the reader's, else a stand-in.
    fn find_work(&self, file: &SitePath) -> Option<(WorkId, Option<LangId>)> {
        let places = self.places;
        let exact = places.sources.find(file).and_then(|file| places.by_file.get(&file).copied());
        let identity = identify(file, &places.config.languages).ok();
        let work = match (exact, &identity) {
            (Some((work, _)), _) => work,
            (None, Some(identity)) => {
                places.library.catalogue.find(&identity.key.section, identity.key.id.as_str())?
            }
            (None, None) => return None,
        };
        let urls = &places.urls[work.0 as usize];
        let names_language = file.file_name().matches('.').count() > 1;
        let named = exact.map(|(_, lang)| lang).filter(|lang| names_language && urls[*lang].is_some());
        let own = Some(self.lang).filter(|lang| urls[*lang].is_some());
        let stand_in = || places.config.languages.stand_ins(self.lang).find(|lang| urls[*lang].is_some());
        Some((work, named.or(own).or_else(stand_in)))
    }

    fn missing_work(&self, file: &SitePath, span: Span) -> Problem {
        let message = format!("there is no work at {}", file.as_str());
        let diagnostic = Diagnostic::new(Code::LinkMissingTarget, span, message);
        let Ok(identity) = identify(file, &self.places.config.languages) else {
            return Problem { diagnostic, question: None };
        };
        let id = identity.key.id.as_str();
        let library = self.places.library;
        let Some(elsewhere) = library.catalogue.find_any(id) else {
            let question = Question::Work(identity.key.section.to_string(), id.to_owned());
            return Problem { diagnostic, question: Some(question) };
        };
        let words = library.work(elsewhere).original();
        let diagnostic = match words.map(|words| &self.places.sources.file(words.file).path) {
            Some(path) => diagnostic.help(format!("it stands at {path}; count the `../` again")),
            None => diagnostic,
        };
        Problem { diagnostic, question: None }
    }

    /// A file of the site, which is then published beside this page.
    fn file(&mut self, written: &str, span: Span, code: Code) -> Target {
        let places = self.places;
        let own = &places.sources.file(self.words.file).path;
        let bare = written.split(['?', '#']).next().unwrap_or(written);
        // `?` and `#` may be part of a name.
        let exact = own.follow(&decoded(written)).ok().filter(|path| places.sources.find(path).is_some());
        let Ok(followed) = exact.map_or_else(|| own.follow(&decoded(bare)), Ok) else {
            self.report(outside(span));
            return Target::Broken;
        };
        if !["content/", "static/"].iter().any(|folder| followed.as_str().starts_with(folder)) {
            self.report(outside(span));
            return Target::Broken;
        }
        let Some(file) = places.sources.find(&followed) else {
            let message = format!("there is no file at {followed}");
            let question = Question::File(followed.folder().to_owned(), followed.file_name().to_owned());
            let diagnostic = Diagnostic::new(code, span, message);
            self.problems.push(Problem { diagnostic, question: Some(question) });
            return Target::Broken;
        };
        let beside = |(folder, _): &&(&str, WorkId)| {
            followed.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        if let Some((_, owner)) = places.withdrawn.iter().find(beside) {
            let message =
                format!("`{}` is withdrawn, and this file with it", places.library.work(*owner).key);
            let help = "the words are shown without the file; link to the page, or to what replaces it";
            self.report(Diagnostic::new(Code::LinkWithdrawn, span, message).help(help));
            return Target::Broken;
        }
        if !followed.as_str().starts_with("static/") {
            self.files.add(file, followed.file_name());
        }
        Target::File(file)
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.problems.push(Problem { diagnostic, question: None });
    }
}
