//! The commands, one file each, and the enum that clap picks one of them with.

mod export;
mod import;
mod lint;
mod roundtrip;

use clap::Subcommand;

use crate::failure::Outcome;

/// The command that the user asks for.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Prints a Markdown, text or JSON file as the JSON of a postmortem.
    #[command(after_help = import::CODES)]
    Import(import::Options),
    /// Prints what the rules find, one finding per line: `severity rule place: message`.
    #[command(after_help = lint::CODES)]
    Lint(lint::Options),
    /// Prints a postmortem in another form, or in another template.
    #[command(after_help = export::CODES)]
    Export(export::Options),
    /// Takes every document of a folder into every template and back, and prints what is not as it was.
    #[command(after_help = roundtrip::CODES)]
    Roundtrip(roundtrip::Options),
}

impl Command {
    /// Runs the command and returns its exit code.
    ///
    /// # Errors
    /// Fails with a sentence that says what cannot be read or written.
    pub(crate) fn run(self) -> Outcome {
        match self {
            Self::Import(options) => import::run(&options),
            Self::Lint(options) => lint::run(&options),
            Self::Export(options) => export::run(&options),
            Self::Roundtrip(options) => roundtrip::run(&options),
        }
    }
}
