//! Recognises names of months, long and short, in the languages of `names`.

use std::sync::OnceLock;

use crate::timeline::names::{MONTHS, MORE_MONTHS};
use crate::timeline::scan::{letters, skip_prefix};

/// The month that is named at a position, from 1, and where its name ends. A full stop after it belongs to
/// the name: `Jan.`
pub(super) fn month(text: &str, position: usize) -> Option<(u32, usize)> {
    let word = letters(text, position);
    // No name of a month has more bytes than this.
    if word.is_empty() || word.len() > 20 || !begins_like_a_month(word) {
        return None;
    }
    let is_capitalised = word.starts_with(char::is_uppercase);
    let lower_case = (!word.is_ascii()).then(|| word.to_lowercase());
    let is_same = |name: &str| {
        name.eq_ignore_ascii_case(word)
            || lower_case
                .as_deref()
                .is_some_and(|lower_case| lower_case == name)
    };
    let index = MONTHS
        .iter()
        .filter(|language| is_capitalised || !language.needs_capital)
        .find_map(|language| {
            let full = language.full.iter().position(|name| is_same(name));
            full.or_else(|| language.short.iter().position(|name| is_same(name)))
        });
    let further_month = || {
        MORE_MONTHS
            .iter()
            .find(|(name, _)| is_same(name))
            .map(|entry| entry.1)
    };
    let month = match index {
        Some(index) => u32::try_from(index).ok()? + 1,
        None => u32::from(further_month()?),
    };
    let end = position + word.len();
    Some((month, skip_prefix(text, end, ".").unwrap_or(end)))
}

/// Whether a word begins with the same two letters as the name of a month. Few words do, and the others need
/// not be looked up. A word that begins with a letter other than a to z always passes.
fn begins_like_a_month(word: &str) -> bool {
    static PAIRS: OnceLock<[u32; 26]> = OnceLock::new();
    let letter_pairs = PAIRS.get_or_init(|| {
        let mut letter_pairs = [0; 26];
        let names = MONTHS
            .iter()
            .flat_map(|language| language.full.iter().chain(&language.short));
        for name in names.chain(MORE_MONTHS.iter().map(|(name, _)| name)) {
            if let Some((first_letter, second_letter)) = first_two_letters(name)
                && let Some(second_letters) = letter_pairs.get_mut(first_letter)
            {
                *second_letters |= second_letter;
            }
        }
        letter_pairs
    });
    first_two_letters(word).is_none_or(|(first_letter, second_letter)| {
        letter_pairs
            .get(first_letter)
            .is_some_and(|second_letters| second_letters & second_letter != 0)
    })
}

/// The first letter of a word as a number, from 0 for `a`, and a bit for the second. `None` if the first
/// letter is not one of a to z; every other second letter shares one bit.
fn first_two_letters(word: &str) -> Option<(usize, u32)> {
    let mut letters = word.bytes().map(|byte| byte.to_ascii_lowercase());
    let first_letter = letters.next().filter(u8::is_ascii_lowercase)?;
    let second_letter = match letters.next() {
        Some(second_letter) if second_letter.is_ascii_lowercase() => second_letter - b'a',
        _ => 26,
    };
    Some((usize::from(first_letter - b'a'), 1 << second_letter))
}
