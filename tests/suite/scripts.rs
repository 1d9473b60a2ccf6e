//! Editions in another script: what is converted, what is left alone, and what a hand-written translation changes.

use crate::test_site::{SETTINGS, TestSite};

const SERBIAN: &str = "languages:\n  en: {name: English}\n  sr-Cyrl: {name: Српски, path: sr}\n  \
                       sr-Latn: {name: Srpski, from: sr-Cyrl, exceptions: {Њујорк*: New York}}\n";

/// A site in both scripts of Serbian with this work in Cyrillic.
fn site(front_matter: &str, body: &str) -> TestSite {
    TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}{SERBIAN}\
         --- content/publications/brief.sr-Cyrl.md ---\n---\ntype: report\ndate: 2024\n{front_matter}\n---\n\n{body}\n"
    ))
}

/// The main part of the brief's Latin page.
fn latin(site: &TestSite) -> String {
    site.build(&["--strict"]).fine();
    let pages = site.output();
    let page =
        pages.iter().find(|(path, _)| path.starts_with("sr-latn/publications/") && path.contains("uvod"));
    page.map(|(_, page)| page.clone()).expect("a page in Latin")
}

#[test]
fn words_of_front_matter_and_body_are_spelled_in_latin() {
    let site = site(
        "title: Увод у ЉУБАВ\nsummary: Џеп и Њива\nauthors: [Ђорђе Шћепановић]\nkeywords: [жеђ]",
        "## Љиљана у Њујорку\n\n*Ћирилица*[^1] и „наводи“.\n\n| Џ | њ |\n|---|---|\n| љ | ЏЕП |\n\n[^1]: Фуснота.",
    );
    let page = latin(&site);
    for words in [
        "Uvod u LJUBAV",
        "Džep i Njiva",
        "Đorđe Šćepanović",
        "Ljiljana u New Yorku",
        "<em>Ćirilica</em>",
        "„navodi“",
        "<td>lj</td><td>DŽEP</td>",
        "Fusnota.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(page.contains("id=\"ljiljana-u-njujorku\""), "ids are the same in both scripts\n{page}");
}

#[test]
fn code_addresses_foreign_passages_and_exempt_spans_are_left_alone() {
    let site = site(
        "title: Увод",
        "`код` [реч](https://пример.срб/пут_а_б) https://пример.срб/пут_а_б ана@пошта.срб\n\n\
         [Мир]{lang=ru} [ВИНДОУС]{.no-convert} <i lang=\"ru\">Москва</i> <b title=\"Пут\">пут</b>\n\n```\nкод\n```",
    );
    let page = latin(&site);
    for words in [
        "<code>код</code>",
        "<a href=\"https://пример.срб/пут_а_б\">reč</a>",
        " https://пример.срб/пут_а_б ана@пошта.срб",
        "<span lang=\"ru\">Мир</span>",
        "<span class=\"no-convert\">ВИНДОУС</span>",
        "<i lang=\"ru\">Москва</i>",
        "<b title=\"Put\">put</b>",
        "<code>код\n</code>",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

#[test]
fn files_beside_the_page_are_named_in_its_script_and_have_its_words() {
    let site = site(
        "title: Увод\nattachments: [{file: извештај.pdf, title: Извештај}]",
        "![Мост](мост-sr-cyrl.svg)\n\n![Река](река.svg)",
    );
    for name in ["извештај.pdf", "мост-sr-cyrl.svg", "мост-sr-latn.svg", "река.svg"] {
        site.write(&format!("content/publications/{name}"), "x");
    }
    let page = latin(&site);
    for words in ["izveštaj.pdf", "most-sr-latn.svg\" alt=\"Most\"", "reka.svg\" alt=\"Reka\""] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(site.output().contains_key("sr-latn/publications/uvod/izveštaj.pdf"));
}

#[test]
fn a_hand_written_translation_takes_the_place_of_the_derived_one() {
    let site = site("title: Увод", "Љубав.");
    site.write("content/publications/brief.sr-Latn.md", "---\ntitle: Uvod drugačije\n---\n\nRukom.\n");
    let page = latin(&site);
    assert!(page.contains("Uvod drugačije") && page.contains("Rukom.") && !page.contains("Ljubav"), "{page}");
}

#[test]
fn a_mistake_in_the_source_is_told_once() {
    let said = site("title: Увод", "[x](nema.md) [y][z]").check(&[]).problems();
    assert_eq!(said.matches("no work at content/publications/nema.md").count(), 1, "{said}");
    assert_eq!(said.matches("no link is defined for `[z]`").count(), 1, "{said}");
}

#[test]
fn texts_of_the_settings_and_of_the_theme_are_spelled_too() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}{SERBIAN}topics: {{energy: {{en: Energy, sr-Cyrl: Енергија}}}}\n\
         --- content/publications/brief.sr-Cyrl.md ---\n---\ntitle: Увод\ntype: report\ndate: 2024\ntopics: [energy]\n---\n"
    ));
    let page = latin(&site);
    assert!(page.contains("Energija") && page.contains("Izveštaj"), "{page}");
    assert!(site.output().contains_key("sr-latn/topics/energy/feed.xml"));
}

