//! Words about heated words.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "Words of anger or alarm, two exclamation marks or a sentence in capitals. Disaster recovery and names in capitals are none.",
    reason: "It says how somebody felt and not how bad it was, and those who were there hear blame.",
    source: "The Site Reliability Workbook, chapter 10, on animated language.",
    fires: "## Lessons learned\n\nThis was a disaster!!",
    silent: "## Lessons learned\n\nThe disaster recovery plan had not been tried since March.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    say(
        &["“", arg(args, "words"), "” is heated."],
        &["It says how somebody felt and not how bad it was."],
        &["Say it in plain words, with a figure where there is one."],
    )
}
