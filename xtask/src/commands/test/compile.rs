//! What is checked natively, compiled once: clippy is the compiler of the tests.
//!
//! `cargo clippy` only checks and leaves nothing that a test could run, so some 260 dependencies would be
//! gone through twice. Given to cargo as the compiler of the workspace's own packages, clippy lints and
//! compiles them in one go. Whatever runs in the same way afterwards finds it compiled.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::CORPUS;
use crate::failure::{Because as _, Failure};
use crate::{places, step, tools};

/// Whether every source file is formatted.
pub(super) fn formatted() -> Result<(), Failure> {
    let mut command = cargo(&["fmt", "--all", "--check"]);
    step::loud("cargo fmt", command.args(["--", "--color=auto"]))?;
    // The rules are named by a macro, and cargo follows only `mod` lines.
    let mut command = Command::new("rustfmt");
    command.current_dir(places::root());
    command.args(["--check", "--edition", "2024", "--color=auto"]);
    step::loud("rustfmt, rules", command.args(rules()?))
}

/// The files of the rules.
fn rules() -> Result<Vec<PathBuf>, Failure> {
    let folder = places::root().join("crates/core/src/lint/rules");
    let because = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).because(because)? {
        let path = entry.because(because)?.path();
        if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}

/// Compiles the program of the end-to-end test; gives where it is. It is called without cargo, which would
/// wait for whatever else is being compiled.
pub(super) fn end_to_end() -> Result<(), Failure> {
    let mut command = patient_cargo(&["build", "--package", "e2e", "--quiet"]);
    step::loud("clippy, end-to-end test", linting(&mut command))
}

/// Compiles every package with its tests natively, and denies what clippy or the compiler warns of.
pub(super) fn native() -> Result<(), Failure> {
    let mut command = patient_cargo(&["test", "--workspace", "--no-run", "--quiet"]);
    step::loud("clippy, native", linting(&mut command))
}

/// Runs the native tests that [`native`] has compiled.
pub(super) fn native_tests(corpus: Option<&PathBuf>) -> Result<(), Failure> {
    let mut command = patient_cargo(&["test", "--workspace", "--quiet"]);
    if let Some(folder) = corpus {
        command.env(CORPUS, folder);
    }
    step::loud("native tests", linting(&mut command))
}

/// The command with clippy as the compiler of what is in the workspace, and every warning an error.
pub(super) fn linting(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        // As `cargo clippy -- --deny warnings` hands it on. Flags for the compiler itself would have every
        // dependency compiled once more.
        .env(
            "CLIPPY_ARGS",
            "--deny__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
        )
}

/// Cargo at the root of the repository.
pub(super) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(places::root()).args(arguments);
    command
}

/// The same, letting others go first where the system knows `nice`: a compiler can wait, a page whose clicks
/// are tested beside it cannot.
pub(super) fn patient_cargo(arguments: &[&str]) -> Command {
    if !tools::is_on_path("nice") {
        return cargo(arguments);
    }
    let mut command = Command::new("nice");
    command.current_dir(places::root());
    command.args(["-n", "10", "cargo"]).args(arguments);
    command
}
