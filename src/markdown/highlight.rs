//! Code with its words coloured: spans with one short class each.
//!
//! Must not know: Markdown. Nothing else names syntect.
//!
//! The classes are ours, a dozen for all languages, because the highlighter's own make a page twenty times larger.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use pulldown_cmark_escape::escape_html_body_text;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;
use xxhash_rust::xxh3::xxh3_128;

/// The largest block that is highlighted, in bytes.
const LARGEST: usize = 200_000;
/// The longest line of one, in bytes: minified code takes minutes.
const LONGEST_LINE: usize = 5_000;

/// How many blocks are remembered: a preview that runs for days must not grow with every edit.
const REMEMBERED: usize = 5_000;

/// Names for code without a grammar of its own that are fine all the same.
const PLAIN: [&str; 33] = [
    "ascii",
    "console",
    "csv",
    "docker",
    "dockerfile",
    "do",
    "fortran",
    "graphql",
    "http",
    "ini",
    "julia",
    "kotlin",
    "log",
    "mathematica",
    "mermaid",
    "nginx",
    "none",
    "nix",
    "output",
    "plain",
    "plaintext",
    "powershell",
    "ps1",
    "sas",
    "spss",
    "stata",
    "svelte",
    "swift",
    "text",
    "toml",
    "tsv",
    "txt",
    "zig",
];

/// Names that stand for the nearest grammar there is.
const ALIASES: [(&str, &str); 18] = [
    ("bib", "bibtex"),
    ("geojson", "json"),
    ("golang", "go"),
    ("json5", "json"),
    ("jsonc", "json"),
    ("jsonld", "json"),
    ("jsx", "js"),
    ("mjs", "js"),
    ("node", "js"),
    ("qmd", "md"),
    ("rmd", "md"),
    ("scss", "css"),
    ("shell", "sh"),
    ("svg", "xml"),
    ("ts", "js"),
    ("tsx", "js"),
    ("typescript", "js"),
    ("vue", "html"),
];

/// What a scope of a grammar is called in the page; the innermost scope that is listed decides. An empty class ends
/// the search: code put into a string is not a string.
const CLASSES: [(&str, &str); 28] = [
    ("comment", "hl-comment"),
    ("meta.interpolation", ""),
    ("source", ""),
    ("text", ""),
    ("string", "hl-string"),
    ("constant.numeric", "hl-number"),
    ("constant", "hl-constant"),
    ("keyword.operator", "hl-operator"),
    ("keyword", "hl-keyword"),
    ("storage", "hl-keyword"),
    ("entity.name.function", "hl-function"),
    ("support.function", "hl-function"),
    ("variable.function", "hl-function"),
    ("support.macro", "hl-function"),
    ("entity.name.tag", "hl-tag"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("support.type.property-name", "hl-attribute"),
    ("entity.name.section", "hl-heading"),
    ("markup.heading", "hl-heading"),
    ("entity.name", "hl-type"),
    ("entity.other.inherited-class", "hl-type"),
    ("support.type", "hl-type"),
    ("support.class", "hl-type"),
    ("support.constant", "hl-constant"),
    ("variable.language", "hl-variable"),
    ("variable.parameter", "hl-variable"),
    ("markup.inserted", "hl-inserted"),
    ("markup.deleted", "hl-deleted"),
];

/// Highlights code. Grammars are loaded with the first block that needs one; a block met again costs nothing.
/// One is shared by all threads.
#[derive(Default)]
pub struct Highlighter {
    grammars: OnceLock<Grammars>,
    /// Results by the digest of grammar and code.
    memo: Mutex<HashMap<u128, Arc<str>>>,
}

impl std::fmt::Debug for Highlighter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Highlighter").finish_non_exhaustive()
    }
}

struct Grammars {
    set: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
}

/// What could be made of a block.
pub(super) enum Highlighted {
    /// HTML for inside `<code>`.
    Html(Arc<str>),
    /// The code is to be shown as it is.
    Plain,
    /// No such language is known.
    Unknown,
}

impl Highlighter {
    /// A highlighter that has loaded nothing yet.
    pub fn new() -> Highlighter {
        Highlighter::default()
    }

