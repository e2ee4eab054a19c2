//! The language in which a fix writes: that of the text that it changes.

use crate::lint::language::{Language, Lexicon, Tally};
use crate::lint::words;
use crate::model::Postmortem;

/// The word lists of the language of a text, or of its document where the text is too short to tell.
pub(in crate::lint) fn of_text(postmortem: &Postmortem, text: &str) -> &'static Lexicon {
    // The first sentences are enough to detect the language.
    const ENOUGH: usize = 800;
    let mut end = text.len().min(ENOUGH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let from_document = || Language::of_tag(postmortem.language.as_deref().unwrap_or("")).lexicon();
    detected_language(text.get(..end).unwrap_or("")).map_or_else(from_document, Language::lexicon)
}

/// The word lists of the language of a sentence, or of the text that it is in.
pub(in crate::lint) fn of_sentence(
    postmortem: &Postmortem,
    sentence: &str,
    text: &str,
) -> &'static Lexicon {
    detected_language(sentence).map_or_else(|| of_text(postmortem, text), Language::lexicon)
}

/// The language that the words of a text indicate, if they indicate one.
fn detected_language(text: &str) -> Option<Language> {
    let mut tally = Tally::default();
    for word in words::split(text, &[]) {
        tally.count(text.get(word).unwrap_or(""));
    }
    Some(tally.language(2)).filter(|language| *language != Language::Any)
}
