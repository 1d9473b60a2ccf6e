//! What texts have in common, whatever they are: languages, subjects, pictures, money; and news.

use super::node::Node;
use crate::content::Kind;
use crate::content::work::{Credit, Details, News, Relation, Role, Who, WorkId};
use crate::render::head::{About, Head};
use crate::site::Overview;
use crate::vocabulary::LangId;

impl Head<'_> {
    /// A news item.
    pub(super) fn news(&self, about: &About<'_>, news: &News) -> Node {
        let source = news.source.as_ref().map(|source| {
            Node::of("CreativeWork").with("url", &source.url).with("name", self.lens.text(&source.title))
        });
        Node::of("NewsArticle")
            .with("headline", &about.words.title)
            .with("alternativeHeadline", about.words.subtitle.as_deref())
            .with("publisher", Node::reference(self.lens.site_id("organization")))
            .with("datePublished", about.work.common.date.map(|date| date.to_string()))
            .with("expires", news.deadline.map(|deadline| deadline.date.to_string()))
            .with("isBasedOn", source)
            .with(
                "mentions",
                self.related(about, &[Relation::Project, Relation::Event, Relation::Publication]),
            )
            .and(&self.text(about))
    }

    /// What every text has.
    pub(super) fn text(&self, about: &About<'_>) -> Node {
        let lens = self.lens;
        Node::default()
            .with("@id", lens.text_id(about.work, lens.lang))
            .with("url", self.url)
            .with("inLanguage", lens.site.config.languages[lens.lang].tag.as_str())
            .with("description", self.view.description.as_deref())
            .with("dateModified", about.modified().map(|date| date.to_string()))
            .with("image", self.picture(about))
            .with("keywords", about.words.keywords.clone())
            .with("about", self.topics(about))
            .with("spatialCoverage", self.regions(about))
            .and(&self.translations(about, self.type_of(about.id), |lang| lens.text_id(about.work, lang)))
    }

    /// The pages of a work in the other languages.
    pub(super) fn translated_pages(&self, about: &About<'_>, type_: &str) -> Node {
        let lens = self.lens;
        self.translations(about, type_, |lang| {
            lens.site.url(about.id, lang).map(|url| lens.absolute(url)).unwrap_or_default()
        })
    }

    /// The original of a translation, or the translations of an original, each with its type and named by `id`. An edition in
    /// another script counts as a translation.
    fn translations(&self, about: &About<'_>, type_: &str, id: impl Fn(LangId) -> String) -> Node {
        let lens = self.lens;
        let original = about.work.original;
        let version = |lang: LangId| {
            let url = lens.site.url(about.id, lang).map(|url| lens.absolute(url));
            Node::default()
                .with("@id", id(lang))
                .with("@type", type_)
                .with("inLanguage", lens.site.config.languages[lang].tag.as_str())
                .with("name", lens.site.words(about.id, lang).map(|words| &words.title))
                .with("url", url)
        };
        if lens.lang == original {
            let others = lens.site.languages_of(about.id).filter(|lang| *lang != original);
            return Node::default().with("workTranslation", others.map(version).collect::<Vec<_>>());
        }
        let is_published = lens.site.url(about.id, original).is_some();
        Node::default().with("translationOfWork", is_published.then(|| version(original)))
    }

    /// The topics of a work.
    pub(super) fn topics(&self, about: &About<'_>) -> Vec<Node> {
        let topics = about.work.common.topics.iter();
        topics.map(|term| self.term("DefinedTerm", Overview::Topics, &term.slug, &term.written)).collect()
    }

    /// The regions of a work.
    pub(super) fn regions(&self, about: &About<'_>) -> Vec<Node> {
        let regions = about.work.common.regions.iter();
        regions.map(|term| self.term("Place", Overview::Regions, &term.slug, &term.written)).collect()
    }

    /// The lead picture.
    pub(super) fn picture(&self, about: &About<'_>) -> Option<Node> {
        let poster = self.lens.poster(about.work.common.image.as_ref()?, about.id)?;
        let picture = Node::of("ImageObject")
            .with("url", poster.url)
            .with("width", poster.width.map(|pixels| pixels.to_string()))
            .with("height", poster.height.map(|pixels| pixels.to_string()))
            .with("caption", about.words.image_caption.as_deref())
            .with("creditText", about.words.image_credit.as_deref());
        Some(picture)
    }

    /// Who pays, and the grants by their numbers: those of the work, and those of its projects.
    pub(super) fn funding(&self, about: &About<'_>) -> Node {
        let projects = named(about, &[Relation::Project]).filter(|id| self.lens.words_of(*id).is_some());
        let projects = projects.map(|project| self.lens.site.work(project));
        let works = std::iter::once(about.work).chain(projects);
        let (mut known, mut funders, mut grants) = (Vec::new(), Vec::new(), Vec::new());
        for credit in works.flat_map(|work| work.credited(Role::Funder)) {
            let name = self.lens.name(&credit.who).name;
            let grant = (name.clone(), credit.grant.clone());
            if !known.iter().any(|(known, _)| *known == name) {
                funders.push(self.agent(credit));
            }
            if let Some(number) = credit.grant.as_ref().filter(|_| !known.contains(&grant)) {
                grants.push(Node::of("Grant").with("identifier", number).with("funder", self.mere(credit)));
            }
            known.push(grant);
        }
        Node::default().with("funder", funders).with("funding", grants)
    }

    /// Somebody who is told of elsewhere in the graph: only by what names them, where something does.
    fn mere(&self, credit: &Credit) -> Node {
        match &credit.who {
            Who::Work(id) if self.lens.words_of(*id).is_some() => Node::reference(self.entity_id(*id)),
            Who::Work(_) | Who::Named(_) => self.agent(credit),
        }
    }

    /// Works of these relations, each by its name, type and address.
    pub(super) fn related(&self, about: &About<'_>, relations: &[Relation]) -> Vec<Node> {
        named(about, relations).filter_map(|id| self.mention(id)).collect()
    }

    /// A work that another one mentions.
    pub(super) fn mention(&self, id: WorkId) -> Option<Node> {
        let (lang, words) = self.lens.words_of(id)?;
        let url = self.lens.site.url(id, lang)?;
        let node = Node::of(self.type_of(id))
            .with("@id", self.entity_id(id))
            .with("name", &words.title)
            .with("url", self.lens.absolute(url));
        Some(node)
    }

    /// What a work is in the terms of schema.org.
    fn type_of(&self, id: WorkId) -> &'static str {
        let work = self.lens.site.work(id);
        match (&work.details, work.kind) {
            (Details::Publication(publication), _) => super::publication::type_of(publication.type_),
            (Details::Event(event), _) => super::event::type_of(event.type_),
            (_, Kind::News) => "NewsArticle",
            (_, Kind::Project) => "ResearchProject",
            (_, Kind::Person) => "Person",
            (_, Kind::Organisation) => "Organization",
            (_, Kind::Page | Kind::Publication | Kind::Event) => "WebPage",
        }
    }
}

fn named<'a>(about: &'a About<'_>, relations: &'a [Relation]) -> impl Iterator<Item = WorkId> + 'a {
    about.work.relations.iter().filter(|(relation, _)| relations.contains(relation)).map(|(_, id)| *id)
}
