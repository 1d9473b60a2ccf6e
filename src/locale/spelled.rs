//! A strings file in another script: the words of its messages converted, names and code of Fluent left alone.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use crate::script::Conversion;

/// The text of a strings file with its words in another script. What is no Fluent has been reported and is left out.
pub(super) fn spelled(text: &str, conversion: &Conversion) -> String {
    let mut resource: Resource<String> = match parser::parse(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                message.value.iter_mut().for_each(|value| pattern(value, conversion));
                message.attributes.iter_mut().for_each(|own| pattern(&mut own.value, conversion));
            }
            Entry::Term(term) => {
                pattern(&mut term.value, conversion);
                term.attributes.iter_mut().for_each(|own| pattern(&mut own.value, conversion));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    serializer::serialize(&resource)
}

fn pattern(pattern: &mut Pattern<String>, conversion: &Conversion) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = conversion.convert(value).into_owned(),
            PatternElement::Placeable { expression } => self::expression(expression, conversion),
        }
    }
}

fn expression(expression: &mut Expression<String>, conversion: &Conversion) {
    match expression {
        Expression::Select { selector, variants } => {
            inline(selector, conversion);
            for variant in variants {
                pattern(&mut variant.value, conversion);
            }
        }
        Expression::Inline(expression) => inline(expression, conversion),
    }
}

fn inline(inline: &mut InlineExpression<String>, conversion: &Conversion) {
    match inline {
        InlineExpression::StringLiteral { value } => *value = conversion.convert(value).into_owned(),
        InlineExpression::Placeable { expression } => self::expression(expression, conversion),
        InlineExpression::FunctionReference { arguments, .. } => self::arguments(arguments, conversion),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            self::arguments(arguments, conversion);
        }
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::VariableReference { .. } => {}
    }
}

fn arguments(arguments: &mut CallArguments<String>, conversion: &Conversion) {
    arguments.positional.iter_mut().for_each(|argument| inline(argument, conversion));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_converted_and_names_are_not() {
        let conversion = Conversion::between("sr-Latn", "sr-Cyrl").unwrap();
        let text = "results =\n    { $count ->\n        [one] { $count } stavka\n       *[other] { $count } stavki\n    }\n";
        let expected = text.replace("stavk", "ставк").replace("ставкa", "ставка").replace("ставкi", "ставки");
        assert_eq!(spelled(text, &conversion), expected);
    }
}
