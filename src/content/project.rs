//! The fields of a project.

use super::read::WorkReader;
use super::values::date;
use super::work::{Details, Project, Relation, Role};
use crate::config::read::url;
use crate::yaml::Fields;

/// Where a project can stand; worked out from its dates unless given.
pub const STATUSES: [&str; 3] = ["planned", "running", "completed"];

pub(super) fn read(fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    for (name, role) in
        [("lead", Role::Lead), ("partners", Role::Partner), ("funders", Role::Funder), ("team", Role::Team)]
    {
        reader.credits(fields, name, role);
    }
    let succeeds = fields.node("succeeds").map(|node| node.span);
    reader.relations(fields, "succeeds", "projects", Relation::Succeeds);
    let start = fields.read("start", reader.diagnostics, date);
    let end = fields.read("end", reader.diagnostics, date);
    if let (Some(start), Some(end)) = (start, end) {
        reader.in_order(
            fields,
            ["start", "end"],
            end.last_day() < start.first_day(),
            "the project ends before it starts",
        );
    }
    let status = fields.node("status").is_some().then(|| reader.choice(fields, "status", &STATUSES, None));
    let website = fields.read("website", reader.diagnostics, url);
    let (disclaimers, disclaimers_at) = reader.disclaimers(fields);
    Details::Project(Project { start, end, status, website, disclaimers, disclaimers_at, succeeds })
}
