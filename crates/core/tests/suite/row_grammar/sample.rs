//! Chooses which combinations are tried: every two alternatives that make sense together, and then others by
//! chance.

use std::collections::HashSet;

use super::alternatives::{Combination, DIMENSIONS};
use super::sense::nonsense;

/// A number for each dimension.
pub(crate) type Numbers = [usize; DIMENSIONS.len()];

/// The dimension of the list. The others have very different numbers of combinations in each list, so that
/// the list is chosen first.
const LIST: usize = 5;

/// How often others are tried before a list is given up.
const ATTEMPTS: usize = 3_000;

/// Combinations to try, and how many pairs of alternatives occur in none, because they make no sense.
pub(crate) struct Sample {
    pub(crate) combinations: Vec<(Numbers, Combination)>,
    pub(crate) senseless_pairs: usize,
}

/// A sample of this size, or larger if every pair of alternatives needs more. The plainest come first.
pub(crate) fn sample(size: usize, seed: u64) -> Sample {
    let mut chance = Chance(seed);
    let mut seen = HashSet::new();
    let mut chosen = Vec::new();
    let mut senseless_pairs = 0;
    for (first, second) in pairs() {
        match completed(first, second, &mut chance) {
            Some(numbers) if seen.insert(numbers) => chosen.push(numbers),
            Some(_) => {}
            None => senseless_pairs += 1,
        }
    }
    let lists = DIMENSIONS[LIST].1.len();
    let mut exhausted = 0;
    while chosen.len() < size && exhausted < lists {
        let list = chance.below(lists);
        let found = (0..ATTEMPTS)
            .map(|_| chance.numbers(&[(LIST, list)]))
            .find(|numbers| makes_sense(*numbers) && seen.insert(*numbers));
        match found {
            Some(numbers) => chosen.push(numbers),
            None => exhausted += 1,
        }
    }
    chosen.sort_by_key(|numbers| numbers.iter().filter(|number| **number != 0).count());
    Sample {
        combinations: chosen
            .into_iter()
            .map(|numbers| (numbers, Combination::from_numbers(numbers)))
            .collect(),
        senseless_pairs,
    }
}

/// An alternative: the numbers of its dimension and of itself.
type Choice = (usize, usize);

fn pairs() -> Vec<(Choice, Choice)> {
    let choices =
        |dimension: usize| (0..DIMENSIONS[dimension].1.len()).map(move |n| (dimension, n));
    let mut pairs = Vec::new();
    for first in 0..DIMENSIONS.len() {
        for second in first + 1..DIMENSIONS.len() {
            for one in choices(first) {
                pairs.extend(choices(second).map(|other| (one, other)));
            }
        }
    }
    pairs
}

/// A combination with both alternatives that makes sense, as plain as possible.
fn completed(one: Choice, other: Choice, chance: &mut Chance) -> Option<Numbers> {
    let fixed = [one, other];
    let plain = with([0; DIMENSIONS.len()], &fixed);
    let others = || (0..DIMENSIONS.len()).filter(|d| *d != one.0 && *d != other.0);
    let changes = || others().flat_map(|d| (1..DIMENSIONS[d].1.len()).map(move |n| (d, n)));
    std::iter::once(plain)
        .chain(changes().map(|change| with(plain, &[change])))
        .chain(
            changes()
                .flat_map(|change| changes().map(move |second| with(plain, &[change, second]))),
        )
        .find(|numbers| makes_sense(*numbers))
        .or_else(|| {
            (0..ATTEMPTS)
                .map(|_| chance.numbers(&fixed))
                .find(|numbers| makes_sense(*numbers))
        })
}

fn with(mut numbers: Numbers, choices: &[Choice]) -> Numbers {
    for (dimension, number) in choices {
        numbers[*dimension] = *number;
    }
    numbers
}

fn makes_sense(numbers: Numbers) -> bool {
    nonsense(Combination::from_numbers(numbers)).is_none()
}

/// Numbers by chance, the same for the same seed (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % limit as u64).expect("below the limit")
    }

    fn numbers(&mut self, fixed: &[Choice]) -> Numbers {
        let numbers = DIMENSIONS.map(|(_, names)| self.below(names.len()));
        with(numbers, fixed)
    }
}
