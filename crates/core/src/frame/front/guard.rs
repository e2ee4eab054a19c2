//! Guards a value against being read as something else than it is. `Owner: a\` would force a line break, a
//! `#` below a heading would be a heading, and a `|` ends the cell of a table: such signs get a backslash,
//! which is Markdown for the sign itself, and reading takes it off again.

use super::values::{EMPHASIS, bare};
use super::{HEADING, LINE, ROW, TITLE};
use crate::frame::{goes_on, rows};
use crate::model::{Field, FrontPiece};

/// What separates several labels on one line beyond doubt, so that a value with one of these signs and a
/// colon behind it would be read as two.
const SEPARATORS: &[&str] = &[" | ", " · ", " • ", "<br />", "<br/>", "<br>", " **", "\t"];

/// Where a value stands, as far as it matters for the signs in it.
pub(super) struct Guard<'a> {
    style: &'a str,
    /// Whether it is one of a list of values.
    listed: bool,
    /// Whether its line also has the label of the next piece.
    shared: bool,
    /// Whether its line is a heading.
    headed: bool,
    /// The marks around it together with its label: `**Status: done**`.
    emphasis: Option<&'static str>,
}

impl<'a> Guard<'a> {
    /// The guard of the values in a piece.
    pub(super) fn of(piece: &'a FrontPiece, field: Option<Field>) -> Self {
        let gap = piece.gap.as_deref();
        let label = piece.markdown.split_once([':', '：']);
        let label = label
            .filter(|_| piece.style == LINE)
            .map(|(label, _)| label);
        let is_open = |mark: &&&str| {
            let closes = |sign: &str| piece.markdown.contains(&[sign, mark].concat());
            let marker = label.map_or(0, |label| rows::list_marker(label).len());
            let opens = label.is_some_and(|label| label[marker..].matches(**mark).count() % 2 == 1);
            opens && !closes(":") && !closes("：")
        };
        Self {
            emphasis: EMPHASIS.iter().find(is_open).copied(),
            style: &piece.style,
            listed: field.is_some_and(Field::is_list),
            shared: gap.is_some_and(|gap| !gap.is_empty() && !gap.ends_with(['\n', '\r'])),
            headed: matches!(&*piece.style, LINE | TITLE) && piece.markdown.starts_with('#'),
        }
    }

    /// A value as it is written in the piece.
    pub(super) fn written(&self, value: &str) -> String {
        // A line break would end the line, and with it the value.
        let value = &match value.contains(['\n', '\r']) {
            true => value.split_whitespace().collect::<Vec<_>>().join(" "),
            false => value.trim().to_owned(),
        };
        let mut out = value.to_owned();
        if self.bars(value) {
            out = with_guarded_bars(value);
        }
        if let Some(mark) = self.emphasis {
            out = out.replace(mark, &guarded(mark));
        }
        if self.listed {
            out = out.replace(',', "\\,").replace(';', "\\;");
        }
        if self.style == LINE && reads_as_two(value) {
            out = out.replace(':', "\\:");
        }
        if self.style == LINE {
            let backslashes = out.len() - out.trim_end_matches('\\').len();
            out.push_str(&"\\".repeat(backslashes));
        }
        if self.ends_badly(value) {
            out.insert(out.len() - 1, '\\');
        }
        if self.begins_badly(value) {
            out.insert(sign(value), '\\');
        }
        out
    }

    /// The value that is written in this way: what `written` turns into the same text again.
    pub(super) fn read(&self, raw: &str) -> String {
        if !raw.contains('\\') {
            return raw.to_owned();
        }
        let mut ways = (0..8).filter_map(|way| {
            let value = self.undone(raw, way & 1 == 0, way & 2 == 0, way & 4 == 0)?;
            (self.written(&value) == raw).then_some(value)
        });
        ways.next().unwrap_or_else(|| match self.style {
            ROW => with_bare_bars(raw),
            _ => raw.to_owned(),
        })
    }

