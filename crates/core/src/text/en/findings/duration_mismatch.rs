//! Words about a duration that the times contradict.

use super::{Guide, minutes, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A duration in words differs from the two times beside it; or the length of the incident, as summary or impact state it, fits neither the marked entries nor any two entries of the timeline.",
    reason: "One of the figures is wrong, and whoever quotes one of them will be corrected by somebody who read the other.",
    source: "The Site Reliability Workbook, chapter 10, counts the duration among the data that make its good example clear.",
    fires: "## Summary\n\nCheckout was down for 50 minutes, from 7:31 PM to 9:21 PM.",
    silent: "## Summary\n\nCheckout was down for almost two hours, from 7:31 PM to 9:21 PM.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let (from, to) = (arg(args, "from"), arg(args, "to"));
    if from.is_empty() {
        return say(
            &[
                "“",
                arg(args, "stated"),
                "” is not the time between any two entries of the timeline.",
            ],
            &[
                "Either the figure is wrong, or the timeline lacks the moment that it is counted from.",
            ],
            &["Correct the duration, or add the entry."],
        );
    }
    let length = minutes(arg(args, "minutes"));
    say(
        &[
            "“",
            arg(args, "stated"),
            "” does not fit: ",
            from,
            " to ",
            to,
            " is ",
            &length,
            ".",
        ],
        &["One of the figures is wrong, and readers quote whichever they saw."],
        &["Correct the duration, or the time that is wrong."],
    )
}
