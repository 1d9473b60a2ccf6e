//! Input that nobody meant to write: the right exit status, one clear sentence, never a panic, and nothing published.
//!
//! That no run panics and that every exit status is 0, 1 or 2 is checked by `TestSite` itself.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::test_site::{SETTINGS, Said, TestSite, program};

/// Checks that both commands find problems and that nothing is written; gives what `build` says.
#[track_caller]
fn refused(site: &TestSite) -> Said {
    assert_eq!(site.check(&[]).status, 1, "check");
    let said = site.build(&[]);
    assert_eq!(said.status, 1, "{}", said.stderr);
    assert!(!site.path("output").exists(), "an output was made");
    said
}

fn brief(front_matter: &str) -> TestSite {
    let site = TestSite::new("");
    site.write("content/publications/brief.en.md", front_matter);
    site
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let site = TestSite::new("");
    site.write("site.yaml", &format!("\u{feff}{}", SETTINGS.replace('\n', "\r\n")));
    site.write("content/about.en.md", "\u{feff}---\r\ntitle: About us\r\nsummary: >-\r\n  One\r\n  two.\r\n---\r\n\r\nFirst.\r\n\r\nSecond.\r\n");
    site.build(&["--strict"]).fine();
    let page = site.page("about/index.html");
    assert!(
        page.contains("title: About us\nsummary: One two.\n") && page.contains("<p>First.</p>"),
        "{page}"
    );
}

#[test]
fn positions_are_right_behind_a_byte_order_mark_and_cyrillic() {
    let said = refused(&brief(
        "\u{feff}---\r\ntitle: Мост\r\ntype: report\r\ndate: 2024\r\nМост: {daet: да}\r\n---\r\n",
    ));
    assert!(
        said.stderr.contains("brief.en.md:5:1\n") && said.stderr.contains("5 │ Мост: {daet: да}\n  │ ━━━━\n"),
        "{}",
        said.stderr
    );
}

#[test]
fn tabs_before_a_field_are_explained() {
    let said = refused(&brief("---\ntitle: A\ntype: report\ndate: 2024\nimage:\n\tsrc: a.png\n---\n"));
    assert!(said.stderr.contains("tabs") && said.stderr.contains("brief.en.md:6:"), "{}", said.stderr);
}

#[test]
fn front_matter_that_is_not_closed_is_one_mistake() {
    let said = refused(&brief("---\ntitle: A\ntype: report\ndate: 2024\n\nThe text.\n"));
    assert_eq!(said.codes(), ["front-matter/unclosed"], "{}", said.stderr);
}

#[test]
fn a_key_given_twice_is_one_mistake() {
    let said = refused(&brief("---\ntitle: A\ntype: report\ndate: 2024\ndate: 2025\n---\n"));
    assert_eq!(said.codes(), ["yaml/duplicate-key"], "{}", said.stderr);
    assert!(said.stderr.contains("5 │ date: 2025"), "{}", said.stderr);
}

#[test]
fn the_same_field_under_a_familiar_and_our_own_name_is_one_mistake() {
    let said = refused(&brief("---\ntitle: A\ntype: report\ndate: 2024\nsummary: x\ndescription: y\n---\n"));
    assert_eq!(said.codes(), ["yaml/duplicate-key"], "{}", said.stderr);
}

#[test]
fn an_unquoted_title_with_a_colon_gets_the_corrected_line_and_nothing_else_is_complained_of() {
    let wrong = "---\ntitle: Workshop: “Dialogue” in Prishtina\ntype: report\ndate: 2024\n---\n";
    let site = brief(wrong);
    let said = refused(&site);
    assert_eq!(said.codes(), ["yaml/syntax"], "{}", said.stderr);
    let corrected = "title: \"Workshop: “Dialogue” in Prishtina\"";
    assert!(said.stderr.contains(&format!("help: write: {corrected}\n")), "{}", said.stderr);
    site.write(
        "content/publications/brief.en.md",
        &wrong.replace("title: Workshop: “Dialogue” in Prishtina", corrected),
    );
    site.build(&["--strict"]).fine();
    assert!(
        site.page("publications/workshop-dialogue-in-prishtina/index.html")
            .contains("title: Workshop: “Dialogue” in Prishtina\n")
    );
}

