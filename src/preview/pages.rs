//! What there is to see, and the answer to each path: pages are made when they are asked for.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use xxhash_rust::xxh3::xxh3_128;

use super::locked;
use crate::content::{WorkId, WorkKey};
use crate::darkroom::Darkroom;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Severity};
use crate::outputs::{self, Artifact, Job, Plan, Route};
use crate::pipeline::Planned;
use crate::render::Page as Template;
use crate::source::Sources;
use crate::vocabulary::{LangId, LangTag, OutputPath, UrlPath};

/// The site at one moment. Nothing in it changes but what is learned by making pages.
#[derive(Default)]
pub struct Showing {
    /// Counts up.
    pub number: u64,
    /// The input files, for the lines in messages.
    pub sources: Arc<Sources>,
    /// The site as it is now; `None` where settings or theme cannot be read.
    pub plan: Option<Plan>,
    /// The last plan without errors and with a sound theme, to stand in for what cannot be made now.
    pub good: Option<Plan>,
    /// What planning found wrong.
    pub diagnostics: Diagnostics,
    /// Whether the templates of the theme are known to make every page; the first theme is taken to.
    is_sound: AtomicBool,
    /// What making pages found wrong, by page.
    unmade: Mutex<BTreeMap<OutputPath, Diagnostic>>,
}

/// The answer to a path.
pub enum Page {
    /// A file that was made.
    Made {
        /// Its bytes, as a build would write them.
        bytes: Vec<u8>,
        /// By which route.
        path: OutputPath,
        /// What it is about.
        subject: Option<Subject>,
        /// Another page of the site that takes its readers on.
        leads_to: Option<UrlPath>,
        /// It is no longer what a build would write, but the last that could be made.
        is_old: bool,
    },
    /// A file of the site, copied as it is.
    File(PathBuf),
    /// The page is at this address, with a slash at its end.
    Slash(UrlPath),
    /// There is none.
    Missing,
}

/// What is seen at a path.
pub struct Seen {
    /// As long as it stays, so does the page.
    pub digest: String,
    /// As [`Page::Made`] has it.
    pub is_old: bool,
}

/// What a page is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subject {
    /// The work.
    pub work: WorkKey,
    /// The language, which may have another number after a change of settings.
    pub lang: LangTag,
}

impl Showing {
    /// What there is to see after this.
    pub(super) fn next(&self, planned: Planned) -> Showing {
        let Planned { sources, plan, has_settings, diagnostics } = planned;
        // With half the settings a better plan is shown, if there is one.
        let best = self.best();
        let plan = plan.filter(|_| has_settings || best.is_none());
        // What is wrong with templates still is, until their pages are made again.
        let same_theme = match (&self.plan, &plan) {
            (Some(old), Some(new)) => new.renderer.has_theme_of(&old.renderer),
            _ => false,
        };
        let is_sound = if same_theme { self.is_sound.load(Ordering::Relaxed) } else { best.is_none() };
        let is_good = !diagnostics.has_errors() && is_sound;
        let good = if is_good { plan.clone() } else { best.cloned() };
        let mut unmade = if same_theme { locked(&self.unmade).clone() } else { BTreeMap::new() };
        unmade.retain(|path, _| plan.as_ref().is_some_and(|plan| plan.route(path).is_some()));
        Showing {
            number: self.number + 1,
            sources,
            plan,
            good,
            diagnostics,
            is_sound: AtomicBool::new(is_sound),
            unmade: Mutex::new(unmade),
        }
    }

    /// The best plan that is known: this one, if nothing is wrong with it and its theme.
    fn best(&self) -> Option<&Plan> {
        let is_best = !self.diagnostics.has_errors() && self.is_sound.load(Ordering::Relaxed);
        self.plan.as_ref().filter(|_| is_best).or(self.good.as_ref())
    }

    /// Notes whether every page could be made, once all have been.
    pub(super) fn judge(&self) {
        self.is_sound.store(locked(&self.unmade).is_empty(), Ordering::Relaxed);
    }

    /// The answer to a path of the site, from `/`, already without percent signs and without the folder of the site.
    pub fn page(&self, path: &str) -> Page {
        let output = |path: &str| UrlPath::new(path.to_owned()).output();
        if let Some(page) = self.at(&output(path)) {
            return page;
        }
        let with_slash = format!("{path}/");
        if !path.ends_with('/') && self.has(&output(&with_slash)) {
            return Page::Slash(UrlPath::new(with_slash));
        }
        Page::Missing
    }

