//! Words about amounts that are none.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The impact says some, many, briefly or the like, in a sentence without a figure.",
    reason: "Nobody can compare it with anything, neither with the last incident nor with the next.",
    source: "The Site Reliability Workbook, chapter 10, asks for figures, and for an estimate where there are none.",
    fires: "## Impact\n\nMany users could not sign in for a while. In all, 12 tickets came in.",
    silent: "## Impact\n\nMany users, about 4,100, could not sign in. In all, 12 tickets came in.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” is no amount."],
        &["Nobody can compare it with anything."],
        &["Write a figure, or an estimate with “about”."],
    )
}
