//! Debrief on the command line: reads postmortems, checks them and writes them in other forms.
//!
//! There is one file per command in `commands`. `cargo xtask` calls the same code. Nothing here depends on
//! the page.

pub mod failure;
pub mod files;

mod commands;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use debrief_core::text::{Language, set_language};

use commands::Command;

/// Reads, checks and writes postmortems in files. Nothing leaves this machine.
#[derive(Parser)]
#[command(name = "debrief", version)]
struct CommandLine {
    /// The language in which findings are told, by its tag: en, or en-x-pseudo to see what is not translated.
    #[arg(long, global = true, value_name = "TAG", default_value = "en", value_parser = language)]
    language: Language,
    #[command(subcommand)]
    command: Command,
}

fn language(tag: &str) -> Result<Language, String> {
    let tags = Language::ALL.map(Language::tag).join(", ");
    Language::from_tag(tag).ok_or_else(|| format!("the languages are {tags}"))
}

/// Runs a command line, of which the first word is the name of the program. The exit code is that of the
/// command, or 2 if a file cannot be read or the command line is not understood, so that 1 always means that
/// a command has found something.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let parsed = match CommandLine::try_parse_from(words) {
        Ok(parsed) => parsed,
        Err(error) => {
            // Help and version are "errors" of the parser too. If the answer cannot be printed, the exit code
            // still tells.
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    set_language(parsed.language);
    let outcome = parsed.command.run();
    outcome.unwrap_or_else(|failure| files::unreadable(&failure))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_options_do_not_contradict_each_other() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn a_language_that_is_not_known_is_refused_with_those_that_are() {
        let parse =
            |tag| CommandLine::try_parse_from(["debrief", "lint", "a.md", "--language", tag]);
        assert!(parse("en-GB").is_ok_and(|line| line.language == Language::English));
        assert!(parse("en-x-pseudo").is_ok_and(|line| line.language == Language::Pseudo));
        let refused = parse("tlh").map(|_| ()).expect_err("Klingon");
        let message = refused.to_string();
        assert!(
            message.contains("the languages are en, en-x-pseudo"),
            "{message}"
        );
    }

    #[test]
    fn every_command_and_option_says_what_it_is_for() {
        for command in CommandLine::command().get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for option in command.get_arguments() {
                assert!(
                    option.get_help().is_some(),
                    "{} {}",
                    command.get_name(),
                    option.get_id()
                );
            }
        }
    }
}
