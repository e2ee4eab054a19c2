//! The fields on lines of their own below the text of an item: a nested list of them, or lines that each begin
//! with a label.

use super::part;
use super::value::slot;
use crate::frame::{lines, slots};
use crate::model::ActionItem;

/// Moves the labelled lines that end a text into the item. Returns the text before them and their frame. A field
/// that has a slot in `frame` stays text.
pub(super) fn fields<'a>(action: &mut ActionItem, frame: &str, text: &'a str) -> (&'a str, String) {
    let mut found: Vec<(&'static str, std::ops::Range<usize>)> = Vec::new();
    let mut start = text.len();
    while let Some(at) = text[..start].rfind('\n') {
        // The text below its line ending, up to what has been read.
        let line = at + 1..start;
        let bare = text[line.clone()].trim_end();
        if bare.trim_start().is_empty() && !found.is_empty() {
            start = at;
            continue;
        }
        let Some((name, value)) = labelled(bare) else {
            break;
        };
        if slots::has(frame, name) || found.iter().any(|(known, _)| *known == name) {
            break;
        }
        found.push((name, line.start + value.start..line.start + value.end));
        start = at;
    }
    let before = text[..start].trim_ascii_end();
    if found.is_empty() || before.is_empty() {
        return (text, String::new());
    }
    // What is glued to the text as the same paragraph, such as a sentence with a colon, is words: at least one
    // sign has to set the lines apart.
    let first = found.last().map_or(start, |(_, value)| value.start);
    let lead = &text[before.len()..first];
    let apart = lead.contains(['*', '-', '+', '_']) || lead.matches('\n').count() > 1;
    let all = found.len() > 1
        || lead
            .lines()
            .last()
            .is_some_and(|line| line.starts_with("  "));
    if !(apart || all) {
        return (text, String::new());
    }
    let mut written = String::new();
    let mut at = before.len();
    for (name, value) in found.into_iter().rev() {
        written.push_str(&slots::escape(&text[at..value.start]));
        written.push_str(&slot(action, name, &text[value.clone()]));
        at = value.end;
    }
    written.push_str(&slots::escape(&text[at..]));
    (before, written)
}

/// Whether a list item is nothing but a field of the item that it is in.
pub(super) fn is_field(row: &str) -> bool {
    lines::is_one(row) && labelled(row).is_some()
}

/// The field of a line, behind its bullet.
fn labelled(line: &str) -> Option<(&'static str, std::ops::Range<usize>)> {
    let inner = line.trim_start_matches([' ', '\t']);
    let inner = ["- ", "* ", "+ ", "• "]
        .iter()
        .find_map(|bullet| inner.strip_prefix(bullet))
        .unwrap_or(inner)
        .trim_start();
    let from = line.len() - inner.len();
    let (name, value) = part::labelled(inner)?;
    let short = value.len() <= 120 && !inner[value.clone()].contains('\\');
    short.then_some((name, from + value.start..from + value.end))
}
