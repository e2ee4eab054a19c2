//! Recognises names of months, long and short, in the languages of `names`.

use std::sync::OnceLock;

use crate::timeline::names::{MONTHS, MORE_MONTHS};
use crate::timeline::scan::{letters, skip_prefix};

/// The month that is named at a position, from 1, and where its name ends. A full stop after it belongs to
/// the name: `Jan.`
pub(super) fn month(text: &str, at: usize) -> Option<(u32, usize)> {
    let word = letters(text, at);
    // No name of a month has more bytes than this.
    if word.is_empty() || word.len() > 20 || !begins_like_a_month(word) {
        return None;
    }
    let capital = word.starts_with(char::is_uppercase);
    let lower = (!word.is_ascii()).then(|| word.to_lowercase());
    let same =
        |name: &str| name.eq_ignore_ascii_case(word) || lower.as_deref().is_some_and(|l| l == name);
    let place = MONTHS
        .iter()
        .filter(|language| capital || !language.capital)
        .find_map(|language| {
            let full = language.full.iter().position(|name| same(name));
            full.or_else(|| language.short.iter().position(|name| same(name)))
        });
    let more = || MORE_MONTHS.iter().find(|(name, _)| same(name)).map(|m| m.1);
    let month = match place {
        Some(index) => u32::try_from(index).ok()? + 1,
        None => u32::from(more()?),
    };
    let end = at + word.len();
    Some((month, skip_prefix(text, end, ".").unwrap_or(end)))
}

/// Whether a word begins with the same two letters as the name of a month. Few words do, and the others need
/// not be looked up. A word that begins with a letter other than a to z always passes.
fn begins_like_a_month(word: &str) -> bool {
    static PAIRS: OnceLock<[u32; 26]> = OnceLock::new();
    let pairs = PAIRS.get_or_init(|| {
        let mut pairs = [0; 26];
        let names = MONTHS
            .iter()
            .flat_map(|one| one.full.iter().chain(&one.short));
        for name in names.chain(MORE_MONTHS.iter().map(|(name, _)| name)) {
            if let Some((first, second)) = first_two(name)
                && let Some(seconds) = pairs.get_mut(first)
            {
                *seconds |= second;
            }
        }
        pairs
    });
    first_two(word).is_none_or(|(first, second)| {
        pairs
            .get(first)
            .is_some_and(|seconds| seconds & second != 0)
    })
}

/// The first letter of a word as a number, from 0 for `a`, and a bit for the second. `None` if the first
/// letter is not one of a to z; every other second letter shares one bit.
fn first_two(word: &str) -> Option<(usize, u32)> {
    let mut letters = word.bytes().map(|byte| byte.to_ascii_lowercase());
    let first = letters.next().filter(u8::is_ascii_lowercase)?;
    let second = match letters.next() {
        Some(second) if second.is_ascii_lowercase() => second - b'a',
        _ => 26,
    };
    Some((usize::from(first - b'a'), 1 << second))
}
