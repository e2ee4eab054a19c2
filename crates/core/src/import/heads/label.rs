//! Labels: a few words before a colon at the start of a line, bold or plain.

use std::ops::Range;

/// A label at the start of a line.
#[derive(Debug, PartialEq)]
pub(in super::super) struct Label {
    pub(in super::super) name: Range<usize>,
    /// Where it ends, including the emphasis and the colon.
    pub(in super::super) end: usize,
    /// The emphasis around it; empty if there is none.
    pub(in super::super) mark: &'static str,
    /// Whether it ends with a colon or dash.
    pub(in super::super) closed: bool,
}

/// The longest name of a label: in bytes if it is emphasised, otherwise in characters.
const LONGEST: usize = 90;

/// Reads `**Impact:**`, `**Impact**:`, `*Impact:*`, `__Impact__ -`, `Impact:` at the start of a line, after
/// any blanks. Emphasised words without a colon or dash are a label too, one that is not `closed`. A colon
/// within brackets does not end a label: "Clear the disk (owner: Ana)" has none.
#[must_use]
pub(in super::super) fn label(line: &str) -> Option<Label> {
    let start = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[start..];
    for mark in ["***", "**", "__", "*", "_"] {
        let Some(inner) = rest.strip_prefix(mark) else {
            continue;
        };
        let length = inner.find(mark).filter(|length| *length <= LONGEST)?;
        let words = &inner[..length];
        if words.trim() != words || words.is_empty() {
            return None;
        }
        let name = words.trim_end_matches([':', '：', ' ']);
        let from = start + mark.len();
        let mut end = from + length + mark.len();
        let mut closed = name.len() < words.len();
        let behind = &line[end..];
        let sign = behind.trim_start_matches(' ');
        if !closed && let Some(colon) = sign.chars().next().filter(|c| matches!(c, ':' | '：')) {
            closed = true;
            end = line.len() - sign.len() + colon.len_utf8();
        } else if !closed
            && let Some(dash) = [" - ", " – ", " — "]
                .iter()
                .find(|dash| behind.starts_with(**dash))
        {
            closed = true;
            end += dash.len() - 1;
        }
        return (!name.is_empty()).then_some(Label {
            name: from..from + name.len(),
            end,
            mark,
            closed,
        });
    }
    let window = rest
        .char_indices()
        .nth(LONGEST)
        .map_or(rest, |(at, _)| &rest[..at]);
    let colon = colon(window)?;
    let name = window[..colon].trim_end();
    let wide = rest[colon..].chars().next().map_or(0, char::len_utf8);
    let after = &rest[colon + wide..];
    let free = wide > 1 || after.is_empty() || after.starts_with([' ', '\t', '\r', '\n']);
    (free && name.starts_with(char::is_alphabetic)).then_some(Label {
        name: start..start + name.len(),
        end: start + colon + wide,
        mark: "",
        closed: true,
    })
}

/// Where the first colon outside brackets is.
fn colon(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' | '（' | '[' => open += 1,
            ')' | '）' | ']' => open = open.saturating_sub(1),
            ':' | '：' if open == 0 => return Some(at),
            _ => {}
        }
        None
    })
}
