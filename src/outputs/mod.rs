//! Stages 4 and 5: the plan – every file that will exist – and the bytes of each.   (add an output: start here)
//!
//! An output is a file in this folder with two functions: which routes it has, and what bytes one of them gets. The
//! plan is complete before anything is made: clashes are found, asset names are settled. Making one file is a pure
//! function of the plan.

mod asset;
mod calendar;
mod cards;
mod clash;
mod feed;
mod headers;
mod llms;
mod pages;
mod pictures;
mod redirect;
mod references;
mod repositories;
mod reserved;
mod robots;
mod rooted;
mod search;
mod sitemap;

use std::sync::Arc;

use crate::citation::{Format, Reference};
use crate::config::{FeedFormat, Server};
use crate::content::WorkId;
use crate::diagnostics::{Diagnosed, Diagnostic, Diagnostics, FileId, Place};
use crate::gallery::{self, Gallery, Print};
use crate::picture;
use crate::render::{Calendar, Collection, Feed, Lens, Page, Renderer, Theme};
use crate::site::Site;
use crate::source::Sources;
use crate::vocabulary::{LangId, OutputPath, UrlPath};

/// What makes a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Job {
    /// A page of a language, through a template.
    Page(LangId, Page),
    /// A page at an old address that sends readers to a work.
    Redirect(LangId, WorkId),
    /// The old addresses, for a server.
    RedirectMap(Server),
    /// What a server says with each page.
    Headers(Server),
    /// A feed in one format.
    Feed(LangId, FeedFormat, Box<Feed>),
    /// A file of references.
    References(LangId, Collection, Format),
    /// A calendar.
    Calendar(LangId, Calendar),
    /// The list of what a language has, for programs that read.
    Llms(LangId),
    /// A work as Markdown.
    Text(LangId, WorkId),
    /// A file in which browsers search.
    Search(LangId, search::File),
    /// A file for a repository.
    Repository(repositories::File),
    /// The sitemap, a part of it (from 1), or the index of the parts.
    Sitemap(sitemap::Part),
    /// `robots.txt`.
    Robots,
    /// An asset of the theme, by its name.
    Asset(String),
    /// A file copied as it is.
    Copy(FileId),
    /// A picture copied without what is not seen.
    Clean(FileId),
    /// A rendition of a picture.
    Picture(FileId, Arc<Print>),
    /// The social card of a work in a language, or of the language.
    SocialCard(LangId, Option<WorkId>),
}

impl Job {
    /// Whether its file tells of many works, so that it may take as long as hundreds of others.
    pub fn is_long(&self) -> bool {
        match self {
            Job::Calendar(..)
            | Job::Feed(..)
            | Job::Headers(_)
            | Job::Llms(_)
            | Job::Picture(..)
            | Job::RedirectMap(_)
            | Job::References(..)
            | Job::Repository(_)
            | Job::Search(..)
            | Job::Sitemap(_) => true,
            Job::Page(..)
            | Job::Redirect(..)
            | Job::Text(..)
            | Job::Robots
            | Job::Asset(_)
            | Job::Copy(_)
            | Job::Clean(_)
            | Job::SocialCard(..) => false,
        }
    }
}

/// A file that will exist, and what makes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Route {
    /// Where, in the output folder.
    pub path: OutputPath,
    /// How.
    pub job: Job,
    /// What to point at if the place is taken.
    place: Place,
}

impl Route {
    fn new(url: &UrlPath, job: Job, place: impl Into<Place>) -> Route {
        Route { path: url.output(), job, place: place.into() }
    }
}

/// The bytes of a file, or which file to copy.
pub enum Artifact {
    /// Made.
    Bytes(Vec<u8>),
    /// A source file, too large to have been read.
    CopyOf(FileId),
    /// A source file that is a picture, without what is not seen.
    Cleaned(FileId),
    /// A rendition of a source file that is a picture.
    Print(FileId, Arc<Print>),
    /// A picture that this SVG describes.
    Drawing(String),
}

/// Everything that is needed to make every file of the site. A copy is cheap.
#[derive(Clone)]
pub struct Plan {
    /// The input files.
    pub sources: Arc<Sources>,
    /// The site.
    pub site: Arc<Site>,
    /// The theme, prepared.
    pub renderer: Arc<Renderer>,
    /// Every file, in the order of paths.
    pub routes: Arc<Vec<Route>>,
    /// What readers can search, where the site has a search.
    search: Arc<search::Searches>,
    /// Of routes and templates, not of links.
    diagnostics: Arc<Diagnostics>,
}

