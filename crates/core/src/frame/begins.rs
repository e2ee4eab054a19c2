//! What a text begins in Markdown: more of a paragraph, or another block.

use super::{lines, rows};

/// Whether a text can continue on the line of a label: it must not begin a list, a heading or another block.
#[must_use]
pub fn goes_on(text: &str) -> bool {
    let mut chars = text.chars();
    let Some(first) = chars.next() else {
        return false;
    };
    match first {
        '#' | '>' | '|' | '\n' | '\r' | ' ' | '\t' | '<' => false,
        '`' | '~' => !text.starts_with("```") && !text.starts_with("~~~"),
        '-' | '*' | '+' | '_' => rows::list_marker(text).is_empty() && !rule(text),
        '0'..='9' => rows::list_marker(text).is_empty(),
        _ => true,
    }
}

fn rule(text: &str) -> bool {
    let line = &text[..lines::first_end(text)];
    line.chars().all(|c| matches!(c, '-' | '*' | '_' | ' '))
}
