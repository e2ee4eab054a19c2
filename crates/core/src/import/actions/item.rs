//! Reads one action item from its text: state, priority, owner and the other fields that it gives.

use super::super::headings::normalise;
use super::super::rows::{dedent, marker_frame};
use super::behind::closing;
use super::tense::{SILENT, is_past};
use super::words::{DONE, SIGNS, STATES};
use super::{before, below};
use crate::frame::slots;
use crate::model::{ActionItem, RowLayout};

/// Reads one item from its own lines, without its children.
pub(super) fn item(source: &str, marker: &str, counting: Option<usize>, eol: &str) -> ActionItem {
    let mut action = ActionItem {
        marker: counting.map(|_| marker.trim().to_owned()),
        ..ActionItem::default()
    };
    let mut frame = marker_frame(marker, counting);
    let opens = frame.len();
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
    let (rest, below) = below::fields(&mut action, &frame, rest);
    let struck = struck(rest).filter(|_| !slots::has(&frame, "done"));
    action.done |= struck.is_some();
    let end = struck.map_or(String::new(), |(_, behind)| {
        ["{done:~~", behind, "}"].concat()
    });
    if struck.is_some() {
        frame.push_str("{done:~~}");
    }
    let rest = struck.map_or(rest, |(inner, _)| inner);
    let (before, rest) = before::opening(&mut action, &[&frame, below.as_str()].concat(), rest);
    frame.push_str(&before);
    let (text, closing) = closing(&mut action, &[&frame, below.as_str()].concat(), rest);
    let (text, indent) = dedent(&frame, marker, text, eol);
    action.text = text;
    let stated = ["done", "open"]
        .iter()
        .any(|name| slots::has(&frame, name) || slots::has(&closing, name));
    if !stated && is_past(&action.text) {
        action.done = true;
        frame.insert_str(opens, SILENT);
    }
    frame.push_str(&["{text}", &closing, &end, &below].concat());
    action.layout = RowLayout {
        frame: Some(frame),
        gap: None,
        indent,
    };
    action
}

/// A text that is struck through, without the strokes, and the words behind it: ` Done Mar 4`.
fn struck(text: &str) -> Option<(&str, &str)> {
    let (inner, behind) = text.strip_prefix("~~")?.split_once("~~")?;
    let plain = normalise(behind);
    let said = plain.split(' ').next().unwrap_or_default();
    let short = behind.len() < 60 && !behind.contains(['~', '{', '}', '\n', '\r']);
    let says_done = behind.is_empty() || (short && DONE.contains(&said));
    (!inner.is_empty() && says_done).then_some((inner, behind))
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
