//! Runs programs with one line of progress for each, which says what is done and how many seconds it took.
//!
//! It knows nothing about what the programs are for.
#![allow(clippy::disallowed_methods)] // The stopwatch of a command line; the crate's core has none.

use std::cell::Cell;
use std::io::Write as _;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use crate::failure::{Because as _, Failure};

thread_local! {
    /// Whether this thread runs beside the one whose progress is shown, so that its lines are printed only
    /// when they are complete.
    static BEHIND: Cell<bool> = const { Cell::new(false) };
}

/// Runs some work whose lines of progress could mix with those of another thread. Each line is then printed
/// as a whole, when its step has ended.
pub fn behind<T>(work: impl FnOnce() -> T) -> T {
    BEHIND.set(true);
    let result = work();
    BEHIND.set(false);
    result
}

/// Prints one line on standard output, for the person at the terminal.
#[allow(clippy::print_stdout)] // A command line speaks on standard output.
pub fn say(line: &str) {
    println!("{line}");
}

/// Runs some work under one line of progress, which ends with the seconds that it took.
///
/// # Errors
/// The work failed; its failure is passed on.
pub fn timed<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let start = Instant::now();
    let behind = BEHIND.get();
    if !behind {
        begin(name);
    }
    let result = work();
    let end = if result.is_ok() { "" } else { "failed after " };
    let end = format!("{end}{}", seconds(start));
    if behind {
        say(&format!("{name} … {end}, meanwhile"));
    } else {
        say(&end);
    }
    result
}

/// Runs a program under one line of progress. What it prints is returned, not shown, unless the program
/// fails.
///
/// # Errors
/// The program could not be started, or it failed; the message contains everything that it printed.
pub fn quiet(name: &str, command: &mut Command) -> Result<String, Failure> {
    timed(name, || output(command))
}

/// Runs a program whose own output is shown, between a line with its name and a line with its seconds. Inside
/// [`behind`], the output is held back until the program ends, so that the lines of two programs do not mix.
///
/// # Errors
/// The program could not be started, or it failed.
pub fn loud(name: &str, command: &mut Command) -> Result<(), Failure> {
    let start = Instant::now();
    let unknown = |command: &Command| format!("{} cannot be started", program(command));
    if BEHIND.get() {
        let output = command.output().because(|| unknown(command))?;
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        say(&format!(
            "{name}:\n{}\n{name}: {}",
            said.trim_end(),
            seconds(start)
        ));
        return succeeded(command, output.status);
    }
    say(&format!("{name}:"));
    let status = command.status().because(|| unknown(command))?;
    say(&format!("{name}: {}", seconds(start)));
    succeeded(command, status)
}

/// Runs a program without any line of progress and returns what it prints on standard output.
///
/// # Errors
/// The program could not be started, or it failed; the message contains everything that it printed.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .because(|| format!("{} cannot be started", program(command)))?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(stdout);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!(
        "{stdout}{stderr}\n`{}` failed: what it said stands above.",
        line(command)
    )))
}

fn begin(name: &str) {
    #[allow(clippy::print_stdout)] // As in `say`.
    {
        print!("{name} … ");
    }
    // If the terminal cannot be flushed, it only shows the line a little later.
    let _ = std::io::stdout().flush();
}

fn seconds(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f64())
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` failed.", line(command))))
    }
}

fn program(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let mut line = program(command);
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
