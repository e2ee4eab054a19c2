//! Splits one row of a timeline: its marker, its time, its text, and the characters around them.

use std::ops::Range;

use super::super::rows::marker_frame;
use super::super::when::{self, Says};
use crate::frame::{lines, slots};

/// Emphasis and brackets that can be around a time.
const MARKS: [&str; 6] = ["**", "__", "`", "*", "_", "["];
/// Separators that can be between a time and its text.
const SIGNS: [&str; 13] = [
    "->", "=>", "→", "–", "—", "-", ":", "：", "|", "»", ",", ";", "·",
];

/// Words before the time at the end of a notice.
const POSTED: &[&str] = &[
    "Posted",
    "Updated",
    "posted",
    "updated",
    "Publicado",
    "Publié",
    "Veröffentlicht",
];

/// Where the parts of a row are.
#[derive(Debug)]
pub(super) struct Split {
    /// The length of its list marker or heading marks, in bytes.
    pub(super) marker: usize,
    pub(super) time: Range<usize>,
    /// Where the text is; it may be before or after the time.
    pub(super) text: Range<usize>,
    /// The emphasis that opens before the time and closes within the text; empty if there is none.
    pub(super) mark: &'static str,
    /// How precise the time is.
    pub(super) says: Says,
    /// Whether emphasis, a separator or the end of the line sets the time off from the text.
    pub(super) set_off: bool,
    /// Whether the time is on a line of its own.
    pub(super) own_line: bool,
    /// Whether the time is on the line below the text.
    pub(super) closed: bool,
}

/// Splits a row that begins with a time, after its marker and any emphasis and words before the time.
#[must_use]
pub(super) fn leading(source: &str, marker: usize) -> Option<Split> {
    let mut at = marker;
    let mut open: Vec<&'static str> = Vec::new();
    opening(source, &mut at, &mut open);
    let word = when::announced(&source[at..]);
    if word > 0 {
        at += word;
        opening(source, &mut at, &mut open);
    }
    let (bracket, inner) = match source[at..].strip_prefix(['(', '（']) {
        Some(inner) => (true, source.len() - inner.len()),
        None => (false, at),
    };
    at = inner;
    let (length, says) = when::leading(&source[at..])?;
    let mut time = at..at + length;
    if bracket && !source[time.end..].starts_with([')', '）']) {
        return None;
    }
    if let Some(more) = closing_remark(source, marker, time.end, &open) {
        time.end += more;
    }
    let marked = !open.is_empty() || bracket;
    let (mut after, separated) = past_signs(source, time.end, &mut open);
    let own_line = past_line_end(source, &mut after);
    let mut end = source.len();
    let mut mark = "";
    if let Some(still) = open.pop() {
        let rest = &source[after..];
        let close = if still == "[" { "](" } else { still };
        let whole = rest
            .strip_suffix(still)
            .filter(|inner| !inner.contains(still));
        if still != "[" && whole.is_some() {
            // The emphasis is around the whole entry.
            end -= still.len();
        } else if rest.contains(close) {
            mark = still;
        } else if still == "[" {
            return None;
        }
    }
    Some(Split {
        marker,
        time,
        text: after.min(end)..end,
        mark,
        says,
        set_off: marked || separated || own_line || after >= end,
        own_line: own_line || after >= end,
        closed: false,
    })
}

/// Splits a row of one line that ends with a time: `Rolled back (14:02 UTC)`.
#[must_use]
pub(super) fn trailing(source: &str, marker: usize) -> Option<Split> {
    let line = &source[marker..];
    if !lines::is_one(line.trim_end()) {
        return None;
    }
    let time = when::closing(line)?;
    let (says, time) = (
        when::leading(&line[time.clone()])?.1,
        marker + time.start..marker + time.end,
    );
    let mut before = source[marker..time.start].trim_end();
    for mark in ["**", "`", "*", "_"] {
        if source[time.end..].starts_with(mark)
            && let Some(inner) = before.strip_suffix(mark)
        {
            before = inner;
        }
    }
    before = before.trim_end();
    before = before
        .strip_suffix(['(', '（', '[', '【', '@'])
        .unwrap_or(before);
    before = before.trim_end();
    before = before
        .strip_suffix(['-', '–', '—', ','])
        .unwrap_or(before)
        .trim_end();
    let text = marker..marker + before.len();
    (!text.is_empty()).then_some(Split {
        marker,
        time,
        text,
        mark: "",
        says,
        set_off: true,
        own_line: false,
        closed: false,
    })
}

