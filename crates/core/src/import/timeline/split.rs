//! Splits one row of a timeline: its marker, its time, its text, and the characters around them.

use super::super::rows::marker_frame;
use super::super::when::{self, Says};
use super::parts::{self, Head, Split};
use super::{behind, below, lead};
use crate::frame::{before_time, lines, slots};
use crate::words::{Span, Visible};

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

/// Splits a row that begins with a time, after its marker and whatever may stand before a time.
#[must_use]
pub(super) fn leading(source: &str, marker: usize) -> Option<Split> {
    leading_in(source, marker, &Visible::of(&source[marker..]))
}

/// Splits a heading that begins with a time. If text follows below it, it may have only a state before the time:
/// `### [RESOLVED] 14:02`.
#[must_use]
pub(super) fn heading(source: &str, marker: usize, followed: bool) -> Option<Split> {
    let with_text = || {
        let split = leading(&[source.trim_ascii_end(), "\n\nx"].concat(), marker)?;
        Some(Split {
            text: source.len()..source.len(),
            ..split
        })
    };
    leading(source, marker).or_else(|| followed.then(with_text).flatten())
}

/// Splits a row that begins with a time, or whose first line has one behind its title or at its end.
#[must_use]
pub(super) fn any(source: &str, marker: usize) -> Option<Split> {
    leading(source, marker).or_else(|| behind::row(source, marker))
}

fn leading_in(source: &str, marker: usize, visible: &Visible) -> Option<Split> {
    let text = visible.text();
    let mut time = lead::time(text)?;
    // Of `1. _March 5_`, the number is none of the day.
    if let Some(cut) = visible.cut(time.start..time.end)
        && lead::number(&text[time.start..cut]) == Some(cut - time.start)
    {
        let behind = lead::time(&text[cut..])?;
        (time.start, time.end, time.says) = (cut + behind.start, cut + behind.end, behind.says);
        time.brackets.extend(behind.brackets);
    }
    set_in_marks(text, visible, &mut time);
    // A time does not end in the middle of emphasis or of a link.
    while let Some(cut) = visible.cut(time.start..time.end) {
        let (length, says) = when::leading(&text[time.start..cut])?;
        (time.end, time.says) = (time.start + length, says);
    }
    time.end += remark(source, marker, visible, &time).unwrap_or(0);
    let (after, separated) = lead::text_after(text, &time)?;
    let written = time.start..time.end;
    let marked = !time.brackets.is_empty() || visible.around(written.clone()).next().is_some();
    let evidence = visible.around(written.clone()).find_map(|span| {
        let target = span.target.clone().filter(|_| span.text == written)?;
        Some(marker + target.start..marker + target.end)
    });
    let written = visible.source(written);
    let mut head = head(visible, &time, (marker, after), separated)?;
    if visible.unseen(0..written.start).next().is_some() {
        // In the frame, a picture before the time would belong to no field.
        return None;
    }
    let behind = visible.rest(after);
    let unseen = visible.unseen(written.end..behind);
    let behind = unseen.map(|place| place.start).min().unwrap_or(behind);
    let mut start = marker + behind;
    let own_line = past_line_end(source, is_heading(source, marker), &mut start);
    if own_line {
        start += below::sign(source, marker, start);
    }
    let mut end = source.len();
    let mut mark = String::new();
    for span in visible.open_at(behind) {
        if marker + span.outer.end == end {
            // It is around all of the entry.
            end = marker + span.inner.end;
        } else if let Some(head) = head.as_mut().filter(|head| opens(head, span, marker)) {
            // Its start is part of the text: `**Step 1: 14:02 - Down** for all`.
            head.range.start = head.range.start.min(marker + span.outer.start);
        } else {
            mark.push_str(&source[marker + span.outer.start..marker + span.inner.start]);
        }
    }
    let time_range = marker + written.start..marker + written.end;
    let start = start.clamp(time_range.end, end.max(time_range.end));
    // A slot cannot hold braces.
    if mark.contains(['{', '}']) {
        return None;
    }
    let split = Split {
        marker,
        head,
        time: time_range,
        text: start..end.max(start),
        mark,
        evidence: evidence.filter(|evidence| evidence.end <= start),
        says: time.says,
        marked,
        set_off: marked || separated || own_line || start >= end,
        own_line: own_line || start >= end,
        closed: false,
    };
    split.is_whole(source).then_some(split)
}

/// Whether a span begins where the start of the text does, or before it.
fn opens(head: &Head, span: &Span, marker: usize) -> bool {
    marker + span.outer.start <= head.range.start
}

