//! `repositories:` – files for repositories that a site asks for: RePEc, Crossref, OAI-PMH.

use super::read::{Reader, choice, number, url};
use super::terms::Series;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::vocabulary::Slug;
use crate::yaml::{self, Fields, Node, Value};

use std::collections::BTreeMap;

/// The repositories for which files are written; none where nothing is asked for.
#[derive(Clone, Default, Debug)]
pub struct Repositories {
    /// RePEc, which economists search.
    pub repec: Option<Repec>,
    /// Crossref, where DOIs are registered.
    pub crossref: Option<Crossref>,
    /// Gateways that speak OAI-PMH.
    pub oai: Option<Oai>,
}

/// An archive of RePEc.
#[derive(Clone, Debug)]
pub struct Repec {
    /// The three letters that RePEc gave the institute.
    pub archive: String,
    /// Who answers for the archive.
    pub maintainer: Contact,
    /// The institute's handle in EDIRC, RePEc's list of institutions.
    pub institution: Option<String>,
    /// The series that go in, in the order of `site.yaml`.
    pub series: Vec<RepecSeries>,
}

/// A series of an archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RepecSeries {
    /// Its key in `series`.
    pub key: Slug,
    /// Its six letters or digits.
    pub code: String,
    /// What its publications are to RePEc.
    pub type_: RepecType,
    /// Where `site.yaml` names it.
    pub span: Span,
}

/// What the publications of a series are to RePEc.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RepecType {
    /// Working papers, briefs, reports.
    Paper,
    /// Books.
    Book,
}

/// Deposits at Crossref.
#[derive(Clone, Debug)]
pub struct Crossref {
    /// The prefix of the institute's DOIs: `10.59999`.
    pub prefix: String,
    /// Who deposits; reports of the deposit go to the address.
    pub depositor: Contact,
    /// Who answers for what is deposited, where it is not the publisher of the site.
    pub registrant: Option<String>,
    /// Raised when records are to be deposited again on which nothing has a new date.
    pub revision: u32,
    /// Where `site.yaml` asks for it.
    pub span: Span,
}

/// A static repository behind a gateway.
#[derive(Clone, Debug)]
pub struct Oai {
    /// The address of the gateway, without a closing `/`.
    pub gateway: String,
    /// Whom harvesters write to.
    pub email: String,
}

/// Whom a repository writes to.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The name, where it is not that of the site's publisher.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: String,
}

/// What other settings give to these.
pub(super) struct Others<'a> {
    /// The e-mail address of the publisher.
    pub email: Option<&'a str>,
    /// The series of the site.
    pub series: &'a BTreeMap<Slug, Series>,
}

pub(super) fn read(node: &Node, others: &Others<'_>, reader: &mut Reader<'_>) -> Repositories {
    let diagnostics = &mut *reader.diagnostics;
    let Some(mut fields) = Fields::of(node, "a map with `repec`, `crossref` or `oai`", diagnostics) else {
        return Repositories::default();
    };
    let repositories = Repositories {
        repec: fields.read("repec", diagnostics, |node, diagnostics| repec(node, others, diagnostics)),
        crossref: fields
            .read("crossref", diagnostics, |node, diagnostics| crossref(node, others, diagnostics)),
        oai: fields.read("oai", diagnostics, |node, diagnostics| oai(node, others, diagnostics)),
    };
    fields.finish("", diagnostics);
    repositories
}

fn repec(node: &Node, others: &Others<'_>, diagnostics: &mut Diagnostics) -> Option<Repec> {
    let mut fields = Fields::of(node, "a map with `archive` and `series`", diagnostics)?;
    let archive = fields.read("archive", diagnostics, |node, diagnostics| {
        let help = "RePEc gives each archive a code of its own; ask for one at repec.org";
        lower_case(node, 3, "the code of an archive: three small letters such as `kar`", help, diagnostics)
            .filter(|code| is_of_letters(code, node, help, diagnostics))
    });
    if fields.node("archive").is_none() {
        fields.missing("archive", "write the three letters that RePEc gave you: `archive: kar`", diagnostics);
    }
    let maintainer = contact(&mut fields, "maintainer", others, diagnostics);
    let institution = fields.read("institution", diagnostics, edirc);
    let series =
        fields.read("series", diagnostics, |node, diagnostics| all_series(node, others, diagnostics));
    if fields.node("series").is_none() {
        let help =
            "name the series that go in, each with a code of six letters: `series: {policy-brief: polbrf}`";
        fields.missing("series", help, diagnostics);
    }
    fields.finish("", diagnostics);
    Some(Repec { archive: archive?, maintainer: maintainer?, institution, series: series? })
}

