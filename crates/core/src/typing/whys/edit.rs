//! Edits of the tree of whys: each function returns the one change of the text that does it, with the caret
//! where the author goes on writing. All other lines stay as they are.

use super::super::Edit;
use super::super::list::next_marker;
use super::lines::lists as list_items;
use super::{Step, Whys, is_bare};
use crate::frame::lines;

impl Whys<'_> {
    /// Asks a first question, in a new list at the end of the text. The new list has another bullet than the
    /// list before it, because the two would otherwise be read as one.
    #[must_use]
    pub fn begin(&self, question: &str) -> Edit {
        let eol = lines::usual(self.text);
        let bare = self.text.trim_end();
        // A list without steps would also absorb the question.
        let lists = list_items(self.text);
        let before = lists.iter().rev().find_map(|list| list.first());
        let marker = before.and_then(|item| self.text.get(item.line..item.text.start));
        let bullet = match marker {
            Some(marker) if marker.trim_start().starts_with('-') => "* ",
            _ => "- ",
        };
        let gap = if bare.is_empty() {
            String::new()
        } else {
            [eol, eol].concat()
        };
        let with = [&gap, bullet, one_line(question).as_str(), " "].concat();
        insert(bare.len()..self.text.len(), with)
    }

    /// Asks why about the answer of a step: a new step below it. `why` is the question word, `Why?`. `None`
    /// if there is no such step.
    #[must_use]
    pub fn ask(&self, at: usize, why: &str) -> Option<Edit> {
        let step = self.steps.get(at)?;
        let several = self.is_several(step);
        let numbered = self.marker(step).starts_with(|c: char| c.is_ascii_digit());
        if step.chain && self.ends_list(at) && (several || numbered) {
            let with = [&next_marker(&self.whole_marker(step)), why, " "].concat();
            return Some(self.behind(at, &with));
        }
        if step.chain && several {
            return self.unfolded(at, |tree| tree.ask(at, why));
        }
        let mut steps = self.steps.iter().enumerate();
        let last = steps.rfind(|(_, other)| other.parent == Some(at));
        let (behind, marker) = match last {
            Some((below, other)) => (
                self.end_of(below) - 1,
                next_marker(&self.whole_marker(other)),
            ),
            None => (at, self.marker_below(step)),
        };
        Some(self.behind(behind, &[&marker, why, " "].concat()))
    }

    /// Gives the question of a step another answer: a new step beside it, after all the steps below it.
    /// `None` if there is no such step.
    #[must_use]
    pub fn branch(&self, at: usize, why: &str) -> Option<Edit> {
        let step = self.steps.get(at)?;
        let own = one_line(self.text.get(step.question.clone())?);
        if step.chain {
            // In a list with one level, only a question that is written out shows that the same one is asked
            // again.
            let clear = !is_bare(&own);
            if !self.is_several(step) && !clear {
                return Some(self.begin(if own.is_empty() { why } else { &own }));
            }
            if !clear || !self.ends_list(at) {
                return self.unfolded(at, |tree| tree.branch(at, why));
            }
        }
        let gap = if own.is_empty() { "" } else { " " };
        let with = [&next_marker(&self.whole_marker(step)), own.as_str(), gap].concat();
        Some(self.behind(self.end_of(at) - 1, &with))
    }

    /// Removes a step and all the steps below it. `None` if there is no such step.
    #[must_use]
    pub fn remove(&self, at: usize) -> Option<Edit> {
        let step = self.steps.get(at)?;
        let last = self.steps.get(self.end_of(at) - 1)?;
        let rest = self.text.get(last.item.end..)?;
        let to_next = rest.len() - rest.trim_start_matches([' ', '\t', '\r']).len();
        let (start, end) = (step.item.start, last.item.end + to_next);
        // A line is removed together with its line break; the last line, which has none, with the line break
        // before it.
        let range = if rest[to_next..].starts_with('\n') {
            start..end + 1
        } else {
            self.text.get(..start)?.trim_end_matches(['\r', '\n']).len()..end
        };
        let caret = range.start;
        Some(Edit {
            range,
            with: String::new(),
            select: caret..caret,
        })
    }

    /// Adds a new line after a step.
    fn behind(&self, at: usize, line: &str) -> Edit {
        let end = self
            .steps
            .get(at)
            .map_or(self.text.len(), |step| step.item.end);
        // Blanks after the last question are where its answer goes.
        let with = [lines::usual(self.text), line].concat();
        insert(end..end + self.blanks(end), with)
    }

    /// How many bytes of blanks there are at a position.
    pub(super) fn blanks(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.len() - rest.trim_start_matches([' ', '\t']).len()
    }

    /// Whether a step is the last of its list.
    fn ends_list(&self, at: usize) -> bool {
        let list = |at: usize| self.steps.get(at).map(|step| step.list);
        list(at) != list(at + 1)
    }

    /// Whether there is more than one step in the list of a step.
    fn is_several(&self, step: &Step) -> bool {
        let list = self.steps.iter().filter(|other| other.list == step.list);
        list.count() > 1
    }

    /// Rewrites the list of a step, which has only one level, as a tree with bullets, and makes an edit in
    /// that tree.
    fn unfolded(&self, at: usize, edit: impl FnOnce(&Whys<'_>) -> Option<Edit>) -> Option<Edit> {
        let list = self.steps.get(at)?.list;
        let of_list = || self.steps.iter().filter(|step| step.list == list);
        let (first, last) = (
            of_list().next()?.item.start,
            of_list().next_back()?.item.end,
        );
        let mut tree = self.text.get(..first)?.to_owned();
        let mut from = first;
        for step in of_list() {
            tree.push_str(self.text.get(from..step.item.start)?);
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
            from = step.item.end;
        }
        tree.push_str(self.text.get(last..)?);
        let whys = Whys::read(&tree, self.kind);
        if whys.steps.get(at)?.chain {
            return None;
        }
        let edit = edit(&whys)?;
        let after = edit.apply(&tree);
        // The edit may have removed a blank after the list.
        let rest = self.text.get(last..)?;
        let kept = if after.ends_with(rest) {
            rest
        } else {
            rest.trim_start_matches([' ', '\t'])
        };
        let with = after.get(first..after.len().checked_sub(kept.len())?)?;
        Some(Edit {
            range: first..self.text.len() - kept.len(),
            with: with.to_owned(),
            select: edit.select,
        })
    }

    fn whole_marker(&self, step: &Step) -> String {
        let range = step.item.start..step.item.start + step.marker;
        let marker = self.text.get(range).unwrap_or_default().to_owned();
        if marker.ends_with([' ', '\t']) {
            marker
        } else {
            marker + " "
        }
    }

    fn marker(&self, step: &Step) -> &str {
        let range = step.item.start..step.item.start + step.marker;
        self.text.get(range).unwrap_or_default().trim()
    }

    /// The marker for the first step below another.
    fn marker_below(&self, step: &Step) -> String {
        let bullet = self.marker(step);
        let bullet = if bullet.starts_with(['-', '*', '+']) {
            bullet
        } else {
            "-"
        };
        let whole = self.whole_marker(step);
        let indent = &whole[..whole.len() - whole.trim_start().len()];
        let width = whole.trim_start().len().min(4);
        [indent, &" ".repeat(width), bullet, " "].concat()
    }
}

fn insert(range: std::ops::Range<usize>, with: String) -> Edit {
    let caret = range.start + with.len();
    Edit {
        range,
        with,
        select: caret..caret,
    }
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
