//! Finds words and phrases: at word boundaries, in upper or lower case, never inside another word.

use std::ops::Range;

/// How many characters a sentence is followed to either side.
const MAX_SENTENCE: usize = 600;

/// The words of a text outside of some ranges, which must be in order. An apostrophe inside a word is part of
/// it: `should've`.
#[must_use]
pub(super) fn split(text: &str, skipped: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut start = 0;
    for gap in skipped {
        split_part(text, start..gap.start, &mut words);
        start = gap.end;
    }
    split_part(text, start..text.len(), &mut words);
    words
}

fn split_part(text: &str, part: Range<usize>, words: &mut Vec<Range<usize>>) {
    let mut position = part.start;
    let is_word_char = |character: char| character.is_alphanumeric() || character == '_';
    let char_at = |position: usize| {
        text.get(position..part.end)
            .and_then(|rest| rest.chars().next())
    };
    let bytes = text.as_bytes();
    while position < part.end {
        // Most characters are ASCII, so these are skipped byte by byte.
        let start = position;
        loop {
            while position < part.end
                && bytes
                    .get(position)
                    .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
            {
                position += 1;
            }
            let Some(character) = char_at(position) else {
                break;
            };
            let end = position + character.len_utf8();
            let is_apostrophe = position > start && matches!(character, '\'' | '’');
            let is_inside_word = is_apostrophe && char_at(end).is_some_and(char::is_alphabetic);
            if !(is_word_char(character) || is_inside_word) {
                break;
            }
            position = end;
        }
        if position > start {
            words.push(start..position);
        }
        position += char_at(position).map_or(1, char::len_utf8);
    }
}

/// Whether two words are the same, in upper or lower case; `’` and `'` are the same.
#[must_use]
pub(super) fn is_same(word: &str, other: &str) -> bool {
    if word.len() == other.len() && word.eq_ignore_ascii_case(other) {
        return true;
    }
    !word.is_ascii() && has_same_letters(word, other)
}

/// Compares words with letters outside ASCII.
fn has_same_letters(word: &str, other: &str) -> bool {
    let with_straight_quote = |c: char| if c == '’' { '\'' } else { c };
    let lower_case = |text: &str| {
        let letters = text
            .chars()
            .map(with_straight_quote)
            .flat_map(char::to_lowercase);
        letters.collect::<String>()
    };
    word.len().abs_diff(other.len()) <= 4 && lower_case(word) == lower_case(other)
}

/// Whether a word is the same as one of several.
#[must_use]
pub(super) fn is_any_of(word: &str, others: &[&str]) -> bool {
    others.iter().any(|other| is_same(word, other))
}

/// The text of the word at an index; empty if there is none.
#[must_use]
pub(super) fn word_at<'a>(text: &'a str, words: &[Range<usize>], index: usize) -> &'a str {
    let range = words.get(index).cloned().unwrap_or_default();
    text.get(range).unwrap_or("")
}

