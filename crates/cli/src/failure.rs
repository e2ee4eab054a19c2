//! What a command reports when it cannot go on: one sentence for the person at the terminal.
//!
//! Knows nothing about the commands themselves.

use std::fmt;
use std::process::ExitCode;

/// One clear sentence: what failed, where, and what to do about it.
#[derive(Debug)]
pub struct Failure(String);

/// The result of a command: its exit code, or the failure that ended it.
pub type Outcome = Result<ExitCode, Failure>;

impl Failure {
    /// Makes a failure from its sentence, which is printed as it is.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// Adds to an error of the operating system what was being done when it occurred.
pub trait Context<T> {
    /// Turns the error into a [`Failure`] that reads "`doing`: the message of the error".
    ///
    /// # Errors
    /// Returns the error as that failure.
    fn context(self, doing: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: fmt::Display> Context<T> for Result<T, E> {
    fn context(self, doing: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("{}: {error}", doing())))
    }
}
