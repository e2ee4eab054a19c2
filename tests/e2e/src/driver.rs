//! chromedriver on a free port, for as long as the test runs.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::Problem;

/// A running chromedriver; dropping it ends it.
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts it and waits for the line in which it names its port.
    pub(crate) fn start() -> Result<Self, Problem> {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("chromedriver cannot be started: {error}"))?;
        let output = child.stdout.take().ok_or("chromedriver says nothing")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(line) = lines.next().transpose()? {
            let port = line
                .strip_prefix("ChromeDriver was started successfully on port ")
                .and_then(|rest| rest.trim_end_matches('.').parse().ok());
            if let Some(port) = port {
                // Its later lines are read and dropped, for a full pipe would stop it.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Self { child, port });
            }
        }
        Err("chromedriver ended before it named its port".into())
    }

    /// The address that sessions are asked from.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended: nothing is left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
