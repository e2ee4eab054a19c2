//! Finds words and phrases: at word boundaries, in upper or lower case, never inside another word.

use std::ops::Range;

/// How many characters a sentence is followed to either side.
const LONGEST: usize = 600;

/// The words of a text outside of some ranges, which must be in order. An apostrophe inside a word is part of
/// it: `should've`.
#[must_use]
pub(super) fn split(text: &str, quiet: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut start = 0;
    for gap in quiet {
        split_part(text, start..gap.start, &mut words);
        start = gap.end;
    }
    split_part(text, start..text.len(), &mut words);
    words
}

fn split_part(text: &str, part: Range<usize>, words: &mut Vec<Range<usize>>) {
    let mut at = part.start;
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    let next = |at: usize| text.get(at..part.end).and_then(|rest| rest.chars().next());
    let bytes = text.as_bytes();
    while at < part.end {
        // Most characters are ASCII, so these are skipped byte by byte.
        let start = at;
        loop {
            while at < part.end
                && bytes
                    .get(at)
                    .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_')
            {
                at += 1;
            }
            let Some(c) = next(at) else { break };
            let end = at + c.len_utf8();
            let apostrophe = at > start && matches!(c, '\'' | '’');
            let inside = apostrophe && next(end).is_some_and(char::is_alphabetic);
            if !(joins(c) || inside) {
                break;
            }
            at = end;
        }
        if at > start {
            words.push(start..at);
        }
        at += next(at).map_or(1, char::len_utf8);
    }
}

/// Whether two words are the same, in upper or lower case; `’` and `'` are the same.
#[must_use]
pub(super) fn same(word: &str, other: &str) -> bool {
    if word.len() == other.len() && word.eq_ignore_ascii_case(other) {
        return true;
    }
    !word.is_ascii() && same_letters(word, other)
}

/// Compares words with letters outside ASCII.
fn same_letters(word: &str, other: &str) -> bool {
    let plain = |c: char| if c == '’' { '\'' } else { c };
    let lower = |text: &str| {
        let letters = text.chars().map(plain).flat_map(char::to_lowercase);
        letters.collect::<String>()
    };
    word.len().abs_diff(other.len()) <= 4 && lower(word) == lower(other)
}

/// Whether a word is the same as one of several.
#[must_use]
pub(super) fn any(word: &str, others: &[&str]) -> bool {
    others.iter().any(|other| same(word, other))
}

/// The text of the word at an index; empty if there is none.
#[must_use]
pub(super) fn at<'a>(text: &'a str, words: &[Range<usize>], index: usize) -> &'a str {
    let range = words.get(index).cloned().unwrap_or_default();
    text.get(range).unwrap_or("")
}

/// If the words from an index on are a phrase, how many words that is. The words of the phrase have single
/// spaces between them; in the text, they may be separated as in `adjoin`.
#[must_use]
pub(super) fn phrase(
    text: &str,
    words: &[Range<usize>],
    index: usize,
    phrase: &str,
) -> Option<usize> {
    let mut count = 0;
    for part in phrase.split(' ') {
        if !same(at(text, words, index + count), part) {
            return None;
        }
        if count > 0 && !adjoin(text, words, index + count) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether there is only white space, hyphens or emphasis between a word and the one before it, and no empty
/// line.
#[must_use]
pub(super) fn adjoin(text: &str, words: &[Range<usize>], index: usize) -> bool {
    let (Some(before), Some(word)) = (
        index.checked_sub(1).and_then(|i| words.get(i)),
        words.get(index),
    ) else {
        return false;
    };
    let gap = text.get(before.end..word.start).unwrap_or("?");
    !gap.contains("\n\n")
        && gap
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '-' | '*' | '_'))
}

/// Every place where one of several phrases occurs: the range of its words.
#[must_use]
pub(super) fn find(text: &str, words: &[Range<usize>], phrases: &[&str]) -> Vec<Range<usize>> {
    let starts: Vec<(u32, &str)> = phrases
        .iter()
        .filter_map(|phrase| Some((letter(phrase)?, *phrase)))
        .collect();
    let firsts = starts.iter().fold(0, |bits, (bit, _)| bits | bit);
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let bit = text
            .get(word.clone())
            .map_or(0, |word| letter(word).unwrap_or(1));
        let count = (firsts & bit != 0)
            .then(|| {
                starts
                    .iter()
                    .filter(|(start, _)| *start == bit)
                    .find_map(|(_, one)| phrase(text, words, index, one))
            })
            .flatten();
        if let Some(last) = count.and_then(|count| words.get(index + count - 1)) {
            found.push(word.start..last.end);
        }
        index += count.unwrap_or(1);
    }
    found
}

