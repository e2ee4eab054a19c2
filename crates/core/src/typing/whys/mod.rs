//! The five whys as a tree of steps, read from the Markdown of a section.
//!
//! A step is an item of a list: a question and its answer. The next question asks about that answer and is
//! nested below it; two items below one answer are two reasons for it:
//!
//! ```text
//! - Why did checkout fail? The pool of connections was exhausted.
//!   - Why? A report held one of them for 40 seconds.
//!     - Why? Its index was dropped in March.
//!   - Why? The limit was set for half of the traffic.
//! ```
//!
//! A list in which nothing is nested, as people usually write when they count to five, is read as one chain:
//! each item asks about the one before. The text of the section remains the only source: a tree is a view of
//! it, and every edit (`edit`) leaves all other lines as they are. Nothing here knows about fields or keys.

mod edit;
pub(super) mod lines;
mod writing;

use std::ops::Range;

use crate::model::Kind;

pub use writing::{Part, Writing};

/// The steps in the text of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whys<'a> {
    text: &'a str,
    kind: Kind,
    steps: Vec<Step>,
}

/// A question and its answer. Ranges are bytes of the section's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The step whose answer is asked about; none for a first question.
    pub parent: Option<usize>,
    /// How many steps there are above this one in the tree.
    pub depth: usize,
    /// The question as written, with its question mark; empty if the item is only an answer.
    pub question: Range<usize>,
    /// The answer as written; empty if there is none yet. It may have several lines, each indented like the
    /// text of its item.
    pub answer: Range<usize>,
    /// From the start of the item's first line to the end of its own text, without the items nested below.
    item: Range<usize>,
    /// The marker of the item with the white space around it, in bytes.
    marker: usize,
    /// The list that the item belongs to.
    list: usize,
    /// Whether the items of the list are all at one level, so that each asks about the one before.
    is_chain: bool,
}

impl<'a> Whys<'a> {
    /// Reads the steps in the text of a section. In a section of five whys, every list holds steps; in other
    /// sections, a list does if its first item asks something.
    #[must_use]
    pub fn read(text: &'a str, kind: Kind) -> Self {
        Self::read_while(text, kind, None)
    }

    /// Reads the steps as [`Whys::read`] does, while one of them is being edited. The list of that step
    /// always holds steps: when its question has just been deleted, the list asks nothing, and yet the field
    /// must not disappear under the caret. If the text has changed in any other way since, `writing` makes no
    /// difference.
    #[must_use]
    pub fn read_while(text: &'a str, kind: Kind, writing: Option<&Writing>) -> Self {
        let edited = writing.filter(|writing| writing.is_current(text));
        let edited = edited.map(Writing::item);
        let mut steps: Vec<Step> = Vec::new();
        for (list, items) in lines::lists(text).into_iter().enumerate() {
            let asks = |item: &lines::Item| asks_something(text, item.text.clone());
            let is_edited =
                edited.is_some_and(|edited| items.iter().any(|item| item.line == edited));
            if kind == Kind::FiveWhys || is_edited || items.first().is_some_and(asks) {
                push_list(text, list, &items, &mut steps);
            }
        }
        Self { text, kind, steps }
    }

    /// The steps in the order of the text: each comes before the steps below it.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The question of a step as people read it: its own, or else that of the step above if that one has no
    /// answer. `None` if neither asks anything.
    #[must_use]
    pub fn question(&self, index: usize) -> Option<&'a str> {
        let step = self.steps.get(index)?;
        if !step.question.is_empty() {
            return self.text.get(step.question.clone());
        }
        let above = self.steps.get(step.parent?)?;
        let is_question = above.answer.is_empty() && !above.question.is_empty();
        self.text
            .get(above.question.clone())
            .filter(|_| is_question)
    }

    /// The answer of a step, with the indentation of its lines removed.
    #[must_use]
    pub fn answer(&self, index: usize) -> String {
        let range = self.steps.get(index).map(|step| step.answer.clone());
        let text = range.and_then(|range| self.text.get(range));
        let lines: Vec<&str> = text.unwrap_or_default().lines().map(str::trim).collect();
        lines.join("\n")
    }

    /// How many steps there are below a step, at any depth.
    #[must_use]
    pub fn count_below(&self, index: usize) -> usize {
        self.end_of(index) - index - 1
    }

    /// The index after a step and all the steps below it.
    fn end_of(&self, index: usize) -> usize {
        let depth = self.steps.get(index).map_or(0, |step| step.depth);
        let rest = self.steps.get(index + 1..).unwrap_or_default();
        index + 1 + rest.iter().take_while(|step| step.depth > depth).count()
    }
}