/// If the words from an index on are a phrase, how many words that is. The words of the phrase have single
/// spaces between them; in the text, they may be separated as in `is_adjoined`.
#[must_use]
pub(super) fn phrase_length(
    text: &str,
    words: &[Range<usize>],
    index: usize,
    phrase: &str,
) -> Option<usize> {
    let mut count = 0;
    for word in phrase.split(' ') {
        if !is_same(word_at(text, words, index + count), word) {
            return None;
        }
        if count > 0 && !is_adjoined(text, words, index + count) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether there is only white space, hyphens or emphasis between a word and the one before it, and no empty
/// line.
#[must_use]
pub(super) fn is_adjoined(text: &str, words: &[Range<usize>], index: usize) -> bool {
    let (Some(before), Some(word)) = (
        index.checked_sub(1).and_then(|index| words.get(index)),
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
        .filter_map(|phrase| Some((letter_bit(phrase)?, *phrase)))
        .collect();
    let first_letters = starts.iter().fold(0, |bits, (bit, _)| bits | bit);
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let bit = text
            .get(word.clone())
            .map_or(0, |word| letter_bit(word).unwrap_or(1));
        let count = (first_letters & bit != 0)
            .then(|| {
                starts
                    .iter()
                    .filter(|(start, _)| *start == bit)
                    .find_map(|(_, phrase)| phrase_length(text, words, index, phrase))
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
fn letter_bit(word: &str) -> Option<u32> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    Some(if first.is_ascii_lowercase() {
        2 << (first - b'a')
    } else {
        1
    })
}

/// Sorts a few items by a number; those with the same number keep their order. The lists are short, and each
/// of the seven uses would add a sort of the standard library of its own to the program, 4 KB of WebAssembly.
pub(super) fn sort_by_number<T>(items: &mut [T], key: fn(&T) -> usize) {
    for end in 1..items.len() {
        let mut index = end;
        while index > 0 {
            let (Some(before), Some(current)) = (items.get(index - 1), items.get(index)) else {
                return;
            };
            if key(before) <= key(current) {
                break;
            }
            items.swap(index - 1, index);
            index -= 1;
        }
    }
}

/// The sentence around a place: it ends at a full stop, `!` or `?` before a blank, at an empty line, or
/// before the next row of a list.
#[must_use]
pub(super) fn sentence(text: &str, position: usize) -> Range<usize> {
    let head = text.get(..position).unwrap_or("");
    let tail = text.get(position..).unwrap_or("");
    let start = head
        .char_indices()
        .rev()
        .take(MAX_SENTENCE)
        .find(|(position, c)| ends_sentence(text, *position, *c))
        .map_or_else(
            || {
                head.char_indices()
                    .rev()
                    .nth(MAX_SENTENCE)
                    .map_or(0, |(position, _)| position)
            },
            |(position, c)| position + c.len_utf8(),
        );
    let end = tail
        .char_indices()
        .take(MAX_SENTENCE)
        .find(|(offset, c)| ends_sentence(text, position + offset, *c))
        .map_or_else(
            || {
                tail.char_indices()
                    .nth(MAX_SENTENCE)
                    .map_or(text.len(), |(offset, _)| position + offset)
            },
            |(offset, c)| position + offset + c.len_utf8(),
        );
    start..end
}

/// How many sentences a text has. A row of a list is a sentence of its own.
#[must_use]
pub(super) fn count_sentences(text: &str) -> usize {
    let mut count = 0;
    let mut position = 0;
    while position < text.len() {
        let range = sentence(text, position);
        let text_of_sentence = text.get(position..range.end).unwrap_or("");
        count += usize::from(text_of_sentence.chars().any(char::is_alphabetic));
        position = range.end.max(position + 1);
        while !text.is_char_boundary(position) {
            position += 1;
        }
    }
    count
}

fn ends_sentence(text: &str, position: usize, character: char) -> bool {
    let rest = text.get(position + character.len_utf8()..).unwrap_or("");
    match character {
        '.' | '!' | '?' => rest.starts_with([' ', '\n', ')', '*', '\t']) || rest.is_empty(),
        '。' => true,
        '\n' => {
            let line = rest.trim_start_matches([' ', '\t']);
            line.is_empty() || line.starts_with(['\n', '-', '*', '+', '#', '|', '>']) || {
                let digits = line.len()
                    - line
                        .trim_start_matches(|character: char| character.is_ascii_digit())
                        .len();
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

    fn phrases_in(text: &str, phrases: &[&str]) -> Vec<String> {
        let words = split(text, &[]);
        find(text, &words, phrases)
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    }

    #[test]
    fn phrases_match_whole_words_in_any_case() {
        assert_eq!(
            phrases_in("A Human-Error, no superhuman errors", &["human error"]),
            ["Human-Error"]
        );
        assert_eq!(
            phrases_in("human\nerror", &["human error"]),
            ["human\nerror"]
        );
        assert_eq!(
            phrases_in("human. Error", &["human error"]),
            [] as [&str; 0]
        );
        assert_eq!(
            phrases_in("ÉRROR humano", &["érror humano"]),
            ["ÉRROR humano"]
        );
        assert_eq!(phrases_in("we should’ve", &["should've"]), ["should’ve"]);
    }

    #[test]
    fn sentences_end_at_stops_and_rows() {
        let text = "One v1.2 here. Two there\n- three\n\nFour";
        let sentence_of = |word: &str| {
            text[sentence(text, text.find(word).unwrap())]
                .trim()
                .to_owned()
        };
        assert_eq!(sentence_of("here"), "One v1.2 here.");
        assert_eq!(sentence_of("there"), "Two there");
        assert_eq!(sentence_of("three"), "- three");
        assert_eq!(sentence_of("Four"), "Four");
    }
}
