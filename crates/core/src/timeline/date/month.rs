//! Recognises names of months, long and short, in the languages of `names`.

use std::sync::OnceLock;

use crate::timeline::names::{MONTHS, MORE_MONTHS};
use crate::timeline::scan::{after, ends_word, is_dash, letters, number, skip_blanks, skip_prefix};
use crate::timeline::time_words::TO;

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

/// Where two months end that begin at a position, with what is between them: `Jun–Jul`, `June to July 2024`.
pub(crate) fn months(text: &str, start: usize) -> Option<usize> {
    let first_end = with_year(text, month(text, start)?.1);
    let position = skip_blanks(text, first_end);
    let sign = after(text, position).filter(|c| is_dash(*c) || *c == '/');
    let next = match sign {
        Some(sign) => skip_blanks(text, position + sign.len_utf8()),
        None => TO.skip(text, position)?,
    };
    let end = with_year(text, month(text, next)?.1);
    ends_word(text, end).then_some(end)
}

/// Where the year behind a month ends; the position itself if there is none.
fn with_year(text: &str, month_end: usize) -> usize {
    match number(text, skip_blanks(text, month_end), 4, 4) {
        Some((_, end)) => end,
        None => month_end,
    }
}

/// Whether a word is followed by a digit, or by a word that begins with `d` or `o`, such as `de` or `of`.
/// Most words of prose are not, and need not be looked up among the months.
pub(super) fn leads_to_number(text: &str, start: usize) -> bool {
    let word = letters(text, start);
    let end = start + word.len();
    let next = skip_blanks(text, skip_prefix(text, end, ".").unwrap_or(end));
    let next = after(
        text,
        skip_prefix(text, next, ",").map_or(next, |position| skip_blanks(text, position)),
    );
    !word.is_empty()
        && next.is_some_and(|c| c.is_ascii_digit() || matches!(c, 'd' | 'D' | 'o' | 'O'))
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
