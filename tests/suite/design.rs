//! `theme:` of `site.yaml`: colours, fonts, logo, home page and foot of a site without a theme of its own, and the second
//! theme of the repository.

use std::path::Path;

use crate::test_site::TestSite;

/// A site in the looks of the default theme.
fn looks(theme: &str) -> TestSite {
    let site = TestSite::bare("");
    site.remove("templates");
    site.write(
        "site.yaml",
        &format!(
            "title: Bridge Institute\nbase_url: https://bridge.example/sub/\nlanguages:\n  en: {{name: English}}\n  sq: {{name: Shqip}}\n{theme}"
        ),
    );
    site.write("content/about.en.md", "---\ntitle: About us\n---\n");
    site.write("content/news/one.en.md", "---\ntitle: One\ndate: 2026-11-01\n---\n");
    site.write("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("static/fonts/alegreya.woff2", "wOF2");
    site
}

/// The published style sheet.
fn sheet(site: &TestSite) -> String {
    let files = site.output();
    let sheet = files.iter().find(|(name, _)| name.starts_with("assets/style-"));
    sheet.expect("a style sheet").1.clone()
}

const LIGHT: &str = "@media screen and (prefers-color-scheme: light) {";
const DARK: &str = "@media screen and (prefers-color-scheme: dark) {";

/// The colour that a custom property has last, before or in the media block that is named.
fn property(sheet: &str, media: &str, name: &str) -> String {
    let own = &sheet[sheet.rfind("@media screen").map_or(0, |at| {
        // Light comes first, dark after it.
        sheet[..at].rfind("@media screen").unwrap_or(at)
    })..];
    let block = &own[own.find(media).expect(media)..];
    let at = block.find(&format!("--{name}:")).unwrap_or_else(|| panic!("no --{name} in {block}"));
    block[at + name.len() + 3..].split([';', '}']).next().unwrap_or_default().trim().to_owned()
}

#[test]
fn an_accent_alone_colours_buttons_bands_and_dark_screens() {
    let site = looks("minify: false\ntheme: {colours: {accent: \"#7a1f3d\"}}\n");
    site.build(&[]).fine();
    let sheet = sheet(&site);
    assert_eq!(property(&sheet, LIGHT, "accent"), "#7a1f3d");
    assert_eq!(property(&sheet, LIGHT, "on-accent"), "#ffffff");
    insta::assert_snapshot!(["accent-strong", "band"].map(|name| property(&sheet, LIGHT, name)).join(" "));
    insta::assert_snapshot!(
        ["accent", "on-accent", "band"].map(|name| property(&sheet, DARK, name)).join(" ")
    );
}

#[test]
fn a_colour_for_light_screens_leaves_dark_ones_as_the_theme_has_them() {
    let site = looks("minify: false\ntheme: {colours: {ink: \"#220000\", paper: {dark: \"#101010\"}}}\n");
    site.build(&[]).fine();
    let sheet = sheet(&site);
    let own = &sheet[sheet.find(LIGHT).expect("the site's colours")..];
    let expected =
        format!("{LIGHT} :root {{ --ink: #220000; }} }}\n{DARK} :root {{ --paper: #101010; }} }}\n");
    assert!(own.starts_with(&expected), "{own}");
}

#[test]
fn the_menu_may_stand_with_the_rest_of_the_looks_but_not_in_both_places() {
    let site = looks("theme: {menu: [news]}\n");
    site.build(&[]).fine();
    assert!(
        site.page("index.html").contains("<a href=\"/sub/news/\">News</a>"),
        "{}",
        site.page("index.html")
    );
    let site = looks("menu: [about]\ntheme: {menu: [news]}\n");
    insta::assert_snapshot!(site.check(&[]).stderr);
}

#[test]
fn colours_that_cannot_be_read_are_reported_with_the_nearest_that_can() {
    let site = looks("theme:\n  colours:\n    accent: \"#6fc7bf\"\n    muted: {dark: \"#333333\"}\n");
    let said = site.check(&[]);
    insta::assert_snapshot!(said.stderr);
}

#[test]
fn what_is_no_colour_font_or_part_of_the_home_page_is_explained() {
    let site = looks("theme:\n  colours:\n    accent: teal\n    ink: #000\n");
    insta::assert_snapshot!(site.check(&[]).stderr);
    let site = looks(
        "theme:\n  nme: default\n  colours: {acent: \"#000\", paper: [1]}\n  fonts: {headings: serrif, text: {weight: 4000}}\n  \
         home: [intro, evnts, intro]\n  logo: logo.png\n  footer: {columns: [{links: [abuot]}]}\n",
    );
    insta::assert_snapshot!(site.check(&[]).stderr);
}

#[test]
fn logo_fonts_and_foot_stand_on_every_page() {
    let site = looks(
        "minify: false\nmenu: [news]\ntheme:\n  logo: {file: /logo.svg, has_name: true}\n  fonts:\n    headings: {family: Alegreya, weight: 500}\n    \
         text: system-serif\n    files: {Alegreya: [{file: /fonts/alegreya.woff2, weight: 400 900}]}\n  footer:\n    \
         text: {en: Registered in Prizren}\n    columns:\n      - {title: {en: The institute, sq: Instituti}, links: [about, news]}\n  \
         social: [{title: Mastodon, url: \"https://social.example/@bridge\"}]\n",
    );
    site.build(&[]).fine();
    let sheet = sheet(&site);
    assert!(sheet.contains("src: url(\"/sub/fonts/alegreya.woff2\")"), "{sheet}");
    assert!(sheet.contains("--heading-font: \"Alegreya\", var(--serif); --heading-weight: 500;"), "{sheet}");
    assert!(sheet.contains("\"Times New Roman\", serif; --strong-font: var(--text-font);"), "{sheet}");
    let home = site.page("sq/index.html");
    assert!(
        home.contains("<img class=\"light alone\" src=\"/sub/logo.svg\" alt=\"Bridge Institute\">"),
        "{home}"
    );
    let foot = &home[home.find("<footer").expect("a foot")..];
    assert!(foot.contains("<p lang=\"en\">Registered in Prizren</p>"), "{foot}");
    assert!(foot.contains("<h2>Instituti</h2>"), "{foot}");
    assert!(foot.contains("<a href=\"/sub/about/\" lang=\"en\" hreflang=\"en\">About us</a>"), "{foot}");
    assert!(foot.contains("<a href=\"https://social.example/@bridge\" rel=\"me\">Mastodon</a>"), "{foot}");
}

#[test]
fn fonts_that_a_page_needs_at_its_top_are_fetched_at_once_unless_the_site_has_others() {
    let site = looks("");
    let three = "title: Bridge Institute\nbase_url: https://bridge.example/\nlanguages: {en: {name: English}, sr: {name: Српски}, el: {name: Ελληνικά}}\n";
    site.write("site.yaml", three);
    let fetched = |page: &str| {
        let page = site.page(page);
        let links = page.lines().filter(|line| line.contains("rel=\"preload\""));
        let names = links.filter_map(|line| line.split_once("/fonts/")?.1.rsplit_once('-'));
        names.map(|(name, _)| name.to_owned()).collect::<Vec<String>>().join(" ")
    };
    site.build(&[]).fine();
    assert_eq!(fetched("index.html"), "serif-regular-latin display-latin");
    assert_eq!(fetched("sr/index.html"), "serif-regular-cyrillic display-cyrillic");
    assert_eq!(fetched("el/index.html"), "", "no cut has Greek letters");
    site.write("site.yaml", &format!("{three}theme: {{fonts: {{headings: system-sans}}}}\n"));
    site.build(&[]).fine();
    assert_eq!(fetched("index.html"), "serif-regular-latin");
}

#[test]
fn files_of_the_looks_have_to_be_there() {
    let site = looks("theme:\n  logo: {file: /lgo.svg}\n  fonts: {files: {X: [{file: /fonts/x.woff2}]}}\n");
    insta::assert_snapshot!(site.check(&[]).stderr);
}

#[test]
fn files_of_the_looks_have_to_be_what_their_names_say() {
    let site = looks(
        "theme:\n  logo: {file: /logo.png, dark: /dark.svg}\n  fonts: {files: {X: [{file: /fonts/x.woff2}, {file: /fonts/y.woff2}]}}\n",
    );
    site.write_bytes("static/logo.png", b"<!DOCTYPE html>");
    site.write_bytes("static/dark.svg", b"<html></html>");
    site.write("static/fonts/x.woff2", "OTTO, but renamed");
    site.write("static/fonts/y.woff2", "");
    insta::assert_snapshot!(site.check(&[]).stderr);
    site.write("static/logo.png", "drawn");
    site.write("static/dark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("static/fonts/x.woff2", "wOF2");
    site.write("static/fonts/y.woff2", "wOF2");
    site.build(&[]).fine();
    assert!(site.output().iter().any(|(name, _)| name == "logo.png"), "a logo is published as it is");
    assert!(!site.output().iter().any(|(name, _)| name.ends_with(".webp")), "and in no other size");
}

#[test]
fn the_home_page_has_the_parts_that_are_named_in_their_order() {
    let parts = |theme: &str| {
        let site = looks(theme);
        site.write("content/index.en.md", "---\ntitle: Welcome\nsummary: We look at bridges.\n---\n");
        site.write(
            "content/publications/two.en.md",
            "---\ntitle: Two\ntype: report\ndate: 2026-10-01\n---\n",
        );
        site.build(&[]).fine();
        let home = site.page("index.html");
        let main = &home[home.find("<main").expect("main")..home.find("</main").expect("its end")];
        let headings = main.split("<h").skip(1).filter(|part| part.starts_with(['1', '2']));
        let words = headings.filter_map(|part| part.split_once('>')?.1.split("</h").next());
        words.collect::<Vec<_>>().join(" · ")
    };
    assert_eq!(parts(""), "Welcome · Latest publications · News");
    assert_eq!(parts("theme: {home: [news, publications]}\n"), "News · Latest publications · Welcome");
    assert_eq!(parts("theme: {home: [intro]}\n"), "Welcome");
}

#[test]
fn the_second_theme_is_short_and_looks_different() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/almanac");
    let files = walkdir(&folder);
    let lines: usize = files.iter().map(|file| std::fs::read_to_string(file).unwrap().lines().count()).sum();
    assert!(lines < 150, "themes/almanac has {lines} lines");
    let of = |theme: &str| {
        let site = looks(&format!("theme: {theme}\n"));
        for file in &files {
            let path = file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
            site.write(path.to_str().unwrap(), &std::fs::read_to_string(file).unwrap());
        }
        site.build(&[]).fine();
        (site.page("index.html"), sheet(&site))
    };
    let (plain, second) = (of("default"), of("almanac"));
    assert_ne!(plain.0, second.0);
    // It adds to the sheet below it and does not copy it.
    assert!(second.1.len() > plain.1.len() && second.1.len() < plain.1.len() + 8_000);
}

/// The files below a folder.
fn walkdir(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(walkdir(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}
