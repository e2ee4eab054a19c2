//! The languages that rules read: their word lists as data, one file each, and which of them a text
//! is written in.
//!
//! A further language is one more file here, with its `mod` and its place in `ALL`: copy `en.rs` under the
//! tag of the language, and put its own words into each list. The compiler asks for every list,
//! `lexicon.rs` says what each is for, and the tests say which words do not fit. No rule has to change: the
//! lists are named after what their words mean, and nothing here knows a rule. (What times, dates and
//! durations are called stands in `timeline`, the names of headings in `import::headings`.)

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

/// Every language.
pub(super) const ALL: &[&Lexicon] = &[&en::WORDS, &es::WORDS];

/// The language whose words are written where nobody knows which one a text is in.
const DEFAULT: &Lexicon = &en::WORDS;

/// The words of a list in every language.
pub(super) fn every(list: List) -> impl Iterator<Item = &'static str> {
    ALL.iter()
        .flat_map(move |lexicon| list(lexicon).iter().copied())
}
