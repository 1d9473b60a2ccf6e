//! Raw HTML in texts: its links and pictures are resolved, copied and checked as those of Markdown.

use crate::test_site::{SETTINGS, TestSite};

/// Two languages, a brief that is not translated, one that is, a draft, and a page of this HTML in both languages.
fn site(html: &str, setting: &str) -> TestSite {
    TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: {{name: English}}, sq: {{name: Shqip}}}}\nhtml: {setting}\n\
         severity: {{strings/missing: off}}\n\
         --- content/publications/lithium.en.md ---\n---\ntitle: Lithium\ntype: report\ndate: 2024\n---\n\n## Method\n\nx\n\
         --- content/publications/lithium.sq.md ---\n---\ntitle: Litiumi\n---\n\n## Metoda\n\nx\n\
         --- content/publications/rivers.en.md ---\n---\ntitle: Rivers\ntype: report\ndate: 2024\n---\n\nx\n\
         --- content/publications/soon.en.md ---\n---\ntitle: Soon\ntype: report\ndate: 2024\ndraft: true\n---\n\nx\n\
         --- content/pages/data/index.en.md ---\n---\ntitle: Data\n---\n\n## Tables\n\n{html}\n\
         --- content/pages/data/index.sq.md ---\n---\ntitle: Të dhëna\n---\n\n## Tabela\n\n{html}\n\
         --- content/media/map 1.gif ---\n\
         --- content/media/small.gif ---\n\
         --- content/media/film.mp4 ---\n"
    ))
}

const GOOD: &str = "<div class=\"box\">\n<a\n  href=\"../../publications/lithium.md#method\">one</a>\n\
    <a href='../../publications/rivers.md' class=x>two</a>\n\
    <a href=#tables>three</a> <a href=\"/publications/\">four</a>\n\
    <img alt=\"\" src=\"../../media/map%201.gif\" srcset=\"../../media/small.gif 1x, ../../media/map%201.gif 2x\">\n\
    <video src=\"../../media/film.mp4\" poster=\"../../media/small.gif\" controls></video>\n</div>\n\n\
    In a line: <a href=\"https://bridge.example/?a=1&amp;b=2\">five</a>.";

#[test]
fn links_lead_to_the_readers_language_and_files_are_copied_beside_the_page() {
    let site = site(GOOD, "allow");
    site.build(&["--strict"]).fine();
    let page = site.page("sq/pages/te-dhena/index.html");
    for part in [
        "<div class=\"box\">\n<a\n  href=\"/sq/publications/litiumi/#method\">one</a>",
        "<a href=\"/publications/rivers/\" hreflang=\"en\" class=x>two</a>",
        "<a href=\"#tables\">three</a> <a href=\"/publications/\">four</a>",
        "<img alt=\"\" src=\"/sq/pages/te-dhena/map%201.gif\" \
         srcset=\"/sq/pages/te-dhena/small.gif 1x, /sq/pages/te-dhena/map%201.gif 2x\">",
        "<video src=\"/sq/pages/te-dhena/film.mp4\" poster=\"/sq/pages/te-dhena/small.gif\" controls></video>",
        "<a href=\"https://bridge.example/?a=1&amp;b=2\">five</a>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    for file in ["pages/data/map 1.gif", "sq/pages/te-dhena/film.mp4", "sq/pages/te-dhena/small.gif"] {
        assert!(site.output().contains_key(file), "{file}");
    }
}

#[test]
fn sanitised_html_keeps_its_links_pictures_and_films() {
    let site = site(&format!("{GOOD}<a href=\"https://x.example/\" onclick=\"y()\">six</a>"), "sanitise");
    site.build(&["--strict"]).fine();
    let page = site.page("sq/pages/te-dhena/index.html");
    for part in [
        "<a href=\"/sq/publications/litiumi/#method\">one</a>",
        "<a href=\"/publications/rivers/\" hreflang=\"en\" class=\"x\">two</a>",
        "src=\"/sq/pages/te-dhena/map%201.gif\"",
        "srcset=\"/sq/pages/te-dhena/small.gif 1x, /sq/pages/te-dhena/map%201.gif 2x\"",
        "poster=\"/sq/pages/te-dhena/small.gif\"",
        "<a href=\"https://x.example/\">six</a>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn escaped_html_is_text_and_leads_nowhere() {
    let site = site("<a href=\"nowhere.md\"><img src=\"none.gif\"></a>", "escape");
    site.build(&["--strict"]).fine();
    let page = site.page("pages/data/index.html");
    assert!(page.contains("&lt;a href=\"nowhere.md\"&gt;&lt;img src=\"none.gif\"&gt;&lt;/a&gt;"), "{page}");
}

#[test]
fn mistakes_are_told_in_the_words_for_markdown_at_the_value_of_the_attribute() {
    let bad = [
        ("<a href=\"«../../publications/litium.md»\">x</a>", "link/missing-target"),
        ("<a href='«../../publications/lithium.md#metod»'>x</a>", "link/missing-fragment"),
        ("<a href=\"«#nowhere»\">x</a>", "link/missing-fragment"),
        ("<a href=«/publications/nothing/»>x</a>", "link/missing-target"),
        ("<a href=\"«../../../../x.pdf»\">x</a>", "link/outside-site"),
        ("<a href=\"«javascript:alert(1)»\">x</a>", "link/unsafe"),
        ("<a href=\"«../../publications/soon.md»\">x</a>", "link/unpublished"),
        ("<img alt=\"\" src=\"«smal.gif»\">", "reference/missing-file"),
        ("<video poster=\"«smal.gif»\"></video>", "reference/missing-file"),
        ("«<img src=\"../../media/small.gif\">»", "image/missing-alt"),
    ];
    for (marked, code) in bad {
        let width = marked.split(['«', '»']).nth(1).unwrap().chars().count();
        let html = marked.replace(['«', '»'], "");
        for text in [html.clone(), format!("Text and {html}.")] {
            let said = site(&text, "allow").check(&["--strict"]);
            assert_eq!(said.codes(), [code], "{}", said.stderr);
            let carets = said.stderr.lines().find(|line| line.contains('━')).unwrap_or_default();
            assert_eq!(carets.matches('━').count(), width, "{}", said.stderr);
        }
    }
}

#[test]
fn a_link_to_what_is_not_published_keeps_its_words() {
    for setting in ["allow", "sanitise"] {
        let site = site("<a class=\"x\" href=\"../../publications/soon.md\">Soon</a>", setting);
        site.build(&[]).fine();
        let page = site.page("pages/data/index.html");
        assert!(
            page.contains(">Soon</a>") && !page.contains("href=\"\"") && !page.contains("soon.md"),
            "{page}"
        );
    }
}

#[test]
fn a_link_to_a_script_is_taken_out_even_where_the_site_turns_the_error_off() {
    for setting in ["allow", "sanitise"] {
        let site =
            site("<a href=\"JavaScript:alert(1)\">x</a> <a href=\"java&#10;script:alert(1)\">x</a>", setting);
        let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
        let off = "severity: {link/unsafe: off, link/missing-target: off, ";
        site.write("site.yaml", &settings.replace("severity: {", off));
        site.build(&[]).fine();
        assert!(!site.page("pages/data/index.html").contains("alert"));
    }
}
