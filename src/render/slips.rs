//! Slips in templates of which Tera says no more than that they are there: names of filters, functions and tests, and tags
//! that nothing ends.
//!
//! Must not know: where a template lies.

use crate::diagnostics::{Diagnostic, position};

/// What templates can pipe values through: Tera's own, and those of `filters`.
const FILTERS: &[&str] = &[
    "abs",
    "capitalize",
    "date",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "letter",
    "list",
    "lower",
    "newlines_to_br",
    "nth",
    "number",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "separator",
    "sort",
    "sorted",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];

/// What templates can call: Tera's own, and those of `functions`.
const FUNCTIONS: &[&str] = &["asset", "range", "t", "throw"];

/// What templates can ask after `is`.
const TESTS: &[&str] = &[
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

/// Tags that have an end, and it.
const PAIRS: [(&str, &str); 6] = [
    ("block", "endblock"),
    ("component", "endcomponent"),
    ("filter", "endfilter"),
    ("for", "endfor"),
    ("if", "endif"),
    ("raw", "endraw"),
];

/// Tags that hands bring from other languages of templates, and what to write here.
const HABITS: [(&str, &str); 3] = [
    ("macro", "write a component: `{% component NAME(argument) %}…{% endcomponent NAME %}`"),
    ("import", "components need no import: `{{ <NAME argument={value} /> }}`"),
    ("from", "components need no import: `{{ <NAME argument={value} /> }}`"),
];

/// Adds what to do about a mistake: `asked` is the name in its message, `at` what it points to, at byte `start` of the
/// template.
pub(super) fn advise(problem: Diagnostic, asked: &str, text: &str, at: &str, start: usize) -> Diagnostic {
    let message = problem.message.as_str();
    let names = [("Unknown filter", FILTERS), ("Unknown function", FUNCTIONS), ("Unknown test", TESTS)];
    if let Some((_, names)) = names.iter().find(|(unknown, _)| message.starts_with(unknown)) {
        return problem.did_you_mean(asked, names.iter().copied());
    }
    if message.ends_with("but expected identifier") {
        return problem.help("arguments have names: `asset(path=\"style.css\")`, `date(style=\"short\")`");
    }
    let is_at_end = message == "Unexpected end of input";
    if is_at_end || message == "Unknown tag" && PAIRS.iter().any(|(_, end)| *end == at) {
        return match innermost(&text[..start.min(text.len())]) {
            Some(open) => problem.help(open.advice(text)),
            None => problem.help(format!("nothing is open that `{at}` could end")),
        };
    }
    match HABITS.iter().find(|(tag, _)| message == "Unknown tag" && *tag == at) {
        Some((_, help)) => problem.help(*help),
        None => problem,
    }
}

/// A tag that nothing has ended.
struct Tag<'t> {
    /// `block main`, `if work.title`
    words: &'t str,
    name: &'t str,
    at: usize,
}

impl Tag<'_> {
    fn advice(&self, text: &str) -> String {
        let line = position::position(text, self.at).line;
        let end = PAIRS.iter().find(|(name, _)| *name == self.name).map_or("", |(_, end)| end);
        let named = match self.name {
            "block" | "component" => self.words.split_whitespace().nth(1).unwrap_or_default(),
            _ => "",
        };
        let named = named.split('(').next().unwrap_or_default();
        let end = format!("{end} {named}");
        format!(
            "`{{% {} %}}` in line {line} is still open: write `{{% {} %}}` where it ends",
            self.words,
            end.trim_end()
        )
    }
}

/// The last tag that is open at the end of a part of a template.
fn innermost(text: &str) -> Option<Tag<'_>> {
    let mut open: Vec<Tag<'_>> = Vec::new();
    for (at, _) in text.match_indices("{%") {
        let Some((inside, _)) = text[at + 2..].split_once("%}") else { continue };
        let words = inside.trim_matches('-').trim();
        let name = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if PAIRS.iter().any(|(begin, _)| *begin == name) {
            open.push(Tag { words, name, at });
        } else if PAIRS
            .iter()
            .any(|(begin, end)| *end == name && open.last().is_some_and(|tag| tag.name == *begin))
        {
            open.pop();
        }
    }
    open.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_those_that_templates_can_use() {
        let mut tera = tera::Tera::default();
        super::super::functions::register_placeholders(&mut tera);
        super::super::filters::register_placeholders(&mut tera);
        let uses = |names: &[&str], write: fn(&str) -> String| {
            names.iter().map(|name| write(name)).collect::<String>()
        };
        let all = [
            uses(FILTERS, |name| format!("{{{{ x | {name} }}}}")),
            uses(FUNCTIONS, |name| format!("{{{{ {name}() }}}}")),
            uses(TESTS, |name| format!("{{{{ x is {name} }}}}")),
        ];
        tera.add_raw_template("all", &all.concat()).expect("every name is known");
    }

    #[test]
    fn what_is_open_is_found_behind_what_has_ended() {
        let open = |text| innermost(text).map(|tag| tag.words.to_owned());
        assert_eq!(
            open("{% block a %}{% if b %}{% endif %}{%- for c in d -%}").as_deref(),
            Some("for c in d")
        );
        assert_eq!(open("{% block a %}{% if b %}{% endif %}").as_deref(), Some("block a"));
        assert_eq!(open("{% set x = 1 %}{% if b %}{% else %}{% endif %}"), None);
    }
}
