//! The archive of RePEc: templates of ReDIF 1.0 in UTF-8, which readers expect in files that end in `.redif` ("ReDIF
//! version 1", Krichel 2000, and ideas.repec.org/t/).
//!
//! A template has one title, and to RePEc every handle is a paper of its own whose readers and citations are counted. So
//! a publication has one template, in its original language; translations are further files of it.

use pulldown_cmark_escape::escape_html;

use super::{File as Any, changed, line, offered, recorded, two_letters, written};
use crate::citation::{Name, Reference};
use crate::config::{Repec, RepecSeries, RepecType};
use crate::content::work::{Publication, Role};
use crate::content::{Work, WorkId};
use crate::diagnostics::Place;
use crate::outputs::{Job, Plan, Route};
use crate::render::{Contributor, Lens};
use crate::site::Site;
use crate::vocabulary::{LangId, Slug, UrlPath};

/// A file of the archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum File {
    /// What the archive is: `kararch.redif`.
    Archive,
    /// Its series: `karseri.redif`.
    SeriesList,
    /// The publications of a series.
    Series(RepecSeries),
    /// What lies in a folder, for those who harvest over HTTP.
    Listing(Folder),
}

/// A folder of the archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Folder {
    /// `RePEc/`
    Top,
    /// `RePEc/kar/`
    Archive,
    /// `RePEc/kar/polbrf/`
    Series(String),
}

pub(super) fn routes(site: &Site) -> Vec<Route> {
    let Some(repec) = &site.config.repositories.repec else { return Vec::new() };
    let route = |url: &UrlPath, file| Route::new(url, Job::Repository(Any::Repec(file)), Place::Site);
    let home = home(repec);
    let mut routes = vec![
        route(&UrlPath::page(["RePEc"]), File::Listing(Folder::Top)),
        route(&home, File::Listing(Folder::Archive)),
        route(&home.file(&archive_file(repec)), File::Archive),
        route(&home.file(&series_file(repec)), File::SeriesList),
    ];
    for series in &repec.series {
        let folder = UrlPath::page(["RePEc", &repec.archive, &series.code]);
        routes.push(route(&folder, File::Listing(Folder::Series(series.code.clone()))));
        routes.push(route(&folder.file(&papers_file(&series.code)), File::Series(series.clone())));
    }
    routes
}

pub(super) fn produce(plan: &Plan, file: &File) -> Vec<u8> {
    let Some(repec) = &plan.site.config.repositories.repec else { return Vec::new() };
    let lens = plan.lens(LangId::DEFAULT);
    match file {
        File::Archive => archive(&lens, repec).into_bytes(),
        File::SeriesList => {
            let templates = repec.series.iter().map(|series| series_template(&lens, repec, series));
            templates.collect::<Vec<_>>().join("\n").into_bytes()
        }
        File::Series(series) => {
            let templates = papers(&plan.site, &series.key).map(|(id, work, publication)| {
                paper(plan, id, work, publication, &handle(repec, series, work, publication), series.type_)
            });
            templates.flatten().collect::<Vec<_>>().join("\n").into_bytes()
        }
        File::Listing(folder) => listing(repec, folder).into_bytes(),
    }
}

/// The publications of a series that RePEc can take: those with an author.
pub(super) fn papers<'s>(
    site: &'s Site,
    series: &'s Slug,
) -> impl Iterator<Item = (WorkId, &'s Work, &'s Publication)> + use<'s> {
    of_series(site, series).filter(|(_, work, _)| is_credited(work))
}

/// All publications of a series, each in its newest edition: RePEc knows a paper by its number, and a revision under the
/// handle of what it revises.
pub(super) fn of_series<'s>(
    site: &'s Site,
    series: &'s Slug,
) -> impl Iterator<Item = (WorkId, &'s Work, &'s Publication)> + use<'s> {
    let newest = offered(site).filter(|(id, _, _)| site.replaced_by(*id).is_none());
    newest.filter(|(_, _, publication)| publication.series.as_ref().is_some_and(|own| own.slug == *series))
}

/// Whether a template can name somebody.
pub(super) fn is_credited(work: &Work) -> bool {
    work.credited(Role::Author).chain(work.credited(Role::Editor)).next().is_some()
}

/// The handle of a publication: by its number in the series, which stays what it is when the title changes, else by its
/// id.
pub(super) fn handle(repec: &Repec, series: &RepecSeries, work: &Work, publication: &Publication) -> String {
    // `1’2026` is not `12026`.
    let parted = |number: &str| number.replace(|c: char| !c.is_alphanumeric(), "-");
    let number = publication.number.as_deref().and_then(|number| Slug::from_text(&parted(number)));
    let number = number.as_ref().map_or(work.key.id.as_str(), Slug::as_str);
    format!("{}:{number}", series_handle(repec, series))
}

