//! Pictures: the sizes that pages show, what is published, what is kept from one build to the next.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::test_site::TestSite;

/// Settings of a site in one language.
const SITE: &str = "--- site.yaml ---\ntitle: Bridge Institute\nbase_url: https://bridge.example/\npictures: {widths: [40, 80, 120]}\n";

pub fn jpeg(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let noise = ((x * 31 + y * 17) % 29) as u8;
        if x < width / 2 { Rgb([shade, noise, 40]) } else { Rgb([noise, 40, shade]) }
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    with_place(&bytes.into_inner())
}

/// A photograph with notes: the place, and the photographer.
fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0 N 42.6629 E 21.1655");
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend((exif.len() as u16 + 2).to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

fn has_place(bytes: &[u8]) -> bool {
    bytes.windows(7).any(|part| part == b"42.6629") || bytes.windows(4).any(|part| part == b"Exif")
}

pub fn files(site: &TestSite) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![site.path("output")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(site.path("output")).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn pictures(site: &TestSite) -> Vec<String> {
    let is_picture =
        |name: &String| ["jpg", "png", "webp", "svg", "gif"].iter().any(|end| name.ends_with(end));
    files(site).into_keys().filter(|name| is_picture(name) && !name.starts_with("assets/")).collect()
}

/// Names without their digests.
fn bare(names: &[String]) -> Vec<String> {
    let bare = |name: &String| {
        let mut parts: Vec<&str> = name.split('-').collect();
        parts.retain(|part| part.len() != 10 || !part.bytes().all(|byte| byte.is_ascii_hexdigit()));
        parts.join("-")
    };
    let mut bare: Vec<String> = names.iter().map(bare).collect();
    bare.sort();
    bare
}

#[track_caller]
pub fn built(site: &TestSite) -> String {
    let said = site.build(&[]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    said.stderr
}

pub fn page(site: &TestSite, path: &str) -> String {
    fs::read_to_string(site.path("output").join(path)).unwrap()
}

const BODY: &str =
    "--- content/about.en.md ---\n---\ntitle: About\n---\n\nWords.\n\n![Our street](street.jpg)\n";

#[test]
fn a_picture_of_a_text_comes_in_every_size_there_is() {
    let site = TestSite::new(&format!("{SITE}{BODY}"));
    site.write_bytes("content/street.jpg", &jpeg(100, 50, 200));
    built(&site);
    // Never larger than it is, and nobody asked for the file itself.
    let names = pictures(&site);
    assert_eq!(
        bare(&names),
        ["about/street-100.jpg", "about/street-100.webp", "about/street-40.webp", "about/street-80.webp"]
    );
    let html = page(&site, "about/index.html");
    let [large, small] =
        ["-100.jpg", "-40.webp"].map(|end| names.iter().find(|name| name.ends_with(end)).unwrap());
    assert!(html.contains("<picture><source type=\"image/webp\" srcset=\""), "{html}");
    assert!(html.contains(&format!("/{small} 40w, ")), "{html}");
    let img = format!(
        "<img src=\"/{large}\" width=\"100\" height=\"50\" alt=\"Our street\" loading=\"lazy\" decoding=\"async\"></picture>"
    );
    assert!(html.contains(&img), "{html}");
    for (name, bytes) in files(&site).iter().filter(|(name, _)| names.contains(name)) {
        assert!(!has_place(bytes), "{name} says where it was taken");
        let seen = image::load_from_memory(bytes).unwrap();
        let width: u32 = name.rsplit(['-', '.']).nth(1).unwrap().parse().unwrap();
        assert_eq!((seen.width(), seen.height()), (width, width / 2), "{name}");
    }
}

#[test]
fn a_tiny_picture_is_not_enlarged_and_a_moving_one_stays() {
    let site = TestSite::new(&format!("{SITE}{BODY}\n![x](moving.gif)\n"));
    site.write_bytes("content/street.jpg", &jpeg(12, 9, 200));
    let gif = b"GIF89a\x10\0\x08\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x10\0\x08\0\0\x02\x0e\x8c\x8f\xa9\xcb\xed\x0f\xa3\x9c\xb4\xda\x8b\xb3>\x05\0;";
    site.write_bytes("content/moving.gif", gif);
    built(&site);
    assert_eq!(bare(&pictures(&site)), ["about/moving.gif", "about/street-12.jpg", "about/street-12.webp"]);
    let html = page(&site, "about/index.html");
    assert!(html.contains("<img src=\"/about/moving.gif\" width=\"16\" height=\"8\" alt=\"x\""), "{html}");
}

#[test]
fn what_a_page_links_to_is_published_without_what_is_not_seen() {
    let text =
        format!("{SITE}{BODY}\nThe [whole picture](street.jpg), [another](other.jpg), ![up](/up.jpg).\n");
    let site = TestSite::new(&text);
    site.write_bytes("content/street.jpg", &jpeg(100, 50, 200));
    site.write_bytes("content/other.jpg", &jpeg(30, 20, 100));
    site.write_bytes("static/up.jpg", &jpeg(30, 20, 90));
    site.write_bytes("static/aside.jpg", &jpeg(30, 20, 80));
    built(&site);
    let files = files(&site);
    assert!(!has_place(&files["about/street.jpg"]), "it is shown, so it says nothing of the place");
    let whole = image::load_from_memory(&files["about/street.jpg"]).unwrap();
    assert_eq!((whole.width(), whole.height()), (100, 50));
    assert!(!has_place(&files["up.jpg"]));
    assert!(!has_place(&files["about/other.jpg"]), "nor does one that no page shows");
    // In `static/` that is as it is: photographs for the press say who took them.
    assert!(has_place(&files["aside.jpg"]));
    assert!(page(&site, "about/index.html").contains("href=\"/about/street.jpg\""));
}

#[test]
fn raw_html_and_feeds_show_pictures_without_notes_too() {
    let text = format!(
        "{SITE}feeds: {{content: full}}\n--- content/news/fair.en.md ---\n---\ntitle: Fair\ntype: news\ndate: 2026-11-01\nimage: {{src: fair.jpg, alt: A fair}}\n---\n\n<p><img src=\"stall.jpg\" alt=\"A stall\"></p>\n\nx <img alt=\"A stall\" width=90 src=stall.jpg> y\n\n<picture><img alt=\"A stall\" src=stall.jpg></picture>\n\n![Sheep](sheep.jpg)\n"
    );
    let site = TestSite::new(&text);
    for name in ["fair", "stall", "sheep"] {
        site.write_bytes(&format!("content/news/{name}.jpg"), &jpeg(90, 60, 150));
    }
    built(&site);
    let names = pictures(&site);
    assert!(
        names.iter().all(|name| ["-40.", "-80.", "-90."].iter().any(|width| name.contains(width))),
        "{names:?}"
    );
    assert!(files(&site).iter().all(|(name, bytes)| !name.ends_with("jpg") || !has_place(bytes)));
    let plain = |stem: &str| {
        names.iter().find(|name| name.starts_with(&format!("news/fair/{stem}-")) && name.ends_with("-90.jpg"))
    };
    let feed = page(&site, "feed.xml");
    let html = page(&site, "news/fair/index.html");
    for stem in ["stall", "sheep"] {
        assert!(
            feed.contains(&format!("https://bridge.example/{}", plain(stem).unwrap())),
            "{stem} in {feed}"
        );
        assert!(!feed.contains("&lt;source") && !feed.contains("srcset"), "{feed}");
    }
    let stall = plain("stall").unwrap();
    let whole = html.split("<p>").find(|block| block.contains("A stall")).unwrap();
    assert!(whole.starts_with("<picture><source type=\"image/webp\" srcset=\"/news/fair/stall-"), "{whole}");
    let tag = format!("<img src=\"/{stall}\" width=\"90\" height=\"60\" alt=\"A stall\"></picture></p>");
    assert!(whole.contains(&tag), "{whole}");
    // Those that say a size, or stand in a choice of the author's, stay as they are.
    assert!(html.contains(&format!("x <img alt=\"A stall\" width=90 src=\"/{stall}\"> y")), "{html}");
    assert!(html.contains(&format!("<picture><img alt=\"A stall\" src=\"/{stall}\"></picture>")), "{html}");
}

#[test]
fn lists_show_the_part_around_the_focus() {
    let text = format!(
        "{SITE}--- templates/news.html ---\n{{{{ work.image.wide.url }}}} {{{{ work.image.wide.width }}}}×{{{{ work.image.wide.height }}}} {{% if work.image.square %}}square{{% endif %}}\n--- templates/person.html ---\n{{{{ work.image.square.url }}}} {{{{ work.image.square.width }}}}×{{{{ work.image.square.height }}}} {{% if work.image.wide %}}wide{{% endif %}}\n--- content/news/fair.en.md ---\n---\ntitle: Fair\ntype: news\ndate: 2026-11-01\nimage: {{src: fair.jpg, alt: A fair, focus: 100% 50%}}\n---\n--- content/people/ana-kodra.en.md ---\n---\ntitle: Ana Kodra\nimage: {{src: ana.jpg, alt: Ana, focus: 0% 0%}}\n---\n"
    );
    let site = TestSite::new(&text);
    site.write_bytes("content/news/fair.jpg", &jpeg(240, 80, 220));
    site.write_bytes("content/people/ana.jpg", &jpeg(60, 100, 220));
    built(&site);
    let html = page(&site, "news/fair/index.html");
    assert!(html.contains("-120.jpg 120×80") && !html.contains("square"), "{html}");
    let wide = html.split(' ').next().unwrap().trim_start_matches('/');
    let seen = image::load_from_memory(&fs::read(site.path("output").join(wide)).unwrap()).unwrap().to_rgb8();
    assert!(seen.get_pixel(4, 40)[2] > 150, "the right half is blue: {:?}", seen.get_pixel(4, 40));
    let html = page(&site, "people/ana-kodra/index.html");
    assert!(html.contains("-60.jpg 60×60") && !html.contains("wide"), "{html}");
    let said = site.build(&[]);
    assert!(said.stderr.contains("Nothing has changed"), "{}", said.stderr);
    site.write("content/news/fair.en.md", "---\ntitle: Fair\ntype: news\ndate: 2026-11-01\nimage: {src: fair.jpg, alt: A fair, focus: left}\n---\n");
    let said = site.check(&[]);
    assert!(said.stderr.contains("write how far from the left and from above it lies"), "{}", said.stderr);
}

#[test]
fn a_drawing_is_made_safe_where_a_page_shows_it() {
    let evil = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><script>alert(1)</script><path d=\"M0 0h9v9z\"/></svg>";
    let text = format!(
        "{SITE}--- content/about.en.md ---\n---\ntitle: About\n---\n\n![A plan](plan.svg) ![A map](/map.svg)\n--- content/plan.svg ---\n{evil}\n--- static/map.svg ---\n{evil}\n--- static/other.svg ---\n{evil}\n"
    );
    let site = TestSite::new(&text);
    built(&site);
    let files = files(&site);
    for name in ["about/plan.svg", "map.svg"] {
        let svg = String::from_utf8_lossy(&files[name]);
        assert!(
            !svg.contains("script")
                && svg.contains("width=\"30\" height=\"20\"")
                && svg.contains("M0 0h9v9z"),
            "{svg}"
        );
    }
    assert!(String::from_utf8_lossy(&files["other.svg"]).contains("script"), "static/ is published as it is");
    assert!(
        page(&site, "about/index.html")
            .contains("<img src=\"/about/plan.svg\" width=\"30\" height=\"20\" alt=\"A plan\"")
    );
    site.write(
        "site.yaml",
        "title: Bridge Institute\nbase_url: https://bridge.example/\npictures: {svg: as-is}\n",
    );
    built(&site);
    assert!(page(&site, "map.svg").contains("script"));
}

#[test]
fn a_warm_build_touches_no_picture() {
    let site = TestSite::new(&format!("{SITE}{BODY}"));
    site.write_bytes("content/street.jpg", &jpeg(100, 50, 200));
    built(&site);
    let kept = || -> BTreeMap<String, (u64, i64, i64)> {
        let names = pictures(&site);
        let of = |name: &String| {
            let found = fs::metadata(site.path("output").join(name)).unwrap();
            (name.clone(), (found.ino(), found.mtime(), found.mtime_nsec()))
        };
        names.iter().map(of).collect()
    };
    let before = kept();
    // Nobody could read the picture now, or what was made of it.
    let modified = fs::metadata(site.path("content/street.jpg")).unwrap().modified().unwrap();
    let length = fs::metadata(site.path("content/street.jpg")).unwrap().len() as usize;
    site.write_bytes("content/street.jpg", &vec![b'x'; length]);
    fs::File::options()
        .write(true)
        .open(site.path("content/street.jpg"))
        .unwrap()
        .set_modified(modified)
        .unwrap();
    fs::remove_dir_all(site.path(".tribina/pictures")).unwrap();
    site.write(
        "content/about.en.md",
        "---\ntitle: About\n---\n\nOther words.\n\n![Our street](street.jpg)\n",
    );
    built(&site);
    assert_eq!(kept(), before);
    assert!(page(&site, "about/index.html").contains("Other words."));
    assert!(!site.path(".tribina/pictures").exists(), "nothing was made");
}

#[test]
fn renditions_are_kept_for_another_output_and_made_again_where_they_are_damaged() {
    let site = TestSite::new(&format!("{SITE}{BODY}"));
    site.write_bytes("content/street.jpg", &jpeg(100, 50, 200));
    built(&site);
    let first = files(&site);
    let kept: Vec<_> =
        fs::read_dir(site.path(".tribina/pictures")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(kept.len(), 4, "{kept:?}");
    assert_eq!(fs::read_to_string(site.path(".tribina/.gitignore")).unwrap(), "*\n");
    let inode = |index: usize| fs::metadata(&kept[index]).unwrap().ino();
    let (whole, half) = (inode(0), inode(1));
    fs::write(&kept[1], &fs::read(&kept[1]).unwrap()[..20]).unwrap();
    site.write(".tribina/pictures/0000000000-1.webp", "of a picture that nobody shows");
    site.write(".tribina/pictures.json", "{ damaged");
    site.remove("output");
    built(&site);
    assert_eq!(files(&site), first);
    assert_eq!(inode(0), whole, "what is whole is not made again");
    assert_ne!(inode(1), half);
    assert!(!site.path(".tribina/pictures/0000000000-1.webp").exists());
    // Without the folder the same bytes come out.
    site.remove(".tribina");
    site.remove("output");
    built(&site);
    assert_eq!(files(&site), first);
}

#[test]
fn a_changed_picture_has_another_name() {
    let site = TestSite::new(&format!("{SITE}{BODY}"));
    site.write_bytes("content/street.jpg", &jpeg(100, 50, 200));
    built(&site);
    let first = pictures(&site);
    site.write_bytes("content/street.jpg", &jpeg(100, 50, 90));
    built(&site);
    let second = pictures(&site);
    assert!(first.iter().all(|name| !second.contains(name)), "{second:?}");
    assert_eq!(bare(&first), bare(&second));
    site.write("site.yaml", "title: Bridge Institute\nbase_url: https://bridge.example/\npictures: {widths: [60], quality: 30, formats: []}\n");
    built(&site);
    assert_eq!(bare(&pictures(&site)), ["about/street-60.jpg"]);
    assert!(page(&site, "about/index.html").contains(" srcset=\"/about/street-"));
}

#[test]
fn files_that_no_reader_could_see_are_reported() {
    let torn = jpeg(90, 60, 150);
    let mut bmp = b"BM\x3e\0\0\0\0\0\0\0".to_vec();
    bmp.resize(64, 0);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>".to_vec();
    for (name, bytes, message) in [
        ("street.jpg", torn[..torn.len() / 2].to_vec(), "is damaged: it ends in the middle"),
        ("street.bmp", bmp, "is a BMP picture, which many browsers do not show"),
        ("street.png", svg, "is an SVG by another name, which browsers do not show"),
    ] {
        let site = TestSite::new(&format!("{SITE}{}", BODY.replace("street.jpg", name)));
        site.write_bytes(&format!("content/{name}"), &bytes);
        for said in [site.check(&[]), site.build(&[])] {
            assert_eq!(said.codes(), ["image/unreadable"], "{name}: {}", said.stderr);
            assert!(said.stderr.contains(message), "{}", said.stderr);
        }
    }
}

#[test]
fn half_a_picture_ends_the_build_unless_somebody_says_otherwise() {
    let png = |bytes: &mut Vec<u8>| {
        let image =
            DynamicImage::ImageRgb8(RgbImage::from_fn(50, 50, |x, y| Rgb([x as u8 * 5, y as u8 * 5, 7])));
        image.write_to(&mut std::io::Cursor::new(bytes), ImageFormat::Png).unwrap();
    };
    let site = TestSite::new(&format!("{SITE}{}", BODY.replace("jpg", "png")));
    let mut bytes = Vec::new();
    png(&mut bytes);
    site.write_bytes("content/street.png", &bytes[..bytes.len() / 2]);
    for said in [site.check(&[]), site.build(&[])] {
        assert_eq!((said.status, said.codes()), (1, vec!["image/unreadable".to_owned()]), "{}", said.stderr);
        assert!(said.stderr.contains("is damaged"), "{}", said.stderr);
    }
    assert!(!site.path("output/index.html").exists());
    let settings = fs::read_to_string(site.path("site.yaml")).unwrap();
    site.write("site.yaml", &format!("{settings}severity: {{image/unreadable: warning}}\n"));
    let said = site.build(&[]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("image/unreadable"), "{}", said.stderr);
}

#[test]
fn a_site_without_pictures_has_no_folder_for_them() {
    let site =
        TestSite::new(&format!("{SITE}--- content/about.en.md ---\n---\ntitle: About\n---\n\nWords.\n"));
    built(&site);
    assert!(!site.path(".tribina").exists());
}

#[test]
fn a_lead_picture_may_say_that_it_only_decorates() {
    let site = TestSite::new(&format!(
        "{SITE}--- content/news/fair.en.md ---\n---\ntitle: Fair\ntype: news\ndate: 2026-11-01\nimage: {{src: fair.jpg, alt: \"\"}}\n---\n"
    ));
    site.write_bytes("content/news/fair.jpg", &jpeg(90, 60, 150));
    site.remove("templates");
    let said = site.build(&[]);
    assert!(
        !said.codes().iter().any(|code| code.contains("alt") || code.starts_with("field")),
        "{}",
        said.stderr
    );
    assert!(page(&site, "news/fair/index.html").contains("alt=\"\""));
}
