//! What the values of a key are for a field.

use super::{Language, Value, parse};
use crate::frame::lists_in_a_line as in_line;
use crate::model::{Audience, Field};
use crate::timeline::date;

/// The values that a key gives a field, in the form in which the model holds them: a date as `2024-03-05`.
/// Nothing if the block has no such key at its margin, or if its value cannot be that of the field: a map, a
/// text of several lines, a list where the field takes one value.
#[must_use]
pub fn read(language: Language, block: &str, name: &str, field: Field) -> Option<Vec<String>> {
    let parsed = parse(language, block).ok()?;
    of(&parsed.key(name)?.value, field)
}

pub(super) fn of(value: &Value, field: Field) -> Option<Vec<String>> {
    let texts: Vec<String> = match value {
        Value::One(scalar) if field.is_list() => split(field, &scalar.text),
        Value::One(scalar) => vec![one(field, &scalar.text)],
        Value::Many(list) if field.is_list() => list
            .items
            .iter()
            .map(|item| item.text.trim().to_owned())
            .collect(),
        Value::Nothing(_) => Vec::new(),
        Value::Many(_) | Value::Other => return None,
    };
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let fits = texts.iter().all(|text| match field {
        Field::Audience => Audience::from_name(text).is_some(),
        field => !field.is_date() || date::find(text).is_some(),
    });
    fits.then_some(texts)
}

/// Several values of a list in one text: `Ana, Bo`.
pub(super) fn split(field: Field, text: &str) -> Vec<String> {
    in_line::split(field, text)
        .into_iter()
        .filter_map(|range| text.get(range))
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn one(field: Field, text: &str) -> String {
    let text = text.trim();
    if field.is_date()
        && let Some((_, date)) = date::find(text)
    {
        return date.to_string();
    }
    match Audience::from_name(text).filter(|_| field == Field::Audience) {
        Some(audience) => audience.as_str().to_owned(),
        None => text.to_owned(),
    }
}
