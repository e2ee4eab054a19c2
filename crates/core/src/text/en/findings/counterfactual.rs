//! Words about a world that was not.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A sentence says what somebody should, could or would have done, or failed, forgot or neglected to do. Wishes such as \"we should have alerting\" and machines that failed to start are facts.",
    reason: "It describes a world that was not, and leaves out why what did happen made sense to the people who were there.",
    source: "Sidney Dekker, The Field Guide to Understanding 'Human Error', on counterfactuals; Etsy's Debriefing Facilitation Guide.",
    fires: "## Root causes\n\nThe change should have been tested first.",
    silent: "## Root causes\n\nThe change reached production without a test, because the pipeline skips tests for configuration.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            arg(args, "words"),
            "” tells of something that did not happen.",
        ],
        &["It hides why what did happen made sense to the people who were there."],
        &["Say what happened and what made it likely; put the better way among the action items."],
    )
}
