//! Detects the language of a text by its small words and by letters that other languages do not use.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::others::{OTHERS, Other};
use super::{ALL, DEFAULT, Lexicon};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::lint) enum Language {
    /// Nothing indicates a language: it may be any of them.
    #[default]
    Any,
    /// One of `ALL`, by its index.
    One(usize),
    /// A language without word lists.
    Other,
}

impl Language {
    /// The word lists that apply to a text in this language.
    pub(in crate::lint) fn lexicons(self) -> &'static [&'static Lexicon] {
        match self {
            Self::Any => ALL,
            Self::One(index) => ALL.get(index..=index).unwrap_or(&[]),
            Self::Other => &[],
        }
    }

    /// The word lists from which to write into a text in this language; those of the default language if it
    /// has none.
    pub(in crate::lint) fn lexicon(self) -> &'static Lexicon {
        match self {
            Self::One(index) => ALL.get(index).copied().unwrap_or(DEFAULT),
            Self::Any | Self::Other => DEFAULT,
        }
    }

    /// The language of a tag such as `es` or `en-GB`.
    pub(in crate::lint) fn of_tag(tag: &str) -> Self {
        let name = tag.split(['-', '_']).next().unwrap_or("");
        if name.is_empty() {
            return Self::Any;
        }
        let index = ALL
            .iter()
            .position(|lexicon| lexicon.tag.eq_ignore_ascii_case(name));
        index.map_or(Self::Other, Self::One)
    }
}

/// How many words of each language a text has that the other languages do not use.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::lint) struct Tally {
    by_language: [u32; ALL.len()],
    other: u32,
}

impl Tally {
    /// Counts a word, as written.
    pub(in crate::lint) fn count(&mut self, word: &str) {
        match language_of_word(word) {
            Language::One(index) => {
                if let Some(count) = self.by_language.get_mut(index) {
                    *count += 1;
                }
            }
            Language::Other => self.other += 1,
            Language::Any => {}
        }
    }

    /// Adds the counts of another text.
    pub(in crate::lint) fn add(&mut self, other: Self) {
        for (count, other) in self.by_language.iter_mut().zip(other.by_language) {
            *count += other;
        }
        self.other += other.other;
    }

    /// Whether any of the words is of a language with word lists.
    pub(in crate::lint) fn is_known(&self) -> bool {
        self.by_language.iter().any(|count| *count > 0)
    }

    /// The language that the words are in, if one has at least `least` of them and at least twice as many as
    /// all the others together.
    pub(in crate::lint) fn language(self, min: u32) -> Language {
        let counts = || self.by_language.iter().copied().chain([self.other]);
        let max = counts().max().unwrap_or(0);
        let others = counts().sum::<u32>() - max;
        if max < min.max(1) || max < others * 2 {
            return Language::Any;
        }
        let index = self.by_language.iter().position(|count| *count == max);
        index.map_or(Language::Other, Language::One)
    }
}

/// The small words of all languages, by their bytes, with the language that each tells.
static TELLS: LazyLock<HashMap<u64, Language>> = LazyLock::new(|| {
    let lexicons = ALL.iter().enumerate();
    let with_lists = lexicons.map(|(index, lexicon)| (lexicon.tells, Language::One(index)));
    let others = others().map(|other| (other.tells, Language::Other));
    let mut tells = HashMap::new();
    for (words, language) in with_lists.chain(others) {
        for key in words.iter().filter_map(|word| pack(word)) {
            // A word that two languages share counts for the first: those with word lists come first.
            tells.entry(key).or_insert(language);
        }
    }
    tells
});

/// The bytes of a word of at most eight bytes as one number, with ASCII capitals in lower case.
pub(super) fn pack(word: &str) -> Option<u64> {
    let bytes = word.bytes().map(|byte| byte.to_ascii_lowercase());
    (word.len() <= 8).then(|| bytes.fold(0, |key, byte| (key << 8) | u64::from(byte)))
}

/// The languages that have no word lists.
fn others() -> impl Iterator<Item = &'static Other> {
    let has_word_lists = |other: &&Other| ALL.iter().any(|lexicon| lexicon.tag == other.tag);
    OTHERS.iter().filter(move |other| !has_word_lists(other))
}

/// The language that a single word indicates.
fn language_of_word(word: &str) -> Language {
    let by_word = pack(word).and_then(|key| TELLS.get(&key).copied());
    let by_word = by_word.unwrap_or_default();
    if by_word != Language::Any || word.is_ascii() {
        return by_word;
    }
    let letters = || {
        let letters = word.chars().filter(|letter| !letter.is_ascii());
        letters.flat_map(char::to_lowercase)
    };
    let index = ALL.iter().position(|lexicon| {
        letters().any(|letter| lexicon.letters.iter().any(|range| range.contains(&letter)))
    });
    let is_other = || {
        letters().any(|letter| {
            others().any(|other| other.letters.iter().any(|range| range.contains(&letter)))
        })
    };
    match index {
        Some(index) => Language::One(index),
        None if is_other() => Language::Other,
        None => Language::Any,
    }
}