    /// A written value without the backslashes before its first sign, before its last, and within it.
    fn undone(&self, raw: &str, first: bool, last: bool, inner: bool) -> Option<String> {
        let mut out = raw.to_owned();
        if first {
            let at = sign(raw);
            let guarded = raw[at..].strip_prefix('\\')?;
            if !guarded.starts_with(|c: char| c.is_ascii_punctuation()) {
                return None;
            }
            out.remove(at);
        }
        if last {
            let before = out.len().checked_sub(2)?;
            if out.as_bytes()[before] != b'\\' {
                return None;
            }
            out.remove(before);
        }
        if self.style == LINE {
            let backslashes = out.len() - out.trim_end_matches('\\').len();
            if backslashes % 2 == 1 {
                return None;
            }
            out.truncate(out.len() - backslashes / 2);
        }
        if inner {
            out = with_bare_bars(&out);
            if let Some(mark) = self.emphasis {
                out = out.replace(&guarded(mark), mark);
            }
            if self.listed {
                out = out.replace("\\,", ",").replace("\\;", ";");
            }
            if self.style == LINE {
                out = out.replace("\\:", ":");
            }
        }
        Some(out)
    }

    /// Whether bars in a value are written with a backslash.
    fn bars(&self, value: &str) -> bool {
        self.style == ROW || (self.style == LINE && (self.shared || reads_as_two(value)))
    }

    /// Whether the sign that a value begins with would not be read as part of it.
    fn begins_badly(&self, value: &str) -> bool {
        if let Some(rest) = value.strip_prefix('\\') {
            return self.begins_badly(rest);
        }
        let bare = bare(value, 0..value.len());
        bare.len() < value.len()
            || (self.listed && value.starts_with('[') && !value.contains("]("))
            || (self.style == HEADING && begins_block(value))
            || (self.style == TITLE && self.headed && value.starts_with('#'))
    }

    /// Whether the sign that a value ends with would not be read as part of it.
    fn ends_badly(&self, value: &str) -> bool {
        let emphasis = |mark: &str| value.ends_with(mark) && !value.starts_with(mark);
        emphasis("**") || emphasis("__") || (self.headed && value.ends_with('#'))
    }
}

/// Marks of emphasis that end nothing: the last one has a backslash.
fn guarded(mark: &str) -> String {
    let (before, last) = mark.split_at(mark.len() - 1);
    [before, "\\", last].concat()
}

/// A text in which every bar has a backslash of its own, and backslashes before it are doubled.
fn with_guarded_bars(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for part in text.split_inclusive('|') {
        let before = part.strip_suffix('|').unwrap_or(part);
        out.push_str(before);
        if before.len() < part.len() {
            let backslashes = before.len() - before.trim_end_matches('\\').len();
            out.push_str(&"\\".repeat(backslashes));
            out.push_str("\\|");
        }
    }
    out
}

/// The text that `with_guarded_bars` wrote.
fn with_bare_bars(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive('|') {
        let before = part.strip_suffix('|').unwrap_or(part);
        let bare = before.trim_end_matches('\\');
        let backslashes = before.len() - bare.len();
        if before.len() < part.len() {
            out.push_str(bare);
            out.push_str(&"\\".repeat(backslashes / 2));
            out.push('|');
        } else {
            out.push_str(before);
        }
    }
    out
}

/// Whether a value could be taken for a value, a separator and another label.
fn reads_as_two(value: &str) -> bool {
    SEPARATORS.iter().any(|sign| {
        let behind = value.split_once(sign);
        behind.is_some_and(|(_, behind)| behind.contains(':'))
    })
}

/// Whether a text that begins a paragraph would begin something else: a list, a heading, a definition.
fn begins_block(value: &str) -> bool {
    let marker = value.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = marker.len() < value.len() && matches!(marker, "." | ")");
    !goes_on(value)
        || !rows::list_marker(value).is_empty()
        || value.starts_with(": ")
        || matches!(value, "-" | "*" | "+" | ":")
        || numbered
        || (value.starts_with('[') && value.contains("]:"))
}

/// Where the first sign of a value is that can take a backslash: behind the digits of `1. x`.
fn sign(value: &str) -> usize {
    let rest = value.trim_start_matches(|c: char| c.is_ascii_digit());
    let at = value.len() - rest.len();
    if rest.starts_with(['.', ')', '\\']) {
        at
    } else {
        0
    }
}
