//! The editor's bar: which file a page is made of, how its translations stand, what is special about it.

use serde::Serialize;

use super::pages::{Showing, Subject};
use super::problems::{Editor, Problem, is_error, problem};
use crate::content::{Translation, Work, WorkId};
use crate::diagnostics::{Diagnostic, Place};
use crate::outputs::Plan;
use crate::status::{self, History, State};
use crate::vocabulary::LangId;

/// What the bar of a page shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Bar {
    /// The file, from the folder of the site.
    file: String,
    /// Opens it in the editor.
    open: String,
    /// The name of the language.
    language: String,
    /// Words of the body.
    words: u32,
    /// `draft`, `embargo`, `expires`, with the moment where there is one.
    marks: Vec<Mark>,
    translations: Vec<Other>,
    /// What is wrong with the page and keeps nobody from publishing.
    warnings: Vec<Problem>,
}

/// Something special about a page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct Mark {
    name: &'static str,
    moment: Option<String>,
}

/// The work in another language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct Other {
    tag: String,
    name: String,
    /// As `tribina status` calls it.
    state: &'static str,
    draft: bool,
    url: Option<String>,
    open: Option<String>,
}

/// The bar of a page that is about a work; `None` where the work has gone.
pub(super) fn bar(
    showing: &Showing,
    subject: &Subject,
    history: Option<&History>,
    editor: &Editor,
) -> Option<Bar> {
    let plan = showing.plan.as_ref()?;
    let (id, lang) = showing.find(subject)?;
    let site = &plan.site;
    let work = site.work(id);
    let words = work.translations[lang].as_deref()?;
    let path = &showing.sources.file(words.file).path;
    let warnings =
        showing.diagnostics.iter().filter(|problem| !is_error(problem) && is_about(problem, words));
    Some(Bar {
        file: path.to_string(),
        open: editor.link(&showing.sources.on_disk(words.file), 1, 1),
        language: site.config.languages[lang].name.clone(),
        words: words.body.words,
        marks: marks(plan, work, words),
        translations: others(plan, id, lang, history, editor),
        warnings: warnings.map(|warning| problem(warning, &showing.sources, editor)).collect(),
    })
}

fn is_about(problem: &Diagnostic, words: &Translation) -> bool {
    matches!(&problem.place, Place::At(span) if span.file == words.file)
}

fn marks(plan: &Plan, work: &Work, words: &Translation) -> Vec<Mark> {
    let now = plan.site.now;
    let draft = words.draft.then_some(Mark { name: "draft", moment: None });
    let later = work.common.publish_at.filter(|moment| *moment > now);
    let until = work.common.expires.filter(|moment| *moment > now);
    let mark = |name, moment: jiff::civil::DateTime| Mark {
        name,
        moment: Some(moment.strftime("%Y-%m-%d %H:%M").to_string()),
    };
    let embargo = later.map(|moment| mark("embargo", moment));
    let expires = until.map(|moment| mark("expires", moment));
    [draft, embargo, expires].into_iter().flatten().collect()
}

fn others(plan: &Plan, id: WorkId, shown: LangId, history: Option<&History>, editor: &Editor) -> Vec<Other> {
    let (site, sources) = (&plan.site, &plan.sources);
    let row = status::row(site, sources, history, id);
    let cells = row.cells.iter().filter(|(lang, _)| *lang != shown);
    let other = |(lang, cell): (LangId, &status::Cell)| {
        let language = &site.config.languages[lang];
        let own_file = cell.file.filter(|_| !matches!(cell.state, State::Converted(_)));
        Other {
            tag: language.tag.to_string(),
            name: language.name.clone(),
            state: cell.state.name(),
            draft: cell.draft,
            url: site.url(id, lang).map(|url| format!("{}{}", site.config.base_url.folder(), url.encoded())),
            open: own_file.map(|file| editor.link(&sources.on_disk(file), 1, 1)),
        }
    };
    cells.map(other).collect()
}
