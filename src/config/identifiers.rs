//! Identifiers with check digits: ISSN, ISBN, ORCID, ROR, DOI. A mistyped digit is found here, not by a library.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Node};

/// An ISSN (ISO 3297): `1234-5679`, eight digits of which the last is a check digit modulo 11.
pub fn issn(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    checked(node, "an ISSN such as 1234-5679", diagnostics, |text| {
        let digits = digits(text, 8)?;
        weighted(&digits, (2..=8).rev())
            .then(|| format!("{}-{}", &text_of(&digits)[..4], &text_of(&digits)[4..]))
    })
}

/// An ISBN (ISO 2108) of ten or thirteen digits, kept as written.
pub fn isbn(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    checked(node, "an ISBN of 10 or 13 digits", diagnostics, |text| {
        let fine = match (digits(text, 10), digits(text, 13)) {
            (Some(ten), _) => weighted(&ten, (2..=10).rev()),
            (_, Some(thirteen)) => {
                let sum: u32 =
                    thirteen.iter().zip([1, 3].iter().cycle()).map(|(digit, weight)| digit * weight).sum();
                sum.is_multiple_of(10) && thirteen.iter().all(|digit| *digit < 10)
            }
            (None, None) => false,
        };
        fine.then(|| text.to_owned())
    })
}

/// An ORCID iD (ISO 7064 11,2), as `0000-0002-1825-0097`; its address is accepted too.
pub fn orcid(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    checked(node, "an ORCID iD such as 0000-0002-1825-0097", diagnostics, |text| {
        let bare = text.rsplit('/').next().unwrap_or(text);
        let digits = digits(bare, 16)?;
        let sum = digits[..15].iter().fold(0, |sum, digit| (sum + digit) * 2 % 11);
        let check = (12 - sum) % 11;
        (digits[15] == check).then(|| {
            let text = text_of(&digits);
            format!("{}-{}-{}-{}", &text[..4], &text[4..8], &text[8..12], &text[12..])
        })
    })
}

/// A ROR id, as its last part: `05dxps055`. Its address is accepted too.
pub fn ror(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    checked(node, "a ROR id such as https://ror.org/05dxps055", diagnostics, |text| {
        let id = text.trim_end_matches('/').rsplit('/').next().unwrap_or(text).to_ascii_lowercase();
        let fine = id.len() == 9 && id.starts_with('0') && id.bytes().all(|b| b.is_ascii_alphanumeric());
        fine.then_some(id)
    })
}

/// A DOI (ISO 26324) without its address: `10.59999/karavan.2026.07`.
pub fn doi(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    checked(node, "a DOI such as 10.1234/abc", diagnostics, |text| {
        let lower = text.to_ascii_lowercase();
        let bare = lower.find("10.").map(|start| &text[start..])?;
        let known_start =
            ["", "doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"];
        let start = lower[..lower.len() - bare.len()].trim();
        let (registrant, rest) = bare[3..].split_once('/')?;
        let fine = known_start.contains(&start)
            && registrant.len() >= 4
            && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && !rest.is_empty()
            && !rest.contains(char::is_whitespace);
        fine.then(|| bare.to_owned())
    })
}

fn checked(
    node: &Node,
    expected: &str,
    diagnostics: &mut Diagnostics,
    check: impl FnOnce(&str) -> Option<String>,
) -> Option<String> {
    let text = yaml::scalar(node, expected, diagnostics)?.text.trim();
    check(text).or_else(|| {
        let message = format!("`{text}` is not {expected}");
        let help = "compare it with the source: a digit is wrong, missing or swapped";
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
        None
    })
}

/// Exactly `count` digits, hyphens and blanks left out; a closing X counts ten.
fn digits(text: &str, count: usize) -> Option<Vec<u32>> {
    let mut digits = Vec::with_capacity(count);
    for letter in text.chars().filter(|c| !matches!(c, '-' | ' ')) {
        digits.push(if letter.eq_ignore_ascii_case(&'x') { 10 } else { letter.to_digit(10)? });
    }
    let x_only_at_the_end = digits.iter().rev().skip(1).all(|digit| *digit < 10);
    (digits.len() == count && x_only_at_the_end).then_some(digits)
}

/// Whether the weighted sum with the check digit (weight 1) is a multiple of 11.
fn weighted(digits: &[u32], weights: impl Iterator<Item = u32>) -> bool {
    let sum: u32 = digits.iter().zip(weights.chain([1])).map(|(digit, weight)| digit * weight).sum();
    sum.is_multiple_of(11)
}

fn text_of(digits: &[u32]) -> String {
    digits.iter().map(|digit| char::from_digit(*digit, 10).unwrap_or('X')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{FileId, Span};
    use crate::yaml::{Scalar, Value};

    fn read(reader: fn(&Node, &mut Diagnostics) -> Option<String>, text: &str) -> Option<String> {
        let scalar = Scalar { text: text.to_owned(), quoted: true };
        reader(
            &Node { span: Span::top(FileId(0)), value: Value::Scalar(scalar) },
            &mut Diagnostics::default(),
        )
    }

    #[test]
    fn check_digits_are_checked() {
        assert_eq!(read(issn, "12345679").as_deref(), Some("1234-5679"));
        assert_eq!(read(issn, "2434-561x").as_deref(), Some("2434-561X"));
        assert_eq!(read(issn, "1234-5678"), None);
        assert_eq!(read(isbn, "978-3-16-148410-0").as_deref(), Some("978-3-16-148410-0"));
        assert_eq!(read(isbn, "0-8044-2957-X").as_deref(), Some("0-8044-2957-X"));
        assert_eq!(read(isbn, "978-3-16-148410-1"), None);
        assert_eq!(
            read(orcid, "https://orcid.org/0000-0002-1825-0097").as_deref(),
            Some("0000-0002-1825-0097")
        );
        assert_eq!(read(orcid, "0000-0002-1825-0098"), None);
        assert_eq!(read(doi, "https://doi.org/10.1234/a(b)").as_deref(), Some("10.1234/a(b)"));
        assert_eq!(read(doi, "11.1234/ab"), None);
        assert_eq!(read(ror, "https://ror.org/05dxps055").as_deref(), Some("05dxps055"));
    }
}
