//! The HTML of a text written as Markdown again, for programs that read rather than show.
//!
//! The text as its page has it, and not the file: an edition in another script has no file, quotation marks are those of the
//! language, and every address is whole.
//!
//! Must not know: who reads it.

use html5gum::StartTag;

use super::elsewhere::{Piece, Place, attribute, pieces};

/// Between the cells of a table, and between its rows, until it is written.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

/// An element that is open, with what stands in it so far.
struct Open {
    name: String,
    text: String,
    /// Of a link its address, of a list the number of its next item, of a block of code its language.
    extra: String,
}

/// Writes the HTML of a page's text as Markdown (CommonMark with tables and footnotes). `origin` is the scheme and host of the
/// site, `page` the whole address of the page.
pub fn rewritten(html: &str, origin: &str, page: &str) -> String {
    let mut writer = Writer { open: vec![Open::new("body")], place: Place { origin, page } };
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag) => writer.start(&tag),
            Piece::Out(tag) => {
                if let Some((address, words)) = writer.place.embedded(&tag) {
                    writer.inline(&format!("[{}]({address})", escaped(&words)));
                }
            }
            Piece::End(name) => writer.end(&name),
            Piece::Text(text) => writer.text(&text),
        }
    }
    while writer.open.len() > 1 {
        writer.close();
    }
    writer.open.pop().map_or_else(String::new, |body| body.text.trim().to_owned())
}

impl Open {
    fn new(name: &str) -> Open {
        Open { name: name.to_owned(), text: String::new(), extra: String::new() }
    }
}

struct Writer<'a> {
    open: Vec<Open>,
    place: Place<'a>,
}

