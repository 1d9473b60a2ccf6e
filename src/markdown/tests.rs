//! What a body becomes, feature by feature.

use super::*;
use pulldown_cmark_escape::escape_html;
use std::fmt::Write;

pub(super) fn english() -> Quotes {
    let [open, close, inner_open, inner_close] = ["“", "”", "‘", "’"].map(String::from);
    Quotes { open, close, inner_open, inner_close }
}

pub(super) fn read_with(text: &str, html: HtmlPolicy) -> Diagnosed<Document> {
    read_from(text, 0, html)
}

fn read_from(text: &str, start: usize, html: HtmlPolicy) -> Diagnosed<Document> {
    let (lang, quotes, highlighter) = (LangTag::parse("en").unwrap(), english(), Highlighter::new());
    let settings = Settings {
        lang: &lang,
        quotes: &quotes,
        html,
        highlighter: &highlighter,
        cites_in_notes: false,
        embeds: &EmbedHosts::default(),
        is_strict: false,
        script: None,
    };
    read(text, FileId(0), start, &settings)
}

/// The HTML with its slots filled in the plainest way.
pub(super) fn fill(document: &Document) -> String {
    let mut out = String::new();
    document.write_html(&mut out, |slot, out| match slot {
        Slot::HeadingId(index) => out.push_str(&document.headings[index as usize].id),
        Slot::LinkOpen(index) => {
            out.push_str("<a href=\"");
            escape_html(&mut *out, &document.links[index as usize].destination).unwrap();
            out.push_str("\">");
        }
        Slot::LinkClose(_) => out.push_str("</a>"),
        Slot::Citation(index) => out.push_str(&document.citations[index as usize].written),
        Slot::PictureOpen(_) | Slot::PictureClose(_) => {}
        Slot::Image(index) => {
            out.push_str("src=\"");
            escape_html(&mut *out, &document.images[index as usize].source).unwrap();
            out.push('"');
        }
        Slot::RawLink(index) => {
            out.push_str("href=\"");
            escape_html(&mut *out, &document.links[index as usize].destination).unwrap();
            out.push('"');
        }
        Slot::Address(index) => {
            escape_html(&mut *out, &document.images[index as usize].source).unwrap();
        }
        Slot::Embed(_) => out.push_str("<i></i>"),
        Slot::Label(label) => write!(out, "{label:?}").unwrap(),
    });
    out
}

fn html(text: &str) -> String {
    let read = read_with(text, HtmlPolicy::Allow);
    let problems: Vec<_> = read.diagnostics.iter().collect();
    assert!(problems.is_empty(), "{problems:#?}");
    fill(&read.value)
}

