//! Words about an error of a person as the explanation.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "Human error, operator error or a mistake by somebody is given as what happened. Denying it is none.",
    reason: "It is where an analysis starts and not where it ends: why did the action make sense, and why did the system let it through?",
    source: "Sidney Dekker, The Field Guide to Understanding 'Human Error'; PagerDuty's postmortem guide.",
    fires: "## Root causes\n\nThe outage was due to human error.",
    silent: "## Root causes\n\nThe command for the test cluster and the one for production differ in one letter.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” stands here as an explanation."],
        &[
            "An error of a person is where the analysis starts: anybody in that place could have made it.",
        ],
        &[
            "Say what made the action seem right, and why nothing stopped it: tools, alerts, defaults, pressure.",
        ],
    )
}
