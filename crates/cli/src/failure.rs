//! What a command says when it cannot go on: one sentence for the person at the terminal.
//!
//! It knows nothing of the commands themselves.

use std::fmt;
use std::process::ExitCode;

/// One clear sentence: what failed, where, and what to do about it.
#[derive(Debug)]
pub struct Failure(String);

/// What every command returns: its exit code, or the sentence that it ends with.
pub type Outcome = Result<ExitCode, Failure>;

impl Failure {
    /// A failure with the given sentence.
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

/// Adds what was being done to an error of the system.
pub trait Because<T> {
    /// Turns the error into a [`Failure`] that reads "`doing`: the system's words".
    ///
    /// # Errors
    /// Passes the error on, in words.
    fn because(self, doing: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: fmt::Display> Because<T> for Result<T, E> {
    fn because(self, doing: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("{}: {error}", doing())))
    }
}
