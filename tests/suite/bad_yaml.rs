//! Front matter and settings as they are mistyped: each slip is one mistake, and what is fine stays as it is written.

use crate::test_site::{SETTINGS, TestSite};

#[test]
fn tabs_before_a_field_are_explained() {
    let said =
        TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\nimage:\n\tsrc: a.png\n---\n").refused();
    assert!(said.stderr.contains("tabs") && said.stderr.contains("brief.en.md:6:"), "{}", said.stderr);
}

#[test]
fn front_matter_that_is_not_closed_is_one_mistake() {
    let said = TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\n\nThe text.\n").refused();
    assert_eq!(said.codes(), ["front-matter/unclosed"], "{}", said.stderr);
}

#[test]
fn a_key_given_twice_is_one_mistake() {
    let said = TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\ndate: 2025\n---\n").refused();
    assert_eq!(said.codes(), ["yaml/duplicate-key"], "{}", said.stderr);
    assert!(said.stderr.contains("5 │ date: 2025"), "{}", said.stderr);
}

#[test]
fn the_same_field_under_a_familiar_and_our_own_name_is_one_mistake() {
    let said = TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\nsummary: x\ndescription: y\n---\n")
        .refused();
    assert_eq!(said.codes(), ["yaml/duplicate-key"], "{}", said.stderr);
}

