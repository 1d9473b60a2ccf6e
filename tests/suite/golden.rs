//! Whole sites, byte for byte: `tests/golden/CASE/site/` is built, and every file that comes out is in `expected/`,
//! every word on stderr in `diagnostics.txt`.
//!
//! The sites have no templates: the plain theme of `TestSite` prints what templates see. `arguments.txt`, where there
//! is one, holds more arguments of `build`, one a line. `UPDATE=1` rewrites expectations; what is no longer made is
//! deleted then, and fails a test otherwise.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::test_site::{TestSite, tree};

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden")).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

#[test]
fn golden_sites_come_out_as_expected() {
    let differences: Vec<String> = cases().par_iter().flat_map_iter(|case| differences(case)).collect();
    assert!(
        differences.is_empty(),
        "{}\n\n`UPDATE=1 cargo test --test suite golden` rewrites expectations",
        differences.join("\n\n")
    );
}

fn differences(case: &Path) -> Vec<String> {
    let made = make(case);
    if std::env::var_os("UPDATE").is_some() {
        write(case, &made);
    }
    let name = case.file_name().unwrap().to_str().unwrap();
    let mut expected = tree(&case.join("expected"));
    let mut differences = Vec::new();
    for (path, bytes) in made.iter().filter(|(path, _)| path.as_str() != "diagnostics.txt") {
        match expected.remove(path) {
            None => differences.push(format!("{name}: {path} is new:\n{}", String::from_utf8_lossy(bytes))),
            Some(expected) => differences.extend(difference(name, path, &expected, bytes)),
        }
    }
    differences.extend(expected.keys().map(|path| format!("{name}: expected/{path} is not made any more")));
    let diagnostics = fs::read(case.join("diagnostics.txt")).unwrap_or_default();
    differences.extend(difference(name, "diagnostics.txt", &diagnostics, &made["diagnostics.txt"]));
    let known = ["site", "expected", "diagnostics.txt", "arguments.txt"];
    let strangers =
        fs::read_dir(case).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    differences.extend(
        strangers
            .filter(|file| !known.contains(&file.as_str()))
            .map(|file| format!("{name}: {file} is not used")),
    );
    differences
}

/// Every file that the site makes, and what `build` says as `diagnostics.txt`.
fn make(case: &Path) -> BTreeMap<String, Vec<u8>> {
    let site = TestSite::of_folder(&case.join("site"));
    let arguments = fs::read_to_string(case.join("arguments.txt")).unwrap_or_default();
    let arguments: Vec<&str> = arguments.lines().collect();
    let said = site.build(&arguments);
    let mut made = tree(&site.path("output"));
    // The record of the build names every file again, and the assets are the default theme's.
    made.retain(|path, _| path != ".tribina-build" && !path.starts_with("assets/"));
    assert_eq!(said.stdout, "");
    // The closing line counts the assets too.
    let closing = said.stderr.lines().last().unwrap_or_default();
    let said = said.stderr.replace(closing, closing.split(" in TIME: ").next().unwrap_or_default());
    made.insert("diagnostics.txt".to_owned(), said.into_bytes());
    made
}

fn write(case: &Path, made: &BTreeMap<String, Vec<u8>>) {
    let _ = fs::remove_dir_all(case.join("expected"));
    for (path, bytes) in made {
        let place =
            if path == "diagnostics.txt" { case.join(path) } else { case.join("expected").join(path) };
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
}

/// The first line in which two texts differ, with both.
fn difference(name: &str, path: &str, expected: &[u8], made: &[u8]) -> Option<String> {
    if expected == made {
        return None;
    }
    let (expected, made) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(made));
    let (mut old, mut new) = (expected.split('\n'), made.split('\n'));
    let mut number = 0;
    loop {
        number += 1;
        let (old, new) = (old.next(), new.next());
        if old != new {
            let end = "(the end of the file)";
            return Some(format!(
                "{name}: {path}, line {number}\n- {}\n+ {}",
                old.unwrap_or(end),
                new.unwrap_or(end)
            ));
        }
    }
}
