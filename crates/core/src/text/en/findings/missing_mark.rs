//! Words about a timeline without marks.

use super::{Guide, mark, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "No entry of the timeline is marked as the start of the impact, as the detection, or as mitigated or resolved.",
    reason: "Time to detect and time to mitigate can only be computed from marks, and incidents can only be compared by them.",
    source: "Site Reliability Engineering, appendix D, sets where the outage began and ended in bold.",
    fires: "## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 10:40 UTC -> **Mitigated.** Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let missing: Vec<String> = arg(args, "missing")
        .split(' ')
        .map(|name| ["“", mark(name), "”"].concat())
        .collect();
    let missing = missing.join(" and no ");
    say(
        &["No entry is marked ", &missing, "."],
        &["Without these marks no duration can be computed."],
        &["Choose the mark at the entry where it was; add the entry where there is none."],
    )
}
