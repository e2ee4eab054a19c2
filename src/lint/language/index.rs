//! Every phrase of a language by its first word, so that one pass over a text finds those of all lists.

use std::ops::Range;
use std::sync::OnceLock;

use super::{ALL, Words};
use crate::lint::words;

/// A phrase and the list that it is from, told by where the list stands in memory.
struct Phrase {
    text: &'static str,
    list: usize,
}

/// The phrases of one language, in the order of their first words.
struct Index {
    phrases: Vec<(&'static str, Phrase)>,
}

/// Where a phrase of a list stands in a text.
#[derive(Debug)]
pub(in crate::lint) struct Hit {
    list: usize,
    /// The bytes of its words.
    pub(in crate::lint) range: Range<usize>,
}

impl Hit {
    /// Whether the phrase is of this list.
    pub(in crate::lint) fn is_of(&self, list: Words) -> bool {
        self.list == name(list)
    }
}

/// What tells a list apart from the others.
fn name(list: Words) -> usize {
    list.as_ptr().addr()
}

/// The longest word that begins a phrase, in bytes.
const LONGEST: usize = 24;

fn indexes() -> &'static [Index] {
    static INDEXES: OnceLock<Vec<Index>> = OnceLock::new();
    INDEXES.get_or_init(|| {
        let index = |lexicon: &&super::Lexicon| {
            let mut phrases: Vec<(&str, Phrase)> = Vec::new();
            for list in lexicon.lists() {
                phrases.extend(list.iter().map(|text| {
                    let first = text.split(' ').next().unwrap_or("");
                    let list = name(list);
                    (first, Phrase { text, list })
                }));
            }
            phrases.sort_unstable_by_key(|(first, _)| *first);
            Index { phrases }
        };
        ALL.iter().map(index).collect()
    })
}

/// Every phrase of the languages at some indices of `ALL` that stands in a text, in the order of the
/// text; of several of one list at one place the longest.
pub(in crate::lint) fn find(text: &str, all: &[Range<usize>], languages: &[usize]) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut lower = String::with_capacity(LONGEST);
    for (index, word) in all.iter().enumerate() {
        let written = text.get(word.clone()).unwrap_or("");
        if written.len() > LONGEST {
            continue;
        }
        lower.clear();
        if written.is_ascii() {
            lower.push_str(written);
            lower.make_ascii_lowercase();
        } else {
            let plain = |c: char| if c == '’' { '\'' } else { c };
            lower.extend(written.chars().map(plain).flat_map(char::to_lowercase));
        }
        for language in languages.iter().filter_map(|at| indexes().get(*at)) {
            let phrases = &language.phrases;
            let start = phrases.partition_point(|(first, _)| *first < lower.as_str());
            let same = phrases
                .iter()
                .skip(start)
                .take_while(|(first, _)| *first == lower.as_str());
            for (_, phrase) in same {
                let count = words::phrase(text, all, index, phrase.text);
                let Some(last) = count.and_then(|count| all.get(index + count - 1)) else {
                    continue;
                };
                let range = word.start..last.end;
                let known = hits
                    .iter_mut()
                    .rev()
                    .take_while(|hit| hit.range.start == word.start)
                    .find(|hit| hit.list == phrase.list);
                match known {
                    Some(hit) => hit.range.end = hit.range.end.max(range.end),
                    None => hits.push(Hit {
                        list: phrase.list,
                        range,
                    }),
                }
            }
        }
    }
    hits
}
