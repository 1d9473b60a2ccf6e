//! Captions of films and recordings: files in WebVTT beside them, of the same name, one for each language.
//!
//! `talk.mp4` has `talk.vtt`, or `talk.en.vtt` and `talk.sq.vtt`.

use crate::config::Languages;
use crate::diagnostics::FileId;
use crate::source::Sources;
use crate::vocabulary::LangId;

/// The captions of a file, with the language where their name has one.
pub(super) fn beside(
    file: FileId,
    sources: &Sources,
    languages: &Languages,
) -> Vec<(FileId, Option<LangId>)> {
    let path = &sources.file(file).path;
    let name = path.file_name();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let beside = sources.below(path.folder()).filter(|(_, other)| other.path.folder() == path.folder());
    let captions = beside.filter_map(|(id, other)| {
        let rest = other.path.file_name().strip_prefix(stem)?;
        if rest.eq_ignore_ascii_case(".vtt") {
            return Some((id, None));
        }
        let tag = rest.strip_prefix('.')?.strip_suffix(".vtt")?;
        Some((id, Some(languages.find(tag)?)))
    });
    captions.collect()
}
