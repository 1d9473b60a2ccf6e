//! Which translations are published, and in which language a work is shown to whom.

use rayon::prelude::*;

use super::Selection;
use crate::config::{Config, Untranslated};
use crate::content::{Library, Work};
use crate::vocabulary::{LangId, PerLang};

/// For each work the languages in which it is published.
pub(super) fn published(library: &Library, selection: Selection) -> Vec<PerLang<bool>> {
    let languages = |work: &Work| {
        let due = is_due(work, selection);
        PerLang::new(work.translations.count(), |lang| {
            let words = work.translations[lang].as_deref();
            words.is_some_and(|words| due && (selection.drafts || !words.draft))
        })
    };
    library.works.par_iter().map(|work| languages(work)).collect()
}

/// Neither under embargo nor expired.
fn is_due(work: &Work, selection: Selection) -> bool {
    let embargoed = work.common.publish_at.is_some_and(|moment| moment > selection.now);
    let expired = work.common.expires.is_some_and(|moment| moment <= selection.now);
    !expired && (selection.future || !embargoed)
}

/// For each work and language the language in which its readers see it in lists. No list has what is withdrawn.
pub(super) fn shown(
    library: &Library,
    config: &Config,
    published: &[PerLang<bool>],
) -> Vec<PerLang<Option<LangId>>> {
    let works = library.works.par_iter().zip(published);
    let shown = works.map(|(work, published)| {
        let policy = config.untranslated(&work.key.section);
        PerLang::new(published.count(), |lang| match policy {
            _ if work.is_withdrawn() => None,
            _ if published[lang] => Some(lang),
            Untranslated::Hide => None,
            Untranslated::Show | Untranslated::ListOnly => {
                config.languages.stand_ins(lang).find(|other| published[*other])
            }
        })
    });
    shown.collect()
}
