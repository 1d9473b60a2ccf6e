//! Content lines of iCalendar: escaped, folded, ended (RFC 5545, section 3.1). Must not know what a calendar says.

/// The octets that a line has at most, its end not counted.
const LONGEST: usize = 75;

/// A text of content lines.
#[derive(Default)]
pub struct Lines {
    text: String,
}

impl Lines {
    /// A line whose value is no text: a date, a URI, a word of the format.
    pub fn raw(&mut self, name: &str, value: &str) {
        self.fold(&[name, ":", value].concat());
    }

    /// A line whose value is text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.raw(name, &escaped(text));
    }

    /// A line whose value is a list of texts; none where the list is empty.
    pub fn texts(&mut self, name: &str, texts: &[String]) {
        if !texts.is_empty() {
            let texts: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
            self.raw(name, &texts.join(","));
        }
    }

    /// Ends the line with CRLF. A long one goes on in further lines, each behind a blank that belongs to none; no
    /// character is cut, because programs decode UTF-8 before they unfold.
    fn fold(&mut self, line: &str) {
        let (mut rest, mut room) = (line, LONGEST);
        while rest.len() > room {
            let border = (0..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(room);
            let (fits, more) = rest.split_at(border);
            self.text.push_str(fits);
            self.text.push_str("\r\n ");
            (rest, room) = (more, LONGEST - 1);
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }

    /// The whole text.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}

/// Text as a value (RFC 5545, section 3.3.11). Spaces that only typesetting needs become plain ones, and signs that
/// cannot be seen go: calendars show text as it is.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut done = 0;
    // By bytes, since hardly any of them begins something to change.
    while let Some(step) = text.as_bytes()[done..].iter().position(|byte| may_change(*byte)) {
        out.push_str(&text[done..done + step]);
        done += step;
        let Some(char) = text[done..].chars().next() else { break };
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' | '\r' => out.push_str("\\n"),
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\t' => out.push(' '),
            '\u{ad}' => {}
            _ if char.is_control() => {}
            _ => out.push(char),
        }
        done += char.len_utf8();
    }
    out.push_str(&text[done..]);
    out
}

/// Whether a byte begins a character that calendars write in another way, or may begin one.
fn may_change(byte: u8) -> bool {
    matches!(byte, 0..=0x1F | b'\\' | b';' | b',' | 0x7F | 0xC2 | 0xE2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, text: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, text);
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    #[test]
    fn signs_of_the_format_are_escaped() {
        assert_eq!(
            line("SUMMARY", "a,b;c\\d\r\ne\nf: \"g\"\u{7}"),
            "SUMMARY:a\\,b\\;c\\\\d\\ne\\nf: \"g\"\r\n"
        );
        assert_eq!(line("SUMMARY", "5\u{a0}kg\u{202f}!\u{ad}"), "SUMMARY:5 kg !\r\n");
    }

    #[test]
    fn lines_are_at_most_75_octets_and_cut_no_character() {
        for (letter, shift) in [("a", ""), ("ж", ""), ("ж", "x"), ("€", ""), ("€", "xx"), ("🚆", "xyz")]
        {
            for count in 0..200 {
                let text = format!("{shift}{}", letter.repeat(count));
                let folded = line("SUMMARY", &text);
                assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST), "{folded}");
                assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
            }
        }
    }
}
