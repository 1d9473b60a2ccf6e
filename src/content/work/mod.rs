//! `Work` and what it is made of: the model that every later stage reads.
//!
//! A work is one piece in all its languages. Facts stand once, in `Common`, `Details`, credits and relations;
//! words stand in each `Translation`. References are resolved: an id that does not exist never gets this far.

mod credit;
mod facts;

use std::fmt;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::config::Text;
use crate::content::kind::Kind;
use crate::diagnostics::{FileId, Span};
use crate::markdown::Document;
use crate::picture::Focus;
use crate::vocabulary::{LangId, LangTag, PartialDate, PerLang, Slug};
use crate::yaml::Map;

pub use credit::{Credit, NameParts, Role, Who};
pub use facts::{
    Details, Event, FirstPublished, News, Organisation, PageRole, Person, Project, Publication, Registration,
    Venue,
};

/// A work: its place in the order of keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct WorkId(pub u32);

/// What names a work: its section and its id, `publications/lithium`. A plain page at the top has no section.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkKey {
    /// The folder below `content/`; empty for pages at the top.
    pub section: Arc<str>,
    /// The file's name without language and ending.
    pub id: Slug,
}

impl fmt::Display for WorkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.section.is_empty() {
            write!(f, "{}", self.id)
        } else {
            write!(f, "{}/{}", self.section, self.id)
        }
    }
}

impl fmt::Debug for WorkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// One piece in all its languages.
#[derive(Debug)]
pub struct Work {
    /// Its name within the site.
    pub key: WorkKey,
    /// What it is.
    pub kind: Kind,
    /// The language it was written in first: the default language where there is such a file, else the first listed.
    pub original: LangId,
    /// Facts that every kind has.
    pub common: Common,
    /// Facts of its kind.
    pub details: Details,
    /// People and organisations, in the order named.
    pub credits: Vec<Credit>,
    /// Other works it names.
    pub relations: Vec<(Relation, WorkId)>,
    /// Its words, by language.
    pub translations: PerLang<Option<Box<Translation>>>,
}

impl Work {
    /// The words in the original language.
    pub fn original(&self) -> Option<&Translation> {
        self.translations[self.original].as_deref()
    }

    /// The translations there are, in the site's order.
    pub fn translated(&self) -> impl Iterator<Item = (LangId, &Translation)> {
        self.translations.iter().filter_map(|(lang, translation)| Some((lang, translation.as_deref()?)))
    }

    /// The translations that somebody wrote, in the site's order.
    pub fn written(&self) -> impl Iterator<Item = (LangId, &Translation)> {
        self.translated().filter(|(_, words)| words.derived_from.is_none())
    }

    /// Whether it is withdrawn: its page says so and shows no text, and it stands in no list.
    pub fn is_withdrawn(&self) -> bool {
        self.common.withdrawn.is_some()
    }

    /// Those of its credits that have a role.
    pub fn credited(&self, role: Role) -> impl Iterator<Item = &Credit> {
        self.credits.iter().filter(move |credit| credit.role == role)
    }

    /// The date that orders it in lists: an event's first day, a project's start, else its date.
    pub fn sort_date(&self) -> Option<PartialDate> {
        match &self.details {
            Details::Event(event) => event.start.map(|start| PartialDate::day(start.date)),
            Details::Project(project) => project.start.or(self.common.date),
            Details::Publication(_)
            | Details::News(_)
            | Details::Person(_)
            | Details::Organisation(_)
            | Details::Page(_) => self.common.date,
        }
    }
}

