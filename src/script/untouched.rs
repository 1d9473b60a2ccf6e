//! What no conversion may touch: addresses, handles, file names, HTML entities.

use std::ops::Range;

/// Last labels of domain names. Others are more often a full stop with the space
/// after it forgotten.
const DOMAINS: &[&str] = &[
    "app", "at", "ba", "biz", "ch", "cloud", "co", "com", "cz", "de", "dev", "edu", "es", "eu", "fr", "gov",
    "gr", "hr", "hu", "info", "int", "io", "it", "me", "mil", "mk", "net", "online", "org", "pl", "ro", "rs",
    "ru", "si", "site", "tv", "ua", "uk", "us", "xyz", "мкд", "рф", "срб",
];

/// Endings of file names.
const FILES: &[&str] = &[
    "avi", "bat", "bin", "bmp", "bz2", "c", "cfg", "conf", "cpp", "css", "csv", "deb", "doc", "docx", "epub",
    "exe", "flac", "gif", "gz", "h", "htm", "html", "ico", "ini", "iso", "jar", "java", "jpeg", "jpg", "js",
    "json", "log", "md", "mkv", "mov", "mp3", "mp4", "odp", "ods", "odt", "ogg", "otf", "pdf", "php", "png",
    "pps", "ppt", "pptx", "ps", "py", "rar", "rss", "rtf", "sh", "sql", "svg", "tar", "tex", "tgz", "tif",
    "tiff", "toml", "ts", "ttf", "txt", "wav", "webm", "webp", "woff", "woff2", "xls", "xlsx", "xml", "yaml",
    "yml", "zip",
];

/// The stretches of a text to leave alone, in order.
pub fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(hint) = next_hint(text, from) {
            if let Some(length) = entity_length(&text[hint..]) {
                from = hint + length;
                return Some(hint..from);
            }
            let chunk = chunk_around(text, from, hint);
            let place = hint.clamp(chunk.start, chunk.end) - chunk.start;
            if let Some(found) = examine(&text[chunk.clone()], place) {
                from = chunk.start + found.end;
                return Some(chunk.start + found.start..from);
            }
            let rest = &text[hint + 1..];
            from = hint + 1 + rest.find(|c| !is_name_part(c)).unwrap_or(rest.len());
        }
        None
    })
}

/// The next character that an address, a file name or an entity cannot be without.
fn next_hint(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_hint = |at: usize| {
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        match bytes[at] {
            b'.' => next.is_ascii_alphanumeric() || next == b'/' || !next.is_ascii(),
            b'@' | b'&' => next.is_ascii_alphanumeric() || next == b'#' || !next.is_ascii(),
            b'/' => next == b'/' || at == from || !bytes[at - 1].is_ascii_alphanumeric(),
            _ => false,
        }
    };
    (from..bytes.len()).find(|&at| is_hint(at))
}

/// The stretch between white space, quotation marks and brackets around a place.
fn chunk_around(text: &str, from: usize, place: usize) -> Range<usize> {
    let is_edge = |c: char| c.is_whitespace() || "\"<>„“”«»‘’()[]{}".contains(c);
    let before = &text[from..place];
    let after = &text[place..];
    let start = from + before.trim_end_matches(|c| !is_edge(c)).len();
    let end = place + after.find(is_edge).unwrap_or(after.len());
    let is_trimmed = |c: char| "*_'`,;!?|…—–".contains(c);
    let chunk = &text[start..end];
    let end = start + chunk.trim_end_matches(|c| is_trimmed(c) || ".:".contains(c)).len();
    let start = end - text[start..end].trim_start_matches(is_trimmed).len();
    start..end
}

/// The length of the HTML entity (`&nbsp;`, `&#160;`) that a text begins with.
fn entity_length(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')?;
    (end > 0 && name[end..].starts_with(';')).then_some(end + 2)
}

