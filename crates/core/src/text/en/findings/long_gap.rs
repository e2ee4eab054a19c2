//! Words about a long gap in the timeline.

use super::{Guide, minutes, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "More than 30 minutes pass without an entry between the marked start of the impact and its mitigation. Only the longest gap is told.",
    reason: "Waiting, searching and wrong tracks are where the time went, and where the most can be learned.",
    source: "Etsy's Debriefing Facilitation Guide: ask what people noticed, decided and did at each step.",
    fires: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 11:40 UTC -> **Mitigated.** Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 10:35 UTC -> **Mitigated.** Traffic is moved",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let length = minutes(arg(args, "minutes"));
    say(
        &[
            "Nothing is told of the ",
            &length,
            " from ",
            arg(args, "from"),
            " to ",
            arg(args, "to"),
            ".",
        ],
        &["Waiting, searching and wrong tracks are where the time went."],
        &["Add what people saw and tried in between, also what did not help."],
    )
}
