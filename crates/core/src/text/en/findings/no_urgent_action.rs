//! Words about lists without anything urgent.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The impact tells of users, the action items have priorities, and none is P0, P1 or the like. Items that are done count.",
    reason: "If it was worth a postmortem, something about it cannot wait.",
    source: "Ben Treynor Sloss in The Site Reliability Workbook, chapter 10: the postmortem of an outage that users felt has a P0 or P1 bug, with few exceptions.",
    fires: "## Impact\n\n4,100 customers.\n\n## Action items\n\n- Alert before a certificate expires (priority: P2)",
    silent: "## Impact\n\n4,100 customers.\n\n## Action items\n\n- Alert before a certificate expires (priority: P1)",
};

/// A finding in words.
pub(super) fn explain(_: Args<'_>) -> Explanation {
    say(
        &["Users were affected, and no action item is P0 or P1."],
        &["Until something changes it can happen again, and nothing on the list is in a hurry."],
        &["Raise the one that keeps it from coming back, or say why it can wait."],
    )
}
