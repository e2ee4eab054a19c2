//! Waits for a condition by checking it again and again.

use std::fmt;
use std::time::Duration;

use tokio::time::{Instant, interval_at};

use crate::Problem;

/// How long the page may take for anything before the test gives up.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(45);

/// The pause before a condition is checked again: short at first, then longer, because every check is work
/// for which the page has to wait.
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_millis(160);

/// The error of a scenario for which a time limit was too short. Unlike any other failure it may be due to what
/// else the machine was doing.
#[derive(Debug)]
pub(crate) struct TooLate(pub(crate) String);

impl fmt::Display for TooLate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TooLate {}

/// Calls `check` until it returns an answer. After `timeout` it gives up with an error that says what was
/// waited for.
#[allow(clippy::disallowed_methods)] // A test has a clock; the page's core has none.
pub(crate) async fn until<T>(
    description: &str,
    timeout: Duration,
    mut check: impl AsyncFnMut() -> Result<Option<T>, Problem>,
) -> Result<T, Problem> {
    let deadline = Instant::now() + timeout;
    let mut pause = FIRST_PAUSE;
    loop {
        // An element can disappear between being found and being asked: that is not an answer yet.
        let last_problem = match check().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => String::new(),
            Err(problem) => format!(" ({problem})"),
        };
        if Instant::now() > deadline {
            return Err(TooLate(format!(
                "waited {timeout:?} for {description}{last_problem}"
            ))
            .into());
        }
        interval_at(Instant::now() + pause, pause).tick().await;
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}
