//! Words about remedies inside the story.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The summary, the timeline or another part of the story holds a proposal: we should, in the future, next time.",
    reason: "A remedy in the middle of the story ends the search for what else there was, and nobody finds it again.",
    source: "Etsy's Debriefing Facilitation Guide and the Howie guide leave remedies to the end; PagerDuty's postmortem guide keeps them apart from what happened.",
    fires: "## Detection\n\nA customer wrote to us. In the future an alert will do so.",
    silent: "## Detection\n\nA customer wrote to us 20 minutes after the first error.\n\n## Action items\n\n- Alert on failed checkouts",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &[
            "“",
            arg(args, "words"),
            "” begins a proposal in the middle of the story.",
        ],
        &["It ends the search for what else there was, and is not followed up here."],
        &["Move it to the action items, with an owner."],
    )
}
