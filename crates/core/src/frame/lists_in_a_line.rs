//! Where the values of a list are in one line of text: `Ana, Bo and Cleo`.

use std::ops::Range;

use crate::model::Field;

/// The parts between the signs that separate values, with the white space around them. Names of people may
/// also be joined by a word. A sign behind a backslash belongs to its value.
#[must_use]
pub(crate) fn split(field: Field, line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in line.char_indices() {
        let before = &line[..at];
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        let sign = matches!(c, ',' | ';' | '、' | '，') && backslashes.is_multiple_of(2);
        let sign = sign.then_some(c.len_utf8());
        let word = || (c == ' ' && field == Field::Authors).then(|| and(&line[at..]));
        if let Some(length) = sign.or_else(|| word().flatten()) {
            found.push(start..at);
            start = at + length;
        }
    }
    found.push(start..line.len());
    found
}

/// The length of an "and" between two names, if the text begins with one: ` and Bo`.
fn and(text: &str) -> Option<usize> {
    let words = [" and ", " & ", " und ", " et ", " y ", " e ", " и "];
    let word = words.iter().find(|word| text.starts_with(**word))?;
    let named = text[word.len()..].starts_with(|c: char| c.is_uppercase() || c == '@' || c == '[');
    named.then_some(word.len())
}
