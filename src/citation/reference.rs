//! A publication as reference managers know it, in one language.

use crate::vocabulary::{LangTag, PartialDate};

/// What is cited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// What names it in a file of references: letters, digits and hyphens, unique within the site.
    pub key: String,
    /// What it is.
    pub type_: Type,
    /// What it is in the words of its language: "Policy Brief".
    pub genre: Option<String>,
    /// Its title.
    pub title: String,
    /// Its subtitle.
    pub subtitle: Option<String>,
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// Who edited it.
    pub editors: Vec<Name>,
    /// Who translated it.
    pub translators: Vec<Name>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// The series it belongs to.
    pub series: Option<String>,
    /// Its number there.
    pub number: Option<String>,
    /// The newspaper or journal it appeared in.
    pub container: Option<String>,
    /// Its pages: how many, or from which to which.
    pub pages: Option<String>,
    /// DOI without its address.
    pub doi: Option<String>,
    /// ISBN.
    pub isbn: Option<String>,
    /// ISSN of the series.
    pub issn: Option<String>,
    /// Its address, from `https://`.
    pub url: String,
    /// The address of its PDF.
    pub pdf: Option<String>,
    /// The language it is in.
    pub lang: LangTag,
    /// A few sentences about it.
    pub summary: Option<String>,
    /// Keywords and topics.
    pub keywords: Vec<String>,
    /// SPDX id of its license.
    pub license: Option<String>,
    /// Its version: "2nd edition".
    pub version: Option<String>,
    /// What readers of the reference have to know: that it was withdrawn.
    pub note: Option<String>,
    /// Who paid for it, and the words that they ask for. No list of references prints it.
    pub funding: Vec<String>,
}

impl Reference {
    /// Title and subtitle in one line.
    pub fn whole_title(&self) -> String {
        let title = one_line(&self.title);
        match &self.subtitle {
            None => title,
            Some(subtitle) if title.ends_with(['?', '!', '.', '…', ':']) => {
                format!("{title} {}", one_line(subtitle))
            }
            Some(subtitle) => format!("{title}: {}", one_line(subtitle)),
        }
    }

    /// The series, where it says more than the genre does: a brief of the series "Policy Brief" is no
    /// "Policy Brief, Policy Brief".
    pub fn telling_series(&self) -> Option<&str> {
        let genre = self.genre.as_deref().unwrap_or_default().to_lowercase();
        self.series.as_deref().filter(|series| series.to_lowercase() != genre)
    }

    /// Pages from one to another; a mere count of pages is something else.
    pub fn page_range(&self) -> Option<&str> {
        self.pages.as_deref().filter(|pages| pages.contains(['-', '–', '—', ',']))
    }

    /// How many pages it has, where only that is said.
    pub fn page_count(&self) -> Option<&str> {
        self.pages.as_deref().filter(|_| self.page_range().is_none())
    }
}

/// Text without breaks of lines, which no format of references keeps.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Somebody's name. It is never split: what an editor wrote as one is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Name {
    /// A person by their parts.
    Person {
        /// Given names.
        given: String,
        /// The family name, by which lists are sorted.
        family: String,
    },
    /// An organisation, or a name in one piece.
    Whole(String),
}

impl Name {
    /// The family name first, as catalogues have it: `Krasniqi, Ana`.
    pub fn inverted(&self) -> String {
        match self {
            Name::Person { given, family } if given.is_empty() => family.clone(),
            Name::Person { given, family } => format!("{family}, {given}"),
            Name::Whole(name) => name.clone(),
        }
    }

    /// The part that sorts it: the family name, or all of it.
    pub fn sorting(&self) -> &str {
        match self {
            Name::Person { family, .. } => family,
            Name::Whole(name) => name,
        }
    }
}

/// What a reference is to, in the terms that all formats share.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Type {
    /// A report, brief, study, paper, statement.
    Report,
    /// A book.
    Book,
    /// A booklet.
    Booklet,
    /// A piece in a newspaper or magazine.
    Newspaper,
    /// A comment on the institute's own site.
    Post,
    /// A drawing with its numbers.
    Graphic,
    /// To hear.
    Podcast,
    /// To watch.
    Video,
}

impl Type {
    /// All of them.
    pub(super) const ALL: [Type; 8] = [
        Type::Report,
        Type::Book,
        Type::Booklet,
        Type::Newspaper,
        Type::Post,
        Type::Graphic,
        Type::Podcast,
        Type::Video,
    ];

    /// By the name that CSL 1.0.2 has for it (appendix III, types).
    pub(super) fn csl(self) -> &'static str {
        match self {
            Type::Report => "report",
            Type::Book => "book",
            Type::Booklet => "pamphlet",
            Type::Newspaper => "article-newspaper",
            Type::Post => "post-weblog",
            Type::Graphic => "graphic",
            Type::Podcast => "broadcast",
            Type::Video => "motion_picture",
        }
    }
}
