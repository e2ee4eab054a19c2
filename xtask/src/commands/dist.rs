//! `cargo xtask dist`: the release folder, what each of its files weighs, and the budget.

use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::release::size::{self, BUDGET, File};
use crate::step::{self, say};
use crate::{page, places};

/// Builds `dist` and prints its sizes.
///
/// # Errors
/// Says what is missing, why the build fails, or by how much a first visit is over the budget.
pub fn run(arguments: &[String]) -> Outcome {
    Arguments::new(arguments).finish()?;
    page::prepare_release()?;
    build()?;
    Ok(ExitCode::SUCCESS)
}

/// Builds `dist` with tools that are already there.
///
/// # Errors
/// Says why the build fails, or by how much a first visit is over the budget.
pub fn build() -> Result<(), Failure> {
    let dist = places::dist();
    step::quiet(
        "release build",
        page::trunk()?
            .args(["build", "--release", "--locked", "--dist"])
            .arg(&dist),
    )?;
    let files = step::timed("measuring", || size::measure(&dist))?;
    report(&files)
}

fn report(files: &[File]) -> Result<(), Failure> {
    say(&format!("{:>10} {:>10}", "raw", "brotli"));
    for file in files {
        let mark = if file.first_visit { "first visit" } else { "" };
        let line = format!(
            "{:>10} {:>10}  {:<34} {mark}",
            file.raw, file.brotli, file.path
        );
        say(line.trim_end());
    }
    let total = size::total(files);
    say(&format!(
        "first visit: {total} bytes of brotli; the budget is {BUDGET}"
    ));
    if total > BUDGET {
        return Err(Failure::new(format!(
            "A first visit is {} bytes over the budget.",
            total - BUDGET
        )));
    }
    Ok(())
}
