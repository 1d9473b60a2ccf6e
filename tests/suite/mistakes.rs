//! One small site a diagnostic code (`tests/mistakes/CODE.txt`), and beside it what an editor reads in the terminal
//! (`CODE.stderr`). `/` in a code is `_` in the file's name.
//!
//! `UPDATE=1` rewrites the expectations. Sites that cannot be written as text are made in [`made_by_hand`].

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use rayon::prelude::*;
use tribina::diagnostics::Code;

use crate::test_site::{SETTINGS, TestSite};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mistakes"))
}

#[test]
fn every_code_has_a_mistake_that_shows_it_as_expected() {
    let wrong: Vec<String> = Code::ALL.par_iter().filter_map(|code| compare(*code).err()).collect();
    assert!(
        wrong.is_empty(),
        "{}\n\n`UPDATE=1 cargo test --test suite` rewrites expectations",
        wrong.join("\n\n")
    );
}

#[test]
fn every_file_of_mistakes_belongs_to_a_code() {
    let known: BTreeSet<String> = Code::ALL
        .iter()
        .flat_map(|code| ["txt", "stderr"].map(|end| format!("{}.{end}", name(*code))))
        .collect();
    let files =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let unused: Vec<String> = files.filter(|file| !known.contains(file)).collect();
    assert!(unused.is_empty(), "no code needs {unused:?} in tests/mistakes/");
}

fn name(code: Code) -> String {
    code.id().replace('/', "_")
}

fn compare(code: Code) -> Result<(), String> {
    let name = name(code);
    let site = site(code, &name)?;
    let said = site.check(&[]);
    if !said.codes().iter().any(|shown| shown == code.id()) {
        return Err(format!("tests/mistakes/{name}.txt does not show {}, but\n{}", code.id(), said.stderr));
    }
    let place = folder().join(format!("{name}.stderr"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&place, &said.stderr).unwrap();
    }
    match fs::read_to_string(&place) {
        Ok(expected) if expected == said.stderr => Ok(()),
        Ok(expected) => Err(format!("{name}.stderr expects\n{expected}\nbut there is\n{}", said.stderr)),
        Err(_) => Err(format!("tests/mistakes/{name}.stderr is missing; there is\n{}", said.stderr)),
    }
}

/// The site of a code: from its text, or made by hand. Both at once would hide one of them.
fn site(code: Code, name: &str) -> Result<TestSite, String> {
    let text = fs::read_to_string(folder().join(format!("{name}.txt")));
    match (text, made_by_hand(code)) {
        (Ok(text), None) => Ok(TestSite::bare(&text)),
        (Err(_), Some(site)) => Ok(site),
        (Ok(_), Some(_)) => Err(format!("tests/mistakes/{name}.txt is not used: the site is made by hand")),
        (Err(_), None) => {
            Err(format!("tests/mistakes/{name}.txt is missing: show {} in a small site", code.id()))
        }
    }
}

/// Sites with files that no text can hold.
fn made_by_hand(code: Code) -> Option<TestSite> {
    let site = || TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    match code {
        Code::FileUnreadable => {
            let site = site();
            symlink("../content", &site.path("content/loop"));
            symlink("/etc/hostname", &site.path("content/hostname.txt"));
            symlink("nowhere.pdf", &site.path("content/statute.pdf"));
            Some(site)
        }
        Code::ImageUnreadable => {
            let site = TestSite::new(
                "--- content/people/ana-kodra.en.md ---\n---\ntitle: Ana Kodra\nimage: {src: ana.jpg, alt: Ana}\n---\n\
                 --- content/river.en.md ---\n---\ntitle: The river\n---\n\n![The mouth](mouth.png) ![The plan](plan.svg)\n",
            );
            site.write_bytes("content/people/ana.jpg", b"\0\0\0\x18ftypheic");
            site.write_bytes("content/mouth.png", b"%PDF-1.4");
            site.write_bytes("content/plan.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>");
            Some(site)
        }
        Code::FileNotUtf8 => {
            let site = site();
            let windows_1250 = b"---\ntitle: Contact\n---\n\nUlica Vuka Karad\x9ei\xe6a 1\n";
            site.write_bytes("content/contact.en.md", windows_1250);
            Some(site)
        }
        Code::FileTooLarge => {
            let site = site();
            site.write(
                "content/minutes.en.md",
                &format!("---\ntitle: Minutes\n---\n{}", "All agreed.\n".repeat(800_000)),
            );
            Some(site)
        }
        _ => None,
    }
}

#[cfg(unix)]
fn symlink(to: &str, at: &std::path::Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

#[cfg(not(unix))]
fn symlink(_to: &str, _at: &std::path::Path) {}

#[test]
fn mistakes_of_many_files_are_all_shown_in_one_run_sorted_by_place() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}timezone: Europe/Belgrad\n\
         --- content/b.en.md ---\n---\ntitle: B\ndaet: 2024\nfeatured: maybe\n---\n\n[x](nowhere.md)\n\
         --- content/a.en.md ---\n---\ntitel: A\n---\n"
    ));
    let said = site.check(&[]);
    let places: Vec<&str> = said.stderr.lines().filter_map(|line| line.trim().strip_prefix("╭▸ ")).collect();
    let expected = [
        "content/a.en.md:2:1",
        "content/b.en.md:3:1",
        "content/b.en.md:4:11",
        "content/b.en.md:7:5",
        "site.yaml:3:11",
    ];
    assert_eq!(places, expected, "{}", said.stderr);
}

#[test]
fn the_site_has_the_last_word_on_severities() {
    let text = "--- content/about.en.md ---\n---\ntitle: About\n---\n\n[x][y]\n";
    let with = |severity: &str| {
        let site = TestSite::new(text);
        site.write(
            "site.yaml",
            &format!("{SETTINGS}severity: {{markdown/undefined-reference: {severity}}}\n"),
        );
        site
    };
    assert_eq!(TestSite::new(text).check(&[]).status, 0);
    assert_eq!(TestSite::new(text).check(&["--strict"]).status, 1);
    assert_eq!(with("error").check(&[]).status, 1);
    assert_eq!(with("off").check(&["--strict"]).fine().lines().count(), 1);
}

#[test]
fn problems_of_files_that_cannot_be_read_obey_the_severities_of_the_site_too() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    site.write("site.yaml", &format!("{SETTINGS}severity: {{file/unreadable: warning}}\n"));
    symlink("nowhere.pdf", &site.path("content/statute.pdf"));
    let said = site.check(&[]);
    assert_eq!(said.status, 0, "{}", said.stderr);
}
