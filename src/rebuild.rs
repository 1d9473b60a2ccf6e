//! Whether a build would only repeat the last one: same files, same options, same day, no embargo passed since.
//!
//! A build is a pure function of its inputs, so equal inputs need no second look. What the last build had to say is
//! kept with it, so that a warning does not vanish on the second run.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::diagnostics::Diagnostics;
use crate::outputs::Plan;
use crate::pipeline::{self, BuildOptions};
use crate::site::Site;
use crate::source::Sources;

/// The moments between which nothing of a site comes due or expires.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Validity {
    since: Option<DateTime>,
    /// Not included.
    until: Option<DateTime>,
}

impl Validity {
    /// How long what is published now stays what is published; the change of the day apart.
    pub fn of(site: &Site) -> Validity {
        let works = site.library.works.iter();
        let moments = works.flat_map(|work| [work.common.publish_at, work.common.expires]).flatten();
        let (past, future): (Vec<DateTime>, Vec<DateTime>) = moments.partition(|moment| *moment <= site.now);
        Validity { since: past.into_iter().max(), until: future.into_iter().min() }
    }

    /// Whether a moment lies within.
    pub fn holds(&self, now: DateTime) -> bool {
        self.since.is_none_or(|since| since <= now) && self.until.is_none_or(|until| now < until)
    }
}

/// What is kept of a build for the next one.
#[derive(Serialize, Deserialize)]
pub struct Memory {
    #[serde(flatten)]
    validity: Validity,
    /// [`Sources::times`] of what it was made of.
    times: String,
    /// What the build reported.
    pub diagnostics: Diagnostics,
    /// How many pages it made, in how many languages.
    pub pages: usize,
    /// How many languages the site has.
    pub languages: usize,
}

/// Names everything that a build depends on but the moment within the day, attachments by their sizes; one line. `None`
/// where the settings cannot be read.
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
    pub fn of(plan: &Plan, diagnostics: Diagnostics) -> Memory {
        Memory {
            validity: Validity::of(&plan.site),
            times: plan.sources.times(),
            diagnostics,
            pages: plan.pages(),
            languages: plan.site.config.languages.count(),
        }
    }

    /// As one line.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Memory::write`] wrote, if it still holds at this moment and of these files.
    pub fn recall(note: &str, now: DateTime, sources: &Sources) -> Option<Memory> {
        let memory: Memory = serde_json::from_str(note).ok()?;
        (memory.validity.holds(now) && memory.times == sources.times()).then_some(memory)
    }
}
