//! The desk between the site and its browsers: who looks at what, and what they are told when it changes.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::bar::{Bar, bar};
use super::pages::{Showing, Subject};
use super::problems::{Problem, problem};
use super::{News, Settings, World, locked};
use crate::content::work::WorkKey;
use crate::diagnostics::{Diagnostics, FileId};
use crate::outputs::{Job, Plan};
use crate::source::{Data, SourceFile};
use crate::status::History;
use crate::vocabulary::{LangTag, UrlPath};

/// How many problems a browser shows; the terminal has them all.
const SHOWN: usize = 12;
/// How long the site has to rest before its pages are looked through for mistakes of templates.
const REST: Duration = Duration::from_millis(800);
/// How many changes of attachments are kept for browsers that were busy.
const REMEMBERED: usize = 1000;
/// How often git is asked again, at most.
const HISTORY: Duration = Duration::from_secs(15);

/// What is shown, to whom.
pub(super) struct Desk {
    showing: watch::Sender<Arc<Showing>>,
    pub(super) settings: Settings,
    pub(super) world: Arc<dyn World>,
    history: Mutex<Option<Arc<History>>>,
    /// The page of the file that was saved last, and at which change.
    saved: Mutex<Option<(u64, Subject)>>,
    /// Addresses of attachments that changed, each with the change, the latest last.
    files: Mutex<VecDeque<(u64, String)>>,
    /// The problems told last at the terminal.
    told: Mutex<Diagnostics>,
    /// When the site changed last.
    changed: Mutex<Instant>,
}

/// What a browser says about itself.
#[derive(Deserialize)]
pub(super) struct Hello {
    /// The path of its page, from `/`, with percent signs.
    pub(super) path: String,
    /// What [`Seen::digest`](super::pages::Seen) was for the page that it has.
    pub(super) digest: String,
}

/// What a browser is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Told {
    /// The page is another one now.
    Page {
        /// Its digest.
        digest: String,
    },
    /// The page has moved, or the editor works on another one.
    Go {
        /// Where to.
        url: String,
    },
    /// Pictures and other files say something else at the same address.
    Files {
        /// Their addresses.
        urls: BTreeSet<String>,
    },
    /// What is wrong, and what the bar shows.
    State {
        /// The first errors.
        errors: Vec<Problem>,
        /// How many more there are.
        more: usize,
        /// Whether what is shown is not what a build would write, but the last that could be made.
        old: bool,
        /// Of pages that are about a work.
        bar: Option<Bar>,
    },
}

/// One browser's page, as far as it was told.
pub(super) struct Reader {
    /// Without percent signs and without the folder of the site.
    path: String,
    digest: String,
    subject: Option<Subject>,
    state: Option<Told>,
    /// The change up to which it knows.
    number: u64,
}

impl Desk {
    pub(super) fn new(showing: Arc<Showing>, settings: Settings, world: Arc<dyn World>) -> Desk {
        Desk {
            showing: watch::Sender::new(showing),
            settings,
            world,
            history: Mutex::new(None),
            saved: Mutex::new(None),
            files: Mutex::new(VecDeque::new()),
            told: Mutex::new(Diagnostics::default()),
            changed: Mutex::new(Instant::now()),
        }
    }

    /// What there is to see now.
    pub(super) fn now(&self) -> Arc<Showing> {
        Arc::clone(&self.showing.borrow())
    }

    /// To be woken when there is something new.
    pub(super) fn subscribe(&self) -> watch::Receiver<Arc<Showing>> {
        self.showing.subscribe()
    }

    /// Shows something new to everybody; the work on it `started` then.
    pub(super) fn show(&self, showing: Arc<Showing>, started: Instant) {
        let before = self.now();
        self.note_changes(&before, &showing);
        self.showing.send_replace(showing);
        *locked(&self.changed) = Instant::now();
        self.report(Some(started.elapsed()));
    }

    /// Which file was saved, and which attachments say something else.
    fn note_changes(&self, before: &Showing, after: &Showing) {
        let is_new = |(id, file): &(FileId, &SourceFile)| {
            let old = before.sources.find(&file.path).map(|old| before.sources.shared(old));
            old.is_none_or(|old| !Arc::ptr_eq(old, after.sources.shared(*id)))
        };
        // Mostly the same files are there, and need not be looked for by name before anybody sees the change.
        let changed: Vec<(FileId, &SourceFile)> = if after.sources.has_files_of(&before.sources) {
            let pairs = after.sources.iter().zip(before.sources.iter());
            pairs.filter(|((_, new), (_, old))| !std::ptr::eq(*new, *old)).map(|(new, _)| new).collect()
        } else {
            after.sources.iter().filter(is_new).collect()
        };
        if let [(file, _)] = changed[..]
            && let Some(subject) = made_of(after, file)
        {
            *locked(&self.saved) = Some((after.number, subject));
        }
        let is_attached = |file: &FileId| {
            changed.iter().any(|(id, changed)| id == file && matches!(changed.data, Data::Large { .. }))
        };
        if let Some(plan) = after.plan.as_ref().filter(|_| changed.iter().any(|(id, _)| is_attached(id))) {
            let copies = plan.routes.iter().filter(
                |route| matches!(&route.job, Job::Copy(file) | Job::Clean(file) if is_attached(file)),
            );
            let mut files = locked(&self.files);
            files.extend(copies.map(|route| (after.number, address(plan, &route.path.url()))));
            let too_many = files.len().saturating_sub(REMEMBERED);
            files.drain(..too_many);
        }
    }

