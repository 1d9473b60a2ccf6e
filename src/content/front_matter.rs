//! Where the block between the `---` lines ends. Offsets are bytes of the whole file.

use crate::diagnostics::{Code, Diagnostic, FileId, Span};

/// Where front matter and body stand in a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Extent {
    /// From the opening `---`, which YAML reads as the start of a document, so that positions agree.
    pub start: usize,
    /// Up to the closing `---`.
    pub end: usize,
    /// The first byte of the body.
    pub body: usize,
}

/// Finds the block. A byte-order mark and CRLF are fine; the closing line may be `---` or `...`.
pub fn extent(text: &str, file: FileId) -> Result<Extent, Diagnostic> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let first = text[start..].lines().next().unwrap_or("");
    if first.trim_end() != "---" {
        return Err(missing(text, file, first));
    }
    let mut at = start + line_length(&text[start..]);
    while at < text.len() {
        let length = line_length(&text[at..]);
        let line = text[at..at + length].trim_end();
        if line == "---" || line == "..." {
            return Ok(Extent { start, end: at, body: at + length });
        }
        at += length;
    }
    let message = "the front matter is not closed";
    let help = "add a line with only `---` after the last field";
    Err(Diagnostic::new(Code::FrontMatterUnclosed, Span::new(file, start..start + 3), message).help(help))
}

fn missing(text: &str, file: FileId, first: &str) -> Diagnostic {
    let span = Span::new(file, 0..first.len().min(text.len()));
    let diagnostic =
        Diagnostic::new(Code::FrontMatterMissing, span, "the file does not begin with front matter");
    match first.trim_end() {
        "+++" => diagnostic.help("TOML is not read here; write YAML between two lines of `---`"),
        "" | "{" => {
            diagnostic.help("the first line has to be `---`, then fields such as `title: …`, then `---`")
        }
        line if line.starts_with("--") => diagnostic.help("the first line has to be exactly `---`"),
        _ => diagnostic.help("begin the file with a line `---`, then fields such as `title: …`, then `---`"),
    }
}

/// The bytes of the first line with its line end.
fn line_length(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_block_whatever_the_line_ends() {
        let file = FileId(0);
        for (text, yaml, body) in [
            ("---\ntitle: A\n---\nBody", "---\ntitle: A\n", "Body"),
            ("\u{feff}---\r\ntitle: A\r\n---\r\nBody", "---\r\ntitle: A\r\n", "Body"),
            ("---\n---", "---\n", ""),
            ("---\na: |\n  ---\n...\nB", "---\na: |\n  ---\n", "B"),
        ] {
            let extent = extent(text, file).expect(text);
            assert_eq!((&text[extent.start..extent.end], &text[extent.body..]), (yaml, body), "{text:?}");
        }
        for (text, code) in [
            ("", Code::FrontMatterMissing),
            ("# Title", Code::FrontMatterMissing),
            ("+++\ntitle = 1\n+++", Code::FrontMatterMissing),
            ("---\ntitle: A\n", Code::FrontMatterUnclosed),
        ] {
            assert_eq!(extent(text, file).expect_err(text).code, code);
        }
    }
}
