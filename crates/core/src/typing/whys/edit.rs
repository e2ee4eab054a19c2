//! Edits of the tree of whys: each function returns the one change of the text that does it, with the caret
//! where the author goes on writing. All other lines stay as they are.

use super::super::Edit;
use super::super::list::next_marker;
use super::lines::lists as list_items;
use super::{Step, Whys, is_question_word_only};
use crate::frame::lines;

impl Whys<'_> {
    /// Asks a first question, in a new list at the end of the text. The new list has another bullet than the
    /// list before it, because the two would otherwise be read as one.
    #[must_use]
    pub fn begin(&self, question: &str) -> Edit {
        let eol = lines::usual(self.text);
        let trimmed = self.text.trim_end();
        // A list without steps would also absorb the question.
        let lists = list_items(self.text);
        let previous_item = lists.iter().rev().find_map(|list| list.first());
        let marker = previous_item.and_then(|item| self.text.get(item.line..item.text.start));
        let bullet = match marker {
            Some(marker) if marker.trim_start().starts_with('-') => "* ",
            _ => "- ",
        };
        let gap = if trimmed.is_empty() {
            String::new()
        } else {
            [eol, eol].concat()
        };
        let replacement = [&gap, bullet, on_one_line(question).as_str(), " "].concat();
        insert(trimmed.len()..self.text.len(), replacement)
    }

    /// Asks why about the answer of a step: a new step below it. `why` is the question word, `Why?`. `None`
    /// if there is no such step.
    #[must_use]
    pub fn ask(&self, index: usize, why: &str) -> Option<Edit> {
        let step = self.steps.get(index)?;
        let has_siblings = self.has_siblings(step);
        let is_numbered = self
            .trimmed_marker(step)
            .starts_with(|c: char| c.is_ascii_digit());
        if step.is_chain && self.ends_list(index) && (has_siblings || is_numbered) {
            let replacement = [&next_marker(&self.full_marker(step)), why, " "].concat();
            return Some(self.line_after(index, &replacement));
        }
        if step.is_chain && has_siblings {
            return self.as_tree(index, |tree| tree.ask(index, why));
        }
        let mut steps = self.steps.iter().enumerate();
        let last_below = steps.rfind(|(_, other)| other.parent == Some(index));
        let (after_index, marker) = match last_below {
            Some((below_index, other)) => (
                self.end_of(below_index) - 1,
                next_marker(&self.full_marker(other)),
            ),
            None => (index, self.marker_below(step)),
        };
        Some(self.line_after(after_index, &[&marker, why, " "].concat()))
    }

    /// Gives the question of a step another answer: a new step beside it, after all the steps below it.
    /// `None` if there is no such step.
    #[must_use]
    pub fn branch(&self, index: usize, why: &str) -> Option<Edit> {
        let step = self.steps.get(index)?;
        let question = on_one_line(self.text.get(step.question.clone())?);
        if step.is_chain {
            // In a list with one level, only a question that is written out shows that the same one is asked
            // again.
            let is_specific = !is_question_word_only(&question);
            if !self.has_siblings(step) && !is_specific {
                return Some(self.begin(if question.is_empty() { why } else { &question }));
            }
            if !is_specific || !self.ends_list(index) {
                return self.as_tree(index, |tree| tree.branch(index, why));
            }
        }
        let gap = if question.is_empty() { "" } else { " " };
        let replacement = [
            &next_marker(&self.full_marker(step)),
            question.as_str(),
            gap,
        ]
        .concat();
        Some(self.line_after(self.end_of(index) - 1, &replacement))
    }

    /// Removes a step and all the steps below it. `None` if there is no such step.
    #[must_use]
    pub fn remove(&self, index: usize) -> Option<Edit> {
        let step = self.steps.get(index)?;
        let last_below = self.steps.get(self.end_of(index) - 1)?;
        let after = self.text.get(last_below.item.end..)?;
        let blanks = after.len() - after.trim_start_matches([' ', '\t', '\r']).len();
        let (start, end) = (step.item.start, last_below.item.end + blanks);
        // A line is removed together with its line break; the last line, which has none, with the line break
        // before it.
        let range = if after[blanks..].starts_with('\n') {
            start..end + 1
        } else {
            self.text.get(..start)?.trim_end_matches(['\r', '\n']).len()..end
        };
        let caret = range.start;
        Some(Edit {
            range,
            replacement: String::new(),
            select: caret..caret,
        })
    }

    /// Adds a new line after a step.
    fn line_after(&self, index: usize, line: &str) -> Edit {
        let end = self
            .steps
            .get(index)
            .map_or(self.text.len(), |step| step.item.end);
        // Blanks after the question are replaced, since they are there for its answer.
        let replacement = [lines::usual(self.text), line].concat();
        insert(end..end + self.blanks_at(end), replacement)
    }

    /// How many bytes of blanks there are at a position.
    pub(super) fn blanks_at(&self, position: usize) -> usize {
        let rest = self.text.get(position..).unwrap_or_default();
        rest.len() - rest.trim_start_matches([' ', '\t']).len()
    }

    /// Whether a step is the last of its list.
    fn ends_list(&self, index: usize) -> bool {
        let list_of = |index: usize| self.steps.get(index).map(|step| step.list);
        list_of(index) != list_of(index + 1)
    }

    /// Whether there is more than one step in the list of a step.
    fn has_siblings(&self, step: &Step) -> bool {
        let siblings = self.steps.iter().filter(|other| other.list == step.list);
        siblings.count() > 1
    }

    /// Rewrites the list of a step, which has only one level, as a tree with bullets, and makes an edit in
    /// that tree.
    fn as_tree(&self, index: usize, edit: impl FnOnce(&Whys<'_>) -> Option<Edit>) -> Option<Edit> {
        let list = self.steps.get(index)?.list;
        let list_steps = || self.steps.iter().filter(|step| step.list == list);
        let (list_start, list_end) = (
            list_steps().next()?.item.start,
            list_steps().next_back()?.item.end,
        );
        let mut tree = self.text.get(..list_start)?.to_owned();
        let mut copied_to = list_start;
        for step in list_steps() {
            tree.push_str(self.text.get(copied_to..step.item.start)?);
            let indent = "  ".repeat(step.depth);
            tree.push_str(&indent);
            tree.push_str("- ");
            let words = self
                .text
                .get(step.item.start + step.marker..step.item.end)?;
            let mut lines = words.split_inclusive('\n');
            tree.push_str(lines.next().unwrap_or_default());
            for line in lines {
                tree.push_str(&indent);
                tree.push_str("  ");
                tree.push_str(line.trim_start_matches([' ', '\t']));
            }
            copied_to = step.item.end;
        }
        tree.push_str(self.text.get(list_end..)?);
        let whys = Whys::read(&tree, self.kind);
        if whys.steps.get(index)?.is_chain {
            return None;
        }
        let edit = edit(&whys)?;
        let edited = edit.apply(&tree);
        // The edit may have removed a blank after the list.
        let after_list = self.text.get(list_end..)?;
        let unchanged = if edited.ends_with(after_list) {
            after_list
        } else {
            after_list.trim_start_matches([' ', '\t'])
        };
        let replacement = edited.get(list_start..edited.len().checked_sub(unchanged.len())?)?;
        Some(Edit {
            range: list_start..self.text.len() - unchanged.len(),
            replacement: replacement.to_owned(),
            select: edit.select,
        })
    }

    fn full_marker(&self, step: &Step) -> String {
        let range = step.item.start..step.item.start + step.marker;
        let marker = self.text.get(range).unwrap_or_default().to_owned();
        if marker.ends_with([' ', '\t']) {
            marker
        } else {
            marker + " "
        }
    }

    fn trimmed_marker(&self, step: &Step) -> &str {
        let range = step.item.start..step.item.start + step.marker;
        self.text.get(range).unwrap_or_default().trim()
    }

    /// The marker for the first step below another.
    fn marker_below(&self, step: &Step) -> String {
        let bullet = self.trimmed_marker(step);
        let bullet = if bullet.starts_with(['-', '*', '+']) {
            bullet
        } else {
            "-"
        };
        let full = self.full_marker(step);
        let indent = &full[..full.len() - full.trim_start().len()];
        let width = full.trim_start().len().min(4);
        [indent, &" ".repeat(width), bullet, " "].concat()
    }
}

fn insert(range: std::ops::Range<usize>, replacement: String) -> Edit {
    let caret = range.start + replacement.len();
    Edit {
        range,
        replacement,
        select: caret..caret,
    }
}

pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
