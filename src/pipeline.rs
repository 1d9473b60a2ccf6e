//! The whole program on one screen: the stages, and how they follow each other. They meet only here.
//!
//! ```text
//! disk ─ source::read ─▶ Sources ─ config::parse ─▶ Config ─ content::parse ─▶ Library ─ site::assemble ─▶ Site
//!                           └───── render::load ──▶ Theme ───────────────────────────────────────────┐      │
//!                                                          Plan (every Route) ◀─ outputs::plan ◀─────┴──────┘
//!        publish: all routes, in parallel ◀─ outputs::produce(&Plan, route) ─▶ bytes
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use rayon::prelude::*;

use crate::config::{self, BaseUrl, Config};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, FileId, Place};
use crate::failure::Failure;
use crate::locale::Locales;
use crate::outputs::{self, Artifact, Plan, Route};
use crate::render::Theme;
use crate::site::{Assembly, Selection, Site};
use crate::source::{Data, MISNAMED, SourceFile, Sources};
use crate::vocabulary::SitePath;
use crate::{citation, content, locale, picture, render, site};

/// What a build is told beyond the files: everything that may differ between two builds of the same site.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// Publish drafts too.
    pub drafts: bool,
    /// Publish works under embargo too.
    pub future: bool,
    /// The moment of the build.
    pub now: Now,
    /// Another address than `site.yaml` gives.
    pub base_url: Option<BaseUrl>,
    /// Citations that earlier builds have formatted; it learns those of this one.
    pub citations: Arc<citation::Memo>,
    /// What earlier builds have seen of pictures; it learns those of this one.
    pub pictures: Arc<picture::Memo>,
}

/// The moment of the build: what is due, what is over.
#[derive(Clone, Copy, Debug)]
pub enum Now {
    /// By the clock, anywhere on earth; the site's time zone tells which day that is.
    Instant(Timestamp),
    /// As somebody said, in the site's time zone.
    Local(DateTime),
}

/// A stage is done; for progress on long builds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// The settings and the theme are read.
    Settings,
    /// The content is read and typed.
    Content,
    /// The site is assembled.
    Site,
    /// Everything is planned.
    Plan,
}

/// A site as far as it could be planned.
pub struct Planned {
    /// The input files, to show their lines in messages.
    pub sources: Arc<Sources>,
    /// Every file that will exist. `None` where the settings or the theme cannot be read.
    pub plan: Option<Plan>,
    /// Whether the settings were read without a mistake. What is made of half of them is no site that anybody meant.
    pub has_settings: bool,
    /// What was found wrong, from the first file to the plan.
    pub diagnostics: Diagnostics,
}

/// What one planning leaves to the next, of the same site: each stage takes from it what still holds. Every value in it
/// stands beside the inputs it is a function of, and is taken only where those are the very same; so it cannot be stale.
#[derive(Default)]
pub struct Memo {
    settings: Option<Settings>,
    theme: Option<Themed>,
    content: content::Memo,
    site: Option<Assembly>,
    plan: Option<Plan>,
}

/// The settings as they were read.
#[derive(Clone)]
struct Settings {
    file: Arc<SourceFile>,
    base_url: Option<BaseUrl>,
    config: Arc<Config>,
    locales: Arc<Locales>,
    diagnostics: Diagnostics,
}

/// The theme as it was loaded.
#[derive(Clone)]
struct Themed {
    /// Of the theme and of the site's own templates and words.
    files: Vec<(FileId, Arc<SourceFile>)>,
    config: Arc<Config>,
    theme: Option<Arc<Theme>>,
    diagnostics: Diagnostics,
}