/// Plans every file. Two that want the same place are reported. What an earlier plan of the same theme still holds is
/// taken from there.
pub fn plan(
    sources: &Arc<Sources>,
    site: &Arc<Site>,
    theme: &Arc<Theme>,
    pictures: &picture::Memo,
    before: Option<&Plan>,
) -> Diagnosed<Plan> {
    let Diagnosed { value: gallery, diagnostics: of_pictures } = gallery::gallery(site, sources, pictures);
    let before = before.filter(|before| {
        before.site.is_alike_outside(site)
            && before.renderer.is_of(theme)
            && before.sources.has_files_of(sources)
            && *before.renderer.gallery == gallery
    });
    let search = match before {
        Some(before) if Arc::ptr_eq(&before.site, site) => Arc::clone(&before.search),
        _ => Arc::new(search::Searches::of(site)),
    };
    // A longer text may need another file to be searched in.
    let before = before.filter(|before| search.has_files_of(&before.search));
    let (sources, site) = (Arc::clone(sources), Arc::clone(site));
    let plan = match before {
        Some(before) => Plan { sources, site, search, ..before.clone() },
        None => anew(sources, site, theme, gallery, search),
    };
    let mut diagnostics = Diagnostics::clone(&plan.diagnostics);
    diagnostics.extend(of_pictures);
    rooted::check(&plan.site, &plan.routes, &mut diagnostics);
    rooted::check_fonts(&plan.site, &plan.sources, &mut diagnostics);
    repositories::check(&plan.site, &mut diagnostics);
    Diagnosed { value: plan, diagnostics }
}

fn anew(
    sources: Arc<Sources>,
    site: Arc<Site>,
    theme: &Arc<Theme>,
    gallery: Gallery,
    search: Arc<search::Searches>,
) -> Plan {
    let gallery = Arc::new(gallery);
    let (renderer, mut routes) =
        rayon::join(|| Renderer::new(theme, &site, &sources, &gallery), || pages::routes(&site));
    routes.extend(redirect::routes(&site));
    routes.extend(redirect::map_routes(&site));
    routes.extend(headers::routes(&site));
    routes.extend(feed::routes(&site));
    routes.extend(calendar::routes(&site));
    routes.extend(references::routes(&site));
    routes.extend(llms::routes(&site));
    routes.extend(search::routes(&site, &search));
    routes.extend(repositories::routes(&site));
    routes.extend(sitemap::routes(&site));
    routes.extend(robots::routes(&sources));
    routes.extend(asset::routes(&site, &renderer, &sources, &gallery));
    routes.extend(pictures::routes(&gallery, &sources));
    routes.extend(cards::routes(&site, &sources, &renderer));
    let mut diagnostics: Diagnostics = renderer.proof_templates(&site, &sources).into_iter().collect();
    let routes = Arc::new(clash::without_clashes(routes, &mut diagnostics));
    reserved::check(&routes, &mut diagnostics);
    Plan { sources, site, renderer: Arc::new(renderer), routes, search, diagnostics: Arc::new(diagnostics) }
}

impl Plan {
    /// How many pages there are for readers.
    pub fn pages(&self) -> usize {
        self.routes.iter().filter(|route| matches!(route.job, Job::Page(..))).count()
    }

    /// The route of a file of the output.
    pub fn route(&self, path: &OutputPath) -> Option<&Route> {
        let place = self.routes.binary_search_by(|route| route.path.cmp(path)).ok()?;
        Some(&self.routes[place])
    }

    /// What is cited of a work in a language; `None` where it is no publication.
    fn reference(&self, lang: LangId, work: WorkId) -> Option<&Reference> {
        self.renderer.reference(&self.lens(lang), work)
    }

    /// The site as readers of a language see it.
    pub fn lens(&self, lang: LangId) -> Lens<'_> {
        self.renderer.lens(&self.site, &self.sources, lang)
    }
}

/// Makes what many files have in common. Without it each does so when it is asked for.
pub fn prepare(plan: &Plan) {
    search::prepare(plan);
}

/// Makes one file. The same plan gives the same bytes, in any order and on any thread.
pub fn produce(plan: &Plan, route: &Route) -> Result<Artifact, Diagnostic> {
    Ok(Artifact::Bytes(match &route.job {
        Job::Page(lang, page) => plan.renderer.page(plan.lens(*lang), page)?,
        Job::Redirect(lang, work) => redirect::produce(plan, *lang, *work)?,
        Job::RedirectMap(server) => redirect::produce_map(plan, *server),
        Job::Headers(server) => headers::produce(plan, *server),
        Job::Feed(lang, format, feed) => feed::produce(plan, *lang, *format, feed, &route.path.url()),
        Job::Calendar(lang, calendar) => calendar::produce(plan, *lang, calendar, &route.path.url()),
        Job::References(lang, collection, format) => references::produce(plan, *lang, collection, *format),
        Job::Llms(lang) => llms::produce_list(plan, *lang),
        Job::Text(lang, work) => llms::produce_text(plan, *lang, *work),
        Job::Search(lang, file) => search::produce(plan, *lang, *file),
        Job::Repository(file) => repositories::produce(plan, file),
        Job::Sitemap(part) => sitemap::produce(plan, *part),
        Job::Robots => robots::produce(plan),
        Job::Asset(name) => asset::produce(plan, name),
        Job::Copy(file) => return Ok(Artifact::CopyOf(*file)),
        Job::Clean(file) => return Ok(Artifact::Cleaned(*file)),
        Job::SocialCard(lang, id) => return cards::produce(plan, *lang, *id).map(Artifact::Drawing),
        Job::Picture(file, print) => return Ok(Artifact::Print(*file, Arc::clone(print))),
    }))
}
