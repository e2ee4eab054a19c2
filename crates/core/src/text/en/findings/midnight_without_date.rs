//! Words about a timeline that runs past midnight.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The clock of a timeline falls by eight hours or more, and the entry after it has no date. Where the day it began on is known, this is a warning.",
    reason: "Readers have to guess whether it is the next day or a slip, and every duration across it hangs on the guess.",
    source: "ISO 8601, for how to write a date; the reasoning is our own.",
    fires: "## Timeline\n\n- 23:40 UTC -> Errors rise\n- 23:55 UTC -> The on-call is paged\n- 00:10 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 2026-03-12 23:40 UTC -> Errors rise\n- 23:55 UTC -> The on-call is paged\n- 2026-03-13 00:10 UTC -> Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            arg(args, "time"),
            "” follows “",
            arg(args, "before"),
            "”, and no date says that a new day has begun.",
        ],
        &["Readers have to guess how long it took."],
        &["Write the date with the first entry of the new day."],
    )
}
