//! `cargo xtask laws [--cases N] [--seed N] [NAME]...`: runs the property tests with many cases and a fresh
//! seed.
//!
//! The gate tries the same cases in every run; these runs look for new ones. A case that fails is printed
//! with its seed, and is written to a file from which the next run tries it first: commit that file.

use std::hash::{BuildHasher as _, RandomState};
use std::process::{Command, ExitCode};

use crate::arguments::Arguments;
use crate::failure::Outcome;
use crate::{places, step};

/// How many cases each law is tried with unless `--cases` says otherwise.
const CASES: u32 = 20_000;

/// Runs the tests of the core and the native tests of the page, or only those whose names contain one of the
/// words.
///
/// # Errors
/// An option is not a number, or a law does not hold.
pub fn run(arguments: &[String]) -> Outcome {
    let mut arguments = Arguments::new(arguments);
    let cases = arguments.number("--cases")?.unwrap_or(u64::from(CASES));
    // This is random: the standard library seeds its hash tables from the system.
    let seed = arguments
        .number("--seed")?
        .unwrap_or_else(|| RandomState::new().hash_one(()));
    let names = arguments.into_remaining();
    step::say(&format!(
        "{cases} cases for each law; `--seed {seed}` tries the same ones again"
    ));
    let mut command = Command::new("cargo");
    command
        .current_dir(places::root())
        .args([
            "test",
            "--profile",
            "laws",
            "--package",
            "debrief-core",
            "--package",
            "debrief",
        ])
        .args(["--lib", "--test", "suite", "--"])
        .args(names)
        .env("DEBRIEF_CASES", cases.to_string())
        .env("PROPTEST_RNG_SEED", seed.to_string());
    step::run_shown("laws", &mut command)?;
    Ok(ExitCode::SUCCESS)
}
