//! Decides which lines of two texts count as the same. Must not know what happens to the others.
//!
//! The work is bounded: where finding the fewest changes would take too long, all the lines in question count
//! as replaced.

use std::collections::BTreeMap;

/// How many steps all searches of one comparison may take together.
const MAX_STEPS: usize = 3_000_000;

/// How many changes one search looks for at most: its memory grows with the square of this.
const MAX_CHANGES: usize = 800;

/// How deep the lines between two anchors may be divided again at lines that occur there once.
const MAX_DEPTH: usize = 40;

/// The places of the lines that stay, as pairs (in the old text, in the new text), both increasing.
pub(super) fn pairs<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(usize, usize)> {
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut number_lines = |lines: &[&'a str]| -> Vec<u32> {
        let line_numbers = lines.iter().map(|line| {
            let next_number = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(line).or_insert(next_number)
        });
        line_numbers.collect()
    };
    let (old, new) = (number_lines(old), number_lines(new));
    let mut search = Search {
        found: Vec::new(),
        steps: MAX_STEPS,
    };
    search.compare(&old, &new, (0, 0), 0);
    search.found
}

struct Search {
    found: Vec<(usize, usize)>,
    /// How many steps the searches may still take.
    steps: usize,
}

impl Search {
    /// Compares two runs of lines; `offset` is where they begin in their texts.
    fn compare(&mut self, old: &[u32], new: &[u32], offset: (usize, usize), depth: usize) {
        let is_same = |(old_line, new_line): &(&u32, &u32)| old_line == new_line;
        let prefix = old.iter().zip(new).take_while(is_same).count();
        let (old, new) = (&old[prefix..], &new[prefix..]);
        let suffix = old.iter().rev().zip(new.iter().rev());
        let suffix = suffix.take_while(is_same).count();
        let (old, new) = (&old[..old.len() - suffix], &new[..new.len() - suffix]);
        self.record_unchanged(offset, prefix);
        let offset = (offset.0 + prefix, offset.1 + prefix);
        if !old.is_empty() && !new.is_empty() {
            self.steps = self.steps.saturating_sub(old.len() + new.len());
            let anchors = if depth < MAX_DEPTH && self.steps > 0 {
                longest_increasing(&once_in_both(old, new))
            } else {
                Vec::new()
            };
            if anchors.is_empty() {
                self.fewest_changes(old, new, offset);
            } else {
                self.between(&anchors, old, new, offset, depth + 1);
            }
        }
        self.record_unchanged((offset.0 + old.len(), offset.1 + new.len()), suffix);
    }

    /// Records that this many lines stay, starting with the pair `first`.
    fn record_unchanged(&mut self, first: (usize, usize), count: usize) {
        self.found
            .extend((0..count).map(|step| (first.0 + step, first.1 + step)));
    }

    /// Compares what is between the anchors.
    fn between(
        &mut self,
        anchors: &[(usize, usize)],
        old: &[u32],
        new: &[u32],
        offset: (usize, usize),
        depth: usize,
    ) {
        let (mut from_old, mut from_new) = (0, 0);
        for &(to_old, to_new) in anchors {
            let position = (offset.0 + from_old, offset.1 + from_new);
            self.compare(
                &old[from_old..to_old],
                &new[from_new..to_new],
                position,
                depth,
            );
            self.found.push((offset.0 + to_old, offset.1 + to_new));
            (from_old, from_new) = (to_old + 1, to_new + 1);
        }
        let position = (offset.0 + from_old, offset.1 + from_new);
        self.compare(&old[from_old..], &new[from_new..], position, depth);
    }

