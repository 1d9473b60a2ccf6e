//! A publication, by its type, and the series it belongs to.

use super::node::{Address, Node};
use crate::citation::Reference;
use crate::content::work::{Publication, Relation, Role, Term};
use crate::render::head::{About, Head};
use crate::render::license;
use crate::render::view::CorrectionView;
use crate::site::Overview;
use crate::vocabulary::Slug;

/// What schema.org calls a type of publication. What argues and names its author is opinion, what is numbered by an
/// institution a report.
pub(super) fn type_of(type_: &str) -> &'static str {
    match type_ {
        "working-paper" => "ScholarlyArticle",
        "commentary" | "op-ed" => "OpinionNewsArticle",
        "statement" | "letter" => "Article",
        "booklet" | "book" => "Book",
        "infographic" => "ImageObject",
        "podcast" => "PodcastEpisode",
        "video" => "VideoObject",
        _ => "Report",
    }
}

impl Head<'_> {
    /// A publication.
    pub(super) fn publication(&self, about: &About<'_>, publication: &Publication) -> Node {
        let Some(reference) = &about.reference else { return Node::default() };
        let type_ = type_of(publication.type_);
        let publisher = about.work.credited(Role::Publisher).next().map(|credit| self.agent(credit));
        // A translation is not the same as its original, though both are known by its number.
        let doi = reference.doi.as_ref().filter(|_| self.lens.lang == about.work.original);
        let own = || Node::reference(self.lens.site_id("organization"));
        Node::of(type_)
            .with("name", reference.whole_title())
            .with("abstract", reference.summary.as_deref())
            .with("version", reference.version.as_deref())
            .with("creativeWorkStatus", about.work.is_withdrawn().then_some("Withdrawn"))
            .with("correction", self.corrections(about))
            .with("author", self.credited(about, Role::Author))
            .with("editor", self.credited(about, Role::Editor))
            .with("translator", self.credited(about, Role::Translator))
            .with("contributor", self.credited(about, Role::Contributor))
            .with("publisher", publisher.unwrap_or_else(own))
            .with("datePublished", reference.date.map(|date| date.to_string()))
            .with("isPartOf", self.series_of(publication, reference))
            .with("identifier", identifiers(publication, reference))
            .with("sameAs", doi.map(|doi| format!("https://doi.org/{doi}")))
            .with("license", license_of(publication))
            .with("encoding", reference.pdf.as_deref().map(|pdf| self.pdf(pdf)))
            .with("associatedMedia", self.attachments(about))
            .with("isBasedOn", self.first(publication))
            .with("sourceOrganization", self.related(about, &[Relation::Project]))
            .and(&self.of_type(about, type_, reference))
            .and(&self.funding(about))
            .and(&self.text(about))
    }

    /// What was corrected, with its day.
    fn corrections(&self, about: &About<'_>) -> Vec<Node> {
        let node = |correction: CorrectionView| {
            Node::of("CorrectionComment")
                .with("text", correction.text)
                .with("datePublished", correction.date.iso)
        };
        self.lens.corrections(about.work).into_iter().map(node).collect()
    }

    /// What only some types have.
    fn of_type(&self, about: &About<'_>, type_: &str, reference: &Reference) -> Node {
        let number = reference.number.as_deref();
        let picture = self.view.image_absolute.as_deref();
        match type_ {
            "Book" => Node::default()
                .with("isbn", reference.isbn.as_deref())
                .with("numberOfPages", reference.page_count().and_then(|pages| pages.parse::<usize>().ok()))
                .with("position", number),
            "ImageObject" => Node::default().with("contentUrl", picture).with("position", number),
            "PodcastEpisode" => Node::default().with("position", number),
            "VideoObject" => Node::default()
                .with("uploadDate", about.work.common.date.map(|date| date.to_string()))
                .with("thumbnailUrl", picture)
                .with("position", number),
            _ => {
                let article = Node::default()
                    .with("headline", &about.words.title)
                    .with("alternativeHeadline", about.words.subtitle.as_deref())
                    .with("pagination", reference.page_range());
                article.with(if type_ == "Report" { "reportNumber" } else { "position" }, number)
            }
        }
    }

    /// The series that a publication belongs to, with the ISSN.
    fn series_of(&self, publication: &Publication, reference: &Reference) -> Option<Node> {
        let series = publication.series.as_ref()?;
        Some(self.series(&series.slug, &series.written, reference.issn.as_deref()))
    }

    /// A series by its name.
    pub(super) fn series(&self, slug: &Slug, written: &str, issn: Option<&str>) -> Node {
        self.term("Periodical", Overview::Series, slug, written).with("issn", issn)
    }

    /// A topic, region or series by its name, with its list where there is one.
    pub(super) fn term(&self, type_: &str, overview: Overview, slug: &Slug, written: &str) -> Node {
        let lens = self.lens;
        let term = lens.term(overview, &Term { slug: slug.clone(), written: written.to_owned() });
        let url = lens.list_absolute(overview, slug);
        Node::of(type_).with("@id", lens.term_id(overview, slug)).with("name", term.title).with("url", url)
    }

    fn pdf(&self, url: &str) -> Node {
        Node::of("MediaObject")
            .with("contentUrl", url)
            .with("encodingFormat", "application/pdf")
            .with("inLanguage", self.lens.site.config.languages[self.lens.lang].tag.as_str())
    }

    /// Data and recordings that go with it.
    fn attachments(&self, about: &About<'_>) -> Vec<Node> {
        let node = |attachment: &crate::content::work::Attachment| {
            let url = self.lens.file_absolute(&attachment.file, about.id)?;
            let node = Node::of("MediaObject")
                .with("contentUrl", url)
                .with("name", attachment.title.as_ref().map(|title| self.lens.text(title)))
                .with("inLanguage", attachment.lang.as_ref().map(ToString::to_string));
            Some(node)
        };
        about.work.common.attachments.iter().filter_map(node).collect()
    }

    /// Where it appeared first.
    fn first(&self, publication: &Publication) -> Option<Node> {
        let first = publication.first_published.as_ref()?;
        let newspaper = Node::of("Periodical").with("name", self.lens.text(&first.title));
        let article = Node::of("Article")
            .with("url", first.url.as_deref())
            .with("datePublished", first.date.map(|date| date.to_string()))
            .with("isPartOf", newspaper);
        Some(article)
    }
}

/// Numbers that the world knows it by.
fn identifiers(publication: &Publication, reference: &Reference) -> Vec<Node> {
    let value =
        |name: &str, value: &str| Node::of("PropertyValue").with("propertyID", name).with("value", value);
    let doi =
        reference.doi.as_ref().map(|doi| value("DOI", doi).with("url", format!("https://doi.org/{doi}")));
    // The ISSN of a series is the series', and books have a property for theirs.
    let issn = publication.issn.as_ref().filter(|_| publication.series.is_none());
    let isbn = reference.isbn.as_ref().filter(|_| type_of(publication.type_) != "Book");
    let others = isbn.map(|isbn| value("ISBN", isbn)).into_iter().chain(issn.map(|issn| value("ISSN", issn)));
    doi.into_iter().chain(others).collect()
}

/// The address of its license, or its name where none is known.
fn license_of(publication: &Publication) -> Option<Address> {
    let license = publication.license.as_deref()?;
    let named = || Address::Thing(Node::of("CreativeWork").with("name", license));
    Some(license::url(license).map_or_else(named, Address::Url))
}
