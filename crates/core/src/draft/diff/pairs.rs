//! Decides which lines of two texts are taken for the same. Must not know what happens to the others.
//!
//! The work is bounded: where the fewest changes would take too long to find, the whole stretch counts as
//! replaced.

use std::collections::BTreeMap;

/// How many steps all searches of one comparison may take together.
const STEPS: usize = 3_000_000;

/// How many changes one search looks for at most: its memory grows with the square of this.
const CHANGES: usize = 800;

/// How often a stretch may be divided again at lines that occur in it once.
const DEPTH: usize = 40;

/// The places of the lines that stay, as pairs (in the old text, in the new text), both increasing.
pub(super) fn pairs<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(usize, usize)> {
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut number = |lines: &[&'a str]| -> Vec<u32> {
        let each = lines.iter().map(|line| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(line).or_insert(next)
        });
        each.collect()
    };
    let (old, new) = (number(old), number(new));
    let mut search = Search {
        found: Vec::new(),
        steps: STEPS,
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
    /// Compares two stretches; `at` is where they begin in their texts.
    fn compare(&mut self, old: &[u32], new: &[u32], at: (usize, usize), depth: usize) {
        let same = |(one, other): &(&u32, &u32)| one == other;
        let head = old.iter().zip(new).take_while(same).count();
        let (old, new) = (&old[head..], &new[head..]);
        let tail = old.iter().rev().zip(new.iter().rev());
        let tail = tail.take_while(same).count();
        let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
        self.run(at, head);
        let at = (at.0 + head, at.1 + head);
        if !old.is_empty() && !new.is_empty() {
            self.steps = self.steps.saturating_sub(old.len() + new.len());
            let anchors = if depth < DEPTH && self.steps > 0 {
                growing(&once_in_both(old, new))
            } else {
                Vec::new()
            };
            if anchors.is_empty() {
                self.fewest_changes(old, new, at);
            } else {
                self.between(&anchors, old, new, at, depth + 1);
            }
        }
        self.run((at.0 + old.len(), at.1 + new.len()), tail);
    }

    /// Records this many lines that stay, from these places on.
    fn run(&mut self, at: (usize, usize), count: usize) {
        self.found
            .extend((0..count).map(|step| (at.0 + step, at.1 + step)));
    }

    /// Compares what is between the anchors.
    fn between(
        &mut self,
        anchors: &[(usize, usize)],
        old: &[u32],
        new: &[u32],
        at: (usize, usize),
        depth: usize,
    ) {
        let (mut from_old, mut from_new) = (0, 0);
        for &(to_old, to_new) in anchors {
            let place = (at.0 + from_old, at.1 + from_new);
            self.compare(&old[from_old..to_old], &new[from_new..to_new], place, depth);
            self.found.push((at.0 + to_old, at.1 + to_new));
            (from_old, from_new) = (to_old + 1, to_new + 1);
        }
        let place = (at.0 + from_old, at.1 + from_new);
        self.compare(&old[from_old..], &new[from_new..], place, depth);
    }

    /// Finds the fewest changes, unless that takes too long: the greedy algorithm of Myers. After each number
    /// of changes, `reach[k]` is how far the old text has been read where it is `k` lines ahead of the new
    /// one.
    fn fewest_changes(&mut self, old: &[u32], new: &[u32], at: (usize, usize)) {
        let limit = CHANGES.min(old.len() + new.len());
        let middle = limit + 1;
        let mut reach = vec![0_usize; 2 * limit + 3];
        let mut trace: Vec<Vec<usize>> = Vec::new();
        for changes in 0..=limit {
            trace.push(reach[middle - changes..=middle + changes].to_vec());
            for k in (0..=2 * changes).step_by(2) {
                let k = middle + k - changes;
                let down =
                    k == middle - changes || (k != middle + changes && reach[k - 1] < reach[k + 1]);
                let mut x = if down { reach[k + 1] } else { reach[k - 1] + 1 };
                let Some(mut y) = (x + middle).checked_sub(k) else {
                    continue;
                };
                let start = x;
                while x < old.len() && y < new.len() && old[x] == new[y] {
                    x += 1;
                    y += 1;
                }
                reach[k] = x;
                self.steps = self.steps.saturating_sub(1 + x - start);
                if (x, y) == (old.len(), new.len()) {
                    return self.walk_back(&trace, (old.len(), new.len()), at);
                }
            }
            if self.steps == 0 {
                return;
            }
        }
    }

    /// Follows the path that was found backwards from its end and records the lines that stay.
    fn walk_back(&mut self, trace: &[Vec<usize>], end: (usize, usize), at: (usize, usize)) {
        let (mut x, mut y) = end;
        let mut stays = Vec::new();
        for (changes, reach) in trace.iter().enumerate().rev() {
            // The states with one change fewer, where place `changes` is the diagonal 0.
            let reached = |k: usize| reach.get(k).copied().unwrap_or(0);
            let k = x + changes - y;
            let (from_x, from_y) = if changes == 0 {
                (0, 0)
            } else {
                let down = k == 0 || (k != 2 * changes && reached(k - 1) < reached(k + 1));
                let from = if down { k + 1 } else { k - 1 };
                let from_x = reached(from);
                (from_x, from_x + changes - from)
            };
            while x > from_x && y > from_y {
                x -= 1;
                y -= 1;
                stays.push((at.0 + x, at.1 + y));
            }
            (x, y) = (from_x, from_y);
        }
        self.found.extend(stays.into_iter().rev());
    }
}

/// The places of the lines that occur exactly once in each stretch, in the order of the old one.
fn once_in_both(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let places = |lines: &[u32]| {
        let mut places: BTreeMap<u32, Option<usize>> = BTreeMap::new();
        for (at, line) in lines.iter().enumerate() {
            places
                .entry(*line)
                .and_modify(|place| *place = None)
                .or_insert(Some(at));
        }
        places
    };
    let (old_places, new_places) = (places(old), places(new));
    let mut both: Vec<(usize, usize)> = old_places
        .iter()
        .filter_map(|(line, place)| Some(((*place)?, (*new_places.get(line)?)?)))
        .collect();
    both.sort_unstable();
    both
}

/// The longest subsequence of these pairs in which the second places increase too.
fn growing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length, the pair that ends a subsequence of that length at the smallest place.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let place = ends.partition_point(|end| pairs[*end].1 < pair.1);
        before.push(place.checked_sub(1).map(|shorter| ends[shorter]));
        if place == ends.len() {
            ends.push(at);
        } else {
            ends[place] = at;
        }
    }
    let mut row = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        row.push(pairs[at]);
        next = before[at];
    }
    row.reverse();
    row
}
