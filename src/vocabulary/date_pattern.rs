//! Date patterns as CLDR writes them: `d. MMMM y.` (Unicode Technical Standard 35, part 4, "Date Format Patterns").
//!
//! Only the fields that dates in words need; what they look like in a language is known to `locale`.

/// A pattern, taken apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DatePattern(Vec<Part>);

/// A field or the words between fields.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// `d` or `dd`: with two digits or as many as it needs.
    Day(Digits),
    /// `M`, `MM`, `MMM`, `MMMM`, `LLLL`.
    Month(MonthForm),
    /// `y`: all digits of the year.
    Year,
    /// Words and marks as they are.
    Text(String),
}

/// Whether a number below 10 gets a zero before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Digits {
    /// `4`.
    Few,
    /// `04`.
    Two,
}

/// How a month is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MonthForm {
    /// `M`, `MM`: by its number.
    Number(Digits),
    /// `MMM`: shortened.
    Short,
    /// `MMMM`: in the form it has beside a day, `veljače`.
    Long,
    /// `LLLL`: in the form it has alone, `veljača`.
    Alone,
}

/// What is wrong with a pattern, in words for an editor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PatternProblem(pub String);

impl DatePattern {
    /// Reads a pattern. Letters that are no fields stand in single quotes: `d MMMM y 'г.'`; two quotes make one.
    pub fn parse(pattern: &str) -> Result<DatePattern, PatternProblem> {
        let mut parts: Vec<Part> = Vec::new();
        let mut rest = pattern.chars().peekable();
        while let Some(letter) = rest.next() {
            if letter == '\'' {
                push_text(&mut parts, &quoted(&mut rest)?);
            } else if letter.is_ascii_alphabetic() {
                let mut count = 1;
                while rest.next_if_eq(&letter).is_some() {
                    count += 1;
                }
                parts.push(field(letter, count)?);
            } else {
                push_text(&mut parts, letter.encode_utf8(&mut [0; 4]));
            }
        }
        Ok(DatePattern(parts))
    }

    /// From parts that are known to be in order.
    pub fn of(parts: Vec<Part>) -> DatePattern {
        DatePattern(parts)
    }

    /// Its parts in order.
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// Whether a whole day can be told with it: one day, one month, one year.
    pub fn is_whole(&self) -> bool {
        let count = |is: fn(&Part) -> bool| self.0.iter().filter(|part| is(part)).count();
        count(|part| matches!(part, Part::Day(_))) == 1
            && count(|part| matches!(part, Part::Month(_))) == 1
            && count(|part| matches!(part, Part::Year)) == 1
    }
}

impl Part {
    /// Whether both are days, both months or both years.
    pub fn is_same_field(&self, other: &Part) -> bool {
        !matches!(self, Part::Text(_)) && std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The words up to the closing quote; nothing at all between two quotes is a quote itself.
fn quoted(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Result<String, PatternProblem> {
    if rest.next_if_eq(&'\'').is_some() {
        return Ok("'".to_owned());
    }
    let mut text = String::new();
    loop {
        match rest.next() {
            Some('\'') if rest.next_if_eq(&'\'').is_some() => text.push('\''),
            Some('\'') => return Ok(text),
            Some(letter) => text.push(letter),
            None => return Err(PatternProblem("a quotation mark `'` is not closed".to_owned())),
        }
    }
}

fn field(letter: char, count: usize) -> Result<Part, PatternProblem> {
    Ok(match (letter, count) {
        ('d', 1) => Part::Day(Digits::Few),
        ('d', 2) => Part::Day(Digits::Two),
        ('M' | 'L', 1) => Part::Month(MonthForm::Number(Digits::Few)),
        ('M' | 'L', 2) => Part::Month(MonthForm::Number(Digits::Two)),
        ('M', 3) => Part::Month(MonthForm::Short),
        ('M', 4) => Part::Month(MonthForm::Long),
        ('L', 4) => Part::Month(MonthForm::Alone),
        ('y', 1 | 4) => Part::Year,
        _ => {
            let field = letter.to_string().repeat(count);
            return Err(PatternProblem(format!("`{field}` is not a field of a date")));
        }
    })
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        Some(Part::Text(last)) => last.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_words_are_told_apart() {
        let pattern = DatePattern::parse("d. MMMM y 'г.'").expect("pattern");
        let text = |text: &str| Part::Text(text.to_owned());
        let parts = [
            Part::Day(Digits::Few),
            text(". "),
            Part::Month(MonthForm::Long),
            text(" "),
            Part::Year,
            text(" г."),
        ];
        assert_eq!(pattern.parts(), parts);
        assert!(pattern.is_whole());
        assert!(!DatePattern::parse("MMMM y").expect("pattern").is_whole());
        let quote = DatePattern::parse("d 'o''clock' y").expect("pattern");
        assert_eq!(quote.parts()[1], text(" o'clock "));
    }

    #[test]
    fn letters_that_are_no_fields_are_named() {
        for (wrong, named) in [("d MMMM y at", "`a`"), ("d 'x", "not closed"), ("DD.MM.YYYY", "`DD`")] {
            let problem = DatePattern::parse(wrong).expect_err(wrong);
            assert!(problem.0.contains(named), "{problem:?}");
        }
    }
}
