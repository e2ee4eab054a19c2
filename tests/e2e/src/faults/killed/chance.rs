//! Random numbers that are the same again for the same seed.
//!
//! It does not know what the numbers decide.

use std::time::Duration;

/// A sequence of random numbers, from Knuth's MMIX generator.
pub(super) struct Chance(u64);

impl Chance {
    /// The sequence of this seed.
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A random number of milliseconds from `least` to `most`, both included.
    pub(super) fn milliseconds(&mut self, least: u64, most: u64) -> Duration {
        Duration::from_millis(self.number(least, most))
    }

    /// A random number from `least` to `most`, both included.
    pub(super) fn number(&mut self, least: u64, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // The low bits of this generator are hardly random.
        least + (self.0 >> 33) % (most - least + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn both_ends_come_and_nothing_beyond_them() {
        let mut chance = Chance::new(7);
        let all: Vec<u64> = (0..200).map(|_| chance.number(3, 6)).collect();
        assert_eq!(all.iter().min(), Some(&3));
        assert_eq!(all.iter().max(), Some(&6));
        let mut again = Chance::new(7);
        assert!(all.iter().all(|number| *number == again.number(3, 6)));
    }
}
