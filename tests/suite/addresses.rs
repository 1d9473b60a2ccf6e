//! Addresses in pages, feeds and the sitemap hold only what a URL may hold; what people read stays readable.

use crate::test_site::{SETTINGS, TestSite};

/// Names of files and addresses with everything that a URL may not hold.
fn site() -> TestSite {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}languages: {{en: {{name: English, slugs: unicode}}}}\n\
         menu: [{{title: Data, url: \"https://x.example/a?b=<c>&d=e|f\"}}]\n\
         --- content/publications/lithium/index.en.md ---\n---\ntitle: Çështja\ntype: report\ndate: 2024\nauthors: [Ana Krasniqi]\n\
         pdf: \"the plan 50% {{1}}.pdf\"\nimage: {{src: \"my photo.gif\", alt: A valley}}\n\
         attachments: [\"https://x.example/data/the%20table.csv?x=[1]\"]\n---\n\n\
         [plan](<the plan 50%25 {{1}}.pdf#page=5>) ![x](<my photo.gif>) [here](<#annéx \"b\">)\n\
         <a href='https://x.example/a b\"c\"<d>#e#f%20g%'>out</a> [low](/files/my%20list.txt) <a id='annéx \"b\"'></a>\n\
         --- content/publications/lithium/the plan 50% {{1}}.pdf ---\n\
         --- content/publications/lithium/my photo.gif ---\n\
         --- content/publications/lithium/a#1.txt ---\n\
         --- static/files/my list.txt ---\nx\n"
    ));
    // The theme that everybody has.
    site.remove("templates");
    site
}

#[test]
fn addresses_are_encoded_and_titles_are_not() {
    let site = site();
    site.build(&["--strict"]).fine();
    let page = site.page("publications/çështja/index.html");
    for part in [
        "href=\"/publications/çështja/the%20plan%2050%25%20%7B1%7D.pdf#page=5\">plan</a>",
        "src=\"/publications/çështja/my%20photo.gif\"",
        "href=\"#annéx%20%22b%22\"",
        "href=\"https://x.example/a%20b%22c%22%3Cd%3E#e%23f%20g%25\"",
        "href=\"/files/my%20list.txt\"",
        "href=\"https://x.example/data/the%20table.csv?x=%5B1%5D\">the table.csv</a>",
        "href=\"https://x.example/a?b=%3Cc%3E&amp;d=e%7Cf\"",
        "content=\"https://bridge.example/publications/%C3%A7%C3%ABshtja/the%20plan%2050%25%20%7B1%7D.pdf\"",
        "<link rel=\"canonical\" href=\"https://bridge.example/publications/%C3%A7%C3%ABshtja/\">",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(site.output().contains_key("publications/çështja/the plan 50% {1}.pdf"));
    for file in ["sitemap.xml", "publications/feed.xml"] {
        let text = site.page(file);
        assert!(text.contains("https://bridge.example/publications/%C3%A7%C3%ABshtja/"), "{text}");
    }
}

#[test]
fn a_file_is_called_by_its_name() {
    let site = TestSite::new(
        "--- content/about/index.en.md ---\n---\ntitle: About\nattachments: [\"my statutes #2.pdf\"]\n---\n\n\
         [a](<my statutes #2.pdf>) [b](<my statutes %232.pdf?x#page=2>)\n\
         --- content/about/my statutes #2.pdf ---\n",
    );
    site.build(&["--strict"]).fine();
    let file = site.output().into_keys().find(|path| path.ends_with(".pdf"));
    let page = site.output().into_iter().find(|(path, _)| path.contains("about/index.html")).unwrap().1;
    let url = format!("/{}", file.unwrap().replace(' ', "%20").replace('#', "%23"));
    for part in
        [format!("href=\"{url}\">a<"), format!("href=\"{url}?x#page=2\">b<"), "my statutes #2.pdf".to_owned()]
    {
        assert!(page.contains(&part), "{part}\n{page}");
    }
}