/// One bit for the first letter of a word; the lowest bit for every first character that is not an ASCII
/// letter.
fn letter(word: &str) -> Option<u32> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    Some(if first.is_ascii_lowercase() {
        2 << (first - b'a')
    } else {
        1
    })
}

/// Sorts a few items by a number; those with the same number keep their order. The lists are short, and every
/// use of the sort of the standard library adds several kilobytes to the program.
pub(super) fn order<T>(items: &mut [T], key: fn(&T) -> usize) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 {
            let (Some(before), Some(own)) = (items.get(at - 1), items.get(at)) else {
                return;
            };
            if key(before) <= key(own) {
                break;
            }
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The sentence around a place: it ends at a full stop, `!` or `?` before a blank, at an empty line, or
/// before the next row of a list.
#[must_use]
pub(super) fn sentence(text: &str, at: usize) -> Range<usize> {
    let head = text.get(..at).unwrap_or("");
    let tail = text.get(at..).unwrap_or("");
    let start = head
        .char_indices()
        .rev()
        .take(LONGEST)
        .find(|(at, c)| ends_sentence(text, *at, *c))
        .map_or_else(
            || {
                head.char_indices()
                    .rev()
                    .nth(LONGEST)
                    .map_or(0, |(at, _)| at)
            },
            |(at, c)| at + c.len_utf8(),
        );
    let end = tail
        .char_indices()
        .take(LONGEST)
        .find(|(offset, c)| ends_sentence(text, at + offset, *c))
        .map_or_else(
            || {
                tail.char_indices()
                    .nth(LONGEST)
                    .map_or(text.len(), |(offset, _)| at + offset)
            },
            |(offset, c)| at + offset + c.len_utf8(),
        );
    start..end
}

/// How many sentences a text has. A row of a list is a sentence of its own.
#[must_use]
pub(super) fn sentences(text: &str) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < text.len() {
        let range = sentence(text, at);
        let said = text.get(at..range.end).unwrap_or("");
        count += usize::from(said.chars().any(char::is_alphabetic));
        at = range.end.max(at + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    count
}

fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    let rest = text.get(at + c.len_utf8()..).unwrap_or("");
    match c {
        '.' | '!' | '?' => rest.starts_with([' ', '\n', ')', '*', '\t']) || rest.is_empty(),
        '。' => true,
        '\n' => {
            let line = rest.trim_start_matches([' ', '\t']);
            line.is_empty() || line.starts_with(['\n', '-', '*', '+', '#', '|', '>']) || {
                let digits =
                    line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                digits > 0
                    && line
                        .get(digits..)
                        .is_some_and(|rest| rest.starts_with(['.', ')']))
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, phrases: &[&str]) -> Vec<String> {
        let words = split(text, &[]);
        find(text, &words, phrases)
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    }

    #[test]
    fn phrases_match_whole_words_in_any_case() {
        assert_eq!(
            found("A Human-Error, no superhuman errors", &["human error"]),
            ["Human-Error"]
        );
        assert_eq!(found("human\nerror", &["human error"]), ["human\nerror"]);
        assert_eq!(found("human. Error", &["human error"]), [] as [&str; 0]);
        assert_eq!(found("ÉRROR humano", &["érror humano"]), ["ÉRROR humano"]);
        assert_eq!(found("we should’ve", &["should've"]), ["should’ve"]);
    }

    #[test]
    fn sentences_end_at_stops_and_rows() {
        let text = "One v1.2 here. Two there\n- three\n\nFour";
        let around = |word: &str| {
            text[sentence(text, text.find(word).unwrap())]
                .trim()
                .to_owned()
        };
        assert_eq!(around("here"), "One v1.2 here.");
        assert_eq!(around("there"), "Two there");
        assert_eq!(around("three"), "- three");
        assert_eq!(around("Four"), "Four");
    }
}
