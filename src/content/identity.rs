//! What a file's path says: which work it belongs to, and in which language.

use std::sync::Arc;

use super::work::WorkKey;
use crate::config::Languages;
use crate::config::text::unlisted;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::vocabulary::{LangId, LangTag, SitePath, Slug};

/// What the path of a Markdown file says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Identity {
    /// The work.
    pub key: WorkKey,
    /// The language; the default one where the name gives none.
    pub lang: LangId,
    /// Whether it is an `index` file, the head of a folder with attachments.
    pub is_index: bool,
}

/// Reads `content/SECTION/[folders/]ID[.LANG].md`, `…/ID/index[.LANG].md`, and the same below `content/LANG/`.
pub fn identify(path: &SitePath, languages: &Languages) -> Result<Identity, Diagnostic> {
    let mut folders: Vec<&str> = path.folder().split('/').skip(1).collect();
    let by_folder = folders.first().and_then(|folder| languages.find(folder));
    if by_folder.is_some() {
        folders.remove(0);
    }
    let (name, by_name) = split_name(path, languages)?;
    if let (Some(folder), Some(suffix)) = (by_folder, by_name)
        && folder != suffix
    {
        let tag = |lang: LangId| &languages[lang].tag;
        let message = format!("the folder says `{}`, the file's name `{}`", tag(folder), tag(suffix));
        return Err(Diagnostic::new(Code::FileUnknownLanguage, Place::File(path.clone()), message)
            .help("rename the file or move it"));
    }
    let is_index = matches!(name, "index" | "_index");
    let section = match folders.first() {
        Some(section) if !(is_index && folders.len() == 1 && is_page_folder(section)) => *section,
        _ => "",
    };
    let is_intro = is_index && folders.len() == 1 && !section.is_empty();
    let id = match is_index {
        true if is_intro => "index",
        true => folders.last().copied().unwrap_or("index"),
        false => name,
    };
    Ok(Identity {
        key: WorkKey {
            section: slug(section, path)?.map_or_else(|| Arc::from(""), |slug| slug.as_str().into()),
            id: slug(id, path)?.ok_or_else(|| bad_name(id, path))?,
        },
        lang: by_name.or(by_folder).unwrap_or(LangId::DEFAULT),
        is_index,
    })
}

/// Reports a file that somebody took for a page, by a name that does not end as those of pages do.
pub fn check_is_read(path: &SitePath, diagnostics: &mut Diagnostics) {
    let name = path.file_name();
    if matches!(&*path.extension(), "md" | "markdown") {
        return;
    }
    let lower = name.to_lowercase();
    let is_other_markdown = ["mdx", "mdown", "mkd", "mdwn"].contains(&path.extension().as_str());
    let cut = lower.find(".md.").or_else(|| lower.find(".md ")).filter(|at| name.is_char_boundary(*at));
    let stem = match cut {
        Some(at) => &name[..at],
        None if is_other_markdown => name.rsplit_once('.').map_or(name, |(stem, _)| stem),
        None => return,
    };
    let message = "this looks like a page, but its name does not end in `.md`, so it is none";
    let diagnostic = Diagnostic::new(Code::FileNotRead, Place::File(path.clone()), message);
    diagnostics.push(diagnostic.help(format!("rename it to `{stem}.md`, or move it out of `content/`")));
}

/// `content/about/index.en.md` is the page "about"; `content/events/index.en.md` introduces the list of events.
fn is_page_folder(folder: &str) -> bool {
    super::kind::Kind::of_section(folder) == super::kind::Kind::Page
}

/// The name without `.md`, and the language of `NAME.LANG`.
fn split_name<'n>(
    path: &'n SitePath,
    languages: &Languages,
) -> Result<(&'n str, Option<LangId>), Diagnostic> {
    let file_name = path.file_name();
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let Some((name, suffix)) = stem.rsplit_once('.') else { return Ok((stem, None)) };
    match languages.find(suffix) {
        Some(lang) => Ok((name, Some(lang))),
        None if LangTag::parse(suffix).is_some() => {
            Err(unlisted(suffix, Place::File(path.clone()), languages))
        }
        None => Err(bad_name(stem, path)),
    }
}

fn slug(name: &str, path: &SitePath) -> Result<Option<Slug>, Diagnostic> {
    match name {
        "" => Ok(None),
        _ => Slug::parse(name).map(Some).ok_or_else(|| bad_name(name, path)),
    }
}

fn bad_name(name: &str, path: &SitePath) -> Diagnostic {
    let message = format!("`{name}` cannot be the id of a work");
    let diagnostic = Diagnostic::new(Code::FileBadName, Place::File(path.clone()), message);
    match Slug::from_text(name) {
        Some(slug) => {
            diagnostic.help(format!("ids are lower-case letters, digits and hyphens; rename it to `{slug}`"))
        }
        None => diagnostic.help("ids are lower-case letters, digits and hyphens; rename it"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::diagnostics::FileId;

    fn identity(path: &str) -> String {
        let yaml = "title: x\nbase_url: https://x.example/\nlanguages: {en: , sq: , sr-Cyrl: }\n";
        let languages = config::parse(yaml, FileId(0)).value.expect("settings").languages;
        match identify(&SitePath::new(path), &languages) {
            Ok(identity) => format!("{} {}", identity.key, languages[identity.lang].tag),
            Err(diagnostic) => format!("{} | {}", diagnostic.message, diagnostic.help.join(" | ")),
        }
    }

    #[test]
    fn the_path_names_work_and_language() {
        for (path, expected) in [
            ("content/publications/lithium.md", "publications/lithium en"),
            ("content/publications/2024/lithium.SR-cyrl.md", "publications/lithium sr-Cyrl"),
            ("content/publications/lithium/index.sq.md", "publications/lithium sq"),
            ("content/sq/events/launch.md", "events/launch sq"),
            ("content/about.sq.md", "about sq"),
            ("content/about/index.sq.md", "about sq"),
            ("content/index.sq.md", "index sq"),
            ("content/sq/index.md", "index sq"),
            ("content/events/index.sq.md", "events/index sq"),
            ("content/blog/first.md", "blog/first en"),
        ] {
            assert_eq!(identity(path), expected, "{path}");
        }
    }

    #[test]
    fn names_that_cannot_be_ids_get_a_better_one() {
        assert_eq!(
            identity("content/news/Вест дана.md"),
            "`Вест дана` cannot be the id of a work | ids are lower-case letters, digits and hyphens; rename it to `vest-dana`"
        );
        assert_eq!(
            identity("content/news/launch.sr.md"),
            "`sr` is not a language of this site | did you mean `sr-Cyrl`? | `languages` in site.yaml lists en, sq, sr-Cyrl"
        );
        assert_eq!(
            identity("content/sq/news/launch.en.md"),
            "the folder says `sq`, the file's name `en` | rename the file or move it"
        );
    }
}
