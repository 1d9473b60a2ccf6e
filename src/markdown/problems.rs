//! What is reported about a body, and which bytes of the file a report points at.

use super::tests::{fill, read_with};
use super::*;
use crate::diagnostics::{Code, Diagnostic, Place, Severity};

/// Each problem as `code «the text it points at» message`.
fn problems(text: &str) -> String {
    let read = read_with(text, HtmlPolicy::Allow);
    let line = |d: &Diagnostic| {
        let Place::At(span) = d.place else { panic!("{d:?}") };
        let help = d
            .help
            .first()
            .filter(|help| help.starts_with("did"))
            .map_or(String::new(), |help| format!(" ({help})"));
        let also: Vec<_> = d
            .related
            .iter()
            .map(|(span, _)| format!(" [{}]", &text[span.start as usize..span.end as usize]))
            .collect();
        let also = also.concat();
        format!(
            "{} «{}» {}{help}{also}\n",
            d.code.id(),
            &text[span.start as usize..span.end as usize],
            d.message
        )
    };
    read.diagnostics.iter().map(line).collect()
}

#[test]
fn headings_keep_their_levels_in_order() {
    insta::assert_snapshot!(problems("# One\n\n#### Four\n\n## Two {#x}\n\n### Three {#x}\n"), @r##"
    markdown/heading-level «# One» a heading of level 1 in the text; it is shown as one of level 2
    markdown/heading-level «#### Four» this heading jumps from level 2 to level 4
    markdown/duplicate-id «### Three {#x}» the id `x` is taken [## Two {#x}]
    "##);
}

#[test]
fn footnotes_without_definition_or_reference_are_reported() {
    insta::assert_snapshot!(problems("a[^annxe] `[^no]` \\[^no] ![^no](x) b[^annex]\n\n[^annex]: x\n[^Annex]: again\n[^other]: y\n"), @r##"
    markdown/duplicate-id «[^Annex]:» the footnote `[^Annex]` is defined twice; this one is not shown [[^annex]:]
    markdown/unused-footnote «[^other]:» nothing refers to the footnote `[^other]`, so it is not shown
    markdown/undefined-footnote «[^annxe]» the footnote `[^annxe]` is not defined (did you mean `annex`?)
    "##);
}

#[test]
fn references_without_definition_and_citations_are_reported_but_brackets_are_not() {
    insta::assert_snapshot!(problems("[a][Refrence] [b][] [c] [@key] [x][@key] [d][reference] ![e][pic]\n\n[reference]: x\n"), @r##"
    markdown/undefined-reference «[a][Refrence]» no link is defined for `[Refrence]` (did you mean `reference`?)
    markdown/undefined-reference «[b][]» no link is defined for `[b]`
    markdown/undefined-reference «![e][pic]» no link is defined for `[pic]`
    "##);
}

#[test]
fn a_picture_needs_words_and_code_a_known_language() {
    insta::assert_snapshot!(problems("![](a.png)\n\n~~~ pyhton\nx\n~~~\n\n```mermaid\nx\n```\n"), @r##"
    image/missing-alt «![](a.png)» this picture has no text
    markdown/unknown-code-language «pyhton» `pyhton` is no language that can be highlighted (did you mean `python`?)
    "##);
}

#[test]
fn what_is_nested_too_deep_is_left_out_with_one_error() {
    let text = format!("a\n\n{}x\n\n{}y\n", "> ".repeat(3000), "> ".repeat(150));
    let read = read_with(&text, HtmlPolicy::Sanitise);
    assert_eq!(read.diagnostics.count(Severity::Error), 1);
    assert_eq!(read.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::MarkdownTooDeep]);
    assert!(fill(&read.value).len() < 10_000);
}
