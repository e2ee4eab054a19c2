//! The ways in which a browser is killed, how often each is tried, and how much may be lost.
//!
//! Nothing is killed here.

use std::time::Duration;

use super::chance::RandomNumbers;

/// A way in which a browser, or a part of it, is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The whole browser, within a second after the page said that everything is saved.
    Saved,
    /// The whole browser, one second to two minutes after the page said so.
    Later,
    /// The whole browser, during typing.
    Typing,
    /// Only the processes of pages, during typing.
    Renderer,
}

impl Kind {
    /// All of them, in the order in which they are tried.
    pub(super) const ALL: [Self; 4] = [Self::Saved, Self::Later, Self::Typing, Self::Renderer];

    /// The kind with this name, as given on the command line.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Later => "later",
            Self::Typing => "typing",
            Self::Renderer => "renderer",
        }
    }

    /// What is killed and when, as the column `fault` of the table says it.
    pub(super) const fn fault(self) -> &'static str {
        match self {
            Self::Saved => "browser killed within 1 s after “Saved”",
            Self::Later => "browser killed 1 to 120 s after “Saved”",
            Self::Typing => "browser killed while typing",
            Self::Renderer => "page's process killed while typing",
        }
    }

    /// How many trials there are, unless `--trials` says otherwise.
    pub(super) const fn default_trials(self) -> u32 {
        match self {
            Self::Saved => 30,
            Self::Later => 10,
            Self::Typing => 40,
            Self::Renderer => 100,
        }
    }

    /// How much time of typing may be lost; `None` means that nothing at all may be lost, because the page
    /// said that everything is saved.
    pub(super) const fn allowed_loss(self) -> Option<Duration> {
        match self {
            Self::Saved | Self::Later => None,
            Self::Typing | Self::Renderer => Some(Duration::from_secs(1)),
        }
    }

    /// The number with which the typing of a trial begins. It is different for each trial, so that no text
    /// looks like that of another.
    pub(super) fn first_number(self, number: u32) -> u64 {
        let kind = Self::ALL.iter().position(|kind| *kind == self);
        kind.map_or(0, |at| at as u64) * 1_000_000 + u64::from(number) * 1_000
    }

    /// When the browser is killed, counted from “Saved” or from the beginning of typing, for trial `number`
    /// (from 0) of `trials`.
    pub(super) fn delay(self, random: &mut RandomNumbers, number: u32, trials: u32) -> Duration {
        match self {
            Self::Saved => random.milliseconds(0, 1_000),
            Self::Later => spread(number, trials),
            Self::Typing | Self::Renderer => random.milliseconds(1_000, 10_000),
        }
    }
}

/// Spreads the trials over 1 s to 120 s, each time being the one before multiplied by the same factor.
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
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
    }
}
