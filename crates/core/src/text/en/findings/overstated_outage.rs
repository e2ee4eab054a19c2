//! Words about an outage that was none.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The title or the summary says outage, while every share that summary and impact give is below 80 percent and nothing says that everything was affected.",
    reason: "Whoever reads only the title plans for a worse incident than it was, and the word wears out.",
    source: "PagerDuty's postmortem guide keeps the word outage for a full one.",
    fires: "# Checkout outage\n\n## Impact\n\n33 % of checkouts failed.",
    silent: "# Partial outage of checkout\n\n## Impact\n\n33 % of checkouts failed.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            arg(args, "words"),
            "” says more than the figures: at most ",
            arg(args, "share"),
            " % was affected.",
        ],
        &["Readers of the title plan for a worse incident than it was."],
        &["Say what failed and for how many, or call it partial."],
    )
}