fn series_handle(repec: &Repec, series: &RepecSeries) -> String {
    format!("RePEc:{}:{}", repec.archive, series.code)
}

fn home(repec: &Repec) -> UrlPath {
    UrlPath::page(["RePEc", &repec.archive])
}

fn archive_file(repec: &Repec) -> String {
    format!("{}arch.redif", repec.archive)
}

fn series_file(repec: &Repec) -> String {
    format!("{}seri.redif", repec.archive)
}

fn papers_file(code: &str) -> String {
    format!("{code}.redif")
}

/// A template: a field a line, nothing empty, no line without a field.
struct Template(String);

impl Template {
    fn new(type_: &str) -> Template {
        let mut template = Template(String::new());
        template.field("Template-Type", &format!("{type_} 1.0"));
        template
    }

    fn field(&mut self, name: &str, value: &str) {
        let value = line(value);
        if !value.is_empty() {
            self.0.extend([name, ": ", &value, "\n"]);
        }
    }

    fn fields<'v>(&mut self, name: &str, values: impl IntoIterator<Item = &'v String>) {
        values.into_iter().for_each(|value| self.field(name, value));
    }

    /// Somebody; the name opens the cluster.
    fn person(&mut self, cluster: &str, person: &Contributor) {
        match &person.name {
            Name::Person { given, family } => {
                self.field(&format!("{cluster}-Name"), &format!("{given} {family}"));
                self.field(&format!("{cluster}-Name-First"), given);
                self.field(&format!("{cluster}-Name-Last"), family);
            }
            Name::Whole(name) => self.field(&format!("{cluster}-Name"), name),
        }
        self.fields(
            &format!("{cluster}-Workplace-Name"),
            person.affiliation.as_ref().map(|house| &house.name),
        );
    }

    /// A file to read; its address opens the cluster.
    fn file(&mut self, url: &str, format: &str, function: Option<&str>) {
        self.field("File-URL", url);
        self.field("File-Format", format);
        self.field("File-Function", function.unwrap_or_default());
    }
}

fn archive(lens: &Lens<'_>, repec: &Repec) -> String {
    let mut template = Template::new("ReDIF-Archive");
    template.field("Handle", &format!("RePEc:{}", repec.archive));
    template.field("Name", &lens.publisher());
    maintainer(&mut template, lens, repec);
    let description = lens.site.config.description.as_ref().map(|text| lens.text(text));
    template.fields("Description", &description);
    template.field("URL", &lens.absolute(&home(repec)));
    template.field("Homepage", &lens.absolute(&UrlPath::page([])));
    template.0
}

fn series_template(lens: &Lens<'_>, repec: &Repec, series: &RepecSeries) -> String {
    let mut template = Template::new("ReDIF-Series");
    let listed = lens.site.config.series.get(&series.key);
    template.field("Name", &listed.map_or_else(|| series.key.to_string(), |listed| lens.text(&listed.title)));
    let description = listed.and_then(|listed| listed.description.as_ref()).map(|text| lens.text(text));
    template.fields("Description", &description);
    template.field("Provider-Name", &lens.publisher());
    template.field("Provider-Homepage", &lens.absolute(&UrlPath::page([])));
    template.fields("Provider-Institution", &repec.institution);
    maintainer(&mut template, lens, repec);
    template.field("Type", kind(series.type_));
    template.fields("ISSN", listed.and_then(|listed| listed.issn.as_ref()));
    template.field("Handle", &series_handle(repec, series));
    template.0
}

fn maintainer(template: &mut Template, lens: &Lens<'_>, repec: &Repec) {
    template.field("Maintainer-Name", &repec.maintainer.name.clone().unwrap_or_else(|| lens.publisher()));
    template.field("Maintainer-Email", &repec.maintainer.email);
}

fn kind(type_: RepecType) -> &'static str {
    match type_ {
        RepecType::Paper => "ReDIF-Paper",
        RepecType::Book => "ReDIF-Book",
    }
}

