//! Writes the site: settings, works with their relations, people.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use crate::text::{LANGUAGES, Language, Random};

/// How much was written.
#[derive(Default)]
pub struct Written {
    pub files: usize,
    pub bytes: u64,
}

const TOPICS: [&str; 12] = [
    "democracy",
    "economy",
    "education",
    "elections",
    "energy",
    "environment",
    "health",
    "justice",
    "media",
    "migration",
    "security",
    "transport",
];
const REGIONS: [&str; 6] = ["albania", "bosnia", "kosovo", "montenegro", "north-macedonia", "serbia"];
const SERIES: [&str; 3] = ["policy-brief", "discussion-paper", "annual-report"];
const PUBLICATIONS: [&str; 6] = ["policy-brief", "policy-paper", "report", "study", "analysis", "commentary"];
const EVENTS: [&str; 5] = ["workshop", "conference", "round-table", "launch", "training"];

/// How many works of each section: 60 % publications, 25 % events, 15 % projects; and people who write and speak.
struct Counts {
    publications: usize,
    events: usize,
    projects: usize,
    people: usize,
}

/// Writes `works` works in `langs` languages into the folder `root`, and people beside them.
pub fn write(root: &Path, works: usize, langs: usize) -> io::Result<Written> {
    let projects = (works * 15 / 100).max(1);
    let events = works * 25 / 100;
    let publications = works.saturating_sub(projects + events);
    let counts = Counts { publications, events, projects, people: (works / 20).clamp(5, 400) };
    let languages = &LANGUAGES[..langs];
    fs::create_dir_all(root)?;
    let mut writer = Writer { root, written: Written::default() };
    writer.file("site.yaml", &settings(languages))?;
    for (section, count) in [
        ("publications", counts.publications),
        ("events", counts.events),
        ("projects", counts.projects),
        ("people", counts.people),
    ] {
        fs::create_dir_all(root.join("content").join(section))?;
        for number in 0..count {
            for (index, language) in languages.iter().enumerate() {
                let text = work(section, number, index, language, &counts);
                writer.file(&format!("content/{section}/{section}-{number}.{}.md", language.tag), &text)?;
            }
        }
    }
    Ok(writer.written)
}

struct Writer<'a> {
    root: &'a Path,
    written: Written,
}

impl Writer<'_> {
    fn file(&mut self, path: &str, text: &str) -> io::Result<()> {
        self.written.files += 1;
        self.written.bytes += text.len() as u64;
        fs::write(self.root.join(path), text)
    }
}

fn settings(languages: &[Language]) -> String {
    let mut yaml = String::from(
        "title: Corpus\nbase_url: https://corpus.example/\ntimezone: Europe/Belgrade\nlanguages:\n",
    );
    for language in languages {
        let _ = writeln!(yaml, "  {}: {{name: {}}}", language.tag, language.name);
    }
    yaml.push_str("menu: [publications, events, projects, people]\n");
    for (setting, keys) in [("topics", &TOPICS[..]), ("regions", &REGIONS[..]), ("series", &SERIES[..])] {
        let _ = writeln!(yaml, "{setting}:");
        for key in keys {
            let _ = writeln!(yaml, "  {key}: {}", key.replace('-', " "));
        }
    }
    // Not every language has all words of the theme; that is not what is measured.
    yaml.push_str("severity: {strings/missing: off}\n");
    yaml
}

/// One file: facts in the first language, words in each.
fn work(section: &str, number: usize, index: usize, language: &Language, counts: &Counts) -> String {
    let mut facts = Random::new(&[section, &number.to_string()]);
    let mut words = Random::new(&[section, &number.to_string(), language.tag]);
    let mut text = format!("---\ntitle: \"{}\"\n", language.phrase(&mut words, 4, 9));
    if section == "people" {
        let _ = writeln!(
            text,
            "given: {}\nfamily: {}",
            language.phrase(&mut words, 1, 1),
            language.phrase(&mut words, 1, 1)
        );
    } else {
        let _ = writeln!(text, "summary: {}", language.sentence(&mut words).replace(": ", " "));
    }
    let _ = writeln!(text, "slug: {section}-{number}");
    if index == 0 {
        text.push_str(&self::facts(section, number, &mut facts, counts));
    }
    text.push_str("---\n\n");
    if section == "people" {
        let _ = writeln!(text, "{}", language.paragraph(&mut words));
    } else {
        let project = facts.below(counts.projects);
        text.push_str(&body(language, &mut words, &format!("../projects/projects-{project}.md")));
    }
    text
}

