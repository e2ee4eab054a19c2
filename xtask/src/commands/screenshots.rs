//! `cargo xtask screenshots`: takes the pictures of the README from the release, as a person sees it who
//! opens the finished example.

use std::fs;
use std::process::ExitCode;

use super::{bench, dist};
use crate::arguments::Arguments;
use crate::failure::{Context as _, Outcome};
use crate::{places, step};

/// Builds the release and takes the pictures into `docs/pictures`.
///
/// # Errors
/// Something is missing, the build failed, or a picture is too large. The message says which.
pub fn run(arguments: &[String]) -> Outcome {
    Arguments::new(arguments).finish()?;
    bench::prepare()?;
    dist::build()?;
    let folder = places::root().join("docs/pictures");
    fs::create_dir_all(&folder).context(|| format!("{} cannot be made", folder.display()))?;
    let server = bench::serve(&places::dist(), "/")?;
    let mut command = bench::script("screenshots.mjs")?;
    step::run_shown("screenshots", command.arg(server.url()).arg(&folder))?;
    Ok(ExitCode::SUCCESS)
}
