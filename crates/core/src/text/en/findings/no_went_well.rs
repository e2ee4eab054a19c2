//! Words about lessons without anything good.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "There are lessons or a list of what went wrong, and nothing that went well or was lucky. Public copies are passed over.",
    reason: "The next incident will lean on what worked, and luck that is not named is taken for skill.",
    source: "Site Reliability Engineering, appendix D, and Atlassian's incident management handbook ask for what went well and for luck.",
    fires: "## Lessons learned\n\n- A monitor that reads a copy does not watch the original",
    silent: "## Lessons learned\n\n- A monitor that reads a copy does not watch the original\n\n### What went well\n\n- The page came within a minute",
};

/// A finding in words.
pub(super) fn explain(_: Args<'_>) -> Explanation {
    say(
        &["Nothing is told that went well or was lucky."],
        &[
            "The next incident will lean on what worked, and luck that is not named is taken for skill.",
        ],
        &["Add what helped, and what would have made it worse on another day."],
    )
}