/// The first part of a build: everything up to the plan. With a `memo` only what has changed since its last use is done
/// again; without one the texts of pages are given up as soon as they are understood.
pub fn plan(
    mut sources: Sources,
    options: &BuildOptions,
    memo: Option<&mut Memo>,
    report: &dyn Fn(Stage),
) -> Planned {
    let mut diagnostics = sources.problems();
    let keeps = memo.is_some();
    let mut forgotten = Memo::default();
    let memo = memo.unwrap_or(&mut forgotten);
    memo.settings = settings(&sources, options, memo.settings.take(), &mut diagnostics);
    let Some(settings) = memo.settings.clone() else {
        let diagnostics = diagnostics.settle(&BTreeMap::new());
        return Planned { sources: Arc::new(sources), plan: None, has_settings: false, diagnostics };
    };
    let config = &settings.config;
    let themed = theme(&sources, config, &options.citations, memo.theme.take());
    diagnostics.extend(themed.diagnostics.iter().cloned());
    report(Stage::Settings);
    let content = keeps.then_some(&mut memo.content);
    let assembly =
        assemble(&mut sources, &settings, options, content, memo.site.as_ref(), report, &mut diagnostics);
    let sources = Arc::new(sources);
    let plan = themed.theme.as_ref().map(|theme| {
        let planned = outputs::plan(&sources, &assembly.site, theme, &options.pictures, memo.plan.as_ref());
        keep(planned, &mut diagnostics)
    });
    report(Stage::Plan);
    memo.theme = Some(themed);
    memo.site = Some(assembly);
    memo.plan.clone_from(&plan);
    let has_settings = !settings.diagnostics.clone().settle(&config.severity).has_errors();
    Planned { sources, plan, has_settings, diagnostics: diagnostics.settle(&config.severity) }
}

/// The stages up to the site alone, for questions about works: no theme, no plan. `None` where the settings cannot be
/// read.
pub fn site(sources: &mut Sources, options: &BuildOptions) -> Diagnosed<Option<Arc<Site>>> {
    let mut diagnostics = sources.problems();
    let site = settings(sources, options, None, &mut diagnostics)
        .map(|settings| assemble(sources, &settings, options, None, None, &|_| {}, &mut diagnostics).site);
    let severities = site.as_ref().map_or_else(BTreeMap::new, |site| site.config.severity.clone());
    Diagnosed { value: site, diagnostics: diagnostics.settle(&severities) }
}

/// The second part: every file, made in parallel and handed on as soon as it is there. Mistakes of templates and what
/// `hand_on` finds wrong are collected; a failure of `hand_on` ends it.
pub fn produce(
    plan: &Plan,
    hand_on: impl Fn(&Route, Artifact) -> Result<Option<Diagnostic>, Failure> + Sync,
) -> Result<Diagnostics, Failure> {
    outputs::prepare(plan);
    let make = |route: &&Route| {
        let problem = match outputs::produce(plan, route) {
            Ok(artifact) => hand_on(route, artifact)?,
            Err(problem) => Some(problem),
        };
        Ok(problem.map(|problem| problem.help(format!("met on {}", route.path))))
    };
    let make_all = |routes: Vec<&Route>| -> Result<Vec<Option<Diagnostic>>, Failure> {
        routes.par_iter().map(make).collect()
    };
    // What takes long is begun at once: at the end it would keep one thread busy and the others waiting.
    let (long, short) = plan.routes.iter().partition(|route| route.job.is_long());
    let (long, short) = rayon::join(|| make_all(long), || make_all(short));
    let of_cards = plan.renderer.card_problems().cloned();
    let problems: Diagnostics = long?.into_iter().chain(short?).flatten().chain(of_cards).collect();
    Ok(problems.settle(&plan.site.config.severity))
}

fn keep<T>(diagnosed: Diagnosed<T>, diagnostics: &mut Diagnostics) -> T {
    diagnostics.extend(diagnosed.diagnostics);
    diagnosed.value
}

fn assemble(
    sources: &mut Sources,
    settings: &Settings,
    options: &BuildOptions,
    memo: Option<&mut content::Memo>,
    before: Option<&Assembly>,
    report: &dyn Fn(Stage),
    diagnostics: &mut Diagnostics,
) -> Assembly {
    let Settings { config, locales, .. } = settings;
    let library = keep(content::parse(sources, config, options.drafts, memo), diagnostics);
    report(Stage::Content);
    let selection =
        Selection { drafts: options.drafts, future: options.future, now: local(options.now, config) };
    let assembly = site::assemble(sources, config, library, locales, selection, before);
    diagnostics.extend(assembly.diagnostics());
    report(Stage::Site);
    assembly
}

