//! Calling trunk with the pinned tools around it.

use std::process::Command;

use crate::failure::Failure;
use crate::{places, tools};

/// Installs what a debug build of the page needs.
///
/// # Errors
/// Says what is missing.
pub fn prepare() -> Result<(), Failure> {
    tools::ensure_wasm_target()?;
    tools::TRUNK.ensure()?;
    tools::WASM_BINDGEN.ensure()
}

/// Installs what a release build of the page needs.
///
/// # Errors
/// Says what is missing.
pub fn prepare_release() -> Result<(), Failure> {
    prepare()?;
    tools::BINARYEN.ensure()?;
    tools::ESBUILD.ensure()
}

/// The trunk command, at the root of the repository, with the pinned tools first in `PATH`.
///
/// # Errors
/// Says that no folder for tools can be found.
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
        // Trunk accepts only `true` and `false` there, while everybody else sets it to 1.
        .env_remove("NO_COLOR")
        // A failed build is explained by the compiler; where trunk was in its own code is noise.
        .env_remove("RUST_BACKTRACE");
    Ok(command)
}
