//! Finds what differs between a line and the one that replaces it, in whole words. Must not know about the
//! lines around them.

use std::ops::Range;

/// The bytes in which two lines differ; empty if the lines have no word in common, or are the same.
pub(super) fn differing(old: &str, new: &str) -> (Range<usize>, Range<usize>) {
    let start = old
        .char_indices()
        .zip(new.chars())
        .find(|((_, old_letter), new_letter)| old_letter != new_letter)
        .map_or(old.len().min(new.len()), |((index, _), _)| index);
    let start = word_start(old, start);
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(old_letter, new_letter)| old_letter == new_letter)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    // The end is moved to the end of a word, too.
    let tail = &old_rest[old_rest.len() - end..];
    let end = tail
        .find(char::is_whitespace)
        .map_or(0, |index| end - index);
    let (old_range, new_range) = (start..old.len() - end, start..new.len() - end);
    if start == 0 && end == 0 {
        return (0..0, 0..0);
    }
    (old_range, new_range)
}

/// The start of the word that contains the byte `at`.
fn word_start(text: &str, at: usize) -> usize {
    let before = text[..at].char_indices().rev();
    let mut blanks = before.filter(|(_, letter)| letter.is_whitespace());
    blanks
        .next()
        .map_or(0, |(place, letter)| place + letter.len_utf8())
}