/// The words of a work in one language.
#[derive(Debug)]
pub struct Translation {
    /// The file they stand in.
    pub file: FileId,
    /// The title, with typographic quotes; for a person the name to show, for an organisation its name.
    pub title: String,
    /// Where the title stands.
    pub title_span: Span,
    /// The subtitle.
    pub subtitle: Option<String>,
    /// A few sentences for lists, feeds and search results.
    pub summary: Option<String>,
    /// Its part of the URL.
    pub slug: Slug,
    /// Old addresses that lead here, from `/`, with their places.
    pub aliases: Vec<(String, Span)>,
    /// Keywords.
    pub keywords: Vec<String>,
    /// What the picture shows, for those who do not see it.
    pub image_alt: Option<String>,
    /// Words below the picture.
    pub image_caption: Option<String>,
    /// Who made the picture.
    pub image_credit: Option<String>,
    /// Unfinished: left out unless drafts are asked for.
    pub draft: bool,
    /// The language whose words these are in another script, where nobody wrote them.
    pub derived_from: Option<LangId>,
    /// When these words were last changed in substance, as their own file says.
    pub updated: Option<PartialDate>,
    /// Names that may differ by language.
    pub names: Names,
    /// The body.
    pub body: Arc<Document>,
    /// The site's own fields.
    pub extra: Map,
}

/// Names in one language or script.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Names {
    /// A person's given names.
    pub given: Option<String>,
    /// A person's family name, by which lists are sorted.
    pub family: Option<String>,
    /// A person's position.
    pub role: Option<String>,
    /// The language of the position, where it is that of another translation.
    pub role_lang: Option<LangId>,
    /// A project's acronym or an organisation's short name.
    pub short: Option<String>,
}

/// Facts that every kind has.
#[derive(PartialEq, Default, Debug)]
pub struct Common {
    /// When it was published.
    pub date: Option<PartialDate>,
    /// When it was last changed in substance: as the original says, else the first translation that does; not before its
    /// latest correction.
    pub updated: Option<PartialDate>,
    /// Topics, as slugs with the label written where `site.yaml` does not list them.
    pub topics: Vec<Term>,
    /// Regions.
    pub regions: Vec<Term>,
    /// The lead picture.
    pub image: Option<FileRef>,
    /// What of it must stay in sight where only a part is shown.
    pub focus: Option<Focus>,
    /// Whether the home page leads with it.
    pub featured: bool,
    /// Not before this moment of the site's time zone.
    pub publish_at: Option<DateTime>,
    /// Not from this moment of the site's time zone on.
    pub expires: Option<DateTime>,
    /// Files to offer.
    pub attachments: Vec<Attachment>,
    /// A template other than the kind's, with its place.
    pub template: Option<(String, Span)>,
    /// What was corrected after it was published, the newest first.
    pub corrections: Vec<Correction>,
    /// That it is withdrawn: its page stays, without its text.
    pub withdrawn: Option<Withdrawal>,
}

/// A correction.
#[derive(PartialEq, Debug)]
pub struct Correction {
    /// When.
    pub date: PartialDate,
    /// What was wrong, and what is right.
    pub text: Text,
    /// Where it stands.
    pub at: Span,
}

/// Why and since when a piece is withdrawn.
#[derive(PartialEq, Debug)]
pub struct Withdrawal {
    /// When.
    pub date: PartialDate,
    /// Why.
    pub reason: Text,
    /// Where it stands.
    pub at: Span,
}

/// A topic or region.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Term {
    /// Its key in `site.yaml`, and its part of the URL.
    pub slug: Slug,
    /// As the editor wrote it.
    pub written: String,
}

/// A file that a work shows or offers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileRef {
    /// A file of the site.
    Own(FileId),
    /// An address elsewhere.
    Url(String),
}

/// A file to offer.
#[derive(PartialEq, Debug)]
pub struct Attachment {
    /// The file.
    pub file: FileRef,
    /// What it is; the file's name where nothing is said.
    pub title: Option<Text>,
    /// The language it is in, where it differs from the page's.
    pub lang: Option<LangTag>,
}

/// How one work names another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Relation {
    /// Made in the framework of a project.
    Project,
    /// Goes with an event.
    Event,
    /// Goes with a publication.
    Publication,
    /// Continues an older project.
    Succeeds,
    /// Chosen by the editor to read next.
    Related,
    /// Is a newer version of another publication.
    Replaces,
    /// Has a newer version.
    ReplacedBy,
}
