//! Reads one action item from its text: state, priority, owner and the other fields that it gives.

use super::super::headings::normalise;
use super::super::rows::{dedent, marker_frame};
use super::words::{DONE, SIGNS, STATES, column};
use crate::frame::fields::unbracketed;
use crate::frame::{guard, lines, slots};
use crate::model::{ActionItem, RowLayout};

/// Signs between two fields in brackets.
const SIGNS_BETWEEN: [char; 5] = [';', '；', '、', '，', ','];

/// Reads one item from its own lines, without its children.
pub(super) fn item(source: &str, marker: &str, counting: Option<usize>, eol: &str) -> ActionItem {
    let mut action = ActionItem {
        marker: counting.map(|_| marker.trim().to_owned()),
        ..ActionItem::default()
    };
    let mut frame = marker_frame(marker, counting);
    let mut rest = &source[marker.len().min(source.len())..];
    for (written, done) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] {
        // The box of an item without a text has no space behind it.
        let empty = (rest == written.trim_end()).then_some("");
        if let Some(after) = rest.strip_prefix(written).or(empty) {
            action.done = done;
            frame.push_str(if written == "[X] " {
                "[{done:X}{open: }] "
            } else {
                "[{done:x}{open: }] "
            });
            rest = after;
            break;
        }
    }
    if !slots::has(&frame, "done")
        && let Some((slots, length, done)) = state(rest)
    {
        action.done = done;
        frame.push_str(&slots);
        rest = &rest[length..];
    }
    if let Some((length, priority)) = leading_priority(rest) {
        action.priority = Some(rest[priority.clone()].to_owned());
        frame.push_str(&slots::escape(&rest[..priority.start]));
        frame.push_str("{priority}");
        frame.push_str(&slots::escape(&rest[priority.end..length]));
        rest = &rest[length..];
    }
    let struck = rest
        .strip_prefix("~~")
        .and_then(|inner| inner.strip_suffix("~~"))
        .filter(|inner| !inner.contains("~~") && !inner.is_empty())
        .filter(|_| !slots::has(&frame, "done"));
    action.done |= struck.is_some();
    let mark = struck.map_or("", |_| "{done:~~}");
    frame.push_str(mark);
    let (text, closing) = closing(&mut action, &frame, struck.unwrap_or(rest));
    let (text, indent) = dedent(&frame, marker, text, eol);
    action.text = text;
    frame.push_str(&["{text}", &closing, mark].concat());
    action.layout = RowLayout {
        frame: Some(frame),
        gap: None,
        indent,
    };
    action
}

/// Moves the state and the fields in brackets at the end of a text into the item. Returns the text before
/// them and their frame. A field that already has a slot in the frame stays text.
pub(super) fn closing<'a>(
    action: &mut ActionItem,
    frame: &str,
    text: &'a str,
) -> (&'a str, String) {
    let mut closing = String::new();
    let (whole, mut text) = (text, text);
    let one = lines::is_one(text);
    let without = (!one).then(|| action.clone());
    if !slots::has(frame, "done")
        && let Some((before, words)) = done_words(text)
    {
        action.done = true;
        closing = format!("{{done:{words}}}");
        text = before;
    }
    if let Some((before, written, fields)) = fields(text)
        && fields.iter().all(|(name, _)| !slots::has(frame, name))
    {
        for (name, value) in fields {
            set(action, name, &unbracketed(value));
        }
        closing = format!("{written}{closing}");
        text = before;
    }
    if let Some((before, written, owner)) = mentioned(text)
        && one
        && !slots::has(frame, "owner")
        && !slots::has(&closing, "owner")
    {
        set(action, "owner", owner);
        closing = format!("{written}{closing}");
        text = before;
    }
    while let Some((before, written, name, value)) = trailing(text)
        && one
        && !slots::has(frame, name)
        && !slots::has(&closing, name)
    {
        set(action, name, value);
        closing = format!("{written}{closing}");
        text = before;
    }
    if let Some(without) = without.filter(|_| !guard::takes_words(text)) {
        // Words cannot be written back behind such a text.
        *action = without;
        return (whole, String::new());
    }
    (text, closing)
}

/// A field after a dash or bar at the end of a text: ` — Owner: Ana`. Returns the text before it, its frame,
/// its name and its value.
fn trailing(text: &str) -> Option<(&str, String, &'static str, &str)> {
    let signs = [" — ", " – ", " - ", " | ", " · "];
    let (at, sign) = signs
        .iter()
        .filter_map(|sign| Some((text.rfind(sign)?, *sign)))
        .max_by_key(|(at, _)| *at)?;
    let part = &text[at + sign.len()..];
    let (label, value) = part.split_once([':', '：'])?;
    let name = column(label)
        .filter(|name| matches!(*name, "owner" | "due" | "priority" | "type" | "ticket"))?;
    let from = part.len() - value.trim_start().len();
    let value = part[from..].trim_end();
    let plain =
        !value.is_empty() && !value.starts_with(['*', '_']) && value.len() + from == part.len();
    let frame = format!(
        "{}{{{name}}}",
        slots::escape(&text[at..text.len() - value.len()])
    );
    (plain && !text[..at].is_empty()).then(|| (&text[..at], frame, name, value))
}

