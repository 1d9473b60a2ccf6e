//! What a reader of proofs would mark in a body: words in two scripts at once; and what tells in which script and
//! language it is.
//!
//! Must not know: HTML, the languages of the site.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::html::Writer;
use super::parse::Located;
use super::small_words::SmallWords;
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::script::{self, Letters, Mixture, Writing, may_mix, mixed_words};
use crate::vocabulary::LangTag;

/// How many mixed words of one text are shown one by one.
const SHOWN: usize = 10;

/// What the beginning of a body's own text is made of. Quotes, footnotes, code and what HTML marks with `lang` are not
/// counted.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Sample {
    /// The letters of each script.
    pub letters: Letters,
    /// The small words of each language.
    pub small_words: SmallWords,
}

impl Sample {
    /// Enough to tell a language, and little enough to cost nothing, in bytes.
    const LENGTH: usize = 1000;

    /// Reads the text of a body.
    pub(super) fn of(events: &[Located<'_>]) -> Sample {
        let mut sample = Sample::default();
        let mut elsewhere = Elsewhere::default();
        let mut length = 0;
        for (event, _) in events {
            if let Event::Text(text) = event
                && !elsewhere.is_inside()
            {
                sample.letters += Letters::of(text);
                sample.small_words.add(text);
                length += text.len();
                if length >= Sample::LENGTH {
                    break;
                }
            }
            elsewhere.go_on(event);
        }
        sample
    }
}

/// Whether the events stand in something that is not the text's own words.
#[derive(Default)]
struct Elsewhere<'a> {
    depth: usize,
    /// An HTML element with `lang`, and how many of its name are open.
    foreign: Option<(&'a str, usize)>,
}

impl<'a> Elsewhere<'a> {
    fn is_inside(&self) -> bool {
        self.depth > 0 || self.foreign.is_some()
    }

    fn go_on(&mut self, event: &'a Event<'_>) {
        match event {
            Event::Start(Tag::BlockQuote(None) | Tag::CodeBlock(_) | Tag::FootnoteDefinition(_)) => {
                self.depth += 1;
            }
            Event::End(TagEnd::BlockQuote(None) | TagEnd::CodeBlock | TagEnd::FootnoteDefinition) => {
                self.depth = self.depth.saturating_sub(1);
            }
            Event::InlineHtml(html) | Event::Html(html) => self.tag(html),
            _ => {}
        }
    }

    /// HTML that may open or close an element in another language.
    fn tag(&mut self, html: &'a str) {
        let opened = || {
            let (start, _) = html.split_once(" lang=")?;
            let name = start.rsplit_once('<')?.1.split_whitespace().next()?;
            Some((name, 0))
        };
        let Some((name, open)) = self.foreign.or_else(opened) else { return };
        let tags = |before: &str| {
            let after = html.split('<').filter_map(|tag| tag.strip_prefix(before)?.strip_prefix(name));
            after.filter(|rest| !rest.starts_with(char::is_alphanumeric)).count()
        };
        let open = (open + tags("")).saturating_sub(tags("/"));
        self.foreign = (open > 0).then_some((name, open));
    }
}

impl Writer<'_> {
    /// Reports the words that mix two scripts, where they stand in the text.
    pub(super) fn report_mixed_words(&mut self) {
        if !may_mix(self.body) {
            return;
        }
        let mut mixed = MixedWords::default();
        for (text, start) in running_text(self.events) {
            mixed.look(text, self.span(&(start..start)));
        }
        self.diagnostics.extend(mixed.report(self.settings.lang));
    }
}

/// Words of one text that mix two scripts.
#[derive(Default)]
pub struct MixedWords<'t>(Vec<(Span, &'t str)>);

impl<'t> MixedWords<'t> {
    /// Goes on with a piece of text that begins where `start` begins.
    pub fn look(&mut self, text: &'t str, start: Span) {
        if !may_mix(text) {
            return;
        }
        let at = start.start as usize;
        let place = |word: Range<usize>| Span::new(start.file, at + word.start..at + word.end);
        self.0.extend(mixed_words(text).map(|word| (place(word.clone()), &text[word])));
    }

    /// Shows them one by one; of very many only their number.
    pub fn report(self, lang: &LangTag) -> impl Iterator<Item = Diagnostic> {
        let own = Writing::of(lang);
        let more = self.0.len().saturating_sub(SHOWN);
        let rest = self.0.get(SHOWN).map(|(span, _)| {
            let message = format!("from here on {more} more words mix two scripts");
            Diagnostic::new(Code::LanguageMixedScript, *span, message)
                .help("type the text again, or replace the letters all at once")
        });
        let shown = self.0.into_iter().take(SHOWN);
        shown.map(move |(span, word)| mixed_word(word, span, own)).chain(rest)
    }
}

/// The texts that are neither code nor addresses, with the byte of the body where each begins.
fn running_text<'a>(events: &'a [Located<'_>]) -> impl Iterator<Item = (&'a str, usize)> {
    let mut is_passed = false;
    events.iter().filter_map(move |(event, range)| {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_passed = true,
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                is_passed = true;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => is_passed = false,
            // What entities spell out has no place of its own in the source.
            Event::Text(text) if !is_passed && text.len() == range.len() => {
                return Some((&**text, range.start));
            }
            _ => {}
        }
        None
    })
}

/// A report of a word that mixes two scripts, in a text whose language is written in `own`.
fn mixed_word(word: &str, span: Span, own: Option<Writing>) -> Diagnostic {
    let Mixture { odd, rest, letters } = Mixture::of(word, own);
    let (odd, rest) = (odd.name(), rest.name());
    let letter = |letter: char| format!("`{letter}`");
    let point = |letter: char| format!("U+{:04X}", u32::from(letter));
    let join = |each: &dyn Fn(char) -> String| {
        letters.iter().map(|(letter, _)| each(*letter)).collect::<Vec<_>>().join(", ")
    };
    let what = match letters[..] {
        [(only, Some(twin))] => {
            format!("the `{only}` here is {odd} {}, not {rest} `{twin}`", point(only))
        }
        [(only, None)] => format!("the `{only}` here is {odd} {}", point(only)),
        _ => format!("{} are {odd} ({}), the others {rest}", join(&letter), join(&point)),
    };
    let message = format!("`{word}` mixes two scripts: {what}");
    let diagnostic = Diagnostic::new(Code::LanguageMixedScript, span, message);
    if let Some(numeral) = script::roman_numeral(word) {
        diagnostic.help(format!("write a Roman numeral in Latin letters: `{numeral}`"))
    } else if letters.iter().all(|(_, twin)| twin.is_some()) {
        diagnostic
            .help(format!("they look alike, but nobody finds the word by searching; type it again in {rest}"))
    } else {
        diagnostic.help("type the word in one script, or put a hyphen between the two: `SMS-ом`")
    }
}
