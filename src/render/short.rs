//! A page without what only people read: comments, and blanks that no browser shows.
//!
//! Must not know: what the page says. Blanks are left out only at the borders of blocks; elsewhere one stays of several, and
//! a line end where there was one, since style sheets can show these (`white-space: pre-line`).

/// Elements at whose borders a blank means nothing.
const BLOCKS: [&str; 49] = [
    "address",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "br",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "section",
    "summary",
    "table",
    "title",
    "tr",
    "ul",
    "!doctype",
];

/// The same, for the parts of tables.
const CELLS: [&str; 5] = ["tbody", "td", "tfoot", "th", "thead"];

/// Elements whose content stays as it is.
const VERBATIM: [&str; 4] = ["pre", "script", "style", "textarea"];

/// Writes a page short. What is no HTML at all comes out as it is.
pub(super) fn short(html: &str) -> String {
    let mut short = Short { out: String::with_capacity(html.len()), blank: None, is_at_border: true };
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        short.text(&rest[..start]);
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + "-->".len()..]);
            continue;
        }
        let (tag, after) = rest.split_at(length(rest));
        rest = after;
        let name = name(tag);
        short.tag(tag, &name);
        if VERBATIM.contains(&name.as_str()) {
            let end = end_of(rest, &name);
            short.out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    short.text(rest);
    short.out
}

struct Short {
    out: String,
    /// The blank that stands before what comes, unless it is at a border.
    blank: Option<char>,
    is_at_border: bool,
}

impl Short {
    fn text(&mut self, text: &str) {
        let is_blank = |c: char| c.is_ascii_whitespace();
        let mut rest = text;
        loop {
            let words = rest.trim_start_matches(is_blank);
            let blanks = &rest[..rest.len() - words.len()];
            if !blanks.is_empty() && self.blank != Some('\n') {
                self.blank = Some(if blanks.contains('\n') { '\n' } else { ' ' });
            }
            if words.is_empty() {
                return;
            }
            let end = words.find(is_blank).unwrap_or(words.len());
            self.push(&words[..end]);
            rest = &words[end..];
        }
    }

    fn tag(&mut self, tag: &str, name: &str) {
        if BLOCKS.contains(&name) || CELLS.contains(&name) || name == "pre" {
            self.blank = None;
            self.out.push_str(tag);
            self.is_at_border = true;
        } else {
            self.push(tag);
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(blank) = self.blank.take().filter(|_| !self.is_at_border) {
            self.out.push(blank);
        }
        self.out.push_str(text);
        self.is_at_border = false;
    }
}

/// The length of the tag that a text begins with; quoted values may hold any character.
fn length(text: &str) -> usize {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            _ if !is_tag => return 1,
            (b'>', None) => return at + 1,
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// The name of a tag in small letters, of its end too.
fn name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).unwrap_or(name.len());
    name[..end].to_ascii_lowercase()
}

/// Where the end tag of an element begins.
fn end_of(text: &str, name: &str) -> usize {
    let ends = |at: usize| {
        text.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    text.match_indices("</").map(|(at, _)| at).find(|at| ends(*at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn blanks_go_at_the_borders_of_blocks_and_one_stays_in_lines() {
        for (html, expected) in [
            ("<ul>\n  <li> a  <b>b</b>  c </li>\n</ul>\n", "<ul><li>a <b>b</b> c</li></ul>"),
            ("<p>a <!-- x --> b<i> c</i>\n<i>d</i></p>", "<p>a b<i> c</i>\n<i>d</i></p>"),
            ("<p>a\n   b</p> <p>c<br> d</p>", "<p>a\nb</p><p>c<br>d</p>"),
            ("<a  href=\"x > y\">z</a>", "<a  href=\"x > y\">z</a>"),
            ("<div> <img src=a> <img src=b> </div>", "<div><img src=a> <img src=b></div>"),
        ] {
            assert_eq!(short(html), expected);
            assert_eq!(short(expected), expected);
        }
    }

    #[test]
    fn what_shows_its_blanks_keeps_them() {
        for html in [
            "<pre class=\"code\"><code>a\n\n  b  <!-- c --></code></pre>",
            "<textarea>\n a  b </textarea>",
            "<script>a < b;  // <p> \n</script>",
            "<p>5 < 6  </p>".replace("  ", "").as_str(),
        ] {
            assert_eq!(short(html), html);
        }
    }

    #[test]
    fn what_is_not_whole_does_no_harm() {
        for html in ["<", "<p", "<!--", "a<!-- b", "<pre>", "</", "<a href=\"", "<script>", "é<b>ж"] {
            short(html);
        }
    }
}