#[test]
fn paragraphs_lists_and_quotes_are_plain_html() {
    insta::assert_snapshot!(html("A *b* **c** ~~d~~ `e<` \\\nf & <b>g</b>\n\n3. x\n4. y\n   - z\n\n> q\n\n***\n"), @r##"
    <p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code> <br>
    f &amp; <b>g</b></p>
    <ol start="3">
    <li>x</li>
    <li>y<ul>
    <li>z</li>
    </ul>
    </li>
    </ol>
    <blockquote>
    <p>q</p>
    </blockquote>
    <hr>
    "##);
}

#[test]
fn quotation_marks_reach_over_emphasis_and_links_but_not_over_blocks() {
    insta::assert_snapshot!(html("\"*Yes*\", \"`no`\" and \"[x](y)\".[^1] \"open\n\n- \"a\n- b\" \\\"c\\\" &quot;d&quot;\n\n[^1]: \"n\"\n"), @r##"
    <p>“<em>Yes</em>”, “<code>no</code>” and “<a href="y">x</a>”.<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> “open</p>
    <ul>
    <li>“a</li>
    <li>b” "c" "d"</li>
    </ul>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1"><p>“n” <a href="#fnref-1" role="doc-backlink" aria-label="BackToText 1">↩</a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn a_table_scrolls_and_aligns_by_class() {
    insta::assert_snapshot!(html("| a | b |  |\n|---|--:|:-:|\n| 1 | 2 | \"x\" |\n\n|  |  |\n|--|--|\n| 1 | 2 |\n"), @r##"
    <div class="table-scroll" tabindex="0">
    <table>
    <thead>
    <tr><th scope="col">a</th><th scope="col" class="align-right">b</th><td class="align-center"></td></tr>
    </thead>
    <tbody>
    <tr><td>1</td><td class="align-right">2</td><td class="align-center">“x”</td></tr>
    </tbody>
    </table>
    </div>
    <div class="table-scroll" tabindex="0">
    <table>
    <tbody>
    <tr><td>1</td><td>2</td></tr>
    </tbody>
    </table>
    </div>
    "##);
}

#[test]
fn a_task_has_a_label() {
    insta::assert_snapshot!(html("- [ ] one\n- [x] two\n  - nested\n\n* [ ] loose\n\n* y\n"), @r##"
    <ul>
    <li class="task"><label><input type="checkbox" disabled> one</label></li>
    <li class="task"><label><input type="checkbox" disabled checked> two</label><ul>
    <li>nested</li>
    </ul>
    </li>
    </ul>
    <ul>
    <li class="task"><p><label><input type="checkbox" disabled> loose</label></p>
    </li>
    <li><p>y</p>
    </li>
    </ul>
    "##);
}

#[test]
fn terms_are_defined_in_a_list() {
    insta::assert_snapshot!(html("Term\n: first\n: second\n\nOther\n\n: loose\n\n    more\n"), @r##"
    <dl>
    <dt>Term</dt>
    <dd><p>first</p>
    </dd>
    <dd><p>second</p>
    </dd>
    <dt>Other</dt>
    <dd><p>loose</p>
    <p>more</p>
    </dd>
    </dl>
    "##);
}

#[test]
fn an_alert_says_what_it_is() {
    insta::assert_snapshot!(html("> [!WARNING]\n> mind\n"), @r##"
    <blockquote class="alert warning">
    <p class="alert-title">Warning</p>
    <p>mind</p>
    </blockquote>
    "##);
}

#[test]
fn a_picture_alone_is_a_figure() {
    insta::assert_snapshot!(html("![A \"map\" & *more*](a.png 'The \"new\" map')\n\n[![b](b.png)](c.md)\n\nx ![c](c.png 'T') y\n"), @r##"
    <figure><img src="a.png" alt="A “map” &amp; more" loading="lazy" decoding="async"><figcaption>The “new” map</figcaption></figure>
    <figure><a href="c.md"><img src="b.png" alt="b" loading="lazy" decoding="async"></a></figure>
    <p>x <img src="c.png" alt="c" title="T" loading="lazy" decoding="async"> y</p>
    "##);
}

#[test]
fn a_heading_with_a_class_wraps_its_section() {
    insta::assert_snapshot!(html("## A {.one .two}\n\na\n\n### B {.three}\n\nb\n\n## C\n\n> ### Q {.q}\n>\n> q\n\n## D {#dd .four}\n\nd[^1]\n\n[^1]: n\n"), @r##"
    <section class="one two" aria-labelledby="a">
    <h2 id="a">A</h2>
    <p>a</p>
    <section class="three" aria-labelledby="b">
    <h3 id="b">B</h3>
    <p>b</p>
    </section>
    </section>
    <h2 id="c">C</h2>
    <blockquote>
    <section class="q" aria-labelledby="q">
    <h3 id="q">Q</h3>
    <p>q</p>
    </section>
    </blockquote>
    <section class="four" aria-labelledby="dd">
    <h2 id="dd">D</h2>
    <p>d<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    </section>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1"><p>n <a href="#fnref-1" role="doc-backlink" aria-label="BackToText 1">↩</a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn ids_are_unique_and_never_those_of_footnotes() {
    let read =
        read_with("## A\n## A\n## fn 1\n## X {#a-2}\n## …\n## Çështje *e* `f`\n## a 2\n", HtmlPolicy::Allow);
    let ids: Vec<_> = read.value.headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-3", "section-fn-1", "a-2", "section-5", "ceshtje-e-f", "a-2-2"]);
    assert!(read.diagnostics.is_empty());
}

#[test]
fn a_heading_for_a_table_of_contents_has_no_links_and_no_notes() {
    let read = read_with("## \"A\" [*b* & c](d)[^1] `e` ![f](g)\n\n[^1]: n\n", HtmlPolicy::Allow);
    let heading = &read.value.headings[0];
    assert_eq!(heading.html, "“A” <em>b</em> &amp; c <code>e</code> f");
    assert!(!heading.explicit);
}

#[test]
fn footnotes_are_numbered_by_their_first_reference() {
    insta::assert_snapshot!(html("a[^b] [c[^a]](d) e[^B] ![f[^a]](g)\n\n[^a]: one[^z]\n\n    two\n\n[^b]: x\n\n    - y\n\n[^z]: z[^a]\n"), @r##"
    <p>a<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> [c<sup><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup>](d) e<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup> ![f<sup><a href="#fn-2" id="fnref-2-2" role="doc-noteref">2</a></sup>](g)</p>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1"><p>x</p>
    <ul>
    <li>y</li>
    </ul>
    <p><a href="#fnref-1" role="doc-backlink" aria-label="BackToText 1">↩</a> <a href="#fnref-1-2" role="doc-backlink" aria-label="BackToText 1-2">↩<sup>2</sup></a></p>
    </li>
    <li id="fn-2"><p>one<sup><a href="#fn-3" id="fnref-3" role="doc-noteref">3</a></sup></p>
    <p>two <a href="#fnref-2" role="doc-backlink" aria-label="BackToText 2">↩</a> <a href="#fnref-2-2" role="doc-backlink" aria-label="BackToText 2-2">↩<sup>2</sup></a> <a href="#fnref-2-3" role="doc-backlink" aria-label="BackToText 2-3">↩<sup>3</sup></a></p>
    </li>
    <li id="fn-3"><p>z<sup><a href="#fn-2" id="fnref-2-3" role="doc-noteref">2</a></sup> <a href="#fnref-3" role="doc-backlink" aria-label="BackToText 3">↩</a></p>
    </li>
    </ol>
    </section>
    "##);
}

#[test]
fn an_address_shown_as_it_is_keeps_its_hyphens() {
    assert_eq!(
        html("<https://a.b/c--d...> e--f\n"),
        "<p><a href=\"https://a.b/c--d...\">https://a.b/c--d...</a> e–f</p>\n"
    );
}

#[test]
fn a_link_inside_a_link_is_none() {
    assert_eq!(html("[a <https://b.c> d](e)\n"), "<p><a href=\"e\">a https://b.c d</a></p>\n");
}

#[test]
fn links_and_pictures_tell_where_they_are_written() {
    let text =
        "---\n---\n[a](a.md \"a.md\") <https://x.y/> <a@b.c> [r][1] ![i](<i j.png>)\n\n[1]: one.md 'T'\n";
    let read = read_from(text, 8, HtmlPolicy::Allow);
    let at = |span: Span| &text[span.start as usize..span.end as usize];
    let links: Vec<_> = read
        .value
        .links
        .iter()
        .map(|link| (link.destination.as_str(), &*link.title, at(link.span)))
        .collect();
    assert_eq!(
        links,
        [
            ("a.md", "a.md", "a.md"),
            ("https://x.y/", "", "https://x.y/"),
            ("mailto:a@b.c", "", "a@b.c"),
            ("one.md", "T", "[r][1]"),
        ]
    );
    assert_eq!(read.value.links[0].span.start, 12);
    assert_eq!(at(read.value.images[0].span), "i j.png");
}

#[test]
fn code_is_escaped_with_or_without_a_language() {
    insta::assert_snapshot!(html("```json\n{\"a\": 1}\n```\n\n    <b> -- \"x\"\n\n```text\n<b>\n```\n"), @r##"
    <pre class="code" tabindex="0"><code class="language-json">{<span class="hl-string">"a"</span>: <span class="hl-number">1</span>}
    </code></pre>
    <pre class="code" tabindex="0"><code>&lt;b&gt; -- "x"
    </code></pre>
    <pre class="code" tabindex="0"><code class="language-text">&lt;b&gt;
    </code></pre>
    "##);
}

#[test]
fn raw_html_stays_or_is_shown_or_is_made_harmless() {
    let text = "<div class=\"x\" onclick=\"y()\" id=\"top\">\n\n## \"H\" {.c}\n\n<b>x</b> <script>y()</script> [l](m.md) ![i](j.png) `<b>`[^1]\n\n</div>\n\n- [x] t\n\n[^1]: n <i>\n";
    insta::assert_snapshot!(fill(&read_with(text, HtmlPolicy::Allow).value), @r##"
    <div class="x" onclick="y()" id="top">
    <section class="c" aria-labelledby="h">
    <h2 id="h">“H”</h2>
    <p><b>x</b> <script>y()</script> <a href="m.md">l</a> <img src="j.png" alt="i" loading="lazy" decoding="async"> <code>&lt;b&gt;</code><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    </section>
    </div>
    <ul>
    <li class="task"><label><input type="checkbox" disabled checked> t</label></li>
    </ul>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1"><p>n <i></i> <a href="#fnref-1" role="doc-backlink" aria-label="BackToText 1">↩</a></p>
    </li>
    </ol>
    </section>
    "##);
    insta::assert_snapshot!(fill(&read_with(text, HtmlPolicy::Escape).value), @r##"
    <p>&lt;div class="x" onclick="y()" id="top"&gt;
    </p>
    <section class="c" aria-labelledby="h">
    <h2 id="h">“H”</h2>
    <p>&lt;b&gt;x&lt;/b&gt; &lt;script&gt;y()&lt;/script&gt; <a href="m.md">l</a> <img src="j.png" alt="i" loading="lazy" decoding="async"> <code>&lt;b&gt;</code><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    <p>&lt;/div&gt;
    </p>
    <ul>
    <li class="task"><label><input type="checkbox" disabled checked> t</label></li>
    </ul>
    </section>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1"><p>n &lt;i&gt; <a href="#fnref-1" role="doc-backlink" aria-label="BackToText 1">↩</a></p>
    </li>
    </ol>
    </section>
    "##);
    insta::assert_snapshot!(fill(&read_with(text, HtmlPolicy::Sanitise).value), @r##"
    <div class="x">
    <section class="c" aria-labelledby="h">
    <h2 id="h">“H”</h2>
    <p><b>x</b>  <a href="m.md">l</a> <img src="j.png" alt="i" loading="lazy" decoding="async"> <code>&lt;b&gt;</code><sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
    </section>
    </div>
    <ul>
    <li class="task"><label><input type="checkbox" disabled="" checked=""> t</label></li>
    </ul>
    <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
    <ol>
    <li id="fn-1"><p>n <i></i> <a href="#fnref-1" role="doc-backlink" aria-label="BackToText 1">↩</a></p>
    </li>
    </ol>
    </section>
    "##);
    assert_eq!(read_with(text, HtmlPolicy::Allow).value.anchors, ["top"]);
}

#[test]
fn sanitised_html_runs_nothing() {
    for text in [
        "<img src=x onerror=alert(1)>",
        "x <svg><script>alert(1)</script></svg>",
        "<style>a{}</style>\n\n<iframe src=//x></iframe>",
        "<form action=//x><input type=text name=q></form>",
    ] {
        let html = fill(&read_with(text, HtmlPolicy::Sanitise).value);
        for bad in ["alert", "onerror", "iframe", "<form", "<style", "type=\"text"] {
            assert!(!html.contains(bad), "{html}");
        }
    }
}

#[test]
fn the_excerpt_is_the_first_real_paragraph() {
    let excerpt = |text: &str| read_with(text, HtmlPolicy::Allow).value.excerpt;
    assert_eq!(
        excerpt("## H\n\n![a](b.png)\n\n> q\n\nThe \"new\" *d*eal[^1]\nis `x` & y.\n\nz\n\n[^1]: n\n"),
        "The “new” deal is x & y."
    );
    assert_eq!(excerpt("- x\n"), "");
    let long = excerpt(&"word ".repeat(100));
    assert!(long.ends_with("word…") && long.chars().count() <= 300, "{long}");
}

#[test]
fn words_are_counted_across_emphasis_and_without_code() {
    let words = |text: &str| read_with(text, HtmlPolicy::Allow).value.words;
    assert_eq!(words("un*believ*able `x` s'ka\nnew\n\n    code here\n\n| a b |\n|--|\n| c |\n"), 6);
}
