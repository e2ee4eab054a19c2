//! What stands around the time of a row, in the text that a reader sees: before it signs, boxes, labels and
//! opening brackets, after it closing brackets and the sign that separates it from the text.

use std::ops::Range;

use super::super::when::{self, Says};
use super::columns;
use crate::frame::before_time;
use crate::timeline::scan::skip_blanks;

/// Separators that can be between a time and its text.
const SIGNS: [&str; 17] = [
    "-->", "---", "--", "->", "=>", "::", "→", "–", "—", "-", ":", "：", "|", "»", ",", ";", "·",
];

/// A time in the text of a row.
pub(super) struct Timed {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How precise it is.
    pub(super) says: Says,
    /// The brackets that open before the time and have to be closed after it.
    pub(super) brackets: Vec<char>,
    /// A state, a step or a label before it: `[RESOLVED] `, `Step 1: `.
    pub(super) head: Option<Range<usize>>,
}

/// The time that a text begins with, behind whatever may stand before a time.
#[must_use]
pub(super) fn time(text: &str) -> Option<Timed> {
    let mut at = 0;
    let mut brackets = Vec::new();
    let mut head = None;
    loop {
        at = skip_blanks(text, at);
        let rest = &text[at..];
        if let Some((length, says)) = when::leading(rest) {
            return Some(Timed {
                start: at,
                end: at + length,
                says,
                brackets,
                head,
            });
        }
        if head.is_none()
            && brackets.is_empty()
            && let Some(length) = state_or_step(rest)
        {
            head = Some(at..at + length);
            at += length;
            continue;
        }
        let step = box_or_emoji(rest)
            .or_else(|| sign(rest))
            .or_else(|| bracket(rest, &mut brackets))
            .or_else(|| number(rest).filter(|_| !after_number(text, at)))
            .or_else(|| label(rest))
            .or_else(|| Some(when::announced(rest)).filter(|length| *length > 0))?;
        at += step;
    }
}

/// The length of a state, a step or a label that says more than that a time follows.
fn state_or_step(text: &str) -> Option<usize> {
    let length = before_time::lead_of(text)?;
    // In `(around 14:02)` and `[Day 1]`, the brackets are around the time.
    let inner = text.trim_start_matches(['(', '[', '（', '【', '［', '「']);
    let is_time = inner.len() < text.len() && when::leading(inner).is_some();
    let announces = when::announced(inner) > 0;
    (label(text).is_none() && !is_time && !announces).then_some(length)
}

/// Where the text of a row begins after its time, and whether a sign separates the two. `None` if a bracket
/// around the time is not closed after it.
#[must_use]
pub(super) fn text_after(text: &str, time: &Timed) -> Option<(usize, bool)> {
    let mut after = time.end;
    for close in time.brackets.iter().rev() {
        let rest = text[after..].trim_start_matches(' ');
        let rest = rest.strip_prefix(*close)?;
        after = text.len() - rest.len();
    }
    if time.brackets.is_empty() && text[after..].starts_with([')', '）', ']']) {
        after += text[after..].chars().next().map_or(0, char::len_utf8);
    }
    let mut separated = false;
    loop {
        after = skip_blanks(text, after);
        let rest = &text[after..];
        // Emphasis that the renderer does not see as such, as in `** 14:02**`.
        let stray = rest.len() - rest.trim_start_matches(['*', '`']).len();
        if stray > 0 && !separated && at_stray(text, time) {
            after += stray;
        } else if let Some(sign) = when::one_of(rest, &SIGNS).filter(|_| !separated) {
            separated = true;
            after += sign.len();
        } else if !separated && rest.starts_with(". ") {
            separated = true;
            after += 1;
        } else {
            return Some((after, separated));
        }
    }
}

/// Whether there is a star or a backtick before the time that is not emphasis.
fn at_stray(text: &str, time: &Timed) -> bool {
    text[..time.start].contains(['*', '`'])
}

/// The length of a label for nothing but a time at the start of a text, with its colon.
#[must_use]
pub(super) fn label(text: &str) -> Option<usize> {
    let colon = text
        .char_indices()
        .take(20)
        .find(|(_, c)| matches!(c, ':' | '：'));
    let (at, colon) = colon?;
    columns::is_time(&text[..at]).then_some(at + colon.len_utf8())
}

/// The length of a checkbox or of an emoji by its name (`:fire:`) at the start of a text.
fn box_or_emoji(text: &str) -> Option<usize> {
    let boxes = ["[ ] ", "[x] ", "[X] "];
    if let Some(found) = boxes.iter().find(|one| text.starts_with(**one)) {
        return Some(found.len());
    }
    let name = text.strip_prefix(':')?;
    let end = name.find(':')?;
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (end > 1 && name[..end].bytes().all(is_name)).then_some(end + 2)
}

/// The length of an emoji or another sign without a meaning here.
fn sign(text: &str) -> Option<usize> {
    let c = text.chars().next()?;
    let behind = &text[c.len_utf8()..];
    let apart = behind.starts_with([' ', '\u{a0}']);
    let skipped = match c {
        '*' | '_' | '`' | '"' | '\'' | '@' => true,
        '-' | '+' | '>' | '|' | '#' | '–' | '—' => apart,
        '~' => behind.starts_with('~') || text.starts_with("~ ~"),
        // These are part of a time: `≈14:02`, `−5 min`.
        '≈' | '±' | '−' | '～' => false,
        _ => !c.is_ascii() && !c.is_alphanumeric() && closing(c).is_none(),
    };
    skipped.then_some(c.len_utf8())
}

/// The length of an opening bracket; the one that closes it is added to the brackets.
fn bracket(text: &str, brackets: &mut Vec<char>) -> Option<usize> {
    let open = text.chars().next()?;
    brackets.push(closing(open)?);
    (brackets.len() <= 3).then_some(open.len_utf8())
}

/// The bracket that closes an opening one.
fn closing(open: char) -> Option<char> {
    Some(match open {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        '（' => '）',
        '【' => '】',
        '「' => '」',
        '［' => '］',
        _ => return None,
    })
}

/// Whether what is before a position ends with such a number: of `2. 5. marts`, only the first is one.
fn after_number(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.ends_with(['.', ')'])
        && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit())
}

/// The length of the number of a title or an item: `3. `, `2) `.
#[must_use]
pub(super) fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text[digits..].strip_prefix(['.', ')'])?;
    ((1..=2).contains(&digits) && behind.starts_with(' ')).then_some(digits + 2)
}
