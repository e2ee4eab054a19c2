//! What an entry of a timeline marks, in English.

use crate::model::Mark;
use crate::text::interface::mark::Marks;

pub const WORDS: Marks = Marks {
    none: "none",
    also,
    name,
};

fn also(name: &str) -> String {
    ["and ", name].concat()
}

pub(in crate::text::en) fn name(mark: Mark) -> &'static str {
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
