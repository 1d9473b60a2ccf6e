//! Social cards: the picture that networks show of a page which has none.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;

use image::Rgb;

use crate::pictures::{built, files, jpeg, page};
use crate::test_site::TestSite;

const CARDS: &str = "--- site.yaml ---
title: {en: Bridge Institute, sr-Cyrl: Институт Мост, ar: معهد الجسر}
base_url: https://bridge.example/
languages: {en: {name: English}, sr-Cyrl: {name: Српски, path: sr}, ar: {name: العربية}}
pictures: {cards: where-missing}
--- content/publications/lithium.en.md ---
---
title: Lithium and the people of the valley
type: policy-brief
date: 2026-05-04
authors: [{name: Ana Kodra}]
---
--- content/publications/lithium.sr-Cyrl.md ---
---
title: Литијум и становници долине, осам година после првих бушотина и обећања која су стигла пре њих
---
--- content/publications/lithium.ar.md ---
---
title: الليثيوم (Jadar) وسكان الوادي
---
--- content/news/fair.en.md ---
---
title: Fair
type: news
date: 2026-11-01
image: {src: fair.jpg, alt: A fair}
---
";

#[test]
fn a_page_without_a_picture_gets_a_card_in_each_language_that_the_fonts_can_write() {
    let site = TestSite::new(CARDS);
    // The theme that everybody has.
    site.remove("templates");
    site.write_bytes("content/news/fair.jpg", &jpeg(90, 60, 150));
    built(&site);
    let cards: BTreeMap<String, Vec<u8>> =
        files(&site).into_iter().filter(|(name, _)| name.ends_with("social-card.png")).collect();
    assert_eq!(
        cards.keys().collect::<Vec<_>>(),
        [
            "publications/lithium-and-the-people-of-the-valley/social-card.png",
            "social-card.png",
            "sr/publications/litijum-i-stanovnici-doline-osam-godina-posle-prvih-busotina-i-obecanja-koja-su/social-card.png",
            "sr/social-card.png",
        ]
    );
    let mut drawn = Vec::new();
    for (name, bytes) in &cards {
        let seen = image::load_from_memory(bytes).unwrap().to_rgb8();
        assert_eq!(seen.dimensions(), (1200, 630), "{name}");
        let ground = *seen.get_pixel(2, 300);
        let letters = seen.pixels().filter(|pixel| **pixel != ground).count();
        // The letters of the default theme are Latin, Greek and Cyrillic; Arabic ones would be boxes, so there is no card.
        assert!(letters > 20_000, "{name} is blank");
        assert!(!drawn.contains(bytes), "{name} is like another");
        drawn.push(bytes.clone());
    }
    let head = page(&site, "publications/lithium-and-the-people-of-the-valley/index.html");
    for tag in [
        "og:image https://bridge.example/publications/lithium-and-the-people-of-the-valley/social-card.png",
        "og:image:width 1200",
        "og:image:height 630",
        "twitter:card summary_large_image",
    ] {
        let (name, content) = tag.split_once(' ').unwrap();
        assert!(head.contains(&format!("{name}\" content=\"{content}\"")), "{tag} in {head}");
    }
    let own = page(&site, "news/fair/index.html");
    assert!(
        own.contains("-90.jpg\"")
            && own.contains("og:image:height\" content=\"60\"")
            && !own.contains("social-card"),
        "{own}"
    );
    // Painted once.
    let made = || {
        fs::read_dir(site.path(".tribina/pictures"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect::<Vec<_>>()
    };
    let times: Vec<_> = made().iter().map(|path| fs::metadata(path).unwrap().ino()).collect();
    site.remove("output");
    built(&site);
    assert_eq!(made().iter().map(|path| fs::metadata(path).unwrap().ino()).collect::<Vec<_>>(), times);
}

#[test]
fn a_card_may_be_drawn_otherwise() {
    let site = TestSite::new(CARDS);
    site.write_bytes("content/news/fair.jpg", &jpeg(90, 60, 150));
    site.write(
        "templates/social-card.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\"><rect width=\"60\" height=\"30\" fill=\"#00f\"/><!-- {{ card.title }} --></svg>",
    );
    built(&site);
    let seen = image::load_from_memory(&files(&site)["social-card.png"]).unwrap().to_rgb8();
    assert_eq!((seen.dimensions(), seen.get_pixel(3, 3)), ((60, 30), &Rgb([0, 0, 255])));
    site.write("templates/social-card.svg", "<svg><g></svg>");
    for said in [site.check(&[]), site.build(&[])] {
        assert_eq!(said.codes(), ["strings/missing", "template/render"], "{}", said.stderr);
        assert!(said.stderr.contains("what this template draws cannot be painted"), "{}", said.stderr);
        // One template, one message: each card is met, the first is named.
        assert!(said.stderr.contains("expected 'g' tag, not 'svg'"), "{}", said.stderr);
    }
    site.write(
        "templates/social-card.svg",
        "{% set x = typeset(text=\"x\", font=\"TribinaSan\", size=10, width=100) %}{{ x.svg }}",
    );
    let said = site.build(&[]);
    assert!(said.status == 1 && said.stderr.contains("did you mean `TribinaSans`?"), "{}", said.stderr);
}
