//! `t` and `asset`: the functions that templates call.

use std::collections::HashMap;
use std::sync::Arc;

use tera::value::Key;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::assets::Assets;
use crate::diagnostics::nearest::nearest;
use crate::locale::Strings;
use crate::vocabulary::LangId;

/// Lets templates be loaded before a language is chosen: their functions have to exist by name.
pub(super) fn register_placeholders(tera: &mut Tera) {
    tera.register_function("t", |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
    tera.register_function("asset", |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
}

/// The functions of one language. `folder` is what stands before local URLs.
pub(super) fn register(
    tera: &mut Tera,
    lang: LangId,
    strings: Arc<Strings>,
    assets: Arc<Assets>,
    folder: &str,
) {
    // Most words are asked for on every page: a shared value costs nothing to hand out.
    let plain: HashMap<String, Value> = strings
        .plain(lang)
        .filter(|(_, words)| !has_gap(words))
        .map(|(key, words)| (key.to_owned(), Value::from(words)))
        .collect();
    tera.register_function("t", move |arguments: Kwargs, _: &State| {
        let key: &str = arguments.must_get("key")?;
        match plain.get(key) {
            Some(words) if arguments.iter().nth(1).is_none() => Ok(words.clone()),
            _ => words(key, &arguments, lang, &strings),
        }
    });
    let urls: HashMap<String, Value> = assets
        .iter()
        .map(|(name, asset)| (name.to_owned(), Value::safe_string(&format!("{folder}{}", asset.url))))
        .collect();
    tera.register_function("asset", move |arguments: Kwargs, _: &State| -> TeraResult<Value> {
        only("asset", &arguments, &["path"])?;
        let path: &str = arguments.must_get("path")?;
        match urls.get(path) {
            Some(url) => Ok(url.clone()),
            None if assets.is_part(path) => Err(Error::message(format!(
                "`{path}` is a part of another style sheet and not published by itself"
            ))),
            None => Err(unknown("asset", path, assets.iter().map(|(name, _)| name))),
        }
    });
}

/// `t(key="results", count=5)`.
fn words(key: &str, arguments: &Kwargs, lang: LangId, strings: &Strings) -> TeraResult<Value> {
    let mut values: Vec<(String, String)> = Vec::new();
    for (name, value) in arguments.iter() {
        let name = name.to_string();
        if name != "key" {
            values.push((name, value.to_string()));
        }
    }
    let borrowed: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let Some(words) = strings.get(lang, key, &borrowed) else {
        return Err(unknown("string", key, strings.keys()));
    };
    let lacking = if has_gap(&words) { strings.lacks(lang, key, &borrowed) } else { None };
    match lacking {
        Some(name) => Err(Error::message(format!(
            "the string `{key}` needs `{name}`: write `t(key=\"{key}\", {name}=…)`"
        ))),
        None => Ok(Value::from(words)),
    }
}

/// Whether words may have a place that no argument has filled.
fn has_gap(words: &str) -> bool {
    words.contains("{$")
}

/// Refuses arguments that a function or filter does not have: it would go on without them, and nobody would know.
pub(super) fn only(name: &str, given: &Kwargs, known: &[&str]) -> TeraResult<()> {
    let is_strange = |name: &Key<'_>| !name.as_str().is_some_and(|name| known.contains(&name));
    let Some((stranger, _)) = given.iter().find(|(name, _)| is_strange(name)) else { return Ok(()) };
    let stranger = stranger.to_string();
    let advice = match (nearest(&stranger, known.iter().copied()).first(), known) {
        (Some(near), _) => format!("; did you mean `{near}`?"),
        (None, []) => String::new(),
        (None, known) => format!("; it has {}", known.join(", ")),
    };
    Err(Error::message(format!("`{name}` has no argument `{stranger}`{advice}")))
}

fn unknown<'a>(what: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Error {
    let near = nearest(name, known);
    let advice = near.first().map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    Error::message(format!("there is no {what} `{name}`{advice}"))
}
