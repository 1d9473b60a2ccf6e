//! Files that belong to pages: attachments, pictures, logos.

use std::collections::BTreeMap;

use crate::content::Library;
use crate::diagnostics::FileId;
use crate::vocabulary::{LangId, PerLang, UrlPath};

/// Where each file is published when another page than its own shows it.
pub(super) type Homes = BTreeMap<FileId, UrlPath>;

/// The first page that has a file is its home, the original language before the others.
pub(super) fn homes(
    library: &Library,
    urls: &[PerLang<Option<UrlPath>>],
    attached: &[PerLang<Vec<(FileId, String)>>],
) -> Homes {
    let mut homes = Homes::new();
    for ((work, urls), attached) in library.works.iter().zip(urls).zip(attached) {
        let mut languages: Vec<LangId> = urls.iter().map(|(lang, _)| lang).collect();
        languages.sort_by_key(|lang| *lang != work.original);
        for lang in languages {
            let Some(url) = &urls[lang] else { continue };
            for (file, name) in &attached[lang] {
                homes.entry(*file).or_insert_with(|| url.file(name));
            }
        }
    }
    homes
}
