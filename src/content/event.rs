//! The fields of an event.

use super::read::WorkReader;
use super::values::{Context, country, event_time, lang_tag};
use super::work::{Details, Event, Registration, Relation, Role, Venue};
use crate::config::read::{link, time_zone, url};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Fields, Node};

/// The types of event; a string `type-…` names each in every language.
pub const TYPES: [&str; 11] = [
    "workshop",
    "conference",
    "round-table",
    "panel",
    "lecture",
    "launch",
    "training",
    "meeting",
    "forum",
    "visit",
    "webinar",
];

/// Whether an event takes place as announced.
pub const STATUSES: [&str; 3] = ["scheduled", "postponed", "cancelled"];

pub(super) fn read(fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    reader.credits(fields, "organisers", Role::Organiser);
    reader.credits(fields, "speakers", Role::Speaker);
    reader.credits(fields, "funders", Role::Funder);
    reader.relations(fields, "projects", "projects", Relation::Project);
    reader.relations(fields, "publications", "publications", Relation::Publication);
    reader.require(fields, "start", "when does it begin? A day, or a day and time such as 2026-12-03T11:00");
    let start = fields.read("start", reader.diagnostics, event_time);
    let end = fields.read("end", reader.diagnostics, event_time);
    if let (Some(start), Some(end)) = (start, end) {
        let wrong = if end.time.is_none() { end.date < start.date } else { end < start };
        reader.in_order(fields, ["start", "end"], wrong, "the event ends before it begins");
    }
    let cx = reader.context;
    let diagnostics = &mut *reader.diagnostics;
    let languages = &cx.config.languages;
    let event = Event {
        type_: "",
        start,
        end,
        timezone: fields.read("timezone", diagnostics, time_zone),
        venue: fields.read("venue", diagnostics, |node, diagnostics| venue(node, &cx, diagnostics)),
        online: fields.read("online", diagnostics, url),
        registration: fields.read("registration", diagnostics, registration),
        languages: fields.list("languages", diagnostics, lang_tag),
        status: "",
        recordings: fields
            .list("recordings", diagnostics, |node, diagnostics| link(node, languages, diagnostics)),
    };
    let type_ = reader.choice(fields, "type", &TYPES, None);
    let status = reader.choice(fields, "status", &STATUSES, Some("scheduled"));
    Details::Event(Event { type_, status, ..event })
}

fn venue(node: &Node, cx: &Context<'_>, diagnostics: &mut Diagnostics) -> Option<Venue> {
    if node.text().is_some() {
        return Some(Venue { name: cx.text(node, diagnostics), ..Venue::default() });
    }
    let mut fields = Fields::of(node, "a name, or a map with `name`, `address`, `city`", diagnostics)?;
    let text = |node: &_, diagnostics: &mut _| cx.text(node, diagnostics);
    let venue = Venue {
        name: fields.read("name", diagnostics, text),
        address: fields.read("address", diagnostics, text),
        city: fields.read("city", diagnostics, text),
        country: fields.read("country", diagnostics, country),
        geo: fields.read("geo", diagnostics, geo),
    };
    fields.finish("", diagnostics);
    Some(venue)
}

/// Degrees north and east: `[42.21, 20.74]`.
fn geo(node: &Node, diagnostics: &mut Diagnostics) -> Option<(f64, f64)> {
    let degrees = match node.text() {
        Some(text) => text.split(',').map(|part| part.trim().parse().ok()).collect(),
        None => yaml::list(node, diagnostics, &mut |node, _| Some(node.text()?.parse::<f64>().ok())),
    };
    match degrees[..] {
        [Some(north), Some(east)] if (-90.0..=90.0).contains(&north) && (-180.0..=180.0).contains(&east) => {
            Some((north, east))
        }
        _ => {
            let message = "`geo` is two numbers, degrees north and east: [42.21, 20.74]";
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
            None
        }
    }
}

fn registration(node: &Node, diagnostics: &mut Diagnostics) -> Option<Registration> {
    if node.text().is_some() {
        return Some(Registration { url: url(node, diagnostics), deadline: None });
    }
    let mut fields = Fields::of(node, "an address, or a map with `url` and `deadline`", diagnostics)?;
    let registration = Registration {
        url: fields.read("url", diagnostics, url),
        deadline: fields.read("deadline", diagnostics, event_time),
    };
    fields.finish("", diagnostics);
    Some(registration)
}
