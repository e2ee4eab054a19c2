//! Waits for a condition by checking it again and again.

use std::time::Duration;

use tokio::time::{Instant, interval_at};

use crate::Problem;

/// How long the page may take for anything before the test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(45);

/// The pause before a condition is checked again: short at first, then longer, because every check is work
/// for which the page has to wait.
const SOON: Duration = Duration::from_millis(20);
const RARELY: Duration = Duration::from_millis(160);

/// Calls `look` until it returns an answer. After `patience` it gives up with an error that says what was
/// waited for.
#[allow(clippy::disallowed_methods)] // A test has a clock; the page's core has none.
pub(crate) async fn until<T>(
    what: &str,
    patience: Duration,
    mut look: impl AsyncFnMut() -> Result<Option<T>, Problem>,
) -> Result<T, Problem> {
    let end = Instant::now() + patience;
    let mut pause = SOON;
    loop {
        // An element can disappear between being found and being asked: that is not an answer yet.
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
