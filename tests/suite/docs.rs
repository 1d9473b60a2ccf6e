//! The documentation and the program agree: every message has its section, every field that a template sees its line.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tribina::diagnostics::{Code, Severity};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The lines of a text, and whether each stands in a fence. A fence is closed by one of its kind, at least as long.
fn lines(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut open = "";
    text.lines().map(move |line| {
        let sign = if line.starts_with('~') { '~' } else { '`' };
        let fence = &line[..line.len() - line.trim_start_matches(sign).len()];
        let in_fence = !open.is_empty() || fence.len() >= 3;
        if open.is_empty() && fence.len() >= 3 {
            open = fence;
        } else if !open.is_empty() && line.trim_end() == fence && fence.starts_with(open) {
            open = "";
        }
        (line, in_fence)
    })
}

/// The sections of a text by their headings of level 2; what stands in fences is no heading.
fn sections(text: &str) -> Vec<(String, Vec<String>)> {
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for (line, in_fence) in lines(text) {
        match line.strip_prefix("## ").filter(|_| !in_fence) {
            Some(heading) => sections.push((heading.to_owned(), Vec::new())),
            None => sections.last_mut().into_iter().for_each(|(_, lines)| lines.push(line.to_owned())),
        }
    }
    sections
}

#[test]
fn every_code_has_its_section_in_the_same_order() {
    let sections = sections(&read("docs/diagnostics.md"));
    let headings: Vec<&str> = sections.iter().map(|(heading, _)| heading.trim_matches('`')).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(
        headings, codes,
        "docs/diagnostics.md has one section `## `code/id`` for each code of src/diagnostics/code.rs"
    );
}

#[test]
fn every_section_of_a_code_says_its_severity_and_what_to_do() {
    let sections: BTreeMap<String, Vec<String>> =
        sections(&read("docs/diagnostics.md")).into_iter().collect();
    for code in Code::ALL {
        let lines = &sections[&format!("`{}`", code.id())];
        let word = match code.default_severity() {
            Severity::Error => "**Error.** ",
            Severity::Warning => "**Warning.** ",
            Severity::Off => "**Off.** ",
        };
        let first = lines.iter().find(|line| !line.is_empty()).map_or("", String::as_str);
        assert!(first.starts_with(word), "the section of {} begins with {word}", code.id());
        assert!(
            lines.iter().filter(|line| line.is_empty()).count() >= 2,
            "the section of {} says what to do",
            code.id()
        );
    }
}

/// Each view with its public fields in order, from the source.
fn views() -> BTreeMap<String, Vec<String>> {
    let mut views = BTreeMap::new();
    let mut current: Option<String> = None;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/view");
    let files = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let text: String = files.collect();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("pub struct ").and_then(|rest| rest.strip_suffix(" {")) {
            views.insert(name.to_owned(), Vec::new());
            current = Some(name.to_owned());
        } else if line == "}" {
            current = None;
        } else if let (Some(view), Some(field)) = (&current, line.strip_prefix("    pub ")) {
            let name = field.split(':').next().unwrap_or_default().trim_start_matches("r#");
            views.entry(view.clone()).or_default().push(name.to_owned());
        }
    }
    views
}

#[test]
fn every_field_that_a_template_sees_is_documented() {
    let mut documented = BTreeMap::new();
    for (heading, lines) in sections(&read("docs/theme-makers/data.md")) {
        let view = heading
            .rsplit_once('(')
            .map_or(heading.as_str(), |(_, name)| name.trim_end_matches(')'))
            .to_owned();
        let fields =
            lines.iter().filter_map(|line| Some(line.strip_prefix("- `")?.split('`').next()?.to_owned()));
        documented.insert(view, fields.collect::<Vec<String>>());
    }
    let views = views();
    assert!(views.len() > 20, "the views of src/render/view/ are not found any more");
    for (view, fields) in &views {
        assert_eq!(
            documented.get(view),
            Some(fields),
            "docs/theme-makers/data.md (left) on {view} of src/render/view/ (right)"
        );
    }
    let strangers: Vec<&String> = documented.keys().filter(|view| !views.contains_key(*view)).collect();
    assert!(
        strangers.is_empty(),
        "docs/theme-makers/data.md documents {strangers:?}, which src/render/view/ does not have"
    );
}

#[test]
fn links_between_documents_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut broken = Vec::new();
    let mut folders = vec![root.join("docs")];
    let mut files: Vec<_> = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .map(|name| root.join(name))
        .into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "md") && file.exists()) {
        let text = fs::read_to_string(file).unwrap();
        for (line, _) in lines(&text).filter(|(_, in_fence)| !in_fence) {
            // What stands in backticks is an example.
            let line: String = line.split('`').step_by(2).collect();
            for link in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let path = link.split('#').next().unwrap_or_default();
                if !path.is_empty() && !path.contains(':') && !file.parent().unwrap().join(path).exists() {
                    broken.push(format!("{}: {link}", file.strip_prefix(root).unwrap().display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "links that lead nowhere:\n{}", broken.join("\n"));
}
