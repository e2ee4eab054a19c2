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
    chain: bool,
}

impl<'a> Whys<'a> {
    /// Reads the steps in the text of a section. In a section of five whys, every list holds steps; in other
    /// sections, a list does if its first item asks something.
    #[must_use]
    pub fn read(text: &'a str, kind: Kind) -> Self {
        Self::read_while(text, kind, None)
    }

    /// Reads the steps as [`Whys::read`] does, while one of them is being edited. Its list holds steps
    /// whatever words it has at the moment: after its question has just been deleted it asks nothing, and yet
    /// its field must not disappear under the caret. A text that was changed in any other way is read as
    /// [`Whys::read`] does.
    #[must_use]
    pub fn read_while(text: &'a str, kind: Kind, writing: Option<&Writing>) -> Self {
        let held = writing.filter(|writing| writing.is_current(text));
        let held = held.map(Writing::item);
        let mut steps: Vec<Step> = Vec::new();
        for (list, items) in lines::lists(text).into_iter().enumerate() {
            let asks = |item: &lines::Item| asks(text, item.text.clone());
            let is_held = held.is_some_and(|held| items.iter().any(|item| item.line == held));
            if kind == Kind::FiveWhys || is_held || items.first().is_some_and(asks) {
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
    pub fn question(&self, at: usize) -> Option<&'a str> {
        let step = self.steps.get(at)?;
        if !step.question.is_empty() {
            return self.text.get(step.question.clone());
        }
        let above = self.steps.get(step.parent?)?;
        let asks = above.answer.is_empty() && !above.question.is_empty();
        self.text.get(above.question.clone()).filter(|_| asks)
    }

    /// The answer of a step, with the indentation of its lines removed.
    #[must_use]
    pub fn answer(&self, at: usize) -> String {
        let range = self.steps.get(at).map(|step| step.answer.clone());
        let text = range.and_then(|range| self.text.get(range));
        let lines: Vec<&str> = text.unwrap_or_default().lines().map(str::trim).collect();
        lines.join("\n")
    }

    /// How many steps there are below a step, at any depth.
    #[must_use]
    pub fn below(&self, at: usize) -> usize {
        self.end_of(at) - at - 1
    }

    /// The index after a step and all the steps below it.
    fn end_of(&self, at: usize) -> usize {
        let depth = self.steps.get(at).map_or(0, |step| step.depth);
        let rest = self.steps.get(at + 1..).unwrap_or_default();
        at + 1 + rest.iter().take_while(|step| step.depth > depth).count()
    }
}

fn push_list(text: &str, list: usize, items: &[lines::Item], steps: &mut Vec<Step>) {
    let first = steps.len();
    let chain = items.iter().all(|item| item.depth == 0);
    for item in items {
        let (question, answer) = split(text, item.text.clone());
        let before = steps.get(first..).unwrap_or_default();
        let parent = if chain {
            // The same question again has another answer.
            let same = |step: &Step| {
                !question.is_empty()
                    && text.get(step.question.clone()) == text.get(question.clone())
            };
            match before.last() {
                Some(last) if same(last) && !is_bare(&text[question.clone()]) => last.parent,
                Some(_) => Some(steps.len() - 1),
                None => None,
            }
        } else {
            let above = before.iter().rposition(|step| step.depth < item.depth);
            above.map(|at| first + at)
        };
        let depth = parent.and_then(|at| steps.get(at));
        steps.push(Step {
            parent,
            depth: depth.map_or(0, |step| step.depth + 1),
            question,
            answer,
            item: item.line..item.text.end,
            marker: item.text.start - item.line,
            list,
            chain,
        });
    }
    // Several answers to one question, side by side: none of them asks about the one before.
    let list = steps.get_mut(first..).unwrap_or_default();
    if list.len() > 1 && list.iter().all(|step| step.parent.is_none()) {
        list.iter_mut().for_each(|step| step.chain = false);
    }
}

/// Whether a question is only the question word: "Why?" does not say what is asked.
fn is_bare(question: &str) -> bool {
    question.split_whitespace().count() < 3
}

/// Whether an item asks something: in a question at its start or at its end.
fn asks(text: &str, range: Range<usize>) -> bool {
    let said = text.get(range.clone()).unwrap_or_default();
    said.trim_end().ends_with(['?', '？']) || !split(text, range).0.is_empty()
}

/// Splits an item into the question at its start, with its question mark and the emphasis around it, and the
/// answer after it. A question at the end of a statement leads to the next item, and is part of the answer.
fn split(text: &str, range: Range<usize>) -> (Range<usize>, Range<usize>) {
    let said = &text[range.clone()];
    let nothing = range.start..range.start;
    for (at, mark) in said.char_indices().filter(|(_, c)| matches!(c, '?' | '？')) {
        let rest = &said[at + mark.len_utf8()..];
        let bare = rest.trim_start_matches(['*', '_', '"', '\'', '”', '»', '“', ')', '?', '!']);
        let ends = mark == '？' || bare.is_empty() || bare.starts_with(char::is_whitespace);
        if !ends || said[..at].contains('`') && said[..at].matches('`').count() % 2 == 1 {
            continue;
        }
        let end = range.start + said.len() - bare.len();
        let answer = range.end - bare.trim_start().len()..range.end;
        let statement = [". ", "! ", "。", ".\n"]
            .iter()
            .any(|end| said[..at].contains(end));
        if answer.is_empty() && statement {
            return (nothing, range);
        }
        return (range.start..end, answer);
    }
    (nothing, range)
}

#[cfg(test)]
mod tests;
