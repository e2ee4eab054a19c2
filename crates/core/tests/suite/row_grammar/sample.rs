//! Chooses which combinations are tried: each alternative by itself, every two that make sense together, and
//! then others by chance.

use std::collections::HashSet;

use super::super::chance::Chance;
use super::alternatives::{Combination, DIMENSIONS, List, Place};
use super::sense::{is_time_first, nonsense, only_sign, spoken};

/// A number for each dimension. The first alternative, 0, is the plainest.
pub(crate) type Numbers = [usize; DIMENSIONS.len()];

// What these dimensions allow depends on others.
const FORM: usize = 2;
const SIGN: usize = 3;
const PLACE: usize = 4;
const LIST: usize = 5;
const LANGUAGE: usize = 6;

/// How often chance is asked for a combination that makes sense.
const ATTEMPTS: usize = 400;

/// Combinations to try, and how many pairs of alternatives occur in none, because they make no sense.
pub(crate) struct Sample {
    pub(crate) combinations: Vec<(Numbers, Combination)>,
    pub(crate) senseless_pairs: usize,
}

/// A sample of this size, or larger if all pairs of alternatives need more. The plainest come first.
pub(crate) fn sample(size: usize, seed: u64) -> Sample {
    let mut chance = Chance(seed);
    let mut chosen = Chosen::default();
    let mut senseless_pairs = 0;
    for choice in choices() {
        // The first draw is as plain as it can be.
        let found = settled(
            with([0; DIMENSIONS.len()], &[choice]),
            &[choice],
            &mut chance,
        );
        if makes_sense(found) {
            chosen.add(found);
        }
    }
    for pair in pairs() {
        if !chosen.pairs.contains(&pair) {
            match combination(&mut chance, &[pair.0, pair.1]) {
                Some(found) => chosen.add(found),
                None => senseless_pairs += 1,
            }
        }
    }
    // The lists have very different numbers of combinations, so the list is chosen first.
    let lists = DIMENSIONS[LIST].1.len();
    let mut in_vain = 0;
    while chosen.combinations.len() < size && in_vain < size {
        let list = chance.below(lists);
        match combination(&mut chance, &[(LIST, list)]) {
            Some(found) if !chosen.seen.contains(&found) => chosen.add(found),
            _ => in_vain += 1,
        }
    }
    let mut combinations = chosen.combinations;
    combinations.sort_by_key(|numbers| numbers.iter().filter(|number| **number != 0).count());
    Sample {
        combinations: combinations
            .into_iter()
            .map(|numbers| (numbers, Combination::from_numbers(numbers)))
            .collect(),
        senseless_pairs,
    }
}

/// An alternative: the numbers of its dimension and of itself.
type Choice = (usize, usize);

/// What has been chosen, and the pairs of alternatives that occur in it.
#[derive(Default)]
struct Chosen {
    combinations: Vec<Numbers>,
    seen: HashSet<Numbers>,
    pairs: HashSet<(Choice, Choice)>,
}

impl Chosen {
    fn add(&mut self, numbers: Numbers) {
        if self.seen.insert(numbers) {
            self.combinations.push(numbers);
            for (first, one) in numbers.iter().enumerate() {
                let others = numbers.iter().enumerate().skip(first + 1);
                let pairs = others.map(|(second, other)| ((first, *one), (second, *other)));
                self.pairs.extend(pairs);
            }
        }
    }
}

fn choices() -> impl Iterator<Item = Choice> {
    let dimensions = DIMENSIONS.iter().enumerate();
    dimensions.flat_map(|(dimension, (_, names))| (0..names.len()).map(move |n| (dimension, n)))
}

fn pairs() -> impl Iterator<Item = (Choice, Choice)> {
    choices().flat_map(|one| {
        let others = choices().filter(move |other| other.0 > one.0);
        others.map(move |other| (one, other))
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

/// The combination with what follows from some of its alternatives for others, which are not fixed.
fn settled(mut numbers: Numbers, fixed: &[Choice], chance: &mut Chance) -> Numbers {
    let is_free = |dimension| fixed.iter().all(|choice| choice.0 != dimension);
    let it = Combination::from_numbers(numbers);
    if it.place == Place::Heading && is_free(LIST) {
        numbers[LIST] = List::Headings as usize;
    }
    if is_time_first(it) && is_free(PLACE) {
        numbers[PLACE] = Place::First as usize;
    }
    let languages = spoken(it.form);
    if !languages.contains(&it.language) {
        if is_free(LANGUAGE) {
            numbers[LANGUAGE] = languages[chance.below(languages.len())] as usize;
        } else if is_free(FORM) {
            numbers[FORM] = 0;
        }
    }
    if let Some(sign) = only_sign(Combination::from_numbers(numbers))
        && is_free(SIGN)
    {
        numbers[SIGN] = sign as usize;
    }
    numbers
}

/// A combination with these alternatives that makes sense. As people do, it takes the plainest alternative in
/// half of the other dimensions.
fn combination(chance: &mut Chance, fixed: &[Choice]) -> Option<Numbers> {
    (0..ATTEMPTS).find_map(|_| {
        let numbers = DIMENSIONS.map(|(_, names)| match chance.below(2) {
            0 => 0,
            _ => chance.below(names.len()),
        });
        let numbers = settled(with(numbers, fixed), fixed, chance);
        makes_sense(numbers).then_some(numbers)
    })
}
