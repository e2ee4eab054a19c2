//! The languages that have no word lists, and which words and letters distinguish them from those that have.
//!
//! A text in one of them gets no findings about its words. Once a language gets word lists, it is skipped
//! here by its tag; its lines may stay or be removed.

use std::ops::RangeInclusive;

use super::Words;

/// A language without word lists.
#[derive(Debug)]
pub(super) struct Other {
    pub(super) tag: &'static str,
    /// Small words that only this language uses.
    pub(super) tells: Words,
    /// Letters outside ASCII that only this language uses, in lower case.
    pub(super) letters: &'static [RangeInclusive<char>],
}

#[rustfmt::skip]
pub(super) static OTHERS: &[Other] = &[
    Other {
        tag: "de",
        tells: &["der", "und", "das", "ist", "nicht", "wir", "den", "ein", "eine", "mit", "auf", "wurde", "für", "über"],
        letters: &['ä'..='ä', 'ö'..='ö', 'ß'..='ß'],
    },
    Other {
        tag: "fr",
        tells: &["le", "les", "des", "et", "est", "une", "dans", "nous", "du", "pour", "il", "été", "à"],
        letters: &['à'..='à', 'â'..='â', 'ç'..='ç', 'è'..='è', 'ê'..='ê', 'î'..='î', 'ô'..='ô', 'ù'..='ù', 'û'..='û'],
    },
    Other {
        tag: "it",
        tells: &["che", "il", "sono", "gli", "di", "della", "è", "più"],
        letters: &['à'..='à', 'è'..='è', 'ì'..='ì', 'ò'..='ò', 'ù'..='ù'],
    },
    Other {
        tag: "nl",
        tells: &["het", "een", "van"],
        letters: &[],
    },
    Other {
        tag: "pt",
        tells: &["os", "foi", "com", "uma", "em", "dos", "ao", "da", "na", "não", "são", "à", "às"],
        letters: &['ã'..='ã', 'õ'..='õ', 'â'..='â', 'ç'..='ç', 'ê'..='ê', 'ô'..='ô', 'à'..='à'],
    },
    // Other scripts: everything from Greek on, and everything from Japanese, Chinese and Korean on.
    Other {
        tag: "",
        tells: &[],
        letters: &['\u{370}'..='\u{1fff}', '\u{3040}'..='\u{d7ff}'],
    },
];
