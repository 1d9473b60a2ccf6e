//! What of a work is seen outside its own page: when two versions of it are alike there, nothing else has to be made anew.
//! Must not know who keeps what.

use super::work::{Translation, Work};

impl Work {
    /// Whether other pages would show the same of both, and link to the same places in them: the two differ, if at
    /// all, in the running text of their bodies.
    pub fn is_alike_outside(&self, other: &Work) -> bool {
        // Named one by one, so that nobody forgets a field.
        let Work { key, kind, original, common, details, credits, relations, translations } = self;
        let alike = |own: &Option<Box<Translation>>, other: &Option<Box<Translation>>| match (own, other) {
            (Some(own), Some(other)) => own.is_alike_outside(other),
            (None, None) => true,
            _ => false,
        };
        *key == other.key
            && *kind == other.kind
            && *original == other.original
            && *common == other.common
            && *details == other.details
            && *credits == other.credits
            && *relations == other.relations
            && translations.count() == other.translations.count()
            && translations.iter().all(|(lang, own)| alike(own, &other.translations[lang]))
    }

    /// Whether links lead to the same places in both: the same files hold its words, they are published at the same time,
    /// and they have the same headings.
    pub fn has_places_of(&self, other: &Work) -> bool {
        let same = |own: &Option<Box<Translation>>, other: &Option<Box<Translation>>| match (own, other) {
            (Some(own), Some(other)) => {
                own.file == other.file
                    && own.draft == other.draft
                    && own.derived_from == other.derived_from
                    && own.body.has_places_of(&other.body)
            }
            (None, None) => true,
            _ => false,
        };
        self.original == other.original
            // A link to a withdrawn piece is told, and leads to no heading.
            && self.is_withdrawn() == other.is_withdrawn()
            && (self.common.publish_at, self.common.expires)
                == (other.common.publish_at, other.common.expires)
            && self.translations.iter().all(|(lang, own)| same(own, &other.translations[lang]))
    }
}

impl Translation {
    fn is_alike_outside(&self, other: &Translation) -> bool {
        // Named one by one, so that nobody forgets a field.
        let Translation {
            file,
            title,
            title_span,
            subtitle,
            summary,
            slug,
            aliases,
            keywords,
            image_alt,
            image_caption,
            image_credit,
            draft,
            derived_from,
            updated,
            names,
            body,
            extra,
        } = self;
        *file == other.file
            && *title == other.title
            && *title_span == other.title_span
            && *subtitle == other.subtitle
            && *summary == other.summary
            && *slug == other.slug
            && *aliases == other.aliases
            && *keywords == other.keywords
            && *image_alt == other.image_alt
            && *image_caption == other.image_caption
            && *image_credit == other.image_credit
            && *draft == other.draft
            && *derived_from == other.derived_from
            && *updated == other.updated
            && *names == other.names
            && body.is_alike_outside(&other.body)
            && *extra == other.extra
    }
}
