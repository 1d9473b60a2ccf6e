//! Who made a publication and who paid for it, as repositories know them: with the names of registries for people and
//! houses.
//! Must not know how a record is written.

use super::lens::Lens;
use crate::citation::Name;
use crate::content::work::{Credit, Details, Role, Who};
use crate::content::{Kind, WorkId};
use crate::vocabulary::LangId;

/// Somebody with a part in a publication.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contributor {
    /// The name, in parts where the site knows them.
    pub name: Name,
    /// A person or an organisation of the site; `None` for somebody who is only written out.
    pub kind: Option<Kind>,
    /// ORCID iD with hyphens.
    pub orcid: Option<String>,
    /// Where they work.
    pub affiliation: Option<House>,
}

/// An organisation by its name, and by its ROR id where it has one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct House {
    /// The name.
    pub name: String,
    /// The last part of the ROR id.
    pub ror: Option<String>,
}

/// Somebody who paid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Funder {
    /// Who.
    pub house: House,
    /// The number of the grant.
    pub grant: Option<String>,
}

impl Lens<'_> {
    /// Who has a role in a work, in the order named.
    pub fn contributors(&self, id: WorkId, role: Role) -> Vec<Contributor> {
        self.site.work(id).credited(role).map(|credit| self.contributor(credit)).collect()
    }

    /// Who paid for a work: its own funders, and those of its projects.
    pub fn funding(&self, id: WorkId) -> Vec<Funder> {
        let funders = self.funders(id).into_iter();
        funders
            .map(|(credit, _)| Funder { house: self.house(&credit.who), grant: credit.grant.clone() })
            .collect()
    }

    /// Who publishes a publication: whom it names, or who publishes the site.
    pub fn publishing_house(&self, id: WorkId) -> House {
        let named = self.site.work(id).credited(Role::Publisher).next().map(|credit| self.house(&credit.who));
        named
            .unwrap_or_else(|| House { name: Lens { lang: LangId::DEFAULT, ..*self }.publisher(), ror: None })
    }

    fn contributor(&self, credit: &Credit) -> Contributor {
        let work = match credit.who {
            Who::Work(id) => Some(self.site.work(id)),
            Who::Named(_) => None,
        };
        let orcid = match work.map(|work| &work.details) {
            Some(Details::Person(person)) => person.orcid.clone(),
            _ => None,
        };
        Contributor {
            name: self.cited_name(credit),
            kind: work.map(|work| work.kind),
            orcid,
            affiliation: self.affiliation(credit).map(|who| self.house(who)),
        }
    }

    fn house(&self, who: &Who) -> House {
        let ror = match who {
            Who::Work(id) => match &self.site.work(*id).details {
                Details::Organisation(organisation) => organisation.ror.clone(),
                _ => None,
            },
            Who::Named(_) => None,
        };
        // A house has one name in registries, whatever the language of a record.
        let name = Lens { lang: LangId::DEFAULT, ..*self }.name(who).name;
        House { name, ror }
    }
}
