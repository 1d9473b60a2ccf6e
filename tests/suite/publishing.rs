//! What `build` promises about the output folder: whole or not at all, nothing touched without need, nothing taken
//! that is not ours, the same bytes from the same input.

use std::fs;

use crate::test_site::{SETTINGS, TestSite};

/// Two briefs, a page, a style sheet and an attachment.
const SITE: &str = "\
--- content/about.en.md ---
---
title: About us
---

We are a bridge. Read [our brief](publications/lithium.md).
--- content/publications/lithium/index.en.md ---
---
title: Lithium
type: policy-brief
date: 2024-03-05
topics: [energy]
---

Who gains? See [the data](data.csv).
--- content/publications/lithium/data.csv ---
year,price
2024,12
--- content/publications/rivers.en.md ---
---
title: Rivers
type: report
date: 2023
---

Who loses?
--- static/robots.txt ---
User-agent: *
";

fn built() -> TestSite {
    let site = TestSite::new(SITE);
    site.build(&[]).fine();
    site
}

#[test]
fn a_rebuild_of_an_unchanged_site_touches_no_file() {
    let site = built();
    let before = site.stamps();
    assert!(site.build(&[]).fine().starts_with("Nothing has changed: "));
    assert_eq!(site.stamps(), before);
    let forced = site.build(&["--force"]).fine();
    assert!(forced.contains("(0 written, ") && forced.contains(" 0 removed)"), "{forced}");
    assert_eq!(site.stamps(), before);
}

#[test]
fn an_attachment_of_another_time_makes_the_same_bytes_and_is_looked_at_again() {
    let site = built();
    site.write("content/data.csv", "a,b\n");
    site.build(&[]).fine();
    let mark = || std::fs::read_to_string(site.path("output/.tribina-build")).unwrap();
    let before = mark();
    let file = std::fs::File::options().write(true).open(site.path("content/data.csv")).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    assert!(site.build(&[]).fine().starts_with("Built "), "the time is another one");
    assert_eq!(mark(), before);
    assert!(site.build(&[]).fine().starts_with("Nothing has changed: "));
}

#[test]
fn a_changed_file_touches_only_what_shows_it() {
    let site = built();
    let before = site.stamps();
    site.write("content/about.en.md", "---\ntitle: About us\n---\n\nWe are a long bridge.\n");
    let said = site.build(&[]).fine();
    assert!(said.contains("(1 written, "), "{said}");
    let touched: Vec<String> = site
        .stamps()
        .into_iter()
        .filter(|(path, stamp)| before.get(path) != Some(stamp))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(touched, ["about/index.html"]);
}

#[test]
fn a_changed_attachment_is_published_again() {
    let site = built();
    site.write("content/publications/lithium/data.csv", "year,price\n2024,13\n");
    site.build(&[]).fine();
    assert_eq!(site.page("publications/lithium/data.csv"), "year,price\n2024,13\n");
}

#[test]
fn a_removed_page_vanishes_with_its_folder_and_what_named_it() {
    let site = built();
    assert!(site.page("archive/index.html").contains("2023"));
    site.remove("content/publications/rivers.en.md");
    site.build(&[]).fine();
    let output = site.output();
    assert!(!output.contains_key("publications/rivers/index.html"));
    assert!(!site.path("output/publications/rivers").exists());
    assert!(output.values().all(|text| !text.contains("ivers")), "{output:#?}");
}

#[test]
fn a_renamed_page_moves_and_a_file_may_become_a_folder() {
    let site = built();
    site.rename("content/about.en.md", "content/who-we-are.en.md");
    site.write("static/downloads", "a file");
    site.build(&[]).fine();
    assert!(
        site.output().contains_key("who-we-are/index.html")
            && !site.output().contains_key("about/index.html")
    );
    site.remove("static/downloads");
    site.write("static/downloads/list.txt", "a folder");
    site.build(&[]).fine();
    assert_eq!(site.page("downloads/list.txt"), "a folder");
}

#[test]
fn files_that_somebody_else_put_into_the_output_survive() {
    let site = built();
    site.write("output/CNAME", "bridge.example\n");
    site.write("output/publications/rivers/photo.jpg", "jpg");
    site.remove("content/publications/rivers.en.md");
    site.build(&[]).fine();
    assert_eq!(site.page("CNAME"), "bridge.example\n");
    assert_eq!(site.page("publications/rivers/photo.jpg"), "jpg");
    assert!(!site.output().contains_key("publications/rivers/index.html"));
}

#[test]
fn what_was_deleted_or_changed_by_hand_in_the_output_is_put_right() {
    let site = built();
    let whole = site.output();
    site.remove("output/about/index.html");
    site.write("output/index.html", "scribbled over");
    site.build(&[]).fine();
    assert_eq!(site.output(), whole);
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let site = TestSite::new(SITE);
    site.write("photos/summer.jpg", "jpg");
    let refusal = site.build(&["--output", "photos"]).refusal();
    assert!(
        refusal.contains("SITE/photos holds files that Tribina did not write, such as summer.jpg"),
        "{refusal}"
    );
    assert_eq!(fs::read_to_string(site.path("photos/summer.jpg")).unwrap(), "jpg");
}

