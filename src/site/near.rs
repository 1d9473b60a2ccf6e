//! "Did you mean" for broken links: asked for some of them only, since each costs a look at every name.
//!
//! Must not know: why a link is broken.

use rayon::prelude::*;

use crate::content::Catalogue;
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::source::Sources;

/// For how many links a near name is looked for; a site that was just moved here has thousands that are broken.
const QUESTIONS: usize = 100;

/// Something wrong with a link, and what may be near.
#[derive(Clone)]
pub(super) struct Problem {
    pub(super) diagnostic: Diagnostic,
    pub(super) question: Option<Question>,
}

/// What was meant?
#[derive(Clone)]
pub(super) enum Question {
    /// A work of a section, by its id.
    Work(String, String),
    /// A file of a folder, by its name.
    File(String, String),
}

/// The problems in their order, the first of them with near names.
pub(super) fn answered(problems: Vec<Problem>, catalogue: &Catalogue, sources: &Sources) -> Diagnostics {
    let asked = problems.iter().scan(0, |asked, problem| {
        *asked += usize::from(problem.question.is_some());
        Some(*asked)
    });
    let asked: Vec<usize> = asked.collect();
    let answered: Vec<Diagnostic> = problems
        .into_par_iter()
        .zip(asked)
        .map(|(problem, asked)| match problem.question.filter(|_| asked <= QUESTIONS) {
            Some(question) => question.answer(problem.diagnostic, catalogue, sources),
            None => problem.diagnostic,
        })
        .collect();
    answered.into_iter().collect()
}

impl Question {
    fn answer(&self, diagnostic: Diagnostic, catalogue: &Catalogue, sources: &Sources) -> Diagnostic {
        match self {
            Question::Work(section, id) => {
                let near = catalogue.ids_of(section).filter(|other| other.len().abs_diff(id.len()) < 8);
                match nearest::nearest(id, near).first() {
                    Some(near) => diagnostic.help(format!("did you mean `{near}.md`?")),
                    None => diagnostic,
                }
            }
            Question::File(folder, name) => {
                let names = sources.below(folder).map(|(_, file)| file.path.file_name());
                diagnostic.did_you_mean(name, names)
            }
        }
    }
}
