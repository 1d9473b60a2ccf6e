//! The command line: what it says, what it forgives, how it ends, what it prints for tools.

use std::fs;

use serde_json::Value;

use crate::test_site::{SETTINGS, Said, TestSite, program};

/// A site with one error and one warning.
const WRONG: &str =
    "--- content/about.en.md ---\n---\ntitle: \"About, us: 100%\"\n---\n\n[x](nowhere.md) [y][z]\n";

const KINDS: [&str; 7] = ["publication", "project", "event", "news", "person", "organisation", "page"];

fn help(arguments: &[&str]) -> String {
    let output = program(&[arguments, &["--help"]].concat()).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The names of commands or options that a help text explains.
fn names(help: &str, section: &str) -> String {
    let lines = help
        .lines()
        .skip_while(|line| *line != section)
        .skip(1)
        .take_while(|line| line.is_empty() || line.starts_with(' '));
    let names = lines.filter_map(|line| {
        let line = line.strip_prefix("  ").filter(|line| !line.starts_with("        "))?;
        let name = line.trim_start().split("  ").next()?;
        (!name.is_empty()).then(|| name.to_owned())
    });
    names.collect::<Vec<_>>().join("\n")
}

#[test]
fn help_explains_every_command() {
    let help = help(&[]);
    for command in ["build", "serve", "check", "status", "new", "completions", "man"] {
        assert!(names(&help, "Commands:").lines().any(|name| name == command), "{command}\n{help}");
    }
    assert!(help.contains("Exit status: 0 all is well, 1 there are problems in the site, 2 "), "{help}");
    for command in [
        &["build"][..],
        &["serve"],
        &["check"],
        &["status"],
        &["new"],
        &["new", "site"],
        &["new", "event"],
        &["completions"],
        &["man"],
    ] {
        let own = self::help(command);
        assert!(own.contains("Usage: tribina "), "{command:?}\n{own}");
        assert!(own.contains("--root <DIR>"), "{command:?} does not know --root\n{own}");
    }
}

#[test]
fn build_and_check_take_the_options_that_the_contract_names() {
    let build = help(&["build"]);
    for option in [
        "--root",
        "--jobs",
        "--format",
        "-q, --quiet",
        "-b, --base-url",
        "-D, --drafts",
        "--future",
        "--today",
        "--strict",
        "-o, --output",
    ] {
        assert!(build.contains(option), "{option}\n{build}");
    }
    let check = help(&["check"]);
    for option in ["-b, --base-url", "-D, --drafts", "--future", "--today", "--strict"] {
        assert!(check.contains(option), "{option}\n{check}");
    }
    assert!(!check.contains("--output"), "check writes nothing\n{check}");
}

#[test]
fn every_option_and_command_says_what_it_is_for() {
    fn look(command: &clap::Command, path: &str) {
        assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()), "{path}");
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            assert!(
                argument.get_help().is_some_and(|help| !help.to_string().is_empty()),
                "{path} {}",
                argument.get_id()
            );
        }
        for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
            look(inner, &format!("{path} {}", inner.get_name()));
        }
    }
    look(&tribina::cli::command(), "tribina");
}

#[test]
fn typing_mistakes_get_a_suggestion_and_status_2() {
    let site = TestSite::new("");
    let said = |arguments: &[&str]| site.command(arguments, &[]).refusal();
    assert!(said(&["biuld"]).contains("'build'"));
    assert!(said(&["build", "--ouput", "x"]).contains("'--output'"));
    assert!(said(&["build", "--format", "jsno"]).contains("'json'"));
    assert!(said(&["new", "publicaton", "X"]).contains("'publication'"));
    assert!(
        said(&["new", "publication", "X", "--lang", "sq"])
            .contains("`sq` is not a language of this site (en)")
    );
    assert!(
        said(&["build", "--today", "tomorrow"])
            .contains("--today `tomorrow` is not a day such as 2026-12-03")
    );
    assert!(
        said(&["build", "--base-url", "bridge.example"])
            .contains("write it whole, such as https://bridge.example/")
    );
    assert!(said(&["build", "--jobs", "0"]).contains("--jobs"));
    said(&[]);
}

#[test]
fn the_exit_status_tells_problems_from_failures() {
    let clean = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    let warns = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n\n[x][y]\n");
    let wrong = TestSite::new(WRONG);
    let status =
        |site: &TestSite, arguments: &[&str]| (site.check(arguments).status, site.build(arguments).status);
    assert_eq!(status(&clean, &[]), (0, 0));
    assert_eq!(status(&clean, &["--strict"]), (0, 0));
    assert_eq!(status(&warns, &[]), (0, 0));
    assert_eq!(status(&warns, &["--strict"]), (1, 1));
    assert_eq!(status(&wrong, &[]), (1, 1));
    assert_eq!(status(&clean, &["--nonsense"]), (2, 2));
    assert_eq!(clean.build(&["-o", "content"]).status, 2);
}

