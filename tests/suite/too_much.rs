//! Input that is too large, too deep or too much: refused with a sentence, or read in good time.

use std::time::{Duration, Instant};

use crate::test_site::TestSite;

#[test]
fn an_alias_bomb_is_refused_at_once() {
    let mut bomb = String::from(
        "---\ntitle: A\ntype: report\ndate: 2024\nextra:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n",
    );
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb += &format!("  a{level}: &a{level} [{aliases}]\n");
    }
    bomb.push_str("---\n");
    let started = Instant::now();
    let said = TestSite::brief(&bomb).refused();
    assert!(said.stderr.contains("this YAML unfolds into far more than it says"), "{}", said.stderr);
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[test]
fn deeply_nested_yaml_is_refused_at_once() {
    let started = Instant::now();
    TestSite::brief(&format!("---\ntitle: A\nextra: {}\n---\n", "[".repeat(100_000))).refused();
    TestSite::brief(&format!(
        "---\ntitle: A\nextra: {}x{}\n---\n",
        "{a: ".repeat(20_000),
        "}".repeat(20_000)
    ))
    .refused();
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_file_of_20_megabytes_is_refused_with_one_sentence() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    site.write(
        "content/minutes.en.md",
        &format!("---\ntitle: Minutes\n---\n{}", "All agreed.\n".repeat(1_700_000)),
    );
    let said = site.refused();
    assert_eq!(said.codes(), ["file/too-large"], "{}", said.stderr);
}

#[test]
fn a_large_attachment_is_copied_and_not_read_as_text() {
    let site =
        TestSite::new("--- content/talks/index.en.md ---\n---\ntitle: Talks\n---\n\n[Listen](talk.mp3)\n");
    site.write_bytes("content/talks/talk.mp3", &vec![0xff; 20_000_000]);
    site.build(&["--strict"]).fine();
    assert_eq!(site.path("output/talks/talk.mp3").metadata().unwrap().len(), 20_000_000);
}

#[test]
fn deeply_nested_markdown_is_refused_at_once() {
    let started = Instant::now();
    for nested in [
        "> ".repeat(50_000),
        "- ".repeat(50_000),
        "[".repeat(50_000),
        "*a **b ".repeat(20_000),
        "<div>".repeat(50_000),
        "![".repeat(50_000),
    ] {
        let site =
            TestSite::new(&format!("--- content/about.en.md ---\n---\ntitle: About us\n---\n\n{nested}x\n"));
        assert_ne!(site.build(&[]).status, 2);
    }
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

/// Checks that ten thousand mistakes in one file are counted to the last, and in reasonable time.
#[track_caller]
fn all_ten_thousand_are_counted(front_matter: &str) {
    let started = Instant::now();
    let said = TestSite::brief(front_matter).refused();
    assert!(
        said.stderr.ends_with("Nothing was published: 10000 errors.\n"),
        "{}",
        &said.stderr[said.stderr.len() - 200..]
    );
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
}

#[test]
fn ten_thousand_mistakes_in_one_file_are_all_counted() {
    let links: String = (0..10_000).map(|number| format!("[x](missing-{number}.md)\n\n")).collect();
    all_ten_thousand_are_counted(&format!("---\ntitle: A\ntype: report\ndate: 2024\n---\n\n{links}"));
}

#[test]
fn ten_thousand_unknown_fields_are_all_counted() {
    let fields: String = (0..10_000).map(|number| format!("field{number}: 1\n")).collect();
    all_ten_thousand_are_counted(&format!("---\ntitle: A\ntype: report\ndate: 2024\n{fields}---\n"));
}

#[test]
fn many_wrong_yaml_lines_do_not_take_long() {
    let lines: String = (0..2000).map(|number| format!("f{number}: a: b\n")).collect();
    let started = Instant::now();
    TestSite::brief(&format!("---\ntitle: A\n{lines}---\n")).refused();
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

/// More files than are understood at once: their texts have been given up when the messages are written.
#[test]
fn the_lines_of_mistakes_are_shown_on_a_site_of_more_than_a_thousand_files() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    for number in 0..1100 {
        let link = if number % 1098 == 1 { "[gone](gone.md)" } else { "fine" };
        let text = format!("---\ntitle: Item {number}\ndate: 2024-01-01\n---\n\nThis is {link}.\n");
        site.write(&format!("content/news/n{number:04}.md"), &text);
    }
    let said = site.refused().stderr;
    for file in ["n0001", "n1099"] {
        let place = format!("content/news/{file}.md:6:16\n  │\n6 │ This is [gone](gone.md).\n");
        assert!(said.contains(&place), "{place}\n{said}");
    }
    assert!(said.ends_with("Nothing was published: 2 errors.\n"), "{said}");
}
