//! The fields of an organisation. Its name is the title, its short name a word of each translation.

use super::read::WorkReader;
use super::values::country;
use super::work::{Details, Organisation};
use crate::config::identifiers;
use crate::config::read::url;
use crate::yaml::Fields;

pub(super) fn read(fields: &mut Fields<'_>, reader: &mut WorkReader<'_>) -> Details {
    let (disclaimers, _) = reader.disclaimers(fields);
    let cx = reader.context;
    Details::Organisation(Organisation {
        website: fields.read("website", reader.diagnostics, url),
        ror: fields.read("ror", reader.diagnostics, identifiers::ror),
        logo: fields.read("logo", reader.diagnostics, |node, diagnostics| cx.file(node, diagnostics)),
        country: fields.read("country", reader.diagnostics, country),
        disclaimers,
    })
}
