//! Changes the values of a block, and nothing else in it.

use std::ops::Range;

use super::scalar::{Kind, Site, forms, kind};
use super::values::{of, split};
use super::{Key, Language, Parsed, Quoting, Scalar, Value, eol, lists, parse};
use crate::model::Field;
use crate::timeline::date;

/// A field that is to have certain values in a block.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// The key that gives the field. If the block has none of this name, it is added.
    pub name: &'a str,
    /// The field.
    pub field: Field,
    /// Its values; none if it is empty.
    pub values: Vec<String>,
}

/// What a key is to hold.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    One(String),
    Many(Vec<String>),
}

/// The block with the values of some fields. Whatever a setting does not change stays as it is, byte for
/// byte. A setting that the block cannot take is passed over: one for a key whose value is not a plain one,
/// for instance.
#[must_use]
pub fn write(language: Language, block: &str, settings: &[Setting<'_>]) -> String {
    let mut out = block.to_owned();
    let names: Vec<&str> = settings.iter().map(|setting| setting.name).collect();
    let Ok(mut parsed) = parse(language, &out) else {
        return out;
    };
    for setting in settings {
        let wanted = tidy(&setting.values);
        let changed = match parsed.key(setting.name) {
            Some(key) if of(&key.value, setting.field).as_ref() == Some(&wanted) => None,
            Some(key) => changed(language, &out, &parsed, key, setting.field, &wanted),
            None if wanted.is_empty() => None,
            None => added(language, &out, &parsed, setting, &wanted, &names),
        };
        // Only a change that was read again is made, so that it can be read here.
        if let Some(changed) = changed
            && let Ok(read) = parse(language, &changed)
        {
            (out, parsed) = (changed, read);
        }
    }
    out
}

/// The values as a block can hold them: on one line, without white space around them, and none that is empty.
#[must_use]
pub fn tidy(values: &[String]) -> Vec<String> {
    let one_line = |value: &String| {
        if value.contains(['\n', '\r']) {
            value.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            value.trim().to_owned()
        }
    };
    let values = values.iter().map(one_line);
    values.filter(|value| !value.is_empty()).collect()
}

fn changed(
    language: Language,
    block: &str,
    parsed: &Parsed,
    key: &Key,
    field: Field,
    wanted: &[String],
) -> Option<String> {
    let contents = contents(&key.value, field, wanted);
    contents.into_iter().find_map(|content| {
        let forms = forms_of(language, block, parsed, key, &content);
        forms.into_iter().find(|out| {
            holds(language, parsed, out, &key.name, &content)
                && parse(language, out).is_ok_and(|after| {
                    after
                        .key(&key.name)
                        .and_then(|key| of(&key.value, field))
                        .as_deref()
                        == Some(wanted)
                })
        })
    })
}

/// What a key can hold so that it gives a field these values, the likest to its value first.
fn contents(old: &Value, field: Field, wanted: &[String]) -> Vec<Content> {
    let first = || wanted.first().cloned().unwrap_or_default();
    if !field.is_list() {
        let dated = match old {
            Value::One(scalar) if field.is_date() && !wanted.is_empty() => {
                // The time of day behind the date stays.
                date::find(&scalar.text).map(|(range, _)| {
                    let (before, after) = (&scalar.text[..range.start], &scalar.text[range.end..]);
                    Content::One([before, &first(), after].concat())
                })
            }
            _ => None,
        };
        return dated.into_iter().chain([Content::One(first())]).collect();
    }
    let many = Content::Many(wanted.to_vec());
    match old {
        Value::One(scalar) if wanted.len() < 2 || split(field, &scalar.text).len() > 1 => {
            vec![Content::One(wanted.join(", ")), many]
        }
        Value::Nothing(_) if wanted.is_empty() => Vec::new(),
        _ => vec![many],
    }
}

fn forms_of(
    language: Language,
    block: &str,
    parsed: &Parsed,
    key: &Key,
    content: &Content,
) -> Vec<String> {
    match (&key.value, content) {
        (Value::One(scalar), Content::One(text)) => {
            let site = Site {
                language,
                quoting: scalar.quoting,
                old: Some(&scalar.text),
                in_brackets: parsed.in_braces,
            };
            let forms = forms(site, text).into_iter();
            forms
                .map(|form| {
                    replaced(
                        block,
                        &scalar.range,
                        &[&form, comment(block, scalar)].concat(),
                    )
                })
                .collect()
        }
        (Value::One(scalar), Content::Many(values)) => {
            let list = lists::in_brackets(language, scalar.quoting, values);
            vec![replaced(
                block,
                &scalar.range,
                &[&list, comment(block, scalar)].concat(),
            )]
        }
        (Value::Many(list), Content::Many(values)) => lists::changed(language, block, list, values)
            .into_iter()
            .collect(),
        (Value::Nothing(range), content) => {
            let space = if range.is_empty() { " " } else { "" };
            written(language, Quoting::Bare, parsed.in_braces, content)
                .into_iter()
                .map(|form| replaced(block, range, &[space, &form].concat()))
                .collect()
        }
        (Value::Many(_), Content::One(_)) | (Value::Other, _) => Vec::new(),
    }
}

/// The comment behind the sign of a scalar that was written over several lines.
fn comment<'block>(block: &'block str, scalar: &Scalar) -> &'block str {
    match scalar.quoting {
        Quoting::Lines {
            comment: Some((start, end)),
        } => block.get(start..end).unwrap_or_default(),
        _ => "",
    }
}

