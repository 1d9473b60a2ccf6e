//! Bytes to lines and columns and back: the only place that counts characters.

use std::ops::Range;

use memchr::{memchr_iter, memrchr};

/// A place as people and editors name it; both numbers count from 1, the column in characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Line and column of a byte. A byte past the end or inside a character is moved back to the nearest one that is fine.
pub fn position(text: &str, byte: usize) -> Position {
    let byte = floor(text, byte);
    let line = memchr_iter(b'\n', &text.as_bytes()[..byte]).count() + 1;
    Position { line, column: text[line_start(text, byte)..byte].chars().count() + 1 }
}

/// Where the line of a byte begins.
pub fn line_start(text: &str, byte: usize) -> usize {
    memrchr(b'\n', &text.as_bytes()[..byte]).map_or(0, |end| end + 1)
}

/// The byte of a line and column (both from 1, the column in characters), kept within its line.
pub fn byte(text: &str, line: usize, column: usize) -> usize {
    let line_range = line_range(text, line);
    let within = text[line_range.clone()].char_indices().nth(column.saturating_sub(1)).map(|(byte, _)| byte);
    within.map_or(line_range.end, |byte| line_range.start + byte)
}

/// The bytes of a line (from 1) without its line end; empty at the end of the text where there is no such line.
pub fn line_range(text: &str, line: usize) -> Range<usize> {
    let start = match line {
        0 | 1 => 0,
        _ => memchr_iter(b'\n', text.as_bytes()).nth(line - 2).map_or(text.len(), |end| end + 1),
    };
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    start..floor(text, start.max(end - usize::from(text[start..end].ends_with('\r'))))
}

/// Moves a byte back to a character border within the text.
pub fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters_and_lines_count_from_one() {
        let text = "---\r\ntitle: Ђорђе x\r\n";
        let at_x = text.find(" x").expect("x") + 1;
        assert_eq!(position(text, at_x), Position { line: 2, column: 14 });
        assert_eq!(byte(text, 2, 14), at_x);
        assert_eq!(&text[line_range(text, 2)], "title: Ђорђе x");
        assert_eq!(position(text, 9_999).line, 3);
        assert_eq!(byte(text, 99, 1), text.len());
    }
}
