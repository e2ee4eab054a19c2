//! What an entry of a timeline marks.

use crate::model::Mark;

pub const NONE: &str = "none";

/// One more mark beside those that an entry has.
#[must_use]
pub fn also(name: &str) -> String {
    ["and ", name].concat()
}

/// The name of a mark.
#[must_use]
pub fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::ImpactStarted => "impact started",
        Mark::Detected => "detected",
        Mark::Acknowledged => "acknowledged",
        Mark::Declared => "declared",
        Mark::Mitigated => "mitigated",
        Mark::Resolved => "resolved",
        Mark::Closed => "closed",
    }
}
