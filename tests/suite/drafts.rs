//! Drafts may be unfinished: what is wrong in them keeps nothing else from being published.

use crate::test_site::{SETTINGS, TestSite};

const BAD_DRAFT: &str = "---\ntitle: Rivers: what now?\ndraft: true\ndate: soon\nauthors: [nobody]\n---\n\n# One\n\n[x](../nowhere.md)\n";

fn site(files: &str) -> TestSite {
    TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: {{name: English}}, sq: {{name: Shqip}}}}\n\
         severity: {{strings/missing: off, markdown/heading-level: error}}\n\
         --- content/about.en.md ---\n---\ntitle: About us\n---\n{files}"
    ))
}

#[test]
fn errors_of_a_draft_are_warnings_until_it_is_published() {
    let site = site(&format!("--- content/publications/rivers.en.md ---\n{BAD_DRAFT}"));
    let said = site.build(&[]);
    let codes = said.codes();
    assert_eq!(codes, ["yaml/syntax", "field/bad-value", "reference/unknown", "markdown/heading-level"]);
    let text = said.fine();
    assert!(
        !text.contains("error[")
            && text.contains("help: this is a draft, so the rest is published all the same"),
        "{text}"
    );
    assert!(site.output().contains_key("about/index.html"));
    let said = site.build(&["--drafts"]).problems();
    assert!(said.contains("error[field/bad-value]") && !said.contains("this is a draft"), "{said}");
    let site = self::site("--- content/publications/rivers.en.md ---\n---\ndraft: true\n---\n");
    let said = site.build(&[]);
    assert_eq!(said.codes(), ["field/missing"]);
    said.fine();
}

#[test]
fn a_draft_translation_waits_but_facts_that_it_shares_do_not() {
    let original =
        "--- content/publications/rivers.sq.md ---\n---\ntitle: Lumenjtë\ntype: report\ndate: 2024\n---\n";
    let said = site(&format!("{original}--- content/publications/rivers.en.md ---\n---\ntitle: Rivers: what now?\ndraft: true\nslug: A/B\nimage: {{alt: [x]}}\n---\n")).build(&[]);
    assert_eq!(said.codes(), ["yaml/syntax", "field/bad-value", "field/wrong-type"]);
    said.fine();
    let original = original.replace("date: 2024\n", "");
    let said = site(&format!("{original}--- content/publications/rivers.en.md ---\n---\ntitle: Rivers\ndraft: true\ndate: soon\n---\n")).build(&[]);
    assert!(said.problems().contains("error[field/bad-value]"));
}

#[test]
fn what_a_broken_draft_may_hide_is_still_missing_from_the_published_translation() {
    let said = site(
        "--- content/publications/rivers.sq.md ---\n---\ntitle: Lumenjtë\n---\n\
         --- content/publications/rivers.en.md ---\n---\ntitle: Rivers: what now?\ndraft: true\n---\n",
    )
    .build(&[]);
    assert!(said.problems().contains("error[field/missing]"));
}
