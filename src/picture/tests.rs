//! Pictures drawn here, looked at, developed and cleaned.

use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

/// Red above, green below, blue in the upper left corner.
fn photo(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let noise = ((x * 7 + y * 13) % 23) as u8;
        match (x < width / 4 && y < height / 4, y < height / 2) {
            (true, _) => Rgb([noise, noise, 230]),
            (false, true) => Rgb([230, noise, noise]),
            (false, false) => Rgb([noise, 200, noise]),
        }
    })
}

fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 92)
        .write_image(image, image.width(), image.height(), ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

/// A JPEG with the notes of a camera: how to turn it, and where it was.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0]);
    // GPSInfo, at byte 38; then a directory with GPSLatitudeRef.
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend((segment.len() as u16 + 2).to_be_bytes());
    bytes.extend(segment);
    bytes.extend(b"\xff\xfe\x00\x0bPristina!");
    bytes.extend(&jpeg[2..]);
    bytes
}

fn whole(facts: &Facts, width: u32, format: Format) -> Rendition {
    let crop = Crop { x: 0, y: 0, width: facts.width, height: facts.height };
    let height = pixels(f64::from(width) * f64::from(facts.height) / f64::from(facts.width));
    Rendition { crop, width, height, format, quality: 80 }
}

fn developed(bytes: &[u8], rendition: Rendition) -> Vec<u8> {
    let mut made = Vec::new();
    let done = develop(bytes, &[rendition], |_, bytes| {
        made = bytes;
        Ok::<(), ()>(())
    });
    done.unwrap().unwrap();
    made
}

fn near(pixel: Rgb<u8>, [r, g, b]: [u8; 3]) -> bool {
    pixel.0.iter().zip([r, g, b]).all(|(own, other)| own.abs_diff(other) < 60)
}

#[test]
fn a_picture_is_turned_as_its_camera_says() {
    const BLUE: [u8; 3] = [10, 10, 230];
    for orientation in 1..=8u8 {
        // As a camera stores what is seen: turned the other way.
        let mut stored = DynamicImage::ImageRgb8(photo(120, 80));
        match orientation {
            2 => stored = stored.fliph(),
            3 => stored = stored.rotate180(),
            4 => stored = stored.flipv(),
            5 => stored = stored.rotate90().fliph(),
            6 => stored = stored.rotate270(),
            7 => stored = stored.rotate90().flipv(),
            8 => stored = stored.rotate90(),
            _ => {}
        }
        let bytes = with_exif(&jpeg(&stored.to_rgb8()), orientation);
        let facts = look(&bytes).facts.unwrap();
        assert_eq!((facts.width, facts.height), (120, 80), "{orientation}");
        for format in [Format::WebP, Format::Jpeg, Format::Png] {
            let made = developed(&bytes, whole(&facts, 60, format));
            let seen = image::load_from_memory(&made).unwrap().to_rgb8();
            assert_eq!(seen.dimensions(), (60, 40), "{orientation}");
            assert!(near(*seen.get_pixel(5, 4), BLUE), "{orientation}: {:?}", seen.get_pixel(5, 4));
            assert!(near(*seen.get_pixel(50, 5), [230, 10, 10]), "{orientation}");
            assert!(near(*seen.get_pixel(50, 35), [10, 200, 10]), "{orientation}");
            assert!(!made.windows(4).any(|part| part == b"Exif"), "{orientation}");
        }
        let clean = clean(&bytes, &facts).unwrap();
        assert!(!String::from_utf8_lossy(&clean).contains("Pristina"));
        let again = look(&clean).facts.unwrap();
        assert_eq!((again.width, again.height), (120, 80), "{orientation}");
        // The pixels are the very same.
        assert!(clean.windows(1000).any(|part| part == &bytes[bytes.len() - 1000..]), "{orientation}");
        assert_eq!(clean.windows(4).any(|part| part == b"Exif"), orientation > 1, "{orientation}");
        assert!(!clean.windows(4).any(|part| part == [0x88, 0x25, 0, 4]), "the place is still in it");
    }
}

