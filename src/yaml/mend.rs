//! YAML mistakes in an editor's words, with the corrected line where the slip is one of the usual ones.

use std::ops::Range;

use crate::diagnostics::{Code, Diagnostic, FileId, Span, position};

/// One mistake of a document.
pub(super) struct Mistake {
    code: Code,
    message: String,
    /// Bytes within the document.
    at: Range<usize>,
    /// Bytes of the lines to leave out so that the rest can be read.
    line: Range<usize>,
    help: Option<String>,
    /// Bytes of the first one, where something is there twice.
    first: Option<Range<usize>>,
}

impl Mistake {
    pub(super) fn diagnostic(&self, file: FileId, start: usize) -> Diagnostic {
        let span = |at: &Range<usize>| Span::new(file, start + at.start..start + at.end);
        let mut diagnostic = Diagnostic::new(self.code, span(&self.at), self.message.clone());
        if let Some(first) = &self.first {
            diagnostic = diagnostic.also(span(first), "the first one");
        }
        match &self.help {
            Some(help) => diagnostic.help(help.clone()),
            None => diagnostic,
        }
    }

    /// Overwrites the wrong lines with blanks, keeping every offset; `false` where there is nothing left to blank.
    pub(super) fn blank(&self, yaml: &mut String) -> bool {
        let line = &yaml[self.line.clone()];
        if line.trim().is_empty() || line.trim() == "---" {
            return false;
        }
        let blanks: String = line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        yaml.replace_range(self.line.clone(), &blanks);
        true
    }
}

/// What the parser says where a document is made to exhaust its reader, and what we say.
const ENDLESS: [(&str, &str); 5] = [
    ("too large or too complex", "this YAML unfolds into far more than it says"),
    ("budget", "this YAML unfolds into far more than it says"),
    ("alias expansion", "this YAML unfolds into far more than it says"),
    ("recursion", "this YAML is nested too deep"),
    ("depth", "this YAML is nested too deep"),
];

/// Words for the parser's message at a line and column (both from 1).
pub(super) fn explain(message: &str, yaml: &str, line: usize, column: usize) -> Mistake {
    let message = message.split(" at line ").next().unwrap_or(message);
    let line_range = position::line_range(yaml, line);
    let text = &yaml[line_range.clone()];
    let byte = position::byte(yaml, line, column);
    let at =
        byte..(byte + yaml[byte..].chars().next().map_or(0, char::len_utf8)).min(line_range.end).max(byte);
    if let Some((_, words)) = ENDLESS.iter().find(|(part, _)| message.contains(part)) {
        // Reading the rest would meet the same wall again: nothing is left to blank.
        let help = Some("write the values out without anchors (`&`, `*`) and with few brackets".to_owned());
        return Mistake {
            code: Code::YamlSyntax,
            message: (*words).to_owned(),
            at,
            line: 0..0,
            help,
            first: None,
        };
    }
    let mistake = |code, message: String, help| Mistake {
        code,
        message,
        at,
        line: line_range.clone(),
        help,
        first: None,
    };
    if let Some(rest) = message.strip_prefix("duplicate mapping key: ") {
        let key = rest.split(", set ").next().unwrap_or(rest);
        let mut mistake = mistake(Code::YamlDuplicateKey, format!("the key `{key}` is given twice"), None);
        mistake.help = Some("keep one of the two lines".to_owned());
        mistake.at.end = (mistake.at.start + key.len()).min(line_range.end).max(mistake.at.start);
        mistake.first = first_of(key, yaml, mistake.at.start);
        return mistake;
    }
    if let Some((key, value)) = unquoted(text) {
        let corrected = format!("write: {key}: {}", quoted(value));
        if value.contains(": ") || value.ends_with(':') {
            let message = "a value with `: ` in it needs quotes".to_owned();
            return mistake(Code::YamlSyntax, message, Some(corrected));
        }
        let is_anchor = value.starts_with('&') && message.contains("unknown anchor");
        if value.starts_with(['@', '`', '%', '*', '&', '!', '|', '>', '"', '\'']) && !is_anchor {
            let first = value.chars().next().unwrap_or(' ');
            let message = match first {
                '"' | '\'' => "the quotes do not close where the value ends".to_owned(),
                _ => format!("a value that begins with `{first}` needs quotes"),
            };
            return mistake(Code::YamlSyntax, message, Some(corrected));
        }
    }
    if text.starts_with('\t') || message.contains("tab") {
        let help = "put two blanks for each step instead".to_owned();
        return mistake(
            Code::YamlSyntax,
            "YAML does not allow tabs at the start of a line".to_owned(),
            Some(help),
        );
    }
    if OPEN.iter().any(|part| message.contains(part))
        && let Some(sign) = opened(yaml, byte)
    {
        return unclosed(yaml, sign);
    }
    if message.contains("simple key expected")
        && let Some((key, value)) = text.trim().split_once(' ')
        && is_name(key)
    {
        let message = format!("there is no colon after `{key}`");
        return mistake(Code::YamlSyntax, message, Some(format!("write: {key}: {}", value.trim())));
    }
    let known = [
        (
            "unknown anchor",
            "`*name` refers to an anchor (`&name`) that does not exist; put quotes around the value",
        ),
        (
            "block collection",
            "a line of a list or map is not in line with the others; check the blanks at its start",
        ),
        (
            "mapping values are not allowed",
            "a `key: value` cannot stand here; check the blanks at the start of the line",
        ),
        ("illegal placement of ':'", "a bracket `[` or `{` opened above is not closed"),
        ("multiline quoted", "a quote opened above is not closed"),
    ];
    let words = known.iter().find(|(part, _)| message.contains(part)).map_or(message, |(_, words)| words);
    mistake(Code::YamlSyntax, words.to_owned(), None)
}

