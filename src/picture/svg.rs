//! SVG that can do nothing but draw: no scripts, nothing loaded from elsewhere, no foreign content, no notes of editors.

use std::borrow::Cow;
use std::collections::BTreeMap;

use quick_xml::escape::{escape, resolve_predefined_entity, unescape_with};
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

use super::Fault;
use super::svg_names::ELEMENTS;

/// Longer values of entities are no names of namespaces, but an attack.
const LONGEST_ENTITY: usize = 1000;

type Entities = BTreeMap<String, String>;

/// How large a drawing is, in pixels; 0 where it does not say. What is no sound SVG is a fault.
pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), Fault> {
    let safe = safe(bytes)?;
    let mut reader = Reader::from_str(std::str::from_utf8(&safe).map_err(|_| Fault::NoPicture)?);
    loop {
        match reader.read_event() {
            Ok(Event::Start(root) | Event::Empty(root)) => {
                let side = |name: &str| attribute(&root, name).and_then(|value| length(&value));
                return Ok((side("width").unwrap_or(0), side("height").unwrap_or(0)));
            }
            Ok(Event::Eof) | Err(_) => return Err(Fault::NoPicture),
            Ok(_) => {}
        }
    }
}

/// The drawing alone, with its size at its root.
pub(super) fn safe(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NoPicture)?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('<') {
        return Err(Fault::NoPicture);
    }
    let mut reader = Reader::from_str(text);
    let mut writer = Safe { out: Writer::new(Vec::with_capacity(bytes.len())), ..Safe::default() };
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => writer.event(event)?,
            Err(_) if !writer.has_root => return Err(Fault::NoPicture),
            Err(error) => return Err(Fault::Broken(error.to_string())),
        }
    }
    match (writer.has_root, writer.depth) {
        (true, 0) => {
            let mut safe = writer.out.into_inner();
            safe.push(b'\n');
            Ok(safe)
        }
        (true, _) => Err(Fault::Broken("it ends too early".to_owned())),
        (false, _) => Err(Fault::NoPicture),
    }
}

struct Safe {
    out: Writer<Vec<u8>>,
    has_root: bool,
    depth: usize,
    /// How many elements are open that are left out.
    skipped: usize,
    /// Whether the text is that of a style sheet.
    is_style: bool,
    entities: Entities,
}

impl Default for Safe {
    fn default() -> Self {
        Safe {
            out: Writer::new(Vec::new()),
            has_root: false,
            depth: 0,
            skipped: 0,
            is_style: false,
            entities: Entities::new(),
        }
    }
}

