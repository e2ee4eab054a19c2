//! `cargo xtask import FILE`: prints a postmortem as JSON.

use std::process::ExitCode;

use debrief::model::to_json_pretty;

use crate::arguments::Arguments;
use crate::failure::Outcome;
use crate::files;

/// Prints the JSON of a Markdown, text or JSON file. Exits with 2 where the file cannot be read.
///
/// # Errors
/// Says that the options are not understood.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let file = arguments.word("a file")?;
    arguments.finish()?;
    match files::read(&file) {
        Ok(postmortem) => files::print(&to_json_pretty(&postmortem)).map(|()| ExitCode::SUCCESS),
        Err(failure) => Ok(files::unreadable(&failure)),
    }
}
