//! How works name each other: by id, by section and id, by `translation_of`; and what happens where that fails.

use crate::test_site::{SETTINGS, TestSite};

const TWO_LANGUAGES: &str = "languages: {en: {name: English}, sq: {name: Shqip}}\n";

/// A person and an organisation of the same id, and a brief with these fields.
fn namesakes(fields: &str) -> TestSite {
    TestSite::new(&format!(
        "--- content/people/bridge.md ---\n---\ntitle: Bridge Person\n---\n\
         --- content/organisations/bridge.md ---\n---\ntitle: Bridge Organisation\n---\n\
         --- content/publications/brief.md ---\n---\ntitle: Brief\ntype: report\ndate: 2024\n{fields}\n---\n"
    ))
}

#[test]
fn a_bare_id_is_a_person_before_it_is_an_organisation() {
    let site = namesakes("authors: bridge");
    site.build(&["--strict"]).fine();
    assert!(site.page("publications/brief/index.html").contains("author: Bridge Person </people/"));
}

#[test]
fn a_section_before_the_id_decides_who_is_meant() {
    for fields in [
        "authors: organisations/bridge",
        "authors: {organisation: bridge}",
        "authors: [{id: organisations/bridge}]",
    ] {
        let site = namesakes(fields);
        site.build(&["--strict"]).fine();
        let page = site.page("publications/brief/index.html");
        assert!(page.contains("author: Bridge Organisation </organisations/"), "{fields}\n{page}");
    }
    let said = namesakes("authors: organisations/brigde").check(&[]).problems();
    assert!(said.contains("there is no `brigde` in organisations\n"), "{said}");
    assert!(said.contains("help: did you mean `bridge`?"), "{said}");
}

#[test]
fn a_name_with_a_blank_needs_no_page() {
    let site = namesakes("authors: [Jovan Petrović, {name: UNDP}, {en: Us all}]");
    site.build(&["--strict"]).fine();
    let page = site.page("publications/brief/index.html");
    for name in ["author: Jovan Petrović\n", "author: UNDP\n", "author: Us all\n"] {
        assert!(page.contains(name), "{page}");
    }
}

#[test]
fn a_translation_of_another_name_joins_its_work() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}{TWO_LANGUAGES}\
         --- content/about.en.md ---\n---\ntitle: About us\n---\n\
         --- content/rreth-nesh.sq.md ---\n---\ntitle: Rreth nesh\ntranslation_of: about\n---\n"
    ));
    site.build(&["--strict"]).fine();
    assert!(site.page("about/index.html").contains("sq: /sq/rreth-nesh/\n"));
    assert!(site.page("sq/rreth-nesh/index.html").contains("en: /about/\n"));
}

#[test]
fn messages_about_translation_of_name_the_work_that_is_meant() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}{TWO_LANGUAGES}\
         --- content/about.en.md ---\n---\ntitle: About us\n---\n\
         --- content/rreth-nesh.sq.md ---\n---\ntitle: Rreth nesh\ntranslation_of: abuot\n---\n\
         --- content/who.en.md ---\n---\ntitle: Who we are\ntranslation_of: about\n---\n"
    ));
    let said = site.check(&[]).problems();
    assert!(said.contains("there is no work `abuot` to be a translation of"), "{said}");
    assert!(said.contains("help: did you mean `about`?"), "{said}");
    assert!(said.contains("`about` is there twice in the same language"), "{said}");
}

#[test]
fn a_draft_is_named_by_nothing_that_readers_see() {
    let site = namesakes("draft: true\nauthors: bridge");
    site.build(&["--strict"]).fine();
    assert!(site.output().values().all(|text| !text.contains("Brief")), "{:#?}", site.output().keys());
}

#[test]
fn a_translation_is_published_while_its_original_is_a_draft() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}{TWO_LANGUAGES}\
         --- content/publications/a.en.md ---\n---\ntitle: One\ntype: report\ndate: 2024\ndraft: true\n---\n\
         --- content/publications/a.sq.md ---\n---\ntitle: Një\n---\n"
    ));
    site.build(&["--strict"]).fine();
    assert!(site.page("sq/publications/nje/index.html").contains("date: 2024"));
    assert!(site.page("publications/index.html").contains("(sq, Shqip, ltr)"));
    assert!(!site.output().contains_key("publications/one/index.html"));
}