impl Safe {
    fn event(&mut self, event: Event<'_>) -> Result<(), Fault> {
        match event {
            Event::DocType(doctype) => self.entities = entities(&doctype),
            Event::Start(_) if self.skipped > 0 => self.skipped += 1,
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::Start(tag) => match self.tag(&tag)? {
                Some(safe) => {
                    self.is_style = local(tag.name().as_ref()) == "style";
                    self.depth += 1;
                    self.write(Event::Start(safe));
                }
                None => self.skipped = 1,
            },
            Event::Empty(tag) if self.skipped == 0 => {
                if let Some(safe) = self.tag(&tag)? {
                    self.write(Event::Empty(safe));
                }
            }
            Event::End(tag) => {
                self.is_style = false;
                self.depth = self.depth.saturating_sub(1);
                self.write(Event::End(tag));
            }
            _ if self.skipped > 0 || self.depth == 0 => {}
            Event::Text(text) if self.is_style => self.style(&text),
            Event::CData(text) if self.is_style => self.style(&text),
            Event::Text(text) => self.write(Event::Text(text)),
            Event::CData(text) => self.write(Event::Text(BytesText::new(&text))),
            Event::GeneralRef(name) if !self.is_style => {
                let written = format!("&{};", &*name);
                let text = unescaped(&written, &self.entities).map(Cow::into_owned);
                if let Ok(text) = text {
                    self.write(Event::Text(BytesText::new(&text)));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.out.write_event(event);
    }

    fn style(&mut self, css: &str) {
        let kept: String = rules(css).into_iter().filter(|rule| is_safe_css(rule)).collect();
        if is_safe_css(&kept) {
            self.write(Event::Text(BytesText::from_escaped(escape(&kept))));
        }
    }

    /// The tag with what only draws; `None` where it goes with all that stands in it.
    fn tag(&mut self, tag: &BytesStart<'_>) -> Result<Option<BytesStart<'static>>, Fault> {
        let qualified = tag.name();
        let name: &str = qualified.as_ref();
        let is_root = !self.has_root;
        if is_root && local(name) != "svg" {
            return Err(Fault::NoPicture);
        }
        self.has_root = true;
        let is_ours = matches!(name.split_once(':'), None | Some(("svg", _)));
        if !is_ours || ELEMENTS.binary_search(&local(name)).is_err() {
            return Ok(None);
        }
        let mut safe = BytesStart::new(name.to_owned());
        let mut kept: Vec<(String, String)> = Vec::new();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| Fault::Broken(error.to_string()))?;
            let key: &str = attribute.key.as_ref();
            let Ok(value) = unescaped(&attribute.value, &self.entities) else { continue };
            if key == "attributeName" && is_active(local(&value)) {
                return Ok(None);
            }
            if is_safe(key, &value) {
                kept.push((key.to_owned(), value.into_owned()));
            }
        }
        if is_root {
            with_size(&mut kept);
        }
        for (key, value) in &kept {
            safe.push_attribute((key.as_str(), value.as_str()));
        }
        Ok(Some(safe))
    }
}

/// The rules of a style sheet, each with all that stands in it.
fn rules(css: &str) -> Vec<&str> {
    let bytes = css.as_bytes();
    let (mut rules, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    let mut at = 0;
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (_, b'\\') => at += 1,
            (Some(open), byte) if byte == open => quote = None,
            (None, b'/') if css[at..].starts_with("/*") => {
                at = css[at + 2..].find("*/").map_or(bytes.len(), |end| at + 2 + end + 1);
            }
            (None, byte @ (b'"' | b'\'')) => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, byte @ (b'}' | b';')) => {
                depth -= usize::from(byte == b'}' && depth > 0);
                if depth == 0 {
                    rules.push(&css[start..=at]);
                    start = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    rules.push(&css[start..]);
    rules
}

/// A root says how large it is, so that a page can leave room for it.
fn with_size(attributes: &mut Vec<(String, String)>) {
    let of = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let is_known = ["width", "height"].iter().all(|name| of(name).and_then(|value| length(&value)).is_some());
    let sides: Vec<f64> = of("viewBox").map_or(Vec::new(), |value| {
        let numbers = value.split(|c: char| c.is_whitespace() || c == ',').filter(|part| !part.is_empty());
        numbers.filter_map(|part| part.parse().ok()).collect()
    });
    if let ([_, _, width, height], false) = (&sides[..], is_known)
        && *width > 0.0
        && *height > 0.0
    {
        attributes.retain(|(key, _)| key != "width" && key != "height");
        attributes.push(("width".to_owned(), width.to_string()));
        attributes.push(("height".to_owned(), height.to_string()));
    }
}

/// A length in pixels (CSS, 6.2); `None` for shares of something.
fn length(value: &str) -> Option<u32> {
    let value = value.trim();
    let end = value.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(value.len());
    let (number, unit) = value.split_at(end);
    let scale = match unit {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    let pixels: f64 = number.trim().parse::<f64>().ok()? * scale;
    (0.5..100_000.0).contains(&pixels).then(|| super::pixels(pixels))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.value.into_owned())
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Whether an attribute does something, or leads somewhere.
fn is_active(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("on") || matches!(name.as_str(), "href" | "src" | "base")
}

fn is_safe(key: &str, value: &str) -> bool {
    let name = local(key).to_ascii_lowercase();
    let prefix = key.split_once(':').map(|(prefix, _)| prefix);
    let value = value.trim();
    match name.as_str() {
        _ if matches!(prefix, Some("sodipodi" | "inkscape")) => false,
        "href" => {
            let pictures = ["png", "jpeg", "jpg", "gif", "webp"];
            let data = value.strip_prefix("data:image/");
            value.starts_with('#')
                || data.is_some_and(|rest| pictures.iter().any(|end| rest.starts_with(end)))
        }
        _ if is_active(&name) => false,
        _ => is_safe_css(value),
    }
}

/// Whether a style loads nothing: only parts of the same drawing and pictures that are written out are named.
fn is_safe_css(css: &str) -> bool {
    let css: String = css.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let urls = css.match_indices("url(").map(|(at, _)| css[at + 4..].trim_start_matches(['"', '\'']));
    let is_own = |url: &str| {
        url.starts_with('#')
            || url.starts_with("data:image/png")
            || url.starts_with("data:image/jpeg")
            || url.starts_with("data:font/")
    };
    // An escape could spell any of these words.
    !css.contains('\\')
        && ["@import", "javascript:", "expression(", "image-set(", "-moz-binding"]
            .iter()
            .all(|word| !css.contains(word))
        && urls.into_iter().all(is_own)
}

fn unescaped<'t>(
    text: &'t str,
    entities: &'t Entities,
) -> Result<Cow<'t, str>, quick_xml::escape::EscapeError> {
    unescape_with(text, |name| {
        resolve_predefined_entity(name).or_else(|| entities.get(name).map(String::as_str))
    })
}

/// The entities that a document type gives, as Illustrator writes them for namespaces. None of them may name another.
fn entities(doctype: &str) -> Entities {
    let mut entities = Entities::new();
    for written in doctype.split("<!ENTITY").skip(1) {
        let mut parts = written.trim_start().splitn(2, char::is_whitespace);
        let (Some(name), Some(rest)) = (parts.next(), parts.next()) else { continue };
        let rest = rest.trim_start();
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
        let value = rest[1..].split(quote).next().unwrap_or_default();
        if value.len() <= LONGEST_ENTITY && !value.contains(['&', '<']) {
            entities.insert(name.to_owned(), value.to_owned());
        }
    }
    entities
}
