//! An index, by first word, of every phrase that rules look for, so that one pass over a text finds the
//! phrases of all lists in every language.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::{ALL, Words};
use crate::lint::words;

/// What follows the first word of a phrase, and the list that the phrase is from; the list is identified by
/// its address in memory.
struct Phrase {
    rest: Option<&'static str>,
    list: usize,
}

/// All phrases, by their first words.
static INDEX: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut index: HashMap<&str, Vec<Phrase>> = HashMap::new();
    for list in ALL.iter().flat_map(|lexicon| lexicon.phrases()) {
        for text in list {
            let (first, rest) = match text.split_once(' ') {
                Some((first, rest)) => (first, Some(rest)),
                None => (*text, None),
            };
            let list = address_of(list);
            index.entry(first).or_default().push(Phrase { rest, list });
        }
    }
    index
});

/// An occurrence of a phrase of a list in a text.
#[derive(Debug)]
pub(in crate::lint) struct Hit {
    list: usize,
    pub(in crate::lint) range: Range<usize>,
}

impl Hit {
    pub(in crate::lint) fn is_of(&self, list: Words) -> bool {
        // An empty list may have the same address as the start of another one.
        !list.is_empty() && self.list == address_of(list)
    }
}

/// What identifies a list: its address.
fn address_of(list: Words) -> usize {
    list.as_ptr().addr()
}

/// Every phrase that occurs in a text of these words, in the order of the text. Where several phrases of one
/// list begin at the same word, the longest counts.
pub(in crate::lint) fn find(text: &str, words: &[Range<usize>]) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut lower_case = String::new();
    for (index, word) in words.iter().enumerate() {
        let written = text.get(word.clone()).unwrap_or("");
        lower_case.clear();
        if written.is_ascii() {
            lower_case.push_str(written);
            lower_case.make_ascii_lowercase();
        } else {
            let with_straight_quote = |c: char| if c == '’' { '\'' } else { c };
            lower_case.extend(
                written
                    .chars()
                    .map(with_straight_quote)
                    .flat_map(char::to_lowercase),
            );
        }
        for phrase in INDEX.get(&*lower_case).into_iter().flatten() {
            let rest_length = match phrase.rest {
                None => 0,
                Some(rest) if words::is_adjoined(text, words, index + 1) => {
                    match words::phrase_length(text, words, index + 1, rest) {
                        Some(rest_length) => rest_length,
                        None => continue,
                    }
                }
                Some(_) => continue,
            };
            let range = word.start
                ..words
                    .get(index + rest_length)
                    .map_or(word.end, |last| last.end);
            let hit_at_word = hits
                .iter_mut()
                .rev()
                .take_while(|hit| hit.range.start == word.start)
                .find(|hit| hit.list == phrase.list);
            match hit_at_word {
                Some(hit) => hit.range.end = hit.range.end.max(range.end),
                None => hits.push(Hit {
                    list: phrase.list,
                    range,
                }),
            }
        }
    }
    hits
}
