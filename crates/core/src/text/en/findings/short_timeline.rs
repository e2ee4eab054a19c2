//! Words about a short timeline.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The timeline has one or two entries.",
    reason: "Beginning, detection and end are three already, and what people saw and tried stands between them.",
    source: "Atlassian's incident management handbook lists what belongs in a timeline, from the lead-up to the end of the impact.",
    fires: "## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let count = match arg(args, "count") {
        "1" => "one entry",
        _ => "two entries",
    };
    say(
        &["The timeline has ", count, "."],
        &["What people saw and tried is what others learn from."],
        &["Add when it began, when it was noticed, what was tried and when it ended."],
    )
}
