//! Words about a date in the future.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The date of the incident, of the publication or of an entry is later than today, or the document was published before the incident. Due dates are no matter.",
    reason: "It is a slip of the year or the month, and everything that is computed from it is wrong.",
    source: "None; this is our own reasoning.",
    fires: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2025-03-14\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2026-03-14\n\n## Summary\n\nCheckout failed.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    match arg(args, "state") {
        "before" => say(
            &[
                "“",
                arg(args, "date"),
                "” is before the date of the incident.",
            ],
            &["A postmortem cannot be published before what it tells of."],
            &["Correct the year or the month of one of the two."],
        ),
        _ => say(
            &["“", arg(args, "date"), "” is later than today."],
            &["Everything that is computed from it is wrong."],
            &["Correct the year or the month."],
        ),
    }
}
