//! The rules that keep the house in order, read from the source itself: who may use whom, which crate has which door,
//! who touches the disk, how files begin and how long they get.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in order: each may use those before it. The sentence of ARCHITECTURE.md.
const ORDER: [&str; 24] = [
    "vocabulary",
    "script",
    "diagnostics",
    "failure",
    "yaml",
    "picture",
    "drawing",
    "source",
    "markdown",
    "citation",
    "config",
    "locale",
    "search",
    "content",
    "site",
    "gallery",
    "render",
    "outputs",
    "publish",
    "darkroom",
    "pipeline",
    "rebuild",
    "status",
    "preview",
];

/// Those that stand above the order: they may use everything.
const TOP: [&str; 1] = ["cli"];

/// The crates that only some places may name, and these places.
const DOORS: [(&str, &[&str]); 40] = [
    ("tera", &["render/"]),
    ("serde_saphyr", &["yaml/tree.rs"]),
    ("cssparser", &["render/sheets/tokens.rs"]),
    ("pulldown_cmark", &["markdown/"]),
    ("pulldown_cmark_escape", &["markdown/", "citation/", "render/", "outputs/", "status/html.rs"]),
    ("hayagriva", &["citation/"]),
    (
        "html5gum",
        &["markdown/policy.rs", "markdown/raw_links.rs", "markdown/elsewhere.rs", "markdown/rewritten.rs"],
    ),
    ("annotate_snippets", &["diagnostics/human.rs"]),
    ("memchr", &["diagnostics/position.rs"]),
    ("simdutf8", &["source/read.rs"]),
    ("icu_collator", &["locale/"]),
    ("icu_datetime", &["locale/"]),
    ("icu_list", &["locale/"]),
    ("icu_decimal", &["locale/"]),
    ("icu_locale", &["locale/"]),
    ("writeable", &["locale/"]),
    ("icu_normalizer", &["search/fold.rs"]),
    ("pagefind_stem", &["search/stem.rs"]),
    ("rustc_hash", &["search/gather.rs"]),
    ("intl_memoizer", &["locale/"]),
    ("unic_langid", &["locale/"]),
    ("icu_calendar", &["locale/"]),
    ("fluent_bundle", &["locale/"]),
    ("fluent_syntax", &["locale/"]),
    ("quick_xml", &["outputs/", "picture/svg.rs"]),
    ("image", &["picture/"]),
    ("fast_image_resize", &["picture/develop.rs"]),
    ("moxcms", &["picture/develop.rs"]),
    ("webp", &["picture/develop.rs"]),
    ("resvg", &["drawing/paint.rs"]),
    ("rustybuzz", &["drawing/typeset.rs"]),
    ("unicode_bidi", &["drawing/typeset.rs"]),
    ("unicode_linebreak", &["drawing/typeset.rs"]),
    ("clap", &["cli/"]),
    ("axum", &["preview/"]),
    ("tower_http", &["preview/"]),
    ("tokio", &["preview/"]),
    ("notify", &["preview/watch.rs"]),
    ("mime_guess", &["preview/"]),
    ("percent_encoding", &["vocabulary/address.rs", "preview/server.rs"]),
];

struct Source {
    /// From `src/`, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// The module at the top of the crate that the file belongs to; empty for `main.rs` and `lib.rs`.
    fn module(&self) -> &str {
        match self.path.split_once('/') {
            Some((module, _)) => module,
            None => self.path.trim_end_matches(".rs"),
        }
    }

    /// The lines without comments and without tests, numbered from 1.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test = self.path.ends_with("tests.rs")
            || self.text.starts_with("//! What is reported about a body")
            || self.path.ends_with("robustness.rs");
        let lines = self
            .text
            .lines()
            .enumerate()
            .take_while(move |(_, line)| !is_test && line.trim() != "#[cfg(test)]" || line.is_empty());
        lines
            .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
            .filter(|(_, line)| !line.trim().is_empty())
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    let source = |path: PathBuf| Source {
        path: path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"),
        text: fs::read_to_string(&path).unwrap(),
    };
    paths.into_iter().map(source).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

#[track_caller]
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

/// The modules of the crate that a file's `use` lines and paths name, with the line.
fn used(source: &Source) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    let mut group: Option<usize> = None;
    for (number, line) in source.code() {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            match rest.strip_prefix('{') {
                Some(names) => {
                    used.extend(grouped(names).map(|name| (number, name)));
                    group = (!rest.contains(';')).then_some(number);
                }
                None => used.extend(word(rest).map(|name| (number, name))),
            }
        }
        if let Some(start) = group.filter(|start| *start != number) {
            used.extend(grouped(line).map(|name| (number, name)));
            group = (!line.contains(';')).then_some(start);
        }
    }
    used
}

/// The first words of `site, config::{Config, Text}, source::Sources`.
fn grouped(names: &str) -> impl Iterator<Item = String> {
    let mut depth = 0;
    let top: String = names
        .chars()
        .filter(|letter| {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        })
        .collect();
    top.split(',').filter_map(|name| word(name.trim())).collect::<Vec<_>>().into_iter()
}

fn word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    (!word.is_empty()).then_some(word)
}

