//! Counts which checks have passed, failed and been left out, and prints the result at the end: also for a
//! person who gets to see only the last lines.
#![allow(clippy::disallowed_methods)] // The stopwatch of a command line; the crate's core has none.

use std::process::ExitCode;
use std::time::Instant;

use crate::failure::Failure;
use crate::step::say;

/// A check that takes less is not listed among the times, in seconds.
const WORTH_LISTING: u64 = 5;

/// The counts so far, the checks that failed, and how long the long ones took.
#[derive(Default)]
pub(super) struct Tally {
    passed: u32,
    failed: u32,
    left_out: u32,
    failures: Vec<(String, Failure)>,
    times: Vec<String>,
}

impl Tally {
    /// Runs a check and returns whether it passed. A failure is printed and does not keep the next checks
    /// from running.
    pub(super) fn check(
        &mut self,
        name: &str,
        check: impl FnOnce() -> Result<(), Failure>,
    ) -> bool {
        let start = Instant::now();
        let result = check();
        let seconds = start.elapsed().as_secs();
        if seconds >= WORTH_LISTING {
            self.times.push(format!("{name} {seconds} s"));
        }
        match result {
            Ok(()) => {
                self.passed += 1;
                true
            }
            Err(failure) => {
                say(&format!("{name}: FAILED. {failure}"));
                self.failed += 1;
                self.failures.push((name.to_owned(), failure));
                false
            }
        }
    }

    /// Prints what is not checked, and why.
    pub(super) fn leave_out(&mut self, what: &str, why: &str) {
        say(&format!("Left out: {what}, because {why}."));
        self.left_out += 1;
    }

    /// Adds the counts of another tally, such as that of another thread.
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.left_out += other.left_out;
        self.failures.extend(other.failures);
        self.times.extend(other.times);
    }

    /// Prints the last lines, with the times, what failed and the counts, and returns the exit code.
    pub(super) fn close(&self) -> ExitCode {
        if !self.times.is_empty() {
            say(&format!("Took: {}.", self.times.join("; ")));
        }
        for (name, failure) in &self.failures {
            say(&format!("Failed: {name}. {failure}"));
        }
        let mut line = format!("checks: {} passed, {} failed", self.passed, self.failed);
        if self.left_out > 0 {
            line.push_str(&format!(", {} skipped", self.left_out));
        }
        say(&line);
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failed_check_fails_the_run() {
        let mut tally = Tally::default();
        tally.check("good", || Ok(()));
        assert_eq!(tally.close(), ExitCode::SUCCESS);
        tally.leave_out("a", "b");
        assert_eq!(tally.close(), ExitCode::SUCCESS);
        tally.check("bad", || Err(Failure::new("no")));
        assert_eq!(tally.close(), ExitCode::FAILURE);
        assert_eq!((tally.passed, tally.failed, tally.left_out), (1, 1, 1));
    }
}