/// The person who is mentioned at the end of a text, if nobody else is mentioned: ` @ana`, ` (@ana)`. Returns
/// the text before the mention, its frame, and the name as written.
fn mentioned(text: &str) -> Option<(&str, String, &str)> {
    let (inner, close) = match text.strip_suffix(')') {
        Some(inner) => (inner, ")"),
        None => (text, ""),
    };
    let at = inner.rfind('@')?;
    let name = &inner[at + 1..];
    let handle = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let named = name.starts_with(char::is_alphabetic)
        && name.chars().all(handle)
        && name.ends_with(char::is_alphanumeric);
    let open = if close.is_empty() { " " } else { " (" };
    let before = inner[..at].strip_suffix(open)?;
    // A dash or another sign before the name belongs to the frame: `Add a limit - @ana`.
    let dashed = [" -", " –", " —", ":", ","].iter().find_map(|sign| {
        let words = before.strip_suffix(sign).filter(|_| close.is_empty())?;
        Some((words, [*sign, open].concat()))
    });
    let (before, open) = dashed.unwrap_or_else(|| (before, open.to_owned()));
    let plain = !before.contains('@') && !before.is_empty() && !before.ends_with(' ');
    (named && plain).then(|| (before, format!("{open}{{owner}}{close}"), &inner[at..]))
}

/// Words in brackets at the end of a text that say that the item is done: ` (done)`. Returns the text before,
/// and the words with the brackets and the white space before them.
fn done_words(text: &str) -> Option<(&str, &str)> {
    let open = text.rfind('(').filter(|at| !text[..*at].ends_with('\\'))?;
    let words = text[open..].strip_prefix('(')?.strip_suffix(')')?;
    if !DONE.contains(&normalise(words).as_str()) || words.contains(['{', '}']) {
        return None;
    }
    let before = text[..open].trim_end_matches([' ', '\t']);
    (!before.is_empty()).then(|| (before, &text[before.len()..]))
}

/// The text before fields in brackets, the frame of the fields, and their names and values.
type Fields<'a> = (&'a str, String, Vec<(&'static str, &'a str)>);

/// Fields in brackets at the end of a text, as `frame::fields` writes them and as people do:
/// ` (owner: Ana; due: 2024-05-02)`, ` (Responsable: Ana, Fecha: 3 de mayo)`.
fn fields(text: &str) -> Option<Fields<'_>> {
    let close = text
        .chars()
        .next_back()
        .filter(|c| matches!(c, ')' | '）'))?;
    let inner = &text[..text.len() - close.len_utf8()];
    let (open, begins) = opening(inner, close)?;
    let list = &inner[open + begins.len()..];
    let mut found: Vec<(&'static str, &str)> = Vec::new();
    let mut frame = String::from(begins);
    let parts = labelled(list)?;
    for (index, part) in parts.iter().enumerate() {
        let (label, value) = part.split_once([':', '：'])?;
        let name = label_of(label)?;
        let value = value.trim_start();
        let from = part.len() - value.len();
        // Behind every value but the last, a sign parts it from the next one.
        let parted = value.strip_suffix(SIGNS_BETWEEN).unwrap_or(value);
        let trimmed = if index + 1 < parts.len() {
            parted.trim_end()
        } else {
            value.trim_end()
        };
        if trimmed.is_empty() || found.iter().any(|(known, _)| *known == name) {
            return None;
        }
        frame.push_str(&slots::escape(&part[..from]));
        frame.push('{');
        frame.push_str(name);
        frame.push('}');
        frame.push_str(&slots::escape(&value[trimmed.len()..]));
        found.push((name, trimmed));
    }
    frame.push(close);
    let before = &text[..open];
    (!before.is_empty() && !before.ends_with(' ')).then_some((before, frame, found))
}

/// Where the bracket opens that a text is closed by, and the white space and the sign that open it. A bracket
/// with a backslash is text.
fn opening(inner: &str, close: char) -> Option<(usize, &'static str)> {
    let (sign, begins) = if close == ')' {
        ('(', " (")
    } else {
        ('（', "（")
    };
    let mut depth = 0_usize;
    for (at, c) in inner.char_indices().rev() {
        let text = inner[..at].ends_with('\\');
        if c == close && !text {
            depth += 1;
        } else if c == sign && !text {
            let Some(outer) = depth.checked_sub(1) else {
                let open = (at + sign.len_utf8()).checked_sub(begins.len())?;
                return inner
                    .get(open..)?
                    .starts_with(begins)
                    .then_some((open, begins));
            };
            depth = outer;
        }
    }
    None
}

