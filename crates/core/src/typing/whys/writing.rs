//! Writing in a step: its question and its answer as they are typed, and the text that contains them.
//!
//! While a person types, the words of a step are not read back from the text, because the text does not say
//! which of its words were typed into which field. "Why was it full? Nobody looked", typed as a question,
//! would be read back as a question and an answer, and the fields would change under the caret. Nothing here
//! knows about fields or focus: the caller says when the writing has ended.

use std::ops::Range;

use super::edit::on_one_line;
use super::{Whys, split_question};
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
    index: usize,
    /// The byte at which its item begins.
    item: usize,
    /// The bytes of its words, from the marker to the end of the line.
    word_range: Range<usize>,
    /// How many columns the other lines of the answer are indented by.
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
            index: at,
            item: step.item.start,
            word_range: start..end + whys.blanks_at(end),
            indent: step.marker,
            question: whys.text.get(step.question.clone())?.to_owned(),
            answer: whys.answer(at),
            text: whys.text.to_owned(),
        })
    }

    /// The index of the step among those that [`Whys::read_while`] returns.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
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
    pub fn write(&mut self, part: Part, text: &str) -> &str {
        match part {
            Part::Question => self.question = with_question_mark(text),
            Part::Answer => text.clone_into(&mut self.answer),
        }
        let eol = [lines::usual(&self.text), &" ".repeat(self.indent)].concat();
        // A blank line would end the item for most readers.
        let answer = self.answer.lines().map(str::trim);
        let answer: Vec<&str> = answer.filter(|line| !line.is_empty()).collect();
        let answer = answer.join(&eol);
        let gap = if self.question.is_empty() || answer.is_empty() {
            ""
        } else {
            " "
        };
        let before = self.text.get(..self.word_range.start).unwrap_or_default();
        let after = self.text.get(self.word_range.end..).unwrap_or_default();
        // A marker at the end of a line has no blank after it.
        let leading_blank = if before.ends_with([' ', '\t']) {
            ""
        } else {
            " "
        };
        let start = before.len() + leading_blank.len();
        let text = [self.question.as_str(), gap, &answer].concat();
        self.text = [before, leading_blank, &text, after].concat();
        self.word_range = start..start + text.len();
        &self.text
    }
}

/// The words of a question on one line, with a question mark added if they have none: without it, the list
/// would be read as statements.
fn with_question_mark(words: &str) -> String {
    let mut words = on_one_line(words);
    let is_question =
        words.ends_with(['?', '？']) || !split_question(&words, 0..words.len()).0.is_empty();
    if !words.is_empty() && !is_question {
        words.push('?');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    /// The text after some words were typed into a part of a step, one keystroke after the other.
    fn after_typing(text: &str, index: usize, part: Part, words: &str) -> String {
        let mut writing =
            Writing::begin(&Whys::read(text, Kind::RootCauses), index).expect("a step");
        let mut field = String::new();
        let mut text = text.to_owned();
        for letter in words.chars() {
            field.push(letter);
            text = writing.write(part, &field).to_owned();
            let whys = Whys::read_while(&text, Kind::RootCauses, Some(&writing));
            assert!(whys.steps().len() > index, "the step is gone from {text:?}");
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
    fn a_typed_question_is_in_the_text_word_for_word() {
        for sentence in SENTENCES {
            let text = after_typing("Intro.\n\n- Why? \n\nEnd.", 0, Part::Question, sentence);
            let added = if text.contains(&[sentence, "?\n"].concat()) {
                "?"
            } else {
                ""
            };
            assert_eq!(text, format!("Intro.\n\n- {sentence}{added}\n\nEnd."));
        }
    }

    #[test]
    fn a_typed_answer_is_in_the_text_word_for_word() {
        for sentence in SENTENCES {
            let text = after_typing("- Why?\n  - Why? b", 0, Part::Answer, sentence);
            assert_eq!(text, format!("- Why? {sentence}\n  - Why? b"));
        }
    }

    #[test]
    fn a_question_and_its_answer_keep_their_own_words() {
        assert_eq!(
            after_typing(
                "- Why? Logs.",
                0,
                Part::Question,
                "Why was it full? Because"
            ),
            "- Why was it full? Because Logs."
        );
        assert_eq!(after_typing("- Why?", 0, Part::Answer, "b"), "- Why? b");
        assert_eq!(after_typing("- Why?   ", 0, Part::Answer, "b"), "- Why? b");
        assert_eq!(
            after_typing(
                "1. Why a? one\n   two\n2. Why? c",
                0,
                Part::Answer,
                "x\n\ny"
            ),
            "1. Why a? x\n   y\n2. Why? c"
        );
        assert_eq!(
            after_typing("- **Why a?** b", 0, Part::Answer, "c"),
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
        let during_edit = Whys::read_while(&empty, Kind::RootCauses, Some(&writing));
        assert_eq!(during_edit.steps().len(), 1);
        let otherwise = Whys::read_while("- Logs", Kind::RootCauses, Some(&writing));
        assert_eq!(otherwise.steps().len(), 0);
        assert_eq!(writing.write(Part::Question, "How"), "- How? Logs.");
    }

    #[test]
    fn a_marker_without_a_blank_gets_one() {
        let mut writing = Writing::begin(&Whys::read("-", Kind::FiveWhys), 0).expect("a step");
        assert_eq!(writing.write(Part::Answer, "b"), "- b");
        assert_eq!(writing.write(Part::Answer, "bc"), "- bc");
    }
}
