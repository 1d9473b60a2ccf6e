//! Events that begin at an hour without anybody saying by which clock.
//! Must not know how hours are shown.

use crate::config::Config;
use crate::content::work::Details;
use crate::content::{Library, Work};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::PerLang;

/// Reports the first published event with an hour, where neither it nor the site names a zone. Once: the answer is a line
/// in `site.yaml`, and not one in every event.
pub(super) fn check(
    config: &Config,
    library: &Library,
    published: &[PerLang<bool>],
    diagnostics: &mut Diagnostics,
) {
    if config.names_timezone {
        return;
    }
    let mut works = library.works.iter().zip(published);
    let first = works.find(|(work, published)| published.iter().any(|(_, is)| *is) && has_bare_hours(work));
    if let Some((work, _)) = first {
        let message = format!("no `timezone` says by which clock `{}` begins", work.key);
        diagnostics.push(
            Diagnostic::new(Code::EventNoTimezone, Span::top(config.file), message)
                .help("write `timezone: Europe/Belgrade`, or the zone of your town, into site.yaml")
                .help("until then its hours count as UTC, and stand in the calendars of readers an hour or two off"),
        );
    }
}

fn has_bare_hours(work: &Work) -> bool {
    match &work.details {
        Details::Event(event) => {
            let times = [event.start, event.end].into_iter().flatten();
            event.timezone.is_none() && times.map(|time| time.time).any(|time| time.is_some())
        }
        _ => false,
    }
}