    /// Finds the fewest changes, unless that takes too long: the greedy algorithm of Myers. On the diagonal
    /// `k`, the old text is `k` lines ahead of the new one; `reach[middle + k]` is the furthest line of the
    /// old text that the present number of changes can reach on it.
    fn fewest_changes(&mut self, old: &[u32], new: &[u32], offset: (usize, usize)) {
        let limit = MAX_CHANGES.min(old.len() + new.len());
        let middle = limit + 1;
        let mut reach = vec![0_usize; 2 * limit + 3];
        let mut history: Vec<Vec<usize>> = Vec::new();
        for changes in 0..=limit {
            history.push(reach[middle - changes..=middle + changes].to_vec());
            for diagonal in (0..=2 * changes).step_by(2) {
                let diagonal = middle + diagonal - changes;
                let takes_new_line = diagonal == middle - changes
                    || (diagonal != middle + changes && reach[diagonal - 1] < reach[diagonal + 1]);
                let mut old_index = if takes_new_line {
                    reach[diagonal + 1]
                } else {
                    reach[diagonal - 1] + 1
                };
                let Some(mut new_index) = (old_index + middle).checked_sub(diagonal) else {
                    continue;
                };
                let run_start = old_index;
                while old_index < old.len()
                    && new_index < new.len()
                    && old[old_index] == new[new_index]
                {
                    old_index += 1;
                    new_index += 1;
                }
                reach[diagonal] = old_index;
                self.steps = self.steps.saturating_sub(1 + old_index - run_start);
                if (old_index, new_index) == (old.len(), new.len()) {
                    return self.walk_back(&history, (old.len(), new.len()), offset);
                }
            }
            if self.steps == 0 {
                return;
            }
        }
    }

    /// Follows the path that was found backwards from its end and records the lines that stay.
    fn walk_back(&mut self, history: &[Vec<usize>], end: (usize, usize), offset: (usize, usize)) {
        let (mut old_index, mut new_index) = end;
        let mut unchanged = Vec::new();
        for (changes, reach) in history.iter().enumerate().rev() {
            // What one change fewer could reach; the index `changes` is the diagonal 0.
            let reached = |diagonal: usize| reach.get(diagonal).copied().unwrap_or(0);
            let diagonal = old_index + changes - new_index;
            let (from_old, from_new) = if changes == 0 {
                (0, 0)
            } else {
                let takes_new_line = diagonal == 0
                    || (diagonal != 2 * changes && reached(diagonal - 1) < reached(diagonal + 1));
                let previous = if takes_new_line {
                    diagonal + 1
                } else {
                    diagonal - 1
                };
                let from_old = reached(previous);
                (from_old, from_old + changes - previous)
            };
            while old_index > from_old && new_index > from_new {
                old_index -= 1;
                new_index -= 1;
                unchanged.push((offset.0 + old_index, offset.1 + new_index));
            }
            (old_index, new_index) = (from_old, from_new);
        }
        self.found.extend(unchanged.into_iter().rev());
    }
}

/// The indices of the lines that occur exactly once in each of two runs of lines, in the order of the old
/// one.
fn once_in_both(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let positions = |lines: &[u32]| {
        let mut positions: BTreeMap<u32, Option<usize>> = BTreeMap::new();
        for (index, line) in lines.iter().enumerate() {
            positions
                .entry(*line)
                .and_modify(|position| *position = None)
                .or_insert(Some(index));
        }
        positions
    };
    let (old_places, new_places) = (positions(old), positions(new));
    let mut both: Vec<(usize, usize)> = old_places
        .iter()
        .filter_map(|(line, position)| Some(((*position)?, (*new_places.get(line)?)?)))
        .collect();
    both.sort_unstable();
    both
}

/// The longest subsequence of these pairs in which the second numbers increase too.
fn longest_increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length, the pair with the smallest second number that ends a subsequence of that length.
    let mut chain_ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let length = chain_ends.partition_point(|index| pairs[*index].1 < pair.1);
        previous.push(length.checked_sub(1).map(|shorter| chain_ends[shorter]));
        if length == chain_ends.len() {
            chain_ends.push(index);
        } else {
            chain_ends[length] = index;
        }
    }
    let mut chain = Vec::with_capacity(chain_ends.len());
    let mut next = chain_ends.last().copied();
    while let Some(index) = next {
        chain.push(pairs[index]);
        next = previous[index];
    }
    chain.reverse();
    chain
}
