//! `date`, `list`, `separator`, `number`, `sorted`, `letter`: the filters by which templates speak the page's language; and
//! `group_by`, which in Tera makes groups in no order.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::value::{Key, Map};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::functions::only;
use crate::locale::Locale;
use crate::vocabulary::{EventTime, PartialDate};

/// Lets templates be loaded before a language is chosen: their filters have to exist by name.
pub(super) fn register_placeholders(tera: &mut Tera) {
    tera.register_filter("group_by", |values: &[Value], given: Kwargs, _: &State| group_by(values, &given));
    for name in ["date", "list", "separator", "number", "sorted", "letter"] {
        tera.register_filter(name, |value: &Value, _: Kwargs, _: &State| value.clone());
    }
}

/// The filters of one language.
pub(super) fn register(tera: &mut Tera, locale: &Arc<Locale>) {
    let of = Arc::clone(locale);
    tera.register_filter("date", move |value: &Value, given: Kwargs, _: &State| date(&of, value, &given));
    let of = Arc::clone(locale);
    tera.register_filter("list", move |value: &[Value], given: Kwargs, _: &State| list(&of, value, &given));
    let of = Arc::clone(locale);
    tera.register_filter("separator", move |value: &[Value], given: Kwargs, _: &State| {
        separator(&of, value.len(), &given)
    });
    let of = Arc::clone(locale);
    tera.register_filter("number", move |value: &Value, _: Kwargs, _: &State| number(&of, value));
    let of = Arc::clone(locale);
    tera.register_filter("sorted", move |value: &[Value], given: Kwargs, _: &State| {
        sorted(&of, value, &given)
    });
    let of = Arc::clone(locale);
    tera.register_filter("letter", move |name: &str, _: Kwargs, _: &State| of.letter(name));
}

/// `{{ work.date | date(style="month") }}`, `{{ "2024-03-05" | date }}`.
fn date(locale: &Locale, value: &Value, given: &Kwargs) -> TeraResult<String> {
    only("date", given, &["style"])?;
    let iso = value.get_from_path("iso").and_then(Value::as_str).or_else(|| value.as_str());
    let wrong = || Error::message(format!("`{value}` is not a date such as `2024-03-05` or `work.date`"));
    let iso = iso.ok_or_else(wrong)?;
    let day = PartialDate::parse(iso).ok_or_else(wrong)?;
    match given.get::<&str>("style")?.unwrap_or("long") {
        "long" => Ok(match EventTime::parse(iso).filter(|moment| moment.time.is_some()) {
            Some(moment) => locale.event(moment, None),
            None => locale.date(day),
        }),
        "month" => Ok(locale.date(day.month())),
        "short" => Ok(locale.short_date(day)),
        other => {
            Err(Error::message(format!("`{other}` is not a style of dates; choose from long, month, short")))
        }
    }
}

/// `{{ work.keywords | list }}`, `{{ card.people | list(by="name") }}`.
fn list(locale: &Locale, values: &[Value], given: &Kwargs) -> TeraResult<String> {
    only("list", given, &["by"])?;
    let texts: TeraResult<Vec<String>> = values.iter().map(|value| text(value, given)).collect();
    Ok(locale.list(&texts?))
}

/// `{{ people | separator(after=loop.index) }}`: nothing after the last.
fn separator(locale: &Locale, count: usize, given: &Kwargs) -> TeraResult<String> {
    only("separator", given, &["after"])?;
    let after: usize = given.must_get("after")?;
    Ok(after.checked_sub(1).and_then(|at| locale.separators(count).into_iter().nth(at)).unwrap_or_default())
}

/// `{{ list.total | number }}`.
fn number(locale: &Locale, value: &Value) -> TeraResult<String> {
    if value.is_number() {
        Ok(locale.number(value))
    } else {
        Err(Error::message(format!("`{value}` is not a number")))
    }
}

/// `{% for topic in work.topics | sorted(by="title") %}`.
fn sorted(locale: &Locale, values: &[Value], given: &Kwargs) -> TeraResult<Vec<Value>> {
    only("sorted", given, &["by"])?;
    let keyed = values.iter().map(|value| Ok((locale.sort_key(&text(value, given)?), value)));
    let mut keyed: Vec<(Vec<u8>, &Value)> = keyed.collect::<TeraResult<_>>()?;
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(keyed.into_iter().map(|(_, value)| value.clone()).collect())
}

/// `{% for year, cards in list.cards | group_by(attribute="date.iso") %}`: the groups in the order of their first things.
/// As in Tera, things whose attribute is `none` are in no group.
fn group_by(values: &[Value], given: &Kwargs) -> TeraResult<Map> {
    only("group_by", given, &["attribute"])?;
    let attribute: &str = given.must_get("attribute")?;
    let mut groups: Vec<(Key<'static>, Vec<Value>)> = Vec::new();
    let mut places: BTreeMap<Key<'static>, usize> = BTreeMap::new();
    for value in values {
        let found = value.get_from_path(attribute).ok_or_else(|| {
            Error::message(format!("the {} has no field `{attribute}` to be grouped by", value.name()))
        })?;
        if found.is_none() {
            continue;
        }
        let key = key(found).ok_or_else(|| {
            Error::message(format!("things cannot be grouped by `{attribute}`: it is a {}", found.name()))
        })?;
        let place = *places.entry(key.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, group)) => group.push(value.clone()),
            None => groups.push((key, vec![value.clone()])),
        }
    }
    Ok(groups.into_iter().map(|(key, group)| (key, Value::from(group))).collect())
}

fn key(value: &Value) -> Option<Key<'static>> {
    let text = value.as_str().map(|text| Key::from(text.to_owned()));
    text.or_else(|| value.as_bool().map(Key::Bool)).or_else(|| value.as_i128().map(Key::from))
}

/// The text of an item: itself, or its field `by`.
fn text(value: &Value, given: &Kwargs) -> TeraResult<String> {
    let Some(by) = given.get::<&str>("by")? else {
        let text = value.as_str().map(str::to_owned);
        return text.ok_or_else(|| {
            Error::message(format!("a {} is not a text; say by which field: `by=\"title\"`", value.name()))
        });
    };
    match value.get_from_path(by) {
        Some(field) => Ok(field.as_str().map_or_else(|| field.to_string(), str::to_owned)),
        None => Err(Error::message(format!("the {} has no field `{by}`", value.name()))),
    }
}
