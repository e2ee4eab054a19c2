//! A screen in memory, for a browser that has no mode without one.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::{Because as _, Failure};

/// A running X server; dropping it ends it.
pub struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    /// Starts the server on a display of its own.
    ///
    /// # Errors
    /// Says that Xvfb could not be started or ended at once.
    pub fn start() -> Result<Self, Failure> {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .because(|| "Xvfb cannot be started".into())?;
        let mut number = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .because(|| "Xvfb cannot be heard".into())?;
        }
        let name = format!(":{}", number.trim());
        let screen = Self { child, name };
        if number.trim().is_empty() {
            return Err(Failure::new("Xvfb ended before it named its display"));
        }
        Ok(screen)
    }

    /// What `DISPLAY` is set to for a program that draws on it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Already ended: nothing is left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
