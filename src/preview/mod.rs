//! The preview: watch → plan → serve. The plan is made by the very function that a build uses, with a memo of the last
//! one; a page is made when a browser asks for it. There is no second path.

mod bar;
mod live;
mod pages;
mod poll;
mod problems;
mod server;
mod watch;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

pub use pages::{Page, Showing};
pub use problems::Editor;
pub use server::bind;

use crate::diagnostics::Diagnostics;
use crate::failure::Failure;
use crate::outputs::Plan;
use crate::pipeline::{self, BuildOptions, Now};
use crate::rebuild::Validity;
use crate::source::{self, Sources};
use crate::status::History;
use watch::{Changed, Watcher};

/// How often the clock is looked at: an embargo may end, a day may begin.
const CLOCK: Duration = Duration::from_secs(20);

/// How a preview runs.
pub struct Settings {
    /// The folder of the site, as a whole path without links.
    pub root: PathBuf,
    /// The folder that builds write to, which is no source.
    pub output: PathBuf,
    /// Look through the folders again and again instead of being told of changes.
    pub polls: bool,
    /// Browsers follow the editor to the page of the file that was saved.
    pub navigates: bool,
    /// How links open a file in the editor.
    pub editor: Editor,
    /// Host names besides this machine's own that browsers may use.
    pub hosts: Vec<String>,
}

/// What the preview asks the world for.
pub trait World: Send + Sync {
    /// What a build would be told at this moment.
    fn options(&self) -> BuildOptions;
    /// What git knows of the site; asked in the background.
    fn history(&self) -> Option<History>;
    /// Something is new: tell those at the terminal.
    fn report(&self, news: &News<'_>);
}

/// What is told at the terminal.
pub struct News<'a> {
    /// What is shown now.
    pub showing: &'a Showing,
    /// Everything that is wrong with it.
    pub problems: &'a Diagnostics,
    /// How long the work took, from the first reading or the settled change on; `None` where only problems are new.
    pub took: Option<Duration>,
}

/// The site as it stands, brought up to date step by step.
pub struct Preview {
    root: PathBuf,
    output: PathBuf,
    memo: pipeline::Memo,
    sources: Sources,
    /// Kept as long as nothing comes due, so that the moment alone makes nothing new.
    now: Option<(Now, Validity)>,
    showing: Arc<Showing>,
}

impl Preview {
    /// Reads the site for the first time.
    pub fn open(root: &Path, output: &Path, options: &BuildOptions) -> Result<Preview, Failure> {
        let sources = source::read(root, output)?;
        let mut preview = Preview {
            root: root.to_owned(),
            output: output.to_owned(),
            memo: pipeline::Memo::default(),
            sources,
            now: None,
            showing: Arc::new(Showing::default()),
        };
        preview.plan(options);
        Ok(preview)
    }

    /// What there is to see.
    pub fn showing(&self) -> &Arc<Showing> {
        &self.showing
    }

    /// Looks again at files that may have changed, given as whole paths below the folder of the site; at every file, if
    /// that is `None`.
    pub fn update(&mut self, changed: Option<&BTreeSet<PathBuf>>, options: &BuildOptions) {
        if self.root.is_dir() {
            self.sources = source::update(&self.sources, changed, &self.output);
            self.plan(options);
        }
    }

    /// Whether the plan would be another one by the clock alone.
    pub fn is_out_of_date(&self, options: &BuildOptions) -> bool {
        self.showing.plan.is_some() && self.held(options).is_none()
    }

    /// The moment of the last plan, if nothing has come due and no day begun since.
    fn held(&self, options: &BuildOptions) -> Option<Now> {
        let site = &self.showing.plan.as_ref()?.site;
        let (now, validity) = self.now.as_ref()?;
        let at = pipeline::local(options.now, &site.config);
        (at.date() == site.now.date() && validity.holds(at)).then_some(*now)
    }

    fn plan(&mut self, options: &BuildOptions) {
        let mut options = options.clone();
        options.now = self.held(&options).unwrap_or(options.now);
        let planned = pipeline::plan(self.sources.clone(), &options, Some(&mut self.memo), &|_| {});
        if let Some(plan) = &planned.plan {
            self.now = Some((options.now, Validity::of(&plan.site)));
        }
        self.showing = Arc::new(self.showing.next(planned));
    }
}

/// Serves the preview on a port that [`bind`] found, until it is stopped.
pub fn serve(
    settings: Settings,
    world: Arc<dyn World>,
    listener: std::net::TcpListener,
    opened: &dyn Fn(SocketAddr, &Showing),
) -> Result<(), Failure> {
    let started = Instant::now();
    // Watched from before the first reading on, so that no change falls in between.
    let watcher = Watcher::new(&settings.root, settings.polls);
    let preview = Preview::open(&settings.root, &settings.output, &world.options())?;
    let address =
        listener.local_addr().map_err(|error| Failure::Refused(format!("the port is lost: {error}")))?;
    let desk = Arc::new(live::Desk::new(Arc::clone(preview.showing()), settings, world));
    opened(address, preview.showing());
    desk.report(Some(started.elapsed()));
    let background = [live::Desk::remember, live::Desk::look_through];
    for task in background {
        let desk = Arc::clone(&desk);
        std::thread::spawn(move || task(&desk));
    }
    let watching = Arc::clone(&desk);
    // Held by the thread as long as it lives: a preview that follows no more must not go on.
    let (alive, ended) = tokio::sync::oneshot::channel::<()>();
    std::thread::spawn(move || {
        let _alive = alive;
        follow(preview, watcher, &watching);
    });
    server::run(listener, desk, ended)
}

/// Brings the preview up to date whenever something changes.
fn follow(mut preview: Preview, mut watcher: Watcher, desk: &live::Desk) {
    loop {
        let changed = watcher.next(CLOCK);
        let options = desk.world.options();
        let started = Instant::now();
        match &changed {
            Some(Changed::Paths(paths)) => preview.update(Some(paths), &options),
            Some(Changed::Anything) => preview.update(None, &options),
            None if preview.is_out_of_date(&options) => preview.update(Some(&BTreeSet::new()), &options),
            None => continue,
        }
        desk.show(Arc::clone(preview.showing()), started);
    }
}

/// A value that one thread writes and others read; a panic elsewhere does not take it away.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The plan that pages are made of.
fn plan_of(showing: &Showing) -> Option<&Plan> {
    showing.plan.as_ref().or(showing.good.as_ref())
}