    /// What readers are shown who asked for a page that is not there: that of the language whose part they are in.
    pub fn missing(&self, path: &str) -> Option<Vec<u8>> {
        let plan = super::plan_of(self)?;
        let languages = &plan.site.config.languages;
        let is_in = |lang: &LangId| {
            let own = languages[*lang].path.as_str();
            path.trim_start_matches('/')
                .strip_prefix(own)
                .is_some_and(|rest| own.is_empty() || rest.is_empty() || rest.starts_with('/'))
        };
        // The longest path that fits: the language at the root has the shortest.
        let lang = languages.ids().filter(is_in).max_by_key(|lang| languages[*lang].path.len());
        let home = UrlPath::page([languages[lang.unwrap_or(LangId::DEFAULT)].path.as_str()]);
        match self.at(&home.file("404.html").output())? {
            Page::Made { bytes, .. } => Some(bytes),
            Page::File(_) | Page::Slash(_) | Page::Missing => None,
        }
    }

    /// What is seen at a path.
    pub fn look(&self, path: &str) -> Seen {
        match self.page(path) {
            Page::Made { bytes, is_old, .. } => Seen { digest: digest(&bytes), is_old },
            Page::Slash(_) => Seen { digest: "slash".to_owned(), is_old: false },
            Page::File(_) => Seen { digest: "file".to_owned(), is_old: false },
            Page::Missing => Seen { digest: digest(&self.missing(path).unwrap_or_default()), is_old: false },
        }
    }

    /// What the page at a path is about.
    pub fn subject(&self, path: &str) -> Option<Subject> {
        let output = UrlPath::new(path.to_owned()).output();
        let of = |plan: &Plan| subject(plan, plan.route(&output)?);
        self.plan.as_ref().and_then(of).or_else(|| self.good.as_ref().and_then(of))
    }

    /// Where a work is now, and the language in which it is there.
    pub fn find(&self, subject: &Subject) -> Option<(WorkId, LangId)> {
        let site = &self.plan.as_ref()?.site;
        let work = site.library.catalogue.find(&subject.work.section, subject.work.id.as_str())?;
        Some((work, site.config.languages.find(subject.lang.as_str())?))
    }

    /// Everything that is known to be wrong.
    pub fn problems(&self) -> Diagnostics {
        self.chosen(&|_| true)
    }

    /// What keeps a build from publishing.
    pub fn errors(&self) -> Diagnostics {
        self.chosen(&|problem| problem.severity == Severity::Error)
    }

    fn chosen(&self, wanted: &dyn Fn(&Diagnostic) -> bool) -> Diagnostics {
        let severities =
            self.plan.as_ref().map_or_else(BTreeMap::new, |plan| plan.site.config.severity.clone());
        let cards = self.plan.iter().flat_map(|plan| plan.renderer.card_problems());
        let mut made: Diagnostics = locked(&self.unmade).values().cloned().collect();
        made.extend(cards.cloned());
        let made = made.settle(&severities);
        // Those of the plan are settled.
        self.diagnostics.iter().chain(made.iter()).filter(|problem| wanted(problem)).cloned().collect()
    }

    fn has(&self, path: &OutputPath) -> bool {
        [&self.plan, &self.good].into_iter().flatten().any(|plan| plan.route(path).is_some())
    }

    /// What stands at a place of the output: as it is now, else as it last could be made.
    fn at(&self, path: &OutputPath) -> Option<Page> {
        let now = self.plan.as_ref().and_then(|plan| Some((plan, plan.route(path)?)));
        if let Some(page) = now.and_then(|(plan, route)| self.make(plan, route)) {
            return Some(page);
        }
        let old = self.good.as_ref().and_then(|plan| Some((plan, plan.route(path)?)));
        let old = old.filter(|(plan, route)| now.is_some() || self.stands_in(plan, route));
        let made = old
            .and_then(|(plan, route)| Some(answer(plan, route, outputs::produce(plan, route).ok()?, true)));
        // Where nothing can be made of it, the message is all there is to see.
        made.or_else(|| now.map(|(plan, route)| answer(plan, route, Artifact::Bytes(Vec::new()), true)))
    }

