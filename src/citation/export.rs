//! The formats that reference managers read.

use super::{Reference, bibtex, csl_json, ris};

/// A format of references.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Format {
    /// BibTeX, as its manual of 1988 has it, in UTF-8.
    BibTex,
    /// BibLaTeX.
    BibLaTex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
}

impl Format {
    /// All of them, in the order of pages.
    pub const ALL: [Format; 4] = [Format::BibTex, Format::BibLaTex, Format::Ris, Format::CslJson];

    /// Its name in `site.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Format::BibTex => "bibtex",
            Format::BibLaTex => "biblatex",
            Format::Ris => "ris",
            Format::CslJson => "csl-json",
        }
    }

    /// Its name for readers.
    pub fn title(self) -> &'static str {
        match self {
            Format::BibTex => "BibTeX",
            Format::BibLaTex => "BibLaTeX",
            Format::Ris => "RIS",
            Format::CslJson => "CSL-JSON",
        }
    }

    /// The end of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Format::BibTex => "bib",
            Format::BibLaTex => "biblatex.bib",
            Format::Ris => "ris",
            Format::CslJson => "csl.json",
        }
    }

    /// Its media type, where one is registered, else the one that reference managers listen to.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::BibTex | Format::BibLaTex => "application/x-bibtex",
            Format::Ris => "application/x-research-info-systems",
            Format::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }

    /// A reference in this format.
    pub fn entry(self, reference: &Reference) -> String {
        match self {
            Format::BibTex => bibtex::entry(reference, bibtex::Dialect::BibTex),
            Format::BibLaTex => bibtex::entry(reference, bibtex::Dialect::BibLaTex),
            Format::Ris => ris::entry(reference),
            Format::CslJson => csl_json::entry(reference),
        }
    }

    /// A file of such entries.
    pub fn file(self, entries: &[&str]) -> String {
        match self {
            Format::BibTex | Format::BibLaTex => entries.join("\n"),
            Format::Ris => entries.join("\r\n"),
            Format::CslJson => csl_json::file(entries),
        }
    }
}
