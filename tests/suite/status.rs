//! `tribina status`: which translations are missing, which are older than their original, and by what it knows.
//! Each site stands in a git repository of its own whose clock the test sets.

use std::process::Command;

use serde_json::Value;

use crate::test_site::{SETTINGS, Said, TODAY, TestSite};

const LANGUAGES: &str =
    "languages: {en: {name: English}, sq: {name: Shqip}, sr-Latn: {name: Srpski, fallback: [sq]}}\n";

const BRIEF: &str = "\
---
title: Lithium
type: policy-brief
date: 2026-01-05
---

The plan was published in a language that a third of the valley does not read.

Two mines are planned.
";

const ALBANIAN: &str = "---\ntitle: Litiumi\n---\n\nPlani.\n";

/// A site with a brief in English and nothing committed.
fn site() -> TestSite {
    let site = TestSite::new("");
    site.write("site.yaml", &format!("{SETTINGS}{LANGUAGES}"));
    site.write("content/publications/lithium.en.md", BRIEF);
    site
}

/// As [`site`], with an Albanian translation, both committed in January.
fn committed() -> TestSite {
    let site = site();
    site.write("content/publications/lithium.sq.md", ALBANIAN);
    git(&site, "", "2026-01-05", &["init", "--quiet"]);
    commit(&site, "2026-01-05", "Lithium");
    site
}