    /// Makes a page and keeps in mind what was wrong with its template.
    pub(super) fn make(&self, plan: &Plan, route: &Route) -> Option<Page> {
        match outputs::produce(plan, route) {
            Ok(artifact) => {
                locked(&self.unmade).remove(&route.path);
                Some(answer(plan, route, artifact, false))
            }
            Err(problem) => {
                let problem = problem.help(format!("met on {}", route.path));
                locked(&self.unmade).insert(route.path.clone(), problem);
                None
            }
        }
    }

    /// Whether a page has to be made to know whether its template can make it, if all was well `before`.
    pub(super) fn may_be_unmade(&self, plan: &Plan, route: &Route, before: Option<&Showing>) -> bool {
        let Job::Page(_, page) = &route.job else { return false };
        let Some(old) = before.and_then(|before| before.plan.as_ref()) else { return true };
        let (works, old_works) = (&plan.site.library, &old.site.library);
        let is_other_work = |work: WorkId| {
            !Arc::ptr_eq(&works.catalogue, &old_works.catalogue)
                || !Arc::ptr_eq(&works.works[work.0 as usize], &old_works.works[work.0 as usize])
        };
        !plan.renderer.has_theme_of(&old.renderer)
            || locked(&self.unmade).contains_key(&route.path)
            || matches!(page, Template::Work(work) if is_other_work(*work))
    }

    /// Whether an old page stands in for one that is not planned now: because nothing is, or because of a mistake in its
    /// file. A file that was deleted takes its page along.
    fn stands_in(&self, plan: &Plan, route: &Route) -> bool {
        if self.plan.is_none() {
            return true;
        }
        let Job::Page(lang, Template::Work(work)) = &route.job else { return false };
        let Some(words) = plan.site.words(*work, *lang) else { return false };
        let path = &plan.sources.file(words.file).path;
        let Some(file) = self.sources.find(path) else { return false };
        self.diagnostics.iter().any(|problem| {
            problem.severity == Severity::Error
                && match &problem.place {
                    Place::At(span) => span.file == file,
                    Place::File(at) => at == path,
                    Place::Site => false,
                }
        })
    }
}

/// What a route made, as the answer to whoever asked.
fn answer(plan: &Plan, route: &Route, artifact: Artifact, is_old: bool) -> Page {
    let leads_to = match &route.job {
        Job::Redirect(lang, work) => plan.site.url(*work, *lang).cloned(),
        _ => None,
    };
    let made = |bytes: Vec<u8>, leads_to| Page::Made {
        bytes,
        path: route.path.clone(),
        subject: subject(plan, route),
        leads_to,
        is_old,
    };
    let darkroom = Darkroom::new(plan.sources.root());
    // Its file may have gone a moment ago.
    let developed = |bytes: Option<Vec<u8>>| bytes.map_or(Page::Missing, |bytes| made(bytes, None));
    match artifact {
        Artifact::Bytes(bytes) => made(bytes, leads_to),
        Artifact::CopyOf(file) => Page::File(plan.sources.on_disk(file)),
        Artifact::Cleaned(file) => developed(darkroom.cleaned(&plan.sources, file).ok()),
        Artifact::Drawing(svg) => developed(darkroom.drawing(&svg).ok()),
        Artifact::Print(file, print) => developed(darkroom.print(&plan.sources, file, &print).ok()),
    }
}

/// The work that a page shows: its own, the words of a home page, or those above a list.
fn subject(plan: &Plan, route: &Route) -> Option<Subject> {
    let Job::Page(lang, page) = &route.job else { return None };
    let find = |section: &str| plan.site.library.catalogue.find(section, "index");
    let work = match page {
        Template::Work(work) => *work,
        Template::Home => find("")?,
        Template::List(crate::site::ListKey::Section(kind), _) => find(kind.section()?)?,
        Template::List(..) | Template::Overview(_) | Template::Search | Template::NotFound => return None,
    };
    let lang = plan.site.config.languages[*lang].tag.clone();
    Some(Subject { work: plan.site.work(work).key.clone(), lang })
}

/// A digest of some bytes, as hexadecimal digits.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("{:032x}", xxh3_128(bytes))
}
