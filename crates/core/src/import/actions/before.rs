//! The fields before the text of an item: `[P1] `, `OPS-12: `, `@ida `, `**Ida**: `.

use super::part::{self, Names};
use super::value::set;
use super::words::PRIORITIES;
use crate::frame::{lines, slots};
use crate::model::ActionItem;

/// How long a field before the text is at most, in bytes.
const LONGEST: usize = 160;

/// Moves the fields that a text begins with into the item. Returns the frame of all that stands before the rest
/// of the text, and that rest. A field that already has a slot in `frame` stays text.
pub(super) fn opening<'a>(
    action: &mut ActionItem,
    frame: &str,
    text: &'a str,
) -> (String, &'a str) {
    let mut found = String::new();
    let mut rest = text;
    while let Some((head, value, name)) = leading(rest)
        && !slots::has(frame, name)
        && !slots::has(&found, name)
    {
        set(action, name, &rest[value.clone()]);
        found.push_str(&slots::escape(&rest[..value.start]));
        found.push_str(&["{", name, "}"].concat());
        found.push_str(&slots::escape(&rest[value.end..head]));
        rest = &rest[head..];
    }
    (found, rest)
}

/// The field that a text begins with: how long everything before the rest is, where the value is, and its name.
fn leading(text: &str) -> Option<(usize, std::ops::Range<usize>, &'static str)> {
    if let Some((length, value)) = doer(text) {
        return Some((length, value, "owner"));
    }
    let (open, inner, end) = bracketed(text)
        .or_else(|| emphasised(text))
        .or_else(|| linked(text))
        .or_else(|| word(text))?;
    let part = &text[inner.clone()];
    let tail = &text[end..];
    let spaces = |text: &str| text.len() - text.trim_start_matches(' ').len();
    let blank = spaces(tail);
    let signs = [":", "：", "–", "—", "-", "|", "·"];
    let sign = signs
        .into_iter()
        .find(|sign| tail[blank..].starts_with(sign));
    let colon = sign.is_some_and(|sign| matches!(sign, ":" | "："));
    let behind = blank + sign.map_or(0, str::len);
    let after = spaces(&tail[behind..]);
    let length = end + behind + after;
    let wide = sign == Some("：");
    // A dash stands between blanks, a colon and nothing at all before one.
    let parted = match sign {
        Some(_) if colon => after > 0 || wide,
        Some(_) => blank > 0 && after > 0,
        None => blank > 0,
    };
    if !parted || length >= text.len() || text[length..].starts_with(['\n', '\r']) {
        return None;
    }
    let (inner, part) = match part.strip_suffix(':').filter(|_| open == Open::Emphasis) {
        Some(bare) => (inner.start..inner.end - 1, bare),
        None => (inner, part),
    };
    let labelled = colon || text[..end].trim_end_matches(['*', '_']).ends_with(':');
    let names = match open {
        _ if labelled || sign.is_some() => Names::Known,
        Open::Bracket => Names::Known,
        Open::Emphasis if PRIORITIES.contains(&part.to_lowercase().as_str()) => Names::Shaped,
        _ => Names::No,
    };
    let (name, value) = part::field(part, names)?;
    let value = inner.start + value.start..inner.start + value.end;
    // Without a sign, a date begins a sentence, and so does a number.
    let certain = match name {
        "priority" => open != Open::Word || sign.is_some(),
        "ticket" => open != Open::Word || sign.is_some(),
        "owner" => true,
        "due" => open == Open::Bracket,
        _ => false,
    };
    certain.then_some((length, value, name))
}

/// The person whose task it is, with the words up to the task: `Dana to `, `Ida will `.
fn doer(text: &str) -> Option<(usize, std::ops::Range<usize>)> {
    let line = &text[..lines::first_end(text)];
    let found = [" to ", " will "]
        .iter()
        .filter_map(|word| Some((line.find(word)?, word.len())));
    let (end, length) = found.min()?;
    let name = &line[..end];
    let is_one = part::is_mention(name) || part::are_known(name);
    (is_one && end + length < text.len()).then_some((end + length, 0..end))
}

/// What a field before the text is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Bracket,
    Emphasis,
    Word,
}

type Head = (Open, std::ops::Range<usize>, usize);

fn bracketed(text: &str) -> Option<Head> {
    let close = match text.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let end = text.find(close).filter(|end| *end < LONGEST)?;
    let is_link = text[end + 1..].starts_with(['(', '[']) && close == ']';
    (!is_link && !text[1..end].contains(['\n', '['])).then_some((Open::Bracket, 1..end, end + 1))
}

fn emphasised(text: &str) -> Option<Head> {
    let mark = ["**", "__", "`"]
        .into_iter()
        .find(|mark| text.starts_with(mark))?;
    let inner = &text[mark.len()..];
    let length = inner
        .find(mark)
        .filter(|length| (1..LONGEST).contains(length))?;
    let range = mark.len()..mark.len() + length;
    let end = range.end + mark.len();
    Some((Open::Emphasis, range, end))
}

/// A link, of which the whole is the value.
fn linked(text: &str) -> Option<Head> {
    let end = text
        .strip_prefix('[')?
        .find(')')
        .filter(|end| *end < 2 * LONGEST)?
        + 2;
    part::link(&text[..end])?;
    Some((Open::Bracket, 0..end, end))
}

/// The words up to a colon, a dash between blanks, or a blank.
fn word(text: &str) -> Option<Head> {
    let blank = text.find([' ', '\n'])?;
    let first = &text[..blank];
    let address = first.starts_with("http");
    let bare = first.strip_suffix(':').unwrap_or(first);
    if address || first.starts_with('@') {
        return Some((Open::Word, 0..bare.len(), bare.len()));
    }
    let colon = text.find([':', '：']);
    let dash = [" – ", " — ", " - "]
        .iter()
        .filter_map(|dash| text.find(dash))
        .min();
    let end = [colon, dash]
        .into_iter()
        .flatten()
        .min()
        .filter(|end| *end < 48)?;
    (!text[..end].contains(['\n', '\\', '*', '`'])).then_some((Open::Word, 0..end, end))
}
