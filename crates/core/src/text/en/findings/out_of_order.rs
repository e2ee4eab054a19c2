//! Words about entries that are not in order.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A timeline entry stands before an earlier one. From newest to oldest is an order too, and one run past midnight is allowed.",
    reason: "A timeline out of order cannot be followed or measured.",
    source: "Atlassian's incident management handbook asks for a chronological timeline; PagerDuty's postmortem guide, for one that runs forward.",
    fires: "## Timeline\n\n- 09:04 UTC -> Checkout fails\n- 09:38 UTC -> Checkout works\n- 09:11 UTC -> The alert pages",
    silent: "## Timeline\n\n- 23:50 UTC -> Checkout fails\n- 00:20 UTC -> Checkout works",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let why = "A timeline out of order cannot be followed or measured.";
    let count = arg(args, "count");
    if !count.is_empty() {
        return say(
            &[count, " entries are out of order."],
            &[why],
            &["Sort the entries by time, and add the date where the day changes."],
        );
    }
    let side = arg(args, "side");
    let (time, other) = (arg(args, "time"), arg(args, "other"));
    let newest = match arg(args, "order") {
        "newest-first" => ", although the newest entry stands first",
        _ => "",
    };
    say(
        &["“", time, "” stands ", side, " “", other, "”", newest, "."],
        &[why],
        &["Move the entry, correct its time, or add the date if it is another day."],
    )
}