fn all_series(node: &Node, others: &Others<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<RepecSeries>> {
    let fields =
        Fields::of(node, "a map from series to its code, such as `{policy-brief: polbrf}`", diagnostics)?;
    let mut all: Vec<RepecSeries> = Vec::new();
    for (key, node) in fields.entries() {
        let Some(slug) = Slug::parse(&key.text).filter(|slug| others.series.contains_key(slug)) else {
            let message = format!("there is no series `{}`", key.text);
            let known = others.series.keys().map(Slug::as_str);
            diagnostics.push(
                Diagnostic::new(Code::ReferenceUnknown, key.span, message)
                    .did_you_mean(&key.text, known)
                    .help("list it under `series:` of site.yaml, with its title"),
            );
            continue;
        };
        let Some((code, type_)) = series(node, diagnostics) else { continue };
        if let Some(other) = all.iter().find(|other| other.code == code) {
            let message = format!("`{}` has the code `{code}` already", other.key);
            let help = "RePEc tells series apart by their codes; choose another one";
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
            continue;
        }
        all.push(RepecSeries { key: slug, code, type_, span: key.span });
    }
    Some(all)
}

/// `polbrf`, or `{code: polbrf, type: book}`.
fn series(node: &Node, diagnostics: &mut Diagnostics) -> Option<(String, RepecType)> {
    const HELP: &str = "choose six letters or digits that never change: they are part of every handle";
    let code = |node: &Node, diagnostics: &mut Diagnostics| {
        lower_case(
            node,
            6,
            "the code of a series: six small letters or digits such as `polbrf`",
            HELP,
            diagnostics,
        )
    };
    if !matches!(node.value, Value::Map(_)) {
        return Some((code(node, diagnostics)?, RepecType::Paper));
    }
    let mut fields = Fields::of(node, "a code, or a map with `code` and `type`", diagnostics)?;
    let read = fields.read("code", diagnostics, code);
    if fields.node("code").is_none() {
        fields.missing("code", HELP, diagnostics);
    }
    let choices = [("paper", RepecType::Paper), ("book", RepecType::Book)];
    let type_ = fields.read("type", diagnostics, |node, diagnostics| choice(node, &choices, diagnostics));
    fields.finish("", diagnostics);
    Some((read?, type_.unwrap_or(RepecType::Paper)))
}

/// Exactly so many small letters and digits.
fn lower_case(
    node: &Node,
    length: usize,
    expected: &str,
    help: &str,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let text = yaml::scalar(node, expected, diagnostics)?.text.trim();
    let fine = text.len() == length && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !fine {
        let message = format!("`{text}` is not {expected}");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
    }
    fine.then(|| text.to_owned())
}

fn is_of_letters(code: &str, node: &Node, help: &str, diagnostics: &mut Diagnostics) -> bool {
    let fine = code.bytes().all(|b| b.is_ascii_lowercase());
    if !fine {
        let message = format!("the code of an archive has no digits, and this is `{code}`");
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
    }
    fine
}

/// A handle of EDIRC: `RePEc:edi:karavxk`.
fn edirc(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let expected = "the handle of an institution such as RePEc:edi:karavxk";
    let text = yaml::scalar(node, expected, diagnostics)?.text.trim();
    let code = text.strip_prefix("RePEc:edi:").filter(|code| code.len() == 7);
    if !code.is_some_and(|code| code.bytes().all(|b| b.is_ascii_alphanumeric())) {
        let message = format!("`{text}` is not {expected}");
        let help = "EDIRC, RePEc's list of institutions, shows it; leave the line out if you have none";
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
        return None;
    }
    Some(text.to_owned())
}

fn crossref(node: &Node, others: &Others<'_>, diagnostics: &mut Diagnostics) -> Option<Crossref> {
    let mut fields = Fields::of(node, "a map with `prefix` and `depositor`", diagnostics)?;
    let span = fields.place();
    let prefix = fields.read("prefix", diagnostics, prefix);
    if fields.node("prefix").is_none() {
        fields.missing("prefix", "write the beginning of your DOIs: `prefix: 10.12345`", diagnostics);
    }
    let depositor = contact(&mut fields, "depositor", others, diagnostics);
    let registrant = fields.text("registrant", diagnostics).filter(|name| !name.trim().is_empty());
    let revision =
        fields.read("revision", diagnostics, |node, diagnostics| number(node, 0..=999_999, diagnostics));
    fields.finish("", diagnostics);
    Some(Crossref {
        prefix: prefix?,
        depositor: depositor?,
        registrant,
        revision: revision.unwrap_or(0),
        span,
    })
}

/// The prefix of DOIs (ISO 26324): `10.` and four digits or more.
fn prefix(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let expected = "the prefix of DOIs such as 10.12345";
    let text = yaml::scalar(node, expected, diagnostics)?.text.trim().trim_end_matches('/');
    let digits = text.strip_prefix("10.").filter(|digits| (4..=9).contains(&digits.len()));
    if !digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit())) {
        let message = format!("`{text}` is not {expected}");
        let help = "it is what stands before the `/` in your DOIs; in quotes, if it ends in a zero";
        diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
        return None;
    }
    Some(text.to_owned())
}

