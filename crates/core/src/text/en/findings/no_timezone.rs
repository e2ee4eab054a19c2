//! Words about a timeline without a time zone.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The timeline has times, and no zone stands anywhere in the document.",
    reason: "A reader in another office cannot tell when it happened, and nobody can once the clocks change.",
    source: "Atlassian's incident management handbook asks for the zone of each time; PagerDuty's template names UTC in the head of the column.",
    fires: "## Timeline\n\n- 09:04 -> Checkout fails",
    silent: "## Timeline\n\nAll times in UTC.\n\n- 09:04 -> Checkout fails",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let (time, written) = (arg(args, "time"), arg(args, "written"));
    if !written.is_empty() {
        return say(
            &["“", written, "” in “Time zone” is no zone that is known."],
            &["A reader in another office cannot tell when it happened."],
            &["Write UTC, an offset such as UTC+2, or a name with a place: Europe/Madrid."],
        );
    }
    let what = match arg(args, "count") {
        "1" => ["“", time, "” has no time zone.", "", ""],
        count => [
            "The timeline has ",
            count,
            " times and no time zone, from “",
            time,
            "” on.",
        ],
    };
    say(
        &what,
        &[
            "A reader in another office cannot tell when it happened, and nobody can once the clocks change.",
        ],
        &["Fill in “Time zone”, or write the zone once before the timeline: “All times in UTC.”"],
    )
}
