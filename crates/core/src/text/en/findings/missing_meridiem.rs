//! Words about a time without AM or PM.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A time in 12-hour style has no AM or PM, in a document that writes them elsewhere.",
    reason: "It is morning to one reader and evening to another, and every duration from it is off by twelve hours for one of them.",
    source: "ISO 8601 knows only the 24-hour clock.",
    fires: "## Timeline\n\n- 07:31 PM UTC -> Checkout fails\n- 08:14 -> Checkout works",
    silent: "## Timeline\n\n- 19:31 UTC -> Checkout fails\n- 20:14 UTC -> Checkout works",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let time = arg(args, "time");
    let what: &[&str] = match arg(args, "count") {
        "" => &["“", time, "” has no AM or PM, and other times here have."],
        count => &[
            count,
            " times have no AM or PM, from “",
            time,
            "” on, and other times here have.",
        ],
    };
    say(
        what,
        &[
            "It can be morning or evening, and every duration from it is twelve hours off in one of the two.",
        ],
        &["Add AM or PM, or write all times in 24 hours."],
    )
}
