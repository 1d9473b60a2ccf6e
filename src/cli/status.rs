//! `tribina status`: how the translations stand, as a table, as data or as a page; and whether that is enough.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anstream::{AutoStream, ColorChoice};

use super::args::{Common, Format, Only, StatusArguments};
use super::history::{self, Past};
use super::{Outcome, build, manual, new, report};
use crate::content::{Kind, WorkId};
use crate::diagnostics::nearest::nearest;
use crate::diagnostics::{Diagnostics, Severity, json};
use crate::failure::Failure;
use crate::pipeline::{self, BuildOptions};
use crate::site::Site;
use crate::source::{self, Sources};
use crate::status::{self, Choice, Requirement, Since, State, Table, Totals, Wanted};
use crate::vocabulary::SitePath;

/// The section of plain pages, which stand in no folder.
const PAGES: &str = "pages";

pub(super) fn run(common: &Common, arguments: &StatusArguments) -> Result<Outcome, Failure> {
    // What is under embargo will be published and is to be translated until then; drafts are marked.
    let now = build::now(arguments.today.as_deref())?;
    let options = BuildOptions {
        drafts: false,
        future: true,
        now,
        base_url: None,
        citations: std::sync::Arc::default(),
        pictures: std::sync::Arc::default(),
    };
    let root = super::root::folder(common)?;
    if let Some(file) = &arguments.html {
        refuse_page(file, &root)?;
    }
    let mut sources = source::read(&root, &root.join("output"))?;
    let assembled = pipeline::site(&mut sources, &options);
    // Warnings are what `check` is for.
    let problems = assembled.diagnostics.into_iter().filter(|problem| problem.severity == Severity::Error);
    let problems: Diagnostics = problems.collect();
    if common.format != Format::Json || assembled.value.is_none() {
        report::problems(&problems, &sources, common);
    }
    let Some(site) = assembled.value else { return Ok(Outcome::Problems) };
    let (choice, required) = asked(arguments, &site, &sources)?;
    let past = history::read(&root);
    let rows = status::survey(&site, &sources, past.history());
    let table = Table::new(&site, rows, &choice, &required);
    let wants_changes = arguments.changes || !choice.works.is_empty();
    let since = if wants_changes { since(&table, &sources, &past) } else { Vec::new() };
    let shown = Shown { table: &table, since: &since, past: &past };
    shown.show(common, arguments, &sources, &problems)?;
    judge(common, &table, &past)?;
    let is_enough = table.unmet().next().is_none();
    Ok(if is_enough { report::outcome(&problems, false) } else { Outcome::Problems })
}

/// What the command line chooses and asks for, looked up in the site.
fn asked(
    arguments: &StatusArguments,
    site: &Site,
    sources: &Sources,
) -> Result<(Choice, Vec<Requirement>), Failure> {
    let languages = arguments.lang.iter().map(|tag| new::language(tag, &site.config));
    let choice = Choice {
        works: arguments.works.iter().map(|name| work(name, site, sources)).collect::<Result<_, _>>()?,
        sections: arguments.section.iter().map(|name| section(name, site)).collect::<Result<_, _>>()?,
        languages: languages.collect::<Result<_, _>>()?,
        only: arguments.only.iter().map(|only| wanted(*only)).collect(),
    };
    let required = arguments.require.iter().map(|text| requirement(text, site));
    Ok((choice, required.collect::<Result<_, _>>()?))
}

/// A work by its name or by the path of one of its files.
fn work(name: &str, site: &Site, sources: &Sources) -> Result<WorkId, Failure> {
    let path = SitePath::new(name.strip_prefix("./").unwrap_or(name));
    let by_file = sources.find(&path).and_then(|file| {
        let has_it = |words: &crate::content::Translation| words.file == file;
        let works = &site.library.works;
        let found = works.iter().position(|work| work.translated().any(|(_, words)| has_it(words)))?;
        Some(WorkId(found as u32))
    });
    by_file.or_else(|| site.library.catalogue.find_any(name)).ok_or_else(|| {
        let keys: Vec<String> = site.library.works.iter().map(|work| work.key.to_string()).collect();
        let near = did_you_mean(name, keys.iter().map(String::as_str));
        Failure::Refused(format!("there is no work `{name}`{near}"))
    })
}

fn section(name: &str, site: &Site) -> Result<String, Failure> {
    let mut sections: BTreeSet<&str> = site.library.works.iter().map(|work| &*work.key.section).collect();
    sections.remove("");
    for kind in Kind::ALL {
        sections.extend(kind.section());
    }
    sections.insert(PAGES);
    if !sections.contains(name) {
        let near = did_you_mean(name, sections.iter().copied());
        let listed = sections.into_iter().collect::<Vec<_>>().join(", ");
        return Err(Failure::Refused(format!("there is no section `{name}` ({listed}){near}")));
    }
    Ok(if name == PAGES { String::new() } else { name.to_owned() })
}

fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).first().map_or(String::new(), |near| format!("; did you mean `{near}`?"))
}

