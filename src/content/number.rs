//! The number of a publication in its series, as editors write it: `7`, `No. 07`, `7a`, `7–8`, `13’2023`, `2023-13`, `3(2)`.
//! Must not know: other works.

use std::fmt;

use Part::{End, Mark, Number};

/// A number in a series. They sort from the oldest to the newest: running numbers before those within a year or volume.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Issue {
    /// The year or volume in which the numbers begin anew; none where they run on.
    pub within: Option<u32>,
    /// The number.
    pub first: u32,
    /// The last number of a double issue; else the same.
    pub last: u32,
    /// The letter behind it: `7a`.
    pub letter: Option<char>,
}

/// What a number as written is made of.
#[derive(PartialEq, Debug)]
enum Part {
    /// Digits, how many, and a letter right behind them.
    Number(u32, usize, Option<char>),
    /// What stands between two numbers, without blanks.
    Mark(char),
    /// A bracket that closes.
    End,
}

impl Issue {
    /// Reads a number; `None` where it has no order that a program could know.
    pub fn parse(written: &str) -> Option<Issue> {
        let words = written.trim().to_lowercase();
        let is_volume = words.starts_with("vol");
        let start = words.find(|c: char| c.is_ascii_digit())?;
        // `No.`, `Nr.`, `бр.`: a word before the number says nothing more.
        let named = words[..start].chars().all(|c| c.is_alphabetic() || " .:#№,".contains(c));
        let parts = if named { parts(&words[start..])? } else { return None };
        match parts[..] {
            [Number(one, _, letter)] => Some(Issue::running(one, one, letter)),
            // `2023/7–8`, `7–8/2023`.
            [Number(year, 4, None), Mark(_), Number(one, _, None), Mark('-' | '/'), Number(two, _, None)]
            | [Number(one, _, None), Mark('-' | '/'), Number(two, _, None), Mark(_), Number(year, 4, None)]
                if is_year(year) && two == one + 1 =>
            {
                Some(Issue { within: Some(year), ..Issue::running(one, two, None) })
            }
            [Number(one, one_digits, one_letter), Mark(mark), Number(two, two_digits, two_letter)] => {
                let (one, two) = ((one, one_digits, one_letter), (two, two_digits, two_letter));
                Issue::of_two(one, mark, two, is_volume)
            }
            _ => None,
        }
    }

    fn running(first: u32, last: u32, letter: Option<char>) -> Issue {
        Issue { within: None, first, last, letter }
    }

    fn of_two(
        (one, one_digits, one_letter): (u32, usize, Option<char>),
        mark: char,
        (two, two_digits, two_letter): (u32, usize, Option<char>),
        is_volume: bool,
    ) -> Option<Issue> {
        let within =
            |year, number, letter| Issue { within: Some(year), ..Issue::running(number, number, letter) };
        let is_span = matches!(mark, '-' | '/') && Some(two) == one.checked_add(1);
        match (one_letter, two_letter) {
            (None, letter) if is_volume || mark == '(' => Some(within(one, two, letter)),
            (None, None) if is_span => Some(Issue::running(one, two, None)),
            (None, letter) if one_digits == 4 && is_year(one) => Some(within(one, two, letter)),
            (letter, None) if two_digits == 4 && is_year(two) => Some(within(two, one, letter)),
            // `13’23`, `13/23`.
            (letter, None) if two_digits == 2 && matches!(mark, '’' | '/') => {
                Some(within(2000 + two, one, letter))
            }
            _ => None,
        }
    }
}

/// As short as an editor would say it: `7`, `7–8`, `13’2023`.
impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        if self.last != self.first {
            write!(f, "–{}", self.last)?;
        }
        if let Some(letter) = self.letter {
            write!(f, "{letter}")?;
        }
        if let Some(within) = self.within {
            write!(f, "’{within}")?;
        }
        Ok(())
    }
}

fn is_year(number: u32) -> bool {
    (1900..2100).contains(&number)
}

/// Numbers and the marks between them; `None` where there is something else, or a number too long to be one.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let number = rest[..digits].parse().ok().filter(|_| digits < 9)?;
            rest = &rest[digits..];
            let mut chars = rest.chars();
            let letter = chars.next().filter(|c| c.is_alphabetic());
            let is_word = chars.next().is_some_and(char::is_alphabetic);
            if let Some(letter) = letter.filter(|_| !is_word) {
                rest = &rest[letter.len_utf8()..];
                parts.push(Number(number, digits, Some(letter)));
            } else {
                parts.push(Number(number, digits, None));
            }
        } else {
            let end = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
            parts.extend(Some(mark(&rest[..end])?).filter(|part| *part != End));
            rest = &rest[end..];
        }
    }
    Some(parts)
}

/// The mark that a text between two numbers is, or the end behind the last one; `None` where it is something else.
fn mark(between: &str) -> Option<Part> {
    let bare: String = between.chars().filter(|c| !c.is_whitespace()).collect();
    Some(match bare.trim_matches(|c: char| c == ',' || c == '.') {
        ")" => End,
        // Words such as `no.` are blanks.
        "" | "no" | "nr" | "br" | "бр" => Mark(' '),
        "-" | "–" | "—" | "‑" => Mark('-'),
        "/" => Mark('/'),
        "’" | "'" | "‘" | "ʼ" => Mark('’'),
        "(" | ":" => Mark('('),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_editors_write_them() {
        let numbers = [
            ("7", "7"),
            ("07", "7"),
            ("No. 7", "7"),
            ("Nr. 7", "7"),
            ("Br. 7", "7"),
            ("бр. 7", "7"),
            ("№7", "7"),
            ("PB 12", "12"),
            ("7a", "7a"),
            ("7–8", "7–8"),
            ("7/8", "7–8"),
            ("13’2023", "13’2023"),
            ("13'2023", "13’2023"),
            ("13/2023", "13’2023"),
            ("2023-13", "13’2023"),
            ("2023/07", "7’2023"),
            ("2/2024", "2’2024"),
            ("02/24", "2’2024"),
            ("13’23", "13’2023"),
            ("2023/7-8", "7–8’2023"),
            ("7–8/2023", "7–8’2023"),
            ("2a/2024", "2a’2024"),
            ("Vol. 3, No. 2", "2’3"),
            ("3(2)", "2’3"),
            ("2023", "2023"),
            ("2023–2024", "2023–2024"),
        ];
        for (written, read) in numbers {
            assert_eq!(
                Issue::parse(written).map(|issue| issue.to_string()).as_deref(),
                Some(read),
                "{written}"
            );
        }
    }

    #[test]
    fn what_has_no_order_is_no_number() {
        for written in ["special issue", "IV", "7 and 8", "1.2.3", "12345678901", "7 (special)", "5/9", ""] {
            assert_eq!(Issue::parse(written), None, "{written}");
        }
    }

    #[test]
    fn they_stand_in_the_order_of_time() {
        let written = ["2", "10", "1/2023", "12/2023", "1/2024", "1a/2024"];
        let issues: Vec<Issue> = written.iter().filter_map(|written| Issue::parse(written)).collect();
        assert!(issues.is_sorted(), "{issues:?}");
        assert_eq!(issues.len(), written.len());
    }
}
