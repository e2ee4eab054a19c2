//! What a counterfactual looks like in any language: a verb, the form of *have* after it, a participle.

use std::ops::Range;

use super::language::{Lexicon, Words};
use super::words;

/// Reads the words of a text as those of one language.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    /// The words of the text.
    pub(super) all: &'a [Range<usize>],
    /// The word lists of the language.
    pub(super) lexicon: &'a Lexicon,
}

impl<'a> Reader<'a> {
    /// How many words, counted from a verb, are a counterfactual; `None` if they are not one. `needs_have`
    /// says that the verb does not include a form of *have*.
    pub(super) fn count(self, index: usize, needs_have: bool) -> Option<usize> {
        let lexicon = self.lexicon;
        let mut next = self.behind_adverbs(index + 1);
        if needs_have {
            // In Spanish, a word may come between the two: `debería de haber`, `tendría que haber`.
            let linked = self.is(next, lexicon.have_links) && self.is(next + 1, lexicon.have);
            if !(linked || self.is(next, lexicon.have)) || !self.adjoins(next) {
                return None;
            }
            next = self.behind_adverbs(next + if linked { 2 } else { 1 });
        }
        let done = self.adjoins(next) && self.is_participle(next);
        // A comparison is not a counterfactual: "what could have gone better" is a heading in half of all
        // templates, and "could have been worse" is about luck.
        let compared = (next + 1..next + 3).any(|index| self.is(index, lexicon.compared));
        let guess = || !self.is(index, lexicon.firm_modals) && self.may_have_been(next);
        (done && !compared && !guess()).then_some(next - index + 1)
    }

    /// Whether one of the two words before a word stands for people.
    pub(super) fn is_of_people(self, index: usize) -> bool {
        let mut near = index.saturating_sub(2)..index;
        near.any(|index| self.is(index, self.lexicon.actors) && self.adjoins(index + 1))
    }

    /// Whether `could have been` is a guess about what happened: "it could have been the network". Before
    /// another participle it is a reproach: "could have been prevented".
    fn may_have_been(self, been: usize) -> bool {
        if !self.is(been, self.lexicon.been) {
            return false;
        }
        let adverb = ends(self.word(been + 1), self.lexicon.adverb_endings).is_some();
        let next = been + 1 + usize::from(adverb);
        !(self.adjoins(been + 1) && self.is_participle(next))
    }

    /// Whether a word is a participle that is used as a verb.
    fn is_participle(self, index: usize) -> bool {
        let lexicon = self.lexicon;
        let word = self.word(index).to_lowercase();
        let stem = ends(&word, lexicon.participle_endings);
        if stem.is_none_or(|stem| stem.chars().count() < 2) {
            return lexicon.participles.contains(&word.as_str());
        }
        let next = index + 1;
        let alone = self.word(next).is_empty() || !self.adjoins(next);
        let verb = alone || self.is(next, lexicon.objects);
        verb || !lexicon.no_participles.contains(&word.as_str())
    }

    /// The index of the first word, from an index on, that is not an adverb.
    fn behind_adverbs(self, mut index: usize) -> usize {
        while self.is(index, self.lexicon.adverbs) && self.adjoins(index) {
            index += 1;
        }
        index
    }

    fn word(self, index: usize) -> &'a str {
        words::at(self.text, self.all, index)
    }

    fn is(self, index: usize, list: Words) -> bool {
        words::any(self.word(index), list)
    }

    fn adjoins(self, index: usize) -> bool {
        words::adjoin(self.text, self.all, index)
    }
}

/// A word without the longest of the endings that it has, if it has any.
fn ends(word: &str, endings: Words) -> Option<&str> {
    let stems = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    stems.min_by_key(|stem| stem.len())
}
