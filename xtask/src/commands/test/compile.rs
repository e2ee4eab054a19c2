//! The native checks, for which everything is compiled only once: clippy is the compiler of the tests.
//!
//! `cargo clippy` only checks and produces nothing that a test could run, so some 260 dependencies would be
//! processed twice. If cargo is told to use clippy as the compiler of the workspace's own packages, clippy
//! lints and compiles them in one pass. Whatever is run in the same way afterwards is compiled already.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::CORPUS;
use crate::failure::{Context as _, Failure};
use crate::{places, step, tools};

/// Checks that every source file is formatted.
pub(super) fn formatted() -> Result<(), Failure> {
    let mut command = cargo(&["fmt", "--all", "--check"]);
    step::run_shown("cargo fmt", command.args(["--", "--color=auto"]))?;
    // A macro declares the modules of the rules, and `cargo fmt` follows only `mod` lines.
    let mut command = Command::new("rustfmt");
    command.current_dir(places::root());
    command.args(["--check", "--edition", "2024", "--color=auto"]);
    step::run_shown("rustfmt, rules", command.args(rules()?))
}

/// The paths of the source files of all rules.
fn rules() -> Result<Vec<PathBuf>, Failure> {
    let folder = places::root().join("crates/core/src/lint/rules");
    let context = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).context(context)? {
        let path = entry.context(context)?.path();
        if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}

/// Compiles the program of the end-to-end test. It is later started without cargo, which would wait for
/// whatever else is being compiled. `--workspace` gives its dependencies the features that [`native`] needs:
/// with those of the program alone, 78 of them would be compiled twice.
pub(super) fn end_to_end() -> Result<(), Failure> {
    let mut command = patient_cargo(&["build", "--workspace", "--bin", "e2e", "--quiet"]);
    step::run_shown("clippy, end-to-end test", linting(&mut command))
}

/// Compiles every package with its tests natively; every warning of clippy or of the compiler is an error.
pub(super) fn native() -> Result<(), Failure> {
    let mut command = patient_cargo(&["test", "--workspace", "--no-run", "--quiet"]);
    step::run_shown("clippy, native", linting(&mut command))
}

/// Runs the native tests that [`native`] has compiled.
pub(super) fn native_tests(corpus: Option<&PathBuf>) -> Result<(), Failure> {
    let mut command = patient_cargo(&["test", "--workspace", "--quiet"]);
    if let Some(folder) = corpus {
        command.env(CORPUS, folder);
    }
    step::run_shown("native tests", linting(&mut command))
}

/// Makes clippy the compiler of the workspace's packages in this command, and every warning an error.
pub(super) fn linting(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        // This is how `cargo clippy -- --deny warnings` passes it on. Flags for the compiler itself would
        // make cargo compile every dependency again.
        .env(
            "CLIPPY_ARGS",
            "--deny__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
        )
}

/// A cargo command that runs at the root of the repository.
pub(super) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(places::root()).args(arguments);
    command
}

/// The same command with a low priority, on systems that have `nice`: a compiler can wait, but a page whose
/// clicks are tested at the same time cannot.
pub(super) fn patient_cargo(arguments: &[&str]) -> Command {
    if !tools::is_on_path("nice") {
        return cargo(arguments);
    }
    let mut command = Command::new("nice");
    command.current_dir(places::root());
    command.args(["-n", "10", "cargo"]).args(arguments);
    command
}
