//! Which files are the same work in several languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalogue::Catalogue;
use super::manuscript::Manuscript;
use super::memo::Understood;
use super::work::WorkKey;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::yaml::Node;

/// The works of the site, each as the places of its files in the list of all.
#[derive(Debug)]
pub(super) struct Grouping {
    /// The names of the works, in order.
    pub(super) catalogue: Arc<Catalogue>,
    /// In the order of the catalogue; the files of each in the site's order of languages.
    groups: Vec<Vec<usize>>,
    pub(super) diagnostics: Diagnostics,
}

type Groups<'a> = BTreeMap<WorkKey, Vec<(usize, &'a Manuscript)>>;

impl Grouping {
    pub(super) fn new(files: &[Arc<Understood>]) -> Grouping {
        let mut diagnostics = Diagnostics::default();
        let manuscripts =
            files.iter().enumerate().filter_map(|(at, file)| Some((at, file.manuscript.as_deref()?)));
        let (joining, own): (Vec<_>, Vec<_>) =
            manuscripts.partition(|(_, manuscript)| manuscript.fields.get("translation_of").is_some());
        let mut groups = Groups::new();
        for (at, manuscript) in own {
            add(&mut groups, manuscript.identity.key.clone(), at, manuscript, &mut diagnostics);
        }
        for (at, manuscript) in joining {
            let Some(node) = manuscript.fields.get("translation_of") else { continue };
            match target(&groups, manuscript, node) {
                Ok(key) => add(&mut groups, key, at, manuscript, &mut diagnostics),
                Err(problem) => diagnostics.push(problem),
            }
        }
        let mut keys = Vec::with_capacity(groups.len());
        let mut places = Vec::with_capacity(groups.len());
        for (key, mut files) in groups {
            files.sort_by_key(|(_, manuscript)| manuscript.identity.lang);
            keys.push(key);
            places.push(files.into_iter().map(|(at, _)| at).collect());
        }
        Grouping { catalogue: Arc::new(Catalogue::new(keys)), groups: places, diagnostics }
    }

    /// The files of each work.
    pub(super) fn gather(&self, files: &[Arc<Understood>]) -> Vec<Vec<Arc<Manuscript>>> {
        let of = |places: &Vec<usize>| places.iter().filter_map(|at| files[*at].manuscript.clone()).collect();
        self.groups.iter().map(of).collect()
    }
}

fn add<'a>(
    groups: &mut Groups<'a>,
    key: WorkKey,
    at: usize,
    manuscript: &'a Manuscript,
    diagnostics: &mut Diagnostics,
) {
    let name = key.to_string();
    let files = groups.entry(key).or_default();
    let lang = manuscript.identity.lang;
    match files.iter().find(|(_, other)| other.identity.lang == lang) {
        None => files.push((at, manuscript)),
        Some((_, other)) => {
            let message = format!("`{name}` is there twice in the same language");
            let diagnostic = Diagnostic::new(Code::FileDuplicate, manuscript.title_place(), message)
                .also(other.title_place(), "the other file")
                .help("delete or rename one of the two files");
            diagnostics.push(diagnostic);
        }
    }
}

/// The work that `translation_of: SECTION/ID` names.
fn target(groups: &Groups<'_>, manuscript: &Manuscript, node: &Node) -> Result<WorkKey, Diagnostic> {
    let name = node.text().unwrap_or_default();
    let own = &manuscript.identity.key;
    let (section, id) = name.rsplit_once('/').unwrap_or((&own.section, name));
    let found = groups.keys().find(|key| *key.section == *section && key.id.as_str() == id);
    found.cloned().ok_or_else(|| {
        let keys: Vec<String> = groups.keys().map(ToString::to_string).collect();
        let message = format!("there is no work `{}` to be a translation of", name_of(section, id));
        Diagnostic::new(Code::ReferenceUnknown, node.span, message)
            .did_you_mean(name, keys.iter().map(String::as_str))
    })
}

fn name_of(section: &str, id: &str) -> String {
    if section.is_empty() { id.to_owned() } else { format!("{section}/{id}") }
}
