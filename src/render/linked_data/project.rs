//! A project, which schema.org takes for an organisation.

use super::node::Node;
use super::site::web_addresses;
use crate::content::work::{Project, Role};
use crate::render::head::{About, Head};

impl Head<'_> {
    /// A project with everybody in it and its money.
    pub(super) fn project(&self, about: &About<'_>, project: &Project) -> Node {
        let members =
            [Role::Lead, Role::Partner, Role::Team].into_iter().flat_map(|role| self.credited(about, role));
        Node::of("ResearchProject")
            .with("@id", self.entity_id(about.id))
            .with("name", &about.words.title)
            .with("alternateName", about.words.names.short.as_deref())
            .with("description", self.view.description.as_deref())
            .with("url", self.url)
            .with("image", self.picture(about))
            .with("foundingDate", project.start.map(|start| start.to_string()))
            .with("dissolutionDate", project.end.map(|end| end.to_string()))
            .with("member", members.collect::<Vec<_>>())
            .with("keywords", about.words.keywords.clone())
            .with("knowsAbout", self.topics(about))
            .with("areaServed", self.regions(about))
            .with("sameAs", web_addresses(project.website.iter().cloned().collect()))
            .and(&self.funding(about))
    }
}
