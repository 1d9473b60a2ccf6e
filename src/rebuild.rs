//! Whether a build would only repeat the last one: same files, same options, same day, no embargo passed since.
//!
//! A build is a pure function of its inputs, so equal inputs need no second look. What the last build had to say is
//! kept with it, so that a warning does not vanish on the second run.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::diagnostics::Diagnostics;
use crate::outputs::Plan;
use crate::pipeline::{self, BuildOptions};
use crate::source::Sources;

/// What is kept of a build for the next one.
#[derive(Serialize, Deserialize)]
pub struct Memory {
    /// The moments between which nothing comes due or expires; the second is not included.
    since: Option<DateTime>,
    until: Option<DateTime>,
    /// What the build reported.
    pub diagnostics: Diagnostics,
    /// How many pages it made, in how many languages.
    pub pages: usize,
    /// How many languages the site has.
    pub languages: usize,
}

/// Names everything that a build depends on but the moment within the day; one line. `None` where the settings
/// cannot be read.
pub fn inputs(sources: &Sources, options: &BuildOptions) -> Option<String> {
    let today = pipeline::moment(sources, options)?.date();
    let base = options.base_url.as_ref().map_or(String::new(), |base| format!("{base:?}"));
    Some(format!(
        "{} {} {today} drafts={} future={} {base}",
        env!("CARGO_PKG_VERSION"),
        sources.digest(),
        options.drafts,
        options.future
    ))
}

impl Memory {
    /// What the next build has to know of this one.
    pub fn of(plan: &Plan<'_>, diagnostics: Diagnostics) -> Memory {
        let now = plan.site.now;
        let works = plan.site.library.works.iter();
        let moments = works.flat_map(|work| [work.common.publish_at, work.common.expires]).flatten();
        let (past, future): (Vec<DateTime>, Vec<DateTime>) = moments.partition(|moment| *moment <= now);
        Memory {
            since: past.into_iter().max(),
            until: future.into_iter().min(),
            diagnostics,
            pages: plan.pages(),
            languages: plan.site.config.languages.count(),
        }
    }

    /// As one line.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Memory::write`] wrote, if it still holds at this moment.
    pub fn recall(note: &str, now: DateTime) -> Option<Memory> {
        let memory: Memory = serde_json::from_str(note).ok()?;
        let holds =
            memory.since.is_none_or(|since| since <= now) && memory.until.is_none_or(|until| now < until);
        holds.then_some(memory)
    }
}
