//! The language of the interface, and how a text is put into it.

use std::cell::Cell;

use super::pseudo;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, in which every sentence is written first.
    #[default]
    English,
    /// English with accents and a third longer, for tests: a text without accents does not come from here,
    /// and a text that is cut off would have no room for German.
    Pseudo,
}

impl Language {
    /// Every language that the interface can be in, the one for tests included.
    pub const ALL: [Self; 2] = [Self::English, Self::Pseudo];

    /// Its BCP 47 tag, as it is written into `html lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Pseudo => "en-x-pseudo",
        }
    }

    /// The language that a tag asks for: the one with that tag, else the one whose tag is the longest
    /// beginning of it, so that `en-GB` is English (RFC 4647, section 3.4).
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut wanted = tag;
        loop {
            let is_wanted = |language: &Self| language.tag().eq_ignore_ascii_case(wanted);
            if let Some(found) = Self::ALL.into_iter().find(is_wanted) {
                return Some(found);
            }
            wanted = wanted.rsplit_once('-')?.0;
        }
    }
}

thread_local! {
    // Each thread has its own, so that tests that run at the same time do not change each other's language.
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language of the interface on this thread: English until `set_language` is called.
#[must_use]
pub fn language() -> Language {
    LANGUAGE.get()
}

/// Chooses the language of the interface on this thread, from now on. Whatever has been drawn already stays
/// as it is.
pub fn set_language(language: Language) {
    LANGUAGE.set(language);
}

/// A text in English that can be put into the language of the interface.
pub trait Localised {
    /// The text in the language of the interface: lengthened for [`Language::Pseudo`], else as it is.
    #[must_use]
    fn localised(self) -> Self;
}

impl Localised for &'static str {
    #[inline(never)]
    fn localised(self) -> Self {
        match language() {
            Language::Pseudo => pseudo::lengthened_static(self),
            Language::English => self,
        }
    }
}

impl Localised for String {
    #[inline(never)]
    fn localised(self) -> Self {
        match language() {
            Language::Pseudo => pseudo::lengthened(&self),
            Language::English => self,
        }
    }
}

impl<T: Localised> Localised for Vec<T> {
    fn localised(self) -> Self {
        self.into_iter().map(Localised::localised).collect()
    }
}

impl<A: Localised, B: Localised> Localised for (A, B) {
    fn localised(self) -> Self {
        (self.0.localised(), self.1.localised())
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_asks_for_the_language_that_is_nearest() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        let languages =
            ["EN", "en-GB", "en-US-x-twain", "EN-x-Pseudo", "es", "e", ""].map(Language::from_tag);
        let (english, pseudo) = (Some(Language::English), Some(Language::Pseudo));
        assert_eq!(
            languages,
            [english, english, english, pseudo, None, None, None]
        );
    }
}
