//! A screen in memory, for a browser that cannot run without one.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::{Context as _, Failure};

/// A running X server, which ends when this is dropped.
pub struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    /// Starts the server on a free display.
    ///
    /// # Errors
    /// Xvfb could not be started, could not be read from, or ended at once.
    pub fn start() -> Result<Self, Failure> {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context(|| "Xvfb cannot be started".into())?;
        let mut number = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .context(|| "Xvfb cannot be heard".into())?;
        }
        let name = format!(":{}", number.trim());
        let screen = Self { child, name };
        if number.trim().is_empty() {
            return Err(Failure::new("Xvfb ended before it named its display"));
        }
        Ok(screen)
    }

    /// The value of `DISPLAY` for a program that is to draw on this screen, such as `:1`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // If the server has already ended, there is nothing left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