#[test]
fn an_output_that_holds_or_lies_in_the_sources_is_refused() {
    let site = TestSite::new(SITE);
    for output in [".", "..", "content", "content/public", "static/site", "templates"] {
        let refusal = site.build(&["--output", output]).refusal();
        assert!(refusal.contains("which the site is made from"), "{output}: {refusal}");
    }
    assert!(!site.path("content/public").exists());
}

#[test]
fn the_output_may_lie_anywhere_else() {
    let site = TestSite::new(SITE);
    for output in ["public", "deep/er/public", "../beside"] {
        site.build(&["-o", output]).fine();
        assert!(site.path(output).join("about/index.html").is_file(), "{output}");
    }
}

#[test]
fn an_error_leaves_the_last_good_output_as_it_was() {
    let site = built();
    let (output, stamps) = (site.output(), site.stamps());
    let about = fs::read_to_string(site.path("content/about.en.md")).unwrap();
    site.write("content/about.en.md", &about.replace("lithium.md", "lithum.md"));
    let said = site.build(&[]).problems();
    assert!(said.ends_with("Nothing was published: 1 error.\n"), "{said}");
    site.write("content/about.en.md", &about);
    site.write("templates/page.html", "{{ work.titel }}");
    site.build(&[]).problems();
    assert_eq!((site.output(), site.stamps()), (output, stamps));
    assert_eq!(left_behind(&site), [".output.tribina-local", ".output.tribina-lock"]);
}

#[test]
fn a_first_build_with_an_error_makes_no_output() {
    let site = TestSite::new("--- content/about.en.md ---\nno front matter\n");
    site.build(&[]).problems();
    assert!(!site.path("output").exists());
    let site = TestSite::new(
        "--- templates/home.html ---\n{{ nothing }}\n--- content/about.en.md ---\n---\ntitle: A\n---\n",
    );
    site.build(&[]).problems();
    assert!(!site.path("output").exists());
}

/// Names of ours beside the output.
fn left_behind(site: &TestSite) -> Vec<String> {
    let names =
        fs::read_dir(site.path("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
    names.sort();
    names
}

#[test]
fn two_builds_at_once_do_not_get_in_each_others_way() {
    let site = built();
    let before = site.output();
    let lock = fs::File::options().write(true).open(site.path(".output.tribina-lock")).unwrap();
    lock.try_lock().unwrap();
    let refusal = site.build(&["--force"]).refusal();
    assert!(refusal.contains("another build of SITE/output is running; wait for it to end"), "{refusal}");
    site.check(&[]).fine();
    drop(lock);
    site.build(&["--force"]).fine();
    assert_eq!(site.output(), before);
}

#[test]
fn what_a_killed_build_left_is_cleared_away_even_by_a_build_that_fails() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitel: About us\n---\n");
    site.write(".output.tribina-new/half/index.html", "half");
    site.build(&[]).problems();
    assert!(!site.path(".output.tribina-new").exists());
}

#[test]
fn an_output_does_not_lie_in_another() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    site.build(&[]).fine();
    for inside in ["output/about", "output/new"] {
        let said = site.build(&["--output", inside]).refusal();
        assert!(said.contains("lies inside SITE/output, which an earlier build made"), "{said}");
    }
    // What the first build left beside its output is nobody's.
    site.rename("output", "pages/output");
    site.rename(".output.tribina-lock", "pages/.output.tribina-lock");
    let said = site.build(&["--output", "pages"]).refusal();
    assert!(said.contains("holds files that Tribina did not write, such as output"), "{said}");
}

#[test]
fn what_a_killed_build_left_behind_is_cleared_away() {
    let site = built();
    let whole = site.output();
    site.write(".output.tribina-new/half/index.html", "half");
    site.build(&["--force"]).fine();
    assert_eq!(site.output(), whole);
    assert_eq!(left_behind(&site), [".output.tribina-local", ".output.tribina-lock"]);
}

#[test]
fn the_same_input_gives_the_same_bytes_with_any_number_of_threads_in_any_time_zone() {
    let bytes = |arguments: &[&str], zone: &str| {
        let site = TestSite::new(SITE);
        for number in 0..40 {
            let text = format!(
                "---\ntitle: Brief {number}\ntype: study\ndate: 20{}\ntopics: [t{}]\n---\n",
                10 + number % 9,
                number % 7
            );
            site.write(&format!("content/publications/brief-{number}.en.md"), &text);
        }
        site.run("build", arguments, &[("TZ", zone)]).fine();
        let mark = fs::read_to_string(site.path("output/.tribina-build")).unwrap();
        (site.output(), mark.lines().skip(2).map(str::to_owned).collect::<Vec<_>>())
    };
    let one = bytes(&["--jobs", "1"], "Pacific/Kiritimati");
    assert_eq!(bytes(&["--jobs", "8"], "America/Los_Angeles"), one);
    assert_eq!(bytes(&[], "UTC"), one);
}

