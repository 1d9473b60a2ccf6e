//! The guide for theme makers and the default theme agree: every template, block, component, asset, custom property,
//! function and filter is named, and nothing that is not there.

use std::collections::BTreeSet;
use std::path::Path;

use crate::test_site::tree;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The page that names the parts of the theme.
const PARTS: &str = "docs/theme-makers/default.md";

/// What stands in backticks.
fn named(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The files below a folder of the theme, with their texts.
fn files(folder: &str) -> impl Iterator<Item = (String, String)> {
    let files = tree(&root().join("themes/default").join(folder));
    files.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
}

/// What stands between two signs, each time.
fn between<'a>(text: &'a str, before: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(move |rest| Some(rest.split_once(after)?.0.trim()))
}

#[track_caller]
fn same(what: &str, here: &BTreeSet<String>, named: &BTreeSet<String>) {
    assert!(!here.is_empty(), "no {what} found");
    let missing: Vec<&String> = here.difference(named).collect();
    assert!(missing.is_empty(), "{PARTS} does not name these of the {what}: {missing:?}");
    let strange: Vec<&String> = named.difference(here).collect();
    assert!(strange.is_empty(), "{PARTS} names these {what}, which the theme does not have: {strange:?}");
}

#[test]
fn every_template_and_every_asset_is_named() {
    let templates: BTreeSet<String> = files("templates").map(|(path, _)| path).collect();
    let parts = named(&read(PARTS));
    let is_template = |name: &&String| name.ends_with(".html") || templates.contains(*name);
    same("templates", &templates, &parts.iter().filter(is_template).cloned().collect());
    let assets = files("assets").map(|(path, _)| path).filter(|path| !path.starts_with("fonts/")).collect();
    let is_asset = |name: &&String| {
        [".css", ".js", ".svg"].iter().any(|end| name.ends_with(end)) && !templates.contains(*name)
    };
    same("assets", &assets, &parts.iter().filter(is_asset).cloned().collect());
}

#[test]
fn every_block_is_named() {
    let base = read("themes/default/templates/base.html");
    let parts = named(&read(PARTS));
    let guide = read("docs/theme-makers/README.md");
    for block in between(&base, "{% block ", "%}") {
        assert!(parts.contains(block), "{PARTS} does not name the block {block}");
        assert!(
            guide.contains(&format!("\n| `{block}` | ")),
            "the guide does not say what the block {block} holds"
        );
    }
}

#[test]
fn every_component_is_named_with_what_it_is_given() {
    let mut components = BTreeSet::new();
    for (_, text) in files("templates") {
        for signature in between(&text, "{% component ", ")") {
            components.insert(format!("{})", signature.replace(", @site", "")));
        }
    }
    let parts = named(&read(PARTS));
    let is_signature = |name: &&String| name.ends_with(')') && name.starts_with(char::is_alphabetic);
    same("components", &components, &parts.iter().filter(is_signature).cloned().collect());
}

#[test]
fn every_custom_property_is_named() {
    let tokens = read("themes/default/assets/css/tokens.css");
    let properties = tokens.split(['{', ';']).filter_map(|rule| rule.trim_start().split_once(':'));
    let properties =
        properties.map(|(name, _)| name.to_owned()).filter(|name| name.starts_with("--")).collect();
    let parts = named(&read(PARTS));
    same(
        "custom properties",
        &properties,
        &parts.iter().filter(|name| name.starts_with("--")).cloned().collect(),
    );
}

#[test]
fn every_function_and_filter_is_named() {
    let parts = named(&read(PARTS));
    let guide = read("docs/theme-makers/README.md");
    let source: Vec<Vec<u8>> = tree(&root().join("src/render")).into_values().collect();
    let source = String::from_utf8(source.concat()).unwrap();
    for (kind, register) in [("functions", "register_function(\""), ("filters", "register_filter(\"")] {
        let names: BTreeSet<&str> = between(&source, register, "\"").collect();
        assert!(!names.is_empty(), "no {kind} found");
        for name in names {
            assert!(parts.contains(name), "{PARTS} does not name {name} of the {kind}");
            let has_words =
                guide.contains(&format!("\n| `{name}` | ")) || guide.contains(&format!("\n- `{name}("));
            assert!(has_words, "the guide does not say what {name} of the {kind} does");
        }
    }
}