#[test]
fn an_unquoted_title_with_a_colon_gets_the_corrected_line_and_nothing_else_is_complained_of() {
    let wrong = "---\ntitle: Workshop: “Dialogue” in Prishtina\ntype: report\ndate: 2024\n---\n";
    let site = TestSite::brief(wrong);
    let said = site.refused();
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
        let site = TestSite::brief(&format!("---\n{slip}\ntype: report\ndate: 2024\n---\n"));
        let said = site.refused();
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
    let site = TestSite::brief(
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
fn empty_files_and_files_of_front_matter_alone() {
    for text in ["", "\n", "\u{feff}", "   \n"] {
        let said = TestSite::brief(text).refused();
        assert_eq!(said.codes(), ["front-matter/missing"], "{text:?}\n{}", said.stderr);
    }
    for text in ["---\n---", "---\n---\n", "---\n\n---\n", "---\n# only a comment\n---\n"] {
        let said = TestSite::brief(text).refused();
        assert_eq!(said.codes(), ["field/missing"], "{text:?}\n{}", said.stderr);
    }
    for text in ["---\njust words\n---\n", "---\n- a list\n---\n", "---\n42\n---\n"] {
        let said = TestSite::brief(text).refused();
        assert_eq!(said.codes(), ["field/wrong-type"], "{text:?}\n{}", said.stderr);
    }
    let site = TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\n---");
    site.build(&["--strict"]).fine();
    assert!(site.output().contains_key("publications/a/index.html"));
}

#[test]
fn empty_fields_count_as_absent() {
    let site = TestSite::brief(
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
        let said = with(empty).refused();
        assert_eq!(said.codes(), ["field/missing"], "{empty:?}\n{}", said.stderr);
    }
    for wrong in ["- title\n- base_url\n", "just words\n", "title: [\n"] {
        with(wrong).refused();
    }
    let said = TestSite::bare(about).refused();
    assert_eq!(said.codes(), ["site/missing"], "{}", said.stderr);
    let wrong_everywhere = "title: {xx: A}\nbase_url: x\nlanguages: [en]\ntopics: [a]\nmenu: {a: b}\ntimezone: 5\nseverity: all\n\
                            sections: 4\nhtml: maybe\nuntranslated: {}\ntheme: ../x\npublisher: we\nfeed_items: 0\n";
    with(wrong_everywhere).refused();
}

#[test]
fn control_characters_of_yaml_escapes_do_not_reach_pages_or_feeds() {
    let site = TestSite::brief("---\ntitle: \"a\\u0001b\\u000bc\"\ntype: report\ndate: 2024\n---\n");
    site.build(&[]).fine();
    let feed = site.page("feed.xml");
    assert!(feed.contains("<title>a b c</title>"), "{feed}");
    assert!(!feed.contains(|c: char| c.is_control() && c != '\n'), "{feed}");
}

#[test]
fn what_is_opened_and_not_closed_is_one_mistake_where_it_opens() {
    for (field, what, place, help) in [
        ("summary: \"A quote", "quote", "3:10", "close it with `\"`"),
        ("summary: \"A quote\nsubtitle: \"Another\"", "quote", "3:10", "close it with `\"`"),
        ("keywords: [one, two", "bracket", "3:11", "close it with `]`"),
        ("keywords: [one,\n  two", "bracket", "3:11", "close it with `]`"),
        ("authors: ['ana, marko]", "quote", "3:11", "close it with `'`"),
        ("image: {src: a.png, alt: A bridge", "bracket", "3:8", "close it with `}`"),
        ("extra: {colour: #0b5054}", "bracket", "3:8", "begins a comment: put quotes around a value"),
    ] {
        let text = format!("---\ntitle: A\n{field}\ntype: report\ndate: 2024\n---\n\nText.\n");
        let said = TestSite::brief(&text).refused();
        assert_eq!(said.codes(), ["yaml/syntax"], "{field}\n{}", said.stderr);
        let message = format!("the {what} that opens here is not closed");
        for words in [&message, &format!("brief.en.md:{place}\n"), help] {
            assert!(said.stderr.contains(words), "{words}\n{}", said.stderr);
        }
    }
}

#[test]
fn a_forgotten_colon_gets_the_corrected_line() {
    let said = TestSite::brief("---\ntitle: A\ntype: report\ndate: 2024\ntopics [energy]\n---\n").refused();
    assert_eq!(said.codes(), ["yaml/syntax"], "{}", said.stderr);
    assert!(said.stderr.contains("there is no colon after `topics`"), "{}", said.stderr);
    assert!(said.stderr.contains("help: write: topics: [energy]"), "{}", said.stderr);
}

#[test]
fn a_mistyped_field_is_not_told_as_missing_too() {
    let said = TestSite::brief("---\nTitle: A\ntype: report\ndaet: 2024\n---\n").refused();
    assert_eq!(said.codes(), ["field/unknown"], "{}", said.stderr);
    assert!(said.stderr.contains("did you mean `title`?") && said.stderr.contains("did you mean `date`?"));
    assert!(said.stderr.ends_with("Nothing was published: 2 errors.\n"), "{}", said.stderr);
}

#[test]
fn typographic_quotes_around_a_value_are_told_apart_from_straight_ones() {
    let said = TestSite::brief("---\ntitle: “A”\ntype: “report”\ndate: „2024-05-01“\nseries: a\n---\n")
        .refused()
        .stderr;
    let advice = "help: typographic quotes are part of the value; write 2024-05-01, or \"2024-05-01\" with straight ones\n";
    assert!(said.contains(advice), "{said}");
    assert!(said.contains("write report, or \"report\""), "{said}");
    assert!(!said.contains("write A"), "a title may be a quotation: {said}");
}

#[test]
fn settings_under_another_name_are_told_what_to_be_called() {
    let site = TestSite::bare("");
    site.write("site.yml", SETTINGS);
    let said = site.refused().stderr;
    assert!(said.contains("help: rename site.yml to site.yaml\n"), "{said}");
}

#[test]
fn a_series_without_a_title_is_told_to_have_one() {
    let site = TestSite::bare("");
    site.write("site.yaml", &format!("{SETTINGS}series:\n  briefs: {{issn: 2434-561X}}\n"));
    let said = site.refused();
    assert!(said.stderr.starts_with("error[field/missing]: `title` is missing\n"), "{}", said.stderr);
    assert!(said.stderr.contains("published: 1 error"), "{}", said.stderr);
}

#[test]
fn hours_of_events_have_no_offset() {
    let site = TestSite::new(
        "--- content/events/launch.en.md ---\n---\ntitle: Launch\ntype: launch\nstart: 2027-03-05T18:00+02:00\n---\n",
    );
    let said = site.refused();
    assert!(said.stderr.contains("`2027-03-05T18:00+02:00` has an offset"), "{}", said.stderr);
    assert!(
        said.stderr.contains("help: write the clock of the place, such as 2027-03-05T18:00;"),
        "{}",
        said.stderr
    );
}

#[test]
fn days_in_other_orders_and_with_other_dashes_get_the_line_to_write() {
    for written in ["5.3.2024", "2024-3-5", "2024/03/05", "2024–03–05"] {
        let said = TestSite::brief(&format!("---\ntitle: A\ntype: report\ndate: {written}\n---\n")).refused();
        assert!(said.stderr.contains("help: write 2024-03-05\n"), "{}", said.stderr);
    }
}

#[test]
fn somebody_with_a_page_and_another_name_is_told() {
    let site = TestSite::brief(
        "---\ntitle: A\ntype: report\ndate: 2024\nauthors: {name: Ana Hoxha, organisation: ura}\n---\n",
    );
    site.write("content/organisations/ura.en.md", "---\ntitle: Ura\n---\n");
    let said = site.refused();
    assert!(said.stderr.starts_with("error[field/contradiction]: somebody with a page"), "{}", said.stderr);
}
