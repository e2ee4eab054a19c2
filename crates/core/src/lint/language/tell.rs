//! Detects the language of a text by its small words and by letters that other languages do not use.

use std::sync::OnceLock;

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
        let known = ALL
            .iter()
            .position(|lexicon| lexicon.tag.eq_ignore_ascii_case(name));
        known.map_or(Self::Other, Self::One)
    }
}

/// How many words of each language a text has that the other languages do not use.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::lint) struct Tally {
    known: [u32; ALL.len()],
    other: u32,
}

impl Tally {
    /// Counts a word, as written.
    pub(in crate::lint) fn count(&mut self, word: &str) {
        match tell(word) {
            Language::One(index) => {
                if let Some(count) = self.known.get_mut(index) {
                    *count += 1;
                }
            }
            Language::Other => self.other += 1,
            Language::Any => {}
        }
    }

    /// Adds the counts of another text.
    pub(in crate::lint) fn add(&mut self, more: Self) {
        for (count, more) in self.known.iter_mut().zip(more.known) {
            *count += more;
        }
        self.other += more.other;
    }

    /// Whether any of the words is of a language with word lists.
    pub(in crate::lint) fn is_known(&self) -> bool {
        self.known.iter().any(|count| *count > 0)
    }

    /// The language that the words are in, if one has at least `least` of them and at least twice as many as
    /// all the others together.
    pub(in crate::lint) fn language(self, least: u32) -> Language {
        let counts = || self.known.iter().copied().chain([self.other]);
        let most = counts().max().unwrap_or(0);
        let rest = counts().sum::<u32>() - most;
        if most < least.max(1) || most < rest * 2 {
            return Language::Any;
        }
        let known = self.known.iter().position(|count| *count == most);
        known.map_or(Language::Other, Language::One)
    }
}

/// The small words of all languages, by their bytes: a hash table with more free slots than taken ones. No
/// word packs to zero, which marks a free slot.
struct Tells {
    places: Vec<(u64, Language)>,
}

impl Tells {
    fn new() -> Self {
        let known = ALL.iter().enumerate();
        let known = known.map(|(index, lexicon)| (lexicon.tells, Language::One(index)));
        let others = others().map(|other| (other.tells, Language::Other));
        let lists: Vec<_> = known.chain(others).collect();
        let count: usize = lists.iter().map(|(words, _)| words.len()).sum();
        let mut places = vec![(0, Language::Any); (count * 4).next_power_of_two()];
        for (words, language) in lists {
            for key in words.iter().filter_map(|word| pack(word)) {
                let mut at = place(key, places.len());
                // A word that two languages share counts for the first: those with word lists come first.
                while places
                    .get(at)
                    .is_some_and(|(own, _)| *own != 0 && *own != key)
                {
                    at = (at + 1) % places.len();
                }
                if let Some(free) = places.get_mut(at).filter(|(own, _)| *own == 0) {
                    *free = (key, language);
                }
            }
        }
        Self { places }
    }

    fn of(&self, key: u64) -> Language {
        let mut at = place(key, self.places.len());
        while let Some((own, language)) = self.places.get(at).filter(|(own, _)| *own != 0) {
            if *own == key {
                return *language;
            }
            at = (at + 1) % self.places.len();
        }
        Language::Any
    }
}

/// The bytes of a word of at most eight bytes as one number, with ASCII capitals in lower case.
pub(super) fn pack(word: &str) -> Option<u64> {
    let bytes = word.bytes().map(|byte| byte.to_ascii_lowercase());
    (word.len() <= 8).then(|| bytes.fold(0, |key, byte| (key << 8) | u64::from(byte)))
}

/// The slot of a table for such a number: Fibonacci hashing, its product with the golden ratio, upper bits.
fn place(key: u64, places: usize) -> usize {
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    usize::try_from(hash).unwrap_or(0) & (places - 1)
}

/// The languages that have no word lists.
fn others() -> impl Iterator<Item = &'static Other> {
    let listed = |other: &&Other| ALL.iter().any(|lexicon| lexicon.tag == other.tag);
    OTHERS.iter().filter(move |other| !listed(other))
}

/// The language that a single word indicates.
fn tell(word: &str) -> Language {
    static TELLS: OnceLock<Tells> = OnceLock::new();
    let key = pack(word);
    let told = key.map_or(Language::Any, |key| TELLS.get_or_init(Tells::new).of(key));
    if told != Language::Any || word.is_ascii() {
        return told;
    }
    let letters = || {
        let letters = word.chars().filter(|c| !c.is_ascii());
        letters.flat_map(char::to_lowercase)
    };
    let known = ALL
        .iter()
        .position(|lexicon| letters().any(|c| lexicon.letters.iter().any(|own| own.contains(&c))));
    let other =
        || letters().any(|c| others().any(|one| one.letters.iter().any(|own| own.contains(&c))));
    match known {
        Some(index) => Language::One(index),
        None if other() => Language::Other,
        None => Language::Any,
    }
}