#[test]
fn source_date_epoch_is_the_moment_of_the_build() {
    let site = TestSite::new(
        "--- content/events/launch.en.md ---\n---\ntitle: Launch\ntype: launch\nstart: 2026-12-03\n---\n",
    );
    site.write("site.yaml", &format!("{SETTINGS}timezone: Europe/Belgrade\n"));
    let is_past = |seconds: &str| {
        site.run("build", &[], &[("SOURCE_DATE_EPOCH", seconds)]).fine();
        site.page("events/launch/index.html").contains("(past)")
    };
    // 2026-12-03T22:59:59Z is one second before midnight in Belgrade.
    assert!(!is_past("1796338799"));
    assert!(is_past("1796338800"));
    let refusal = site.run("build", &[], &[("SOURCE_DATE_EPOCH", "tomorrow")]).refusal();
    assert!(
        refusal.contains("SOURCE_DATE_EPOCH `tomorrow` is not a number of seconds since 1970"),
        "{refusal}"
    );
    // What is said on the command line counts more.
    let both = site.run("build", &["--today", "2026-12-03"], &[("SOURCE_DATE_EPOCH", "1796338800")]).fine();
    assert!(both.starts_with("Built "), "{both}");
    assert!(!site.page("events/launch/index.html").contains("(past)"));
}

#[test]
fn warnings_are_shown_again_by_a_rebuild_of_the_unchanged_site() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About\n---\n\nA note.[^1]\n");
    let first = site.build(&[]).fine();
    let second = site.build(&[]).fine();
    let warning = |said: &str| said.split("\n\n").next().unwrap_or_default().to_owned();
    assert!(warning(&first).starts_with("warning[markdown/undefined-footnote]"), "{first}");
    assert_eq!(warning(&first), warning(&second));
    assert!(second.contains("Nothing has changed"), "{second}");
    assert_eq!(site.build(&["--strict"]).status, 1);
}

#[test]
fn an_embargo_that_passes_between_two_builds_of_one_day_is_noticed() {
    let site = TestSite::new(
        "--- content/publications/lithium.en.md ---\n\
         ---\ntitle: Lithium\ntype: report\ndate: 2026-11-22\npublish_at: 2026-11-22T11:00\nexpires: 2026-11-22T18:00\n---\n\
         --- content/about.en.md ---\n---\ntitle: About\n---\n",
    );
    let at = |moment: &str, arguments: &[&str]| {
        site.build(&[&["--today", moment], arguments].concat()).fine();
        site.output().contains_key("publications/lithium/index.html")
    };
    assert!(!at("2026-11-22T10:59", &[]));
    assert!(at("2026-11-22T10:59", &["--future"]));
    assert!(!at("2026-11-22T10:59", &[]));
    assert!(at("2026-11-22T11:00", &[]));
    assert!(at("2026-11-22T17:59", &[]));
    assert!(!at("2026-11-22T18:00", &[]));
    // Back in time, as a preview of this morning.
    assert!(at("2026-11-22T12:00", &[]));
}

#[test]
fn other_options_make_another_site_of_the_same_files() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About\ndraft: true\n---\n");
    site.build(&[]).fine();
    assert!(!site.output().contains_key("about/index.html"));
    site.build(&["-D"]).fine();
    assert!(site.page("about/index.html").contains("(draft)"));
    site.build(&["-D", "-b", "https://other.example/sub"]).fine();
    assert!(site.page("about/index.html").contains("https://other.example/sub/about/"));
    site.build(&[]).fine();
    assert!(!site.output().contains_key("about/index.html"));
}

#[test]
fn check_writes_nothing_and_build_never_writes_into_the_content() {
    let site = TestSite::new(SITE);
    let sources = |site: &TestSite| crate::test_site::tree(&site.path("content"));
    let before = sources(&site);
    site.check(&[]).fine();
    assert!(!site.path("output").exists() && left_behind(&site).is_empty());
    site.build(&[]).fine();
    assert_eq!(sources(&site), before);
}

#[test]
fn a_moment_with_an_offset_is_the_same_anywhere() {
    let site = TestSite::new(
        "--- site.yaml ---\ntitle: A\nbase_url: https://x.example/\ntimezone: Europe/Belgrade\n\
         --- content/about.en.md ---\n---\ntitle: A\npublish_at: 2026-12-03T11:00+01:00\n---\n",
    );
    for (today, is_published) in [
        ("2026-12-03T11:00+01:00", true),
        ("2026-12-03T10:00Z", true),
        ("2026-12-03T11:00+09:00", false),
        ("2026-12-03T11:00", true),
        ("2026-12-03", false),
    ] {
        site.build(&["--today", today]).fine();
        assert_eq!(site.path("output/about/index.html").is_file(), is_published, "{today}");
    }
}
