//! Words about a marked entry that nothing shows.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A marked entry of the timeline has no link to a graph, a log or a message. Where none of several has one, that is one finding. Acknowledged and closed need none.",
    reason: "The moments that durations are counted from are the ones that are disputed later, and dashboards forget.",
    source: "PagerDuty's postmortem guide wants the data behind each item of the timeline linked; The Site Reliability Workbook, chapter 10, links the data behind its figures.",
    fires: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise ([graph](https://graphs.example.com/1))\n- 10:10 UTC -> **Detected.** The alert pages ([alert](https://alerts.example.com/2))",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let what: &[&str] = match arg(args, "count") {
        "" => &[
            "The marked entry at “",
            arg(args, "time"),
            "” links to nothing.",
        ],
        count => &["None of the ", count, " marked entries links to anything."],
    };
    say(
        what,
        &["The moments that durations are counted from are the ones that are disputed later."],
        &["Link a graph, a log or the message, while they still exist."],
    )
}
