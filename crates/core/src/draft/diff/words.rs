//! Finds what differs between a line and the one that replaces it, in whole words. Must not know about the
//! lines around them.

use std::ops::Range;

/// The bytes of two lines that differ; empty if all of both differs, or nothing.
pub(super) fn differing(old: &str, new: &str) -> (Range<usize>, Range<usize>) {
    let start = old
        .char_indices()
        .zip(new.chars())
        .find(|((_, one), other)| one != other)
        .map_or(old.len().min(new.len()), |((at, _), _)| at);
    let start = word_start(old, start);
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(one, other)| one == other)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    // The end is moved on to the end of a word, too.
    let tail = &old_rest[old_rest.len() - end..];
    let end = tail.find(char::is_whitespace).map_or(0, |at| end - at);
    let (old_lit, new_lit) = (start..old.len() - end, start..new.len() - end);
    if start == 0 && end == 0 {
        return (0..0, 0..0);
    }
    (old_lit, new_lit)
}

/// The start of the word that contains a place.
fn word_start(text: &str, at: usize) -> usize {
    let before = text[..at].char_indices().rev();
    let mut blank = before.filter(|(_, letter)| letter.is_whitespace());
    blank
        .next()
        .map_or(0, |(place, letter)| place + letter.len_utf8())
}