/// Splits a notice whose last line is its time: `**Resolved** - It works.`, with `Jun 12, 11:30 UTC` below.
#[must_use]
pub(super) fn closed(source: &str, marker: usize) -> Option<Split> {
    let whole = source.trim_ascii_end();
    let line = whole.rfind('\n')? + 1;
    if whole.len() - line > 80 || leading(source, marker).is_some() {
        return None;
    }
    let mut at = line;
    loop {
        let rest = &whole[at..];
        let marks = rest.len()
            - rest
                .trim_start_matches([' ', '\t', '*', '_', '(', '['])
                .len();
        let step = match when::one_of(rest, POSTED) {
            _ if marks > 0 => marks,
            Some(posted) => posted.len(),
            None => when::announced(rest),
        };
        if step == 0 {
            break;
        }
        at += step;
    }
    let (length, says) = when::leading(&whole[at..])?;
    let behind = whole[at + length..].trim_matches(['*', '_', ')', ']', '.', ' ']);
    let text = marker..whole[..line].trim_ascii_end().len();
    (behind.is_empty() && says > Says::Day && !text.is_empty()).then_some(Split {
        marker,
        time: at..at + length,
        text,
        mark: "",
        says,
        set_off: true,
        own_line: false,
        closed: true,
    })
}

/// The frame of a row that was split. `counting` is the first number of a list whose numbers count up.
#[must_use]
pub(super) fn frame(source: &str, split: &Split, counting: Option<usize>) -> String {
    let literal = |range: Range<usize>| slots::escape(&source[range]);
    let mut frame = marker_frame(&source[..split.marker], counting);
    let text = if split.mark.is_empty() {
        "{text}".to_owned()
    } else {
        format!("{{text:{}}}", split.mark)
    };
    if split.text.start < split.time.start {
        frame.push_str(&literal(split.marker..split.text.start));
        frame.push_str(&text);
        frame.push_str(&literal(split.text.end..split.time.start));
        frame.push_str("{time}");
        frame.push_str(&literal(split.time.end..source.len()));
        return frame;
    }
    frame.push_str(&literal(split.marker..split.time.start));
    frame.push_str("{time}");
    frame.push_str(&literal(split.time.end..split.text.start));
    if split.text.is_empty() && split.text.end == source.len() {
        // Leaves room for a text that is added later; while the row has no text, it is written without this
        // space.
        frame.push(' ');
    }
    frame.push_str(&text);
    frame.push_str(&literal(split.text.end..source.len()));
    frame
}

fn opening(source: &str, at: &mut usize, open: &mut Vec<&'static str>) {
    while open.len() < 3 {
        let Some(mark) = when::one_of(&source[*at..], &MARKS) else {
            break;
        };
        open.push(mark);
        *at += mark.len();
    }
}

/// The length of what completes the line of a time, if the line is emphasised or a heading: the number of an
/// update, or a remark in brackets.
fn closing_remark(source: &str, marker: usize, end: usize, open: &[&str]) -> Option<usize> {
    let line = &source[end..];
    let line = &line[..lines::first_end(line)];
    if line.len() > 80 {
        return None;
    }
    let line = line.trim_end().trim_end_matches([':', '：']);
    match open.first() {
        Some(mark) => when::remark(line.strip_suffix(mark)?),
        None if source[..marker].contains('#') => when::remark(line),
        None => None,
    }
}

/// Skips blanks, closing emphasis, a bracket and one separator after a time. Returns the position after them,
/// and whether there was a separator.
fn past_signs(source: &str, start: usize, open: &mut Vec<&'static str>) -> (usize, bool) {
    let mut after = start;
    let mut separated = false;
    let mut bracket = false;
    loop {
        let rest = &source[after..];
        let blanks = rest.len()
            - rest
                .trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}'])
                .len();
        let closes = |mark: &str| rest.starts_with(if mark == "[" { "]" } else { mark });
        if blanks > 0 {
            after += blanks;
        } else if let Some(place) = open.iter().rposition(|mark| closes(mark)) {
            after += open.remove(place).len();
        } else if !bracket && after == start && rest.starts_with([')', '）', ']']) {
            bracket = true;
            after += rest.chars().next().map_or(0, char::len_utf8);
        } else if let Some(sign) = when::one_of(rest, &SIGNS).filter(|_| !separated) {
            separated = true;
            after += sign.len();
        } else {
            return (after, separated);
        }
    }
}

/// Skips the end of the line, if nothing but a line break follows the time.
fn past_line_end(source: &str, after: &mut usize) -> bool {
    let rest = &source[*after..];
    let broken = ["<br />", "<br/>", "<br>", "\\"]
        .iter()
        .find_map(|mark| rest.strip_prefix(mark))
        .unwrap_or(rest);
    let ended = broken
        .trim_start_matches([' ', '\t'])
        .starts_with(['\n', '\r']);
    if ended {
        *after = source.len() - broken.trim_ascii_start().len();
    }
    ended
}
