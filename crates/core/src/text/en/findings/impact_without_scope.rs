//! Words about an impact without users or a share.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The impact names neither who was affected nor what percentage.",
    reason: "Minutes alone do not tell whether it was everybody or a handful, and that decides how much the remedies are worth.",
    source: "The Site Reliability Workbook, chapter 10: quantify the impact; PagerDuty's postmortem guide asks how many customers were affected.",
    fires: "## Impact\n\nThe search index was 90 minutes behind.",
    silent: "## Impact\n\nThe search index was 90 minutes behind, for about 4,100 customers.",
};

/// A finding in words.
pub(super) fn explain(_: Args<'_>) -> Explanation {
    say(
        &["The impact does not say who was affected, nor what share."],
        &["Minutes alone do not tell whether it was everybody or a handful."],
        &["Say how many users or what percentage; an estimate will do."],
    )
}
