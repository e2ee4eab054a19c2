//! Compares two texts line by line: shown to the user before a file is overwritten.
//!
//! `imara-diff` decides which lines stay; rare lines serve as anchors, as in the "histogram" of git. Knows
//! nothing about files or postmortems.

mod words;

use std::ops::Range;

use imara_diff::{Algorithm, InternedInput};

/// How many unchanged lines are shown before and after a change.
const CONTEXT: usize = 3;

/// The most lines, of both texts together, from the first one that differs to the last one, for which the
/// changes are looked for. Two texts of so many lines that repeat take a second; in longer ones everything in
/// between counts as replaced.
const MOST_LINES: usize = 50_000;

/// The differences between two texts. A line that is replaced by another counts as changed, not as removed
/// and added: between `a` and `b`, one line is changed and none is added or removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// The places where they differ, in order.
    pub hunks: Vec<Hunk>,
    /// How many lines are replaced by another.
    pub changed: usize,
    /// How many lines are in the new text only, without replacing another.
    pub added: usize,
    /// How many lines are in the old text only, without being replaced.
    pub removed: usize,
}

/// Lines that differ, with a few unchanged lines around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The number of its first line in the old text, from 1.
    pub old: usize,
    /// The number of its first line in the new text, from 1.
    pub new: usize,
    /// The lines. Where the texts differ, the removed lines come before the added ones.
    pub lines: Vec<Line>,
}

/// Whether a line is in the old text, in the new one or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The line is in both texts.
    Both,
    /// The line is only in the old text.
    OldOnly,
    /// The line is only in the new text.
    NewOnly,
}

/// How a line ends, so that a change of line endings can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With a line feed.
    Lf,
    /// With a carriage return and a line feed.
    CrLf,
    /// The text ends without a line ending.
    Missing,
}

/// One line of a comparison, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// In which of the texts the line is.
    pub presence: Presence,
    /// The text, without its ending.
    pub text: String,
    /// The bytes of `text` to highlight: where it differs from the line it is paired with. Empty if it is not
    /// paired, if the pair has nothing in common, or if only the endings differ.
    pub highlight: Range<usize>,
    /// How the line ends, if its counterpart in the other text ends differently.
    pub ending: Option<Ending>,
}

impl Diff {
    /// Compares an old text with a new one, line by line.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Self {
        let blocks = blocks(old, new);
        let (old, new): (Vec<&str>, Vec<&str>) = (
            old.split_inclusive('\n').collect(),
            new.split_inclusive('\n').collect(),
        );
        let mut diff = Self::default();
        for block in &blocks {
            let (removed, added) = (block.old.len(), block.new.len());
            let changed = removed.min(added);
            diff.changed += changed;
            diff.removed += removed - changed;
            diff.added += added - changed;
        }
        diff.hunks = hunks(&blocks, &old, &new);
        diff
    }

    /// Whether the texts are the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hunks.is_empty()
    }
}

/// A place where the texts differ: the lines `old` of the one are replaced by the lines `new` of the other.
/// One of the two ranges may be empty.
struct Block {
    old: Range<usize>,
    new: Range<usize>,
}

fn blocks(old: &str, new: &str) -> Vec<Block> {
    let lines = InternedInput::new(old, new);
    let differing = differing(&lines.before, &lines.after);
    if differing.old.len() + differing.new.len() > MOST_LINES {
        return vec![differing];
    }
    let place = |range: Range<u32>| range.start as usize..range.end as usize;
    imara_diff::Diff::compute(Algorithm::Histogram, &lines)
        .hunks()
        .map(|hunk| Block {
            old: place(hunk.before),
            new: place(hunk.after),
        })
        .collect()
}

/// What is between the lines at the beginning that are the same and those at the end.
fn differing<T: PartialEq>(old: &[T], new: &[T]) -> Block {
    let same = |(one, other): &(&T, &T)| one == other;
    let head = old.iter().zip(new).take_while(same).count();
    let rests = old[head..].iter().rev().zip(new[head..].iter().rev());
    let tail = rests.take_while(same).count();
    Block {
        old: head..old.len() - tail,
        new: head..new.len() - tail,
    }
}

fn hunks(blocks: &[Block], old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let unchanged_lines = |range: Range<usize>| {
        let lines = old.get(range).unwrap_or_default().iter();
        lines.map(|line| unpaired_line(Presence::Both, line))
    };
    // The first line of the old text that no hunk shows yet.
    let mut first_hidden = 0;
    for (index, block) in blocks.iter().enumerate() {
        let context_start = block.old.start.saturating_sub(CONTEXT).max(first_hidden);
        let joins_previous = index > 0 && context_start == first_hidden;
        if !joins_previous || hunks.is_empty() {
            let context_length = block.old.start - context_start;
            hunks.push(Hunk {
                old: context_start + 1,
                new: block.new.start - context_length + 1,
                lines: Vec::new(),
            });
        }
        let next_start = blocks
            .get(index + 1)
            .map_or(old.len(), |next| next.old.start);
        let context_end = (block.old.end + CONTEXT).min(next_start);
        if let Some(hunk) = hunks.last_mut() {
            hunk.lines
                .extend(unchanged_lines(context_start..block.old.start));
            hunk.lines.extend(lines_of_block(block, old, new));
            hunk.lines
                .extend(unchanged_lines(block.old.end..context_end));
        }
        first_hidden = context_end;
    }
    hunks
}

/// The lines of a block: first the removed ones, then the added ones.
fn lines_of_block(block: &Block, old: &[&str], new: &[&str]) -> Vec<Line> {
    let (old, new) = (&old[block.old.clone()], &new[block.new.clone()]);
    let mut removed: Vec<Line> = old
        .iter()
        .map(|line| unpaired_line(Presence::OldOnly, line))
        .collect();
    let mut added: Vec<Line> = new
        .iter()
        .map(|line| unpaired_line(Presence::NewOnly, line))
        .collect();
    // If as many lines are added as removed, each removed line is compared with the one that replaces it.
    if removed.len() == added.len() {
        for (index, (old_line, new_line)) in removed.iter_mut().zip(&mut added).enumerate() {
            (old_line.highlight, new_line.highlight) =
                words::differing(&old_line.text, &new_line.text);
            let line_endings = (ending(old[index]), ending(new[index]));
            if line_endings.0 != line_endings.1 {
                (old_line.ending, new_line.ending) = (Some(line_endings.0), Some(line_endings.1));
            }
        }
    }
    removed.append(&mut added);
    removed
}

fn unpaired_line(presence: Presence, line: &str) -> Line {
    let text = line.strip_suffix('\n').unwrap_or(line);
    let text = if text.len() < line.len() {
        text.strip_suffix('\r').unwrap_or(text)
    } else {
        text
    };
    Line {
        presence,
        text: text.to_owned(),
        highlight: 0..0,
        ending: None,
    }
}

fn ending(line: &str) -> Ending {
    if line.ends_with("\r\n") {
        Ending::CrLf
    } else if line.ends_with('\n') {
        Ending::Lf
    } else {
        Ending::Missing
    }
}

#[cfg(test)]
mod tests;