impl Writer<'_> {
    fn top(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.open.push(Open::new("body"));
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn is_verbatim(&self) -> bool {
        self.open.iter().any(|open| open.name == "pre")
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let value = |name: &str| attribute(tag, name).unwrap_or_default();
        match &*name {
            "br" => self.inline("\\\n"),
            "hr" => self.block("---"),
            "img" => {
                let image = format!("![{}]({})", escaped(&value("alt")), self.place.whole(&value("src")));
                self.inline(&image);
            }
            "input" if value("type") == "checkbox" => {
                self.inline(if tag.attributes.contains_key(&b"checked"[..]) { "[x] " } else { "[ ] " });
            }
            "input" | "link" | "meta" | "base" | "embed" | "source" | "track" | "wbr" | "col" | "area" => {}
            _ => {
                let mut open = Open::new(&name);
                open.extra = match &*name {
                    "a" if value("role") == "doc-noteref" => "^".to_owned(),
                    "a" if !value("href").is_empty() => self.place.whole(&value("href")),
                    "ol" => Some(value("start")).filter(|start| !start.is_empty()).unwrap_or("1".to_owned()),
                    "section" if value("role") == "doc-endnotes" => "notes".to_owned(),
                    "code" => value("class").trim_start_matches("language-").to_owned(),
                    _ => String::new(),
                };
                self.open.push(open);
            }
        }
    }

    fn end(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name).filter(|at| *at > 0) else {
            return;
        };
        while self.open.len() > at {
            self.close();
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_verbatim() {
            return self.top().text.push_str(text);
        }
        let is_code = self.open.iter().any(|open| open.name == "code");
        let mut words = text.split_whitespace().peekable();
        let starts = text.starts_with(char::is_whitespace);
        if starts || words.peek().is_none() {
            self.space();
        }
        while let Some(word) = words.next() {
            let word = if is_code { word.to_owned() } else { escaped(word) };
            self.top().text.push_str(&word);
            if words.peek().is_some() || text.ends_with(char::is_whitespace) {
                self.space();
            }
        }
    }

    fn space(&mut self) {
        let text = &mut self.top().text;
        if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }

    fn inline(&mut self, markdown: &str) {
        self.top().text.push_str(markdown);
    }

    /// A part that stands by itself, a blank line before it.
    fn block(&mut self, markdown: &str) {
        self.part(markdown, "\n\n");
    }

    fn part(&mut self, markdown: &str, before: &str) {
        let text = &mut self.top().text;
        let kept = text.trim_end().len();
        text.truncate(kept);
        if !text.is_empty() {
            text.push_str(before);
        }
        text.push_str(markdown);
        text.push_str("\n\n");
    }

    /// Closes the last element and writes what it comes to into the one around it.
    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let text = open.text.trim();
        match &*open.name {
            "a" if open.extra == "^" => self.inline(&format!("[^{text}]")),
            "a" if !open.extra.is_empty() && !text.is_empty() => {
                self.inline(&format!("[{text}]({})", open.extra));
            }
            "strong" | "b" => self.around(&open, "**"),
            "em" | "i" | "cite" => self.around(&open, "*"),
            "del" | "s" => self.around(&open, "~~"),
            "code" if self.is_verbatim() => {
                self.top().extra.clone_from(&open.extra);
                self.inline(&open.text);
            }
            "code" | "kbd" | "samp" => self.around(&open, if text.contains('`') { "``" } else { "`" }),
            "sup" if text.starts_with("[^") => self.inline(text),
            "sup" | "sub" => self.inline(&format!("<{0}>{text}</{0}>", open.name)),
            "p" | "figcaption" | "summary" | "address" => self.paragraph(text),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let signs = "#".repeat(usize::from(open.name.as_bytes()[1] - b'0'));
                self.block(&format!("{signs} {text}"));
            }
            "blockquote" => self.block(&prefixed(text, "> ", "> ")),
            "pre" => {
                let fence = if open.text.contains("```") { "````" } else { "```" };
                self.block(&format!("{fence}{}\n{}\n{fence}", open.extra, open.text.trim_end()));
            }
            "li" => self.item(text),
            "ul" | "ol" => {
                let is_nested = self.open.last().is_some_and(|above| above.name == "li");
                self.part(open.text.trim_end(), if is_nested { "\n" } else { "\n\n" });
            }
            "dt" => self.block(&format!("**{text}**")),
            "dd" => self.block(&prefixed(text, ": ", "  ")),
            "td" | "th" => self.inline(&format!("{}{CELL}", text.replace('\n', " ").replace('|', "\\|"))),
            "tr" => self.inline(&format!("{text}{ROW}")),
            "caption" => text.clone_into(&mut self.top().extra),
            "table" => self.table(&open.text, &open.extra),
            "thead" | "tbody" | "tfoot" => self.inline(text),
            "div" | "section" | "figure" | "aside" | "article" | "details" | "dl" | "header" | "footer" => {
                if !text.is_empty() {
                    self.block(text);
                }
            }
            _ => self.inline(&open.text),
        }
    }

    /// Marks around the words, blanks outside of them.
    fn around(&mut self, open: &Open, mark: &str) {
        let text = open.text.trim();
        if text.is_empty() {
            return self.inline(&open.text);
        }
        let (before, after) = open.text.split_once(text).unwrap_or_default();
        self.inline(&format!("{before}{mark}{text}{mark}{after}"));
    }

    /// A paragraph whose first sign would make something else of it gets a backslash.
    fn paragraph(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_number = digits.len() < text.len() && digits.starts_with([')', '.']);
        let is_mark = text.starts_with(['#', '>', '+', '-', '=', '|']);
        match () {
            () if is_mark => self.block(&format!("\\{text}")),
            () if is_number => {
                let number = &text[..text.len() - digits.len()];
                self.block(&format!("{number}\\{digits}"));
            }
            () => self.block(text),
        }
    }

    fn item(&mut self, text: &str) {
        let above = self.open.len().checked_sub(2).map(|at| self.open[at].extra == "notes");
        let list = self.top();
        let first = match &*list.name {
            "ol" => {
                let number: usize = list.extra.parse().unwrap_or(1);
                list.extra = (number + 1).to_string();
                if above == Some(true) { format!("[^{number}]: ") } else { format!("{number}. ") }
            }
            _ => "- ".to_owned(),
        };
        let rest = if first.starts_with('[') { "    ".to_owned() } else { " ".repeat(first.len()) };
        let item = prefixed(text, &first, &rest);
        let between = if item.contains("\n\n") || first.starts_with('[') { "\n\n" } else { "\n" };
        let text = &mut list.text;
        let kept = text.trim_end().len();
        text.truncate(kept);
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(&item);
    }

    /// The first row is the head, as Markdown has no table without one.
    fn table(&mut self, text: &str, caption: &str) {
        let rows = text.split(ROW).map(str::trim).filter_map(|row| row.strip_suffix(CELL));
        let mut lines: Vec<String> = Vec::new();
        for row in rows {
            let cells: Vec<String> = row.split(CELL).map(|cell| format!(" {} |", cell.trim())).collect();
            lines.push(format!("|{}", cells.concat()));
            if lines.len() == 1 {
                lines.push(format!("|{}", " --- |".repeat(cells.len())));
            }
        }
        self.paragraph(caption);
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }
}

