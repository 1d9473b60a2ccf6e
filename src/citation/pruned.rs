//! A style as far as it concerns works of one type: without the branches that only others take. The processor asks what
//! an element will say again at every level of the groups around it, so most of its time goes into such branches.
//!
//! Must not know: what a citation shows.

use hayagriva::citationberg::taxonomy::Kind;
use hayagriva::citationberg::{
    Choose, ChooseBranch, ChooseMatch, ElseBranch, IndependentStyle, LayoutRenderingElement, NamesChild,
};

/// The style for works of a type; it says of them what the whole style says.
pub(super) fn for_type(style: &IndependentStyle, type_: Kind) -> IndependentStyle {
    let mut style = style.clone();
    for rule in &mut style.macros {
        prune(&mut rule.children, type_);
    }
    prune(&mut style.citation.layout.elements, type_);
    if let Some(bibliography) = &mut style.bibliography {
        prune(&mut bibliography.layout.elements, type_);
    }
    style
}

fn prune(elements: &mut [LayoutRenderingElement], type_: Kind) {
    for element in elements {
        match element {
            LayoutRenderingElement::Group(group) => prune(&mut group.children, type_),
            LayoutRenderingElement::Names(names) => {
                for child in &mut names.children {
                    if let NamesChild::Substitute(substitute) = child {
                        prune(&mut substitute.children, type_);
                    }
                }
            }
            LayoutRenderingElement::Choose(choose) => prune_choice(choose, type_),
            LayoutRenderingElement::Text(_)
            | LayoutRenderingElement::Date(_)
            | LayoutRenderingElement::Number(_)
            | LayoutRenderingElement::Label(_) => {}
        }
    }
}

/// Leaves the branches that a work of the type may take. The choice itself stays: a group sees one element, not several.
fn prune_choice(choose: &mut Choose, type_: Kind) {
    let first = std::mem::replace(&mut choose.if_, never());
    let mut branches = Vec::new();
    for mut branch in std::iter::once(first).chain(std::mem::take(&mut choose.else_if)) {
        match taken(&mut branch, type_) {
            Some(false) => {}
            Some(true) => {
                choose.otherwise = Some(ElseBranch { children: branch.children });
                break;
            }
            None => branches.push(branch),
        }
    }
    for branch in &mut branches {
        prune(&mut branch.children, type_);
    }
    if let Some(otherwise) = &mut choose.otherwise {
        prune(&mut otherwise.children, type_);
    }
    let mut branches = branches.into_iter();
    choose.if_ = branches.next().unwrap_or_else(never);
    choose.else_if = branches.collect();
}

/// Whether a work of the type takes a branch; `None` where other tests decide, which then are all that is left.
fn taken(branch: &mut ChooseBranch, type_: Kind) -> Option<bool> {
    let types = branch.type_.take()?;
    let is_one = types.contains(&type_);
    let is_decided = match branch.match_ {
        ChooseMatch::All if types.iter().any(|other| *other != type_) => Some(false),
        ChooseMatch::Any if is_one => Some(true),
        ChooseMatch::None if is_one => Some(false),
        ChooseMatch::All | ChooseMatch::Any | ChooseMatch::None => None,
    };
    // The position counts for nothing in a list, so a branch that asks for it is left to the processor.
    let nothing_else = branch.test().is_none() && branch.disambiguate.is_none();
    is_decided.or_else(|| nothing_else.then_some(branch.match_ != ChooseMatch::Any))
}

/// A branch that nothing takes: any of no tests.
fn never() -> ChooseBranch {
    ChooseBranch {
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: None,
        variable: None,
        match_: ChooseMatch::Any,
        children: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use hayagriva::archive::ArchivedStyle;
    use hayagriva::citationberg::{Locale, Style, json};
    use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};

    use super::*;
    use crate::citation::Type;

    /// What a style says of a work, both in the text and in the list.
    fn said(style: &IndependentStyle, item: &json::Item, words: &[Locale]) -> String {
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(item)],
            style,
            None,
            words,
            Some(1),
        ));
        let rendered = driver.finish(BibliographyRequest::new(style, None, words));
        let list = rendered
            .bibliography
            .map(|list| list.items.iter().map(|item| format!("{item:?}")).collect::<Vec<_>>());
        format!("{:?} {list:?}", rendered.citations)
    }

    fn items(type_: Type) -> Vec<json::Item> {
        let whole = serde_json::json!({
            "id": "a", "type": type_.csl(), "title": "On Water", "author": [{"family": "Krasniqi", "given": "Ana"}],
            "editor": [{"literal": "Karavan Institute"}], "issued": {"date-parts": [[2023, 7, 11]]},
            "container-title": "Koha", "publisher": "Karavan", "publisher-place": "Skopje", "genre": "Policy Brief",
            "collection-title": "Papers", "number": "13", "page": "1-9", "DOI": "10.1/x", "ISBN": "978-3-16-148410-0",
            "URL": "https://karavan.example/x", "language": "en",
        });
        let mut sparse = whole.clone();
        for name in ["author", "editor", "issued", "container-title", "number", "page", "DOI", "ISBN"] {
            sparse.as_object_mut().unwrap().remove(name);
        }
        [whole, sparse].into_iter().map(|item| serde_json::from_value(item).unwrap()).collect()
    }

    #[test]
    fn a_pruned_style_says_what_the_whole_one_says() {
        let words = hayagriva::archive::locales();
        let mut compared = 0;
        for archived in ArchivedStyle::all() {
            let Style::Independent(style) = archived.get() else { continue };
            for type_ in Type::ALL {
                let pruned = for_type(&style, Kind::from_str(type_.csl()).unwrap());
                for item in items(type_) {
                    assert_eq!(
                        said(&pruned, &item, &words),
                        said(&style, &item, &words),
                        "{archived:?} {type_:?}"
                    );
                    compared += 1;
                }
            }
        }
        assert!(compared > 1000, "{compared}");
    }
}
