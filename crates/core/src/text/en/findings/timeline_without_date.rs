//! Words about a timeline of no day.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A timeline has times, and neither the metadata, the title, the summary nor an entry says on which day.",
    reason: "Nobody can look up the logs and graphs of a day that is not known.",
    source: "Site Reliability Engineering, appendix D, sets the date and the zone at the head of the timeline.",
    fires: "# Checkout down\n\n## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    silent: "# Checkout down on 12 March 2026\n\n## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "The ",
            arg(args, "count"),
            " times from “",
            arg(args, "time"),
            "” on belong to no day.",
        ],
        &["Nobody can look up the logs and graphs of a day that is not known."],
        &["Set the date of the incident."],
    )
}
