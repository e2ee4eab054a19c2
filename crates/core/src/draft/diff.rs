//! Compares two texts line by line: shown to the user before a file is overwritten.
//!
//! Lines that occur exactly once in both texts serve as anchors (patience diff, Bram Cohen,
//! <https://bramcohen.livejournal.com/73318.html>); between those, the fewest changes are looked for (Eugene
//! Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) as long as that is quick. Knows nothing
//! about files or postmortems.

mod pairs;
mod words;

use std::ops::Range;

/// How many unchanged lines are shown before and after a change.
const CONTEXT: usize = 3;

/// The differences between two texts. A line that another one takes the place of counts as changed, not as
/// removed and added: between `a` and `b`, one line is changed and none is added or removed.
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
    /// Whether the line stays, goes or comes.
    pub sign: Presence,
    /// The text, without its ending.
    pub text: String,
    /// The bytes of `text` to highlight: where it differs from the line it is paired with. Empty if it is not
    /// paired, if the pair has nothing in common, or if only the endings differ.
    pub lit: Range<usize>,
    /// How the line ends, if its counterpart in the other text ends differently.
    pub ending: Option<Ending>,
}

impl Diff {
    /// Compares an old text with a new one, line by line.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Self {
        let (old, new): (Vec<&str>, Vec<&str>) = (
            old.split_inclusive('\n').collect(),
            new.split_inclusive('\n').collect(),
        );
        let blocks = blocks(&old, &new);
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

fn blocks(old: &[&str], new: &[&str]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut from_old, mut from_new) = (0, 0);
    let end = std::iter::once((old.len(), new.len()));
    for (at_old, at_new) in pairs::pairs(old, new).into_iter().chain(end) {
        if at_old > from_old || at_new > from_new {
            blocks.push(Block {
                old: from_old..at_old,
                new: from_new..at_new,
            });
        }
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    blocks
}

fn hunks(blocks: &[Block], old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let stays = |range: Range<usize>| {
        let lines = old.get(range).unwrap_or_default().iter();
        lines.map(|line| plain(Presence::Both, line))
    };
    // The first line of the old text that is not shown yet.
    let mut from = 0;
    for (at, block) in blocks.iter().enumerate() {
        let near = block.old.start.saturating_sub(CONTEXT).max(from);
        let joins = at > 0 && near == from;
        if !joins || hunks.is_empty() {
            let back = block.old.start - near;
            hunks.push(Hunk {
                old: near + 1,
                new: block.new.start - back + 1,
                lines: Vec::new(),
            });
        }
        let next = blocks.get(at + 1).map_or(old.len(), |next| next.old.start);
        let until = (block.old.end + CONTEXT).min(next);
        if let Some(hunk) = hunks.last_mut() {
            hunk.lines.extend(stays(near..block.old.start));
            hunk.lines.extend(lines_of_block(block, old, new));
            hunk.lines.extend(stays(block.old.end..until));
        }
        from = until;
    }
    hunks
}

/// The lines of a block: first the removed ones, then the added ones.
fn lines_of_block(block: &Block, old: &[&str], new: &[&str]) -> Vec<Line> {
    let (old, new) = (&old[block.old.clone()], &new[block.new.clone()]);
    let mut goes: Vec<Line> = old
        .iter()
        .map(|line| plain(Presence::OldOnly, line))
        .collect();
    let mut comes: Vec<Line> = new
        .iter()
        .map(|line| plain(Presence::NewOnly, line))
        .collect();
    // Only if as many lines are added as removed can each be compared with the one that takes its place.
    if goes.len() == comes.len() {
        for (at, (gone, come)) in goes.iter_mut().zip(&mut comes).enumerate() {
            (gone.lit, come.lit) = words::differing(&gone.text, &come.text);
            let endings = (ending(old[at]), ending(new[at]));
            if endings.0 != endings.1 {
                (gone.ending, come.ending) = (Some(endings.0), Some(endings.1));
            }
        }
    }
    goes.append(&mut comes);
    goes
}

fn plain(sign: Presence, line: &str) -> Line {
    let text = line.strip_suffix('\n').unwrap_or(line);
    let text = if text.len() < line.len() {
        text.strip_suffix('\r').unwrap_or(text)
    } else {
        text
    };
    Line {
        sign,
        text: text.to_owned(),
        lit: 0..0,
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
