//! Writing in a step: its question and its answer as they are typed, and the text that contains them.
//!
//! While a person types, the words of a step are not read back from the text, because the text does not say
//! which of its words were typed into which field. "Why was it full? Nobody looked" typed as a question reads
//! as a question and an answer; if the fields followed at once, they would be rewritten under the caret.
//! Nothing here knows about fields or focus: the caller says when the writing has ended.

use std::ops::Range;

use super::edit::one_line;
use super::{Whys, split};
use crate::frame::lines;

/// One of the two texts of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The text that asks, with its question mark.
    Question,
    /// The text after the question, of one line or several.
    Answer,
}

/// A step that is being edited, with its words as they are in the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The index of the step.
    at: usize,
    /// The byte at which its item begins.
    item: usize,
    /// The bytes of its words, from the marker to the end of the line.
    words: Range<usize>,
    /// By how many columns further lines of the answer are indented.
    indent: usize,
    question: String,
    answer: String,
    /// The text of the section with these words in it.
    text: String,
}

impl Writing {
    /// Begins to write in a step. `None` if there is no such step.
    #[must_use]
    pub fn begin(whys: &Whys<'_>, at: usize) -> Option<Self> {
        let step = whys.steps.get(at)?;
        let start = step.item.start + step.marker;
        let end = step.answer.end.max(step.question.end);
        Some(Self {
            at,
            item: step.item.start,
            words: start..end + whys.blanks(end),
            indent: step.marker,
            question: whys.text.get(step.question.clone())?.to_owned(),
            answer: whys.answer(at),
            text: whys.text.to_owned(),
        })
    }

    /// The index of the step among those that [`Whys::read_while`] returns.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether the text of the section is still the one that this writing produced.
    #[must_use]
    pub fn is_current(&self, text: &str) -> bool {
        self.text == text
    }

    /// The byte at which the item of the step begins.
    pub(super) fn item(&self) -> usize {
        self.item
    }

    /// Takes the new content of a field and returns the text of the section with it. Other lines stay as they
    /// are; further lines of an answer are indented like the text of its item.
    pub fn write(&mut self, part: Part, words: &str) -> &str {
        match part {
            Part::Question => self.question = asking(words),
            Part::Answer => words.clone_into(&mut self.answer),
        }
        let eol = [lines::usual(&self.text), &" ".repeat(self.indent)].concat();
        // A blank line would end the item for most readers.
        let said = self.answer.lines().map(str::trim);
        let said: Vec<&str> = said.filter(|line| !line.is_empty()).collect();
        let said = said.join(&eol);
        let gap = if self.question.is_empty() || said.is_empty() {
            ""
        } else {
            " "
        };
        let before = self.text.get(..self.words.start).unwrap_or_default();
        let after = self.text.get(self.words.end..).unwrap_or_default();
        // A marker at the end of a line has no blank after it.
        let lead = if before.ends_with([' ', '\t']) {
            ""
        } else {
            " "
        };
        let start = before.len() + lead.len();
        let words = [self.question.as_str(), gap, &said].concat();
        self.text = [before, lead, &words, after].concat();
        self.words = start..start + words.len();
        &self.text
    }
}

/// The words of a question on one line, with a question mark added if they have none: without it, the list
/// would be read as statements.
fn asking(words: &str) -> String {
    let mut words = one_line(words);
    let asks = words.ends_with(['?', '？']) || !split(&words, 0..words.len()).0.is_empty();
    if !words.is_empty() && !asks {
        words.push('?');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    /// The text after some words were typed into a part of a step, one keystroke after the other.
    fn typed(text: &str, at: usize, part: Part, words: &str) -> String {
        let mut writing = Writing::begin(&Whys::read(text, Kind::RootCauses), at).expect("a step");
        let mut field = String::new();
        let mut text = text.to_owned();
        for letter in words.chars() {
            field.push(letter);
            text = writing.write(part, &field).to_owned();
            let whys = Whys::read_while(&text, Kind::RootCauses, Some(&writing));
            assert!(whys.steps().len() > at, "the step is gone from {text:?}");
        }
        text
    }

    /// Sentences in which a question mark is followed by more text, or does not end a question.
    const SENTENCES: &[&str] = &[
        "Why was the flag at 100? Nobody checked it, and I keep typing here",
        "Why was it full?",
        "Why? Why? Why?",
        "The disk was full. Why was that?",
        "Why did a=b?c fail? \"Because\" it did!",
        "¿Por qué falló? No había espacio.",
        "なぜ失敗した？ディスクがいっぱいだった",
        "Why `a ? b` was evaluated? It was in the template",
        "https://x.example/?q=1 was slow? Yes",
        "? ?? **Why?** so",
    ];

    #[test]
    fn what_is_typed_as_a_question_stands_in_the_text_word_for_word() {
        for sentence in SENTENCES {
            let text = typed("Intro.\n\n- Why? \n\nEnd.", 0, Part::Question, sentence);
            let mark = if text.contains(&[sentence, "?\n"].concat()) {
                "?"
            } else {
                ""
            };
            assert_eq!(text, format!("Intro.\n\n- {sentence}{mark}\n\nEnd."));
        }
    }

    #[test]
    fn what_is_typed_as_an_answer_stands_in_the_text_word_for_word() {
        for sentence in SENTENCES {
            let text = typed("- Why?\n  - Why? b", 0, Part::Answer, sentence);
            assert_eq!(text, format!("- Why? {sentence}\n  - Why? b"));
        }
    }

    #[test]
    fn a_question_and_its_answer_keep_their_own_words() {
        assert_eq!(
            typed(
                "- Why? Logs.",
                0,
                Part::Question,
                "Why was it full? Because"
            ),
            "- Why was it full? Because Logs."
        );
        assert_eq!(typed("- Why?", 0, Part::Answer, "b"), "- Why? b");
        assert_eq!(typed("- Why?   ", 0, Part::Answer, "b"), "- Why? b");
        assert_eq!(
            typed(
                "1. Why a? one\n   two\n2. Why? c",
                0,
                Part::Answer,
                "x\n\ny"
            ),
            "1. Why a? x\n   y\n2. Why? c"
        );
        assert_eq!(
            typed("- **Why a?** b", 0, Part::Answer, "c"),
            "- **Why a?** c"
        );
    }

    #[test]
    fn a_question_may_be_deleted_and_written_anew() {
        let text = "- Why was it full? Logs.";
        let mut writing = Writing::begin(&Whys::read(text, Kind::RootCauses), 0).expect("a step");
        let empty = writing.write(Part::Question, "").to_owned();
        assert_eq!(empty, "- Logs.");
        // On its own this is a list of causes; while it is being edited, its step is still there.
        assert_eq!(Whys::read(&empty, Kind::RootCauses).steps().len(), 0);
        let held = Whys::read_while(&empty, Kind::RootCauses, Some(&writing));
        assert_eq!(held.steps().len(), 1);
        let other = Whys::read_while("- Logs", Kind::RootCauses, Some(&writing));
        assert_eq!(other.steps().len(), 0);
        assert_eq!(writing.write(Part::Question, "How"), "- How? Logs.");
    }

    #[test]
    fn a_marker_without_a_blank_gets_one() {
        let mut writing = Writing::begin(&Whys::read("-", Kind::FiveWhys), 0).expect("a step");
        assert_eq!(writing.write(Part::Answer, "b"), "- b");
        assert_eq!(writing.write(Part::Answer, "bc"), "- bc");
    }
}
