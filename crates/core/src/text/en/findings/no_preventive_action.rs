//! Words about lists that only mitigate.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The action items have types, and none of them prevents, or none detects.",
    reason: "A list that only mitigates waits for the next time.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for items that mostly mitigate; PagerDuty's postmortem guide asks about detection as well.",
    fires: "## Action items\n\n- Write down how to rotate a pool (type: process)\n- Keep spare capacity (type: mitigate)",
    silent: "## Action items\n\n- Read the pools from the registry (type: prevent)\n- Alert on the served certificate (type: detect)\n- Keep spare capacity (type: mitigate)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    match arg(args, "missing") {
        "prevent" => say(
            &["No action item prevents it."],
            &["The same thing can happen again tomorrow."],
            &["Add one that removes a condition it needed."],
        ),
        "detect" => say(
            &["No action item makes it noticed sooner."],
            &["Next time it will last as long before somebody sees it."],
            &["Add an alert on what users feel, or say why detection was good enough."],
        ),
        _ => say(
            &["No action item prevents or detects."],
            &["A list that only mitigates waits for the next time."],
            &[
                "Add one that removes a condition it needed, and one that would have told you sooner.",
            ],
        ),
    }
}
