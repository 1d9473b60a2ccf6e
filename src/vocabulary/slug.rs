//! `Slug`: one safe segment of a URL or a file name.

use std::fmt;
use std::sync::Arc;

/// Lower-case letters, digits and single hyphens; never empty. The letters are those of ASCII, unless a language of
/// the site keeps its own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

/// Letters of the region that have a usual spelling in plain Latin letters of their own; everything else is
/// left to `deunicode`, which would write `đ` as `d` and `џ` as `dz`.
const REGION: [(char, &str); 26] = [
    ('ђ', "dj"),
    ('đ', "dj"),
    ('џ', "dz"),
    ('љ', "lj"),
    ('њ', "nj"),
    ('ћ', "c"),
    ('ч', "c"),
    ('ж', "z"),
    ('ш', "s"),
    ('ц', "c"),
    ('х', "h"),
    ('ј', "j"),
    ('ѓ', "gj"),
    ('ќ', "kj"),
    ('ѕ', "dz"),
    ('ѐ', "e"),
    ('ѝ', "i"),
    ('ç', "c"),
    ('ë', "e"),
    ('č', "c"),
    ('ć', "c"),
    ('ž', "z"),
    ('š', "s"),
    ('в', "v"),
    ('и', "i"),
    ('у', "u"),
];

impl Slug {
    /// Accepts a text that already is a slug.
    pub fn parse(text: &str) -> Option<Slug> {
        let fine = !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        fine.then(|| Slug(text.into()))
    }

    /// Makes a slug of any text: letters transliterated, everything else a hyphen. `None` where nothing is left.
    pub fn from_text(text: &str) -> Option<Slug> {
        Slug::spelled(text, &[])
    }

    /// As [`Slug::from_text`], with some letters (in lower case) spelled in their own way.
    pub fn spelled(text: &str, letters: &[(char, String)]) -> Option<Slug> {
        let mut slug = String::with_capacity(text.len());
        let mut push = |letter: char| match letters.iter().find(|(own, _)| *own == letter) {
            Some((_, spelled)) => slug.push_str(spelled),
            None => push_letter(&mut slug, letter),
        };
        for letter in text.chars() {
            if letter.is_ascii() {
                push(letter.to_ascii_lowercase());
            } else {
                letter.to_lowercase().for_each(&mut push);
            }
        }
        let slug = slug.trim_end_matches('-');
        (!slug.is_empty()).then(|| Slug(slug.into()))
    }

    /// Makes a slug of any text that keeps the letters of its language: lower case, everything else a hyphen.
    pub fn in_own_letters(text: &str) -> Option<Slug> {
        let mut slug = String::with_capacity(text.len());
        for letter in text.chars().flat_map(char::to_lowercase) {
            if letter.is_alphanumeric() {
                slug.push(letter);
            } else if !is_joint(letter) {
                push_hyphen(&mut slug);
            }
        }
        let slug = slug.trim_end_matches('-');
        (!slug.is_empty()).then(|| Slug(slug.into()))
    }

    /// The beginning of a slug that is longer than so many bytes, cut between words where that is possible.
    #[must_use]
    pub fn cut(self, longest: usize) -> Slug {
        if self.0.len() <= longest {
            return self;
        }
        let end = (0..=longest).rev().find(|end| self.0.is_char_boundary(*end)).unwrap_or(0);
        let start = &self.0[..end];
        Slug(start.rsplit_once('-').map_or(start, |(kept, _)| kept).trim_end_matches('-').into())
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Adds what `letter` (already lower case) becomes; what has no letters becomes one hyphen, apostrophes nothing.
fn push_letter(slug: &mut String, letter: char) {
    if letter.is_ascii_alphanumeric() {
        slug.push(letter);
    } else if is_joint(letter) {
    } else if letter.is_ascii() {
        push_hyphen(slug);
    } else if let Some((_, spelled)) = REGION.iter().find(|(own, _)| *own == letter) {
        slug.push_str(spelled);
    } else if letter.is_alphanumeric() {
        push_foreign(slug, letter);
    } else {
        push_hyphen(slug);
    }
}

/// One between two words, none before the first.
fn push_hyphen(slug: &mut String) {
    if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

/// An apostrophe joins (`citizens’` is one word), and so do combining marks.
fn is_joint(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '\u{0300}'..='\u{036F}')
}

fn push_foreign(slug: &mut String, letter: char) {
    let spelled = deunicode::deunicode_char(letter).unwrap_or("");
    slug.extend(spelled.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_region_are_transliterated() {
        for (text, slug) in [
            ("Ђорђевић", "djordjevic"),
            ("Çështje të sigurisë", "ceshtje-te-sigurise"),
            ("Đorđe & Џевад: „Љубав“", "djordje-dzevad-ljubav"),
            ("Ѓорѓи, Ќерка, Ѕвезда", "gjorgji-kjerka-dzvezda"),
            ("Citizens’ assemblies, 13’2023", "citizens-assemblies-132023"),
            ("Über Straßen", "uber-strassen"),
        ] {
            assert_eq!(Slug::from_text(text).expect(text).as_str(), slug);
        }
        assert_eq!(Slug::from_text("— …"), None);
    }

    #[test]
    fn only_slugs_parse_as_slugs() {
        assert!(Slug::parse("policy-brief-13").is_some());
        for wrong in ["", "-a", "a-", "a--b", "A", "ž", "a b", "a/b", ".."] {
            assert!(Slug::parse(wrong).is_none(), "{wrong}");
        }
    }
}
