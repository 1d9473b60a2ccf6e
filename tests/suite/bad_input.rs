//! Files, names and links that nobody meant to write: the right exit status, one clear sentence, never a panic, and
//! nothing published.
//!
//! That no run panics and that every exit status is 0, 1 or 2 is checked by `TestSite` itself.

use std::path::Path;

use crate::test_site::{SETTINGS, TestSite, program};

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
    let said = TestSite::brief(
        "\u{feff}---\r\ntitle: Мост\r\ntype: report\r\ndate: 2024\r\nМост: {daet: да}\r\n---\r\n",
    )
    .refused();
    assert!(
        said.stderr.contains("brief.en.md:5:1\n") && said.stderr.contains("5 │ Мост: {daet: да}\n  │ ━━━━\n"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_text_in_another_encoding_is_one_mistake() {
    let site = TestSite::new("");
    site.write_bytes("content/contact.en.md", b"---\ntitle: Karad\x9ei\xe6\n---\n");
    let said = site.refused();
    assert_eq!(said.codes(), ["file/not-utf8"], "{}", said.stderr);
    let site = TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    site.write_bytes("site.yaml", b"title: Karad\x9ei\xe6\nbase_url: https://bridge.example/\n");
    let said = site.refused();
    assert_eq!(said.codes(), ["file/not-utf8"], "{}", said.stderr);
}

#[test]
fn a_cyrillic_file_name_gets_a_better_one() {
    let site = TestSite::new("");
    site.write("content/news/Ђорђевић о мосту.md", "---\ntitle: А\ndate: 2024\n---\n");
    let said = site.refused();
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
    let said = site.refused();
    assert_eq!(said.codes(), ["url/clash"], "{}", said.stderr);
    assert!(said.stderr.contains("differ only in capitals"), "{}", said.stderr);
}

#[test]
fn a_file_and_a_folder_of_one_name_clash() {
    let site =
        TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n--- static/about ---\nold\n");
    let said = site.refused();
    assert_eq!(said.codes(), ["url/clash"], "{}", said.stderr);
}

#[test]
fn links_do_not_climb_out_of_the_site() {
    let body = "[a](../../../../../../etc/passwd) ![b](../../../secret.png) [c](../site.yaml) [d](..%2f..%2f..%2fetc%2fpasswd) [e](../../etc/passwd.md)";
    let site = TestSite::new(&format!("--- content/about.en.md ---\n---\ntitle: About us\n---\n\n{body}\n"));
    site.write("../secret.png", "secret");
    let said = site.refused();
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
        let site = TestSite::brief(&format!("---\ntitle: A\ntype: report\ndate: 2024\n{field}\n---\n"));
        site.write("../secret.png", "secret");
        let said = site.refused();
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
        TestSite::brief(&format!("---\ntitle: A\ntype: report\ndate: 2024\n{field}\n---\n")).refused();
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_in_a_circle_or_out_of_the_site_is_refused() {
    use std::os::unix::fs::symlink;
    let site = || TestSite::new("--- content/about.en.md ---\n---\ntitle: About us\n---\n");
    let circle = site();
    symlink("../content", circle.path("content/again")).unwrap();
    assert_eq!(circle.refused().codes(), ["file/unreadable"]);
    let out = site();
    out.write("../private/salaries.pdf", "secret");
    symlink("../../private", out.path("content/private")).unwrap();
    symlink("../../private/salaries.pdf", out.path("content/salaries.pdf")).unwrap();
    let said = out.refused();
    assert_eq!(said.stderr.matches("leads out of the site's folder").count(), 2, "{}", said.stderr);
    let inside = site();
    inside.write("content/files/statute.pdf", "%PDF");
    std::fs::create_dir_all(inside.path("static")).unwrap();
    symlink("../content/files/statute.pdf", inside.path("static/statute.pdf")).unwrap();
    inside.build(&["--strict"]).fine();
    assert_eq!(inside.page("statute.pdf"), "%PDF");
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
fn an_alias_is_never_an_address_of_another_host() {
    let said = TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\naliases: [//evil.example/]\n---\n")
        .refused();
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

#[cfg(unix)]
#[test]
fn a_pipe_in_the_site_is_reported_and_not_waited_for() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    for path in ["content/x.en.md", "content/picture.png"] {
        let made = std::process::Command::new("mkfifo").arg(site.path(path)).status().unwrap();
        assert!(made.success());
    }
    let said = site.refused().stderr;
    for path in ["content/x.en.md", "content/picture.png"] {
        assert!(said.contains(path), "{said}");
    }
    assert_eq!(said.matches("this is no ordinary file").count(), 2, "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn nobody_to_tell_is_no_reason_to_break_down() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitel: About us\n---\n");
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut check = program(&["check"]);
    check.current_dir(site.path("")).stderr(full());
    assert_eq!(check.status().unwrap().code(), Some(1));
    let mut nowhere = program(&["check", "--root", "nowhere"]);
    nowhere.current_dir(site.path("")).stderr(full());
    assert_eq!(nowhere.status().unwrap().code(), Some(2));
}
