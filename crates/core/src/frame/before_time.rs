//! The start of a row's text that stands before its time. A frame has one of three slots for it; what is left
//! of the text fills `{text}`:
//!
//! - `{lead}` is a state, a step or a label: in `- [RESOLVED] 14:02 - All is well`, whose text is `[RESOLVED] All
//!   is well`. Of a text without one it is empty.
//! - `{title}` is emphasised: in `- **The alarm fires** (14:02) - Nobody could pay.`. Of a text that does not
//!   begin with emphasis it is the first line.
//! - `{line}` is the first line: in `### The alarm fires - 14:02`, with more text below the heading.

use super::lines;
use crate::words::{Span, Visible};

pub(crate) const LEAD: &str = "lead";
pub(crate) const TITLE: &str = "title";
pub(crate) const LINE: &str = "line";

/// The longest state, step or label, in characters.
const LONGEST: usize = 30;

/// How many bytes of a text belong into the slot of this name; `None` if it is none of these slots.
#[must_use]
pub(crate) fn length(slot: &str, text: &str) -> Option<usize> {
    match slot {
        LEAD => Some(lead(text)),
        TITLE => Some(title(text)),
        LINE => Some(lines::first_end(text)),
        _ => None,
    }
}

fn lead(text: &str) -> usize {
    let visible = Visible::of(text);
    let Some(end) = lead_of(visible.text()) else {
        return 0;
    };
    let end = visible.rest(end);
    // In `**Step 1: Down** for all`, the emphasis goes on behind the step; it may not begin within it.
    let is_whole = |span: &Span| span.text.start == 0;
    if visible.open_at(end).all(is_whole) {
        end
    } else {
        0
    }
}

fn title(text: &str) -> usize {
    let line = &text[..lines::first_end(text)];
    let visible = Visible::of(line);
    title_of(&visible).map_or(line.len(), |span| span.outer.end)
}

/// The emphasis that a text begins with, behind signs, states and steps.
#[must_use]
pub(crate) fn title_of(visible: &Visible) -> Option<&Span> {
    let text = visible.text();
    let begins = |at: usize| {
        let mut spans = visible.around(at..at + 1);
        spans.find(|span| span.text.start == at)
    };
    let mut at = 0;
    while at < text.len() {
        if let Some(span) = begins(at) {
            // An emphasised state is not the title: `**[RESOLVED]** **All is well** (14:02)`.
            let lead = lead_of(&text[at..]).map(|end| text[at..at + end].trim_end());
            if lead.is_none_or(|lead| at + lead.len() != span.text.end) {
                return Some(span);
            }
        }
        let rest = &text[at..];
        at += sign(rest).or_else(|| lead_of(rest))?;
    }
    None
}

/// The length of a blank, a number, an emoji by its name, a checkbox or another sign at the start of a text.
fn sign(text: &str) -> Option<usize> {
    if let Some(name) = text.strip_prefix(':')
        && let Some(end) = name.find(':').filter(|end| *end > 0)
        && name[..end]
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    {
        return Some(end + 2);
    }
    let boxes = ["[ ] ", "[x] ", "[X] "];
    if let Some(found) = boxes.iter().find(|one| text.starts_with(**one)) {
        return Some(found.len());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && text[digits..].starts_with(['.', ')']) {
        return Some(digits + 1);
    }
    let first = text.chars().next()?;
    let is_sign = first == ' ' || (!first.is_ascii() && !first.is_alphanumeric());
    (is_sign && closing(first).is_none()).then_some(first.len_utf8())
}

/// The length of a state in brackets, a step or a label with its colon at the start of a text, with the blanks
/// behind it.
#[must_use]
pub(crate) fn lead_of(text: &str) -> Option<usize> {
    let end = state(text).or_else(|| label(text))?;
    let rest = &text[end..];
    let behind = rest.trim_start_matches([' ', '\u{a0}', '\u{3000}']);
    (!behind.is_empty()).then(|| text.len() - behind.len())
}

/// `[RESOLVED]`, `(Ana)`, `【解決】`.
fn state(text: &str) -> Option<usize> {
    let open = text.chars().next()?;
    let inner = &text[open.len_utf8()..];
    let close = closing(open)?;
    let (end, _) = inner
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| *c == close)?;
    let words = &inner[..end];
    let is_state = words.starts_with(char::is_alphabetic)
        && !words.contains([':', '\n', '(', '['])
        && !matches!(words, "x" | "X");
    is_state.then_some(open.len_utf8() + end + close.len_utf8())
}

/// `Step 1:`, `Phase 2)`, `Detected:`, `手順1：`.
fn label(text: &str) -> Option<usize> {
    let word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '’' | '#');
    let (at, sign) = text.char_indices().take(LONGEST).find(|(_, c)| !word(*c))?;
    let words = &text[..at];
    let numbered = words.ends_with(|c: char| c.is_ascii_digit());
    let is_sign = match sign {
        ':' | '：' => true,
        ')' | '.' => numbered,
        _ => false,
    };
    let end = at + sign.len_utf8();
    let is_apart = sign == '：' || text[end..].starts_with([' ', '\u{a0}']);
    (is_sign && is_apart && words.starts_with(char::is_alphabetic) && words.split(' ').count() <= 3)
        .then_some(end)
}

/// Whether words are a state in brackets or a step, as opposed to another label: `[RESOLVED]`, `Step 1:`.
#[must_use]
pub(crate) fn is_state_or_step(lead: &str) -> bool {
    let lead = lead.trim_end();
    let is_step = || {
        let words = lead.trim_end_matches([':', '：', ')', '.']);
        words.len() < lead.len() && words.ends_with(|c: char| c.is_ascii_digit())
    };
    lead.starts_with(char::is_alphabetic) && is_step() || state(lead) == Some(lead.len())
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '【' => '】',
        '［' => '］',
        '「' => '」',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split<'a>(slot: &str, text: &'a str) -> (&'a str, &'a str) {
        text.split_at(length(slot, text).expect("a slot"))
    }

    #[test]
    fn states_steps_and_labels_lead() {
        for (lead, rest) in [
            ("[RESOLVED] ", "All is well"),
            ("[P1] ", "All is well"),
            ("**[RESOLVED]** ", "All is well"),
            ("【解決】", "戻る"),
            ("Step 1: ", "the alarm"),
            ("**Step 1:** ", "the alarm"),
            ("Phase 2) ", "**the alarm**"),
            ("Ana: ", "restarts"),
            ("", "All is well again: now"),
            ("**Step 1: ", "the alarm** fires"),
            ("", "[x] done"),
            ("", "12:30: lunch"),
            ("", "One, two: three"),
            ("", "Well"),
            ("", ""),
        ] {
            assert_eq!(split(LEAD, &[lead, rest].concat()), (lead, rest));
        }
    }

    #[test]
    fn titles_end_with_their_emphasis() {
        for (title, rest) in [
            ("**The alarm**", " - nobody"),
            ("⏰ **The alarm**", ": nobody"),
            (":fire: [The alarm](https://x.example)", "\nnobody"),
            ("[x] _The alarm_", " nobody"),
            ("**[RESOLVED]** **The alarm**", " nobody"),
            ("Step 1: **The alarm**", " nobody"),
            ("The **alarm** fires", "\nnobody"),
            ("**The alarm**", ""),
            ("", ""),
        ] {
            assert_eq!(split(TITLE, &[title, rest].concat()), (title, rest));
        }
    }
}
