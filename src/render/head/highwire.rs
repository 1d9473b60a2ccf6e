//! Highwire tags: what Google Scholar and reference managers read of a publication.
//!
//! By Google Scholar's inclusion guidelines: a title, each author in a tag of its own, a date; a report names its
//! institution and number, a piece that appeared in a newspaper or journal its title.

use jiff::civil::Date;

use super::tags::Tags;
use super::{About, Head};
use crate::citation::{Name, Reference, Type};
use crate::content::work::{Credit, Role, Who};
use crate::vocabulary::PartialDate;
use crate::vocabulary::date::Precision;

pub(super) fn write(head: &Head<'_>, about: &About<'_>, reference: &Reference, tags: &mut Tags) {
    tags.name("citation_title", reference.whole_title());
    for (name, credit) in reference.authors.iter().zip(about.work.credited(Role::Author)) {
        tags.author(head, name, credit);
    }
    if let Some(date) = reference.date {
        tags.name("citation_publication_date", day_or_year(date));
    }
    appeared(reference, tags);
    tags.name("citation_language", reference.lang.as_str());
    let known = [
        ("citation_doi", &reference.doi),
        ("citation_isbn", &reference.isbn),
        ("citation_issn", &reference.issn),
    ];
    for (name, value) in known {
        tags.name(name, value.as_deref().unwrap_or_default());
    }
    for subject in &about.subjects {
        tags.name("citation_keywords", subject);
    }
    tags.name("citation_abstract_html_url", head.url);
    if about.words.body.words > 0 {
        tags.name("citation_fulltext_html_url", head.url);
    }
    if let Some(pdf) = reference.pdf.as_ref().filter(|pdf| is_beside(pdf, head.url)) {
        tags.name("citation_pdf_url", pdf);
    }
}

impl Tags {
    /// An author, and directly behind what is known of them. A name in one piece may be an institution's.
    fn author(&mut self, head: &Head<'_>, name: &Name, credit: &Credit) {
        self.again("citation_author", &name.inverted());
        if let Some(affiliation) = head.lens.affiliation(credit) {
            self.again("citation_author_institution", &head.lens.name(affiliation).name);
        }
        if let Who::Work(id) = credit.who
            && let Some(orcid) = head.lens.orcid(id)
        {
            self.again("citation_author_orcid", &orcid);
        }
    }
}

/// Where it appeared: in a newspaper or journal, else as a report of an institution, else at a publisher's.
fn appeared(reference: &Reference, tags: &mut Tags) {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    if let Some(container) = &reference.container {
        tags.name("citation_journal_title", container);
        if let Some((first, last)) =
            reference.page_range().and_then(|pages| pages.split_once(['-', '–', '—']))
        {
            tags.name("citation_firstpage", first);
            tags.name("citation_lastpage", last);
        }
    } else if matches!(reference.type_, Type::Report | Type::Booklet) {
        tags.name("citation_technical_report_institution", text(&reference.publisher));
        tags.name("citation_technical_report_number", text(&reference.number));
    } else {
        tags.name("citation_publisher", text(&reference.publisher));
    }
}

/// `2024/03/05`, or the year alone where the day is not known.
fn day_or_year(date: PartialDate) -> String {
    let day: Date = date.first_day();
    match date.precision() {
        Precision::Day => format!("{:04}/{:02}/{:02}", day.year(), day.month(), day.day()),
        Precision::Month | Precision::Year => format!("{:04}", day.year()),
    }
}

/// Whether a PDF stands in the folder of its page or below it, as the guidelines ask: elsewhere it is not taken for the
/// same text.
fn is_beside(pdf: &str, page: &str) -> bool {
    pdf.starts_with(page) && pdf.to_ascii_lowercase().ends_with(".pdf")
}
