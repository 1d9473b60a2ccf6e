//! The fields of a person. Name parts and position are words and stand in each translation.

use super::read::WorkReader;
use super::values::line;
use super::work::{Credit, Details, Person, Role};
use crate::config::identifiers;
use crate::config::read::link;
use crate::yaml::Fields;

pub(super) fn read(fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    let cx = reader.context;
    let affiliation =
        fields.read("affiliation", reader.diagnostics, |node, diagnostics| cx.affiliation(node, diagnostics));
    reader.credits.extend(affiliation.map(|who| Credit {
        role: Role::Affiliation,
        who,
        function: None,
        affiliation: None,
        grant: None,
        amount: None,
        logo: None,
        at: None,
    }));
    let languages = &cx.config.languages;
    Details::Person(Person {
        orcid: fields.read("orcid", reader.diagnostics, identifiers::orcid),
        email: fields.read("email", reader.diagnostics, line),
        links: fields
            .list("links", reader.diagnostics, |node, diagnostics| link(node, languages, diagnostics)),
        former: fields.flag("former", reader.diagnostics),
    })
}
