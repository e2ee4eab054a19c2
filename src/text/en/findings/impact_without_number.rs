//! Words about an impact without a number.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "No sentence of the impact says how many, how much or how long. All, half and none are figures; a status code, a version or a date is not.",
    reason: "Without its size nobody can weigh the incident against another, or its repair against its cost. An estimate beats no data.",
    source: "The SRE Workbook, chapter 10, where missing figures are the first thing its bad example is faulted for.",
    fires: "## Impact\n\nMost users were unable to pay.",
    silent: "## Impact\n\nAbout 4,100 users were unable to pay.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let heading = match arg(args, "heading") {
        "" => "Impact",
        heading => heading,
    };
    say(
        &["“", heading, "” has no number."],
        &[
            "Without its size nobody can weigh this incident against another; an estimate beats no data.",
        ],
        &[
            "Say how many users or requests, for how long, or what it cost: “about 300 of 2,000 users”.",
        ],
    )
}
