//! What bodies cite: `[@key]` against the bibliography of a piece and of the site, in the style of the site.

use crate::test_site::TestSite;

const BIB: &str = r"
@string{lumi = {Shtëpia Botuese Lumi}}
@book{marku2019, author = {Marku, Besnik}, title = {Tregu i ujit}, publisher = lumi, location = {Shkodër}, date = {2019}, langid = {albanian}}
@article{jovic2021, author = {Јовић, Бранко and Petrović, Jelena}, title = {Колико воде остаје у кориту}, journaltitle = {Зборник}, volume = {14}, pages = {45--61}, date = {2021}, langid = {serbianc}}
@report{hoxha2025, author = {Hoxha, Arta}, title = {Lithium \& the {EU}}, institution = {Bridge Institute}, date = {2025-03}, langid = {english}}
";

const BODY: &str = "\
Two mines [@hoxha2025, p. 4] and a road [see @marku2019, ch. 3; @jovic2021, pp. 46–48, for the river].[^1]

As @hoxha2025 shows, the price fell [-@marku2019]. It goes on [see @marku2019, and *so*
on]. Write to office@bridge.example, \\@hoxha2025 or @nobody; `[@code]` stays.

## Where [@jovic2021] {#where}

[^1]: The third is in @jovic2021.
";

/// A page that cites, with some settings and a body.
fn site(settings: &str, body: &str) -> TestSite {
    let site = TestSite::new(&format!(
        r"
--- site.yaml ---
title: Bridge Institute
base_url: https://bridge.example/
languages: {{en: {{name: English}}, sr-Cyrl: {{name: Српски, path: sr}}}}
citations: {settings}
--- templates/publication.html ---
{{{{ work.content }}}}
{{% for b in work.bibliography %}}{{{{ b.id }}}}: {{{{ b.html }}}}
{{% endfor %}}
--- content/publications/water.en.md ---
---
title: Water
type: report
date: 2026
bibliography: water.bib
---

{body}
--- content/publications/water.sr-Cyrl.md ---
---
title: Вода
---

Два рудника [@hoxha2025, стр. 4] и пут [@jovic2021; @marku2019].
"
    ));
    site.write("content/publications/water.bib", BIB);
    site
}

#[track_caller]
fn page(site: &TestSite, path: &str) -> String {
    site.build(&["--strict"]).fine();
    site.page(path).trim().to_owned()
}

#[test]
fn an_author_date_style_cites_in_the_text_and_lists_the_works() {
    insta::assert_snapshot!(page(&site("{style: apa}", BODY), "publications/water/index.html"));
}

#[test]
fn a_style_of_numbers_numbers_them() {
    insta::assert_snapshot!(page(&site("{style: ieee}", BODY), "publications/water/index.html"));
}

#[test]
fn a_style_of_notes_cites_in_footnotes() {
    insta::assert_snapshot!(page(&site("{style: chicago-notes}", BODY), "publications/water/index.html"));
}

#[test]
fn words_and_dates_are_those_of_the_pages_language() {
    insta::assert_snapshot!(page(&site("{style: harvard}", BODY), "sr/publications/voda/index.html"));
}

#[test]
fn the_site_has_a_bibliography_for_all_pages_and_a_piece_its_own_before_it() {
    let site = site("{style: harvard, bibliography: citations/all.bib}", "Both [@hoxha2025; @site2020].");
    site.write("citations/all.bib", "@book{site2020, author={Zogu, Lea}, title={All}, date={2020}}\n@book{hoxha2025, author={Wrong, One}, title={No}, date={1999}}\n");
    site.write("content/about.en.md", "---\ntitle: About\n---\n\nWe follow [@site2020].\n");
    let page = page(&site, "publications/water/index.html");
    assert!(page.contains(">Hoxha, 2025<") && page.contains(">Zogu, 2020<"), "{page}");
    assert!(!page.contains("Wrong"), "{page}");
    assert!(site.page("about/index.html").contains(">Zogu, 2020<"));
}

#[test]
fn hayagriva_and_csl_json_are_read_too() {
    let yaml = "site2020:\n  type: book\n  title: All\n  author: Zogu, Lea\n  date: 2020\n";
    let json = r#"[{"id": "site2020", "type": "book", "title": "All & <i>more</i>", "author": [{"family": "Zogu", "given": "Lea"}],
        "issued": {"date-parts": [[2020], [2021]]}, "note": null, "custom": {"x": 1}}]"#;
    for (name, text) in [("all.yaml", yaml), ("all.json", json)] {
        let site = TestSite::new(&format!(
            "--- site.yaml ---\ntitle: Bridge Institute\nbase_url: https://bridge.example/\ncitations: {{bibliography: citations/{name}}}\n--- content/about.md ---\n---\ntitle: About\n---\n\nWe follow [@site2020].\n"
        ));
        site.write(&format!("citations/{name}"), text);
        let page = page(&site, "about/index.html");
        assert!(page.contains("Zogu, 2020"), "{name}: {page}");
    }
}

#[test]
fn an_unknown_key_is_shown_with_its_place_and_near_names() {
    let said = site("{style: apa}", "Two [@hoxha2052] and [@jovic2021; @nowhere].").check(&[]).problems();
    insta::assert_snapshot!(said);
}

#[test]
fn every_broken_entry_of_a_bibliography_is_reported() {
    let site = site("{style: apa}", "Two [@hoxha2025].");
    site.write(
        "content/publications/water.bib",
        "@book{one, title = {A} year = 2000}\n@book{two, title = {B}, date = {2001}}\n@book{three title = {C}}\n",
    );
    insta::assert_snapshot!(site.check(&[]).problems());
}

#[test]
fn a_file_that_is_no_bibliography_is_refused_by_its_name() {
    let site = TestSite::new(
        "--- content/publications/water.md ---\n---\ntitle: Water\ntype: report\ndate: 2026\nbibliography: data.json\n---\n",
    );
    site.write("content/publications/data.json", "[]");
    insta::assert_snapshot!(site.check(&[]).problems());
}

#[test]
fn two_forms_of_bibliographies_do_not_go_into_one_list() {
    let site = site("{bibliography: citations/all.json}", "Both [@hoxha2025; @site2020].");
    site.write("citations/all.json", r#"[{"id": "site2020", "type": "book", "title": "All"}]"#);
    let said = site.check(&[]).problems();
    assert!(said.contains("cannot be put in one list"), "{said}");
}
