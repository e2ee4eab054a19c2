//! `cargo xtask test`: everything that has to pass before a change goes in.
//!
//! Every check runs even when one before it failed, so that one run tells everything; only what
//! needs a missing program, or a release that could not be built, is left out, and says so.

use std::env;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::arguments::Arguments;
use crate::failure::{Because as _, Failure, Outcome};
use crate::step::{self, say};
use crate::{browser, commands, page, places, tools};

/// The variable that names a folder of real postmortems to check against.
const CORPUS: &str = "DEBRIEF_CORPUS";

/// Runs every check and ends with one line that counts them.
///
/// # Errors
/// Says that a folder named in the environment is not there.
pub fn run(arguments: &[String]) -> Outcome {
    Arguments::new(arguments).finish()?;
    let corpus = corpus()?;
    let mut tally = Tally::default();

    tally.check("formatting", || {
        step::loud(
            "cargo fmt",
            cargo(&["fmt", "--all", "--check"]).args(["--", "--color=auto"]),
        )
    });
    tally.check("target", tools::ensure_wasm_target);
    for (name, arguments) in LINTS {
        tally.check(name, || {
            step::loud(
                name,
                cargo(&["clippy", "--quiet"]).args(arguments).args(DENIED),
            )
        });
    }
    for (name, arguments) in SUITES {
        tally.check(name, || {
            let mut command = cargo(&["test", "--quiet"]);
            command.args(arguments);
            if let Some(folder) = &corpus {
                command.env(CORPUS, folder);
            }
            step::loud(name, &mut command)
        });
    }
    if corpus.is_none() {
        say(&format!(
            "corpus: left out, for {CORPUS} does not name a folder of postmortems."
        ));
    }
    release(&mut tally);
    Ok(tally.close())
}

/// What clippy looks at: everything natively, the core without a browser crate, and the page.
const LINTS: [(&str, &[&str]); 3] = [
    ("clippy, native", &["--workspace", "--all-targets"]),
    (
        "clippy, core alone",
        &[
            "--package",
            "debrief",
            "--no-default-features",
            "--all-targets",
        ],
    ),
    (
        "clippy, wasm",
        &[
            "--package",
            "debrief",
            "--target",
            tools::WASM,
            "--lib",
            "--bins",
        ],
    ),
];

const DENIED: [&str; 3] = ["--", "--deny", "warnings"];

/// The native tests. The first one proves that the core stands without any browser crate.
const SUITES: [(&str, &[&str]); 3] = [
    (
        "native suite, core alone",
        &["--package", "debrief", "--no-default-features"],
    ),
    (
        "native tests of the page",
        &["--package", "debrief", "--lib"],
    ),
    ("tests of the commands", &["--package", "xtask"]),
];

/// The release and the browser test, as far as the programs for them can be had.
fn release(tally: &mut Tally) {
    if !tools::has_node() {
        tally.leave_out(
            "the release build and the end-to-end test",
            "Node 20 or later with npm was not found, and wasm-opt comes from there",
        );
        return;
    }
    let before = tally.failed;
    tally.check("tools", page::prepare_release);
    if tally.failed > before {
        tally.leave_out(
            "the release build and the end-to-end test",
            "a tool is missing",
        );
        return;
    }
    tally.check("release", commands::dist::build);
    if !places::dist().join("index.html").is_file() {
        tally.leave_out("the end-to-end test", "there is no release to drive");
        return;
    }
    match browser::ensure() {
        Err(failure) => tally.leave_out("the end-to-end test", &failure.to_string()),
        Ok(()) => {
            tally.check("tools of the end-to-end test", || tools::AXE_CORE.ensure());
            tally.check("end to end", || {
                step::loud(
                    "end to end, Chromium",
                    &mut cargo(&["run", "--quiet", "--package", "e2e"]),
                )
            });
        }
    }
}

/// The folder of postmortems, absolute, for the tests run in folders of their own.
fn corpus() -> Result<Option<PathBuf>, Failure> {
    let Some(named) = env::var_os(CORPUS).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let named = PathBuf::from(named);
    let folder = named
        .canonicalize()
        .because(|| format!("{CORPUS} names {}, which is no folder", named.display()))?;
    Ok(Some(folder))
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(places::root()).args(arguments);
    command
}

/// What has passed, failed and been left out so far.
#[derive(Default)]
struct Tally {
    passed: u32,
    failed: u32,
    left_out: u32,
    wrong: Vec<String>,
}

impl Tally {
    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) {
        match work() {
            Ok(()) => self.passed += 1,
            Err(failure) => {
                say(&format!("{name}: FAILED. {failure}"));
                self.failed += 1;
                self.wrong.push(name.to_owned());
            }
        }
    }

    fn leave_out(&mut self, what: &str, why: &str) {
        say(&format!("Left out: {what}, because {why}."));
        self.left_out += 1;
    }

    /// The last lines: what failed, and the counts.
    fn close(&self) -> ExitCode {
        if !self.wrong.is_empty() {
            say(&format!("Failed: {}.", self.wrong.join("; ")));
        }
        let mut line = format!("checks: {} passed, {} failed", self.passed, self.failed);
        if self.left_out > 0 {
            line.push_str(&format!(", {} skipped", self.left_out));
        }
        say(&line);
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failed_check_fails_the_run() {
        let mut tally = Tally::default();
        tally.check("good", || Ok(()));
        assert_eq!(tally.close(), ExitCode::SUCCESS);
        tally.leave_out("a", "b");
        assert_eq!(tally.close(), ExitCode::SUCCESS);
        tally.check("bad", || Err(Failure::new("no")));
        assert_eq!(tally.close(), ExitCode::FAILURE);
        assert_eq!((tally.passed, tally.failed, tally.left_out), (1, 1, 1));
    }
}
