//! Style sheets as they are published: one file of many parts, short, with addresses that lead to published files.

use crate::test_site::{SETTINGS, TestSite};

/// A site of one page with a theme `mine`.
fn site(files: &str) -> TestSite {
    site_with("", files)
}

fn site_with(settings: &str, files: &str) -> TestSite {
    TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}theme: mine\n{settings}\
         --- content/about.md ---\n---\ntitle: About us\n---\n\
         --- themes/mine/theme.yaml ---\nname: mine\n{files}"
    ))
}

/// The published sheets of a name, and what is in the first.
fn sheet(site: &TestSite, name: &str) -> String {
    let said = site.build(&[]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let output = site.output();
    let (_, css) = output
        .iter()
        .find(|(path, _)| path.starts_with(&format!("assets/{name}-")) && path.ends_with(".css"))
        .unwrap_or_else(|| panic!("no {name} in {:?}", output.keys().collect::<Vec<_>>()));
    css.clone()
}

fn sheets(site: &TestSite) -> Vec<String> {
    let names = site.output().into_keys().filter(|path| path.ends_with(".css"));
    // Without the digest.
    names.map(|path| path.rsplit_once('-').map_or(path.clone(), |(stem, _)| stem.to_owned())).collect()
}

#[test]
fn what_a_sheet_imports_stands_in_it_and_is_published_nowhere_else() {
    let site = site(
        "--- themes/mine/assets/style.css ---\n@import \"css/search.css\";\n@import url(\"css/cards.css\");\nb { c: d }\n\
         --- themes/mine/assets/css/search.css ---\n@import url(deep/inner.css);\n.search { color: red }\n\
         --- themes/mine/assets/css/deep/inner.css ---\n.inner { color: blue }\n\
         --- themes/mine/assets/css/cards.css ---\n.card { color: green; }\n",
    );
    let css = sheet(&site, "style");
    assert_eq!(css, ".inner{color:blue}.search{color:red}.card{color:green}b{c:d}");
    assert_eq!(sheets(&site), ["assets/feed", "assets/style"]);
}

#[test]
fn an_import_of_the_same_name_means_the_sheet_of_the_next_theme_below() {
    let site = site(
        "extends: parent\n\
         --- themes/mine/assets/style.css ---\n@import \"style.css\";\n:root { --accent: red }\n\
         --- themes/parent/theme.yaml ---\nname: parent\n\
         --- themes/parent/assets/style.css ---\n@import 'style.css';\n.parent { --accent: green }\n",
    );
    let css = sheet(&site, "style");
    let built_in = css.find("--measure").expect("the built-in sheet");
    let parent = css.find(".parent{--accent:green}").expect("the parent's sheet");
    assert!(built_in < parent, "{css}");
    // The sheet of the default theme writes addresses out on paper, for which it is told where the site is.
    let end = "@media print{:root{--host:\"https://bridge.example\"}}\n";
    assert!(css.ends_with(&format!(".parent{{--accent:green}}:root{{--accent:red}}{end}")), "{css}");
}

#[test]
fn a_part_is_looked_up_like_every_asset_the_sites_theme_first() {
    let site = site(
        "extends: parent\n\
         --- themes/mine/assets/css/cards.css ---\n@import \"cards.css\";\n.mine { a: b }\n\
         --- themes/parent/theme.yaml ---\nname: parent\n\
         --- themes/parent/assets/style.css ---\n@import \"css/cards.css\";\n\
         --- themes/parent/assets/css/cards.css ---\n.parent { a: b }\n",
    );
    assert_eq!(sheet(&site, "style"), ".parent{a:b}.mine{a:b}");
}

#[test]
fn addresses_in_parts_lead_to_published_files_from_where_the_sheet_stands() {
    let site = site(
        "--- themes/mine/assets/style.css ---\n@import \"css/a.css\";\n\
         --- themes/mine/assets/css/a.css ---\n@font-face { src: url(\"../fonts/x.woff2?v=1#y\") }\n\
         a { b: url( dot.svg ); c: url('/logo.png') url(#d) url(data:image/png;base64,AA==) url(../../files/e.png);\n\
         d: image-set(\"dot.svg\" 1x type(\"image/svg+xml\")) }\n\
         --- themes/mine/assets/css/dot.svg ---\n<svg/>\n\
         --- themes/mine/assets/fonts/x.woff2 ---\nfont\n\
         --- themes/mine/assets/print/b.css ---\n@import \"../css/c.css\";\n\
         --- themes/mine/assets/css/c.css ---\na { b: url(dot.svg) }\n",
    );
    let css = sheet(&site, "style");
    let asset = |start: &str| {
        let path = site.output().into_keys().find(|path| path.starts_with(start)).unwrap();
        path.trim_start_matches("assets/").to_owned()
    };
    let (font, dot) = (asset("assets/fonts/x-"), asset("assets/css/dot-"));
    assert_eq!(
        css,
        format!(
            "@font-face{{src:url(\"{font}?v=1#y\")}}a{{b:url({dot});c:url('/logo.png') url(#d) \
             url(data:image/png;base64,AA==) url(../files/e.png);d:image-set(\"{dot}\" 1x type(\"image/svg+xml\"))}}"
        )
    );
    assert_eq!(sheet(&site, "print/b"), format!("a{{b:url(../{dot})}}"));
}

#[test]
fn conditions_of_an_import_stay() {
    let site = site(
        "--- themes/mine/assets/style.css ---\n@layer base, top;\n@import \"a.css\" layer(base) supports(c: d) print and (width > 4rem);\n\
         @import \"a.css\" layer;\n\
         --- themes/mine/assets/a.css ---\n@charset \"utf-8\";\ni { j: k }\n",
    );
    assert_eq!(
        sheet(&site, "style"),
        "@layer base,top;@layer base{@supports (c: d){@media print and (width > 4rem){i{j:k}}}}@layer{i{j:k}}"
    );
}

#[test]
fn a_sheet_stays_readable_where_the_site_wants_it() {
    let css = "/* Red. */\na { b: c; }\n";
    let files = format!(
        "--- themes/mine/assets/style.css ---\n@import \"a.css\";\n{css}--- themes/mine/assets/a.css ---\n{css}"
    );
    assert_eq!(sheet(&site_with("minify: false\n", &files), "style"), format!("{css}\n\n{css}"));
    assert_eq!(sheet(&site_with("minify: true\n", &files), "style"), "a{b:c}a{b:c}");
}

#[test]
fn a_block_that_is_never_closed_ends_with_its_file() {
    let site = site(
        "--- themes/mine/assets/style.css ---\n@import \"a.css\";\n.b { c: d }\n\
         --- themes/mine/assets/a.css ---\n.a { c: d;\n",
    );
    let said = site.build(&[]);
    assert!(said.stderr.contains("this `{` is never closed"), "{}", said.stderr);
    assert!(said.stderr.contains("themes/mine/assets/a.css:1:4"), "{}", said.stderr);
    assert_eq!(sheet(&site, "style"), ".a{c:d}.b{c:d}");
}

#[test]
fn what_the_language_of_style_sheets_allows_is_no_slip() {
    let css = "@media print { a:hover, b::before { color: red } }\n.x { & > a:hover b:focus { c: d } --y: { z: 1 }; --e:; \
               filter: progid:DXImageTransform.Microsoft.gradient(a='b') }\n@layer q;\n@font-face { unicode-range: U+0-FF }\n\
               @keyframes k { from { a: b } 50% { a: c } }\n@container card (width > 1rem) { a { b: c } }\n\
               @page :first { margin: 1cm }\n.grid { grid-template-areas: \"a b\" \"c d\"; ; }\n[data-x=\"}\"] { a: b }\n";
    let site = site(&format!("--- themes/mine/assets/style.css ---\n{css}"));
    let said = site.check(&["--strict"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
}

#[test]
fn the_default_theme_has_no_slips_and_shrinks() {
    let site = TestSite::new("--- content/about.md ---\n---\ntitle: About us\n---\n");
    let said = site.check(&["--strict"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let short = sheet(&site, "style");
    site.write("site.yaml", &format!("{SETTINGS}minify: false\n"));
    let long = sheet(&site, "style");
    assert!(short.len() * 100 < long.len() * 95, "{} of {}", short.len(), long.len());
}

#[test]
fn a_template_that_asks_for_a_part_is_told_where_it_is() {
    let site = site(
        "--- themes/mine/assets/style.css ---\n@import \"a.css\";\n--- themes/mine/assets/a.css ---\na { b: c }\n\
         --- templates/page.html ---\n{{ asset(path=\"a.css\") }}\n",
    );
    let said = site.build(&[]);
    assert!(said.stderr.contains("`a.css` is a part of another style sheet"), "{}", said.stderr);
}
