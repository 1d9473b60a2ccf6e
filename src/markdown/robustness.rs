//! Any text at all makes a document whose slots are in order: broken pieces of Markdown, by a fixed random order.

use super::tests::{english, fill, read_with};
use super::*;

/// Every feature at least once, with line ends of both kinds, other scripts and signs.
const SEED: &str = "# H1 {#a .b}\r\n\r\n## \"A\" *b* {.c}\n\ntext[^1] and [^2], [l](x.md \"t\") <https://a.b> <c@d.e>\n\
    \n| a | b |\n|:--|--:|\n| \\| | `c|d` |\n\n> [!NOTE]\n> - [x] a\n>   1. b\n>\n>      ```python\n>      x = '''\n>      ```\n\n\
    Term\n: def\n\n    more\n\n![a](b.png \"c\")\n\n[![a](b)](c)\n\n![f](https://youtu.be/a \"t\")\n\n[![p](q)](v.mp4)\n\n![h](c.html)\n\n<div id=x>\n\n**b <i>c</i>** d</div> <a href=\"x.md\" hreflang=a>e</a> <img srcset=\"a.png 1x, b.png\">\n\n\
    [^1]: note[^3]\n\n    > q\n\n[^3]: x ![y[^1]](z)\n\nсвет „реч\" العربية \u{202E}x\u{202C} \u{1F468}\u{200D}\u{1F469} e\u{301}\0\t~~s~~\n\n\
    [r][q] [r][] [r]\n\n[r]: <u v> 'w'\n\n### E {.f}\n\n***\n&amp;&#0;&quot; \\\"x\\* --- ... ''\"\"\n- a\n\n      b\n-\n  -\n";

/// A small generator of numbers that is the same everywhere (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

fn mutated(random: &mut Random) -> String {
    let mut chars: Vec<char> = SEED.chars().collect();
    for _ in 0..=random.below(12) {
        let from = random.below(chars.len());
        let to = (from + random.below(40)).min(chars.len());
        let place = random.below(chars.len() + 1);
        match random.below(5) {
            0 => drop(chars.drain(from..to)),
            1 => chars.truncate(from.max(1)),
            2 => {
                let piece: Vec<char> = chars[from..to].to_vec();
                chars.splice(place..place, piece);
            }
            3 => chars.insert(
                place,
                ['*', '[', ']', '`', '>', '\n', '"', '<', '|', ' ', '\\', '-', '!', '^'][random.below(14)],
            ),
            _ => chars.splice(place..place, "\n\n".chars()).for_each(drop),
        }
        if chars.is_empty() {
            chars.push('x');
        }
    }
    chars.into_iter().collect()
}

#[test]
fn no_text_breaks_the_writer() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let highlighter = Highlighter::new();
    let (lang, quotes) = (LangTag::parse("fr").unwrap(), english());
    for round in 0..RUNS {
        let text = mutated(&mut random);
        let html = [HtmlPolicy::Allow, HtmlPolicy::Sanitise, HtmlPolicy::Escape][round % 3];
        let settings = Settings {
            lang: &lang,
            quotes: &quotes,
            html,
            highlighter: &highlighter,
            cites_in_notes: false,
            embeds: &EmbedHosts::default(),
            is_strict: true,
            script: None,
        };
        let read = read(&text, FileId(0), 0, &settings);
        check(&text, &read);
        if html != HtmlPolicy::Allow {
            balanced(&fill(&read.value), &text);
        }
    }
}

#[test]
fn control_characters_do_not_reach_the_page() {
    let html = fill(&read_with("a\0b\u{8}c &#8; &#1; d\n", HtmlPolicy::Allow).value);
    assert_eq!(html, "<p>a b c \u{FFFD} \u{FFFD} d</p>\n");
}

const RUNS: usize = 3000;

fn check(text: &str, read: &Diagnosed<Document>) {
    let document = &read.value;
    let mut last = 0;
    for (at, slot) in &document.slots {
        assert!(*at >= last && document.html.is_char_boundary(*at as usize), "{text:?}");
        last = *at;
        let (index, bound) = match slot {
            Slot::HeadingId(index) => (*index, document.headings.len()),
            Slot::LinkOpen(index) | Slot::LinkClose(index) | Slot::RawLink(index) => {
                (*index, document.links.len())
            }
            Slot::Image(index)
            | Slot::PictureOpen(index)
            | Slot::PictureClose(index)
            | Slot::Address(index) => (*index, document.images.len()),
            Slot::Citation(index) => (*index, document.citations.len()),
            Slot::Embed(index) => (*index, document.embeds.len()),
            Slot::Label(_) => (0, 1),
        };
        assert!((index as usize) < bound, "{text:?}");
    }
    let html = fill(document);
    assert!(!html.contains('\0'), "{text:?}");
    let mut ids: Vec<_> = document.headings.iter().map(|heading| &heading.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), document.headings.len(), "{text:?}");
    for diagnostic in read.diagnostics.iter() {
        let crate::diagnostics::Place::At(span) = diagnostic.place else { panic!("{diagnostic:?}") };
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{diagnostic:?}\n{text:?}");
    }
}

/// Every tag opens and closes in order. Raw HTML that is allowed can break that.
fn balanced(html: &str, text: &str) {
    let mut open = Vec::new();
    for piece in tags(html) {
        let name = piece.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or("");
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{text:?}\n{html}"),
            None if ["br", "col", "hr", "img", "input", "wbr"].contains(&name) => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?} {text:?}\n{html}");
}

/// The inside of each tag; quoted values may hold any character.
fn tags(html: &str) -> Vec<&str> {
    let (mut tags, mut start, mut is_quoted) = (Vec::new(), None, false);
    for (at, byte) in html.bytes().enumerate() {
        match (byte, start) {
            (b'<', None) => start = Some(at + 1),
            (b'"', Some(_)) => is_quoted = !is_quoted,
            (b'>', Some(from)) if !is_quoted => {
                tags.push(&html[from..at]);
                start = None;
            }
            _ => {}
        }
    }
    tags
}

#[test]
fn hostile_texts_are_read_in_time() {
    let start = std::time::Instant::now();
    for text in [
        "[".repeat(50_000),
        "*a ".repeat(50_000),
        "- ".repeat(5_000),
        "[^a]".repeat(20_000) + "\n\n[^a]: x\n",
        "## a\n".repeat(5_000),
        "\"'".repeat(50_000),
        "![".repeat(20_000) + &"](x)".repeat(20_000),
        (0..3_000).map(|n| format!("x[^{n}]\n\n[^{n}]: y[^{}]\n\n", n + 1)).collect::<Vec<_>>().concat(),
        "<b>".repeat(20_000),
    ] {
        let read = read_with(&text, HtmlPolicy::Allow);
        check(&text, &read);
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