/// Takes the text in marks as the time if all of it is one: `Kl. **14:02**`, `**14:02 - 14:10** It was down`.
fn set_in_marks(text: &str, visible: &Visible, time: &mut lead::Timed) {
    let announced = when::announced(&text[time.start..time.end]);
    for start in [time.start + announced, time.start] {
        for span in visible.around(start..start + 1) {
            let inner = &text[span.text.clone()];
            if span.text.start == start
                && span.text.end >= time.end
                && let Some((length, says)) = when::leading(inner)
                && length == inner.len()
            {
                (time.start, time.end, time.says) = (start, span.text.end, says);
                return;
            }
        }
    }
}

/// A state, step or label before the time, which is the start of the text. `None` if it is a label, and not
/// that of a row: in `Start: 14:02 by Ana`, no sign parts the time from the text.
fn head(
    visible: &Visible,
    time: &lead::Timed,
    (marker, after): (usize, usize),
    separated: bool,
) -> Option<Option<Head>> {
    let Some(head) = time.head.clone() else {
        return Some(None);
    };
    let text = visible.text();
    let words = &text[head.clone()];
    // In `Start: 14:02, by Ana`, a list goes on.
    let is_list = || text[..after].trim_end().ends_with([',', ';']);
    let is_row = || {
        let is_parted = separated && !is_list() && time.says == Says::Clock;
        is_parted && when::leading(&text[after..]).is_none()
    };
    if !(before_time::is_state_or_step(words) || is_row()) {
        return None;
    }
    let range = visible.source(head);
    Some(Some(Head {
        range: marker + range.start..marker + range.end,
        slot: before_time::LEAD,
    }))
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
        head: None,
        mark: String::new(),
        evidence: None,
        says,
        marked: false,
        set_off: true,
        own_line: false,
        closed: true,
    })
}

/// The frame of a row that was split. `counting` is the first number of a list whose numbers count up.
#[must_use]
pub(super) fn frame(source: &str, split: &Split, counting: Option<usize>) -> String {
    let mut slots = vec![(split.time.clone(), "{time}".to_owned())];
    if let Some(head) = &split.head {
        slots.push((head.range.clone(), ["{", head.slot, "}"].concat()));
    }
    if let Some(evidence) = &split.evidence {
        let (_, slot) = parts::address(&source[evidence.clone()]);
        slots.push((evidence.clone(), slot.to_owned()));
    }
    // Leaves room for a text that is added later; while the row has no text, it is written without this space.
    let is_bare = split.head.is_none() && split.text.is_empty() && split.text.end == source.len();
    let room = if is_bare { " " } else { "" };
    let text = match split.mark.as_str() {
        "" => "{text}".to_owned(),
        mark => format!("{{text:{mark}}}"),
    };
    slots.push((split.text.clone(), [room, &text].concat()));
    let marker = marker_frame(&source[..split.marker], counting);
    marker + &slots::around(source, split.marker, slots)
}

/// The length of what completes the line of a time, if the line is emphasised or a heading: the number of an
/// update, or a remark in brackets.
fn remark(source: &str, marker: usize, visible: &Visible, time: &lead::Timed) -> Option<usize> {
    let line = &visible.text()[time.end..];
    let line = line[..lines::first_end(line)].trim_end();
    let line = line.trim_end_matches([':', '：']);
    let end = time.end + line.len();
    let is_heading = is_heading(source, marker);
    if line.len() > 80 || !(is_heading || visible.around(time.start..end).next().is_some()) {
        return None;
    }
    when::remark(line).filter(|length| *length > 0)
}

fn is_heading(source: &str, marker: usize) -> bool {
    source[..marker].contains('#')
}

/// Skips the end of the line, if nothing but a line break follows the time, or the `##` that close a heading.
fn past_line_end(source: &str, is_heading: bool, after: &mut usize) -> bool {
    let rest = &source[*after..];
    let rest = if is_heading {
        rest.trim_start_matches('#')
    } else {
        rest
    };
    let broken = ["<br />", "<br/>", "<br>"]
        .iter()
        .find_map(|mark| rest.strip_prefix(mark));
    let behind = broken.or_else(|| rest.strip_prefix('\\')).unwrap_or(rest);
    let ended = broken.is_some()
        || (is_heading && behind.trim_ascii().is_empty())
        || behind
            .trim_start_matches([' ', '\t'])
            .starts_with(['\n', '\r']);
    if ended {
        *after = source.len() - behind.trim_ascii_start().len();
    }
    ended
}
