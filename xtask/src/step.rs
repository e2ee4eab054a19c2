//! Runs programs with one line of progress for each, which says what is done and how many seconds it took.
//!
//! It knows nothing about what the programs are for.
#![allow(clippy::disallowed_methods)] // The stopwatch of a command line; the crate's core has none.

use std::cell::Cell;
use std::io::Write as _;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use crate::failure::{Context as _, Failure};

thread_local! {
    /// Whether this thread runs at the same time as the one whose progress is shown, so that its lines are
    /// printed only when they are complete.
    static IN_BACKGROUND: Cell<bool> = const { Cell::new(false) };
}

/// Runs an action whose lines of progress could mix with those of another thread. Each line is printed as a
/// whole, when its step has ended.
pub fn in_background<T>(action: impl FnOnce() -> T) -> T {
    IN_BACKGROUND.set(true);
    let result = action();
    IN_BACKGROUND.set(false);
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
pub fn timed<T>(name: &str, action: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let start = Instant::now();
    let in_background = IN_BACKGROUND.get();
    if !in_background {
        begin(name);
    }
    let result = action();
    let end = if result.is_ok() { "" } else { "failed after " };
    let end = format!("{end}{}", seconds(start));
    if in_background {
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
pub fn run_quiet(name: &str, command: &mut Command) -> Result<String, Failure> {
    timed(name, || output(command))
}

/// Runs a program whose own output is shown, between a line with its name and a line with its seconds. Inside
/// [`in_background`], the output is held back until the program ends, so that the lines of two programs do
/// not mix.
///
/// # Errors
/// The program could not be started, or it failed.
pub fn run_shown(name: &str, command: &mut Command) -> Result<(), Failure> {
    let start = Instant::now();
    let cannot_start = |command: &Command| format!("{} cannot be started", program(command));
    if IN_BACKGROUND.get() {
        let output = command.output().context(|| cannot_start(command))?;
        let output_text = [output.stdout, output.stderr].concat();
        let output_text = String::from_utf8_lossy(&output_text);
        say(&format!(
            "{name}:\n{}\n{name}: {}",
            output_text.trim_end(),
            seconds(start)
        ));
        return check_status(command, output.status, &telling_lines(&output_text));
    }
    say(&format!("{name}:"));
    let status = command.status().context(|| cannot_start(command))?;
    say(&format!("{name}: {}", seconds(start)));
    check_status(command, status, "")
}

/// Runs a program without any line of progress and returns what it prints on standard output.
///
/// # Errors
/// The program could not be started, or it failed; the message contains everything that it printed.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .context(|| format!("{} cannot be started", program(command)))?;
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

/// The lines of an output that say what failed, for a message that repeats them.
fn telling_lines(output: &str) -> String {
    let telling = output.lines();
    let telling = telling.filter(|line| line.contains("FAILED") || line.contains("TOO LATE"));
    telling.map(|line| ["\n", line].concat()).collect()
}

fn check_status(command: &Command, status: ExitStatus, telling: &str) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    let line = line(command);
    Err(Failure::new(format!("`{line}` failed.{telling}")))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_repeats_only_what_failed() {
        let output = "first … ok, 1.0 s\nsecond … FAILED after 2.0 s: no button\nlast: 1 failed";
        assert_eq!(
            telling_lines(output),
            "\nsecond … FAILED after 2.0 s: no button"
        );
    }
}
