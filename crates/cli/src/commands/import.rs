//! `debrief import FILE`: prints a postmortem as JSON.

use std::process::ExitCode;

use clap::Args;
use debrief_core::model::to_json_pretty;

use crate::failure::Outcome;
use crate::files;

/// Printed after the help of the command: what its exit codes mean.
pub(super) const CODES: &str = "Exits with 0, or with 2 when the file cannot be read.";

#[derive(Args)]
pub(crate) struct Options {
    /// A Markdown, text or JSON file.
    file: String,
}

/// Prints a file as the JSON of a postmortem.
///
/// # Errors
/// Fails with the reason why the file cannot be read; for malformed JSON, that includes the line and column.
pub(super) fn run(options: &Options) -> Outcome {
    let postmortem = files::read(&options.file)?;
    files::print(&to_json_pretty(&postmortem)).map(|()| ExitCode::SUCCESS)
}