#[test]
fn version_names_the_program() {
    let output = program(&["--version"]).output().unwrap();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        concat!("tribina ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_new_site_builds_without_a_word() {
    let site = TestSite::bare("");
    site.remove("templates");
    for command in [&["new", "site", "institute"][..], &["init", "other"]] {
        let said = site.command(command, &[]).fine();
        assert!(said.contains("tribina build"), "{said}");
        let folder = *command.last().unwrap();
        let built = site.command(&["build", "--root", folder, "--strict"], &[]).fine();
        assert!(built.starts_with("Built "), "{built}");
        assert!(site.path(folder).join("output/index.html").is_file());
    }
    assert_eq!(site.command(&["new", "site", "third", "-q"], &[]).fine(), "");
    let again = site.command(&["new", "site", "institute"], &[]).refusal();
    assert!(again.contains("institute is there already and not empty"), "{again}");
}

#[test]
fn whatever_is_begun_with_new_checks_clean_with_drafts() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}timezone: UTC\nlanguages: {{en: {{name: English}}, sq: {{name: Shqip}}}}\n"
    ));
    for kind in KINDS {
        let title = format!("A {kind}:\n“first” & \"best\" \\ 100%");
        site.command(&["new", kind, &title], &[]).fine();
        let said = site
            .command(
                &["new", kind, "Shqip", "--lang", "SQ", "--id", &format!("a-{kind}-first-best-100")],
                &[],
            )
            .fine();
        assert!(said.contains("a translation of"), "{said}");
        site.command(&["new", kind, "In a folder", "--folder"], &[]).fine();
    }
    let said = site.check(&["-D", "--strict"]).fine();
    assert!(said.contains("all is well"), "{said}");
    site.build(&["-D"]).fine();
    let page = site.page("publications/a-publication-first-best-100/index.html");
    assert!(page.contains("title: A publication: “first” &amp; “best” \\ 100%\n"), "{page}");
}

#[test]
fn new_never_overwrites_and_stays_in_the_site() {
    let site = TestSite::new("--- content/publications/lithium.en.md ---\nmine\n");
    let refusal = site.command(&["new", "publication", "Lithium"], &[]).refusal();
    assert!(refusal.contains("lithium.en.md is there already; give another title or --id"), "{refusal}");
    assert_eq!(fs::read_to_string(site.path("content/publications/lithium.en.md")).unwrap(), "mine\n");
    for id in ["../evil", "a/b", "", "Ž"] {
        site.command(&["new", "page", "X", "--id", id], &[]).refusal();
    }
    let refusal = site.command(&["new", "publication", "Index"], &[]).refusal();
    assert!(refusal.contains("`index` is the page above the list of publications"), "{refusal}");
    let refusal = site.command(&["new", "page", "— …"], &[]).refusal();
    assert!(refusal.contains("give one with --id"), "{refusal}");
}

#[test]
fn a_translation_is_begun_beside_its_original() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: , sq: }}\n\
         --- content/events/2026/launch/index.en.md ---\n---\ntitle: Launch\ntype: launch\nstart: 2026-12-03\n---\n"
    ));
    site.command(&["new", "event", "Prezantimi", "--lang", "sq", "--id", "launch"], &[]).fine();
    assert!(site.path("content/events/2026/launch/index.sq.md").is_file());
    site.check(&["-D", "--strict"]).fine();
}

#[test]
fn completions_and_the_manual_are_printed() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = program(&["completions", shell]).output().unwrap();
        assert!(output.status.success() && output.stdout.len() > 1000, "{shell}");
    }
    let output = program(&["man"]).output().unwrap();
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.contains(".TH tribina 1") && page.contains("build"), "{page}");
}

