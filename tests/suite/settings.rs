//! Settings that are well-formed but cannot be meant: each gets a message at its place in `site.yaml`.

use crate::test_site::{SETTINGS, TestSite};

/// Checks a site of one page with some more settings; gives what is said.
fn problems(settings: &str) -> String {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    site.write("site.yaml", &format!("{SETTINGS}{settings}\n"));
    site.check(&[]).problems()
}

#[test]
fn a_language_is_listed_once() {
    let said = problems("languages: {en: {name: English}, EN: {name: English}}");
    assert!(
        said.contains("the language `en` is listed twice") && said.contains("site.yaml:3:34\n"),
        "{said}"
    );
}

#[test]
fn two_languages_do_not_share_a_path() {
    let said = problems("languages: {en: , sq: {path: x}, mk: {path: x}}\nseverity: {strings/missing: off}");
    assert!(said.contains("`sq` and `mk` have the same path in URLs"), "{said}");
}

#[test]
fn a_language_and_a_section_do_not_share_an_address() {
    let said = problems("languages: {en: , sq: {path: people}}\nsections: {people: {slug: {en: people}}}");
    assert!(
        said.contains("two pages want the same place: /people/")
            && said.contains("site.yaml:3:")
            && said.contains("give the language another `path:`, or the section another `slug:`"),
        "{said}"
    );
}

#[test]
fn the_default_language_lives_at_the_root() {
    let said = problems("languages: {en: {name: English, path: en}, sq: }");
    assert!(
        said.contains("the first language lives at the root of the site")
            && said.contains("site.yaml:3:39\n"),
        "{said}"
    );
}

#[test]
fn a_section_that_does_not_exist_is_not_silently_set() {
    let said = problems("sections: {publicatons: {per_page: 3}}");
    assert!(
        said.contains("there is no section `publicatons`") && said.contains("did you mean `publications`?"),
        "{said}"
    );
}

#[test]
fn every_kind_of_section_can_be_set() {
    let site = TestSite::new(
        "--- content/about.md ---\n---\ntitle: About us\n---\n--- content/blog/first.md ---\n---\ntitle: First\n---\n",
    );
    let sections =
        "{publications: {per_page: 3}, topics: {slug: themen}, archive: {per_page: 5}, blog: {slug: notes}}";
    site.write("site.yaml", &format!("{SETTINGS}sections: {sections}\n"));
    site.build(&["--strict"]).fine();
    assert!(site.output().contains_key("notes/first/index.html"));
}

#[test]
fn a_slug_fits_into_a_file_name() {
    let site = TestSite::new("");
    site.write("content/about.md", &format!("---\ntitle: About us\nslug: {}\n---\n", "a".repeat(300)));
    let said = site.build(&[]).problems();
    assert!(said.contains("about.md:3:7\n") && said.contains("at most 200 letters"), "{said}");
    site.write("content/about.md", "---\ntitle: About us\n---\n");
    site.write("content/news/long.md", &format!("---\ntitle: {}\ndate: 2024\n---\n", "Ž".repeat(3000)));
    site.build(&["--strict"]).fine();
}

#[test]
fn what_expires_before_it_is_published_is_noticed() {
    let site = TestSite::new(
        "--- content/news/x.md ---\n---\ntitle: X\ndate: 2026\npublish_at: 2027-01-01\nexpires: 2026-01-01\n---\n",
    );
    let said = site.check(&[]).problems();
    assert!(
        said.contains("error[field/order]: this expires before it is published")
            && said.contains("x.md:5:10\n"),
        "{said}"
    );
}

#[test]
fn titles_become_addresses_as_their_language_spells_them() {
    let site = TestSite::new("");
    let languages = "languages:\n  en: {name: English}\n  de: {name: Deutsch}\n  sr-Cyrl: {name: Српски, path: sr, slug_letters: {ђ: d}}\n  \
                     mk: {name: Македонски, slugs: unicode}\n";
    site.write("site.yaml", &format!("{SETTINGS}{languages}"));
    site.write("content/news/first.de.md", "---\ntitle: Über größere Wälder\ndate: 2024\n---\n");
    site.write("content/news/first.sr-Cyrl.md", "---\ntitle: Ђорђе и Џеп\n---\n");
    site.write("content/news/first.mk.md", "---\ntitle: „Сѐ уште“ Ѓорѓи!\n---\n");
    site.build(&["--strict"]).fine();
    let output = site.output();
    assert!(output.contains_key("de/news/ueber-groessere-waelder/index.html"), "{:?}", output.keys());
    assert!(output.contains_key("sr/news/dorde-i-dzep/index.html"), "{:?}", output.keys());
    let page = &output["mk/news/сѐ-уште-ѓорѓи/index.html"];
    assert!(page.contains("/mk/news/%D1%81%D1%90-"), "other programs read an encoded address\n{page}");
    site.write("content/news/first.mk.md", "---\ntitle: Прв\nslug: Прв\n---\n");
    let said = site.check(&[]).problems();
    assert!(said.contains("`Прв` cannot be part of a URL"), "{said}");
}

#[test]
fn an_address_that_is_gone_is_told_once() {
    let site = TestSite::new("--- content/news/x.md ---\n---\ntitle: First title\ndate: 2024\n---\n");
    site.build(&["--strict"]).fine();
    site.write("content/news/x.md", "---\ntitle: Second title\ndate: 2024\n---\n");
    let said = site.build(&[]).fine();
    assert!(said.contains("Gone since the last build: /news/first-title/."), "{said}");
    site.write(
        "content/news/x.md",
        "---\ntitle: Second title\ndate: 2024\naliases: [/news/first-title/]\n---\n",
    );
    let said = site.build(&[]).fine();
    assert!(!said.contains("Gone"), "{said}");
}

#[test]
fn strings_of_languages_that_the_site_lacks_are_looked_at_only_where_they_are_its_own() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}theme: karavan\n\
         --- themes/karavan/theme.yaml ---\nname: Karavan\n\
         --- themes/karavan/strings/fr.ftl ---\nthis is no line\n\
         --- content/about.en.md ---\n---\ntitle: About us\n---\n"
    ));
    site.build(&["--strict"]).fine();
    site.write("strings/fr.ftl", "this is no line\nserach = Recherche\n");
    let codes = site.check(&[]).codes();
    assert!(
        ["strings/syntax", "strings/unknown"].iter().all(|code| codes.iter().any(|told| told == code)),
        "{codes:?}"
    );
    site.write("themes/karavan/strings/en.ftl", "this is no line\n");
    assert!(site.check(&[]).stderr.contains("themes/karavan/strings/en.ftl:1:6"));
}