#[test]
fn what_hangs_behind_a_picture_goes() {
    let mut bytes = jpeg(&photo(40, 30));
    let length = bytes.len();
    bytes.extend(b"a film of where it was taken");
    let facts = look(&bytes).facts.unwrap();
    assert_eq!(clean(&bytes, &facts).unwrap().len(), length);
}

#[test]
fn what_shows_through_stays_so() {
    let logo = RgbaImage::from_fn(64, 64, |x, y| {
        Rgba([200, (x * 3) as u8, (y * 3) as u8, if x < 32 { 0 } else { 255 }])
    });
    let bytes = png(&logo, 64, 64, true).unwrap();
    let facts = look(&bytes).facts.unwrap();
    assert!(facts.has_alpha);
    for format in [Format::WebP, Format::Png] {
        let seen = image::load_from_memory(&developed(&bytes, whole(&facts, 32, format))).unwrap().to_rgba8();
        assert!(seen.get_pixel(2, 20)[3] < 10 && seen.get_pixel(30, 20)[3] > 245, "{format:?}");
    }
    // JPEG knows no such thing: it becomes white.
    let seen =
        image::load_from_memory(&developed(&bytes, whole(&facts, 32, Format::Jpeg))).unwrap().to_rgb8();
    assert!(near(*seen.get_pixel(2, 20), [255, 255, 255]));
}

