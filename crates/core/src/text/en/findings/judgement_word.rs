//! Words about words that judge.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A word judges people (careless, negligent) or how easy it would have been (obviously, just needed to). Quoted words and denials are none.",
    reason: "It explains nothing: what is obvious now was one signal among many then.",
    source: "Sidney Dekker, The Field Guide to Understanding 'Human Error', on hindsight; The Site Reliability Workbook, chapter 10, on personal judgements.",
    fires: "## Root causes\n\nA careless rollout. Obviously the alert should be louder.",
    silent: "## Root causes\n\nThe rollout went to all pools at once, because the tool has no other mode.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” judges instead of explaining."],
        &["What is obvious now was one signal among many then."],
        &["Say what people saw and what made the choice reasonable, or drop the word."],
    )
}
