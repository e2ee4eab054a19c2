//! Three kills as a scenario of the gate. They show a loss that always happens; one that happens only now and
//! then takes `cargo xtask faults` to show.

use std::time::Duration;

use super::kind::Kind;
use super::trial::{Fault, TestSetup};
use super::{NO_PROC, WEBKIT, check_loss, processes};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::left_out::LeftOut;

/// One trial of each kind, except the one that waits for minutes, at the same moments in every run.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.not_in_webkit(WEBKIT)?;
    if !processes::can_be_found() {
        return Err(LeftOut(NO_PROC).into());
    }
    let mut setup = TestSetup::new(pool.engine()).await?;
    let kinds = [Kind::Renderer, Kind::Typing, Kind::Saved];
    for (first, kind) in (1_000..).step_by(1_000).zip(kinds) {
        let after = match kind {
            Kind::Saved | Kind::Later => Duration::from_millis(100),
            // This moment is between two saves.
            Kind::Typing | Kind::Renderer => Duration::from_millis(1_500),
        };
        let seed = first;
        let fault = Fault {
            kind,
            after,
            first,
            seed,
        };
        let loss = setup.run_trial(fault).await;
        loss.and_then(|loss| check_loss(kind, loss))
            .map_err(|problem| format!("{}: {problem}", kind.fault()))?;
    }
    setup.clear().await
}
