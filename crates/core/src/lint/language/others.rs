//! The languages that have no word lists, and what tells them apart from those that have.
//!
//! A text in one of them gets no findings about its words. One that has got word lists is passed over here
//! by its tag; its lines may stay or go.

use std::ops::RangeInclusive;

use super::Words;

/// A language without word lists.
#[derive(Debug)]
pub(super) struct Other {
    /// Its tag.
    pub(super) tag: &'static str,
    /// Small words that tell it apart.
    pub(super) tells: Words,
    /// Letters outside ASCII that do, small ones.
    pub(super) letters: &'static [RangeInclusive<char>],
}

/// All that are known to somebody.
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
    // Other scripts: from Greek on, and from those of Japan, China and Korea on.
    Other {
        tag: "",
        tells: &[],
        letters: &['\u{370}'..='\u{1fff}', '\u{3040}'..='\u{d7ff}'],
    },
];
