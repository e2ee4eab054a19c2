//! Words about questions for a person.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A question asks who did something, or why somebody did or did not. The chain of the five whys is left alone.",
    reason: "Who and why make people defend themselves; how and what bring out what they saw.",
    source: "John Allspaw, The Infinite Hows; Etsy's Debriefing Facilitation Guide; PagerDuty's postmortem guide.",
    fires: "## Open questions\n\nWho approved the change?",
    silent: "## Open questions\n\nHow did the change pass the review?",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” asks for a person."],
        &["People defend themselves when they are asked who and why."],
        &["Ask how it came about, or what was seen at the time."],
    )
}
