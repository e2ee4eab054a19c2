//! Words about action items without a priority.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "An open action item has no priority; or three or more have one and it is the same for all. Where none has one, that is one finding. Public copies are passed over.",
    reason: "A list in which everything is equally urgent is done from the top, or not at all.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for giving all items the same priority.",
    fires: "## Action items\n\n- Alert before a certificate expires",
    silent: "## Action items\n\n- Alert before a certificate expires (priority: P1)\n- Rehearse the rotation (priority: P2)",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    if arg(args, "state") == "same" {
        return say(
            &[
                "All ",
                arg(args, "count"),
                " action items have the priority “",
                arg(args, "priority"),
                "”.",
            ],
            &["A list in which everything is equally urgent is done from the top, or not at all."],
            &["Say which one you would do if there were time for one."],
        );
    }
    let what: &[&str] = match arg(args, "count") {
        "" => &["“", arg(args, "item"), "” has no priority."],
        "1" => &["The action item has no priority."],
        count => &[count, " action items have no priority."],
    };
    say(
        what,
        &["A list in which everything is equally urgent is done from the top, or not at all."],
        &["Say which cannot wait (P0, P1) and which can."],
    )
}
