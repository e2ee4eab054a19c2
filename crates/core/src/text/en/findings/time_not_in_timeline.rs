//! Words about a time outside the timeline.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A time in the summary lies before the first or after the last entry of the timeline.",
    reason: "There are two accounts of one incident, and nobody can tell which is right.",
    source: "PagerDuty's postmortem guide asks for a timeline that is true to what happened.",
    fires: "## Summary\n\nCheckout failed at 12:00 AM.\n\n## Timeline\n\n- 12:40 UTC -> Checkout fails\n- 13:30 UTC -> Checkout works",
    silent: "## Summary\n\nCheckout failed at about 12:30.\n\n## Timeline\n\n- 12:40 UTC -> Checkout fails\n- 13:30 UTC -> Checkout works",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let (first, last) = (arg(args, "first"), arg(args, "last"));
    say(
        &[
            "The summary says “",
            arg(args, "time"),
            "”, and the timeline runs from ",
            first,
            " to ",
            last,
            ".",
        ],
        &["Those are two accounts of one incident, and nobody can tell which is right."],
        &["Correct the time, or add to the timeline what happened then."],
    )
}
