//! Recognises placeholders: words in capitals, question marks, and words in brackets to be replaced.

use std::ops::Range;

use super::language::{List, every};
use super::words;

/// Whether a word in capitals is a placeholder, such as `TODO`.
pub(super) fn is_exact(word: &str) -> bool {
    is_capital(word, |words| words.placeholders)
}

/// Whether a word in capitals is the state of an item rather than a placeholder, such as `DONE`.
pub(super) fn is_state(word: &str) -> bool {
    is_capital(word, |words| words.states)
}

fn is_capital(word: &str, list: List) -> bool {
    let capital = !word.contains(char::is_lowercase);
    capital && every(list).any(|one| words::same(word, one))
}

/// Runs of three or more question marks that are not attached to a word.
pub(super) fn question_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text
        .get(at..)
        .and_then(|rest| rest.find("???"))
        .map(|next| at + next)
    {
        let rest = text.get(start..).unwrap_or("");
        let end = start + rest.len() - rest.trim_start_matches('?').len();
        let before = text.get(..start).unwrap_or("");
        let free = before.is_empty() || before.ends_with([' ', '\n', '|', '(', '*', ':', '\t']);
        let after = text.get(end..).unwrap_or("");
        if free && !after.starts_with(char::is_alphanumeric) {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// Placeholders in brackets: `{owner}`, `[insert date]` and `<name of the service>`. A path such as
/// `/users/{id}`, a template's `{{ x }}`, a checkbox and the text of a link are not placeholders.
pub(super) fn holes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text
        .get(at..)
        .and_then(|rest| rest.find(['{', '[', '<']))
        .map(|next| at + next)
    {
        at = start + 1;
        if let Some(end) = hole(text, start) {
            found.push(start..end);
            at = end;
        }
    }
    found
}

fn hole(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let close = match rest.chars().next()? {
        '{' => '}',
        '[' => ']',
        _ => '>',
    };
    let inside = rest.get(1..)?;
    let end = inside
        .char_indices()
        .take(80)
        .find(|(_, c)| *c == close || *c == '\n')?;
    let inside = inside.get(..end.0).filter(|_| end.1 == close)?;
    let end = start + 1 + end.0 + 1;
    let after = text.get(end..)?;
    if close == '}' {
        let free = |c: Option<char>| {
            c.is_none_or(|c| {
                c.is_whitespace()
                    || matches!(c, '*' | '_' | '(' | ')' | '|' | ',' | '.' | ':' | ';')
            })
        };
        let around = free(text.get(..start)?.chars().next_back()) && free(after.chars().next());
        let name = inside.starts_with(char::is_alphabetic)
            && inside
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-'));
        return (around && name).then_some(end);
    }
    if after.starts_with(['(', '[', ':']) {
        return None;
    }
    let lower = inside.trim().to_lowercase();
    let asks = |ask: &str| {
        let rest = lower.strip_prefix(ask);
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    let hole = every(|words| words.holes).any(|hole| hole == lower);
    (hole || every(|words| words.asks).any(asks)).then_some(end)
}
