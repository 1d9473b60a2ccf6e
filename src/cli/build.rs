//! `tribina build`: read, plan, make, publish.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::args::{BuildArguments, Common, SiteArguments};
use super::{Outcome, memos, report};
use crate::config::BaseUrl;
use crate::darkroom::Darkroom;
use crate::diagnostics::Diagnostics;
use crate::failure::Failure;
use crate::outputs::{Artifact, Plan};
use crate::pipeline::{self, BuildOptions, Now, Planned, Stage};
use crate::publish::{Content, Lock, Summary, Target};
use crate::rebuild::{self, Memory};
use crate::source::{self, Sources};
use crate::vocabulary::EventTime;

pub(super) fn run(common: &Common, arguments: &BuildArguments) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let clock = Clock::new(arguments.timings);
    let root = super::root::folder(common)?;
    let mut options = options(&arguments.site)?;
    if !root.join("site.yaml").is_file() {
        let sources = source::read(&root, &root.join("output"))?;
        let planned = pipeline::plan(sources, &options, None, &|_| {});
        return Ok(refuse(common, &planned.diagnostics, &planned.sources));
    }
    let sources: Vec<PathBuf> = source::FOLDERS.iter().map(PathBuf::from).collect();
    let target = Target::new(&root, &arguments.output, &sources)?;
    let output = target.output().to_path_buf();
    let lock = target.lock()?;
    let sources = source::read(&root, &output)?;
    clock.tick("read");
    let inputs = rebuild::inputs(&sources, &options).unwrap_or_default();
    if let Some(memory) = unchanged(&lock, &inputs, &sources, &options)
        .filter(|_| !arguments.force && sources.problems().is_empty())
    {
        report::problems(&memory.diagnostics, &sources, common);
        let pages = made(memory.pages, memory.languages);
        report::line(
            common,
            &format!("Nothing has changed: {pages} as before ({}).", seconds(started.elapsed())),
        );
        return Ok(report::outcome(&memory.diagnostics, arguments.site.strict));
    }
    // Not before: where nothing has changed, nobody asks for them.
    options.citations = Arc::new(memos::citations(&root));
    options.pictures = Arc::new(memos::pictures(&root));
    clock.tick("compare");
    let stages = |stage| {
        clock.tick(match stage {
            Stage::Settings => "settings",
            Stage::Content => "content",
            Stage::Site => "site",
            Stage::Plan => "plan",
        });
    };
    let Planned { sources, plan, mut diagnostics, .. } = pipeline::plan(sources, &options, None, &stages);
    let Some(plan) = plan.filter(|_| !diagnostics.has_errors()) else {
        return Ok(refuse(common, &diagnostics, &sources));
    };
    let gone = addresses_gone(&lock, &plan);
    let Some(summary) = publish(lock, &plan, &inputs, &mut diagnostics, common)? else {
        return Ok(refuse(common, &diagnostics, &sources));
    };
    memos::remember(&root, &options.citations, &options.pictures);
    clock.tick("make and publish");
    report::problems(&diagnostics, plan.sources.as_ref(), common);
    if let Some(gone) = gone {
        report::line(common, &gone);
    }
    report::line(common, &closing(&plan, &summary, &diagnostics, started.elapsed()));
    // The process ends here; taking a large site apart piece by piece would only make people wait.
    std::mem::forget(plan);
    std::mem::forget(sources);
    Ok(report::outcome(&diagnostics, arguments.site.strict))
}

/// What the last build reported, if this one would be the same.
fn unchanged(lock: &Lock, inputs: &str, sources: &Sources, options: &BuildOptions) -> Option<Memory> {
    let previous = lock.previous().filter(|previous| previous.inputs() == inputs)?;
    let memory = Memory::recall(previous.note(), pipeline::moment(sources, options)?, sources)?;
    previous.is_intact().then_some(memory)
}

/// Makes every file and swaps them in; `None` where a template failed and nothing was published.
fn publish(
    lock: Lock,
    plan: &Plan,
    inputs: &str,
    diagnostics: &mut Diagnostics,
    common: &Common,
) -> Result<Option<Summary>, Failure> {
    let staging = lock.begin()?;
    let darkroom = Darkroom::new(plan.sources.root());
    let sources = &plan.sources;
    diagnostics.extend(darkroom.develop(plan, |route| staging.has_kept(&route.path)));
    if diagnostics.has_errors() {
        return Ok(None);
    }
    let progress = progress(plan.routes.len(), common);
    let problems = pipeline::produce(plan, |route, artifact| {
        let content = match artifact {
            Artifact::Bytes(bytes) => Content::Bytes(bytes),
            Artifact::CopyOf(file) => Content::CopyOf(sources.on_disk(file)),
            Artifact::Cleaned(file) => {
                let path = sources.on_disk(file);
                Content::Bytes(darkroom.cleaned(sources, file).map_err(Failure::io("copy", &path))?)
            }
            Artifact::Drawing(svg) => match darkroom.drawing(&svg) {
                Ok(painted) => Content::Bytes(painted),
                Err(why) => return Ok(Some(plan.renderer.social_problem(&why))),
            },
            Artifact::Print(..) if staging.keep(&route.path)? => {
                progress.inc(1);
                return Ok(None);
            }
            Artifact::Print(file, print) => {
                let path = sources.on_disk(file);
                Content::Bytes(darkroom.print(sources, file, &print).map_err(Failure::io("read", &path))?)
            }
        };
        staging.put(&route.path, content)?;
        progress.inc(1);
        Ok(None)
    });
    progress.finish_and_clear();
    diagnostics.extend(problems?);
    if diagnostics.has_errors() {
        return Ok(None);
    }
    let note = Memory::of(plan, diagnostics.clone()).write();
    let summary = staging.publish(inputs, &note)?;
    darkroom.tidy(plan);
    Ok(Some(summary))
}