fn paper(
    plan: &Plan,
    id: WorkId,
    work: &Work,
    publication: &Publication,
    handle: &str,
    type_: RepecType,
) -> Option<String> {
    let (lang, words) = recorded(&plan.site, id)?;
    let lens = plan.lens(lang);
    let reference = plan.reference(lang, id)?;
    let mut template = Template::new(kind(type_));
    people(&mut template, &lens, id, type_);
    template.field("Title", &reference.whole_title());
    if type_ == RepecType::Book {
        template.field("Provider-Name", &lens.publishing_house(id).name);
    }
    template.fields("Abstract", &reference.summary);
    template.fields("Note", &reference.note);
    template.fields("Note", &reference.funding);
    template.field("Keywords", &reference.keywords.join(", "));
    template.field("Classification-JEL", &publication.jel.join(", "));
    template.field("Language", two_letters(&reference.lang).unwrap_or_default());
    dates(
        &mut template,
        reference,
        changed(work, words).filter(|changed| Some(*changed) > work.common.date),
        type_,
    );
    template.fields("Length", reference.page_count().map(|pages| format!("{pages} pages")).as_ref());
    if type_ == RepecType::Book {
        template.fields("ISBN", &reference.isbn);
    }
    template.fields("Number", &publication.number);
    // The words are the format's own, in every language.
    let status = reference.container.as_ref().map(|container| format!("Published in {container}"));
    template.fields("Publication-Status", status.as_ref().filter(|_| type_ == RepecType::Paper));
    template.fields("DOI", &reference.doi);
    files(&mut template, plan, id);
    template.field("Handle", handle);
    Some(template.0)
}

/// A paper has authors; what has only editors names them so.
fn people(template: &mut Template, lens: &Lens<'_>, id: WorkId, type_: RepecType) {
    let (authors, editors) = (lens.contributors(id, Role::Author), lens.contributors(id, Role::Editor));
    match type_ {
        RepecType::Paper => {
            let authors = if authors.is_empty() { editors } else { authors };
            for author in &authors {
                template.person("Author", author);
            }
        }
        RepecType::Book => {
            for author in &authors {
                template.person("Author", author);
            }
            for editor in &editors {
                template.person("Editor", editor);
            }
        }
    }
}

fn dates(
    template: &mut Template,
    reference: &Reference,
    revised: Option<crate::vocabulary::PartialDate>,
    type_: RepecType,
) {
    let Some(date) = reference.date else { return };
    let iso = date.to_string();
    match type_ {
        RepecType::Paper => {
            template.field("Creation-Date", &iso);
            template.fields("Revision-Date", revised.map(|revised| revised.to_string()).as_ref());
        }
        RepecType::Book => {
            let mut parts = iso.split('-');
            template.field("Year", parts.next().unwrap_or_default());
            template.field("Month", parts.next().unwrap_or_default());
        }
    }
}

/// The PDF, and the page in each language, the original's first.
fn files(template: &mut Template, plan: &Plan, id: WorkId) {
    let languages = &plan.site.config.languages;
    for (index, lang) in written(&plan.site, id).into_iter().enumerate() {
        let lens = plan.lens(lang);
        // A publication has one PDF, of which each page has a copy beside it.
        let reference = plan.reference(lang, id).filter(|_| index == 0);
        if let Some(pdf) = reference.and_then(|reference| reference.pdf.as_deref()) {
            template.file(pdf, "Application/pdf", None);
        }
        let version = format!("Translation ({})", languages[lang].tag);
        if let Some(url) = plan.site.url(id, lang) {
            template.file(&lens.absolute(url), "text/html", (index > 0).then_some(version.as_str()));
        }
    }
}

/// A page of plain links: harvesters ask for what lies in a folder, and a static site shows no folders by itself.
fn listing(repec: &Repec, folder: &Folder) -> String {
    let (path, entries) = match folder {
        Folder::Top => ("RePEc/".to_owned(), vec![format!("{}/", repec.archive)]),
        Folder::Archive => {
            let folders = repec.series.iter().map(|series| format!("{}/", series.code));
            let entries = [archive_file(repec), series_file(repec)].into_iter().chain(folders).collect();
            (format!("RePEc/{}/", repec.archive), entries)
        }
        Folder::Series(code) => (format!("RePEc/{}/{code}/", repec.archive), vec![papers_file(code)]),
    };
    let mut html =
        String::from("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    let _ = escape_html(&mut html, &format!("Index of /{path}"));
    html.push_str("</title>\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<h1>");
    let _ = escape_html(&mut html, &format!("Index of /{path}"));
    html.push_str("</h1>\n<ul>\n");
    for entry in entries {
        html.extend(["<li><a href=\"", &entry, "\">", &entry, "</a></li>\n"]);
    }
    html.push_str("</ul>\n</body>\n</html>\n");
    html
}
