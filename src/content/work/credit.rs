//! Who is credited with a work, and as what.

use crate::config::{Languages, Text};
use crate::diagnostics::Span;

use super::{FileRef, WorkId};

/// Who is credited: somebody with a page, or a name.
#[derive(Clone, PartialEq, Debug)]
pub enum Who {
    /// A person or organisation of the site.
    Work(WorkId),
    /// Written out.
    Named(Text),
}

/// Somebody's part in a work.
#[derive(PartialEq, Debug)]
pub struct Credit {
    /// As what.
    pub role: Role,
    /// Who.
    pub who: Who,
    /// The parts of a name that is written out.
    pub parts: Option<NameParts>,
    /// What they do there: "moderator".
    pub function: Option<Text>,
    /// Where they come from.
    pub affiliation: Option<Who>,
    /// The number of the grant.
    pub grant: Option<String>,
    /// How much the grant is.
    pub amount: Option<Text>,
    /// A logo, for funders and partners without a page.
    pub logo: Option<FileRef>,
    /// Where it stands.
    pub at: Option<Span>,
}

/// The parts of somebody's name.
#[derive(Clone, PartialEq, Debug)]
pub struct NameParts {
    /// Given names.
    pub given: Text,
    /// The family name, by which lists are sorted.
    pub family: Text,
}

impl NameParts {
    /// The name in one piece: given names first.
    pub fn whole(&self, languages: &Languages) -> Text {
        let name = |given: &str, family: &str| format!("{given} {family}").trim().to_owned();
        match (&self.given, &self.family) {
            (Text::Same(given), Text::Same(family)) => Text::Same(name(given, family)),
            (given, family) => Text::ByLang(
                languages
                    .ids()
                    .map(|lang| (lang, name(given.get(lang, languages), family.get(lang, languages))))
                    .collect(),
            ),
        }
    }
}

impl Credit {
    /// Somebody of whom nothing more is said.
    pub fn plain(role: Role, who: Who) -> Credit {
        Credit {
            role,
            who,
            parts: None,
            function: None,
            affiliation: None,
            grant: None,
            amount: None,
            logo: None,
            at: None,
        }
    }

    /// Whether nothing is said but who: the same credit in every work.
    pub fn is_plain(&self) -> bool {
        self.parts.is_none()
            && self.function.is_none()
            && self.affiliation.is_none()
            && self.grant.is_none()
            && self.amount.is_none()
            && self.logo.is_none()
    }
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident $id:literal,)*) => {
        /// As what somebody is credited.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Role {
            $($(#[$doc])* $name),*
        }

        impl Role {
            /// Every role, in the order of pages.
            pub const ALL: &'static [Role] = &[$(Role::$name),*];

            /// Its name in templates and strings.
            pub fn name(self) -> &'static str {
                match self {
                    $(Role::$name => $id),*
                }
            }
        }
    };
}

roles! {
    /// Wrote it.
    Author "author",
    /// Edited it.
    Editor "editor",
    /// Translated it.
    Translator "translator",
    /// Helped.
    Contributor "contributor",
    /// Published it, where that is not the institute.
    Publisher "publisher",
    /// Speaks at it.
    Speaker "speaker",
    /// Organises or hosts it.
    Organiser "organiser",
    /// Leads the project.
    Lead "lead",
    /// Takes part in the project.
    Partner "partner",
    /// Pays for it.
    Funder "funder",
    /// Works on the project.
    Team "team",
    /// Is where the person works.
    Affiliation "affiliation",
}
