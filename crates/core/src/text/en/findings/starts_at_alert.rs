//! Words about a timeline that begins with its alert.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The first entry of a timeline is the detection, and neither a lead-up, a background nor a trigger tells what was before it.",
    reason: "What made the incident possible happened before anybody was paged.",
    source: "PagerDuty's postmortem guide: a timeline starts before the incident; Atlassian's incident management handbook includes the lead-up.",
    fires: "## Timeline\n\n- 10:10 UTC -> The on-call is paged\n- 10:20 UTC -> Errors are seen to come from one pool\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 09:50 UTC -> Version 12 reaches all pools\n- 10:10 UTC -> The on-call is paged\n- 10:40 UTC -> Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "The timeline begins with the detection at “",
            arg(args, "time"),
            "”.",
        ],
        &["What made the incident possible happened before anybody noticed it."],
        &[
            "Add the change, the load or the condition that it grew from, and when users were first affected.",
        ],
    )
}
