//! The whole program on one screen: the stages, and how they follow each other. They meet only here.
//!
//! ```text
//! disk ─ source::read ─▶ Sources ─ config::parse ─▶ Config ─ content::parse ─▶ Library ─ site::assemble ─▶ Site
//!                           └───── render::load ──▶ Theme ───────────────────────────────────────────┐      │
//!                                                          Plan (every Route) ◀─ outputs::plan ◀─────┴──────┘
//!        publish: all routes, in parallel ◀─ outputs::produce(&Plan, route) ─▶ bytes
//! ```

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use rayon::prelude::*;

use crate::config::{self, BaseUrl, Config};
use crate::diagnostics::{Code, Diagnosed, Diagnostic, Diagnostics, Place};
use crate::failure::Failure;
use crate::outputs::{self, Artifact, Plan, Route};
use crate::site::{Selection, Site};
use crate::source::{Data, Sources};
use crate::vocabulary::SitePath;
use crate::{content, locale, render, site};

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

/// The first part of a build: everything up to the plan. `None` where no plan could be made. What was `found` wrong
/// while the sources were read is told with the rest.
pub fn plan<'a>(
    sources: &'a mut Sources,
    found: Diagnostics,
    options: &BuildOptions,
    report: &dyn Fn(Stage),
) -> Diagnosed<Option<Plan<'a>>> {
    let mut diagnostics = found;
    let Some(config) = settings(sources, options, &mut diagnostics) else {
        return Diagnosed { value: None, diagnostics: diagnostics.settle(&BTreeMap::new()) };
    };
    let severities = config.severity.clone();
    let theme = keep(render::load(sources, &config), &mut diagnostics);
    report(Stage::Settings);
    let site = assemble(sources, config, options, report, &mut diagnostics);
    let sources: &'a Sources = sources;
    let plan = theme.map(|theme| {
        let renderer = render::Renderer::new(theme, &site, sources);
        keep(outputs::plan(sources, site, renderer), &mut diagnostics)
    });
    report(Stage::Plan);
    Diagnosed { value: plan, diagnostics: diagnostics.settle(&severities) }
}

/// The stages up to the site alone, for questions about works: no theme, no plan. `None` where the settings cannot be
/// read.
pub fn site(sources: &mut Sources, found: Diagnostics, options: &BuildOptions) -> Diagnosed<Option<Site>> {
    let mut diagnostics = found;
    let site = settings(sources, options, &mut diagnostics)
        .map(|config| assemble(sources, config, options, &|_| {}, &mut diagnostics));
    let severities = site.as_ref().map_or_else(BTreeMap::new, |site| site.config.severity.clone());
    Diagnosed { value: site, diagnostics: diagnostics.settle(&severities) }
}

/// The second part: every file, made in parallel and handed on as soon as it is there. Mistakes of templates are
/// collected; a failure of `hand_on` ends it.
pub fn produce(
    plan: &Plan<'_>,
    hand_on: impl Fn(&Route, Artifact) -> Result<(), Failure> + Sync,
) -> Result<Diagnostics, Failure> {
    let problems = plan.routes.par_iter().map(|route| match outputs::produce(plan, route) {
        Ok(artifact) => hand_on(route, artifact).map(|()| None),
        Err(problem) => Ok(Some(problem.help(format!("met on {}", route.path)))),
    });
    let problems: Vec<Option<Diagnostic>> = problems.collect::<Result<_, Failure>>()?;
    let of_cards = plan.renderer.card_problems().cloned();
    let problems: Diagnostics = problems.into_iter().flatten().chain(of_cards).collect();
    Ok(problems.settle(&plan.site.config.severity))
}

fn keep<T>(diagnosed: Diagnosed<T>, diagnostics: &mut Diagnostics) -> T {
    diagnostics.extend(diagnosed.diagnostics);
    diagnosed.value
}

fn assemble(
    sources: &mut Sources,
    config: Config,
    options: &BuildOptions,
    report: &dyn Fn(Stage),
    diagnostics: &mut Diagnostics,
) -> Site {
    let locales = keep(locale::load(&config), diagnostics);
    let library = keep(content::parse(sources, &config, options.drafts), diagnostics);
    sources.release("content");
    report(Stage::Content);
    let selection =
        Selection { drafts: options.drafts, future: options.future, now: local(options.now, &config) };
    let site = keep(site::assemble(sources, config, library, locales, selection), diagnostics);
    report(Stage::Site);
    site
}

fn settings(sources: &Sources, options: &BuildOptions, diagnostics: &mut Diagnostics) -> Option<Config> {
    let Some(file) = sources.find(&SitePath::new("site.yaml")) else {
        let message = "there is no site.yaml in this folder";
        let help =
            "go to the folder of your site, name it with --root, or make one with `tribina new site NAME`";
        diagnostics.push(Diagnostic::new(Code::SiteMissing, Place::Site, message).help(help));
        return None;
    };
    if !matches!(sources.file(file).data, Data::Text(_)) {
        // Why it could not be read has been reported.
        return None;
    }
    let mut config = keep(config::parse(sources.text_of(file), file), diagnostics)?;
    if let Some(base_url) = &options.base_url {
        config.base_url = base_url.clone();
    }
    if !sources.below("content").any(|(_, file)| file.path.extension() == "md") {
        let help = "write a page: `tribina new publication \"Title\"`";
        diagnostics
            .push(Diagnostic::new(Code::SiteEmpty, Place::Site, "content/ has no pages yet").help(help));
    }
    Some(config)
}

/// The moment of the build by the clock of the site; `None` where its settings cannot be read.
pub fn moment(sources: &Sources, options: &BuildOptions) -> Option<DateTime> {
    let file = sources.find(&SitePath::new("site.yaml"))?;
    let config = config::parse(sources.text_of(file), file).value?;
    Some(local(options.now, &config))
}

fn local(now: Now, config: &Config) -> DateTime {
    match now {
        Now::Instant(instant) => instant.to_zoned(config.timezone.clone()).datetime(),
        Now::Local(moment) => moment,
    }
}