fn push_list(text: &str, list: usize, items: &[lines::Item], steps: &mut Vec<Step>) {
    let first_step = steps.len();
    let is_chain = items.iter().all(|item| item.depth == 0);
    for item in items {
        let (question, answer) = split_question(text, item.text.clone());
        let earlier = steps.get(first_step..).unwrap_or_default();
        let parent = if is_chain {
            // The same question again has another answer.
            let is_same = |step: &Step| {
                !question.is_empty()
                    && text.get(step.question.clone()) == text.get(question.clone())
            };
            match earlier.last() {
                Some(last) if is_same(last) && !is_question_word_only(&text[question.clone()]) => {
                    last.parent
                }
                Some(_) => Some(steps.len() - 1),
                None => None,
            }
        } else {
            let above = earlier.iter().rposition(|step| step.depth < item.depth);
            above.map(|at| first_step + at)
        };
        let parent_step = parent.and_then(|at| steps.get(at));
        steps.push(Step {
            parent,
            depth: parent_step.map_or(0, |step| step.depth + 1),
            question,
            answer,
            item: item.line..item.text.end,
            marker: item.text.start - item.line,
            list,
            is_chain,
        });
    }
    // Several answers to one question, side by side: none of them asks about the one before.
    let list = steps.get_mut(first_step..).unwrap_or_default();
    if list.len() > 1 && list.iter().all(|step| step.parent.is_none()) {
        list.iter_mut().for_each(|step| step.is_chain = false);
    }
}

/// Whether a question is only the question word: "Why?" does not say what is asked.
fn is_question_word_only(question: &str) -> bool {
    question.split_whitespace().count() < 3
}

/// Whether an item asks something: in a question at its start or at its end.
fn asks_something(text: &str, range: Range<usize>) -> bool {
    let words = text.get(range.clone()).unwrap_or_default();
    words.trim_end().ends_with(['?', '？']) || !split_question(text, range).0.is_empty()
}

/// Splits an item into the question at its start, with its question mark and the emphasis around it, and the
/// answer after it. A question at the end of a statement leads to the next item, and is part of the answer.
fn split_question(text: &str, range: Range<usize>) -> (Range<usize>, Range<usize>) {
    let words = &text[range.clone()];
    let empty = range.start..range.start;
    for (index, mark) in words
        .char_indices()
        .filter(|(_, c)| matches!(c, '?' | '？'))
    {
        let rest = &words[index + mark.len_utf8()..];
        let after_marks =
            rest.trim_start_matches(['*', '_', '"', '\'', '”', '»', '“', ')', '?', '!']);
        let ends_question =
            mark == '？' || after_marks.is_empty() || after_marks.starts_with(char::is_whitespace);
        if !ends_question
            || words[..index].contains('`') && words[..index].matches('`').count() % 2 == 1
        {
            continue;
        }
        let sentence_end = range.start + words.len() - after_marks.len();
        let answer = range.end - after_marks.trim_start().len()..range.end;
        let follows_statement = [". ", "! ", "。", ".\n"]
            .iter()
            .any(|sentence_end| words[..index].contains(sentence_end));
        if answer.is_empty() && follows_statement {
            return (empty, range);
        }
        return (range.start..sentence_end, answer);
    }
    (empty, range)
}

#[cfg(test)]
mod tests;