fn oai(node: &Node, others: &Others<'_>, diagnostics: &mut Diagnostics) -> Option<Oai> {
    let mut fields = Fields::of(node, "a map with `gateway`", diagnostics)?;
    let gateway = fields.read("gateway", diagnostics, |node, diagnostics| {
        let address = url(node, diagnostics)?;
        if !address.starts_with("http") || address.contains(['?', '#']) {
            let message = format!("`{address}` is not the address of a gateway");
            let help = "it begins with https:// and has neither `?` nor `#`";
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message).help(help));
            return None;
        }
        Some(address.trim_end_matches('/').to_owned())
    });
    if fields.node("gateway").is_none() {
        let help = "write the address of the gateway that will serve the file: `gateway: https://gateway.example/oai`";
        fields.missing("gateway", help, diagnostics);
    }
    let email = e_mail(&mut fields, others, diagnostics);
    fields.finish("", diagnostics);
    Some(Oai { gateway: gateway?, email: email? })
}

/// `{name, email}` under a name; what is left out is the publisher's.
fn contact(
    fields: &mut Fields<'_>,
    name: &'static str,
    others: &Others<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Contact> {
    if fields.node(name).is_none() {
        let Some(email) = others.email.filter(|email| is_e_mail(email)) else {
            let help = "write `{name: …, email: …}`, or give `publisher:` an `email:`";
            fields.missing(name, help, diagnostics);
            return None;
        };
        return Some(Contact { name: None, email: email.to_owned() });
    }
    fields.read(name, diagnostics, |node, diagnostics| {
        let mut fields = Fields::of(node, "a map with `name` and `email`", diagnostics)?;
        let name = fields.text("name", diagnostics).filter(|name| !name.trim().is_empty());
        let email = e_mail(&mut fields, others, diagnostics);
        fields.finish("", diagnostics);
        Some(Contact { name, email: email? })
    })
}

/// `email`, or the publisher's.
fn e_mail(fields: &mut Fields<'_>, others: &Others<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    if fields.node("email").is_none() {
        let of_publisher = others.email.filter(|email| is_e_mail(email)).map(str::to_owned);
        if of_publisher.is_none() {
            fields.missing(
                "email",
                "the repository writes to it; or give `publisher:` an `email:`",
                diagnostics,
            );
        }
        return of_publisher;
    }
    fields.read("email", diagnostics, |node, diagnostics| {
        let text = yaml::scalar(node, "an e-mail address", diagnostics)?.text.trim();
        if !is_e_mail(text) {
            let message = format!("`{text}` is not an e-mail address such as office@bridge.example");
            diagnostics.push(Diagnostic::new(Code::FieldBadValue, node.span, message));
        }
        is_e_mail(text).then(|| text.to_owned())
    })
}

/// As ReDIF and OAI-PMH check it: something, an `@`, a host with a dot.
fn is_e_mail(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else { return false };
    let fine = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"#+-._=".contains(&b))
    };
    let (domain, top) = host.rsplit_once('.').unwrap_or_default();
    fine(user) && fine(domain) && fine(top) && text.len() <= 200
}
