//! How lists are written and changed: within brackets, or an item on each line.

use std::ops::Range;

use super::scalar::{Site, forms};
use super::{Language, List, Parsed, Quoting, Value, eol, line_end};

/// A list in one line: `[Ana, "Bo: B"]`.
pub(super) fn in_brackets(language: Language, quoting: Quoting, values: &[String]) -> String {
    let items: Vec<String> = values
        .iter()
        .map(|value| item(language, quoting, None, true, value))
        .collect();
    ["[", &items.join(", "), "]"].concat()
}

/// A list with an item on each line, if the block writes its lists so.
pub(super) fn like_others(
    language: Language,
    block: &str,
    parsed: &Parsed,
    values: &[String],
) -> Option<String> {
    let list = parsed.keys.iter().find_map(|key| match &key.value {
        Value::Many(list) if list.brackets.is_none() => Some(list),
        _ => None,
    })?;
    let first = list.items.first()?;
    let lead = lead(block, &first.range)?;
    let lines = values.iter().map(|value| {
        let item = item(language, first.quoting, None, false, value);
        [eol(block), lead, &item].concat()
    });
    Some(lines.collect())
}

/// The block with other values in one of its lists. Items that stay keep their bytes, and a comment behind an
/// item stays with it; only where an item goes does its line go.
pub(super) fn changed(
    language: Language,
    block: &str,
    list: &List,
    values: &[String],
) -> Option<String> {
    let old: Vec<&str> = list.items.iter().map(|item| item.text.trim()).collect();
    let same_first = old
        .iter()
        .zip(values)
        .take_while(|(old, new)| *old == *new)
        .count();
    let rest = old.len().min(values.len()) - same_first;
    let same_last = old
        .iter()
        .rev()
        .zip(values.iter().rev())
        .take(rest)
        .take_while(|(old, new)| *old == *new)
        .count();
    let gone = same_first..old.len() - same_last;
    let new = &values[same_first..values.len() - same_last];
    let quoting = list
        .items
        .first()
        .map_or(Quoting::Bare, |item| item.quoting);
    let in_brackets = list.brackets.is_some();
    // From the last to the first, so that places before an edit stay true.
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let paired = gone.len().min(new.len());
    for (at, value) in gone.clone().zip(new) {
        let item = &list.items[at];
        let text = self::item(language, item.quoting, Some(&item.text), in_brackets, value);
        edits.push((item.range.clone(), text));
    }
    if gone.len() == old.len() && new.is_empty() {
        return emptied(block, list);
    }
    for at in gone.start + paired..gone.end {
        edits.push((
            removal(block, list, at, gone.start + paired)?,
            String::new(),
        ));
    }
    if new.len() > paired {
        let more: Vec<String> = new[paired..]
            .iter()
            .map(|value| item(language, quoting, None, in_brackets, value))
            .collect();
        edits.push(insertion(block, list, gone.start + paired, &more)?);
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = block.to_owned();
    for (range, text) in edits.iter().rev() {
        out.replace_range(range.clone(), text);
    }
    Some(out)
}

fn item(
    language: Language,
    quoting: Quoting,
    old: Option<&str>,
    in_brackets: bool,
    text: &str,
) -> String {
    let site = Site {
        language,
        quoting,
        old,
        in_brackets,
    };
    forms(site, text).into_iter().next().unwrap_or_default()
}

/// What stands before an item in its line: `  - `.
fn lead<'block>(block: &'block str, item: &Range<usize>) -> Option<&'block str> {
    let start = block[..item.start].rfind('\n').map_or(0, |at| at + 1);
    let lead = block.get(start..item.start)?;
    (lead.trim() == "-").then_some(lead)
}

/// The list without any item: `[]` behind its key.
fn emptied(block: &str, list: &List) -> Option<String> {
    let range = match &list.brackets {
        Some(range) => range.clone(),
        None => {
            let first = list.items.first()?;
            let start = block[..first.range.start].rfind('\n')?;
            let key_end = block[..start].trim_end().len();
            let end = line_end(block, list.items.last()?.range.end);
            return Some([&block[..key_end], " []", &block[end..]].concat());
        }
    };
    Some([&block[..range.start], "[]", &block[range.end..]].concat())
}

/// The bytes that go with an item. `kept` is the number of items before those that go.
fn removal(block: &str, list: &List, at: usize, kept: usize) -> Option<Range<usize>> {
    let item = &list.items[at].range;
    if list.brackets.is_none() {
        lead(block, item)?;
        let start = block[..item.start].rfind('\n')?;
        let start = if block[..start].ends_with('\r') {
            start - 1
        } else {
            start
        };
        return Some(start..line_end(block, item.end));
    }
    if kept > 0 {
        return Some(list.items[at - 1].range.end..item.end);
    }
    let next = list.items.get(at + 1)?;
    Some(item.start..next.range.start)
}

/// Where new items go, and their text. `at` is the number of items before them.
fn insertion(
    block: &str,
    list: &List,
    at: usize,
    items: &[String],
) -> Option<(Range<usize>, String)> {
    let before = at.checked_sub(1).and_then(|at| list.items.get(at));
    if let Some(brackets) = &list.brackets {
        let joined = items.join(", ");
        return match (before, list.items.first()) {
            (Some(before), _) => {
                Some((before.range.end..before.range.end, [", ", &joined].concat()))
            }
            (None, Some(first)) => Some((
                first.range.start..first.range.start,
                [&joined, ", "].concat(),
            )),
            (None, None) => Some((brackets.clone(), ["[", &joined, "]"].concat())),
        };
    }
    let beside = before.or(list.items.first())?;
    let lead = lead(block, &beside.range)?;
    let lines: String = items
        .iter()
        .map(|item| [eol(block), lead, item].concat())
        .collect();
    let at = match before {
        Some(before) => line_end(block, before.range.end),
        None => {
            let start = block[..beside.range.start].rfind('\n')?;
            if block[..start].ends_with('\r') {
                start - 1
            } else {
                start
            }
        }
    };
    Some((at..at, lines))
}
