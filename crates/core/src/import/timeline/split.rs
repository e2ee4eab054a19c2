//! One row of a timeline cut apart: its marker, its time, its text, and the characters around them.

use std::ops::Range;

use super::super::rows::marker_frame;
use super::super::when::{self, Says};
use crate::frame::{lines, slots};

/// Marks that can stand around a time.
const MARKS: [&str; 6] = ["**", "__", "`", "*", "_", "["];
/// Signs that can stand between a time and its text.
const SIGNS: [&str; 13] = [
    "->", "=>", "→", "–", "—", "-", ":", "：", "|", "»", ",", ";", "·",
];

/// Words before the time below a notice.
const POSTED: &[&str] = &[
    "Posted",
    "Updated",
    "posted",
    "updated",
    "Publicado",
    "Publié",
    "Veröffentlicht",
];

/// How a row is cut.
#[derive(Debug)]
pub(super) struct Split {
    /// The bytes of the marker of its list item or heading.
    pub(super) marker: usize,
    /// Where the time stands.
    pub(super) time: Range<usize>,
    /// Where the text stands, before or behind the time.
    pub(super) text: Range<usize>,
    /// The mark of emphasis that opens before the time and closes in the text, or nothing.
    pub(super) mark: &'static str,
    /// How much the time says.
    pub(super) says: Says,
    /// Whether a mark, a sign or the end of the line sets the time off from the text.
    pub(super) set_off: bool,
    /// Whether the time stands on a line of its own.
    pub(super) own_line: bool,
    /// Whether the time stands on the line below the text.
    pub(super) closed: bool,
}

/// Cuts a row that begins with a time, behind its marker and the marks and words before it.
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
            // The whole entry is emphasised.
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

/// Cuts a row of one line that ends with a time: `Rolled back (14:02 UTC)`.
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

/// Cuts a notice whose last line is its time: `**Resolved** - It works.`, and `Jun 12, 11:30 UTC` below.
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

/// The frame of a row that was cut. `counting` is the first number of a list that counts up.
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
        // Room for a text that comes later; an empty row is written without its last space.
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

/// What closes the line of a time beside it, where the line is emphasised or a heading: the number
/// of an update, or a remark in brackets.
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

/// Past blanks, closing marks and one sign behind a time; whether there was a sign.
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

/// Past the end of the line, where nothing but a line break stands behind the time.
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
