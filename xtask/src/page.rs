//! Installs and calls trunk together with the other pinned tools that build the page.

use std::process::Command;

use crate::failure::Failure;
use crate::{places, tools};

/// Installs the tools that a debug build of the page needs.
///
/// # Errors
/// A tool is missing and could not be installed; the message says which.
pub fn prepare() -> Result<(), Failure> {
    tools::ensure_wasm_target()?;
    tools::TRUNK.ensure()?;
    tools::WASM_BINDGEN.ensure()
}

/// Installs the tools that a release build of the page needs, which include those of a debug build.
///
/// # Errors
/// A tool is missing and could not be installed; the message says which.
pub fn prepare_release() -> Result<(), Failure> {
    prepare()?;
    tools::BINARYEN.ensure()?;
    tools::ESBUILD.ensure()
}

/// The trunk command, at the root of the repository, with the pinned tools first in `PATH`.
///
/// # Errors
/// No folder for tools can be found.
pub fn trunk() -> Result<Command, Failure> {
    let mut command = tools::command(
        &tools::TRUNK.path()?,
        &[
            &tools::TRUNK,
            &tools::WASM_BINDGEN,
            &tools::BINARYEN,
            &tools::ESBUILD,
        ],
    )?;
    command
        .current_dir(places::root())
        .args(["--skip-version-check", "--log", "warn"])
        // Trunk accepts only `true` and `false` in this variable, while everybody else sets it to 1.
        .env_remove("NO_COLOR")
        // The compiler explains a failed build; a backtrace of trunk's own code would only distract.
        .env_remove("RUST_BACKTRACE");
    Ok(command)
}
