//! `tribina new`: begins a site or a work, and never overwrites anything.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::args::{Common, New, NewWork};
use super::{Outcome, report, scaffold};
use crate::config::{self, Config, Languages};
use crate::content::Kind;
use crate::content::identity::identify;
use crate::diagnostics::FileId;
use crate::diagnostics::nearest::nearest;
use crate::failure::Failure;
use crate::source::{self, SourceFile};
use crate::vocabulary::{LangId, Slug};

pub(super) fn run(common: &Common, what: &New) -> Result<Outcome, Failure> {
    let (kind, arguments) = match what {
        New::Site { folder } => return site(common, folder).map(|()| Outcome::Clean),
        New::Publication(arguments) => (Kind::Publication, arguments),
        New::Project(arguments) => (Kind::Project, arguments),
        New::Event(arguments) => (Kind::Event, arguments),
        New::News(arguments) => (Kind::News, arguments),
        New::Person(arguments) => (Kind::Person, arguments),
        New::Organisation(arguments) => (Kind::Organisation, arguments),
        New::Page(arguments) => (Kind::Page, arguments),
    };
    work(common, kind, arguments).map(|()| Outcome::Clean)
}

/// A folder with settings, a home page and an example.
pub(super) fn site(common: &Common, folder: &Path) -> Result<(), Failure> {
    let is_empty = |folder: &Path| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if folder.exists() && !is_empty(folder) {
        let folder = folder.display();
        return Err(Failure::Refused(format!(
            "{folder} is there already and not empty; name another folder"
        )));
    }
    for (path, text) in scaffold::site(jiff::Zoned::now().date()) {
        write_new(&folder.join(path), &text)?;
    }
    let folder = folder.display();
    let words = format!(
        "A new site stands in {folder}. Next:\n\n    cd {folder}\n    tribina build\n\nThen look at it with any web server, such as `python3 -m http.server -d output`,\nand read site.yaml: each setting is explained there."
    );
    report::line(common, &words);
    Ok(())
}

fn work(common: &Common, kind: Kind, arguments: &NewWork) -> Result<(), Failure> {
    let root = super::root::folder(common)?;
    let config = settings(&root)?;
    let lang = arguments.lang.as_deref().map_or(Ok(LangId::DEFAULT), |tag| language(tag, &config))?;
    let id = id(arguments)?;
    if id.as_str() == "index" && kind.section().is_some() {
        return Err(Failure::Refused(format!(
            "`index` is the page above the list of {}; give another id with --id",
            kind.section().unwrap_or_default()
        )));
    }
    let tag = config.languages[lang].tag.as_str();
    let existing = existing(&root, kind, &id, &config.languages)?;
    let name = match (&existing, arguments.folder) {
        (Some(folder), _) if folder.join(id.as_str()).is_dir() => format!("{id}/index.{tag}.md"),
        (None, true) => format!("{id}/index.{tag}.md"),
        _ => format!("{id}.{tag}.md"),
    };
    let home = root.join("content").join(kind.section().unwrap_or(""));
    let path = existing.clone().unwrap_or(home).join(name);
    let today = jiff::Zoned::now().date();
    let text = scaffold::work(kind, &arguments.title, today, existing.is_some());
    write_new(&path, &text)?;
    let shown = path.strip_prefix(&root).unwrap_or(&path).display();
    let what = if existing.is_some() {
        format!("a translation of `{id}` into {tag}")
    } else {
        format!("a new {}", kind.name())
    };
    report::line(common, &format!("Began {what}: {shown}"));
    Ok(())
}

fn settings(root: &Path) -> Result<Config, Failure> {
    let path = root.join("site.yaml");
    let text = fs::read_to_string(&path).map_err(|_| {
        Failure::Refused(format!(
            "there is no site.yaml in {}; name the site's folder with --root",
            root.display()
        ))
    })?;
    let parsed = config::parse(&text, crate::diagnostics::FileId(0));
    parsed
        .value
        .ok_or_else(|| Failure::Refused("site.yaml has mistakes; `tribina check` shows them".to_owned()))
}

/// A language of the site by its tag.
pub(super) fn language(tag: &str, config: &Config) -> Result<LangId, Failure> {
    config.languages.find(tag).ok_or_else(|| {
        let tags: Vec<&str> = config.languages.iter().map(|(_, language)| language.tag.as_str()).collect();
        let near = nearest(tag, tags.iter().copied())
            .first()
            .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        Failure::Refused(format!("`{tag}` is not a language of this site ({}){near}", tags.join(", ")))
    })
}

fn id(arguments: &NewWork) -> Result<Slug, Failure> {
    match &arguments.id {
        Some(id) => Slug::parse(id).ok_or_else(|| {
            Failure::Refused(format!("`{id}` cannot be an id: use lower-case letters, digits and hyphens"))
        }),
        None => Slug::from_text(&arguments.title).ok_or_else(|| {
            Failure::Refused(format!(
                "`{}` has no letters to make an id of; give one with --id",
                arguments.title
            ))
        }),
    }
}

/// The folder in which a work of this id already stands in some language. In a tree of languages (`content/sq/…`)
/// that would be a folder of one language, so the section's own folder is named instead.
fn existing(root: &Path, kind: Kind, id: &Slug, languages: &Languages) -> Result<Option<PathBuf>, Failure> {
    let sources = source::read(root, &root.join("output"))?;
    let section = kind.section().unwrap_or("");
    let folder = |(_, source): (FileId, &SourceFile)| {
        let identity = identify(&source.path, languages).ok()?;
        if *identity.key.section != *section || identity.key.id != *id {
            return None;
        }
        let folder = source.path.folder();
        let own = if identity.is_index {
            folder.rsplit_once('/').map_or(folder, |(above, _)| above)
        } else {
            folder
        };
        let in_tree = folder.split('/').nth(1).is_some_and(|top| languages.find(top).is_some());
        Some(if in_tree { root.join("content").join(section) } else { root.join(own) })
    };
    let mut markdown = sources.below("content").filter(|(_, file)| file.path.extension() == "md");
    Ok(markdown.find_map(folder))
}

/// Writes a file that must not be there yet.
fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::io("make the folder", folder))?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = opened.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Failure::Refused(format!("{} is there already; give another title or --id", path.display()))
        }
        _ => Failure::io("write", path)(error),
    })?;
    file.write_all(text.as_bytes()).map_err(Failure::io("write", path))
}
