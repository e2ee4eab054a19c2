//! Chromium and its driver for the end-to-end test: found, or installed where that is possible.
//!
//! It does not start them.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::{step, tools};

/// The names that Chromium goes by in the systems that package it.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The driver, which has to be of the browser's version.
const DRIVER: &str = "chromedriver";

/// The browser to drive, if one is in `PATH`.
#[must_use]
pub fn path() -> Option<PathBuf> {
    BROWSERS.into_iter().find_map(tools::on_path)
}

/// Makes sure that Chromium and chromedriver are there; as root on Debian it installs them.
///
/// # Errors
/// Says what is missing, as the end of a sentence that says what is left out.
pub fn ensure() -> Result<(), Failure> {
    if there() {
        step::say("Chromium and chromedriver … already here");
        return Ok(());
    }
    let root = step::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root && tools::is_on_path("apt-get") {
        step::quiet("package lists: updating", apt().arg("update"))?;
        step::quiet(
            "Chromium and chromedriver: installing",
            apt().args([
                "install",
                "--yes",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
            ]),
        )?;
        if there() {
            return Ok(());
        }
    }
    Err(Failure::new(
        "Chromium and chromedriver were not found in PATH and cannot be installed from here",
    ))
}

fn there() -> bool {
    path().is_some() && tools::is_on_path(DRIVER)
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
