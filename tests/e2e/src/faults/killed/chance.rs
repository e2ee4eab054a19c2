//! Random numbers that are the same again for the same seed.
//!
//! It does not know what the numbers decide.

use std::time::Duration;

/// A sequence of random numbers, from Knuth's MMIX generator.
pub(super) struct RandomNumbers(u64);

impl RandomNumbers {
    /// The sequence of this seed.
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A random number of milliseconds from `min` to `max`, both included.
    pub(super) fn milliseconds(&mut self, min: u64, max: u64) -> Duration {
        Duration::from_millis(self.number(min, max))
    }

    /// A random number from `min` to `max`, both included.
    pub(super) fn number(&mut self, min: u64, max: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // The low bits of this generator are hardly random.
        min + (self.0 >> 33) % (max - min + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::RandomNumbers;

    #[test]
    fn both_ends_come_and_nothing_beyond_them() {
        let mut random = RandomNumbers::new(7);
        let all: Vec<u64> = (0..200).map(|_| random.number(3, 6)).collect();
        assert_eq!(all.iter().min(), Some(&3));
        assert_eq!(all.iter().max(), Some(&6));
        let mut again = RandomNumbers::new(7);
        assert!(all.iter().all(|number| *number == again.number(3, 6)));
    }
}