#[test]
fn latin_becomes_cyrillic_where_the_site_asks_for_it() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages:\n  sr-Latn: {{name: Srpski}}\n  sr-Cyrl: {{name: Српски, path: sr, from: sr-Latn}}\n\
         --- content/publications/brief.md ---\n---\ntitle: Injekcija i konjunktura u XIV veku\ntype: report\ndate: 2024\n---\n\nNadživeti Google, 5 km.\n"
    ));
    site.build(&["--strict"]).fine();
    let page = site.page("sr/publications/injekcija-i-konjunktura-u-xiv-veku/index.html");
    assert!(page.contains("Инјекција и конјунктура у XIV веку"), "{page}");
    assert!(page.contains("Надживети Google"), "{page}");
}

#[test]
fn what_cannot_be_derived_is_explained() {
    for (languages, message) in [
        ("en: , sr-Latn: {from: en}", "there is no way to make `sr-Latn` from `en`"),
        ("en: , sr-Latn: {from: sr-cyr}", "`sr-cyr` is not a language of this site"),
        ("en: , sr-Cyrl: {from: sr-Latn}, sr-Latn: {from: sr-Cyrl}", "which is derived itself"),
        ("en: , sr-Latn: {exceptions: {a: b}}", "`exceptions` belong to a language that has `from:`"),
    ] {
        let site = TestSite::new(&format!(
            "--- site.yaml ---\n{SETTINGS}languages: {{{languages}}}\n--- content/about.md ---\n---\ntitle: About\n---\n"
        ));
        let said = site.check(&[]).problems();
        assert!(said.contains(message), "{languages}\n{said}");
    }
}

#[test]
fn an_edition_made_by_machine_is_shown_as_such() {
    let site = site("title: Увод", "Љубав.");
    let said = site.command(&["status", "--format", "json"], &[]);
    assert!(said.stdout.contains("\"converted\""), "{}", said.stdout);
}

#[test]
fn old_addresses_lead_to_the_edition_that_they_belonged_to() {
    let site = site(
        "title: Увод\naliases: [/sr/publications/staro/, /sr-latn/publications/starije/, /2019/x/]",
        "Љубав.",
    );
    site.build(&["--strict"]).fine();
    for (old, new) in [
        ("sr/publications/staro", "/sr/publications/uvod/"),
        ("sr-latn/publications/staro", "/sr-latn/publications/uvod/"),
        ("sr-latn/publications/starije", "/sr-latn/publications/uvod/"),
        ("2019/x", "/sr/publications/uvod/"),
    ] {
        let page = site.page(&format!("{old}/index.html"));
        assert!(page.contains(&format!("https://bridge.example{new}")), "{old}\n{page}");
    }
}

#[test]
fn a_draft_by_hand_waits_behind_the_derived_page() {
    let site = site("title: Увод", "Љубав.");
    site.write(
        "content/publications/brief.sr-Latn.md",
        "---\ntitle: Uvod rukom\ndraft: true\n---\n\nRukom.\n",
    );
    assert!(latin(&site).contains("Ljubav"));
    site.build(&["--drafts"]).fine();
    assert!(site.output().contains_key("sr-latn/publications/uvod-rukom/index.html"));
}

#[test]
fn one_old_address_is_enough_and_the_edition_at_the_root_has_its_own() {
    let site = site("title: Увод\naliases: /sr/publications/staro/", "Љубав.");
    site.build(&["--strict"]).fine();
    assert!(site.output().contains_key("sr-latn/publications/staro/index.html"));
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages:\n  sr-Latn: {{name: Srpski, from: sr-Cyrl}}\n  sr-Cyrl: {{name: Српски, path: sr}}\n\
         --- content/news/x.sr-Cyrl.md ---\n---\ntitle: Увод\ndate: 2024\naliases: [/sr/news/staro/]\n---\n"
    ));
    site.build(&["--strict"]).fine();
    assert!(site.page("news/staro/index.html").contains("https://bridge.example/news/uvod/"));
    assert!(site.page("sr/news/staro/index.html").contains("https://bridge.example/sr/news/uvod/"));
}
