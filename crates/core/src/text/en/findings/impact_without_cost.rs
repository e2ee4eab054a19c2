//! Words about an impact without a cost.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The impact says nothing of revenue, orders, an SLO or an error budget, nor that the cost is unknown.",
    reason: "The cost tells how much effort the action items are worth.",
    source: "The Site Reliability Workbook, chapter 10, has a line for revenue, known or not; Site Reliability Engineering, appendix D, names revenue and the error budget.",
    fires: "## Impact\n\n4,100 customers were unable to sign in for 34 minutes.",
    silent: "## Impact\n\n4,100 customers were unable to sign in for 34 minutes. The month's error budget went from 82 % to 41 %.",
};

/// A finding in words.
pub(super) fn explain(_: Args<'_>) -> Explanation {
    say(
        &["The impact says nothing of what it cost."],
        &["The cost tells how much effort the action items are worth."],
        &["Add lost revenue or orders, the SLO or the error budget, or say that it is unknown."],
    )
}
