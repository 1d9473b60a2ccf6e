//! When events and deadlines are over, to the moment: what a page needs to set itself right on the days between two builds.
//! Must not know the day of the build.

use jiff::tz::TimeZone;

use super::lens::Lens;
use crate::content::work::{Event, News};
use crate::vocabulary::EventTime;

impl Lens<'_> {
    /// When an event is over, in UTC: at its end, or with its last day where that has no hour.
    pub(super) fn ends(&self, event: &Event) -> Option<String> {
        // How long it takes that only begins at an hour nobody says.
        let whole_day = |start: EventTime| EventTime { time: None, ..start };
        over(event.end.or(event.start.map(whole_day))?, self.zone(event))
    }

    /// Until when one can register for an event, in UTC: its deadline, and never after it is over.
    pub(super) fn closes(&self, event: &Event) -> Option<String> {
        let deadline = event.registration.as_ref().and_then(|registration| registration.deadline);
        let deadline = deadline.and_then(|deadline| over(deadline, self.zone(event)));
        // Moments in UTC are in the order of their letters.
        [deadline, self.ends(event)].into_iter().flatten().min()
    }

    /// When the deadline of a news item is over, in UTC.
    pub(super) fn deadline_ends(&self, news: &News) -> Option<String> {
        over(news.deadline?, &self.site.config.timezone)
    }

    fn zone<'e>(&'e self, event: &'e Event) -> &'e TimeZone {
        event.timezone.as_ref().unwrap_or(&self.site.config.timezone)
    }
}

/// The moment at which a time, or a whole day, is over; to the second, as `2026-12-03T11:30:00Z`.
fn over(time: EventTime, zone: &TimeZone) -> Option<String> {
    let local = match time.time {
        Some(_) => time.start(),
        None => time.date.tomorrow().ok()?.to_datetime(jiff::civil::Time::midnight()),
    };
    Some(local.to_zoned(zone.clone()).ok()?.timestamp().to_string())
}
