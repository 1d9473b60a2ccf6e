//! Films, sound, charts, maps and posts in texts: a card for what another host has, a player for files of the site.

use crate::test_site::{SETTINGS, TestSite};

fn site(body: &str) -> TestSite {
    TestSite::new(&format!(
        "--- content/about/index.md ---\n---\ntitle: About us\nsummary: We.\n---\n\n{body}"
    ))
}

/// The published page, after a build without a word said.
fn page(site: &TestSite) -> String {
    let said = site.build(&["--strict"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    site.page("about/index.html")
}

#[test]
fn a_film_is_a_card_with_a_link_and_a_button_that_says_what_it_loads() {
    let site =
        site("Before.\n\n![How we *counted* it](https://www.youtube.com/watch?v=abc \"In Prizren\")\n");
    let html = page(&site);
    let expected = "<figure class=\"embed embed-video embed-elsewhere\">\n<div class=\"embed-card\">\n\
        <p class=\"embed-title\"><a href=\"https://www.youtube.com/watch?v=abc\">How we counted it</a> \
        <span class=\"embed-provider\">YouTube</span></p>\n\
        <button type=\"button\" class=\"embed-load\" hidden \
        data-embed=\"https://www.youtube-nocookie.com/embed/abc?autoplay=1\" data-title=\"How we counted it\" \
        data-allow=\"autoplay; encrypted-media; fullscreen; picture-in-picture\" \
        data-sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation\">\
        <span>Play here</span> <small>Loads from www.youtube-nocookie.com, which then learns that you are reading this.</small></button>\n\
        </div>\n<figcaption>In Prizren</figcaption></figure>";
    assert!(html.contains(expected), "{html}");
    assert!(!html.contains("<iframe"), "{html}");
}

#[test]
fn a_picture_that_is_a_link_to_a_film_is_its_poster() {
    let site = site("[![The film](poster.svg)](https://vimeo.com/123 \"Twelve minutes\")\n");
    site.write("content/about/poster.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let html = page(&site);
    assert!(html.contains("<img src=\"/about/poster.svg\" alt=\"\" loading=\"lazy\">"), "{html}");
    assert!(html.contains("https://player.vimeo.com/video/123?dnt=1&amp;autoplay=1"), "{html}");
    assert!(html.contains("<figcaption>Twelve minutes</figcaption>"), "{html}");
    assert!(html.contains("<a href=\"https://vimeo.com/123\">The film</a>"), "{html}");
}

#[test]
fn pictures_stay_pictures_and_what_cannot_be_framed_is_a_link() {
    let site = site(
        "![A](https://bridge.example/a.jpg)\n\n[![B](https://bridge.example/b.png)](https://other.example/)\n\n\
         Words ![C](https://youtu.be/abc) and words.\n\n![On Facebook](https://www.facebook.com/bridge/posts/1)\n",
    );
    let html = page(&site);
    assert_eq!(html.matches("class=\"embed ").count(), 1, "{html}");
    assert_eq!(html.matches("<img ").count(), 3, "{html}");
    assert!(!html.contains("embed-load"), "{html}");
    assert!(html.contains("On Facebook</a> <span class=\"embed-provider\">Facebook</span>"), "{html}");
}

#[test]
fn films_of_the_site_play_with_the_captions_beside_them() {
    let site = TestSite::new(
        "--- site.yaml ---\ntitle: Bridge\nbase_url: https://bridge.example/sub/\nlanguages: {en: {name: English}, sq: {name: Shqip}}\n\
         --- content/about/index.en.md ---\n---\ntitle: About us\n---\n\n[![Talk](still.svg)](talk.mp4)\n\n![Radio](radio.mp3 \"On air\")\n\
         --- content/about/talk.mp4 ---\nx\n--- content/about/talk.en.vtt ---\nWEBVTT\n\
         --- content/about/talk.sq.vtt ---\nWEBVTT\n--- content/about/talk.xx.vtt ---\nWEBVTT\n\
         --- content/about/still.svg ---\n<svg/>\n--- content/about/radio.mp3 ---\nx\n",
    );
    let html = page(&site);
    let video = "<figure class=\"embed embed-video embed-file\">\n<video controls preload=\"none\" aria-label=\"Talk\" \
        src=\"/sub/about/talk.mp4\" poster=\"/sub/about/still.svg\">\n\
        <track kind=\"captions\" src=\"/sub/about/talk.en.vtt\" srclang=\"en\" label=\"English\" default>\n\
        <track kind=\"captions\" src=\"/sub/about/talk.sq.vtt\" srclang=\"sq\" label=\"Shqip\">\n\
        <a href=\"/sub/about/talk.mp4\">Talk</a></video>\n<figcaption>Talk</figcaption></figure>";
    assert!(html.contains(video), "{html}");
    assert!(
        html.contains("<audio controls preload=\"none\" aria-label=\"Radio\" src=\"/sub/about/radio.mp3\">"),
        "{html}"
    );
    assert!(site.output().contains_key("about/talk.sq.vtt"));
}

#[test]
fn captions_of_a_film_elsewhere_in_the_content_come_along() {
    let site = TestSite::new(
        "--- content/about.md ---\n---\ntitle: About us\n---\n\n![Talk](talk.mp4)\n\
         --- content/talk.mp4 ---\nx\n--- content/talk.vtt ---\nWEBVTT\n",
    );
    assert!(page(&site).contains("<track kind=\"captions\" src=\"/about/talk.vtt\" srclang=\"en\""));
    assert!(site.output().contains_key("about/talk.vtt"));
}

#[test]
fn a_chart_of_the_site_stands_in_a_frame_that_can_do_nothing() {
    let site = site("![Prices](copper.html)\n");
    site.write("content/about/copper.html", "<p>1</p>");
    let html = page(&site);
    let frame = "<iframe class=\"embed-frame\" src=\"/about/copper.html\" title=\"Prices\" sandbox=\"allow-scripts\" loading=\"lazy\"></iframe>";
    assert!(html.contains(frame), "{html}");
}

#[test]
fn a_file_that_is_not_there_is_reported() {
    let said = site("![Talk](talk.mp4)\n").check(&[]);
    assert!(said.stderr.contains("there is no file at content/about/talk.mp4"), "{}", said.stderr);
}

#[test]
fn feeds_and_markdown_have_a_link_with_the_title() {
    let text = "--- content/news/film.md ---\n---\ntitle: A film\ndate: 2026-05-04\n---\n\n![Our film](https://youtu.be/abc \"May\")\n";
    let site =
        TestSite::new(&format!("--- site.yaml ---\n{SETTINGS}llms: true\nfeeds: {{content: full}}\n{text}"));
    site.build(&[]).fine();
    let feed = site.page("feed.xml");
    assert!(feed.contains("https://youtu.be/abc") && feed.contains("Our film"), "{feed}");
    assert!(!feed.contains("Play here") && !feed.contains("nocookie"), "{feed}");
    let markdown = site.page("news/a-film/index.md");
    assert!(markdown.contains("[Our film](https://youtu.be/abc) YouTube\n\nMay"), "{markdown}");
}

#[test]
fn hosts_of_the_site_are_embedded_and_scripts_come_only_where_they_are_needed() {
    let site = TestSite::new(&format!(
        "--- site.yaml ---\n{SETTINGS}embeds: {{hosts: [charts.example], peertube: [video.example]}}\n\
         --- templates/page.html ---\n{{{{ page.has_embeds }}}} {{{{ work.content }}}}\n\
         --- content/a.md ---\n---\ntitle: A\n---\n\n![Chart](https://charts.example/x?y=1)\n\n![Film](https://video.example/w/abc)\n\
         --- content/b.md ---\n---\ntitle: B\n---\n\nNo film.\n"
    ));
    site.build(&["--strict"]).fine();
    let html = site.page("a/index.html");
    assert!(html.starts_with("true "), "{html}");
    assert!(html.contains("data-embed=\"https://charts.example/x?y=1\""), "{html}");
    assert!(
        html.contains("data-embed=\"https://video.example/videos/embed/abc?p2p=0&amp;autoplay=1\""),
        "{html}"
    );
    assert!(site.page("b/index.html").starts_with("false "));
}

#[test]
fn recordings_of_events_have_the_same_card() {
    let site = TestSite::new(
        "--- templates/event.html ---\n{{ page.has_embeds }}{% for r in work.event.recordings %}[{{ r.title }}|{{ r.card | safe }}]{% endfor %}\n\
         --- content/events/launch.md ---\n---\ntitle: Launch\ntype: launch\nstart: 2026-05-04\n\
         recordings:\n  - {title: Whole film, url: \"https://youtu.be/abc\"}\n  - {title: Notes, url: \"https://bridge.example/notes\"}\n---\n",
    );
    site.build(&["--strict"]).fine();
    let html = site.page("events/launch/index.html");
    assert!(
        html.starts_with("true[Whole film|<figure class=\"embed embed-video embed-elsewhere\">"),
        "{html}"
    );
    assert!(html.contains("[Notes|]"), "{html}");
}

#[test]
fn sanitised_texts_keep_their_cards() {
    let site =
        site("<b onclick=\"x()\">Raw</b>\n\n![Film](https://youtu.be/abc)\n\n![Prices](copper.html)\n");
    site.write("content/about/copper.html", "<p>1</p>");
    site.write("site.yaml", &format!("{SETTINGS}html: sanitise\n"));
    let html = page(&site);
    assert!(html.contains("data-embed=\"https://www.youtube-nocookie.com/embed/abc?autoplay=1\""), "{html}");
    assert!(html.contains("<iframe class=\"embed-frame\""), "{html}");
    assert!(!html.contains("onclick"), "{html}");
}