#[test]
fn a_module_uses_only_what_stands_to_its_left() {
    let place = |module: &str| ORDER.iter().position(|name| *name == module);
    let mut wrong = Vec::new();
    for source in sources() {
        let module = source.module();
        if TOP.contains(&module) || matches!(module, "main" | "lib") {
            continue;
        }
        let Some(own) = place(module) else {
            wrong.push(format!("src/{}: the module `{module}` has no place in the order", source.path));
            continue;
        };
        for (line, name) in used(&source) {
            if TOP.contains(&name.as_str()) || place(&name).is_some_and(|other| other > own) {
                wrong.push(format!("src/{}:{line} uses `{name}`", source.path));
            }
        }
    }
    none(&wrong, &format!("A module uses only what stands to its left: {}, cli.", ORDER.join(", ")));
}

#[test]
fn every_module_of_the_crate_has_a_place_in_the_order() {
    let lib = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs")).unwrap();
    let modules =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')));
    let lost: Vec<String> =
        modules.filter(|name| !ORDER.contains(name) && !TOP.contains(name)).map(str::to_owned).collect();
    none(&lost, "A new module gets a place in the order, here and in ARCHITECTURE.md:");
}

#[test]
fn a_dependency_has_one_door() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, code) in source.code() {
            for (name, doors) in DOORS {
                let named = code.match_indices(name).any(|(at, _)| {
                    let before = code[..at].chars().next_back();
                    let after = &code[at + name.len()..];
                    let is_path = after.starts_with("::")
                        || (code.trim_start().starts_with("use ") && after.starts_with(';'));
                    is_path
                        && !before
                            .is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':'))
                });
                if named && !doors.iter().any(|door| source.path.starts_with(door)) {
                    wrong.push(format!(
                        "src/{}:{line} names {name}, whose door is {}",
                        source.path,
                        doors.join(", ")
                    ));
                }
            }
        }
    }
    none(
        &wrong,
        "A dependency has one door: one module names it, and the rest of the house does not know its types.",
    );
}

#[test]
fn only_the_two_ends_touch_the_disk() {
    let mut wrong = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| !matches!(source.module(), "source" | "publish" | "darkroom" | "preview" | "cli"))
    {
        for (line, code) in source.code() {
            if [
                "std::fs",
                "fs::",
                "File::open",
                "std::env::",
                "SystemTime::now",
                "Timestamp::now",
                "Zoned::now",
            ]
            .iter()
            .any(|word| has_path(code, word))
            {
                wrong.push(format!("src/{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    none(
        &wrong,
        "A build is a chain of pure functions; only source, publish, darkroom, preview and cli touch the disk, the clock and the environment.",
    );
}

fn has_path(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        !code[..at]
            .chars()
            .next_back()
            .is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':'))
    })
}

#[test]
fn nothing_is_left_unfinished() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, code) in source.code() {
            let forbidden = ["todo!", "unimplemented!", "dbg!", ".unwrap()", "std::process::exit"];
            let prints =
                ["println!", "eprintln!", "print!", "eprint!"].iter().any(|word| has_path(code, word));
            if forbidden.iter().any(|word| code.contains(word)) || (prints && source.module() != "cli") {
                wrong.push(format!("src/{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    none(&wrong, "No todo, dbg, unwrap or exit is left behind, and only cli speaks to people.");
}

#[test]
fn no_state_is_kept_in_statics() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, code) in source.code().filter(|(_, code)| {
            code.contains("static ")
                && code
                    .trim_start()
                    .split("static ")
                    .next()
                    .is_some_and(|before| before.is_empty() || before.starts_with("pub"))
        }) {
            if ["Mutex", "RwLock", "OnceLock", "Atomic", "Cell", "static mut"]
                .iter()
                .any(|word| code.contains(word))
            {
                wrong.push(format!("src/{}:{line} {}", source.path, code.trim()));
            }
        }
    }
    // A `LazyLock` is a constant that cannot be made at compile time.
    none(&wrong, "The world is passed in: no static holds state.");
}

#[test]
fn every_file_says_what_it_is_for() {
    let wrong = sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| format!("src/{}", source.path));
    none(&wrong.collect::<Vec<_>>(), "The first line of every file says what it is for: `//! …`");
}

#[test]
fn no_file_grows_over_400_lines() {
    let lines = |source: &Source| source.text.lines().count();
    let wrong = sources().into_iter().filter(|source| lines(source) > 400);
    let wrong = wrong.map(|source| format!("src/{} has {} lines", source.path, lines(&source)));
    none(
        &wrong.collect::<Vec<_>>(),
        "A file has at most 400 lines with its tests: divide it by what it is about.",
    );
}

#[test]
fn no_module_is_a_drawer() {
    let drawers = ["util", "utils", "helper", "helpers", "common", "types", "misc", "manager"];
    let wrong = sources().into_iter().filter(|source| {
        let stem = source
            .path
            .trim_end_matches("/mod.rs")
            .trim_end_matches(".rs")
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        drawers.contains(&stem.as_str())
    });
    none(&wrong.map(|source| source.path).collect::<Vec<_>>(), "A module is the noun its main type is:");
}

#[test]
fn the_reader_of_use_lines_understands_groups() {
    let text = "//! x\nuse crate::{content, locale};\nuse crate::site::{A, B};\nuse crate::{\n    yaml::{self, Node},\n    cli,\n};\nfn f() -> crate::failure::X {}\n";
    let source = Source { path: "a.rs".to_owned(), text: text.to_owned() };
    let names: Vec<String> = used(&source).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["content", "locale", "site", "yaml", "cli", "failure"]);
}