#[test]
fn the_corrected_lines_of_usual_slips_build_as_they_are_shown() {
    for slip in [
        "title: Energy: now",
        "title: @home",
        "title: \"Home\" and abroad",
        "title: *Home*",
        "title: %x",
        "title: Why: \"x\" \\ y",
    ] {
        let site = brief(&format!("---\n{slip}\ntype: report\ndate: 2024\n---\n"));
        let said = refused(&site);
        let corrected = said.stderr.lines().find_map(|line| line.strip_prefix("help: write: "));
        let corrected = corrected.unwrap_or_else(|| panic!("no corrected line for {slip}\n{}", said.stderr));
        site.write(
            "content/publications/brief.en.md",
            &format!("---\n{corrected}\ntype: report\ndate: 2024\n---\n"),
        );
        site.build(&[]).fine();
    }
}

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
    let said = refused(&brief(&bomb));
    assert!(said.stderr.contains("this YAML unfolds into far more than it says"), "{}", said.stderr);
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[test]
fn deeply_nested_yaml_is_refused_at_once() {
    let started = Instant::now();
    refused(&brief(&format!("---\ntitle: A\nextra: {}\n---\n", "[".repeat(100_000))));
    refused(&brief(&format!(
        "---\ntitle: A\nextra: {}x{}\n---\n",
        "{a: ".repeat(20_000),
        "}".repeat(20_000)
    )));
    assert!(started.elapsed() < Duration::from_secs(10));
}

#[test]
fn the_country_code_of_norway_and_words_that_yaml_once_took_for_truth_are_texts() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: , no: {{name: Norsk}}}}\nseverity: {{strings/missing: off}}\n\
         --- content/organisations/nupi.no.md ---\n---\ntitle: Nei\nlang: no\ncountry: NO\nextra: {{on: off, y: n}}\n---\n"
    ));
    site.build(&["--strict"]).fine();
    assert!(site.page("organisations/index.html").contains("in NO"));
}

#[test]
fn numbers_stay_as_they_are_written() {
    let site = brief(
        "---\ntitle: 2024\nsubtitle: 1e3\nsummary: 007\ntype: report\ndate: 2024\nnumber: 010\nseries: 1.10\nextra: {x: 1_000}\n---\n",
    );
    site.build(&[]).fine();
    let page = site.page("publications/2024/index.html");
    assert!(
        page.contains("title: 2024\nsubtitle: 1e3\nsummary: 007\n") && page.contains("series: 1.10 010\n"),
        "{page}"
    );
}

#[test]
fn a_file_of_20_megabytes_is_refused_with_one_sentence() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    site.write(
        "content/minutes.en.md",
        &format!("---\ntitle: Minutes\n---\n{}", "All agreed.\n".repeat(1_700_000)),
    );
    let said = refused(&site);
    assert_eq!(said.codes(), ["file/too-large"], "{}", said.stderr);
}

