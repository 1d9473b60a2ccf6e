//! `Changes`: what changed in the words of an original, as short as it can be said, from git's word diff.
//!
//! A paragraph is often one long line, so only what stands around a change is kept of it.

use super::Row;
use crate::vocabulary::LangId;

/// At most so many changes of an original are listed for people.
pub(super) const MOST_COMMITS: usize = 10;

/// At most so many changed lines are shown of a text.
const MOST_LINES: usize = 20;

/// So many characters are kept beside a change.
const AROUND: usize = 30;

/// A changed passage longer than this is cut.
const LONGEST: usize = 240;

/// One older translation, and what changed in the words of its original since.
pub struct Since<'a> {
    /// The work.
    pub row: &'a Row,
    /// The language of the translation.
    pub lang: LangId,
    /// The difference, where there is a history to see it in.
    pub changes: Changes,
}

/// What changed in a text.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Changes {
    /// The changed lines, the first ones of many.
    pub lines: Vec<Line>,
    /// How many more there are.
    pub more: usize,
}

/// A line in pieces.
pub type Line = Vec<Piece>;

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Stands in both.
    Kept(String),
    /// Stood there before.
    Removed(String),
    /// Stands there now.
    Added(String),
}

impl Changes {
    /// Reads what `git diff --word-diff=porcelain` printed.
    pub fn read(diff: &str) -> Changes {
        let mut lines: Vec<Line> = Vec::new();
        let mut line = Line::new();
        // Up to the first `@@` stand names of files; `\` says that the last line is not ended.
        for text in diff.lines().skip_while(|text| !text.starts_with("@@")) {
            // What could steer a terminal is only a blank here.
            let rest = text.get(1..).unwrap_or_default().replace(char::is_control, " ");
            match text.as_bytes().first() {
                Some(b' ') => line.push(Piece::Kept(rest)),
                Some(b'-') => line.push(Piece::Removed(rest)),
                Some(b'+') => line.push(Piece::Added(rest)),
                Some(b'~' | b'@') => lines.push(std::mem::take(&mut line)),
                _ => {}
            }
        }
        lines.push(line);
        lines.retain(|line| line.iter().any(|piece| !matches!(piece, Piece::Kept(_))));
        let more = lines.len().saturating_sub(MOST_LINES);
        lines.truncate(MOST_LINES);
        Changes { lines: lines.into_iter().map(shortened).collect(), more }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

fn shortened(line: Line) -> Line {
    let last = line.len() - 1;
    let pieces = line.into_iter().enumerate().map(|(place, piece)| match piece {
        Piece::Kept(text) => Piece::Kept(context(&text, place == 0, place == last)),
        Piece::Removed(text) => Piece::Removed(cut(&text)),
        Piece::Added(text) => Piece::Added(cut(&text)),
    });
    pieces.collect()
}

/// The end of what leads to a change, the beginning of what follows one, both of what stands between two.
fn context(text: &str, is_first: bool, is_last: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let head = if is_first { 0 } else { AROUND };
    let tail = if is_last { 0 } else { AROUND };
    if letters.len() <= head + tail + 1 {
        return text.to_owned();
    }
    let head: String = letters[..head].iter().collect();
    let tail: String = letters[letters.len() - tail..].iter().collect();
    format!("{head}…{tail}")
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_line_only_what_stands_around_a_change_is_kept() {
        let long = "word ".repeat(30);
        let diff = format!(
            "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n {long}\n-two\n+three\n {long}\n~\n~\n+New line.\n~\n"
        );
        let shown: Vec<String> = Changes::read(&diff).lines.iter().map(|line| format!("{line:?}")).collect();
        insta::assert_snapshot!(shown.join("\n"), @r#"
        [Kept("…word word word word word word "), Removed("two"), Added("three"), Kept("word word word word word word …")]
        [Added("New line.")]
        "#);
    }

    #[test]
    fn of_many_lines_the_first_are_shown_and_the_rest_is_counted() {
        let diff = format!("@@ -0,0 +1,30 @@\n{}", "+x\n~\n".repeat(30));
        let changes = Changes::read(&diff);
        assert_eq!((changes.lines.len(), changes.more), (20, 10));
        assert!(Changes::read("").is_empty());
    }
}
