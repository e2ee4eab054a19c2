//! Words about problems without an action item.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An item under what went wrong shares no longer word with any action item. Three are told at most.",
    reason: "What is written down as a problem and then left is read as accepted.",
    source: "PagerDuty's template: every point that did not go well is followed up.",
    fires: "## What went wrong\n\n- The runbook described the old card processor\n\n## Action items\n\n- Read the pools from the registry",
    silent: "## What went wrong\n\n- The runbook described the old card processor\n\n## Action items\n\n- Rewrite the runbook for the new processor",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["No action item is about “", arg(args, "words"), "”."],
        &["What is written down as a problem and then left is read as accepted."],
        &["Add one, or say beside it that you accept it and why."],
    )
}
