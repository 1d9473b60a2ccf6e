//! The fields of a news item.

use super::read::WorkReader;
use super::values::event_time;
use super::work::{Details, News, Relation};
use crate::config::read::link;
use crate::yaml::Fields;

/// The types of news; a string `type-…` names each in every language.
pub const TYPES: [&str; 6] = ["news", "announcement", "press-release", "media-appearance", "vacancy", "call"];

pub(super) fn read(fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    reader.relations(fields, "projects", "projects", Relation::Project);
    reader.relations(fields, "events", "events", Relation::Event);
    reader.relations(fields, "publications", "publications", Relation::Publication);
    reader.require(fields, "date", "when was it published?");
    let languages = &reader.context.config.languages;
    let deadline = fields.read("deadline", reader.diagnostics, event_time);
    let source =
        fields.read("source", reader.diagnostics, |node, diagnostics| link(node, languages, diagnostics));
    let type_ = reader.choice(fields, "type", &TYPES, Some("news"));
    Details::News(News { type_, deadline, source })
}
