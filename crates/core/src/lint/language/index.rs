//! An index, by first word, of every phrase that rules look for, so that one pass over a text finds the
//! phrases of all lists in every language.

use std::ops::Range;
use std::sync::OnceLock;

use super::{ALL, Words};
use crate::lint::words;

/// A phrase and the list that it is from; the list is identified by its address in memory.
#[derive(Clone, Copy)]
struct Phrase {
    first: &'static str,
    rest: Option<&'static str>,
    list: usize,
}

/// All phrases in the order of their first words, and a hash table of where the phrases of each first word
/// begin.
struct Index {
    phrases: Vec<Phrase>,
    slots: Vec<u16>,
}

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

/// The length of the longest word that begins a phrase, in bytes.
pub(super) const MAX_FIRST_WORD: usize = 24;

/// The size of the hash table: a power of two, several times the number of first words.
pub(super) const SLOTS: usize = 4096;

/// Marks a slot of the table as free.
const FREE: u16 = u16::MAX;

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut phrases: Vec<Phrase> = Vec::with_capacity(2048);
        for list in ALL.iter().flat_map(|lexicon| lexicon.phrases()) {
            phrases.extend(list.iter().map(|text| {
                let (first, rest) = match text.split_once(' ') {
                    Some((first, rest)) => (first, Some(rest)),
                    None => (*text, None),
                };
                let list = address_of(list);
                Phrase { first, rest, list }
            }));
        }
        phrases.sort_unstable_by_key(|phrase| phrase.first);
        let mut slots = vec![FREE; SLOTS];
        let mut previous = "";
        for (index, phrase) in phrases.iter().enumerate() {
            if phrase.first == previous {
                continue;
            }
            previous = phrase.first;
            let mut slot = hash(previous.bytes());
            while slots.get(slot).is_some_and(|index| *index != FREE) {
                slot = (slot + 1) % SLOTS;
            }
            if let Some(slot) = slots.get_mut(slot) {
                *slot = u16::try_from(index).unwrap_or(FREE);
            }
        }
        Index { phrases, slots }
    })
}

/// The slot for a word in lower case: its FNV-1a hash (Fowler, Noll and Vo), folded.
fn hash(bytes: impl Iterator<Item = u8>) -> usize {
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 15)) as usize % SLOTS
}

impl Index {
    /// The phrases that begin with a word in lower case; `slot` is the slot for its hash.
    fn of(&self, word: &str, mut slot: usize) -> &[Phrase] {
        while let Some(index) = self.slots.get(slot).filter(|index| **index != FREE) {
            let candidates = self.phrases.get(usize::from(*index)..).unwrap_or(&[]);
            if candidates
                .first()
                .is_some_and(|phrase| phrase.first == word)
            {
                let count = candidates.iter().take_while(|phrase| phrase.first == word);
                return candidates.get(..count.count()).unwrap_or(&[]);
            }
            slot = (slot + 1) % SLOTS;
        }
        &[]
    }
}

/// Every phrase that occurs in a text of these words, in the order of the text. Where several phrases of one
/// list begin at the same word, the longest counts.
pub(in crate::lint) fn find(text: &str, words: &[Range<usize>]) -> Vec<Hit> {
    let table = index();
    let mut hits: Vec<Hit> = Vec::new();
    let mut lower_case = String::with_capacity(MAX_FIRST_WORD);
    for (index, word) in words.iter().enumerate() {
        let written = text.get(word.clone()).unwrap_or("");
        if written.len() > MAX_FIRST_WORD {
            continue;
        }
        let slot = if written.is_ascii() {
            let slot = hash(written.bytes().map(|byte| byte.to_ascii_lowercase()));
            if table.slots.get(slot).is_none_or(|index| *index == FREE) {
                continue;
            }
            lower_case.clear();
            lower_case.push_str(written);
            lower_case.make_ascii_lowercase();
            slot
        } else {
            let with_straight_quote = |c: char| if c == '’' { '\'' } else { c };
            lower_case.clear();
            lower_case.extend(
                written
                    .chars()
                    .map(with_straight_quote)
                    .flat_map(char::to_lowercase),
            );
            hash(lower_case.bytes())
        };
        for phrase in table.of(&lower_case, slot) {
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