fn json(said: &Said) -> Vec<Value> {
    said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn json_is_one_object_a_line_on_stdout() {
    for command in ["build", "check"] {
        let site = TestSite::new(WRONG);
        site.remove("site.yaml");
        let said = site.run(command, &["--format", "json"], &[]);
        assert_eq!(json(&said)[0]["code"], "site/missing");
        assert_eq!(json(&said)[0]["at"], Value::Null);
        site.write("site.yaml", SETTINGS);
        let said = site.run(command, &["--format", "json"], &[]);
        assert_eq!(said.status, 1);
        assert!(!said.stderr.contains("error["), "{}", said.stderr);
        let problems = json(&said);
        let codes: Vec<&str> = problems.iter().map(|problem| problem["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["link/missing-target", "markdown/undefined-reference"]);
        let at = &problems[0]["at"];
        let place = ["file", "line", "column", "end_line", "end_column", "start_byte", "end_byte"]
            .map(|key| at[key].clone());
        let expected = [
            Value::from("content/about.en.md"),
            5.into(),
            5.into(),
            5.into(),
            15.into(),
            38.into(),
            48.into(),
        ];
        assert_eq!(place, expected);
        assert_eq!(
            (&problems[0]["severity"], &problems[1]["severity"]),
            (&"error".into(), &"warning".into())
        );
    }
}

#[test]
fn github_lines_are_well_formed() {
    let said = TestSite::new(WRONG).check(&["--format", "github"]);
    assert_eq!(said.stdout.lines().count(), 2, "{}", said.stdout);
    for (line, severity) in said.stdout.lines().zip(["error", "warning"]) {
        let rest = line
            .strip_prefix(&format!("::{severity} file=content/about.en.md,line=5,endLine=5,col="))
            .unwrap_or_else(|| panic!("{line}"));
        let (properties, message) = rest.split_once("::").unwrap_or_else(|| panic!("{line}"));
        assert!(properties.contains(",title="), "{line}");
        assert!(!message.is_empty() && !message.contains('\r'), "{line}");
    }
}

#[test]
fn quiet_says_nothing_but_problems() {
    let clean = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    for command in ["check", "build", "build"] {
        let said = clean.run(command, &["--quiet"], &[]);
        assert_eq!((said.status, said.stdout.as_str(), said.stderr.as_str()), (0, "", ""));
    }
    let said = TestSite::new(WRONG).build(&["-q"]);
    assert!(
        said.stderr.contains("error[link/missing-target]") && !said.stderr.contains("Nothing was published"),
        "{}",
        said.stderr
    );
}

#[test]
fn colours_follow_the_environment() {
    let site = TestSite::new(WRONG);
    assert!(!site.check(&[]).stderr.contains('\u{1b}'));
    let mut forced = program(&["check"]);
    let output =
        forced.current_dir(site.path("")).env_remove("NO_COLOR").env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains('\u{1b}'));
    let mut piped = program(&["check"]);
    let output = piped.current_dir(site.path("")).env_remove("NO_COLOR").output().unwrap();
    assert!(!String::from_utf8(output.stderr).unwrap().contains('\u{1b}'));
}

#[test]
fn the_site_may_be_named_with_root_from_anywhere() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    fs::create_dir_all(site.path("content/deep")).unwrap();
    let mut command = program(&["build", "--root", "../.."]);
    let output = command.current_dir(site.path("content/deep")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(site.output().contains_key("about/index.html"));
}

#[test]
fn timings_are_printed_on_request() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    let said = site.build(&["--timings"]).fine();
    for stage in ["read", "settings", "content", "site", "plan", "make and publish"] {
        assert!(said.contains(stage), "{stage}\n{said}");
    }
}

#[test]
fn a_file_is_no_folder_of_a_site() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    for command in [&["build"][..], &["check"], &["status"], &["new", "page", "Jobs"]] {
        let said = |root: &str| site.command(&[command, &["--root", root]].concat(), &[]).refusal();
        assert_eq!(said("site.yaml"), "error: --root site.yaml is a file; name its folder: --root .\n");
        assert_eq!(
            said("content/about.en.md"),
            "error: --root content/about.en.md is a file; name the folder of the site, the one with site.yaml\n"
        );
    }
}

#[test]
fn serve_has_the_names_and_options_that_hands_know() {
    let serve = help(&["serve"]);
    for option in [
        "-p, --port",
        "-i, --interface",
        "-O, --open",
        "--navigate",
        "--poll",
        "--editor",
        "--host",
        "--published",
        "-b, --base-url",
    ] {
        assert!(serve.contains(option), "{option}\n{serve}");
    }
    for name in ["preview", "server"] {
        assert_eq!(help(&[name]), serve, "{name}");
    }
}

#[test]
fn what_serve_cannot_do_is_refused_in_a_sentence() {
    let site = TestSite::new("");
    let refused = |arguments: &[&str]| site.command(&[&["serve"], arguments].concat(), &[]).refusal();
    assert!(refused(&["--editor", "notepad"]).contains("--editor `notepad` is none of vscode, "));
    assert!(refused(&["--today", "tomorrow"]).contains("--today `tomorrow` is not a day"));
    assert!(refused(&["-b", "nowhere"]).contains("--base-url `nowhere` is not the address of a site"));
    assert!(
        refused(&["--host", "http://desk:2200"])
            .contains("--host `http://desk:2200` is not the name of a machine")
    );
    assert!(refused(&["-i", "203.0.113.7"]).contains("cannot serve at 203.0.113.7:1414"));
    site.remove("site.yaml");
    assert!(refused(&[]).contains("there is no site.yaml in SITE"));
}