    /// Tells the terminal, if it is about a change or the problems are not those told last.
    pub(super) fn report(&self, took: Option<Duration>) {
        let showing = self.now();
        let problems = showing.problems();
        let mut told = locked(&self.told);
        if took.is_none() && told.iter().eq(problems.iter()) {
            return;
        }
        self.world.report(&News { showing: &showing, problems: &problems, took });
        *told = problems;
    }

    /// Asks git for the history, now and after changes, for as long as the preview runs.
    pub(super) fn remember(&self) {
        loop {
            *locked(&self.history) = self.world.history().map(Arc::new);
            self.wake();
            let number = self.now().number;
            while self.now().number == number {
                std::thread::sleep(HISTORY);
            }
        }
    }

    /// Lets everybody look again, though the site is the same.
    fn wake(&self) {
        self.showing.send_modify(|_| {});
    }

    /// Makes pages while nothing changes, to find mistakes of templates on pages that nobody has looked at: all of them
    /// with a new theme, else those of works that have changed, and those of which nothing could be made.
    pub(super) fn look_through(&self) {
        let mut done: Option<Arc<Showing>> = None;
        loop {
            std::thread::sleep(REST);
            let showing = self.now();
            let is_done = done.as_ref().is_some_and(|done| done.number == showing.number);
            let rested = locked(&self.changed).elapsed() >= REST;
            let Some(plan) = showing.plan.as_ref().filter(|_| rested && !is_done) else { continue };
            let suspects =
                plan.routes.iter().filter(|route| showing.may_be_unmade(plan, route, done.as_deref()));
            let mut is_interrupted = false;
            for route in suspects {
                showing.make(plan, route);
                is_interrupted |= self.now().number != showing.number;
                if is_interrupted {
                    break;
                }
            }
            if !is_interrupted {
                showing.judge();
                done = Some(showing);
                self.report(None);
                self.wake();
            }
        }
    }

    /// Begins to tell a browser about its page.
    pub(super) fn reader(&self, path: String, digest: String) -> Reader {
        let showing = self.now();
        let subject = showing.subject(&path);
        // Whatever was saved before it came is no news.
        Reader { path, digest, subject, state: None, number: showing.number }
    }

    /// What a browser has to be told now.
    pub(super) fn news(&self, reader: &mut Reader) -> Vec<Told> {
        let showing = self.now();
        let seen = showing.look(&reader.path);
        let mut told = Vec::new();
        if let Some(url) = self.where_to(reader, &showing) {
            told.push(Told::Go { url });
        } else if seen.digest != reader.digest {
            reader.digest.clone_from(&seen.digest);
            told.push(Told::Page { digest: seen.digest.clone() });
        }
        let files = locked(&self.files);
        let urls: BTreeSet<String> =
            files.iter().filter(|(number, _)| *number > reader.number).map(|(_, url)| url.clone()).collect();
        drop(files);
        if !urls.is_empty() {
            told.push(Told::Files { urls });
        }
        reader.number = showing.number;
        reader.subject = showing.subject(&reader.path).or(reader.subject.take());
        let state = self.state(reader, &showing, seen.is_old);
        if reader.state.as_ref() != Some(&state) {
            told.push(state.clone());
            reader.state = Some(state);
        }
        told
    }

    /// Where a browser has to go: after its work, if that has a new address, or after the editor.
    fn where_to(&self, reader: &Reader, showing: &Showing) -> Option<String> {
        let plan = showing.plan.as_ref()?;
        let url = |subject: &Subject| {
            let (work, lang) = showing.find(subject)?;
            plan.site.url(work, lang)
        };
        let saved = locked(&self.saved).clone();
        let followed = saved.filter(|(number, _)| self.settings.navigates && *number > reader.number);
        let followed = followed.and_then(|(_, subject)| url(&subject).cloned());
        let is_lost = || plan.route(&UrlPath::new(reader.path.clone()).output()).is_none();
        let moved = || reader.subject.as_ref().filter(|_| is_lost()).and_then(url).cloned();
        let url = followed.or_else(moved).filter(|url| url.as_str() != reader.path)?;
        Some(address(plan, &url))
    }

    fn state(&self, reader: &Reader, showing: &Showing, is_old: bool) -> Told {
        let editor = &self.settings.editor;
        let errors = showing.errors();
        let shown = errors.iter().take(SHOWN).map(|error| problem(error, &showing.sources, editor)).collect();
        let history = locked(&self.history).clone();
        let bar =
            reader.subject.as_ref().and_then(|subject| bar(showing, subject, history.as_deref(), editor));
        Told::State { errors: shown, more: errors.iter().count().saturating_sub(SHOWN), old: is_old, bar }
    }
}

/// An address as browsers ask for it, from `/`.
fn address(plan: &Plan, url: &UrlPath) -> String {
    format!("{}{}", plan.site.config.base_url.folder(), url.encoded())
}

/// The page of a file.
fn made_of(showing: &Showing, file: FileId) -> Option<Subject> {
    let site = &showing.plan.as_ref()?.site;
    let languages = &site.config.languages;
    site.library.works.iter().find_map(|work| {
        let (lang, _) = work.written().find(|(_, words)| words.file == file)?;
        let (key, lang): (WorkKey, LangTag) = (work.key.clone(), languages[lang].tag.clone());
        Some(Subject { work: key, lang })
    })
}
