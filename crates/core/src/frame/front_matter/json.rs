//! Reads a block of JSON: `serde_json` says whether it is valid and what is in it, and where its values are is
//! found by their signs.

use std::ops::Range;

use serde_json::{Deserializer, Value as Json};

use super::{Invalid, Key, List, Parsed, Quoting, Scalar, Value};

/// How long the map is that a text begins with; `None` if it begins with none, or with one of no keys.
pub(super) fn length(text: &str) -> Option<usize> {
    let mut values = Deserializer::from_str(text).into_iter::<Json>();
    let first = values.next()?.ok()?;
    let has_keys = first.as_object().is_some_and(|map| !map.is_empty());
    has_keys.then(|| values.byte_offset())
}

/// The keys of the map that a block is.
pub(super) fn parse(text: &str) -> Result<Parsed, Invalid> {
    let invalid = |line: usize, reason: String| Invalid { line, reason };
    let read: Json = serde_json::from_str(text)
        .map_err(|error| invalid(error.line().saturating_sub(1), error.to_string()))?;
    if !read.is_object() {
        return Err(invalid(0, "no map of keys".into()));
    }
    let mut keys: Vec<Key> = Vec::new();
    let mut at = text.find('{').map_or(text.len(), |at| at + 1);
    while let Some(start) = text[at..].find('"').map(|found| at + found) {
        let end = value_end(text, start);
        let from = past(text, end, |c| c == ':' || c.is_ascii_whitespace());
        let until = value_end(text, from);
        let name = string(&text[start..end]).unwrap_or_default();
        let written = &text[from..until];
        let twice = keys.iter_mut().find(|key| key.name == name);
        let is_first = twice.map(|key| key.value = Value::Other).is_none();
        keys.push(Key {
            name,
            value: if is_first {
                value(text, from..until)
            } else {
                Value::Other
            },
            content: vec![
                serde_json::from_str::<Json>(written)
                    .map(|value| value.to_string())
                    .unwrap_or_default(),
            ],
            lines: start..until,
        });
        at = until;
    }
    Ok(Parsed {
        keys,
        in_braces: true,
    })
}

fn value(text: &str, range: Range<usize>) -> Value {
    let written = &text[range.clone()];
    match written.as_bytes().first() {
        Some(b'n') => Value::Nothing(range),
        Some(b'{') | None => Value::Other,
        Some(b'[') => items(text, range).map_or(Value::Other, Value::Many),
        Some(_) => scalar(text, range).map_or(Value::Other, Value::One),
    }
}

fn items(text: &str, range: Range<usize>) -> Option<List> {
    let mut items = Vec::new();
    let between = |c: char| c == ',' || c.is_ascii_whitespace();
    let mut at = past(text, range.start + 1, between);
    while at + 1 < range.end {
        let end = value_end(text, at);
        items.push(scalar(text, at..end).filter(|item| item.quoting == Quoting::Double)?);
        at = past(text, end, between);
    }
    Some(List {
        items,
        brackets: Some(range),
    })
}

fn scalar(text: &str, range: Range<usize>) -> Option<Scalar> {
    let written = &text[range.clone()];
    let quoted = string(written);
    let quoting = match quoted {
        Some(_) => Quoting::Double,
        None => Quoting::Bare,
    };
    let text = quoted.unwrap_or_else(|| written.to_owned());
    let is_plain = !text.contains(['\n', '\r']) && !written.starts_with(['{', '[']);
    is_plain.then_some(Scalar {
        text,
        range,
        quoting,
    })
}

fn string(written: &str) -> Option<String> {
    serde_json::from_str(written).ok()
}

/// The first position from which on a text does not have such signs.
fn past(text: &str, at: usize, sign: impl Fn(char) -> bool) -> usize {
    text.len() - text[at..].trim_start_matches(sign).len()
}

/// Where the value ends that begins at a place of a valid block.
fn value_end(text: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(start) {
        let was_quoted = quoted;
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return text[..at].trim_ascii_end().len(),
            b'}' | b']' => depth -= 1,
            b',' | b':' if depth == 0 => return text[..at].trim_ascii_end().len(),
            _ => {}
        }
        let closes = was_quoted && !quoted || matches!(byte, b'}' | b']') && !was_quoted;
        if closes && depth == 0 {
            return at + 1;
        }
    }
    text.len()
}
