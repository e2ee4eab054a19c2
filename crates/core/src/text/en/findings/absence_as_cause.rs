//! Words about absences as causes.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A cause, a contributing factor, a why or what went wrong is something that was not there: lack of tests, no monitoring.",
    reason: "What was absent did nothing. It is a remedy in disguise, and hides what was there and why that seemed enough.",
    source: "Etsy's Debriefing Facilitation Guide, on causes that are events which never happened; PagerDuty's incident response documentation, on alternate realities.",
    fires: "## Root causes\n\n- Lack of tests\n- The tool deploys to all pools at once",
    silent: "## Root causes\n\n- The pipeline skips tests for configuration\n- The tool deploys to all pools at once",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” names what was not there."],
        &["It is a remedy in disguise, and hides what was there and why that seemed enough."],
        &["Say what did happen in its place; put the remedy among the action items."],
    )
}
