//! Everybody credited in a work, by role.

use super::lens::Lens;
use super::shared::Shared;
use super::view::{CreditView, CreditsView, DisclaimerView, ImageView};
use crate::config::{Disclaimer, Emblem};
use crate::content::work::{Credit, Details, Relation, Role, Who};
use crate::content::{Work, WorkId};
use crate::site::Target;
use crate::vocabulary::{LangId, UrlPath};

impl Lens<'_> {
    /// The credits of a work. Funders of its projects count as its own.
    pub(super) fn credits(&self, id: WorkId, shared: &Shared) -> CreditsView {
        let work = self.site.work(id);
        let of = |role| work.credited(role).map(|credit| shared.credit(self, credit, id)).collect::<Vec<_>>();
        let funders = self.funders(id).into_iter();
        let funders = funders.map(|(credit, owner)| shared.credit(self, credit, owner)).collect();
        CreditsView {
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
        }
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
        let logo = credit.logo.as_ref().and_then(|logo| self.image_of(logo, owner, lang));
        let portrait = || page.and_then(|(id, lang, _)| self.image(id, lang));
        // Beside the name it says nothing that the name does not.
        let picture = logo.or_else(portrait).map(|image| ImageView { alt: String::new(), ..image });
        CreditView {
            short: page.and_then(|(_, _, words)| words.names.short.clone()),
            role,
            role_lang,
            affiliation_url: affiliation.as_ref().and_then(|name| name.url.clone()),
            affiliation_lang: affiliation.as_ref().and_then(|name| name.lang.clone()),
            affiliation: affiliation.map(|name| name.name),
            grant: credit.grant.clone(),
            amount: credit.amount.as_ref().map(|amount| self.text(amount)),
            image: picture.as_ref().map(|picture| picture.url.clone()),
            picture,
            website,
            orcid,
            name: name.name,
            lang: name.lang,
            url: name.url,
        }
    }

    /// The statements that a work carries for its funders.
    pub(super) fn disclaimers(&self, id: WorkId) -> Vec<DisclaimerView> {
        let languages = &self.site.config.languages;
        let view = |disclaimer: &Disclaimer| {
            let (text, lang) = disclaimer.text.get_with_lang(self.lang, languages);
            let line = disclaimer.line.as_ref().map(|line| self.text_and_lang(line));
            let (line, line_lang) = line.map_or((None, None), |(line, lang)| (Some(line), lang));
            DisclaimerView {
                line,
                line_lang,
                text: text.to_owned(),
                lang: lang.and_then(|lang| self.foreign(lang)),
                emblem: disclaimer.emblem.as_ref().map(|emblem| match emblem {
                    Emblem::Union => "eu".to_owned(),
                    Emblem::File(path, span) => {
                        let target = Target::Rooted(path.clone(), *span);
                        self.shown_url(&target).unwrap_or_else(|| self.local(&UrlPath::new(path.as_str())))
                    }
                }),
            }
        };
        let statements = self.site.library.statements(id).into_iter();
        statements.filter_map(|key| self.site.config.disclaimers.get(key)).map(view).collect()
    }

    /// Who pays for a work and what has to be said of it, as plain text, for outputs that are no pages: first a line with
    /// the funders and their grants, then the lines and statements they ask for. Each has its language where that is not
    /// the reader's.
    pub fn funding_note(&self, id: WorkId) -> Vec<(String, Option<String>)> {
        let funders: Vec<String> =
            self.funders(id).into_iter().map(|(credit, _)| self.funder(credit)).collect();
        let mut note = Vec::new();
        if !funders.is_empty() {
            note.push((format!("{}: {}", self.words("funding", &[]), funders.join("; ")), None));
        }
        for disclaimer in self.disclaimers(id) {
            // Where the statement begins with the line, once is enough.
            let line = disclaimer.line.filter(|line| !disclaimer.text.starts_with(line.as_str()));
            note.extend(line.map(|line| (line, disclaimer.line_lang)));
            note.push((disclaimer.text, disclaimer.lang));
        }
        note
    }

    fn funder(&self, credit: &Credit) -> String {
        let name = self.name(&credit.who).name;
        match &credit.grant {
            Some(grant) => format!("{name}, {}", self.words("grant", &[("number", grant)])),
            None => name,
        }
    }

    /// The funders of a work, then those of its projects that it does not name itself; each with the work that names it.
    pub(super) fn funders(&self, id: WorkId) -> Vec<(&Credit, WorkId)> {
        let work = self.site.work(id);
        let mut funders: Vec<(&Credit, WorkId)> =
            work.credited(Role::Funder).map(|credit| (credit, id)).collect();
        let mut known: Vec<String> = funders.iter().map(|(credit, _)| self.name(&credit.who).name).collect();
        for project in projects(work).filter(|project| self.words_of(*project).is_some()) {
            for credit in self.site.work(project).credited(Role::Funder) {
                let name = self.name(&credit.who).name;
                if !known.contains(&name) {
                    known.push(name);
                    funders.push((credit, project));
                }
            }
        }
        funders
    }
}

/// The projects in whose framework a work was made.
pub(super) fn projects(work: &Work) -> impl Iterator<Item = WorkId> + '_ {
    work.relations.iter().filter(|(relation, _)| *relation == Relation::Project).map(|(_, project)| *project)
}
