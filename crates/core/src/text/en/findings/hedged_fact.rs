//! Words about guesses told as facts.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The timeline or the impact says probably, apparently or the like. A sentence that tells what somebody suspected at the time is a fact.",
    reason: "Readers cannot tell what is known from what was guessed, and guesses turn into facts when they are quoted.",
    source: "Etsy's Debriefing Facilitation Guide builds the timeline from what was observed, apart from conjecture; PagerDuty's postmortem guide asks for facts.",
    fires: "## Timeline\n\n- 10:00 UTC -> The disk was probably full\n- 10:10 UTC -> It was enlarged",
    silent: "## Timeline\n\n- 10:00 UTC -> Noor suspected that the disk was full\n- 10:10 UTC -> It was enlarged",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” leaves open what is known."],
        &["A guess turns into a fact when somebody quotes it."],
        &["Check it, mark it as unknown, or say who suspected it then."],
    )
}
