//! How values are written in a piece: where they begin and end, and what around them is only marks.

use std::ops::Range;

use super::super::{escapes, lists_in_a_line, rows};
use crate::model::{Audience, Field};
use crate::timeline::date;

/// The tags that force a line break.
pub(super) const BREAKS: &[&str] = &["<br>", "<br/>", "<br />"];

/// The marks of emphasis that can be around a label together with its value; a longer one comes first.
pub(super) const EMPHASIS: [&str; 4] = ["**", "__", "*", "_"];

/// The value, or several values if the field is a list and the line separates them.
pub(super) fn split_values(
    field: Option<Field>,
    text: &str,
    range: Range<usize>,
) -> Vec<Range<usize>> {
    let Some(field) = field.filter(|field| field.is_list()) else {
        return vec![bare(text, range)];
    };
    let mut range = range;
    let line = &text[range.clone()];
    if line.starts_with('[') && line.ends_with(']') && line.len() > 1 && !line.contains("](") {
        // A list as YAML or TOML write it: `[Ana, Bo]`.
        range = range.start + 1..range.end - 1;
    }
    let parts = lists_in_a_line::split(field, &text[range.clone()]);
    let values = parts
        .into_iter()
        .map(|part| bare(text, range.start + part.start..range.start + part.end));
    values.filter(|range| !range.is_empty()).collect()
}

/// Keeps only the first value of a field that is not a list; of a date, only the date itself.
pub(super) fn narrow(
    field: Option<Field>,
    text: &str,
    mut found: Vec<Range<usize>>,
) -> Vec<Range<usize>> {
    found.retain(|range| !range.is_empty());
    if field.is_some_and(Field::is_list) {
        return found;
    }
    let Some(first) = found.into_iter().next() else {
        return Vec::new();
    };
    if field.is_some_and(Field::is_date) {
        let value = &text[first.clone()];
        if let Some((inner, _)) = date::find(value) {
            let (start, end) = (first.start + inner.start, first.start + inner.end);
            return std::iter::once(start..end).collect();
        }
    }
    vec![first]
}

/// A value in the form in which the model holds it: a date in ISO form, an audience by its name, anything
/// else as written, without the backslashes that change nothing.
pub(super) fn value(field: Option<Field>, written: &str) -> Option<String> {
    let written = escapes::unescaped(written);
    if field.is_some_and(Field::is_date) {
        return date::find(&written).map(|(_, date)| date.to_string());
    }
    if field == Some(Field::Audience) {
        return Audience::from_name(&written).map(|audience| audience.as_str().to_owned());
    }
    (!written.is_empty()).then(|| written.into_owned())
}

/// A line without the marker of a list item or a definition, and without the white space around it.
pub(super) fn without_marker(text: &str, range: Range<usize>) -> Range<usize> {
    let range = trim(text, range);
    let line = &text[range.clone()];
    let rest = line
        .strip_prefix(['-', '*', '+', ':'])
        .filter(|rest| rest.starts_with([' ', '\t']));
    match rest {
        Some(rest) => trim(text, range.end - rest.len()..range.end),
        None if matches!(line, "-" | "*" | "+") => range.end..range.end,
        None => range,
    }
}

/// A range without the white space and the emphasis around its text.
pub(super) fn bare(text: &str, range: Range<usize>) -> Range<usize> {
    let mut range = trim(text, range);
    for mark in ["**", "__", "`", "*", "_", "\"", "'"] {
        let inner = &text[range.clone()];
        if inner == mark {
            // Only the marks that close a bold label are left, so there is no value: `**Status:**`.
            return range.end..range.end;
        }
        if inner.len() > 2 * mark.len() && inner.starts_with(mark) && inner.ends_with(mark) {
            let middle = &inner[mark.len()..inner.len() - mark.len()];
            if !middle.contains(mark) {
                range = trim(text, range.start + mark.len()..range.end - mark.len());
            }
        } else if inner.starts_with(mark) && inner[mark.len()..].starts_with([' ', '\t']) {
            // The marks close a bold label that includes its colon: `**Date:** 2024`.
            range = trim(text, range.start + mark.len()..range.end);
        }
    }
    range
}

/// A range without a forced line break (a backslash or `<br>`) at its end, and without closing emphasis that
/// was opened before the label: `**Status: done**`. Two backslashes are one that belongs to the value.
pub(super) fn unbroken(text: &str, range: Range<usize>) -> Range<usize> {
    let marker = rows::list_marker(text).len();
    let before = text.get(marker..range.start).unwrap_or_default();
    let mut range = range;
    let inner = &text[range.clone()];
    let backslashes = inner.len() - inner.trim_end_matches('\\').len();
    if backslashes % 2 == 1 {
        range = trim(text, range.start..range.end - 1);
    }
    for mark in BREAKS.iter().chain(&EMPHASIS) {
        let Some(inner) = text[range.clone()].strip_suffix(mark) else {
            continue;
        };
        let closes = before.matches(mark).count() % 2 == 1 && !inner.contains(mark);
        if BREAKS.contains(mark) || closes {
            range = trim(text, range.start..range.start + inner.len());
        }
    }
    range
}

pub(super) fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    let end = start.max(range.end - (inner.len() - inner.trim_end().len()));
    start..end
}
