//! `cargo xtask`: picks the command; what each one does is in its own file.

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use xtask::commands;
use xtask::failure::{Failure, Outcome};
use xtask::step::say;

const USAGE: &str = "\
cargo xtask serve [--port N]                   the page on 127.0.0.1:8080, reloaded on every change
cargo xtask test [PART]...                     everything that has to pass before a change goes in, or parts of it:
                                               formatting native scaffold adapters release chromium firefox webkit
cargo xtask laws [--cases N] [--seed N] [NAME]...
                                               the property tests with many cases and a fresh seed
cargo xtask faults [--in ENGINE] [--trials N] [--seed N] [KIND]...
                                               what is lost when the browser is killed, many times in Chromium and
                                               Firefox: saved later typing renderer
cargo xtask dist [--archive]                   the release folder `dist`, its sizes and the budget
cargo xtask preview [--port N] [--prefix /x/]  serves `dist` as a host would
cargo xtask bench [PART]...                    how long a key, an import, a start and others take, and the sizes:
                                               keystroke import reading review start, and native in no browser
cargo xtask screenshots                        the pictures of the README, taken of the release
cargo xtask schema [--check]                   writes public/schema/postmortem.v1.json from the types
cargo xtask docs [--check]                     writes docs/rules.md from the rules
cargo xtask new-rule NAME                      the file of a new rule, ready to be filled in
cargo xtask import|lint|export|roundtrip ...   the command line of Debrief; `--help` after each says more";

#[allow(clippy::print_stderr)] // A command line speaks of its failures on standard error.
fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Outcome {
    let mut arguments = Vec::new();
    for argument in env::args_os().skip(1) {
        arguments.push(argument.into_string().map_err(|raw| {
            Failure::new(format!(
                "The argument {} is not UTF-8.",
                raw.to_string_lossy()
            ))
        })?);
    }
    let Some((command, arguments)) = arguments.split_first() else {
        say(USAGE);
        return Ok(ExitCode::FAILURE);
    };
    match command.as_str() {
        "serve" => commands::serve::run(arguments),
        "test" => commands::test::run(arguments),
        "screenshots" => commands::screenshots::run(arguments),
        "laws" => commands::laws::run(arguments),
        "faults" => commands::faults::run(arguments),
        "dist" => commands::dist::run(arguments),
        "bench" => commands::bench::run(arguments),
        "preview" => commands::preview::run(arguments),
        "schema" => commands::schema::run(arguments),
        "docs" => commands::docs::run(arguments),
        "new-rule" => commands::new_rule::run(arguments),
        "import" | "lint" | "export" | "roundtrip" => Ok(debrief_cli::run(
            ["debrief", command.as_str()]
                .into_iter()
                .chain(arguments.iter().map(String::as_str))
                .map(OsString::from),
        )),
        "help" | "--help" | "-h" => {
            say(USAGE);
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Failure::new(format!(
            "There is no command `{other}`. There are:\n{USAGE}"
        ))),
    }
}
