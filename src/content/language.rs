//! Whether a file is in the language and the script that its name says.
//!
//! Must not know: other files. A wrong alarm is worse than a mistake that is missed: where a text may be what its name
//! says, nothing is said.

use std::cmp::Reverse;

use super::identity::Identity;
use crate::config::Languages;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::markdown::{MixedWords, Sample};
use crate::script::{Letters, Writing};
use crate::vocabulary::{LangId, LangTag};
use crate::yaml::{Map, Node};

/// A text with fewer letters says nothing about its script.
const SHORT_FOR_SCRIPT: u32 = 40;
/// Nor does one with fewer letters about its language.
const SHORT_FOR_LANGUAGE: u32 = 200;
/// How many small words of the other language there are at least, and how many times those of the own.
const PLAIN: (u32, u32) = (8, 6);

/// A file, as far as it is looked at here.
pub(super) struct Proof<'a> {
    /// Which language it should be in.
    pub(super) identity: &'a Identity,
    /// Its fields.
    pub(super) fields: &'a Map,
    /// The whole file.
    pub(super) text: &'a str,
    /// The opening line of the front matter.
    pub(super) place: Span,
    /// Where the body begins.
    pub(super) start: usize,
    /// What the body is made of.
    pub(super) sample: Sample,
}

impl Proof<'_> {
    /// Reports words in two scripts in the front matter, and text in another script or language than it should be.
    pub(super) fn read(&self, languages: &Languages, diagnostics: &mut Diagnostics) {
        let tag = &languages[self.identity.lang].tag;
        let mut mixed = MixedWords::default();
        mixed.look(&self.text[self.place.start as usize..self.start], self.place);
        diagnostics.extend(mixed.report(tag));
        if let Some(own) = Writing::of(tag) {
            if let Some(other) = self.written_in(own) {
                diagnostics.push(self.wrong_script(own, other, languages));
                return;
            }
            diagnostics.extend(self.foreign_fields(own, tag));
        }
        diagnostics.extend(self.wrong_language(languages));
    }

    /// The script of nearly all letters of the file, if it is another one.
    fn written_in(&self, own: Writing) -> Option<Writing> {
        let mut letters = self.sample.letters;
        for (_, node) in self.words() {
            letters += Letters::of(node.text().unwrap_or_default());
        }
        letters.plainly_other_than(own).filter(|_| letters.all() >= SHORT_FOR_SCRIPT)
    }

    fn words(&self) -> impl Iterator<Item = (&'static str, &Node)> {
        let names = ["title", "subtitle", "summary"].into_iter();
        names.filter_map(|name| Some((name, self.fields.get(name)?)))
    }

    fn wrong_script(&self, own: Writing, other: Writing, languages: &Languages) -> Diagnostic {
        let tag = &languages[self.identity.lang].tag;
        let message = format!("this is the `{tag}` text, but it is in {} letters", other.name());
        let diagnostic = Diagnostic::new(Code::LanguageWrongScript, self.first_line(), message);
        let fitting = languages.iter().filter(|(_, language)| Writing::of(&language.tag) == Some(other));
        let mut fitting: Vec<&LangTag> = fitting.map(|(_, language)| &language.tag).collect();
        if fitting.iter().any(|fitting| fitting.language() == tag.language()) {
            fitting.retain(|fitting| fitting.language() == tag.language());
        }
        let rewrite = format!("write it in {} letters", own.name());
        diagnostic.help(match fitting[..] {
            [] => rewrite,
            [only] => format!("let the file's name end in `.{only}.md`, or {rewrite}"),
            _ => {
                let endings: Vec<String> = fitting.iter().map(|tag| format!("`.{tag}.md`")).collect();
                format!("let the file's name end in {}, or {rewrite}", endings.join(" or "))
            }
        })
    }

    /// Titles and summaries without one letter of the language, in a file that otherwise is in it. Names of people,
    /// organisations and projects may be foreign.
    fn foreign_fields(&self, own: Writing, tag: &LangTag) -> Vec<Diagnostic> {
        let is_name = matches!(&*self.identity.key.section, "people" | "organisations" | "projects");
        let foreign = |(name, node): (&'static str, &Node)| {
            let text = node.text()?;
            let letters = Letters::of(text);
            let other = letters.plainly_other_than(own).filter(|_| letters.count(own) == 0)?;
            let is_long = letters.all() >= 10 && text.trim().contains(char::is_whitespace);
            if !is_long || is_name && name == "title" {
                return None;
            }
            let message = format!("the {name} of the `{tag}` text is in {} letters", other.name());
            let help = "translate it; a foreign name that is meant gets a word of the language, such as `the study …`";
            Some(Diagnostic::new(Code::LanguageWrongScript, node.span, message).help(help))
        };
        self.words().filter_map(foreign).collect()
    }

    /// A body with hardly a small word of its own language, and many of another language of the site.
    fn wrong_language(&self, languages: &Languages) -> Option<Diagnostic> {
        let own = &languages[self.identity.lang].tag;
        if self.sample.letters.all() < SHORT_FOR_LANGUAGE || self.sample.small_words.foreign_to(own) < PLAIN.0
        {
            return None;
        }
        let plainly = |lang: LangId| {
            let (own, other) = self.sample.small_words.compared(own, &languages[lang].tag)?;
            (other >= PLAIN.0 && other >= own * PLAIN.1).then_some((other, lang))
        };
        // Of two that are alike, such as Serbian and Croatian, the first.
        // And of two scripts of one language, the one that the text is in.
        let is_in = |lang: LangId| {
            Writing::of(&languages[lang].tag)
                .is_none_or(|writing| self.sample.letters.count(writing) * 2 >= self.sample.letters.all())
        };
        let plain = languages.ids().filter_map(plainly).filter(|(_, lang)| is_in(*lang));
        let (_, other) = plain.min_by_key(|(hits, _)| Reverse(*hits))?;
        let other = &languages[other].tag;
        let message = format!("this is the `{own}` text, but it seems to be in `{other}`");
        let help = format!("translate the text, or let the file's name end in `.{other}.md`");
        Some(Diagnostic::new(Code::LanguageWrongLanguage, self.first_line(), message).help(help))
    }

    /// The first line of the text; without one the title.
    fn first_line(&self) -> Span {
        let mut at = self.start;
        for line in self.text[self.start..].split_inclusive('\n') {
            let text = line.trim();
            if text.contains(char::is_alphabetic) {
                let start = at + line.len() - line.trim_start().len();
                return Span::new(self.place.file, start..start + text.len());
            }
            at += line.len();
        }
        self.fields.get("title").map_or(self.place, |node| node.span)
    }
}
