//! Where a piece has its label and its value, so that either can be replaced and all marks around them stay.

use std::ops::Range;

use super::values::{trim, unbroken};
use super::{HEADING, LINE, ROW, heading_text};
use crate::frame::{lines, rows};

/// The places of the label and the value of a piece.
pub(super) struct Cut {
    /// Only the words of the label, without emphasis and signs around them.
    pub(super) label: Range<usize>,
    /// The value with the emphasis that is its own; if there is none yet, where it would begin.
    pub(super) value: Range<usize>,
}

/// Finds label and value in a piece of this style; `None` if it has no label, as a title.
pub(super) fn cut(style: &str, text: &str) -> Option<Cut> {
    let cut = match style {
        HEADING => heading(text),
        ROW => row(text),
        LINE => line(text),
        _ => None,
    }?;
    (!cut.label.is_empty()).then_some(cut)
}

/// Where the text below the heading of a piece begins.
pub(super) fn below_heading(text: &str) -> usize {
    let next = |from: usize| {
        text[from..]
            .find('\n')
            .map_or(text.len(), |at| from + at + 1)
    };
    let start = next(0);
    let under = text[start..next(start)].trim();
    let underlines = |sign: char| under.chars().all(|c| c == sign);
    let underlined = !text.starts_with('#')
        && ((underlines('=') && !under.is_empty()) || (underlines('-') && under.len() > 1));
    if underlined { next(start) } else { start }
}

fn heading(text: &str) -> Option<Cut> {
    let line = &text[..lines::first_end(text)];
    let label = words(line, heading_text(line));
    let start = below_heading(text);
    Some(Cut {
        label,
        value: trim(text, start..text.len()),
    })
}

fn row(text: &str) -> Option<Cut> {
    let inner = text.trim_start().trim_start_matches('|');
    let first = text.len() - inner.len();
    let mut bars = bars(text, first);
    let middle = bars.next()?;
    let cell = middle + 1..bars.next().unwrap_or(text.len());
    let value = trim(text, cell.clone());
    let place = (cell.start + 1).min(cell.end);
    Some(Cut {
        label: words(text, first..middle),
        value: if value.is_empty() {
            place..place
        } else {
            value
        },
    })
}

/// Where the bars are that separate cells, from a byte on: those without a backslash of their own.
pub(super) fn bars(text: &str, from: usize) -> impl Iterator<Item = usize> {
    let bars = text[from..]
        .match_indices('|')
        .map(move |(at, _)| from + at);
    bars.filter(|at| {
        let before = &text[..*at];
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        backslashes.is_multiple_of(2)
    })
}

fn line(text: &str) -> Option<Cut> {
    let (colon, sign) = text.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
    let quoted = text.len() - text.trim_start_matches([' ', '\t', '>', '|', '#']).len();
    let start = (quoted + rows::list_marker(&text[quoted..]).len()).min(colon);
    let label = words(text, start..colon);
    let behind = colon + sign.len_utf8();
    let mut end = text.len();
    if text.starts_with('#') {
        end = heading_text(text).end.max(behind);
    }
    let mut value = trim(text, behind..end);
    for mark in ["**", "__", "*", "_", "`"] {
        // The marks close a label that has its colon inside them: `**Date:** 2024-03-05`.
        let opened =
            text[start..label.start].ends_with(mark) && !text[label.end..colon].contains(mark);
        if opened && text[behind..].starts_with(mark) {
            value = trim(text, behind + mark.len()..end.max(behind + mark.len()));
            break;
        }
    }
    Some(Cut {
        label,
        value: unbroken(text, value),
    })
}

/// The words in a range, without the emphasis, bars and pictures around them.
fn words(text: &str, range: Range<usize>) -> Range<usize> {
    let sign = |c: char| {
        matches!(c, '*' | '_' | '`' | '-' | '+' | '>' | '|' | ' ' | '\t')
            || !(c.is_ascii() || c.is_alphanumeric())
    };
    let inner = &text[range.clone()];
    let start = range.start + inner.len() - inner.trim_start_matches(sign).len();
    let end = range.start + inner.trim_end_matches(sign).len();
    start..end.max(start)
}
