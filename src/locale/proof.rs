//! Whether a strings file is in the script that its name says, and its words in one script each.
//!
//! Must not know: other files, what the words are for.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::strings::StringsSource;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::markdown::MixedWords;
use crate::script::{Letters, Writing};
use crate::vocabulary::LangTag;

/// Fewer letters may be a name.
const FEW: u32 = 20;

/// Reports what is in another script than the file's tag has.
pub(super) fn proof(source: &StringsSource<'_>, resource: &FluentResource, diagnostics: &mut Diagnostics) {
    let Some(tag) = LangTag::parse(source.tag) else { return };
    let mut mixed = MixedWords::default();
    mixed.look(source.text, Span::top(source.file));
    diagnostics.extend(mixed.report(&tag));
    let mut letters = Letters::default();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &message.value
        {
            letters += letters_of(pattern);
        }
    }
    let Some(own) = Writing::of(&tag) else { return };
    let Some(other) = letters.plainly_other_than(own).filter(|_| letters.all() >= FEW) else { return };
    let message = format!("the words of `{tag}` are in {} letters", other.name());
    let help = format!("give the file the name of their language, or write them in {} letters", own.name());
    let diagnostic = Diagnostic::new(Code::LanguageWrongScript, first_line(source, other), message);
    diagnostics.push(diagnostic.help(help));
}

/// The first line with letters of a script, comments aside.
fn first_line(source: &StringsSource<'_>, writing: Writing) -> Span {
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let text = line.trim_end();
        if !text.starts_with('#') && Letters::of(text).count(writing) > 0 {
            return Span::new(source.file, at..at + text.len());
        }
        at += line.len();
    }
    Span::top(source.file)
}

/// The letters that readers see; names of arguments are none.
fn letters_of(pattern: &Pattern<&str>) -> Letters {
    let mut letters = Letters::default();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => letters += Letters::of(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    letters += letters_of(&variant.value);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    letters
}