/// The parts of a list of fields, each from its label to the next one; the first has to begin with a label. A
/// sign that is not followed by a label belongs to a value: `owner: Bo, Al`.
fn labelled(list: &str) -> Option<Vec<&str>> {
    let begins = |words: &str| {
        let label = words.split_once([':', '：']);
        let named = label.is_some_and(|(label, _)| label_of(label).is_some());
        // After `&amp`, a sign is not the last one before the label in `&amp;; due: May`.
        named && !words.trim_start().starts_with(SIGNS_BETWEEN)
    };
    let signs = list.match_indices(SIGNS_BETWEEN);
    let starts = signs.map(|(at, sign)| at + sign.len());
    let starts: Vec<usize> = std::iter::once(0)
        .chain(starts.filter(|at| begins(&list[*at..])))
        .collect();
    let ends = starts.iter().copied().skip(1).chain([list.len()]);
    begins(list).then(|| {
        let parts = starts
            .iter()
            .zip(ends)
            .map(|(start, end)| &list[*start..end]);
        parts.collect()
    })
}

/// The field that a label in brackets names.
fn label_of(label: &str) -> Option<&'static str> {
    column(label).filter(|name| !matches!(*name, "text" | "state"))
}

/// A state at the start of a text: its frame, its length in bytes, and whether it says that the item is done.
pub(super) fn state(text: &str) -> Option<(String, usize, bool)> {
    for (sign, done) in SIGNS {
        if let Some(rest) = text.strip_prefix(*sign) {
            let spaces = rest.len() - rest.trim_start_matches(' ').len();
            let other = if *done { "⬜" } else { "✅" };
            let (yes, no) = if *done {
                (*sign, other)
            } else {
                (other, *sign)
            };
            let frame = format!("{{done:{yes}}}{{open:{no}}}{}", " ".repeat(spaces));
            return Some((frame, sign.len() + spaces, *done));
        }
    }
    let mark = ["**", "__", "[", "`"]
        .iter()
        .find(|mark| text.starts_with(**mark));
    let from = mark.map_or(0, |mark| mark.len());
    let close = match mark {
        Some(&"[") => "]",
        Some(mark) => mark,
        None => "",
    };
    let inner = &text[from..];
    let states = || {
        STATES
            .iter()
            .map(|state| (state, inner.get(..state.0.len())))
    };
    let (state, written) = states().find_map(|(state, head)| {
        let head = head?;
        let loud = head == state.0 || (mark.is_some() && head.to_uppercase() == state.0);
        loud.then_some((state, head))
    })?;
    let rest = &inner[written.len()..];
    let colon = rest.starts_with([':', '：']);
    let mut end = from + written.len();
    if colon && !close.is_empty() {
        end += rest.chars().next().map_or(0, char::len_utf8);
    }
    if !text[end..].starts_with(close) {
        return None;
    }
    end += close.len();
    let tail = &text[end..];
    let sign = tail.trim_start_matches(' ');
    let sign_length = sign
        .chars()
        .next()
        .filter(|c| matches!(c, ':' | '：' | '-' | '–' | '—'))
        .map_or(0, char::len_utf8);
    if mark.is_none() && sign_length == 0 {
        return None;
    }
    if sign_length > 0 {
        end = text.len() - sign.len() + sign_length;
    }
    let spaces = text[end..].len() - text[end..].trim_start_matches(' ').len();
    end += spaces;
    if end >= text.len() || text[end..].starts_with(['\n', '\r', '(']) {
        return None;
    }
    let behind = from + written.len();
    let (yes, no) = if state.1 {
        (written, state.2)
    } else {
        (state.2, written)
    };
    let frame = format!(
        "{}{{done:{yes}}}{{open:{no}}}{}",
        slots::escape(&text[..from]),
        slots::escape(&text[behind..end])
    );
    Some((frame, end, state.1))
}

/// A priority at the start of a text, `[P1] ` or `P2: `: the length of the whole prefix, and where the
/// priority is in it.
fn leading_priority(text: &str) -> Option<(usize, std::ops::Range<usize>)> {
    let open = text.strip_prefix(['[', '(']);
    let inner = open.unwrap_or(text);
    let from = text.len() - inner.len();
    let bytes = inner.as_bytes();
    if !matches!(bytes, [b'P', b'0'..=b'9', ..]) {
        return None;
    }
    let rest = &inner[2..];
    let close = if open.is_some() {
        rest.strip_prefix([']', ')'])?
    } else {
        rest.strip_prefix(':')?
    };
    let spaces = close.len() - close.trim_start_matches([' ', ':']).len();
    let length = text.len() - close.len() + spaces;
    (spaces > 0 && length < text.len()).then_some((length, from..from + 2))
}

pub(super) fn set(action: &mut ActionItem, name: &str, value: &str) {
    let value = Some(value.to_owned()).filter(|value| !value.is_empty());
    match name {
        "type" => action.type_ = value,
        "priority" => action.priority = value,
        "owner" => action.owner = value,
        "due" => action.due = value,
        "ticket" => action.ticket = value,
        _ => {}
    }
}