/// The settings; `None` where they cannot be read.
fn settings(
    sources: &Sources,
    options: &BuildOptions,
    before: Option<Settings>,
    diagnostics: &mut Diagnostics,
) -> Option<Settings> {
    let Some(id) = sources.find(&SitePath::new("site.yaml")) else {
        let message = "there is no site.yaml in this folder";
        let help = match MISNAMED.into_iter().find(|name| sources.find(&SitePath::new(*name)).is_some()) {
            Some(name) => format!("rename {name} to site.yaml"),
            None => {
                "go to the folder of your site, name it with --root, or make one with `tribina new site NAME`"
                    .to_owned()
            }
        };
        diagnostics.push(Diagnostic::new(Code::SiteMissing, Place::Site, message).help(help));
        return None;
    };
    let file = sources.shared(id);
    if !matches!(file.data, Data::Text(_)) {
        // Why it could not be read has been reported.
        return None;
    }
    let is_same = |before: &Settings| Arc::ptr_eq(&before.file, file) && before.base_url == options.base_url;
    let settings = match before.filter(is_same) {
        Some(before) => before,
        None => read_settings(sources.text_of(id), id, file, options, diagnostics)?,
    };
    diagnostics.extend(settings.diagnostics.iter().cloned());
    if !sources.below("content").any(|(_, file)| matches!(&*file.path.extension(), "md" | "markdown")) {
        let help = "write a page: `tribina new publication \"Title\"`";
        diagnostics
            .push(Diagnostic::new(Code::SiteEmpty, Place::Site, "content/ has no pages yet").help(help));
    }
    Some(settings)
}

fn read_settings(
    text: &str,
    id: FileId,
    file: &Arc<SourceFile>,
    options: &BuildOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Settings> {
    let parsed = config::parse(text, id);
    let Some(mut config) = parsed.value else {
        diagnostics.extend(parsed.diagnostics);
        return None;
    };
    if let Some(base_url) = &options.base_url {
        config.base_url = base_url.clone();
    }
    let locales = locale::load(&config);
    Some(Settings {
        file: Arc::clone(file),
        base_url: options.base_url.clone(),
        config: Arc::new(config),
        locales: Arc::new(locales.value),
        diagnostics: parsed.diagnostics.into_iter().chain(locales.diagnostics).collect(),
    })
}

/// The theme, as before where none of its files has changed.
fn theme(
    sources: &Sources,
    config: &Arc<Config>,
    citations: &Arc<citation::Memo>,
    before: Option<Themed>,
) -> Themed {
    let files = sources.shared_below(&render::FOLDERS);
    let is_same = |before: &Themed| {
        Arc::ptr_eq(&before.config, config)
            && before.files.len() == files.len()
            && before.files.iter().zip(&files).all(|(old, new)| old.0 == new.0 && Arc::ptr_eq(&old.1, &new.1))
    };
    if let Some(before) = before.filter(is_same) {
        return before;
    }
    let Diagnosed { value, diagnostics } = render::load(sources, config, citations);
    Themed { files, config: Arc::clone(config), theme: value.map(Arc::new), diagnostics }
}

/// The moment of the build by the clock of the site; `None` where its settings cannot be read.
pub fn moment(sources: &Sources, options: &BuildOptions) -> Option<DateTime> {
    let file = sources.find(&SitePath::new("site.yaml"))?;
    let config = config::parse(sources.text_of(file), file).value?;
    Some(local(options.now, &config))
}

/// A moment by the clock of the site.
pub fn local(now: Now, config: &Config) -> DateTime {
    match now {
        Now::Instant(instant) => instant.to_zoned(config.timezone.clone()).datetime(),
        Now::Local(moment) => moment,
    }
}
