//! Counts which checks have passed, failed and been left out, and prints the result at the end.

use std::process::ExitCode;

use crate::failure::Failure;
use crate::step::say;

/// The counts so far, and the names of the checks that failed.
#[derive(Default)]
pub(super) struct Tally {
    passed: u32,
    failed: u32,
    left_out: u32,
    failed_names: Vec<String>,
}

impl Tally {
    /// Runs a check and returns whether it passed. A failure is printed and does not keep the next checks
    /// from running.
    pub(super) fn check(
        &mut self,
        name: &str,
        check: impl FnOnce() -> Result<(), Failure>,
    ) -> bool {
        match check() {
            Ok(()) => {
                self.passed += 1;
                true
            }
            Err(failure) => {
                say(&format!("{name}: FAILED. {failure}"));
                self.failed += 1;
                self.failed_names.push(name.to_owned());
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
        self.failed_names.extend(other.failed_names);
    }

    /// Prints the last lines, with what failed and the counts, and returns the exit code.
    pub(super) fn close(&self) -> ExitCode {
        if !self.failed_names.is_empty() {
            say(&format!("Failed: {}.", self.failed_names.join("; ")));
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
