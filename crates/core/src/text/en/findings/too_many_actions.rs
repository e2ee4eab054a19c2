//! Words about long lists of action items.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "More than ten action items are open.",
    reason: "A list that long is not worked off, and the item that matters is lost in it.",
    source: "PagerDuty's postmortem guide warns of too many tickets; the number ten is our own.",
    fires: "## Action items\n\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n- Fix the next pool\n",
    silent: "## Action items\n\n- Read the pools from the registry\n- Alert on the served certificate",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[arg(args, "count"), " action items are open."],
        &["A list that long is not worked off."],
        &["Keep those that would have changed this incident; move the rest to the backlog."],
    )
}