#[test]
fn a_part_is_cut_around_its_focus() {
    let bytes = jpeg(&photo(400, 200));
    let size = (400, 200);
    let left = Crop::around(Focus::parse("0% 0%").unwrap(), size, (1, 1));
    assert_eq!((left.x, left.y, left.width, left.height), (0, 0, 200, 200));
    let right = Crop::around(Focus::parse("100% 50%").unwrap(), size, (1, 1));
    assert_eq!((right.x, right.width), (200, 200));
    let high = Crop::around(Focus { x: 50, y: 100 }, (200, 400), (3, 2));
    assert_eq!((high.x, high.y, high.width, high.height), (0, 267, 200, 133));
    for (crop, is_blue) in [(left, true), (right, false)] {
        let rendition = Rendition { crop, width: 100, height: 100, format: Format::WebP, quality: 80 };
        let seen = image::load_from_memory(&developed(&bytes, rendition)).unwrap().to_rgb8();
        assert_eq!(seen.dimensions(), (100, 100));
        assert_eq!(near(*seen.get_pixel(10, 10), [10, 10, 230]), is_blue);
    }
    for wrong in ["30", "30% 101%", "30% 20% 10%", "left", "", "-1% 5%"] {
        assert_eq!(Focus::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn what_is_no_picture_is_said() {
    let jpeg = jpeg(&photo(40, 30));
    assert_eq!(look(b"").facts, Err(Fault::NoPicture));
    assert_eq!(look(b"%PDF-1.4").facts, Err(Fault::NoPicture));
    assert_eq!(look(b"<html></html>").facts, Err(Fault::NoPicture));
    assert!(matches!(look(&jpeg[..12]).facts, Err(Fault::Broken(_))));
    assert!(matches!(look(b"\0\0\0\x18ftypheic").facts, Err(Fault::Unshown(_))));
    assert!(matches!(look(b"<svg xmlns='http://www.w3.org/2000/svg'><g>").facts, Err(Fault::Broken(_))));
    // A few bytes that claim to be a picture as large as a town.
    let mut bomb = png(&[0; 3], 1, 1, false).unwrap();
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let checked = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checked.to_be_bytes());
    assert_eq!(look(&bomb).facts, Err(Fault::TooLarge(65535, 65535)));
}

/// CRC-32 as PNG has it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

#[test]
fn a_drawing_can_do_nothing_but_draw() {
    let evil = r##"<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]>
<?xml-stylesheet href="https://evil.example/x.css"?><!-- note -->
<svg xmlns="&ns;" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:inkscape="i" viewBox="0 0 300 150" onload="alert(1)" inkscape:docname="/home/ana/x.svg">
<script>alert(1)</script><h:script>alert(2)</h:script><metadata>Ana</metadata>
<foreignObject><iframe src="https://evil.example"/></foreignObject>
<style>@import "https://evil.example/x.css"; .a { fill: red } .b{fill:url(https://evil.example/b)}@media print{.c{fill:blue}}</style>
<g id="a"><path class="a" d="M0 0h10v10z" onclick="x()" style="fill:url(#b)" fill="url(https://evil.example/y)"/></g>
<use xlink:href="#a"/><use href="https://evil.example/z.svg#a"/><image href="data:image/png;base64,AAAA"/>
<a href=" java&#10;script:alert(1)"><text>Ura &amp; <![CDATA[<b>]]></text></a>
<set attributeName="xlink:href" to="javascript:alert(1)"/><image href="data:image/svg+xml,&lt;svg/&gt;"/>
</svg>"##;
    let facts = look(evil.as_bytes()).facts.unwrap();
    assert_eq!((facts.format, facts.width, facts.height), (Format::Svg, 300, 150));
    let safe = String::from_utf8(clean(evil.as_bytes(), &facts).unwrap()).unwrap();
    for gone in [
        "script", "evil", "onload", "onclick", "foreign", "iframe", "Ana", "ana", "note", "svg+xml",
        "DOCTYPE", "<set",
    ] {
        assert!(!safe.contains(gone), "{gone} in {safe}");
    }
    for kept in [
        "xmlns=\"http://www.w3.org/2000/svg\"",
        "width=\"300\" height=\"150\"",
        "<style> .a { fill: red }@media print{.c{fill:blue}}</style>",
        "d=\"M0 0h10v10z\" style=\"fill:url(#b)\"",
        "<use xlink:href=\"#a\"/>",
        "data:image/png;base64,AAAA",
        "Ura &amp; &lt;b&gt;",
    ] {
        assert!(safe.contains(kept), "{kept} not in {safe}");
    }
    // What is safe stays as it is.
    assert_eq!(clean(safe.as_bytes(), &facts).unwrap(), safe.as_bytes());
}

#[test]
fn the_names_of_elements_are_in_order() {
    assert!(super::svg_names::ELEMENTS.is_sorted());
}

#[test]
fn what_was_seen_is_not_read_again() {
    let bytes = jpeg(&photo(40, 30));
    let first = Memo::default();
    let seen = first.seen("a.jpg", 5, 7, || Ok(bytes.clone()));
    first.seen("b.jpg", 5, 7, || Ok(bytes.clone()));
    let second = Memo::from_bytes(&first.to_bytes().unwrap());
    assert_eq!(second.seen("a.jpg", 5, 7, || unreachable!()), seen);
    // Changed, it is; and what nobody asked for is forgotten.
    assert_ne!(second.seen("a.jpg", 5, 8, || Ok(b"x".to_vec())), seen);
    let third = Memo::from_bytes(&second.to_bytes().unwrap());
    assert_eq!(third.seen("b.jpg", 5, 7, || Ok(bytes.clone())).digest, seen.digest);
    assert!(Memo::from_bytes(b"{").to_bytes().is_none());
}

#[test]
fn half_a_file_is_told_from_a_whole_one() {
    let photo = photo(30, 30);
    let jpeg = jpeg(&photo);
    let facts = look(&jpeg).facts.unwrap();
    let all = [
        jpeg.clone(),
        developed(&jpeg, whole(&facts, 20, Format::WebP)),
        developed(&jpeg, whole(&facts, 20, Format::Png)),
    ];
    for bytes in all {
        let ends = |bytes: &[u8]| {
            is_whole(
                &bytes[..bytes.len().min(16)],
                &bytes[bytes.len().saturating_sub(16)..],
                bytes.len() as u64,
            )
        };
        assert!(ends(&bytes));
        assert!(!ends(&bytes[..bytes.len() - 5]));
    }
    assert!(!is_whole(b"", b"", 0));
}
