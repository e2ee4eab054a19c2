//! Waiting for a condition: looking again and again until there is an answer.

use std::time::Duration;

use tokio::time::{Instant, interval_at};

use crate::Problem;

/// How long anything may take before the test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(45);

/// How soon a condition is looked at again: soon at first, and then more rarely, for looking is work that the
/// page has to wait for.
const SOON: Duration = Duration::from_millis(20);
const RARELY: Duration = Duration::from_millis(160);

/// Looks again and again until there is an answer.
#[allow(clippy::disallowed_methods)] // A test has a clock; the page's core has none.
pub(crate) async fn until<T>(
    what: &str,
    patience: Duration,
    mut look: impl AsyncFnMut() -> Result<Option<T>, Problem>,
) -> Result<T, Problem> {
    let end = Instant::now() + patience;
    let mut pause = SOON;
    loop {
        // An element can go away between being found and being asked: that is no answer yet.
        let trouble = match look().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => String::new(),
            Err(problem) => format!(" ({problem})"),
        };
        if Instant::now() > end {
            return Err(format!("waited {patience:?} for {what}{trouble}").into());
        }
        interval_at(Instant::now() + pause, pause).tick().await;
        pause = RARELY.min(pause * 2);
    }
}
