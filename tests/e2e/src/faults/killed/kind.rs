//! The ways in which a browser is killed, how often each is tried, and what it may cost.
//!
//! It does not do any of it.

use std::time::Duration;

use super::chance::Chance;

/// A way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The whole browser, within a second after the page said that all is saved.
    Saved,
    /// The same, up to two minutes after.
    Later,
    /// The whole browser, while somebody types.
    Typing,
    /// The processes of pages alone, while somebody types.
    Renderer,
}

impl Kind {
    /// All of them, in the order in which they are tried.
    pub(super) const ALL: [Self; 4] = [Self::Saved, Self::Later, Self::Typing, Self::Renderer];

    /// The way that a person has named.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Later => "later",
            Self::Typing => "typing",
            Self::Renderer => "renderer",
        }
    }

    /// What is killed and when, as a person would say it.
    pub(super) const fn fault(self) -> &'static str {
        match self {
            Self::Saved => "browser killed within 1 s after “Saved”",
            Self::Later => "browser killed 1 to 120 s after “Saved”",
            Self::Typing => "browser killed while typing",
            Self::Renderer => "page's process killed while typing",
        }
    }

    /// How often it is tried where nobody says.
    pub(super) const fn usual(self) -> u32 {
        match self {
            Self::Saved => 30,
            Self::Later => 10,
            Self::Typing => 40,
            Self::Renderer => 100,
        }
    }

    /// How long somebody may have typed what is lost; nothing at all where the page said that all is saved.
    pub(super) const fn may_cost(self) -> Option<Duration> {
        match self {
            Self::Saved | Self::Later => None,
            Self::Typing | Self::Renderer => Some(Duration::from_secs(1)),
        }
    }

    /// The number that is typed first in a trial, so that no text of another one is like it.
    pub(super) fn first(self, number: u32) -> u64 {
        let kind = Self::ALL.iter().position(|kind| *kind == self);
        kind.map_or(0, |at| at as u64) * 1_000_000 + u64::from(number) * 1_000
    }

    /// When it is killed: after “Saved”, or after typing began. For trial `number` of so many.
    pub(super) fn moment(self, chance: &mut Chance, number: u32, trials: u32) -> Duration {
        match self {
            Self::Saved => chance.milliseconds(0, 1_000),
            Self::Later => spread(number, trials),
            Self::Typing | Self::Renderer => chance.milliseconds(1_000, 10_000),
        }
    }
}

/// From 1 s to 120 s, each so many times as long as the one before.
fn spread(number: u32, trials: u32) -> Duration {
    const LONGEST: f64 = 120.0;
    let last = trials.saturating_sub(1).max(1);
    Duration::from_secs_f64(LONGEST.powf(f64::from(number) / f64::from(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_moments_are_spread_over_two_minutes() {
        let seconds = |number| spread(number, 10).as_secs_f64().round();
        assert_eq!([seconds(0), seconds(1), seconds(9)], [1.0, 2.0, 120.0]);
        assert_eq!(spread(0, 1), Duration::from_secs(1));
    }

    #[test]
    fn a_way_is_found_by_its_name() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.name()), Some(kind));
        }
    }
}
