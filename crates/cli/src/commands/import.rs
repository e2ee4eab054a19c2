//! `debrief import FILE`: prints a postmortem as JSON.

use std::process::ExitCode;

use clap::Args;
use debrief_core::model::to_json_pretty;

use crate::failure::Outcome;
use crate::files;

/// What the exit codes mean.
pub(super) const CODES: &str = "Exits with 0, or with 2 when the file cannot be read.";

#[derive(Args)]
pub(crate) struct Options {
    /// A Markdown, text or JSON file.
    file: String,
}

/// Prints the JSON of a file.
///
/// # Errors
/// Says why the file cannot be read, for malformed JSON with its line and column.
pub(super) fn run(options: &Options) -> Outcome {
    let postmortem = files::read(&options.file)?;
    files::print(&to_json_pretty(&postmortem)).map(|()| ExitCode::SUCCESS)
}
