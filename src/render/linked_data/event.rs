//! An event: when, where, who.

use jiff::tz::TimeZone;

use super::node::Node;
use crate::content::work::{Event, Relation, Role, Venue};
use crate::render::head::{About, Head};
use crate::vocabulary::EventTime;

/// What schema.org calls a type of event.
pub(super) fn type_of(type_: &str) -> &'static str {
    match type_ {
        "workshop" | "lecture" | "training" => "EducationEvent",
        _ => "Event",
    }
}

impl Head<'_> {
    /// An event. It is the same in every language; only its words differ.
    pub(super) fn event(&self, about: &About<'_>, event: &Event) -> Node {
        let lens = self.lens;
        let zone = event.timezone.as_ref().unwrap_or(&lens.site.config.timezone);
        let recordings = event
            .recordings
            .iter()
            .map(|link| Node::of("CreativeWork").with("url", &link.url).with("name", lens.text(&link.title)));
        let languages = event.languages.iter().map(ToString::to_string);
        Node::of(type_of(event.type_))
            .with("@id", self.entity_id(about.id))
            .with("name", &about.words.title)
            .with("description", self.view.description.as_deref())
            .with("url", self.url)
            .with("image", self.picture(about))
            .with("startDate", event.start.map(|start| moment(start, zone)))
            .with("endDate", end(event).map(|end| moment(end, zone)))
            .with("eventStatus", status(event))
            .with("eventAttendanceMode", attendance(event))
            .with("location", self.locations(event))
            .with("organizer", self.credited(about, Role::Organiser))
            .with("performer", self.credited(about, Role::Speaker))
            .with("inLanguage", languages.collect::<Vec<_>>())
            .with("keywords", about.words.keywords.clone())
            .with("about", self.topics(about))
            .with("workFeatured", self.related(about, &[Relation::Publication]))
            .with("recordedIn", recordings.collect::<Vec<_>>())
            .with("potentialAction", registration(event, zone))
            .and(&self.funding(about))
    }

    /// Where: a place, an address on the web, or both.
    fn locations(&self, event: &Event) -> Vec<Node> {
        let place = event.venue.as_ref().map(|venue| self.place(venue));
        let online = event.online.as_deref().map(|url| Node::of("VirtualLocation").with("url", url));
        place.into_iter().chain(online).collect()
    }

    fn place(&self, venue: &Venue) -> Node {
        let text = |text: &Option<_>| text.as_ref().map(|text| self.lens.text(text));
        let name = text(&venue.name);
        let geo = venue
            .geo
            .map(|(north, east)| Node::of("GeoCoordinates").with("latitude", north).with("longitude", east));
        let place = Node::of("Place").with("name", name.clone()).with("geo", geo);
        if venue.address.is_none() && venue.city.is_none() && venue.country.is_none() {
            // A place in one piece: "City hall, Prizren". Search engines insist on an address.
            return place.with("address", name);
        }
        let address = Node::of("PostalAddress")
            .with("streetAddress", text(&venue.address))
            .with("addressLocality", text(&venue.city))
            .with("addressCountry", venue.country.as_deref());
        place.with("address", address)
    }
}

/// A day, or a moment with its distance from UTC, as the clocks of the zone stand on that day: `2026-12-03T11:00:00+01:00`.
fn moment(time: EventTime, zone: &TimeZone) -> String {
    let Some(clock) = time.time else { return time.date.to_string() };
    match time.date.to_datetime(clock).to_zoned(zone.clone()) {
        Ok(moment) => moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        Err(_) => time.to_string(),
    }
}

/// When it ends; a day without an hour says nothing more of an event whose hour is known and that begins on it.
fn end(event: &Event) -> Option<EventTime> {
    let start = event.start?;
    event.end.filter(|end| start.time.is_none() || end.time.is_some() || end.date > start.date)
}

/// The old date of a postponed event stands until there is a new one.
fn status(event: &Event) -> &'static str {
    match event.status {
        "cancelled" => "https://schema.org/EventCancelled",
        "postponed" => "https://schema.org/EventPostponed",
        _ => "https://schema.org/EventScheduled",
    }
}

fn attendance(event: &Event) -> Option<&'static str> {
    match (&event.venue, &event.online) {
        (Some(_), Some(_)) => Some("https://schema.org/MixedEventAttendanceMode"),
        (Some(_), None) => Some("https://schema.org/OfflineEventAttendanceMode"),
        (None, Some(_)) => Some("https://schema.org/OnlineEventAttendanceMode"),
        (None, None) => None,
    }
}

/// Where to register and until when. No offer: nobody has said what it costs.
fn registration(event: &Event, zone: &TimeZone) -> Option<Node> {
    let registration = event.registration.as_ref()?;
    let action = Node::of("RegisterAction")
        .with("target", registration.url.as_deref()?)
        .with("endTime", registration.deadline.map(|deadline| moment(deadline, zone)));
    Some(action)
}
