//! Words about an impact without a number.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "No sentence of the impact says how many, how much or how long. All, half and none are figures; a status code, a version or a date is not.",
    reason: "Without its size nobody can weigh the incident against another, or its repair against its cost. An estimate will do.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for having no figure but a duration.",
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
        &["Without its size nobody can weigh this incident against another; an estimate will do."],
        &[
            "Say how many users or requests, for how long, or what it cost: “about 300 of 2,000 users”.",
        ],
    )
}
