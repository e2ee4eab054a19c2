//! Installs packages on Debian and related systems, if the tests run there as root.

use std::process::Command;

use crate::failure::Failure;
use crate::{step, tools};

/// Whether packages can be installed here without asking for a password: as root, with `apt-get` in `PATH`.
pub(super) fn is_possible() -> bool {
    let root = step::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && tools::is_on_path("apt-get")
}

/// Updates the package lists and installs these packages.
///
/// # Errors
/// `apt-get` failed; the message contains what it printed.
pub(super) fn install(packages: &[&str]) -> Result<(), Failure> {
    step::run_quiet("package lists: updating", apt().arg("update"))?;
    step::run_quiet(
        &format!("{}: installing", packages.join(", ")),
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )?;
    Ok(())
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