/// What of a chunk is to be left alone, given the place of a hint in it.
fn examine(chunk: &str, place: usize) -> Option<Range<usize>> {
    let whole = 0..chunk.len();
    if let Some(colon) = chunk.find("://") {
        let scheme = chunk[..colon].trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
        return Some(scheme..chunk.len());
    }
    if chunk.starts_with("www.") || chunk.starts_with("mailto:") {
        return Some(whole);
    }
    if let Some(after) = chunk.strip_prefix('@') {
        let handle = after.find(|c: char| !(c.is_alphanumeric() || "_.@".contains(c)));
        return Some(0..1 + handle.unwrap_or(after.len()));
    }
    if ["./", "../", "~/"].iter().any(|start| chunk.starts_with(start))
        || chunk.starts_with('/') && chunk[1..].contains(['/', '.'])
    {
        return Some(whole);
    }
    if let Some((local, host)) = chunk.split_once('@') {
        let ends = named(host).map_or(host.len(), |name| name.end);
        return (!local.is_empty()).then_some(0..local.len() + 1 + ends);
    }
    let start = chunk[..place].trim_end_matches(is_name_part).len();
    if let Some(name) = named(&chunk[start..]) {
        return Some(start + name.start..start + name.end);
    }
    // The folders before a file's name are part of it.
    let path = chunk[start..].find(|c| !is_name_part(c) && c != '/').unwrap_or(chunk.len() - start);
    let name = chunk[start..start + path].rfind('/').map_or(start, |slash| start + slash + 1);
    let found = named(&chunk[name..]).filter(|found| found.start == 0);
    found.map(|found| start..name + found.end)
}

fn is_name_part(character: char) -> bool {
    character.is_alphanumeric() || "-_.".contains(character)
}

/// The domain or file name that a chunk begins with, and the path or port after it.
///
/// A case ending after a hyphen (`rts.rs-a`) is not part of the name.
fn named(chunk: &str) -> Option<Range<usize>> {
    let run = chunk.find(|c| !is_name_part(c)).unwrap_or(chunk.len());
    let dot = chunk[..run].rfind('.')?;
    let last = &chunk[dot + 1..run];
    let label = last.split('-').next().unwrap_or(last);
    let is_known = |list: &[&str]| {
        // The Cyrillic labels are only ever written small.
        list.iter().any(|known| *known == label || is_shouted(label, known))
    };
    let stem = &chunk[..dot];
    if !stem.contains(char::is_alphabetic) || !(is_known(DOMAINS) || is_known(FILES)) {
        return None;
    }
    let end = dot + 1 + label.len();
    let goes_on = chunk[end..].starts_with(['/', ':', '?', '#']);
    Some(0..if goes_on { chunk.len() } else { end })
}

fn is_shouted(label: &str, known: &str) -> bool {
    label.eq_ignore_ascii_case(known) && label.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn left_alone() {
        for (text, expected) in [
            ("види https://пример.срб/пут?а=б#в.", vec!["https://пример.срб/пут?а=б#в"]),
            ("(www.rts.rs), па", vec!["www.rts.rs"]),
            ("на rts.rs-у и Пример.com.", vec!["rts.rs", "Пример.com"]),
            ("primer.rs/putanja, primer.rs:80", vec!["primer.rs/putanja", "primer.rs:80"]),
            ("пиши на ана.ковач@пошта.срб!", vec!["ана.ковач@пошта.срб"]),
            ("прати @марко_1 и @ana@mastodon.rs.", vec!["@марко_1", "@ana@mastodon.rs"]),
            ("„извештај.pdf“ и SLIKA.JPG", vec!["извештај.pdf", "SLIKA.JPG"]),
            ("u /etc/hosts i ~/rad", vec!["/etc/hosts", "~/rad"]),
            ("A&nbsp;B &amp; C", vec!["&nbsp;", "&amp;"]),
            ("[mailto:ana@primer.rs]", vec!["mailto:ana@primer.rs"]),
            ("#туризам и/или т.ј. 5.5 км/ч... крај.Почетак д.о.о.", vec![]),
            ("sajt:primer.rs i/ili a=b.pdf", vec!["primer.rs", "b.pdf"]),
            ("види путања/до/фајла.txt и и/или", vec!["путања/до/фајла.txt"]),
            ("он /она R&B 12.5.2020. тачка.Да", vec![]),
        ] {
            let found: Vec<_> = ranges(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
