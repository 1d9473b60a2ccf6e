//! Files that belong to pages: attachments, pictures, logos.

use std::collections::BTreeMap;

use super::links::Resolved;
use crate::config::Derived;
use crate::content::work::{Details, FileRef};
use crate::content::{Library, Translation, Work};
use crate::diagnostics::FileId;
use crate::source::Sources;
use crate::vocabulary::{LangId, PerLang, SitePath, UrlPath};

/// The files beside one page, with their names there.
pub(super) type Attached = Vec<(FileId, String)>;

/// Where each file is published when another page than its own shows it.
pub(super) type Homes = BTreeMap<FileId, UrlPath>;

/// The first page that has a file is its home, the original language before the others.
pub(super) fn homes(library: &Library, urls: &[PerLang<Option<UrlPath>>], resolved: &[Resolved]) -> Homes {
    let mut homes = Homes::new();
    for ((work, urls), resolved) in library.works.iter().zip(urls).zip(resolved) {
        let mut languages: Vec<LangId> = urls.iter().map(|(lang, _)| lang).collect();
        languages.sort_by_key(|lang| *lang != work.original);
        for lang in languages {
            let Some(url) = &urls[lang] else { continue };
            for (file, name) in resolved.files[lang].iter() {
                homes.entry(*file).or_insert_with(|| url.file(name));
            }
        }
    }
    homes
}

/// The folder that belongs to a work alone: that of its `index` file.
pub(super) fn own_folder(file: &SitePath) -> Option<&str> {
    let is_index = file.file_name().starts_with("index.") || file.file_name().starts_with("_index.");
    (is_index && file.folder().matches('/').count() >= 2).then(|| file.folder())
}

/// The files beside one page; names are unique.
pub(super) struct Files<'a> {
    attached: Attached,
    /// How the page's words are made of another language's.
    derived: Option<&'a Derived>,
}

impl<'a> Files<'a> {
    /// No files yet, of a page whose words are written or `derived`.
    pub(super) fn new(derived: Option<&'a Derived>) -> Files<'a> {
        Files { attached: Vec::new(), derived }
    }

    /// Adds a file once, under a name that no other has, in the script of the page.
    pub(super) fn add(&mut self, file: FileId, name: &str) {
        if self.attached.iter().any(|(own, _)| *own == file) {
            return;
        }
        let name = &self.spelled(name);
        let mut unique = name.clone();
        let mut number = 2;
        while self.attached.iter().any(|(_, other)| other.eq_ignore_ascii_case(&unique)) {
            let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
            unique =
                if end.is_empty() { format!("{stem}-{number}") } else { format!("{stem}-{number}.{end}") };
            number += 1;
        }
        self.attached.push((file, unique));
    }

    /// A name without its ending is a text like others.
    fn spelled(&self, name: &str) -> String {
        let Some(derived) = self.derived else { return name.to_owned() };
        match name.rsplit_once('.') {
            Some((stem, end)) => format!("{}.{end}", derived.conversion.convert(stem)),
            None => derived.conversion.convert(name).into_owned(),
        }
    }

    /// Files that the front matter names.
    pub(super) fn add_facts(&mut self, work: &Work, sources: &Sources) {
        let mut files: Vec<&FileRef> = Vec::new();
        files.extend(&work.common.image);
        files.extend(work.common.attachments.iter().map(|attachment| &attachment.file));
        files.extend(work.credits.iter().filter_map(|credit| credit.logo.as_ref()));
        match &work.details {
            Details::Publication(publication) => files.extend(&publication.pdf),
            Details::Organisation(organisation) => files.extend(&organisation.logo),
            Details::Project(_)
            | Details::Event(_)
            | Details::News(_)
            | Details::Person(_)
            | Details::Page(_) => {}
        }
        for file in files {
            if let FileRef::Own(id) = file {
                let path = &sources.file(*id).path;
                if path.as_str().starts_with("content/") {
                    self.add(*id, path.file_name());
                }
            }
        }
    }

    /// Everything else in the folder of an `index` file.
    pub(super) fn add_bundle(&mut self, words: &Translation, sources: &Sources) {
        let Some(folder) = own_folder(&sources.file(words.file).path) else { return };
        for (id, file) in sources.below(folder) {
            let name = &file.path.as_str()[folder.len() + 1..];
            if !matches!(file.path.extension().as_str(), "md" | "markdown") {
                self.add(id, name);
            }
        }
    }

    /// The files with their names.
    pub(super) fn into_list(self) -> Attached {
        self.attached
    }
}
