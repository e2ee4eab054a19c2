//! Words about placeholders and guidance left in.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "TODO, TBD, ???, {owner}, [insert date], a sentence of guidance or filler text was left in. TODO as the state of an action item is none.",
    reason: "It was meant for the writer. A reader who meets it takes the rest for a draft as well.",
    source: "Site Reliability Engineering, chapter 15: a draft is reviewed for completeness before it is shared.",
    fires: "## Root causes\n\nTBD after the meeting.",
    silent: "## Root causes\n\nThe job logged `TODO` and stopped.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” was left in."],
        &["It is a note to the writer, and makes a reader take the rest for a draft."],
        &["Put in what belongs there, or say plainly what is not known and who will find out."],
    )
}
