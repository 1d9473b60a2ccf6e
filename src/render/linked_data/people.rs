//! People and organisations: as a work names them, and on their own pages.

use super::node::Node;
use super::site::web_addresses;
use crate::content::work::{Credit, Details, Person, Role, Who};
use crate::content::{Kind, WorkId};
use crate::render::head::{About, Head};
use crate::vocabulary::{LangId, UrlPath};

impl Head<'_> {
    /// Everybody who has a role in a work.
    pub(super) fn credited(&self, about: &About<'_>, role: Role) -> Vec<Node> {
        about.work.credited(role).map(|credit| self.agent(credit)).collect()
    }

    /// Somebody as a work names them.
    pub(super) fn agent(&self, credit: &Credit) -> Node {
        let is_person = match credit.who {
            Who::Work(id) => self.lens.site.work(id).kind == Kind::Person,
            Who::Named(_) => self.is_person(credit),
        };
        let affiliation = self.lens.affiliation(credit).filter(|_| is_person);
        self.who(&credit.who, is_person).with("affiliation", affiliation.map(|who| self.who(who, false)))
    }

    /// Somebody with a page, or a name alone.
    pub(super) fn who(&self, who: &Who, is_person: bool) -> Node {
        let lens = self.lens;
        let node = |is_person| {
            Node::of(if is_person { "Person" } else { "Organization" }).with("name", lens.name(who).name)
        };
        let Who::Work(id) = who else { return node(is_person) };
        let work = lens.site.work(*id);
        let node = node(work.kind == Kind::Person);
        // A page that waits has no address that may be told.
        let Some((lang, _)) = lens.words_of(*id) else { return node };
        let page = lens.site.url(*id, lang).map(|url| lens.absolute(url)).unwrap_or_default();
        node.with("@id", self.entity_id(*id))
            .with("url", self.website_of(*id).unwrap_or(page))
            .with("sameAs", self.identities(Some(*id)))
    }

    /// The own site of an organisation; for the institute that is this one.
    fn website_of(&self, id: WorkId) -> Option<String> {
        if self.shared.publisher == Some(id) {
            return Some(self.lens.absolute(&UrlPath::page([])));
        }
        match &self.lens.site.work(id).details {
            Details::Organisation(organisation) => organisation.website.clone(),
            _ => None,
        }
    }

    /// What names a work; the institute's own page is about the institute.
    pub(super) fn entity_id(&self, id: WorkId) -> String {
        if self.shared.publisher == Some(id) {
            return self.lens.site_id("organization");
        }
        let lang = self.lens.words_of(id).map_or(self.lens.lang, |(lang, _)| lang);
        self.lens.id_of(id, lang)
    }

    /// Addresses by which the world knows somebody: ORCID of a person, ROR of an organisation.
    pub(super) fn identities(&self, id: Option<WorkId>) -> Vec<String> {
        let Some(id) = id else { return Vec::new() };
        let ror = match &self.lens.site.work(id).details {
            Details::Organisation(organisation) => {
                organisation.ror.as_ref().map(|ror| format!("https://ror.org/{ror}"))
            }
            _ => None,
        };
        self.lens.orcid(id).into_iter().chain(ror).collect()
    }

    /// A person on their own page.
    pub(super) fn person(&self, about: &About<'_>, person: &Person) -> Node {
        let names = &about.words.names;
        let mut same = self.identities(Some(about.id));
        same.extend(person.links.iter().map(|link| link.url.clone()));
        Node::of("Person")
            .with("@id", self.entity_id(about.id))
            .with("name", &about.words.title)
            .with("alternateName", self.other_names(about.id))
            .with("givenName", names.given.as_deref())
            .with("familyName", names.family.as_deref())
            .with("jobTitle", names.role.as_deref())
            .with("description", about.words.summary.as_deref())
            .with("url", self.url)
            .with("image", self.picture(about))
            .with("email", person.email.as_deref())
            .with("affiliation", self.credited(about, Role::Affiliation))
            .with("knowsAbout", self.topics(about))
            .with("sameAs", web_addresses(same))
    }

    /// An organisation on its own page.
    pub(super) fn organisation(&self, about: &About<'_>) -> Node {
        Node::of("Organization")
            .with("@id", self.entity_id(about.id))
            .with("name", &about.words.title)
            .with("url", self.website_of(about.id).unwrap_or_else(|| self.url.to_owned()))
            .with("logo", self.logo(about.id, self.lens.lang))
            .with("sameAs", self.identities(Some(about.id)))
            .with("knowsAbout", self.topics(about))
            .with("address", self.country(about.id))
            .and(&self.organisation_words(about.id))
    }

    /// The names and the summary of an organisation that is a work.
    pub(super) fn organisation_words(&self, id: WorkId) -> Node {
        let Some((_, words)) = self.lens.words_of(id) else { return Node::default() };
        let mut names: Vec<String> = words.names.short.iter().cloned().collect();
        names.extend(self.other_names(id));
        Node::default().with("alternateName", names).with("description", words.summary.as_deref())
    }

    /// The country of an organisation that is a work, as an address.
    pub(super) fn country(&self, id: WorkId) -> Option<Node> {
        let Details::Organisation(organisation) = &self.lens.site.work(id).details else { return None };
        let country = organisation.country.as_deref()?;
        Some(Node::of("PostalAddress").with("addressCountry", country))
    }

    /// The names of somebody in other languages and scripts, where they differ.
    fn other_names(&self, id: WorkId) -> Vec<String> {
        let lens = self.lens;
        let own = lens.words_of(id).map_or("", |(_, words)| words.title.as_str());
        let mut names: Vec<String> = Vec::new();
        for lang in lens.site.languages_of(id) {
            let Some(words) = lens.site.words(id, lang) else { continue };
            if words.title != own && !names.contains(&words.title) {
                names.push(words.title.clone());
            }
        }
        names
    }

    /// The logo of an organisation that is a work.
    pub(super) fn logo(&self, id: WorkId, lang: LangId) -> Option<Node> {
        let Details::Organisation(organisation) = &self.lens.site.work(id).details else { return None };
        let logo = crate::render::Lens { lang, ..self.lens }.poster(organisation.logo.as_ref()?, id)?;
        Some(Node::of("ImageObject").with("url", logo.url))
    }

    /// Whether a name that is written out is a person's: by its parts, else by what people do and organisations do not. A
    /// single word is no whole name of a person.
    fn is_person(&self, credit: &Credit) -> bool {
        let is_of_people = matches!(
            credit.role,
            Role::Author | Role::Editor | Role::Translator | Role::Contributor | Role::Speaker | Role::Team
        );
        let has_blank = || self.lens.name(&credit.who).name.contains(' ');
        credit.parts.is_some() || (is_of_people && (credit.affiliation.is_some() || has_blank()))
    }
}
