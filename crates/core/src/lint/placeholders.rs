//! Recognises placeholders: words in capitals, question marks, and words in brackets to be replaced.

use std::ops::Range;

use super::language::{List, every};
use super::words;

/// Whether a word in capitals is a placeholder, such as `TODO`.
pub(super) fn is_placeholder(word: &str) -> bool {
    is_capitals_in(word, |words| words.placeholders)
}

/// Whether a word in capitals is the state of an item rather than a placeholder, such as `DONE`.
pub(super) fn is_state(word: &str) -> bool {
    is_capitals_in(word, |words| words.states)
}

fn is_capitals_in(word: &str, list: List) -> bool {
    let is_in_capitals = !word.contains(char::is_lowercase);
    is_in_capitals && every(list).any(|listed| words::is_same(word, listed))
}

/// Runs of three or more question marks that are not attached to a word.
pub(super) fn question_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(start) = text
        .get(position..)
        .and_then(|rest| rest.find("???"))
        .map(|offset| position + offset)
    {
        let rest = text.get(start..).unwrap_or("");
        let end = start + rest.len() - rest.trim_start_matches('?').len();
        let before = text.get(..start).unwrap_or("");
        let stands_alone =
            before.is_empty() || before.ends_with([' ', '\n', '|', '(', '*', ':', '\t']);
        let after = text.get(end..).unwrap_or("");
        if stands_alone && !after.starts_with(char::is_alphanumeric) {
            found.push(start..end);
        }
        position = end;
    }
    found
}

/// Placeholders in brackets: `{owner}`, `[insert date]` and `<name of the service>`. A path such as
/// `/users/{id}`, a template's `{{ x }}`, a checkbox and the text of a link are not placeholders.
pub(super) fn bracketed_placeholders(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(start) = text
        .get(position..)
        .and_then(|rest| rest.find(['{', '[', '<']))
        .map(|offset| position + offset)
    {
        position = start + 1;
        if let Some(end) = bracketed_placeholder(text, start) {
            found.push(start..end);
            position = end;
        }
    }
    found
}

fn bracketed_placeholder(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let close = match rest.chars().next()? {
        '{' => '}',
        '[' => ']',
        _ => '>',
    };
    let content = rest.get(1..)?;
    let end = content
        .char_indices()
        .take(80)
        .find(|(_, character)| *character == close || *character == '\n')?;
    let content = content.get(..end.0).filter(|_| end.1 == close)?;
    let end = start + 1 + end.0 + 1;
    let after = text.get(end..)?;
    if close == '}' {
        let is_boundary = |character: Option<char>| {
            character.is_none_or(|character| {
                character.is_whitespace()
                    || matches!(
                        character,
                        '*' | '_' | '(' | ')' | '|' | ',' | '.' | ':' | ';'
                    )
            })
        };
        let stands_alone = is_boundary(text.get(..start)?.chars().next_back())
            && is_boundary(after.chars().next());
        let is_name = content.starts_with(char::is_alphabetic)
            && content.chars().all(|character| {
                character.is_alphanumeric() || matches!(character, ' ' | '_' | '-')
            });
        return (stands_alone && is_name).then_some(end);
    }
    if after.starts_with(['(', '[', ':']) {
        return None;
    }
    let lower_case = content.trim().to_lowercase();
    let begins_with_request = |request: &str| {
        let rest = lower_case.strip_prefix(request);
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    let is_placeholder = every(|words| words.holes).any(|phrase| phrase == lower_case);
    (is_placeholder || every(|words| words.asks).any(begins_with_request)).then_some(end)
}