/// Which pages of the last build have no successor at their address; whoever linked to them will miss them.
fn addresses_gone(lock: &Lock, plan: &Plan) -> Option<String> {
    const SHOWN: usize = 5;
    let gone = lock
        .previous()?
        .pages_gone(|path| plan.routes.binary_search_by(|route| route.path.cmp(path)).is_ok());
    let more = gone.len().checked_sub(SHOWN).filter(|more| *more > 0);
    let more = more.map_or(String::new(), |more| format!(" and {more} more"));
    let shown = gone.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    (!gone.is_empty()).then(|| {
        format!(
            "Gone since the last build: {shown}{more}. Where a title changed, keep the address with `slug:` or send \
             readers on with `aliases:`."
        )
    })
}

/// A bar on stderr while many files are made, where somebody is watching.
fn progress(files: usize, common: &Common) -> ProgressBar {
    if common.quiet || files < 500 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{wide_bar} {human_pos} of {human_len} files");
    let bar = ProgressBar::new(files as u64);
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

/// Shows what is wrong and that nothing was written.
fn refuse(common: &Common, diagnostics: &Diagnostics, sources: &Sources) -> Outcome {
    report::problems(diagnostics, sources, common);
    report::line(common, &format!("Nothing was published: {}.", report::counts(diagnostics)));
    Outcome::Problems
}

fn closing(plan: &Plan, summary: &Summary, diagnostics: &Diagnostics, took: Duration) -> String {
    let pages = made(plan.pages(), plan.site.config.languages.count());
    let megabytes = summary.bytes as f64 / 1_000_000.0;
    let files = summary.written + summary.unchanged;
    let found = match report::counts(diagnostics) {
        counts if counts.is_empty() => String::new(),
        counts => format!(" {counts}."),
    };
    let (written, unchanged, removed) = (summary.written, summary.unchanged, summary.removed);
    format!(
        "Built {pages} in {}: {files} files, {megabytes:.1} MB ({written} written, {unchanged} unchanged, {removed} removed).{found}",
        seconds(took)
    )
}

fn made(pages: usize, languages: usize) -> String {
    let pages = if pages == 1 { "1 page".to_owned() } else { format!("{pages} pages") };
    match languages {
        1 => pages,
        _ => format!("{pages} in {languages} languages"),
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.2} s", took.as_secs_f64())
}

/// What the command line and the environment say about a build.
///
/// It knows no earlier citations and pictures yet.
pub(super) fn options(arguments: &SiteArguments) -> Result<BuildOptions, Failure> {
    Ok(BuildOptions {
        drafts: arguments.drafts,
        future: arguments.future,
        now: now(arguments.today.as_deref())?,
        base_url: base_url(arguments.base_url.as_deref())?,
        citations: Arc::default(),
        pictures: Arc::default(),
    })
}

/// `--base-url`.
pub(super) fn base_url(text: Option<&str>) -> Result<Option<BaseUrl>, Failure> {
    match text {
        None => Ok(None),
        Some(text) => BaseUrl::parse(text).map(Some).ok_or_else(|| {
            Failure::Refused(format!("--base-url `{text}` is not the address of a site; write it whole, such as https://bridge.example/"))
        }),
    }
}

/// `--today`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the clock.
pub(super) fn now(today: Option<&str>) -> Result<Now, Failure> {
    if let Some(text) = today {
        // With an offset it is a moment anywhere on earth, without one a time by the site's own clock.
        if let Ok(instant) = text.replacen(' ', "T", 1).parse() {
            return Ok(Now::Instant(instant));
        }
        let moment = EventTime::parse(text);
        return moment.map(|moment| Now::Local(moment.start())).ok_or_else(|| {
            Failure::Refused(format!(
                "--today `{text}` is not a day such as 2026-12-03 or a time such as 2026-12-03T11:00"
            ))
        });
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) if !text.trim().is_empty() => {
            let instant =
                text.trim().parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
            instant.map(Now::Instant).ok_or_else(|| {
                Failure::Refused(format!("SOURCE_DATE_EPOCH `{text}` is not a number of seconds since 1970"))
            })
        }
        Ok(_) | Err(_) => Ok(Now::Instant(jiff::Timestamp::now())),
    }
}

/// How long each stage took, printed as they end.
struct Clock {
    last: Mutex<Instant>,
    prints: bool,
}

impl Clock {
    fn new(prints: bool) -> Clock {
        Clock { last: Mutex::new(Instant::now()), prints }
    }

    fn tick(&self, stage: &str) {
        let Ok(mut last) = self.last.lock() else { return };
        if self.prints {
            report::tell(&format!("{stage:>18}  {:>8.1} ms", last.elapsed().as_secs_f64() * 1000.0));
        }
        *last = Instant::now();
    }
}
