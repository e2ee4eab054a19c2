//! The results of the trials of each kind, as a table to read and as lines of Markdown to keep.
//!
//! Whether a single trial kept its promise is not decided here.

use super::kind::Kind;
use super::loss::Loss;

/// The trials of one kind.
pub(super) struct Row {
    kind: Kind,
    pub(super) runs: u32,
    /// The loss of each trial that could be measured.
    pub(super) losses: Vec<Loss>,
    /// How many broke a promise, or could not be measured.
    pub(super) broken: u32,
}

/// The head of the table in Markdown.
pub(super) const MARKDOWN_HEAD: &str = "\
| date | browser | fault | runs | characters lost, median / worst | ms lost, median / worst | broken |
|---|---|---|---|---|---|---|";

/// The head of the table to read.
pub(super) fn plain_head() -> String {
    as_text(
        "kind",
        [
            "runs",
            "chars median",
            "worst",
            "ms median",
            "worst",
            "broken",
        ]
        .map(str::to_owned),
    )
}

impl Row {
    /// A row without any trials yet.
    pub(super) const fn of(kind: Kind) -> Self {
        Self {
            kind,
            runs: 0,
            losses: Vec::new(),
            broken: 0,
        }
    }

    /// The row as a line of the table to read.
    pub(super) fn as_text(&self) -> String {
        as_text(self.kind.name(), self.figures().map(|all| all.to_string()))
    }

    /// The row as a line of Markdown.
    pub(super) fn markdown(&self, date: &str, browser: &str) -> String {
        let fault = self.kind.fault();
        let [runs, median, worst, median_ms, worst_ms, broken] = self.figures();
        format!(
            "| {date} | {browser} | {fault} | {runs} | {median} / {worst} | {median_ms} / {worst_ms} | {broken} |"
        )
    }

    /// Runs; characters, median and worst; milliseconds, median and worst; broken.
    fn figures(&self) -> [u128; 6] {
        let characters = self.losses.iter().map(|loss| loss.characters as u128);
        let [median, worst] = median_and_worst(characters.collect());
        let times = self.losses.iter().map(|loss| loss.time.as_millis());
        let [median_ms, worst_ms] = median_and_worst(times.collect());
        [
            u128::from(self.runs),
            median,
            worst,
            median_ms,
            worst_ms,
            u128::from(self.broken),
        ]
    }
}

/// The median (of two in the middle, the greater) and the greatest; zeros if there are no values.
fn median_and_worst(mut all: Vec<u128>) -> [u128; 2] {
    all.sort_unstable();
    [all.get(all.len() / 2), all.last()].map(|one| one.copied().unwrap_or_default())
}

fn as_text(name: &str, figures: [String; 6]) -> String {
    let [runs, median, worst, median_ms, worst_ms, broken] = figures;
    format!("{name:<10}{runs:>6}{median:>14}{worst:>8}{median_ms:>12}{worst_ms:>8}{broken:>8}")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_row_tells_the_middle_and_the_worst() {
        let loss = |characters, milliseconds| Loss {
            characters,
            time: Duration::from_millis(milliseconds),
        };
        let row = Row {
            runs: 4,
            losses: vec![loss(3, 200), loss(0, 0), loss(9, 800)],
            broken: 1,
            ..Row::of(Kind::Typing)
        };
        assert_eq!(row.figures(), [4, 3, 9, 200, 800, 1]);
        assert!(
            row.markdown("today", "x")
                .ends_with("| 4 | 3 / 9 | 200 / 800 | 1 |")
        );
        assert_eq!(row.as_text().len(), plain_head().len());
    }

    #[test]
    fn without_a_trial_nothing_is_lost() {
        assert_eq!(median_and_worst(Vec::new()), [0, 0]);
    }
}
