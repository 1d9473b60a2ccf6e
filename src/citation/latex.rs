//! Text as a value in a file of BibTeX or BibLaTeX: what is special there, and capitals that styles must not lower.

use super::reference::one_line;

/// Signs that are commands to both programs.
const SPECIAL: [char; 10] = ['&', '%', '$', '#', '_', '{', '}', '~', '^', '\\'];

/// Text in which nothing is a command. Braces come in pairs even where the text has only one, because both programs
/// count them before they read anything.
pub(super) fn escaped(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line.as_str();
    while let Some(at) = rest.find(SPECIAL) {
        out.push_str(&rest[..at]);
        let special = &rest[at..=at];
        match special {
            "{" => out.push_str("{\\textbraceleft}"),
            "}" => out.push_str("{\\textbraceright}"),
            "~" => out.push_str("{\\textasciitilde}"),
            "^" => out.push_str("{\\textasciicircum}"),
            "\\" => out.push_str("{\\textbackslash}"),
            _ => out.extend(["\\", special]),
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out
}

/// A title whose words with capitals are held in braces, but for the capital that begins it.
pub(super) fn title(text: &str) -> String {
    let words = text.split_whitespace().enumerate().map(|(index, word)| {
        let start = word.find(char::is_alphanumeric).unwrap_or(0);
        let end = word
            .rfind(char::is_alphanumeric)
            .map_or(word.len(), |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
        let (before, core, after) = (&word[..start], &word[start..end], &word[end..]);
        if core.chars().skip(usize::from(index == 0)).any(char::is_uppercase) {
            format!("{}{{{}}}{}", escaped(before), escaped(core), escaped(after))
        } else {
            escaped(word)
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An address, which both programs take as it stands; a brace or a backslash would end it.
pub(super) fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(' ', "%20")
}
