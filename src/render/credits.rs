//! Everybody credited in a work, by role.

use tera::{Map, Value};

use super::lens::Lens;
use super::shared::Shared;
use super::values::{attach, list};
use super::view::{CreditView, CreditsView, DisclaimerView};
use crate::content::work::{Credit, Details, Relation, Role, Who};
use crate::content::{Work, WorkId};
use crate::vocabulary::LangId;

impl Lens<'_> {
    /// The credits of a work. Funders of its projects count as its own.
    pub(super) fn credits(&self, id: WorkId, shared: &Shared) -> Value {
        let work = self.site.work(id);
        let of = |role| work.credited(role).map(|credit| shared.credit(self, credit, id)).collect::<Vec<_>>();
        let mut funders = of(Role::Funder);
        let mut known: Vec<String> =
            work.credited(Role::Funder).map(|credit| self.name(&credit.who).name).collect();
        for project in projects(work).filter(|project| self.words_of(*project).is_some()) {
            for credit in self.site.work(project).credited(Role::Funder) {
                let name = self.name(&credit.who).name;
                if !known.contains(&name) {
                    known.push(name);
                    funders.push(shared.credit(self, credit, project));
                }
            }
        }
        credits_value(CreditsView {
            authors: of(Role::Author),
            editors: of(Role::Editor),
            translators: of(Role::Translator),
            contributors: of(Role::Contributor),
            publishers: of(Role::Publisher),
            speakers: of(Role::Speaker),
            organisers: of(Role::Organiser),
            leads: of(Role::Lead),
            partners: of(Role::Partner),
            funders,
            team: of(Role::Team),
            affiliations: of(Role::Affiliation),
        })
    }

    /// Somebody as every work that only names them credits them.
    pub(super) fn credit_of(&self, id: WorkId) -> CreditView {
        self.credit(&Credit::plain(Role::Author, Who::Work(id)), id, self.lang)
    }

    /// Where somebody comes from: as the credit says, else as their own page does.
    pub(super) fn affiliation<'a>(&'a self, credit: &'a Credit) -> Option<&'a Who> {
        credit.affiliation.as_ref().or_else(|| {
            let Who::Work(id) = credit.who else { return None };
            self.site.work(id).credited(Role::Affiliation).next().map(|own| &own.who)
        })
    }

    /// The address of a person's ORCID iD.
    pub(super) fn orcid(&self, id: WorkId) -> Option<String> {
        match &self.site.work(id).details {
            Details::Person(person) => Some(format!("https://orcid.org/{}", person.orcid.as_ref()?)),
            _ => None,
        }
    }

    pub(super) fn credit(&self, credit: &Credit, owner: WorkId, lang: LangId) -> CreditView {
        let name = self.name(&credit.who);
        let page = match credit.who {
            Who::Work(id) => self.words_of(id).map(|(lang, words)| (id, lang, words)),
            Who::Named(_) => None,
        };
        let affiliation = self.affiliation(credit).map(|who| self.name(who));
        let (website, orcid) = match page.map(|(id, ..)| &self.site.work(id).details) {
            Some(Details::Organisation(organisation)) => (organisation.website.clone(), None),
            Some(Details::Person(person)) => (None, person.orcid.clone()),
            _ => (None, None),
        };
        let (role, role_lang) = match (&credit.function, page) {
            (Some(function), _) => {
                let (role, lang) = self.text_and_lang(function);
                (Some(role), lang)
            }
            (None, Some((_, lang, words))) => self.position(lang, words),
            (None, None) => (None, None),
        };
        let logo = credit.logo.as_ref().and_then(|logo| self.file(logo, owner, lang));
        let portrait = || page.and_then(|(id, lang, _)| self.image(id, lang)).map(|image| image.url);
        CreditView {
            short: page.and_then(|(_, _, words)| words.names.short.clone()),
            role,
            role_lang,
            affiliation_url: affiliation.as_ref().and_then(|name| name.url.clone()),
            affiliation_lang: affiliation.as_ref().and_then(|name| name.lang.clone()),
            affiliation: affiliation.map(|name| name.name),
            grant: credit.grant.clone(),
            amount: credit.amount.as_ref().map(|amount| self.text(amount)),
            image: logo.or_else(portrait),
            website,
            orcid,
            name: name.name,
            lang: name.lang,
            url: name.url,
        }
    }

    /// The statements that the funders of a work ask for: its own, else those of its projects.
    pub(super) fn disclaimers(&self, work: &Work) -> Vec<DisclaimerView> {
        let own = match &work.details {
            Details::Publication(publication) => publication.disclaimer.as_ref(),
            Details::Project(project) => project.disclaimer.as_ref(),
            Details::Event(_)
            | Details::News(_)
            | Details::Person(_)
            | Details::Organisation(_)
            | Details::Page(_) => None,
        };
        let of_project = |id: WorkId| match &self.site.work(id).details {
            Details::Project(project) => project.disclaimer.as_ref(),
            _ => None,
        };
        let mut keys: Vec<&String> = own.into_iter().collect();
        if keys.is_empty() {
            keys.extend(projects(work).filter_map(of_project));
            keys.dedup();
        }
        let disclaimers = keys.into_iter().filter_map(|key| self.site.config.disclaimers.get(key));
        disclaimers
            .map(|disclaimer| {
                let (text, lang) = disclaimer.text.get_with_lang(self.lang, &self.site.config.languages);
                DisclaimerView {
                    line: disclaimer.line.as_ref().map(|line| self.text(line)),
                    text: text.to_owned(),
                    lang: lang.and_then(|lang| self.foreign(lang)),
                }
            })
            .collect()
    }
}

fn credits_value(credits: CreditsView) -> Value {
    let mut map = Map::new();
    for (key, credits) in [
        ("authors", credits.authors),
        ("editors", credits.editors),
        ("translators", credits.translators),
        ("contributors", credits.contributors),
        ("publishers", credits.publishers),
        ("speakers", credits.speakers),
        ("organisers", credits.organisers),
        ("leads", credits.leads),
        ("partners", credits.partners),
        ("funders", credits.funders),
        ("team", credits.team),
        ("affiliations", credits.affiliations),
    ] {
        attach(&mut map, key, list(credits));
    }
    Value::from(map)
}

/// The projects in whose framework a work was made.
fn projects(work: &Work) -> impl Iterator<Item = WorkId> + '_ {
    work.relations.iter().filter(|(relation, _)| *relation == Relation::Project).map(|(_, project)| *project)
}
