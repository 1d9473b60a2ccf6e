//! Raw HTML that is not whole: what becomes of it, and what is told.

use std::fmt::Write;

use super::super::HtmlPolicy;
use super::super::tests::{fill, read_with};
use crate::diagnostics::Place;

/// The HTML of a body, and below it what is reported.
fn shown(text: &str) -> String {
    let read = read_with(text, HtmlPolicy::Allow);
    let mut shown = fill(&read.value);
    for diagnostic in read.diagnostics.iter() {
        let Place::At(span) = diagnostic.place else { panic!("{diagnostic:?}") };
        let place = &text[span.start as usize..span.end as usize];
        // Writing to a String cannot fail.
        let _ = writeln!(shown, "{} «{place}» {}", diagnostic.code.id(), diagnostic.message);
    }
    shown
}

#[test]
fn what_is_left_open_ends_with_what_it_stands_in() {
    insta::assert_snapshot!(shown("- one <b>two\n- three\n\n<div class=\"box\">\n\nFour\n"), @r#"
    <ul>
    <li>one <b>two</b></li>
    <li>three</li>
    </ul>
    <div class="box">
    <p>Four</p>
    </div>markdown/html «<b>» `<b>` is not closed
    markdown/html «<div class="box">» `<div>` is not closed
    "#);
}

#[test]
fn what_closes_nothing_is_left_out() {
    insta::assert_snapshot!(shown("One\n\n</div></main>\n\nTwo</b> <img alt=\"\" src=\"a.png\"></img>\n"), @r#"
    <p>One</p>

    <p>Two <img alt="" src="a.png"></p>
    markdown/html «</div>» `</div>` closes nothing
    markdown/html «</main>» `</main>` closes nothing
    markdown/html «</b>» `</b>` closes nothing
    "#);
}

#[test]
fn elements_around_markdown_stay_as_they_are() {
    insta::assert_snapshot!(shown("<details>\n<summary>More</summary>\n\n## One {.box}\n\nTwo <b>three</b>\n\n</details>\n\nFour\n"), @r#"
    <details>
    <summary>More</summary>
    <section class="box" aria-labelledby="one">
    <h2 id="one">One</h2>
    <p>Two <b>three</b></p>
    </section>
    </details>
    <p>Four</p>
    "#);
}

#[test]
fn an_end_inside_a_paragraph_counts_after_it() {
    insta::assert_snapshot!(shown("<div>\n<em>One\n\ntwo</em></div>\n\nThree\n"), @r#"
    <div>
    <em>One
    <p>two</p>
    </em></div><p>Three</p>
    "#);
}

#[test]
fn elements_that_end_by_themselves_need_no_end() {
    insta::assert_snapshot!(shown("<ul>\n<li>One\n<li>Two\n</ul>\n\n<table><tr><td>x<td>y<tr><td>z</table>\n\n<p align=\"center\">\n\n![Bridge](a.png)\n\n</p>\n"), @r#"
    <ul>
    <li>One
    <li>Two
    </ul>
    <table><tr><td>x<td>y<tr><td>z</table>
    <p align="center">
    <figure><img src="a.png" alt="Bridge" loading="lazy" decoding="async"></figure>
    "#);
}

#[test]
fn crossed_elements_are_one_mistake() {
    insta::assert_snapshot!(shown("One <b>two <i>three</b> four</i> five\n"), @r#"
    <p>One <b>two <i>three</i></b> four five</p>
    markdown/html «<i>» `<i>` is not closed before `</b>`
    "#);
}

#[test]
fn drawings_close_their_elements_in_one_tag() {
    insta::assert_snapshot!(shown("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><g/></svg>\n\n<br/> <a name=\"x\"/>\n"), @r#"
    <p><svg viewBox="0 0 1 1"><path d="M0 0"/><g/></svg></p>
    <p><br/> <a name="x"/></a></p>
    markdown/html «<a name="x"/>» `<a>` is not closed
    "#);
}

#[test]
fn a_comment_or_a_tag_without_an_end_hides_nothing() {
    insta::assert_snapshot!(shown("One\n\n<div class=\"box\nTwo\n\nThree\n\n<!-- a note\n\nFour\n\n## Five\n"), @r#"
    <p>One</p>
    &lt;div class="box
    Two
    <p>Three</p>
    <!-- a note

    Four

    ## Five -->
    markdown/html «<div class="box» this tag is not complete, so it is shown as text
    markdown/html «<!-- a note» this comment is not closed: what follows is not shown
    "#);
}

#[test]
fn the_frame_of_a_page_is_none_of_a_text() {
    insta::assert_snapshot!(shown("<html><body>\n<p>One</p>\n</body></html>\n"), @r#"

    <p>One</p>

    markdown/html «<html>» `<html>` is the theme's
    markdown/html «<body>» `<body>` is the theme's
    "#);
}

#[test]
fn scripts_and_notes_end_too() {
    insta::assert_snapshot!(shown("One[^1]\n\n<script>\nif (a < b) {}\n\n[^1]: A <b>note.\n"), @r#"
    <p>One[^1]</p>
    <script>
    if (a < b) {}

    [^1]: A <b>note.
    </script>markdown/undefined-footnote «[^1]» the footnote `[^1]` is not defined
    markdown/html «<script>» `<script>` is not closed
    "#);
}

#[test]
fn sections_of_headings_keep_to_the_elements_around_them() {
    insta::assert_snapshot!(shown("## A {.x}\n\n<div>\n\n## B {.y}\n\none\n\n</div>\n\ntwo\n\n## C\n"), @r#"
    <section class="x" aria-labelledby="a">
    <h2 id="a">A</h2>
    <div>
    <section class="y" aria-labelledby="b">
    <h2 id="b">B</h2>
    <p>one</p>
    </section>
    </div>
    <p>two</p>
    </section>
    <h2 id="c">C</h2>
    "#);
}

#[test]
fn a_tag_without_an_end_is_text_from_its_beginning() {
    insta::assert_snapshot!(shown("<p>3 < 4</p><!-- <a> --><div title=\"a <b> c\nd\n"), @r#"
    <p>3 < 4</p><!-- <a> -->&lt;div title="a &lt;b&gt; c
    d
    markdown/html «<div title="a <b> c» this tag is not complete, so it is shown as text
    "#);
}

#[test]
fn a_missing_quotation_mark_takes_in_nothing() {
    insta::assert_snapshot!(shown("<p class=\"lead>The minister said \"yes\" to the plan.</p>\n\n<p align=\"center><img src=\"a.svg\" alt=\"x\"></p>\n"), @r#"
    &lt;p class="lead&gt;The minister said "yes" to the plan.&lt;/p&gt;
    &lt;p align="center&gt;&lt;img src="a.svg" alt="x"&gt;
    markdown/html «<p class="lead>The minister said "yes" to the plan.</p>» a quotation mark is missing in this tag, so it is shown as text
    markdown/html «<p align="center><img src="a.svg" alt="x">» a quotation mark is missing in this tag, so it is shown as text
    "#);
}

#[test]
fn a_block_that_begins_in_a_paragraph_stands_beside_it() {
    insta::assert_snapshot!(shown("Note: <details><summary>More</summary>\n\nHidden\n\n</details>\n\nOne <div>two</div> three\n"), @r#"
    <p>Note: <details><summary>More</summary></p>
    <p>Hidden</p>
    </details>
    <p>One <div>two</div> three</p>
    "#);
}

#[test]
fn what_older_pages_have_is_known() {
    insta::assert_snapshot!(shown("one</br>two\n\n<object data=\"a.swf\"><param name=\"a\" value=\"b\"></object>\n"), @r#"
    <p>one<br>two</p>
    <p><object data="a.swf"><param name="a" value="b"></object></p>
    "#);
}

#[test]
fn a_frame_without_an_end_hides_no_text() {
    insta::assert_snapshot!(shown("<iframe src=\"https://x.example/\">\n\nOne\n"), @r#"
    <iframe src="https://x.example/">
    </iframe><p>One</p>
    markdown/html «<iframe src="https://x.example/">» `<iframe>` is not closed
    "#);
}

#[test]
fn a_comment_that_readers_see_is_told() {
    insta::assert_snapshot!(shown("Text <!-- ask the lawyer\n\nbefore we publish --> end. <!-- fine -->\n"), @r#"
    <p>Text &lt;!– ask the lawyer</p>
    <p>before we publish –&gt; end. <!-- fine --></p>
    markdown/html «<!--» this comment does not end in its paragraph, so readers see it
    "#);
}

#[test]
fn a_block_within_a_word_that_is_set_off_ends_with_it() {
    insta::assert_snapshot!(shown("One <b>two <div>three\n\nFour\n"), @r#"
    <p>One <b>two <div>three</div></b></p>
    <p>Four</p>
    markdown/html «<div>» `<div>` is not closed
    markdown/html «<b>» `<b>` is not closed
    "#);
}