/// The forms of a value where there was none.
fn written(
    language: Language,
    quoting: Quoting,
    in_brackets: bool,
    content: &Content,
) -> Vec<String> {
    match content {
        Content::One(text) => forms(
            Site {
                language,
                quoting,
                old: None,
                in_brackets,
            },
            text,
        ),
        Content::Many(values) => vec![lists::in_brackets(language, quoting, values)],
    }
}

/// The block with one more key: after the last of the known keys, else wherever the block takes it.
fn added(
    language: Language,
    block: &str,
    parsed: &Parsed,
    setting: &Setting<'_>,
    wanted: &[String],
    known: &[&str],
) -> Option<String> {
    if parsed.in_braces && language != Language::Json {
        return None;
    }
    let is_known = |key: &&Key| known.contains(&key.name.as_str());
    let neighbour = parsed.keys.iter().rfind(is_known)?;
    let quoting = parsed
        .keys
        .iter()
        .filter(is_known)
        .rev()
        .find_map(|key| match &key.value {
            Value::One(scalar)
                if kind(&scalar.text) == Kind::Text || scalar.quoting != Quoting::Bare =>
            {
                Some(scalar.quoting)
            }
            _ => None,
        });
    let quoting = quoting.unwrap_or(Quoting::Bare);
    let line_start = block[..neighbour.lines.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let indent = &block[line_start..neighbour.lines.start];
    let (indent, end_of_line) = match language {
        // In a map on one line, the next key follows behind a comma.
        Language::Json if !indent.trim().is_empty() => (" ", ""),
        _ => (indent, eol(block)),
    };
    if !indent.trim().is_empty() {
        return None;
    }
    let content = if setting.field.is_list() {
        Content::Many(wanted.to_vec())
    } else {
        Content::One(wanted.first()?.clone())
    };
    let values = match &content {
        Content::Many(values) => lists::like_others(language, block, parsed, values),
        Content::One(_) => None,
    };
    let values = match values {
        Some(lines) => vec![lines],
        None => written(language, quoting, false, &content)
            .into_iter()
            .map(|form| [" ", &form].concat())
            .collect(),
    };
    let separator = match language {
        Language::Yaml | Language::Json => ":",
        Language::Toml => " =",
    };
    let name = key_name(language, setting.name);
    // A key with text over several lines may hold the blank lines behind it: then the new key goes elsewhere.
    let places = parsed
        .keys
        .iter()
        .filter(|key| !matches!(key.value, Value::Other))
        .map(|key| key.lines.end)
        .rev();
    let places: Vec<usize> = [neighbour.lines.end].into_iter().chain(places).collect();
    values.iter().find_map(|value| {
        places.iter().find_map(|place| {
            let comma = if language == Language::Json { "," } else { "" };
            let line = [comma, end_of_line, indent, &name, separator, value].concat();
            let out = replaced(block, &(*place..*place), &line);
            let read = parse(language, &out).ok()?;
            let values = of(&read.key(setting.name)?.value, setting.field)?;
            (values == wanted && holds(language, parsed, &out, setting.name, &content))
                .then_some(out)
        })
    })
}

fn key_name(language: Language, name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if language == Language::Yaml || (language == Language::Toml && name.chars().all(bare)) {
        name.to_owned()
    } else {
        ["\"", name, "\""].concat()
    }
}

/// Whether a changed block is valid, has this content under a key, as text or as what it was before, and says
/// the same as before everywhere else.
fn holds(
    language: Language,
    before: &Parsed,
    changed: &str,
    name: &str,
    content: &Content,
) -> bool {
    let Ok(after) = parse(language, changed) else {
        return false;
    };
    let others = |parsed: &Parsed| -> Vec<(String, Vec<String>)> {
        let others = parsed.keys.iter().filter(|key| key.name != name);
        others
            .map(|key| (key.name.clone(), key.content.clone()))
            .collect()
    };
    let is_text = |scalar: &Scalar, text: &String| {
        let old = before.key(name).map(|key| &key.value);
        let typed = kind(text);
        let same_type = || matches!(old, Some(Value::One(old)) if old.quoting == Quoting::Bare && kind(&old.text) == typed);
        scalar.text == *text
            && (scalar.quoting != Quoting::Bare || typed == Kind::Text || same_type())
    };
    let Some(key) = after.key(name) else {
        return false;
    };
    let right = match (&key.value, content) {
        (Value::One(scalar), Content::One(text)) => is_text(scalar, text),
        (Value::Many(list), Content::Many(values)) => {
            let texts = list.items.iter().map(|item| item.text.trim());
            texts.eq(values.iter().map(String::as_str))
        }
        _ => false,
    };
    right && others(before) == others(&after)
}

pub(super) fn replaced(text: &str, range: &Range<usize>, new: &str) -> String {
    [&text[..range.start], new, &text[range.end..]].concat()
}
