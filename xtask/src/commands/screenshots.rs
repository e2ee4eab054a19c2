//! `cargo xtask screenshots`: the pictures of the README, taken of the release as somebody sees it who opens
//! the finished example.

use std::fs;
use std::process::ExitCode;

use super::{bench, dist};
use crate::arguments::Arguments;
use crate::failure::{Because as _, Outcome};
use crate::{places, step};

/// Builds the release and takes the pictures.
///
/// # Errors
/// Says what is missing, why the build fails, or which picture is too large.
pub fn run(arguments: &[String]) -> Outcome {
    Arguments::new(arguments).finish()?;
    bench::prepare()?;
    dist::build()?;
    let folder = places::root().join("docs/pictures");
    fs::create_dir_all(&folder).because(|| format!("{} cannot be made", folder.display()))?;
    let server = bench::serve(&places::dist(), "/")?;
    let mut command = bench::script("screenshots.mjs")?;
    step::loud("screenshots", command.arg(server.url()).arg(&folder))?;
    Ok(ExitCode::SUCCESS)
}
