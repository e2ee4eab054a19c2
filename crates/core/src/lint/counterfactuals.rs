//! What a counterfactual looks like in any language: a verb, the form of *have* after it, a participle.

use std::ops::Range;

use super::language::{Lexicon, Words};
use super::words;

/// Reads the words of a text as those of one language.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    /// The words of the text.
    pub(super) words: &'a [Range<usize>],
    /// The word lists of the language.
    pub(super) lexicon: &'a Lexicon,
}

impl<'a> Reader<'a> {
    /// How many words, counted from a verb, are a counterfactual; `None` if they are not one. `needs_have`
    /// says that the verb does not include a form of *have*.
    pub(super) fn counterfactual_length(self, index: usize, needs_have: bool) -> Option<usize> {
        let lexicon = self.lexicon;
        let mut next = self.skip_adverbs(index + 1);
        if needs_have {
            // In Spanish, a word may come between the two: `debería de haber`, `tendría que haber`.
            let has_link =
                self.is_one_of(next, lexicon.have_links) && self.is_one_of(next + 1, lexicon.have);
            if !(has_link || self.is_one_of(next, lexicon.have)) || !self.adjoins(next) {
                return None;
            }
            next = self.skip_adverbs(next + if has_link { 2 } else { 1 });
        }
        let ends_in_participle = self.adjoins(next) && self.is_participle(next);
        // A comparison is not a counterfactual: "what could have gone better" is a heading in many templates,
        // and "could have been worse" is about luck.
        let is_comparison =
            (next + 1..next + 3).any(|index| self.is_one_of(index, lexicon.compared));
        let is_guess =
            || !self.is_one_of(index, lexicon.firm_modals) && self.is_guess_with_been(next);
        (ends_in_participle && !is_comparison && !is_guess()).then_some(next - index + 1)
    }

    /// Whether one of the two words before a word stands for people.
    pub(super) fn has_actor_before(self, index: usize) -> bool {
        let mut indices = index.saturating_sub(2)..index;
        indices.any(|index| self.is_one_of(index, self.lexicon.actors) && self.adjoins(index + 1))
    }

    /// Whether `could have been` is a guess about what happened: "it could have been the network". Before
    /// another participle it is a reproach: "could have been prevented".
    fn is_guess_with_been(self, been: usize) -> bool {
        if !self.is_one_of(been, self.lexicon.been) {
            return false;
        }
        let has_adverb = without_ending(self.word(been + 1), self.lexicon.adverb_endings).is_some();
        let next = been + 1 + usize::from(has_adverb);
        !(self.adjoins(been + 1) && self.is_participle(next))
    }

    /// Whether a word is a participle that is used as a verb.
    fn is_participle(self, index: usize) -> bool {
        let lexicon = self.lexicon;
        let word = self.word(index).to_lowercase();
        let stem = without_ending(&word, lexicon.participle_endings);
        if stem.is_none_or(|stem| stem.chars().count() < 2) {
            return lexicon.participles.contains(&word.as_str());
        }
        let next = index + 1;
        let ends_clause = self.word(next).is_empty() || !self.adjoins(next);
        let is_used_as_verb = ends_clause || self.is_one_of(next, lexicon.objects);
        is_used_as_verb || !lexicon.no_participles.contains(&word.as_str())
    }

    /// The index of the first word, from an index on, that is not an adverb.
    fn skip_adverbs(self, mut index: usize) -> usize {
        while self.is_one_of(index, self.lexicon.adverbs) && self.adjoins(index) {
            index += 1;
        }
        index
    }

    fn word(self, index: usize) -> &'a str {
        words::word_at(self.text, self.words, index)
    }

    fn is_one_of(self, index: usize, list: Words) -> bool {
        words::is_any_of(self.word(index), list)
    }

    fn adjoins(self, index: usize) -> bool {
        words::is_adjoined(self.text, self.words, index)
    }
}

/// A word without the longest of the endings that it has, if it has any.
fn without_ending(word: &str, endings: Words) -> Option<&str> {
    let stems = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    stems.min_by_key(|stem| stem.len())
}