    /// Highlights code of a language, named as after the fence: `python`.
    pub(super) fn highlight(&self, language: &str, code: &str) -> Highlighted {
        let language = language.to_lowercase();
        if PLAIN.contains(&language.as_str()) {
            return Highlighted::Plain;
        }
        let token =
            ALIASES.iter().find(|(alias, _)| *alias == language).map_or(&*language, |(_, token)| token);
        let grammars = self.grammars.get_or_init(Grammars::load);
        let Some(grammar) = grammars.set.find_syntax_by_token(token) else { return Highlighted::Unknown };
        if code.len() > LARGEST || code.lines().any(|line| line.len() > LONGEST_LINE) {
            return Highlighted::Plain;
        }
        let key = xxh3_128(format!("{}\0{code}", grammar.name).as_bytes());
        if let Some(html) = self.memo.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Highlighted::Html(html.clone());
        }
        // Not under the lock: other threads go on with other blocks.
        let Some(html) = grammars.html(grammar, code) else { return Highlighted::Plain };
        let html: Arc<str> = html.into();
        let mut memo = self.memo.lock().unwrap_or_else(PoisonError::into_inner);
        if memo.len() >= REMEMBERED {
            memo.clear();
        }
        memo.insert(key, html.clone());
        Highlighted::Html(html)
    }

    /// Every name of a language that is understood, for "did you mean".
    pub(super) fn names(&self) -> Vec<String> {
        let grammars = self.grammars.get_or_init(Grammars::load);
        let mut names: Vec<String> =
            PLAIN.iter().chain(ALIASES.iter().map(|(alias, _)| alias)).map(|&name| name.into()).collect();
        for grammar in grammars.set.syntaxes().iter().filter(|grammar| !grammar.hidden) {
            names.push(grammar.name.to_lowercase());
            names.extend(grammar.file_extensions.iter().filter(|name| name.len() > 1).cloned());
        }
        names.retain(|name| !name.contains(' '));
        names
    }
}

impl Grammars {
    fn load() -> Grammars {
        let classes =
            CLASSES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect();
        Grammars { set: SyntaxSet::load_defaults_newlines(), classes }
    }

    /// `None` where the grammar stumbles over the code.
    fn html(&self, grammar: &SyntaxReference, code: &str) -> Option<String> {
        let mut state = ParseState::new(grammar);
        let mut scopes = ScopeStack::new();
        let mut spans = Spans { html: String::with_capacity(code.len() * 3), class: "" };
        for line in LinesWithEndings::from(code) {
            let mut done = 0;
            for (at, change) in state.parse_line(line, &self.set).ok()? {
                spans.push(self.class(&scopes), line.get(done..at)?);
                done = at;
                scopes.apply(&change).ok()?;
            }
            spans.push(self.class(&scopes), &line[done..]);
        }
        spans.set("");
        Some(spans.html)
    }

    fn class(&self, scopes: &ScopeStack) -> &'static str {
        let class = |scope: &Scope| self.classes.iter().find(|(listed, _)| listed.is_prefix_of(*scope));
        scopes.as_slice().iter().rev().find_map(class).map_or("", |(_, class)| class)
    }
}

/// Writes text in spans, neighbours of one class together.
struct Spans {
    html: String,
    class: &'static str,
}

impl Spans {
    fn push(&mut self, class: &'static str, text: &str) {
        if !text.is_empty() {
            if text.trim().is_empty() && class != self.class {
                self.set("");
            } else {
                self.set(class);
            }
            let _ = escape_html_body_text(&mut self.html, text);
        }
    }

    fn set(&mut self, class: &'static str) {
        if class != self.class {
            if !self.class.is_empty() {
                self.html.push_str("</span>");
            }
            if !class.is_empty() {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.class = class;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(language: &str, code: &str) -> String {
        match Highlighter::new().highlight(language, code) {
            Highlighted::Html(html) => html.to_string(),
            Highlighted::Plain => "plain".into(),
            Highlighted::Unknown => "unknown".into(),
        }
    }

    #[test]
    fn words_of_code_have_short_classes() {
        insta::assert_snapshot!(html("Python", "def f(x):\n    # <one>\n    return \"a\" + 1\n"), @r##"
        <span class="hl-keyword">def</span> <span class="hl-function">f</span>(<span class="hl-variable">x</span>):
            <span class="hl-comment"># &lt;one&gt;
        </span>    <span class="hl-keyword">return</span> <span class="hl-string">"a"</span> <span class="hl-operator">+</span> <span class="hl-number">1</span>
        "##);
        insta::assert_snapshot!(html("ts", "const a = `x${1}`;\n"), @r##"<span class="hl-keyword">const</span> a <span class="hl-operator">=</span> <span class="hl-string">`x</span>${<span class="hl-number">1</span>}<span class="hl-string">`</span>;"##);
        insta::assert_snapshot!(html("json", "{\"a\": true}\n"), @r##"{<span class="hl-string">"a"</span>: <span class="hl-constant">true</span>}"##);
    }

    #[test]
    fn what_has_no_grammar_is_plain_or_unknown() {
        assert_eq!(html("toml", "a = 1\n"), "plain");
        assert_eq!(html("pyhton", "a = 1\n"), "unknown");
        assert_eq!(html("js", &"x".repeat(LONGEST_LINE + 1)), "plain");
    }

    #[test]
    fn a_block_met_again_is_remembered() {
        let highlighter = Highlighter::new();
        let [Highlighted::Html(first), Highlighted::Html(second)] =
            ["r", "R"].map(|name| highlighter.highlight(name, "x <- 1\n"))
        else {
            panic!("R has a grammar")
        };
        assert!(Arc::ptr_eq(&first, &second));
    }
}