fn wanted(only: Only) -> Wanted {
    match only {
        Only::Fresh => Wanted::Fresh,
        Only::Older => Wanted::Older,
        Only::Converted => Wanted::Converted,
        Only::StandsIn => Wanted::StandsIn,
        Only::Missing => Wanted::Missing,
        Only::Draft => Wanted::Draft,
    }
}

/// `sq=90%`; the percent sign may be left out.
fn requirement(text: &str, site: &Site) -> Result<Requirement, Failure> {
    let (tag, share) = text.split_once('=').unwrap_or((text, ""));
    let share = share.trim().trim_end_matches('%').trim_end().parse().ok();
    let percent = share.filter(|percent| *percent <= 100).ok_or_else(|| {
        Failure::Refused(format!("--require `{text}` is not a language and its share; write it like sq=90%"))
    })?;
    Ok(Requirement { lang: new::language(tag.trim(), &site.config)?, percent })
}

/// What changed since, of every older translation in the table.
fn since<'t>(table: &'t Table<'_>, sources: &Sources, past: &Past) -> Vec<Since<'t>> {
    let pairs = table.rows.iter().flat_map(|row| table.languages.iter().map(move |lang| (row, *lang)));
    let older = pairs.filter(|(row, lang)| row.cells[*lang].state == State::Older);
    let since = older.map(|(row, lang)| {
        let original = table.work(row).original;
        history::since(sources, past.history(), row, original, lang)
    });
    since.collect()
}

/// What there is to show.
struct Shown<'a> {
    table: &'a Table<'a>,
    since: &'a [Since<'a>],
    past: &'a Past,
}

impl Shown<'_> {
    fn show(
        &self,
        common: &Common,
        arguments: &StatusArguments,
        sources: &Sources,
        problems: &Diagnostics,
    ) -> Result<(), Failure> {
        let Shown { table, since, past } = self;
        let basis = past.described();
        if let Some(file) = &arguments.html {
            let moment = table.site.now.date().to_string();
            let page = status::html::render(table, since, &moment, &basis);
            fs::write(file, page).map_err(Failure::io("write", file))?;
            report::line(common, &format!("Wrote {}", file.display()));
        }
        if common.format == Format::Json {
            let problems: Vec<String> =
                problems.iter().map(|problem| json::render(problem, sources)).collect();
            return manual::print(status::json::render(table, sources, since, &problems).as_bytes());
        }
        if common.quiet || arguments.html.is_some() {
            return Ok(());
        }
        let colour = AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
        let text = status::terminal::render(table, &basis, since, colour);
        manual::print(text.as_bytes())
    }
}

/// Says which requirements are not met; refuses to judge what cannot be known.
fn judge(common: &Common, table: &Table<'_>, past: &Past) -> Result<(), Failure> {
    if table.required.is_empty() {
        return Ok(());
    }
    if let Past::Unreadable(why) = past {
        let sentence = format!("--require cannot be judged: git cannot read the history ({why})");
        return Err(Failure::Refused(sentence));
    }
    if let Some((_, totals)) = table.required.iter().find(|(_, totals)| totals.unsure > 0) {
        let (tag, unsure) = (table.tag(totals.lang), totals.unsure);
        return Err(Failure::Refused(format!(
            "--require cannot be judged: the git history is cut, and {unsure} of the translations into {tag} may be older than their originals; get all of it with `git fetch --unshallow`, or `fetch-depth: 0` in CI"
        )));
    }
    for (requirement, totals) in table.unmet() {
        tell(common, &unmet(table.tag(totals.lang), *requirement, *totals))?;
    }
    Ok(())
}

fn unmet(tag: &str, requirement: Requirement, totals: Totals) -> String {
    let Totals { works, fresh, .. } = totals;
    let (reached, percent) = (totals.percent_fresh(), requirement.percent);
    format!("{tag}: {fresh} of {works} works are fresh ({reached} %), but {percent} % are required")
}

fn tell(common: &Common, line: &str) -> Result<(), Failure> {
    match common.format {
        Format::Human | Format::Json => report::tell(&format!("\u{1b}[1m\u{1b}[31merror\u{1b}[0m: {line}")),
        Format::Github => {
            let line = line.replace('%', "%25");
            return manual::print(format!("::error title=translations::{line}\n").as_bytes());
        }
    }
    Ok(())
}

/// A page may replace a page, and nothing else; and what lies in an output would go with the next build.
fn refuse_page(file: &Path, root: &Path) -> Result<(), Failure> {
    let shown = file.display();
    if file.extension().is_none_or(|end| !end.eq_ignore_ascii_case("html")) {
        return Err(Failure::Refused(format!("--html {shown}: name a file that ends in .html")));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().map_err(Failure::io("open the folder", folder))?;
    let is_output = |folder: &Path| folder == root.join("output") || folder.join(".tribina-build").exists();
    if folder.ancestors().any(is_output) {
        return Err(Failure::Refused(format!(
            "--html {shown} lies in the output of a build, which the next build replaces; name another place"
        )));
    }
    Ok(())
}