fn facts(section: &str, number: usize, random: &mut Random, counts: &Counts) -> String {
    let date = format!("{}-{:02}-{:02}", 2014 + random.below(13), 1 + random.below(12), 1 + random.below(28));
    let mut yaml = String::new();
    let person = |random: &mut Random| format!("people-{}", random.below(counts.people));
    let project = |random: &mut Random| format!("projects-{}", random.below(counts.projects));
    match section {
        "publications" => {
            let authors: Vec<String> = (0..=random.below(2)).map(|_| person(random)).collect();
            let _ = writeln!(
                yaml,
                "type: {}\ndate: {date}\nauthors: [{}]",
                random.pick(&PUBLICATIONS),
                authors.join(", ")
            );
            let _ = writeln!(
                yaml,
                "series: {}\nnumber: {number}\nprojects: [{}]",
                random.pick(&SERIES),
                project(random)
            );
        }
        "events" => {
            let _ = writeln!(yaml, "type: {}\nstart: {date}T10:00\nend: {date}T13:00", random.pick(&EVENTS));
            let _ = writeln!(yaml, "speakers: [{}]\nprojects: [{}]", person(random), project(random));
        }
        "projects" => {
            let _ = writeln!(yaml, "start: {date}\nteam: [{}]", person(random));
        }
        _ => return yaml,
    }
    let topics: Vec<&str> = (0..=random.below(2)).map(|_| random.pick(&TOPICS)).collect();
    let _ = writeln!(yaml, "topics: [{}]\nregions: [{}]", topics.join(", "), random.pick(&REGIONS));
    yaml
}

/// About seven thousand letters: headings, lists, a table, a quote, footnotes, links.
fn body(language: &Language, random: &mut Random, project: &str) -> String {
    let mut text = String::with_capacity(12_000);
    let mut letters = 0;
    let mut part = 0;
    while letters < 6_500 {
        let block = block(language, random, project, part);
        letters += block.chars().count();
        text.push_str(&block);
        part += 1;
    }
    let _ = writeln!(text, "## {} {{.recommendations}}\n", language.phrase(random, 2, 3));
    for item in 1..=4 {
        let _ = writeln!(text, "{item}. {}", language.sentence(random));
    }
    text.push('\n');
    for note in 0..part {
        let _ = writeln!(
            text,
            "[^{note}]: {}, 2024, <https://source.example/{note}>.\n",
            language.phrase(random, 4, 8)
        );
    }
    text
}

fn block(language: &Language, random: &mut Random, project: &str, part: usize) -> String {
    let mut text = format!("## {}\n\n", language.phrase(random, 2, 5));
    let _ = writeln!(
        text,
        "{}[^{part}] [{}]({project})\n",
        language.paragraph(random),
        language.phrase(random, 2, 3)
    );
    match part % 4 {
        0 => {
            for _ in 0..4 {
                let _ =
                    writeln!(text, "- **{}**: {}", language.phrase(random, 1, 3), language.sentence(random));
            }
        }
        1 => {
            let _ = writeln!(
                text,
                "| {} | {} | % |\n|---|---|---:|",
                language.phrase(random, 1, 2),
                language.phrase(random, 1, 2)
            );
            for _ in 0..5 {
                let (one, other) = (language.phrase(random, 1, 3), language.phrase(random, 2, 5));
                let _ = writeln!(text, "| {one} | {other} | {} |", random.below(100));
            }
        }
        2 => {
            let _ = writeln!(text, "> {}", language.sentence(random));
        }
        _ => {
            let _ = writeln!(text, "### {}\n\n{}", language.phrase(random, 2, 4), language.paragraph(random));
        }
    }
    let _ = writeln!(text, "\n{}\n", language.paragraph(random));
    text
}
