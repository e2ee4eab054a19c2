//! The languages that rules can read: the word lists of each as data, in a file of its own, and how the
//! language of a text is detected.
//!
//! To add a language, add a file here, with its `mod` and its place in `ALL`: copy `en.rs` under the tag of
//! the language, and put its own words into each list. The compiler asks for every list, `lexicon.rs` says
//! what each is for, and the tests say which words do not fit. No rule has to change: the lists are named
//! after what their words mean, and nothing here knows about a particular rule. (The words for times, dates
//! and durations are in `timeline`, the names of headings in `import::headings`.)

mod en;
mod es;
pub(super) mod index;
mod lexicon;
mod others;
mod tell;
#[cfg(test)]
mod tests;

pub(super) use lexicon::{Lexicon, List, Words};
pub(super) use tell::{Language, Tally};

pub(super) const ALL: &[&Lexicon] = &[&en::WORDS, &es::WORDS];

/// The language in which a fix writes where it is not known which one a text is in.
const DEFAULT: &Lexicon = &en::WORDS;

/// The words of a list in every language.
pub(super) fn every(list: List) -> impl Iterator<Item = &'static str> {
    ALL.iter()
        .flat_map(move |lexicon| list(lexicon).iter().copied())
}