#[test]
fn a_text_in_another_encoding_is_one_mistake() {
    let site = TestSite::new("");
    site.write_bytes("content/contact.en.md", b"---\ntitle: Karad\x9ei\xe6\n---\n");
    let said = refused(&site);
    assert_eq!(said.codes(), ["file/not-utf8"], "{}", said.stderr);
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    site.write_bytes("site.yaml", b"title: Karad\x9ei\xe6\nbase_url: https://bridge.example/\n");
    let said = refused(&site);
    assert_eq!(said.codes(), ["file/not-utf8"], "{}", said.stderr);
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
fn a_cyrillic_file_name_gets_a_better_one() {
    let site = TestSite::new("");
    site.write("content/news/Ђорђевић о мосту.md", "---\ntitle: А\ndate: 2024\n---\n");
    let said = refused(&site);
    assert_eq!(said.codes(), ["file/bad-name"], "{}", said.stderr);
    assert!(said.stderr.contains("rename it to `djordjevic-o-mostu`"), "{}", said.stderr);
}

#[test]
fn attachments_may_have_names_of_any_letters_with_blanks() {
    let site = TestSite::new(
        "--- content/news/first/index.en.md ---\n---\ntitle: First\ndate: 2024\nattachments: [Извештај за 2024.pdf]\n---\n\n[x](Извештај%20за%202024.pdf)\n",
    );
    site.write("content/news/first/Извештај за 2024.pdf", "%PDF");
    site.build(&["--strict"]).fine();
    assert_eq!(site.page("news/first/Извештај за 2024.pdf"), "%PDF");
    assert!(site.page("news/first/index.html").contains("<a href=\"/news/first/Извештај%20за%202024.pdf\">"));
}

#[test]
fn urls_that_differ_only_in_capitals_clash() {
    let site = TestSite::new(
        "--- content/about.en.md ---\n---\ntitle: About us\n---\n--- static/About/index.html ---\nold\n",
    );
    let said = refused(&site);
    assert_eq!(said.codes(), ["url/clash"], "{}", said.stderr);
    assert!(said.stderr.contains("differ only in capitals"), "{}", said.stderr);
}

#[test]
fn a_file_and_a_folder_of_one_name_clash() {
    let site =
        TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n--- static/about ---\nold\n");
    let said = refused(&site);
    assert_eq!(said.codes(), ["url/clash"], "{}", said.stderr);
}

#[test]
fn links_do_not_climb_out_of_the_site() {
    let body = "[a](../../../../../../etc/passwd) ![b](../../../secret.png) [c](../site.yaml) [d](..%2f..%2f..%2fetc%2fpasswd) [e](../../etc/passwd.md)";
    let site = TestSite::new(&format!("--- content/about.en.md ---\n---\ntitle: About us\n---\n\n{body}\n"));
    site.write("../secret.png", "secret");
    let said = refused(&site);
    assert_eq!(said.codes(), ["link/outside-site"], "{}", said.stderr);
    assert_eq!(said.stderr.matches("error[link/outside-site]").count(), 5, "{}", said.stderr);
}

#[test]
fn fields_do_not_name_files_outside_the_site() {
    for field in [
        "pdf: ../../../secret.png",
        "image: {src: ../../../secret.png, alt: x}",
        "attachments: [../../site.yaml]",
        "pdf: /../site.yaml",
    ] {
        let site = brief(&format!("---\ntitle: A\ntype: report\ndate: 2024\n{field}\n---\n"));
        site.write("../secret.png", "secret");
        let said = refused(&site);
        assert!(said.stderr.contains("secret.png") || said.stderr.contains("site.yaml"), "{}", said.stderr);
    }
}

#[test]
fn old_addresses_and_slugs_stay_inside_the_output() {
    for field in [
        "aliases: [/../../evil]",
        "aliases: ['/a/../../../evil/']",
        "slug: ../evil",
        "slug: a/b",
        "aliases: ['//../evil']",
        "aliases: ['/..\\evil']",
    ] {
        refused(&brief(&format!("---\ntitle: A\ntype: report\ndate: 2024\n{field}\n---\n")));
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_in_a_circle_or_out_of_the_site_is_refused() {
    use std::os::unix::fs::symlink;
    let site = || TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    let circle = site();
    symlink("../content", circle.path("content/again")).unwrap();
    assert_eq!(refused(&circle).codes(), ["file/unreadable"]);
    let out = site();
    out.write("../private/salaries.pdf", "secret");
    symlink("../../private", out.path("content/private")).unwrap();
    symlink("../../private/salaries.pdf", out.path("content/salaries.pdf")).unwrap();
    let said = refused(&out);
    assert_eq!(said.stderr.matches("leads out of the site's folder").count(), 2, "{}", said.stderr);
    let inside = site();
    inside.write("content/files/statute.pdf", "%PDF");
    std::fs::create_dir_all(inside.path("static")).unwrap();
    symlink("../content/files/statute.pdf", inside.path("static/statute.pdf")).unwrap();
    inside.build(&["--strict"]).fine();
    assert_eq!(inside.page("statute.pdf"), "%PDF");
}

#[test]
fn empty_files_and_files_of_front_matter_alone() {
    for text in ["", "\n", "\u{feff}", "   \n"] {
        let said = refused(&brief(text));
        assert_eq!(said.codes(), ["front-matter/missing"], "{text:?}\n{}", said.stderr);
    }
    for text in ["---\n---", "---\n---\n", "---\n\n---\n", "---\n# only a comment\n---\n"] {
        let said = refused(&brief(text));
        assert_eq!(said.codes(), ["field/missing"], "{text:?}\n{}", said.stderr);
    }
    for text in ["---\njust words\n---\n", "---\n- a list\n---\n", "---\n42\n---\n"] {
        let said = refused(&brief(text));
        assert_eq!(said.codes(), ["field/wrong-type"], "{text:?}\n{}", said.stderr);
    }
    let site = brief("---\ntitle: A\ntype: report\ndate: 2024\n---");
    site.build(&["--strict"]).fine();
    assert!(site.output().contains_key("publications/a/index.html"));
}

#[test]
fn empty_fields_count_as_absent() {
    let site = brief(
        "---\ntitle: A\nsubtitle:\nsummary:\ntype: report\ndate: 2024\nupdated:\nauthors: []\ntopics:\nimage:\nprojects: ~\n\
         attachments: []\nextra:\nslug:\naliases:\ndraft:\nfeatured:\nlang:\npdf:\nfirst_published:\nrelated: []\n---\n",
    );
    site.build(&["--strict"]).fine();
}

#[test]
fn settings_that_are_empty_a_list_or_missing() {
    let about = "--- content/about.en.md ---\n---\ntitle: About us\n---\n";
    let with = |settings: &str| {
        let site = TestSite::bare(about);
        site.write("site.yaml", settings);
        site
    };
    for empty in ["", "\n", "# nothing yet\n", "---\n", "{}\n"] {
        let said = refused(&with(empty));
        assert_eq!(said.codes(), ["field/missing"], "{empty:?}\n{}", said.stderr);
    }
    for wrong in ["- title\n- base_url\n", "just words\n", "title: [\n"] {
        refused(&with(wrong));
    }
    let said = refused(&TestSite::bare(about));
    assert_eq!(said.codes(), ["site/missing"], "{}", said.stderr);
    let wrong_everywhere = "title: {xx: A}\nbase_url: x\nlanguages: [en]\ntopics: [a]\nmenu: {a: b}\ntimezone: 5\nseverity: all\n\
                            sections: 4\nhtml: maybe\nuntranslated: {}\ntheme: ../x\npublisher: we\nfeed_items: 0\n";
    refused(&with(wrong_everywhere));
}

#[test]
fn a_site_without_content_is_built_with_a_warning() {
    for text in ["", "--- content/readme.txt ---\nnothing yet\n"] {
        let site = TestSite::new(text);
        let said = site.build(&[]);
        assert_eq!(said.codes(), ["site/empty"], "{}", said.stderr);
        said.fine();
        assert!(site.output().contains_key("index.html"));
    }
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
    let said = refused(&brief(front_matter));
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
    refused(&brief(&format!("---\ntitle: A\n{lines}---\n")));
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

#[test]
fn what_editors_and_systems_leave_behind_is_ignored() {
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    for junk in [
        "content/.about.en.md.swp",
        "content/about.en.md~",
        "content/.DS_Store",
        "content/#about.en.md#",
        "static/.git/config",
        "content/about.en.md.bak",
        "static/Thumbs.db",
    ] {
        site.write(junk, "junk");
    }
    site.build(&["--strict"]).fine();
    assert!(site.output().keys().all(|path| path != "Thumbs.db" && !path.contains(".git")));
}

#[test]
fn a_root_that_is_no_folder_is_a_failure() {
    let refusal = |root: &Path| {
        let output = program(&["check", "--root", root.to_str().unwrap()]).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let site = TestSite::new("");
    let (status, message) = refusal(&site.path("nowhere"));
    assert_eq!(status, Some(2), "{message}");
    assert!(message.starts_with("error: cannot open the site's folder "), "{message}");
    let (status, message) = refusal(&site.path("site.yaml"));
    assert_ne!(status, Some(0), "{message}");
}

#[test]
fn hostile_titles_do_not_break_out_of_markup() {
    let site = TestSite::new(
        "--- content/news/x.en.md ---\n---\ntitle: \"</title><script>alert(1)</script> & ]]>\"\ndate: 2024\nsummary: \"<b>&amp;\"\n---\n",
    );
    site.build(&[]).fine();
    let output = site.output();
    let made = output.iter().filter(|(path, _)| !path.starts_with("assets/"));
    assert!(made.into_iter().all(|(_, text)| !text.contains("<script>")));
    assert!(output["news/feed.xml"].contains("&amp;"), "{}", output["news/feed.xml"]);
}

#[test]
fn control_characters_of_yaml_escapes_do_not_reach_pages_or_feeds() {
    let site = brief("---\ntitle: \"a\\u0001b\\u000bc\"\ntype: report\ndate: 2024\n---\n");
    site.build(&[]).fine();
    let feed = site.page("feed.xml");
    assert!(feed.contains("<title>a b c</title>"), "{feed}");
    assert!(!feed.contains(|c: char| c.is_control() && c != '\n'), "{feed}");
}

#[test]
fn an_alias_is_never_an_address_of_another_host() {
    let said = refused(&brief("---\ntitle: A\ntype: report\ndate: 2024\naliases: [//evil.example/]\n---\n"));
    assert_eq!(said.codes(), ["field/bad-value"], "{}", said.stderr);
}

#[test]
fn works_hidden_in_a_language_leave_no_empty_groups() {
    let site = TestSite::bare(
        "--- site.yaml ---\ntitle: A\nbase_url: https://x.example/\nlanguages: {en: {name: English}, sq: {name: Shqip}}\n\
         sections: {events: {untranslated: hide}}\n\
         --- content/events/launch.en.md ---\n---\ntitle: Launch\ntype: launch\nstart: 2027-02-01\nspeakers: [ana]\n---\n\
         --- content/people/ana.en.md ---\n---\ntitle: Ana\n---\n\
         --- content/people/ana.sq.md ---\n---\ntitle: Ana\n---\n",
    );
    // With the theme that comes with the program.
    site.remove("templates");
    site.check(&[]).fine();
}

#[test]
fn headings_that_jump_are_rendered_without_gaps() {
    let site = TestSite::new(
        "--- content/about.en.md ---\n---\ntitle: A\n---\n\n## B\n\n#### C\n\n#### D\n\n## E\n",
    );
    site.build(&[]).fine();
    let page = site.page("about/index.html");
    for heading in ["<h2 id=\"b\">", "<h3 id=\"c\">", "<h3 id=\"d\">", "<h2 id=\"e\">"] {
        assert!(page.contains(heading), "{heading} in {page}");
    }
}

#[test]
fn every_broken_template_is_told_in_one_run() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.write("templates/news.html", "{% extends \"bse.html\" %}");
    site.write("templates/event.html", "{% extends \"nope.html\" %}");
    site.write("templates/page.html", "<h1>{{ work.title }</h1>");
    site.write("templates/person.html", "{{ work.title | shout }}{{ zork(a=1) }}");
    let said = refused(&site).stderr;
    for message in [
        "extends `nope.html`, which does not exist",
        "extends `bse.html`, which does not exist",
        "Found `}` but expected }}",
        "Unknown filter `shout`",
        "Unknown function `zork`",
    ] {
        assert!(said.contains(message), "{message}\n{said}");
    }
}

#[test]
fn a_broken_parent_is_told_without_what_its_children_miss() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.remove("templates");
    site.write("templates/base.html", "<body>{% block main %}{% endblock %}{% block foot %}</body>\n");
    let said = refused(&site);
    assert_eq!(said.codes(), ["template/syntax"], "{}", said.stderr);
    assert!(said.stderr.contains("templates/base.html:"), "{}", said.stderr);
    assert!(said.stderr.ends_with("Nothing was published: 1 error.\n"), "{}", said.stderr);
}

#[test]
fn a_frame_without_a_part_that_pages_fill_is_told_what_to_add() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.remove("templates");
    let frame = "<title>{% block title %}{% endblock %}</title>{% block head %}{% endblock %}{% block main %}{% endblock %}\n";
    site.write("templates/base.html", frame);
    let said = refused(&site).stderr;
    assert!(said.contains("built-in:default/templates/not_found.html:"), "{said}");
    let advice = "help: add `{% block breadcrumbs %}{% endblock breadcrumbs %}` to templates/base.html, where it shall stand";
    assert!(said.contains(advice), "{said}");
}
