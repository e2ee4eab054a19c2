//! Words about marks in an impossible order.

use super::{Guide, mark, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An entry is marked as something that can only come after what a later entry is marked as: detected before impact started, resolved before mitigated.",
    reason: "Times to detect, to mitigate and to resolve come out negative, and the figures of a whole year with them.",
    source: "Site Reliability Engineering, appendix D, marks where the outage began, was mitigated and ended, in that order.",
    fires: "## Timeline\n\n- 10:05 UTC -> **Detected.** The alert pages\n- 10:10 UTC -> **Impact started.** Errors rise\n- 10:40 UTC -> **Mitigated.** Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 10:40 UTC -> **Mitigated.** Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            mark(arg(args, "then")),
            "” at ",
            arg(args, "to"),
            " stands before “",
            mark(arg(args, "first")),
            "” at ",
            arg(args, "from"),
            ".",
        ],
        &["The durations that are counted from them come out negative."],
        &["Correct the time, or mark the entry where it really was."],
    )
}