/// Runs git in a folder of the site as if it were noon of a day; gives what it prints.
fn git(site: &TestSite, folder: &str, day: &str, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.current_dir(site.path(folder)).args(arguments);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Ana").env(format!("GIT_{who}_EMAIL"), "ana@bridge.example");
        command.env(format!("GIT_{who}_DATE"), format!("{day}T12:00:00Z"));
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Commits everything.
fn commit(site: &TestSite, day: &str, subject: &str) {
    git(site, "", day, &["add", "--all"]);
    git(site, "", day, &["commit", "--quiet", "-m", subject]);
}

fn status(site: &TestSite, arguments: &[&str]) -> Said {
    site.run("status", arguments, &[])
}

/// What is shown where all is well.
#[track_caller]
fn shown(site: &TestSite, arguments: &[&str]) -> String {
    let said = status(site, arguments);
    assert_eq!((said.status, said.stderr.as_str()), (0, ""), "{}", said.stdout);
    said.stdout
}

/// The states of the brief in all languages, from the data.
#[track_caller]
fn states(site: &TestSite, arguments: &[&str]) -> String {
    let document: Value =
        serde_json::from_str(&shown(site, &[&["--format", "json"], arguments].concat())).unwrap();
    let cells = document["works"][0]["translations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| format!("{} {}", cell["lang"].as_str().unwrap(), cell["state"].as_str().unwrap()));
    cells.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_table_says_what_is_fresh_older_missing_and_what_stands_in() {
    let site = committed();
    site.write("site.yaml", &format!("{SETTINGS}{LANGUAGES}sections: {{news: {{untranslated: hide}}}}\n"));
    site.write("content/about.en.md", "---\ntitle: About us\n---\n");
    site.write("content/about.sq.md", "---\ntitle: Rreth nesh\n---\n");
    site.write("content/news/launch.sq.md", "---\ntitle: Prezantimi\ndate: 2026\n---\n");
    site.write("content/news/old.en.md", "---\ntitle: Old\ndate: 2025\nexpires: 2026-01-01\n---\n");
    site.write("content/people/ana.en.md", "---\ntitle: Ana\n---\n");
    site.write("content/people/ana.sq.md", "---\ntitle: Ana\ndraft: true\n---\n");
    site.write("content/people/ben.en.md", "---\ntitle: Ben\ndraft: true\n---\n");
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    commit(&site, "2026-03-05", "Half of the valley");
    insta::assert_snapshot!(shown(&site, &[]), @r"
                            en         sq        sr-Latn
    about                   original   fresh     (sq)
    news/launch             missing    original  missing
    news/old (expired)      original   missing   missing
    people/ana              original   fresh*    (en)
    people/ben (draft)      original*  missing   missing
    publications/lithium    original   older     (sq)

    fresh, of 4 works       3 (75 %)   2 (50 %)  0 (0 %)
    translated, of 4 works  3 (75 %)   3 (75 %)  0 (0 %)

    fresh: translated, and the original has not changed since
    older: the original has changed since
    (tag): not translated; readers are shown the work in that language
    missing: not translated, and not shown to readers
    *: a draft, which is not published and does not count

    Compared by git history.
    ");
}

#[test]
fn what_changed_in_an_original_is_shown_for_a_work_that_is_named() {
    let site = committed();
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    commit(&site, "2026-03-05", "Half of the valley");
    site.write(
        "content/publications/lithium.en.md",
        &BRIEF.replace("a third", "half").replace("Two mines are", "A mine is"),
    );
    commit(&site, "2026-03-07", "One mine fewer");
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "most"));
    let expected = shown(&site, &["publications/lithium", "--lang", "sq"]);
    insta::assert_snapshot!(expected, @r"
                           sq
    publications/lithium   older

    fresh, of 1 work       0 (0 %)
    translated, of 1 work  1 (100 %)

    older: the original has changed since

    Compared by git history.

    publications/lithium: sq was changed last 2026-01-05, the original (en) now
      now         not committed yet
      2026-03-07  One mine fewer
      2026-03-05  Half of the valley
        … published in a language that [-a third-]{+most+} of the valley does not read.
    ");
    for same in [&["lithium", "--lang", "sq"][..], &["content/publications/lithium.sq.md", "-l", "sq"]] {
        assert_eq!(shown(&site, same), expected);
    }
    assert_eq!(shown(&site, &["--changes", "--lang", "sq"]), expected);
    assert!(!shown(&site, &[]).contains("One mine fewer"));
}

#[test]
fn a_change_of_both_at_once_leaves_them_fresh() {
    let site = committed();
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    commit(&site, "2026-03-05", "The original alone");
    assert_eq!(states(&site, &[]), "en original, sq older, sr-Latn stands-in");
    site.write("content/publications/lithium.en.md", BRIEF);
    site.write("content/publications/lithium.sq.md", &ALBANIAN.replace("Plani", "Plani i ri"));
    commit(&site, "2026-03-06", "Both");
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
}

#[test]
fn the_order_of_commits_counts_and_not_their_clocks() {
    let site = committed();
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    commit(&site, "2025-12-01", "By a clock that is wrong");
    assert_eq!(states(&site, &[]), "en original, sq older, sr-Latn stands-in");
    site.write("content/publications/lithium.sq.md", &ALBANIAN.replace("Plani", "Plani i ri"));
    commit(&site, "2025-12-01", "In the same second");
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
}

#[test]
fn what_is_not_committed_is_newer_than_what_is() {
    let site = committed();
    site.write("content/publications/lithium.sr-Latn.md", "---\ntitle: Litijum\n---\n");
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn fresh");
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    assert_eq!(states(&site, &[]), "en original, sq older, sr-Latn fresh");
    git(&site, "", "2026-03-05", &["add", "content/publications/lithium.en.md"]);
    assert_eq!(states(&site, &[]), "en original, sq older, sr-Latn fresh");
}

#[test]
fn a_merge_of_two_versions_is_a_change() {
    let site = committed();
    let path = "content/publications/lithium.en.md";
    let both = "content/publications/lithium.sq.md";
    let branch = git(&site, "", TODAY, &["symbolic-ref", "--short", "HEAD"]);
    git(&site, "", TODAY, &["checkout", "--quiet", "-b", "mines"]);
    site.write(path, &BRIEF.replace("Two mines", "Three mines"));
    commit(&site, "2026-02-01", "Three mines, in English only");
    git(&site, "", TODAY, &["checkout", "--quiet", branch.trim()]);
    site.write(path, &BRIEF.replace("a third", "half"));
    site.write(both, &ALBANIAN.replace("Plani", "Plani i ri"));
    commit(&site, "2026-03-01", "Half, in both");
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
    git(&site, "", "2026-03-02", &["merge", "--quiet", "-m", "Bring together", "mines"]);
    assert_eq!(states(&site, &[]), "en original, sq older, sr-Latn stands-in");
}

#[test]
fn a_file_that_moved_keeps_its_past() {
    let site = committed();
    site.rename("content/publications/lithium.en.md", "content/publications/lithium/index.en.md");
    git(&site, "", TODAY, &["add", "--all"]);
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
    commit(&site, "2026-02-01", "Into a folder");
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
    site.write("content/publications/lithium/index.en.md", &BRIEF.replace("a third", "half"));
    commit(&site, "2026-03-05", "Half of the valley");
    let said = shown(&site, &["lithium", "--lang", "sq"]);
    insta::assert_snapshot!(said.split("history.\n").last().unwrap(), @r"
    publications/lithium: sq was changed last 2026-01-05, the original (en) 2026-03-05
      2026-03-05  Half of the valley
        … published in a language that [-a third-]{+half+} of the valley does not read.
    ");
}

#[test]
fn a_site_in_a_subfolder_of_a_repository_has_its_history() {
    let site = site();
    site.write("content/publications/lithium.sq.md", ALBANIAN);
    git(&site, "..", TODAY, &["init", "--quiet"]);
    git(&site, "..", "2026-01-05", &["add", "--all"]);
    git(&site, "..", "2026-01-05", &["commit", "--quiet", "-m", "Lithium"]);
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    assert_eq!(states(&site, &[]), "en original, sq older, sr-Latn stands-in");
    commit(&site, "2026-03-05", "Half of the valley");
    let said = shown(&site, &["lithium"]);
    assert!(
        said.contains("2026-03-05  Half of the valley") && said.contains("[-a third-]{+half+}"),
        "{said}"
    );
}

#[test]
fn a_history_that_is_cut_says_so_and_cannot_be_judged() {
    let site = committed();
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    commit(&site, "2026-03-05", "Half of the valley");
    let origin = format!("file://{}", site.path("").display());
    git(&site, "..", TODAY, &["clone", "--quiet", "--depth", "1", &origin, "site/clone"]);
    let said = site.command(&["status", "--root", "clone", "--today", TODAY], &[]);
    insta::assert_snapshot!(said.stdout, @r"
                           en         sq         sr-Latn
    publications/lithium   original   fresh?     (sq)

    fresh, of 1 work       1 (100 %)  1 (100 %)  0 (0 %)
    translated, of 1 work  1 (100 %)  1 (100 %)  0 (0 %)

    fresh: translated, and the original has not changed since
    (tag): not translated; readers are shown the work in that language
    ?: the git history is cut; the original may have changed since

    Compared by git history, which is cut at 2026-03-05: what changed before is compared by `updated` and `date`. Get all of it with `git fetch --unshallow`.
    ");
    let require = ["status", "--root", "clone", "--today", TODAY, "--require", "sq=90%", "--quiet"];
    let refusal = site.command(&require, &[]).refusal();
    insta::assert_snapshot!(refusal, @r"error: --require cannot be judged: the git history is cut, and 1 of the translations into sq may be older than their originals; get all of it with `git fetch --unshallow`, or `fetch-depth: 0` in CI");
    // What changed since the cut is known.
    site.write("clone/content/publications/lithium.en.md", BRIEF);
    let said = site.command(&["status", "--root", "clone", "--today", TODAY, "--lang", "sq"], &[]);
    assert!(said.stdout.contains("lithium   older\n"), "{}", said.stdout);
}

#[test]
fn without_git_the_days_are_compared_that_the_files_give() {
    let site = site();
    site.write("content/publications/lithium.sq.md", ALBANIAN);
    assert_eq!(states(&site, &[]), "en original, sq fresh, sr-Latn stands-in");
    let updated = |text: &str, day: &str| text.replace("title: ", &format!("updated: {day}\ntitle: "));
    site.write("content/publications/lithium.en.md", &updated(BRIEF, "2026-03-05"));
    insta::assert_snapshot!(shown(&site, &["lithium", "--lang", "sq"]), @r"
                           sq
    publications/lithium   older

    fresh, of 1 work       0 (0 %)
    translated, of 1 work  1 (100 %)

    older: the original has changed since

    Compared by `updated` and `date`: there is no git history.

    publications/lithium: sq was changed last 2026-01-05, the original (en) 2026-03-05
    ");
    for (day, state) in [("2026-03-04", "older"), ("2026-03", "fresh"), ("2026-03-06", "fresh")] {
        site.write("content/publications/lithium.sq.md", &updated(ALBANIAN, day));
        assert_eq!(states(&site, &[]), format!("en original, sq {state}, sr-Latn stands-in"), "{day}");
    }
    site.check(&["--strict"]).fine();
    site.write("content/publications/lithium.sq.md", &updated(ALBANIAN, "soon"));
    assert_eq!(site.check(&[]).codes(), ["field/bad-value"]);
}

#[test]
fn a_repository_that_leaves_the_site_out_is_none() {
    let site = site();
    git(&site, "", TODAY, &["init", "--quiet"]);
    assert!(shown(&site, &[]).contains("there is no git history"));
    site.write(".gitignore", "/content\n");
    commit(&site, TODAY, "Without the content");
    assert!(shown(&site, &[]).contains("there is no git history"));
}

#[test]
fn a_repository_that_git_cannot_read_is_named() {
    let site = site();
    site.write(".git", "gitdir: nowhere\n");
    let said = shown(&site, &[]);
    assert!(said.contains("git cannot read the history (not a git repository: "), "{said}");
    let said = status(&site, &["--require", "en=1"]).refusal();
    assert!(said.contains("--require cannot be judged: git cannot read the history ("), "{said}");
}

#[test]
fn sections_languages_and_states_choose_what_is_shown() {
    let site = committed();
    site.write("content/about.en.md", "---\ntitle: About us\n---\n");
    site.write("content/news/launch.sq.md", "---\ntitle: Prezantimi\ndate: 2026\n---\n");
    let works = |arguments: &[&str]| -> Vec<String> {
        let said = shown(&site, arguments);
        let rows = said.lines().skip(1).take_while(|line| !line.is_empty());
        rows.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(works(&[]), ["about", "news/launch", "publications/lithium"]);
    assert_eq!(works(&["--section", "pages"]), ["about"]);
    assert_eq!(works(&["-s", "news", "-s", "publications"]), ["news/launch", "publications/lithium"]);
    assert_eq!(works(&["--only", "fresh"]), ["publications/lithium"]);
    assert_eq!(works(&["--only", "older,stands-in", "--lang", "sq"]), ["about"]);
    assert_eq!(works(&["--only", "missing"]), [""; 0]);
    // What is hidden still counts.
    assert!(shown(&site, &["--only", "fresh"]).contains("fresh, of 3 works"));
}

#[test]
fn enough_is_asked_for_by_language() {
    let site = committed();
    site.write("content/about.en.md", "---\ntitle: About us\n---\n");
    site.write("content/people/ben.en.md", "---\ntitle: Ben\ndraft: true\n---\n");
    shown(&site, &["--require", "en=100%", "--require", "sq=50"]);
    shown(&site, &["--require", "sq=100%", "--section", "publications"]);
    let said = status(&site, &["--require", "en=100%,sq=90%,sr-Latn=10%", "--quiet"]);
    assert_eq!(said.stdout, "");
    insta::assert_snapshot!(said.problems(), @r"
    error: sq: 1 of 2 works are fresh (50 %), but 90 % are required
    error: sr-Latn: 0 of 2 works are fresh (0 %), but 10 % are required
    ");
    let said = status(&site, &["--require", "sq=90%", "--quiet", "--format", "github"]);
    insta::assert_snapshot!(said.stdout, @r"::error title=translations::sq: 1 of 2 works are fresh (50 %25), but 90 %25 are required");
    assert_eq!(said.status, 1);
}

#[test]
fn wrong_words_get_a_suggestion() {
    let site = site();
    let said = |arguments: &[&str]| status(&site, arguments).refusal();
    assert!(said(&["publications/litium"]).contains("did you mean `publications/lithium`?"));
    assert!(said(&["--section", "publication"]).contains("did you mean `publications`?"));
    assert!(said(&["--lang", "sr-Lat"]).contains("did you mean `sr-Latn`?"));
    assert!(said(&["--only", "oldr"]).contains("'older'"));
    for wrong in ["sq", "sq=", "sq=101%", "sq=many", "=5"] {
        assert!(said(&["--require", wrong]).contains("error: "), "{wrong}");
    }
    assert!(said(&["--require", "mk=90%"]).contains("`mk` is not a language of this site"));
}

#[test]
fn a_broken_file_is_reported_and_the_rest_is_shown() {
    let site = committed();
    site.write("content/about.en.md", "title: About us\n");
    site.write("content/news/x.mk.md", "---\ntitle: X\n---\n");
    let said = status(&site, &[]);
    assert_eq!(
        (said.codes(), said.status),
        (vec!["front-matter/missing".to_owned(), "file/unknown-language".to_owned()], 1)
    );
    assert!(said.stdout.contains("publications/lithium  "), "{}", said.stdout);
    let said = status(&site, &["--format", "json"]);
    let document: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!((said.status, said.stderr.as_str()), (1, ""));
    assert_eq!(document["problems"][0]["code"], "front-matter/missing");
    site.remove("site.yaml");
    assert_eq!(status(&site, &[]).codes(), ["site/missing"]);
}

#[test]
fn the_data_is_one_document() {
    let site = committed();
    site.write("content/publications/lithium.en.md", &BRIEF.replace("a third", "half"));
    git(&site, "", TODAY, &["add", "--all"]);
    let said = shown(&site, &["--format", "json", "--lang", "sq", "--changes", "--require", "en=100"]);
    insta::assert_snapshot!(said, @r#"
    {
      "languages": [
        "sq"
      ],
      "works": [
        {
          "work": "publications/lithium",
          "section": "publications",
          "title": "Lithium",
          "original": "en",
          "standing": "published",
          "translations": [
            {
              "lang": "sq",
              "state": "older",
              "stands_in": null,
              "converted_from": null,
              "draft": false,
              "file": "content/publications/lithium.sq.md",
              "changed": "2026-01-05",
              "compared_by": "history",
              "since": [
                {
                  "commit": null,
                  "date": null,
                  "subject": "not committed yet"
                }
              ],
              "changes": [
                "… published in a language that [-a third-]{+half+} of the valley does not read."
              ]
            }
          ]
        }
      ],
      "totals": [
        {
          "lang": "sq",
          "works": 1,
          "translated": 1,
          "fresh": 0,
          "percent_fresh": 0
        }
      ],
      "required": [
        {
          "lang": "en",
          "percent": 100,
          "reached": 100,
          "met": true
        }
      ],
      "problems": []
    }
    "#);
}

#[test]
fn the_page_stands_by_itself() {
    let site = committed();
    site.write(
        "content/publications/lithium.en.md",
        &BRIEF.replace("Lithium", "Lithium & <us>").replace("a third", "half"),
    );
    commit(&site, "2026-03-05", "Half of the <valley>");
    let said = status(&site, &["--html", "status.html", "--changes"]);
    assert_eq!((said.status, said.stdout.as_str(), said.stderr.as_str()), (0, "", "Wrote status.html\n"));
    let page = std::fs::read_to_string(site.path("status.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"));
    assert!(!page.contains("<script") && !page.contains("http"), "{page}");
    let body = page.split_once("<body>\n").unwrap().1;
    insta::assert_snapshot!(body, @r#"
    <main>
    <h1>Translations: Bridge Institute</h1>
    <div class="wide" role="region" aria-labelledby="works" tabindex="0">
    <table>
    <caption id="works">Works and languages on 2026-11-22. Compared by git history.</caption>
    <thead>
    <tr><th scope="col">Work</th><th scope="col"><span lang="en">English</span></th><th scope="col"><span lang="sq">Shqip</span></th><th scope="col"><span lang="sr-Latn">Srpski</span></th></tr>
    </thead>
    <tbody>
    <tr><th scope="row"><span lang="en">Lithium &amp; &lt;us&gt;</span><br><small>publications/lithium</small></th><td class="original">original<br><small>2026-03-05</small></td><td class="older">older<br><small>2026-01-05</small></td><td class="stands-in">sq stands in</td></tr>
    </tbody>
    <tfoot>
    <tr><th scope="row">Fresh, of 1 work</th><td>1 (100 %)</td><td>0 (0 %)</td><td>0 (0 %)</td></tr>
    <tr><th scope="row">Translated, of 1 work</th><td>1 (100 %)</td><td>1 (100 %)</td><td>0 (0 %)</td></tr>
    </tfoot>
    </table>
    </div>
    <dl>
    <dt>fresh</dt><dd>translated, and the original has not changed since</dd>
    <dt>older</dt><dd>the original has changed since</dd>
    <dt>converted</dt><dd>made by machine from the same language in another script</dd>
    <dt>stands in</dt><dd>not translated; readers are shown the work in the language named</dd>
    <dt>missing</dt><dd>not translated, and not shown to readers</dd>
    <dt>perhaps</dt><dd>the git history is cut; `updated` and `date` were compared</dd>
    <dt>draft, expired</dt><dd>not published; does not count</dd>
    </dl>
    <h2>Changed in the originals since</h2>
    <h3>publications/lithium: sq is older</h3>
    <ul>
    <li>2026-03-05 Half of the &lt;valley&gt;</li>
    </ul>
    <p lang="en">title: Lithium <ins>&amp; &lt;us&gt;</ins></p>
    <p lang="en">… published in a language that <del>a third</del><ins>half</ins> of the valley does not read.</p>
    </main>
    </body>
    </html>
    "#);
    // Once written, it may be written again.
    status(&site, &["--html", "status.html", "--quiet"]).fine();
}

#[test]
fn a_page_overwrites_nothing_else() {
    let site = committed();
    site.build(&[]).fine();
    for (file, sentence) in [
        ("content/publications/lithium.en.md", "name a file that ends in .html"),
        ("output/status.html", "lies in the output of a build"),
        ("output/publications/status.html", "lies in the output of a build"),
        ("nowhere/status.html", "cannot open the folder nowhere"),
    ] {
        let said = status(&site, &["--html", file]).refusal();
        assert!(said.contains(sentence), "{file}: {said}");
    }
}

#[test]
fn status_writes_nothing_and_follows_no_environment_but_that_of_colours() {
    let site = committed();
    let before = git(&site, "", TODAY, &["status", "--porcelain", "--ignored"]);
    assert!(!shown(&site, &[]).contains('\u{1b}'));
    // As in a hook of another repository.
    assert_eq!(site.run("status", &[], &[("GIT_DIR", "nowhere")]).stdout, shown(&site, &[]));
    let coloured = site.run("status", &[], &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")]);
    assert!(coloured.stdout.contains("\u{1b}[32mfresh\u{1b}[0m"), "{}", coloured.stdout);
    assert_eq!(git(&site, "", TODAY, &["status", "--porcelain", "--ignored"]), before);
    assert_eq!(shown(&site, &["--quiet"]), "");
}