/// Lines with something before the first and before the others; blank lines stay blank, but for quotes.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut lines = text.lines();
    let mut out = format!("{first}{}", lines.next().unwrap_or_default());
    for line in lines {
        out.push('\n');
        out.push_str(if line.is_empty() { rest.trim_end() } else { rest });
        out.push_str(line);
    }
    out
}

/// Words whose signs stay signs.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = ' ';
    let mut letters = words.chars().peekable();
    while let Some(c) = letters.next() {
        let is_inside = before.is_alphanumeric() && letters.peek().is_some_and(|next| next.is_alphanumeric());
        if matches!(c, '\\' | '*' | '`' | '[' | ']' | '<') || (c == '_' && !is_inside) {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(html: &str) -> String {
        rewritten(html, "https://bridge.example", "https://bridge.example/ura/")
    }

    #[test]
    fn texts_keep_their_form() {
        for (html, expected) in [
            (
                "<p>One <em>two</em> <strong>three </strong>four.</p>\n<p>Five\nsix.</p>",
                "One *two* **three** four.\n\nFive six.",
            ),
            ("<h2 id=\"a\">A *b*</h2><p># c</p><p>1. d</p>", "## A \\*b\\*\n\n\\# c\n\n1\\. d"),
            (
                "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n<p>d</p>",
                "- a\n- b\n  - c\n\nd",
            ),
            ("<ol start=\"3\"><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>", "3. a\n\n   b\n4. c"),
            ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
            (
                "<p><a href=\"/sq/\">x</a> <img src=\"a.png\" alt=\"A\"></p>",
                "[x](https://bridge.example/sq/) ![A](https://bridge.example/ura/a.png)",
            ),
            ("<pre><code class=\"language-rust\">a *b*\n  c\n</code></pre>", "```rust\na *b*\n  c\n```"),
            ("<p>file_name _x <code>a_b</code> a<br>b</p>", "file_name \\_x `a_b` a\\\nb"),
            ("<dl><dt>a</dt><dd>b</dd></dl>", "**a**\n\n: b"),
            (
                "<script>x</script><iframe src=\"https://video.example/\" title=\"Film\"></iframe>",
                "[Film](https://video.example/)",
            ),
        ] {
            assert_eq!(again(html), expected, "{html}");
        }
    }

    #[test]
    fn tables_and_footnotes_are_those_of_markdown() {
        let table = "<div><table>\n<caption>C</caption><thead>\n<tr><th scope=\"col\">A|B</th><th>C</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td></td></tr>\n</tbody>\n</table></div>";
        assert_eq!(again(table), "C\n\n| A\\|B | C |\n| --- | --- |\n| 1 |  |");
        let notes = "<p>a<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup> m<sup>2</sup></p>\n\
            <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n<li id=\"fn-1\"><p>b \
            <a href=\"#fnref-1\" role=\"doc-backlink\">↩</a></p>\n</li>\n</ol>\n</section>";
        assert_eq!(again(notes), "a[^1] m<sup>2</sup>\n\n[^1]: b");
    }

    #[test]
    fn html_that_is_not_whole_does_no_harm() {
        for html in [
            "</p></div><li>a",
            "<td>a<tr><b>c",
            "<table><tr></table>",
            "<a href=x><p>y",
            "<ul>a</ul>",
            "<pre>",
        ] {
            again(html);
        }
    }
}
