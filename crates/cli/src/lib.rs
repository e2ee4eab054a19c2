//! Debrief on the command line: reads postmortems, checks them and writes them in other forms.
//!
//! One file per command in `commands`; `cargo xtask` calls the same. Nothing here knows the page.

pub mod failure;
pub mod files;

mod commands;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use commands::Command;

/// Reads, checks and writes postmortems in files. Nothing leaves this machine.
#[derive(Parser)]
#[command(name = "debrief", version)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// Does what a command line asks for; the first word is the name of the program. The exit code is that of
/// the command: 2 where a file cannot be read or the command line is not understood, so that 1 is left for
/// what a command has found.
pub fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let parsed = match Line::try_parse_from(line) {
        Ok(parsed) => parsed,
        Err(answer) => {
            // Help and version come this way too. Where nobody can be told, the code still says it.
            let _ = answer.print();
            return if answer.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let outcome = parsed.command.run();
    outcome.unwrap_or_else(|failure| files::unreadable(&failure))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_options_do_not_contradict_each_other() {
        Line::command().debug_assert();
    }

    #[test]
    fn every_command_and_option_says_what_it_is_for() {
        for command in Line::command().get_subcommands() {
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