/// What the parser says, be it lines below, where a bracket or a quote is not closed.
const OPEN: [&str; 5] = [
    "unclosed bracket",
    "unclosed quote",
    "did not find expected ',' or",
    "illegal placement of ':'",
    "multiline quoted",
];

/// The quote that is open at a byte, else the outermost bracket.
fn opened(yaml: &str, end: usize) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut quote: Option<(usize, char)> = None;
    // What stands before on the line, blanks apart: a sign opens something only where a value may begin.
    let mut before = '\n';
    let mut letters = yaml.char_indices().peekable();
    while let Some((at, letter)) = letters.next_if(|(at, _)| *at <= end) {
        if let Some((_, mark)) = quote {
            match letter {
                '\\' if mark == '"' => _ = letters.next(),
                _ if letter == mark => (quote, before) = (None, letter),
                _ => {}
            }
            continue;
        }
        match letter {
            '"' | '\'' if ":-,[{\n".contains(before) => quote = Some((at, letter)),
            '[' | '{' if ":-,[{\n".contains(before) => open.push(at),
            ']' | '}' => _ = open.pop(),
            '#' if yaml[..at].ends_with([' ', '\n']) => {
                while letters.next_if(|(_, letter)| *letter != '\n').is_some() {}
            }
            _ => {}
        }
        if !matches!(letter, ' ' | '\r') {
            before = letter;
        }
    }
    quote.map(|(at, _)| at).or(open.first().copied())
}

/// The mistake of a bracket or quote that is not closed: with all that it swallows, up to the next field.
fn unclosed(yaml: &str, sign: usize) -> Mistake {
    let start = yaml[..sign].rfind('\n').map_or(0, |end| end + 1);
    let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let own = depth(&yaml[start..]);
    let mut end = start;
    for line in yaml[start..].split_inclusive('\n') {
        let is_field = line.split_once(':').is_some_and(|(key, _)| is_name(key.trim()));
        if end > start && (line.starts_with("---") || is_field && depth(line) <= own) {
            break;
        }
        end += line.len();
    }
    let line = yaml[sign..].lines().next().unwrap_or_default();
    let (what, close) = match line.chars().next() {
        Some('[') => ("bracket", "]"),
        Some('{') => ("bracket", "}"),
        Some('\'') => ("quote", "'"),
        _ => ("quote", "\""),
    };
    let help = if what == "bracket" && line.contains(" #") {
        "` #` begins a comment: put quotes around a value that begins with `#`, such as \"#0b5054\""
            .to_owned()
    } else {
        format!("close it with `{close}`")
    };
    Mistake {
        code: Code::YamlSyntax,
        message: format!("the {what} that opens here is not closed"),
        at: sign..sign + 1,
        line: start..end,
        help: Some(help),
        first: None,
    }
}

/// Whether it can be the name of a field.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// Where the same map has a key before `at`: in the same line between brackets, or in a line above of the same depth.
fn first_of(key: &str, yaml: &str, at: usize) -> Option<Range<usize>> {
    let is_key = |rest: &str| {
        let rest = rest.trim_start_matches(['"', '\'']);
        rest.strip_prefix(key).is_some_and(|rest| rest.trim_start_matches(['"', '\'']).starts_with(':'))
    };
    let start = yaml[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = &yaml[start..at];
    if !before.trim_start_matches([' ', '-']).is_empty() {
        let mut places = before.char_indices().filter(|(_, c)| matches!(c, '{' | ',')).map(|(place, _)| {
            let place = place + 1;
            start + place + before[place..].len() - before[place..].trim_start().len()
        });
        let first = places.find(|place| is_key(&yaml[*place..]))?;
        return Some(first..first + key.len());
    }
    let mut end = start;
    while end > 0 {
        let line_start = yaml[..end - 1].rfind('\n').map_or(0, |end| end + 1);
        let line = &yaml[line_start..end];
        let depth = line.len() - line.trim_start_matches([' ', '-']).len();
        if depth == before.len() && is_key(&line[depth..]) {
            return Some(line_start + depth..line_start + depth + key.len());
        }
        // A line further left ends the map; `- ` begins it.
        let says_something = !line.trim().is_empty() && !line.trim_start().starts_with('#');
        if depth < before.len() && says_something || line.trim_start().starts_with("- ") {
            return None;
        }
        end = line_start;
    }
    None
}

/// `key: value` of a line, the value taken to the end, where the line is of that shape.
fn unquoted(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(": ")?;
    let value = value.trim();
    let plain_key = key.trim_start().trim_start_matches("- ");
    (is_name(plain_key) && !value.is_empty() && !value.starts_with(['[', '{'])).then_some((key, value))
}

/// In double quotes, whatever quotes it had.
fn quoted(value: &str) -> String {
    let bare = value.trim_matches('"');
    format!("\"{}\"", bare.replace('\\', "\\\\").replace('"', "\\\""))
}
